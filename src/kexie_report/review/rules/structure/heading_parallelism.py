"""heading-parallelism: one of several sibling headings is built unlike the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import Line, LineRole
from kexie_report.review.outline import siblings_in
from kexie_report.review.rule import Group, Rule, Scope, Wrong
from kexie_report.review.wordsets import words_of

_CODE = "heading-parallelism"
_ABOUT = ("关于", "对于")
_LEAST, _MOST, _LONG = 3, 20, 30
_MARKS = "。；：，、！？ 　"


def _check(document: Document) -> Iterator[Hit]:
    for row in siblings_in(document):
        lines = [document.lines[point.line] for point in row]
        headings = [(line, _words(document.text, line)) for line in lines]
        if _LEAST <= len(headings) <= _MOST and all(_is_heading(line, said) for line, said in headings):
            yield from _judged(headings)


def _is_heading(line: Line, said: str) -> bool:
    return line.role in (LineRole.HEADING, LineRole.ITEM, LineRole.PARAGRAPH) and 0 < len(said) <= _LONG


def _words(text: str, line: Line) -> str:
    """The words of a heading: of a run-in heading, its first sentence."""
    said = text[line.words : line.end]
    return said.split("。", 1)[0].strip(_MARKS) if "。" in said else said.strip(_MARKS)


def _judged(headings: Sequence[tuple[Line, str]]) -> Iterator[Hit]:
    for unlike, why in _KINDS:
        odd = [line for line, said in headings if unlike(said, [other for _, other in headings])]
        if len(odd) == 1:
            yield Hit(odd[0].words, odd[0].end, f"各小标题结构不一致：{why}")
            return


def _about(said: str, all_said: Sequence[str]) -> bool:
    """关于经费 among 建强队伍, 用好阵地."""
    return said.startswith(_ABOUT)


def _nominal(said: str, all_said: Sequence[str]) -> bool:
    """队伍建设 among 办好书展, 用好阵地: no verb first, where all others begin with one."""
    others = [other for other in all_said if other != said]
    if len(others) < _LEAST - 1 or not all(map(_begins_with_verb, others)) or _begins_with_verb(said):
        return False
    return (
        said.endswith(words_of(_CODE, "tails"))
        and not _closing(said)
        and len(set(map(_pieces, all_said))) == 1
    )


def _without_first_word(said: str, all_said: Sequence[str]) -> bool:
    """加强宣传 among 坚持…, 坚持…, 坚持…."""
    first, times = Counter(other[:2] for other in all_said).most_common(1)[0]
    if first not in words_of(_CODE, "slogans") or times != len(all_said) - 1 or times < _LEAST:
        return False
    return said[:2] != first and not _closing(said)


def _in_one_piece(said: str, all_said: Sequence[str]) -> bool:
    """建好队伍 among headings of two clauses."""
    pieces, times = Counter(map(_pieces, all_said)).most_common(1)[0]
    if times != len(all_said) - 1 or times < _LEAST or said in (all_said[0], all_said[-1]):
        return False
    return _pieces(said) < pieces and not _closing(said)


def _pieces(said: str) -> int:
    return said.count("，") + said.count(" ") + said.count("　")


def _begins_with_verb(said: str) -> bool:
    return said.startswith(words_of(_CODE, "verbs"))


def _closing(said: str) -> bool:
    return any(word in said for word in words_of(_CODE, "closing"))


_KINDS: tuple[tuple[Callable[[str, Sequence[str]], bool], str], ...] = (
    (_about, "其他各题不以“关于”开头"),
    (_nominal, "其他各题以动词开头"),
    (_without_first_word, "其他各题开头的词相同"),
    (_in_one_piece, "其他各题分句数相同"),
)


RULE = Rule(
    code=_CODE,
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    catches="同级小标题的结构不一致",
    authority=Authority(Standard.HOUSE),
    check=_check,
    scope=Scope.DOCUMENT,
    wrong=(
        Wrong(
            "（一）办好书展\n（二）配强师资\n（三）关于场馆", "（一）办好书展\n（二）配强师资\n（三）管好场馆"
        ),
        Wrong(
            "一、加强队伍建设\n新建队伍3支。\n二、经费管理\n支出3万元。\n三、提升服务水平\n服务200人。",
            "一、加强队伍建设\n新建队伍3支。\n二、规范经费管理\n支出3万元。\n三、提升服务水平\n服务200人。",
        ),
        Wrong(
            "一、坚持党建引领\n二、坚持创新驱动\n三、科普惠民为本\n四、坚持人才为先",
            "一、坚持党建引领\n二、坚持创新驱动\n三、坚持科普惠民\n四、坚持人才为先",
        ),
        Wrong(
            "一、建强队伍，凝聚合力\n二、用好阵地，服务群众\n三、办好书展\n四、选树典型，弘扬新风",
            "一、建强队伍，凝聚合力\n二、用好阵地，服务群众\n三、办好书展，浸润人心\n四、选树典型，弘扬新风",
        ),
    ),
    right=(
        "（一）办好书展\n（二）配强师资\n（三）其他事项",
        "一、总体要求\n二、重点任务\n三、加强组织领导",
        "一、活动时间\n二、参加对象\n三、报名方式",
        "一、聚焦主业，提升能力\n二、聚焦民生，服务群众\n三、聚焦创新，激发活力\n四、下一步工作打算",
        "一、主要做法\n二、存在问题\n三、下一步打算",
        "一、关于编写人员\n二、关于出版时间\n三、关于发行范围",
    ),
)
