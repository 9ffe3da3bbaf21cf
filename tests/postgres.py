"""A PostgreSQL server of the tests' own: on loopback, in a folder that is thrown away with it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
import sqlalchemy as sa

from tests.peers import peer

__all__ = ["Server", "running"]

_USER, _PASSWORD = "kexie", "kexie-secret"
_SECONDS = 60


@attrs.frozen
class Server:
    """Where the server listens."""

    port: int

    def url(self, database: str, password: str = _PASSWORD) -> str:
        """Return the URL of a database, with the password."""
        url = sa.URL.create("postgresql+psycopg", _USER, password, "127.0.0.1", self.port, database)
        return url.render_as_string(hide_password=False)

    def fresh(self, database: str) -> str:
        """Return the URL of a database in which nothing is."""
        engine = sa.create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
        with engine.connect() as connection:
            connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')
            connection.exec_driver_sql(f'CREATE DATABASE "{database}"')
        return self.url(database)


@contextmanager
def running() -> Iterator[Server]:
    """Give a server that runs; where PostgreSQL is not installed the test is skipped, but not in CI."""
    homes = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    programs = Path(peer("initdb", package="postgresql", beside=homes)).resolve().parent
    user = _unprivileged()
    folder = Path(tempfile.mkdtemp(prefix="kexie-postgres-"))
    try:
        if user is not None:
            shutil.chown(folder, user)
        yield from _served(programs, folder, user)
    finally:
        shutil.rmtree(folder)


def _unprivileged() -> str | None:
    """Whom to run it as: PostgreSQL does not run as root."""
    if os.geteuid() != 0:
        return None
    import pwd  # not everywhere

    known = {one.pw_name for one in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def _served(programs: Path, folder: Path, user: str | None) -> Iterator[Server]:
    data, secret = folder / "data", folder / "secret"
    secret.write_text(_PASSWORD)
    secret.chmod(0o644)
    made = (programs / "initdb", "-D", data, "-U", _USER, "--pwfile", secret, "-A", "scram-sha-256")
    rest = {"cwd": folder, "user": user, "env": {**os.environ, "LC_ALL": "C.UTF-8"}}
    subprocess.run((*made, "-E", "UTF8", "--no-sync"), check=True, capture_output=True, **rest)  # type: ignore[call-overload]
    server = Server(_free_port())
    options = ("listen_addresses=127.0.0.1", f"port={server.port}", "unix_socket_directories=", "fsync=off")
    command = [programs / "postgres", "-D", data, *(part for one in options for part in ("-c", one))]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, **rest)  # type: ignore[call-overload]
    try:
        _wait(server, process, folder / "log")
        yield server
    finally:
        process.terminate()
        process.wait(_SECONDS)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def _wait(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    engine = sa.create_engine(server.url("postgres"), poolclass=sa.NullPool)
    deadline = time.monotonic() + _SECONDS
    while True:
        try:
            engine.connect().close()
            return
        except sa.exc.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(log.read_text(encoding="utf-8")) from None
            time.sleep(0.05)
