"""draft_release: the rows of a span of days as a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Model

import kexie_report as kr

from ...models import Event, Grant

# Which column of a kind each field of a model is.
EVENT = {
    "name": "名称",
    "series": "系列",
    "date": "日期",
    "times": "次数（次）",
    "audience": "惠及.人群",
    "people": "惠及.数量（人）",
}
GRANT = {"name": "名目", "issuer": "来源", "amount": "金额（万元）"}


class Command(BaseCommand):
    """Compose, write the file, say what there is to look at."""

    help = "由登记的成果写出稿件，按后缀定格式"

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the file, the span of days and the genre."""
        parser.add_argument("output", help="稿件文件，如 稿件.docx")
        parser.add_argument("--since", type=date.fromisoformat, required=True, help="起始日期，如 2024-01-01")
        parser.add_argument("--until", type=date.fromisoformat, required=True, help="截止日期")
        parser.add_argument("--period", required=True, help="稿中的时段，如 今年上半年")
        parser.add_argument("--genre", default="press_release", help="体裁")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the draft; data that cannot be used is a CommandError that lists all of it."""
        days = options["since"], options["until"]
        report = {**settings.RELEASE, "时段": options["period"], "日期": options["until"]}
        tables = {"活动": rows(Event, EVENT, *days), "资金": rows(Grant, GRANT, *days)}
        try:
            draft = kr.compose(kr.from_rows(tables, report=report, name="登记库"), options["genre"])
            kr.render(draft, options["output"])
        except kr.KexieReportError as error:
            raise CommandError(str(error)) from error
        for line in looked_at(draft):
            self.stderr.write(line)
        self.stdout.write(f"写好了：{options['output']}")


def rows(
    model: type[Model], headings: Mapping[str, str], since: date, until: date
) -> Iterator[dict[str, object]]:
    """Yield the rows of a model in the order of their days, their keys the headings of the kind."""
    found = model.objects.filter(date__range=(since, until)).order_by("date", "pk")
    for row in found.values(*headings):
        yield {heading: row[field] for field, heading in headings.items()}


def looked_at(draft: kr.Draft) -> Iterator[str]:
    """Yield what the author should look at."""
    yield from (remark.sentence() for remark in draft.remarks)
    yield from (f"未写入：{untold.fact.value}，{untold.reason}" for untold in draft.untold)
