"""Find the numbers of a text: what each says, how it is bounded, and which are no counts by their own shape."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.claims import Qualifier
from bot.extraction.cardinals import read_cardinal
from bot.extraction.numbers import Change, Form, NotCount, Number
from bot.extraction.numeral_bounds import bound_after, bound_before
from bot.extraction.numeral_pairs import join
from bot.extraction.numeral_reading import read_number
from bot.extraction.numeral_shapes import refused
from bot.extraction.numeral_tables import TABLES
from bot.extraction.phrases import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extraction.numeral_table import NumeralTable
    from bot.extraction.text import Token

__all__ = ["Change", "Form", "NotCount", "Number", "find_numbers"]

_DIGITS = frozenset("0123456789")
_PLAIN = frozenset({Form.DIGITS, Form.WORDS, Form.MIXED})


def find_numbers(tokens: Sequence[Token], language: str) -> tuple[Number, ...]:
    """Return the numbers of a text in order, none of them overlapping.

    `language`: "es" or "en" (`NumeralTable`); any other reads as Spanish. Dates, ages and the like are found as the
    numbers they are: their meaning is for others to tell. Linear in the number of tokens.
    """
    table = TABLES.get(language, TABLES["es"])
    starts = table.starts
    found: list[Number] = []
    at, count = 0, len(tokens)
    while at < count:
        norm = tokens[at].norm
        if norm in starts or norm[0] in _DIGITS or (norm[0] == "#" and norm[1:2].isdecimal()):
            number = read_number(tokens, at, table)
            if number is not None:
                number = _finished(tokens, number, table)
                while found and found[-1].last >= number.lead:  # "as many as 400": part of the bound
                    found.pop()
                found.append(number)
                at = number.trail + 1
                continue
        at += 1
    return tuple(join(tokens, found, table)) if len(found) > 1 else tuple(found)


def _finished(tokens: Sequence[Token], number: Number, table: NumeralTable) -> Number:
    """Add bounds, and take out what is no count."""
    if number.form is Form.OTHER:
        return number
    if number.form in _PLAIN:
        number = _repeated(tokens, number, table)
    no_count = refused(tokens, number, table)
    if no_count is not None:
        return no_count
    if number.form in {Form.VAGUE, Form.ORDINAL}:
        return number
    if _is_ordinal(tokens, number.first, table):
        return replace(number, form=Form.ORDINAL)
    before = bound_before(tokens, number.first, number.last, table)
    if before is not None:
        bounded = number.form is Form.DIGITS and number.qualifier is not Qualifier.EXACT
        own = bounded and before[0] is Qualifier.EXACT  # `only 50-odd`
        number = replace(number, qualifier=number.qualifier if own else before[0], lead=before[1])
    after = bound_after(tokens, number.last + 1, table)
    if after is None:
        return number
    return replace(number, qualifier=after[0] if before is None else number.qualifier, trail=after[1])


def _repeated(tokens: Sequence[Token], number: Number, table: NumeralTable) -> Number:
    """Read "veintidós (22)" as one number."""
    at = number.last + 1
    if word(tokens, at) != "(" or at + 2 >= len(tokens):
        return number
    again = read_cardinal(tokens, at + 1, table)
    if again is None or again.value != number.value or word(tokens, again.end) != ")":
        return number
    return replace(number, last=again.end, trail=again.end, form=Form.MIXED)


def _is_ordinal(tokens: Sequence[Token], first: int, table: NumeralTable) -> bool:
    """Tell whether a number names a place in a row: "la excarcelación número 100", "No. 5"."""
    before = word(tokens, first - 1)
    if before == ".":
        return word(tokens, first - 2) in table.ordinal_before
    if before == "number" and word(tokens, first - 2).endswith("s"):
        return False  # `freed prisoners number 118`
    return before in table.ordinal_before and before != "no" and word(tokens, first - 2) not in table.numbering
