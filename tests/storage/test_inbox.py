"""The operator's inbox: a decision that is left waits until it is carried out, and what is none is set aside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.domain.claims import Claim, Metric
from bot.domain.rows import Action, Decision
from storage.inbox import FOLDER, leave, waiting


def test_what_is_left_waits_in_order_until_it_is_removed(tmp_path: Path) -> None:
    """Decisions come back whole, oldest first, and stay until whoever carries them out removes their files."""
    claim = Claim(claimant="vigil", metric=Metric.RELEASED, value=7)
    first = Decision(action=Action.CORRECT, target="a", claim=claim, note="as printed")
    second = Decision(action=Action.REJECT, target="b")
    leave(tmp_path, first)
    leave(tmp_path, second)
    found = waiting(tmp_path)
    assert [decision for _, decision in found] == [first, second]
    found[0][0].unlink()
    assert [decision for _, decision in waiting(tmp_path)] == [second]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make files for another user")
def test_what_root_leaves_belongs_to_the_service(tmp_path: Path) -> None:
    """An operator decides as root; the bot, another user, can read and remove what was left."""
    os.chown(tmp_path, 12345, 12346)
    path = leave(tmp_path, Decision(action=Action.REJECT, target="b"))
    assert [(p.stat().st_uid, p.stat().st_gid) for p in (path, path.parent)] == [(12345, 12346)] * 2


def test_an_inbox_that_was_never_made_is_empty(tmp_path: Path) -> None:
    """A data folder without an inbox holds no decisions."""
    assert waiting(tmp_path) == []


def test_what_is_no_decision_is_set_aside_and_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A file that holds no decision stays, under another name, and the log names it."""
    decision = Decision(action=Action.REJECT, target="b")
    path = leave(tmp_path, decision)
    (tmp_path / FOLDER / "x.json").write_text('{"action": "burn"}', encoding="utf-8")
    assert waiting(tmp_path) == [(path, decision)]
    assert (tmp_path / FOLDER / "x.refused").exists()
    assert "x.json" in caplog.text
