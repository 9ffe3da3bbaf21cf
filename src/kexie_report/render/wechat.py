"""The body of an article of a WeChat official account: a fragment of HTML with inline styles only."""

from __future__ import annotations

import attrs
from markupsafe import Markup

from kexie_report.draft import Block, Draft, Role
from kexie_report.render.markup import printable

__all__ = ["Wechat"]

# What all blocks share stands once, on the outer section: every character counts towards the limit.
_SHARED = "font-size:16px;line-height:1.75;letter-spacing:0.5px;text-align:justify;color:#333333"

_LOOKS = {
    Role.HEADLINE: ("h1", "margin:0 0 24px;font-size:22px;text-align:center"),
    Role.ADDRESS: ("p", "margin:0 0 16px"),
    Role.HEADING: ("h2", "margin:28px 0 16px;font-size:18px;color:#1d4f91"),
    Role.PARAGRAPH: ("p", "margin:0 0 16px;text-indent:2em"),
    Role.CREDIT: ("p", "margin:0 0 4px;font-size:14px;color:#888888"),
}
_OUTER = Markup('<section style="{}">{}</section>\n')
_ELEMENT = Markup('<{0} style="{1}">{2}</{0}>')


@attrs.frozen(kw_only=True)
class Wechat:
    """The format of WeChat articles, made of what its editor keeps; `check_wechat` knows the rules.

    The editor has a field of its own for the title: without `headline` the fragment is the body alone.

    >>> from kexie_report.prose import words
    >>> draft = Draft((Block(Role.HEADLINE, words("科技周")), Block(Role.PARAGRAPH, words("正文。"))))
    >>> body = Wechat(headline=False)(draft).decode("utf-8")
    >>> "科技周" in body, "正文。" in body
    (False, True)
    """

    headline: bool = True

    def __call__(self, draft: Draft) -> bytes:
        """Return the draft as one <section>, in UTF-8."""
        shown = (block for block in draft.blocks if self.headline or block.role is not Role.HEADLINE)
        return _OUTER.format(_SHARED, Markup().join(_element(block) for block in shown)).encode("utf-8")


def _element(block: Block) -> Markup:
    return _ELEMENT.format(*_LOOKS[block.role], printable(str(block.prose)))
