"""Where a picture's ticks and labels go: days and hours along time, labels that keep clear of each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta, tzinfo

from bot.rendering.catalog import clock, short_day

_HOURS = (1, 2, 3, 6, 12)
_DAYS = (1, 2, 3, 5, 7, 14, 30, 60, 90, 180, 365)
_MOST_TICKS = 5
_YEAR = timedelta(days=366)

Tick = tuple[datetime, str]


def ticks(first: datetime, until: datetime, language: str, zone: tzinfo) -> list[Tick]:
    """Return at most five times with their words: hours within a day and a half, days beyond, with years beyond one."""
    span = until - first
    if span <= timedelta(hours=36):
        step = next((h for h in _HOURS if span <= timedelta(hours=h * _MOST_TICKS)), _HOURS[-1])
        return [(at, clock(language, at, zone)) for at in _every(first, until, timedelta(hours=step), zone)]
    step = next((d for d in _DAYS if span <= timedelta(days=d * _MOST_TICKS)), span.days // _MOST_TICKS + 1)
    found = _every(first, until, timedelta(days=step), zone)
    return [(at, _day(at, language, zone, with_year=span > _YEAR)) for at in found]


def _every(first: datetime, until: datetime, step: timedelta, zone: tzinfo) -> list[datetime]:
    """Return local midnights, or hours counted from one, that lie between two times."""
    local = first.astimezone(zone)
    wall = datetime.combine(local.date(), time())
    found = []
    while (at := wall.replace(tzinfo=zone)) <= until:
        if at >= first:
            found.append(at)
        wall += step if at >= first or step < timedelta(days=1) else timedelta(days=1)
    return found


def _day(at: datetime, language: str, zone: tzinfo, *, with_year: bool) -> str:
    day = at.astimezone(zone).date()
    return f"{short_day(language, day)}\n{day.year}" if with_year else short_day(language, day)


def spread(wanted: Sequence[float], height: float, bottom: float, top: float) -> list[float]:
    """Return places near the wanted ones, at least `height` apart and within `bottom` and `top` while there is room."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    placed = list(wanted)
    below = bottom - height
    for i in order:
        placed[i] = below = max(wanted[i], below + height)
    above = top + height
    for i in reversed(order):
        placed[i] = above = min(placed[i], above - height)
    return placed
