"""The article of a WeChat account, its rules and its limits."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

import kexie_report as kr
from tests.render.readers import fragment
from tests.render.samples import HOSTILE, RELEASES, drafts, example, made

TITLE = kr.Block(kr.Role.HEADLINE, kr.Prose((kr.Span("科技周"),)))


def _codes(remarks: tuple[kr.Remark, ...]) -> list[str]:
    return [remark.code.removeprefix("wechat-") for remark in remarks]


def _check(html: str) -> list[str]:
    return _codes(kr.check_wechat(html))


@given(draft=drafts)
def test_what_is_written_passes_the_rules(draft: kr.Draft) -> None:
    """No name can bring in what the editor drops."""
    html = kr.render(draft, format="wechat").decode("utf-8")
    assert () == kr.check_wechat(html)
    assert {"section", "h1", "h2", "p"} >= {inner.tag for inner in fragment(html.encode("utf-8")).iter()}


@pytest.mark.parametrize("golden", RELEASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_example_passes_rules_and_limits(golden: Path) -> None:
    """The examples can be published as they are, but for what is said of a headline that is too long."""
    draft = example(golden)
    assert () == kr.check_wechat(kr.render(draft, format="wechat").decode("utf-8"))
    assert [] == [code for code in _codes(kr.wechat_limits(draft)) if code != "title"]


BROKEN = {
    "<section><p class='a'>甲</p></section>": ["attribute"],
    "<section><p id='a' onclick='b()'>甲</p></section>": ["attribute", "attribute"],
    "<section><script>1</script></section>": ["tag"],
    "<style>p{}</style><section></section>": ["outer", "tag", "outer"],
    "<section><link rel='x'></section>": ["tag", "attribute", "nesting", "nesting"],
    "<section style='font-family:serif'></section>": ["style"],
    "<section style='text-align:start'></section>": ["style"],
    "<section style='position:fixed;transform:none'></section>": ["style", "style"],
    "<section style='background:url(x)'></section>": ["style"],
    "<section style='line-height:1.2'></section>": ["style"],
    "<section style='line-height:28px'></section>": ["style"],
    "<section style='line-height:0'></section>": ["style"],
    "<section><p>甲</section>": ["nesting", "nesting"],
    "<section></section></p>": ["nesting"],
    "<section></section><section></section>": ["outer"],
    "<p>甲</p>": ["outer"],
    "甲<section></section>": ["outer"],
    "<section><!-- 注 --></section>": ["comment"],
    "<!DOCTYPE html><section></section>": ["tag"],
    "<section><?php ?></section>": ["tag"],
    "<section><a href='https://example.com'>甲</a></section>": ["address"],
    "<section><img src='http://example.com/a.png'></section>": ["address"],
}


@pytest.mark.parametrize(("html", "codes"), BROKEN.items())
def test_a_broken_rule_is_said(html: str, codes: list[str]) -> None:
    """What the editor drops or changes is found, each once."""
    found = _check(html)
    assert (sorted(set(codes)), bool(found)) == (sorted(set(found)), True)
    assert len(found) <= len(codes)


SOUND = (
    "<section style='line-height:1.5;TEXT-ALIGN: left ;'><p>甲<br>乙</p></section>\n",
    "<section><a href='https://mp.weixin.qq.com/s/x'>甲</a><img src='https://mmbiz.qpic.cn/x'></section>",
    "<section style='font-family:mp-quote, \"PingFang SC\", system-ui, -apple-system, sans-serif'></section>",
    "<section><table><tbody><tr><td>甲</td></tr></tbody></table></section>",
)


@pytest.mark.parametrize("html", SOUND)
def test_what_the_editor_keeps_is_not_remarked(html: str) -> None:
    """Its own tags, fonts, links and pictures pass."""
    assert [] == _check(html)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_headline_can_be_left_to_its_own_field(name: str) -> None:
    """Without the headline the article is the rest of the draft, for an editor that asks for the title."""
    title, body = made(kr.Role.HEADLINE, name), made(kr.Role.PARAGRAPH, "正文")
    alone = kr.render(kr.Draft((body,)), format="wechat")
    assert alone == kr.render(kr.Draft((title, body)), format=kr.Wechat(headline=False))
    assert alone != kr.render(kr.Draft((title, body)), format="wechat")


def _paragraph(length: int) -> kr.Block:
    return kr.Block(kr.Role.PARAGRAPH, kr.Prose((kr.Span("字" * length),)))


def _headline(length: int) -> kr.Draft:
    return kr.Draft((kr.Block(kr.Role.HEADLINE, kr.Prose((kr.Span("字" * length),))),))


def test_what_fits_exactly_is_not_remarked() -> None:
    """A title of 32, an author of 16 and a digest of 128 characters pass; one more of each is said."""
    assert () == kr.wechat_limits(_headline(32), author="字" * 16, digest="字" * 128)
    over = kr.wechat_limits(_headline(33), author="字" * 17, digest="字" * 129)
    assert ["title", "author", "digest"] == _codes(over)
    assert "警告（wechat-title）：标题有33字，公众号最多32字" == over[0].sentence()


def test_every_character_of_the_html_counts() -> None:
    """The text of an article may be as long as leaves room for its tags: fewer than 20,000 in all."""
    room = 19_999 - len(kr.render(kr.Draft((TITLE, _paragraph(0))), format="wechat").decode("utf-8"))
    assert () == kr.wechat_limits(kr.Draft((TITLE, _paragraph(room))))
    (remark,) = kr.wechat_limits(kr.Draft((TITLE, _paragraph(room + 1))))
    assert "正文连同标签有20000个字符，公众号最多19999个字符" == remark.message


def test_the_bytes_are_counted_too() -> None:
    """An article of a million bytes is too large as well as too long."""
    assert ["content", "size"] == _codes(kr.wechat_limits(kr.Draft((TITLE, _paragraph(340_000)))))
