"""The texts of each language, looked up by key, with plural forms, numbers and dates by CLDR.

A text is a string with `{name}` slots, or a table of plural forms chosen by the number in slot `n`. Numbers put into a
slot are written as the language writes them. Nothing here knows a message's layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, tzinfo
from functools import cache, lru_cache

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
_KEPT = 2048
"""Words for numbers and times that are kept: the same few stand in every message."""
_THIN_SPACE, _SPACE = "\u202f", "\xa0"
"""Many a phone's font lacks the thin space that does not break; the plain one is everywhere, and keeps dates whole."""


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


@lru_cache(_KEPT)
def number(language: str, value: int) -> str:
    """Return a whole number as the language writes it (1.234 or 1,234)."""
    return str(format_decimal(value, format="#,##0", locale=locale(language)))


@lru_cache(_KEPT)
def day(language: str, value: date, *, year: bool = False) -> str:
    """Return a day in words: `8 de enero`, `January 8`; with its year on request."""
    if year:
        return str(format_date(value, "long", locale=locale(language)))
    return str(format_skeleton("MMMMd", datetime.combine(value, time()), locale=locale(language)))


def month(language: str, value: date) -> str:
    """Return a month with its year: `enero de 2026`, `January 2026`."""
    return str(format_skeleton("yMMMM", datetime.combine(value, time()), locale=locale(language)))


@lru_cache(_KEPT)
def short_day(language: str, value: date) -> str:
    """Return a day in a few letters, for tables: `8 ene`, `Jan 8`: CLDR's, without full stop, in one piece."""
    skeleton = format_skeleton("MMMd", datetime.combine(value, time()), locale=locale(language))
    return str(skeleton).replace(".", "").replace(" ", _SPACE)


def moment(language: str, value: datetime, zone: tzinfo) -> str:
    """Return a day and a time in a zone: `8 ene, 8:30 p. m.`."""
    return f"{short_day(language, value.astimezone(zone).date())}, {clock(language, value, zone)}"


@lru_cache(_KEPT)
def clock(language: str, value: datetime, zone: tzinfo) -> str:
    """Return a time of day in a zone, by the clock that the language's readers use: `8:30 p. m.`, `8:30 PM`."""
    shown = str(format_time(value, "short", tzinfo=zone, locale=locale(language)))
    return shown.replace(_THIN_SPACE, _SPACE)


def full_moment(language: str, value: datetime, zone: tzinfo) -> str:
    """Return a day with its year and a time in a zone, for exports and pictures."""
    return str(format_datetime(value, "medium", tzinfo=zone, locale=locale(language))).replace(_THIN_SPACE, _SPACE)
