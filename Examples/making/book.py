"""A federation's import files: organizations and rows are collected, then written as a clerk would have them."""

import csv
import datetime
import io
import json
import pathlib
import random
import re
import zipfile

import openpyxl

from .kinds import FIELD_IDS, KINDS, MOVE_IDS
from .words import Words

LIMIT = 600_000


class Row:
    """One record: its kind, organization and day, its values, and the moves it has made."""

    def __init__(self, kind, number, organization, day, values, moves):
        self.kind, self.number, self.organization, self.day = kind, number, organization, day
        self.values = {heading: value for heading, value in values.items() if value is not None}
        self.moves = moves

    def __getitem__(self, heading):
        return self.values.get(heading)

    def moved(self, name):
        return [move for move in self.moves if move[0] == name]

    def cells(self):
        kind = KINDS[self.kind]
        cells = {"编号": self.number, "组织": self.organization, kind.day: self.day, **self.values}
        made = {}
        for name, day, values in self.moves:
            made[name] = made.get(name, 0) + 1
            suffix = "" if made[name] == 1 else str(made[name])
            cells[name + "日期" + suffix] = day
            cells.update({heading + suffix: value for heading, value in values.items()})
        return cells

    def line(self):
        """As a program would hand it over: ids instead of headings."""
        ids, moves = FIELD_IDS[self.kind], MOVE_IDS[self.kind]
        line = {"kind": self.kind, "number": self.number, "organization": self.organization, "day": str(self.day),
                "values": {ids[heading]: value for heading, value in self.values.items()}}
        if self.moves:
            line["moves"] = [
                {"move": moves[name], "day": str(day),
                 "values": {ids[heading]: value for heading, value in values.items()}}
                for name, day, values in self.moves]
        return line


class Book:
    """One example: its organizations, its rows by file, and its claims."""

    def __init__(self, folder, zh, en, report, root, period, seed):
        self.folder, self.zh, self.en, self.report, self.root, self.period = folder, zh, en, report, root, period
        self.rng = random.Random(seed)
        self.words = Words(self.rng)
        self.organizations = []
        self.files = {}
        self.counters = {}
        self.claims = []

    def organization(self, code, name, level, parent, kind="妇联", opened="1998-03-08"):
        self.organizations.append((code, name, kind, level, parent or "", opened))
        return code

    def add(self, file, kind, organization, day, moves=(), **values):
        self.counters[kind] = self.counters.get(kind, 0) + 1
        number = f"{KINDS[kind].prefix}{self.counters[kind]:05d}"
        row = Row(kind, number, organization, day, values, list(moves))
        self.files.setdefault(file, []).append(row)
        return row

    def rows(self, kind):
        return [row for rows in self.files.values() for row in rows if row.kind == kind]

    def write(self, base):
        folder = pathlib.Path(base) / self.folder
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        headings = ["代码", "名称", "类型", "层级", "上级代码", "成立日期"]
        write_csv(folder / "organizations.csv", headings, self.organizations)
        for file, rows in self.files.items():
            rows.sort(key=lambda row: (row.day, row.number))
            writer = {".csv": write_rows, ".jsonl": write_lines, ".xlsx": write_sheet}[pathlib.Path(file).suffix]
            writer(folder / file, rows)
        manifest = {
            "names": {"zh": self.zh, "en": self.en}, "report": self.report, "root": self.root, "period": self.period,
            "organizations": "organizations.csv",
            "files": [{"file": file, "kind": rows[0].kind} for file, rows in self.files.items()],
            "claims": "claims.jsonl"}
        (folder / "example.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")
        lines = [json.dumps(claim.line(), ensure_ascii=False) for claim in self.claims]
        (folder / "claims.jsonl").write_text("\n".join(lines) + "\n")
        for path in folder.iterdir():
            assert path.stat().st_size < LIMIT, f"{path.name} is larger than {LIMIT} bytes; split it"


def table(rows):
    """Headings in the order of the kind's form, then the rows' cells under them."""
    cells = [row.cells() for row in rows]
    headings = list(dict.fromkeys(heading for each in cells for heading in each))
    first = ["编号", "组织", KINDS[rows[0].kind].day]
    headings = first + [heading for heading in headings if heading not in first]
    return headings, [[each.get(heading, "") for heading in headings] for each in cells]


def write_csv(path, headings, lines):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(lines)
    path.write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode())


def write_rows(path, rows):
    write_csv(path, *table(rows))


def write_lines(path, rows):
    path.write_text("".join(json.dumps(row.line(), ensure_ascii=False) + "\n" for row in rows))


def write_sheet(path, rows):
    """One sheet named after the kind; dates are dates and numbers numbers, as a spreadsheet keeps them."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = KINDS[rows[0].kind].zh
    headings, lines = table(rows)
    for line in [headings] + lines:
        sheet.append(line)
    for column in sheet.iter_cols(min_row=2):
        for cell in column:
            if isinstance(cell.value, datetime.date):
                cell.number_format = "yyyy-mm-dd"
    fixed = datetime.datetime(2014, 1, 1)
    workbook.properties.created = workbook.properties.modified = fixed
    workbook.properties.creator = "example"
    made = io.BytesIO()
    workbook.save(made)
    # The archive carries the time of writing; the same rows must give the same bytes.
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            data = source.read(name)
            if name == "docProps/core.xml":
                data = fixed_times(data)
            info = zipfile.ZipInfo(name, (2014, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, data)


def fixed_times(data):
    return re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2014-01-01T00:00:00Z", data)
