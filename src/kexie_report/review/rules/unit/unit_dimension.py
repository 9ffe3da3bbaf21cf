"""unit-dimension: the unit measures what the noun names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.dimensions import FACTORS
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

# Units that no conversion is checked of, beside those of the shared table.
_OTHERS = {
    "长度": "mm 海里",
    "面积": "平方厘米",
    "容积": "立方厘米 m³",
    "质量": "t",
    "金额": "美元 港元 欧元",
    "时间": "天 个月",
    "功率": "W",
    "电量": "kW·h",
    "电压": "伏 千伏 V kV",
    "温度": "摄氏度 ℃",
    "年龄": "岁 周岁",
    "比率": "% ‰",
}
_EITHER = "度"  # of warmth, of electricity, of an angle
_DIMENSIONS = {unit: name for unit, (name, _) in FACTORS.items() if unit != _EITHER} | {
    unit: name for name, units in _OTHERS.items() for unit in units.split()
}
_NOUNS = {
    **dict.fromkeys(("面积", "占地"), ("面积",)),
    **dict.fromkeys(("容积", "体积", "库容", "容量"), ("容积", "质量")),
    **dict.fromkeys(
        ("全长", "长度", "总长", "身高", "高度", "宽度", "深度", "里程", "海拔", "直径"), ("长度",)
    ),
    **dict.fromkeys(
        ("面宽", "桥宽", "路宽", "墙高", "坝高", "楼高", "塔高", "水深", "厚度", "周长"),
        ("长度",),
    ),
    **dict.fromkeys(("距离", "行程"), ("长度", "时间")),
    **dict.fromkeys(("年龄", "平均年龄"), ("年龄", "时间")),
    **dict.fromkeys(("时长", "用时", "历时", "耗时", "课时长"), ("时间",)),
    **dict.fromkeys(("发电量", "用电量", "耗电量"), ("电量",)),
    **dict.fromkeys(("电压",), ("电压",)),
    **dict.fromkeys(("额定功率", "总功率", "装机容量"), ("功率",)),
    **dict.fromkeys(("经费", "资金", "票价", "单价", "年产值"), ("金额", "比率")),
    **dict.fromkeys(("流量", "排水量"), ("容积", "质量")),
    **dict.fromkeys(("温度", "气温", "水温"), ("温度",)),
    **dict.fromkeys(("重量", "体重", "净重", "总重"), ("质量",)),
    **dict.fromkeys(("投资额", "金额", "总产值", "销售额", "总收入"), ("金额",)),
}
_NOUN = re.compile(
    f"({'|'.join(sorted(_NOUNS, key=len, reverse=True))})(?:约|达|达到|为|有|共|共计|近|超|超过|仅|不足|共有|是|的|约为|将达|不得超过|不得|不超过|不少于|不低于|保持在|维持在|控制在|达到每小时|为每小时|每小时|每秒|每天)?$"
)
_REACH = 12


def _check(document: Document) -> Iterator[Hit]:
    for figure in document.figures:
        dimension = _dimension(figure.unit)
        if not dimension or figure.kind not in ("count", "range"):
            continue
        noun = _NOUN.search(document.bare, max(0, figure.start - _REACH), figure.start)
        if noun is not None and dimension not in _NOUNS[noun[1]] and not _is_share(noun, dimension):
            yield Hit(figure.end - len(figure.unit), figure.end, f"“{noun[1]}”不用“{figure.unit}”作单位")


def _is_share(noun: re.Match[str], dimension: str) -> bool:
    """Whether a percentage is a share or a rate of the noun: 占总面积的40%, 处金额5‰的罚款."""
    shared = dimension == "比率" and bool({"面积", "金额"} & set(_NOUNS[noun[1]]))
    return shared and not noun[0].endswith(("达", "达到", "为", "约为"))


def _dimension(unit: str) -> str:
    return _DIMENSIONS.get(unit, "")


RULE = Rule(
    code="unit-dimension",
    group=Group.UNIT,
    severity=Severity.ERROR,
    catches="单位与所说的量不相称",
    authority=Authority(Standard.LOGIC),
    check=_check,
    wrong=(
        Wrong("新馆面积3600立方米。", "新馆面积3600平方米。"),
        Wrong("步道全长2.5平方公里。", "步道全长2.5公里。"),
        Wrong("水池容积80平方米。", "水池容积80立方米。"),
        Wrong("温室温度保持在28%。", "温室温度保持在28℃。"),
        Wrong("包裹重量不得超过20厘米。", "包裹重量不得超过20千克。"),
        Wrong("桥面宽约9吨。", "桥面宽约9米。"),
        Wrong("学员平均年龄38米。", "学员平均年龄38岁。"),
        Wrong("视频时长12公里。", "视频时长12分钟。"),
        Wrong("展品重量达3米。", "展品重量达3吨。"),
    ),
    right=(
        "室内温度保持在26度。",
        "行程3天，距离5分钟车程。",
        "平均年龄18个月的幼儿入园。",
        "山地占全县总面积的63%。",
        "罚款为项目金额5‰以上10‰以下。",
        "保证金不超过预算金额的2%。",
        "水池面积60平方米、容积120立方米。",
        "新馆面积3600平方米。",
        "步道全长2.5公里。",
        "占地面积30亩。",
        "总投资3000万元。",
    ),
)
