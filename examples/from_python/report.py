"""A report built in code: the draft, where its figures come from, and what it does not tell.

The county is invented.
"""

from __future__ import annotations

import kexie_report as kr

BODY = kr.Organization("青河县科协", short="县科协")
CITY = kr.Organization("南湖市科协", short="市科协")

REPORT = kr.Report(
    body=BODY,
    period="今年以来",
    date="2023-08-14",
    outlet="青河网",
    guidance=kr.Guidance(mainline="科协系统深化改革", manner=("开拓创新", "精准发力")),
    achievements=(
        kr.Measure("《青河县科普规划》", verb="推进", adverb="全面", aspect="有效落实"),
        kr.Event("专题研讨", count=kr.Quantity(2, "次"), form="学习", id="研讨"),
        kr.Event("集中学习", count=kr.Quantity(7, "次"), form="学习", id="学习"),
        kr.Event(
            "科普讲座",
            count=kr.Quantity(25, "场"),
            cumulative=True,
            reach=kr.Reach("中小学生", kr.Quantity(2800, "人", mark="余")),
            id="讲座",
        ),
        kr.Event("内部会商", count=kr.Quantity(3, "次"), internal=True, id="会商"),
        kr.Honour(
            kr.Title("“品牌项目”", issuer=CITY),
            winner="“科普青河”项目",
            date="7月31日",
            funding=kr.Funding(kr.Money(1, scale="万"), name="资金支持"),
            id="品牌",
        ),
    ),
)


def main() -> None:
    """Compose and print."""
    draft = kr.compose(REPORT)
    print(draft)
    print()
    for span in draft.spans():
        if span.fact is not None and isinstance(span.fact.value, kr.Quantity | kr.Date):
            print(f"{span.text} ← {span.fact.key}")
    print()
    for untold in draft.untold:
        print(f"{untold.fact.key} = {untold.fact.value}：{untold.reason}")


if __name__ == "__main__":
    main()
