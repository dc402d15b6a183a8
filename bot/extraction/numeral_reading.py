"""Read one number at a token, in any of its forms, without what bounds it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.claims import Qualifier
from bot.extraction.cardinals import Cardinal, read_cardinal, read_digits
from bot.extraction.numbers import Form, NotCount, Number, counted, uncounted
from bot.extraction.phrases import follows, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extraction.numeral_table import NumeralTable
    from bot.extraction.text import Token

_ORDINAL = re.compile(r"([0-9]{1,5})\.?(?:st|nd|rd|th|er|ro|ra|do|da|to|ta|vo|va|mo|ma|na|o|a)")
_HYPHENED = re.compile(r"([0-9][0-9.,]*)-(plus|odd|something)")
_ROUNDED = re.compile(r"([0-9]{1,3})[.,]([0-9]{1,2})")
_MOST_COLLECTIVES = 99


def read_number(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number | None:
    """Return the number that begins at a token, the longest reading first; None where none begins."""
    if tokens[at].norm[0] in "0123456789#":
        return _cardinal(tokens, at, table) or _marked(tokens, at) or _digits(tokens, at, table)
    for read in (_collective, _vague, _cardinal, _ordinal, _one):
        number = read(tokens, at, table)
        if number is not None:
            return number
    return None


def _cardinal(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number | None:
    cardinal = read_cardinal(tokens, at, table)
    if cardinal is None:
        return None
    if cardinal.end - at > 2 and word(tokens, at - 1) in table.between:  # noqa: PLR2004 - three words hold a joiner
        cardinal = _lower_end(tokens, at, cardinal, table)
    form = Form.WORDS if not cardinal.digits else Form.MIXED if cardinal.words else Form.DIGITS
    number = replace(counted(at, cardinal.end, cardinal.value, form), scaled=cardinal.scaled)
    factor = table.collective_plurals.get(word(tokens, cardinal.end))
    if factor is not None and 1 < cardinal.value <= _MOST_COLLECTIVES:  # "tres decenas", "two dozen"
        return counted(at, cardinal.end + 1, cardinal.value * factor, Form.COLLECTIVE, Qualifier.ABOUT)
    return number


def _lower_end(tokens: Sequence[Token], at: int, whole: Cardinal, table: NumeralTable) -> Cardinal:
    """Return the lower end of "between six hundred and one thousand", whose joiner would else make it one number."""
    if word(tokens, whole.end) in table.between_and:
        return whole
    for joiner in range(at + 1, whole.end - 1):
        if tokens[joiner].norm not in table.between_and:
            continue
        low = read_cardinal(tokens[at:joiner], 0, table)
        high = read_cardinal(tokens[joiner + 1 : whole.end], 0, table)
        if low is not None and high is not None and low.value < high.value:
            return low._replace(end=joiner)
    return whole


def _marked(tokens: Sequence[Token], at: int) -> Number | None:
    """Read digits with letters that belong to a number: `18th`, `16ª`, `100-plus`."""
    norm = tokens[at].norm
    ordinal = _ORDINAL.fullmatch(norm)
    if ordinal is not None:
        return counted(at, at + 1, int(ordinal.group(1)), Form.ORDINAL)
    hyphened = _HYPHENED.fullmatch(norm)
    value = read_digits(hyphened.group(1)).value if hyphened is not None else None
    if hyphened is None or value is None:
        return None
    bound = Qualifier.ABOUT if hyphened.group(2) == "odd" else Qualifier.MORE_THAN
    return counted(at, at + 1, value, Form.DIGITS, bound)


def _digits(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number:
    """Read digits that are no whole number: a ratio, a decimal, a code."""
    norm = tokens[at].norm
    if norm[0] == "#":
        return uncounted(at, at + 1, NotCount.CODE)
    digits = read_digits(norm)
    if digits.value is not None:
        return replace(counted(at, at + 1, digits.value, Form.RATIO), of=digits.of)
    if digits.reason is NotCount.DECIMAL:
        return _decimal(tokens, at, table)
    return uncounted(at, at + 1, digits.reason or NotCount.CODE)


def _decimal(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number:
    """Read "1,5 millones", "4,2 %"; "2,4 mil" is 2,400, rounded as it is."""
    after = word(tokens, at + 1)
    rounded = _ROUNDED.fullmatch(tokens[at].norm)
    if after in table.thousand and rounded is not None:
        value = int(rounded.group(1)) * 1000 + int(rounded.group(2).ljust(3, "0"))
        return replace(counted(at, at + 2, value, Form.MIXED, Qualifier.ABOUT), scaled=True)
    if after in table.millions:
        return uncounted(at, at + 2, NotCount.MILLIONS)
    for phrase in table.percent:
        if follows(tokens, at + 1, phrase):
            return uncounted(at, at + 1 + len(phrase), NotCount.PERCENT)
    return uncounted(at, at + 1, NotCount.DECIMAL)


def _collective(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number | None:
    """Read "un centenar", "media docena", "una docena y media", "un par de decenas", "a couple of dozen"."""
    end = at + (tokens[at].norm in table.articles)
    half = word(tokens, end) in table.halves
    if half:
        end += 1
        end += word(tokens, end) in table.articles
    noun = word(tokens, end)
    if not half and noun in table.couples and end > at:
        return _couple(tokens, at, end + 1, table)
    value = table.collectives.get(noun)
    if value is None or (end == at and noun in table.collective_plurals) or _is_period(tokens, at, end, table):
        return None
    end += 1
    after = next((phrase for phrase in table.half_after if follows(tokens, end, phrase)), ())
    if half:
        value //= 2
    elif after:
        value += value // 2
        end += len(after)
    return counted(at, end, value, Form.COLLECTIVE, Qualifier.ABOUT)


def _is_period(tokens: Sequence[Token], at: int, noun: int, table: NumeralTable) -> bool:
    """Tell whether a collective is something else: "la primera quincena de enero", "the final score"."""
    if at and tokens[at - 1].norm in table.ordinals:
        return True
    if tokens[noun].norm not in table.ambiguous:
        return False
    return word(tokens, noun + 1) not in table.of or word(tokens, noun + 2) in table.months


def _couple(tokens: Sequence[Token], at: int, end: int, table: NumeralTable) -> Number:
    plural = end + (word(tokens, end) in table.of)
    factor = table.collective_plurals.get(word(tokens, plural))
    if factor is None:
        return counted(at, end, 2, Form.COLLECTIVE, Qualifier.ABOUT)
    return counted(at, plural + 1, 2 * factor, Form.COLLECTIVE, Qualifier.ABOUT)


def _vague(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number | None:
    """Read "decenas", "un número importante", "varios cientos", "decenas de miles" as one vague number."""
    end = further = _vague_end(tokens, at, table)
    while further:
        end = further
        further = _vague_end(tokens, end + (word(tokens, end) in table.of), table)
    if not end:
        return None
    if word(tokens, end) in table.hundred | table.thousand or word(tokens, end) in table.collectives:
        end += 1
    return counted(at, end, None, Form.VAGUE)


def _vague_end(tokens: Sequence[Token], at: int, table: NumeralTable) -> int:
    """Return where the vague number at a token ends; 0 where none is."""
    norm = word(tokens, at)
    for phrase in table.vague_by_first.get(norm, ()):
        if follows(tokens, at, phrase):
            return at + len(phrase)
    return at + 1 if norm in table.vague else 0


def _ordinal(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number | None:
    value = table.ordinals.get(tokens[at].norm)
    return counted(at, at + 1, value, Form.ORDINAL) if value is not None else None


def _one(tokens: Sequence[Token], at: int, table: NumeralTable) -> Number | None:
    """Read "un" and "one" where they count: "solo uno", "uno solo", "one prisoner"."""
    if tokens[at].norm not in table.ones:
        return None
    if word(tokens, at - 1) in table.one_counted_before or word(tokens, at + 1) in table.one_counted_after:
        return counted(at, at + 1, 1, Form.WORDS)
    return None
