"""Tell by its own shape and its unit why a number is no count of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.cardinals import read_cardinal
from bot.extraction.numbers import Form, NotCount, Number, uncounted
from bot.extraction.phrases import follows, touches, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extraction.numeral_table import NumeralTable
    from bot.extraction.text import Token

_CUT = "…"
_COINS = frozenset({"$", "€", "£", "¥", "bs"})
_DEGREES = frozenset({"°", "º", "Nº", "nº", "N°"})
_GROUPS = 6
"""Groups of a telephone number at most."""


def refused(tokens: Sequence[Token], number: Number, table: NumeralTable) -> Number | None:
    """Return the number as what it is instead of a count, with its unit; None where it may be one."""
    end = number.last + 1
    after = word(tokens, end)
    if after == _CUT and word(tokens, end + 1) in {"", "\n"}:
        return uncounted(number.first, end, NotCount.CUT)
    if after in table.millions:
        return uncounted(number.first, end + 1, NotCount.MILLIONS)
    for phrase in table.percent:
        if phrase[0] == after and follows(tokens, end, phrase):
            return uncounted(number.first, end + len(phrase), NotCount.PERCENT)
    if number.form in {Form.VAGUE, Form.ORDINAL}:
        return None
    reason = _by_unit(tokens, end, table) or _by_mark(tokens, number.first)
    if reason is None and word(tokens, number.first - 1) in table.each:
        reason = NotCount.FRACTION
    return uncounted(number.first, end, reason) if reason is not None else None


def _by_unit(tokens: Sequence[Token], end: int, table: NumeralTable) -> NotCount | None:
    """Return what the words after a number make of it."""
    after = word(tokens, end)
    if after in table.money or (after in table.of and word(tokens, end + 1) in table.money):
        return NotCount.MONEY
    if after in table.hours or any(follows(tokens, end, phrase) for phrase in table.day_parts):
        return NotCount.CLOCK
    if any(follows(tokens, end, phrase) for phrase in table.fractions):
        return NotCount.FRACTION
    if after == "-" and touches(tokens, end - 1) and touches(tokens, end) and word(tokens, end + 1).isalpha():
        if word(tokens, end + 1) in {"odd", "plus", "something"} or read_cardinal(tokens, end + 1, table):
            return None
        return NotCount.CODE  # "ten-day", "three-member"
    return None


def _by_mark(tokens: Sequence[Token], first: int) -> NotCount | None:
    """Return what the mark before a number makes of it."""
    if first == 0:
        return None
    before = tokens[first - 1]
    if before.norm in _COINS or (before.norm == "." and word(tokens, first - 2) == "bs"):
        return NotCount.MONEY
    if before.text in _DEGREES:
        return NotCount.DEGREE
    if before.norm == "=" and first > 1 and touches(tokens, first - 2) and touches(tokens, first - 1):
        return NotCount.CODE  # the "id=1001" of an address
    if _in_telephone(tokens, first):
        return NotCount.CODE
    alone = first == 1 or not touches(tokens, first - 2)
    return NotCount.NEGATIVE if before.norm == "-" and alone and touches(tokens, first - 1) else None


def _in_telephone(tokens: Sequence[Token], first: int) -> bool:
    """Return whether a number is one of the groups behind a country's prefix: "+58 212 555 0101"."""
    start = first
    while start and first - start < _GROUPS and _is_digits(word(tokens, start - 1)):
        start -= 1
    grouped = start < first or _is_digits(word(tokens, first + 1))
    return grouped and word(tokens, start - 1) == "+" and touches(tokens, start - 1)


def _is_digits(text: str) -> bool:
    return "".join(text.split()).isdecimal()  # one token may hold several groups of three: "58 212 555"
