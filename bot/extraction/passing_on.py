"""Pass the part and the measure of one number on to the number beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_NEAR = 3


def added_to(scene: Scene, one: Told, at: int) -> None:
    """`Ten more overnight; X's total climbs to 118`: what is called more is of the measure that follows."""
    draft, before = one.drafts[at], one.drafts[at - 1] if at else None
    if before is not None and draft.metric is not None and _is_among(scene, before, draft):
        before.metric, before.reason, before.rule = draft.metric, None, "among"
        if before.claimant is None and not before.settled:
            before.claimant, before.speaker, before.settled = draft.claimant, draft.speaker, draft.settled
        return
    open_ = before is not None and before.reason is Reason.NO_MEASURE and before.head.kind is None
    if before is None or not open_ or draft.metric is not Metric.RELEASED:
        return
    more = scene.has(scene.how, before.number.last + 1, before.number.last + _NEAR, Kind.PLUS, Kind.BATCH)
    if more and (before.value or 0) < (draft.value or 0):
        before.metric, before.reason, before.rule = draft.metric, None, "added-to"


def _is_among(scene: Scene, part: Draft, whole: Draft) -> bool:
    """Tell whether a part is of the whole behind it: `12 extranjeros entre los 49 excarcelados que contabiliza X`."""
    open_ = part.reason is Reason.NO_MEASURE or (part.rule == "goes-on" and part.metric is whole.metric)
    if part.head.kind is not Kind.GROUP or not open_ or (part.value or 0) >= (whole.value or 0):
        return False
    return not scene.lexicon.among.isdisjoint(scene.norms[part.head.last + 1 : whole.number.lead])


def is_bare(draft: Draft) -> bool:
    """Tell whether a number's noun says nothing of who they are."""
    head = draft.head
    alone = head.kind is Kind.PRISONERS and head.first == head.last
    out = head.kind is Kind.RELEASED and head.first == draft.number.trail + 1 and head.first == head.last
    return head.kind is None or head.rule == "people" or alone or out


def same_part(scene: Scene, draft: Draft, kept: Draft | None) -> None:
    """`18 periodistas libres; quedan seis`: the six are journalists too."""
    if kept is None or kept.head.kind is not Kind.GROUP or not kept.head.gives or kept.rule == "among":
        return
    if any(tag.rule == "brings-count-to" for tag in scene.tags(scene.how, kept.number.last + 1, draft.number.lead)):
        return  # `15 men were set free, taking its count past 40`
    before = scene.tags(scene.tie, max(kept.number.lead - _NEAR, kept.sentence.first), kept.number.lead - 1)
    if any(tag.kind is Kind.OF_WHICH for tag in before):
        return
    if _outgrows_part(scene, draft, kept):
        return
    near = kept.claimant == draft.claimant and kept.sentence.item in {0, draft.sentence.item}
    near = near or (draft.rule == "goes-on" and (draft.value or 0) < (kept.value or 0))  # `31 soldiers; X saw eight`
    others = any(tag.gives == "others" for tag in scene.tags(scene.how, draft.number.lead - 1, draft.number.last + 1))
    if near or others or kept.sentence is draft.sentence:
        draft.group = Group(kept.head.gives)


def _outgrows_part(scene: Scene, draft: Draft, kept: Draft) -> bool:
    """`Twelve of them are women. Its tally stands at 655`: a count that is more than a part is not of its kind."""
    part = scene.has(scene.tie, kept.number.trail + 1, kept.head.first, Kind.OF_WHICH)
    part = part or kept.rule in {"goes-on", "are-of-a-part"}
    counts = scene.has(scene.who, draft.sentence.first, draft.number.lead, Kind.FIGURE, Kind.RAISE, Kind.COUNT)
    return part and counts and kept.sentence is not draft.sentence and (draft.value or 0) > (kept.value or 0)


def awaited(scene: Scene, draft: Draft) -> None:
    """`48 excarcelaciones | Aún espera las 80 que, según Y, son parte del acuerdo`: who waits promises nothing."""
    before = scene.norms[max(draft.number.lead - _NEAR, draft.sentence.first) : draft.number.lead]
    if draft.metric is not Metric.RELEASED or scene.lexicon.expecting.isdisjoint(before):
        return
    draft.metric = Metric.ANNOUNCED
    if draft.utterance is not None and draft.utterance.rule == "subject":
        draft.claimant, draft.speaker, draft.settled = None, None, True
