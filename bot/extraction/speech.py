"""Know the forms by which a party is made a speaker: subject and verb, `según X`, `X:`, an owner, an agent.

Each form looks at one party of a sentence and returns the utterance that it makes, or None.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene, Sentence
    from bot.extraction.tagging import Tag

    Form = Callable[[Scene, Sentence, Party], "Utterance | None"]

_APPOSITION = 16
_ELIDED = 7
_OWNED = 6
_FIGURE = 5
_AGENT = 3
_CLOSERS = {",": ",", "(": ")", "—": "—", "-": "-", "–": "–"}
_QUOTED = frozenset({",", '"', "—", "'", ":"})
_PEOPLE = frozenset({Kind.RELEASED, Kind.RELEASE_NOUN, Kind.PRISONERS, Kind.PEOPLE, Kind.FULL})


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


def agent(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`56 verificadas por X`, `the 155 tallied by X`, `los 161 que suma X`."""
    at = back(scene, party.first - 1, sentence.first)
    who = scene.who[at] if at >= sentence.first else None
    if who is None or who.first <= sentence.first:
        return None
    if who.kind is Kind.BY:
        for i in range(who.first - 1, max(who.first - 1 - _AGENT, sentence.first - 1), -1):
            said = scene.who[i]
            if said is not None and said.kind in {Kind.SAID, Kind.PROMISED}:
                return _bound_before(scene, sentence, party, said, "agent")
        return None
    if who.kind in {Kind.SAID, Kind.PROMISED} and who.last == at and who.last > who.first:
        return _bound_before(scene, sentence, party, who, "agent")
    return _bound_before(scene, sentence, party, who, "relative") if _is_relative(scene, who, party) else None


def _is_relative(scene: Scene, verb: Tag, party: Party) -> bool:
    """Tell whether a verb's clause hangs on a number: `que suma X`, `como afirma X`."""
    if verb.kind not in SPEECH:
        return False
    if scene.norms[verb.first - 1] in scene.lexicon.as_says:
        return True
    tie = scene.tie[verb.first - 1]
    relative = tie is not None and tie.kind is Kind.RELATIVE and not scene.lexicon.subject_first
    return relative and not _object(scene, verb.last + 1, party.first)


def _bound_before(scene: Scene, sentence: Sentence, party: Party, verb: Tag, rule: str) -> Utterance | None:
    """Bind a party to the number before its participle, if there is one."""
    if not earlier(scene, sentence, verb.first):
        return None
    return Utterance(party, verb.first, Reach.LEFT, rule, verb.kind)


def _object(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a party behind a verb is its object: `desmiente al Gobierno`."""
    for at in range(last - 1, first - 1, -1):
        if scene.norms[at] in scene.lexicon.to:
            return True
        if scene.norms[at] not in scene.lexicon.articles:
            return False
    return False


def according(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`según X` on either side of its numbers."""
    at = back(scene, party.first - 1, sentence.first, scene.lexicon.bodies)
    who = scene.who[at] if at >= sentence.first else None
    if who is None or who.kind is not Kind.ACCORDING:
        return None
    tie = scene.tie[who.first - 1] if who.first > sentence.first else None
    joins = tie is not None and tie.kind in {Kind.JOIN, Kind.CONTRAST}
    opens = who.first == sentence.first or joins or scene.norms[who.first - 1] in {";", "—"}
    if later(scene, sentence, party.last) and (opens or not earlier(scene, sentence, who.first)):
        return Utterance(party, party.last, Reach.AFTER, "according", Kind.ACCORDING)
    return Utterance(party, who.first, Reach.BEFORE, "according", Kind.ACCORDING)


def own_view(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`para X son 571`; `para X, 742`."""
    before = _past_articles(scene, party.first - 1, sentence.first)
    number = next((n for n in scene.numbers if n.first > party.last), None)
    if before < sentence.first or scene.norms[before] not in scene.lexicon.for_words:
        return None
    if before > sentence.first and scene.bounded[before - 1]:
        return Utterance(party, before, Reach.LEFT, "for")
    if number is None:
        return None
    near = number.lead - party.last <= _OWNED and number.last <= sentence.last
    return Utterance(party, party.last, Reach.AFTER, "for") if near else None


def _past_articles(scene: Scene, at: int, first: int) -> int:
    while at >= first and scene.norms[at] in scene.lexicon.articles:
        at -= 1
    return at


def owner(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X's 626`, `X's count reaches 372`."""
    at = party.last + 1
    if at > sentence.last or scene.norms[at] not in scene.lexicon.possessive:
        return None
    number = next((n for n in scene.numbers if n.first > at), None)
    if number is not None and number.first - at <= _OWNED and number.last <= sentence.last:
        reach = Reach.AFTER if scene.has(scene.who, at, number.first, *SPEECH) else Reach.RIGHT
        return Utterance(party, at, reach, "owner", Kind.FIGURE)
    figure = scene.has(scene.who, at, at + 3, Kind.FIGURE)
    return Utterance(party, at, Reach.AFTER, "owner", Kind.FIGURE) if figure else None


def owned(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`la cifra de X`, `los 808 liberados de X`."""
    glued = party.first > sentence.first and scene.norms[party.first - 1] in scene.lexicon.glued
    at = party.first - 1 if glued else _past_articles(scene, party.first - 1, sentence.first)
    if at <= sentence.first or not (glued or scene.norms[at] in scene.lexicon.genitive):
        return None
    at -= 1
    figure = _figure_before(scene, sentence, at)
    if figure is not None:
        return _of_figure(scene, sentence, party, figure)
    what = scene.what[at]
    if what is not None and what.kind in {Kind.RELEASED, Kind.RELEASE_NOUN, Kind.FULL}:
        at = what.first - 1
    number = scene.numbered[at] if at >= sentence.first else None
    if number is None or number.first == sentence.first:
        return None
    known = scene.norms[number.first - 1] in scene.lexicon.definite
    return Utterance(party, number.last + 1, Reach.LEFT, "count-of", Kind.FIGURE) if known else None


def _figure_before(scene: Scene, sentence: Sentence, at: int) -> Tag | None:
    """Return the "cifra" that a party owns: before it, or before what it is of ("cuenta de excarcelados de X")."""
    plain = scene.lexicon.articles | scene.lexicon.genitive
    for i in range(at, max(at - _FIGURE, sentence.first - 1), -1):
        who, what = scene.who[i], scene.what[i]
        if who is not None and who.kind is Kind.FIGURE:
            return who
        adjective = scene.tokens[i].text.islower() and scene.tie[i] is None and who is None and what is None
        people = what is not None and what.kind in _PEOPLE
        if scene.numbered[i] is not None or not (adjective or people or scene.norms[i] in plain):
            return None
    return None


def _of_figure(scene: Scene, sentence: Sentence, party: Party, figure: Tag) -> Utterance:
    """Bind a figure to the number before it in its clause, else to those behind."""
    before = [n for n in scene.within(sentence.first, sentence.last) if n.last < figure.first]
    turned = before and any(scene.norms[at] in {";", "—", "("} for at in range(before[-1].last, figure.first))
    if not before or turned:
        return Utterance(party, figure.first, Reach.AFTER, "figure-of", Kind.FIGURE)
    reach = Reach.LEFT if later(scene, sentence, party.last) else Reach.BEFORE
    return Utterance(party, figure.first, reach, "figure-of", Kind.FIGURE)


def colon(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X: 84 excarcelados`; `Foro Penal Mérida: …`."""
    at = party.last + 1
    while at < sentence.last and (scene.norms[at] == ")" or _is(scene.what[at], Kind.PLACE)):
        at += 1
    if at >= sentence.last or scene.norms[at] != ":" or _object(scene, sentence.first, party.first):
        return None
    freed = _is(scene.what[at + 1], Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.ARREST)
    return None if freed and not party.listed else Utterance(party, at, Reach.AFTER, "colon")


def _is(tag: Tag | None, *kinds: Kind) -> bool:
    return tag is not None and tag.kind in kinds


def subject(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X [, apposition,] [ya] confirma…`; `…, X said` where no number follows."""
    verb = _verb_behind(scene, sentence, party)
    if verb is None:
        return None
    if later(scene, sentence, verb.last) or not earlier(scene, sentence, party.first):
        return Utterance(party, verb.last, Reach.AFTER, "subject", verb.kind)
    before = back(scene, party.first - 1, sentence.first, scene.lexicon.ranks)
    if scene.norms[before] not in _QUOTED:
        return None
    return Utterance(party, party.first, Reach.BEFORE, "subject-last", verb.kind)


def _verb_behind(scene: Scene, sentence: Sentence, party: Party) -> Tag | None:
    """Return the verb of which a party is the subject, an apposition and filling words between them left out."""
    at, appositions = party.last + 1, 0
    while at <= sentence.last:
        who = scene.who[at]
        if who is not None and who.first == at and who.kind in SPEECH:
            return who
        step = _comma_and_verb(scene, at, sentence)
        if step:
            at += step
        elif scene.norms[at] in _CLOSERS and not appositions:
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
    step = 2 if at + 1 < sentence.last and _is(scene.tie[at + 1], Kind.RELATIVE) else 1
    return step if _is(scene.who[at + step], *SPEECH) else 0


def _apposition(scene: Scene, at: int, sentence: Sentence) -> int | None:
    """Return where an apposition without a number ends."""
    for i in range(at + 1, min(at + _APPOSITION, sentence.last + 1)):
        if scene.norms[i] == _CLOSERS[scene.norms[at]]:
            return i
        if scene.numbered[i] is not None:
            return None
    return None


def _fills(scene: Scene, at: int, party: Party) -> bool:
    """Tell whether a word may stand between a subject and its verb."""
    who, norm = scene.who[at], scene.norms[at]
    if norm in scene.lexicon.adverbs or norm == '"' or _is(who, Kind.OFFICE) or _is(scene.tie[at], Kind.NEGATION):
        return True
    if scene.dated[at] is not None or scene.how[at] is not None:
        return True
    return party.claimant is None and who is None and norm.isalpha() and at <= party.last + 2


def inverted(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`…, dijo X`; `confirmó X`."""
    verb = _verb_before(scene, sentence, party)
    if verb is None or _object(scene, verb.last + 1, party.first):
        return None
    if scene.lexicon.subject_first:
        quoted = verb.first > sentence.first and scene.norms[verb.first - 1] in _QUOTED
        if verb.kind is not Kind.SAY or not quoted:
            return None
    if earlier(scene, sentence, verb.first):
        return Utterance(party, verb.first, Reach.BEFORE, "inverted", verb.kind)
    return Utterance(party, party.last, Reach.AFTER, "inverted", verb.kind)


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
        if not (timed or scene.norms[at] in plain or _of_home(scene, at)):
            return None
        at -= 1
    return None


def trailing(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`…: NGO`, `… — X`, `… (X)`."""
    before, after = _past_articles(scene, party.first - 1, sentence.first + 1), party.last + 1
    if before <= sentence.first or scene.norms[before] not in {":", "—", "–", "-", "|", "("}:
        return None
    ends = after > sentence.last or scene.norms[after] in {".", ")", "…"}
    return Utterance(party, before, Reach.BEFORE, "trailing") if ends else None


def elided(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`…; X, 139`; `y el Clippve, poco más de 60`."""
    number = next((n for n in scene.numbers if n.first > party.last), None)
    if number is None or number.lead - party.last > _ELIDED or number.last > sentence.last:
        return None
    for at in range(party.last + 1, number.lead):
        who, plain = scene.who[at], scene.norms[at] == "," or scene.norms[at] in scene.lexicon.adverbs
        spoken = who is not None and who.kind is not Kind.BY
        if spoken or scene.what[at] is not None or not (plain or scene.tie[at] is not None):
            return None
    before = _past_articles(scene, party.first - 1, sentence.first)
    opens = before < sentence.first or scene.norms[before] in {";", ",", ".", ":"}
    opens = opens or _is(scene.tie[before], Kind.JOIN, Kind.CONTRAST)
    return Utterance(party, party.last, Reach.AFTER, "elided") if opens else None


FORMS: tuple[Form, ...] = (agent, according, own_view, owner, owned, colon, subject, inverted, trailing, elided)
FORMS_OF_PLACES: tuple[Form, ...] = (according, subject, inverted)
"""For places that stand for their government: "Caracas says", not "Caracas: …"."""
FORMS_OF_NAMES: tuple[Form, ...] = (according, colon, subject, inverted)
"""For names that nobody lists."""
