"""Drop a summary's numbers that only tell of a title's people once more: where they had been until they left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric, Qualifier
from bot.extraction.amending import close
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import LET_OUT

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_BEHIND = 3


def drop_restated(scene: Scene, told: list[Told]) -> None:
    """`Liberan a cuatro | El partido informó que los cuatro estaban recluidos en Yare`: the four are no prisoners."""
    title = [draft for one in told if one.sentence.item == 0 for draft in one.drafts]
    if len(title) != 1:
        return
    whole = title[0]
    for part in (draft for one in told if one.sentence.item == 1 for draft in one.drafts):
        if part.metric is not Metric.DETAINED or part.value != whole.value or not _were_held(scene, part):
            continue
        if whole.metric not in LET_OUT and not _leave(scene, whole):
            continue
        if whole.metric is None:
            whole.metric, whole.reason, whole.rule = Metric.RELEASED, None, "all-left"
        if not whole.settled and whole.claimant is None and part.claimant is not None:
            whole.claimant, whole.speaker, whole.settled = part.claimant, part.speaker, True
        part.drop(Reason.NO_MEASURE, "restated")


def _were_held(scene: Scene, part: Draft) -> bool:
    """Tell whether a number is "the four", and what is said of them is where they were."""
    lead, trail = part.number.lead, part.number.trail
    known = lead > 0 and scene.norms[lead - 1] in scene.lexicon.definite
    behind = scene.norms[trail + 1 : max(part.head.last, trail) + 1 + _BEHIND]
    return known and not scene.lexicon.until_then.isdisjoint(behind)


def _leave(scene: Scene, whole: Draft) -> bool:
    """Tell whether a title's people leave the country or a place."""
    leaving = scene.tags(scene.what, whole.sentence.first, whole.sentence.last)
    return any(tag.kind is Kind.RELEASE_VERB for tag in leaving)


def restates(scene: Scene, draft: Draft, latest: Draft | None) -> bool:
    """`menos de 480 presos políticos | Son 476, para ser exactos`: the precise number of what was told roughly."""
    lead, first = draft.number.lead, draft.sentence.first
    if latest is None or latest.number.qualifier is Qualifier.EXACT or not first < lead <= first + 2:
        return False
    opens = scene.norms[lead - 1] in scene.lexicon.copula or scene.has(scene.what, first, lead - 1, Kind.LEFT)
    bare = draft.head.kind is None and not scene.points_back(draft.number.trail + 1, draft.number.trail + 2)
    return opens and bare and close(latest, draft)
