"""Runs of text out of the catalogue: a text whose slots may hold links and times, not only words."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from bot.domain.claims import Moment
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Inline, Span, Style, Text, When
from bot.rendering.catalog import clock, day, moment, say, short_day

_BORDER = "\0"


def words(text: str, style: Style | None = None) -> Text:
    """Return a text of one run."""
    return (Span(text, style),)


def phrase(language: str, key: str, **slots: object) -> Text:
    """Return the text of a key as runs: a slot may be filled with a link or a time, which stays one.

    Raises:
        KeyError: as `say`.
    """
    inline = {name: value for name, value in slots.items() if isinstance(value, Span | When)}
    plain = {name: value.replace(_BORDER, "") if isinstance(value, str) else value for name, value in slots.items()}
    marked = {name: f"{_BORDER}{name}{_BORDER}" for name in inline}
    pieces = say(language, key, **{**plain, **marked}).split(_BORDER)
    runs: list[Inline] = []
    for place, piece in enumerate(pieces):
        if place % 2:
            runs.append(inline[piece])
        elif piece:
            runs.append(Span(piece))
    return tuple(runs)


def when(language: str, at: datetime, zone: tzinfo) -> When:
    """Return a time that each reader sees in their own zone."""
    return When(at, moment(language, at, zone))


def dated(language: str, at: datetime, zone: tzinfo) -> When:
    """Return the day of a time, for tables."""
    return When(at, short_day(language, at.astimezone(zone).date()), "d")


def told_moment(language: str, as_of: Moment, tracker: Tracker) -> Inline:
    """Return what a count speaks of: a day, or a day with a time of the tracker's country."""
    if as_of.clock is None:
        return Span(day(language, as_of.day))
    at = datetime.combine(as_of.day, as_of.clock, ZoneInfo(tracker.timezone))
    return When(at, f"{day(language, as_of.day)}, {clock(language, at, ZoneInfo(tracker.timezone))}")


def local_day(at: datetime, tracker: Tracker) -> date:
    """Return the day of a time in the tracker's country."""
    return at.astimezone(ZoneInfo(tracker.timezone)).date()
