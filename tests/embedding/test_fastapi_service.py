"""The web service among the examples."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from urllib.parse import quote

import docx
import openpyxl
import pytest
from fastapi import UploadFile
from starlette.testclient import TestClient

import kexie_report as kr
from examples.embedding.fastapi_service import app as service
from tests.golden.test_formats import REGISTER

CLIENT = TestClient(service.app)


def _file(data: bytes, name: str = "台账.xlsx") -> dict[str, tuple[str, bytes]]:
    return {"workbook": (name, data)}


def _book(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    report, events = book.worksheets[0], book.create_sheet("活动")
    report.title = "报告"
    report.append(["项目", "内容"])
    report.append(["单位", "松澜县科协"])
    for row in rows:
        events.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_a_workbook_comes_back_as_word() -> None:
    """The answer is the Word file that the library writes, under the name of the register in RFC 5987."""
    answer = CLIENT.post("/drafts", files=_file(REGISTER.read_bytes(), "上半年 台账.xlsx"))
    assert (200, service.WORD, "0") == (
        answer.status_code,
        answer.headers["content-type"],
        answer.headers["x-remarks"],
    )
    name = quote("上半年 台账.docx", safe="")
    assert (
        f"attachment; filename=\"draft.docx\"; filename*=UTF-8''{name}"
        == (answer.headers["content-disposition"])
    )
    said = [paragraph.text for paragraph in docx.Document(io.BytesIO(answer.content)).paragraphs]
    assert str(kr.compose(kr.load(REGISTER))).split("\n") == [text for text in said if text]


def test_the_genre_can_be_chosen() -> None:
    """The query names the genre, in Chinese or in English."""
    answer = CLIENT.post("/drafts?genre=工作总结", files=_file(REGISTER.read_bytes()))
    said = docx.Document(io.BytesIO(answer.content)).paragraphs[0].text
    assert "松澜县科协今年上半年工作总结" == said


def test_wrong_cells_come_back_with_their_places() -> None:
    """Bad data gives 422 and every problem with the cell and the sentence."""
    data = _book(["名称", "次数（场）"], ["讲座", "二十"], ["", 3])
    answer = CLIENT.post("/drafts", files=_file(data))
    assert 422 == answer.status_code
    problems = answer.json()["problems"]
    assert ["台账.xlsx 活动!B2 次数（场）", "台账.xlsx 活动!B3"] == [problem["place"] for problem in problems]
    assert "“二十”不是数量" in problems[0]["message"]
    assert "缺少“名称”" == problems[1]["message"]


@pytest.mark.parametrize(
    ("path", "name", "said"),
    [
        ("/drafts?genre=通稿子", "台账.xlsx", "没有名为“通稿子”的体裁"),
        ("/remarks", "台账.doc", "没有名为“.doc”的输入格式"),
        ("/drafts", "../../台账", "没有名为“”的输入格式"),
    ],
)
def test_an_unknown_name_comes_back_in_the_same_shape(path: str, name: str, said: str) -> None:
    """A genre or a suffix that there is not gives 422, with what there is."""
    answer = CLIENT.post(path, files=_file(REGISTER.read_bytes(), name))
    assert 422 == answer.status_code
    assert said in answer.json()["problems"][0]["message"]


def test_what_there_is_to_look_at_has_its_own_address() -> None:
    """The remarks and what is left out are counted in a header and told in full beside it."""
    data = _book(["名称", "次数（场）", "不公开"], ["讲座", 6, "否"], ["会商", 3, "是"])
    counted = CLIENT.post("/drafts", files=_file(data)).headers["x-remarks"]
    told = CLIENT.post("/remarks", files=_file(data)).json()
    assert counted == str(len(told["remarks"]) + len(told["untold"]))
    assert ["会商：登记为不公开"] == [one for one in told["untold"] if one.startswith("会商")]


def _chunks(count: int) -> Iterator[bytes]:
    """A body whose length no header tells."""
    for _ in range(count):
        yield b"0" * 1_000_000


@pytest.mark.parametrize("body", [b"0" * (service.MAX_BYTES + 1), _chunks(6)], ids=["whole", "streamed"])
def test_a_body_that_is_too_long_is_refused(body: bytes | Iterator[bytes]) -> None:
    """More than the bound gives 413, with or without a header that says so."""
    kind = {"content-type": "multipart/form-data; boundary=x"}
    start = b'--x\r\nContent-Disposition: form-data; name="workbook"; filename="a.xlsx"\r\n\r\n'
    content = start + body if isinstance(body, bytes) else (part for part in (start, *body))
    answer = CLIENT.post("/drafts", content=content, headers=kind)
    assert (413, "文件超过5MB") == (answer.status_code, answer.json()["detail"])


def test_composing_runs_beside_the_event_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is done in a thread of its own, not in the one that takes the requests."""
    threads: list[str] = []

    def composed(workbook: UploadFile, genre: str) -> kr.Draft:
        threads.append(threading.current_thread().name)
        return kr.Draft(())

    monkeypatch.setattr(service, "composed", composed)
    CLIENT.post("/remarks", files=_file(b""))
    assert ["AnyIO worker thread"] == threads
