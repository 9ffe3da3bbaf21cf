"""confusable-word: a wrong character or word for one that sounds or looks alike, by list."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.words import hits_of

_CODE = "confusable-word"
_WRONG, _VARIANT = "是错别字", "不是规范词形"


def _check(document: Document) -> Iterator[Hit]:
    for hit in hits_of(document, _CODE, f"“{{}}”{_WRONG}"):
        # What weighs less is a form that dictionaries know beside the standard one.
        variant = hit.severity is not None
        yield attrs.evolve(hit, message=hit.message.replace(_WRONG, _VARIANT)) if variant else hit


RULE = Rule(
    code=_CODE,
    group=Group.TYPO,
    severity=Severity.ERROR,
    catches="音近、形近而误用的字词",
    authority=Authority(Standard.USAGE),
    check=_check,
    word_list=True,
    wrong=(
        Wrong("大厅里人流穿流不息。", "大厅里人流川流不息。"),
        Wrong("服务台张贴招领启示。", "服务台张贴招领启事。"),
        Wrong("讲解员说明药品成份。", "讲解员说明药品成分。"),
        Wrong("志愿者门，请在门口集合。", "志愿者们，请在门口集合。"),
    ),
    right=(
        "这堂课给孩子们很大启示。",
        "服务台负责失物招领。",
        "企业积极参与，协商确定方案，隐私和商业秘密受保护。",
        "逾期未改正的，依法责令停业。",
        "他自己经营一家店，所以经常早起。",
        "选手光荣获得金牌，企业家俱乐部发来贺电。",
        "荷兰球员与乌克兰球迷合影。",
        "给予防护物资，赋予防汛责任。",
        "医院公园满是鲜花，椭圆区域铺着草坪。",
        "反对当前形式主义作风，恪守责任。",
        "交通迅速恢复，通讯速度提高。",
        "经典形象深入人心，图形像一朵花。",
        "竟相信了他的话，究竟选谁还没定。",
        "纪律检查机关、边防检查机关联合通报。",
        "会员反应良好，空气像凝固了一样。",
    ),
)
