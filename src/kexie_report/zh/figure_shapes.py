"""The shapes that figures take in running text, and the shapes that only look like figures."""

from __future__ import annotations

import re
from functools import cache

from kexie_report.zh.marks import alternatives, words_of
from kexie_report.zh.measures import known_measures
from kexie_report.zh.trie import any_of
from kexie_report.zh.units import MEASUREMENTS

# Possessive: a figure is taken whole or not at all, so that long runs of digits cost no backtracking.
ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})++|[0-9]++)(?:\.[0-9]++)?"
SCALE = "万亿|万|亿"
HANZI_DIGITS = "一二两三四五六七八九"
NUMERAL = f"零{HANZI_DIGITS}十百千万亿"
_CODE_BEFORE = r"(?<![A-Za-z0-9.\-])"
LATIN_UNITS = (
    *("km", "kg", "cm", "mm", "km²", "m²", "m³", "kW", "kWh", "MW", "GB", "TB", "g", "m", "t", "L", "mL"),
)
_MORE_UNITS = (
    *LATIN_UNITS,
    *("人次", "场次", "件次", "家次", "车次", "册次", "批次", "块次", "人份", "种次", "班次", "频次"),
    *("人(次)", "场(次)", "份(册)", "家(次)", "人（次）", "场（次）", "份（册）", "家（次）"),
    *("个百分点", "个月", "个工作日", "个小时", "小时", "分钟", "秒", "天", "周", "年", "岁", "周年"),
    *("%", "‰", "℃", "倍", "番", "折", "字", "学时", "课时", "类", "大类", "美元", "港元", "欧元", "马力"),
    *("票", "席", "尾", "羽", "袋", "箱", "桶", "盒", "瓶", "桌", "页", "粒", "捆", "卷", "片"),
    *("户次", "架次", "航次"),
    *("车位", "床位", "点位", "站点", "标段"),
    *("匹", "站", "步", "点", "馆", "村", "代", "立方", "平方", "兆瓦"),
)
# 一 before these states a count; before others (一种, 一批, 一起) it is no figure.
_COUNTED_ONE = (
    *("名", "位", "家", "所", "项", "场", "支", "篇", "件", "户", "座", "间", "栋", "辆", "架", "艘", "台"),
    *("套", "期", "枚", "块", "幅", "册", "本", "首", "人次", "场次", "天", "年", "小时", "个月", "公里"),
    *("亩", "元", "吨"),
)
# Fixed words that begin like a count (GB/T 15835-2011 4.2.3); the statistic reader leaves them alone.
FIXED = (
    *("一把手", "一次性", "一家人", "一户一", "一家一", "一项一", "一件事", "一年一度", "一本正经"),
    *("一年之计", "一年四季", "一天到晚", "一名不文", "三会一课", "一岗双责", "一带一路"),
    *("十三五", "十四五", "十五五", "三个代表", "四个全面", "四个自信", "四个意识", "两个维护", "两个确立"),
    *("二分之", "三分之", "四分之", "五分之", "万分之", "千分之", "万分", "百家争鸣", "千家万户"),
    *("百年大计", "三位一体", "四位一体", "五位一体", "十年树木", "百年树人", "三番五次", "四面八方"),
)


@cache
def units() -> str:
    """Return a regular expression for every unit that the reader knows, the longest tried first."""
    return any_of({*known_measures(), *MEASUREMENTS, *_MORE_UNITS}).pattern


@cache
def arabic_count() -> re.Pattern[str]:
    """Return the shape of a count in Arabic digits with its marks, scale and unit."""
    before, after = alternatives(words_of("before")), alternatives(words_of("after"))
    return re.compile(
        rf"(?P<before>{before})?{_CODE_BEFORE}(?P<number>-?{ARABIC})(?![0-9.]*[0-9])"
        rf"(?P<early>[余多])?(?P<scale>{SCALE})?(?P<late>[余多])?"
        rf"(?:\s?(?P<unit>{units()}))?(?P<after>{after})?(?![A-Za-z])"
    )


@cache
def arabic_range() -> re.Pattern[str]:
    """Return the shape of a range of counts: 100～150 kg, 3万至5万人次."""
    return re.compile(
        rf"{_CODE_BEFORE}(?P<low>-?{ARABIC})(?P<low_scale>{SCALE})?\s?(?P<low_unit>{units()})?"
        rf"(?:[～~—–\-]|至|到)(?P<high>-?{ARABIC})(?P<scale>{SCALE})?\s?(?P<unit>{units()})(?![A-Za-z])"
    )


@cache
def mixed_count() -> re.Pattern[str]:
    """Return the shape of 10亿零817万5288人."""
    return re.compile(
        rf"{_CODE_BEFORE}(?P<number>[0-9]+亿零?[0-9]+(?:万(?:零?[0-9]{{1,4}})?)?)(?P<unit>{units()})?(?![0-9A-Za-z.])"
    )


@cache
def hanzi_percent() -> re.Pattern[str]:
    """Return the shape of 百分之十二点五."""
    return re.compile(rf"百分之(?P<number>[{NUMERAL}]+(?:点[{NUMERAL}]+)?)")


@cache
def hanzi_count() -> re.Pattern[str]:
    """Return the shape of a count in 汉字: 二十五次, 九百多家, 百余名, 十几家."""
    before, after = alternatives(words_of("before")), alternatives(words_of("after"))
    return re.compile(
        rf"(?P<before>{before})?(?<![第〇{NUMERAL}])(?!(?<=[统唯专同单之逐初周高期每这那某])一)"
        rf"(?P<number>[{NUMERAL}]+)"
        rf"(?P<early>[余多几])?(?P<scale>{SCALE})?(?P<unit>{units()})(?P<after>{after})?"
    )


@cache
def hanzi_some() -> re.Pattern[str]:
    """Return the shape of 数百名 and 几十家."""
    return re.compile(
        rf"(?<![人次指总参少多分岁件户倍位系])(?P<mark>[数几])(?P<ten>[十百千]?)(?P<scale>{SCALE})?(?P<unit>{units()})"
    )


@cache
def hanzi_rough() -> re.Pattern[str]:
    """Return the shape of a 概数 of two digits: 三四十人."""
    return re.compile(
        rf"(?<![第〇{NUMERAL}])(?P<whole>[{HANZI_DIGITS}]{{2}}[十百千]?(?:{SCALE})?(?P<unit>{units()}))"
    )


def counts_one(unit: str) -> bool:
    """Whether 一 before `unit` is a count (一项) rather than an article (一种).

    >>> counts_one("项"), counts_one("种")
    (True, False)
    """
    return unit in _COUNTED_ONE


PAPER_NUMBER = r"[〔\[（(]?[0-9]{4}[〕\]]\s?[0-9]++号"
NO_FIGURE = (
    rf"(?:{alternatives(FIXED)}|十分(?!钟))"
    rf"|{PAPER_NUMBER}"
    r"|[0-9]++号(?:-[0-9]+)?"
    r"|(?<![0-9])(?:0[0-9]{2,3}-?[0-9]{7,8}|1[3-9][0-9]{9}|[48]00-[0-9]{3,4}-[0-9]{3,4})(?![0-9])"
    r"|“[0-9]{1,2}[·.][0-9]{1,2}”"
    r"|(?<=电话)[:：]?[0-9\-]{5,}"
)
# Letters and digits in one token name something (5G, GB/T 15835-2011), unless the letters are a unit.
CODE = (
    r"(?<![A-Za-z0-9.\-])(?:[A-Za-z][A-Za-z0-9./\-]*+(?:\s[0-9]+(?:\.[0-9]+)?-[0-9]{4}(?![0-9]))?"
    rf"|(?!{ARABIC}(?:{alternatives(LATIN_UNITS)})(?![A-Za-z0-9]))[0-9][0-9.\-]*[A-Za-z][A-Za-z0-9./\-]*)"
)
_YEAR = r"(?:1[0-9]|20)[0-9]{2}"
_HANZI_DAY = "[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
DATE = (
    r"(?<![0-9.])(?:"
    rf"{_YEAR}年[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?|{_YEAR}-[0-9]{{1,2}}-[0-9]{{1,2}}(?![0-9\-])"
    rf"|{_YEAR}年?[—～\-–至]{_YEAR}年|{_YEAR}年"
    r"|[0-9]{1,2}(?:[—\-～至][0-9]{1,2})?月(?:[0-9]{1,2}日)?|[0-9]{1,2}日(?:[—\-至][0-9]{1,2}日)?"
    rf"|[〇一二三四五六七八九]{{4}}年(?:{_HANZI_DAY})?|{_HANZI_DAY}"
    r"|[0-9]{1,2}世纪(?:[0-9]0年代)?)"
)
TIME = (
    r"(?<![0-9.:])(?:[0-9]{1,2}时(?![间代候])(?:[0-9]{1,2}分)?(?:[0-9]{1,2}秒)?|[0-9]{1,2}点[0-9]{1,2}分"
    r"|[零一二两三四五六七八九十]{1,3}点(?:半|钟|[零一二三四五六七八九十]{1,3}分)"
    r"|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))"
)
SESSION = "(?<!第)[一二三四五六七八九十]+届(?:[一二三四五六七八九十]+[次中])?"


@cache
def ordinal() -> re.Pattern[str]:
    """Return the shape of 第十期 and 第3季度; the noun is known or left out."""
    return re.compile(rf"第(?P<nth>[{NUMERAL}]+|[0-9]+)(?P<unit>季度|{units()})?")
