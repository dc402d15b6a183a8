"""What bounds and round numbers say about true ones."""

import pytest

from bot.domain.bounds import fastest, is_number, loosely, satisfied, step_of
from bot.domain.claims import Metric, Qualifier
from tests.fakes.newsroom import Newsroom, says


@pytest.mark.parametrize(
    ("value", "step"), [(711, 1), (710, 10), (550, 50), (500, 100), (700, 100), (2000, 1000), (15, 5), (5, 1), (0, 0)]
)
def test_round_numbers_have_a_step(value, step):
    """A round number is given in tens, fifties or hundreds; others in ones."""
    assert step_of(value) == step


@pytest.mark.parametrize(
    ("qualifier", "value", "number", "same"),
    [
        (Qualifier.EXACT, 711, 711, True),
        (Qualifier.EXACT, 700, 711, False),
        (Qualifier.MORE_THAN, 700, 711, True),
        (Qualifier.AT_LEAST, 500, 568, True),
        (Qualifier.MORE_THAN, 700, 804, False),
        (Qualifier.MORE_THAN, 100, 139, False),
        (Qualifier.AT_MOST, 800, 711, True),
        (Qualifier.FEWER_THAN, 800, 690, False),
        (Qualifier.ABOUT, 700, 711, True),
        (Qualifier.ABOUT, 600, 711, False),
    ],
)
def test_a_rounded_number_may_be_another(qualifier, value, number, same):
    """A number is another within the rounding of its qualifier, and no further."""
    assert is_number(says("lantern", value, qualifier=qualifier), number) is same


def test_round_lower_bounds_are_loose_and_precise_ones_are_not():
    """863 is "more than 800", loosely; "at least 711" is a count."""
    assert loosely(says("lantern", 800, qualifier=Qualifier.MORE_THAN), 863)
    assert not loosely(says("lantern", 800, qualifier=Qualifier.MORE_THAN), 1100)
    assert not loosely(says("lantern", 711, qualifier=Qualifier.AT_LEAST), 780)


def test_an_exact_number_is_satisfied_by_nothing():
    """Only bounds and round numbers are satisfied by another."""
    assert not satisfied(says("lantern", 400), 406)
    assert satisfied(says("lantern", 500, qualifier=Qualifier.FEWER_THAN), 406)


def test_the_fastest_day_of_a_series():
    """Growth within a day counts for a day; a series with one value has none."""
    room = Newsroom()
    room.read(says("lantern", 10, total=True))
    series = room.ledger.of("lantern", Metric.RELEASED, None)[0]
    assert fastest(series) == 0.0
    room.read(says("lantern", 30, total=True))
    room.later(days=10)
    room.read(says("lantern", 60, total=True))
    assert fastest(room.ledger.of("lantern", Metric.RELEASED, None)[0]) == 20.0
