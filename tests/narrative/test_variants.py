"""Every way in which a record can be told."""

from __future__ import annotations

import re

from hypothesis import given

import kexie_report as kr
from tests.strategies import records


def test_each_wording_is_shown_once() -> None:
    """The variants of a record differ, and the composed sentence is one of them."""
    event = kr.Event("讲座", count=kr.Quantity(3, "场"), subject="青河县科技馆")
    variants = [str(variant) for variant in kr.all_variants(event)]
    composed = {str(kr.compose(kr.Report(body="青河县科协", achievements=event), seed=n)) for n in range(30)}
    assert set(variants) == composed
    assert len(variants) == len(set(variants))


@given(records)
def test_every_variant_is_a_sentence(record: kr.Achievement) -> None:
    """Whatever the record, each of its variants ends in one full stop, direct speech inside its marks."""
    for variant in kr.all_variants(record):
        assert re.search("[^。][。！？…]”?$", str(variant))
