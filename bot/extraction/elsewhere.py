"""Tell whether a text, or one number of it, speaks of another country's detainees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Group
from bot.domain.trackers import SourceKind
from bot.extraction.folding import fold
from bot.extraction.lexicon.rows import Kind
from bot.extraction.names import further_names, persons_of
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain.trackers import Tracker
    from bot.extraction.attribution import Utterance
    from bot.extraction.drafting import Told
    from bot.extraction.numerals import Number
    from bot.extraction.parties import Party
    from bot.extraction.scene import Cell, Scene, Sentence
    from bot.extraction.tagging import Tag

_NOUN = 5
_ADJECTIVES = 4
_BODY = 4
_HERE = 8
_BESIDE = 2
_HELPED = 3
_FREES = frozenset({Kind.RELEASE_VERB, Kind.RELEASE_FUTURE})
_CONFIRMS = frozenset({Kind.CHECK, Kind.PROMISE})
_OWN = frozenset({SourceKind.NGO, SourceKind.POLITICAL})


_ROLES = (
    r"\bexil|president.? electo?\b|presidente electo|presidential candidate|"
    r"opposition (?:leader|figure|candidate)|(?:lider|candidato|abanderado) opositor|excandidato|former candidate"
)
"""What makes it plain, beside further names of his, that a family name is that of a source who is a person."""


def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Compile words, a trailing `*` standing for any ending."""
    folded = [fold(word) for word in words]
    parts = [re.escape(w.rstrip("*")) + ("" if w.endswith("*") else r"(?![^\W\d_])") for w in folded]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})") if parts else None


class Home:
    """What marks a text as the tracker's own country: its names, places, organisations and topic words."""

    def __init__(self, tracker: Tracker, stems: Iterable[str]) -> None:
        """Leave out topic words that every country's releases share."""
        common = tuple(fold(stem).strip() for stem in stems)
        self._words = _pattern(
            tuple(
                w
                for w in tracker.topic.any_of
                if not any(part.startswith(common) for part in (fold(w), *fold(w).split()))
            )
        )
        self._unless = {s.source_id: pattern for s in tracker.sources if (pattern := _pattern(s.unless)) is not None}
        families = persons_of(tracker)
        self.persons = frozenset(families)
        self._families = tuple(fold(family) for family in families.values())
        self._person = re.compile("|".join((_ROLES, *(rf"\b{re.escape(name)}\b" for name in further_names(tracker)))))
        self._sources = {source.source_id for source in tracker.sources if source.kind in _OWN}

    def muted(self, folded: str) -> frozenset[str]:
        """Return the sources whose short names mean somebody else in this text."""
        muted = frozenset(source for source, pattern in self._unless.items() if pattern.search(folded))
        if not any(family in folded for family in self._families) or self._person.search(folded):
            return muted
        return muted | self.persons  # a family name alone

    def marked(self, scene: Scene, folded: str) -> bool:
        """Tell whether a text names its own country in some way."""
        if self._words is not None and self._words.search(folded) is not None:
            return True
        return any(self._home(tag) for tag in scene.who_and_what())

    def _home(self, tag: Tag) -> bool:
        """Tell whether a tag is of the own country; "the prison of" or a surname alone may be of any."""
        own = tag.kind is Kind.SOURCE and tag.gives in self._sources and tag.rule != "surname"
        return own or tag.kind is Kind.HOME or (tag.kind is Kind.PLACE and tag.rule == "place")


def _nationals(scene: Scene, cell: Cell) -> bool:
    return any(
        tag.kind is Kind.GROUP and tag.rule == "foreign"
        for tag in scene.tags(scene.what, cell.number.last + 1, cell.number.last + _NOUN)
    )


def frees_abroad(scene: Scene, cell: Cell, foreign: frozenset[str]) -> bool:
    """Tell whether another state frees the people itself: `EE. UU. libera a 250`; its prisons are elsewhere."""
    for tag in scene.tags(scene.who, cell.first, cell.number.lead - 1):
        verb = scene.what[tag.last + 1] if tag.kind is Kind.SOURCE and tag.gives in foreign else None
        if verb is not None and _frees(scene, verb) and verb.last < cell.number.lead:
            return True
        if (
            tag.kind is Kind.SOURCE
            and tag.gives in foreign
            and scene.norms[tag.last + 1].startswith(scene.lexicon.pardons)
        ):
            return True
        judge = tag.kind is Kind.SOURCE and tag.gives in foreign and scene.norms[tag.last + 1] in scene.lexicon.judges
        if judge and scene.has(scene.who, tag.last + 1, cell.number.lead, Kind.PROMISE):
            return True  # `U.S. judge orders release of 19`
    return False


def _frees(scene: Scene, tag: Tag) -> bool:
    """Tell whether a word is a verb of freeing; "Guyana releases 11 sailors" has one that reads as a noun too."""
    noun = tag.kind is Kind.RELEASE_NOUN and tag.first == tag.last and scene.lexicon.subject_first
    counts = noun and tag.last + 1 < len(scene.norms) and scene.bounded[tag.last + 1]
    return tag.kind in _FREES or counts


def abroad(scene: Scene, cell: Cell, sentence: Sentence, utterance: Utterance | None, *, home: bool) -> bool:
    """Tell whether a number is of another country: it frees, or it is where that happens.

    A country that announces the release of its own people speaks of another's prisons: the tracker's, it may be.
    """
    if not home and utterance is not None and utterance.rule == "subject" and utterance.party.claimant == OTHER:
        countries = [t for t in scene.tags(scene.what, 0, len(scene.what) - 1) if t.kind is Kind.COUNTRY]
        outside = [
            t
            for t in countries
            if t.last > utterance.party.last and not cell.number.last < t.first <= cell.number.last + _NOUN
        ]
        own = any(
            scene.norms[at] in scene.lexicon.own
            for at in range(cell.number.last, min(cell.last, cell.number.last + _NOUN))
        )
        party = utterance.party
        state = any(party.first <= tag.first <= party.last for tag in countries)
        own = own or _nationals(scene, cell)
        if scene.has(scene.what, cell.first, cell.number.lead - 1, Kind.RELEASE_INF, Kind.RELEASE_FUTURE):
            return True  # `Managua had agreed to free 90`: from its own prisons
        if state and utterance.verb in _CONFIRMS and not outside and (own or len(countries) > 1):
            return False
    if not home and utterance is not None and _own_nationals(scene, cell, utterance):
        return False
    others = scene.has(scene.what, 0, len(scene.what) - 1, Kind.COUNTRY) and not _only_mediates(scene)
    if not home and (others or _a_state_frees(scene, sentence)):
        return True
    return any(
        _happens_there(scene, cell, sentence, tag)
        for tag in scene.tags(scene.what, sentence.first, sentence.last)
        if tag.kind is Kind.COUNTRY and not _where_one_speaks(tag, utterance, cell.number)
    )


def _only_mediates(scene: Scene) -> bool:
    """`freed under a deal brokered by Norway`, `mediado por Catar`: the one country named only helped."""
    countries = [tag.first for tag in scene.tags(scene.what, 0, len(scene.what) - 1) if tag.kind is Kind.COUNTRY]
    return all(not scene.lexicon.mediating.isdisjoint(scene.norms[max(at - _HELPED, 0) : at]) for at in countries)


def _where_one_speaks(tag: Tag, utterance: Utterance | None, number: Number) -> bool:
    """`González, in exile in Spain, said 812 are held`: a country between a subject and its verb is where it is."""
    if utterance is None or utterance.party.claimant in {None, OTHER}:
        return False
    named = utterance.party.anaphor is None or utterance.verb is Kind.FIGURE  # "judge in Florida" is a judge's there
    behind = utterance.rule in {"subject-last", "inverted"} and utterance.at >= number.last
    return named and utterance.party.last < tag.first and (behind or tag.first < utterance.at)


def _happens_there(scene: Scene, cell: Cell, sentence: Sentence, tag: Tag) -> bool:
    """Tell whether a country that a sentence names is where a number is freed or held."""
    before = scene.norms[tag.first - 1] if tag.first > sentence.first else ""
    near = cell.first <= tag.first <= cell.last
    following = scene.what[tag.last + 1] if tag.last < sentence.last else None
    acts = following is not None and following.kind in {Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.ARREST}
    acts = (
        acts
        or _its_body_acts(scene, tag, cell)
        or _its_court_acts(scene, tag, sentence)
        or (following is not None and _frees(scene, following))
    )
    if acts and tag.last < cell.number.first and before not in scene.lexicon.genitive:
        return True
    if near and (before in scene.lexicon.jails or _their_prison(scene, tag, cell)):
        return True  # `llegaban desde una cárcel salvadoreña`
    jails = not scene.lexicon.jails.isdisjoint(scene.norms[sentence.first : tag.first])  # `Cárceles de Florida: …`
    label = scene.norms[tag.last + 1] == ":" and (tag.first == sentence.first or jails)
    if label and not jails and any(who.rule == "metonym" for who in scene.tags(scene.who, tag.last, sentence.last)):
        return False  # `Petro: Venezuela dejará libres a 12`: where the own country is named, another only tells
    within = near and before in scene.lexicon.within and not _they_land(scene, tag)
    clause = next((at for at in range(cell.number.last, sentence.last) if scene.norms[at] == ";"), sentence.last)
    last = clause if label else min(sentence.last, cell.number.last + _HERE)
    here = any(_is_here(scene, t) for t in scene.tags(scene.what, sentence.first, last))
    return (label or within) and not here


def tells_of_its_own(title: Told) -> Party | None:
    """`Albares confirma la salida de cuatro españoles | El ministro…`: who tells of his country's people serves it."""
    foreign = any(d.head.kind is Kind.COUNTRY or d.head.gives == Group.FOREIGN for d in title.drafts)
    said = title.said[0] if foreign and len(title.said) == 1 else None
    tells = said is not None and said.rule == "subject" and said.verb in _CONFIRMS | {Kind.SAY}
    return said.party if said is not None and tells and said.party.claimant == OTHER else None


def of_a_state(scene: Scene, utterance: Utterance | None) -> bool:
    """Tell whether another country's state speaks: `Díaz-Canel concede indulto a 2.604 reclusos`."""
    party = utterance.party if utterance is not None and utterance.rule == "subject" else None
    abroad = party is not None and party.claimant == OTHER
    return abroad and party is not None and scene.has(scene.what, party.first, party.last, Kind.COUNTRY)


def _its_body_acts(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """`Ortega government frees 45`, `Florida centre lets 40 go`, `El Salvador sends 252 Venezuelans home`."""
    lexicon, last = scene.lexicon, min(tag.last + _BODY, cell.number.lead - 1)
    for at in range(tag.last + 1, last + 1):
        what, norm = scene.what[at], scene.norms[at]
        keeps = norm in lexicon.keeping  # `Guyana holds 12 Venezuelan soldiers`
        if what is not None and not keeps:
            return what.kind in _FREES
        if norm in lexicon.letting:
            return True
        if keeps or norm in lexicon.sending:
            return scene.has(scene.what, cell.number.last + 1, cell.number.last + _BESIDE, Kind.HOME)
        if not norm.isalpha() or norm in lexicon.function | lexicon.articles | lexicon.adverbs:
            return False
        if (who := scene.who[at]) is not None and who.kind in SPEECH:
            return False
    return False


def _they_land(scene: Scene, tag: Tag) -> bool:
    """`seven freed engineers land in Texas`: where people arrive is not where they were let go."""
    return tag.first > 1 and scene.norms[tag.first - 2] in scene.lexicon.landing


def _their_prison(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """`freed from a Salvadoran mega-prison`: another country's adjective stands before its jail, behind a preposition.

    `a Spanish prisoner's jail` and `Spanish citizens in prison` are no jail of that country.
    """
    if not scene.lexicon.subject_first or tag.first < 1:
        return False
    before = scene.norms[tag.first - 1]
    out = scene.what[tag.first - 1]
    leaves = out is not None and out.kind is Kind.RELEASE_VERB  # `252 Venezuelans leave Salvadoran prison`
    before = scene.norms[tag.first - 2] if before in scene.lexicon.articles else before
    last = min(tag.last + _ADJECTIVES, cell.last)
    for at in range(tag.last + 1, last + 1):
        if scene.norms[at] in scene.lexicon.jails:
            return leaves or before in scene.lexicon.departing | scene.lexicon.within
        if scene.what[at] is not None or not (scene.norms[at].isalpha() or scene.norms[at] == "-"):
            return False
    return False


def _own_nationals(scene: Scene, cell: Cell, utterance: Utterance) -> bool:
    """`State Department confirms eight Americans freed`: a state tells of its own people, and of no other country."""
    embassy = scene.norms[utterance.party.first] in scene.lexicon.embassies or (
        scene.norms[utterance.party.last] in scene.lexicon.embassies
    )
    confirms = utterance.verb in _CONFIRMS or (embassy and utterance.verb is Kind.SAY)
    if utterance.party.claimant in {None, OTHER} or not confirms:
        return False
    countries = [t for t in scene.tags(scene.what, 0, len(scene.what) - 1) if t.kind is Kind.COUNTRY]
    near = range(cell.number.last + 1, cell.number.last + _NOUN)
    return bool(countries) and all(tag.first in near for tag in countries) and cell.number.lead > utterance.party.last


def _a_state_frees(scene: Scene, sentence: Sentence) -> bool:
    """`Eritrea lets 4,500 inmates go`: a name of no table that lets prisoners go is a state's."""
    verb = scene.what[sentence.first + 1] if sentence.last > sentence.first else None
    name = scene.tokens[sentence.first].text
    known = (
        scene.who[sentence.first] or scene.what[sentence.first] or scene.norms[sentence.first] in scene.lexicon.common
    )
    frees = verb is not None and verb.kind in _FREES and verb.first == sentence.first + 1
    if scene.lexicon.subject_first and sentence.first + 2 < sentence.last:  # `Kyrgyz court frees 22`
        acts = scene.what[sentence.first + 2]
        court = scene.norms[sentence.first + 1] in scene.lexicon.courts
        frees = frees or (court and acts is not None and acts.kind in _FREES)
    frees = frees or (verb is not None and scene.norms[verb.first].startswith(scene.lexicon.pardons))
    frees = frees or scene.norms[min(sentence.first + 1, sentence.last)] in scene.lexicon.letting
    return frees and name.istitle() and not known and not scene.shouted


def _its_court_acts(scene: Scene, tag: Tag, sentence: Sentence) -> bool:
    """`Colombia's peace tribunal frees eight`: a body of another country does it."""
    at = tag.last + 1
    if at >= sentence.last or scene.norms[at] not in scene.lexicon.possessive:
        return False
    verb = next(scene.tags(scene.what, at + 1, min(at + _NOUN, sentence.last)), None)
    return verb is not None and verb.kind in _FREES and not scene.within(at, verb.first)


def _is_here(scene: Scene, tag: Tag) -> bool:
    """Tell whether a tag names the own country or a place in it; its nationals may be anywhere."""
    return tag.kind is Kind.PLACE or (tag.kind is Kind.HOME and not scene.norms[tag.last].endswith("s"))
