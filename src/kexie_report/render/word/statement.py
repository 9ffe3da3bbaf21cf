"""What a Word file says of a fact, once it is read back."""

from __future__ import annotations

import attrs

__all__ = ["Statement"]


@attrs.frozen
class Statement:
    """A text of a Word file and the keys of the facts that it states.

    >>> Statement("3次", ("讲座.count",)).text
    '3次'
    """

    text: str
    keys: tuple[str, ...]
