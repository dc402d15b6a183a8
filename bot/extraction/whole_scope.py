"""Tell the scope of a number by a greater one of the same party: its whole, or the running count it is added to."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric, Qualifier, Scope
from bot.extraction.lexicon.rows import Kind
from bot.extraction.scope import of_the_total
from bot.extraction.verdicts import LET_OUT

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_GOES_ON = frozenset({"goes-on", "among", "are-of-a-part"})
"""Rules by which a number is of the people told of before, or of those behind it."""
_OF_NEXT = frozenset({"among", "are-of-a-part"})
_TITLE_AND_TEXT = 1
_OPENING = 3
_LABEL = 5
"""Tokens between the noun of a label and its colon: "releases in Venezuela: 22"."""
_MORE = 1.15
"""A running count is more than a number rounded by this factor."""


def as_their_whole(scene: Scene, told: list[Told]) -> None:
    """`151 excarcelados entre el 8 y el 19 de enero. Del total, 24 son mujeres`: a part has its whole's window."""
    drafts = [draft for one in told for draft in one.drafts if draft.metric in LET_OUT and draft.value]
    parts = [at for at, draft in enumerate(drafts) if _is_part(scene, draft)]
    for at in parts:
        part = drafts[at]
        ahead = part.rule in _OF_NEXT and at + 1 < len(drafts) and drafts[at + 1].sentence is part.sentence
        if part.scope is not None and not ahead:
            continue
        wholes = [drafts[at + 1]] if ahead else [drafts[i] for i in range(at - 1, -1, -1) if i not in parts]
        whole = next((each for each in wholes if _is_whole(each, part)), None)
        if whole is None:
            continue
        if whole.scope is None:
            whole = next((each for each in drafts if each.value == whole.value and _is_whole(each, part)), whole)
        if whole.scope is not None and not (ahead and whole.scope is Scope.TOTAL):
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
    return together and same and (whole.value or 0) > (part.value or 0)


def added_to_count(scene: Scene, told: list[Told]) -> None:
    """`X verifica 25 excarcelaciones. Con ellas su cuenta llega a 640`: what is not the count is this time's."""
    drafts = [draft for one in told for draft in one.drafts if draft.metric in LET_OUT and draft.value]
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
    added = (
        scene.norms[first] in scene.lexicon.to - scene.lexicon.opening
    )  # `A ellas se añaden más de 800 desde diciembre`: another window's
    if scene.lexicon.subject_first:
        added = not scene.lexicon.joining.isdisjoint(scene.norms[first : total.number.lead])
    if total.sentence is draft.sentence or added or _counted_otherwise(scene, total):
        return False
    together = max(total.sentence.item, draft.sentence.item) <= _TITLE_AND_TEXT
    behind = total.number.first > draft.number.first
    same = total.claimant == draft.claimant is not None
    return together and behind and same and (total.value or 0) > (draft.value or 0) * _MORE


def _counted_otherwise(scene: Scene, total: Draft) -> bool:
    """`Son 383 si se cuenta desde diciembre`, `383 counting from December`: the same count from another day."""
    behind = scene.norms[total.number.trail + 1 : total.cell.last + 1]
    words = scene.lexicon.hypothetical | scene.lexicon.recounting
    return total.since is not None and not words.isdisjoint(behind)


def answers_how_many(scene: Scene, told: list[Told]) -> None:
    """`¿Cuántos van? 18, dice el Foro Penal`, `How many so far? 215`: the answer to it is a running count."""
    for asked, one in itertools.pairwise(told):
        first, last = asked.sentence.first, asked.sentence.last
        if any(draft.value is not None for draft in asked.drafts) or not one.drafts or scene.norms[last] != "?":
            continue
        answer = one.drafts[0]
        runs = scene.has(scene.how, first, last, Kind.TOTAL)
        many = not scene.lexicon.how_many.isdisjoint(scene.norms[first : last + 1])
        if runs and many and answer.metric in LET_OUT and answer.scope is None:
            answer.scope = Scope.TOTAL


def raised_with(scene: Scene, one: Told) -> None:
    """`eleva a 4.611 las libertades plenas y a 231 los que han salido`: one verb raises both."""
    for before, draft in itertools.pairwise(one.drafts):
        at = draft.number.lead - 1
        to = at > 1 and scene.norms[at] in scene.lexicon.to and scene.norms[at] == scene.norms[before.number.lead - 1]
        tie = scene.tie[at - 1] if to else None
        joins = tie is not None and tie.kind is Kind.JOIN
        same = draft.claimant == before.claimant and {draft.metric, before.metric} <= LET_OUT
        if joins and same and before.scope is Scope.TOTAL and draft.scope is None:
            draft.scope = Scope.TOTAL


def share_last_window(scene: Scene, one: Told) -> None:
    """`1,876 saw measures lifted and another 143 left prison since Friday's vote`: the window is of both."""
    for draft, following in itertools.pairwise(one.drafts):
        two = draft.metric is not following.metric and {draft.metric, following.metric} <= LET_OUT
        same = draft.utterance is following.utterance is not None
        tie = scene.tie[following.number.lead - 1] or scene.tie[following.number.lead - 2]
        joins = tie is not None and tie.kind is Kind.JOIN
        if two and same and joins and following.scope is Scope.TOTAL and draft.scope is None and draft.since is None:
            draft.scope, draft.since = Scope.TOTAL, following.since


def labelled_new(scene: Scene, one: Told) -> None:
    """`Nuevas excarcelaciones: 22`, `More releases in Venezuela: 22`: what heads a number behind a colon is new."""
    for draft in one.drafts:
        mark = draft.number.lead - 1
        if draft.scope is not None or draft.metric is not Metric.RELEASED or mark < 1 or scene.norms[mark] != ":":
            continue
        noun = next(scene.tags(scene.what, max(one.sentence.first, mark - _LABEL), mark - 1), None)
        if noun is None or noun.kind is not Kind.RELEASE_NOUN or noun.first <= one.sentence.first:
            continue
        how = scene.how[noun.first - 1]
        if how is not None and (how.kind is Kind.PLUS or (how.kind is Kind.BATCH and scene.dated[how.last] is None)):
            draft.scope = Scope.BATCH


def added_by_the_same(scene: Scene, one: Told) -> None:
    """`Con las 12 de hoy, suman 422 las verificadas por X`: who counts the whole counts what is added to it."""
    for draft, total in itertools.pairwise(one.drafts[:2]):
        counted = total.scope is Scope.TOTAL and total.claimant is not None and total.metric is draft.metric
        nobody = draft.claimant is None and draft.utterance is None and draft.scope is Scope.BATCH
        less = (draft.value or 0) < (total.value or 0)
        first = draft.cell.first
        opens = scene.norms[first] in scene.lexicon.opening and draft.number.lead - first <= _OPENING
        if counted and nobody and less and opens:
            draft.claimant, draft.speaker, draft.settled = total.claimant, total.speaker, True
