"""What people ask for, worded: figures side by side, history, quotes, the picture, the export, the status."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from bot.domain.blindness import reach
from bot.domain.comparison import Comparison
from bot.domain.entries import short_hash
from bot.domain.exports import to_csv, to_json
from bot.domain.feeds import FeedState
from bot.domain.ledger import Ledger
from bot.domain.reports import citations, compare
from bot.domain.trackers import Catalogue, Tracker
from bot.rendering.blocks import Message, Paragraph
from bot.rendering.charts import chart_caption, chart_of
from bot.rendering.desk import FailingFeed, Status, status_message
from bot.rendering.history import history_message, sources_message
from bot.rendering.messages import Reader, latest_message
from bot.rendering.picture import Chart
from bot.service.ledgers import Ledgers
from bot.service.ports import Attachment, Clock, Store

Draw = Callable[[Chart, str, str], Awaitable[bytes]]
"""Draws a chart for a language and a zone, off the event loop."""

_CAPTION = 1024


class LedgerReports:
    """Implements `Reports` on the ledgers."""

    def __init__(
        self, *, store: Store, ledgers: Ledgers, catalogue: Catalogue, clock: Clock, draw: Draw, version: str
    ) -> None:
        self._store = store
        self._ledgers = ledgers
        self._catalogue = catalogue
        self._clock = clock
        self._draw = draw
        self._version = version
        self._started = clock.now()

    async def latest(self, tracker_id: str, reader: Reader) -> Message:
        """Return the figures side by side, and how much of the press was read.

        Raises:
            KeyError: there is no such tracker.
        """
        tracker, ledger = self._of(tracker_id)
        return latest_message(await self._comparison(tracker, ledger), tracker, reader)

    async def history(self, tracker_id: str, reader: Reader, page: int = 1) -> Message:
        """Return one page of what changed, newest first.

        Raises:
            KeyError: there is no such tracker.
        """
        _, ledger = self._of(tracker_id)
        return history_message(ledger, reader, page)

    async def sources(self, tracker_id: str, reader: Reader, page: int = 1) -> Message:
        """Return one page of the quotes behind the current figures.

        Raises:
            KeyError: there is no such tracker.
        """
        tracker, ledger = self._of(tracker_id)
        return sources_message(citations(ledger, self._clock.now()), tracker, reader, page)

    async def chart(self, tracker_id: str, reader: Reader) -> Attachment | None:
        """Return the picture of the series, or None while there is too little to draw.

        Raises:
            KeyError: there is no such tracker.
        """
        tracker, ledger = self._of(tracker_id)
        comparison = compare(ledger, tracker, self._clock.now())
        chart = chart_of(ledger, comparison, reader)
        if chart is None:
            return None
        zone = str(reader.zone)
        key = short_hash("chart", tracker_id, ledger.head, reader.language, zone)
        caption = _plain(chart_caption(chart, comparison, tracker, reader))
        content = await self._draw(chart, reader.language, zone)
        return Attachment(key=key, name=f"{tracker_id}.png", content=content, caption=caption)

    async def export(self, tracker_id: str, form: str) -> Attachment:
        """Return the ledger as `csv` (with a byte-order mark, for spreadsheets) or `json`.

        Raises:
            KeyError: there is no such tracker.
        """
        _, ledger = self._of(tracker_id)
        text = to_json(ledger) if form == "json" else to_csv(ledger, mark=True)
        key = short_hash("export", tracker_id, form, ledger.head)
        return Attachment(key=key, name=f"recuento-{tracker_id}.{form}", content=text.encode())

    async def status(self, reader: Reader) -> Message:
        """Return how the bot is, for the operator."""
        async with self._store.unit() as unit:
            states = {s.url: s for s in await unit.feeds.all()}
            backlog = await unit.outbox.backlog()
            subscribers = await unit.chats.count()
        known = [states[f.url] for o in self._catalogue.outlets for f in o.feeds if f.url in states]
        return status_message(
            Status(
                version=self._version,
                at=self._clock.now(),
                feeds_ok=sum(s.failures == 0 and not s.paused for s in known),
                failing=tuple(self._failing(s) for s in known if s.failures or s.paused),
                last_poll=max((s.checked_at for s in known if s.checked_at), default=None),
                backlog=backlog.by_state,
                oldest=backlog.oldest,
                held=sum(
                    h.open for t in self._catalogue.trackers for h in self._ledgers.of(t.tracker_id).holds.values()
                ),
                subscribers=subscribers,
                started_at=self._started,
            ),
            reader,
        )

    def _failing(self, state: FeedState) -> FailingFeed:
        outlet = self._catalogue.outlet(state.outlet_id)
        return FailingFeed(
            outlet=outlet.name if outlet else state.outlet_id,
            reason=state.last_reason or "",
            since=state.failing_since,
            paused=state.paused,
        )

    def _of(self, tracker_id: str) -> tuple[Tracker, Ledger]:
        tracker = self._catalogue.tracker(tracker_id)
        if tracker is None:
            raise KeyError(tracker_id)
        return tracker, self._ledgers.of(tracker_id)

    async def _comparison(self, tracker: Tracker, ledger: Ledger) -> Comparison:
        now = self._clock.now()
        async with self._store.unit() as unit:
            known = {s.url: s for s in await unit.feeds.all()}
        wanted = [
            known.get(f.url) or FeedState(url=f.url, outlet_id=o.outlet_id)
            for o in self._catalogue.outlets
            for f in o.feeds
            if o.serves(tracker.tracker_id)
        ]
        return compare(ledger, tracker, now, reach(wanted, now))


def _plain(message: Message) -> str:
    """Return a message of paragraphs as plain words that fit under a picture."""
    lines = ["".join(run.text for run in b.text) for b in message.blocks if isinstance(b, Paragraph)]
    text = "\n".join(lines)
    while len(text.encode("utf-16-le")) // 2 > _CAPTION:
        text = text[:-1]
    return text


def day_of(text: str) -> datetime:
    """Return the end of a day as a moment in UTC, from `2026-01-31`; or the moment itself.

    Raises:
        ValueError: the text is neither.
    """
    moment = datetime.fromisoformat(text)
    if len(text) == len("2026-01-31"):
        moment = moment.replace(hour=23, minute=59, second=59)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
