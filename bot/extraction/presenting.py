"""Find the speaker of a sentence that names none for its figure: the one presented, or the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.trackers import SourceKind
from bot.extraction.attribution import Reach, Utterance
from bot.extraction.lexicon.rows import Kind
from bot.extraction.parties import Party
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.scene import Scene, Sentence

_OWN_FIGURE = 3


def presented(
    scene: Scene, sentence: Sentence, named: list[Party], said: list[Utterance], tracker: Tracker
) -> Utterance | None:
    """`Foro Penal acelera su conteo: 322 excarcelados`; `305 excarcelados: la foto de Foro Penal`."""
    named = [
        p for p in named if p.first == sentence.first or not scene.bounded[p.first - 1]
    ]  # `three opposition figures`
    sources = [p for p in named if (s := tracker.source(p.claimant)) is not None and s.kind is not SourceKind.OFFICIAL]
    if said or len({p.claimant for p in sources}) != 1:
        return None
    party = sources[0]
    figure = scene.has(scene.who, sentence.first, sentence.last, Kind.FIGURE)
    near = [scene.what[at] for at in range(max(party.first - _OWN_FIGURE, sentence.first), party.first)]
    of_people = any(what is not None for what in near)
    owned = party.first > sentence.first and scene.norms[party.first - 1] in scene.lexicon.genitive
    closes = (
        party.last >= sentence.last - 1 and ":" in scene.norms[sentence.first : party.first] and owned and not of_people
    )
    if not (figure or closes):
        return None
    return Utterance(party, party.first, Reach.BEFORE, "presented")


def _is_staff(scene: Scene, at: int) -> bool:
    """Tell whether a word is of a body or those who work for it: "su organización"."""
    lexicon = scene.lexicon
    return scene.norms[at] in lexicon.civil_nouns | lexicon.staff | lexicon.own_staff


def subject_dropped(scene: Scene, sentence: Sentence) -> Utterance | None:
    """`Aseguró que ya suman 418`: a sentence that opens with a verb goes on with the speaker before."""
    own = scene.norms[sentence.first] in scene.lexicon.own
    if own and scene.has(scene.who, sentence.first, sentence.first + _OWN_FIGURE, Kind.FIGURE):
        first = sentence.first
        return Utterance(Party(first, first, None), first, Reach.AFTER, "own-figure", Kind.FIGURE)
    if own and sentence.first < sentence.last and _is_staff(scene, sentence.first + 1):
        first = sentence.first  # `Su organización, añadió, lleva 301`
        return Utterance(Party(first, first + 1, None), first + 1, Reach.AFTER, "own-body", Kind.COUNT)
    if scene.lexicon.subject_first:
        return None
    at = sentence.first
    while at < sentence.last and scene.who[at] is None and scene.norms[at] in scene.lexicon.adverbs | {","}:
        at += 1
    who = scene.who[at]
    if who is None or who.kind not in SPEECH or who.kind in {Kind.RAISE, Kind.DEMAND}:
        return None
    following = scene.norms[min(who.last + 1, sentence.last)]
    plural = scene.norms[who.first].endswith("n")
    if plural or (following in scene.lexicon.articles and who.kind is not Kind.CHECK):
        return None
    return Utterance(Party(at, at, None), who.last, Reach.AFTER, "goes-on", who.kind)
