"""Make a draft of each number of an entry: what it counts by its own words, and who its sentence says it is."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Group, Metric
from bot.domain.trackers import SourceKind
from bot.extraction.attribution import OWNED, Utterance, claimed_by, utterances
from bot.extraction.continuing import by_title, parts_of_others
from bot.extraction.elsewhere import abroad as is_abroad
from bot.extraction.elsewhere import frees_abroad, of_a_state, tells_of_its_own
from bot.extraction.heads import Head, head_of
from bot.extraction.homecoming import HANDED_OVER
from bot.extraction.lexicon.rows import Kind
from bot.extraction.measure import measure
from bot.extraction.numerals import Form, NotCount
from bot.extraction.parties import Party, official, parties
from bot.extraction.predicates import SAID
from bot.extraction.presenting import presented, subject_dropped
from bot.extraction.reasons import Reason
from bot.extraction.resolving import resolve, who_says_of_itself
from bot.extraction.scene import Cell, cells
from bot.extraction.units import unit
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from datetime import date

    from bot.domain.claims import Moment, Scope
    from bot.domain.trackers import Tracker
    from bot.extraction.numerals import Number
    from bot.extraction.scene import Scene, Sentence

_TOLD = 5
_SPORTS = "sports-people"
"""Rule of players and coaches: a sentence that counts them goes on with rounds and scores."""
_NOT_COUNTS = {
    NotCount.PERCENT: Reason.RATIO,
    NotCount.MONEY: Reason.GOODS,
    NotCount.MILLIONS: Reason.GOODS,
    NotCount.CLOCK: Reason.DATE,
    NotCount.CUT: Reason.CUT,
    NotCount.YEARS: Reason.DATE,
}


@dataclass(slots=True)
class Draft:
    """A number on its way to a claim; later steps fill in what its own words leave open."""

    cell: Cell
    sentence: Sentence
    head: Head
    verdict: Verdict
    utterance: Utterance | None
    claimant: str | None = None
    speaker: str | None = None
    settled: bool = False
    """Somebody is named for it, if only vaguely: nothing is inherited."""
    metric: Metric | None = None
    reason: Reason | None = None
    rule: str = ""
    scope: Scope | None = None
    group: Group | None = None
    since: date | None = None
    as_of: Moment | None = None
    denied: bool = False
    supersedes: int | None = None
    of_promised: bool = False
    added: int = 0
    """People named beside the number, who count too."""
    rules: dict[str, str] = field(default_factory=dict)

    @property
    def number(self) -> Number:
        """The number itself."""
        return self.cell.number

    @property
    def value(self) -> int | None:
        """How many people; None: a vague number."""
        value = self.cell.number.value
        return None if value is None else value + self.added

    def drop(self, reason: Reason, rule: str) -> None:
        """Take the number for no claim."""
        self.metric, self.reason, self.rule = None, reason, rule


@dataclass(slots=True)
class Told:
    """A sentence with who is named and who speaks in it, and its drafts."""

    sentence: Sentence
    named: list[Party]
    said: list[Utterance]
    """With anaphors resolved."""
    drafts: list[Draft]
    presented: Utterance | None
    """The one organisation named in a sentence in which nobody speaks, but a count is presented."""
    dropped: list[Draft]
    """Numbers whose unit tells that they count nobody; they divide no clause."""


def counts(number: Number) -> bool:
    """Tell whether a number may count people, if only vaguely."""
    if number.form is Form.VAGUE:
        return True
    return number.value is not None and number.form not in {Form.ORDINAL, Form.OTHER}


def shape_reason(number: Number) -> Reason:
    """Return why a number without a countable value is none."""
    if number.form is Form.ORDINAL or number.reason is None:
        return Reason.ORDER
    return _NOT_COUNTS.get(number.reason, Reason.NAME)


def draft(scene: Scene, sentences: list[Sentence], tracker: Tracker, *, home: bool, abroad: bool = False) -> list[Told]:
    """Read every sentence by itself; speakers of earlier sentences serve only to resolve "it" and the like."""
    told: list[Told] = []
    foreign = frozenset(s.source_id for s in tracker.sources if s.kind is SourceKind.INTERNATIONAL)
    history: list[str] = []
    people: list[str] = []
    for sentence in sentences:
        named = parties(scene, sentence, tracker)
        said = []
        dropped_subject = subject_dropped(scene, sentence)
        own_body = dropped_subject is not None and dropped_subject.rule == "own-body"
        civil = [c for c in people if (s := tracker.source(c)) is not None and s.kind is not SourceKind.OFFICIAL]
        if dropped_subject is not None and (civil if own_body else history):
            last = civil[-1] if own_body else history[-1]
            said.append(dropped_subject._replace(party=dropped_subject.party._replace(claimant=last)))
        for utterance in utterances(scene, sentence, named, tracker):
            party = _of_that_state(scene, utterance.party, history, foreign)
            party = _of_country_before(scene, party, told)
            near = [p.claimant for p in named if p.claimant and p.first < party.first and not p.metonym and p.listed]
            earlier = people[-1:] if _is_person(scene, party) and people else [*history, *reversed(near)]
            earlier = [*earlier, *who_says_of_itself(scene, party, said)]
            open_ = _for_nobody(party, named, told) or _either(scene, party, told)
            claimant = None if open_ else resolve(party, earlier, tracker)
            claimant = None if _speaks_already(utterance, claimant, said) else claimant
            if open_:
                party = party._replace(anaphor=None)  # somebody says it, and nobody known
            said.append(utterance._replace(party=party._replace(claimant=claimant)))
        numbers, dropped = _units(scene, sentence)
        drafts = [
            _draft(scene, cell, sentence, said, home=home, abroad=abroad) for cell in cells(scene, sentence, numbers)
        ]
        for made in drafts:
            if made.reason is None and frees_abroad(scene, made.cell, foreign):
                made.drop(Reason.ELSEWHERE, "frees-abroad")
        _elsewhere_too(drafts)
        parts_of_others(scene, told, drafts, dropped)
        if sentence.item == 1:
            by_title(scene, told, drafts, official(tracker))
        told.append(Told(sentence, named, said, drafts, presented(scene, sentence, named, said, tracker), dropped))
        history.extend(p.beside for p in named if p.beside not in {None, OTHER})
        history.extend(p.claimant for p in named if p.claimant not in {None, OTHER} and not p.metonym)
        # "she" is the one who acts, not whom she met
        people.extend(p.claimant for p in reversed(named) if p.claimant not in {None, OTHER} and p.speaker is not None)
        spoken = sorted(said, key=lambda u: u.rule not in OWNED)  # a subject stands nearer to "it" than an owner
        history.extend(u.party.claimant for u in spoken if u.party.claimant and u.party.listed)
    return told


def _pardons(scene: Scene, sentence: Sentence) -> bool:
    """`Biden indulta a 37`: somebody whom nobody lists opens the sentence, and pardons."""
    first = sentence.first
    named = scene.tokens[first].text[:1].isupper() and scene.who[first] is None and scene.what[first] is None
    return named and first < sentence.last and scene.norms[first + 1].startswith(scene.lexicon.pardons)


def _either(scene: Scene, party: Party, told: list[Told]) -> bool:
    """`Government says 116 freed; X disputes it | It said 56…`: "it" may be either, and is nobody."""
    bare = party.anaphor is not None and party.first == party.last and scene.norms[party.first] in scene.lexicon.bare
    if not bare or not told:
        return False
    before = told[-1]
    owners = scene.lexicon.possessive  # "rejects the government's number": only one acts
    acting = [p for p in before.named if p.last < before.sentence.last and scene.norms[p.last + 1] not in owners]
    claimants = {p.claimant for p in acting if p.listed and p.claimant not in {None, OTHER}}
    return len(claimants) > 1 and scene.has(scene.who, before.sentence.first, before.sentence.last, Kind.DENY)


def _is_person(scene: Scene, party: Party) -> bool:
    """Tell whether a party is "he" or "she", who is the person named last."""
    return party.first == party.last and scene.norms[party.first] in scene.lexicon.persons


def _speaks_already(utterance: Utterance, claimant: str | None, said: list[Utterance]) -> bool:
    """Tell whether an owner's figure is set against that of the one whom it would stand for.

    So it is in "X puts releases at 161, ahead of the lawyers' 146": the lawyers are not X. A person's group is.
    """
    owner = utterance.rule == "owner" and utterance.party.anaphor is not None
    return owner and claimant in {each.party.claimant for each in said if each.party.speaker is None}


def _elsewhere_too(drafts: list[Draft]) -> None:
    """`Managua had agreed to free 90 people; 35 were out`: a bare number goes on with another country's."""
    for before, made in itertools.pairwise(drafts):
        there = before.reason is Reason.ELSEWHERE and before.rule == "another-country"
        if there and made.reason is None and made.head.kind is None and made.claimant in {None, OTHER}:
            made.drop(Reason.ELSEWHERE, "another-country")


def _of_that_state(scene: Scene, party: Party, history: list[str], foreign: frozenset[str]) -> Party:
    """Give "la embajada", without a country, to the state that was named before."""
    tag = scene.who[party.first]
    office = party.claimant == OTHER and tag is not None and tag.kind is Kind.OFFICE and tag.last == party.last
    return party._replace(claimant=history[-1]) if office and history and history[-1] in foreign else party


def _of_country_before(scene: Scene, party: Party, told: list[Told]) -> Party:
    """Give "la ministra" to the other country that opens the title, where nobody of the own state is named.

    A minister with a name of no table, where foreigners land in their country, may be either's: he is nobody.
    """
    if told and party.last == party.first + 1 and _welcomes(scene, party, told[0]):
        return party._replace(claimant=None, speaker=None, anaphor=None)
    bare = (
        party.first == party.last and scene.norms[party.first] in scene.lexicon.state_nouns | scene.lexicon.ministries
    )
    opening = opening_country(scene, told[0]) or tells_of_its_own(told[0]) if bare and told else None
    own = any(p.claimant not in {None, OTHER} for one in told for p in one.named)
    return party if opening is None or own else party._replace(claimant=OTHER, speaker=opening.speaker, anaphor=None)


def _welcomes(scene: Scene, party: Party, title: Told) -> bool:
    """`Cinco españoles aterrizan en Madrid… | El ministro Albares los recibió`: who meets them is of their country."""
    named = scene.norms[party.first] in scene.lexicon.state_nouns and scene.who[party.last] is None
    landed = named and not scene.lexicon.landing.isdisjoint(scene.norms[title.sentence.first : title.sentence.last])
    return landed and any(d.head.kind is Kind.COUNTRY or d.head.gives == Group.FOREIGN for d in title.drafts)


def opening_country(scene: Scene, one: Told) -> Party | None:
    """Return the other country, or its office, with which a sentence opens."""
    first = next((p for p in one.named if p.first <= one.sentence.first + 1), None)
    abroad = (
        first is not None and first.claimant == OTHER and scene.has(scene.what, first.first, first.last, Kind.COUNTRY)
    )
    return first if abroad else None


def _for_nobody(party: Party, named: list[Party], told: list[Told]) -> bool:
    """Tell whether a pronoun stands for a vague party of its sentence: "Rights lawyers said they could confirm 58".

    So it is where the sentence before has nobody else speak: "Rights groups said… . More than 900 remain, they said".
    """
    said = told[-1].said if told else []
    before = [each for each in named if each.last < party.first]
    if not before and said and all(each.party.claimant is None and each.party.anaphor is None for each in said):
        return party.anaphor == "any" and party.first == party.last
    vague = bool(before) and before[-1].claimant is None and before[-1].anaphor is None
    return vague and party.anaphor == "any" and party.first == party.last


def _units(scene: Scene, sentence: Sentence) -> tuple[list[Number], list[Draft]]:
    """Part the numbers of a sentence into those that may count people, and those whose unit says no."""
    numbers: list[Number] = []
    dropped: list[Draft] = []
    for number in scene.within(sentence.first, sentence.last):
        cell = Cell(number, number.lead, sentence.last)
        head = head_of(scene, cell)
        reason = unit(scene, cell, head) or _linked_unit(scene, cell, sentence)
        on = dropped and head.kind is None
        if reason is None and on and (_same_list(scene, dropped[-1], number, numbers) or dropped[-1].rule == _SPORTS):
            reason, head = dropped[-1].reason, dropped[-1].head
        if reason is None:
            numbers.append(number)
        else:
            rule = head.rule or str(reason)
            dropped.append(Draft(cell, sentence, head, Verdict(None, reason, rule), None, reason=reason, rule=rule))
    return numbers, dropped


def _same_list(scene: Scene, before: Draft, number: Number, numbers: list[Number]) -> bool:
    """`371 casos en Caracas, cinco en Barinas`, `doce familias…, otras 50`: a bare number goes on with a list."""
    if numbers and numbers[-1].first > before.number.last:
        return False
    first = max(before.head.last, before.number.trail) + 1
    feminine = (
        scene.norms[number.lead - 1] in scene.lexicon.other_women
        or scene.norms[number.lead] in scene.lexicon.other_women
    )
    if feminine:
        return True
    told = any(scene.who[at] or _says_more(scene, at) for at in range(first, number.lead))
    at = number.lead - 1
    joined = scene.norms[at] == "," or ((tie := scene.tie[at]) is not None and tie.kind is Kind.JOIN)
    placed = number.trail + 1 < len(scene.norms) and scene.norms[number.trail + 1] in scene.lexicon.within
    return joined and placed and not told


def _says_more(scene: Scene, at: int) -> bool:
    what = scene.what[at]
    return what is not None and what.kind in SAID


def _linked_unit(scene: Scene, cell: Cell, sentence: Sentence) -> Reason | None:
    """`7.600 de las 12.960 peticiones`, `celdas de 3 por 2 metros`: the part is of what the whole is."""
    at = cell.number.last + 1
    side = scene.numbered[at + 1] if at < sentence.last and scene.norms[at] in scene.lexicon.times else None
    if side is not None:
        second = Cell(side, side.lead, sentence.last)
        return unit(scene, second, head_of(scene, second))
    tie = scene.tie[cell.number.trail + 1] if cell.number.trail < sentence.last else None
    if tie is None or tie.kind is not Kind.OF_WHICH:
        return None
    whole = next((n for n in scene.within(tie.first, sentence.last) if n.lead <= tie.last + 1), None)
    if (
        whole is None
        or scene.norms[head_of(scene, Cell(whole, whole.lead, sentence.last)).first] in scene.lexicon.jails
    ):
        return None
    return unit(scene, Cell(whole, whole.lead, sentence.last), head_of(scene, Cell(whole, whole.lead, sentence.last)))


def _draft(scene: Scene, cell: Cell, sentence: Sentence, said: list[Utterance], *, home: bool, abroad: bool) -> Draft:
    head = head_of(scene, cell)
    verdict = measure(scene, cell, head)
    utterance = claimed_by(scene, sentence, cell.number, said)
    made = Draft(
        cell,
        sentence,
        head,
        verdict,
        utterance,
        metric=verdict.metric,
        reason=verdict.reason,
        rule=verdict.rule,
    )
    if utterance is not None:
        made.claimant, made.speaker = utterance.party.claimant, utterance.party.speaker
        made.settled = utterance.party.anaphor is None or made.claimant is not None
        made.rules["claimant"] = utterance.rule
    if verdict.rule == HANDED_OVER and utterance is not None and utterance.verb is Kind.PROMISE:
        made.utterance, made.claimant, made.speaker, made.settled = None, None, None, False  # nobody says it
    if utterance is not None and utterance.rule not in OWNED and _told_us(scene, cell):
        made.claimant, made.speaker, made.settled = None, None, True
    by_nobody = utterance is None and _pardons(scene, sentence)
    if made.verdict.rule == "pardon" and not home and (by_nobody or of_a_state(scene, utterance)):
        made.drop(Reason.ELSEWHERE, "pardon-elsewhere")  # `Biden indulta a 37`
    if made.verdict.rule == "unknown-noun" and not home:
        made.drop(Reason.UNKNOWN_NOUN, "unknown-noun")
    if made.reason is None and (abroad or is_abroad(scene, cell, sentence, utterance, home=home)):
        made.drop(Reason.ELSEWHERE, "another-country")
    return made


def _told_us(scene: Scene, cell: Cell) -> bool:
    """`«Nos hablan de 650», dice X`, `"They tell us 650 are out"`: what X is told is nobody's that he names."""
    lead = cell.number.lead
    for at in range(max(cell.first, lead - _TOLD), lead):
        if scene.norms[at] not in scene.lexicon.us:
            continue
        if scene.lexicon.subject_first:
            return not scene.lexicon.they.isdisjoint(scene.norms[max(at - 2, 0) : at])
        who = scene.who[at + 1]
        return who is not None and who.kind in {Kind.SAY, Kind.PROMISE} and scene.norms[at + 1].endswith("n")
    return False
