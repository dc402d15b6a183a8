"""Know the forms by which a party is made a speaker: subject and verb, `según X`, `X:`, an owner, an agent.

Each form looks at one party of a sentence and returns the utterance that it makes, or None.
"""

from __future__ import annotations

import itertools
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from bot.extraction.fillers import days_before, is_to, plural_verb
from bot.extraction.joining import is_beside, past_time
from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH
from bot.extraction.states import on_home
from bot.extraction.tagging import Tag

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene, Sentence

    Form = Callable[[Scene, Sentence, Party], "Utterance | None"]

_APPOSITION = 16
_ELIDED = 7
_APART = 4
_WAITING = 6
"""Tokens behind unnamed people among which it is told where they stand."""
_CHECKS = frozenset({Kind.CHECK, Kind.COUNT})
_TOLD = 6
"""Tokens that may name the outlet to which somebody speaks."""
CLOSERS = {",": ",", "(": ")", "—": "—", "-": "-", "–": "–"}
_QUOTED = frozenset({",", '"', "—", "'", ":"})
COUNTED = frozenset({Kind.RELEASED, Kind.RELEASE_NOUN, Kind.PRISONERS, Kind.PEOPLE, Kind.FULL})


class Reach(Enum):
    """Which numbers of its sentence an utterance speaks of."""

    AFTER = auto()
    """Those that follow, up to the next speaker."""
    BEFORE = auto()
    """Those that stand before."""
    LEFT = auto()
    """The nearest number before, and no other."""
    RIGHT = auto()
    """The nearest number behind, and no other."""


class Utterance(NamedTuple):
    """A party with the words that make it a speaker."""

    party: Party
    at: int
    """Token index from which its reach is measured."""
    reach: Reach
    rule: str
    verb: Kind | None = None


def earlier(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a number stands before a token of its sentence."""
    return any(sentence.first <= number.first < at for number in scene.numbers)


def later(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a number stands behind a token of its sentence."""
    return any(at < number.first <= sentence.last for number in scene.numbers)


def back(scene: Scene, at: int, first: int, extra: frozenset[str] = frozenset()) -> int:
    """Return the first token index before `at` that is no article, office or filling word."""
    plain = scene.lexicon.articles | scene.lexicon.genitive | extra
    while at >= first:
        who = scene.who[at]
        if who is not None and who.kind is Kind.OFFICE:
            at = who.first - 1
        elif _of_home(scene, at) or (who is None and scene.norms[at] in plain) or _after_office(scene, at):
            at -= 1
        else:
            break
    return at


def _of_home(scene: Scene, at: int) -> bool:
    """Tell whether a word is of "Venezuela's" before an office."""
    who, what = scene.who[at], scene.what[at]
    metonym = who is not None and who.rule == "metonym"
    return metonym or scene.norms[at] in scene.lexicon.possessive or (what is not None and what.kind is Kind.HOME)


def _after_office(scene: Scene, at: int) -> bool:
    """Tell whether a comma stands between an office and a name: "su director, X"."""
    who = scene.who[at - 1] if at else None
    return scene.norms[at] == "," and who is not None and who.kind is Kind.OFFICE


def is_object(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a party behind a verb is its object: `desmiente al Gobierno`."""
    for at in range(last - 1, first - 1, -1):
        if is_of(scene.who[at], Kind.OFFICE):
            continue
        if scene.norms[at] in scene.lexicon.to:
            return True
        if scene.norms[at] not in scene.lexicon.articles:
            return False
    answers = 0 < first <= last and scene.norms[first - 1] in scene.lexicon.to  # `responde a X`
    return answers and is_of(scene.who[first - 1], Kind.SAY, Kind.DENY)


def past_articles(scene: Scene, at: int, first: int) -> int:
    """Return the first token index before `at` that is no article."""
    while at >= first and scene.norms[at] in scene.lexicon.articles:
        at -= 1
    return at


def is_of(tag: Tag | None, *kinds: Kind) -> bool:
    """Tell whether there is a tag of one of these kinds."""
    return tag is not None and tag.kind in kinds


def subject(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X [, apposition,] [ya] confirma…`; `…, X said` where no number follows."""
    before = past_articles(scene, party.first - 1, sentence.first)
    to = before > sentence.first and scene.norms[before] in scene.lexicon.to
    if to and party.claimant is None and party.anaphor is None:
        return None
    verb = None if _is_of_another(scene, sentence, party) else _verb_behind(scene, sentence, party)
    if verb is None:
        return _has_number(scene, sentence, party)
    if verb.kind is Kind.RAISE and party.metonym and _holds_prisoners(scene, verb.last + 1, sentence.last):
        return None
    before = back(scene, party.first - 1, sentence.first, scene.lexicon.ranks)
    ends = {";", "—", ","} if scene.lexicon.subject_first else {";", "—"}
    closes = verb.last < sentence.last and scene.norms[verb.last + 1] in ends and scene.norms[before] == ","
    closes = closes and earlier(scene, sentence, party.first)
    if not closes and (later(scene, sentence, verb.last) or not earlier(scene, sentence, party.first)):
        return Utterance(party, verb.last, Reach.AFTER, "subject", verb.kind)
    if scene.norms[before] not in _QUOTED:
        return None
    return Utterance(party, party.first, Reach.BEFORE, "subject-last", verb.kind)


def _is_of_another(scene: Scene, sentence: Sentence, party: Party) -> bool:
    """Tell whether a name that nobody lists only says where or whose another thing is: "la plaza de X, relató…"."""
    before = past_articles(scene, party.first - 1, sentence.first)
    if party.listed or before <= sentence.first:
        return False
    officers = is_of(scene.who[before], Kind.VAGUE) and is_of(scene.what[before - 1], Kind.GROUP)
    if officers:
        return True  # "oficiales de la X, dijo…"
    if scene.who[before] is not None or scene.who[before - 1] is not None:
        return False
    lexicon = scene.lexicon
    return (
        scene.norms[before] in lexicon.genitive | lexicon.within | lexicon.where and scene.norms[before - 1].isalpha()
    )


def _holds_prisoners(scene: Scene, first: int, last: int) -> bool:
    """`Venezuela supera los 800 presos políticos`: so many are in the country, which does not say so itself."""
    freed = scene.has(scene.what, first, last, Kind.RELEASED, Kind.RELEASE_NOUN, Kind.RELEASE_VERB, Kind.FULL)
    return not freed and scene.has(scene.what, first, last, Kind.PRISONERS)


def _has_number(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`lawyers' group has 402`, `X lleva 51`: a bare number that somebody has is that one's count."""
    at = party.last + 1
    at += at < sentence.last and scene.norms[at] in scene.lexicon.still_counting
    if at <= sentence.last and scene.norms[at] in CLOSERS:
        at = (_apposition(scene, at, sentence) or at) + 1  # `X, whose list opens in January, has 341`
    if at + 1 > sentence.last or scene.norms[at] not in scene.lexicon.having:
        return _stands_at(scene, sentence, party)
    span = scene.norms[at + 1] in scene.lexicon.between_days and at + 2 <= sentence.last and scene.bounded[at + 2]
    if not (span or scene.bounded[at + 1]):
        return None
    number = next(n for n in scene.numbers if n.last > at)
    after = number.trail + 1
    people = scene.what[after] if after < sentence.last else None
    if people is not None and people.kind is Kind.PEOPLE and people.last < sentence.last:
        where = scene.norms[people.last + 1]  # `X has 389 people out`
        after = people.last + 1 if where in scene.lexicon.outside | scene.lexicon.inside else after
    out = after <= sentence.last and scene.norms[after] in scene.lexicon.outside | scene.lexicon.inside
    books = after + 1 <= sentence.last and scene.norms[after] in scene.lexicon.counting | scene.lexicon.within
    out = out or (books and scene.norms[after + 1] in scene.lexicon.own)  # `has 350 on its books`
    timed = after <= sentence.last and (scene.how[after] is not None or scene.dated[after] is not None)
    timed = timed or any(
        pair in scene.lexicon.same_time for pair in itertools.pairwise(scene.norms[after : after + _APART])
    )  # `X has 402 over the same period`
    noun = scene.what[after] if after <= sentence.last else None
    freed = is_of(noun, Kind.RELEASE_NOUN) and not party.metonym and party.claimant is not None
    bare = (
        freed
        or out
        or timed
        or after > sentence.last
        or (scene.what[after] is None and not scene.norms[after].isalpha())
    )
    return Utterance(party, at, Reach.AFTER, "subject", Kind.COUNT) if bare else None


def _stands_at(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X ya va por 14`, `X is now at 14`: where somebody's running count has come to."""
    first = party.last + 1
    at = first + 1 if first < sentence.last and scene.norms[first] in scene.lexicon.still_counting else first
    how = scene.how[at] if at < sentence.last and scene.norms[at] in scene.lexicon.standing else None
    if how is None or how.kind is not Kind.TOTAL or how.last == at or how.last >= sentence.last or party.metonym:
        return None
    lead = how.last + 1
    while lead < sentence.last and scene.norms[lead] in scene.lexicon.articles:
        lead += 1
    bare = scene.bounded[lead]
    return Utterance(party, how.last, Reach.AFTER, "subject", Kind.COUNT) if bare else None


def _verb_behind(scene: Scene, sentence: Sentence, party: Party) -> Tag | None:
    """Return the verb of which a party is the subject, an apposition and filling words between them left out."""
    at, appositions = party.last + 1, 0
    while at <= sentence.last:
        who = scene.who[at]
        if who is not None and who.first == at and who.kind in SPEECH:
            return None if is_to(scene, at, party) and who.kind in _CHECKS else who
        if is_of(who, Kind.FIGURE) and plural_verb(scene, at, party):
            return Tag(Kind.SAY, at, at, "plural-verb", "")
        step = _comma_and_verb(scene, at, sentence)
        step = step or (scene.norms[at] == "," and at == party.last + 1 and "," in scene.norms[party.first : at])
        if step:
            at += step  # "Provea, a local watchdog, has…"
        elif scene.norms[at] in CLOSERS and not appositions:
            end = _apposition(scene, at, sentence)
            if end is None:
                return None
            at, appositions = end + 1, 1
        elif _fills(scene, at, party):
            at = who.last + 1 if who is not None and who.kind is Kind.OFFICE else at + 1
        else:
            return None
    return None


def _comma_and_verb(scene: Scene, at: int, sentence: Sentence) -> int:
    """Return how far to step over a comma that a verb follows, with "which" between them or not; 0: none does."""
    if scene.norms[at] != "," or at >= sentence.last:
        return 0
    step = 2 if at + 1 < sentence.last and is_of(scene.tie[at + 1], Kind.RELATIVE) else 1
    step = max(step, past_time(scene, at + 1, sentence.last) - at)
    verb = scene.who[at + step]
    if verb is None or verb.kind not in SPEECH:
        return 0
    behind = verb.last + 1
    while behind <= sentence.last and scene.norms[behind] in scene.lexicon.articles:
        behind += 1
    party = scene.who[behind] if behind <= sentence.last and not scene.lexicon.subject_first and step == 1 else None
    return 0 if is_of(party, Kind.SOURCE, Kind.OPPOSITION) else step  # `…, informó Y`


def _apposition(scene: Scene, at: int, sentence: Sentence) -> int | None:
    """Return where an apposition without a number ends."""
    for i in range(at + 1, min(at + _APPOSITION, sentence.last + 1)):
        if scene.norms[i] == CLOSERS[scene.norms[at]]:
            others = (
                is_of(scene.who[i - 1], Kind.SOURCE) and i < sentence.last and is_of(scene.tie[i + 1], Kind.RELATIVE)
            )
            return None if others else i
        number = scene.numbered[i]
        if number is not None and number.value is not None:
            return None  # "a group that represents many of the detainees" gives no number
    return None


def _fills(scene: Scene, at: int, party: Party) -> bool:
    """Tell whether a word may stand between a subject and its verb."""
    who, norm = scene.who[at], scene.norms[at]
    if (
        norm in scene.lexicon.adverbs | scene.lexicon.clitics
        or norm == '"'
        or (who is None and norm.endswith(scene.lexicon.adverb_endings))
        or is_of(who, Kind.OFFICE)
        or is_of(scene.tie[at], Kind.NEGATION, Kind.CONTRAST)
    ):
        return True
    if norm in scene.lexicon.auxiliaries and at + 1 < len(scene.who):
        behind = scene.how[at + 1] is not None or scene.norms[at + 1] in scene.lexicon.adverbs
        return behind or is_of(scene.who[at + 1], *SPEECH)
    where = (
        _in_a_region(scene, at)
        or norm in scene.lexicon.within
        or (scene.norms[at - 1] in scene.lexicon.within and scene.tokens[at].text.istitle())
    )
    if where and who is None:
        return True
    if norm in scene.lexicon.possessive and is_of(scene.who[at + 1] if at + 1 < len(scene.who) else None, Kind.OFFICE):
        return True
    if on_home(scene, at):
        return True
    timed = scene.dated[at] is not None or scene.how[at] is not None or days_before(scene, at)
    beside = party.claimant is None and who is None and norm.isalpha() and at <= party.last + 2
    return timed or beside or _where_they_wait(scene, at, party) or _of_its_office(scene, at, party)


def _in_a_region(scene: Scene, at: int) -> bool:
    """Tell whether a word is of where a body's office is: "en la entidad", "in the state of Zulia", "en Los Andes"."""
    if is_of(scene.what[at], Kind.PLACE) or scene.norms[at] in scene.lexicon.label_places:
        return True
    before, lexicon = scene.norms[max(at - 2, 0) : at], scene.lexicon
    near = not lexicon.within.isdisjoint(before)
    article = before[-1:] and before[-1] in lexicon.articles
    named = scene.tokens[at].text.istitle() or scene.norms[at] in lexicon.regions
    return near and bool(article) and named


def _where_they_wait(scene: Scene, at: int, party: Party) -> bool:
    """Tell whether a word is of where unnamed people stand: "familiares apostados en Los Teques contaron 17"."""
    what, tie = scene.what[at], scene.tie[at]
    near = party.claimant is None and party.anaphor is None and at - party.last <= _WAITING
    place = what is None or what.kind is Kind.PLACE or scene.norms[at] in scene.lexicon.jails
    plain = scene.who[at] is None and (tie is None or tie.kind is Kind.SKIP) and not scene.bounded[at]
    return near and place and plain and scene.norms[at].isalpha()


def _of_its_office(scene: Scene, at: int, party: Party) -> bool:
    """Tell whether a word is of what a body is for: "el ministerio para los asuntos penitenciarios informó"."""
    after = scene.norms[party.last + 1]
    opens = after in scene.lexicon.genitive | scene.lexicon.glued | scene.lexicon.for_words
    opens = opens or (scene.lexicon.subject_first and after.endswith("ing"))  # "overseeing the amnesty"
    opens = opens or (not scene.lexicon.subject_first and is_of(scene.tie[party.last + 1], Kind.RELATIVE))
    near = opens and party.listed and not party.metonym and at - party.last <= _ELIDED
    return near and scene.who[at] is None and scene.norms[at].isalpha() and not scene.bounded[at]


def inverted(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`…, dijo X`; `confirmó X`."""
    verb = _verb_before(scene, sentence, party)
    if verb is None or is_object(scene, verb.last + 1, party.first):
        return None
    if scene.lexicon.subject_first:
        quoted = verb.first > sentence.first and scene.norms[verb.first - 1] in _QUOTED
        ends = party.last >= sentence.last - 1  # `…, promises Assembly chief`
        if not quoted or not (verb.kind is Kind.SAY or (ends and verb.kind in {Kind.PROMISE, Kind.CHECK})):
            return None
    if earlier(scene, sentence, verb.first):
        return Utterance(party, verb.first, Reach.BEFORE, "inverted", verb.kind)
    return Utterance(party, party.last, Reach.AFTER, "inverted", verb.kind)


def has_subject(scene: Scene, sentence: Sentence, party: Party, spent: set[int]) -> bool:
    """Tell whether the verb before a party has a subject already: "X told the council"."""
    verb = _verb_before(scene, sentence, party)
    return verb is not None and verb.last in spent


def verb_then_name(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`…, informa X: …`: a party behind its verb, with numbers before."""
    verb = _verb_before(scene, sentence, party)
    if verb is None or verb.first == sentence.first or scene.norms[verb.first - 1] not in _QUOTED:
        return None
    if is_object(scene, verb.last + 1, party.first) or not earlier(scene, sentence, verb.first):
        return None
    return Utterance(party, verb.first, Reach.BEFORE, "inverted", verb.kind)


def _verb_before(scene: Scene, sentence: Sentence, party: Party) -> Tag | None:
    plain = scene.lexicon.articles | scene.lexicon.between
    at = party.first - 1
    while at >= sentence.first:
        who = scene.who[at]
        if who is not None and who.kind in SPEECH:
            return who
        if who is not None and who.kind is Kind.OFFICE:
            at = who.first - 1
            continue
        timed = scene.dated[at] is not None or scene.how[at] is not None
        if not (timed or is_beside(scene, at, party) or scene.norms[at] in plain or _of_home(scene, at)):
            return _told_to(scene, at, sentence.first)
        at -= 1
    return None


def _told_to(scene: Scene, at: int, first: int) -> Tag | None:
    """Return the verb before those to whom something is said: `dijo a esta emisora X`, `declaró al canal N X`."""
    for i in range(at, max(at - _TOLD, first), -1):
        if scene.norms[i] in scene.lexicon.to:
            verb = scene.who[i - 1]
            return verb if is_of(verb, Kind.SAY, Kind.CHECK) and not scene.lexicon.subject_first else None
        if not scene.norms[i].isalnum() or is_of(scene.who[i], *SPEECH, Kind.SOURCE) or scene.bounded[i]:
            return None
    return None
