"""The figures side by side, their gaps, and what a past day knew."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.claims import Group, Metric, Qualifier
from bot.domain.comparison import GapReason, Reach, Standing
from bot.domain.figures import pending
from bot.domain.gaps import reason
from bot.domain.ledger import fold
from bot.domain.reports import as_known_on, citations, compare, history
from bot.domain.review import decide_review
from bot.domain.rows import Action, Basis, Decision
from bot.domain.series import State
from bot.domain.trackers import Origin
from tests.fakes.newsroom import TRACKER, Newsroom, held, promised, says


def table(room):
    return compare(room.ledger, room.tracker, room.at)


def shown(room):
    return [(f.claimant, f.metric.value, f.value, f.standing.value) for f in table(room).figures]


def gap_of(room, metric=Metric.RELEASED):
    return [(g.higher, g.lower, g.reason.value, g.size) for g in table(room).gaps if g.metric is metric]


def test_figures_stand_in_the_trackers_order():
    """Sources come as the tracker lists them, released before announced, held and full liberty."""
    room = Newsroom()
    room.read(says("lantern", 30, total=True))
    room.read(held("ministry", 700))
    room.read(promised("ministry", 150))
    room.read(says("ministry", 60, Metric.FULL_LIBERTY, total=True))
    room.read(says("ministry", 40, total=True))
    room.read(says("lantern", 9, total=True, group=Group.PRESS))
    assert shown(room) == [
        ("ministry", "released", 40, "current"),
        ("ministry", "announced", 150, "current"),
        ("ministry", "detained", 700, "current"),
        ("ministry", "full_liberty", 60, "current"),
        ("lantern", "released", 30, "current"),
    ]


def test_a_figure_says_who_carries_it_and_in_whose_words():
    """A figure has its quote, its outlets and its independent origins, and the value before it."""
    room = Newsroom()
    room.read(says("lantern", 12, total=True, quote="Lantern: twelve people"))
    first = room.at + timedelta(minutes=90)
    room.read(says("lantern", 30, total=True, since=1, quote="Lantern: thirty people"), "herald")
    room.read(says("lantern", 30, total=True), "courier")
    room.read(says("lantern", 30, total=True), "finder", origin=Origin.AGGREGATOR)
    (figure,) = table(room).figures
    assert (figure.previous, figure.since, figure.outlets, figure.independent) == (12, first, 3, 2)
    assert (figure.window, figure.window_basis) == (date(2031, 5, 1), Basis.STATED)
    assert (figure.citation.quote, figure.citation.outlet_name) == ("Lantern: thirty people", "Herald")
    ((cited, quotes),) = citations(room.ledger, room.at)
    assert cited == figure
    assert [c.outlet_id for c in quotes] == ["herald", "courier", "finder"]


def test_the_gap_is_given_between_equal_stated_windows():
    """Two figures with the same stated start are compared; the higher comes first."""
    room = Newsroom()
    room.read(says("ministry", 146, total=True, since=1))
    room.read(says("lantern", 115, total=True, since=1))
    room.read(says("league", 150, total=True, since=1))
    assert gap_of(room) == [("ministry", "lantern", "comparable", 31), ("league", "ministry", "comparable", 4)]


def test_a_gap_that_cannot_be_given_says_why():
    """Windows that are not stated or differ, and bounds, give a reason and no number."""
    room = Newsroom()
    room.read(says("ministry", 146, total=True, since=date(2031, 2, 1)))
    assert gap_of(room) == [("ministry", "ministry", "one_source", None)]
    room.read(says("lantern", 115, total=True, since=1))
    room.read(says("league", 110, total=True))
    room.read(says("guild", 100, total=True, since=1, qualifier=Qualifier.MORE_THAN))
    assert gap_of(room) == [
        ("ministry", "lantern", "windows_differ", None),
        ("ministry", "league", "window_not_stated", None),
        ("ministry", "guild", "bound_only", None),
    ]
    gap = next(g for g in table(room).gaps if g.lower == "lantern")
    assert (gap.window, gap.other_window) == (date(2031, 2, 1), date(2031, 5, 1))


def test_a_gap_names_no_window_that_was_not_said():
    """Beside a source that said since when it counts, a usual window is none: the silent one is known by it."""
    room = Newsroom()
    room.read(says("ministry", 146, total=True, since=1))
    room.read(says("guild", 115, total=True))
    assert [f.window_basis for f in table(room).figures if f.claimant == "guild"] == [Basis.USUAL]
    (gap,) = table(room).gaps
    assert (gap.reason, gap.window, gap.other_window) == (GapReason.WINDOW_NOT_STATED, date(2031, 5, 1), None)


def test_a_second_window_may_be_the_comparable_one():
    """Where a source counts for two windows, the one that matches is compared."""
    room = Newsroom()
    room.read(says("ministry", 400, total=True, since=date(2031, 2, 1)))
    room.reads(says("lantern", 115, total=True, since=1), says("lantern", 280, total=True, since=date(2031, 2, 1)))
    assert gap_of(room) == [("ministry", "lantern", "comparable", 120)]


def test_without_an_official_figure_the_highest_is_the_measure():
    """Where no official source counts, the others are compared with the highest."""
    room = Newsroom()
    room.read(held("lantern", 700))
    room.read(held("league", 946))
    room.read(held("guild", 1000, qualifier=Qualifier.MORE_THAN))
    assert gap_of(room, Metric.DETAINED) == [
        ("league", "lantern", "comparable", 246),
        ("league", "guild", "bound_only", None),
    ]


def test_where_the_official_figure_has_no_like_the_others_are_compared():
    """When the official figure can be compared with none, the widest gap of two others is given too."""
    room = Newsroom()
    room.read(says("ministry", 146, total=True))
    for who, value in (("lantern", 115), ("league", 79), ("guild", 100)):
        room.read(says(who, value, total=True, since=1))
    assert gap_of(room)[-1] == ("lantern", "league", "comparable", 36)
    assert len(gap_of(room)) == 4


def test_groups_and_metrics_are_never_compared():
    """Figures of another measure or part have no gap."""
    room = Newsroom()
    room.read(says("lantern", 115, total=True, since=1))
    room.read(held("lantern", 700))
    one, other = table(room).figures
    assert reason(one, other) is GapReason.METRICS_DIFFER
    assert reason(one, replace(one, group=Group.PRESS)) is GapReason.GROUPS_DIFFER


def test_what_is_held_stands_as_unconfirmed_until_the_series_moves_on():
    """A held figure is shown as unconfirmed, and leaves the table with the next accepted one."""
    room = Newsroom()
    room.read(says("lantern", 88, total=True))
    room.read(says("lantern", 880, total=True), "herald")
    assert shown(room)[1] == ("lantern", "released", 880, "unconfirmed")
    assert [h.value for h in pending(room.ledger)] == [880]
    room.read(says("lantern", 97, total=True))
    assert shown(room) == [("lantern", "released", 97, "current")]
    room.read(says("lantern", 970, total=True), "herald")
    room.later(days=8)
    assert len(shown(room)) == 1


def test_a_denied_figure_stands_contested():
    """A figure that somebody rejects outright is marked."""
    room = Newsroom()
    room.read(says("ministry", 104, total=True))
    room.read(says("ministry", 104, total=True, denied=True))
    assert table(room).figures[0].standing is Standing.CONTESTED


def test_other_voices_stand_beside_the_figure():
    """Where voices of one source disagree, the figure tells who said what."""
    room = Newsroom()
    room.read(says("ministry", 116, batch=True, speaker="Luis Oca, deputy minister"))
    room.read(says("ministry", 390, total=True, speaker="the minister, Prada"))
    room.read(says("ministry", 406, total=True, speaker="minister Prada"))
    room.read(says("ministry", 406, total=True, speaker="a spokesman"))
    (figure,) = table(room).figures
    assert (figure.speaker, figure.others) == ("Ana Prada", (("Luis Oca", 116),))
    room.later(days=4)
    room.read(says("ministry", 450, total=True, speaker="Luis Oca"))
    assert table(room).figures[0].others == ()


def test_a_range_stands_for_a_source_without_a_figure():
    """A range is shown as what it is while there is nothing better, for a time."""
    room = Newsroom()
    room.read(says("league", 56, upper=76, total=True))
    (figure,) = table(room).figures
    assert (figure.value, figure.upper) == (56, 76)
    room.read(says("lantern", 60, total=True, since=1))
    assert gap_of(room) == [("lantern", "league", "bound_only", None)]
    room.later(days=22)
    assert [f.claimant for f in table(room).figures] == ["lantern"]


def test_nobodys_figure_is_shown_where_no_named_source_has_it():
    """A running count with nobody named is shown apart, unless a named source has that value within a day."""
    room = Newsroom()
    room.read(says(None, 217, total=True))
    room.read(says(None, 500, batch=True))
    room.read(says(None, 600, Metric.ANNOUNCED))
    room.read(says(None, 9, total=True, group=Group.PRESS))
    assert table(room).unattributed.value == 217
    room.read(says("lantern", 217, total=True))
    assert table(room).unattributed is None
    room.read(says("lantern", 250, total=True))
    room.later(days=2)
    room.read(says(None, 217, total=True))
    assert table(room).unattributed.value == 217
    room.later(days=4)
    assert table(room).unattributed is None


def test_promises_and_second_windows_leave_the_table_after_a_time():
    """A promise a month old, and a second window not restated for weeks, are history."""
    room = Newsroom()
    room.read(promised("ministry", 150))
    room.read(says("lantern", 464, total=True, since=date(2031, 2, 1)))
    room.read(says("lantern", 91, total=True, since=2))
    assert [f.value for f in table(room).figures] == [150, 464, 91]
    for _ in range(6):
        room.later(days=6)
        room.read(says("lantern", room.ledger.of("lantern", Metric.RELEASED, None)[0].current.value + 10, total=True))
    assert [f.value for f in table(room).figures] == [524]


def test_a_comparison_says_how_much_was_read():
    """The reach that is given stands in the comparison."""
    room = Newsroom()
    reach = Reach(read_at=room.at, answered=3, outlets=5)
    assert compare(room.ledger, TRACKER, room.at, reach).reach == reach


def test_history_gives_every_value_of_a_series():
    """All values stand in the history, those withdrawn marked."""
    room = Newsroom()
    for value, replaced in ((12, None), (20, None), (18, 20)):
        room.read(says("lantern", value, total=True, supersedes=replaced))
    room.read(held("lantern", 700))
    (track,) = history(room.ledger, claimant="lantern", metric=Metric.RELEASED)
    assert [(s.value, s.state) for s in track.steps] == [
        (12, State.PAST),
        (20, State.WITHDRAWN),
        (18, State.CURRENT),
    ]
    assert len(history(room.ledger)) == 2
    assert history(room.ledger, claimant="league") == ()
    assert history(room.ledger, group=Group.PRESS) == ()


def test_a_past_day_can_be_seen_again():
    """What was known at a time is what had been recorded by then."""
    room = Newsroom()
    room.read(says("lantern", 12, total=True))
    then = room.at
    room.read(says("lantern", 30, total=True))
    past = as_known_on(room.ledger, then)
    assert [f.value for f in compare(past, TRACKER, then).figures] == [12]


def test_a_part_is_nobodys_value():
    """A part with the same number does not name the unattributed whole."""
    room = Newsroom()
    room.read(says("lantern", 217, total=True, group=Group.PRESS))
    room.read(says(None, 217, total=True))
    assert table(room).unattributed.value == 217


def test_a_value_that_nobody_printed_is_no_figure():
    """A row without a sighting keeps its series, and shows no figure and no step that could not be cited."""
    room = Newsroom()
    row = room.read(says("lantern", 12, total=True)).row
    ledger = fold(TRACKER, [replace(row, sighting=None)])
    assert ledger.of("lantern", Metric.RELEASED, None)[0].current.value == 12
    assert compare(ledger, TRACKER, room.at).figures == ()
    assert history(ledger)[0].steps == ()
    assert citations(ledger, room.at) == ()


def test_a_retracted_figure_is_cited_no_more():
    """Decisions that only take away are nobody's words."""
    room = Newsroom()
    room.read(says("lantern", 12, total=True))
    wrong = room.read(says("lantern", 15, total=True), "herald").row
    decision = Decision(action=Action.RETRACT, target=wrong.row_id)
    ledger = decide_review(room.ledger, decision, room.at).ledger
    ((figure, quotes),) = citations(ledger, room.at)
    assert (figure.value, [c.outlet_id for c in quotes]) == (12, ["gazette"])
