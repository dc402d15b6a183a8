"""Join neighbouring numbers: the two ends of a range are one number, the two ends of a course are marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.claims import Qualifier
from bot.extraction.cardinals import read_cardinal
from bot.extraction.numbers import COUNTING, Change, Form, NotCount, Number, uncounted
from bot.extraction.phrases import touches, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extraction.numeral_table import NumeralTable
    from bot.extraction.text import Token

_WIDEST_GAP = 4
_NEAR = 14
_SCORE = 10
_THOUSAND = 1000
_WIDEST_RANGE = 3
_WIDEST_HYPHEN = 20
_YEARS = range(1900, 2101)
_YEAR_DIGITS = 4
_LETS = frozenset({"let", "lets", "letting", "to", "could", "may", "can"})
"""Words before a "go" that is of people, not of a count."""
_HYPHENS = frozenset("-–")


def join(tokens: Sequence[Token], found: list[Number], table: NumeralTable) -> list[Number]:
    """Return the numbers with ranges joined ("entre 139 y 155") and courses marked ("de 17 a 56")."""
    joined: list[Number] = []
    at = 0
    while at < len(found):
        pair = _pair(tokens, found[at], found[at + 1], table) if at + 1 < len(found) else ()
        joined += pair or (found[at],)
        at += 2 if pair else 1
    return joined


def _pair(tokens: Sequence[Token], left: Number, right: Number, table: NumeralTable) -> tuple[Number, ...]:
    """Return what two neighbouring numbers are together; nothing where they stand for themselves."""
    gap = right.first - left.last - 1
    if not 1 <= gap <= _WIDEST_GAP or left.form not in COUNTING:
        return ()
    start = min(max(right.lead, left.last + 2), right.first)
    between = [token.norm for token in tokens[left.last + 1 : start]]
    if right.form not in COUNTING:
        return _shared_unit(left, right, between, table)
    before = _before(tokens, left, table)
    if len(between) > 1:
        course = between[-1] in table.to_words and before in table.from_words and _changes(tokens, left, right, table)
        return _course(tokens, left, right, table) if course else ()
    link = between[0]
    if link in _HYPHENS:
        return _hyphened(tokens, left, right)
    if link in table.to_words:
        return _from_to(tokens, left, right, table, before)
    return _linked(tokens, left, right, table, (before, link))


def _shared_unit(left: Number, right: Number, between: list[str], table: NumeralTable) -> tuple[Number, ...]:
    """Read "20 o 30 %": what follows the second number holds for the first."""
    if right.reason not in {NotCount.PERCENT, NotCount.MILLIONS, NotCount.MONEY} or len(between) != 1:
        return ()
    if between[0] not in table.between_and | table.to_words | table.or_words | _HYPHENS:
        return ()
    return uncounted(left.first, left.last + 1, right.reason), right


def _linked(
    tokens: Sequence[Token], left: Number, right: Number, table: NumeralTable, around: tuple[str, str]
) -> tuple[Number, ...]:
    """Read "entre 139 y 155", "dos o tres", "to 61 from 75"."""
    before, link = around
    low, high = left.value or 0, right.value or 0
    if link in table.between_and and before in table.between and low != high:
        return (_range(left, right, left.lead - 1),)
    if link in table.or_words and low < high <= 2 * low + 1:
        return (_range(left, right, left.lead),)
    if link in table.back_words and before in table.to_words and not _is_year(tokens, right):
        return replace(left, change=Change.TO), replace(right, change=Change.FROM)
    return ()


def _before(tokens: Sequence[Token], number: Number, table: NumeralTable) -> str:
    """Return the word before a number and its bound; of "pasó de 139 a", the `de`."""
    near = word(tokens, number.first - 1)
    if number.lead < number.first and near in table.from_words and table.change.fullmatch(tokens[number.lead].norm):
        return near
    return word(tokens, number.lead - 1)


def _hyphened(tokens: Sequence[Token], left: Number, right: Number) -> tuple[Number, ...]:
    """Read "139-155"; "2024-2026" are years, "3-1" is a score."""
    if not (touches(tokens, left.last) and touches(tokens, left.last + 1)):
        return ()
    if _is_year(tokens, left) and _is_year(tokens, right):
        return (uncounted(left.first, right.last + 1, NotCount.YEARS),)
    low, high = left.value or 0, right.value or 0
    if low < high and high >= _SCORE and tokens[left.first].norm[0] != "0" and high <= _WIDEST_HYPHEN * max(low, 1):
        return (_range(left, right, left.lead),)
    return (uncounted(left.first, right.last + 1, NotCount.SCORE),)


def _range(left: Number, right: Number, lead: int) -> Number:
    """Return one number for two ends; "entre 3 y 4 mil" is 3,000 to 4,000."""
    low, high = left.value or 0, right.value or 0
    if right.scaled and not left.scaled and high % _THOUSAND == 0 and low * _THOUSAND < high:
        low *= _THOUSAND
    low, high = min(low, high), max(low, high)
    return Number(left.first, right.last, low, Form.RANGE, max(lead, 0), right.trail, upper=high)


def _from_to(
    tokens: Sequence[Token], left: Number, right: Number, table: NumeralTable, before: str
) -> tuple[Number, ...]:
    """Read "de 40 a 50 personas" and "40 a 50" as ranges, "subió de 139 a 155" as a course."""
    low, high = left.value or 0, right.value or 0
    if before in table.from_words:
        if low >= high or _changes(tokens, left, right, table):
            return _course(tokens, left, right, table)
        return (_range(left, right, left.lead - 1),)
    if right.scaled and not left.scaled:
        high //= _THOUSAND
    if low < high <= _WIDEST_RANGE * low:
        return (_range(left, right, left.lead),)
    return ()


def _course(tokens: Sequence[Token], left: Number, right: Number, table: NumeralTable) -> tuple[Number, ...]:
    if left.lead < left.first and table.change.fullmatch(tokens[left.lead].norm):  # "pasó de 139 a" bounds nothing
        left = replace(left, lead=left.first, qualifier=Qualifier.EXACT)
    return replace(left, change=Change.FROM), replace(right, change=Change.TO)


def _is_year(tokens: Sequence[Token], number: Number) -> bool:
    norm = tokens[number.first].norm
    return number.value in _YEARS and number.first == number.last and norm.isdecimal() and len(norm) == _YEAR_DIGITS


def _changes(tokens: Sequence[Token], left: Number, right: Number, table: NumeralTable) -> bool:
    """Tell whether a word of change, or "en dos días", stands near on the same line."""
    after = right.last + 1
    spanned = word(tokens, after) in table.change_span and after + 1 < len(tokens)
    if spanned and read_cardinal(tokens, after + 1, table) is not None:
        return True
    return _near_change(tokens, left.first - 1, -1, table) or _near_change(tokens, after, 1, table)


def _near_change(tokens: Sequence[Token], at: int, step: int, table: NumeralTable) -> bool:
    for _ in range(_NEAR):
        norm = word(tokens, at)
        if norm in {"", "\n"}:
            return False
        if table.change.fullmatch(norm) is not None and not (norm == "go" and word(tokens, at - 1) in _LETS):
            return True
        at += step
    return False
