"""The catalogue: every key in every language with every plural form, the same slots, and nothing that nobody says."""

from __future__ import annotations

import ast
import re
import string
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering import catalog
from bot.rendering.catalog import LANGUAGES, clock, day, full_moment, locale, moment, month, number, say, short_day
from bot.rendering.locales import en, es

TEXTS = {"es": es.TEXTS, "en": en.TEXTS}
KEYS = sorted(es.TEXTS.keys() | en.TEXTS.keys())
CODE = sorted((Path(__file__).parents[2] / "bot").rglob("*.py"))
_ANY = "[a-z0-9_.]+"
"""What a slot of a key put together may hold."""
ZONE = ZoneInfo("America/Bogota")
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def forms(entry) -> list[str]:
    return [entry] if isinstance(entry, str) else list(entry.values())


def test_every_key_is_in_every_language():
    """A text that one language has, all have, and as plural forms in all or in none."""
    for language in LANGUAGES:
        assert set(KEYS) - TEXTS[language].keys() == set()
    kinds = {key: {isinstance(TEXTS[language][key], str) for language in LANGUAGES} for key in KEYS}
    assert [key for key, found in kinds.items() if len(found) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_form_that_cldr_names_is_there(language):
    """A text with plural forms has exactly those that CLDR names for its language."""
    named = {*locale(language).plural_form.rules, "other"}
    tables = {key: set(entry) for key, entry in TEXTS[language].items() if not isinstance(entry, str)}
    assert {key: found for key, found in tables.items() if found != named} == {}


def test_every_form_of_a_text_has_the_same_slots():
    """Whatever language or plural form is chosen, the same things are said; the number may be left out."""
    found = {key: {frozenset(slots(form) - {"n"}) for entry in _entries(key) for form in forms(entry)} for key in KEYS}
    assert {key: sets for key, sets in found.items() if len(sets) > 1} == {}


def test_every_text_is_tidy():
    """No text is empty, doubles its spaces or ends in a line break."""
    told = [(key, form) for key in KEYS for entry in _entries(key) for form in forms(entry)]
    assert [key for key, form in told if not form.strip() or "  " in form or form.endswith("\n")] == []


def _entries(key: str):
    return [TEXTS[language][key] for language in LANGUAGES]


# --- what the code says ----------------------------------------------------------------------------------------------


@cache
def _literals() -> tuple[frozenset[str], frozenset[str]]:
    """Return every string in the code that looks like a key, and every pattern that one is put together by."""
    constants, patterns = set(), set()
    for path in CODE:
        if "locales" in path.parts:
            continue
        inner = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                inner |= {id(part) for part in ast.walk(node) if isinstance(part, ast.Constant)}
                patterns.add("".join(_pattern(part) for part in node.values))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
                constants.add(node.value)
    return frozenset(constants), frozenset(p for p in patterns if re.search("[a-z]{3}", p.replace(_ANY, "")))


def _pattern(part: ast.expr) -> str:
    return re.escape(part.value) if isinstance(part, ast.Constant) else _ANY


def _said() -> set[str]:
    """Return every key that a call of `say` or `phrase` names in full."""
    found = set()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"say", "phrase"} and len(node.args) > 1:
                key = node.args[1]
                if isinstance(key, ast.Constant):
                    found.add(key.value)
    return found


def test_no_key_is_said_that_is_not_there():
    """Every key that the code names is in the catalogue."""
    assert _said() - set(KEYS) == set()


def test_no_key_is_there_that_is_not_said():
    """Every key of the catalogue is named in the code, in full or by a pattern."""
    constants, patterns = _literals()
    unused = [key for key in KEYS if key not in constants and not any(re.fullmatch(p, key) for p in patterns)]
    assert unused == []


# --- languages, numbers, dates ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "given_"),
    [(None, "es"), ("", "es"), ("es", "es"), ("es-VE", "es"), ("ES_419", "es"), ("en-GB", "en"), ("fr", "en")],
)
def test_a_reader_gets_a_language_that_has_texts(asked, given_):
    """Spanish and English in any region are themselves, others read English, nobody known reads Spanish."""
    assert catalog.supported(asked) == given_


def test_a_plural_form_is_chosen_by_the_number_in_n():
    """One is singular, others plural, and the number stands as the language writes it."""
    assert say("es", "hours", n=1) == "1 hora"
    assert say("es", "hours", n=1234) == "1.234 horas"
    assert say("en", "hours", n=1234) == "1,234 hours"
    assert say("es", "hours", n=1_000_000) == "1.000.000 de horas"


def test_an_unknown_key_or_a_missing_slot_is_an_error():
    """A wrong call fails where it is made."""
    with pytest.raises(KeyError):
        say("es", "no.such.key")
    with pytest.raises(KeyError):
        say("es", "page", page=1)


@given(st.integers(0, 10**9), st.sampled_from(LANGUAGES))
def test_a_number_keeps_its_digits(value, language):
    """Whatever separators a language has, the digits are those of the number, in threes."""
    shown = number(language, value)
    assert re.sub(r"[.,]", "", shown) == str(value)
    assert re.fullmatch(r"\d{1,3}([.,]\d{3})*", shown)


@given(DAYS, st.sampled_from(LANGUAGES))
def test_a_day_keeps_its_number(value, language):
    """A day is told with its number, in a table in at most seven letters, without a full stop."""
    short = short_day(language, value)
    assert re.findall(r"\d+", short) == [str(value.day)]
    assert len(short) <= 7
    assert "." not in short
    assert re.findall(r"\d+", day(language, value)) == [str(value.day)]
    assert sorted(re.findall(r"\d+", day(language, value, year=True))) == sorted([str(value.day), str(value.year)])
    assert str(value.year) in month(language, value)


@given(DAYS, st.times(), st.sampled_from(LANGUAGES))
def test_a_time_is_told_in_the_readers_zone(value, hour_, language):
    """The hour and the day are those of the zone, and no space is one that fonts lack."""
    at = datetime.combine(value, hour_, UTC)
    local = at.astimezone(ZONE)
    hour, minute = re.findall(r"\d+", clock(language, at, ZONE))
    assert (int(hour) % 12, int(minute)) == (local.hour % 12, local.minute)
    assert moment(language, at, ZONE).startswith(short_day(language, local.date()))
    assert "\u202f" not in moment(language, at, ZONE) + full_moment(language, at, ZONE)
    assert str(local.year) in full_moment(language, at, ZONE)
    assert clock(language, at + timedelta(days=1), ZONE) == clock(language, at, ZONE)
