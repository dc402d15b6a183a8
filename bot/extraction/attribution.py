"""Find who says each number of a sentence: subject and verb, `según X`, `X:`, a quotation's speaker, an owner."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from bot.extraction.lexicon.rows import Kind
from bot.extraction.parties import Party, official
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.numerals import Number
    from bot.extraction.scene import Scene, Sentence
    from bot.extraction.tagging import Tag

OWNED = frozenset({"owner", "count-of", "agent", "relative", "figure-of", "official"})
"""Rules by which a number is somebody's own, whoever speaks of it."""
_APPOSITION = 16
_ELIDED = 7
_OWNED_REACH = 6
_FIGURE_REACH = 5


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
    reach: Reach
    rule: str
    verb: Kind | None = None
    until: int | None = None
    """Token index where its reach ends, if before the sentence does."""


def utterances(scene: Scene, sentence: Sentence, named: list[Party], tracker: Tracker) -> list[Utterance]:
    """Return who speaks in a sentence, in the order of the forms' reliability for each party."""
    found: list[Utterance] = []
    spent: set[int] = set()
    for index, party in enumerate(named):
        utterance = _utterance(scene, sentence, party, spent, index and named[index - 1])
        if utterance is not None:
            found.append(utterance)
    found.extend(_coordinated(scene, sentence, named, spent))
    found.extend(_official(scene, sentence, tracker))
    return found


def _coordinated(scene: Scene, sentence: Sentence, named: list[Party], spent: set[int]) -> list[Utterance]:
    """`X visitó la cárcel y anunció…`: a verb behind "and" has the sentence's subject."""
    if not named or named[0].first > sentence.first + 1 or not named[0].listed or named[0].metonym:
        return []
    return [
        Utterance(named[0], tag.last, Reach.AFTER, "coordinated", tag.kind)
        for tag in scene.tags(scene.who, named[0].last + 1, sentence.last)
        if tag.kind in SPEECH and tag.last not in spent
        if (tie := scene.tie[tag.first - 1]) is not None and tie.kind is Kind.JOIN
    ]


def _utterance(
    scene: Scene, sentence: Sentence, party: Party, spent: set[int], before: Party | int
) -> Utterance | None:
    forms = _FORMS
    if not party.listed:
        forms = _FORMS_OF_NAMES
    elif party.metonym:
        forms = _FORMS_OF_PLACES
    for form in forms:
        utterance = form(scene, sentence, party)
        if utterance is None:
            continue
        if form is _inverted and utterance.at in spent:
            continue
        if form is _subject:
            spent.add(utterance.at)
        return utterance
    del before
    return _elided(scene, sentence, party) if party.listed and not party.metonym else None


def _back(scene: Scene, at: int, first: int, extra: frozenset[str] = frozenset()) -> int:
    """Return the first token index before `at` that is no article, office or filling word."""
    plain = scene.lexicon.articles | scene.lexicon.genitive | extra
    while at >= first:
        who = scene.who[at]
        if who is not None and who.kind is Kind.OFFICE:
            at = who.first - 1
        elif (
            (
                scene.norms[at] in scene.lexicon.possessive
                or (who is not None and who.rule == "metonym")
                or ((what := scene.what[at]) is not None and what.kind is Kind.HOME)
            )
            or (who is None and scene.norms[at] in plain)
            or (scene.norms[at] == "," and _is_office(scene, at - 1))
        ):
            at -= 1
        else:
            break
    return at


def _is_office(scene: Scene, at: int) -> bool:
    who = scene.who[at] if at >= 0 else None
    return who is not None and who.kind is Kind.OFFICE


def _agent(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`56 verificadas por X`, `the 155 tallied by X`, `los 161 que suma X`."""
    at = _back(scene, party.first - 1, sentence.first)
    who = scene.who[at] if at >= sentence.first else None
    if who is None:
        return None
    if who.kind is Kind.BY and who.first > sentence.first:
        for back in range(who.first - 1, max(who.first - 4, sentence.first) - 1, -1):
            said = scene.who[back]
            if said is not None and said.kind in {Kind.SAID, Kind.PROMISED}:
                return _bound_before(scene, sentence, party, said, "agent")
        return None
    if who.kind in {Kind.SAID, Kind.PROMISED} and who.last == at and " " in scene.text(who.first, who.last):
        return _bound_before(scene, sentence, party, who, "agent")
    if who.kind in SPEECH and who.first > sentence.first and scene.norms[who.first - 1] in scene.lexicon.as_says:
        return _bound_before(scene, sentence, party, who, "relative")
    if who.kind in SPEECH and who.first > sentence.first and not scene.lexicon.subject_first:
        tie = scene.tie[who.first - 1]
        if tie is not None and tie.kind is Kind.RELATIVE and not _object(scene, who.last + 1, party.first):
            return _bound_before(scene, sentence, party, who, "relative")
    return None


def _bound_before(scene: Scene, sentence: Sentence, party: Party, verb: Tag, rule: str) -> Utterance | None:
    """Bind a party to the number before its participle, if there is one."""
    if not any(sentence.first <= n.first < verb.first for n in scene.numbers):
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


def _according(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`según X` on either side of its numbers."""
    at = _back(scene, party.first - 1, sentence.first, scene.lexicon.bodies)
    who = scene.who[at] if at >= sentence.first else None
    if who is None or who.kind is not Kind.ACCORDING:
        return None
    earlier = [n for n in scene.numbers if sentence.first <= n.first < who.first]
    starts = who.first == sentence.first or scene.norms[who.first - 1] in {";", "—", "(", "y", "and", "but", "pero"}
    later = [n for n in scene.numbers if party.last < n.first <= sentence.last]
    if later and (not earlier or (starts and scene.norms[who.first - 1] != "(")):
        return Utterance(party, party.last, Reach.AFTER, "according", Kind.ACCORDING)
    return Utterance(party, who.first, Reach.BEFORE, "according", Kind.ACCORDING)


def _owner(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`la cifra de X`, `X's 626`, `los 808 liberados de X`."""
    following = party.last + 1
    if following <= sentence.last and scene.norms[following] in scene.lexicon.possessive:
        number = next((n for n in scene.numbers if n.first > following), None)
        if number is not None and number.first - following <= _OWNED_REACH and number.last <= sentence.last:
            reach = Reach.AFTER if scene.has(scene.who, following, number.first, *SPEECH) else Reach.RIGHT
            return Utterance(party, following, reach, "owner", Kind.FIGURE)
        if scene.has(scene.who, following, following + 3, Kind.FIGURE):
            return Utterance(party, following, Reach.AFTER, "owner", Kind.FIGURE)
        return None
    at = party.first - 1
    while at >= sentence.first and scene.norms[at] in scene.lexicon.articles:
        at -= 1
    glued = party.first - 1 >= sentence.first and scene.norms[party.first - 1] in scene.lexicon.glued
    if at < sentence.first or not (glued or scene.norms[at] in scene.lexicon.genitive):
        return None
    at = party.first - 2 if glued else at - 1
    if at < sentence.first:
        return None
    figure = _figure_before(scene, sentence, at)
    if figure is not None:
        return _of_figure(scene, sentence, party, figure)
    what = scene.what[at]
    if what is not None and what.kind in {Kind.RELEASED, Kind.RELEASE_NOUN, Kind.FULL}:
        at = what.first - 1
    number = scene.numbered[at] if at >= sentence.first else None
    if number is not None and number.first > sentence.first and scene.norms[number.first - 1] in scene.lexicon.definite:
        return Utterance(party, number.last + 1, Reach.LEFT, "count-of", Kind.FIGURE)
    return None


def _figure_before(scene: Scene, sentence: Sentence, at: int) -> Tag | None:
    """Return the "cifra" that a party owns: right before it, or before what it is of ("cuenta de excarcelados de X")."""
    plain = scene.lexicon.articles | scene.lexicon.genitive
    for back in range(at, max(at - _FIGURE_REACH, sentence.first - 1), -1):
        who, what = scene.who[back], scene.what[back]
        if who is not None and who.kind is Kind.FIGURE:
            return who
        lower = scene.tokens[back].text.islower() and scene.tie[back] is None and who is None and what is None
        people = lower or (
            what is not None and what.kind in {Kind.RELEASED, Kind.RELEASE_NOUN, Kind.PRISONERS, Kind.PEOPLE, Kind.FULL}
        )
        if not (people or scene.norms[back] in plain) or scene.numbered[back] is not None:
            return None
    return None


def _of_figure(scene: Scene, sentence: Sentence, party: Party, figure: Tag) -> Utterance:
    """Bind a figure to the number before it in its clause, else to those behind."""
    before = [n for n in scene.within(sentence.first, sentence.last) if n.last < figure.first]
    turned = before and any(scene.norms[at] in {";", "—", "("} for at in range(before[-1].last, figure.first))
    later = any(party.last < n.first <= sentence.last for n in scene.numbers)
    if before and not turned:
        return Utterance(party, figure.first, Reach.LEFT if later else Reach.BEFORE, "figure-of", Kind.FIGURE)
    return Utterance(party, figure.first, Reach.AFTER, "figure-of", Kind.FIGURE)


def _colon(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X: 84 excarcelados`."""
    after = party.last + 1
    if _object(scene, sentence.first, party.first):
        return None
    for _ in range(3):
        what = scene.what[after] if after < sentence.last else None
        if after < sentence.last and (scene.norms[after] == ")" or (what is not None and what.kind is Kind.PLACE)):
            after += 1
    if after < sentence.last and scene.norms[after] == ":":
        what = scene.what[after + 1]
        if not party.listed and what is not None and what.kind in {Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.ARREST}:
            return None
        return Utterance(party, after, Reach.AFTER, "colon")
    return None


def _subject(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X [, apposition,] [ya] confirma…`."""
    at = party.last + 1
    commas = 0
    while at <= sentence.last:
        who = scene.who[at]
        if who is not None and who.first == at and who.kind in SPEECH:
            earlier = any(sentence.first <= n.first < party.first for n in scene.numbers)
            later = any(who.last < n.first <= sentence.last for n in scene.numbers)
            closes = party.first > sentence.first and scene.norms[_back(scene, party.first - 1, sentence.first)] in {
                ",",
                '"',
                "—",
                "'",
                ":",
            }
            if earlier and not later and not closes:
                return None
            if earlier and not later:
                return Utterance(party, party.first, Reach.BEFORE, "subject-last", who.kind)
            return Utterance(party, who.last, Reach.AFTER, "subject", who.kind)
        norm = scene.norms[at]
        tie = scene.tie[at]
        relative = at + 1 < sentence.last and scene.tie[at + 1] is not None and scene.tie[at + 1].kind is Kind.RELATIVE  # type: ignore[union-attr]
        following = scene.who[at + (2 if relative else 1)] if at + 1 < sentence.last else None
        if norm == "," and following is not None and following.kind in SPEECH:
            at += 2 if relative else 1
        elif norm in {",", "(", "—", "-", "–"} and commas == 0:
            closing = {",": {","}, "(": {")"}, "—": {"—"}, "-": {"-"}, "–": {"–"}}[norm]
            end = next(
                (i for i in range(at + 1, min(at + _APPOSITION, sentence.last + 1)) if scene.norms[i] in closing), None
            )
            if end is None or any(scene.numbered[i] for i in range(at, end)):
                return None
            commas += 1
            at = end + 1
        elif (
            norm in scene.lexicon.adverbs
            or norm == '"'
            or scene.dated[at] is not None
            or scene.how[at] is not None
            or (tie is not None and tie.kind is Kind.NEGATION)
        ):
            at += 1
        elif who is not None and who.kind is Kind.OFFICE:
            at = who.last + 1
        elif party.claimant is None and who is None and scene.norms[at].isalpha() and at <= party.last + 2:
            at += 1
        else:
            return None
    return None


def _inverted(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`…, dijo X`; `confirmó X`."""
    at = party.first - 1
    plain = scene.lexicon.articles | scene.lexicon.between
    while at >= sentence.first:
        who = scene.who[at]
        if who is not None and who.kind in SPEECH:
            break
        if who is not None and who.kind is Kind.OFFICE:
            at = who.first - 1
        elif scene.norms[at] in plain or scene.dated[at] is not None or scene.how[at] is not None or _owned_by_home(scene, at):
            at -= 1
        else:
            return None
    if at < sentence.first:
        return None
    verb = scene.who[at]
    if verb is None or _object(scene, verb.last + 1, party.first):
        return None
    if scene.lexicon.subject_first and (
        verb.kind is not Kind.SAY
        or scene.norms[verb.first - 1] not in {",", '"', ":", "'"}
        or verb.first == sentence.first
    ):
        return None
    earlier = any(sentence.first <= n.first < verb.first for n in scene.numbers)
    if earlier:
        return Utterance(party, verb.first, Reach.BEFORE, "inverted", verb.kind)
    return Utterance(party, party.last, Reach.AFTER, "inverted", verb.kind)


def _owned_by_home(scene: Scene, at: int) -> bool:
    """Tell whether a word is of "Venezuela's" before an office."""
    who, what = scene.who[at], scene.what[at]
    metonym = who is not None and who.rule == "metonym"
    return metonym or scene.norms[at] in scene.lexicon.possessive or (what is not None and what.kind is Kind.HOME)


def _trailing(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`…: NGO`, `… — X`, `… (X)`."""
    before, after = party.first - 1, party.last + 1
    while before > sentence.first and scene.norms[before] in scene.lexicon.articles:
        before -= 1
    if before <= sentence.first or scene.norms[before] not in {":", "—", "–", "-", "|", "("}:
        return None
    ends = after > sentence.last or scene.norms[after] in {".", ")", "…"}
    return Utterance(party, before, Reach.BEFORE, "trailing") if ends else None


def _elided(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`…; X, 139`; `y el Clippve, poco más de 60`."""
    number = next((n for n in scene.numbers if n.first > party.last), None)
    if number is None or number.lead - party.last > _ELIDED or number.last > sentence.last:
        return None
    for at in range(party.last + 1, number.lead):
        tie, what, who = scene.tie[at], scene.what[at], scene.who[at]
        if what is not None or (who is not None and who.kind is not Kind.BY):
            return None
        if scene.norms[at] != "," and scene.norms[at] not in scene.lexicon.adverbs and tie is None:
            return None
    before = party.first - 1
    while before >= sentence.first and scene.norms[before] in scene.lexicon.articles:
        before -= 1
    tie = scene.tie[before] if before >= sentence.first else None
    opens = before < sentence.first or scene.norms[before] in {";", ",", ".", ":"}
    if opens or (tie is not None and tie.kind in {Kind.JOIN, Kind.CONTRAST}):
        return Utterance(party, party.last, Reach.AFTER, "elided")
    return None


def _for(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`para X son 571`; `para X, 742`."""
    before = party.first - 1
    while before > sentence.first and scene.norms[before] in scene.lexicon.articles:
        before -= 1
    number = next((n for n in scene.numbers if n.first > party.last), None)
    if before < sentence.first or scene.norms[before] not in scene.lexicon.for_words or number is None:
        return None
    if number.lead - party.last > _OWNED_REACH or number.last > sentence.last:
        return None
    return Utterance(party, party.last, Reach.AFTER, "for")


_FORMS = (_agent, _according, _for, _owner, _colon, _subject, _inverted, _trailing)
_FORMS_OF_PLACES = (_according, _subject, _inverted)
_FORMS_OF_NAMES = (_according, _colon, _subject, _inverted)


def _official(scene: Scene, sentence: Sentence, tracker: Tracker) -> list[Utterance]:
    """`la cifra oficial de 116`, `los 640 oficiales`."""
    found = []
    for tag in scene.tags(scene.who, sentence.first, sentence.last):
        if tag.kind is Kind.OFFICIAL:
            party = Party(tag.first, tag.last, official(tracker))
            before = scene.numbered[tag.first - 1] if tag.first > sentence.first else None
            reach = Reach.LEFT if before is not None else Reach.RIGHT
            back = _back(scene, tag.first - 1, sentence.first)
            cited = scene.who[back] if back >= sentence.first else None
            if cited is not None and cited.kind is Kind.ACCORDING:
                earlier = any(sentence.first <= n.first < tag.first for n in scene.numbers)
                reach = Reach.BEFORE if earlier else Reach.AFTER
            found.append(Utterance(party, tag.first, reach, "official"))
    return found


def claimed_by(scene: Scene, sentence: Sentence, number: Number, said: list[Utterance]) -> Utterance | None:
    """Return the utterance that a number belongs to, or None: the sentence names nobody for it."""
    for utterance in said:
        if utterance.reach is Reach.LEFT and _nearest_left(scene, sentence, utterance.at) is number:
            return utterance
        if utterance.reach is Reach.RIGHT and _nearest_right(scene, sentence, utterance.at) is number:
            return utterance
    after = [u for u in said if u.reach is Reach.AFTER and u.at < number.first]
    before = [u for u in said if u.reach is Reach.BEFORE and u.at > number.last]
    left = max(after, key=lambda u: u.at, default=None)
    if left is None and not before:
        left = _behind_colon(scene, sentence, number, said)
    right = min(before, key=lambda u: u.at, default=None)
    if left is None and right is None:
        named = [u for u in said if u.party.claimant is not None and u.at < number.first]
        return named[-1] if named and len({u.party.claimant for u in said}) == 1 else None
    if left is None or right is None:
        return left or right
    if not left.party.listed and left.rule == "colon":
        return right
    turned = scene.has(scene.tie, left.at + 1, number.first - 1, Kind.CONTRAST) or any(
        scene.norms[at] in {";", "—"} for at in range(left.at + 1, number.first)
    )
    return right if turned else left


def _behind_colon(scene: Scene, sentence: Sentence, number: Number, said: list[Utterance]) -> Utterance | None:
    """`99 en Navidad y 88 en Año Nuevo: el Gobierno da por liberadas a 187`: one says it all."""
    colon = next((at for at in range(number.last, sentence.last) if scene.norms[at] == ":"), None)
    named = [u for u in said if colon is not None and u.at > colon]
    return named[0] if named and len({u.party.claimant for u in said}) == 1 else None


def _nearest_left(scene: Scene, sentence: Sentence, at: int) -> Number | None:
    return next((n for n in reversed(scene.numbers) if sentence.first <= n.first and n.last < at), None)


def _nearest_right(scene: Scene, sentence: Sentence, at: int) -> Number | None:
    return next((n for n in scene.numbers if n.first > at and n.last <= sentence.last), None)
