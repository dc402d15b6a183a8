"""Looks for what an operator must know: feeds down for a day, reading that stopped, a backlog that grows.

What is told is noted in the store, so that a restart does not tell it again; the edge limits the rate.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot.domain.delivery import DeliveryState
from bot.domain.feeds import FeedState
from bot.domain.trackers import Catalogue
from bot.service.ports import Clock, NoticeKind, Notices, Store

TOLD = "alarms/told"
"""Addresses of the feeds whose silence was told."""
DOWN_FOR = timedelta(hours=24)
STOPPED_FOR = timedelta(hours=3)
"""Longer than any feed is left alone while it fails, so that this is never an outlet's fault."""
LOOK_EVERY = timedelta(minutes=10)
GREW_TIMES = 3
LEAST = 100
"""Deliveries; a smaller backlog is no matter."""
_OPEN = (DeliveryState.PENDING, DeliveryState.WAITING, DeliveryState.DOUBTFUL)
_NAMED = 8


class Alarms:
    """One method, `look`, for a slow beat."""

    def __init__(self, *, store: Store, catalogue: Catalogue, clock: Clock, notices: Notices) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._notices = notices
        self._started = clock.now()
        self._sizes: list[int] = []
        self._looked = self._started - LOOK_EVERY
        self._stopped = False

    async def look(self) -> None:
        """Tell the operator what is new and bad."""
        async with self._store.unit() as unit:
            known = {state.url: state for state in await unit.feeds.all()}
            open_now = (await unit.outbox.backlog()).by_state
            told = set(json.loads(await unit.notes.get(TOLD) or "[]"))
            states = [known[f.url] for o in self._catalogue.outlets for f in o.feeds if f.url in known]
            down = {state.url: state for state in states if self._is_down(state)}
            if told != down.keys():
                await unit.notes.put(TOLD, json.dumps(sorted(down)) if down else None)
        self._tell_down([down[url] for url in down if url not in told])
        self._tell_stopped(states)
        self._tell_backlog(open_now)

    def _is_down(self, state: FeedState) -> bool:
        since = state.failing_since
        return since is not None and self._clock.now() - since >= DOWN_FOR

    def _tell_down(self, states: Sequence[FeedState]) -> None:
        if not states:
            return
        names = []
        for state in states:
            outlet = self._catalogue.outlet(state.outlet_id)
            names.append(outlet.name if outlet else state.outlet_id)
        more = f" (+{len(names) - _NAMED})" if len(names) > _NAMED else ""
        self._notices.tell(NoticeKind.FEED_DOWN, ", ".join(names[:_NAMED]) + more)

    def _tell_stopped(self, states: Sequence[FeedState]) -> None:
        """Tell once that nothing is asked any more; when something is, it may be told again."""
        asked = max((state.checked_at for state in states if state.checked_at), default=self._started)
        quiet = self._clock.now() - max(asked, self._started)
        if quiet >= STOPPED_FOR and not self._stopped:
            self._notices.tell(NoticeKind.READING_STOPPED, f"{asked:%Y-%m-%d %H:%M} UTC")
        self._stopped = quiet >= STOPPED_FOR

    def _tell_backlog(self, by_state: Mapping[DeliveryState, int]) -> None:
        """Tell of a backlog that has grown at each of several looks."""
        if self._clock.now() - self._looked < LOOK_EVERY:
            return
        self._looked = self._clock.now()
        self._sizes = [*self._sizes[-GREW_TIMES:], sum(by_state.get(state, 0) for state in _OPEN)]
        grew = all(later > earlier for earlier, later in zip(self._sizes, self._sizes[1:], strict=False))
        if grew and len(self._sizes) > GREW_TIMES and self._sizes[-1] >= LEAST:
            self._notices.tell(NoticeKind.BACKLOG, str(self._sizes[-1]))
            self._sizes = []
