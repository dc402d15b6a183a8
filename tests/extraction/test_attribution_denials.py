"""Numbers that are reported only to be rejected, and numbers that replace others."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.extraction.extract import Reading

PUBLISHED = datetime(2026, 2, 14, 12, tzinfo=UTC)


def said(extractor, title, summary=""):
    """Return who says how many, whether it is denied, and what it replaces."""
    found = extractor.extract(Reading(title=title, summary=summary, published=PUBLISHED))
    return [(claim.claimant, claim.value, claim.denied, claim.supersedes) for claim in found.claims]


DENIED = {
    "lies with": (
        "Provea: el Gobierno miente con los 815 excarcelados; nosotros contamos 271",
        "",
        [("government", 815, True, None), ("provea", 271, False, None)],
    ),
    "lies about": (
        "The government lies about the 815 prisoners freed; we count 271, Provea says",
        "",
        [("government", 815, True, None), ("provea", 271, False, None)],
    ),
    "no son": (
        "No son 815 los excarcelados, contamos 271, dice Provea",
        "",
        [("government", 815, True, None), ("provea", 271, False, None)],
    ),
    "a lie, in the next sentence": (
        "Balance de la semana",
        '"They say 217 left prison. It is a lie: there are 98," said Provea',
        [("government", 217, True, None), ("provea", 98, False, None)],
    ),
    "niega que haya": (
        "Gobierno niega que haya 500 presos políticos, la cifra de Foro Penal",
        "",
        [("foro-penal", 500, True, None)],
    ),
    "desmiente que sean": (
        "Cabello desmiente que sean solo 56 los excarcelados de Foro Penal: van 400",
        "",
        [("foro-penal", 56, True, None), ("government", 400, False, None)],
    ),
    "nobody's": ("Gobierno niega que haya 500 presos políticos", "", [(None, 500, True, None)]),
    "false figure of": (
        "Es falsa la cifra de 815 liberados que da el Gobierno, afirma Provea",
        "",
        [("government", 815, True, None)],
    ),
    "doubt is none": (
        "Foro Penal pone en duda los 815 excarcelados del Gobierno",
        "",
        [("government", 815, False, None)],
    ),
    "no comparison is none": (
        "Himiob explica por qué los 808 excarcelados del Gobierno no son iguales a sus 266",
        "",
        [("government", 808, False, None), ("foro-penal", 266, False, None)],
    ),
    "denied in the next sentence": (
        "Nuevas excarcelaciones",
        "El ministerio dijo que son 300 los excarcelados. Provea lo desmiente: cuenta 88.",
        [("government", 300, True, None), ("provea", 88, False, None)],
    ),
    "es mentira que": (
        "Es mentira que hayan sido excarcelados 300, dice Foro Penal",
        "",
        [("government", 300, True, None)],
    ),
    "they lie when they say": (
        "Mienten al decir que hay 300 excarcelados, dice Foro Penal",
        "",
        [("government", 300, True, None)],
    ),
    "as the other claims": (
        "Foro Penal says 88 were freed, not 300 as the government claims",
        "",
        [("foro-penal", 88, False, None), ("government", 300, True, None)],
    ),
    "answered with one's own": (
        "Foro Penal rebate al Gobierno: solo 88 excarcelados",
        "",
        [("foro-penal", 88, False, None)],
    ),
    "an amnesty refused to people is none": ("Tribunal niega la amnistía a ocho trabajadores presos", "", []),
}


@pytest.mark.parametrize("case", DENIED.values(), ids=DENIED.keys())
def test_a_rejected_number_stays_its_claimants_own(extractor, case):
    """A number that is outright rejected is a denied claim of whose it is; doubt and refusal are not."""
    title, summary, expected = case
    assert said(extractor, title, summary) == expected


REPLACED = {
    "no, in a colon": ("Foro Penal corrige: son 61 excarcelados, no 75", "foro-penal"),
    "from to": ("Foro Penal corrige su cifra de excarcelados de 75 a 61", "foro-penal"),
    "y no": ("61 excarcelados y no 75, corrige Foro Penal", "foro-penal"),
    "to from": ("Foro Penal revises its count of releases to 61 from 75", "foro-penal"),
    "lowers": ("Foro Penal lowers count of freed from 75 to 61", "foro-penal"),
    "were": ("Los 75 excarcelados eran 61, rectifica Foro Penal", "foro-penal"),
    "a verb without a row": ("Cabello encoge su cuenta de liberados de 75 a 61", "government"),
    "had said": ("Foro Penal había dicho 75 liberados y ahora dice 61", "foro-penal"),
}


@pytest.mark.parametrize("case", REPLACED.values(), ids=REPLACED.keys())
def test_a_correction_names_what_it_replaces(extractor, case):
    """In either order, the new number is the claim and the old one is what it replaces."""
    title, claimant = case
    assert said(extractor, title) == [(claimant, 61, False, 75)]
