"""Tell who only reacts to the news: hails it, demands more, is still checking, or speaks of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.pointing import points_at_title
from bot.extraction.scene import SPEECH
from bot.extraction.speech import Reach

if TYPE_CHECKING:
    from bot.extraction.attribution import Utterance
    from bot.extraction.drafting import Told
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_NEAR = 4
_CONTENT = 2
SUBJECTS = frozenset({"subject", "coordinated", "inverted"})
_NO_PEOPLE = frozenset({Kind.COUNTRY, Kind.HOME, Kind.OTHER, Kind.ASIDE, Kind.AMNESTY, Kind.PLACE, Kind.LEFT})


def is_reacting(scene: Scene, at: int) -> bool:
    """Tell whether a verb is one of what somebody thinks of the news: "celebró", "welcomed", "se mostró"."""
    itself = at > 0 and scene.norms[at - 1] == "se" and not scene.norms[at].startswith("refi")
    return itself or scene.norms[at].startswith(scene.lexicon.reacting)


def only_reacts(scene: Scene, summary: list[Told], owner: Utterance) -> bool:
    """Tell whether all that the one speaker of a summary says is what he thinks, wants or is still to find out."""
    mine = [(one, u) for one in summary for u in one.said if u.party.claimant == owner.party.claimant]
    if not mine:
        return _judges(scene, owner.party.last + 1)
    return all(_tells_nothing(scene, one, said) for one, said in mine)


def _judges(scene: Scene, at: int) -> bool:
    """Tell whether a verb of no table behind a party says what it thinks: `X lo calificó de avance`."""
    while at + 1 < len(scene.norms) and scene.norms[at] in scene.lexicon.clitics | scene.lexicon.adverbs:
        at += 1
    return at < len(scene.norms) and scene.norms[at].startswith(scene.lexicon.reacting)


def _tells_nothing(scene: Scene, one: Told, said: Utterance) -> bool:
    """Tell whether what one says in a sentence is a wish, an opinion, a doubt, or of something else altogether."""
    first, last = one.sentence.first, one.sentence.last
    if said.verb is Kind.DEMAND or (scene.norms[first] in scene.lexicon.nobody and not one.drafts):
        return True
    words = scene.norms[first : last + 1]
    if not one.drafts and said.verb is Kind.SAY and not scene.lexicon.opinion.isdisjoint(words):
        return True
    verb = scene.who[said.at] if said.rule in {*SUBJECTS, "goes-on"} else None
    return verb is not None and verb.kind in SPEECH and _is_beside_it(scene, one, said, verb)


def _is_beside_it(scene: Scene, one: Told, said: Utterance, verb: Tag) -> bool:
    """Tell whether a verb is one of opinion, or what follows it is of nobody who was told of before."""
    last = one.sentence.last
    if is_reacting(scene, verb.first) or is_reacting(scene, min(verb.last + 1, last)):
        return True
    if one.drafts:
        return False
    behind = scene.norms[verb.last + 1 : last + 1]
    near = min(verb.last + _NEAR, last)
    if scene.has(scene.who, verb.last + 1, near, Kind.DEMAND) and not points_at_title(
        scene, verb.last + 1, near, set()
    ):
        return True  # `X llevaba meses reclamando por ellos`
    unsure = not scene.lexicon.unsure.isdisjoint(behind)
    unsure = unsure and (scene.lexicon.others | scene.lexicon.more).isdisjoint(behind)
    goes_on = last - verb.last > _CONTENT and said.reach is Reach.AFTER
    return unsure or (verb.kind is Kind.SAY and goes_on and not _of_them(scene, one, verb))


def _of_them(scene: Scene, one: Told, verb: Tag) -> bool:
    """Tell whether anything in a sentence may be said of those told of before."""
    first, last = one.sentence.first, one.sentence.last
    words = scene.norms[first : last + 1]
    lexicon = scene.lexicon
    if points_at_title(scene, first, last) or not (lexicon.these | lexicon.them | lexicon.object).isdisjoint(words):
        return True
    if any(tag.kind not in _NO_PEOPLE for tag in scene.tags(scene.what, verb.last + 1, last)):
        return True
    plural = lexicon.plural and any(norm.endswith(lexicon.plural) for norm in scene.norms[verb.last + 1 : last])
    others = lexicon.nobody | lexicon.theirs | lexicon.clitics | lexicon.papers_of_release | lexicon.seconds
    return bool(plural) or not others.isdisjoint(words)
