"""Give numbers to the parties that a sentence only ranks: the first and the second, the lower and the higher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER
from bot.extraction.attribution import Reach, Utterance
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Form
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene

_PAIR = 2
_NEAR = 3


def give_to_ranked(scene: Scene, told: list[Told]) -> None:
    """Give two numbers, or the numbers of two, to those whose they are by their order or size."""
    _title_by_rank(scene, told)
    for index, one in enumerate(told[1:], 1):
        _in_order(scene, told[index - 1], one)


def _title_by_rank(scene: Scene, told: list[Told]) -> None:
    """`626 or 156 freed? | The first is the ministry's figure. The second comes from X`: whose each of a pair is."""
    title = [draft for one in told if one.sentence.item == 0 for draft in one.drafts]
    counted = [draft for draft in title if draft.number.form is not Form.VAGUE and draft.value]
    if len(counted) != _PAIR or len(title) != _PAIR or counted[0].value == counted[1].value:
        return
    if any(draft.claimant is not None or draft.number.upper is not None for draft in title):
        return
    ranked: list[tuple[bool, bool, Party]] = []
    for one in (each for each in told if each.sentence.item == 1):
        marks = list(_marks(scene, one))
        if not marks:
            continue
        named = [p for p in one.named if p.listed and p.claimant not in {None, OTHER} and not p.metonym]
        if one.drafts or len(named) != len(marks):
            return
        ranked += [(by_size, late, party) for (by_size, late), party in zip(marks, named, strict=True)]
    if len(ranked) != _PAIR or ranked[0][0] != ranked[1][0] or ranked[0][1] == ranked[1][1]:
        return
    if ranked[0][2].claimant == ranked[1][2].claimant:
        return
    if ranked[0][0]:
        counted.sort(key=lambda draft: draft.value or 0)
    for _, late, party in ranked:
        _give(counted[late], party, Reach.BEFORE)


def _marks(scene: Scene, one: Told) -> list[tuple[bool, bool]]:
    """Return the ranks that a sentence gives to figures: whether by size, and whether the later or higher one."""
    lexicon = scene.lexicon
    found: list[tuple[bool, bool]] = []
    for at in range(one.sentence.first + 1, one.sentence.last + 1):
        norm = scene.norms[at]
        by_size = norm in lexicon.lower or norm in lexicon.higher
        if not by_size and norm not in lexicon.firsts and norm not in lexicon.seconds:
            continue
        late = norm in lexicon.higher or norm in lexicon.seconds
        before = scene.norms[max(at - _NEAR, one.sentence.first) : at]
        if lexicon.articles.isdisjoint(before):
            continue
        behind = scene.norms[at + 1] if at < one.sentence.last else ""
        figure = scene.has(scene.who, at - _PAIR, at + 1, Kind.FIGURE) or behind in lexicon.copula | lexicon.rank_nouns
        figure = figure or behind == "," or behind in lexicon.coming_from or behind in lexicon.genitive | lexicon.glued
        if figure:
            found.append((by_size, late))
    return found


def _in_order(scene: Scene, before: Told, one: Told) -> None:
    """`X y Z actualizan sus cifras | El primero registra 133 y la segunda 149`: each of two has its own number."""
    named = [p for p in before.named if p.listed and not p.metonym and p.claimant is not None]
    alone = len(named) == 1 and named[0].beside is not None
    if one.named and any(p.listed for p in one.named):
        return
    whose = _both(scene, named[0]) if alone else [p.claimant for p in named]
    if len(whose) != _PAIR or len(set(whose)) != _PAIR or len(one.drafts) != _PAIR:
        return
    first, second = one.drafts
    at = one.sentence.first
    opens = at + 2 <= one.sentence.last and scene.norms[at] in scene.lexicon.articles
    verb = scene.who[at + 2] if opens and scene.norms[at + 1] in scene.lexicon.firsts else None
    if verb is None or verb.kind not in SPEECH or verb.kind in {Kind.PROMISE, Kind.DEMAND, Kind.DENY}:
        return
    if scene.lexicon.seconds.isdisjoint(scene.norms[first.number.last + 1 : second.number.lead]):
        return
    for draft, claimant in zip((first, second), whose, strict=True):
        _give(draft, named[0]._replace(claimant=claimant, speaker=None), Reach.AFTER)


def _both(scene: Scene, party: Party) -> list[str | None]:
    """Return the two sources that a joint party names: `X y Z`."""
    return [tag.gives for tag in scene.tags(scene.who, party.first, party.last) if tag.kind is Kind.SOURCE]


def _give(draft: Draft, party: Party, reach: Reach) -> None:
    draft.utterance = Utterance(party, party.first, reach, "ranked", Kind.COUNT)
    draft.claimant, draft.speaker, draft.settled = party.claimant, party.speaker, True
    draft.rules["claimant"] = "ranked"
