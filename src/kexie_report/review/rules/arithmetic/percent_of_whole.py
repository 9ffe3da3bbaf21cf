"""percent-of-whole: a rate is not what the part makes of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.figures import (
    alike,
    clause_start,
    counts_before,
    counts_in,
    kind_of,
    other_base,
    restated,
)
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import Interval, decimal, exact, operand, result
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity

_PERCENT = Interval.of(100)
_LAST = frozenset("率达为到是占比的约近超有仅过例")
_RATE = re.compile("(?P<stem>[一-鿿]{1,4})率(?:达到?了?|为|是|高达|仅为?|约为?|有|超过)?$")
_SHARE = re.compile(
    "(?:占比?|比例|占其中)(?:的)?(?P<of>[^，。；：、0-9占]{0,8}?)(?:的比例|比重|比例)?(?:的|达到?|为|是|约为?|高达|仅)*$"
)
_OF = re.compile(
    "(?:总[一-鿿]{0,4}|全部[一-鿿]{0,4}|全体[一-鿿]{0,4}|[一-鿿]{0,4}总(?:数|量|额|人数|面积|投资|经费)|其)?"
)
_WIDER = re.compile("全[市省县区国校镇州球]|全行业|同类|我[市省县]")
_PART_OF = re.compile("(?:占|完成|达到?|相当于|为)[^，。；：！？0-9]{0,14}$")
_ELSE = re.compile(
    "同比|环比|增长|增加|提高|上升|下降|增幅|比上|较上|毛|利|产销|满意|中签|增速|利润|税|汇|年化|收益|概"
)
_OTHER_RATES = frozenset(("%", "‰", "个百分点", "倍", "岁", "年", "天", "月", ""))
_HAS = re.compile("[^，。；！？]{0,8}(?:[中里]，?(?:目前|现)?(?:已?有)?|有)")
_REACHED = (
    *("覆盖", "建成", "达标", "完成", "普及", "通过", "合格", "优秀"),
    *("创建", "使用", "开放", "签约", "办结", "参与", "受益", "参检", "参训", "参会"),
    *("参保", "参赛", "报名", "到会", "出席", "晋级", "获奖", "录取", "就业"),
)
_ANOTHER = re.compile("其中|今年|去年|同期|其他|另|全[市县省校区]")
_NEGATED = re.compile("不合格|未|没有|不达标|不及格|不通过")
_OF_PERSONS = ("合格", "通过", "结业", "达标", "优秀", "及格", "取证")
_TOOK_PART = re.compile("参加|参训|参考|报名|应考|参赛|受训")
_NEAR, _FAR, _OFF = 12, 160, 20
_REACH, _AROUND, _BOTH = 24, 16, 2
_SAME = {
    "到": "到会|实到|到场|到课|出席",
    "会": "",
    "出勤": "到岗|出勤|实到",
    "参与": "参加|参与",
    "参会": "参加|实到|到会",
}


@attrs.frozen
class _Rate:
    """A printed rate with the part and the figures that may be its whole, the likeliest first."""

    said: FoundQuantity
    part: FoundQuantity
    wholes: tuple[FoundQuantity, ...]


def _check(document: Document) -> Iterator[Hit]:
    text = document.text
    for figure in document.figures:
        if (
            figure.unit == "%"
            and figure.start
            and text[figure.start - 1] in _LAST
            and figure.value is not None
        ):
            rate = _rate(document, figure)
            if rate is not None and not other_base(document, figure.start) and _differs(rate):
                yield _hit(rate)


def _rate(document: Document, figure: FoundQuantity) -> _Rate | None:
    if figure.kind != "count" or figure.quoted or document.line_at(figure.start).role is LineRole.CELL:
        return None
    said = document.text[clause_start(document, figure.start) : figure.start]
    if _ELSE.search(said):
        return None
    return _of_figure(document, figure) or _named(document, figure, said) or _share(document, figure, said)


def _of_figure(document: Document, figure: FoundQuantity) -> _Rate | None:
    """完成年度目标400场的75%: the whole stands right before the rate."""
    counts = counts_before(document, figure.start)
    if len(counts) < _BOTH or document.text[counts[0].end : figure.start] != "的":
        return None
    whole, text = counts[0], document.text
    if whole.unit in _OTHER_RATES or not _PART_OF.search(text, max(0, whole.start - 20), whole.start):
        return None
    parts = [one for one in counts[1:] if alike(one, whole) and exact(one) <= exact(whole) * 5]
    if not parts or clause_start(document, whole.start) - parts[0].end > _REACH:
        return None
    return _Rate(figure, parts[0], (whole,)) if len(parts) == 1 else None


def _named(document: Document, figure: FoundQuantity, said: str) -> _Rate | None:
    """结业48名，结业率75%: the clause of the part holds the word that the rate is called by."""
    named = _RATE.search(said)
    counts = [one for one in counts_before(document, figure.start) if one.unit not in _OTHER_RATES]
    if named is None or _ANOTHER.search(said):
        return None
    alone = counts and not any(alike(one, counts[0]) for one in counts[1:])
    if alone:
        return _of_paragraph(document, figure, counts[0], named["stem"])
    if len(counts) < _BOTH:
        return None
    part = counts[0]
    if figure.start - part.end > _REACH:
        return None
    if not (_says(document, part, named["stem"]) or _told(document, counts[1], part, named["stem"])):
        return None
    wholes = tuple(one for one in counts[1:] if alike(one, part) and exact(one) >= exact(part))
    return _Rate(figure, part, wholes) if wholes else None


def _of_paragraph(document: Document, figure: FoundQuantity, part: FoundQuantity, stem: str) -> _Rate | None:
    """80名学员参训。…，76人合格，合格率95%: the one whole stands in a sentence before, that of all who took part."""
    begin = document.line_at(part.start).start
    if figure.start - part.end > _NEAR or part.start - begin > _FAR or not stem.endswith(_OF_PERSONS):
        return None
    wholes = [one for one in counts_in(document, begin, part.start) if alike(one, part)]
    parted = re.search("补考|复[试评查检]|抽", document.text[begin : figure.start])
    if len({exact(one) for one in wholes if exact(one) > exact(part)}) != 1 or parted:
        return None
    whole = max(wholes, key=exact)
    if kind_of(part) != "人" or not _TOOK_PART.search(document.text, whole.end, whole.end + _NEAR):
        return None
    # A rate far off is that of another whole.
    if abs(exact(part) * 100 / exact(whole) - exact(figure)) > _OFF:
        return None
    return _Rate(figure, part, (whole,)) if _says(document, part, stem) else None


def _says(document: Document, part: FoundQuantity, stem: str) -> bool:
    """Whether the words around a part say what its rate is called by: 结业 of 结业率."""
    begin, end = document.around(part.start)
    if _NEGATED.search(document.text, begin, end):
        return False
    around = document.text[max(begin, part.start - _AROUND) : min(end, part.end + 6)]
    words = [stem[place:] for place in range(len(stem) - 1)]
    return any(
        word in around or any(known in around for known in _SAME.get(word, word).split("|")) for word in words
    )


def _told(document: Document, whole: FoundQuantity, part: FoundQuantity, stem: str) -> bool:
    """120个村有108个建成书屋，覆盖率…: the wording makes a part of the second figure."""
    negated = _NEGATED.search(document.text, *document.around(part.start))
    return (
        stem.endswith(_REACHED) and not negated and bool(_HAS.fullmatch(document.text, whole.end, part.start))
    )


def _share(document: Document, figure: FoundQuantity, said: str) -> _Rate | None:
    """女代表30名，占25%: the part stands right before 占, the whole before it."""
    shared = _SHARE.search(said)
    counts = [one for one in counts_before(document, figure.start) if one.unit not in _OTHER_RATES]
    if (
        shared is None
        or "分别" in said
        or len(counts) < _BOTH
        or _WIDER.search(said)
        or not _OF.fullmatch(shared["of"])
    ):
        return None
    part = counts[0]
    if figure.start - part.end > _REACH or not _directly(document, part, figure):
        return None
    wholes = tuple(one for one in counts[1:] if alike(one, part) and exact(one) > exact(part))
    return _Rate(figure, part, wholes) if wholes else None


def _directly(document: Document, part: FoundQuantity, figure: FoundQuantity) -> bool:
    """Whether no clause stands between a part and its share."""
    said = document.text[part.end : figure.start]
    return said.count("，") + said.count("、") + said.count("（") <= 1 and not re.search("[。；：]", said)


def _differs(rate: _Rate) -> bool:
    part, said = operand(rate.part), result(rate.said)
    wholes = [operand(one) for one in rate.wholes]
    if part is None or said is None or any(whole is None or whole.low <= 0 for whole in wholes):
        return False
    known = [whole for whole in wholes if whole]
    if any((part * _PERCENT / whole).meets(said) for whole in known):
        return False
    # 完成420人，目标400人: the plan may stand behind what was done.
    return part.low <= 0 or not any((whole * _PERCENT / part).meets(said) for whole in known)


def _hit(rate: _Rate) -> Hit:
    whole, said = rate.wholes[0], rate.said
    percent = exact(rate.part) * 100 / exact(whole)
    right = restated(said, percent) if len(rate.wholes) == 1 else ""
    evidence = f"{rate.part.text}÷{whole.text}＝{decimal(percent)}%，不是{said.text}"
    return Hit(said.start, said.end, "占比与部分、总数不符", (right,) if right else (), evidence=evidence)


RULE = Rule(
    code="percent-of-whole",
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="比率与文中的部分、总数不符",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("全县120个村有108个建成书屋，覆盖率达95%。", "全县120个村有108个建成书屋，覆盖率达90%。"),
        Wrong(
            "全市150所学校中，已有120所建成书屋，覆盖率为85%。",
            "全市150所学校中，已有120所建成书屋，覆盖率为80%。",
        ),
        Wrong(
            "来自8个乡镇的80名村医参加考核。考核分两场进行，76人合格，合格率为96%。",
            "来自8个乡镇的80名村医参加考核。考核分两场进行，76人合格，合格率为95%。",
        ),
        Wrong("80名学员有60名结业，结业率70%。", "80名学员有60名结业，结业率75%。"),
        Wrong("应到120人，实到108人，到会率达95%。", "应到120人，实到108人，到会率达90%。"),
        Wrong("代表120名，其中女代表30名，占20%。", "代表120名，其中女代表30名，占25%。"),
        Wrong("全年办讲座300场，完成年度目标400场的80%。", "全年办讲座300场，完成年度目标400场的75%。"),
        Wrong("收到建议40条，采纳26条，采纳率为60%。", "收到建议40条，采纳26条，采纳率为65%。"),
        Wrong("受理纠纷132件，办结126件，办结率达96.5%。", "受理纠纷132件，办结126件，办结率达95.5%。"),
        Wrong(
            "藏书2万册，其中外文图书3000册，占藏书总量的20%。",
            "藏书2万册，其中外文图书3000册，占藏书总量的15%。",
        ),
    ),
    right=(
        "全镇共有1200人参加登记。体检时，300人合格，合格率为98%。",
        "代表120名，其中男代表90名、女代表30名，分别占75%和25%。",
        "80名村医参加考核，76人合格。次日补考，3人合格，合格率为75%。",
        "发展会员420人，超额完成全年目标任务400人，完成率达105%。",
        "在校学生1500名，参加社团的1200名，其中理科社团参与率85%。",
        "33种电话机中有9种不合格，合格率为72.7%。",
        "9名选手有7名晋级，晋级率77.8%。",
        "受理纠纷132件418人，成功调解126件，调解成功率达95.5%。",
        "新建驿站12个，占全市的15%；累计建成30个。",
        "参赛作品200件，获奖50件，获奖数量同比增长30%。",
        "讲座60场，服务群众3000人，群众满意率达98%。",
        "代表120名，其中女代表30名，占25%，党员代表90名，占75%。",
        "发放问卷500份，收回480份，其中有效问卷456份，有效率95%。",
        "志愿者400余人，其中大学生100余人，约占四分之一。",
    ),
)
