"""Where words of lists may begin: found for all lists at once, in any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kexie_report.review import Settings, review
from kexie_report.review.digrams import digram, digrams_in
from kexie_report.review.packs import Entry
from kexie_report.review.packs.own import listed_rules
from kexie_report.review.wordlists import LISTS

_TEXTS = st.text(st.sampled_from("甲乙丙a😀\ud800\n") | st.characters(), max_size=40)


def test_every_list_of_words_is_looked_for() -> None:
    """The lists are the rules that are lists of words."""
    assert listed_rules() == LISTS


@given(_TEXTS, st.sets(st.text(st.sampled_from("甲乙a"), min_size=2, max_size=2)))
def test_pairs_are_found_as_one_would_by_looking_at_each(text: str, pairs: set[str]) -> None:
    """A known pair of characters is found wherever it stands, in order, and nothing else is."""
    known = {digram(pair): pair for pair in pairs}
    one_by_one = [(at, text[at : at + 2]) for at in range(len(text)) if text[at : at + 2] in pairs]
    assert list(digrams_in(text, known)) == one_by_one


def test_a_word_of_one_character_is_found() -> None:
    """A body may list a single character, alone or only in front of others."""
    entries = (Entry("燚"), Entry("堃", after=("馆",)))
    settings = Settings(added={"confusable-word": entries})
    found = review("燚堃燚，堃馆与堃，😀燚", settings=settings)
    assert [one.start for one in found if one.code == "confusable-word"] == [0, 2, 4, 10]
