"""title-mark-misuse: honours, events, certificates and courses take “”, not 《》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.marks import Pair
from kexie_report.review.rule import Group, Rule, Wrong

_NEVER = re.compile("(?:荣誉)?称号|荣誉证书|奖牌|奖状|锦旗|牌匾|商标|品牌")
_CERTIFICATE = re.compile(
    "(?:(?<!保)证书|执照|许可证|资格证|身份证|毕业证|会员证|准考证|大赛|锦标赛|挑战赛|邀请赛|联赛|锦标赛|培训班|夏令营|训练营|座谈会)$"
)
_AFTER_ACTION = re.compile(
    "(?:[\u4e00-\u9fff]{0,4}(?:活动|大赛|比赛|论坛|仪式|会议|晚会|展览|课程|项目|工程|行动|讲座))"
)
_ACTION = re.compile("(?:开展|举办|举行|启动|承办|主办|协办|实施|参加|推出|开设|打造|组织)(?:了|的)?$")
_PRIZE = re.compile("(?:[一二三]等)?奖|荣誉|证书")
_WINS = re.compile("(?:荣获|获得|获评|获|授予|颁发|评为|夺得)(?:了)?$")
_HONOUR = re.compile(
    "(?:奖|称号|先进集体|先进个人|先进单位|标兵|能手|模范|之星|能人|榜样|集体|工作者|示范县|示范区|基地)$"
)
_UNDERTAKING = re.compile(
    "(?:活动|行动|工程|课程|课堂|讲堂|项目|主题日|开放日|比赛|竞赛|论坛|夜市|集市|微课)$"
)
_REACH = 4


def _check(document: Document) -> Iterator[Hit]:
    for pair in document.titles:
        if pair.opener == "《" and not pair.depth and _is_no_work(document.text, pair):
            inside = document.text[slice(*pair.inside)]
            yield Hit(pair.start, pair.end, "不是作品、文件的名称，不用书名号", (f"“{inside}”",))


def _is_no_work(text: str, pair: Pair) -> bool:
    before = text[max(0, pair.start - _REACH) : pair.start]
    if _NEVER.match(text, pair.end) or _CERTIFICATE.search(text, pair.start + 1, pair.end - 1):
        return True
    if _AFTER_ACTION.match(text, pair.end) and _ACTION.search(before):
        return True
    if _WINS.search(before) and _HONOUR.search(text, pair.start + 1, pair.end - 1):
        return True
    if _ACTION.search(before) and _UNDERTAKING.search(text, pair.start + 1, pair.end - 1):
        return True
    return bool(_PRIZE.match(text, pair.end) and _WINS.search(before))


RULE = Rule(
    code="title-mark-misuse",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="荣誉、活动、证书、课程等不是作品，误用书名号",
    authority=Authority(Standard.PUNCTUATION, "A.13"),
    check=_check,
    wrong=(
        Wrong("他被授予《全县科普之星》称号。", "他被授予“全县科普之星”称号。"),
        Wrong("举办《放飞梦想》主题活动。", "举办“放飞梦想”主题活动。"),
        Wrong("颁发《优秀辅导员证书》。", "颁发“优秀辅导员证书”。"),
        Wrong("馆里开设《小小讲解员》课程。", "馆里开设“小小讲解员”课程。"),
        Wrong("获评《全县先进集体》。", "获评“全县先进集体”。"),
        Wrong("推出《周末科普课堂》。", "推出“周末科普课堂”。"),
        Wrong("荣获《年度贡献》奖。", "荣获“年度贡献”奖。"),
    ),
    right=(
        "他当场写下《保证书》。",
        "《澄湖论坛》专栏刊出第九篇。",
        "观看纪录片《梧江四季》。",
        "开设专栏《身边的科学》。",
        "组织观看《流浪地球》活动。",
        "印发《优秀志愿者评选办法》。",
        "获得《科技日报》报道。",
        "《西游记》课程深受欢迎。",
        "凭《晚钟》获得一等奖。",
    ),
)
