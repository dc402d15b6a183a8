"""Decisions that an operator leaves for the running bot: one small file each.

The store has one writer. A command that finds the bot running leaves its decision here, and the bot carries it out at
its next beat.
"""

from __future__ import annotations

import logging
import uuid
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.domain.rows import Decision
from storage.atomic import hand_over, write_whole

FOLDER = "decisions"
_DECISION = TypeAdapter(Decision)
log = logging.getLogger(__name__)


def leave(data_dir: Path, decision: Decision) -> Path:
    """Leave a decision for the running bot; return its file.

    Raises:
        StoreFull: the disk refused.
    """
    folder = data_dir / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    hand_over(folder, data_dir)
    path = folder / f"{uuid.uuid4().hex}.json"
    write_whole(path, [_DECISION.dump_json(decision)])
    return path


def waiting(data_dir: Path) -> list[tuple[Path, Decision]]:
    """Return the decisions that were left, the oldest first, each with its file; what is none is set aside, loudly.

    Whoever carries a decision out removes its file then: a process that is killed in between finds it again.
    """
    found = []
    for path in sorted((data_dir / FOLDER).glob("*.json"), key=lambda p: p.stat().st_mtime_ns):
        try:
            found.append((path, _DECISION.validate_json(path.read_bytes())))
        except ValidationError as error:
            log.error("%s is no decision and is set aside: %s", path, error.errors()[0]["msg"])  # noqa: TRY400 -- no trace
            path.rename(path.with_suffix(".refused"))
    return found
