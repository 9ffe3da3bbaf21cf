"""What a database or its driver says is wrong, in a few words and without the password."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, NoSuchModuleError, SQLAlchemyError

from kexie_report.errors import reason_of

__all__ = ["listed", "no_connection", "reason"]

_MOST_LISTED = 20

# What is to be installed for a driver, where that is not called what is imported.
_PACKAGES = {
    "MySQLdb": "mysqlclient",
    "mariadb": "mariadb",
    "psycopg": '"psycopg[binary]"',
    "psycopg2": "psycopg2-binary",
}


def listed(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names that are told of so many.

    >>> listed(("activities", "users")), listed("x" * 30)[18:]
    (('activities', 'users'), ('x', 'x', '……'))
    """
    return (*names[:_MOST_LISTED], *(("……",) if len(names) > _MOST_LISTED else ()))


def no_connection(error: Exception, url: URL) -> str:
    """Return in Chinese why a database cannot be reached.

    >>> no_connection(ImportError(name="psycopg"), URL.create("postgresql+psycopg"))
    '还没有安装连接这种数据库的psycopg；请运行：pip install "psycopg[binary]"'
    """
    if isinstance(error, ImportError):
        driver = (error.name or str(error)).partition(".")[0]
        return f"还没有安装连接这种数据库的{driver}；请运行：pip install {_PACKAGES.get(driver, driver)}"
    if isinstance(error, NoSuchModuleError):
        return "没有这种数据库，网址开头应是 sqlite:/// 、postgresql+psycopg:// 等"
    said = reason(error)
    password = str(url.password or "")
    return f"连不上数据库（{said.replace(password, '***') if password else said}）"


def reason(error: Exception) -> str:
    """Return the first line of what a database says, of a file that cannot be opened the reason in Chinese.

    >>> reason(DBAPIError("SELECT 名称", None, ValueError("no such column: 名称\\nLINE 1")))
    'no such column: 名称'
    >>> reason(FileNotFoundError())
    '没有这个文件或文件夹'
    """
    if isinstance(error, OSError):
        return reason_of(error)
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    said = cause.args[0] if isinstance(cause, SQLAlchemyError) and cause.args else cause
    return (str(said).strip() or type(cause).__name__).splitlines()[0]
