"""The ledger's rules, one by one: what is news, what repeats, what is old, what is a correction."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.changes import ChangeKind
from bot.domain.claims import Group, Metric, Moment, Qualifier, Scope
from bot.domain.ledger import Observation, by_entry, fold
from bot.domain.rows import Verdict
from bot.domain.series import State
from tests.fakes.newsroom import MONDAY, ROUND, TRACKER, Newsroom, day, held, promised, says, sighting, told


def outcome(change):
    return change.kind.value, change.reason.value, change.previous, change.pushed


def test_the_first_figure_of_a_source_is_told():
    """A source's first running count is a first figure, with no value before it."""
    change = Newsroom().read(says("lantern", 12, total=True, since=1))
    assert outcome(change) == ("first", "first", None, True)
    assert change.row.series.claimant == "lantern"


def test_a_higher_total_is_a_revision_up():
    """A higher total is told with the value before it."""
    room = Newsroom()
    room.read(says("lantern", 12, total=True))
    assert outcome(room.read(says("lantern", 15, total=True))) == ("up", "up", 12, True)


def test_the_same_value_is_a_corroboration():
    """The same value from another outlet is no news, however often it is printed."""
    room = Newsroom()
    room.read(says("lantern", 12, total=True))
    for outlet in ("herald", "courier", "gazette"):
        assert outcome(room.read(says("lantern", 12, total=True), outlet)) == ("quiet", "corroboration", 12, False)


@pytest.mark.parametrize(
    ("qualifier", "value", "reason"),
    [
        (Qualifier.MORE_THAN, 400, "satisfied"),
        (Qualifier.AT_LEAST, 400, "satisfied"),
        (Qualifier.ABOUT, 410, "satisfied"),
        (Qualifier.AT_MOST, 500, "satisfied"),
        (Qualifier.MORE_THAN, 410, "up"),
    ],
)
def test_a_bound_that_the_current_value_satisfies_is_no_news(qualifier, value, reason):
    """A bound or a rounded number is news only where the current value does not satisfy it."""
    room = Newsroom()
    room.read(says("lantern", 406, total=True))
    assert room.read(says("lantern", value, total=True, qualifier=qualifier)).reason.value == reason


def test_a_precise_number_after_a_bound_is_told():
    """A precise total above a bound is a revision up."""
    room = Newsroom()
    room.read(says("lantern", 400, total=True, qualifier=Qualifier.MORE_THAN))
    assert outcome(room.read(says("lantern", 406, total=True))) == ("up", "up", 400, True)


def test_a_lower_number_within_an_upper_bound_refines_it():
    """A number below an upper bound, or near a rounded number, says it more exactly and is not held."""
    for qualifier in (Qualifier.AT_MOST, Qualifier.ABOUT):
        room = Newsroom()
        room.read(says("lantern", 400, total=True, qualifier=qualifier))
        assert outcome(room.read(says("lantern", 380, total=True))) == ("down", "down", 400, True)


def test_a_value_of_the_past_is_stale():
    """A total that the series had before is old news, even when no date says so."""
    room = Newsroom()
    for value in (12, 15, 18):
        room.read(says("lantern", value, total=True))
    assert room.read(says("lantern", 15, total=True), "herald").reason is Verdict.STALE
    assert room.ledger.of("lantern", Metric.RELEASED, None)[0].current.value == 18


def test_an_older_as_of_fills_history():
    """A count that speaks of an earlier time than what stands is not told, and stays in the history."""
    room = Newsroom()
    room.read(says("lantern", 30, total=True, as_of=day(6)))
    assert room.read(says("lantern", 34, total=True, as_of=day(4)), "herald").reason is Verdict.STALE
    values = [(r.value, r.state) for r in room.ledger.of("lantern", Metric.RELEASED, None)[0].revisions]
    assert values == [(34, State.PAST), (30, State.CURRENT)]


def test_a_date_after_the_print_is_no_ground():
    """A count cannot speak of days to come: such a date is misread, and changes nothing."""
    room = Newsroom()
    room.read(says("lantern", 30, total=True, as_of=day(28)))
    assert room.read(says("lantern", 34, total=True, as_of=day(5)), "herald").pushed


def test_an_entry_printed_before_the_current_value_is_no_revision_down():
    """A lower total that was printed before what stands is an older figure, not a fall."""
    room = Newsroom()
    room.read(says("lantern", 30, total=True))
    assert room.read(says("lantern", 24, total=True), "herald", ago=timedelta(hours=9)).reason is Verdict.STALE


def test_a_late_entry_fills_history():
    """An entry seen more than two days after it was printed is recorded and not told, even a first figure."""
    room = Newsroom()
    change = room.read(says("lantern", 30, total=True), ago=timedelta(hours=49))
    assert outcome(change) == ("quiet", "late", None, False)
    assert room.ledger.of("lantern", Metric.RELEASED, None)[0].current.value == 30
    assert room.read(says("lantern", 40, total=True), ago=timedelta(hours=60)).reason is Verdict.LATE
    assert room.ledger.of("lantern", Metric.RELEASED, None)[0].current.value == 30


def test_late_announcements_and_doubtful_figures_leave_no_trace_in_the_state():
    """A late announcement opens no episode, and a late implausible figure waits for nobody."""
    room = Newsroom()
    room.read(says("lantern", 30, total=True))
    assert room.read(promised("ministry", None), ago=timedelta(days=3)).reason is Verdict.LATE
    assert room.read(says("lantern", 900, total=True), ago=timedelta(days=3)).reason is Verdict.LATE
    assert not room.ledger.episodes
    assert not room.ledger.holds


def test_a_correction_by_its_words_is_told_as_one():
    """A text that says which number it replaces is a correction, down or up, and the old value is withdrawn."""
    room = Newsroom()
    room.read(says("lantern", 75, total=True))
    assert outcome(room.read(says("lantern", 61, total=True, supersedes=75))) == ("down", "correction", 75, True)
    assert outcome(room.read(says("lantern", 66, total=True, supersedes=61))) == ("up", "correction", 61, True)
    assert room.read(says("lantern", 75, total=True), "herald").reason is Verdict.STALE
    states = {r.value: r.state for r in room.ledger.of("lantern", Metric.RELEASED, None)[0].revisions}
    assert states == {75: State.WITHDRAWN, 61: State.WITHDRAWN, 66: State.CURRENT}


def test_a_correction_of_a_number_that_was_never_read_is_believed():
    """A lower number that says it replaces a higher one than stands is a correction too."""
    room = Newsroom()
    room.read(says("lantern", 75, total=True))
    assert room.read(says("lantern", 61, total=True, supersedes=78)).reason is Verdict.CORRECTION


def test_an_old_correction_is_stale():
    """A correction of a value that is past already changes nothing."""
    room = Newsroom()
    for claim in (says("lantern", 75, total=True), says("lantern", 61, total=True, supersedes=75)):
        room.read(claim)
    room.read(says("lantern", 90, total=True))
    assert room.read(says("lantern", 62, total=True, supersedes=75), "herald").reason is Verdict.STALE


def test_a_small_correction_below_what_stands_is_held():
    """A lower number that replaces a number below what stands says nothing about what stands."""
    room = Newsroom()
    room.read(says("lantern", 75, total=True))
    assert room.read(says("lantern", 61, total=True, supersedes=64)).kind is ChangeKind.HELD


def test_an_entry_edited_upwards_is_a_revision():
    """The same entry with a higher figure is a revision up."""
    room = Newsroom()
    room.read(says("lantern", 34, total=True), entry="live", text="Lantern counts the people who left prison since May")
    change = room.read(
        says("lantern", 43, total=True),
        entry="live",
        edited=True,
        text="Lantern counts the people who left prison since May",
    )
    assert outcome(change) == ("up", "up", 34, True)


def test_an_entry_edited_downwards_is_a_correction():
    """The same entry with a lower figure takes back what it said, and the value before it may return."""
    room = Newsroom()
    text = "Lantern counts the people who left prison since May began"
    room.read(says("lantern", 84, total=True))
    room.read(says("lantern", 94, total=True), "herald", entry="story", text=text)
    change = room.read(says("lantern", 84, total=True), "herald", entry="story", edited=True, text=text)
    assert outcome(change) == ("down", "correction", 94, True)


def test_a_reused_link_is_no_correction():
    """A live page that tells another story under its old link does not take back what it said."""
    room = Newsroom()
    room.read(
        says("lantern", 84, total=True), entry="live", text="Lantern says that many left the prison of Arce today"
    )
    change = room.read(
        says("lantern", 61, total=True),
        entry="live",
        edited=True,
        text="Assembly debates the budget while families wait for the lists they were promised in spring",
    )
    assert change.reason is Verdict.HELD_LOWER


def test_an_edit_of_another_figure_is_judged_like_any_claim():
    """An edit is a correction only of what its own entry brought."""
    room = Newsroom()
    room.read(says("lantern", 34, total=True), entry="old")
    room.read(says("lantern", 43, total=True), "herald")
    assert room.read(says("lantern", 38, total=True), entry="old", edited=True).kind is ChangeKind.HELD


def test_an_entry_that_says_the_same_again_is_left_out():
    """Reading an entry twice in the same words makes no row."""
    room = Newsroom()
    room.read(says("lantern", 34, total=True), entry="one")
    assert room.reads(says("lantern", 34, total=True), entry="one") == ()
    assert len(room.rows) == 1


def test_an_edit_elsewhere_in_an_entry_makes_no_old_news_new():
    """An entry edited weeks later that still says its batch and its announcement tells neither again."""
    room = Newsroom()
    room.reads(says("lantern", 17, batch=True), promised("ministry", None), entry="live")
    room.later(days=12)
    assert room.reads(says("lantern", 17, batch=True), promised("ministry", None), entry="live", edited=True) == ()


def test_an_entry_edited_back_says_something_again():
    """An entry that returns to its first figure after another one takes the second back."""
    room = Newsroom()
    room.read(says("lantern", 34, total=True), entry="live")
    room.read(says("lantern", 43, total=True), entry="live", edited=True)
    change = room.read(says("lantern", 34, total=True), entry="live", edited=True)
    assert outcome(change) == ("down", "correction", 43, True)


def test_a_republished_story_is_a_copy():
    """The same text under a new guid and date tells nothing again, not even a batch of weeks ago."""
    text = (
        "Lantern verified another seventeen releases on Sunday. Its lawyers met the families at the gates of two prisons "
        "and will publish every name on Monday, the director said."
    )
    room = Newsroom()
    assert room.read(says("lantern", 17, batch=True), text=text).pushed
    room.later(days=12)
    assert room.read(says("lantern", 17, batch=True), text=text, entry="new-guid").reason is Verdict.COPY
    assert room.read(says("lantern", 17, batch=True), "mirror", text=text).reason is not Verdict.BATCH
    assert room.read(promised("ministry", None), text=text).pushed


def test_a_bare_headline_may_be_written_again():
    """A short headline that returns after more than a week is another day's news."""
    room = Newsroom()
    assert room.read(says("lantern", 17, batch=True), text="Lantern verifies 17 releases").pushed
    room.later(days=9)
    assert room.read(says("lantern", 17, batch=True), text="Lantern verifies 17 releases").pushed


def test_stocks_rise_and_fall_freely():
    """The number of people held may go either way from day to day."""
    room = Newsroom()
    room.read(held("lantern", 777))
    room.later(days=1)
    assert outcome(room.read(held("lantern", 780))) == ("up", "up", 777, True)
    room.later(days=1)
    lower = room.read(held("lantern", 711, qualifier=Qualifier.AT_LEAST))
    assert outcome(lower) == ("down", "down", 780, True)
    room.later(days=1)
    assert room.read(held("lantern", 777), "herald").reason is Verdict.STALE
    assert room.read(held("lantern", 700, qualifier=Qualifier.MORE_THAN)).reason is Verdict.SATISFIED


def test_an_old_stock_comes_back_with_a_later_date_or_on_the_own_feed():
    """A stock that returns to an old number is news when it says of when it is, or when the source prints it."""
    room = Newsroom()
    room.read(held("lantern", 777, as_of=day(5)))
    room.later(days=1)
    room.read(held("lantern", 711, as_of=day(6)))
    room.later(days=1)
    assert room.read(held("lantern", 777, as_of=day(8))).pushed
    room.later(days=1)
    assert room.read(held("lantern", 711), "lantern-site", own=True).pushed


def test_an_older_stock_is_stale():
    """A stock that speaks of an earlier day, or was printed before, fills history."""
    room = Newsroom()
    room.read(held("lantern", 777, as_of=day(5)))
    assert room.read(held("lantern", 790, as_of=day(2))).reason is Verdict.STALE
    assert room.read(held("lantern", 795), ago=timedelta(hours=20)).reason is Verdict.STALE
    assert room.read(held("lantern", 790), ago=timedelta(hours=20), own=True).reason is Verdict.STALE


def test_a_stock_corrected_is_told():
    """A stock that says what it replaces, or whose entry was edited, is a correction."""
    room = Newsroom()
    room.read(held("lantern", 777), entry="census")
    assert room.read(held("lantern", 771, supersedes=777)).reason is Verdict.CORRECTION
    room.read(held("lantern", 760), entry="next", ago=timedelta(0))
    assert room.read(held("lantern", 766), entry="next", edited=True).reason is Verdict.CORRECTION


def test_a_range_is_no_value():
    """A range is recorded and never becomes a series' value."""
    room = Newsroom()
    assert room.read(says("lantern", 56, upper=76, total=True)).reason is Verdict.RANGE
    assert not room.ledger.series


def test_unnamed_and_unlisted_parties_are_never_told():
    """Figures of nobody in particular, and of parties that are not listed, are recorded only."""
    room = Newsroom()
    assert outcome(room.read(says(None, 40, total=True))) == ("quiet", "unattributed", None, False)
    assert outcome(room.read(says("other", 3, batch=True))) == ("quiet", "unlisted", None, False)
    assert outcome(room.read(says(None, None, Metric.RELEASED))) == ("quiet", "unattributed", None, False)
    assert not room.ledger.series


def test_a_denied_number_is_its_claimants_and_contested():
    """A denial of what stands is quiet and marks it; a number first heard in a denial is still told."""
    room = Newsroom()
    room.read(says("ministry", 104, total=True))
    assert outcome(room.read(says("ministry", 104, total=True, denied=True))) == ("quiet", "denied", 104, False)
    assert room.ledger.of("ministry", Metric.RELEASED, None)[0].current.contested
    assert room.read(says("ministry", 60, total=True, denied=True)).reason is Verdict.DENIED
    assert room.read(says("league", 60, total=True, denied=True)).pushed


def test_an_announcement_without_a_number_is_told_once_an_episode():
    """One alert a source and episode: what follows within half a day belongs to it."""
    room = Newsroom()
    assert outcome(room.read(promised("ministry", None))) == ("announcement", "announcement", None, True)
    assert room.read(promised("ministry", None), "herald").reason is Verdict.EPISODE
    assert room.read(says("ministry", None)).reason is Verdict.EPISODE
    assert room.read(promised("lantern", None)).pushed
    room.later(hours=13)
    assert room.read(promised("ministry", None)).pushed


def test_an_episode_ends_though_the_press_repeats_it():
    """An announcement that is repeated for more than two days is told anew."""
    room = Newsroom()
    pushed = [room.read(promised("ministry", None)).pushed for _ in range(36)]
    assert pushed.count(True) == 2
    assert pushed[0]


def test_a_number_takes_the_place_of_an_announcement_without_one():
    """Where a source's number is known already, its announcement without a number is no news."""
    room = Newsroom()
    room.read(promised("ministry", 150))
    assert room.read(promised("ministry", None)).reason is Verdict.EPISODE
    assert told(Newsroom().reads(promised("ministry", None), promised("ministry", 150))) == [
        ("ministry", "announcement", 150)
    ]


def test_a_number_after_an_announcement_is_told():
    """A number that follows an announcement without one is news."""
    room = Newsroom()
    room.read(promised("ministry", None))
    assert outcome(room.read(promised("ministry", 150))) == ("announcement", "announcement", None, True)


def test_a_promise_is_told_once_and_may_return_as_another_thing():
    """The same promised number is one fact, until nobody has printed it for a month."""
    room = Newsroom()
    assert room.read(promised("ministry", 116)).pushed
    assert room.read(promised("ministry", 116), "herald").reason is Verdict.CORROBORATION
    assert room.read(promised("ministry", 100, qualifier=Qualifier.MORE_THAN)).reason is Verdict.SATISFIED
    assert room.read(promised("ministry", 379)).pushed
    assert room.read(promised("ministry", 116)).reason is Verdict.STALE
    assert room.read(promised("ministry", 380, supersedes=379)).reason is Verdict.CORRECTION
    room.later(days=40)
    assert room.read(promised("ministry", 116)).pushed


def test_a_promise_printed_earlier_and_read_later_is_still_told():
    """Another promise that was printed before the latest one is a fact of its own, and the latest stands."""
    room = Newsroom()
    room.read(promised("ministry", 379))
    assert outcome(room.read(promised("ministry", 116), ago=timedelta(hours=5)))[0] == "announcement"
    assert room.ledger.of("ministry", Metric.ANNOUNCED, None)[0].current.value == 379


def test_a_batch_is_news_and_never_the_total():
    """A batch by a named source is told once and leaves the running total alone."""
    room = Newsroom()
    room.read(says("lantern", 40, total=True))
    assert outcome(room.read(says("lantern", 17, batch=True))) == ("announcement", "batch", None, True)
    assert room.read(says("lantern", 17, batch=True), "herald").reason is Verdict.CORROBORATION
    assert room.read(says("lantern", 10, batch=True, qualifier=Qualifier.MORE_THAN)).reason is Verdict.SATISFIED
    assert room.ledger.of("lantern", Metric.RELEASED, None)[0].current.value == 40


def test_a_batch_equal_to_the_total_is_a_corroboration():
    """A batch with the number of the running total is that total."""
    room = Newsroom()
    room.read(says("lantern", 40, total=True))
    assert room.read(says("lantern", 40, batch=True)).reason is Verdict.CORROBORATION


def test_a_batch_beside_its_total_is_told_with_it():
    """A batch in the entry that gives the running total is not told by itself."""
    room = Newsroom()
    changes = room.reads(says("lantern", 40, total=True), says("lantern", 17, batch=True))
    assert told(changes) == [("lantern", "first", 40)]
    assert changes[1].kind is ChangeKind.ANNOUNCEMENT
    assert not changes[1].pushed


def test_the_same_number_on_another_stated_day_is_another_batch():
    """Two batches of one size are two where both say of which day they are."""
    room = Newsroom()
    room.read(says("lantern", 17, batch=True, as_of=day(5)))
    assert room.read(says("lantern", 17, batch=True, as_of=day(7))).pushed


def test_a_batch_may_return_after_days():
    """The same size a week later is a new batch."""
    room = Newsroom()
    room.read(says("lantern", 17, batch=True))
    room.later(days=6)
    assert room.read(says("lantern", 17, batch=True)).pushed


def test_parts_and_unnamed_batches_are_for_those_who_ask():
    """A part of the whole, and a batch with nobody named, are told only to chats that ask for them."""
    room = Newsroom()
    part = room.read(says("lantern", 14, batch=True, group=Group.PLACE))
    assert (part.part, part.pushed, part.reason) == (True, True, Verdict.PART)
    unnamed = room.read(says(None, 24, batch=True))
    assert (unnamed.part, unnamed.kind) == (True, ChangeKind.ANNOUNCEMENT)
    assert room.read(says(None, 24, batch=True), "herald").reason is Verdict.UNATTRIBUTED
    assert room.read(says(None, 30, batch=True), ago=timedelta(days=3)).reason is Verdict.UNATTRIBUTED
    room.read(says("lantern", 31, batch=True))
    assert room.read(says(None, 31, batch=True)).kind is ChangeKind.QUIET


def test_a_part_never_replaces_the_whole():
    """A group has a series of its own."""
    room = Newsroom()
    room.read(says("lantern", 40, total=True))
    room.read(says("lantern", 60, total=True, group=Group.PRESS))
    assert room.ledger.of("lantern", Metric.RELEASED, None)[0].current.value == 40


def test_the_first_run_is_silent():
    """What feeds hold at first is recorded and not told, and stands at once."""
    room = Newsroom()
    assert outcome(room.read(says("lantern", 40, total=True), silent=True)) == ("quiet", "history", None, False)
    assert room.read(promised("ministry", None), silent=True).kind is ChangeKind.QUIET
    assert room.read(says("lantern", 40, total=True), "herald").reason is Verdict.CORROBORATION
    assert room.read(says("lantern", 44, total=True), "herald").pushed
    room.read(held("lantern", 800), silent=True)
    waiting = room.read(says("lantern", 800, total=True), silent=True)
    assert (waiting.kind, waiting.reason) == (ChangeKind.QUIET, Verdict.HELD_STOCK)


def test_a_scope_that_is_not_stated_is_read_in_the_light_of_the_series():
    """Above the total it is a total, far below it a batch; the reading is marked."""
    room = Newsroom()
    room.read(says("lantern", 100, total=True))
    above = room.read(says("lantern", 120))
    assert (above.reason, above.row.scope, above.row.scope_inferred) == (Verdict.UP, Scope.TOTAL, True)
    below = room.read(says("lantern", 30))
    assert (below.reason, below.row.scope, below.row.scope_inferred) == (Verdict.BATCH, Scope.BATCH, True)
    assert room.read(says("lantern", 30), "herald").reason is Verdict.CORROBORATION
    near = room.read(says("lantern", 90))
    assert (near.kind, near.row.scope) == (ChangeKind.HELD, Scope.TOTAL)


def test_a_recent_value_without_a_scope_is_stale_rather_than_a_batch():
    """A small number that was the total a few days ago is that total; months later it is a batch."""
    room = Newsroom()
    room.read(says("lantern", 20, total=True))
    room.read(says("lantern", 100, total=True))
    assert room.read(says("lantern", 20)).reason is Verdict.STALE
    room.later(days=20)
    assert room.read(says("lantern", 20)).reason is Verdict.BATCH


def test_a_reading_is_revised_when_a_later_claim_settles_it():
    """What was taken for a first total is a batch once a total far above it is stated."""
    room = Newsroom()
    first = room.read(says("lantern", 20))
    assert first.row.scope_inferred
    settled = room.read(says("lantern", 344, total=True))
    assert outcome(settled) == ("first", "first", None, True)
    assert settled.row.settles == first.row.row_id
    assert [r.state for r in room.ledger.of("lantern", Metric.RELEASED, None)[0].revisions] == [
        State.WITHDRAWN,
        State.CURRENT,
    ]


def test_a_batch_that_is_later_called_a_total_begins_a_count():
    """A number read as a batch for want of a scope is the first of a new count when another outlet calls it a total."""
    room = Newsroom()
    room.read(says("ministry", 890, total=True))
    batch = room.read(says("ministry", 177))
    assert batch.pushed
    total = room.read(says("ministry", 177, total=True), "herald")
    assert (total.kind, total.reason, total.row.settles) == (ChangeKind.QUIET, Verdict.FIRST, batch.row.row_id)
    assert room.read(says("ministry", 179, total=True), "herald").previous == 177


def test_a_batch_that_was_told_is_not_told_again_as_a_first_total():
    """The same number of one source is told once, as a batch or as the first running count."""
    room = Newsroom()
    assert room.read(says("lantern", 24, batch=True)).pushed
    total = room.read(says("lantern", 24, total=True))
    assert (total.reason, total.pushed) == (Verdict.FIRST, False)
    assert room.ledger.of("lantern", Metric.RELEASED, None)[0].current.value == 24


def test_a_number_without_a_scope_that_repeats_a_batch_is_that_batch():
    """Before there is a total, a number that a batch had is the batch again."""
    room = Newsroom()
    room.read(says("lantern", 24, batch=True))
    assert room.read(says("lantern", 24), "herald").reason is Verdict.CORROBORATION
    assert not room.ledger.series


def test_a_failed_commit_loses_nothing():
    """Recording leaves the ledger that it was given as it was."""
    room = Newsroom()
    room.read(says("lantern", 40, total=True))
    before = room.ledger
    room.read(says("lantern", 44, total=True))
    assert before.of("lantern", Metric.RELEASED, None)[0].current.value == 40
    assert len(before.rows) == 1


def test_fold_refuses_rows_of_another_tracker_and_rows_that_say_nothing():
    """Rows that cannot be this ledger's are refused, with their number."""
    room = Newsroom()
    row = room.read(says("lantern", 40, total=True)).row
    with pytest.raises(ValueError, match="belongs to elsewhere"):
        fold(TRACKER, [replace(row, tracker_id="elsewhere")])
    with pytest.raises(ValueError, match="neither a claim nor a decision"):
        fold(TRACKER, [replace(row, claim=None)])
    with pytest.raises(ValueError, match="names no series"):
        fold(TRACKER, [replace(row, series=None)])


def test_the_claims_of_a_pass_are_grouped_by_entry_as_they_were_printed():
    """By the time of print, then the entry; one entry read twice, with another printed between, is two groups."""
    early, late = day_at(9), day_at(11)
    seen = [sighting("b", late), sighting("c", day_at(10)), sighting("b", early), sighting("a", late)]
    observations = [Observation(claim=says("lantern", n), sighting=s) for n, s in enumerate(seen)]
    observations.append(Observation(claim=held("lantern", 9), sighting=seen[1]))
    groups = by_entry(observations)
    assert [(g[0].sighting.entry_id, g[0].sighting.published_at) for g in groups] == [
        ("b", early),
        ("c", day_at(10)),
        ("a", late),
        ("b", late),
    ]
    assert [len(g) for g in groups] == [1, 2, 1, 1]
    assert by_entry(()) == []


def day_at(hour):
    return MONDAY.replace(hour=hour)


def test_times_are_kept_in_utc():
    """A sighting in another zone is recorded in UTC."""
    room = Newsroom()
    room.at = room.at.astimezone(ZoneInfo("America/Caracas"))
    row = room.read(says("lantern", 40, total=True)).row
    assert str(row.sighting.published_at.tzinfo) == "UTC"
    assert str(row.recorded_at.tzinfo) == "UTC"


def test_a_moment_is_ordered_with_its_clock():
    """The cut of an evening is later than that of the morning, and a day stands for its end."""
    room = Newsroom()
    room.read(says("lantern", 40, total=True, as_of=Moment.parse("2031-05-06T20:30")))
    assert room.read(says("lantern", 44, total=True, as_of=Moment.parse("2031-05-06T09:00"))).reason is Verdict.STALE
    assert room.read(says("lantern", 44, total=True, as_of=Moment(ROUND.replace(day=6)))).reason is Verdict.UP


def test_an_old_entry_with_another_comma_is_no_news():
    """A template that changes weeks later, or a quotation mark, makes no batch or stock of long ago a new one."""
    room = Newsroom()
    text = "The Lantern confirms 24 more releases this Sunday in Vesperia"
    batch, stock = says("lantern", 24, batch=True, quote="Lantern confirms 24"), held("lantern", 640)
    assert all(change.pushed for change in room.reads(batch, stock, entry="old", text=text))
    room.later(days=40)
    again = replace(batch, quote="«Lantern» confirms 24")
    edited = room.reads(again, replace(stock, quote="x"), entry="old", text=f"«{text}» | Gazette", edited=True)
    assert edited == ()
    other = room.reads(again, entry="old", text="Another night: families wait as buses leave with 24", edited=True)
    assert [change.pushed for change in other] == [True]


def test_a_new_round_is_announced_in_nearly_the_same_words():
    """Headlines without a number are alike; only the very same one, under another id, is a copy."""
    room = Newsroom()
    first = "The ministry of Vesperia announces releases of prisoners"
    assert room.read(says("ministry", None, Metric.ANNOUNCED), text=first).pushed
    room.later(hours=30)
    assert room.read(says("ministry", None, Metric.ANNOUNCED), text=first, outlet="mirror").reason is Verdict.COPY
    second = "The ministry of Vesperia announces new releases of prisoners"
    assert room.read(says("ministry", None, Metric.ANNOUNCED), text=second).pushed


def test_an_outlet_undoes_its_own_slip_once():
    """An entry that loses a digit by an edit and gets it back leaves no wrong number standing; a third turn is stale."""
    room = Newsroom()
    text = "The Lantern counts people who left the prisons of Vesperia, its director says to the press this evening"
    turns = [
        room.read(says("lantern", value, total=True), entry="e", text=f"{text} {value}", edited=number > 0)
        for number, value in enumerate((120, 12, 120, 12, 120))
    ]
    assert [turn.reason for turn in turns] == [
        Verdict.FIRST,
        Verdict.CORRECTION,
        Verdict.CORRECTION,
        Verdict.CORRECTION,
        Verdict.STALE,
    ]
    assert (turns[2].kind, turns[2].previous, turns[2].pushed) == (ChangeKind.UP, 12, True)


def test_a_withdrawn_value_stays_stale_elsewhere():
    """What an outlet took back is no news in another one."""
    room = Newsroom()
    room.read(says("lantern", 120, total=True), entry="e")
    room.read(says("lantern", 100, total=True), entry="e", edited=True)
    assert room.read(says("lantern", 120, total=True), "herald").reason is Verdict.STALE
