"""Tell those who come home from a prison, or are handed over by it, from those who are still in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric
from bot.extraction.heads import PEOPLE
from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import NEAR, tied
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft
    from bot.extraction.predicates import Look
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_OF_PRISON = (Kind.RELEASE_VERB, Kind.RELEASED, Kind.RELEASE_NOUN, Kind.HELD)
CAME_HOME, HANDED_OVER = "came-home", "handed-over"
ABROAD = frozenset((CAME_HOME, HANDED_OVER))
"""Rules of those whom another country receives as its own."""


def came_home(seen: Look) -> Verdict | None:
    """`el regreso de 16 connacionales que estaban presos`: they were held, until they came home."""
    scene, lexicon = seen.scene, seen.scene.lexicon
    if _from_prison(seen):
        return Verdict(Metric.RELEASED, None, CAME_HOME)
    held = next((tag for tag in seen.right if tag.kind is Kind.HELD), None)
    if held is None or held.first - seen.head.last > NEAR:
        return None
    between = scene.norms[seen.head.last + 1 : held.last + 1]
    past = not lexicon.past.isdisjoint(between) and lexicon.still.isdisjoint(between)
    home = any(norm.startswith(lexicon.homecoming) for norm in scene.norms[seen.first : seen.cell.number.lead])
    return Verdict(Metric.RELEASED, None, CAME_HOME) if past and home else None


def _from_prison(seen: Look) -> bool:
    """`el regreso de 18 desde cárceles venezolanas`, `nueve colombianos cruzan tras salir de cárceles`."""
    scene, lexicon = seen.scene, seen.scene.lexicon
    foreign = seen.head.kind is Kind.COUNTRY or seen.head.gives == Group.FOREIGN
    words = scene.norms[seen.head.last + 1 : seen.last + 1]
    jailed = not lexicon.jails.isdisjoint(words)
    home = any(norm.startswith(lexicon.homecoming) for norm in scene.norms[seen.first : seen.cell.number.lead])
    after = any(tied(scene, at, Kind.BACKGROUND) for at in range(seen.head.last + 1, seen.last))
    told = scene.has(scene.what, seen.head.last + 1, seen.last, Kind.RELEASE_INF, Kind.RELEASE_NOUN, Kind.RELEASED)
    left = after and (told or not lexicon.leaving.isdisjoint(words))
    return foreign and jailed and (left or (home and words[0] in lexicon.departing))


def returned(seen: Look) -> Verdict | None:
    """`celebra el regreso de 17 reporteros`, where the text tells that they left prison."""
    return Verdict(Metric.RELEASED, None, CAME_HOME) if _return_of(seen) else None


def _return_of(seen: Look) -> bool:
    """`celebra el regreso de 17 reporteros`, `agradece la entrega de siete presos`: a noun of coming back."""
    scene, lexicon = seen.scene, seen.scene.lexicon
    at = seen.cell.number.lead - 1
    while at > seen.first and scene.norms[at] in lexicon.articles - lexicon.genitive:
        at -= 1
    of = at > seen.first and scene.norms[at] in lexicon.genitive and scene.norms[at - 1] in lexicon.returns
    if not of or seen.head.kind not in PEOPLE or (seen.verb is not None and seen.verb.kind is Kind.DEMAND):
        return False
    end = len(scene.what) - 1
    near = min(seen.head.last + NEAR, end)
    jailed = scene.has(scene.what, seen.head.first, near, Kind.PRISONERS, Kind.HELD)
    jailed = jailed or not lexicon.held_words.isdisjoint(scene.norms[seen.head.first : near])
    if seen.head.kind is Kind.PEOPLE:
        return jailed
    return jailed or scene.has(scene.what, seen.cell.last + 1, end, *_OF_PRISON)


def handed_over(seen: Look) -> Verdict | None:
    """`entrega a Colombia a 17 presos`, `hands six jailed Americans over`."""
    scene, lexicon, lead = seen.scene, seen.scene.lexicon, seen.cell.number.lead
    hands = [at for at in range(max(lead - NEAR - 1, seen.first), lead) if scene.norms[at] in lexicon.handing]
    if not hands or seen.head.kind not in PEOPLE:
        return None
    behind = scene.norms[seen.head.last + 1 : seen.head.last + 2 + NEAR]
    over = hands[-1] == lead - 1 and not lexicon.over.isdisjoint(behind)
    to = [tag for tag in scene.tags(scene.what, hands[-1] + 1, lead - 1) if tag.kind is Kind.COUNTRY]
    return Verdict(Metric.RELEASED, None, HANDED_OVER) if over or to else None


def told_of_freed(scene: Scene, draft: Draft, first: int, verb: Tag) -> bool:
    """`Five Spaniards fly home | X confirmed that they had been released`: the title's nationals, and nobody else."""
    foreign = draft.head.kind is Kind.COUNTRY or draft.head.gives == Group.FOREIGN
    if not foreign or scene.has(scene.who, first, verb.first, Kind.DEMAND, Kind.PROMISE):
        return False
    if not scene.lexicon.negations.isdisjoint(scene.norms[first : verb.first]):
        return False
    lexicon, at = scene.lexicon, verb.first - 1
    if verb.kind is Kind.RELEASE_NOUN:
        return at >= first and scene.norms[at] in lexicon.own  # `confirmó su excarcelación`
    if verb.kind is not Kind.RELEASE_VERB or verb.rule not in _FREED_THEM:
        return False
    if not lexicon.subject_first:
        return verb.last > verb.first and scene.norms[verb.last].endswith("s")  # `dijo que habían sido excarcelados`
    before = scene.what[at] if at >= first else None
    men = before is not None and before.kind in {Kind.GROUP, Kind.COUNTRY} and not scene.bounded[before.first - 1]
    return men or (at >= first and scene.norms[at] in lexicon.they)


_FREED_THEM = frozenset(("was-freed", "frees", "let-loose", "went-out", "given-back", "got-out"))
