"""A change worth telling, with its reason: what waits in the outbox."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.changes import Change
from bot.domain.comparison import Comparison


class AlertKind(StrEnum):
    """What sort of message an alert becomes."""

    CHANGE = "change"
    DIGEST = "digest"
    """Many changes in one message: above the hourly cap, after quiet hours, after an outage, daily or weekly."""
    CORRECTION = "correction"
    """Answers an earlier alert that was retracted or corrected; the original is edited to say so."""
    BLIND = "blind"
    """No feed could be read for hours."""
    SIGHTED = "sighted"
    NOTICE = "notice"
    """The operator's own words, from /announce."""


class AlertStage(StrEnum):
    """Where an alert stands before it has recipients."""

    GATHERING = "gathering"
    """Waits for more changes of its tracker, until `ready_at`."""
    ADDRESSED = "addressed"
    """Its deliveries are in the outbox."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One thing to tell, not yet worded: each chat gets it in its own language and form."""

    alert_id: str
    tracker_id: str
    kind: AlertKind
    stage: AlertStage = AlertStage.GATHERING
    changes: tuple[Change, ...] = ()
    comparison: Comparison | None = None
    """As it stood when the alert was decided."""
    created_at: datetime
    ready_at: datetime
    answers: str | None = None
    """Alert id that a correction answers."""
    withdrawn: tuple[str, ...] = ()
    """Change ids that no longer hold: of the alert that a correction answers, or of this one's own changes."""
    words: str | None = None
    """The operator's words, for a notice."""
    reason: str = ""
