"""What a printed number says about a true one: bounds, rounding, and whether a jump is plausible."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from bot.domain.claims import Claim, Qualifier
from bot.domain.series import Revision, Series
from bot.domain.thresholds import (
    BLIND_PACE,
    JUMP,
    JUMP_LEAST,
    JUMP_PACE,
    JUMP_TENFOLD,
    JUMP_TENFOLD_LEAST,
    STOCK_ROUNDING,
    Threshold,
)

LOWER_BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
UPPER_BOUNDS = frozenset({Qualifier.AT_MOST, Qualifier.FEWER_THAN})
_ROUND = 50
"""Numbers given in steps from this on are rounded by those who print them."""
_DAY = timedelta(days=1)


def step_of(value: int) -> int:
    """Return how coarse a round number is: 700 is given in hundreds, 550 in fifties, 711 in ones."""
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    if step * 5 < value and value % (step * 5) == 0:
        step *= 5
    return min(step, value)


def satisfied(claim: Claim, standing: int) -> bool:
    """Tell whether a number that stands already satisfies a claim that only bounds or rounds it.

    "More than 400" says nothing new where 406 stands; nor does "about 400" where 396 does.
    """
    value = claim.value or 0
    if claim.qualifier in LOWER_BOUNDS:
        return standing >= value
    if claim.qualifier in UPPER_BOUNDS:
        return standing <= value
    return claim.qualifier is Qualifier.ABOUT and abs(standing - value) * 2 <= step_of(value)


def is_number(claim: Claim, number: int) -> bool:
    """Tell whether a claim may be another number, printed as it is or rounded as its qualifier says."""
    value = claim.value or 0
    if value == number:
        return True
    reach = min(step_of(value), int(value * STOCK_ROUNDING.value))
    if claim.qualifier in LOWER_BOUNDS:
        return value < number < value + reach
    if claim.qualifier in UPPER_BOUNDS:
        return value - reach < number < value
    return claim.qualifier is Qualifier.ABOUT and abs(number - value) * 2 <= reach


def loosely(claim: Claim, standing: int) -> bool:
    """Tell whether a claim is what stands, loosely: "more than 800" where 863 are held is no news of 800.

    A lower bound that is not round ("at least 711") is a count, and says more than that.
    """
    value = claim.value or 0
    if claim.qualifier not in LOWER_BOUNDS or step_of(value) < _ROUND:
        return is_number(claim, standing)
    return value <= standing <= value * (1 + STOCK_ROUNDING.value)


def fastest(series: Series) -> float:
    """Return the fastest growth that a series has shown, in people a day; growth within a day counts for a day."""
    known = sorted(series.revisions, key=lambda r: r.at)
    rates = [
        (later.value - sooner.value) / max(1.0, (later.at - sooner.at) / _DAY) for sooner, later in pairwise(known)
    ]
    return max([0.0, *rates])


def jump(series: Series, standing: Revision, value: int, at: datetime) -> Threshold | None:
    """Return the threshold that makes a rise implausible after what stands, or None for a plausible one."""
    gone = at - standing.last_at
    if value <= standing.value or gone >= BLIND_PACE.hours:
        return None
    days = max(1.0, gone / _DAY)
    growth, factor = (value - standing.value) / days, value / max(1, standing.value)
    if growth <= JUMP_PACE.value * fastest(series):
        return None
    if factor >= JUMP_TENFOLD.value and growth >= JUMP_TENFOLD_LEAST.value:
        return JUMP_TENFOLD
    if factor >= JUMP.value and growth >= JUMP_LEAST.value:
        return JUMP
    return None
