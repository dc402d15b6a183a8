"""Carry a verb over an aside: `98 presos, entre ellos 40 militares, fueron excarcelados`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_OPENS = frozenset((",", "(", "-", "–", "—"))
_CLOSES = frozenset((",", ")", "-", "–", "—"))
_OPEN = frozenset(("population", "no-verb"))
"""Rules of a number of people of whom nothing is said before the aside."""
_FREED_NOUNS = frozenset((Kind.RELEASED, Kind.RELEASE_NOUN))
"""Nouns that say themselves who is free: `11 liberados y 23 presos` are two."""
_TO_CLOSE = 8
"""An aside ends within so many words of its last number."""
_TO_VERB = 2
_MEANS = {
    Kind.RELEASE_VERB: Metric.RELEASED,
    Kind.RELEASED: Metric.RELEASED,
    Kind.RELEASE_FUTURE: Metric.ANNOUNCED,
    Kind.FULL: Metric.FULL_LIBERTY,
}


def carry(scene: Scene, one: Told) -> None:
    """Give the number before an aside, and the parts within it, the verb that follows the aside."""
    for at, (whole, part) in enumerate(pairwise(one.drafts)):
        if whole.verdict.rule not in _OPEN or not _opens(scene, whole, part):
            continue
        parts = [part]
        for later in one.drafts[at + 2 :]:
            if later.number.lead - parts[-1].head.last > _TO_VERB + 1:
                break
            parts.append(later)
        metric = _behind(scene, parts[-1], one.sentence.last)
        if metric is None:
            continue
        for draft in (whole, *parts):
            if draft.reason in {None, Reason.NO_MEASURE} and draft.metric in {None, Metric.DETAINED}:
                draft.metric, draft.reason, draft.rule = metric, None, "aside"
        return


def left_together(scene: Scene, one: Told) -> None:
    """`Salieron once mujeres y otros 23 presos`: those who are joined to people that a verb lets go left with them."""
    for draft, joined in pairwise(one.drafts):
        if (
            joined.verdict.rule != "population"
            or draft.metric is not Metric.RELEASED
            or draft.head.kind in _FREED_NOUNS
        ):
            continue
        first = max(draft.number.last, draft.head.last) + 1
        tie, how = scene.tie[first], scene.how[joined.number.lead - 1]
        others = how is not None and how.gives == "others"
        beside = joined.number.lead - first <= 1 + others and tie is not None and tie.kind is Kind.JOIN
        if beside and scene.has(scene.what, draft.cell.first, draft.number.lead - 1, Kind.RELEASE_VERB):
            joined.metric, joined.reason, joined.rule = Metric.RELEASED, None, "left-together"


def _opens(scene: Scene, whole: Draft, part: Draft) -> bool:
    """Tell whether the part stands in an aside of the whole: right behind it, with at most "entre ellos" before."""
    first = max(whole.number.last, whole.head.last) + 1
    if first >= part.number.lead or scene.norms[first] not in _OPENS:
        return False
    between = scene.tags(scene.tie, first + 1, part.number.lead - 1)
    covered = sum(tag.last - tag.first + 1 for tag in between if tag.kind is Kind.OF_WHICH)
    return part.number.lead - first - 1 - covered <= 1


def _behind(scene: Scene, part: Draft, last: int) -> Metric | None:
    """Return what the verb right behind an aside's end says."""
    start = max(part.number.last, part.head.last) + 1
    for at in range(start, min(last, start + _TO_CLOSE)):
        if scene.norms[at] in _CLOSES:
            verb = next(scene.tags(scene.what, at + 1, last), None)
            return _MEANS.get(verb.kind) if verb is not None and verb.first <= at + _TO_VERB else None
    return None
