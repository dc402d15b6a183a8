"""Give numbers that stand together the window and the time that one of them states."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.domain.claims import Scope
from bot.extraction.dates import Role
from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import tied
from bot.extraction.scope import of_the_total
from bot.extraction.verdicts import LET_OUT

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_TWO = 2
_NEXT = 2


def shared_window(scene: Scene, one: Told) -> None:
    """`111 libertades plenas y 93 excarcelaciones desde el 20 de febrero`: what bounds the last bounds the list."""
    for draft, following in reversed(list(itertools.pairwise(one.drafts))):
        open_ = draft.metric in LET_OUT and following.metric in LET_OUT and draft.since is None
        listed = draft.head.kind is Kind.GROUP and following.head.kind is Kind.GROUP
        stated = following.since is not None or (listed and following.scope is not None)
        if (
            not open_
            or not stated
            or scene.points_back(following.head.first, following.head.last)  # `383, 266 de ellas desde el 8 de enero`
            or draft.scope not in {None, following.scope}
            or draft.claimant != following.claimant
        ):
            continue
        between = range(max(draft.number.last, draft.head.last) + 1, following.number.lead)
        if len(between) != 1:
            continue
        tie = scene.tie[between[0]]
        if scene.norms[between[0]] == "," or (tie is not None and tie.kind is Kind.JOIN):
            draft.since, draft.scope = following.since, following.scope


def same_window(scene: Scene, one: Told) -> None:
    """`Y, a 795, y Z, a 781, los tres desde el 8 de enero`; `y Z, 1.021 en el mismo lapso`: one window for several."""
    if len(one.drafts) < _TWO:
        return
    first = one.drafts[-1].number.last + 1
    opens = next((d.first for d in scene.dates if d.role == Role.SINCE and first < d.first <= one.sentence.last), None)
    if opens is not None and one.drafts[-1].since is not None:
        few = scene.numbered[opens - 1]
        every = scene.norms[opens - 1] in scene.lexicon.both | scene.lexicon.everybody
        count = len(one.drafts) if every else (few.value or 0) if few is not None else 0
        for draft in one.drafts[-count:] if count > 1 else ():
            _take_window(draft, one.drafts[-1])
    for before, draft in itertools.pairwise(one.drafts):
        words = scene.norms[draft.number.last + 1 : draft.cell.last + 1]
        same = any(pair in scene.lexicon.same_time for pair in itertools.pairwise(words))
        if same and before.since is not None:
            _take_window(draft, before)


def _take_window(draft: Draft, other: Draft) -> None:
    """Give a count of freed people another's window, if it has none."""
    if draft.metric in LET_OUT and draft.since is None and draft.scope is not Scope.BATCH and other.since is not None:
        draft.since, draft.scope = other.since, Scope.TOTAL


def part_of_batch(scene: Scene, part: Draft, whole: Draft | None) -> None:
    """Give a part the time of its whole: `logged 23 more releases. Four of them are Colombians`."""
    if whole is None or whole.scope is not Scope.BATCH or part.scope is not None or whole.sentence is part.sentence:
        return
    after = part.number.trail + 1
    of_them = scene.points_back(after, after + 1) or _of_that_group(scene, part, whole) or _among(scene, part)
    if of_them and part.group is not None and whole.metric is part.metric and whole.claimant in {None, part.claimant}:
        part.scope = Scope.BATCH


def _of_that_group(scene: Scene, part: Draft, whole: Draft) -> bool:
    """`In the group are three foreigners`, `Those released include four women`: parts of a title's batch."""
    if whole.sentence.item != 0 or part.sentence.item != 1 or (part.value or 0) >= (whole.value or 0):
        return False
    first, lead = part.sentence.first, part.number.lead - 1
    words = scene.norms[first : lead + 1]
    if scene.has(scene.tie, first, lead, Kind.OF_WHICH) or (words and words[0] in scene.lexicon.among):
        return True
    if any(of_the_total(scene, tag) for tag in scene.tags(scene.how, first, first + 2)):
        return True
    return any(
        norm in scene.lexicon.group_nouns and words[at - 1] in scene.lexicon.articles for at, norm in enumerate(words)
    )


def _among(scene: Scene, part: Draft) -> bool:
    """`22 let go from Rodeo I. X posted the names, among them six oil workers`: a part of those told of before."""
    tie = scene.tie[part.number.lead - 1] if part.number.lead else None
    return tie is not None and tie.kind is Kind.OF_WHICH and bool(tie.gives)


def beside_others(scene: Scene, one: Told) -> None:
    """`Once cadetes y otras 23 personas salieron de Rodeo I`: who left beside "others" left at the same time."""
    for draft, following in itertools.pairwise(one.drafts):
        same = draft.metric is following.metric and draft.claimant == following.claimant
        shared = draft.verdict.rule == "no-verb" or following.rule == "left-together"
        open_ = draft.scope is None and shared and draft.head.kind is not None
        first = max(draft.number.last, draft.head.last) + 1
        joins = first < following.number.first and tied(scene, first, Kind.JOIN)
        if same and open_ and joins and following.scope is Scope.BATCH and following.number.first - first <= _NEXT:
            how = scene.how[following.number.lead] or scene.how[following.number.lead - 1]
            draft.scope = Scope.BATCH if how is not None and how.gives == "others" else None


def shared_day(scene: Scene, one: Told) -> None:
    """`El grupo de este jueves lo forman 40 hombres, 11 mujeres y…`: the members of a list are of one time."""
    for draft, following in itertools.pairwise(one.drafts):
        same = draft.metric is following.metric and draft.claimant == following.claimant
        parts = draft.head.kind is Kind.GROUP and following.head.kind is Kind.GROUP
        between = range(max(draft.number.last, draft.head.last) + 1, following.number.lead)
        if same and parts and following.scope is None and draft.scope is Scope.BATCH and len(between) == 1:
            tie = scene.tie[between[0]]
            if scene.norms[between[0]] == "," or (tie is not None and tie.kind is Kind.JOIN):
                following.scope = draft.scope


def of_whole_batch(scene: Scene, one: Told) -> None:
    """`24 freed on Monday, including two Italians`: a part is of the same time as its whole."""
    for whole, part in itertools.pairwise(one.drafts):
        tie = scene.tie[part.number.lead - 1]
        includes = tie is not None and tie.kind is Kind.OF_WHICH and bool(tie.gives)
        includes = includes or scene.points_back(part.head.first, part.head.last)
        same = whole.metric is part.metric and whole.claimant == part.claimant and part.group is not None
        if includes and same and part.scope is None and whole.scope is Scope.BATCH:
            part.scope = Scope.BATCH
