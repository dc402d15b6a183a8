"""Log lines as text or JSON, with every token cut out of them, tracebacks included.

A formatter does the cutting, because a filter on the root logger sees nothing that child loggers emit and a filter on
the handler sees no traceback (docs/decisions/0002-redacting-formatter.md).
"""

from __future__ import annotations

import logging
import re
import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TextIO

import orjson

# The token follows the letters "bot" in addresses, so there is no word boundary before it.
_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{8,100}|\d{1,2}:[A-Za-z0-9_-]{20,100}")
_CREDENTIALS = re.compile(r"(https?://)[^/@\s:]{1,200}:[^/@\s]{0,200}@")
_RESERVED = frozenset(logging.LogRecord("", 0, "", 0, "", (), None).__dict__) | {"message", "asctime", "taskName"}
_QUIET = ("httpx", "httpcore", "apscheduler", "telegram", "aiohttp.access", "matplotlib", "asyncio")


def redact(text: str) -> str:
    """Return a text without bot tokens and without credentials in addresses."""
    return _CREDENTIALS.sub(r"\1•••@", _TOKEN.sub("•••", text))


class RedactingFormatter(logging.Formatter):
    """Plain lines for people."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%SZ")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, its fields behind it, redacted as a whole."""
        given = _fields(record)
        fields = "".join(f" {name}={value}" for name, value in given.items())
        return redact(super().format(record) + fields)


class JsonFormatter(logging.Formatter):
    """One JSON object a line for machines."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, redacted as a whole."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **_fields(record),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return redact(orjson.dumps(line, default=str).decode())


def _fields(record: logging.LogRecord) -> Mapping[str, Any]:
    return {name: value for name, value in record.__dict__.items() if name not in _RESERVED}


def set_up(level: str, form: str, stream: TextIO | None = None) -> None:
    """Send all logging to one handler with a redacting formatter; vendors speak only when something is wrong.

    At `debug` the vendors speak too, redacted like everything else.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonFormatter() if form == "json" else RedactingFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.DEBUG if level == "debug" else logging.WARNING)
    # That a beat was skipped because its job still runs is by design.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.DEBUG if level == "debug" else logging.ERROR)
