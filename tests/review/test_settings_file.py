"""The settings of a body: what they do, and what is said of what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kexie_report.draft import Severity
from kexie_report.errors import DataError
from kexie_report.review import RULES, Profile, Settings, load_settings, review, rules_of
from kexie_report.review.packs import pack
from kexie_report.review.packs.own import listed_rules
from kexie_report.review.settings_file import FILE, find_settings

_WRONG = "设有“甲”、“乙”两处。"


def _written(folder: Path, text: str, name: str = FILE) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def _loaded(folder: Path, text: str) -> Settings:
    return load_settings(_written(folder, text))


def _codes(text: str, settings: Settings) -> list[str]:
    return [finding.code for finding in review(text, settings=settings)]


def test_everything_can_be_chosen(tmp_path: Path) -> None:
    """Profile, rules, levels and options are read; a rule that is off is left out."""
    settings = _loaded(
        tmp_path,
        """
profile = "official"
select = ["typo"]
ignore = "stray-space"
[severity]
dunhao-between-quotes = "warning"
dash-form = "off"
unused-suppression = "info"
[options.liang-vs-er]
law_style = true
""",
    )
    assert (Profile.OFFICIAL, ("typo",), ("stray-space", "dash-form")) == (
        settings.profile,
        settings.select,
        settings.ignore,
    )
    wanted = {"dunhao-between-quotes": Severity.WARNING, "unused-suppression": Severity.INFO}
    assert wanted == settings.severities
    assert {"liang-vs-er": {"law_style": True}} == settings.options
    assert [Severity.WARNING] == [one.severity for one in review(_WRONG, settings=settings)]


def test_a_profile_chooses_rules(tmp_path: Path) -> None:
    """News have every rule; official papers are strict with titles; of the minimum are errors only."""
    chosen = {profile: rules_of(Settings(profile=profile)) for profile in Profile}
    assert tuple(RULES) == chosen[Profile.PRESS]
    assert ["house-style-word"] == [one.code for one in RULES if one not in chosen[Profile.OFFICIAL]]
    assert {Severity.ERROR} == {one.severity for one in chosen[Profile.MINIMAL]}
    selected = rules_of(Settings(profile=Profile.MINIMAL, select=("title-length",)))
    assert len(chosen[Profile.MINIMAL]) + 1 == len(selected)
    text = "关于开展全县科普教育基地年度评估工作的通知\n　　现通知如下。"
    official = Settings(profile=Profile.OFFICIAL)
    assert "title-length" not in _codes(text, Settings())
    assert "title-length" in _codes(text, official)


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    """What is not said stays as it is; a pyproject.toml without our table says nothing."""
    for name in (FILE, "pyproject.toml"):
        settings = load_settings(_written(tmp_path, "", name))
        assert ["dunhao-between-quotes"] == _codes(_WRONG, settings)


def test_a_project_file_has_a_table(tmp_path: Path) -> None:
    """In a pyproject.toml the settings are a table among others, and places name it."""
    text = '[project]\nname = "a"\n[tool.kexie_report.review]\nignore = ["punct"]\n'
    assert [] == _codes(_WRONG, load_settings(_written(tmp_path, text, "pyproject.toml")))
    wrong = '[tool.kexie_report.review]\nignroe = ["punct"]\n'
    with pytest.raises(DataError, match=r"tool\.kexie_report\.review\.ignroe：没有.*您是不是要写“ignore”"):
        load_settings(_written(tmp_path, wrong, "pyproject.toml"))


def test_words_are_added_and_removed(tmp_path: Path) -> None:
    """A body's own list adds words to a rule, with where they are right; ours are taken out by name."""
    word = 'wrong = "科创助梦"\nright = "科创筑梦"\nunless = ["科创助梦人"]'
    text = f'[[entry]]\nrule = "confusable-word"\n{word}\n'
    _written(tmp_path, text, "本单位.toml")
    ours = pack("confusable-word")[0].wrong
    settings = _loaded(tmp_path, f'packs = ["本单位.toml"]\nremove = {{confusable-word = ["{ours}"]}}\n')
    found = [one for one in review("举办科创助梦活动。", settings=settings) if one.code == "confusable-word"]
    assert [("科创助梦", ("科创筑梦",))] == [(one.text, one.suggestions) for one in found]
    assert [] == _codes("记科创助梦人。", settings)
    assert {"confusable-word": (ours,)} == settings.removed


def test_a_word_is_no_pattern(tmp_path: Path) -> None:
    """What a body writes is taken for the very characters."""
    _written(tmp_path, '[[entry]]\nrule = "confusable-word"\nwrong = "甲.丙"\n', "本单位.toml")
    settings = _loaded(tmp_path, 'packs = "本单位.toml"')
    assert [] == _codes("这是甲乙丙。", settings)
    assert "confusable-word" in _codes("这是甲.丙。", settings)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('profil = "press"', "profil：没有“profil”这一项；您是不是要写“profile”？可用：profile、select、"),
        ('profile = "pres"', "profile：没有“pres”这种用途；您是不是要写“press”？"),
        ("profile = 3", "profile：没有“3”这种用途"),
        ('select = ["dunhao-betwen-quotes"]', "select：没有“dunhao-betwen-quotes”这条规则；您是不是要写"),
        ("ignore = [3]", "ignore：应是文字，或一列文字"),
        ("severity = 3", "severity：应是一组“规则 = 内容”"),
        ('severity = {dash-form = "eror"}', "severity.dash-form：没有“eror”这种级别；您是不是要写“error”？"),
        ("severity = {dash-from = 3}", "severity.dash-from：没有“dash-from”这条规则"),
        ("options = {dash-form = {a = 1}}", "options.dash-form.a：这条规则没有可选的项"),
        ("options = {dash-form = 1}", "options.dash-form：应是一组“名称 = 内容”"),
        (
            "options = {liang-vs-er = {law_style = 1}}",
            "options.liang-vs-er.law_style：应是true或false，例如false",
        ),
        (
            "options = {liang-vs-er = {law = true}}",
            "options.liang-vs-er.law：没有“law”这一项；您是不是要写“law_style”",
        ),
        ('packs = ["无.toml"]', "无.toml：文件打不开（没有这个文件或文件夹）"),
        ('remove = {dash-form = ["甲"]}', "remove.dash-form：没有“dash-form”这份词表"),
        ('remove = {confusable-word = ["没有的词"]}', "remove.confusable-word：词表里没有“没有的词”"),
        ("a = = 1", "第1行：这一行不合TOML写法：“a = = 1”"),
        ("a = " + "[" * 5000, "括号嵌套过深"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    """The file and the key are named, and what was meant."""
    with pytest.raises(DataError) as raised:
        _loaded(tmp_path, text)
    assert said in str(raised.value)
    assert 1 == len(raised.value.troubles)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1", "应只有[[entry]]，每个词一组"),
        ('[[entry]]\nwrong = "甲"', "entry[1].rule：缺少这一项"),
        ('[[entry]]\nrule = "confusable-word"', "entry[1].wrong：缺少这一项"),
        ('[[entry]]\nrule = "confusable-wrod"\nwrong = "甲"', "您是不是要写“confusable-word”？"),
        ('[[entry]]\nrule = "confusable-word"\nwrong = ["甲"]', "entry[1].wrong：应是文字"),
        ('[[entry]]\nrule = "confusable-word"\nwrong = ""', "entry[1].wrong：应是文字"),
        (
            '[[entry]]\nrule = "confusable-word"\nwrong = "甲"\nunless = [1]',
            "entry[1].unless：应是文字，或一列文字",
        ),
        (
            '[[entry]]\nrule = "confusable-word"\nwrong = "甲"\nlevel = "bad"',
            "entry[1].level：没有“bad”这种级别",
        ),
        (
            '[[entry]]\nrule = "confusable-word"\nwrong = "甲"\nrigth = "乙"',
            "entry[1].rigth：没有“rigth”这一项",
        ),
        ("entry = [1]", "entry[1]：应是一组“名称 = 内容”"),
    ],
)
def test_what_is_wrong_with_a_list_is_said(tmp_path: Path, text: str, said: str) -> None:
    """A body's list is checked entry by entry."""
    _written(tmp_path, text, "本单位.toml")
    with pytest.raises(DataError) as raised:
        _loaded(tmp_path, 'packs = ["本单位.toml"]')
    assert said in str(raised.value)
    assert str(raised.value.troubles[0].sentence()).startswith("本单位.toml")


def test_everything_is_said_at_once(tmp_path: Path) -> None:
    """All that is wrong with the file and its lists is in one error."""
    _written(tmp_path, '[[entry]]\nwrong = ""\nlevel = "bad"', "本单位.toml")
    with pytest.raises(DataError) as raised:
        _loaded(tmp_path, 'profil = 1\nselect = "甲"\nignore = "乙"\npacks = ["本单位.toml", "无.toml"]')
    assert 7 == len(raised.value.troubles)


def test_bytes_that_are_no_text_are_said(tmp_path: Path) -> None:
    """A file in another encoding is refused."""
    (tmp_path / FILE).write_bytes(b'profile = "\xff"')
    with pytest.raises(DataError, match="不是UTF-8编码"):
        load_settings(tmp_path / FILE)


def test_the_nearest_file_is_found(tmp_path: Path) -> None:
    """The file of the folder or of one above it; a project file only where it has our table."""
    inner = tmp_path / "甲" / "乙"
    inner.mkdir(parents=True)
    _written(inner, "[project]", "pyproject.toml")
    outer = _written(tmp_path, "", FILE)
    assert outer == find_settings(inner)
    nearer = _written(inner.parent, "[tool.kexie_report.review]", "pyproject.toml")
    assert nearer == find_settings(inner)


@pytest.mark.parametrize("code", listed_rules())
def test_what_a_body_adds_is_read(code: str, tmp_path: Path) -> None:
    """A word that is added to the list of a rule is found by that rule."""
    _written(tmp_path, f'[[entry]]\nrule = "{code}"\nwrong = "梧桐桐"\nright = "梧桐"\n', "本单位.toml")
    settings = _loaded(tmp_path, 'packs = ["本单位.toml"]')
    found = [one for one in review("昨天梧桐桐开花。", settings=settings) if one.code == code]
    assert ["梧桐桐"] == [one.text for one in found]
