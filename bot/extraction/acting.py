"""Tell whether people are said to do something that no table knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft
    from bot.extraction.scene import Scene


def unknown_verb(scene: Scene, draft: Draft) -> bool:
    """Tell whether a verb of no table says something else of them: "Two of them worked for a radio station"."""
    at = draft.head.last + 1
    if at > draft.cell.last or not scene.norms[at].isalpha():
        return False
    while at < draft.cell.last and scene.norms[at] in scene.lexicon.clitics | {"se"}:
        at += 1
    if scene.norms[at] in scene.lexicon.copula and at < draft.cell.last and scene.lexicon.subject_first:
        done = scene.norms[at + 1].endswith(scene.lexicon.act_endings)  # `12 of them are denied visits`
        what = scene.what[at + 1]
        told = scene.how[at + 1] is not None or scene.tie[at + 1] is not None
        if done and not told and (what is None or what.kind is Kind.OTHER):
            return True
    if _does_again(scene, at, draft.cell.last):
        return True
    speaks = (who := scene.who[at]) is not None and who.kind in SPEECH
    known = (scene.who[at] and not speaks) or scene.what[at] or scene.how[at] or scene.tie[at] or scene.dated[at]
    plain = scene.lexicon.function | scene.lexicon.copula | scene.lexicon.adverbs | scene.lexicon.auxiliaries
    return not known and scene.norms[at] not in plain | scene.lexicon.having_papers


def _does_again(scene: Scene, at: int, last: int) -> bool:
    """`12 de ellos volvieron a delinquir`, `12 of them went on to leave`: a verb of going before one of no table."""
    plain = at + 2 <= last and scene.norms[at] in scene.lexicon.function and scene.what[at] is None
    ahead = plain and scene.norms[at + 1] in scene.lexicon.to and scene.norms[at + 2].isalpha()
    known = ahead and (scene.what[at + 2] or scene.who[at + 2] or scene.dated[at + 2])
    infinitive = not scene.lexicon.infinitives or (ahead and scene.norms[at + 2].endswith(scene.lexicon.infinitives))
    return bool(ahead and infinitive and not known)


def is_plain(scene: Scene, draft: Draft) -> bool:
    """Tell whether no verb or noun of its own stands before a part: "El grupo lo forman 65 hombres"."""
    lexicon = scene.lexicon
    known = lexicon.function | lexicon.adverbs | lexicon.articles | lexicon.listing
    first = max(
        (at + 1 for at in range(draft.cell.first, draft.number.lead) if scene.norms[at] == ","),
        default=draft.cell.first,
    )
    unknown = [
        at
        for at in range(first, draft.number.lead)
        if not (scene.who[at] or scene.what[at] or scene.how[at] or scene.tie[at])
        if scene.norms[at] not in known and scene.norms[at].isalpha()
    ]
    return len(unknown) <= 1
