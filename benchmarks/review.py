"""How fast is review, rule by rule, and beside the linters that do a part of its work?

Run `python benchmarks/review.py [--rules] [--hard]`.  Prints, all on one text of about 1 MB made of the
releases of `examples/`, of their sentences and of the examples of the rules, in changing order and with
changing figures:

- the speed of all rules together, the text parsed anew, in MB of UTF-8 a second;
- how the time grows from 10 kB to 2 MB (an exponent of 1 is linear);
- what the import costs over a bare interpreter;
- the linters that are installed: `pip install autocorrect-py pangu`, and where node is `npm install zhlint
  @lint-md/core` (`NODE_PATH` says where, if not here).

`--rules` adds the time of each step of the parse and of each rule, `--hard` texts of 2 MB that repeat one
thing: digits, open brackets, spaces.
"""

from __future__ import annotations

import importlib
import random
import re
import statistics
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory

from kexie_report.review import RULES, review
from kexie_report.review.document import Document
from kexie_report.review.rule import Rule

_EXAMPLES = Path(__file__).parents[1] / "examples"
_SEED = 20240603
_RUNS = 5
_CHARACTERS = 390_000
_SIZES = (4_000, 12_000, 40_000, 120_000, 400_000, 780_000)
_STEPS = ("lines", "bare", "pairs", "sentences", "plain", "figures", "dates", "times")
_HARD = (
    *(
        "1",
        "A",
        "“（",
        "（“”",
        "”“",
        "、，",
        "。",
        " ",
        "\n",
        "《",
        "a.",
        "1,",
        "一",
        "第一",
        "“甲”、",
        "12人，",
        "=1",
    ),
    *("增长3倍", "（以下简称“甲”）", "3月5日", "12:30", "一、甲。\n", "近1", "2024]", "\r\n", "……", "甲"),
)
# One string of this size is more than autocorrect-py takes.
_PYTHON_PEERS = (
    ("autocorrect-py lint, 100 lines", "autocorrect_py", "lint_for", ("text",), True),
    ("autocorrect-py format, 100 lines", "autocorrect_py", "format_for", ("text",), True),
    ("pangu, whole", "pangu", "space_text", (), False),
)
# zhlint stops at some lines with an error of its own.
_NODE_PEERS = (
    (
        "zhlint, line by line",
        "zhlint",
        'for (const line of text.split("\\n"))'
        ' try { peer.run(line, { rules: { preset: "default" } }); } catch {}',
    ),
    ("lint-md, whole", "@lint-md/core", "peer.lintMarkdown(text, {});"),
)
_NODE = """
const peer = require("PACKAGE");
const text = require("fs").readFileSync(process.argv[1], "utf8");
const start = process.hrtime.bigint();
SCRIPT
console.log(Number(process.hrtime.bigint() - start) / 1e9);
"""


def varied_text(characters: int) -> str:
    """Return a text of about that many characters of which hardly two paragraphs are alike."""
    chance = random.Random(_SEED)
    texts = [path.read_text("utf-8") for path in sorted(_EXAMPLES.glob("*/*.txt"))]
    sentences = [one for text in texts for one in re.split("(?<=。)", text) if one]
    examples = [said for rule in RULES for said in (*rule.right, *(wrong.text for wrong in rule.wrong))]
    pieces: list[str] = []
    length = 0
    while length < characters:
        made = chance.choice((texts[length % len(texts)], "".join(chance.choices(sentences, k=8))))
        pieces += [_with_other_figures(made, chance), chance.choice(examples)]
        length += len(pieces[-1]) + len(pieces[-2]) + 2
    return "\n".join(pieces)[:characters]


def _with_other_figures(text: str, chance: random.Random) -> str:
    """The text with every other figure drawn anew, so that figures do not repeat themselves."""

    def drawn(found: re.Match[str]) -> str:
        length = len(found[0])
        return str(chance.randrange(10 ** (length - 1), 10**length)) if chance.random() < 0.5 else found[0]

    return re.sub("[0-9]+", drawn, text)


def seconds(call: Callable[[], object], runs: int = _RUNS) -> float:
    """Return the least processor time of a call."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times)


def exponent(times: dict[int, float]) -> float:
    """Return the slope of the times over the sizes, both as logarithms: the k of size ** k."""
    points = {log(size): log(taken) for size, taken in times.items()}
    return statistics.linear_regression(list(points), list(points.values())).slope


def by_rule(text: str) -> dict[str, float]:
    """Return the least time of each step of the parse, and of each rule on a text that is parsed."""
    times: dict[str, float] = {}
    for _ in range(_RUNS):
        for name, call in _steps(Document(text)).items():
            times[name] = min(times.get(name, float("inf")), seconds(call, 1))
    return times


def _steps(document: Document) -> dict[str, Callable[[], object]]:
    """What is done with a document, each part by itself and in order."""
    parse: dict[str, Callable[[], object]] = {
        f"({step})": partial(getattr, document, step) for step in _STEPS
    }
    return parse | {rule.code: partial(_checked, rule, document) for rule in RULES}


def _checked(rule: Rule, document: Document) -> None:
    deque(rule.check(document), maxlen=0)


def import_milliseconds(statement: str) -> float:
    """Return the best time that a new interpreter needs to run `statement`."""
    times = []
    for _ in range(2 * _RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", statement], check=True)
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def peers(text: str) -> Iterator[tuple[str, float]]:
    """Yield how long each linter takes that is installed."""
    for name, package, task, options, in_parts in _PYTHON_PEERS:
        try:
            call = getattr(importlib.import_module(package), task)
        except ImportError:
            continue
        parts = _in_hundreds(text) if in_parts else [text]
        yield name, seconds(partial(_called, call, parts, options))
    for name, package, script in _NODE_PEERS:
        taken = _in_node(package, script, text)
        if taken is not None:
            yield name, taken


def _called(call: Callable[..., object], parts: list[str], options: tuple[str, ...]) -> None:
    for part in parts:
        call(part, *options)


def _in_hundreds(text: str) -> list[str]:
    lines = text.split("\n")
    return ["\n".join(lines[first : first + 100]) for first in range(0, len(lines), 100)]


def _in_node(package: str, script: str, text: str) -> float | None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "text.txt")
        path.write_text(text, "utf-8")
        command = ["node", "-e", _NODE.replace("PACKAGE", package).replace("SCRIPT", script), str(path)]
        try:
            run = subprocess.run(command, capture_output=True, text=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            return None
    return float(run.stdout.split()[-1])


def main() -> None:
    """Measure and print."""
    text = varied_text(_CHARACTERS)
    size = len(text.encode()) / 1e6
    review(text)
    taken = seconds(lambda: review(text))
    print(f"{'all rules':34} {size / taken:8.2f} MB/s   {len(RULES)} rules, {len(text):,} characters")
    for name, peer in peers(text):
        print(f"{name:34} {size / peer:8.2f} MB/s   {peer / taken:.1f} times our time")
    print(f"{'each line by itself':34} {size / seconds(lambda: _by_line(text), 1):8.2f} MB/s")
    times = {}
    for characters in _SIZES:
        part = varied_text(characters)
        times[characters] = seconds(lambda part=part: review(part), 3)  # type: ignore[misc]
        print(f"{'growth':34} {characters:8} characters {times[characters] * 1000:9.1f} ms")
    print(f"{'growth':34} exponent {exponent(times):.3f}")
    bare = import_milliseconds("pass")
    ours = import_milliseconds("import kexie_report.review")
    print(f"{'import':34} {ours - bare:8.1f} ms over a bare interpreter")
    if "--rules" in sys.argv:
        for name, spent in sorted(by_rule(text).items(), key=lambda item: -item[1]):
            print(f"{name:34} {spent * 1000:8.1f} ms")
    if "--hard" in sys.argv:
        for piece in _HARD:
            long = piece * (_SIZES[-1] // len(piece))
            print(f"{piece!r:34} {seconds(lambda long=long: review(long), 1) * 1000:8.0f} ms")  # type: ignore[misc]


def _by_line(text: str) -> None:
    for line in text.split("\n"):
        review(line)


if __name__ == "__main__":
    main()
