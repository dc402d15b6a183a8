"""Discretion: who is named in a quote and not in feeds.yaml is neither stored nor sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.claims import OTHER, Claim, Metric
from bot.domain.discretion import Discretion
from bot.domain.trackers import Source, SourceKind, Topic, Tracker, Voice

LAMPARIA = Tracker(
    tracker_id="lamparia",
    names={"en": "Lamparia: political prisoners"},
    topic=Topic(any_of=("lamparia",)),
    window_start=date(2031, 2, 1),
    sources=(
        Source(
            source_id="candil",
            kind=SourceKind.NGO,
            names={"es": "Candil Abierto"},
            aliases=("candil",),
            voices=(Voice(name="Delia Quirós"),),
        ),
    ),
    places=("Torre Honda",),
    country=("Lamparia", "lampari*"),
)
DISCREET = Discretion(LAMPARIA)


@pytest.mark.parametrize(
    ("quote", "kept"),
    [
        ("Candil Abierto: liberados Inés Toro, Luis Vado y 5 presos", "Candil Abierto: liberados […] y 5 presos"),
        ("Delia Quirós: Inés Toro y otros 20 presos", "Delia Quirós: […] y otros 20 presos"),
        ("Candil confirma la salida de la profesora Inés de la Torre y otros 12", None),
        ("Inés Toro, excarcelada el lunes, dijo que salieron 15 presos", None),
        ("Candil says Toro and 24 other political prisoners", "Candil says […] and 24 other political prisoners"),
        ("CANDIL: EXCARCELAN A INÉS TORO, LUIS VADO Y OTROS 7 PRESOS", None),
        ("Candil Says Inés Toro And 24 Other Political Prisoners", "Candil […] 24 Other Political Prisoners"),
        ("Excarcelan a Inés Toro y a otros siete presos", "Excarcelan a […] y a otros siete presos"),
        ("Delia Quirós, de Candil Abierto: 41 en Torre Honda", "Delia Quirós, de Candil Abierto: 41 en Torre Honda"),
        ("Liberan a 41 presos en Lamparia desde el 8 de Marzo", "Liberan a 41 presos en Lamparia desde el 8 de Marzo"),
        (
            "Candil's count since Sunday reached 41, the ONG said",
            "Candil's count since Sunday reached 41, the ONG said",
        ),
        ("CANDIL: 41 EXCARCELADOS", "CANDIL: 41 EXCARCELADOS"),
        ("Candil Dice Que Siete Presos Lamparianos Salieron", None),
        ("", ""),
    ],
)
def test_names_that_are_not_listed_leave_a_quote(quote: str, kept: str | None) -> None:
    """Sources, voices, places and the calendar stay; every other name becomes an ellipsis, in capitals too."""
    shown = DISCREET.quote(quote)
    assert not any(name in shown.casefold() for name in ("inés", "toro", "vado"))
    assert kept is None or shown == kept


def test_a_quote_in_capitals_keeps_its_own_number() -> None:
    """Of two numbers in a quote in which no name can be told, the claim's own is the one that is kept."""
    shown = DISCREET.quote("CANDIL HASTA ESTE 22 DE MARZO CUENTA 1.780 PRESOS", 1780)
    assert "1.780 PRESOS" in shown


def test_an_unlisted_speaker_may_be_a_freed_person() -> None:
    """Who speaks for a listed source is kept; anybody else goes, for some of them were prisoners themselves."""
    claim = Claim(claimant="candil", metric=Metric.RELEASED, value=15, speaker="Delia Quirós", quote="15 presos")
    assert DISCREET.discreet(claim) == claim
    assert DISCREET.discreet(replace(claim, claimant=OTHER, speaker="Inés Toro")).speaker is None
    assert DISCREET.discreet(replace(claim, claimant=None, speaker="Inés Toro")).speaker is None


@given(st.text(max_size=200), st.none() | st.integers(0, 999_999))
def test_any_text_is_a_quote(text: str, value: int | None) -> None:
    """Whatever is quoted gives a quote, and no fault."""
    Discretion(replace(LAMPARIA, sources=(), places=(), country=(), names={})).quote(text, value)
    assert isinstance(DISCREET.quote(text, value), str)
