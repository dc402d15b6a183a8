"""What a number was found to count."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.domain.claims import Metric
    from bot.extraction.reasons import Reason


class Verdict(NamedTuple):
    """What a number counts, or why it is no claim; neither: the words around it do not say."""

    metric: Metric | None
    reason: Reason | None
    rule: str
    promised: bool = False
    """The number is said to be announced, by whoever says so."""
