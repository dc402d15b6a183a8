"""Who is told, when, and why not."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.alerts import Alert, AlertKind
from bot.domain.chats import Address, Chat, ChatKind, Pause, QuietHours, Rhythm, Subscription
from bot.domain.claims import Group, Metric
from bot.domain.decide import Choice, Ground, address, quiet_until, wanted
from bot.domain.gathering import gather
from bot.domain.reports import compare
from tests.fakes.newsroom import MONDAY, Newsroom, promised, says

ZONE = "America/Caracas"
NIGHT = QuietHours(begins=time(22), ends=time(7))


def alert_of(*changes, room=None):
    room = room or Newsroom()
    return gather(None, changes, compare(room.ledger, room.tracker, MONDAY), MONDAY, timedelta(0))


def chat(**more):
    subscription = Subscription(tracker_id="vesperia", **more.pop("wants", {}))
    return Chat(address=Address(7), kind=ChatKind.PRIVATE, subscriptions=(subscription,), **more)


def decision(alert, one, now=MONDAY, recent=()):
    (decided,) = address(alert, [one], now, ZONE, recent)
    return decided.choice, decided.ground, decided.not_before


@pytest.fixture
def revision():
    room = Newsroom()
    room.read(says("lantern", 12, total=True))
    return alert_of(room.read(says("lantern", 15, total=True)), room=room)


def test_a_follower_is_told_at_once(revision):
    """A chat that follows the tracker and has no choices to the contrary is told at once."""
    (decided,) = address(revision, [chat()], MONDAY, ZONE)
    assert (decided.choice, decided.ground, decided.changes) == (Choice.SEND, Ground.WANTED, revision.changes)


def test_who_does_not_follow_or_cannot_be_reached_is_left_out(revision):
    """Other trackers' followers and paused chats are skipped, each with its ground."""
    stranger = replace(chat(), subscriptions=(Subscription(tracker_id="elsewhere"),))
    assert decision(revision, stranger)[:2] == (Choice.SKIP, Ground.NOT_FOLLOWING)
    assert decision(revision, chat(pause=Pause.BLOCKED))[:2] == (Choice.SKIP, Ground.PAUSED)


@pytest.mark.parametrize(
    ("claim", "wants", "ground"),
    [
        (says("lantern", 12, total=True), {"totals": False}, Ground.TOTALS_OFF),
        (says("lantern", 12, total=True), {"announcements": False}, Ground.WANTED),
        (says("lantern", 12, batch=True), {"announcements": False}, Ground.ANNOUNCEMENTS_OFF),
        (promised("ministry", None), {"announcements": False}, Ground.ANNOUNCEMENTS_OFF),
        (promised("ministry", 150), {"totals": False}, Ground.WANTED),
        (says("lantern", 12, batch=True, group=Group.PLACE), {}, Ground.PART_NOT_ASKED),
        (says("lantern", 12, batch=True, group=Group.PLACE), {"parts": frozenset({Group.PLACE})}, Ground.WANTED),
        (says(None, 12, batch=True), {}, Ground.UNNAMED_NOT_ASKED),
        (says(None, 12, batch=True), {"unnamed": True}, Ground.WANTED),
        (says("lantern", 12, total=True), {"sources": frozenset({"league"})}, Ground.SOURCE_NOT_CHOSEN),
        (says("lantern", 12, total=True), {"sources": frozenset({"lantern"})}, Ground.WANTED),
        (says("lantern", 12, Metric.DETAINED), {"least_change": 50}, Ground.WANTED),
    ],
)
def test_each_choice_has_its_ground(claim, wants, ground):
    """What a chat did not ask for is left out, and the ground says which choice did it."""
    alert = alert_of(Newsroom().read(claim))
    assert decision(alert, chat(wants=wants))[1] is ground


def test_a_chat_is_told_its_part_of_an_alert():
    """Of an alert with several changes a chat is told those that it asked for."""
    room = Newsroom()
    alert = alert_of(room.read(says("lantern", 12, total=True)), room.read(says("league", 9, total=True)))
    told, ground = wanted(alert, Subscription(tracker_id="vesperia", sources=frozenset({"league"})))
    assert ([c.row.claim.value for c in told], ground) == ([9], Ground.WANTED)


def test_an_alert_without_changes_tells_nothing():
    """An alert that holds no change, or one that states nothing, is skipped."""
    empty = Alert(alert_id="a", tracker_id="vesperia", kind=AlertKind.CHANGE, created_at=MONDAY, ready_at=MONDAY)
    assert decision(empty, chat())[:2] == (Choice.SKIP, Ground.NOTHING_TOLD)
    change = Newsroom().read(says("lantern", 12, total=True))
    blank = replace(empty, changes=(replace(change, row=replace(change.row, claim=None)),))
    assert decision(blank, chat())[:2] == (Choice.SKIP, Ground.NOTHING_TOLD)


def test_a_creeping_count_is_told_when_it_has_moved_enough():
    """The least change is measured from what the chat was last told, so that small steps add up."""
    room = Newsroom()
    room.read(says("lantern", 100, total=True))
    alerts = [alert_of(room.read(says("lantern", value, total=True)), room=room) for value in (104, 108, 112, 115)]
    patient = chat(wants={"least_change": 10})
    grounds = [decision(alert, patient, recent=alerts[:n])[1] for n, alert in enumerate(alerts)]
    assert grounds == [
        Ground.BELOW_LEAST_CHANGE,
        Ground.BELOW_LEAST_CHANGE,
        Ground.WANTED,
        Ground.BELOW_LEAST_CHANGE,
    ]


def test_a_correction_is_told_however_small():
    """A corrected value is told to chats with a least change too."""
    room = Newsroom()
    room.read(says("lantern", 100, total=True))
    alert = alert_of(room.read(says("lantern", 99, total=True, supersedes=100)), room=room)
    assert decision(alert, chat(wants={"least_change": 10}))[0] is Choice.SEND


def test_quiet_hours_and_mute_hold_an_alert(revision):
    """In quiet hours and while muted an alert waits for their end, the later of the two."""
    at_night = datetime(2031, 5, 6, 3, 0, tzinfo=UTC)
    morning = datetime(2031, 5, 6, 11, 0, tzinfo=UTC)
    assert decision(revision, chat(quiet=NIGHT), at_night) == (Choice.HOLD, Ground.QUIET_HOURS, morning)
    assert decision(revision, chat(quiet=NIGHT), morning) == (Choice.SEND, Ground.WANTED, None)
    muted = at_night + timedelta(hours=1)
    assert decision(revision, chat(quiet=NIGHT, muted_until=muted), at_night)[2] == morning
    assert decision(revision, chat(muted_until=muted), at_night) == (Choice.HOLD, Ground.MUTED, muted)
    assert decision(revision, chat(muted_until=at_night), at_night)[0] is Choice.SEND


def test_a_chats_own_zone_counts(revision):
    """Quiet hours are those of the chat's zone, else the tracker's."""
    noon = datetime(2031, 5, 6, 16, 0, tzinfo=UTC)
    assert decision(revision, chat(quiet=NIGHT), noon)[0] is Choice.SEND
    assert decision(revision, chat(quiet=NIGHT, timezone="Asia/Tokyo"), noon)[0] is Choice.HOLD


def test_a_chat_with_a_rhythm_waits_for_its_digest(revision):
    """Chats that want digests are told in the next one; corrections reach them at once."""
    daily = chat(rhythm=Rhythm.DAILY)
    assert decision(revision, daily) == (Choice.DIGEST, Ground.RHYTHM, None)
    assert decision(replace(revision, kind=AlertKind.CORRECTION), daily)[0] is Choice.SEND
    assert decision(replace(revision, kind=AlertKind.DIGEST), daily)[0] is Choice.SEND
    assert decision(replace(revision, kind=AlertKind.BLIND), daily)[1] is Ground.RHYTHM


def test_above_the_hourly_cap_comes_one_digest(revision):
    """After six alerts within the hour the next waits for a digest, until the hour allows one more."""
    told = tuple(MONDAY - timedelta(minutes=minutes) for minutes in (55, 40, 30, 20, 10, 5))
    assert decision(revision, chat(told_at=told[1:]))[0] is Choice.SEND
    choice, ground, not_before = decision(revision, chat(told_at=told))
    assert (choice, ground, not_before) == (Choice.DIGEST, Ground.CAP, MONDAY + timedelta(minutes=5))
    assert decision(revision, chat(told_at=(MONDAY - timedelta(hours=2), *told[1:])))[0] is Choice.SEND
    assert decision(replace(revision, kind=AlertKind.CORRECTION), chat(told_at=told))[0] is Choice.SEND


@pytest.mark.parametrize(
    ("quiet", "local", "ends"),
    [
        (QuietHours(begins=time(22), ends=time(7)), "2031-05-06T23:30", "2031-05-07T07:00"),
        (QuietHours(begins=time(22), ends=time(7)), "2031-05-06T06:59", "2031-05-06T07:00"),
        (QuietHours(begins=time(13), ends=time(15)), "2031-05-06T14:00", "2031-05-06T15:00"),
        (QuietHours(begins=time(13), ends=time(15)), "2031-05-06T15:00", None),
        (QuietHours(begins=time(13), ends=time(13)), "2031-05-06T13:00", None),
        (QuietHours(begins=time(22), ends=time(2, 30)), "2031-03-30T01:00", "2031-03-30T03:30"),
        (QuietHours(begins=time(22), ends=time(2, 30)), "2031-10-26T01:00", "2031-10-26T02:30"),
        (None, "2031-05-06T14:00", None),
    ],
)
def test_quiet_hours_end_on_the_local_clock(quiet, local, ends):
    """The end of quiet hours is a local time, past midnight and through changes of the clock."""
    from zoneinfo import ZoneInfo

    zone = ZoneInfo("Europe/Berlin")
    now = datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC)
    end = quiet_until(quiet, now, "Europe/Berlin")
    expected = datetime.fromisoformat(ends).replace(tzinfo=zone).astimezone(UTC) if ends else now
    assert end == expected


def test_the_end_of_quiet_hours_never_lies_in_the_past():
    """In the hour that is lived twice, the end may have gone by on the clock: then they are over."""
    second_half_past_two = datetime(2031, 10, 26, 1, 10, tzinfo=UTC)
    quiet = QuietHours(begins=time(22), ends=time(2, 30))
    assert quiet_until(quiet, second_half_past_two, "Europe/Berlin") >= second_half_past_two
