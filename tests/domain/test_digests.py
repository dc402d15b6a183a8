"""Many changes in one message, once a day whatever the clock does; and what a newer alert replaces."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.alerts import AlertKind
from bot.domain.blindness import blind, reach, told_blind
from bot.domain.chats import Address, Chat, ChatKind, Rhythm
from bot.domain.decide import Ground
from bot.domain.digests import collapse, digest, next_digest
from bot.domain.feeds import FeedState
from bot.domain.gathering import gather
from bot.domain.reports import compare
from tests.fakes.newsroom import MONDAY, Newsroom, promised, says

ZONE = "America/Caracas"


def alerts_of(room, *claims):
    made = []
    for claim in claims:
        changes = room.reads(claim)
        alert = gather(None, changes, compare(room.ledger, room.tracker, room.at), room.at, timedelta(0))
        if alert is not None:
            made.append(alert)
    return made


def comparison(room):
    return compare(room.ledger, room.tracker, room.at)


def follower(rhythm, timezone=None):
    return Chat(address=Address(7), kind=ChatKind.PRIVATE, rhythm=rhythm, timezone=timezone)


def test_a_digest_tells_each_fact_in_its_last_form():
    """Alerts are merged in order; revisions of one series become one; the same backlog gives the same digest."""
    room = Newsroom()
    made = alerts_of(
        room, says("lantern", 10, total=True), says("league", 9, total=True), says("lantern", 14, total=True)
    )
    one = digest(made, comparison(room), room.at, Ground.CAP)
    assert [(c.kind.value, c.row.claim.value) for c in one.changes] == [("first", 9), ("first", 14)]
    assert (one.kind, one.reason) == (AlertKind.DIGEST, "cap")
    assert digest(made[::-1], comparison(room), room.at, Ground.CAP).alert_id == one.alert_id
    assert digest([], comparison(room), room.at, Ground.CAP) is None


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Caracas", "Asia/Tehran", "Pacific/Apia"])
@pytest.mark.parametrize(("begins", "days"), [("2031-03-27", 8), ("2031-10-22", 8), ("2022-03-19", 6)])
def test_a_daily_digest_comes_exactly_once_a_day(zone, begins, days):
    """Asked after each digest for the next, through changes of the clock, each local day from eight o'clock has one."""
    here = ZoneInfo(zone)
    now = datetime.fromisoformat(begins).replace(tzinfo=here).astimezone(UTC)
    chat, sent = follower(Rhythm.DAILY, timezone=zone), []
    for _ in range(days):
        now = next_digest(chat, now, ZONE)
        sent.append(now.astimezone(here))
    assert [at.date() for at in sent] == [sent[0].date() + timedelta(days=n) for n in range(days)]
    assert all(at.hour in {8, 9} for at in sent)


def test_a_weekly_digest_comes_on_mondays():
    """A weekly digest comes at eight on the next Monday, today's included while it is still early."""
    chat = follower(Rhythm.WEEKLY)
    at = next_digest(chat, MONDAY.replace(hour=15), ZONE).astimezone(ZoneInfo(ZONE))
    assert (at.weekday(), at.hour) == (0, 8)
    again = next_digest(chat, at.astimezone(UTC), ZONE)
    assert again.astimezone(ZoneInfo(ZONE)).date() == at.date() + timedelta(days=7)


def test_a_newer_alert_of_the_same_series_replaces_what_waits():
    """Waiting revisions are replaced by a later one of their series; announcements and batches stay."""
    room = Newsroom()
    made = alerts_of(
        room,
        says("lantern", 10, total=True),
        promised("ministry", None),
        says("lantern", 3, batch=True),
        says("league", 9, total=True),
        says("lantern", 14, total=True),
    )
    assert collapse(made, made[-1]) == (made[0].alert_id,)


def state(url, **more):
    return FeedState(url=url, outlet_id=url, **more)


def test_blindness_is_told_once_and_its_end_too():
    """After six hours without any feed the subscribers are told, once, and once when it is back."""
    read = [state("a", ok_at=MONDAY), state("b", ok_at=MONDAY - timedelta(days=1), failing_since=MONDAY, failures=3)]
    dark = MONDAY + timedelta(hours=6)
    assert blind(read, MONDAY + timedelta(hours=5)) is None
    assert blind(read, dark) is AlertKind.BLIND
    assert blind(read, dark, AlertKind.BLIND) is None
    assert blind([state("a", ok_at=dark)], dark, AlertKind.BLIND) is AlertKind.SIGHTED
    assert blind([state("a", ok_at=dark)], dark, AlertKind.SIGHTED) is None


def test_feeds_that_never_answered_make_blind_too():
    """From the first failure on, feeds that never answered count; feeds never tried do not."""
    never = [state("a", failing_since=MONDAY, failures=9)]
    assert blind(never, MONDAY + timedelta(hours=7)) is AlertKind.BLIND
    assert blind(never, MONDAY + timedelta(hours=1)) is None
    assert blind([state("a")], MONDAY) is None


def test_the_reach_counts_outlets_that_answered():
    """The reach tells when feeds were last read, and how many outlets answered of how many."""
    states = [
        state("a", ok_at=MONDAY),
        state("b", ok_at=MONDAY - timedelta(days=1)),
        state("c", ok_at=MONDAY, failures=1),
        state("d"),
    ]
    told = reach(states, MONDAY + timedelta(hours=1))
    assert (told.read_at, told.answered, told.outlets) == (MONDAY, 1, 4)
    assert reach([], MONDAY).read_at is None


def test_the_alert_of_blindness_has_no_changes():
    """Blindness is said in an alert of its own kind."""
    room = Newsroom()
    alert = told_blind("vesperia", AlertKind.BLIND, comparison(room), MONDAY)
    assert (alert.kind, alert.changes, alert.reason) == (AlertKind.BLIND, (), "blind")
