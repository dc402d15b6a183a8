"""What waits for review, and how it is let go."""

from datetime import timedelta

import pytest

from bot.domain.changes import ChangeKind
from bot.domain.claims import Metric, Qualifier
from bot.domain.rows import Verdict
from bot.domain.thresholds import TABLE
from bot.domain.trackers import Origin
from tests.fakes.newsroom import Newsroom, day, held, promised, says

STORY = (
    "Lantern lowered its count on Tuesday after two families said that their sons were under arrest at home, it said"
)


def test_a_stock_printed_as_releases_is_held():
    """A release count that is the source's number of people held is held, exactly or rounded."""
    for value, qualifier in ((568, Qualifier.EXACT), (500, Qualifier.MORE_THAN), (550, Qualifier.AT_LEAST)):
        room = Newsroom()
        room.read(says("lantern", 464, total=True))
        room.read(held("lantern", 568))
        change = room.read(says("lantern", value, total=True, qualifier=qualifier), "agency")
        assert (change.kind, change.reason, change.row.threshold) == (
            ChangeKind.HELD,
            Verdict.HELD_STOCK,
            "stock_rounding",
        )


def test_a_stock_in_the_same_entry_unmasks_the_release_count():
    """An entry that gives one number as stock and as releases is judged with the stock known."""
    changes = Newsroom().reads(says("lantern", 711, total=True), held("lantern", 711))
    assert [c.reason for c in changes] == [Verdict.FIRST, Verdict.HELD_STOCK]


def test_a_stock_held_by_a_whole_agency_stays_held():
    """However many outlets print the stock as releases, only the source's own feed lets it go."""
    room = Newsroom()
    room.read(says("lantern", 302, total=True))
    room.read(held("lantern", 711))
    assert room.read(says("lantern", 711, total=True), "agency").kind is ChangeKind.HELD
    for outlet in ("herald", "courier", "tribune"):
        again = room.read(says("lantern", 711, total=True), outlet)
        assert (again.kind, again.reason) == (ChangeKind.QUIET, Verdict.HELD_STOCK)
    freed = room.read(says("lantern", 711, total=True), "lantern-site", own=True)
    assert (freed.kind, freed.previous) == (ChangeKind.UP, 302)
    assert not any(hold.open for hold in room.ledger.holds.values())


def test_a_stock_of_last_week_is_remembered():
    """A stock that was current a few days ago still unmasks a release count; an old one does not."""
    room = Newsroom()
    room.read(says("lantern", 640, total=True))
    room.read(held("lantern", 711))
    room.later(days=2)
    room.read(held("lantern", 687))
    room.later(days=2)
    assert room.read(says("lantern", 711, total=True)).reason is Verdict.HELD_STOCK
    room.later(days=8)
    room.read(held("lantern", 660))
    assert room.read(says("lantern", 687, total=True), "herald").reason is Verdict.HELD_STOCK
    room.later(days=20)
    assert room.read(says("lantern", 712, total=True), "herald").pushed


def test_a_batch_that_is_the_stock_is_held():
    """A batch with the number of people held is the stock as well."""
    room = Newsroom()
    room.read(held("lantern", 711))
    change = room.read(says("lantern", 711, batch=True))
    assert (change.kind, change.reason) == (ChangeKind.HELD, Verdict.HELD_STOCK)
    room.read(says("lantern", 302, total=True))
    assert room.read(says("lantern", 711, batch=True), "herald").kind is ChangeKind.QUIET


def test_a_first_total_that_is_the_stock_is_held():
    """Even without a total before it, a count that is the stock is held."""
    room = Newsroom()
    room.read(held("lantern", 711))
    assert room.read(says("lantern", 711, total=True)).reason is Verdict.HELD_STOCK
    assert room.read(says("lantern", 302, total=True)).kind is ChangeKind.FIRST


def test_a_days_batch_printed_as_the_total_is_held():
    """A total that repeats a batch of the last days is held, whether below or above what stands."""
    room = Newsroom()
    room.reads(says("lantern", 115, total=True, since=1), says("lantern", 21, batch=True))
    change = room.read(says("lantern", 21, total=True, since=1), "herald")
    assert (change.kind, change.reason, change.row.threshold) == (ChangeKind.HELD, Verdict.HELD_BATCH, "batch_as_total")
    assert room.read(says("lantern", 21, total=True, since=1), "courier").kind is ChangeKind.QUIET
    young = Newsroom()
    young.read(says("lantern", 17, total=True))
    young.read(says("lantern", 24, batch=True))
    assert young.read(says("lantern", 24, total=True), "herald").reason is Verdict.HELD_BATCH
    assert young.read(says("lantern", 24, total=True), "lantern-site", own=True).pushed


@pytest.mark.parametrize(
    ("before", "after", "threshold"), [(88, 880, "jump_tenfold"), (12, 120, "jump_tenfold"), (90, 420, "jump")]
)
def test_an_implausible_jump_is_held(before, after, threshold):
    """A digit too many, or a growth that no real day had, is held, and the row names the threshold."""
    room = Newsroom()
    room.read(says("lantern", before, total=True))
    change = room.read(says("lantern", after, total=True), "herald")
    assert (change.kind, change.reason, change.row.threshold) == (ChangeKind.HELD, Verdict.HELD_JUMP, threshold)
    assert any(t.name == threshold and t.why for t in TABLE)


@pytest.mark.parametrize(("before", "after"), [(17, 56), (104, 266), (400, 626), (5, 41), (65, 130)])
def test_real_days_are_no_jumps(before, after):
    """The growth that fast days show is plausible."""
    room = Newsroom()
    room.read(says("lantern", before, total=True))
    assert room.read(says("lantern", after, total=True)).kind is ChangeKind.UP


def test_a_jump_is_measured_by_the_days_that_went_by_and_by_the_series_own_pace():
    """A long silence, or a series that has grown as fast before, makes a rise plausible."""
    room = Newsroom()
    room.read(says("lantern", 50, total=True))
    room.later(days=5)
    assert room.read(says("lantern", 300, total=True)).kind is ChangeKind.UP
    room.later(days=31)
    assert room.read(says("lantern", 9000, total=True)).kind is ChangeKind.UP
    fast = Newsroom()
    fast.read(says("lantern", 60, total=True))
    fast.later(days=1)
    fast.read(says("lantern", 230, total=True))
    fast.later(days=1)
    fast.read(says("lantern", 100, total=True, supersedes=230))
    fast.later(days=1)
    assert fast.read(says("lantern", 480, total=True)).kind is ChangeKind.UP


def test_a_jump_is_let_go_by_a_second_independent_origin():
    """A second outlet in its own words confirms a jump; a copy and an aggregator do not."""
    room = Newsroom()
    room.read(says("lantern", 88, total=True))
    room.read(says("lantern", 880, total=True), "agency", text=STORY)
    assert not room.read(says("lantern", 880, total=True), "copyist", text=STORY).pushed
    assert not room.read(says("lantern", 880, total=True), "finder", origin=Origin.AGGREGATOR).pushed
    freed = room.read(says("lantern", 880, total=True), "herald", text="Another story altogether about the same matter")
    assert (freed.kind, freed.reason, freed.previous) == (ChangeKind.UP, Verdict.UP, 88)
    current = room.ledger.of("lantern", Metric.RELEASED, None)[0].current
    assert len(current.witnesses) == 4


def test_what_was_held_may_become_true():
    """A number that was once held is told when the series has come near it; its own text, republished, tells nothing."""
    room = Newsroom()
    room.read(says("lantern", 60, total=True))
    held_text = (
        "Lantern counts 700 people who left the prisons of the north and of the coast since the first days of May"
    )
    assert room.read(says("lantern", 700, total=True), "herald", text=held_text).kind is ChangeKind.HELD
    for value in (180, 300, 450, 600, 690):
        room.later(days=1)
        room.read(says("lantern", value, total=True), "courier")
    assert not room.read(says("lantern", 700, total=True), "herald", text=held_text).pushed
    assert room.read(says("lantern", 700, total=True), "herald", text="By now Lantern knows of 700 in all").pushed


def test_a_second_origin_comes_too_late():
    """What one outlet printed weeks ago does not second what another prints today."""
    room = Newsroom()
    room.read(says("lantern", 88, total=True))
    room.read(says("lantern", 880, total=True), "agency")
    room.later(days=6)
    room.read(says("lantern", 96, total=True))
    room.later(days=2)
    assert not room.read(says("lantern", 880, total=True), "herald").pushed


def test_a_total_that_lands_beside_the_stock_is_held():
    """A total that doubles and comes near the known stock is the next stock, printed as releases."""
    room = Newsroom()
    room.read(says("lantern", 302, total=True))
    room.read(held("lantern", 780))
    change = room.read(says("lantern", 711, total=True))
    assert (change.kind, change.row.threshold) == (ChangeKind.HELD, "near_stock")


def test_the_own_feed_may_jump():
    """The source's own feed knows what it counts."""
    room = Newsroom()
    room.read(says("lantern", 88, total=True))
    assert room.read(says("lantern", 880, total=True), "lantern-site", own=True).kind is ChangeKind.UP


def test_a_lower_total_waits_for_a_second_independent_outlet():
    """A lower total without a word of correction is held, and let go when another outlet prints it."""
    room = Newsroom()
    room.read(says("league", 81, total=True))
    room.later(hours=3)
    first = room.read(says("league", 79, total=True), "herald")
    assert (first.kind, first.reason, first.row.threshold) == (ChangeKind.HELD, Verdict.HELD_LOWER, "lower")
    assert not room.read(says("league", 79, total=True), "herald").pushed
    second = room.read(says("league", 79, total=True), "courier")
    assert (second.kind, second.reason, second.previous) == (ChangeKind.DOWN, Verdict.DOWN, 81)
    assert room.read(says("league", 81, total=True), "gazette").reason is Verdict.STALE


def test_the_own_feed_may_lower_its_total():
    """A lower total on the source's own feed is a revision down at once."""
    room = Newsroom()
    room.read(says("lantern", 97, total=True), "lantern-site", own=True)
    room.later(days=1)
    assert room.read(says("lantern", 94, total=True), "lantern-site", own=True).kind is ChangeKind.DOWN


def test_a_source_that_contradicts_itself_within_the_hour_is_held():
    """Two numbers within the hour without a word of correction are held, on the own feed too."""
    for own in (False, True):
        room = Newsroom()
        room.read(says("lantern", 97, total=True), "lantern-site", own=own)
        room.at -= timedelta(minutes=50)
        change = room.read(says("lantern", 94, total=True), "lantern-site", own=own)
        assert (change.kind, change.reason) == (ChangeKind.HELD, Verdict.HELD_CONTRADICTION)
    room = Newsroom()
    room.read(held("lantern", 777))
    room.at -= timedelta(minutes=50)
    assert room.read(held("lantern", 702), "herald").reason is Verdict.HELD_CONTRADICTION
    assert room.read(held("lantern", 702), "courier").kind is ChangeKind.DOWN


def test_a_stock_of_another_day_within_the_hour_is_no_contradiction():
    """A later stock that says of when it is does not contradict the one before."""
    room = Newsroom()
    room.read(held("lantern", 777, as_of=day(3)))
    room.at -= timedelta(minutes=50)
    assert room.read(held("lantern", 702, as_of=day(5)), "herald").kind is ChangeKind.DOWN


def test_a_stock_with_a_digit_too_many_or_too_few_is_held():
    """A stock ten times what it was, or a tenth, is held."""
    for value in (7110, 71):
        room = Newsroom()
        room.read(held("lantern", 711))
        room.later(days=1)
        assert room.read(held("lantern", value)).reason is Verdict.HELD_JUMP


def test_a_doubtful_first_figure_holds_nothing_back():
    """A first figure whose scope was only read into it is no measure for what follows."""
    room = Newsroom()
    room.read(says("ministry", 9))
    change = room.read(says("ministry", 400))
    assert (change.kind, change.previous, change.pushed) == (ChangeKind.FIRST, None, True)


def test_a_promise_printed_as_the_total_waits():
    """A total that repeats the source's own promise opens no new count."""
    room = Newsroom()
    room.read(says("ministry", 896, total=True))
    room.read(promised("ministry", 379))
    assert room.read(says("ministry", 379, total=True)).reason is Verdict.HELD_LOWER
