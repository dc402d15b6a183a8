"""Tell the scope of a number by a greater one of the same party: its whole, or the running count that it is added to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric, Qualifier, Scope
from bot.extraction.lexicon.rows import Kind
from bot.extraction.scope import of_the_total

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_FREED = frozenset({Metric.RELEASED, Metric.FULL_LIBERTY})
_GOES_ON = frozenset({"goes-on", "among", "are-of-a-part"})
"""Rules by which a number is of the people told of before, or of those behind it."""
_TITLE_AND_TEXT = 1
_MORE = 1.15
"""A running count is more than a number rounded by this factor."""


def as_their_whole(scene: Scene, told: list[Told]) -> None:
    """`151 excarcelados entre el 8 y el 19 de enero. Del total, 24 son mujeres`: a part has its whole's window."""
    drafts = [draft for one in told for draft in one.drafts if draft.metric in _FREED and draft.value]
    parts = [at for at, draft in enumerate(drafts) if _is_part(scene, draft)]
    for at in parts:
        part = drafts[at]
        among = part.rule == "among" and at + 1 < len(drafts) and drafts[at + 1].sentence is part.sentence
        if part.scope is not None and not among:
            continue
        wholes = [drafts[at + 1]] if among else [drafts[i] for i in range(at - 1, -1, -1) if i not in parts]
        whole = next((each for each in wholes if _is_whole(each, part)), None)
        if whole is None:
            continue
        if whole.scope is None:
            whole = next((each for each in drafts if each.value == whole.value and _is_whole(each, part)), whole)
        if whole.scope is not None:
            part.scope = whole.scope
            part.since = part.since or (whole.since if whole.scope is Scope.TOTAL else None)


def _is_part(scene: Scene, draft: Draft) -> bool:
    """Tell whether a number counts a kind of people among those told of: "nueve son mujeres", "four of the freed"."""
    if draft.group in {None, Group.PLACE}:
        return False
    after, lead = draft.number.trail + 1, draft.number.lead
    if draft.rule in _GOES_ON or scene.points_back(draft.head.first, draft.head.last):
        return True
    tie = scene.tie[after] if after < len(scene.tie) else None
    before = scene.tie[lead - 1] if lead else None
    if any(each is not None and each.kind is Kind.OF_WHICH for each in (tie, before)):
        return True
    opening = scene.tags(scene.how, draft.sentence.first, draft.sentence.first + 2)
    return any(of_the_total(scene, tag) for tag in opening)


def _is_whole(whole: Draft, part: Draft) -> bool:
    """Tell whether a number of the same party may be what a part is taken from."""
    item, other = whole.sentence.item, part.sentence.item
    together = item == other or max(item, other) <= _TITLE_AND_TEXT
    same = whole.metric is part.metric and whole.claimant in {None, part.claimant}
    return together and same and whole.group is not part.group and (whole.value or 0) > (part.value or 0)


def added_to_count(scene: Scene, told: list[Told]) -> None:
    """`X verifica 25 excarcelaciones. Con ellas su cuenta llega a 640`: what is not the running count is this time's."""
    drafts = [draft for one in told for draft in one.drafts if draft.metric in _FREED and draft.value]
    totals = [draft for draft in drafts if draft.scope is Scope.TOTAL and not draft.denied and not draft.supersedes]
    if not totals or scene.of_amnesty():
        return
    for draft in drafts:
        if draft.scope is not None or draft.since is not None or draft.denied or draft.of_promised or draft.supersedes:
            continue
        same = [each for each in totals if each.metric is draft.metric and each.group is draft.group]
        running = any(_counts_on(scene, each, draft) for each in same)
        again = any(each.value == draft.value for each in same)
        bounded = draft.number.qualifier is not Qualifier.EXACT or draft.number.upper is not None
        if running and not (again or bounded):
            draft.scope = Scope.BATCH


def _counts_on(scene: Scene, total: Draft, draft: Draft) -> bool:
    """Tell whether a later number is the running count of the party that gives one without a window."""
    first = total.sentence.first
    added = scene.norms[first] in scene.lexicon.to  # `A ellas se añaden más de 800 desde diciembre`: another window's
    if scene.lexicon.subject_first:
        added = not scene.lexicon.joining.isdisjoint(scene.norms[first : total.number.lead])
    if total.sentence is draft.sentence or added:
        return False
    together = max(total.sentence.item, draft.sentence.item) <= _TITLE_AND_TEXT
    behind = total.number.first > draft.number.first
    same = total.claimant == draft.claimant is not None
    return together and behind and same and (total.value or 0) > (draft.value or 0) * _MORE
