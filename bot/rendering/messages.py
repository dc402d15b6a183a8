"""Alerts and figures as messages: what changed, the table, the gap, the quote, the corroboration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from bot.domain.alerts import Alert
from bot.domain.comparison import Comparison
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """For whom a message is worded."""

    language: str
    zone: tzinfo
    demo: bool = False
    """Mark every message as DEMO."""


def alert_message(alert: Alert, tracker: Tracker, reader: Reader, *, repeat: bool = False) -> Message:
    """Word an alert; `repeat` marks it as one that may have arrived before."""
    raise NotImplementedError


def latest_message(comparison: Comparison, tracker: Tracker, reader: Reader) -> Message:
    """Word the figures side by side, as /latest answers."""
    raise NotImplementedError
