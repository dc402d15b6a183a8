"""What a number of a text is: its value and form, its bounds, and why it may be no count."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.claims import Qualifier


class NotCount(StrEnum):
    """Why a number is no count of people, as far as its own shape tells."""

    DECIMAL = "decimal"
    MILLIONS = "millions"
    PERCENT = "percent"
    MONEY = "money"
    CLOCK = "time of day"
    DATE = "date"
    CODE = "letters and digits in one word"
    LONG = "too many digits"
    YEARS = "years"
    SCORE = "score"
    CUT = "cut off"
    NEGATIVE = "negative"
    DEGREE = "number of a document"
    FRACTION = "fraction"


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


COUNTING = frozenset({Form.DIGITS, Form.WORDS, Form.MIXED, Form.COLLECTIVE})
"""Forms that have one value and may be an end of a range."""


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


def counted(
    first: int,
    end: int,
    value: int | None,
    form: Form,
    qualifier: Qualifier = Qualifier.EXACT,
) -> Number:
    """Return a number that takes the tokens `[first, end)`, without bounds."""
    return Number(first, end - 1, value, form, first, end - 1, qualifier=qualifier)


def uncounted(first: int, end: int, reason: NotCount) -> Number:
    """Return a number that is no count by its own shape."""
    return Number(first, end - 1, None, Form.OTHER, first, end - 1, reason=reason)
