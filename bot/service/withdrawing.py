"""Takes back what was told: who got it is answered, and who did not get it yet is not told."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.alerts import Alert
from bot.domain.comparison import Comparison
from bot.domain.gathering import open_alert, standing, withdraw
from bot.domain.review import Review, corrections
from bot.service.ports import Unit

_FAR = timedelta(days=3650)


async def take_back(
    unit: Unit, tracker_id: str, review: Review, comparison: Comparison, now: datetime
) -> tuple[tuple[Alert, ...], Alert | None]:
    """Put a correction for each alert that told what no longer holds; keep it from being sent where it was not yet.

    Returns the corrections, and the tracker's alert that gathers as it now is.
    """
    alerts = await unit.outbox.recent(tracker_id, now - _FAR)
    answers = corrections(alerts, review, comparison, now)
    waiting = open_alert(await unit.outbox.gathering(), tracker_id)
    for alert in alerts:
        changed = withdraw(alert, review.withdrawn)
        if changed is not alert:
            await unit.outbox.put(changed)
    if waiting is not None and (changed := withdraw(waiting, review.withdrawn)) is not waiting:
        waiting = standing(changed)
        await unit.outbox.put(waiting)
    for answer in answers:
        await unit.outbox.put(answer)
    return answers, waiting
