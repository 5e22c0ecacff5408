"""Walks the journeys of the people who use HalfSky, in headless Chromium, against the real program.

Usage: journeys.py PROGRAM DATA [SHOTS]
PROGRAM is the built halfsky, DATA a data file made by `halfsky example --data DATA`; it is copied first.
With SHOTS, a screenshot of every page looked at is kept in that folder.
"""

import base64
import datetime
import hmac
import os
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.request
import zipfile

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

PASSWORD = "chunfeng-huayu-2026"
TODAY = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=8)).date()


class Failure(Exception):
    pass


def check(condition, message):
    if not condition:
        raise Failure(message)


class Server:
    """The program serving a copy of the data on a free port of the loopback."""

    def __init__(self, program, data, folder):
        self.data = os.path.join(folder, "data.sqlite")
        for ending in ("", ".key"):
            shutil.copy(data + ending, self.data + ending)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [program, "serve", "--data", self.data, "--port", str(self.port)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        # The program says on one line where it serves once it listens.
        for line in self.process.stdout:
            if self.address in line:
                return
        raise Failure("the server did not start")

    def stop(self):
        self.process.terminate()
        check(self.process.wait(timeout=20) == 0, "the server did not stop cleanly")


class Visitor:
    """One browser window of one width."""

    def __init__(self, server, width, folder, shots=None, script=True):
        options = Options()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=zh-CN",
                         "--disable-dev-shm-usage", "--disable-background-networking"):
            options.add_argument(argument)
        downloads = os.path.join(folder, "downloads")
        os.makedirs(downloads, exist_ok=True)
        preferences = {"intl.accept_languages": "zh-CN", "download.default_directory": downloads}
        if not script:
            preferences["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", preferences)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.binary_location = "/usr/bin/chromium"
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500})
        self.server, self.width, self.shots, self.downloads = server, width, shots, downloads
        self.script = script
        self.looked = 0

    def close(self):
        self.driver.quit()

    def go(self, path):
        self.driver.get(self.server.address + path)
        self.look()

    def look(self):
        """Every page: nothing wider than the screen, nothing broken in the console, no bare error."""
        self.looked += 1
        text = self.text()
        check("error" not in self.driver.title.lower(), f"error page at {self.driver.current_url}: {text[:300]}")
        if self.script:
            inner = self.driver.execute_script("return document.documentElement.scrollWidth")
            check(inner <= self.width, f"{self.driver.current_url} is {inner} px wide on a screen of {self.width}")
            wrong = [entry["message"] for entry in self.driver.get_log("browser")
                     if entry["level"] == "SEVERE" and "status of 4" not in entry["message"]]
            check(not wrong, f"console at {self.driver.current_url}: {wrong}")
        if self.shots:
            self.shot()

    def shot(self):
        height = min(6000, max(800, self.driver.execute_script("return document.documentElement.scrollHeight"))) \
            if self.script else 2400
        image = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
            "captureBeyondViewport": True,
            "clip": {"x": 0, "y": 0, "width": self.width, "height": height, "scale": 1}})
        name = re.sub(r"[^a-z0-9]+", "-", self.driver.current_url.split("/", 3)[3].lower())[:60] or "start"
        import base64
        path = os.path.join(self.shots, f"{self.looked:03d}-{self.width}-{name}.png")
        with open(path, "wb") as out:
            out.write(base64.b64decode(image["data"]))

    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def fill(self, name, value):
        element = self.find(f"[name='{name}']")
        kind = element.get_attribute("type")
        if element.tag_name == "select":
            Select(element).select_by_value(value)
        elif kind == "radio":
            self.click(self.find(f"[name='{name}'][value='{value}']"))
        elif kind == "date" and self.script:
            self.driver.execute_script("arguments[0].value = arguments[1]", element, value)
        elif kind == "date":
            year, month, day = value.split("-")
            element.send_keys(year, "\ue004", month, day) if False else element.send_keys(f"{year}\ue004{month}{day}")
        else:
            element.clear()
            element.send_keys(value)

    def click(self, element):
        """As a person does: brings it into sight, presses it, waits for the page that follows."""
        self.driver.execute_cdp_cmd("DOM.enable", {})
        try:
            element.click()
        except Exception:
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
            element.click()

    def follow(self, words):
        for link in self.all("a"):
            if words in link.text:
                self.click(link)
                self.look()
                return
        raise Failure(f"no link “{words}” at {self.driver.current_url}")

    def submit(self, words=None):
        buttons = [button for button in self.all("main form button") if button.is_displayed()]
        wanted = [button for button in buttons if words is None or words in button.text]
        check(wanted, f"no button “{words}” at {self.driver.current_url}")
        before = self.find("html")
        self.click(wanted[0])
        WebDriverWait(self.driver, 20).until(lambda _: self.is_gone(before))
        self.look()

    def is_gone(self, element):
        try:
            element.tag_name
            return False
        except Exception:
            return True

    def sign_in(self, name):
        self.go("/sign-in")
        self.fill("name", name)
        self.fill("password", PASSWORD)
        self.submit()
        if "/second-factor" in self.driver.current_url:
            self.set_up_second_factor()
        elif "/sign-in/code" in self.driver.current_url:
            self.fill("code", self.server.recovery_codes.pop())
            self.submit()
        check("/sign-in" not in self.driver.current_url, f"{name} could not sign in: {self.text()[:200]}")

    def set_up_second_factor(self):
        """As whoever must have a second factor: from the typed key to the recovery codes."""
        key = base64.b32decode(self.find("code.key").text.replace(" ", ""))
        mac = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), "sha1").digest()
        start = mac[-1] & 15
        number = struct.unpack(">I", mac[start:start + 4])[0] & 0x7FFFFFFF
        self.fill("code", f"{number % 1000000:06d}")
        self.submit()
        self.server.recovery_codes = [code.text for code in self.all("ol code.key")]
        check(len(self.server.recovery_codes) == 10, f"no recovery codes: {self.text()[:200]}")
        self.go("/")

    def figure(self, measure, organization, period):
        self.go(f"/figures/{measure}?organization={organization}&period={period}")
        return self.find("p.figure").text

    def records_in_list(self):
        return [link.get_attribute("href") for link in self.all("main a") if "/records/3" in (link.get_attribute("href") or "")]


VILLAGE, TOWNSHIP, COUNTY = "tonglu-village", "tonglu-township", "tonglu-chair"


def number(text):
    found = re.search(r"[\d,]+", text)
    return int(found.group().replace(",", "")) if found else 0


def record_an_activity(visitor, people="30余"):
    visitor.follow("记一件事")
    visitor.go("/kinds/activity/new")
    visitor.submit()
    check("必填" in visitor.text() or "请填写" in visitor.text(), "an empty form was not refused with what is missing")
    visitor.fill("day", str(TODAY))
    visitor.fill("name", "反家暴法进村宣讲")
    visitor.fill("form", "lecture")
    visitor.fill("theme", "law")
    visitor.fill("people", people)
    visitor.submit()
    check("/records/" in visitor.driver.current_url, f"not recorded: {visitor.text()[:400]}")
    return visitor.driver.current_url


def village_records_and_every_level_sees(open_visitor, server):
    village = open_visitor(360)
    village.sign_in(VILLAGE)
    home = village.driver.current_url
    organization = re.search(r"/organizations/(\d+)", home).group(1)
    before = number(village.figure("activity.people", organization, str(TODAY.year)))
    village.driver.get(home)
    record = record_an_activity(village)
    after = village.figure("activity.people", organization, str(TODAY.year))
    check(number(after) == before + 30 and "余" in after, f"village figure {before} → {after}")
    village.close()
    for account, width in ((TOWNSHIP, 360), (COUNTY, 1280)):
        above = open_visitor(width)
        above.sign_in(account)
        place = re.search(r"/organizations/(\d+)", above.driver.current_url).group(1)
        shown = above.figure("activity.people", place, str(TODAY.year))
        check(number(shown) >= 30 and "余" in shown, f"{account} sees {shown}")
        above.follow("看这个数背后")
        check(any(href == record for href in above.records_in_list()), f"{account}: lineage does not lead to the record")
        above.close()


def amend_void_and_history(open_visitor, server):
    chair = open_visitor(1280)
    chair.sign_in(COUNTY)
    place = re.search(r"/organizations/(\d+)", chair.driver.current_url).group(1)
    chair.go("/kinds/activity/new")
    chair.fill("day", str(TODAY))
    chair.fill("name", "维权知识讲座")
    chair.fill("form", "lecture")
    chair.fill("theme", "law")
    chair.fill("people", "120")
    if chair.all("[name='organization']"):
        chair.fill("organization", "330122") if chair.find("[name='organization']").tag_name != "select" else None
    chair.submit()
    record = chair.driver.current_url
    check("/records/" in record, chair.text()[:400])
    before = number(chair.figure("activity.people", place, str(TODAY.year)))
    chair.go(record.split(server.address)[1] + "/amend")
    chair.fill("people", "150")
    chair.submit()
    check("原因" in chair.text(), "amending without a reason was not refused")
    chair.fill("because", "签到表重新核对为150人")
    chair.submit()
    check("150" in chair.text() and "签到表重新核对" in chair.text(), "the history does not show the amendment")
    check(number(chair.figure("activity.people", place, str(TODAY.year))) == before + 30, "amendment not counted")
    chair.go(record.split(server.address)[1] + "/void")
    chair.fill("because", "与另一条重复")
    chair.submit()
    check(number(chair.figure("activity.people", place, str(TODAY.year))) == before - 120, "void record still counts")
    chair.close()


def report_to_records_word_seal_drift(open_visitor, server):
    chair = open_visitor(1280)
    chair.sign_in(COUNTY)
    place = re.search(r"/organizations/(\d+)", chair.driver.current_url).group(1)
    chair.go(f"/reports/year-summary?organization={place}&period=2010")
    check("36154" in chair.text() or "3.6154万" in chair.text() or "36154" in chair.text().replace(",", ""),
          "the year report lacks the check-ups")
    numbers = [link for link in chair.all("article.report a")]
    check(len(numbers) > 30, f"only {len(numbers)} figures in the report lead anywhere")
    address = chair.driver.current_url
    chair.driver.get(numbers[3].get_attribute("href"))
    chair.look()
    chair.follow("看这个数背后")
    check(chair.records_in_list(), "a number of the report does not lead to records")
    records = chair.records_in_list()
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in chair.driver.get_cookies())
    request = urllib.request.Request(
        f"{server.address}/reports/year-summary/word?organization={place}&period=2010", headers={"Cookie": cookies})
    path = os.path.join(chair.downloads, "report.docx")
    with urllib.request.urlopen(request, timeout=60) as answer, open(path, "wb") as out:
        out.write(answer.read())
    with zipfile.ZipFile(path) as archive:
        check(archive.testzip() is None and "word/document.xml" in archive.namelist(), "the Word file is broken")
    chair.driver.get(address)
    chair.follow("封存")
    chair.submit("确认封存")
    sealed = chair.driver.current_url
    check("/seals/" in sealed, "not sealed")
    chair.go(records[0].split(server.address)[1] + "/void")
    chair.fill("because", "报送后发现重复登记")
    chair.submit()
    chair.driver.get(sealed)
    chair.look()
    check("报送后发现重复登记" in chair.text() or "作废" in chair.text(), "the sealed report does not show what has drifted")
    chair.close()


def case_from_visit_to_closing(open_visitor, server):
    chair = open_visitor(360)
    chair.sign_in(COUNTY)
    place = re.search(r"/organizations/(\d+)", chair.driver.current_url).group(1)
    before = number(chair.figure("petition.received", place, str(TODAY.year)))
    chair.go("/kinds/petition/new")
    chair.fill("day", str(TODAY))
    chair.fill("channel", "visit")
    chair.fill("topic", "property") if chair.all("[name='topic'] option[value='property'], [name='topic'][value='property']") \
        else None
    for select in chair.all("main select[required], main select"):
        if not Select(select).first_selected_option.get_attribute("value"):
            values = [o.get_attribute("value") for o in Select(select).options if o.get_attribute("value")]
            if select.get_attribute("name") == "topic":
                Select(select).select_by_value(values[0])
    for area in chair.all("main textarea"):
        if not area.get_attribute("value"):
            area.send_keys("咨询房屋分割")
    if chair.all("[name='organization']") and chair.find("[name='organization']").get_attribute("type") == "text":
        chair.fill("organization", "330122")
    chair.submit()
    record = chair.driver.current_url
    check("/records/" in record, chair.text()[:600])
    check(number(chair.figure("petition.received", place, str(TODAY.year))) == before + 1, "the petition is not counted")
    chair.driver.get(record)
    chair.look()
    links = [a.get_attribute("href") for a in chair.all("a.button.primary") if "/moves/" in (a.get_attribute("href") or "")]
    check(links, "no move is offered")
    chair.close()


def import_all_or_nothing(open_visitor, server):
    chair = open_visitor(1280)
    chair.sign_in(COUNTY)
    place = re.search(r"/organizations/(\d+)", chair.driver.current_url).group(1)
    before = number(chair.figure("activity.people", place, "2010"))
    folder = chair.downloads
    good = f"组织,活动日期,活动名称,活动形式,活动类别,参加人次\n330122,2010-03-01,讲座一,讲座,普法维权,40\n330122,2010-03-02,讲座二,讲座,普法维权,60余\n"
    bad = good + "无名村,2010-02-30,讲座三,讲座,普法维权,许多\n"
    for name, text in (("good.csv", good), ("bad.csv", bad)):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
            out.write(text)
    for name in ("bad.csv", "good.csv"):
        chair.go("/import")
        chair.find("#field-file").send_keys(os.path.join(folder, name))
        Select(chair.find("#field-kind")).select_by_value("activity")
        chair.submit("上传并检查")
        if name == "bad.csv":
            check("B4" in chair.text() and "F4" in chair.text() and "A4" in chair.text(), f"not all cells named: {chair.text()[:500]}")
    chair.submit("确认导入")
    after = number(chair.figure("activity.people", place, "2010"))
    check(after == before + 100, f"{before} → {after}")
    chair.close()


def works_without_scripts(open_visitor, server):
    village = open_visitor(360, script=False)
    village.sign_in(VILLAGE)
    check("/organizations/" in village.driver.current_url, "no home without scripts")
    village.follow("统计")
    village.follow("English")
    check("Figures" in village.text(), "the language did not change")
    village.close()


def neighbours_are_private(open_visitor, server):
    village = open_visitor(360)
    village.sign_in(VILLAGE)
    own = re.search(r"/organizations/(\d+)", village.driver.current_url).group(1)
    other = str(int(own) + 1)
    village.driver.get(f"{server.address}/records?organization={other}")
    check("权限" in village.text(), f"a neighbour's records are shown: {village.text()[:200]}")
    village.driver.get(f"{server.address}/figures/activity.people?organization=330122000000&period=2010")
    check("权限" in village.text(), "the county's figures are shown to a village")
    village.close()


def a_case_is_its_teams_alone(open_visitor, server):
    """A village takes a case in and hands it over; then it is the case worker's, and the village finds nothing."""
    village = open_visitor(360)
    village.sign_in(VILLAGE)
    village.go("/cases")
    village.follow("反家暴个案")
    village.fill("day", str(TODAY))
    for radio in village.all("main input[type=radio][required]"):
        name = radio.get_attribute("name")
        if not village.all(f"main input[name='{name}']:checked"):
            village.click(radio)
    for select in village.all("main select[required]"):
        values = [o.get_attribute("value") for o in Select(select).options if o.get_attribute("value")]
        if not select.get_attribute("value"):
            Select(select).select_by_value(values[0])
    for field in village.all("main input[required], main textarea[required]"):
        if not field.get_attribute("value") and field.get_attribute("type") in ("text", "textarea"):
            field.send_keys("A-1")
    village.submit()
    check("/records/" in village.driver.current_url, village.text()[:800])
    case = village.driver.current_url.removeprefix(server.address)
    check("个案" in village.driver.title and "A-1" not in village.driver.title, village.driver.title)
    village.click(village.find("details.confirm summary"))
    Select(village.find("[name='to']")).select_by_value("tonglu-caseworker")
    village.fill("note", "请今天联系")
    village.submit("移交给她")
    worker = open_visitor(1280)
    worker.sign_in("tonglu-caseworker")
    check("没有编号" in page_text(worker, case), "an offered case is shown before it is taken over")
    worker.go("/cases")
    check("请今天联系" not in worker.text(), "the note is shown without being asked for")
    worker.follow("看移交说明")
    check("请今天联系" in worker.text(), "the note of the offer is missing")
    worker.submit("接收")
    check(worker.driver.current_url.endswith(case), worker.text()[:300])
    worker.go(case)
    check("没有编号" in page_text(village, case), "whoever took it in still sees it")
    village.go("/cases")
    check(case not in village.driver.page_source, "it is still in the village's list")
    chair = open_visitor(1280)
    chair.sign_in(COUNTY)
    check("没有编号" in page_text(chair, case), "the chair sees a case")
    chair.close()
    worker.close()
    village.close()


def page_text(visitor, path):
    """A page that may refuse."""
    visitor.driver.get(visitor.server.address + path)
    return visitor.text()


def every_form_fits_in_both_languages(open_visitor, server):
    """Forms that the other journeys do not pass: looked at, not sent."""
    for width, language in ((360, "en"), (1280, "zh")):
        chair = open_visitor(width)
        chair.sign_in(COUNTY)
        chair.go(f"/language/{language}?back=/records?organization=330122000000%26kind=modelPost")
        record = chair.find("tbody a").get_attribute("href").removeprefix(server.address)
        for act in ("transfer", "void", "moves/keep", "amend"):
            chair.go(f"{record}/{act}")
        check(chair.all("input[type=hidden][name=_revision]"), "the amendment does not carry its revision")
        chair.go(f"{record}/moves/keep")
        check(chair.find("input[type=file]").get_attribute("multiple"), "no place for papers at a re-check")
        for change in ("add", "rename", "move", "close", "split"):
            chair.go(f"/organizations/330122000003/{change}")
        chair.go("/export?organization=330122000000")
        check(len(chair.all("input[name=form]")) == 4, "not four forms of export")
        chair.go("/import")
        check(chair.all("input[name=amend]"), "no amending to the file")
        chair.follow("撤销" if language == "zh" else "Undo")
        chair.go("/parties")
        chair.fill("written", "xz")
        chair.submit()
        check("xz" not in chair.driver.current_url, "what is searched for stands in the address")
        for page in ("kinds", "desk", "series", "retention", "calendar", "feedback", "cases", "templates"):
            chair.go(f"/{page}?organization=330122000000")
        chair.close()
        keeper = open_visitor(width)
        keeper.sign_in("admin")
        keeper.go("/accounts/add")
        keeper.go("/accounts")
        keeper.go(keeper.find("tbody a").get_attribute("href").removeprefix(server.address))
        keeper.close()


JOURNEYS = [
    village_records_and_every_level_sees, amend_void_and_history, report_to_records_word_seal_drift,
    case_from_visit_to_closing, import_all_or_nothing, works_without_scripts, neighbours_are_private,
    a_case_is_its_teams_alone, every_form_fits_in_both_languages,
]


def main():
    program, data = sys.argv[1:3]
    shots = sys.argv[3] if len(sys.argv) > 3 else None
    if shots:
        os.makedirs(shots, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        server = Server(program, data, folder)
        try:
            for journey in JOURNEYS:
                visitors = []

                def open_visitor(width, script=True):
                    visitors.append(Visitor(server, width, folder, shots, script))
                    return visitors[-1]

                try:
                    journey(open_visitor, server)
                    print(f"✔ {journey.__name__}")
                except Exception as problem:
                    failed += 1
                    print(f"✘ {journey.__name__}: {problem}")
                    if not isinstance(problem, Failure):
                        traceback.print_exc()
                finally:
                    for visitor in visitors:
                        try:
                            visitor.close()
                        except Exception:
                            pass
        finally:
            server.stop()
        check = subprocess.run([program, "verify", "--data", server.data], capture_output=True, text=True)
        print(check.stdout.strip())
        failed += check.returncode != 0
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
