"""Any text at all: no exception, no quote that is not in the text, no time beyond what its length allows."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extraction.assembling import MAX_QUOTE
from bot.extraction.extract import Reading
from bot.extraction.scoring import plain

PUBLISHED = datetime(2026, 2, 14, 12, tzinfo=UTC)
SHAPES = """Foro Penal Provea según dijo confirma excarcelados presos políticos 84 1.557 cincuenta de las los y , . : ;
« » ( no sino más al menos entre hasta desde el 8 enero quedan siguen El Rodeo I # 25Ene % freed released prisoners says
of the not but since Jan. &amp; <p> </p> <li> \u200b \u202e é Ã³ 🙂 otros nuevas gobierno Cabello"""
WORDS = st.sampled_from([*SHAPES.split(), "\n"])
CORPUS = Path(__file__).parent / "corpus"
ENTRIES = [json.loads(line) for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200)


@settings(max_examples=300, deadline=None)
@given(title=TEXTS, summary=TEXTS, language=st.sampled_from(["es", "en", None, "xx"]))
def test_any_text_is_read(extractor, title, summary, language):
    """No text makes an exception, and every quote and every rejected number is a passage of what was given."""
    found = extractor.extract(Reading(title=title, summary=summary, published=PUBLISHED, language=language))
    given_text = f"{title}\n{summary}"
    for claim in found.claims:
        assert plain(claim.quote) in plain(title) + plain(summary) or claim.quote in given_text
        assert len(claim.quote) <= MAX_QUOTE
    for number in (*found.taken, *found.rejected):
        assert given_text[number.start : number.end] == number.text
    assert len(found.taken) == len(found.claims)


@settings(max_examples=600, deadline=None)
@given(data=st.data())
def test_a_text_that_was_cut_anywhere_is_read(extractor, data):
    """A real wording that a feed has cut short, at its beginning or its end, makes no exception and no quote of its own."""
    row = data.draw(st.sampled_from(ENTRIES))
    words = row["title"].split(), (row.get("summary") or "").split()
    cuts = [sorted(data.draw(st.tuples(*[st.integers(0, len(one))] * 2))) for one in words]
    title, summary = (" ".join(one[low:high]).rstrip(".") for one, (low, high) in zip(words, cuts, strict=True))
    found = extractor.extract(Reading(title=title, summary=summary, published=PUBLISHED, language=row.get("lang")))
    for claim in found.claims:
        assert plain(claim.quote) in plain(title) + plain(summary) or claim.quote in f"{title}\n{summary}"


@settings(max_examples=100, deadline=None)
@given(title=TEXTS, summary=TEXTS)
def test_reading_twice_gives_the_same(extractor, title, summary):
    """Extraction is a function of the reading: nothing is remembered from one entry to the next."""
    reading = Reading(title=title, summary=summary, published=PUBLISHED)
    assert extractor.extract(reading) == extractor.extract(reading)


NASTY = {
    "numbers": "84 " * 350_000,
    "commas": "excarcelados, " * 80_000,
    "words": "ochenta y cuatro mil " * 50_000,
    "names": "Foro Penal y " * 80_000,
    "letters": "a" * 1_000_000,
    "colons": "Foro Penal: 84: " * 60_000,
    "tags": "<p><b>excarcelados</b></p>" * 40_000,
    "open tags": "<" * 1_000_000,
    "entities": "&amp;" * 200_000,
    "quotes": "«" * 500_000 + "excarcelados 84",
    "list items": "<li>Foro Penal: 84 excarcelados</li>" * 25_000,
    "lines": "84 excarcelados\n" * 60_000,
    "dates": "desde el 8 de enero " * 50_000,
    "capitals": "EXCARCELADOS DICE FORO PENAL " * 35_000,
}


@pytest.mark.parametrize("shape", sorted(NASTY))
def test_a_megabyte_of_any_shape_takes_bounded_time(extractor, shape):
    """What is read of an entry is capped, so that a megabyte costs no more than the cap, in title or summary."""
    text = NASTY[shape]
    began = time.process_time()
    extractor.extract(Reading(title=text, summary=text, published=PUBLISHED))
    extractor.extract(Reading(title="Foro Penal: 84 excarcelados", summary=text, published=PUBLISHED, language="en"))
    assert time.process_time() - began < 2
