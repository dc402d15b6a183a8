"""Know the forms without a verb of saying: `…: NGO`, `…; X, 139`, `el Colegio Y, de trece`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH
from bot.extraction.speech import Reach, Utterance, earlier, is_of, past_articles

if TYPE_CHECKING:
    from bot.extraction.numerals import Number
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene, Sentence


_ELIDED = 7


def trailing(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`…: NGO`, `… — X`, `… (X)`."""
    before, after = past_articles(scene, party.first - 1, sentence.first + 1), party.last + 1
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
        who, norm = scene.who[at], scene.norms[at]
        plain = norm in {",", "de"} or norm in scene.lexicon.adverbs or is_of(scene.how[at], Kind.TOTAL)
        plain = plain or _same_preposition(scene, sentence, at, number)
        spoken = who is not None and who.kind is not Kind.BY
        copula = norm in scene.lexicon.copula and is_of(scene.tie[at - 1], Kind.RELATIVE)
        if spoken or not (copula or (scene.what[at] is None and (plain or scene.tie[at] is not None))):
            return None
    before = past_articles(scene, party.first - 1, sentence.first)
    if before > sentence.first and scene.norms[before] in scene.lexicon.to:
        before -= 1
    elif before > sentence.first and scene.norms[before] in scene.lexicon.genitive | scene.lexicon.glued:
        before = past_articles(scene, before - 1, sentence.first)
    opens = before < sentence.first or scene.norms[before] in {";", ",", ".", ":"}
    opens = opens or is_of(scene.tie[before], Kind.JOIN, Kind.CONTRAST)
    return Utterance(party, party.last, Reach.AFTER, "elided") if opens else None


def bracketed(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X (356 excarcelados) y el Gobierno (808) no se ponen de acuerdo`: each has its number in brackets behind it."""
    at = party.last + 1
    if at + 1 >= sentence.last or scene.norms[at] != "(" or not scene.bounded[at + 1]:
        return None
    closed = ")" in scene.norms[at + 2 : at + 2 + _ELIDED]
    return Utterance(party, at, Reach.RIGHT, "bracketed", Kind.COUNT) if closed else None


def _same_preposition(scene: Scene, sentence: Sentence, at: int, number: Number) -> bool:
    """`X puts it at 420, the government at 808`: what stands before a number stood before the number of another."""
    if at != number.lead - 1 or scene.norms[at] not in scene.lexicon.within | scene.lexicon.to:
        return False
    return any(n.lead and scene.norms[n.lead - 1] == scene.norms[at] for n in scene.within(sentence.first, at))


def gapped(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X habla de once; el Colegio Y, de trece`: a name that nobody lists goes on behind a semicolon."""
    before = past_articles(scene, party.first - 1, sentence.first)
    if before < sentence.first or scene.norms[before] not in {";", "—"}:
        return None
    comma = party.last < sentence.last and scene.norms[party.last + 1] == ","
    return elided(scene, sentence, party) if comma else None


def gapped_of(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X habla de once, el Colegio Nacional de Y de trece`: a body's name behind a comma, and its own number."""
    before = past_articles(scene, party.first - 1, sentence.first)
    at = party.last + 1
    opens = before >= sentence.first and before < party.first - 1 and scene.norms[before] in {",", ";"}
    if (
        not opens
        or party.last == party.first
        or at + 1 > sentence.last
        or scene.norms[at] not in scene.lexicon.genitive
    ):
        return None
    number = scene.numbered[at + 1]
    spoken = scene.has(scene.who, sentence.first, before, *SPEECH) and earlier(scene, sentence, before)
    same = any(scene.norms[n.lead - 1] == scene.norms[at] for n in scene.within(sentence.first, before) if n.lead)
    return Utterance(party, party.last, Reach.AFTER, "elided") if number is not None and spoken and same else None
