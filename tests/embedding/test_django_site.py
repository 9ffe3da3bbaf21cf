"""The Django site among the examples."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import django
import docx
import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.test.utils import setup_databases, teardown_databases

SITE = Path(__file__).parents[2] / "examples" / "embedding" / "django_site"
HALF_YEAR = {"since": "2024-01-01", "until": "2024-06-30", "period": "今年上半年"}


@pytest.fixture(scope="module")
def site() -> Iterator[None]:
    """The site with its invented rows, in a database in memory."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(SITE)
        patch.setenv("DJANGO_SETTINGS_MODULE", "settings")
        django.setup()
        made = setup_databases(verbosity=0, interactive=False)
        call_command("loaddata", "demo", verbosity=0)
        yield
        teardown_databases(made, verbosity=0)


def _drafted(output: Path, **options: object) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    given = [f"--{name}={value}" for name, value in {**HALF_YEAR, **options}.items()]
    call_command("draft_release", os.fspath(output), *given, stdout=out, stderr=err, no_color=True)
    return out.getvalue(), err.getvalue()


@pytest.mark.usefixtures("site")
def test_the_rows_of_the_half_year_are_a_word_file(tmp_path: Path) -> None:
    """The rows within the span are told, summed by the library; what is later is not."""
    output = tmp_path / "稿件.docx"
    out, err = _drafted(output)
    assert (f"写好了：{output}\n", "") == (out, err)
    said = "\n".join(paragraph.text for paragraph in docx.Document(os.fspath(output)).paragraphs)
    assert "等科技下乡活动4次" in said
    assert "农户293人次" in said
    assert "25.5万元" in said
    assert "科普志愿者培训" not in said


@pytest.mark.usefixtures("site")
def test_the_suffix_and_the_genre_can_be_chosen(tmp_path: Path) -> None:
    """Every format and every genre of the library can be asked for."""
    output = tmp_path / "总结.txt"
    _drafted(output, genre="工作总结")
    assert output.read_text(encoding="utf-8").startswith("云浦县科协今年上半年工作总结\n")


@pytest.mark.usefixtures("site")
def test_a_row_that_cannot_be_used_is_a_command_error(tmp_path: Path) -> None:
    """What is wrong is listed with its place, and no file is written."""
    wrong = apps.get_model("register", "Event").objects.create(
        name="培训", date="2024-02-01", audience="", people=30
    )
    try:
        with pytest.raises(CommandError, match=r"登记库 活动 第1行.*缺少“人群”"):
            _drafted(tmp_path / "稿件.docx")
    finally:
        wrong.delete()
    assert [] == list(tmp_path.iterdir())


@pytest.mark.usefixtures("site")
def test_an_unknown_genre_is_a_command_error(tmp_path: Path) -> None:
    """The sentence of the library is what the command says."""
    with pytest.raises(CommandError, match="没有名为“通稿子”的体裁"):
        _drafted(tmp_path / "稿件.docx", genre="通稿子")
