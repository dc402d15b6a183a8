"""Know the words that may stand between a speaker and the verb, and verbs that read as nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene


_TO_VERB = 2


def is_to(scene: Scene, at: int, party: Party) -> bool:
    """`Cabello invites the UN to verify 626 releases`: what somebody is to do, and has not done."""
    return scene.lexicon.subject_first and at == party.last + _TO_VERB and scene.norms[at - 1] == "to"


def plural_verb(scene: Scene, at: int, party: Party) -> bool:
    """`Rights groups report 302`, `…, the coalition estimates`: a noun that is a verb behind its subject."""
    norm = scene.norms[at]
    if norm.endswith("s") or not scene.lexicon.subject_first:  # `la PUD lista a más de 400`
        return norm.removesuffix("s") in scene.lexicon.plural_verbs and at == party.last + 1
    return norm in scene.lexicon.plural_verbs and scene.norms[party.last].endswith("s")


def days_before(scene: Scene, at: int) -> bool:
    """Tell whether a word is of "a day earlier", "dos días antes", which tells when somebody spoke."""
    words, what = scene.norms[at : at + 3], scene.what[at]
    unit = what is not None and what.gives == Reason.TIME.value
    ends = not scene.lexicon.earlier_words.isdisjoint(words)
    return ends and (unit or scene.norms[at] in scene.lexicon.earlier_words | scene.lexicon.indefinite)
