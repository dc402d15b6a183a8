"""Find the numbers of a text: what each says, how it is bounded, and which are no counts by their own shape."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.claims import Qualifier
from bot.extraction.cardinals import NotCount, read_cardinal, read_digits
from bot.extraction.numeral_bounds import bound_after, bound_before
from bot.extraction.numeral_tables import TABLES, NumeralTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extraction.text import Token

__all__ = ["Change", "Form", "NotCount", "Number", "find_numbers"]

_DIGITS = frozenset("0123456789")
_ORDINAL = re.compile(r"([0-9]{1,5})\.?(?:st|nd|rd|th|er|ro|ra|do|da|to|ta|vo|va|mo|ma|na|o|a)")
_HYPHENED = re.compile(r"([0-9][0-9.,]*)-(plus|odd|something)")
_CUT = "…"
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class Form(StrEnum):
    """How a number is printed."""

    DIGITS = "digits"
    WORDS = "words"
    MIXED = "mixed"
    COLLECTIVE = "collective"
    RANGE = "range"
    VAGUE = "vague"
    """"Decenas", "dozens": no number."""
    ORDINAL = "ordinal"
    RATIO = "ratio"
    """"56/116": the value is the first, `of` the second."""
    OTHER = "other"
    """No count by its own shape; `reason` says why."""


class Change(StrEnum):
    """The place of a number in "de 17 a 56": a course, not a range."""

    FROM = "from"
    TO = "to"


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a text. Token indexes are inclusive."""

    first: int
    last: int
    value: int | None
    """None where it is vague or no count."""
    form: Form
    lead: int
    """Where its bound before it begins ("más de"); `first` where there is none."""
    trail: int
    """Where its bound after it ends ("o más"); `last` where there is none."""
    upper: int | None = None
    qualifier: Qualifier = Qualifier.EXACT
    reason: NotCount | None = None
    of: int | None = None
    change: Change | None = None
    scaled: bool = False
    """A word for "thousand" multiplied it."""


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
        if norm in starts or norm[0] in _DIGITS or (norm[0] == "#" and norm[1:2] in _DIGITS and len(norm) > 1):
            number = _read(tokens, at, table)
            if number is not None:
                number = _finish(tokens, number, table)
                while found and found[-1].last >= number.lead:  # "as many as 400": part of the bound
                    found.pop()
                found.append(number)
                at = max(number.last, number.trail) + 1
                continue
        at += 1
    return tuple(_joined(tokens, found, table)) if len(found) > 1 else tuple(found)


def _number(first: int, end: int, value: int | None, form: Form, **more: object) -> Number:
    return replace(Number(first, end - 1, value, form, first, end - 1), **more)  # type: ignore[arg-type]


def _other(first: int, end: int, reason: NotCount) -> Number:
    return Number(first, end - 1, None, Form.OTHER, first, end - 1, reason=reason)


def _read(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number | None:
    """Return the number that begins at a token, without its bounds."""
    norm = tokens[at].norm
    if norm[0] in _DIGITS or norm[0] == "#":
        return _read_digits(tokens, at, table)
    collective = _collective(tokens, at, table)
    if collective is not None:
        return collective
    vague = _vague(tokens, at, table)
    if vague is not None:
        return vague
    cardinal = read_cardinal(tokens, at, table)
    if cardinal is not None:
        form = Form.MIXED if cardinal.digits else Form.WORDS
        number = _number(at, cardinal.end, cardinal.value, form, scaled=cardinal.scaled)
        return _of_plural(tokens, number, table) or number
    if norm in table.ordinals:
        return _number(at, at + 1, table.ordinals[norm], Form.ORDINAL)
    if norm in table.ones and _counted_one(tokens, at, table):
        return _number(at, at + 1, 1, Form.WORDS)
    return None


def _read_digits(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number:
    norm = tokens[at].norm
    cardinal = read_cardinal(tokens, at, table)
    if cardinal is not None:
        form = Form.MIXED if cardinal.words else Form.DIGITS
        number = _number(at, cardinal.end, cardinal.value, form, scaled=cardinal.scaled)
        return _of_plural(tokens, number, table) or number
    if (ordinal := _ORDINAL.fullmatch(norm)) is not None:
        return _number(at, at + 1, int(ordinal.group(1)), Form.ORDINAL)
    if (hyphened := _HYPHENED.fullmatch(norm)) is not None:
        value = read_digits(hyphened.group(1)).value
        if value is not None:
            bound = Qualifier.ABOUT if hyphened.group(2) == "odd" else Qualifier.MORE_THAN
            return _number(at, at + 1, value, Form.DIGITS, qualifier=bound)
    if norm[0] == "#":
        return _other(at, at + 1, NotCount.CODE)
    digits = read_digits(norm)
    if digits.value is not None:
        return _number(at, at + 1, digits.value, Form.RATIO, of=digits.of)
    reason = digits.reason or NotCount.CODE
    if reason is NotCount.DECIMAL and _norm(tokens, at + 1) in table.millions:
        return _other(at, at + 2, NotCount.MILLIONS)
    if reason is NotCount.DECIMAL and any(_follows(tokens, at + 1, phrase) for phrase in table.percent):
        return _other(at, at + 2, NotCount.PERCENT)
    if reason is NotCount.DECIMAL and _norm(tokens, at + 1) in table.thousand:
        return _decimal_thousands(tokens, at) or _other(at, at + 2, reason)
    return _other(at, at + 1, reason)


def _decimal_thousands(tokens: Sequence[Token], at: int) -> Number | None:
    """Read "2,4 mil" as 2,400, rounded as it is."""
    whole, _, part = tokens[at].norm.replace(",", ".").partition(".")
    if not (whole.isdecimal() and part.isdecimal() and len(part) <= 2 and len(whole) <= 3):  # noqa: PLR2004 - digits
        return None
    value = int(whole) * 1000 + int(part.ljust(3, "0"))
    return _number(at, at + 2, value, Form.MIXED, qualifier=Qualifier.ABOUT, scaled=True)


def _collective(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number | None:
    """Read "un centenar", "media docena", "una docena y media", "un par de decenas", "a couple of dozen"."""
    end = at
    if tokens[end].norm in table.articles:
        end += 1
    if half := _norm(tokens, end) in table.halves:
        end += 1
        end += _norm(tokens, end) in table.articles
    word = _norm(tokens, end)
    if not half and word in table.couples and end > at:
        return _couple(tokens, at, end + 1, table)
    value = table.collectives.get(word)
    if value is None or (end == at and word in table.collective_plurals):
        return None
    end += 1
    if word in table.ambiguous and (_norm(tokens, end) not in table.of or _norm(tokens, end + 1) in table.months):
        return None
    if at and tokens[at - 1].norm in table.ordinals:
        return None
    if half:
        value //= 2
    elif any(_follows(tokens, end, phrase) for phrase in table.half_after):
        value += value // 2
        end += 2 if table.language == "es" else 3
    return _number(at, end, value, Form.COLLECTIVE, qualifier=Qualifier.ABOUT)


def _couple(tokens: Sequence[Token], at: int, end: int, table: NumeralTable) -> Number:
    plural = end + (_norm(tokens, end) in table.of)
    factor = table.collective_plurals.get(_norm(tokens, plural))
    if factor is None:
        return _number(at, end, 2, Form.COLLECTIVE, qualifier=Qualifier.ABOUT)
    return _number(at, plural + 1, 2 * factor, Form.COLLECTIVE, qualifier=Qualifier.ABOUT)


def _of_plural(tokens: Sequence[Token], number: Number, table: NumeralTable) -> Number | None:
    """Read "tres decenas", "two dozen": a number of collectives."""
    factor = table.collective_plurals.get(_norm(tokens, number.last + 1))
    if factor is None or number.value is None or not 1 < number.value < 100:  # noqa: PLR2004 - plausible
        return None
    return _number(number.first, number.last + 2, number.value * factor, Form.COLLECTIVE, qualifier=Qualifier.ABOUT)


def _vague(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number | None:
    end = _vague_end(tokens, at, table)
    if end is None:
        return None
    while True:  # "decenas de miles", "varios cientos"
        further = _vague_end(tokens, end + (_norm(tokens, end) in table.of), table)
        if further is None:
            break
        end = further
    if _norm(tokens, end) in table.hundred | table.collectives.keys() | table.thousand:
        end += 1
    return _number(at, end, None, Form.VAGUE)


def _vague_end(tokens: Sequence[Token], at: int, table: NumeralTable) -> int | None:
    word = _norm(tokens, at)
    for phrase in table.vague_by_first.get(word, ()):
        if _follows(tokens, at, phrase):
            return at + len(phrase)
    return at + 1 if word in table.vague else None


def _counted_one(tokens: Sequence[Token], at: int, table: NumeralTable) -> bool:
    before = tokens[at - 1].norm if at else ""
    after = _norm(tokens, at + 1)
    return before in table.one_counted_before or after in table.one_counted_after


def _finish(tokens: Sequence[Token], number: Number, table: NumeralTable) -> Number:
    """Add bounds, and take out what is no count."""
    if number.form in {Form.DIGITS, Form.WORDS, Form.MIXED}:
        number = _repeated(tokens, number, table)
    if number.form is Form.OTHER:
        return number
    reason = _not_count(tokens, number, table)
    if reason is not None:
        end = number.last + 1
        if reason is NotCount.MILLIONS:
            end += 1
        elif reason is NotCount.PERCENT:
            end += next(len(phrase) for phrase in table.percent if _follows(tokens, end, phrase))
        return _other(number.first, end, reason)
    if number.form in {Form.VAGUE, Form.ORDINAL}:
        return number
    if _is_degree(tokens, number.first, table):
        return replace(number, form=Form.ORDINAL)
    return _bounded(tokens, number, table)


def _bounded(tokens: Sequence[Token], number: Number, table: NumeralTable) -> Number:
    before = bound_before(tokens, number.first, number.last, table)
    if before is not None:
        number = replace(number, qualifier=before[0], lead=before[1])
    after = bound_after(tokens, number.last + 1, table)
    if after is not None:
        return replace(number, qualifier=after[0] if before is None else number.qualifier, trail=after[1])
    return number


def _repeated(tokens: Sequence[Token], number: Number, table: NumeralTable) -> Number:
    """Read "veintidós (22)" as one number."""
    at = number.last + 1
    if _norm(tokens, at) != "(" or at + 2 >= len(tokens):
        return number
    again = read_cardinal(tokens, at + 1, table)
    if again is None or again.value != number.value or _norm(tokens, again.end) != ")":
        return number
    return replace(number, last=again.end, trail=again.end, form=Form.MIXED)


def _not_count(tokens: Sequence[Token], number: Number, table: NumeralTable) -> NotCount | None:
    """Return why a number that reads well is no count of people."""
    end = number.last + 1
    after = _norm(tokens, end)
    if after == _CUT and _norm(tokens, end + 1) in {"", "\n"}:
        return NotCount.CUT
    if after in table.millions:
        return NotCount.MILLIONS
    if any(_follows(tokens, end, phrase) for phrase in table.percent):
        return NotCount.PERCENT
    if number.form in {Form.VAGUE, Form.ORDINAL}:
        return None
    if after in table.money or (after in table.of and _norm(tokens, end + 1) in table.money):
        return NotCount.MONEY
    if after in table.hours or (after == "de" and _norm(tokens, end + 1) == "la" and _norm(tokens, end + 2) in _DAY):
        return NotCount.CLOCK
    if after == "-" and tokens[end].start == tokens[number.last].end and _norm(tokens, end + 1).isalpha():
        if tokens[end + 1].start == tokens[end].end and read_cardinal(tokens, end + 1, table) is None:
            return None if _norm(tokens, end + 1) in {"odd", "plus", "something"} else NotCount.CODE
    return _not_count_before(tokens, number.first)


_DAY = frozenset({"manana", "tarde", "noche", "madrugada"})
_COINS = frozenset({"$", "€", "£", "¥"})


def _not_count_before(tokens: Sequence[Token], first: int) -> NotCount | None:
    if first == 0:
        return None
    before = tokens[first - 1]
    if (
        before.norm in _COINS
        or before.norm == "bs"
        or (before.norm == "." and first > 1 and tokens[first - 2].norm == "bs")
    ):
        return NotCount.MONEY
    if before.text in {"°", "º", "Nº", "nº", "N°"}:
        return NotCount.DEGREE
    touching = before.end == tokens[first].start
    if touching and before.norm == "-" and (first == 1 or tokens[first - 2].end < before.start):
        return NotCount.NEGATIVE
    return None


def _is_degree(tokens: Sequence[Token], first: int, table: NumeralTable) -> bool:
    if first == 0:
        return False
    before = tokens[first - 1].norm
    if before == "." and first > 1:
        return tokens[first - 2].norm in table.ordinal_before
    return before in table.ordinal_before and before != "no"


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _follows(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    return all(_norm(tokens, at + step) == word for step, word in enumerate(phrase))


def _joined(tokens: Sequence[Token], found: list[Number], table: NumeralTable) -> list[Number]:
    """Join the two ends of ranges, and mark the two ends of courses."""
    joined: list[Number] = []
    at = 0
    while at < len(found):
        left = found[at]
        right = found[at + 1] if at + 1 < len(found) else None
        pair = _pair(tokens, left, right, table) if right is not None else None
        if pair is None:
            joined.append(left)
            at += 1
        else:
            joined += pair
            at += 2
    return joined


_COUNTING = frozenset({Form.DIGITS, Form.WORDS, Form.MIXED, Form.COLLECTIVE})


def _pair(tokens: Sequence[Token], left: Number, right: Number, table: NumeralTable) -> tuple[Number, ...] | None:
    """Return what two neighbouring numbers are together; None where they stand for themselves."""
    gap = right.first - left.last - 1
    if not 1 <= gap <= 4:  # noqa: PLR2004 - "139 presos a unos 155"
        return None
    start = min(max(right.lead, left.last + 2), right.first)
    between = [token.norm for token in tokens[left.last + 1 : start]]
    if right.form is Form.OTHER and left.form in _COUNTING and len(between) == 1:
        if right.reason in {NotCount.PERCENT, NotCount.MILLIONS, NotCount.MONEY} and _linked(between[0], table):
            return _other(left.first, left.last + 1, right.reason), right
        return None
    if left.form not in _COUNTING or right.form not in _COUNTING or left.value is None or right.value is None:
        return None
    if len(between) == 1:
        if between[0] in "-–":
            return _hyphened(tokens, left, right)
        before = _before(tokens, left, table)
        if between[0] in table.between_and and before in table.between:
            return (_range(left, right, left.lead - 1),)
        if between[0] in table.to_words:
            return _from_to(tokens, left, right, table, before)
        if between[0] in table.or_words and left.value < right.value <= 2 * left.value + 1:
            return (_range(left, right, left.lead),)
        if between[0] in table.back_words and before in table.to_words and not _is_year(tokens, right):
            return replace(left, change=Change.TO), replace(right, change=Change.FROM)
        return None
    if between[-1] in table.to_words and _before(tokens, left, table) in table.from_words:
        return _course(tokens, left, right, table) if _changes(tokens, left, right, table) else None
    return None


def _linked(word: str, table: NumeralTable) -> bool:
    return word in table.between_and or word in table.to_words or word in table.or_words or word in "-–"


def _before(tokens: Sequence[Token], number: Number, table: NumeralTable) -> str:
    """Return the word before a number and its bound; of "pasó de 139 a", the `de`."""
    if number.lead < number.first and tokens[number.first - 1].norm in table.from_words:
        opening = tokens[number.lead].norm
        if table.change.fullmatch(opening) is not None:
            return tokens[number.first - 1].norm
    return _norm(tokens, number.lead - 1)


def _hyphened(tokens: Sequence[Token], left: Number, right: Number) -> tuple[Number, ...] | None:
    mark = tokens[left.last + 1]
    if mark.start != tokens[left.last].end or tokens[right.first].start != mark.end:
        return None
    if _is_year(tokens, left) and _is_year(tokens, right):
        return (_other(left.first, right.last + 1, NotCount.YEARS),)
    low, high = left.value or 0, right.value or 0
    if low < high and high >= 10 and tokens[left.first].norm[0] != "0" and high <= 20 * max(low, 1):  # noqa: PLR2004
        return (_range(left, right, left.lead),)
    return (_other(left.first, right.last + 1, NotCount.SCORE),)


def _range(left: Number, right: Number, lead: int) -> Number:
    low, high = left.value or 0, right.value or 0
    if right.scaled and not left.scaled and low < 1000 and low * 1000 < high:  # noqa: PLR2004 - "entre 3 y 4 mil"
        low *= 1000
    low, high = min(low, high), max(low, high)
    return Number(left.first, right.last, low, Form.RANGE, max(lead, 0), right.trail, upper=high)


def _from_to(
    tokens: Sequence[Token], left: Number, right: Number, table: NumeralTable, before: str
) -> tuple[Number, ...] | None:
    low, high = left.value or 0, right.value or 0
    if before in table.from_words:
        if low >= high or _changes(tokens, left, right, table):
            return _course(tokens, left, right, table)
        return (_range(left, right, left.lead - 1),)
    if low < high <= 3 * low or (right.scaled and not left.scaled and low < high // 1000 <= 3 * low):
        return (_range(left, right, left.lead),)
    return None


def _course(tokens: Sequence[Token], left: Number, right: Number, table: NumeralTable) -> tuple[Number, ...]:
    if left.lead < left.first and table.change.fullmatch(tokens[left.lead].norm):  # "pasó de 139 a" bounds nothing
        left = replace(left, lead=left.first, qualifier=Qualifier.EXACT)
    return replace(left, change=Change.FROM), replace(right, change=Change.TO)


def _is_year(tokens: Sequence[Token], number: Number) -> bool:
    norm = tokens[number.first].norm
    return (
        number.first == number.last
        and norm.isdecimal()
        and len(norm) == 4
        and (  # noqa: PLR2004 - a year
            _FIRST_YEAR <= int(norm) <= _LAST_YEAR
        )
    )


_NEAR = 14


def _changes(tokens: Sequence[Token], left: Number, right: Number, table: NumeralTable) -> bool:
    """Tell whether a word of change stands near, on the same line."""
    after = right.last + 1
    if _norm(tokens, after) in table.change_span and read_cardinal(tokens, min(after + 1, len(tokens) - 1), table):
        return True
    for step in (-1, 1):
        at = left.first - 1 if step < 0 else right.last + 1
        for _ in range(_NEAR):
            norm = _norm(tokens, at)
            if norm in {"", "\n"}:
                break
            if table.change.fullmatch(norm) is not None:
                return True
            at += step
    return False
