"""What the editor and the draft interface of WeChat official accounts admit.

The limits are those of the page of the interface `draft/add` (developers.weixin.qq.com); no official list
of tags and styles is published, so the rules of structure are what editors of articles have found to be
kept, and what WeChat's own check of an article's structure marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from html.parser import HTMLParser

from kexie_report.draft import Draft, Remark, Severity
from kexie_report.render.wechat import Wechat

__all__ = ["check_wechat", "wechat_limits"]

_TITLE, _AUTHOR, _DIGEST = 32, 16, 128
_CONTENT, _BYTES = 20_000, 1_000_000

_VOID = frozenset({"br", "hr", "img"})
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_WORDS = {"section", "p", "span", "strong", "em", "u", "a", "ul", "ol", "li", "blockquote", "pre", "code"}
_TABLE = {"table", "thead", "tbody", "tr", "th", "td"}
_KEPT = _VOID | _HEADINGS | _WORDS | _TABLE
# The rest of the values that an attribute may have; `style` has rules of its own.
_ATTRIBUTES = {
    ("a", "href"): re.compile(r"https://mp\.weixin\.qq\.com/"),
    ("img", "src"): re.compile(r"https?://mmbiz\.qpic\.cn/"),
}
_DROPPED_STYLES = frozenset({"position", "transform"})
_OWN_FONTS = "mp-quote,pingfangsc,system-ui,-apple-system"
_LEAST_LINE = Decimal("1.5")


def wechat_limits(draft: Draft, *, author: str = "", digest: str = "") -> tuple[Remark, ...]:
    """Return in Chinese what of an article is longer than WeChat takes; all of the HTML counts.

    The title is the headline of the draft; author and digest are what will stand in the fields beside it.

    >>> for remark in wechat_limits(Draft(()), author="青河县科学技术协会办公室宣传干事"):
    ...     print(remark.sentence())
    警告（wechat-title）：稿子没有标题，公众号文章须另填标题
    """
    content = Wechat()(draft)
    counts = (
        ("title", "标题", len(draft.headline), _TITLE, "字"),
        ("author", "作者", len(author), _AUTHOR, "字"),
        ("digest", "摘要", len(digest), _DIGEST, "字"),
        ("content", "正文连同标签", len(content.decode("utf-8")), _CONTENT - 1, "个字符"),
        ("size", "正文连同标签", len(content), _BYTES - 1, "字节"),
    )
    untitled = () if draft.headline else (_warning("title", "稿子没有标题，公众号文章须另填标题"),)
    return untitled + tuple(
        _warning(code, f"{what}有{count}{unit}，公众号最多{limit}{unit}")
        for code, what, count, limit, unit in counts
        if count > limit
    )


def _warning(code: str, message: str) -> Remark:
    return Remark(f"wechat-{code}", Severity.WARNING, message)


def check_wechat(html: str) -> tuple[Remark, ...]:
    """Return in Chinese, each once, what the editor of WeChat would drop or change in a fragment.

    >>> for remark in check_wechat('<section><p class="lead">正文</p></section>'):
    ...     print(remark.sentence())
    错误（wechat-attribute）：<p>的属性class会被删去
    """
    checker = _Checker()
    checker.feed(html)
    checker.close()
    found = dict.fromkeys((*checker.found, *checker.unclosed()))
    return tuple(Remark(f"wechat-{code}", Severity.ERROR, message) for code, message in found)


class _Checker(HTMLParser):
    """Collects the code and sentence of everything that breaks a rule."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._sections = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._outer(tag)
        if tag not in _KEPT:
            self.found.append(("tag", f"标签<{tag}>会被删去"))
        for name, value in attrs:
            self.found += _attribute(tag, name, value or "")
        if tag not in _VOID:
            self._open.append(tag)

    def _outer(self, tag: str) -> None:
        """Whether everything stands in one section, which carries what all parts share."""
        self._sections += not self._open
        if not self._open and (tag != "section" or self._sections > 1):
            self.found.append(("outer", "全文须放在同一个<section>里"))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.found.append(("nesting", f"标签</{tag}>没有配对"))

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._open:
            self.found.append(("outer", "全文须放在同一个<section>里"))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", "注释会被删去"))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("tag", f"声明<!{decl}>会被删去"))

    def handle_pi(self, data: str) -> None:
        self.found.append(("tag", f"声明<?{data}>会被删去"))

    def unclosed(self) -> Iterator[tuple[str, str]]:
        """What is open at the end."""
        for tag in self._open:
            yield "nesting", f"标签<{tag}>没有结束"


def _attribute(tag: str, name: str, value: str) -> Iterator[tuple[str, str]]:
    if name == "style":
        for declaration in filter(str.strip, value.split(";")):
            yield from _style(*(part.strip().lower() for part in declaration.partition(":")[::2]))
    elif (tag, name) not in _ATTRIBUTES:
        yield "attribute", f"<{tag}>的属性{name}会被删去"
    elif not _ATTRIBUTES[tag, name].match(value):
        yield "address", f"<{tag}>的地址{value}不是公众号的地址，会被拦下"


def _style(name: str, value: str) -> Iterator[tuple[str, str]]:
    if name in _DROPPED_STYLES or "url(" in value:
        yield "style", f"样式{name}会被删去"
    if name == "text-align" and value in ("start", "end"):
        yield "style", f"样式text-align不能写{value}"
    if name == "font-family" and not re.sub(r"[\s'\"]", "", value).startswith(_OWN_FONTS):
        yield "style", "样式font-family会在保存时被改掉，不要指定字体"
    if name == "line-height" and not _readable(value):
        yield "style", f"行高{value}不合适，应写不带单位、不小于{_LEAST_LINE}的数"


def _readable(height: str) -> bool:
    return bool(re.fullmatch(r"[0-9]+(\.[0-9]+)?", height)) and Decimal(height) >= _LEAST_LINE
