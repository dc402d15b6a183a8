"""Every row of every language's table: its examples say what it finds and what it leaves alone."""

from __future__ import annotations

import pytest

from bot.extraction.extract import LEXICONS
from bot.extraction.lexicon.language import Lexicon
from bot.extraction.lexicon.rows import Row, forms
from bot.extraction.tagging import Tagger
from bot.extraction.text import tokenize

ROWS = [pytest.param(lexicon, row, id=f"{lexicon.language}-{row.name}") for lexicon in LEXICONS for row in lexicon.rows]


def _found(lexicon: Lexicon, row: Row, text: str) -> bool:
    tagger = Tagger((row,), (), lexicon.gaps)
    return any(tag.rule == row.name for tags in tagger.tags(tokenize(text)) for tag in tags)


@pytest.mark.parametrize(("lexicon", "row"), ROWS)
def test_a_row_finds_its_example_and_not_its_counterexample(lexicon, row):
    """A row's words are found in the text that it gives as a match, and not in the one it gives as a miss."""
    assert _found(lexicon, row, row.match)
    assert not _found(lexicon, row, row.miss)


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.language)
def test_the_names_of_a_language_s_rows_are_its_own(lexicon):
    """No two rows of a language share a name, so that a rule in an explanation is one row."""
    names = [row.name for row in lexicon.rows]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("lexicon", "row"), ROWS)
def test_a_row_s_words_are_folded(lexicon, row):
    """Every form is written as texts are matched: small letters, marks without spaces."""
    assert forms(row)
    for words in forms(row):
        assert all(word == word.lower() for word in words)
