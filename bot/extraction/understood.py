"""Know whose a promise is whose subject is understood: `X contradice a Y: de los 400 que anunció…`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.parties import is_official
from bot.extraction.rejecting import stands_against

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene


def promised_by_another(scene: Scene, one: Told, draft: Draft, tracker: Tracker) -> None:
    """Give what somebody "anunció" in a relative clause to the state that is named, and never to who only checks it."""
    at = max(draft.number.trail, draft.head.last) + 1
    tie = scene.tie[at] if at < one.sentence.last else None
    if tie is None or tie.kind is not Kind.RELATIVE or scene.lexicon.subject_first:
        return
    verb = scene.who[tie.last + 1] if tie.last < one.sentence.last else None
    if verb is None or verb.kind is not Kind.PROMISE or not stands_against(draft.claimant, tracker):
        return
    behind = scene.who[verb.last + 1] if verb.last < one.sentence.last else None
    if behind is not None and behind.kind is Kind.SOURCE:
        return
    state = next((p for p in one.named if is_official(tracker, p.claimant)), None)
    draft.metric, draft.reason, draft.rule = Metric.ANNOUNCED, None, "promised-by-another"
    draft.claimant = state.claimant if state is not None else None
    draft.speaker, draft.settled = state.speaker if state is not None else None, True
