"""Know whose a number is by the subject of its own clause, whatever that clause's verb: `mientras X seguía en 59`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.trackers import SourceKind
from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH
from bot.extraction.speech import Reach, Utterance, is_of, past_articles

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene, Sentence

_CLAUSE = 9
"""Words of a clause between its subject and its number."""
_COUNTERS = frozenset({SourceKind.NGO, SourceKind.POLITICAL})
_TURNS = frozenset({";", "—", "–"})
_STOPS = frozenset({",", ";", ":", "(", '"', "—", "–"})


def set_against(
    scene: Scene, sentence: Sentence, named: list[Party], tracker: Tracker, said: list[Utterance]
) -> list[Utterance]:
    """`El Gobierno da 80, mientras X seguía en 59`: a counter that opens a clause behind another's has its number."""
    spoken = {utterance.party.first for utterance in said}
    first = next((party for party in named if party.listed and not party.metonym), None)
    found = []
    for party in named:
        source = tracker.source(party.claimant)
        if source is None or source.kind not in _COUNTERS or party.first in spoken or party is first:
            continue
        at = _number_of_clause(scene, sentence, party) if _turns(scene, sentence, party) else None
        if at is not None:
            found.append(Utterance(party, at, Reach.RIGHT, "set-against", Kind.COUNT))
    return found


def _turns(scene: Scene, sentence: Sentence, party: Party) -> bool:
    """Tell whether a party stands where another clause begins."""
    before = past_articles(scene, party.first - 1, sentence.first)
    if before <= sentence.first:
        return False
    return scene.norms[before] in _TURNS or is_of(scene.tie[before], Kind.CONTRAST, Kind.JOIN)


def _number_of_clause(scene: Scene, sentence: Sentence, party: Party) -> int | None:
    """Return the last token before the number of a party's clause, if an unknown verb alone leads to it."""
    number = next((n for n in scene.numbers if n.first > party.last), None)
    if number is None or number.last > sentence.last or not 1 < number.lead - party.last <= _CLAUSE:
        return None
    aside = _past_aside(scene, party.last + 1, number.lead)
    if aside == number.lead:
        return number.lead - 1  # `y Provea, en su último boletín, 190`
    for at in range(aside, number.lead):
        what, who = scene.what[at], scene.who[at]
        if scene.norms[at] in _STOPS or is_of(who, *SPEECH, Kind.SOURCE, Kind.VAGUE, Kind.ANAPHOR, Kind.ACCORDING):
            return None
        if what is not None and what.kind is not Kind.LEFT:
            return None
    return number.lead - 1 if scene.norms[aside].isalpha() else None


def _past_aside(scene: Scene, at: int, end: int) -> int:
    """Return where the words behind an aside between commas begin: "X, cauta, …"; `at` where there is none."""
    if scene.norms[at] != ",":
        return at
    closes = next((i for i in range(at + 1, end) if scene.norms[i] == ","), None)
    return at if closes is None or scene.has(scene.who, at, closes, *SPEECH, Kind.SOURCE) else closes + 1
