"""Words alerts, once for each language and zone, and gives everybody else the same message again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from bot.domain.alerts import Alert
from bot.domain.chats import Chat
from bot.domain.rows import Verdict
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Message
from bot.rendering.catalog import supported
from bot.rendering.messages import Reader, alert_message, corrected_message

KEPT = 256

_Key = tuple[str, str, str, str]


class Wording:
    """Messages by alert and reader."""

    def __init__(self, trackers: Mapping[str, Tracker], *, demo: bool = False) -> None:
        self._trackers = trackers
        self._demo = demo
        self._made: OrderedDict[_Key, Message] = OrderedDict()

    def knows(self, tracker_id: str) -> bool:
        """Tell whether a tracker is still followed."""
        return tracker_id in self._trackers

    def alert(self, alert: Alert, chat: Chat, *, repeat: bool = False) -> Message:
        """Word an alert for a chat; the same object for every chat that reads it alike."""

        def word(tracker: Tracker, reader: Reader) -> Message:
            return alert_message(alert, tracker, reader, repeat=repeat)

        form = ",".join(("repeat" if repeat else "", *alert.withdrawn))
        return self._worded(alert, chat, form, word)

    def corrected(self, original: Alert, correction: Alert, chat: Chat) -> Message:
        """Word an alert that was sent and no longer holds, or not all of it, as its message is edited to."""
        whole = all(change.change_id in correction.withdrawn for change in original.changes)
        gone = None if whole or not correction.withdrawn else frozenset(correction.withdrawn)
        retracted = correction.reason == Verdict.RETRACTED

        def word(tracker: Tracker, reader: Reader) -> Message:
            return corrected_message(original, tracker, reader, retracted=retracted, gone=gone)

        return self._worded(original, chat, f"corrected by {correction.alert_id}", word)

    def _worded(self, alert: Alert, chat: Chat, form: str, word: Callable[[Tracker, Reader], Message]) -> Message:
        tracker = self._trackers[alert.tracker_id]
        language = supported(chat.language)
        zone = chat.timezone or tracker.timezone
        key = (alert.alert_id, language, zone, form)
        message = self._made.get(key)
        if message is None:
            reader = Reader(language=language, zone=ZoneInfo(zone), demo=self._demo)
            message = self._made[key] = word(tracker, reader)
            if len(self._made) > KEPT:
                self._made.popitem(last=False)
        return message
