"""How does composing grow with the register?

Run `python benchmarks/growth.py [LARGEST]`.  Composes registers of 10, 100, 1000 … rows of an invented
county, a register of series and one of single events, and prints the times and the exponent that fits
them best: 1 is linear, 2 quadratic.  Small registers are left out of the fit, because there the fixed
costs of a draft weigh more than its rows.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from math import log

import kexie_report as kr

LARGEST = 100_000
FITTED_FROM = 100
_PLACES = ("东街", "西街", "南湖", "北坡", "河口", "山前", "桥头", "新村")
_TOPICS = ("防灾减灾", "食品安全", "果树管护", "智能手机", "急救常识", "垃圾分类", "近视防控")


def series_row(index: int) -> kr.Event:
    """Return one row of a register in which a hundred rows make a series."""
    return kr.Event(
        f"{_PLACES[index % 8]}{_TOPICS[index % 7]}讲座",
        series=f"科普进村系列{index // 100}",
        count=kr.Quantity(1 + index % 3, "场"),
        reach=kr.Reach("村民", kr.Quantity(20 + index % 50, "人")),
        weight=index % 11,
    )


def single_row(index: int) -> kr.Event:
    """Return one row of a register of single events, every other one counted, every fifth with its reach."""
    return kr.Event(
        f"{_PLACES[index % 8]}{_TOPICS[index % 7]}宣传之{index}",
        count=kr.Quantity(2 + index % 4, "场") if index % 2 else None,
        reach=None if index % 5 else kr.Reach("居民", kr.Quantity(30 + index % 40, "人")),
    )


REGISTERS: dict[str, Callable[[int], kr.Event]] = {"series": series_row, "single events": single_row}


def register(row: Callable[[int], kr.Event], size: int) -> kr.Report:
    """Return a report of that many rows."""
    return kr.Report(
        body="青河县科协", period="今年以来", achievements=tuple(row(index) for index in range(size))
    )


def seconds(report: kr.Report, *, collecting: bool) -> float:
    """Return the median processor time of composing a report, of fewer runs the larger it is.

    The garbage collector goes over everything that is alive again and again, so it is timed apart.
    """
    times = []
    for _ in range(max(1, min(9, 10_000 // len(report.achievements)))):
        gc.collect()
        if not collecting:
            gc.disable()
        start = time.process_time()
        kr.compose(report)
        times.append(time.process_time() - start)
        gc.enable()
    return statistics.median(times)


def exponent(times: dict[int, float]) -> float:
    """Return the slope of the times over the sizes, both as logarithms: the k of size ** k."""
    points = {log(size): log(taken) for size, taken in times.items()}
    return statistics.linear_regression(list(points), list(points.values())).slope


def main() -> None:
    """Measure and print."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else LARGEST
    sizes = [10**power for power in range(1, 10) if 10**power <= largest]
    kr.compose(register(single_row, 10))
    for name, row in REGISTERS.items():
        for collecting in (True, False):
            title = f"{name}, {'with' if collecting else 'without'} garbage collection"
            times = {size: seconds(register(row, size), collecting=collecting) for size in sizes}
            for size, taken in times.items():
                print(f"{title:40} {size:8} rows {taken * 1000:11.1f} ms {taken / size * 1e6:8.1f} µs a row")
            fitted = {size: taken for size, taken in times.items() if size >= FITTED_FROM}
            print(f"{title:40} exponent {exponent(fitted):.3f}")


if __name__ == "__main__":
    main()
