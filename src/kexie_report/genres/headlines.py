"""The wordings of the strategies of headlines, and the strategies that go together in several genres."""

from __future__ import annotations

from collections.abc import Mapping

from kexie_report.model.front import HeadlineForm

__all__ = ["headlines"]

_WORDINGS: Mapping[HeadlineForm, tuple[str, ...]] = {
    HeadlineForm.SLOGAN: (
        "{body}以{means}{verb}{goal}",
        "{body}{means}{verb}{goal}",
        "{body}以{means}推进{topic}",
        "{body}{means}助推{topic}",
    ),
    HeadlineForm.PLAIN: (
        "{body}{deed}",
        "{body}扎实推进{topic}",
        "{body}多措并举推进{topic}",
        "{body}有序推进{topic}",
    ),
    HeadlineForm.FIGURES: ("{figures}",),
    HeadlineForm.DOCUMENT: ("{body}{period}{document}", "{body}{document}"),
    HeadlineForm.TWO_PART: (
        "{couplet}——{body}推进{topic}纪实",
        "{couplet}——{body}{topic}综述",
        "{couplet}丨{body}推进{topic}",
    ),
    HeadlineForm.COUPLET: ("{couplet}",),
    HeadlineForm.HONOUR: ("{honour}",),
    HeadlineForm.EVALUATION: (
        "[{period}]{body}{topic}取得新进展",
        "[{period}]{body}{topic}稳步推进",
        "[{period}]{body}{topic}取得新成效",
    ),
    HeadlineForm.COLON: (
        "{body}：{means}{verb}{goal}",
        "{body}：{couplet}",
        "{body}：{deed}",
    ),
    HeadlineForm.QUESTION: ("{body}是如何推进{topic}的？", "{topic}，{body}如何做？"),
}


def headlines(*first: HeadlineForm) -> Mapping[HeadlineForm, tuple[str, ...]]:
    """Return the wordings of all strategies, those of `first` before the others.

    >>> next(iter(headlines(HeadlineForm.COUPLET)))
    <HeadlineForm.COUPLET: '对句'>
    """
    return {form: _WORDINGS[form] for form in (*first, *(f for f in _WORDINGS if f not in first))}
