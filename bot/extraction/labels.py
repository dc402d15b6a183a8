"""Know the forms by which a colon makes a party the speaker of what follows: `X: …`, `X does this: …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH
from bot.extraction.speech import CLOSERS, Reach, Utterance, earlier, is_object, is_of, later, past_articles

if TYPE_CHECKING:
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene, Sentence

_POST = 6
_HEADED = 12
_MANNER = 7


def colon(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X: 84 excarcelados`; `Foro Penal Mérida: …`."""
    at = party.last + 1
    within = scene.lexicon.within
    while at < sentence.last and (
        scene.norms[at] == ")"
        or is_of(scene.what[at], Kind.PLACE)
        or (scene.norms[at] in within and is_of(scene.what[at + 1], Kind.PLACE))
    ):
        at += 1
    if party.listed:
        at = _past_where(scene, _past_post(scene, at, sentence.last), sentence.last)
        at = _past_manner(scene, at, sentence.last)
    if party.first > sentence.first and scene.norms[party.first - 1] in _places(scene):
        return None  # "…, en Washington: …"
    if at >= sentence.last or scene.norms[at] != ":" or is_object(scene, sentence.first, party.first):
        return None
    owner = past_articles(scene, party.first - 1, sentence.first)
    if owner > sentence.first and is_of(scene.who[owner], Kind.DENY):
        return None  # `X contradicts minister: …`
    if owner > sentence.first and scene.norms[owner] in scene.lexicon.genitive and earlier(scene, sentence, owner):
        return None
    if not party.listed and (_is_no_name(scene, party) or scene.title_case(party.first, party.last)):
        return None
    freed = is_of(scene.what[at + 1], Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.ARREST)
    freed = freed or (not party.listed and party.first == party.last and _state_acts(scene, at + 1, sentence.last))
    return None if freed and not party.listed else Utterance(party, at, Reach.AFTER, "colon")


def _state_acts(scene: Scene, at: int, last: int) -> bool:
    """`Independencia: gobierno libera a 40`, `Navidad: el régimen excarcela a 9`: a topic, and what the state does."""
    while at < last and scene.norms[at] in scene.lexicon.articles:
        at += 1
    who = scene.who[at]
    if who is None or who.kind is not Kind.SOURCE or who.last + 1 > last:
        return False
    return is_of(scene.what[who.last + 1], Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.ARREST)


def place_label(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`Caracas: 1.204 excarcelados. X: 861`: a place labels the state's number beside another label of the kind."""
    before, at = past_articles(scene, party.first - 1, sentence.first), party.last + 1
    opens = before < sentence.first or scene.norms[before] in {";", "."}
    if not opens or not _labels_number(scene, at):
        return None
    for mark in range(1, len(scene.norms) - 1):
        who = scene.who[mark - 1]
        other = is_of(who, Kind.SOURCE) and who is not None and who.rule != "metonym"
        if other and mark != at and _labels_number(scene, mark):
            return Utterance(party, at, Reach.RIGHT, "colon")
    return None


def _labels_number(scene: Scene, at: int) -> bool:
    """Tell whether a colon stands here with a number, or a bound of one, right behind it."""
    return at + 1 < len(scene.norms) and scene.norms[at] == ":" and scene.bounded[at + 1]


def _places(scene: Scene) -> frozenset[str]:
    """Return the words before a place where somebody is or from where he speaks, "de" left out: it says whose."""
    return (scene.lexicon.within | scene.lexicon.departing) - scene.lexicon.genitive


def _past_where(scene: Scene, at: int, last: int) -> int:
    """Return the colon's index behind a place: "X, en Washington: …", "X, from Madrid: …"; `at` where there is none."""
    step = at + (scene.norms[at] == ",") if at < last else at
    if step >= last or scene.norms[step] not in _places(scene):
        return at
    for end in range(step + 1, min(step + _POST, last)):
        if scene.norms[end] == ":":
            return end
        if not scene.tokens[end].text[:1].isupper() and scene.norms[end] != ",":
            return at
    return at


def _past_manner(scene: Scene, at: int, last: int) -> int:
    """Return the colon's index behind how somebody speaks: "X, cauteloso: …", "X, still cautious: …"; else `at`."""
    if at >= last or scene.norms[at] != ",":
        return at
    for end in range(at + 1, min(at + _MANNER, last)):
        if scene.norms[end] == ":":
            return end if end > at + 1 else at
        tags = scene.who[end] or scene.what[end] or scene.dated[end]
        if tags or scene.bounded[end] or not scene.norms[end].isalpha() or not scene.tokens[end].text.islower():
            return at
    return at


def closing(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`No son M sino N: X presenta su registro`: a clause behind a colon gives the numbers before it to X."""
    before = past_articles(scene, party.first - 1, sentence.first + 1)
    of = (
        scene.norms[party.first - 1] in scene.lexicon.glued | scene.lexicon.genitive
        and party.first - sentence.first > _POST
    )
    owned = of and next((at for at in range(party.first - 2, party.first - 5, -1) if scene.norms[at] == ":"), None)
    if owned and earlier(scene, sentence, owned) and not later(scene, sentence, owned):
        return Utterance(party, owned, Reach.BEFORE, "closing")  # `«Faltan 143…»: el reclamo del X`
    if scene.norms[before] != ":" or not earlier(scene, sentence, before) or later(scene, sentence, before):
        return None
    kinds = {Kind.FIGURE, Kind.DENY, Kind.RAISE, Kind.CORRECT}
    figure = any(tag.kind in kinds for tag in scene.tags(scene.who, party.last + 1, sentence.last))
    return Utterance(party, before, Reach.BEFORE, "closing") if figure else None


def headed(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X hace público su balance: 118`, `X fixes typo: 269`: a clause about X ends in a colon, and a number follows."""
    if past_articles(scene, party.first - 1, sentence.first) >= sentence.first or party.metonym:
        return None
    for at in range(party.last + 1, min(party.last + _HEADED, sentence.last)):
        who = scene.who[at]
        if is_of(who, Kind.SOURCE) and _listed_together(scene, party.last + 1, at):
            continue  # `X, Y y Z coinciden: 211`
        if scene.numbered[at] is not None or is_of(who, Kind.SOURCE, Kind.VAGUE, Kind.OPPOSITION, Kind.DEMAND):
            return None
        if scene.norms[at] == ":":
            near = later(scene, sentence, at)
            return Utterance(party, at, Reach.AFTER, "headed") if near else None
        named = any(is_of(each, Kind.SOURCE) for each in scene.who[at + 1 : at + 3])
        if scene.norms[at] in CLOSERS and not named:
            return None
    return None


def _listed_together(scene: Scene, first: int, last: int) -> bool:
    """Tell whether nothing but names with commas and "and" between them stands here."""
    plain = scene.lexicon.articles | {","}
    return all(
        scene.norms[at] in plain or is_of(scene.tie[at], Kind.JOIN) or is_of(scene.who[at], Kind.SOURCE)
        for at in range(first, last)
    )


def _past_post(scene: Scene, at: int, last: int) -> int:
    """Return the colon behind where somebody speaks or serves: `Embajador de EEUU ante la OEA: …`."""
    if at > last or scene.norms[at] not in scene.lexicon.posts:
        return at
    ends = next((i for i in range(at + 1, min(at + _POST, last)) if scene.norms[i] == ":"), None)
    named = ends is not None and not any(scene.numbered[i] or is_of(scene.who[i], *SPEECH) for i in range(at, ends))
    return ends if ends is not None and named else at


def _is_no_name(scene: Scene, party: Party) -> bool:
    """Tell whether a label is a place, or a participle: `Cabimas: …`, `Ciudad Guayana: …`, `Frozen: …`."""
    norm = scene.norms[party.first]
    alone = party.first == party.last and norm.endswith(scene.lexicon.label_endings)
    return norm in scene.lexicon.label_places or alone
