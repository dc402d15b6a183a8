"""Know the parts of a count by their sum: bare numbers that make up a number told beside them are of its people."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import LET_OUT

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told

_FEW = 10
"""Smaller numbers add up by chance."""
_PARTS = frozenset({None, Kind.GROUP})
_OPEN = frozenset({None, Reason.NO_MEASURE})


def count_parts(told: list[Told]) -> None:
    """`603 excarcelados. Fueron 459 antes de la ley y 144 después`: what is said of the whole is said of its parts."""
    for one, other in itertools.pairwise(told):
        _count(one.drafts, other.drafts)
        _count(other.drafts, one.drafts)


def time_parts(told: list[Told]) -> None:
    """`24 excarcelados de madrugada, nueve mujeres y 15 hombres`: parts are of the time of their whole."""
    for one in told:
        if len(one.drafts) > 2:  # noqa: PLR2004 - a whole and two parts
            _time(one.drafts[0], one.drafts[1:])
    for one, other in itertools.pairwise(told):
        for whole in one.drafts[:1]:
            _time(whole, other.drafts)
        for whole in other.drafts[:1]:
            _time(whole, one.drafts)


def add_up(whole: Draft, parts: list[Draft]) -> bool:
    """Tell whether several numbers make up a whole, whatever they count."""
    return len(parts) > 1 and sum(part.value or 0 for part in parts) == whole.value


def _sums_up(whole: Draft, parts: list[Draft]) -> bool:
    """Tell whether several numbers, bare or of a kind of people, add up to a whole."""
    return (whole.value or 0) >= _FEW and all(part.head.kind in _PARTS for part in parts) and add_up(whole, parts)


def _count(wholes: list[Draft], parts: list[Draft]) -> None:
    if len(parts) < 2 or any(part.metric is not None or part.reason not in _OPEN for part in parts):  # noqa: PLR2004 - parts
        return
    whole = next((each for each in wholes if each.metric in LET_OUT and _sums_up(each, parts)), None)
    if whole is None or any(part.claimant not in {None, whole.claimant} for part in parts):
        return
    for part in parts:
        part.metric, part.reason, part.rule = whole.metric, None, "sums-up"
        part.claimant, part.speaker, part.settled = whole.claimant, whole.speaker, whole.settled
        part.rules["claimant"] = "sums-up"


def _time(whole: Draft, parts: list[Draft]) -> None:
    same = all(part.metric is whole.metric and part.claimant == whole.claimant for part in parts)
    if whole.scope is None or whole.metric not in LET_OUT or not same or not _sums_up(whole, parts):
        return
    for part in parts:
        part.scope = part.scope or whole.scope
