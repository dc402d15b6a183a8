"""Find who says each number of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER
from bot.extraction.forms import FORMS, FORMS_OF_NAMES, FORMS_OF_PLACES
from bot.extraction.joining import whose_body
from bot.extraction.lexicon.rows import Kind
from bot.extraction.parties import Party, official
from bot.extraction.scene import SPEECH
from bot.extraction.speech import Reach, Utterance, back, earlier, has_subject, inverted, subject, verb_then_name
from bot.extraction.turning import set_against

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.numerals import Number
    from bot.extraction.scene import Scene, Sentence
    from bot.extraction.tagging import Tag

__all__ = ["OWNED", "Reach", "Utterance", "claimed_by", "utterances"]

_OPENS = 4
OWNED = frozenset({"owner", "count-of", "agent", "relative", "figure-of", "official"})
"""Rules by which a number is somebody's own, whoever speaks of it."""


_OPENING_RULES = frozenset({"subject", "owner", "figure-of"})
_OF_OTHERS = frozenset({"agent", "relative"})
"""Those of them that name whose the releases are, not who counts them."""


def utterances(scene: Scene, sentence: Sentence, named: list[Party], tracker: Tracker) -> list[Utterance]:
    """Return who speaks in a sentence: for each party the first form that fits, then verbs without a subject."""
    found: list[Utterance] = []
    spent: set[int] = set()
    for each in named:
        party = each if each.claimant is not None else whose_body(scene, each, named)
        utterance = _utterance(scene, sentence, party, spent)
        if utterance is not None:
            found.append(utterance)
            found.extend(_said_before(scene, sentence, utterance))
    found.extend(_coordinated(scene, sentence, named, spent, found))
    found.extend(set_against(scene, sentence, named, tracker, found))
    found.extend(_official(scene, sentence, tracker))
    return found


def _against(scene: Scene, sentence: Sentence, party: Party) -> bool:
    """`los críticos del Gobierno hablan de 402`: those who speak are against the one whom they are of."""
    at = party.first - 1
    while at > sentence.first and scene.norms[at] in scene.lexicon.articles | scene.lexicon.genitive:
        at -= 1
    return sentence.first <= at < party.first - 1 and scene.norms[at] in scene.lexicon.opponents


def _utterance(scene: Scene, sentence: Sentence, party: Party, spent: set[int]) -> Utterance | None:
    """Return the first form that fits; a verb that has its subject before it has none behind it."""
    if _against(scene, sentence, party):
        return None
    forms = FORMS_OF_NAMES if not party.listed else FORMS_OF_PLACES if party.metonym else FORMS
    for form in forms:
        utterance = form(scene, sentence, party)
        if utterance is None or (form is inverted and has_subject(scene, sentence, party, spent)):
            continue
        if form is subject and utterance.at in spent and party.claimant in {None, OTHER}:
            continue
        if form is subject:
            spent.add(utterance.at)
        return utterance
    return None


def _said_before(scene: Scene, sentence: Sentence, utterance: Utterance) -> list[Utterance]:
    """`26 excarcelados, informa X: nueve son cadetes`: what stands before the verb is said by X too."""
    if utterance.rule == "subject" and _takes_count_to(scene, sentence, utterance):
        return [Utterance(utterance.party, utterance.party.first, Reach.BEFORE, "subject-last", utterance.verb)]
    if utterance.rule != "colon" or not utterance.party.listed:
        return []
    second = verb_then_name(scene, sentence, utterance.party)
    return [second] if second is not None and second.reach is Reach.BEFORE else []


def _takes_count_to(scene: Scene, sentence: Sentence, said: Utterance) -> bool:
    """`Nine were set free, X said on Monday, taking its count to 40`: X says both."""
    first = said.party.first
    if not scene.lexicon.subject_first or scene.norms[first - 1] != "," or not earlier(scene, sentence, first):
        return False
    number = next((n for n in scene.numbers if n.first > said.at), None)
    end = number.lead if number is not None else said.at
    return any(tag.rule == "brings-count-to" for tag in scene.tags(scene.how, said.at + 1, end))


def _coordinated(
    scene: Scene, sentence: Sentence, named: list[Party], spent: set[int], found: list[Utterance]
) -> list[Utterance]:
    """`X visitó la cárcel y anunció…`: a verb behind "and" has the sentence's subject, or that of its clause."""
    if not named or named[0].first > sentence.first + 1 or not named[0].listed or named[0].metonym:
        return []
    return [
        Utterance(_of_its_clause(scene, named[0], tag, found), tag.last, Reach.AFTER, "coordinated", tag.kind)
        for tag in scene.tags(scene.who, named[0].last + 1, sentence.last)
        if tag.kind in SPEECH and tag.last not in spent
        if (
            ((tie := scene.tie[tag.first - 1]) is not None and tie.kind is Kind.JOIN)
            or (scene.norms[tag.first - 1] == "," and sentence.item == 0)
            or (scene.norms[tag.first - 1] == ":" and not scene.lexicon.subject_first)
        )
    ]


def _of_its_clause(scene: Scene, first: Party, verb: Tag, found: list[Utterance]) -> Party:
    """`X reporta 675; Y agregó 11 y se ubica en 277`: behind a semicolon, the subject is the one that stands there."""
    mark = max((at for at in range(first.last, verb.first) if scene.norms[at] == ";"), default=None)
    later = [u.party for u in found if mark is not None and u.rule == "subject" and mark < u.party.first < verb.first]
    return later[-1] if later else first


def _are_officers(scene: Scene, sentence: Sentence, tag: Tag) -> bool:
    """Tell "los oficiales detenidos", "14 oficiales salieron" from "la cifra oficial": behind an article, a noun."""
    if scene.lexicon.subject_first or tag.first != tag.last or tag.first == sentence.first:
        return False
    behind = next(scene.tags(scene.what, tag.last + 1, min(tag.last + _OPENS + 1, sentence.last)), None)
    plural = scene.norms[tag.first].endswith("es")
    held = behind is not None and behind.kind in {Kind.HELD, Kind.PRISONERS, Kind.LEFT} and plural
    leave = plural and behind is not None and behind.kind is Kind.RELEASE_VERB and behind.first == tag.last + 1
    other = (how := scene.how[tag.first - 2]) is not None and how.gives == "others"  # `otros 14 oficiales`
    return held or leave or (plural and other) or scene.norms[tag.first - 1] in scene.lexicon.articles


def _of_no_figure(scene: Scene, sentence: Sentence, tag: Tag) -> bool:
    """Tell "el discurso oficial" from "la cifra oficial": it belongs to a noun that counts nobody."""
    if scene.lexicon.subject_first or tag.first == tag.last == sentence.first or tag.first != tag.last:
        return False
    at = tag.first - 1
    known = scene.who[at] or scene.what[at] or scene.how[at] or scene.tie[at] or scene.bounded[at]
    return not known and scene.norms[at].isalpha() and scene.norms[at] not in scene.lexicon.official_nouns


def _before_its_number(scene: Scene, sentence: Sentence, tag: Tag) -> bool:
    """Tell whether "the official" is no officer, for a number stands right behind it: "short of the official 116"."""
    counts = tag.last < sentence.last and scene.bounded[tag.last + 1]
    return scene.lexicon.subject_first and counts and scene.norms[tag.last] in scene.lexicon.official_words


def _official(scene: Scene, sentence: Sentence, tracker: Tracker) -> list[Utterance]:
    """`la cifra oficial de 116`, `los 640 oficiales`."""
    found = []
    for tag in scene.tags(scene.who, sentence.first, sentence.last):
        bare = _before_its_number(scene, sentence, tag)
        if tag.kind is not Kind.OFFICIAL and not bare:
            continue
        if not bare and (_are_officers(scene, sentence, tag) or _of_no_figure(scene, sentence, tag)):
            continue
        beside = scene.numbered[tag.first - 1] if tag.first > sentence.first else None
        if beside is None and tag.first == tag.last and tag.first > sentence.first + 1:
            counted = scene.what[tag.first - 1]  # `los 808 liberados oficiales`
            beside = scene.numbered[counted.first - 1] if counted is not None and counted.first else None
        reach = Reach.LEFT if beside is not None else Reach.RIGHT
        at = back(scene, tag.first - 1, sentence.first)
        cited = scene.who[at] if at >= sentence.first else None
        by = (
            cited is not None and cited.kind is Kind.BY and earlier(scene, sentence, tag.first) and tag.last > tag.first
        )
        if by or (cited is not None and cited.kind is Kind.ACCORDING):
            reach = Reach.BEFORE if earlier(scene, sentence, tag.first) else Reach.AFTER
        found.append(Utterance(Party(tag.first, tag.last, official(tracker)), tag.first, reach, "official"))
    return found


def claimed_by(scene: Scene, sentence: Sentence, number: Number, said: list[Utterance]) -> Utterance | None:
    """Return the utterance that a number belongs to, or None: the sentence names nobody for it."""
    own = _in_first_person(scene, sentence, number, said)
    if own is not None:
        return own
    bound = _bound(scene, sentence, number, said)
    if bound is not None:
        return bound
    before = [u for u in said if u.reach is Reach.BEFORE and u.at > number.last]
    after = [u for u in said if u.reach is Reach.AFTER and u.at < number.first]
    if before:
        after = [u for u in after if not _aside(scene, sentence, u, number)]
    after = [u for u in after if not _has_ended(scene, u, number)]
    left = _whom_it_cites(max(after, key=lambda u: u.at, default=None), after)
    right = min(before, key=lambda u: u.at, default=None)
    if left is None:
        opening = _opening(scene, sentence, number, after, said)
        return right or opening or _behind_colon(scene, sentence, number, said) or _alone(scene, number, said)
    if right is None:
        return left
    label = left.rule == "headed" or (not left.party.listed and left.rule == "colon")
    passes_on = left.rule == "subject" and left.party.claimant == OTHER and right.rule == "according"
    label = label or (passes_on and right.party.claimant not in {None, OTHER})  # `The Pope said …, according to X`
    return right if label or _turned(scene, left.at, number.first) else left


def _whom_it_cites(left: Utterance | None, after: list[Utterance]) -> Utterance | None:
    """`X, citando a Y, señala que…`: the number is of Y, on whom X leans between itself and its verb."""
    if left is None or left.rule != "subject":
        return left
    cited = (u for u in after if u.rule == "according" and left.party.last < u.party.first <= u.party.last < left.at)
    return next(cited, left)


def _in_first_person(scene: Scene, sentence: Sentence, number: Number, said: list[Utterance]) -> Utterance | None:
    """`Himiob: "Cabello dice que son 187, yo tengo 63"`: "I" is who speaks behind the colon, and "they" is not."""
    mark = next((at for at in range(sentence.first, number.lead) if scene.norms[at] == ":"), None)
    heads = [u for u in said if mark is not None and u.party.last < mark and u.party.listed and u.party.anaphor is None]
    if mark is None or not heads or scene.within(sentence.first, mark):
        return None
    before = next((n.last for n in reversed(scene.numbers) if n.last < number.lead), mark)
    words = scene.norms[max(before, mark) + 1 : number.lead]
    say = [t.first for t in scene.tags(scene.who, max(before, mark) + 1, number.lead - 1) if t.kind in SPEECH]
    if any(scene.norms[at - 1] in scene.lexicon.they for at in say):
        return Utterance(Party(mark, mark, None), mark, Reach.AFTER, "they", None)
    if scene.lexicon.first_person.isdisjoint(words):
        return None
    return heads[0]._replace(reach=Reach.AFTER, at=mark)


def _has_ended(scene: Scene, said: Utterance, number: Number) -> bool:
    """`X hails releases; at least 16 so far`: what X says ends at the semicolon, and counts nobody."""
    if said.rule != "subject" or said.verb is not Kind.SAY or said.party.claimant is None:
        return False
    end = next((at for at in range(said.at, number.lead) if scene.norms[at] == ";"), None)
    return end is not None and not scene.within(said.at, end) and not scene.has(scene.tie, said.at, end, Kind.RELATIVE)


def _aside(scene: Scene, sentence: Sentence, said: Utterance, number: Number) -> bool:
    """`Desde que X dio la noticia, nueve salieron, apunta Y`: the opening clause only tells when."""
    opening = scene.how[sentence.first] or scene.tie[sentence.first]
    clause = (
        opening is not None and opening.last + 3 >= said.party.first and opening.kind in {Kind.TOTAL, Kind.BACKGROUND}
    )
    return clause and "," in scene.norms[said.at : number.lead]


def _bound(scene: Scene, sentence: Sentence, number: Number, said: list[Utterance]) -> Utterance | None:
    """Return the utterance that owns just this number."""
    taken: list[Number] = []
    for utterance in sorted(said, key=lambda u: u.at):
        if utterance.reach is Reach.LEFT:
            near = [n for n in scene.numbers if sentence.first <= n.first and n.last < utterance.at and n not in taken]
            label = bool(near) and near[0].lead == sentence.first  # `349: el balance que maneja X`
            near = [n for n in near if label or ":" not in scene.norms[n.last : utterance.at]]
            if utterance.rule == "agent" and near and _of_a_whole(scene, near[-1], said):
                near = []
            if utterance.rule == "relative" and near and _confirmed_out(scene, near[-1], said):
                near = []
            if near and near[-1] is number:
                return utterance
            taken += near[-1:] if utterance.rule == "relative" else []
        elif utterance.reach is Reach.RIGHT and _next_number(scene, utterance.at) is number:
            return utterance
    return None


def _of_a_whole(scene: Scene, number: Number, said: list[Utterance]) -> bool:
    """`X could confirm 43 of the releases reported by Y`: what Y reported is the whole, not X's number."""
    tie = scene.tie[number.trail + 1] if number.trail + 1 < len(scene.tie) else None
    of_which = tie is not None and tie.kind is Kind.OF_WHICH
    return of_which and any(u.reach is Reach.AFTER and u.at < number.first for u in said)


def _confirmed_out(scene: Scene, number: Number, said: list[Utterance]) -> bool:
    """`X confirmó la salida de los 45 presos que anunció Y`: that they are out is X's word, whoever announced it."""
    checks = [
        u.at for u in said if u.reach is Reach.AFTER and u.verb in {Kind.CHECK, Kind.COUNT} and u.at < number.lead
    ]
    if not checks or any(scene.bounded[checks[-1] : number.lead]):
        return False
    return scene.has(scene.what, checks[-1], number.lead, Kind.RELEASE_NOUN)


def _next_number(scene: Scene, at: int) -> Number | None:
    return next((n for n in scene.numbers if n.first > at), None)


def _alone(scene: Scene, number: Number, said: list[Utterance]) -> Utterance | None:
    """Return the only speaker of a sentence, whom it goes on from: `according to X, whose total…`."""
    named = [u for u in said if u.party.claimant is not None and u.at < number.first]
    if named and len({u.party.claimant for u in said}) == 1:
        return named[-1]
    return _takes_on(scene, number, said)


def _takes_on(scene: Scene, number: Number, said: list[Utterance]) -> Utterance | None:
    """`80 salieron, dijo X, lo que lleva a 383 el total; el gobierno…`: X goes on, whoever speaks behind the break."""
    before = [u for u in said if u.party.last < number.lead and u.at < number.first]
    last = max(before, key=lambda u: u.party.last, default=None)
    if last is None or last.reach is not Reach.BEFORE or last.party.claimant is None:
        return None
    first = next((at for at in range(last.party.last + 1, number.lead) if scene.norms[at] == ","), number.lead)
    comma = first - last.party.last <= _OPENS + 1 and first < number.lead
    raised = scene.has(scene.how, first, number.lead, Kind.TOTAL) or scene.has(
        scene.who, first, number.lead, Kind.RAISE
    )
    turned = _turned(scene, first, number.lead) or scene.has(scene.who, first, number.lead, Kind.SOURCE)
    return last if comma and raised and not turned else None


def _behind_colon(scene: Scene, sentence: Sentence, number: Number, said: list[Utterance]) -> Utterance | None:
    """`99 en Navidad y 88 en Año Nuevo: el Gobierno da por liberadas a 187`: one says it all."""
    mark = next((at for at in range(number.last, sentence.last) if scene.norms[at] == ":"), None)
    named = [u for u in said if mark is not None and u.at > mark and u.rule not in _OF_OTHERS]
    others = [u for u in said if u.rule not in _OF_OTHERS]
    return named[0] if named and len({u.party.claimant for u in others}) == 1 else None


def _opening(
    scene: Scene, sentence: Sentence, number: Number, after: list[Utterance], said: list[Utterance]
) -> Utterance | None:
    """`Con 35 más, X alcanza 426`: what an opening clause adds is of the one who speaks behind it."""
    opens = scene.norms[sentence.first] in scene.lexicon.opening and number.lead - sentence.first <= _OPENS
    head = min(said, key=lambda u: u.at, default=None)
    alone = head is not None and head.party.listed and head.rule in _OPENING_RULES and not after
    if head is None or not (opens and alone) or head.party.first <= number.last:
        return None
    return head if "," in scene.norms[number.last : head.party.first] else None


def _turned(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a clause turns to another speaker between a verb and a number."""
    marks = any(scene.norms[at] in {";", "—"} for at in range(first + 1, last))
    return marks or scene.has(scene.tie, first + 1, last - 1, Kind.CONTRAST)
