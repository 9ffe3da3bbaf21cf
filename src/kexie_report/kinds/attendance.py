"""出席: who came to an event and in what part, leaders by name and groups by number."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import says
from kexie_report.model.parties import Headcount, Person, headcounts, persons, places
from kexie_report.model.texts import Label, label, quoted
from kexie_report.model.values import Quantity
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Attendance", "AttendanceRole", "attendances"]


class AttendanceRole(StrEnum):
    """The part that they had; who was present has not spoken."""

    PRESENT = "出席"
    CHAIR = "主持"
    SPEECH = "讲话"
    ADDRESS = "致辞"
    READ = "宣读"
    REPORT = "作报告"
    LECTURE = "授课"
    INTRODUCE = "介绍"
    ACCOMPANY = "陪同"


@attrs.frozen
class Attendance(Achievement):
    """Persons by name and titles (`total` closes the roster: 等5人), or groups with their numbers.

    Who has no name is written as the titles alone: Person("市科协有关负责人").

    >>> str(Attendance(Person("李青", titles="县科协主席"), role="主持").people[0])
    '县科协主席李青'
    """

    people: tuple[Person, ...] = attrs.field(
        default=(), converter=persons, metadata=says("人员", "领导", joint="、")
    )
    total: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("总人数"))
    crowd: tuple[Headcount, ...] = attrs.field(
        default=(), converter=headcounts, kw_only=True, metadata=says("参加人群", "人群", joint="、")
    )
    sources: tuple[Label, ...] = attrs.field(
        default=(), converter=places, kw_only=True, metadata=says("来自")
    )
    document: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("内容", "文件")
    )
    topic: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(quoted), kw_only=True, metadata=says("题目")
    )
    role: AttendanceRole = attrs.field(
        default=AttendanceRole.PRESENT,
        converter=AttendanceRole,
        kw_only=True,
        metadata=says("角色", told=False),
    )


def attendances(values: Attendance | Iterable[Attendance]) -> tuple[Attendance, ...]:
    """Return one or several attendances as a tuple."""
    return (values,) if isinstance(values, Attendance) else tuple(values)


_NAMED = "{people}[等{total}]"
_CROWD = "[来自{sources}的]{crowd}"
_ACTS = {
    AttendanceRole.PRESENT: (("出席", "参加", "到场参加"), ""),
    AttendanceRole.CHAIR: (("主持", "出席并主持"), ""),
    AttendanceRole.SPEECH: (("讲话", "发表讲话", "出席并讲话"), ""),
    AttendanceRole.ADDRESS: (("致辞", "现场致辞", "出席并致辞"), ""),
    AttendanceRole.READ: (("宣读", "现场宣读"), "{document}"),
    AttendanceRole.REPORT: (("作报告", "作专题报告", "现场作报告"), ""),
    AttendanceRole.LECTURE: (("授课", "现场授课", "到场授课"), ""),
    AttendanceRole.INTRODUCE: (("介绍", "现场介绍"), "{document}"),
    AttendanceRole.ACCOMPANY: (("陪同", "陪同参加", "一同参加"), ""),
}
# Who is asked to do it may stand behind 由; who is only present may not.
_ENTRUSTED = {
    AttendanceRole.CHAIR: ("主持", ""),
    AttendanceRole.READ: ("宣读", "{document}"),
    AttendanceRole.LECTURE: ("授课", ""),
    AttendanceRole.INTRODUCE: ("介绍", "{document}"),
}


def _entrusted(role: AttendanceRole, verb: str, object: str) -> tuple[Wording, ...]:
    return each((verb,), subject="由" + _NAMED, object=object, when={"role": role})


KIND = Kind(
    record=Attendance,
    label="出席",
    example={
        "人员.姓名": "李青",
        "人员.职务": "县科普讲师团讲师",
        "角色": "授课",
        "题目": "科学与生活",
        "板块": "科普惠民",
    },
    wordings=several(
        (
            *(
                each(verbs, subject=_NAMED, object=object, when={"role": role})
                for role, (verbs, object) in _ACTS.items()
            ),
            *(_entrusted(role, verb, object) for role, (verb, object) in _ENTRUSTED.items()),
            each(("参加", "到场参加", "到场"), subject=_CROWD, when={"role": AttendanceRole.PRESENT}),
            each(("参加",), subject=_NAMED + "及" + _CROWD, when={"role": AttendanceRole.PRESENT}),
            each(
                ("作报告",),
                subject=_NAMED,
                adverbial="围绕{topic}",
                when={"role": AttendanceRole.REPORT},
            ),
            each(
                ("作", "现场作"),
                subject=_NAMED,
                object="题为{topic}的报告",
                when={"role": AttendanceRole.REPORT},
            ),
            each(("讲授", "主讲"), subject=_NAMED, object="{topic}", when={"role": AttendanceRole.LECTURE}),
            each(("讲授",), subject="由" + _NAMED, object="{topic}", when={"role": AttendanceRole.LECTURE}),
        )
    ),
)
