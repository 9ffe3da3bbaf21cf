"""dunhao-with-conjunction: no 、 before 和, 及, 与, 或."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_BEFORE = re.compile("、(和|及|与|或)")
# Words that begin with such a character.
_WORDS = re.compile(
    "和(?:谐|平|睦|美|气|解|善|蔼|顺|畅|煦|声|弦|服|田|县|龙|政|硕|布克|林格尔|风|衷|乐|合|约|面|而不同)"
    "|及(?:时|早|格|第|物)"
    "|与(?:时|会|人为|众|日俱|世|民|生俱|虎|国)"
    "|或(?:许|然|缺|多或少)"
)


def _check(document: Document) -> Iterator[Hit]:
    for found in _BEFORE.finditer(document.bare):
        if not _WORDS.match(document.bare, found.start() + 1) and _joins_last(document.bare, found):
            said = f"“{found[1]}”前不用顿号"
            yield Hit(found.start(), found.start() + 1, said, ("",))


# 与 and 或 often begin an item of their own (与师生座谈、); they join where a short last item follows.
_LAST = re.compile("[^，。、；：！？的是了着相\n]{1,12}(?=[，。；等：]|$)")
_ITEM = re.compile("、[^，。、；：！？\n]{1,5}$")
_REACH = 30
_SURNAME = re.compile("[^，。、；：！？\n]{2,3}[、（]")


def _joins_last(text: str, found: re.Match[str]) -> bool:
    if found[1] == "和":
        return not (_SURNAME.match(text, found.end() - 1) and text[found.start() - 1] == "）")
    if found[1] == "及" or _LAST.match(text, found.end()):
        return True
    piece = text[found.end() : found.end() + _REACH]
    in_list = _ITEM.search(text, max(0, found.start() - _REACH), found.start())
    return in_list is not None and "、" not in re.split("[，。；：！？\n]", piece)[0]


RULE = Rule(
    code="dunhao-with-conjunction",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="顿号和连词“和、及、与、或”叠用",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("现场有机器人、无人机、和航模表演。", "现场有机器人、无人机和航模表演。"),
        Wrong("培训对象为教师、辅导员、及志愿者。", "培训对象为教师、辅导员及志愿者。"),
        Wrong("可乘公交、地铁、或骑车前往。", "可乘公交、地铁或骑车前往。"),
    ),
    right=(
        "委员有项朝宗（傣族）、和占钧（纳西族）、麦溪。",
        "他们听课、与师生座谈、印发建议。",
        "展厅表现了人类走向大海、与山河共存的意境。",
        "评选文明、和谐、友善家庭。",
        "做到早发现、及时处置。",
        "坚持守正、与时俱进。",
        "诚信、与人为善是店训。",
        "不可替代、或缺一环都不行。",
        "来自河东、和平、南开的选手同场竞技。",
    ),
)
