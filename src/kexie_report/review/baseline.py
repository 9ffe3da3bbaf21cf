"""A file of findings that are let stand, by their fingerprints: for plain text, Word files and old texts."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from kexie_report.errors import DataError, reason_of
from kexie_report.review.finding import Finding
from kexie_report.review.inputs.source import Source
from kexie_report.review.suppression import Suppressed, Where, notice
from kexie_report.review.trouble import Mistake

__all__ = ["Baseline", "Kept", "load_baseline"]

_VERSION = 1
_KEYS = ("file", "rule", "fingerprint", "text", "reason")


@attrs.frozen(order=True)
class Kept:
    """A finding that a baseline lets stand: the file, the rule, which finding, what it marks, and why."""

    file: str
    rule: str
    fingerprint: str
    text: str = attrs.field(order=False)
    reason: str = attrs.field(order=False)


@attrs.frozen
class Baseline:
    """Findings that are let stand; files are named from the folder of the baseline.

    >>> baseline = Baseline(Path("审校基线.json"))
    >>> baseline.name_of("稿子/简报.txt")
    '稿子/简报.txt'
    """

    path: Path
    kept: tuple[Kept, ...] = ()

    def name_of(self, file: str) -> str:
        """Return what the baseline calls a file."""
        return Path(os.path.relpath(file, self.path.parent)).as_posix()

    def apply(
        self, source: Source, findings: Iterable[Finding], asked: frozenset[str]
    ) -> tuple[list[Finding], list[Suppressed]]:
        """Return the findings that stay, with those about the baseline, and those that it lets stand."""
        name = self.name_of(source.name)
        known = {one.fingerprint: one for one in self.kept if one.file == name}
        left: list[Finding] = []
        suppressed: list[Suppressed] = []
        used: set[str] = set()
        for finding in findings:
            one = known.get(finding.fingerprint)
            if one is None or one.rule != finding.code:
                left.append(finding)
            else:
                used.add(one.fingerprint)
                suppressed.append(Suppressed(finding, one.reason, Where.BASELINE))
        left += self._remarks(source, known, used, asked)
        return left, suppressed

    def _remarks(
        self, source: Source, known: Mapping[str, Kept], used: set[str], asked: frozenset[str]
    ) -> Iterator[Finding]:
        for one in known.values():
            said = f"{self.path.name}里放行的“{one.text}”（{one.rule}）"
            if one.fingerprint not in used and one.rule in asked:
                yield notice(source, "unused-suppression", f"{said}，稿子里已经没有了")
            elif not one.reason.strip():
                yield notice(source, "unexplained-suppression", f"{said}没有写理由")

    def updated(self, reviewed: Iterable[tuple[str, Iterable[Finding]]], reason: str) -> Baseline:
        """Return the baseline with exactly these findings of these files; reasons that it has are kept."""
        files = {self.name_of(name): tuple(findings) for name, findings in reviewed}
        reasons = {(one.file, one.fingerprint): one.reason for one in self.kept}
        new = {
            Kept(file, one.code, one.fingerprint, one.text, reasons.get((file, one.fingerprint), reason))
            for file, findings in files.items()
            for one in findings
        }
        others = (one for one in self.kept if one.file not in files)
        return attrs.evolve(self, kept=tuple(sorted((*others, *new))))

    def data(self) -> bytes:
        """Return the file as bytes: one finding a line, in order."""
        rows = (json.dumps(attrs.asdict(one), ensure_ascii=False) for one in sorted(self.kept))
        lines = ",\n".join(f"    {row}" for row in rows)
        kept = f"[\n{lines}\n  ]" if lines else "[]"
        return f'{{\n  "version": {_VERSION},\n  "kept": {kept}\n}}\n'.encode()


def load_baseline(path: str | os.PathLike[str]) -> Baseline:
    """Return the baseline that a file holds; raises a DataError with all that is wrong with it.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder) / "审校基线.json"
    ...     written = file.write_bytes(Baseline(file).data())
    ...     load_baseline(file).kept
    ()
    """
    file = Path(path)
    try:
        given: object = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError([Mistake(str(path), f"文件打不开（{reason_of(error)}）")]) from None
    except (ValueError, RecursionError):
        raise DataError([Mistake(str(path), "不是审校基线文件（JSON）")]) from None
    rows = given.get("kept") if isinstance(given, dict) and given.get("version") == _VERSION else None
    if not isinstance(rows, list):
        raise DataError([Mistake(str(path), f"不是第{_VERSION}版的审校基线文件")])
    wrong = [index for index, row in enumerate(rows, 1) if not _is_kept(row)]
    if wrong:
        said = f"应有{'、'.join(_KEYS)}五项文字"
        raise DataError([Mistake(str(path), said, f"kept[{index}]") for index in wrong])
    return Baseline(file, tuple(Kept(**row) for row in rows))


def _is_kept(row: object) -> bool:
    return isinstance(row, dict) and row.keys() == {*_KEYS} and all(isinstance(v, str) for v in row.values())
