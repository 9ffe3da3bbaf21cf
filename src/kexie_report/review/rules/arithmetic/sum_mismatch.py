"""sum-mismatch: parts that are all, and do not overlap, do not add up to the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from kexie_report.draft import Severity
from kexie_report.review.classes import division_of
from kexie_report.review.document import Document
from kexie_report.review.figures import kind_of, restated, shown
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import Interval, decimal, exact, operand
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.totals import Total, totals_in
from kexie_report.zh import FoundQuantity

# What things are called by when they are sorted by two things at once (省级项目, 重点项目).
_ATTRIBUTE = re.compile(
    "级|重点|优秀|新|在建|获奖|示范|特色|原创|公益|专业|首次|精品|核心|骨干|困难|免费|大型|主题"
)
_CALLING = re.compile(
    "(?:教|教练|运动|工作人|讲解|裁判|演职|演|服务|管理|技术|研究|联络)员|教师|教练|领队|裁判|医生|护士|家长|记者|农民|工人|警察|民警|律师|选手"
    "|学生|村民|市民"
)
# What one person may be besides a calling.
_QUALITY = re.compile(
    "党|团员|女|男|大学|研究生|博士|硕士|高级|中级|退休|青年|民族|志愿|骨干|劳模|先进|岁|返乡|困难|新|重点|会员|干部|外地|本地"
)
_PERSONS = "人"
_A_LITTLE, _SOME = Fraction(1, 8), Fraction(3, 10)
_SEVERAL = 3


def _check(document: Document) -> Iterator[Hit]:
    judged: set[int] = set()
    for total in totals_in(document):
        if total.whole.start not in judged and _differs(total):
            judged.add(total.whole.start)
            yield _hit(total)


def _differs(total: Total) -> bool:
    if exact(total.whole) <= max(map(exact, total.parts)):
        return False
    wholes = _known((total.whole, *total.others))
    parts = _known(total.parts)
    if not wholes or not parts:
        return False
    # The sums from each part on; before 共 the whole may be that of the last parts only.
    runs = list(accumulate(reversed(parts)))[:0:-1]
    if any(whole.meets(run) for whole in wholes for run in (runs if total.complete else runs[:1])):
        return False
    difference = sum(map(exact, total.parts)) - exact(total.whole)
    return _must_add_up(total, difference, abs(difference) / exact(total.whole))


def _known(figures: Sequence[FoundQuantity]) -> list[Interval]:
    """What figures can mean; nothing where that is not known of every one."""
    values = [value for value in map(operand, figures) if value is not None]
    return values if len(values) == len(figures) else []


def _must_add_up(total: Total, difference: Fraction, ratio: Fraction) -> bool:
    """Whether the parts are all, or exclude each other and yet exceed the whole."""
    division = division_of(total.labels)
    if total.wider and not (division and (division.complete or (division.usually and ratio <= _A_LITTLE))):
        return False
    if total.complete and not total.open_ended:
        return ratio <= _SOME or not total.loose
    if difference > 0:
        return division is not None or (total.worded and _things_apart(total) and ratio <= _A_LITTLE)
    if total.open_ended or division is None:
        return False
    return division.complete or (division.usually and ratio <= _A_LITTLE)


def _things_apart(total: Total) -> bool:
    """Whether the parts are several sorts of things, or people of several callings."""
    labels = total.labels
    if kind_of(total.whole) == _PERSONS:
        return all(map(_CALLING.search, labels)) and not any(map(_QUALITY.search, labels))
    return len(labels) >= _SEVERAL and all(labels) and not any(map(_ATTRIBUTE.search, labels))


def _hit(total: Total) -> Hit:
    whole = total.whole
    value = sum(map(exact, total.parts), Fraction(0))
    said = restated(whole, value)
    evidence = f"{shown(total.parts, '＋')}＝{said or decimal(value)}，不是{whole.text}"
    return Hit(whole.start, whole.end, "各部分相加与总数不符", (said,) if said else (), evidence=evidence)


RULE = Rule(
    code="sum-mismatch",
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="列全而不重叠的各部分相加，与总数不符",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("12个村和4个社区共17个点位参加。", "12个村和4个社区共16个点位参加。"),
        Wrong(
            "上半年办展12场，下半年办展15场，全年共办展28场。",
            "上半年办展12场，下半年办展15场，全年共办展27场。",
        ),
        Wrong(
            "发放手册3000册、折页5000张、海报200张，共计8300份。",
            "发放手册3000册、折页5000张、海报200张，共计8200份。",
        ),
        Wrong(
            "代表队共25人，其中运动员18人、教练员5人、工作人员3人。",
            "代表队共26人，其中运动员18人、教练员5人、工作人员3人。",
        ),
        Wrong(
            "评出优胜作品72件，其中一等奖12件、二等奖24件、三等奖35件。",
            "评出优胜作品71件，其中一等奖12件、二等奖24件、三等奖35件。",
        ),
        Wrong("参赛选手46名（男选手20名、女选手25名）。", "参赛选手45名（男选手20名、女选手25名）。"),
        Wrong("全年办讲座12场、展览8场，共计21场。", "全年办讲座12场、展览8场，共计20场。"),
        Wrong(
            "一季度接待3200人次，二季度接待4100人次，两季度共接待7400人次。",
            "一季度接待3200人次，二季度接待4100人次，两季度共接待7300人次。",
        ),
        Wrong(
            "编辑部现有编辑15名，由专职编辑9名和特约编辑5名组成。",
            "编辑部现有编辑14名，由专职编辑9名和特约编辑5名组成。",
        ),
        Wrong(
            "三个馆接待读者9000人次，分别为4000人次、3000人次和1900人次。",
            "三个馆接待读者8900人次，分别为4000人次、3000人次和1900人次。",
        ),
        Wrong(
            "全年举办讲座86场，其中进校园40场、进社区30场、进企业18场。",
            "全年举办讲座88场，其中进校园40场、进社区30场、进企业18场。",
        ),
        Wrong(
            "投入经费500万元，其中财政资金300万元，社会资金180万元。",
            "投入经费480万元，其中财政资金300万元，社会资金180万元。",
        ),
    ),
    right=(
        "全年组织活动60场，其中进校园活动24场、节假日活动30场、夜间活动18场。",
        "新建8个、改建5个，全县共30个。",
        "增开至青山的列车9趟，至柳河的列车3趟、至石桥的列车3趟、至大榆的列车4趟。",
        "每页含图1.67幅，分别较旧版的0.4幅和1幅大为增加。",
        "藏书6000册，其中少儿图书1500册。",
        "志愿者30人，其中教师18人、党员20人。",
        "全年举办活动120场，其中讲座40场、展览12场等。",
        "发放资料约2万份，其中手册1.2万份、折页0.9万份。",
        "引进项目20个，其中省级项目9个、重点项目15个。",
        "接待游客46.2万人次，其中省内游客31.3万人次、省外游客15万人次。",
        "获奖作品60件，其中一等奖2件、二等奖5件、三等奖10件。",
        "讲座12场、展览8场，共惠及群众2万人次。",
        "今年新建书屋12个、改建书屋8个，全县共有书屋86个。",
        "共有3个小组，每组8人、助教2人，共30人。",
        "参训学员60名，男学员32名、女学员28名。",
        "会员由210人增至258人，其中女会员增加20人、男会员增加28人。",
    ),
)
