"""Whatever a text holds, review comes to an end and names places inside it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kexie_report.review import review, review_source
from kexie_report.review.inputs import source_of

_WORDS = "科协举办开展活动同比增长下降由从至到占的在了年月日号点一二三十百万两个名场次约余近元平方米星期周第"
_MARKS = ",.，。、；：？！“”‘’《》〈〉（）()〔〕[]【】…—–～~-·％%/０５0123456789　 \t\r\n#*`<>!"
_TEXTS = st.text(alphabet=_WORDS + _MARKS, max_size=80) | st.text(max_size=40)


@given(_TEXTS)
def test_places_are_inside_the_text(text: str) -> None:
    """Every finding marks what stands where it says, and they come in order."""
    findings = review(text)
    for finding in findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
    assert sorted(finding.start for finding in findings) == [finding.start for finding in findings]
    assert len({finding.fingerprint for finding in findings}) == len(findings)


@given(_TEXTS, st.sampled_from(["稿子.txt", "稿子.md"]))
def test_places_are_inside_the_file(text: str, name: str) -> None:
    """So it is where the text is read out of a file."""
    source = source_of(text.encode("utf-8", "replace"), name)
    for finding in review_source(source).findings:
        assert finding.text == source.text[finding.start : finding.end]
        line, column = finding.line, finding.column
        assert finding.start == source.lines[line - 1][0] + column - 1
