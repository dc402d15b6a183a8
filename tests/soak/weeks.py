"""The demo's week again and again: each time with new dates, new items and higher figures."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot.demo.script import BEGIN, DAYS, Printed, week

STEP = 120
"""By how much a week's running totals are above those of the week before."""
_VIGIL = (9, 14, 26, 43, 55, 57, 61, 74, 88, 97)
_GOVERNMENT = (60, 95, 120, 150, 171)
_CIVIC_FRONT = (31, 38, 41, 52, 66, 79, 96, 103)
_TOTALS = frozenset((*_VIGIL, *_GOVERNMENT, *_CIVIC_FRONT))
_NUMBER = re.compile(
    r"\b(\d{1,3})\b(?! (?:de (?:marzo|febrero)|horas|salidas|articles|nuevas|noches)|[.,:]\d)(?<![.,:]\d\d)"
)
_DATE_BEFORE = re.compile(r"(?:March|February) $")


def weeks(count: int) -> tuple[Printed, ...]:
    """Return the items of so many weeks, in the order of their times."""
    found = [
        replace(
            item, key=f"w{number}-{item.key}", title=raised(item.title, number), summary=raised(item.summary, number)
        )
        for number in range(count)
        for item in week(BEGIN + timedelta(days=DAYS * number))
    ]
    return tuple(sorted(found, key=lambda item: item.at))


def raised(text: str, number: int) -> str:
    """Return a text of the week with its running totals as they stand so many weeks later."""

    def higher(match: re.Match[str]) -> str:
        value = int(match[1])
        told = value in _TOTALS and not _DATE_BEFORE.search(text[: match.start()])
        return str(value + STEP * number) if told else match[0]

    return _NUMBER.sub(higher, text)
