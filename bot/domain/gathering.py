"""How changes become one alert: gathered for a short wait, told once, each fact in its last form."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.alerts import Alert, AlertKind, AlertStage
from bot.domain.changes import Change, ChangeKind
from bot.domain.claims import Group
from bot.domain.comparison import Comparison
from bot.domain.entries import short_hash
from bot.domain.rows import Effect


def open_alert(gathering: Iterable[Alert], tracker_id: str) -> Alert | None:
    """Return the alert that further changes of a tracker join, if one waits.

    A correction or a notice that nobody was given yet has words of its own: a change that joined it would be lost.
    """
    return next((a for a in gathering if a.tracker_id == tracker_id and a.kind is AlertKind.CHANGE), None)


def withdraw(alert: Alert, gone: Container[str]) -> Alert:
    """Return an alert that remembers which of its changes no longer hold; the same one where all of them do.

    They stay in it, for the edit of a message that was sent; `standing` is what may still be sent.
    """
    names = tuple(c.change_id for c in alert.changes if c.change_id in gone and c.change_id not in alert.withdrawn)
    if alert.kind is AlertKind.CORRECTION or not names:
        return alert
    return replace(alert, withdrawn=(*alert.withdrawn, *names))


def standing(alert: Alert) -> Alert:
    """Return an alert without the changes that were withdrawn; what a correction withdraws was told by another one."""
    if alert.kind is AlertKind.CORRECTION or not alert.withdrawn:
        return alert
    return replace(alert, changes=tuple(c for c in alert.changes if c.change_id not in alert.withdrawn))


def gather(
    open_alert: Alert | None,
    changes: Sequence[Change],
    comparison: Comparison,
    now: datetime,
    wait: timedelta,
) -> Alert | None:
    """Return the tracker's open alert with these changes in it, a new one where none is open, None for nothing to tell.

    The wait begins with the first change and is not prolonged. What a later change of the same series replaces is told
    in its last form; a number takes the place of the same source's announcement without one.
    """
    fresh = [c for c in changes if c.pushed]
    known = open_alert.changes if open_alert else ()
    ids = {c.change_id for c in known}
    merged = condense((*known, *(c for c in fresh if c.change_id not in ids)))
    if open_alert is not None:
        if not fresh:
            return open_alert
        return replace(open_alert, changes=merged, comparison=comparison)
    if not merged:
        return None
    tracker_id = comparison.tracker_id
    return Alert(
        alert_id=short_hash("alert", tracker_id, merged[0].change_id, now.isoformat()),
        tracker_id=tracker_id,
        kind=AlertKind.CHANGE,
        stage=AlertStage.GATHERING,
        changes=merged,
        comparison=comparison,
        created_at=now,
        ready_at=now + wait,
        reason=merged[0].reason.value,
    )


def condense(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes in their last form: one a series, none undone, no announcement whose number is here too."""
    kept: dict[str, Change] = {}
    for change in changes:
        name = _name(change)
        before = kept.pop(name, None)
        if before is not None:
            change = _joined(before, change)  # noqa: PLW2901 - the later one speaks for both
        kept[name] = change
    numbers = {(c.row.claim.claimant, c.row.claim.group) for c in kept.values() if c.row.claim and c.row.claim.value}
    return tuple(c for c in kept.values() if not _replaced(c, numbers) and not _undone(c))


def _undone(change: Change) -> bool:
    """Tell whether a series stands again where it stood before: a slip that was put right within the wait."""
    claim = change.row.claim
    return claim is not None and change.previous is not None and change.previous == claim.value


def _name(change: Change) -> str:
    """Return what may be told once: a series' value, or a fact of its own."""
    row = change.row
    return str(row.series) if row.series is not None and row.effect is Effect.SETS else change.change_id


def _joined(before: Change, after: Change) -> Change:
    """Return the later change, told from where the earlier one began."""
    if before.kind is ChangeKind.FIRST:
        return replace(after, kind=ChangeKind.FIRST, previous=None)
    if before.kind is ChangeKind.ANNOUNCEMENT or before.previous is None or after.row.claim is None:
        return after
    value = after.row.claim.value or 0
    kind = ChangeKind.UP if value >= before.previous else ChangeKind.DOWN
    return replace(after, kind=kind, previous=before.previous)


def _replaced(change: Change, numbers: set[tuple[str | None, Group | None]]) -> bool:
    """Tell whether a change is an announcement without a number beside its source's number."""
    claim = change.row.claim
    return claim is not None and claim.value is None and (claim.claimant, claim.group) in numbers
