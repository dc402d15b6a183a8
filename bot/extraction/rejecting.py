"""Know a number as rejected by what another sentence or clause says of it: the figure is false, its owner lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Metric
from bot.domain.trackers import SourceKind
from bot.extraction.lexicon.rows import Kind
from bot.extraction.parties import is_official, official

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.attribution import Utterance
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_BEHIND = 2
"""Sentences behind a rejection among which the rejected number stands."""
_FIGURE = 3
_ASIDE = 8
_TOLD = frozenset({Metric.RELEASED, Metric.DETAINED, Metric.FULL_LIBERTY})


def reject_told(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """Mark numbers that a neighbouring sentence or clause rejects."""
    for index, one in enumerate(told):
        _figure_rejected(scene, told, index, tracker)
        for draft in one.drafts:
            if draft.metric is not None and not draft.denied and draft.value is not None:
                _figure_is_false(scene, one, draft, tracker)
                _a_figure_that_is_rejected(scene, one, draft, tracker)


def replaced_of_others(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """`Coalition: it is 176, not 629 | …the number given by Y does not hold up`: 629 is Y's, and is denied."""
    for index, one in enumerate(told):
        for new in one.drafts:
            if new.supersedes is None or not stands_against(new.claimant, tracker):
                continue
            old = next((d for d in one.drafts if d.rule == "not-that" and d.value == new.supersedes), None)
            owner = _owner_of_false(scene, told[index : index + 1 + _BEHIND], tracker)
            if old is not None and owner is not None:
                old.metric, old.reason, old.rule = new.metric, None, "not-that"
                old.claimant, old.speaker = owner, None
                old.denied = old.settled = True
                new.supersedes = None


def _owner_of_false(scene: Scene, told: list[Told], tracker: Tracker) -> str | None:
    """Return the state where one of some sentences says of its figure that it is false."""
    state = official(tracker)
    for one in told:
        first, last = one.sentence.first, one.sentence.last
        for tag in scene.tags(scene.tie, first, last):
            figure = scene.has(scene.who, first, tag.first, Kind.FIGURE, Kind.OFFICIAL)
            named = any(p.claimant == state and p.last < tag.first for p in one.named)
            named = named or any(u.rule == "official" and u.party.last < tag.first for u in one.said)
            if tag.kind is Kind.DENIED and figure and named:
                return state
        if any(_denies_figure(scene, one, said) and not is_official(tracker, said.party.claimant) for said in one.said):
            return state
    return None


def _figure_rejected(scene: Scene, told: list[Told], index: int, tracker: Tracker) -> None:
    """`X tilda de falso el parte oficial | El ministerio había informado de 204`: the other's one number is denied."""
    one = told[index]
    if any(draft.metric is not None for draft in one.drafts):
        return
    for said in one.said:
        if not _denies_figure(scene, one, said):
            continue
        against = _rejected_by(told[index + 1 : index + 1 + _BEHIND], said, tracker)
        if len(against) == 1:
            against[0].denied = True
            return


def _denies_figure(scene: Scene, one: Told, said: Utterance) -> bool:
    """Tell whether somebody listed rejects a figure, a report or a list of another's."""
    if said.verb is not Kind.DENY or not said.party.listed or said.party.claimant in {None, OTHER}:
        return False
    verb = scene.who[said.at]
    if verb is not None and scene.norms[verb.first].startswith(scene.lexicon.doubting):
        return False  # `X challenges the official tally`: doubt
    first, last = said.at, one.sentence.last
    figure = scene.has(scene.who, first, last, Kind.FIGURE, Kind.OFFICIAL)
    figure = figure or not (scene.lexicon.numbers | scene.lexicon.documents).isdisjoint(scene.norms[first : last + 1])
    own = not scene.lexicon.own.isdisjoint(scene.norms[first : min(first + _FIGURE, last + 1)])
    return (figure and not own) or _contradicts(scene, one, said)


def _contradicts(scene: Scene, one: Told, said: Utterance) -> bool:
    """`El fiscal desmiente a X | La ONG había dicho que quedaban 800`: the other one is the verb's object."""
    near = [p for p in one.named if said.at < p.first <= said.at + _FIGURE and p.listed]
    verb = scene.who[said.at]
    contradicts = verb is not None and scene.norms[verb.first].startswith(scene.lexicon.contradicting)
    return bool(near) and near[0].claimant not in {None, OTHER, said.party.claimant} and contradicts


def _rejected_by(told: list[Told], said: Utterance, tracker: Tracker) -> list[Draft]:
    """Return the numbers of those whom somebody contradicts, as far as these sentences give them as told."""
    denier = said.party.claimant
    found = []
    for draft in (draft for one in told for draft in one.drafts):
        named = draft.claimant not in {None, OTHER, denier} and draft.metric in _TOLD and draft.value is not None
        if named and is_official(tracker, denier) != is_official(tracker, draft.claimant):
            found.append(draft)
    return found


def _figure_is_false(scene: Scene, one: Told, draft: Draft, tracker: Tracker) -> None:
    """`La Fiscalía habla de 550 liberados; para X esa cifra es falsa`: "that figure" is the number told before."""
    if draft.claimant in {None, OTHER} or draft is not one.drafts[0]:
        return
    end = one.drafts[1].number.lead if len(one.drafts) > 1 else one.sentence.last + 1
    for tag in scene.tags(scene.tie, draft.number.last + 1, end - 1):
        if tag.kind is Kind.DENIED and _that_figure(scene, tag, draft):
            others = {p.claimant for p in one.named if p.first > draft.number.last and p.listed} - {None, OTHER}
            others |= {u.party.claimant for u in one.said if u.party.first > draft.number.last} - {None}
            draft.denied = any(is_official(tracker, c) != is_official(tracker, draft.claimant) for c in others)


def _a_figure_that_is_rejected(scene: Scene, one: Told, draft: Draft, tracker: Tracker) -> None:
    """`X insiste en 808 liberados, un número que Y rechaza`, `…, a figure rights groups call inflated`."""
    if draft.claimant in {None, OTHER} or draft.number.last >= one.sentence.last:
        return
    first, last = draft.head.last + 1, min(draft.head.last + _ASIDE, one.sentence.last)
    comma = next((at for at in range(first, last) if scene.norms[at] in {",", "—", "("}), None)
    if comma is None:
        return
    figure = next(iter(scene.tags(scene.who, comma + 1, comma + _FIGURE)), None)
    noun = figure.last if figure is not None and figure.kind is Kind.FIGURE else None
    if noun is None:
        noun = next((at for at in range(comma + 1, last) if scene.norms[at] in scene.lexicon.numbers), None)
    party = next((p for p in one.named if noun is not None and noun < p.first <= noun + _FIGURE), None)
    other = party is not None and is_official(tracker, party.claimant) != is_official(tracker, draft.claimant)
    if party is None or noun is None or not other or noun - comma > _FIGURE:
        return
    near = party.last + 1, min(party.last + _FIGURE, one.sentence.last)
    rejects = any(tag.kind is Kind.DENY and tag.first == near[0] for tag in scene.tags(scene.who, *near))
    false = scene.has(scene.tie, *near, Kind.DENIED)
    draft.denied = rejects or false


def _that_figure(scene: Scene, tag: Tag, draft: Draft) -> bool:
    """Tell whether "that figure" stands right before what is said of it."""
    at = tag.first - 1
    pronoun = scene.norms[at] in scene.lexicon.that_words | scene.lexicon.bare
    if scene.norms[at - pronoun] in {";", "—"} and scene.norms[tag.first] in scene.lexicon.copula:
        return True  # `X habla de 400; es mentira, dice Y`
    figure = scene.who[at] if at > draft.number.last + 1 else None
    if figure is None or figure.kind is not Kind.FIGURE:
        return False
    return scene.norms[figure.first - 1] in scene.lexicon.that_words | scene.lexicon.articles


def liar(scene: Scene, one: Told, draft: Draft, tracker: Tracker) -> str | None:
    """`X miente, dice Y: no han salido 626`: return the one who lies, whose the rejected number is."""
    for tag in scene.tags(scene.tie, one.sentence.first, draft.number.lead - 1):
        if tag.kind is not Kind.DENIED or not scene.norms[tag.last].startswith(scene.lexicon.lying):
            continue
        party = next((p for p in one.named if p.last == tag.first - 1 and p.listed), None)
        if party is not None and party.claimant not in {None, OTHER} and is_official(tracker, party.claimant):
            return party.claimant
    return None


def stands_against(claimant: str | None, tracker: Tracker) -> bool:
    """Tell whether a source is one that counts against the state's figures."""
    source = tracker.source(claimant)
    return source is not None and source.kind in {SourceKind.NGO, SourceKind.POLITICAL}
