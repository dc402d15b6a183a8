"""Give the cases and restrictions that an authority ends itself to that authority: "A military court clears 30"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.parties import is_official

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene


def ended_by_state(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """`Un tribunal cierra la causa contra 58`, `Prosecutors drop charges against 45`: the one who does it says it."""
    for one in told:
        for draft in one.drafts:
            if draft.metric is Metric.FULL_LIBERTY and draft.claimant is None and draft.utterance is None:
                party = next(
                    (p for p in one.named if is_official(tracker, p.claimant) and _ends(scene, p, draft)), None
                )
                if party is not None and not draft.settled:
                    draft.claimant, draft.speaker, draft.settled = party.claimant, party.speaker, True


def _ends(scene: Scene, party: Party, draft: Draft) -> bool:
    """Tell whether a party is the subject of the verb that ends the cases of a number behind it."""
    if not party.listed or party.metonym or party.anaphor is not None:
        return False  # `Venezuela levanta medidas a 40`: nobody speaks
    at = party.last + 1
    while at < draft.number.lead and _between(scene, at):
        at += 1
    if at >= draft.number.lead:
        return False
    what = scene.what[at]
    return (what is not None and what.kind is Kind.FULL) or scene.norms[at].startswith(scene.lexicon.closed)


def _between(scene: Scene, at: int) -> bool:
    what = scene.what[at]
    home = what is not None and what.kind is Kind.HOME
    return home or scene.norms[at] in scene.lexicon.adverbs | scene.lexicon.auxiliaries
