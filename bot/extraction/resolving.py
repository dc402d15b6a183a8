"""Tell whom "the organisation", "it" or "she" stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.trackers import SourceKind
from bot.extraction.lexicon.rows import Kind
from bot.extraction.parties import Party, official

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.trackers import Tracker
    from bot.extraction.attribution import Utterance
    from bot.extraction.scene import Scene


def resolve(party: Party, history: Sequence[str], tracker: Tracker) -> str | None:
    """Return who an anaphor stands for, given the named claimants so far, the latest last."""
    if party.anaphor is None:
        return party.claimant
    wanted = {
        "official": {SourceKind.OFFICIAL},
        "officer": {SourceKind.OFFICIAL},
        "ngo": {SourceKind.NGO, SourceKind.INTERNATIONAL},
        "political": {SourceKind.POLITICAL},
        "state": {SourceKind.OFFICIAL, SourceKind.POLITICAL},
        "body": {SourceKind.NGO, SourceKind.INTERNATIONAL, SourceKind.POLITICAL},
        "group": {SourceKind.NGO, SourceKind.POLITICAL},
    }.get(party.anaphor)
    if wanted is not None and party.anaphor == "official" and history:
        latest = tracker.source(history[-1])
        if latest is not None and latest.kind is SourceKind.INTERNATIONAL:
            return history[-1]
    for claimant in reversed(history):
        source = tracker.source(claimant)
        if wanted is None or (source is not None and source.kind in wanted):
            return claimant
    latest = tracker.source(history[-1]) if history else None
    civil = party.anaphor in {"body", "group"} and latest is not None and latest.kind is SourceKind.OFFICIAL
    if party.anaphor in {"state", "body", "group"} and history:
        return None if civil else history[-1]  # `la ONG` is not the state
    if party.anaphor == "political":
        known = [(c, tracker.source(c)) for c in reversed(history)]
        return next((c for c, source in known if source is not None and source.kind is not SourceKind.OFFICIAL), None)
    return official(tracker) if party.anaphor in {"official", "officer"} else None


def who_says_of_itself(scene: Scene, party: Party, said: Sequence[Utterance]) -> list[str]:
    """`While X said…, and Y said it had confirmed 280`: "it", right behind a verb of saying, is who says it."""
    at = party.first - 1
    tie = scene.tie[at] if at >= 0 else None
    if tie is not None and tie.kind is Kind.RELATIVE:
        at = tie.first - 1
    here = said[-1] if said and party.first == party.last else None
    own = here is not None and here.rule == "subject" and here.at == at and here.party.claimant is not None
    return [here.party.claimant] if here is not None and own and here.party.claimant is not None else []
