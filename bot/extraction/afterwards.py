"""Give the numbers of an entry the day, window and cut-off that a later sentence tells."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric, Scope
from bot.extraction.dates import Role
from bot.extraction.day_marks import as_of
from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH
from bot.extraction.scope import printed, since_of
from bot.extraction.verdicts import LET_OUT

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_SEVERAL = 4
"""A title's number from which on a summary's "they left Yare" is said of it, and not of named people."""
_NEAR = 4


def dated_behind(scene: Scene, told: list[Told]) -> None:
    """`El cómputo arranca el 8 de enero`: a sentence without a count dates those before it."""
    counted: list[Draft] = []
    for one in told:
        mine = [draft for draft in one.drafts if draft.metric in LET_OUT]
        begins = bool(mine) and _begins(scene, one)
        before = list(counted)
        counted += mine
        if (mine and not begins) or not before:
            continue
        first, last = one.sentence.first, one.sentence.last
        _cut_behind(scene, counted, first, last)
        named = {party.claimant for party in one.named} | {said.party.claimant for said in one.said}
        own = scene.has(scene.who, first, last, Kind.COUNT, Kind.CHECK, Kind.SAID) and any(
            d.claimant in named for d in counted
        )
        figure = (
            begins
            or _count_begun(scene, first, last)
            or scene.has(scene.who, first, first + 1, Kind.FIGURE)
            or _of_all(scene, one)
            or _all_begin(scene, one, counted)
        )
        if not (own or figure or scene.has(scene.how, first, last, Kind.WINDOW)):
            continue
        day = since_of(scene, first, last)
        if day is None and (not own or _count_begun(scene, first, last)):
            days = (d for d in scene.dates if first <= d.first <= last and d.day and d.role != Role.AS_OF)
            day = next((d.day for d in days if printed(scene, d)), None)
        running = {(draft.claimant, draft.metric) for draft in before if draft.scope is Scope.TOTAL}
        whose = named & {draft.claimant for draft in counted} - {None}
        whose = _before_the_day(scene, one, whose) or whose
        for draft in counted:
            if (whose or draft.denied) and draft.claimant not in whose:
                continue  # `"Not 895 but 455": X | Its lawyers count from January 8`
            beside = draft.scope is None and (draft.claimant, draft.metric) in running
            if not beside and draft.since is None and day is not None and draft.scope is not Scope.BATCH:
                draft.since, draft.scope = day, Scope.TOTAL


def _count_begun(scene: Scene, first: int, last: int) -> bool:
    """`X began its count on Jan. 8`, `X ubicó el inicio de la cuenta en noviembre`: the day is of the count itself."""
    begun = next((tag for tag in scene.tags(scene.tie, first, last) if tag.kind is Kind.BEGIN), None)
    if begun is None:
        return False
    end = min(begun.last + _NEAR, last)
    counts = scene.has(scene.how, begun.last + 1, end, Kind.WINDOW)
    return counts or scene.has(scene.who, begun.last + 1, end, Kind.FIGURE)


def _before_the_day(scene: Scene, one: Told, whose: set[str | None]) -> set[str | None]:
    """`X starts its clock on January 8, the minister at some point before`: the day is of those named before it."""
    if len(whose) < 2:  # noqa: PLR2004 - several parties
        return whose
    first, last = one.sentence.first, one.sentence.last
    day = next((d for d in scene.dates if first <= d.first <= last and d.day and printed(scene, d)), None)
    before = [*one.named, *(said.party for said in one.said)]
    return {p.claimant for p in before if day is not None and p.last < day.first} & whose


def _of_all(scene: Scene, one: Told) -> bool:
    """`Ambos parten del 8 de enero`, `said the releases began in November`: what is said of the counts themselves."""
    first, last = one.sentence.first, one.sentence.last
    began = next((tag for tag in scene.tags(scene.tie, first, last) if tag.kind is Kind.BEGIN), None)
    same = not scene.lexicon.took_place.isdisjoint(scene.norms[first : last + 1])
    what = [tag for tag in scene.tags(scene.what, first, last) if scene.who[tag.first] is None] if same else []
    if same and not any(tag.kind in {Kind.ARREST, Kind.PRISONERS, Kind.OTHER} for tag in what):
        return True  # `X afirma que se han producido desde diciembre`
    releases = began is not None and scene.has(scene.what, first, began.first, Kind.RELEASE_NOUN)
    return releases or scene.norms[first] in scene.lexicon.both


def _all_begin(scene: Scene, one: Told, counted: list[Draft]) -> bool:
    """`Todas arrancan el 8 de enero`, behind the counts of several parties: the day stands right behind the verb."""
    first, last = one.sentence.first, one.sentence.last
    so_many = first < last and scene.norms[first] in scene.lexicon.definite and scene.bounded[first + 1]  # "las dos"
    opens = so_many or scene.norms[first] in scene.lexicon.all_of
    if not opens or len({draft.claimant for draft in counted}) == 1:
        return False
    began = next((tag for tag in scene.tags(scene.tie, first, last) if tag.kind is Kind.BEGIN), None)
    return began is not None and any(day is not None for day in scene.dated[began.first : began.last + _NEAR])


def window_of_replaced(told: list[Told], scene: Scene) -> None:
    """`X had counted 790 since Jan. 8. The group says 779`: what a number replaces has the same window."""
    for one in told:
        for draft in one.drafts:
            if draft.supersedes is None or draft.since is not None or draft.metric not in LET_OUT:
                continue
            olds = (d for each in told for d in each.drafts if d.value == draft.supersedes and d.metric is None)
            days = (since_of(scene, old.cell.first, old.cell.last) for old in olds)
            day = next((day for day in days if day is not None), None)
            if day is not None and draft.scope is not Scope.BATCH:
                draft.since, draft.scope = day, Scope.TOTAL


def _begins(scene: Scene, one: Told) -> bool:
    """`La nómina arranca el 8 de enero, incluye a 21 mujeres…`: a sentence that dates the list opens with it."""
    first, lead = one.sentence.first, one.drafts[0].number.lead
    figure = scene.has(scene.who, first, first + 1, Kind.FIGURE, Kind.ANAPHOR)
    begun = scene.has(scene.tie, first, lead, Kind.BEGIN) or scene.has(scene.how, first, lead, Kind.WINDOW)
    return figure and begun and any(first <= day.first and day.last < lead and day.day for day in scene.dates)


def day_behind(scene: Scene, told: list[Told]) -> None:
    """`26 presos libres | Las salidas se produjeron de madrugada`: the next sentence tells when a title's few left."""
    for one, behind in itertools.pairwise(told):
        if one.sentence.item != 0 or behind.sentence.item != 1 or len(one.drafts) != 1:
            continue
        draft = one.drafts[0]
        first, last = behind.sentence.first, behind.sentence.last
        if draft.metric is not Metric.RELEASED or draft.scope is not None:
            continue
        if behind.drafts:  # `Todos salieron anoche, dijo X, que suma 16`
            last = behind.drafts[0].cell.first - 1
        left = scene.has(scene.what, first, last, Kind.RELEASE_NOUN, Kind.RELEASE_VERB, Kind.RELEASED)
        told_then = any(
            tag.kind is Kind.BATCH and not _says_before(scene, tag.first) for tag in scene.tags(scene.how, first, last)
        )
        if left and told_then:
            draft.scope = Scope.BATCH


def place_behind(scene: Scene, told: list[Told]) -> None:
    """`22 liberados | X informó que los detenidos abandonaron Yare III`: the summary tells which prison a title's left.

    It must be the only one that its sentence names, and what is said of it no more than that they left.
    """
    title = [draft for one in told if one.sentence.item == 0 for draft in one.drafts]
    if len(title) != 1 or title[0].metric is not Metric.RELEASED:
        return
    draft = title[0]
    if draft.group is not None or draft.scope is Scope.TOTAL or (draft.value or 0) < _SEVERAL:
        return
    for one in told:
        if one.sentence.item != 1 or one.drafts:
            continue
        if scene.has(scene.what, one.sentence.first, one.sentence.last, Kind.RELEASE_FUTURE):
            continue  # `esperan salidas de Tocorón en las próximas horas`
        places = [t for t in scene.tags(scene.what, one.sentence.first, one.sentence.last) if t.kind is Kind.PLACE]
        named = [tag for tag in places if tag.rule == "place"]
        if len(named) == 1 and _they_left(scene, named[0], one.sentence.first):
            draft.group, draft.scope = Group.PLACE, draft.scope or Scope.BATCH
            return


def _they_left(scene: Scene, place: Tag, first: int) -> bool:
    """`las salidas de Tocorón`, `abandonaron el martes la cárcel de Yare`: nothing else stands before the prison."""
    plain = scene.lexicon.articles | scene.lexicon.genitive | scene.lexicon.glued | scene.lexicon.departing
    at = place.first - 1
    while at >= first and (
        (scene.norms[at] in plain | scene.lexicon.jails or scene.dated[at] is not None) and scene.what[at] is None
    ):
        at -= 1
    what = scene.what[at] if at >= first else None
    if what is None or scene.has(scene.tie, max(first, what.first - _NEAR), what.first, Kind.NEGATION):
        return False
    waits = scene.lexicon.expecting if scene.lexicon.subject_first else scene.lexicon.inside
    before = scene.norms[first : what.first]
    some = not scene.lexicon.halves.isdisjoint(before) or not waits.isdisjoint(before)
    several = what.kind is Kind.RELEASE_VERB or scene.norms[what.last].endswith("s")
    return several and not some and what.kind in {Kind.RELEASE_VERB, Kind.RELEASE_NOUN}


def _says_before(scene: Scene, at: int) -> bool:
    """Tell whether a day is that of a verb of saying right before it: "said on Sunday"."""
    verb = scene.who[at - 1] if at else None
    return verb is not None and verb.kind in SPEECH


def _cut_behind(scene: Scene, counted: list[Draft], first: int, last: int) -> None:
    """`Corte de las 20:30`: a sentence without a count tells of which time those before it are."""
    moment = as_of(scene, first, last)
    if moment is not None and moment.clock is None and not scene.has(scene.who, first, last, Kind.FIGURE):
        return  # "the rest will follow by Sunday" is no cut-off
    for draft in counted:
        if moment is not None and draft.as_of is None and draft.scope is not Scope.BATCH:
            draft.as_of = moment
