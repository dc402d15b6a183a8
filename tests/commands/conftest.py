"""The command line in a folder of its own: a feeds.yaml of an invented country, and a paper that prints on loopback."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from click.testing import CliRunner

from bot import cli

FEEDS = """version: 1
trackers:
  - id: lindora
    name: {{es: "Lindora: presos políticos", en: "Lindora: political prisoners"}}
    timezone: UTC
    window_start: 2026-01-01
    topic: {{any: [lindora, excarcel*, liberad*, released, freed, presos políticos]}}
    sources:
      - {{id: government, kind: official, name: {{es: Gobierno, en: Government}}, aliases: [gobierno, government]}}
      - {{id: watch, kind: ngo, name: {{es: Observatorio, en: Watch}}, aliases: [Observatorio Lindorano, Lindoran Watch]}}
  - id: marisma
    name: {{es: Marisma, en: Marisma}}
    topic: {{any: [marisma]}}
    window_start: 2026-01-01
    sources:
      - {{id: bar, kind: ngo, name: {{es: Colegio de Abogados, en: Bar}}, aliases: [Colegio de Abogados]}}
outlets:
  - {{id: el-puente, name: El Puente, feeds: [{{url: "http://127.0.0.1:{port}/el-puente.rss", language: es}}]}}
"""


@dataclass(frozen=True)
class Said:
    """What a command came to."""

    code: int
    out: str
    err: str


@dataclass
class Paper:
    """A feed of one outlet; a test prints."""

    titles: list[str] = field(default_factory=list)
    status: int = 200
    port: int = 0

    def body(self) -> bytes:
        """Return the feed as RSS."""
        now = format_datetime(datetime.now(UTC))
        entries = "".join(
            f"<item><title>{escape(title)}</title><link>http://puente.example/{number}</link>"
            f"<guid isPermaLink='false'>{number}</guid><pubDate>{now}</pubDate></item>"
            for number, title in enumerate(self.titles)
        )
        return f"<rss version='2.0'><channel><title>El Puente</title>{entries}</channel></rss>".encode()


@pytest.fixture
def paper() -> Iterator[Paper]:
    """Serve the paper on loopback."""
    made = Paper()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(made.status)
            self.send_header("Content-Type", "application/rss+xml")
            self.end_headers()
            self.wfile.write(made.body())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a feeds.yaml whose feed nobody serves."""
    (tmp_path / "feeds.yaml").write_text(FEEDS.format(port=1), encoding="utf-8")
    return tmp_path


@pytest.fixture
def printed(folder: Path, paper: Paper) -> Paper:
    """Let the paper be the outlet of the folder's feeds.yaml."""
    (folder / "feeds.yaml").write_text(FEEDS.format(port=paper.port), encoding="utf-8")
    return paper


@pytest.fixture
def recuento(folder: Path) -> Iterator[Callable[..., Said]]:
    """Give a function that runs a command in this process and says what it came to."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    unset = {name: None for name in os.environ if name.startswith(("RECUENTO_", "TELEGRAM_"))}
    settings = {
        "RECUENTO_FEEDS": str(folder / "feeds.yaml"),
        "RECUENTO_DATA": str(folder / "var"),
        "RECUENTO_KEY_FILE": str(folder / "key"),
        "RECUENTO_ALLOW_LOCAL_FEEDS": "1",
        "RECUENTO_LOG": "error",
    }

    def run(*arguments: str, given: str | bytes = "", **more: str) -> Said:
        runner = CliRunner()
        with runner.isolation(input=given, env={**unset, **settings, **more}) as (out, err, _):
            code = _exit_code(arguments)
            return Said(code, out.getvalue().decode(), err.getvalue().decode())

    yield run
    root.handlers[:] = handlers
    root.setLevel(level)


def _exit_code(arguments: tuple[str, ...]) -> int:
    before, sys.argv = sys.argv, ["recuento", *arguments]
    try:
        cli.main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    finally:
        sys.argv = before
    return 0
