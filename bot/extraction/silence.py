"""Tell who is named and says nothing: who has yet to comment, or could not confirm the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.attribution import Utterance
    from bot.extraction.scene import Scene

_NEGATED = 3


def denies_itself(scene: Scene, at: int) -> bool:
    """Tell whether a negation, or "yet", stands among the first words behind a party."""
    words = scene.norms[at : at + _NEGATED]
    failing = scene.lexicon.yet | scene.lexicon.failing
    return not failing.isdisjoint(words) or scene.has(scene.tie, at, at + _NEGATED - 1, Kind.NEGATION)


def is_silent(scene: Scene, said: Utterance) -> bool:
    """`X no ha confirmado el número`, `X has yet to comment`: who says nothing is nobody's speaker."""
    told = said.rule == "subject" and said.verb in {Kind.SAY, Kind.CHECK, Kind.COUNT} and said.party.last < said.at
    between = scene.norms[said.party.last + 1 : said.at]
    later = not (scene.lexicon.yet | scene.lexicon.failing).isdisjoint([*between, scene.norms[said.at - 1]])
    return told and (later or scene.has(scene.tie, said.party.last + 1, said.at - 1, Kind.NEGATION))
