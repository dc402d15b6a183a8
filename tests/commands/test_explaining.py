"""`recuento extract --explain` in a terminal: what a person sees of an entry's numbers."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import click
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.explaining import explained

ROOT = Path(__file__).parents[2]
TITLE = "Lindora: Observatorio Lindorano confirma más de 40 presos políticos liberados tras 19 días de espera"
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def in_terminal(folder: Path, rows: list[dict], *options: str, **more: str) -> str:
    """Run the command as a process of its own whose standard output is a terminal, and return what that shows."""
    path = folder / "entries.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ours, theirs = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("RECUENTO_", "TELEGRAM_", "NO_COLOR"))}
    environment |= {"RECUENTO_FEEDS": str(folder / "feeds.yaml"), "RECUENTO_DATA": str(folder / "var"), **more}
    command = [sys.executable, "-m", "bot", "extract", "--explain", *options, str(path)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=theirs, stderr=subprocess.PIPE) as running:
        os.close(theirs)
        shown = b""
        while part := _read(ours):
            shown += part
        assert running.wait(60) == 0
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:
        return b""  # the other side has closed


def answer(text: str = "a 7 b 8", **more: object) -> dict:
    claim = {
        "claimant": None, "speaker": None, "metric": "released", "value": 7, "upper": None, "qualifier": "exact",
        "scope": None, "group": None, "since": None, "as_of": None, "denied": False, "supersedes": None, "quote": "7",
    }  # fmt: skip
    return {
        "id": "x", "claims": [claim | more], "text": text, "on_topic": True,
        "taken": [{"claim": 0, "text": "7", "start": 2, "end": 3, "rules": {"metric": "freed", "claimant": "nobody"}}],
        "rejected": [{"text": "8", "start": 6, "end": 7, "reason": "other_people", "rule": "dead"}],
    }  # fmt: skip


def test_a_terminal_shows_each_number_with_what_it_was_taken_for(folder: Path) -> None:
    """The entry stands with its numbers coloured; below, each with its claim or its reason and the rule."""
    shown = in_terminal(folder, [{"id": "a", "title": TITLE}, {"id": "b", "title": "Sube el pan 12 %"}])
    assert "\x1b[32m\x1b[1m40\x1b[0m presos políticos" in shown
    plain = _COLOUR.sub("", shown)
    assert f"a\n  {TITLE}\n" in plain
    assert re.search(r"^  \+ 40  released more than 40; claimant watch;?.*by claimant: .*metric: ", plain, re.MULTILINE)
    assert re.search(r"^  - 19(?: días)?  time  by ", plain, re.MULTILINE)
    assert "b\n  Sube el pan 12 %\n  off topic" in plain


def test_a_terminal_gets_json_where_it_is_asked_for(folder: Path) -> None:
    """With --json the terminal shows what a program would get."""
    row = json.loads(in_terminal(folder, [{"id": "a", "title": TITLE}], "--json"))
    (taken,) = row["taken"]
    assert row["text"][taken["start"] : taken["end"]] == taken["text"] == "40"
    assert taken["claim"] == 0


def test_colours_are_left_out_where_the_reader_wants_none(folder: Path) -> None:
    """NO_COLOR keeps the text and drops the colours; signs tell taken from left."""
    shown = in_terminal(folder, [{"id": "a", "title": TITLE}], NO_COLOR="1")
    assert "\x1b" not in shown
    assert "  + 40  " in shown


def test_a_claim_is_told_with_all_that_it_says() -> None:
    """Bound, range, speaker, extent, group, days, correction and denial stand in the claim's line."""
    plain = click.unstyle(explained(answer()))
    assert plain == (
        "x\n  a 7 b 8\n"
        "  + 7  released 7; claimant nobody named  by claimant: nobody, metric: freed\n"
        "  - 8  other people  by dead\n"
    )
    told = click.unstyle(explained(answer(upper=9, since="2026-01-08", group="women", denied=True, supersedes=5)))
    assert "released 7 to 9; claimant nobody named; group women; since 2026-01-08; supersedes 5; denied" in told
    assert "more than 7" in explained(answer(qualifier="more_than"))
    assert "no number" in explained(answer(value=None, qualifier=None))


def test_a_line_of_an_entry_is_no_line_of_the_view() -> None:
    """A line end in an id or a number shows as one character, so that nothing passes for a claim."""
    shown = click.unstyle(explained(answer() | {"id": "x\n  + 99  released 99"}))
    assert "\n  + 99" not in shown


@given(text=st.text(max_size=60))
def test_no_text_of_an_entry_commands_the_terminal(text: str) -> None:
    """Whatever an entry has, only the view's own colours reach the terminal, and no character is lost."""
    row = answer(text) | {"taken": [], "rejected": [], "id": text}
    shown = _COLOUR.sub("", explained(row))
    assert all(c.isprintable() or c == "\n" for c in shown)
    unseen = [c == "\N{REPLACEMENT CHARACTER}" or not (c.isprintable() or c == "\n") for c in text]
    assert shown.count("\N{REPLACEMENT CHARACTER}") == 2 * sum(unseen) + text.count("\n")
