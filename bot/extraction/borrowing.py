"""Settle what a number counts where its own words leave it open: it goes on from the number before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.claims import OTHER, Metric
from bot.extraction.acting import is_plain, unknown_verb
from bot.extraction.beside import (
    asked_of,
    figure_holds,
    fulfilled,
    list_holds,
    of_title,
    of_whole,
    will_not,
    would,
)
from bot.extraction.heads import is_common
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Form
from bot.extraction.passing_on import added_to, awaited, is_bare, same_part
from bot.extraction.predicates import span_of
from bot.extraction.reasons import OF_VAGUE, Reason
from bot.extraction.restating import restates
from bot.extraction.scene import SPEECH
from bot.extraction.scope import of_the_total
from bot.extraction.speech import is_of
from bot.extraction.topics import topic

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_FLOW = (Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_VERB, Kind.FULL)
_COUNT = 10
"""A bare number below this may be of anything."""
_FIGURES = frozenset({Kind.FIGURE, Kind.RAISE, Kind.COUNT, Kind.CHECK})


class Place(NamedTuple):
    """A draft with what stands around it in its entry."""

    scene: Scene
    told: list[Told]
    where: int
    one: Told
    at: int
    draft: Draft
    same: Draft | None
    """The nearest number before it in its sentence that counts something."""
    latest: Draft | None
    """The same, in any sentence."""
    counters: frozenset[str]


def borrow(scene: Scene, told: list[Told], counters: frozenset[str]) -> None:
    """Settle the measure of every number that is open, and the part where it goes on with one.

    `counters`: sources whose bare numbers are counts of releases, for counting them is what they are for.
    """
    latest: Draft | None = None
    kept: Draft | None = None
    for index, one in enumerate(told):
        for at, draft in enumerate(one.drafts):
            if draft.metric is None and draft.reason is None:
                same = next((d for d in reversed(one.drafts[:at]) if d.metric is not None), None)
                _settle(Place(scene, told, index, one, at, draft, same, latest, counters))
            added_to(scene, one, at)
            if not is_bare(draft):
                kept = draft
            elif draft.metric is not None:
                same_part(scene, draft, kept)
            if draft.metric is not None and draft.number.form is not Form.VAGUE:
                latest = draft
        following = told[index + 1].sentence if index + 1 < len(told) else None
        if following is not None and following.item != one.sentence.item and following.item > 1:
            latest = None


def _acted_on(place: Place) -> bool:
    """`visitó a dos de ellos`, `a 12 de ellos se les niega…`, `met two of them`: something else befalls prisoners."""
    scene, draft = place.scene, place.draft
    at = draft.number.lead - 1
    source = place.same or place.latest
    if at <= draft.sentence.first or source is None or source.metric is not Metric.DETAINED:
        return False
    if not _is_of_these(scene, draft):
        return False
    verb, plain = at, scene.lexicon.function | scene.lexicon.adverbs | scene.lexicon.listing | scene.lexicon.copula
    if not scene.lexicon.subject_first:
        if scene.norms[at] not in scene.lexicon.to:
            return False
        verb = at - 1
    who = scene.who[verb]
    tie, how = scene.tie[verb], scene.how[verb]
    tied = (tie is not None and (tie.kind is Kind.OF_WHICH or verb == at)) or (how is not None and verb == at)
    known = (who is not None and who.kind in SPEECH) or scene.what[verb] or tied
    word = scene.norms[verb].isalpha() and (scene.norms[verb] not in plain or verb < at)
    befalls = not known and scene.dated[verb] is None and word
    draft.reason = Reason.NO_MEASURE if befalls else draft.reason
    return befalls


def _otherwise(place: Place) -> bool:
    """`otros dos reporteros esperan audiencia`: a verb that no table knows says something else of them."""
    draft, scene = place.draft, place.scene
    at = draft.head.last + 1
    if draft.head.kind is None or at > draft.cell.last or not scene.lexicon.verb_present:
        return False
    if scene.norms[at] in scene.lexicon.auxiliaries | scene.lexicon.will_be and at < draft.cell.last:
        known = scene.who[at + 1] or scene.what[at + 1] or scene.how[at + 1] or scene.tie[at + 1]
        passive = scene.norms[at + 1] in {"sido", "estado"}
        if known is None and not passive and scene.norms[at + 1].endswith(scene.lexicon.participles):
            draft.reason = Reason.NO_MEASURE  # `habían ayunado cinco días`
            return True
    tagged = scene.who[at] or scene.what[at] or scene.how[at] or scene.tie[at]
    if (
        tagged is None
        and scene.norms[at] not in scene.lexicon.function
        and scene.norms[at].endswith(scene.lexicon.verb_present)
    ):
        draft.reason = Reason.NO_MEASURE
    return draft.reason is not None


def _settle(place: Place) -> None:
    for rule in (_otherwise, _acted_on, _asked, _population, _vague, _whole, _figure, _running, _parts, _goes_on):
        if rule(place):
            return
    place.draft.reason = Reason.NO_MEASURE


def _asked(place: Place) -> bool:
    """`exige la de los otros 150`."""
    scene, draft = place.scene, place.draft
    verbs = [t for t in scene.tags(scene.who, draft.cell.first, draft.number.lead - 1) if t.kind in SPEECH]
    if verbs and verbs[-1].kind is Kind.DEMAND:
        draft.reason = Reason.DEMANDED
    return draft.reason is not None


def _population(place: Place) -> bool:
    """`305 excarcelados y 709 presos`: prisoners of whom nothing is said are held, if somebody counts them."""
    draft = place.draft
    if draft.verdict.rule != "population":
        return False
    if _others_freed(place):
        draft.metric, draft.rule = Metric.RELEASED, "goes-on"
        return True
    common = is_common(place.scene, draft.cell) and draft.claimant in {None, OTHER}
    counted = draft.utterance is not None or draft.claimant is not None or place.same is not None
    if draft.head.kind is Kind.PRISONERS and counted and not common:
        draft.metric = Metric.DETAINED
    elif place.same is None:
        draft.reason = Reason.NO_MEASURE
    return draft.metric is not None or draft.reason is not None


def _others_freed(place: Place) -> bool:
    """`Venezuela frees 12 in Zulia and six other prisoners in Lara`: the others are freed as well."""
    scene, draft, same = place.scene, place.draft, place.same
    at, after = draft.number.lead - 1, draft.number.trail + 1
    if same is None or same.metric is not Metric.RELEASED or same.claimant != draft.claimant or after >= len(scene.how):
        return False
    if same.head.kind in {Kind.RELEASED, Kind.RELEASE_NOUN}:
        return False  # `12 liberados y otros 300 presos`
    others = any(how is not None and how.gives == "others" for how in (scene.how[at], scene.how[after]))
    back = at - (scene.how[at] is not None and scene.how[at] is not scene.how[after])
    while back > draft.sentence.first and scene.norms[back] in scene.lexicon.to | scene.lexicon.articles:
        back -= 1
    tie = scene.tie[back]
    return others and tie is not None and tie.kind is Kind.JOIN


def _vague(place: Place) -> bool:
    if place.draft.number.form is Form.VAGUE:
        place.draft.reason = Reason.VAGUE
    return place.draft.reason is not None


def _whole(place: Place) -> bool:
    """`De 448 dirigentes, 339…`: the whole of which parts follow."""
    draft = place.draft
    first, at = draft.sentence.first, draft.number.lead - 1
    whole = first <= at <= first + 1 and place.scene.norms[first] in place.scene.lexicon.genitive
    list_of = place.scene.who[at] if at > first else None  # `counted 18 out of prison, from a list of 24`
    if list_of is not None and list_of.kind is Kind.FIGURE and list_of.last == at and place.same is not None:
        opening = place.scene.norms[max(list_of.first - 2, first) : list_of.first]
        if not place.scene.lexicon.departing.isdisjoint(opening):
            draft.reason = Reason.NO_MEASURE
    whole = whole or of_whole(place.scene, draft, at)
    if whole and place.at + 1 < len(place.one.drafts):
        draft.reason = Reason.NO_MEASURE
    return draft.reason is not None


def _figure(place: Place) -> bool:
    """`la cifra de X asciende a 143`: somebody's bare number can only be one of what the text is about."""
    draft, utterance = place.draft, place.draft.utterance
    scores = {(each.number.form, each.metric) for each in place.told[0].drafts}  # `frees scores`: so many are they
    told_before = not scores <= {(Form.VAGUE, Metric.RELEASED)}
    people = draft.head.rule == "people" and draft.head.first == draft.head.last and not told_before
    bare = draft.head.kind is None or people
    if place.same is not None or place.latest is not None or utterance is None or not bare:
        return False
    verbs = {Kind.CHECK, Kind.COUNT} if utterance.party.claimant == OTHER else {Kind.CHECK, Kind.COUNT, Kind.RAISE}
    if utterance.party.claimant in {None, OTHER} and utterance.verb not in verbs and not _of_the_vague(place):
        return False
    if not (_near_flow(place) or _is_count(place) or _by_counter(place)) or _of_what_the_title_counts(place):
        return False
    draft.group = asked_of(place.scene, place.told, place.where) or draft.group
    few = (draft.value or 0) < _COUNT and utterance.party.claimant not in place.counters
    if few and not _near_flow(place) and not _tells_of_prison(place):
        return False  # `X identificó a los dos venezolanos…`
    draft.metric, draft.rule = topic(place), OF_VAGUE if _of_the_vague(place) else "figure"
    if draft.metric is Metric.ANNOUNCED and draft.claimant in place.counters:
        draft.claimant, draft.speaker, draft.settled = None, None, True  # `X calcula que podrían ser 300`
    return True


def _of_the_vague(place: Place) -> bool:
    """`Dozens leave X prison | Rights groups put the figure at 80`: the number of those whom a title left vague."""
    drafts, utterance = place.told[0].drafts, place.draft.utterance
    if place.where != 1 or len(drafts) != 1 or drafts[0].value is not None or utterance is None:
        return False
    figure = place.scene.norms[utterance.party.last + 1 : place.draft.number.lead]
    return drafts[0].metric is Metric.RELEASED and not place.scene.lexicon.numbers.isdisjoint(figure)


def _tells_of_prison(place: Place) -> bool:
    """Tell whether an entry speaks of prisoners or releases at all."""
    scene = place.scene
    return scene.has(scene.what, 0, len(scene.what) - 1, *_FLOW, Kind.PRISONERS, Kind.HELD)


def _running(place: Place) -> bool:
    """`Goteo: van siete desde el jueves | Todos los excarcelados…`: a bare running count is of what is told beside."""
    if _titled(place):
        return True
    scene, draft = place.scene, place.draft
    before = scene.how[draft.number.lead - 1] if draft.number.lead else None
    running = before is not None and before.kind is Kind.TOTAL and before.last == draft.number.lead - 1
    behind = scene.how[draft.number.trail + 1] if draft.number.trail + 1 < len(scene.how) else None
    counting = behind is not None and behind.kind is Kind.TOTAL and scene.tie[behind.first] is not None
    running = running or (counting and draft.number.lead == draft.sentence.first)  # `47 and counting`
    alone = draft.head.kind is None and place.same is None and place.latest is None and len(place.one.drafts) == 1
    if not (running and alone and draft.utterance is None and (_near_flow(place) or _titled_total(place))):
        return False
    draft.metric, draft.rule = Metric.RELEASED, "running"
    return True


def _titled(place: Place) -> bool:
    """`Sube el registro de presos políticos de X | El corte del lunes cierra en 894`: it is the count of the title."""
    if place.latest is None and _tells_of_prison(place) and of_title(place.scene, place.told, place.where, place.draft):
        place.draft.metric, place.draft.rule = topic(place), "titled"
    return place.draft.metric is not None


def _titled_total(place: Place) -> bool:
    """Tell whether a title is no more than a total: `Running total hits 383 | X began its count in January…`."""
    scene, one = place.scene, place.one.sentence
    plain = scene.lexicon.articles | scene.lexicon.to
    alone = place.where == 0 and all(
        is_of(scene.who[at], Kind.FIGURE, Kind.RAISE) or is_of(scene.how[at], Kind.TOTAL) or scene.norms[at] in plain
        for at in range(one.first, place.draft.number.lead)
    )  # "inflation total hits 383" is of something else
    return alone and scene.has(scene.what, one.last + 1, len(scene.what) - 1, *_FLOW)


def _parts(place: Place) -> bool:
    """`Quiénes salieron | 58 hombres y 4 mujeres, enumera X`: the parts of those whom a title tells of."""
    scene, draft, title = place.scene, place.draft, place.told[0].sentence
    part = draft.head.kind is Kind.GROUP and draft.utterance is not None and place.latest is None
    if not part or place.one.sentence.item != 1 or any(d.metric for d in place.told[0].drafts):
        return False
    if scene.has(scene.what, title.first, title.last, *_FLOW):
        draft.metric, draft.rule = Metric.RELEASED, "parts"
    elif scene.has(scene.what, title.first, title.last, Kind.PRISONERS):
        draft.metric, draft.rule = Metric.DETAINED, "parts"
    return draft.metric is not None


def _near_flow(place: Place) -> bool:
    """Tell whether this sentence or one beside it speaks of releases."""
    index, told, scene = place.where, place.told, place.scene
    near = told[max(index - 1, 0)], told[min(index + 1, len(told) - 1)], place.one
    listed = place.draft.utterance is not None and place.draft.utterance.rule == "figure-of"
    kinds = (*_FLOW, Kind.PRISONERS) if listed else _FLOW
    return any(scene.has(scene.what, one.sentence.first, one.sentence.last, *kinds) for one in near)


def _of_what_the_title_counts(place: Place) -> bool:
    """Tell whether a title's own number counts nobody, and this sentence says no more of whom it counts.

    So in `Más de 6.300 peticiones | La comisión ha devuelto 410`. A name that nobody lists counts nobody either.
    """
    utterance, title = place.draft.utterance, place.told[0]
    stranger = utterance is not None and utterance.party.claimant == OTHER and not utterance.party.listed
    first, last = place.one.sentence.first, place.one.sentence.last
    own = place.scene.has(place.scene.what, first, last, *_FLOW, Kind.PRISONERS)
    things = any(
        draft.head.kind is Kind.OTHER and (draft.value or 0) >= _COUNT and draft.value != place.draft.value
        for draft in title.dropped
    )
    return stranger or (things and not title.drafts and place.where > 0 and not own)


def _by_counter(place: Place) -> bool:
    """`116, says the ministry; 53, says JEP`: one of those whose trade it is speaks, or speaks beside."""
    said = [u.party.claimant for u in place.one.said]
    if (place.draft.value or 0) < _COUNT:
        return False
    return any(claimant in place.counters for claimant in said)


def _is_count(place: Place) -> bool:
    """Tell whether a sentence gives its number as a count."""
    scene, utterance = place.scene, place.draft.utterance
    first, last = place.one.sentence.first, place.one.sentence.last
    official = utterance is not None and utterance.rule == "official"
    if official or any(tag.kind in _FIGURES for tag in scene.tags(scene.who, first, last)):
        return True
    if utterance is None or utterance.verb in _FIGURES:
        return utterance is not None
    cues = (Kind.TOTAL, Kind.BATCH) if utterance.rule == "colon" else (Kind.TOTAL,)
    return utterance.party.listed and scene.has(scene.how, first, last, *cues)


def _goes_on(place: Place) -> bool:
    """`GOV dice 897 liberados; ONG, 431`: the measure of the number before, or of the one behind."""
    scene, draft = place.scene, place.draft
    later = next((d for d in place.one.drafts[place.at + 1 :] if d.metric is not None), None)
    source = place.same or place.latest or later
    apart = _is_of_these(scene, draft) and unknown_verb(scene, draft)  # `12 de ellos volvieron a delinquir`
    if apart or source is None or not (place.same or later or draft.utterance is not None or _continues(place)):
        return False
    if source.metric is Metric.ANNOUNCED and draft.head.kind is None and will_not(scene, draft):
        draft.reason, draft.rule = Reason.NEGATED, "will-not"
        return True
    draft.metric, draft.rule = source.metric, "goes-on"
    awaited(scene, draft)
    if source.metric is Metric.RELEASED and _falls(place):
        draft.metric = Metric.DETAINED
        return True
    if source.rule == "figure" and source is place.same and draft.head.kind is None:
        draft.group = draft.group or source.group
    if source.metric is Metric.ANNOUNCED and draft.head.kind is None and would(scene, draft):
        if draft.claimant in place.counters:
            draft.claimant, draft.speaker, draft.settled = None, None, True
        return True
    first, last = span_of(scene, draft.cell)
    if fulfilled(scene, place.one, draft, source):
        return True
    running = any(tag.kind is Kind.TOTAL and not of_the_total(scene, tag) for tag in scene.tags(scene.how, first, last))
    other = draft.claimant != source.claimant or draft.claimant is None
    done = source.verdict.promised and (other or scene.has(scene.who, first, last, Kind.CHECK, Kind.SAID))
    if source.metric is Metric.ANNOUNCED and (running or done or draft.claimant != source.claimant):
        draft.metric, draft.of_promised = Metric.RELEASED, True
    return True


def _falls(place: Place) -> bool:
    """`10 nuevos presos y 5 excarcelaciones, el total baja a 772`: releases do not get fewer, those who are held do."""
    scene, lead = place.scene, place.draft.number.lead
    falls = lead > 1 and scene.norms[lead - 1] in scene.lexicon.to and scene.norms[lead - 2] in scene.lexicon.falling
    corrects = scene.corrects()
    return falls and not corrects and place.draft.head.kind is None


def _continues(place: Place) -> bool:
    """Tell whether a number without a speaker goes on with the sentence before."""
    scene, draft = place.scene, place.draft
    first, last = span_of(scene, draft.cell)
    tie = scene.tie[place.one.sentence.first]
    opens = tie is not None and tie.kind is Kind.OF_WHICH and tie.last > tie.first
    part = draft.head.kind in {Kind.GROUP, Kind.COUNTRY} and is_plain(scene, draft)
    part = (
        part
        or restates(scene, draft, place.latest)
        or figure_holds(scene, place.one, draft)
        or list_holds(scene, place.one, draft)
    )
    opens = opens or (_is_of_these(scene, draft) and not unknown_verb(scene, draft))
    return part or opens or scene.has(scene.how, first, last, Kind.TOTAL, Kind.BATCH, Kind.PLUS)


def _is_of_these(scene: Scene, draft: Draft) -> bool:
    """Tell whether "of them" stands right behind a number."""
    after = draft.number.trail + 1
    return scene.points_back(after, after + 1)
