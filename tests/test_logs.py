"""Logs: text for people, JSON for machines, and no token in either, whoever logs it and however."""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Iterator

import pytest

from bot.logs import JsonFormatter, RedactingFormatter, redact, set_up

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
ADDRESS = f"https://api.telegram.org/bot{TOKEN}/sendMessage"


@pytest.fixture(autouse=True)
def root() -> Iterator[None]:
    logger = logging.getLogger()
    handlers, level = list(logger.handlers), logger.level
    yield
    logger.handlers[:] = handlers
    logger.setLevel(level)


def logged(form: str, level: str = "debug") -> tuple[logging.Logger, io.StringIO]:
    out = io.StringIO()
    set_up(level, form, out)
    return logging.getLogger("bot.some.child"), out


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_token_passes_in_messages_arguments_fields_or_tracebacks(form: str) -> None:
    """The token is cut out of the message, its arguments, extra fields and the traceback."""
    log, out = logged(form)
    log.info("calling %s", ADDRESS, extra={"url": ADDRESS})
    try:
        raise RuntimeError(ADDRESS)
    except RuntimeError:
        log.exception("failed at %s", ADDRESS)
    logging.getLogger("httpx").info("HTTP Request: POST %s", ADDRESS)
    text = out.getvalue()
    assert TOKEN not in text
    assert TOKEN.partition(":")[2] not in text
    assert "•••" in text
    assert "Traceback" in text


def test_tokens_of_every_length_are_cut() -> None:
    """A token with a short number is a token too; a port or a time of day is none."""
    assert "x" * 35 not in redact("bot7:" + "x" * 35)
    assert redact("at 06:51:17 from 127.0.0.1:8480/poll") == "at 06:51:17 from 127.0.0.1:8480/poll"


def test_credentials_in_addresses_are_cut() -> None:
    """A user and password in a feed's address are not shown."""
    assert redact("https://user:secret@feeds.example/x") == "https://•••@feeds.example/x"


def test_json_lines_are_objects_with_their_fields() -> None:
    """Each line is one object with time, level, logger, message and the given fields."""
    log, out = logged("json")
    log.warning("feed %s", "a", extra={"entry": "e1"})
    line = json.loads(out.getvalue())
    assert (line["level"], line["logger"], line["message"], line["entry"]) == (
        "warning",
        "bot.some.child",
        "feed a",
        "e1",
    )
    assert line["at"].endswith("+00:00")


def test_text_lines_carry_their_fields_behind_the_message() -> None:
    """A text line ends with name=value of what was given."""
    log, out = logged("text")
    log.info("done", extra={"job": "poll"})
    assert out.getvalue().rstrip().endswith("bot.some.child: done job=poll")


def test_vendors_speak_only_when_something_is_wrong() -> None:
    """At info, a vendor's info lines are left out and its warnings are not."""
    _, out = logged("text", "info")
    logging.getLogger("httpx").info("chatter")
    logging.getLogger("apscheduler.scheduler").warning("chatter")
    logging.getLogger("httpx").warning("trouble")
    assert "chatter" not in out.getvalue()
    assert "trouble" in out.getvalue()


def test_the_log_goes_to_standard_error_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output belongs to what commands print."""
    set_up("info", "text")
    logging.getLogger("x").info("hello")
    captured = capsys.readouterr()
    assert "hello" in captured.err
    assert not captured.out


def test_formatters_say_exceptions_without_a_message() -> None:
    """A record with an exception and no text is formatted."""
    try:
        raise ValueError(TOKEN)
    except ValueError:
        record = logging.LogRecord("a", logging.ERROR, __file__, 1, "", (), sys.exc_info())
    for formatter in (RedactingFormatter(), JsonFormatter()):
        assert TOKEN not in formatter.format(record)
        record.exc_text = None
