"""How much slower is it to compose a release from typed data than to fill ready-made strings in?

Composes the release of Tancheng, and renders the very same text by a plain Jinja2 template from
strings that were made beforehand, turn by turn in one run; prints both medians and their ratio.
The ratio is the price of facts, wordings and the stages; compare ratios, not times.  Making each
fact, span and prose of the finished draft once more, with nothing decided, is timed beside it: no
way of composing that gives such a draft can cost less.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, Template

import kexie_report as kr
from kexie_report.prose import Fact, Prose, Span

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


def values_alone(draft: kr.Draft) -> Callable[[], None]:
    """Return a call that makes the facts, spans and proses of a draft once more."""
    spans = [(span.text, span.fact) for span in draft.spans()]

    def make() -> None:
        for text, fact in spans:
            again = fact and Fact(fact.key, fact.value, fact.how, fact.origins, fact.also, fact.rows)
            Prose((Span(text, again),))

    return make


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
    again = values_alone(draft)
    bare = statistics.median(
        seconds(again) / seconds(lambda: template.render(strings)) for _ in range(ROUNDS)
    )
    loaded = statistics.median(seconds(lambda: kr.load(REPORT)) for _ in range(5))
    print(f"compose (typed data)      {composed * 1000:9.2f} ms")
    print(f"plain Jinja2 (strings)    {rendered * 1000:9.2f} ms")
    print(f"ratio, median of pairs    {ratio:9.0f}")
    print(f"values of the draft alone {bare:9.1f}")
    print(f"load the report file      {loaded * 1000:9.2f} ms")


if __name__ == "__main__":
    main()
