"""The draft as data, and its schema."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import kexie_report as kr
from kexie_report.render.facts import number_of, text_of
from tests.render.samples import RELEASES, drafts, example
from tests.strategies import quantities

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "draft.schema.json"
VALIDATOR = Draft202012Validator(kr.draft_schema())


def _data(draft: kr.Draft) -> Any:
    return json.loads(kr.render(draft, format="json"))


def test_the_schema_is_one() -> None:
    """The schema itself obeys the rules of JSON Schema."""
    Draft202012Validator.check_schema(kr.draft_schema())


def test_the_published_schema_is_what_the_function_returns(update_golden: bool) -> None:
    """The file among the documents is up to date."""
    text = json.dumps(kr.draft_schema(), ensure_ascii=False, indent=2) + "\n"
    if update_golden:
        SCHEMA.write_text(text, encoding="utf-8")
    assert text == SCHEMA.read_text(encoding="utf-8")


@pytest.mark.parametrize("golden", RELEASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_example_is_valid(golden: Path) -> None:
    """What is written of an example is what the schema describes."""
    assert [] == [error.message for error in VALIDATOR.iter_errors(_data(example(golden)))]


@given(draft=drafts)
def test_every_draft_is_valid(draft: kr.Draft) -> None:
    """No name makes the data invalid."""
    assert VALIDATOR.is_valid(_data(draft))


BREAKS: dict[str, Callable[[Any], object]] = {
    "a key is missing": lambda data: data["blocks"][0].pop("role"),
    "a role is unknown": lambda data: data["blocks"][0].update(role="footer"),
    "a key is unknown": lambda data: data.update(extra=1),
    "a number is no text": lambda data: data["blocks"][0]["spans"][0]["fact"]["value"].update(number=1.5),
    "the version is another": lambda data: data.update(version=2),
    "a fact is cut": lambda data: data["blocks"][0]["spans"][0]["fact"].pop("origins"),
}


@pytest.mark.parametrize("broken", BREAKS)
def test_the_schema_refuses_what_is_not_so(broken: str) -> None:
    """Data that is not of the shape is found."""
    data = copy.deepcopy(_data(example(RELEASES[0])))
    BREAKS[broken](data)
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize("golden", RELEASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_fact_is_there_with_its_places(golden: Path) -> None:
    """Each span has the text, keys, value, way and places of its fact, and each row its own."""
    draft = example(golden)
    spans = [span for block in _data(draft)["blocks"] for span in block["spans"]]
    for span, written in zip(draft.spans(), spans, strict=True):
        assert (span.text, span.fact is None) == (written["text"], written["fact"] is None)
        if span.fact is not None:
            fact = written["fact"]
            assert [*span.fact.keys] == fact["keys"]
            assert (span.fact.how, text_of(span.fact.value)) == (fact["how"], fact["value"]["text"])
            assert [origin.place() for origin in span.fact.origins] == [
                one["place"] for one in fact["origins"]
            ]
            assert [row.key for row in span.fact.rows] == [row["key"] for row in fact["rows"]]


@given(quantity=quantities)
def test_a_number_is_exact(quantity: kr.Quantity) -> None:
    """The number of a quantity is plain digits that read back to the very value."""
    number = str(number_of(quantity))
    assert (quantity.value, False) == (Decimal(number), "E" in number)


def test_a_sum_has_its_rows() -> None:
    """A sum says how it was got and each value behind it with its place."""
    lectures = [kr.Quantity(n, "场", origin=kr.Origin("台账.yaml", n)) for n in (3, 4)]
    records = tuple(kr.Event("科普讲座", count=count, id=str(count)) for count in lectures)
    data = _data(kr.compose(kr.Report(body="青河县科协", achievements=records)))
    fact = next(s["fact"] for block in data["blocks"] for s in block["spans"] if s["text"] == "7场")
    assert ("累加", "累加：3场、4场，共2条", "7", "场") == (
        fact["how"],
        fact["derivation"],
        fact["value"]["number"],
        fact["value"]["unit"],
    )
    assert [("3场", 3), ("4场", 4)] == [(row["value"]["text"], row["origin"]["line"]) for row in fact["rows"]]


def test_what_is_untold_and_remarked_is_data_too() -> None:
    """What the draft leaves out, and what its author should look at, stand beside the blocks."""
    fact, place = kr.Fact("会商.name", True), kr.Origin("台账.yaml", 5)
    untold = kr.Untold(fact, "登记为不公开")
    remark = kr.Remark("heading-length", kr.Severity.WARNING, "标题长短不一", (place,))
    data = _data(kr.Draft((), (untold,), (remark,), used=("活动：开展",)))
    assert VALIDATOR.is_valid(data)
    assert ("登记为不公开", "true") == (
        data["untold"][0]["reason"],
        data["untold"][0]["fact"]["value"]["text"],
    )
    assert {"code": "heading-length", "severity": "警告", "message": "标题长短不一"}.items() <= data[
        "remarks"
    ][0].items()
    assert ("台账.yaml 第5行", ["活动：开展"]) == (data["remarks"][0]["origins"][0]["place"], data["used"])
