"""宣传: an account on a platform, and what was published."""

from __future__ import annotations

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label, labels
from kexie_report.model.values import Part, Quantity, parts
from kexie_report.pattern import Classifying, Wording, each

__all__ = ["KIND", "Publicity"]


@attrs.frozen
class Publicity(Compared):
    """An account that entered a platform, or pieces published; `account` is the subject where given.

    `pieces` are the numbers of each channel, `adopters` and `broadcasters` those who took the pieces up,
    `opened` is an account that was set up.

    >>> str(Publicity("宣传信息", count=Quantity(73, "篇")).count)
    '73篇'
    """

    content: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("内容")
    )
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("篇数", "数量"))
    cumulative: bool = attrs.field(default=False, kw_only=True, metadata=says("累计", word="累计"))
    account: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("账号")
    )
    platform: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("平台")
    )
    channels: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("渠道", joint="、")
    )
    pieces: tuple[Part, ...] = attrs.field(
        default=(), converter=parts, kw_only=True, metadata=says("其中", "各渠道篇数", joint="、")
    )
    adopters: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("采用单位", "采用媒体")
    )
    broadcasters: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("播出媒体")
    )
    opened: Label | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(label),
        kw_only=True,
        metadata=says("开通账号", "新开账号"),
    )
    reads: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("阅读量"))
    views: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("浏览量"))
    plays: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("播放量"))
    fans: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("粉丝数", "粉丝"))


_RESPONSES = {"阅读量": "{reads}", "浏览量": "{views}", "播放量": "{plays}"}
_RESPONSE = "".join(f"[，{what}达{held}]" for what, held in _RESPONSES.items()) + "[，粉丝达{fans}]"
_PIECES = "[，其中{pieces}]" + _RESPONSE
_PUBLISHED = ("发布", "推送", "刊发")


_CHANNELS = tuple(labels(several) for several in (("视频号",), ("微信", "抖音")))


def _is_one(channels: object) -> bool:
    """等 after a single channel would tell of others."""
    return isinstance(channels, tuple) and len(channels) == 1


def _are_several(channels: object) -> bool:
    return not _is_one(channels)


_ONE = Criterion("只有一个", _is_one, samples=_CHANNELS)
_SEVERAL = Criterion("不止一个", _are_several, samples=_CHANNELS)


def _published(through: str, **when: Classifying) -> tuple[Wording, ...]:
    return each(
        _PUBLISHED,
        adverbial=through + "[{cumulative}]",
        object="{content}",
        quantity="[{count}]",
        complement=_PIECES,
        when=when,
    )


KIND = Kind(
    record=Publicity,
    label="宣传",
    example={
        "内容": "科普信息",
        "篇数（篇）": "73",
        "比较.范围": "全市",
        "比较.位次": "第2位",
        "板块": "科普惠民",
    },
    topic="account",
    wordings=several(
        (
            each(("入驻", "进驻"), adverbial="成功", object="{platform}", complement=_RESPONSE),
            each(("入驻", "进驻"), adverbial="正式", object="{platform}", complement=_RESPONSE),
            each(("拥有", "吸引", "积累"), object="粉丝", quantity="{fans}"),
            *(
                each(
                    ("达", "达到"),
                    adverbial=what,
                    object=held,
                    complement=_RESPONSE.replace(f"[，{what}达{held}]", ""),
                )
                for what, held in _RESPONSES.items()
            ),
            each(("开通", "开设", "上线"), object="{opened}", complement=_RESPONSE),
            _published("[在{platform}]"),
            _published("通过{channels}等渠道", channels=_SEVERAL),
            _published("在{channels}等平台", channels=_SEVERAL),
            _published("通过{channels}", channels=_ONE),
            _published("在{channels}", channels=_ONE),
            each(
                ("采用", "刊用", "采纳"),
                adverbial="[{cumulative}]有{content}[{count}]被{adopters}",
                complement=_PIECES,
            ),
            each(
                ("播出", "播放", "播发"),
                adverbial="[{cumulative}]有{content}[{count}]被{broadcasters}",
                complement=_PIECES,
            ),
        )
    ),
)
