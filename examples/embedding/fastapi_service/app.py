"""A web service: a workbook goes in, a Word file comes out, or the list of what is wrong with it.

uvicorn app:app
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from urllib.parse import quote

from fastapi import FastAPI, HTTPException, Request, Response, UploadFile
from fastapi.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import kexie_report as kr

MAX_BYTES = 5_000_000
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class BoundedBody:
    """Stops reading a body that is too long, whatever its header says, before it fills the disk."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, its body counted as it arrives."""
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > MAX_BYTES:
                raise HTTPException(413, f"文件超过{MAX_BYTES // 1_000_000}MB")
            return message

        await self.app(scope, counted, send)


app = FastAPI(title="由台账写稿件")
app.add_middleware(BoundedBody)


@app.exception_handler(kr.DataError)
def wrong_data(request: Request, error: kr.DataError) -> JSONResponse:
    """Answer 422 with everything that is wrong, each with its place."""
    return JSONResponse({"problems": [told(trouble) for trouble in error.troubles]}, 422)


@app.exception_handler(kr.errors.UnknownNameError)
def unknown_name(request: Request, error: kr.errors.UnknownNameError) -> JSONResponse:
    """Answer in the same shape where there is no such genre, or nothing reads such a file."""
    return JSONResponse({"problems": [{"place": "", "message": str(error)}]}, 422)


def told(trouble: kr.errors.Trouble) -> dict[str, str]:
    """Return place and message of one problem."""
    if isinstance(trouble, kr.Problem):
        return {"place": trouble.origin.place(), "message": trouble.message}
    return {"place": "", "message": trouble.sentence()}


def composed(workbook: UploadFile, genre: str) -> kr.Draft:
    """Return the draft of an uploaded workbook, which is kept only as long as it is read."""
    with TemporaryDirectory() as folder:
        # Of the name that came in only the suffix is used: it tells the format.
        path = Path(folder) / f"台账{PurePosixPath(workbook.filename or '').suffix.lower()}"
        path.write_bytes(workbook.file.read())
        return kr.compose(kr.load(path), genre)


# These are plain functions, not `async def`: FastAPI runs them in threads, so that a long workbook does
# not hold up the other requests.
@app.post("/drafts")
def draft(workbook: UploadFile, genre: str = "press_release") -> Response:
    """Return the Word file, named like the workbook; a header counts what there is to look at."""
    made = composed(workbook, genre)
    name = quote(f"{PurePosixPath(workbook.filename or '').stem}.docx", safe="")
    headers = {
        "Content-Disposition": f"attachment; filename=\"draft.docx\"; filename*=UTF-8''{name}",
        "X-Remarks": str(len(made.remarks) + len(made.untold)),
    }
    return Response(kr.render(made, format="docx"), media_type=WORD, headers=headers)


@app.post("/remarks")
def remarks(workbook: UploadFile, genre: str = "press_release") -> dict[str, list[str]]:
    """Return what the author should look at, and what the draft leaves out."""
    made = composed(workbook, genre)
    untold = [f"{one.fact.value}：{one.reason}" for one in made.untold]
    return {"remarks": [remark.sentence() for remark in made.remarks], "untold": untold}
