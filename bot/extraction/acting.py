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
    speaks = (who := scene.who[at]) is not None and who.kind in SPEECH
    known = (scene.who[at] and not speaks) or scene.what[at] or scene.how[at] or scene.tie[at] or scene.dated[at]
    plain = scene.lexicon.function | scene.lexicon.copula | scene.lexicon.adverbs | scene.lexicon.auxiliaries
    return not known and scene.norms[at] not in plain | scene.lexicon.having_papers


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
