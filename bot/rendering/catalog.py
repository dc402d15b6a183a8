"""The texts of each language, looked up by key, with plural forms, numbers and dates by CLDR.

A text is a string with `{name}` slots, or a table of plural forms chosen by the number in slot `n`. Numbers put into a
slot are written as the language writes them. Nothing here knows a message's layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, tzinfo
from functools import cache

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton, format_time
from babel.numbers import format_decimal

from bot.rendering.locales import en, es

Plural = Mapping[str, str]
Entry = str | Plural

LANGUAGES: tuple[str, ...] = ("es", "en")
FALLBACK = "es"
_TEXTS: Mapping[str, Mapping[str, Entry]] = {"es": es.TEXTS, "en": en.TEXTS}
_LOCALES: Mapping[str, str] = {"es": "es_VE", "en": "en"}


def supported(language: str | None) -> str:
    """Return the language itself where it has texts ("es-VE" counts as "es"), else the one that stands in for it.

    Readers of other languages get English; nobody known gets Spanish, the language of the first tracker.
    """
    if not language:
        return FALLBACK
    short = language.replace("_", "-").partition("-")[0].lower()
    return short if short in _TEXTS else "en"


@cache
def locale(language: str) -> Locale:
    """Return the CLDR locale of a supported language."""
    return Locale.parse(_LOCALES[language])


def say(language: str, key: str, **slots: object) -> str:
    """Return the text of a key in a language, its slots filled.

    Raises:
        KeyError: the key is not in the catalogue, or a slot of the text was not given.
    """
    entry = _TEXTS[language][key]
    if not isinstance(entry, str):
        entry = entry[locale(language).plural_form(abs(int(str(slots["n"]))))]
    shown = {name: number(language, value) if type(value) is int else value for name, value in slots.items()}
    return entry.format_map(shown)


def number(language: str, value: int) -> str:
    """Return a whole number as the language writes it (1.234 or 1,234)."""
    return str(format_decimal(value, format="#,##0", locale=locale(language)))


def day(language: str, value: date, *, year: bool = False) -> str:
    """Return a day in words: `8 de enero`, `January 8`; with its year on request."""
    skeleton = "yMMMMd" if year else "MMMMd"
    return str(format_skeleton(skeleton, datetime.combine(value, time()), locale=locale(language)))


def short_day(language: str, value: date) -> str:
    """Return a day in a few letters, for tables: `8 ene`, `Jan 8`."""
    pattern = "d MMM" if language == "es" else "MMM d"
    return str(format_date(value, pattern, locale=locale(language)))


def moment(language: str, value: datetime, zone: tzinfo) -> str:
    """Return a day and a time in a zone: `8 ene, 20:30`."""
    return f"{short_day(language, value.astimezone(zone).date())}, {clock(language, value, zone)}"


def clock(language: str, value: datetime, zone: tzinfo) -> str:
    """Return a time of day in a zone."""
    return str(format_time(value, "HH:mm", tzinfo=zone, locale=locale(language)))


def full_moment(language: str, value: datetime, zone: tzinfo) -> str:
    """Return a day with its year and a time in a zone, for exports and pictures."""
    return str(format_datetime(value, "medium", tzinfo=zone, locale=locale(language)))
