"""The words of rates and of change that the rules of percentages share."""

from __future__ import annotations

import re

__all__ = ["CHANGES", "FALLS", "RISES", "is_rate", "since"]

RISES = "增长|增加|上升|提高|提升|上涨|增|升|涨"
FALLS = "下降|减少|降低|回落|下跌|下滑|缩减|减|降|跌"
CHANGES = f"{RISES}|{FALLS}"

_RATE = re.compile(
    "率|占比|比重|比例|份额|增速|增幅|降幅|涨幅|跌幅|[意晓誉和]度|覆盖面|占(?!地|用|领)|百分比"
)
_BASE = (
    "上年|去年|上届|上月|上季度|年初|上年末|前年|往年|之前|以前|计划|20[0-9]{2}年"
    "|全[国省市县]平均[^，。；]{0,4}"
)
_SINCE = (
    f"同比|环比|[比较](?:{_BASE})(?:同期|同月)?|与?(?:上年|去年)(?:同期)?相比|相比|分别|平均|再|又|均|已|约"
)
since = re.compile(rf"[，、（]?(?:(?:{_SINCE})[，的]?)*")
"""What may stand between a figure and the verb that says how it changed, its subject being the same."""


def is_rate(said: str) -> bool:
    """Whether a phrase names a rate or a share.

    >>> is_rate("知晓率"), is_rate("借阅量")
    (True, False)
    """
    return bool(_RATE.search(said))
