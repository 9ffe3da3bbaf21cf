"""The web page."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given

import kexie_report as kr
from kexie_report.render.markup import printable
from tests.peers import peer
from tests.render.readers import READERS, page
from tests.render.samples import HOSTILE, RELEASES, drafts, example, made, said

TANCHENG = next(path for path in RELEASES if path.match("tancheng-2023/release.txt"))


def _read(draft: kr.Draft) -> tuple[Element, Element]:
    root = page(kr.render(draft, format="html"))
    article = root.find("body/article")
    assert article is not None
    return root, article


@given(draft=drafts)
def test_a_hostile_name_brings_no_element_and_no_attribute(draft: kr.Draft) -> None:
    """The page holds the elements and attributes that it was written with, and no other."""
    root, article = _read(draft)
    assert {"h1", "h2", "p", "data"} >= {inner.tag for inner in article.iter()} - {"article"}
    assert {"class", "value", "data-fact", "title"} >= {
        name for inner in article.iter() for name in inner.attrib
    }
    assert ["meta", "meta", "title", "style"] == [inner.tag for inner in root.iter() if inner.tag in _HEAD]


_HEAD = ("meta", "title", "style", "script", "link", "img")


@given(draft=drafts)
def test_every_fact_is_a_datum(draft: kr.Draft) -> None:
    """Each span with a fact is a <data> with its key, its value and its place, in order."""
    facts = [span.fact for span in draft.spans() if span.fact is not None]
    data = list(_read(draft)[1].iter("data"))
    assert [printable(fact.key) for fact in facts] == [datum.get("data-fact") for datum in data]
    assert [printable(str(fact.value)) for fact in facts] == [datum.get("value") for datum in data]
    assert all("第3行" in str(datum.get("title")) for datum in data)


def test_figures_and_days_have_values_that_machines_compare() -> None:
    """20余场 is 20, 8月14日 is a day of its year, and the person who points at it reads the line."""
    data = {"".join(datum.itertext()): datum for datum in _read(example(TANCHENG))[1].iter("data")}
    assert ("20", "figure") == (data["20余场"].get("value"), data["20余场"].get("class"))
    assert ("2023-08-14", None) == (data["8月14日"].get("value"), data["8月14日"].get("class"))
    assert re.fullmatch(r"给定〔report\.yaml 第\d+行 .+〕", str(data["20余场"].get("title")))


@pytest.mark.parametrize("value", [kr.Part.parse("省级15个"), kr.Headcount.parse("15个集体")])
def test_a_figure_with_a_name_is_a_figure(value: kr.Part | kr.Headcount) -> None:
    """省级15个 and 15个集体 have the number 15 as 15个 has."""
    span = kr.Span(str(value), kr.Fact("其中", value))
    (datum,) = _read(kr.Draft((kr.Block(kr.Role.PARAGRAPH, kr.Prose((span,))),)))[1].iter("data")
    assert ("15", "figure") == (datum.get("value"), datum.get("class"))


def test_the_page_is_named_after_its_headline_and_chinese() -> None:
    """The title is that of the headline; a page without one is a 稿件."""
    draft = example(TANCHENG)
    root, _ = _read(draft)
    assert ("zh-CN", said(draft)[0]) == (root.get("lang"), root.findtext("head/title"))
    assert "稿件" == _read(kr.Draft(()))[0].findtext("head/title")


def test_a_long_list_of_places_is_cut() -> None:
    """A sum of very many records names the first places and how many there are."""
    origins = tuple(kr.Origin("台账.yaml", line) for line in range(1, 8))
    fact = kr.Fact("合计.count", kr.Quantity(7, "场"), origins=origins)
    draft = kr.Draft((kr.Block(kr.Role.PARAGRAPH, kr.Prose((kr.Span("7场", fact),))),))
    title = str(next(_read(draft)[1].iter("data")).get("title"))
    assert ("第5行等7处〕", False) == (title.split(" ")[-1], "第6行" in title)


CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
HEADLESS = ("--headless", "--no-sandbox", "--disable-gpu")


def test_a_browser_shows_hostile_names_as_they_are(tmp_path: Path) -> None:
    """Chromium runs no script of a name, and its document holds the text of the draft."""
    browser = peer(*CHROMIUM, package="chromium")
    draft = kr.Draft(tuple(made(role, *HOSTILE) for role in kr.Role))
    kr.render(draft, tmp_path / "page.html")
    command = [
        browser,
        *HEADLESS,
        f"--user-data-dir={tmp_path}/profile",
        "--dump-dom",
        str(tmp_path / "page.html"),
    ]
    shown = subprocess.run(command, capture_output=True, check=True, timeout=120).stdout
    assert [printable(text) for text in said(draft)] == READERS["html"](shown)


def test_a_browser_prints_it_on_a4(tmp_path: Path) -> None:
    """The stylesheet sets the sheet: 210 × 297 mm on every page."""
    browser = peer(*CHROMIUM, package="chromium")
    kr.render(example(TANCHENG), tmp_path / "page.html")
    command = [
        browser,
        *HEADLESS,
        f"--user-data-dir={tmp_path}/profile",
        f"--print-to-pdf={tmp_path}/page.pdf",
    ]
    subprocess.run([*command, str(tmp_path / "page.html")], capture_output=True, check=True, timeout=120)
    boxes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", (tmp_path / "page.pdf").read_bytes())
    assert {(595, 842)} == {(round(float(width)), round(float(height))) for width, height in boxes}


def test_a_telephone_keeps_a_figure_and_its_unit_on_one_line(tmp_path: Path) -> None:
    """Where the page is narrow no figure of a release is broken, and nothing stands beyond the edge."""
    browser = peer(*CHROMIUM, package="chromium")
    html = kr.render(example(TANCHENG), format="html").decode("utf-8")
    counts = "figures.filter(one => one.getClientRects().length > 1).length"
    script = f"""<script>
      const figures = [...document.querySelectorAll(".figure")];
      const beyond = document.documentElement.scrollWidth > window.innerWidth;
      document.title = [figures.length, {counts}, beyond].join(" ");
    </script>"""
    (tmp_path / "page.html").write_text(html.replace("</body>", f"{script}</body>"), encoding="utf-8")
    command = [
        browser,
        *HEADLESS,
        "--window-size=500,900",
        f"--user-data-dir={tmp_path}/profile",
        "--dump-dom",
        str(tmp_path / "page.html"),
    ]
    shown = subprocess.run(command, capture_output=True, check=True, timeout=120).stdout
    figures = html.count('class="figure"')
    assert f"<title>{figures} 0 false</title>".encode() in shown
