"""Fill in what a claim says beside its number: scope, part, window, and whether it is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Group, Metric, Scope
from bot.extraction.afterwards import dated_behind, day_behind, place_behind, window_of_replaced
from bot.extraction.attribution import OWNED, Reach
from bot.extraction.dates import Role
from bot.extraction.day_marks import as_of
from bot.extraction.groups import each_its_place, group_of, known_before, labelled, placed_by_title
from bot.extraction.jails import released_at, told_around
from bot.extraction.kinds import count_ill, kinds_beside, of_titles_kind
from bot.extraction.lexicon.rows import Kind
from bot.extraction.opening_time import opening_scope
from bot.extraction.predicates import span_of, tied
from bot.extraction.scene import SPEECH
from bot.extraction.scope import NEXT, is_added, on_a_day, printed, scope_of, since_of
from bot.extraction.sharing import beside_others, of_whole_batch, part_of_batch, same_window, shared_day, shared_window
from bot.extraction.standing import figure_raised, stood_then
from bot.extraction.sums import time_parts
from bot.extraction.verdicts import LET_OUT
from bot.extraction.whole_scope import (
    added_by_the_same,
    added_to_count,
    answers_how_many,
    as_their_whole,
    labelled_new,
    raised_with,
    share_last_window,
)

if TYPE_CHECKING:
    from datetime import date

    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_LINK = 4
_NEXT_FEW = 6
_FLOW = frozenset({Kind.RELEASE_NOUN, Kind.RELEASED, Kind.FULL})


def fill(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """Fill in every draft that will be a claim."""
    if not any(one.drafts for one in told):
        return
    count_ill(scene, told)
    before: Draft | None = None
    for one in told:
        for at, draft in enumerate(one.drafts):
            if draft.metric is not None:
                _fill(scene, one, at, before, tracker)
                part_of_batch(scene, draft, before)
                before = draft
        labelled(scene, one)
        each_its_place(scene, one)
        shared_window(scene, one)
        same_window(scene, one)
        beside_others(scene, one)
        shared_day(scene, one)
        of_whole_batch(scene, one)
        raised_with(scene, one)
        added_by_the_same(scene, one)
        share_last_window(scene, one)
        labelled_new(scene, one)
    kinds_beside(scene, told)
    of_titles_kind(scene, told)
    placed_by_title(scene, told)
    known_before(told, scene.lexicon.definite, scene)
    time_parts(told)
    dated_behind(scene, told)
    day_behind(scene, told)
    place_behind(scene, told)
    window_of_replaced(told, scene)
    answers_how_many(scene, told)
    added_to_count(scene, told)
    as_their_whole(scene, told)


def _fill(scene: Scene, one: Told, at: int, before: Draft | None, tracker: Tracker) -> None:
    draft = one.drafts[at]
    first, last = span_of(scene, draft.cell)
    _of_promised(scene, one, at)
    own_first, own_last = _own_span(scene, draft, first, last)
    following = one.drafts[at + 1] if at + 1 < len(one.drafts) else None
    if following is not None and following.rule == "not-that" and None in {draft.head.kind, following.head.kind}:
        own_last = _before_as(scene, following)
        last = max(last, own_last)
    draft.scope = scope_of(
        scene,
        draft.cell,
        draft.head,
        draft.metric or Metric.RELEASED,
        (own_first, own_last),
        of_promised=draft.of_promised,
        part=(one.drafts[at - 1] if at else before or draft).metric not in {None, draft.metric},
    )
    draft.group = group_of(scene, one, draft, tracker) or _inherited(scene, draft, before) or draft.group
    if draft.added and draft.group is Group.PLACE and not scene.has(scene.what, draft.number.last, last, Kind.PLACE):
        draft.group = None  # `un exalcalde de Portuguesa y otras doce personas`: the place is of the first
    if draft.added and draft.group is None and released_at(scene, first, draft.number.lead):
        draft.group = Group.PLACE
    if draft.metric is Metric.RELEASED and draft.group is None and draft.head.kind is not Kind.OTHER:
        around = told_around(scene, one.sentence.first, first, draft.number.lead)
        draft.group = Group.PLACE if around else None
    passed_on = draft.group in {Group.PARTY, Group.FOREIGN} and draft.head.kind is None and before is not None
    if passed_on and draft.claimant not in {None, OTHER} and before is not None and before.group is Group.OTHER:
        draft.group = before.group  # `X had seen four of its own come home; 43 are still inside`
    replaced = next((each for each in one.drafts if draft.supersedes and each.value == draft.supersedes), None)
    if replaced is not None and draft.group is None and draft.head.kind is None:
        draft.group = group_of(scene, one, replaced, tracker)
    _place_before(scene, draft, before, first)
    if draft.metric in LET_OUT and not (draft.scope is Scope.BATCH and is_added(scene, draft.cell)):
        _since(scene, one, at, own_first, last)
    _as_of(scene, one, at, own_first, last)
    if draft.since is None and draft.scope is Scope.TOTAL and _brings_to(scene, draft, following):
        draft.scope = Scope.BATCH
    _open_scope(scene, one, at, own_last)
    if not draft.denied:
        draft.denied = _denied(scene, one, draft, last)
    draft.rules.setdefault("claimant", "nobody")
    draft.rules["metric"] = draft.rule


def _before_as(scene: Scene, following: Draft) -> int:
    """Return where the words of a rejected number end: before "…, como por error difundió el lunes"."""
    first, last = following.number.last + 1, span_of(scene, following.cell)[1]
    said = next((tag.first for tag in scene.tags(scene.who, first, last) if tag.kind in SPEECH), None)
    last = last if said is None else said - 1  # `not the 71 it gave on Sunday`
    commas = (at for at in range(following.number.last + 1, last) if scene.norms[at] == ",")
    return next((at - 1 for at in commas if scene.norms[at + 1] in scene.lexicon.as_says), last)


def _inherited(scene: Scene, draft: Draft, before: Draft | None) -> Group | None:
    """Return the part that a bare number goes on with: a party's own people stay the party's."""
    joined = tied(scene, draft.number.lead - 1, Kind.JOIN) or scene.norms[draft.number.lead - 1] == ","
    bare = draft.group is None and draft.head.kind is None and before is not None and joined
    if bare and before is not None and before.sentence == draft.sentence and before.claimant == draft.claimant:
        return Group.PARTY if before.group is Group.PARTY else None
    own = before is not None and draft.group is Group.OTHER and before.head.gives == Group.OTHER
    return Group.PARTY if own and before is not None and before.group is Group.PARTY else draft.group


def _of_promised(scene: Scene, one: Told, at: int) -> None:
    """Mark the part done of what was announced: `65 de las 116 anunciadas`, `confirmed 53 of them`."""
    draft = one.drafts[at]
    following = one.drafts[at + 1] if at + 1 < len(one.drafts) else None
    if following is not None and draft.metric in LET_OUT:
        between = range(draft.number.last + 1, following.number.last + 1)
        linked = any(tied(scene, at, Kind.OF_WHICH) for at in between)
        near = following.number.lead - draft.number.last <= _LINK
        if (following.verdict.promised and (linked or near)) or (linked and following.head.kind in _FLOW):
            draft.of_promised = True
    whole = one.drafts[at - 1] if at else None
    done = whole is not None and whole.metric is draft.metric and whole.scope is Scope.BATCH
    first, last = span_of(scene, draft.cell)
    days = any(t.kind is Kind.BATCH and scene.dated[t.last] is not None for t in scene.tags(scene.how, first, last))
    of_these = (
        not done and not days and draft.head.rule == "people" and scene.points_back(draft.head.first, draft.head.last)
    )
    if of_these and draft.utterance is not None and draft.utterance.verb is Kind.CHECK:
        draft.of_promised = True


def _own_span(scene: Scene, draft: Draft, first: int, last: int) -> tuple[int, int]:
    """Return the words that are of a number and not of its speaker: "…, said X on Saturday" are not."""
    utterance = draft.utterance
    if utterance is None or utterance.at <= draft.number.last:
        return first, last
    if utterance.rule in OWNED and utterance.rule != "figure-of":
        how = scene.how[draft.number.lead - 1] if draft.number.lead else None
        running = (
            how is not None and how.kind is Kind.TOTAL and how.last == draft.number.lead - 1 and how.first >= first
        )
        return how.first if running and how is not None else draft.number.lead, last  # `suman 84 las verificadas por X`
    end = utterance.at if utterance.verb is Kind.COUNT else utterance.at - 1  # `Once excarcelados lleva contados X`
    return first, min(last, end) if utterance.reach is Reach.BEFORE else last


def _place_before(scene: Scene, draft: Draft, before: Draft | None, first: int) -> None:
    """`de Rodeo I salieron 30 … elevó la cuenta a 34`: the count of one prison goes on."""
    if draft.group is not None or draft.head.kind is not None or before is None or before.group is not Group.PLACE:
        return
    few = before.sentence == draft.sentence and (draft.value or 0) < (before.value or 0)
    if few and before.claimant != draft.claimant and draft.scope is None:
        draft.group = Group.PLACE
    same = before.claimant == draft.claimant and before.metric is draft.metric
    if not scene.lexicon.of_country.isdisjoint(scene.norms[first : draft.number.lead]):
        return  # `Six freed in Zulia | The national total now stands at 740`
    if same and since_of(scene, first, draft.number.lead, draft.head) is not None:
        return  # `salieron 14 de Rodeo I. El acumulado desde el 8 de enero se ubica en 371`
    if same and scene.has(scene.who, first, draft.number.lead, Kind.RAISE):
        draft.group = Group.PLACE


def _since(scene: Scene, one: Told, at: int, first: int, last: int) -> None:
    """Set the window: the number's own, or the one with which its sentence opens."""
    draft = one.drafts[at]
    draft.since = since_of(scene, first, last, draft.head)
    owned = draft.utterance is not None and draft.utterance.rule in OWNED and first == draft.number.lead
    if draft.since is None and (at == 0 or not owned):
        draft.since = since_of(scene, one.sentence.first, one.drafts[0].number.lead)
    if draft.since is None and not owned:
        draft.since = _starts(scene, one.sentence.first, one.drafts[0].number.lead)
    opens = any(
        day.role == Role.SINCE and one.sentence.first <= day.first <= one.sentence.first + 1 for day in scene.dates
    )
    if draft.since is not None or (opens and not owned):
        draft.scope = draft.scope or Scope.TOTAL


def _starts(scene: Scene, first: int, last: int) -> date | None:
    """Return the day on which a count before its number is said to start: "starts its count on 8 January: 402"."""
    begun = scene.has(scene.tie, first, last, Kind.BEGIN) and scene.has(scene.how, first, last, Kind.WINDOW)
    for mention in scene.dates:
        tie = scene.tie[mention.first - 1] if mention.first else None
        if tie is None and mention.first > 1 and scene.norms[mention.first - 1] in scene.lexicon.within:
            tie = scene.tie[mention.first - 2]  # "which starts in December"
        opens = tie is not None and tie.kind is Kind.BEGIN and printed(scene, mention)
        if (begun or opens) and first <= mention.first and mention.last < last and mention.day:
            return mention.day
    return None


def _as_of(scene: Scene, one: Told, at: int, first: int, last: int) -> None:
    """Set the time that a count speaks of: the number's own, or the one with which its sentence opens or ends."""
    draft = one.drafts[at]
    sentence = one.sentence
    draft.as_of = as_of(scene, first, last) or as_of(scene, sentence.first, one.drafts[0].number.lead)
    if draft.as_of is None and len(one.drafts) == 1:
        draft.as_of = as_of(scene, sentence.first, sentence.last)


def _open_scope(scene: Scene, one: Told, at: int, last: int) -> None:
    """Tell the scope of a number whose own words leave it open, by what it is counted with."""
    draft = one.drafts[at]
    first = span_of(scene, draft.cell)[0]
    following = one.drafts[at + 1] if at + 1 < len(one.drafts) else None
    if draft.scope is not None or draft.metric is Metric.DETAINED:
        return
    mostly = not scene.lexicon.halves.isdisjoint(scene.norms[draft.number.last : last])  # `most of them in the capital`
    placed = draft.group is Group.PLACE or (not mostly and _at_a_place(scene, draft.number.last, last))
    placed = placed or _left_a_place(scene, first, draft.number.lead - 1)
    if (draft.metric is not Metric.FULL_LIBERTY and (placed or draft.added or draft.rule == "names-added")) or (
        (_opens_with_a_day(scene, one) or _names_follow(scene, one, draft)) and draft.metric in LET_OUT
    ):
        draft.scope = Scope.BATCH
    elif (
        at
        and draft.metric is not Metric.ANNOUNCED
        and (_of_whole(scene, one) or _gapped(scene, draft, one.drafts[at - 1]))
    ):
        draft.scope = Scope.TOTAL
    elif draft.metric in LET_OUT and (_in_a_batch(scene, draft) or _to_the_register(scene, draft)):
        draft.scope = Scope.BATCH
    elif draft.metric in LET_OUT and (opened := opening_scope(scene, draft.cell)) is not None:
        draft.scope = opened
    elif draft.metric in LET_OUT and _counted_behind(scene, draft):
        draft.scope = Scope.TOTAL
    elif draft.metric in LET_OUT and (
        _on_its_day(scene, draft, first, last) or _brings_to(scene, draft, following) or _joins(scene, draft, following)
    ):
        draft.scope = Scope.BATCH


def _in_a_batch(scene: Scene, draft: Draft) -> bool:
    """`con un nuevo lote de 116`, `in a new batch of 40`: the batch stands right before its number."""
    at = draft.number.lead - 1
    batch = scene.how[at - 1] if at > 0 and scene.norms[at] in scene.lexicon.genitive else None
    if batch is None and at > 0 and (how := scene.how[at]) is not None and how.last == at > how.first:
        batch = how  # "a batch of" is one phrase
    return batch is not None and batch.kind is Kind.BATCH and scene.dated[batch.last] is None


def _to_the_register(scene: Scene, draft: Draft) -> bool:
    """`añadió el lunes 20 excarcelaciones a su registro`: what is added to a count."""
    after = scene.what[draft.head.last + 1] if draft.head.last + 1 < len(scene.what) else None
    return after is not None and after.rule == "to-the-register"


def _counted_behind(scene: Scene, draft: Draft) -> bool:
    """`65 libertades plenas, contabiliza X`: a verb of counting behind its number makes a total as well."""
    said = draft.utterance
    if said is None or said.reach is not Reach.BEFORE or said.verb is not Kind.COUNT:
        return False
    how = scene.how[said.at]
    return how is not None and how.kind is Kind.TOTAL


def _at_a_place(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a place stands between two tokens; "out of a prison" is none where an amnesty is told of."""
    places = [tag for tag in scene.tags(scene.what, first, last) if tag.kind is Kind.PLACE]
    return any(tag.rule != "a-prison" or not scene.of_amnesty() for tag in places)


def _left_a_place(scene: Scene, first: int, last: int) -> bool:
    """`Salen del INOF quince mujeres`: between the verb of leaving and the number stands only the place."""
    places = [tag for tag in scene.tags(scene.what, first, last) if tag.kind is Kind.PLACE and tag.rule == "place"]
    if len(places) != 1 or places[0].last != last:
        return False
    verbs = list(scene.tags(scene.what, first, places[0].first - 1))
    verb = verbs[-1] if verbs else None  # `Con medidas cautelares salen del INOF quince mujeres`
    return verb is not None and verb.kind is Kind.RELEASE_VERB and places[0].first - verb.last <= _LINK


def _names_follow(scene: Scene, one: Told, draft: Draft) -> bool:
    """`Dos reporteros fuera de prisión: A y B`: those who are named are this time's."""
    mark = next((at for at in range(draft.head.last + 1, one.sentence.last) if scene.norms[at] == ":"), None)
    few = (draft.value or _NEXT_FEW) < _NEXT_FEW and mark is not None and not scene.within(mark, one.sentence.last)
    if not few or mark is None:
        return False
    names = [p for p in one.named if p.first > mark and not p.listed]
    pair = bool(names) and scene.has(scene.tie, names[0].first, names[0].last, Kind.JOIN)
    return (len(names) > 1 or pair) and names[0].first == mark + 1


def _opens_with_a_day(scene: Scene, one: Told) -> bool:
    """`Busiest day yet as 87 walk out`: a sentence with one number that opens with what happened that day."""
    opening = scene.how[one.sentence.first]
    day = opening is not None and opening.kind is Kind.BATCH and opening.last > opening.first + 1
    return day and len(one.drafts) == 1 and opening is not None and opening.rule == "batch-so"


def _gapped(scene: Scene, draft: Draft, before: Draft) -> bool:
    """Tell whether a number goes on with the verb before: "X sube su cuenta a 88; Y, a 104"."""
    said = draft.utterance
    elided = said is not None and said.rule == "elided"
    return elided and before.scope is Scope.TOTAL and scene.norms[draft.number.lead - 1] in scene.lexicon.to


def _of_whole(scene: Scene, one: Told) -> bool:
    """Tell whether a sentence opens with a whole that is counted: "De los 7.230 amnistiados…, X verificó 412"."""
    first, whole = one.sentence.first, one.drafts[0]
    flow = whole.head.kind in _FLOW or whole.verdict.promised
    return flow and scene.norms[first] in scene.lexicon.genitive and whole.number.lead - first <= NEXT


def _brings_to(scene: Scene, draft: Draft, following: Draft | None) -> bool:
    """Tell whether a number raises the total that follows: "confirmed 96, bringing the number to 254"."""
    if following is None or following.claimant != draft.claimant or (following.value or 0) <= (draft.value or 0):
        return False
    if following.metric is not draft.metric:
        return False  # `179 out and restrictions lifted for 3,052`
    first, last = draft.head.last + 1, following.number.lead - 1
    summed = "," in scene.norms[draft.number.last + 1 : last + 1] and any(
        tag.kind is Kind.TOTAL and scene.norms[tag.first] in scene.lexicon.summing
        for tag in scene.tags(scene.how, first, last)
    )
    return summed or scene.has(scene.who, first, last, Kind.RAISE)


def _on_its_day(scene: Scene, draft: Draft, first: int, last: int) -> bool:
    """Tell whether a number is of one printed day, and not only how a count stood on it: "El jueves eran 198"."""
    if not on_a_day(scene, first, last) or figure_raised(scene, draft.cell):
        return False
    return not any(stood_then(scene, tag, draft.cell) for tag in scene.tags(scene.how, first, last))


def _joins(scene: Scene, draft: Draft, following: Draft | None) -> bool:
    """`86 personas, que se añaden a las 99`, `86 people, adding to the 99`: what joins an earlier number is new."""
    if following is None or following.metric is not draft.metric:
        return False
    lead = following.number.lead
    words = scene.norms[draft.number.last + 1 : lead]
    return scene.norms[lead - 1] in scene.lexicon.definite and not scene.lexicon.joining.isdisjoint(words)


def _denied(scene: Scene, one: Told, draft: Draft, last: int) -> bool:
    """Tell whether the sentence rejects a number that is not its speaker's own."""
    if draft.utterance is None:
        return False
    others = [u for u in one.said if u.party.claimant != draft.claimant]
    owned = draft.utterance.rule in OWNED
    if scene.has(scene.tie, draft.number.last + 1, last, Kind.DENIED) and (owned or others):
        return True
    if not owned or not others:
        return False
    denies = any(utterance.verb is Kind.DENY for utterance in others)
    return denies or scene.has(scene.tie, one.sentence.first, one.sentence.last, Kind.DENIED)
