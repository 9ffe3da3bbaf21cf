"""Whether a figure brings a word of its own (近, 超, 不低于), and whether that stands for a verb."""

from __future__ import annotations

from kexie_report.model.criterion import Criterion
from kexie_report.model.values import Quantity

__all__ = ["LEADING", "MARKED", "NOT_LEADING", "PLAIN", "RISEN"]

_REACHED = frozenset({"近", "超", "超过", "逾", "突破", "达"})


def _is_plain(figure: object) -> bool:
    return isinstance(figure, Quantity) and not figure.mark


def _is_leading(figure: object) -> bool:
    return isinstance(figure, Quantity) and figure.leads


def _is_not_leading(figure: object) -> bool:
    return not _is_leading(figure)


def _is_marked(figure: object) -> bool:
    return _is_not_leading(figure) and not _is_plain(figure)


def _is_risen(figure: object) -> bool:
    return isinstance(figure, Quantity) and figure.mark in _REACHED


_SAMPLES = tuple(map(Quantity.parse, ("30人", "30余人", "近30人", "约30人")))
PLAIN = Criterion("没有约数词", _is_plain, samples=_SAMPLES)
MARKED = Criterion("带约数词而仍要动词", _is_marked, samples=_SAMPLES)
LEADING = Criterion("以约数词代替动词", _is_leading, samples=_SAMPLES)
NOT_LEADING = Criterion("前面要动词", _is_not_leading, samples=_SAMPLES)
RISEN = Criterion("以近、超、达一类的词开头", _is_risen, samples=_SAMPLES)
