"""The command line itself: help, speed, wrong usage, broken configuration, a reader that goes away."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.cli import COMMANDS

ROOT = Path(__file__).parents[2]
HEAVY = (
    "aiohttp", "apscheduler", "babel", "cryptography", "feedparser", "matplotlib", "numpy", "orjson", "pydantic",
    "rapidfuzz", "selectolax", "telegram", "tinydb", "yaml", "asyncio", "bot.bootstrap", "storage",
)  # fmt: skip


def test_help_lists_every_command_and_imports_nothing_heavy():
    """`recuento --help` names every command, and has imported no vendor, no store and no event loop."""
    code = (
        "import sys\nsys.argv = ['recuento', '--help']\nfrom bot import cli\n"
        "try:\n    cli.main()\nexcept SystemExit as end:\n    code = end.code\n"
        "print('MODULES', code, *sorted(m for m in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    shown, _, modules = ran.stdout.rpartition("MODULES ")
    code, *names = modules.split()
    assert code == "0"
    assert all(f"  {name} " in shown for name in COMMANDS)
    assert not set(HEAVY) & set(names)


def test_help_is_quick():
    """`recuento --help` takes little more than the interpreter itself: at most 0.3 s on an idle machine."""

    def best(*arguments: str) -> float:
        taken = []
        for _ in range(3):
            begun = time.perf_counter()
            subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=True)
            taken.append(time.perf_counter() - begun)
        return min(taken)

    assert best("-m", "bot", "--help") < max(0.3, 6 * best("-c", "pass"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(recuento, name):
    """`recuento COMMAND --help` explains the command in a sentence and ends with 0, whatever the configuration."""
    said = recuento(name, "--help", RECUENTO_FEEDS="/nowhere/feeds.yaml")
    assert said.code == 0
    assert f"{name}" in said.out.splitlines()[0]
    assert len(said.out.split()) > 10


def test_the_version_is_said(recuento):
    """`recuento --version` names the program and its version."""
    assert recuento("--version").out.startswith("recuento, version ")


def test_no_command_shows_the_help(recuento):
    """`recuento` alone shows what there is."""
    said = recuento()
    assert said.code in {0, 2}
    assert "Commands" in said.out + said.err


@pytest.mark.parametrize(
    "arguments", [["extrakt"], ["extract", "--explode"], ["export", "--format", "xml"], ["replay"], ["backup"]]
)
def test_wrong_usage_ends_with_two(recuento, arguments):
    """An unknown command or option, a wrong value and a missing argument end with 2 and say what is wrong."""
    said = recuento(*arguments)
    assert said.code == 2
    assert "Error" in said.err
    assert said.out == ""


@pytest.mark.parametrize("name", ["check", "extract", "poll", "run", "status", "export", "verify", "review"])
def test_a_missing_feeds_file_ends_with_two(recuento, name):
    """Without a feeds.yaml every command that needs one says so in words and ends with 2."""
    said = recuento(name, RECUENTO_FEEDS="/nowhere/feeds.yaml")
    assert said.code == 2
    assert "/nowhere/feeds.yaml" in said.err
    assert "Traceback" not in said.err


def test_broken_settings_are_listed_all_at_once(recuento):
    """Every wrong setting is named with what it should be; a secret's value is never shown."""
    said = recuento(
        "run",
        TELEGRAM_BOT_TOKEN="no-token-at-all",
        RECUENTO_POLL_INTERVAL="often",
        RECUENTO_SANDBOX_LISTEN="here",
    )
    assert said.code == 2
    for name in ("TELEGRAM_BOT_TOKEN", "RECUENTO_POLL_INTERVAL", "RECUENTO_SANDBOX_LISTEN"):
        assert name in said.err
    assert "no-token-at-all" not in said.err


def test_a_reader_that_goes_away_is_no_error_of_ours(folder):
    """`recuento extract | head -1` ends in silence: no traceback, no complaint at the interpreter's end."""
    lines = "".join(json.dumps({"id": n, "title": f"Lindora: {n} liberados"}) + "\n" for n in range(20_000))
    (folder / "in.jsonl").write_text(lines, encoding="utf-8")
    script = f"{sys.executable} -m bot extract {folder / 'in.jsonl'} | head -1"
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("RECUENTO_", "TELEGRAM_"))}
    ran = subprocess.run(
        ["/bin/sh", "-c", script],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(ROOT), "RECUENTO_FEEDS": str(folder / "feeds.yaml")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.startswith('{"id":0')
    assert ran.stderr == ""


def test_a_taken_port_is_said_in_words(recuento):
    """A port of the sandbox that is taken ends the command with 2 and the name of the setting to change."""
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        said = recuento("run", RECUENTO_SANDBOX_LISTEN=f"127.0.0.1:{taken.getsockname()[1]}")
    assert said.code == 2
    assert "RECUENTO_SANDBOX_LISTEN" in said.err
    assert "Traceback" not in said.err
