"""How fast the language layer is beside the packages that do a part of its work.

Run `python benchmarks/zh.py`.  Every line is one task on the same inputs: nanoseconds per call, the
median of several runs, and how many times slower than ours each other package is.
"""

from __future__ import annotations

import datetime
import importlib
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from types import ModuleType

from kexie_report import zh

_RUNS = 9
_SEED = 20240603
Call = Callable[[], object]


def module(name: str) -> ModuleType | None:
    """Return a package to compare with, or None where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def nanoseconds(call: Call, size: int) -> float:
    """Return the median time of one of the `size` calls that `call` makes."""
    call()
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter_ns()
        call()
        times.append((time.perf_counter_ns() - start) / size)
    return statistics.median(times)


def over(function: Callable[..., object], inputs: Sequence[object]) -> Call:
    """Return a call that applies `function` to every input."""
    return lambda: [function(value) for value in inputs]


def icu_spelling(rule_set: str) -> Callable[[int], str] | None:
    """Return ICU's number speller for Chinese, if ICU is there."""
    icu = module("icu")
    if icu is None:
        return None
    spelling = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("zh_Hans"))
    spelling.setDefaultRuleSet(rule_set)
    return lambda n: str(spelling.format(n))


def icu_parser() -> Callable[[str], object] | None:
    """Return ICU's number reader for Chinese, if ICU is there."""
    icu = module("icu")
    if icu is None:
        return None
    spelling = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("zh_Hans"))
    return lambda text: spelling.parse(text)


def tasks() -> dict[str, tuple[int, dict[str, Call]]]:
    """Return every task: how many calls it makes, and the call of each package."""
    chance = random.Random(_SEED)
    numbers = [int(10 ** chance.uniform(4, 12)) for _ in range(200)]
    texts = [zh.cardinal(n) for n in numbers]
    years = [chance.randrange(1000, 10000) for _ in range(200)]
    sums = [Decimal(chance.randrange(1, 10**10)) / 100 for _ in range(200)]
    days = [datetime.date(1950, 1, 1) + datetime.timedelta(chance.randrange(40000)) for _ in range(200)]
    rounds = [10 * n for n in range(1, 201)]
    found: dict[str, dict[str, tuple[Callable[..., object], Sequence[object]]]] = {
        "cardinal": {"ours": (zh.cardinal, numbers)},
        "parse": {"ours": (zh.parse_number, texts)},
        "year": {"ours": (zh.year, years)},
        "financial": {"ours": (zh.financial, sums)},
        "date": {"ours": (zh.date, days)},
        "approx": {"ours": (lambda n: zh.approx(n, "余", "人"), rounds)},
    }
    if cn2an := module("cn2an"):
        found["cardinal"]["cn2an"] = (lambda n: cn2an.an2cn(n, "low"), numbers)
        found["parse"]["cn2an"] = (lambda text: cn2an.cn2an(text, "strict"), texts)
        found["year"]["cn2an"] = (lambda y: cn2an.an2cn(y, "direct"), years)
        found["financial"]["cn2an"] = (lambda amount: cn2an.an2cn(amount, "rmb"), [str(s) for s in sums])
    if num2words := module("num2words2"):
        found["cardinal"]["num2words2"] = (lambda n: num2words.num2words(n, lang="zh"), numbers)
    if spell := icu_spelling("%spellout-cardinal"):
        found["cardinal"]["PyICU"] = (spell, numbers)
    if spell_year := icu_spelling("%spellout-numbering-year"):
        found["year"]["PyICU"] = (spell_year, years)
    if read := icu_parser():
        found["parse"]["PyICU"] = (read, texts)
    if dates := module("babel.dates"):
        found["date"]["Babel"] = (lambda d: dates.format_date(d, "long", locale="zh_Hans_CN"), days)
    return {
        task: (200, {name: over(call, inputs) for name, (call, inputs) in calls.items()})
        for task, calls in found.items()
    }


def import_milliseconds(statement: str) -> float:
    """Return the best time that a new interpreter needs to run `statement`."""
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", statement], check=True)
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def main() -> None:
    """Print one line for every task and package, and the cost of the import."""
    for task, (size, calls) in tasks().items():
        times = {name: nanoseconds(call, size) for name, call in calls.items()}
        cells = [
            f"{name} {ns:,.0f} ns" + (f" ({ns / times['ours']:.1f}x)" if name != "ours" else "")
            for name, ns in times.items()
        ]
        print(f"{task:10} {'   '.join(cells)}")
    bare = import_milliseconds("pass")
    print(f"import     {import_milliseconds('import kexie_report.zh') - bare:.1f} ms over a bare interpreter")


if __name__ == "__main__":
    main()
