"""What several commands ask for: settings, catalogue, a tracker by name, lines of a file."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

from bot import logs
from bot.config import Settings, load_catalogue, load_settings
from bot.domain.trackers import Catalogue, Tracker
from bot.errors import OperatorError


def prepared() -> tuple[Settings, Catalogue]:
    """Return settings and catalogue, with logging set up as the settings say."""
    settings = load_settings()
    logs.set_up(settings.log_level, settings.log_format)
    return settings, load_catalogue(settings.feeds)


def chosen_tracker(catalogue: Catalogue, tracker_id: str | None) -> Tracker:
    """Return the tracker of this id; the first one, where none is named.

    Raises:
        OperatorError: there is no such tracker; the text names those there are.
    """
    if tracker_id is None:
        return catalogue.trackers[0]
    if tracker := catalogue.tracker(tracker_id):
        return tracker
    known = [t.tracker_id for t in catalogue.trackers]
    close = difflib.get_close_matches(tracker_id, known, n=1)
    hint = f"did you mean `{close[0]}`?" if close else f"there are: {', '.join(known)}"
    raise OperatorError(f"unknown tracker `{tracker_id}` ({hint})")


def lines_of(path: str) -> Iterator[bytes]:
    """Yield the lines of a file, or of standard input for `-`.

    Raises:
        OperatorError: the file cannot be read.
    """
    if path == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(path).open("rb") as file:
            yield from file
    except OSError as error:
        raise OperatorError(f"{path}: cannot be read: {error.strerror}") from error
