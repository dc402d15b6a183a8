"""What a number was found to count."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.claims import Metric

if TYPE_CHECKING:
    from bot.extraction.reasons import Reason


LET_OUT = frozenset({Metric.RELEASED, Metric.FULL_LIBERTY})
"""Measures of people of whom a text tells as of done: out of prison, or rid of their case."""


class Verdict(NamedTuple):
    """What a number counts, or why it is no claim; neither: the words around it do not say."""

    metric: Metric | None
    reason: Reason | None
    rule: str
    promised: bool = False
    """The number is said to be announced, by whoever says so."""
