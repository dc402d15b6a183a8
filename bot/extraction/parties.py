"""Find who is named in a sentence: listed sources and their voices, other parties, and those left vague."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.claims import OTHER
from bot.domain.trackers import SourceKind
from bot.extraction.capitals import capital_noun, country_beside, goes_on_titled, name_word
from bot.extraction.joining import is_where, joined, joint, of_the_side, same, titled_name
from bot.extraction.lexicon.rows import Kind
from bot.extraction.nouns import of_so_many
from bot.extraction.states import (
    before_its_office,
    envoy_to,
    in_charge,
    is_nameless,
    past_its_office,
    sent_to_body,
    the_state,
)

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.scene import Scene, Sentence
    from bot.extraction.tagging import Tag

_FOREIGN_REACH = 4
_ADJECTIVES = 6
_OPENERS = frozenset({'"', ":", "¿", "¡", "("})
_NAME_WORDS = 6
_PERSONS = frozenset({"voice", "surname"})
"""Rules of sources that are named by one person of theirs."""


class Party(NamedTuple):
    """Somebody who may be speaking."""

    first: int
    last: int
    claimant: str | None
    """A source id, `OTHER`, or None: vague, or to be told from what stands before."""
    speaker: str | None = None
    anaphor: str | None = None
    """What kind of party a "the organisation" or "it" stands for ("ngo", "official", "any"…); None: no anaphor."""
    metonym: bool = False
    """A place that stands for its government only where it says something."""
    listed: bool = True
    """False: a name that nobody lists, told by its capitals alone."""
    beside: str | None = None
    """The claimant that speaks as one with it: "el Parlamento y Foro Penal"."""


def official(tracker: Tracker) -> str | None:
    """Return the source that stands for the state."""
    return next((s.source_id for s in tracker.sources if s.kind is SourceKind.OFFICIAL), None)


def is_official(tracker: Tracker, claimant: str | None) -> bool:
    """Tell whether a claimant is one that stands for the state."""
    source = tracker.source(claimant)
    return source is not None and source.kind is SourceKind.OFFICIAL


def parties(scene: Scene, sentence: Sentence, tracker: Tracker) -> list[Party]:
    """Return the parties of a sentence in order, appositions of one joined."""
    found: list[Party] = []
    at = sentence.first
    while at <= sentence.last:
        party = _party(scene, at, sentence, tracker)
        if party is None:
            at += 1
            continue
        envoy = envoy_to(scene, party.first, party.last, sentence) if _of_states(party, tracker) else None
        party = party if envoy is None else Party(*envoy, official(tracker))
        if envoy is None and found and sent_to_body(scene, found[-1], party):
            found[-1] = found[-1]._replace(last=party.last)
            at = party.last + 1
            continue
        while found and found[-1].first >= party.first:
            found.pop()
        while found and not is_where(scene, found[-1]) and same(scene, found[-1], party):
            theirs = titled_name(scene, found[-1], party) and of_the_side(scene, found[-1], party)
            party = joined(scene, found.pop(), party)
            party = party._replace(claimant=official(tracker), listed=True) if theirs else party
        if found and _its_own_body(scene, found[-1], party, tracker):
            party = found.pop()._replace(last=party.last)
        if found and joint(scene, found[-1], party):
            one, other = (found[-1], party) if found[-1].claimant is not None else (party, found[-1])
            found[-1] = one._replace(first=found[-1].first, last=party.last, beside=other.claimant)
        else:
            found.append(party)
        at = party.last + 1
    return found


def _its_own_body(scene: Scene, owner: Party, body: Party, tracker: Tracker) -> bool:
    """`Vente Venezuela's human-rights committee says 402 are out`: a committee of theirs speaks for them."""
    source = tracker.source(owner.claimant)
    at = owner.last + 1
    if body.claimant is not None or source is None or source.kind not in {SourceKind.NGO, SourceKind.POLITICAL}:
        return False
    owned = at < body.first <= at + _ADJECTIVES and scene.norms[at] in scene.lexicon.possessive
    between = scene.norms[at + 1 : body.first]
    return (
        owned
        and scene.norms[body.last] in scene.lexicon.own_bodies
        and all(norm.isalpha() or norm == "-" for norm in between)
    )


def _of_states(party: Party, tracker: Tracker) -> bool:
    """Tell whether a party is a body of states."""
    source = tracker.source(party.claimant)
    return source is not None and source.kind is SourceKind.INTERNATIONAL


def _party(scene: Scene, at: int, sentence: Sentence, tracker: Tracker) -> Party | None:
    tag = scene.who[at] or scene.what[at]
    if tag is None or tag.first != at:
        state = the_state(scene, at, sentence)
        if is_nameless(scene, at, sentence):
            return Party(at, at, None)
        return _unknown(scene, at, sentence) if state is None else Party(at, state, official(tracker))
    if tag.kind is Kind.SOURCE and not _of_a_feast(scene, tag, sentence):
        return _source(scene, tag, sentence, tracker)
    if tag.kind is Kind.VAGUE and not of_so_many(scene, tag.last):
        return _vague(scene, tag, sentence)
    if tag.kind is Kind.OPPOSITION:
        one_of_them = tag.last < sentence.last and scene.norms[tag.last + 1] in scene.lexicon.political_people
        return Party(at, tag.last, None if one_of_them else tracker.opposition)  # `opposition figure among 15 freed`
    return _anaphor_or_abroad(scene, tag, sentence)


def _source(scene: Scene, tag: Tag, sentence: Sentence, tracker: Tracker) -> Party:
    """Read a listed source: "Foro Penal", "the government of Peru", "a Caracas court"."""
    at, source = tag.first, tracker.source(tag.gives)
    bodies = scene.lexicon.state_bodies | scene.lexicon.houses
    office = tag.rule == "alias" or not bodies.isdisjoint((scene.norms[at], scene.norms[tag.last]))
    abroad = _abroad(scene, tag, sentence) if office else None
    if abroad is not None and source is not None and source.kind is SourceKind.OFFICIAL:
        return Party(at, abroad, OTHER, _print(scene, at, abroad))
    metonym = tag.rule == "metonym"
    body = scene.who[tag.last + 1] if metonym and tag.last < sentence.last and scene.lexicon.subject_first else None
    if body is not None and body.kind is Kind.VAGUE:
        return Party(at, body.last, None)  # "Venezuela rights group"
    if metonym and tag.last < sentence.last and scene.norms[tag.last + 1] in scene.lexicon.state_bodies:
        return Party(at, tag.last + 1, tag.gives, _print(scene, at, tag.last + 1))
    field = _its_field(scene, tag, sentence)
    if field is not None:
        return Party(at, field, tag.gives, _print(scene, at, field))
    speaker = _print(scene, at, tag.last) if tag.rule in _PERSONS else None
    return Party(at, _at_home(scene, tag.last, sentence), tag.gives, speaker, metonym=metonym)


def _its_field(scene: Scene, tag: Tag, sentence: Sentence) -> int | None:
    """Return where the field of a ministry ends that reads as somebody else: "Ministerio de la Defensa"."""
    at = tag.last + 1
    if scene.norms[tag.last] not in scene.lexicon.state_bodies or at >= sentence.last:
        return None
    if scene.norms[at] not in scene.lexicon.hanging | scene.lexicon.for_words:
        return None
    behind = scene.who[at + 1]
    field = behind is not None and behind.kind is Kind.VAGUE and behind.first <= at + 1
    named = field and behind is not None and scene.tokens[behind.last].text[:1].isupper()
    return behind.last if named and behind is not None else None


def _of_a_feast(scene: Scene, tag: Tag, sentence: Sentence) -> bool:
    """Tell whether a name only belongs to a day: "Día de las Madres"."""
    at = tag.first - 1
    while at > sentence.first and scene.norms[at] in scene.lexicon.articles:
        at -= 1
    return (
        at > sentence.first
        and scene.norms[at] in scene.lexicon.genitive
        and scene.norms[at - 1] in scene.lexicon.feasts
    )


def _anaphor_or_abroad(scene: Scene, tag: Tag, sentence: Sentence) -> Party | None:
    """Read "la organización", "canciller español", "Perú"."""
    if tag.kind is Kind.ANAPHOR:
        counts = tag.last < sentence.last and scene.bounded[tag.last + 1]
        official_number = counts and scene.norms[tag.last] in scene.lexicon.official_words  # `the official 116`
        if official_number or _document_of(scene, tag, sentence):
            return None
        abroad = _abroad(scene, tag, sentence) if scene.norms[tag.last] in scene.lexicon.state_bodies else None
        if abroad is not None:
            return Party(tag.first, abroad, OTHER, _print(scene, tag.first, abroad))
        return (
            _holder_abroad(scene, tag, sentence)
            or _body(scene, tag, sentence)
            or _titled_body(scene, tag, sentence)
            or Party(tag.first, tag.last, None, None, _stands_for(scene, tag))
        )
    if tag.kind is Kind.OFFICE:
        return _office(scene, tag, sentence)
    named = scene.shouted or scene.tokens[tag.first].text[:1].isupper()
    counted = tag.first > sentence.first and scene.bounded[tag.first - 1]
    if tag.kind is Kind.COUNTRY and named and not counted:
        return Party(tag.first, tag.last, OTHER, _print(scene, tag.first, tag.last))
    return None


def _holder_abroad(scene: Scene, tag: Tag, sentence: Sentence) -> Party | None:
    """Read "el presidente colombiano", "la ministra española" as another country's."""
    behind = scene.what[tag.last + 1] if tag.last < sentence.last else None
    holder = scene.norms[tag.last] in scene.lexicon.officers | scene.lexicon.state_nouns
    if not holder or behind is None or behind.kind is not Kind.COUNTRY or scene.lexicon.subject_first:
        return None
    return Party(tag.first, behind.last, OTHER, _print(scene, tag.first, behind.last))


def _document_of(scene: Scene, tag: Tag, sentence: Sentence) -> bool:
    """Tell whether "el boletín" is of a source that stands behind it: "el boletín semanal de X"."""
    if scene.norms[tag.last] not in scene.lexicon.documents:
        return False
    at = tag.last + 1
    while (
        at < sentence.last
        and scene.who[at] is None
        and (scene.shouted or scene.tokens[at].text.islower())
        and at - tag.last <= _ADJECTIVES
    ):
        at += 1
    owner = scene.who[at] if at <= sentence.last else None
    return owner is not None and owner.kind is Kind.SOURCE and at > tag.last + 1


def _titled_body(scene: Scene, tag: Tag, sentence: Sentence) -> Party | None:
    """Read "the Coalition for Human Rights and Democracy": a name of its own, in capitals, behind a small article."""
    at = tag.last + 1
    own = tag.first < tag.last and scene.tokens[tag.first].text.islower() and scene.tokens[tag.last].text.istitle()
    named = own and at + 1 <= sentence.last and scene.norms[at] in _linking(scene)
    if not named or scene.shouted or not scene.tokens[at + 1].text[:1].isupper():
        return None
    last = at + 1
    while last < sentence.last and (
        scene.tokens[last + 1].text[:1].isupper()
        or (last + 2 <= sentence.last and scene.tie[last + 1] is not None and scene.tokens[last + 2].text[:1].isupper())
    ):
        last += 1
    return Party(tag.first, last, OTHER, _print(scene, tag.first, last))


def _linking(scene: Scene) -> frozenset[str]:
    """Return the prepositions within a body's name."""
    return scene.lexicon.hanging | scene.lexicon.genitive | scene.lexicon.for_words | scene.lexicon.against


def _stands_for(scene: Scene, tag: Tag) -> str:
    """Return what kind of party an anaphor stands for, by its row or by its noun."""
    noun = scene.norms[tag.last]
    if tag.gives:
        return "officer" if noun in scene.lexicon.officers else tag.gives
    if noun in scene.lexicon.political_nouns:
        return "political"
    if noun in scene.lexicon.officers:
        return "officer"
    if noun in scene.lexicon.group_words:
        return "group"
    return "state" if noun in scene.lexicon.state_nouns else "body" if noun in scene.lexicon.civil_nouns else "any"


def _body(scene: Scene, tag: Tag, sentence: Sentence) -> Party | None:
    """Read "el sindicato de maestros", "gremio de enfermería" as a party of its own; "un sindicato de…" is nobody."""
    before = scene.norms[tag.first - 1] if tag.first > sentence.first else ""
    opens = scene.norms[tag.first]
    if scene.norms[tag.last] not in scene.lexicon.trade_bodies or tag.last + 2 > sentence.last:
        return None
    if (
        not scene.lexicon.indefinite.isdisjoint({before, opens})
        or scene.norms[tag.last + 1] not in scene.lexicon.genitive
    ):
        return None
    if not scene.norms[tag.last + 2].isalpha() or scene.who[tag.last + 2] is not None:
        return None
    last = scene.what[tag.last + 2]
    end = last.last if last is not None else tag.last + 2
    while end < sentence.last and scene.tokens[end].text.istitle() and scene.tokens[end + 1].text.istitle():
        end += 1  # "Federación de Centros Universitarios"
    return Party(tag.first, end, OTHER, _print(scene, tag.first, end))


def _vague(scene: Scene, tag: Tag, sentence: Sentence) -> Party:
    """Read "una ONG" as nobody, "the Caracas-based group" as the one named before."""
    trade = _body(scene, tag, sentence)
    if trade is not None:
        return trade
    definite = False
    named = scene.norms[tag.first] in scene.lexicon.indefinite  # "a rights group" is nobody known
    for at in range(
        tag.first - 1 if not named else sentence.first - 1, max(tag.first - _ADJECTIVES, sentence.first - 1), -1
    ):
        if scene.norms[at] in scene.lexicon.articles:
            definite = scene.norms[at] not in scene.lexicon.indefinite
            break
        if not (scene.norms[at].isalpha() or scene.norms[at] == "-") or not scene.lexicon.subject_first:
            break
    before = scene.what[tag.first - 1] if tag.first > sentence.first else None
    if before is not None and before.kind is Kind.HOME and scene.norms[tag.last] in scene.lexicon.state_nouns:
        return Party(tag.first, tag.last, None, None, "official")
    if scene.norms[tag.last] in scene.lexicon.state_nouns and (end := in_charge(scene, tag.last, sentence)):
        return Party(tag.first, end, None, None, "official")
    own = tag.first > sentence.first and scene.norms[tag.first - 1] in scene.lexicon.own  # "his group"
    body = (definite or own) and scene.norms[tag.last] in scene.lexicon.bodies_before
    owner = tag.first - 2  # "mothers' group"
    whose = owner >= sentence.first and scene.norms[tag.first - 1] in scene.lexicon.possessive
    whose = whose and scene.who[owner] is None and scene.norms[owner].isalpha()
    return Party(owner if whose else tag.first, tag.last, None, None, "any" if body else None)


def _at_home(scene: Scene, last: int, sentence: Sentence) -> int:
    """Return where a party ends with the country that it belongs to: "Gobierno de Venezuela"."""
    if last + 2 <= sentence.last and scene.norms[last + 1] in scene.lexicon.genitive | scene.lexicon.within:
        what = scene.what[last + 2]
        if what is not None and what.kind is Kind.HOME:
            return what.last
    town = last + 2 <= sentence.last and scene.norms[last + 1] in scene.lexicon.genitive
    if town and scene.norms[last + 2] in scene.lexicon.label_places:
        return last + 2
    what = scene.what[last + 1] if last < sentence.last else None
    return what.last if what is not None and what.kind is Kind.HOME and what.first == last + 1 else last


def _print(scene: Scene, first: int, last: int) -> str:
    """Return the words as printed, one space between them."""
    return " ".join(token.text for token in scene.tokens[first : last + 1])


def _abroad(scene: Scene, tag: Tag, sentence: Sentence) -> int | None:
    """Return where the country ends that makes a "government" another country's."""
    owner = before_its_office(scene, tag, sentence)
    if owner > sentence.first and scene.norms[owner] in scene.lexicon.possessive:
        owner -= 1  # `Colombia's defense ministry`
    before = scene.what[owner] if owner >= sentence.first else None
    if before is not None and before.kind is Kind.COUNTRY:
        return tag.last
    first = past_its_office(scene, tag, sentence)
    for at in range(first, min(first + _FOREIGN_REACH - 1, sentence.last + 1)):
        what = scene.what[at]
        if what is not None and what.kind is Kind.COUNTRY:
            return what.last
        if scene.text(at, at + 1) in scene.lexicon.that_country:
            return at + 1 if scene.has(scene.what, 0, at, Kind.COUNTRY) else None
        if scene.norms[at] not in scene.lexicon.genitive | scene.lexicon.articles:
            return None
    return None


def _office(scene: Scene, tag: Tag, sentence: Sentence) -> Party | None:
    """Read "canciller español", "the president of Peru", and a foreign office with a name behind it."""
    end = tag.last
    abroad = False
    for at in range(tag.last + 1, min(tag.last + _FOREIGN_REACH, sentence.last + 1)):
        what = scene.what[at]
        if what is not None and what.kind is Kind.COUNTRY:
            end, abroad = what.last, True
            break
        if scene.norms[at] not in scene.lexicon.genitive | scene.lexicon.articles:
            break
    before = scene.what[tag.first - 1] if tag.first > sentence.first else None
    abroad = abroad or (before is not None and before.kind is Kind.COUNTRY)
    if not (abroad or tag.gives == "foreign"):
        return None
    return Party(tag.first, end, OTHER, _print(scene, tag.first, end))


def _unknown(scene: Scene, at: int, sentence: Sentence) -> Party | None:
    """Read a run of capitalised words that nobody lists as a name."""
    if scene.shouted or not name_word(scene, at):
        return None
    opens = at == sentence.first or scene.norms[at - 1] in _OPENERS
    gerund = scene.lexicon.subject_first and scene.norms[at].endswith(scene.lexicon.gerunds)
    if opens and (gerund or scene.norms[at] in scene.lexicon.common):
        return None  # "Depending on who counts"
    last = at
    while last + 1 <= sentence.last and last - at < _NAME_WORDS:
        if name_word(scene, last + 1) or (last > at and capital_noun(scene, last + 1)):
            last += 1
        elif goes_on_titled(scene, last, sentence) or (
            scene.norms[last + 1] in scene.lexicon.genitive | scene.lexicon.articles | {"y", "and"}
            and last + 2 <= sentence.last
            and name_word(scene, last + 2)
        ):
            last += 2
        else:
            break
    if scene.norms[at] in scene.lexicon.state_bodies:
        abroad = country_beside(scene, at, last, sentence)
        if abroad is not None:
            return Party(at, max(last, abroad), OTHER, _print(scene, at, max(last, abroad)))
        return Party(at, last, None, _print(scene, at, last), "official")
    if last == at and (len(scene.tokens[at].text) == 1 or (opens and at > sentence.first)):
        return None
    return Party(at, last, OTHER, _print(scene, at, last), listed=False)
