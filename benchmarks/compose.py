"""How much slower is it to compose a release from typed data than to fill ready-made strings in?

Composes the release of Tancheng, and renders the very same text by a plain Jinja2 template from
strings that were made beforehand, turn by turn in one run; prints both medians and their ratio.
The ratio is the price of facts, wordings and the five stages; compare ratios, not times.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, Template

import kexie_report as kr

REPORT = Path(__file__).parents[1] / "examples" / "tancheng-2023" / "report.yaml"
ROUNDS = 30


def plain_template(draft: kr.Draft) -> tuple[Template, dict[str, str]]:
    """Return a template with a slot for each span that states a fact, and the strings for them."""
    strings: dict[str, str] = {}
    lines = []
    for block in draft.blocks:
        pieces = []
        for span in block.prose.spans:
            if span.fact is None:
                pieces.append(span.text)
            else:
                name = f"slot{len(strings)}"
                strings[name] = span.text
                pieces.append("{{ " + name + " }}")
        lines.append("".join(pieces))
    return Environment(autoescape=False).from_string("\n".join(lines)), strings


def seconds(call: Callable[[], object]) -> float:
    """Return the processor time of one call; the other work of the machine is not counted."""
    start = time.process_time()
    call()
    return time.process_time() - start


def main() -> None:
    """Measure and print."""
    report = kr.load(REPORT)
    draft = kr.compose(report)
    template, strings = plain_template(draft)
    if template.render(strings) != str(draft):
        raise SystemExit("the two ways give different texts: nothing to compare")
    pairs = [
        (seconds(lambda: kr.compose(report)), seconds(lambda: template.render(strings)))
        for _ in range(ROUNDS)
    ]
    composed, rendered = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(ours / plain for ours, plain in pairs)
    loaded = statistics.median(seconds(lambda: kr.load(REPORT)) for _ in range(5))
    print(f"compose (typed data)      {composed * 1000:9.2f} ms")
    print(f"plain Jinja2 (strings)    {rendered * 1000:9.2f} ms")
    print(f"ratio, median of pairs    {ratio:9.0f}")
    print(f"load the report file      {loaded * 1000:9.2f} ms")


if __name__ == "__main__":
    main()
