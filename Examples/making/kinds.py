"""The headings and ids of the kinds of record that the example files use."""

from collections import namedtuple

Kind = namedtuple("Kind", "zh day prefix")

KINDS = {
    "petition": Kind("来信来访来电", "来访日期", "XF"),
    "aid": Kind("走访慰问救助", "慰问日期", "WW"),
    "aidAgreement": Kind("实物帮扶协议", "选定日期", "BF"),
    "sponsoredClass": Kind("春蕾班", "创办日期", "CL"),
    "pairing": Kind("结对帮扶", "结对日期", "JD"),
    "healthService": Kind("妇女儿童健康服务", "服务日期", "JK"),
    "donation": Kind("募捐", "收到日期", "MJ"),
    "fundUse": Kind("资金使用", "拨付日期", "ZJ"),
    "loan": Kind("妇女小额贷款", "申请日期", "DK"),
    "startUpPlan": Kind("创业计划", "提出日期", "CY"),
    "jobFair": Kind("招聘会", "举办日期", "ZP"),
    "broker": Kind("来料加工经纪人", "入册日期", "JJ"),
    "base": Kind("妇字号基地", "命名日期", "JI"),
    "entrepreneur": Kind("女创业者", "入册日期", "QY"),
    "outworkReturn": Kind("来料加工情况表", "填报日期", "JG"),
    "familyHonour": Kind("家庭荣誉", "命名日期", "JT"),
    "careAgreement": Kind("家庭赡养协议", "签订日期", "SY"),
    "modelPost": Kind("巾帼文明岗", "入册日期", "WM"),
    "award": Kind("表彰荣誉", "表彰日期", "BZ"),
    "activity": Kind("活动", "活动日期", "HD"),
    "course": Kind("培训班", "开班日期", "PX"),
    "coverage": Kind("媒体报道", "报道日期", "MT"),
    "paper": Kind("调研理论成果", "发表（获奖）日期", "LW"),
    "body": Kind("妇女组织和队伍", "成立日期", "DW"),
    "officeHolder": Kind("妇联干部和骨干", "任职日期", "GB"),
    "site": Kind("妇女儿童阵地", "建成日期", "ZD"),
    "topic": Kind("一镇一品课题", "选题日期", "YP"),
    "selection": Kind("竞争性选拔", "报名日期", "XB"),
    "facility": Kind("阵地建设项目", "立项日期", "JS"),
    "document": Kind("公文", "收发日期", "GW"),
    "areaProfile": Kind("辖区基本情况", "填报日期", "XQ"),
    "networkReturn": Kind("基层组织情况", "填报日期", "ZZ"),
}

# For the files handed over by a program (a hotline, a phone).
FIELD_IDS = {
    "petition": {"信访渠道": "channel", "诉求类别": "topic", "来访人数": "people", "诉求内容": "request",
                 "是否重复来访": "isRepeat", "转办单位": "referredTo", "答复": "answer", "答复方式": "response",
                 "安全核查": "safety"},
    "activity": {"活动名称": "name", "活动形式": "form", "活动类别": "theme", "参加对象": "audience", "参加人次": "people",
                 "发放（成果）类别": "output", "发放（成果）数量": "quantity", "联合单位": "partner"},
}
MOVE_IDS = {
    "petition": {"受理": "accept", "转办": "refer", "办结": "close", "安全核查后办结": "closeSafely", "重开": "reopen"},
    "activity": {},
}
