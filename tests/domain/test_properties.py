"""Whatever the order of polls and wherever it is restarted: the same ledger, and each fact told once."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.claims import Group, Metric, Qualifier
from bot.domain.ledger import Ledger, Observation, by_entry, fold, record, verify
from bot.domain.reports import compare
from tests.fakes.newsroom import MONDAY, TRACKER, says, sighting

OUTLETS = ("gazette", "herald", "courier", "lantern-site")
WORDS = (
    "counted the people who left",
    "met the families at the gates",
    "warned that the lists are late",
    "said no more",
)

claims = st.builds(
    says,
    st.sampled_from(["lantern", "league", "ministry", None, "other"]),
    st.one_of(st.none(), st.integers(1, 60), st.sampled_from([104, 266, 711, 700, 880])),
    st.sampled_from([Metric.RELEASED, Metric.RELEASED, Metric.DETAINED, Metric.ANNOUNCED]),
    total=st.booleans(),
    batch=st.booleans(),
    since=st.sampled_from([None, None, 1, 20]),
    qualifier=st.sampled_from([Qualifier.EXACT, Qualifier.EXACT, Qualifier.MORE_THAN, Qualifier.ABOUT]),
    group=st.sampled_from([None, None, None, Group.PRESS]),
    denied=st.sampled_from([False, False, False, True]),
    supersedes=st.sampled_from([None, None, None, 50]),
)


@st.composite
def weeks(draw):
    """Draw some entries of a week, each with one to three claims, in the order in which they were printed."""
    found, at = [], MONDAY
    for number in range(draw(st.integers(1, 14))):
        at += timedelta(minutes=draw(st.integers(0, 900)))
        outlet = draw(st.sampled_from(OUTLETS))
        text = f"{draw(st.sampled_from(WORDS))} {number % 5} and {draw(st.sampled_from(WORDS))} in the old square of Arce, on the third day of the vigil"
        seen = sighting(f"entry-{number:02}", at, outlet, text=text, own=outlet == "lantern-site")
        said = draw(st.lists(claims, min_size=1, max_size=3))
        found.append([Observation(claim=_sound(c), sighting=seen) for c in said])
    return found


def _sound(claim):
    """Return the claim with the combinations left out that no extractor makes."""
    if claim.value is None and claim.metric is Metric.DETAINED:
        return replace(claim, value=700)
    return replace(claim, qualifier=None) if claim.value is None else claim


def read(ledger, passes):
    changes = []
    for number, entries in enumerate(passes):
        observations = [o for entry in entries for o in entry]
        ledger, _, reported = record(ledger, observations, MONDAY + timedelta(days=8, minutes=number))
        changes.extend(reported)
    return ledger, changes


def content(ledger):
    """Return what the rows say, without when they were written."""
    return [replace(row, recorded_at=MONDAY, row_hash="", previous_hash="") for row in ledger.rows]


def facts(changes):
    return sorted((c.change_id, c.kind.value) for c in changes if c.pushed or c.kind.value == "held")


def split(entries, cuts):
    edges = sorted({0, len(entries), *(cut % (len(entries) + 1) for cut in cuts)})
    return [entries[a:b] for a, b in pairwise(edges)]


@given(weeks(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_feeds_may_be_polled_in_any_order(entries, dice):
    """The order in which the entries of a pass arrive changes nothing."""
    shuffled = [list(entry) for entry in entries]
    dice.shuffle(shuffled)
    for entry in shuffled:
        dice.shuffle(entry)
    one, other = read(Ledger(tracker=TRACKER), [entries]), read(Ledger(tracker=TRACKER), [shuffled])
    assert content(one[0]) == content(other[0])
    assert facts(one[1]) == facts(other[1])


@given(weeks(), st.lists(st.integers(0, 40), max_size=6))
@settings(max_examples=40, deadline=None)
def test_a_week_may_be_split_over_any_number_of_polls(entries, cuts):
    """One pass over a week and many passes over its parts give the same ledger and tell the same facts."""
    whole, parts = read(Ledger(tracker=TRACKER), [entries]), read(Ledger(tracker=TRACKER), split(entries, cuts))
    assert content(whole[0]) == content(parts[0])
    assert facts(whole[1]) == facts(parts[1])


@given(weeks(), st.randoms(use_true_random=False), st.booleans())
@settings(max_examples=40, deadline=None)
def test_a_pass_may_be_recorded_entry_by_entry(entries, dice, silent):
    """One call for a pass and one call for each of its entries give the same ledger, rows and changes, in order."""
    observations, now = [o for entry in entries for o in entry], MONDAY + timedelta(days=8)
    dice.shuffle(observations)
    whole = record(Ledger(tracker=TRACKER), observations, now, silent=silent)
    ledger, rows, changes = Ledger(tracker=TRACKER), (), ()
    for entry in by_entry(observations):
        ledger, more_rows, more_changes = record(ledger, entry, now, silent=silent)
        rows, changes = rows + more_rows, changes + more_changes
    assert (ledger, rows, changes) == whole


@given(weeks(), st.integers(0, 20))
@settings(max_examples=40, deadline=None)
def test_a_restart_at_any_point_changes_nothing(entries, cut):
    """A ledger folded from its rows is the ledger, and goes on as it would have."""
    before, _ = read(Ledger(tracker=TRACKER), [entries[:cut]])
    again = fold(TRACKER, before.rows)
    assert again == before
    assert verify(before.rows) == ()
    assert read(again, [entries[cut:]])[0] == read(before, [entries[cut:]])[0]
    assert compare(again, TRACKER, MONDAY + timedelta(days=9)) == compare(before, TRACKER, MONDAY + timedelta(days=9))


@given(weeks())
@settings(max_examples=40, deadline=None)
def test_reading_everything_twice_tells_nothing_new(entries):
    """The same entries again make no rows at all."""
    ledger, _ = read(Ledger(tracker=TRACKER), [entries])
    again, changes = read(ledger, [entries])
    assert (again, changes) == (ledger, [])


@given(weeks(), st.sampled_from([1, 3, 9, 30]))
@settings(max_examples=40, deadline=None)
def test_a_feed_that_republishes_everything_tells_nothing_new(entries, days):
    """The same texts under new guids and later dates tell nothing again."""
    ledger, _ = read(Ledger(tracker=TRACKER), [[entry] for entry in entries])
    again = [[replace(o, sighting=_moved(o.sighting, timedelta(days=days))) for o in entry] for entry in entries]
    _, changes = read(ledger, [[entry] for entry in again])
    assert [(c.row.claim.value, c.reason) for c in changes if c.pushed] == []


def _moved(seen, by):
    return replace(
        seen, entry_id=f"new-{seen.entry_id}", published_at=seen.published_at + by, seen_at=seen.seen_at + by
    )


@given(weeks())
@settings(max_examples=40, deadline=None)
def test_a_fact_is_told_once(entries):
    """No change is told twice under one id."""
    _, changes = read(Ledger(tracker=TRACKER), [[entry] for entry in entries])
    told = [c.change_id for c in changes if c.pushed]
    assert len(told) == len(set(told))


@given(st.permutations(range(8)), st.lists(st.integers(1, 12), min_size=8, max_size=8))
@settings(max_examples=40, deadline=None)
def test_a_rising_count_ends_the_same_in_any_order_of_arrival(order, steps):
    """However late a poll brings older entries, the highest total stands at the end, and each is told at most once."""
    values = [20 + sum(steps[: n + 1]) for n in range(8)]
    entries = [
        [
            Observation(
                claim=says("lantern", value, total=True, since=1),
                sighting=sighting(
                    f"e{n}", MONDAY + timedelta(hours=n), f"outlet-{n}", seen=MONDAY + timedelta(hours=9)
                ),
            )
        ]
        for n, value in enumerate(values)
    ]
    ledger, changes = read(Ledger(tracker=TRACKER), [[entries[n]] for n in order])
    (series,) = ledger.of("lantern", Metric.RELEASED, None)
    told = [c.row.claim.value for c in changes if c.pushed]
    assert series.current.value == values[-1]
    assert told[-1] == values[-1]
    assert len(told) == len(set(told))
    assert {r.value for r in series.revisions} == set(values)
