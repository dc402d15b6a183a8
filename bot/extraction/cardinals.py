"""The closed grammar of numbers: digits in every style, words to 999,999, and mixtures of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.extraction.numbers import NotCount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extraction.numeral_table import NumeralTable
    from bot.extraction.text import Token

HUNDRED, THOUSAND = 100, 1000
_GROUP = 3
_MAX_DIGITS = 9
_DIGITS = frozenset("0123456789")
_MARKS = ("-", ":", "/", " ", "\u00a0", "\u2009", "\u202f", ".", ",")


class Digits(NamedTuple):
    """What a token of digits says: a value, or why it is none; `of` is what follows a slash."""

    value: int | None
    reason: NotCount | None = None
    of: int | None = None


class Cardinal(NamedTuple):
    """A number read from tokens: its value and the index after its last token."""

    value: int
    end: int
    digits: bool
    """Some of it was printed in digits."""
    words: bool
    """Some of it was printed in words."""
    scaled: bool = False
    """A word for "thousand" multiplied it."""


def read_digits(norm: str) -> Digits:
    """Return what a token that begins with a digit says.

    A dot, a comma or a space before exactly three digits parts thousands; any other is a decimal.
    """
    if norm.isdecimal():
        return Digits(int(norm)) if len(norm) <= _MAX_DIGITS else Digits(None, NotCount.LONG)
    mark = next((mark for mark in _MARKS if mark in norm), "")
    if mark == "-" or not mark or any(c.isalpha() for c in norm):
        return Digits(None, _lettered(norm))
    if mark == ":":
        return Digits(None, NotCount.CLOCK)
    if mark == "/":
        return _slashed(norm)
    if "." in norm and "," in norm:
        return Digits(None, NotCount.DECIMAL)
    return _grouped(norm.split(mark))


def _lettered(norm: str) -> NotCount:
    parts = norm.split("-")
    if len(parts) > 1 and all(part.isdecimal() for part in parts):
        return NotCount.DATE if len(parts[0]) <= 4 else NotCount.LONG  # noqa: PLR2004 - a year's digits
    return NotCount.CODE


def _grouped(groups: list[str]) -> Digits:
    first, rest = groups[0], groups[1:]
    if all(len(group) == _GROUP for group in rest) and 1 <= len(first) <= _GROUP and first[0] != "0":
        text = "".join(groups)
        return Digits(int(text)) if len(text) <= _MAX_DIGITS else Digits(None, NotCount.LONG)
    if len(rest) == 1:
        return Digits(None, NotCount.DECIMAL)
    return Digits(None, NotCount.DATE if len(rest) <= 2 else NotCount.CODE)  # noqa: PLR2004 - day, month, year


def _slashed(norm: str) -> Digits:
    parts = norm.split("/")
    if len(parts) != 2 or not all(part.isdecimal() and len(part) <= 6 for part in parts):  # noqa: PLR2004 - two numbers of a list
        return Digits(None, NotCount.DATE)
    left, right = int(parts[0]), int(parts[1])
    if 1 <= left <= 31 and 1 <= right <= 12:  # noqa: PLR2004 - day and month
        return Digits(None, NotCount.DATE)
    if (left, right) == (24, 7) or left > right:
        return Digits(None, NotCount.FRACTION)
    return Digits(left, None, right)


def read_cardinal(tokens: Sequence[Token], at: int, table: NumeralTable) -> Cardinal | None:
    """Return the number in digits or words that begins at a token, as long as it goes; None where none begins.

    `un`, `una`, `one` and `a` alone are no number here.
    """
    norm = tokens[at].norm
    if norm[0] in _DIGITS:
        value, _, of = read_digits(norm)
        if value is None or of is not None:
            return None
        return _after_digits(tokens, Cardinal(value, at + 1, digits=True, words=False), table)
    if norm in table.thousand and table.thousand_alone:
        return _rest(tokens, Cardinal(THOUSAND, at + 1, digits=False, words=True, scaled=False), table)
    below = _below_thousand(tokens, at, table)
    if below is None:
        return None
    if below.end < len(tokens) and tokens[below.end].norm in table.thousand and 0 < below.value < THOUSAND:
        return _rest(tokens, below._replace(value=below.value * THOUSAND, end=below.end + 1, scaled=True), table)
    return None if norm in table.ones | table.articles and below.end == at + 1 else below


def _after_digits(tokens: Sequence[Token], number: Cardinal, table: NumeralTable) -> Cardinal:
    if number.end >= len(tokens) or not 0 < number.value < THOUSAND:
        return number
    word = tokens[number.end].norm
    if word in table.thousand:
        scaled = Cardinal(number.value * THOUSAND, number.end + 1, digits=True, words=True, scaled=True)
        return _rest(tokens, scaled, table)
    if word in table.hundred and number.value < HUNDRED:
        return Cardinal(number.value * HUNDRED, number.end + 1, digits=True, words=True, scaled=True)
    return number


def _rest(tokens: Sequence[Token], number: Cardinal, table: NumeralTable) -> Cardinal:
    """Add what follows a thousand: "mil 896", "a thousand and four", "cuatro mil setecientos"."""
    at = number.end
    joined = at < len(tokens) and tokens[at].norm in table.joiners
    at += joined
    if at >= len(tokens):
        return number
    norm = tokens[at].norm
    if norm.isdecimal() and norm.isascii():
        if joined or len(norm) > _GROUP or (norm[0] == "0" and len(norm) < _GROUP):
            return number
        return number._replace(value=number.value + int(norm), end=at + 1, digits=True)
    below = _below_thousand(tokens, at, table)
    if below is None or below.value == 0 or (joined and below.value >= HUNDRED):
        return number
    if _is(tokens, below.end, table.thousand | table.hundred):
        return _before_another(tokens, number, at, below.end, table)
    return number._replace(value=number.value + below.value, end=below.end)


def _before_another(tokens: Sequence[Token], number: Cardinal, at: int, end: int, table: NumeralTable) -> Cardinal:
    """Add what is left where the last word begins the next number: "dos mil cincuenta | y | dos mil sesenta"."""
    if end - 2 <= at or tokens[end - 2].norm not in table.unit_joiners | table.joiners:
        return number
    below = _below_thousand(tokens[at : end - 2], 0, table)
    return number if below is None else number._replace(value=number.value + below.value, end=end - 2)


def _below_thousand(tokens: Sequence[Token], at: int, table: NumeralTable) -> Cardinal | None:
    norm = tokens[at].norm
    whole = table.hundreds.get(norm)
    if whole is not None:
        return _after_hundred(tokens, Cardinal(whole, at + 1, digits=False, words=True), table)
    if norm in table.articles and _is(tokens, at + 1, table.hundred | table.thousand):
        if tokens[at + 1].norm in table.thousand:
            return Cardinal(1, at + 1, digits=False, words=True)
        return _after_hundred(tokens, Cardinal(HUNDRED, at + 2, digits=False, words=True), table)
    below = _below_hundred(tokens, at, table)
    if below is not None and below.value > 0 and _is(tokens, below.end, table.hundred):
        return _after_hundred(tokens, below._replace(value=below.value * HUNDRED, end=below.end + 1), table)
    return below


def _after_hundred(tokens: Sequence[Token], number: Cardinal, table: NumeralTable) -> Cardinal:
    at = number.end
    at += _is(tokens, at, table.joiners)
    if at >= len(tokens):
        return number
    below = _below_hundred(tokens, at, table)
    if below is None or below.value == 0 or _is(tokens, below.end, table.hundred):
        return number
    return number._replace(value=number.value + below.value, end=below.end)


def _below_hundred(tokens: Sequence[Token], at: int, table: NumeralTable) -> Cardinal | None:
    norm = tokens[at].norm
    small = table.small.get(norm, table.units.get(norm))
    if small is not None:
        return Cardinal(small, at + 1, digits=False, words=True)
    ten = table.tens.get(norm)
    if ten is None:
        return None
    end = at + 1
    if end < len(tokens):
        unit_at = end + 1 if tokens[end].norm in table.unit_joiners else end if "" in table.unit_joiners else -1
        if 0 < unit_at < len(tokens) and (unit := table.units.get(tokens[unit_at].norm)) is not None:
            return Cardinal(ten + unit, unit_at + 1, digits=False, words=True)
    return Cardinal(ten, end, digits=False, words=True)


def _is(tokens: Sequence[Token], at: int, words: frozenset[str]) -> bool:
    return at < len(tokens) and tokens[at].norm in words
