"""Windows: stated, usual and not stated; sliding, side by side, and counted anew."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.changes import ChangeKind
from bot.domain.claims import Metric
from bot.domain.rows import Basis, Verdict
from bot.domain.trackers import Source, SourceKind, UsualWindow
from bot.domain.windows import same_window, usual_window
from tests.fakes.newsroom import ROUND, TRACKER, Newsroom, promised, says, told


def branches(room, claimant):
    return {s.key.branch: s.current.value for s in room.ledger.of(claimant, Metric.RELEASED, None)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (date(2031, 1, 8), date(2031, 1, 8), True),
        (date(2031, 1, 8), date(2031, 1, 3), True),
        (date(2031, 1, 1), date(2031, 1, 23), True),
        (date(2030, 12, 25), date(2031, 1, 8), False),
        (date(2031, 1, 9), date(2031, 1, 23), False),
    ],
)
def test_windows_that_are_one_stated_loosely(one, other, same):
    """Starts a few days apart are one window, and so are a month and a day in it."""
    assert same_window(one, other) is same
    assert same_window(other, one) is same


def test_a_usual_window_holds_between_its_days():
    """A source's usual start holds between the days that feeds.yaml names."""
    source = Source(
        source_id="lantern",
        kind=SourceKind.NGO,
        names={},
        counts_since=(UsualWindow(start=ROUND, begins=date(2031, 5, 3), ends=date(2031, 5, 9)),),
    )
    tracker = replace(TRACKER, sources=(source,))
    days = [usual_window(tracker, "lantern", date(2031, 5, n)) for n in (2, 3, 9, 10)]
    assert days == [None, ROUND, ROUND, None]
    assert usual_window(tracker, "nobody", date(2031, 5, 4)) is None


def test_a_window_is_stated_usual_or_not_stated():
    """The row says where its window comes from."""
    room = Newsroom()
    stated = room.read(says("guild", 10, total=True, since=1)).row
    usual = room.read(says("guild", 12, total=True)).row
    silent = room.read(says("lantern", 12, total=True)).row
    assert (stated.window, stated.window_basis) == (ROUND, Basis.STATED)
    assert (usual.window, usual.window_basis) == (ROUND, Basis.USUAL)
    assert (silent.window, silent.window_basis) == (None, Basis.NOT_STATED)


def test_a_repeat_that_states_the_window_gives_it_to_the_value():
    """When another outlet states the start for the same value, the value has a stated window."""
    room = Newsroom()
    room.read(says("lantern", 12, total=True))
    room.read(says("lantern", 12, total=True, since=1), "herald")
    current = room.ledger.of("lantern", Metric.RELEASED, None)[0].current
    assert (current.window, current.basis) == (ROUND, Basis.STATED)


def test_a_usual_window_that_is_stated_is_the_same():
    """A source that states its usual start goes on with its series."""
    room = Newsroom()
    room.read(says("guild", 10, total=True))
    assert room.read(says("guild", 12, total=True, since=1)).previous == 10


def test_a_claim_without_a_window_joins_the_current_series():
    """What states no window goes on with the source's series."""
    room = Newsroom()
    room.read(says("lantern", 12, total=True, since=1))
    assert room.read(says("lantern", 15, total=True)).previous == 12


def test_a_restated_window_continues_the_series():
    """A source that slides its window goes on with one series, and the window is noted."""
    room = Newsroom()
    room.read(says("ministry", 400, total=True, since=date(2031, 4, 23)))
    room.later(days=9)
    change = room.read(says("ministry", 626, total=True, since=date(2031, 3, 1)))
    assert (change.kind, change.previous) == (ChangeKind.UP, 400)
    assert branches(room, "ministry") == {"": 626}
    assert room.ledger.of("ministry", Metric.RELEASED, None)[0].window == date(2031, 3, 1)


def test_a_window_restated_after_a_silence_slides_even_if_it_was_firm():
    """A window stated many times may still slide to an earlier start when it was not restated of late."""
    room = Newsroom()
    for value in (187, 303, 406):
        room.read(says("ministry", value, total=True, since=date(2031, 4, 23)))
    room.later(days=9)
    assert room.read(says("ministry", 626, total=True, since=date(2031, 2, 1))).kind is ChangeKind.UP


def test_a_second_window_beside_a_living_one_is_a_second_series():
    """A longer window with a higher count, while the own window is alive, is a series of its own."""
    room = Newsroom()
    for value in (84, 100, 266):
        room.read(says("lantern", value, total=True, since=1))
    change = room.read(says("lantern", 383, total=True, since=date(2031, 3, 1)))
    assert (change.kind, change.previous) == (ChangeKind.FIRST, None)
    assert room.read(says("lantern", 287, total=True, since=1)).previous == 266
    assert room.read(says("lantern", 418, total=True, since=date(2031, 3, 1))).previous == 383
    assert room.read(says("lantern", 302, total=True)).previous == 287
    assert room.read(says("lantern", 418, total=True)).reason is Verdict.CORROBORATION
    assert branches(room, "lantern") == {"": 302, "2031-03-01": 418}


def test_two_windows_in_one_entry_are_two_series():
    """Counts given side by side are two series, and the shorter window stays the main one."""
    room = Newsroom()
    room.read(says("lantern", 260, total=True))
    changes = room.reads(
        says("lantern", 383, total=True, since=date(2031, 3, 1)), says("lantern", 266, total=True, since=1)
    )
    assert told(changes) == [("lantern", "up", 266), ("lantern", "first", 383)]
    assert branches(room, "lantern") == {"": 266, "2031-03-01": 383}
    fresh = Newsroom()
    fresh.reads(says("lantern", 383, total=True, since=date(2031, 3, 1)), says("lantern", 266, total=True, since=1))
    assert branches(fresh, "lantern") == {"": 266, "2031-03-01": 383}


def test_the_number_of_one_window_may_be_the_other_windows_later():
    """A value of the long window that the short one reaches ten days later is told."""
    room = Newsroom()
    room.reads(says("lantern", 266, total=True, since=1), says("lantern", 383, total=True, since=date(2031, 3, 1)))
    room.read(says("lantern", 418, total=True, since=date(2031, 3, 1)))
    room.later(days=5)
    room.read(says("lantern", 350, total=True, since=1))
    room.later(days=5)
    change = room.read(says("lantern", 383, total=True))
    assert (change.pushed, change.previous) == (True, 350)


def test_the_same_number_for_two_windows_within_days_is_told_once():
    """One number of one source is told once, whichever window is put to it."""
    room = Newsroom()
    for value in (84, 100, 266):
        room.read(says("lantern", value, total=True, since=1))
    assert room.read(says("lantern", 290, total=True, since=date(2031, 3, 1))).pushed
    assert not room.read(says("lantern", 290, total=True, since=1)).pushed


def test_a_usual_window_is_firm():
    """A source that feeds.yaml gives one usual start does not slide."""
    room = Newsroom()
    room.read(says("guild", 100, total=True))
    room.later(days=20)
    change = room.read(says("guild", 240, total=True, since=date(2031, 2, 1)))
    assert change.kind is ChangeKind.FIRST
    assert branches(room, "guild") == {"": 100, "2031-02-01": 240}


def test_a_window_given_to_the_same_value_is_no_second_series():
    """The same value with another start is the same figure, loosely told."""
    room = Newsroom()
    for value in (84, 100):
        room.read(says("lantern", value, total=True, since=1))
    assert room.read(says("lantern", 100, total=True, since=date(2031, 4, 20))).reason is Verdict.CORROBORATION


def test_a_later_window_with_a_lower_count_is_a_new_series():
    """A count since a later day is lower by nature: it is a series of its own, not a fall."""
    room = Newsroom()
    room.read(says("lantern", 464, total=True, since=date(2031, 3, 8)))
    change = room.read(says("lantern", 91, total=True, since=2))
    assert (change.kind, branches(room, "lantern")) == (ChangeKind.FIRST, {"": 464, "2031-05-02": 91})
    assert room.read(says("lantern", 500, total=True)).previous == 464
    assert room.read(says("lantern", 98, total=True)).previous == 91


def test_a_later_window_with_a_higher_count_slides_while_it_is_not_firm():
    """A start told later, with a higher count, restates a window that was stated once."""
    room = Newsroom()
    room.read(says("ministry", 400, total=True, since=date(2031, 3, 1)))
    assert room.read(says("ministry", 410, total=True, since=date(2031, 4, 1))).kind is ChangeKind.UP


def test_a_first_window_is_given_to_a_series_without_one():
    """A window stated for the first time is the series' own if the count goes on; a much lower count is another."""
    room = Newsroom()
    room.read(says("lantern", 100, total=True))
    assert room.read(says("lantern", 120, total=True, since=1)).kind is ChangeKind.UP
    other = Newsroom()
    other.read(says("lantern", 400, total=True))
    assert other.read(says("lantern", 40, total=True, since=1)).kind is ChangeKind.FIRST


def test_a_lower_count_for_a_longer_window_is_held():
    """An earlier start with a lower count cannot be right beside what stands."""
    room = Newsroom()
    room.read(says("lantern", 100, total=True, since=1))
    assert room.read(says("lantern", 90, total=True, since=date(2031, 2, 1))).kind is ChangeKind.HELD


def test_a_new_round_is_counted_anew():
    """After a new promise a much lower total without a window is the new count, and goes on by itself."""
    room = Newsroom()
    room.read(says("ministry", 896, total=True))
    room.read(says("league", 453, total=True))
    room.later(days=10)
    room.read(promised("ministry", 379))
    room.later(days=2)
    first = room.read(says("ministry", 177, total=True))
    assert (first.kind, first.row.threshold, first.previous) == (ChangeKind.FIRST, "new_count", None)
    assert room.read(says("ministry", 179, total=True)).previous == 177
    assert room.read(says("league", 19, total=True)).kind is ChangeKind.FIRST
    assert room.read(says("league", 470, total=True)).previous == 453
    assert room.read(says("ministry", 990, total=True)).previous == 896
    room.later(days=1)
    assert room.read(says("ministry", 200, total=True, since=12)).previous == 179


def test_an_announcement_without_a_number_opens_a_round_too():
    """A promise without a number makes room for a new count of sources that have not counted since."""
    room = Newsroom()
    room.read(says("lantern", 61, total=True))
    room.later(days=3)
    room.read(promised("ministry", None))
    assert room.read(says("lantern", 9, total=True)).kind is ChangeKind.FIRST
    other = Newsroom()
    other.read(promised("ministry", None))
    other.read(says("lantern", 61, total=True))
    assert other.read(says("lantern", 9, total=True)).kind is ChangeKind.HELD


def test_without_a_new_round_a_much_lower_total_is_held():
    """No promise, or one long ago or by nobody official, makes no room for a new count."""
    room = Newsroom()
    room.read(promised("league", 300))
    room.read(says("lantern", 400, total=True))
    assert room.read(says("lantern", 90, total=True)).reason is Verdict.HELD_LOWER
    room.read(promised("ministry", 80))
    assert room.read(says("lantern", 95, total=True)).kind is ChangeKind.HELD
    room.read(promised("ministry", 200))
    room.later(days=16)
    assert room.read(says("lantern", 99, total=True)).kind is ChangeKind.HELD


def test_a_source_that_usually_counts_from_a_later_day_counts_anew():
    """Where feeds.yaml says that a source now counts from a later start, a much lower total is that count."""
    early, late = date(2031, 3, 1), date(2031, 5, 7)
    usual = (
        UsualWindow(start=early, begins=early, ends=date(2031, 5, 6)),
        UsualWindow(start=late, begins=late),
    )
    sources = tuple(replace(s, counts_since=usual) if s.source_id == "ministry" else s for s in TRACKER.sources)
    room = Newsroom(replace(TRACKER, sources=sources))
    room.read(says("ministry", 896, total=True))
    room.later(days=4)
    change = room.read(says("ministry", 177, total=True))
    assert (change.kind, change.row.window, change.row.window_basis) == (ChangeKind.FIRST, late, Basis.USUAL)
    later = room.read(says("ministry", 920, total=True))
    assert (later.previous, later.row.window_basis) == (896, Basis.NOT_STATED)


def test_a_stale_value_of_one_window_is_not_the_others_news():
    """An old value of the long count is stale, though it would be a rise of the short one."""
    room = Newsroom()
    for value in (302, 464):
        room.read(says("lantern", value, total=True, since=date(2031, 3, 8)))
    room.read(says("lantern", 91, total=True, since=2))
    assert room.read(says("lantern", 302, total=True)).reason is Verdict.STALE


def test_a_number_between_two_windows_belongs_to_the_nearer():
    """A figure without a window that fits neither series well is judged in the one it is nearest to."""
    room = Newsroom()
    room.read(says("lantern", 464, total=True, since=date(2031, 3, 8)))
    room.read(says("lantern", 91, total=True, since=2))
    change = room.read(says("lantern", 400, total=True))
    assert (change.kind, change.previous) == (ChangeKind.HELD, 464)


def test_a_slightly_lower_number_belongs_to_the_living_window():
    """One below the latest figure is a fall of it, not a rise of an older window."""
    room = Newsroom()
    for value in (700, 750, 808):
        room.read(says("ministry", value, total=True, since=date(2031, 3, 1)))
    room.read(says("ministry", 897, total=True, since=date(2030, 11, 1)))
    room.later(days=10)
    room.read(says("ministry", 897, total=True))
    room.later(hours=5)
    change = room.read(says("ministry", 896, total=True), "herald")
    assert (change.kind, change.previous) == (ChangeKind.HELD, 897)


def test_a_branch_without_a_main_series_takes_its_own_window():
    """When only second windows are left, a newly stated one is opened beside them."""
    room = Newsroom()
    for value in (84, 100, 266):
        room.read(says("lantern", value, total=True, since=1))
    room.read(says("lantern", 383, total=True, since=date(2031, 3, 1)))
    main = room.ledger.of("lantern", Metric.RELEASED, None)[0]
    bare = {key: s for key, s in room.ledger.series.items() if key != main.key}
    room.ledger = replace(room.ledger, series=bare)
    assert room.read(says("lantern", 300, total=True, since=1)).row.series.branch == "2031-05-01"
    room.later(days=1)
    assert room.at - timedelta(days=1) < room.at
