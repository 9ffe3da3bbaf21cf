"""JSON: judged by the standard library, its places found by PyYAML, its numbers kept as written."""

from __future__ import annotations

import json
import re
from functools import partial

import yaml

from kexie_report.sources.node import Node, Problem, Rejected
from kexie_report.sources.text_file import decoded, line_problem, unusable
from kexie_report.sources.yaml_file import tree_of

__all__ = ["read_json"]

# Half of a character that takes two escapes: no file could hold it.
_HALF = re.compile("[\ud800-\udfff]")


def read_json(data: bytes, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of a JSON document and what is wrong with its syntax.

    JSON is YAML once it is known to be JSON: what `json` refuses never reaches the composer.
    """
    try:
        text = decoded(data, file)
        _judge(text, file)
        # Behind the judge a tab stands between the texts only, where YAML would have a space.
        root = yaml.compose(text.replace("\t", " "), Loader=yaml.SafeLoader)
        return tree_of(root, file, [], partial(_written, text=text, file=file))
    except Rejected as rejected:
        return None, rejected.problems
    except RecursionError:
        return None, (line_problem("too-deep", file, 0, "括号嵌套过深"),)
    except yaml.reader.ReaderError as error:
        return None, (unusable(file, text[: error.position]),)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        return None, (line_problem("syntax", file, line, "这一行的键过长"),)


def _judge(text: str, file: str) -> None:
    if not text.strip():
        raise Rejected(line_problem("empty", file, 0, "文件里没有内容"))
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_no_constant)
    except _NoNumber as error:
        line = text[: text.find(error.said)].count("\n")
        raise Rejected(line_problem("syntax", file, line, f"“{error.said}”不是数")) from None
    except json.JSONDecodeError as error:
        raise Rejected(line_problem("syntax", file, error.lineno - 1, _explained(error, text))) from None


class _NoNumber(Exception):
    def __init__(self, said: str) -> None:
        self.said = said
        super().__init__(said)


def _no_constant(said: str) -> object:
    raise _NoNumber(said)


_REASONS = {
    "Expecting ',' delimiter": "两项之间要有半角逗号“,”",
    "Expecting ':' delimiter": "键后面要用半角冒号“:”",
    "Expecting property name enclosed in double quotes": "键要写在半角双引号里，最后一项后面不加逗号",
    "Illegal trailing comma": "最后一项后面不加逗号",
    "Unterminated string starting at": "引号没有配对",
    "Invalid control character at": "一段文字要写在一行里，换行写作“\\n”",
    "Extra data": "后面还有多余的内容",
}


def _explained(error: json.JSONDecodeError, text: str) -> str:
    line = text.split("\n")[error.lineno - 1].strip()
    reasons = (said for start, said in _REASONS.items() if error.msg.startswith(start))
    return f"这一行第{error.colno}字处不合JSON写法：“{line}”；{next(reasons, '请检查逗号、引号和括号')}"


def _written(node: yaml.ScalarNode, text: str, file: str) -> str:
    """What a scalar says: a text without its escapes, a number to the digit, nothing for null."""
    said = text[node.start_mark.index : node.end_mark.index]
    if said.startswith('"'):
        meant = str(json.loads(said))
        if _HALF.search(meant):
            raise Rejected(unusable(file, text[: node.start_mark.index]))
        return meant.strip()
    return "" if said == "null" else said
