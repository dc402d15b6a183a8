"""Find the numbers that a text reports only to reject them, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Metric
from bot.extraction.attribution import OWNED
from bot.extraction.corrections import have_not_left, negated
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Form
from bot.extraction.parties import is_official, official
from bot.extraction.reasons import Reason
from bot.extraction.rejecting import liar, reject_told, stands_against
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_OPENING = 4
_OBJECT = 4
_NOUN = 2
_OPEN = frozenset({None, Reason.NO_MEASURE, Reason.NEGATED})


def reject(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """Settle the claimant of every number that its text rejects outright."""
    for index, one in enumerate(told):
        _called_a_lie(scene, told, index, tracker)
        _contradicted(scene, told, index)
        _contradicted_at_once(scene, one)
        for draft in one.drafts:
            if draft.number.form is not Form.VAGUE and not draft.denied:
                _lied_with(scene, one, draft, tracker)
                _false_that(scene, told, draft, tracker)
                _is_fiction(scene, one, draft, tracker)
                _not_that_many(scene, told, index, draft, tracker)
                _not_theirs(scene, told, index, draft, tracker)
                _refused(scene, told, index, draft, tracker)
                if not draft.denied:
                    _not_what_was_told(scene, told, index, draft)
                _denied_by_nobody(scene, draft)
                _there_are_none(scene, told[index : index + 1], draft, tracker)
    reject_told(scene, told, tracker)


def _give(draft: Draft, claimant: str | None, rule: str) -> None:
    """Make a number a claim that is rejected."""
    if draft.metric is None:
        draft.metric, draft.reason, draft.rule = Metric.RELEASED, None, rule
    draft.claimant, draft.speaker = claimant, None
    draft.denied = draft.settled = True
    draft.rules["claimant"] = rule


def _lied_with(scene: Scene, one: Told, draft: Draft, tracker: Tracker) -> None:
    """`X miente con los 815`, `Mienten al decir que hay 815`: the number is of whom the verb is said."""
    first = max(draft.number.lead - _OBJECT - 2, draft.sentence.first)
    tag = next((t for t in scene.tags(scene.tie, first, draft.number.lead - 1) if t.kind is Kind.DENIED), None)
    if tag is None or draft.metric is None:
        return
    between = range(tag.last + 1, draft.number.lead)
    if not scene.lexicon.copula.isdisjoint(scene.norms[tag.first : tag.last + 1]):
        return
    if any(scene.who[at] is not None or not scene.norms[at].isalpha() for at in between):
        return
    if tag.first <= draft.sentence.first + 1 and scene.has(
        scene.tie, tag.last + 1, draft.number.lead - 1, Kind.RELATIVE
    ):
        if stands_against(draft.claimant, tracker):
            _give(draft, official(tracker), "lies")
        return
    liar = next((p for p in one.named if p.last == tag.first - 1 and p.listed and p.claimant is not None), None)
    if liar is not None:
        _give(draft, liar.claimant, "lies")


def _false_that(scene: Scene, told: list[Told], draft: Draft, tracker: Tracker) -> None:
    """`Es mentira que hayan salido 300, dice X`: the number is the state's.

    What the state calls a lie is of the one body that the text names beside it: `Es mentira que queden 520 | … Y`.
    """
    if _asks_where(scene, draft):
        draft.drop(Reason.OTHER_PEOPLE, "whereabouts")
    if draft.reason is Reason.NEGATED and draft.rule == "false" and stands_against(draft.claimant, tracker):
        draft.metric = Metric.DETAINED if draft.head.kind is Kind.PRISONERS else Metric.RELEASED
        draft.reason = None
        _give(draft, official(tracker), "false-that")
    elif draft.reason is Reason.NEGATED and draft.rule == "false" and is_official(tracker, draft.claimant):
        named = _others(told, {draft.claimant, None, OTHER, official(tracker)})
        tags = [tag for p in named for tag in scene.tags(scene.who, p.first, p.last) if tag.kind is Kind.SOURCE]
        others = {tag.gives for tag in tags}  # `X e Y publicaron sus listas` is of neither
        if len(others) == 1 and "?" not in scene.norms[draft.number.last : draft.sentence.last + 1]:
            held = scene.has(scene.what, draft.cell.first, draft.cell.last, Kind.HELD, Kind.LEFT)
            held = held or draft.head.kind is Kind.PRISONERS
            draft.metric = Metric.DETAINED if held else Metric.RELEASED
            draft.reason = None
            _give(draft, others.pop(), "false-that")


def _asks_where(scene: Scene, draft: Draft) -> bool:
    """`Se ignora dónde están 46 detenidos`: people of unknown whereabouts are nobody's claim."""
    return not scene.lexicon.where_words.isdisjoint(scene.norms[draft.cell.first : draft.number.lead])


def _is_fiction(scene: Scene, one: Told, draft: Draft, tracker: Tracker) -> None:
    """`"630 is fiction": X`: what X calls false right behind a number is the state's."""
    tie = _said_behind(scene, draft)
    said = draft.utterance
    own = said is not None and said.rule not in OWNED
    if tie is not None and tie.kind is Kind.DENIED and own and stands_against(draft.claimant, tracker):
        if draft.metric is not Metric.RELEASED:
            draft.metric, draft.reason = Metric.RELEASED, None
        _give(draft, official(tracker), "fiction")
    elif tie is not None and tie.kind is Kind.DENIED and own and is_official(tracker, draft.claimant):
        others = _others([one], {draft.claimant, None, OTHER})
        if draft.metric is not None:  # `"Esos 700 no existen", dice el ministro sobre la lista de X`
            _give(draft, others[0].claimant if others else None, "fiction")


def _said_behind(scene: Scene, draft: Draft) -> Tag | None:
    """Return what ties on right behind a number, or behind its noun: `«Los 1.100 excarcelados no existen»`."""
    for at in (draft.number.trail + 1, max(draft.head.last, draft.number.trail) + 1):
        tie = scene.tie[at] if at < len(scene.tie) else None
        if tie is not None:
            return tie
    return None


def _contradicted(scene: Scene, told: list[Told], index: int) -> None:
    """`El ministerio dijo que son 300. X lo desmiente`: the number of the sentence before is rejected."""
    if not index or len(told[index - 1].drafts) != 1 or told[index - 1].sentence.item != told[index].sentence.item:
        return
    draft = told[index - 1].drafts[0]
    for said in told[index].said:
        if said.verb is not Kind.DENY or said.party.claimant in {None, draft.claimant} or draft.claimant is None:
            continue
        beside = {scene.norms[max(said.at - 1, 0)], scene.norms[min(said.at + 1, len(scene.norms) - 1)]}
        if draft.metric is not None and not beside.isdisjoint(scene.lexicon.object):
            draft.denied = True


def _contradicted_at_once(scene: Scene, one: Told) -> None:
    """`El Gobierno suma 632 liberados y X lo desmiente`."""
    if len(one.drafts) != 1 or one.drafts[0].metric is None or one.drafts[0].claimant is None:
        return
    draft = one.drafts[0]
    for tag in scene.tags(scene.who, draft.number.last + 1, one.sentence.last):
        object_ = tag.kind is Kind.DENY and scene.norms[tag.first - 1] in scene.lexicon.object
        named = [
            p for p in one.named if draft.number.last < p.first < tag.first and p.claimant not in {None, draft.claimant}
        ]
        if object_ and named:
            draft.denied = True


def _not_that_many(scene: Scene, told: list[Told], index: int, draft: Draft, tracker: Tracker) -> None:
    """`No son 815, contamos 271, dice X`; `It is not 815. We have names for 281`: the first is the state's."""
    one = told[index]
    nor = draft.rule == "nor"
    if not (nor or negated(scene, draft)) or draft.reason not in _OPEN or scene.corrects():
        return
    lead = draft.number.lead
    if tuple(scene.norms[max(lead - 2, 0) : lead]) in scene.lexicon.instead:
        draft.drop(Reason.REPLACED, "instead")  # `Instead of 116 freed, X counted 56`: whose number it is, nobody says
        return
    behind = [d for d in one.drafts if d.number.first > draft.number.last]
    if not behind and index + 1 < len(told) and told[index + 1].sentence.item == one.sentence.item:
        behind = told[index + 1].drafts
    partner = next((d for d in behind if d.rule != "nor"), None)  # `Ni 400 ni 116: solo 56`
    if partner is None or partner.value is None or not stands_against(partner.claimant, tracker):
        return
    if _others(told[index : index + 1], {partner.claimant, None, OTHER, official(tracker)}):
        return
    if have_not_left(scene, draft):
        draft.metric = Metric.RELEASED
        partner.metric = Metric.RELEASED if partner.rule == "goes-on" else partner.metric
    if partner.metric is None and partner.reason in _OPEN:
        partner.metric, partner.reason, partner.rule = draft.metric or Metric.RELEASED, None, "not-that"
    if partner.metric is not None:
        draft.metric, draft.reason, draft.rule = partner.metric, None, "not-that"
        _give(draft, official(tracker), "not-that")


def _not_theirs(scene: Scene, told: list[Told], index: int, draft: Draft, tracker: Tracker) -> None:
    """`X responde a Y: «no son 890, son menos de la mitad»`: rejected, and no other number is given."""
    if not negated(scene, draft) or draft.metric is None or len(told[index].drafts) > 1:
        return
    stock = draft.metric is Metric.DETAINED and not have_not_left(scene, draft)
    if not stands_against(draft.claimant, tracker) or stock:
        return
    lies = liar(scene, told[index], draft, tracker)
    if lies is not None:
        draft.metric = Metric.RELEASED if have_not_left(scene, draft) else draft.metric
        _give(draft, lies, "lies")
        return
    denied = scene.norms[draft.number.lead - 1] in scene.lexicon.copula | scene.lexicon.negations
    exists = scene.what[draft.number.lead - 1]
    denied = denied or (exists is not None and exists.gives == "exist")  # `X desmiente al ministro: «No hay 400»`
    others = _others(told[index : index + 2], {draft.claimant, None, OTHER})
    lie = scene.has(scene.tie, draft.number.last, len(scene.tie) - 1, Kind.DENIED)
    lie = lie or _rejects_official(told[index])
    if denied and (others or lie):
        _give(draft, others[0].claimant if others else official(tracker), "not-theirs")


def _rejects_official(one: Told) -> bool:
    """Tell whether what a speaker contradicts is the state's: `"It is not 890": X rejects the official count`."""
    refuses = any(said.verb is Kind.DENY for said in one.said)
    return refuses and any(said.rule == "official" for said in one.said)


def _not_what_was_told(scene: Scene, told: list[Told], index: int, draft: Draft) -> None:
    """`La cifra de 500 presos que da X… «No hay 500», dijo Y`: the number that Y rejects remains X's."""
    named = draft.claimant not in {None, OTHER} and draft.utterance is not None
    if not named or draft.metric is None or not negated(scene, draft):
        return
    for before in told[:index]:
        for same in before.drafts:
            others = same.claimant not in {None, draft.claimant} and same.metric is not None
            if others and same.value == draft.value and same.number.upper is None:
                same.denied = True
                draft.drop(Reason.NEGATED, "not-what-was-told")
                return


def _called_a_lie(scene: Scene, told: list[Told], index: int, tracker: Tracker) -> None:
    """`They say 217 left. It is a lie: there are 98`: a sentence that opens so rejects the number before it."""
    one, before = told[index], told[index - 1] if index else None
    if before is None or len(before.drafts) != 1 or before.sentence.item != one.sentence.item:
        return
    first, last = one.sentence.first, one.sentence.last
    opening = (t for t in scene.tags(scene.tie, first, first + 2 * _OPENING) if t.first <= first + _OPENING)
    tag = next((t for t in opening if t.kind is Kind.DENIED), None)
    draft = before.drafts[0]
    if tag is None or draft.metric is None or scene.within(first, tag.last):
        return
    after = scene.norms[tag.last + 1] if tag.last < last else "."
    speakers = {u.party.claimant for u in one.said} | {d.claimant for d in one.drafts}
    if after.isalpha() or draft.claimant in speakers - {None}:
        return
    claimant = draft.claimant
    if claimant is None and any(stands_against(speaker, tracker) for speaker in speakers):
        claimant = official(tracker)
    _give(draft, claimant, "called-a-lie")


def _refused(scene: Scene, told: list[Told], index: int, draft: Draft, tracker: Tracker) -> None:
    """`X niega que haya 500, la cifra de Y`: the number is of the other whom the text names, or of nobody."""
    utterance = draft.utterance
    if utterance is None or draft.metric is None or utterance.rule != "subject":
        return
    verbs = [t for t in scene.tags(scene.who, utterance.party.last + 1, draft.number.lead - 1) if t.kind in SPEECH]
    if len(verbs) > 1 and verbs[-2].kind is Kind.DENY and verbs[-1].first - verbs[-2].last <= _NOUN:
        verbs.pop()  # `X disputes the claim that 400 were freed`: a noun, not a verb
    if not verbs or verbs[-1].kind is not Kind.DENY or scene.within(verbs[-1].last, draft.number.lead - 1):
        return
    between = range(verbs[-1].last + 1, draft.number.lead)
    if any(scene.norms[at] == ":" for at in between):
        return
    clause = scene.has(scene.tie, verbs[-1].last + 1, draft.number.lead - 1, Kind.RELATIVE)
    plain = scene.lexicon.articles | scene.lexicon.to | scene.lexicon.genitive | {'"'}
    figure = {at for t in scene.tags(scene.who, between.start, between.stop) if t.kind is Kind.FIGURE for at in between}
    figure |= {at for at in between if (what := scene.what[at]) is not None and what.gives == "exist"}
    if not clause and any(scene.norms[at] not in plain and at not in figure for at in between):
        owner = _of_whose_report(scene, told[index], draft, verbs[-1].last)
        if owner is None:
            draft.drop(Reason.NEGATED, "denies")
        else:
            _give(draft, owner, "refused")
        return
    others = _others(told[index : index + 2], {utterance.party.claimant, None, OTHER})
    state = official(tracker) if stands_against(utterance.party.claimant, tracker) else None
    _give(draft, others[0].claimant if others else state, "refused")


def _of_whose_report(scene: Scene, one: Told, draft: Draft, verb: int) -> str | None:
    """`El Ejecutivo rechaza el informe de X sobre 900 presos`: return the one whose report gives the number."""
    denier = draft.utterance.party.claimant if draft.utterance is not None else None
    owners = [p for p in one.named if verb < p.first and p.last < draft.number.lead]
    if len(owners) != 1 or owners[0].claimant in {None, OTHER, denier} or not owners[0].listed:
        return None
    lexicon = scene.lexicon
    plain = lexicon.articles | lexicon.to | lexicon.genitive | lexicon.on_words | lexicon.possessive | {'"'}
    of_party = range(owners[0].first, owners[0].last + 1)
    figure, rest = False, True
    for at in range(verb + 1, draft.number.lead):
        who, norm = scene.who[at], scene.norms[at]
        paper = (who is not None and who.kind in {Kind.FIGURE, Kind.OFFICE}) or norm in lexicon.documents
        figure = figure or paper
        rest = rest and (paper or at in of_party or norm in plain)
    return owners[0].claimant if figure and rest else None


def _denied_by_nobody(scene: Scene, draft: Draft) -> None:
    """`Desmienten la liberación de 40 detenidos`: a title that opens with the denial of what nobody is named for."""
    first, lead = draft.sentence.first, draft.number.lead
    opening = scene.who[first]
    opens = opening is not None and opening.kind is Kind.DENY and draft.metric is Metric.RELEASED
    if not opens or opening is None or draft.claimant is not None or draft.utterance is not None:
        return
    nouns = scene.has(scene.what, opening.last + 1, lead, Kind.RELEASE_NOUN)
    if nouns and not scene.within(first, lead - 1) and "," not in scene.norms[first:lead]:
        draft.denied = True


def _there_are_none(scene: Scene, told: list[Told], draft: Draft, tracker: Tracker) -> None:
    """`No hay 900 presos políticos, asegura el fiscal`: the state rejects a number that is somebody else's."""
    state = is_official(tracker, draft.claimant)
    lead = draft.number.lead
    denies = lead > 1 and scene.norms[lead - 2] in scene.lexicon.negations | {"no"}
    exists = lead > 0 and (what := scene.what[lead - 1]) is not None and what.gives == "exist"
    if state and draft.metric is Metric.DETAINED and denies and exists:
        others = _others(told, {draft.claimant, None, OTHER})
        _give(draft, others[0].claimant if others else None, "there-are-none")


def _others(told: list[Told], known: set[str | None]) -> list[Party]:
    """Return the listed parties of some sentences that are none of those known."""
    return [party for one in told for party in one.named if party.listed and party.claimant not in known]
