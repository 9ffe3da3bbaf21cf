"""The score counts what the sets hold."""

from __future__ import annotations

import pytest

from tests.review.score import main
from tests.review.sets import group_of, wrongs


def test_every_error_is_counted_in_its_group(capsys: pytest.CaptureFixture[str]) -> None:
    """Each group has a row with as many errors as it has in the sets, and the last row has all of them."""
    main([])
    rows = (line.split() for line in capsys.readouterr().out.split("\n\n")[0].splitlines()[1:])
    counted = {row[0]: int(row[1]) for row in rows}
    groups = [group_of(fault.rules[0]) for item in wrongs() for fault in item.faults]
    wanted = {group: groups.count(group) for group in groups}
    assert {**wanted, "all": len(groups)} == counted
