"""Number phrases in context: every row of the table reads as it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.domain.claims import Qualifier
from bot.extraction.numerals import Form, Number, find_numbers
from bot.extraction.text import tokenize

FOLDER = Path(__file__).parent / "numbers"
ROWS = [
    (path.stem, row["text"], row["want"])
    for path in sorted(FOLDER.glob("*.jsonl"))
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
]


def said(number: Number) -> str:
    """Return a number as the tables write it: `more_than 600`, `139..155`, `no percent`, `from 17`."""
    if number.form is Form.OTHER:
        return f"no {number.reason}"
    if number.form is Form.VAGUE:
        return "vague"
    if number.form is Form.RATIO:
        return f"{number.value}/{number.of}"
    if number.form is Form.RANGE:
        return f"{number.value}..{number.upper}"
    before = number.change or ("ordinal" if number.form is Form.ORDINAL else None)
    if before is None and number.qualifier is not Qualifier.EXACT:
        before = number.qualifier
    return f"{before} {number.value}" if before else f"{number.value}"


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_phrase_reads_as_its_row_says(language):
    """All numbers of every phrase are found with value, bound, range, course and refusal, and no others."""
    wrong = [
        f"{text!r}: {read!r}, not {want!r}"
        for spoken, text, want in ROWS
        if spoken == language
        and (read := ";".join(said(number) for number in find_numbers(tokenize(text), language))) != want
    ]
    assert not wrong, "\n".join(wrong)


def test_there_are_enough_phrases():
    """The tables hold at least six hundred phrases, no two alike."""
    assert len({(language, text) for language, text, _ in ROWS}) == len(ROWS) >= 600
