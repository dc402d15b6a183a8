"""Reads for how long somebody wants silence, as people type it in Spanish and English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta, tzinfo

LONGEST_MUTE = timedelta(days=365)
MORNING = time(8)
"""What "until tomorrow" means."""
OFF = frozenset({"off", "no", "0", "fin", "ya", "quitar", "cancelar", "cancel", "stop", "end", "nunca", "never"})
_UNITS: Mapping[str, timedelta] = {
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "s": timedelta(weeks=1),
    "w": timedelta(weeks=1),
}
"""By the first letter of the unit; seconds are nobody's silence."""
_NUMBERS: Mapping[str, float] = {
    **dict.fromkeys(("un", "una", "a", "an", "one"), 1),
    **dict.fromkeys(("dos", "two"), 2),
    **dict.fromkeys(("tres", "three"), 3),
    **dict.fromkeys(("cuatro", "four"), 4),
    **dict.fromkeys(("media", "half", "half a", "half an"), 0.5),
}
_UNIT = r"m|mins?|minutos?|minutes?|h|hs|hrs?|horas?|hours?|d|d[ií]as?|days?|semanas?|w|weeks?"
_NUMBER = r"\d{1,4}|half an?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_PART = re.compile(rf"({_NUMBER})\s*({_UNIT})(?![a-zí])\s*(?:y|and)?\s*")
_LEAD = re.compile(r"(?:for|por|durante|during)\s+")
_UNTIL = re.compile(
    r"(?P<lead>until|till?|hasta)?\s*(?:las?\s+|the\s+)?(?P<hour>\d{1,2})(?:(?::|\.|h)(?P<minute>\d{2}))?"
    r"\s*(?:hs?|horas)?\s*(?P<half>[ap]\.?\s?m\.?|de la (?:mañana|manana|tarde|noche)"
    r"|in the (?:morning|afternoon|evening)|at night)?"
)
_LATE = re.compile(r"p|.*(?:tarde|noche|afternoon|evening|night)")
_TOMORROW = re.compile(r"(?:until|till?|hasta)\s+(?:mañana|manana|tomorrow)(?:\s+morning)?")


def mute_until(words: str, now: datetime, zone: tzinfo) -> datetime | None:
    """Return the end of a silence (`8h`, `2 horas`, `1h 30m`, `until 08:00`, `hasta las 8`), or None if it is none.

    A time of day is meant in `zone`, and is the next one to come. A bare number means hours only with a unit.
    """
    said = " ".join(words.lower().split())
    if _TOMORROW.fullmatch(said):
        return _at(MORNING, now, zone, days=1)
    until = _clock(said)
    if until is not None:
        return _at(until, now, zone)
    length = _span(_LEAD.sub("", said, count=1))
    return now + length if length is not None and timedelta(0) < length <= LONGEST_MUTE else None


def _span(said: str) -> timedelta | None:
    """Return a length that is one or more numbers with units, or None."""
    total, at = timedelta(0), 0
    while at < len(said):
        part = _PART.match(said, at)
        if part is None:
            return None
        number = _NUMBERS.get(part[1])
        total += (int(part[1]) if number is None else number) * _UNITS[part[2][0]]
        at = part.end()
    return total or None


def _clock(said: str) -> time | None:
    """Return a time of day: with a word like "until", minutes or "am" and "pm"; a bare number is none."""
    found = _UNTIL.fullmatch(said)
    if found is None or not (found["lead"] or found["minute"] or found["half"]):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:  # noqa: PLR2004 -- hours of a clock with two halves
            return None
        hour = hour % 12 + (12 if _LATE.match(found["half"]) else 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 -- hours and minutes of a day
        return None
    return time(hour, minute)


def _at(clock: time, now: datetime, zone: tzinfo, *, days: int = 0) -> datetime:
    """Return when a time of day comes next, or on the day that is said."""
    local = now.astimezone(zone)
    end = datetime.combine(local.date() + timedelta(days=days), clock, tzinfo=zone)
    if end <= local:
        end = datetime.combine(local.date() + timedelta(days=1), clock, tzinfo=zone)
    return end.astimezone(now.tzinfo)
