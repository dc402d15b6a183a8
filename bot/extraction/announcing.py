"""Recognise an announcement without a number: "un número importante", "hundreds to be freed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Claim, Metric
from bot.extraction.attribution import Reach
from bot.extraction.details import group_between
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Form

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Told
    from bot.extraction.scene import Scene
    from bot.extraction.text import Clean

_FLOW = frozenset({Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.RELEASE_INF})


def announcement(scene: Scene, cleaned: Clean, told: list[Told], tracker: Tracker, own_source: str | None) -> Claim | None:
    """Return the claim of an entry that announces releases and gives no number, if it does."""
    for one in told:
        claim = _sentence(scene, cleaned, one)
        if claim is not None:
            return claim if claim.claimant is not None or own_source is None else claim
    del tracker
    return None


def _sentence(scene: Scene, cleaned: Clean, one: Told) -> Claim | None:
    first, last = one.sentence.first, one.sentence.last
    whats = list(scene.tags(scene.what, first, last))
    whos = list(scene.tags(scene.who, first, last))
    flow = [tag for tag in whats if tag.kind in _FLOW]
    if any(tag.kind is Kind.DEMAND for tag in whos) or scene.has(scene.tie, first, last, Kind.MENTION, Kind.NEGATION):
        return None
    vague = [n for n in scene.unread if n.form is Form.VAGUE and first <= n.first <= last]
    vague_tags = [tag for tag in whats if tag.kind is Kind.VAGUE_COUNT]
    promise = next((tag for tag in whos if tag.kind is Kind.PROMISE), None)
    amnesty = next((tag for tag in whats if tag.kind is Kind.AMNESTY), None)
    if not (flow and (vague or vague_tags)) and not (promise is not None and (flow or amnesty is not None)):
        return None
    at = min([n.first for n in vague] + [t.first for t in vague_tags] + [t.first for t in flow] + ([amnesty.first] if amnesty else []))
    future = any(tag.kind is Kind.RELEASE_FUTURE for tag in flow)
    metric = Metric.ANNOUNCED if promise is not None or future else Metric.RELEASED
    utterance = next((u for u in one.said if (u.reach is Reach.AFTER and u.at < at) or (u.reach is Reach.BEFORE and u.at > at)), None)
    if promise is not None and not (vague or vague_tags) and utterance is None:
        return None
    end = max([n.last for n in vague if n.first == at] + [t.last for t in (*vague_tags, *flow, *([amnesty] if amnesty else [])) if t.first == at])
    start = min(at, utterance.party.first) if utterance is not None else at
    group = group_between(scene, first, last)
    quote = cleaned.text[scene.tokens[start].start : scene.tokens[max(end, start)].end][:200]
    return Claim(
        claimant=utterance.party.claimant if utterance is not None else None,
        speaker=utterance.party.speaker if utterance is not None else None,
        metric=metric,
        value=None,
        qualifier=None,
        group=group,
        quote=quote,
    )
