"""Know the forms by which a party's view is given: `según X`, `según el parte que leyó X`, `para X son 571`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH
from bot.extraction.speech import Reach, Utterance, back, earlier, is_of, later, past_articles

if TYPE_CHECKING:
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene, Sentence
    from bot.extraction.tagging import Tag

_ELIDED = 7
_OWNED = 6


def according(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`según X` on either side of its numbers."""
    plain = scene.lexicon.bodies | scene.lexicon.own
    plain = plain if party.listed else plain | scene.lexicon.titles | scene.lexicon.own_side
    at = back(scene, party.first - 1, sentence.first, plain)
    who = scene.who[at] if at >= sentence.first else None
    if who is None or who.kind is not Kind.ACCORDING:
        who = _according_to_what(scene, sentence, party)
    if who is None:
        return None
    told = who.first - 1
    if _is_cited(scene, who, told, sentence.first):
        return None
    if told > sentence.first and scene.norms[told] in scene.lexicon.within:
        told -= 1
    if not party.listed and told > sentence.first and is_of(scene.who[told], *SPEECH):
        return None  # "the experts estimated in a statement from Geneva"
    tie = scene.tie[who.first - 1] if who.first > sentence.first else None
    joins = tie is not None and tie.kind in {Kind.JOIN, Kind.CONTRAST}
    opens = who.first == sentence.first or joins or scene.norms[who.first - 1] in {";", "—"}
    if later(scene, sentence, party.last) and (opens or not earlier(scene, sentence, who.first)):
        return Utterance(party, party.last, Reach.AFTER, "according", Kind.ACCORDING)
    return Utterance(party, who.first, Reach.BEFORE, "according", Kind.ACCORDING)


def _according_to_what(scene: Scene, sentence: Sentence, party: Party) -> Tag | None:
    """Return the "según" of `según el parte que leyó X`."""
    relative = False
    for at in range(party.first - 1, max(party.first - _ELIDED, sentence.first - 1), -1):
        who = scene.who[at]
        if who is not None and who.kind is Kind.ACCORDING:
            return who if relative else None
        if scene.norms[at] == "," or scene.numbered[at] is not None:
            return None
        relative = relative or (is_of(scene.tie[at], Kind.RELATIVE) and not scene.lexicon.subject_first)
    return None


def own_view(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`para X son 571`; `para X, 742`."""
    before = past_articles(scene, party.first - 1, sentence.first)
    number = next((n for n in scene.numbers if n.first > party.last), None)
    if before < sentence.first or scene.norms[before] not in scene.lexicon.for_words:
        return None
    if before > sentence.first and scene.bounded[before - 1]:
        return Utterance(party, before, Reach.LEFT, "for")
    if number is None:
        return None
    near = number.lead - party.last <= _OWNED and number.last <= sentence.last
    return Utterance(party, party.last, Reach.AFTER, "for") if near else None


def _is_cited(scene: Scene, by: Tag, before: int, first: int) -> bool:
    """`datos de X citados por Y`: Y only passes on what is X's."""
    passed_on = scene.norms[by.first] in scene.lexicon.cited and before >= first
    return passed_on and is_of(scene.who[before], Kind.SOURCE)
