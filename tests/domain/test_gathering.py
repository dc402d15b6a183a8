"""Changes within a short wait make one alert, each fact in its last form."""

from datetime import timedelta

from bot.domain.alerts import AlertStage
from bot.domain.gathering import gather
from bot.domain.reports import compare
from tests.fakes.newsroom import MONDAY, Newsroom, promised, says

WAIT = timedelta(seconds=30)


def gathered(room, *passes):
    alert = None
    for number, changes in enumerate(passes):
        now = MONDAY + timedelta(seconds=number)
        alert = gather(alert, changes, compare(room.ledger, room.tracker, now), now, WAIT)
    return alert


def facts(alert):
    return [(c.kind.value, c.previous, c.row.claim.value) for c in alert.changes]


def test_nothing_to_tell_makes_no_alert():
    """Quiet changes open no alert and leave an open one as it is."""
    room = Newsroom()
    quiet = room.reads(says(None, 40, total=True))
    assert gathered(room, quiet) is None
    news = room.reads(says("lantern", 40, total=True))
    alert = gathered(room, news)
    assert gather(alert, quiet, compare(room.ledger, room.tracker, MONDAY), MONDAY, WAIT) is alert


def test_an_alert_waits_from_its_first_change():
    """The wait begins with the first change and is not prolonged by the next."""
    room = Newsroom()
    alert = gathered(room, room.reads(says("lantern", 40, total=True)), room.reads(says("league", 50, total=True)))
    assert (alert.stage, alert.created_at, alert.ready_at) == (AlertStage.GATHERING, MONDAY, MONDAY + WAIT)
    assert facts(alert) == [("first", None, 40), ("first", None, 50)]
    assert alert.comparison.figures[1].value == 50


def test_a_fact_stands_in_an_alert_once():
    """The same change twice is told once."""
    room = Newsroom()
    news = room.reads(says("lantern", 40, total=True))
    assert len(gathered(room, news, news).changes) == 1


def test_revisions_of_one_series_are_told_in_their_last_form():
    """Two revisions within the wait are one, from the first value to the last."""
    room = Newsroom()
    room.reads(says("lantern", 10, total=True))
    ups = [room.reads(says("lantern", value, total=True)) for value in (14, 15, 17)]
    assert facts(gathered(room, *ups)) == [("up", 10, 17)]
    down = room.reads(says("lantern", 9, total=True, supersedes=17))
    assert facts(gathered(room, *ups, down)) == [("down", 10, 9)]


def test_a_first_figure_revised_within_the_wait_is_still_the_first():
    """A first figure that moves within the wait is told as a first figure with its last value."""
    room = Newsroom()
    passes = [room.reads(says("lantern", value, total=True)) for value in (10, 14)]
    assert facts(gathered(room, *passes)) == [("first", None, 14)]


def test_a_number_takes_the_place_of_an_announcement_without_one():
    """Within the wait a number replaces its source's announcement without one, and only that."""
    room = Newsroom()
    passes = [room.reads(promised(who, None)) for who in ("ministry", "league")]
    passes.append(room.reads(promised("ministry", 150)))
    passes.append(room.reads(promised("ministry", 160)))
    assert facts(gathered(room, *passes)) == [("announcement", None, None), ("announcement", None, 160)]


def test_a_batch_joins_its_total():
    """A batch and the total that comes within the wait are one alert."""
    room = Newsroom()
    passes = [room.reads(says("lantern", 17, batch=True)), room.reads(says("lantern", 60, total=True))]
    assert facts(gathered(room, *passes)) == [("announcement", None, 17), ("first", None, 60)]


def test_a_slip_put_right_within_the_wait_is_not_told():
    """A figure that went up and back again before anybody was told is no news."""
    room = Newsroom()
    room.reads(says("lantern", 40, total=True))
    slip = room.reads(says("lantern", 46, total=True))
    back = room.reads(says("lantern", 40, total=True, supersedes=46))
    assert back[0].pushed
    assert gathered(room, slip, back).changes == ()
