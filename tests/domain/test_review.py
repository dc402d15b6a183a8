"""The operator's decisions are rows too, and take effect like any other."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pydantic import TypeAdapter

from bot.domain.alerts import AlertKind
from bot.domain.changes import ChangeKind
from bot.domain.claims import Group, Metric
from bot.domain.gathering import gather
from bot.domain.ledger import fold, verify
from bot.domain.reports import compare
from bot.domain.review import corrections, decide_review
from bot.domain.rows import Action, Decision, LedgerRow, Verdict
from bot.domain.series import State
from bot.errors import OperatorError
from tests.fakes.newsroom import TRACKER, Newsroom, held, promised, says

STORED = TypeAdapter(LedgerRow)


def decide(room, action, target, **more):
    room.later(hours=1)
    review = decide_review(room.ledger, Decision(action=action, target=target, **more), room.at)
    assert fold(TRACKER, review.ledger.rows) == review.ledger
    assert verify(review.ledger.rows) == ()
    assert [STORED.validate_json(STORED.dump_json(row)) for row in review.rows] == list(review.rows)
    room.ledger = review.ledger
    return review


def values(room, claimant="lantern"):
    return [(r.value, r.state.value) for s in room.ledger.of(claimant, Metric.RELEASED, None) for r in s.revisions]


@pytest.fixture
def waiting():
    room = Newsroom()
    room.read(says("lantern", 88, total=True))
    return room, room.read(says("lantern", 880, total=True), "herald").row


def test_an_approved_figure_is_told(waiting):
    """What the operator approves becomes the series' value and is told, with whoever printed it."""
    room, row = waiting
    (change,) = decide(room, Action.APPROVE, row.row_id).changes
    assert (change.kind, change.reason, change.previous, change.pushed) == (ChangeKind.UP, Verdict.APPROVED, 88, True)
    assert values(room) == [(88, "past"), (880, "current")]
    assert not any(h.open for h in room.ledger.holds.values())
    assert compare(room.ledger, TRACKER, room.at).figures[0].outlets == 1


def test_an_approved_first_figure_and_an_approved_batch():
    """A held first figure becomes the first; a held batch is told as one; a promise as an announcement."""
    room = Newsroom()
    room.read(held("lantern", 711))
    batch = room.read(says("lantern", 711, batch=True)).row
    (change,) = decide(room, Action.APPROVE, batch.row_id).changes
    assert (change.kind, [b.value for b in room.ledger.batches]) == (ChangeKind.ANNOUNCEMENT, [711])
    assert not any(h.open for h in room.ledger.holds.values())
    other = Newsroom()
    other.read(held("lantern", 711))
    first = other.read(says("lantern", 711, total=True)).row
    assert decide(other, Action.APPROVE, first.row_id).changes[0].kind is ChangeKind.FIRST


def test_an_approval_that_comes_late_fills_history(waiting):
    """When the series has moved on, an approved lower figure is history and not told."""
    room = Newsroom()
    room.read(says("league", 81, total=True))
    room.later(hours=3)
    row = room.read(says("league", 79, total=True), "herald").row
    room.read(says("league", 90, total=True))
    (change,) = decide(room, Action.APPROVE, row.row_id).changes
    assert (change.kind, change.pushed) == (ChangeKind.QUIET, False)
    assert values(room, "league")[-1] == (90, "current")


def test_an_approval_of_what_stands_by_now_is_quiet():
    """A held figure that the series has reached by other ways is only joined to it."""
    room = Newsroom()
    room.read(says("lantern", 115, total=True))
    room.read(says("lantern", 21, batch=True))
    row = room.read(says("lantern", 21, total=True), "herald").row
    room.read(says("lantern", 21, total=True, supersedes=115))
    row = next(r for r in room.rows if r.row_id == row.row_id)
    with pytest.raises(OperatorError, match="does not wait"):
        decide(room, Action.APPROVE, row.row_id)


def test_a_rejected_figure_is_stale_from_then_on(waiting):
    """What the operator rejects stays in the history, marked, and is never asked again."""
    room, row = waiting
    (change,) = decide(room, Action.REJECT, row.row_id).changes
    assert (change.kind, change.reason) == (ChangeKind.QUIET, Verdict.REJECTED)
    assert values(room) == [(880, "withdrawn"), (88, "current")]
    assert room.read(says("lantern", 880, total=True), "courier").reason is Verdict.STALE


def test_a_rejected_value_that_the_series_had_leaves_it_alone():
    """Rejecting a held batch-as-total does not touch a value that the series once had."""
    room = Newsroom()
    room.read(says("lantern", 21, total=True))
    room.read(says("lantern", 115, total=True))
    room.later(days=9)
    room.read(held("lantern", 21))
    row = room.read(says("lantern", 21, batch=True)).row
    decide(room, Action.REJECT, row.row_id)
    assert values(room) == [(21, "past"), (115, "current")]


def test_a_held_figure_can_be_corrected(waiting):
    """The operator may say what a held figure should have been; that is told."""
    room, row = waiting
    (change,) = decide(room, Action.CORRECT, row.row_id, claim=says("lantern", 90, total=True)).changes
    assert (change.kind, change.reason, change.previous) == (ChangeKind.UP, Verdict.CORRECTION, 88)
    assert values(room) == [(880, "withdrawn"), (88, "past"), (90, "current")]


def test_a_told_figure_can_be_corrected():
    """Correcting a figure that was told withdraws it, sets the right one, and names what needs a correction."""
    room = Newsroom()
    room.read(says("lantern", 84, total=True))
    wrong = room.read(says("lantern", 94, total=True))
    review = decide(room, Action.CORRECT, wrong.row.row_id, claim=says("lantern", 90, total=True))
    assert values(room) == [(94, "withdrawn"), (84, "past"), (90, "current")]
    assert review.changes[0].previous == 84
    assert review.withdrawn == (wrong.change_id,)


def test_a_correction_may_move_a_figure_to_its_source():
    """A figure that was read of the wrong source, measure or part is moved."""
    room = Newsroom()
    wrong = room.read(says("lantern", 711, total=True)).row
    review = decide(room, Action.CORRECT, wrong.row_id, claim=held("lantern", 711))
    assert room.ledger.of("lantern", Metric.DETAINED, None)[0].current.value == 711
    assert room.ledger.of("lantern", Metric.RELEASED, None)[0].current is None
    assert review.rows[0].scope is None
    part = room.read(says("league", 12, total=True)).row
    moved = decide(room, Action.CORRECT, part.row_id, claim=says("league", 12, batch=True, group=Group.PRESS))
    assert moved.changes[0].part


def test_a_retracted_figure_gives_way_to_the_one_before():
    """A retracted value is withdrawn and the value before it stands again."""
    room = Newsroom()
    room.read(says("lantern", 84, total=True))
    wrong = room.read(says("lantern", 94, total=True))
    review = decide(room, Action.RETRACT, wrong.row.row_id)
    assert values(room) == [(94, "withdrawn"), (84, "current")]
    assert (review.withdrawn, review.changes[0].previous) == ((wrong.change_id,), 94)
    assert room.read(says("lantern", 94, total=True), "courier").reason is Verdict.STALE


@pytest.mark.parametrize("by", ["the held row", "the decision"])
def test_what_was_approved_by_mistake_can_be_retracted(waiting, by):
    """An approved figure gives way to the one before, whichever of its two rows the operator names."""
    room, row = waiting
    (told,) = decide(room, Action.APPROVE, row.row_id).changes
    review = decide(room, Action.RETRACT, row.row_id if by == "the held row" else told.row.row_id)
    assert values(room)[-1] == (88, "current")
    assert review.withdrawn == (told.change_id,)


def test_the_only_value_may_be_retracted():
    """A series whose only value is retracted has none, and the next figure is its first."""
    room = Newsroom()
    wrong = room.read(says("lantern", 94, total=True)).row
    decide(room, Action.RETRACT, wrong.row_id)
    assert compare(room.ledger, TRACKER, room.at).figures == ()
    assert room.read(says("lantern", 12, total=True)).kind is ChangeKind.FIRST


def test_a_past_value_and_a_batch_may_be_retracted():
    """Retracting what no longer stands marks it; a retracted batch is forgotten; twice changes nothing."""
    room = Newsroom()
    first = room.read(says("lantern", 84, total=True)).row
    room.read(says("lantern", 94, total=True))
    decide(room, Action.RETRACT, first.row_id)
    assert values(room) == [(84, "withdrawn"), (94, "current")]
    decide(room, Action.RETRACT, first.row_id)
    batch = room.read(says("lantern", 17, batch=True)).row
    decide(room, Action.RETRACT, batch.row_id)
    assert room.ledger.batches == ()
    word = room.read(promised("ministry", None)).row
    assert decide(room, Action.RETRACT, word.row_id).withdrawn == (word.change_id,)


def test_two_series_of_one_fact_can_be_merged():
    """A figure that is another's in other words is merged into it, and its outlets with it."""
    room = Newsroom()
    for value in (84, 100, 266):
        room.read(says("lantern", value, total=True, since=1))
    stray = room.read(says("lantern", 383, total=True, since=20), "herald").row
    target = room.read(says("lantern", 390, total=True, since=1)).row
    review = decide(room, Action.MERGE, stray.row_id, into=target.row_id)
    assert review.withdrawn == (stray.change_id,)
    (figure,) = compare(room.ledger, TRACKER, room.at).figures
    assert (figure.value, figure.outlets) == (390, 2)


def test_a_held_figure_can_be_merged(waiting):
    """Merging what is held closes it; nothing that was told is withdrawn."""
    room, row = waiting
    review = decide(room, Action.MERGE, row.row_id, into=room.rows[0].row_id)
    assert review.withdrawn == ()
    assert not any(h.open for h in room.ledger.holds.values())


@pytest.mark.parametrize(
    ("action", "more", "words"),
    [
        (Action.APPROVE, {}, "does not wait"),
        (Action.REJECT, {}, "does not wait"),
        (Action.CORRECT, {}, "needs a claim"),
        (Action.CORRECT, {"claim": says("nobody", 3)}, "lists no source nobody"),
        (Action.CORRECT, {"claim": says("other", 3)}, "lists no source other"),
        (Action.MERGE, {"into": "nothing"}, "no row nothing"),
        (Action.MERGE, {}, "to merge into"),
    ],
)
def test_a_decision_that_its_row_does_not_allow_is_refused(action, more, words):
    """Impossible decisions are refused with the reason, and change nothing."""
    room = Newsroom()
    row = room.read(says("lantern", 84, total=True)).row
    with pytest.raises(OperatorError, match=words):
        decide_review(room.ledger, Decision(action=action, target=row.row_id, **more), room.at)


def test_what_is_not_there_or_was_never_told_cannot_be_decided_on(waiting):
    """Unknown rows, decisions themselves, and what only waits, are refused."""
    room, row = waiting
    with pytest.raises(OperatorError, match="there is no row"):
        decide(room, Action.RETRACT, "nothing")
    with pytest.raises(OperatorError, match="reject it"):
        decide(room, Action.RETRACT, row.row_id)
    stray = room.read(says(None, 400, total=True)).row
    with pytest.raises(OperatorError, match="nothing that could be retracted"):
        decide(room, Action.RETRACT, stray.row_id)
    decision = decide(room, Action.REJECT, row.row_id).rows[0]
    with pytest.raises(OperatorError, match="is a decision"):
        decide(room, Action.RETRACT, decision.row_id)


def test_every_alert_that_told_a_withdrawn_figure_is_answered():
    """Each alert based on a retracted row gets a correction; others get none."""
    room = Newsroom()
    right, wrong = room.reads(says("lantern", 84, total=True)), room.reads(says("lantern", 94, total=True))
    table = compare(room.ledger, TRACKER, room.at)
    alerts = [gather(None, changes, table, room.at, timedelta(0)) for changes in (right, wrong)]
    review = decide(room, Action.RETRACT, wrong[0].row.row_id)
    (answer,) = corrections(alerts, review, compare(room.ledger, TRACKER, room.at), room.at)
    assert (answer.kind, answer.answers, answer.reason) == (AlertKind.CORRECTION, alerts[1].alert_id, "retracted")
    assert answer.comparison.figures[0].value == 84


def test_a_ledger_refuses_a_decision_on_a_row_that_is_not_there():
    """A decision whose target is missing from the rows cannot be folded."""
    room = Newsroom()
    first = room.read(says("lantern", 84, total=True)).row
    decision = decide(room, Action.RETRACT, first.row_id).rows[0]
    with pytest.raises(ValueError, match="which is not there"):
        fold(TRACKER, [decision])
    assert room.ledger.of("lantern", Metric.RELEASED, None)[0].revisions[0].state is State.WITHDRAWN


def test_what_only_waits_is_nothing_to_merge_into(waiting):
    """A figure can be merged into one that stands, not into one that is held."""
    room, row = waiting
    other = room.read(says("league", 60, total=True)).row
    with pytest.raises(OperatorError, match="to merge into"):
        decide(room, Action.MERGE, other.row_id, into=row.row_id)


def test_a_decision_about_what_stands_already_is_quiet():
    """A correction to the value that stands joins it and is not told."""
    room = Newsroom()
    wrong = room.read(says("ministry", 84, total=True)).row
    room.read(says("lantern", 84, total=True))
    (change,) = decide(room, Action.CORRECT, wrong.row_id, claim=says("lantern", 84, total=True)).changes
    assert (change.kind, change.pushed) == (ChangeKind.QUIET, False)


def test_a_promise_corrected_to_another_source_is_an_announcement():
    """A promise that was put in the wrong mouth is announced in the right one."""
    room = Newsroom()
    wrong = room.read(promised("league", 150)).row
    (change,) = decide(room, Action.CORRECT, wrong.row_id, claim=promised("ministry", 150)).changes
    assert (change.kind, change.pushed) == (ChangeKind.ANNOUNCEMENT, True)


def test_joining_what_is_not_there_changes_nothing():
    """A row that joins a value which its series never had is folded without effect."""
    room = Newsroom()
    first = room.read(says("lantern", 84, total=True)).row
    joins = room.read(says("lantern", 84, total=True), "herald").row
    assert fold(TRACKER, [joins]).series == {}
    lost = [first, replace(joins, claim=replace(joins.claim, value=85))]
    assert fold(TRACKER, lost).of("lantern", Metric.RELEASED, None)[0].current.value == 84
    batch = room.read(says("lantern", 9, batch=True)).row
    again = room.read(says("lantern", 9, batch=True), "herald").row
    assert fold(TRACKER, [batch, again]).batches[0].value == 9
    assert fold(TRACKER, [again]).batches == ()
