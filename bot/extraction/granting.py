"""Tell what an authority grants from what is done: a pardon is a paper, until somebody is said to be out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.heads import PEOPLE
from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import FREED, NEAR, SAID, governs
from bot.extraction.promises import promised_by, vowed
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.heads import Head
    from bot.extraction.predicates import Look
    from bot.extraction.scene import Cell, Scene

_PAPER = 8


def granted(seen: Look) -> Verdict | None:
    """`conceden 384 amnistías`, `promete libertad plena para 900`: a paper or a word, and nobody is said to be out."""
    if vowed(seen):
        return Verdict(Metric.ANNOUNCED, None, "promises")
    amnesties = seen.scene.norms[seen.head.first].startswith(seen.scene.lexicon.amnesties)
    verb = seen.verb is not None and seen.verb.kind is Kind.PROMISE
    return Verdict(Metric.ANNOUNCED, None, "grants") if amnesties and (verb or promised_by(seen)) else None


def speaks_of_pardon(seen: Look) -> bool:
    """Tell whether a word for a pardon stands before a number."""
    words = seen.scene.norms[seen.first : seen.cell.number.lead]
    return any(norm.startswith(seen.scene.lexicon.pardons) for norm in words)


def pardoned(seen: Look) -> Verdict | None:
    """`el indulto alcanza a 73 personas`, `Pardon of 73`: an authority's paper, until somebody is said to be out."""
    scene = seen.scene
    pardon = speaks_of_pardon(seen)
    if pardon and scene.has(scene.who, seen.first, seen.cell.number.lead, Kind.DEMAND):
        return Verdict(None, Reason.DEMANDED, "demands")
    freed = any(tag.kind in {Kind.RELEASE_VERB, Kind.RELEASED, Kind.HELD} for tag in (*seen.left, *seen.right))
    at = seen.cell.number.lead - 2
    of = at >= seen.first and scene.norms[at].startswith(scene.lexicon.pardons)  # `welcomes pardon of 71`
    people = of or seen.head.kind is not None
    return Verdict(Metric.ANNOUNCED, None, "pardon") if pardon and not freed and people else None


def approved(scene: Scene, cell: Cell, head: Head) -> bool:
    """`380 names approved under amnesty`, `aprueba 380 solicitudes de amnistía`: each is somebody who is granted it."""
    if scene.norms[head.first] not in scene.lexicon.applied or not scene.of_amnesty():
        return False
    at = cell.number.lead - 1
    while at > cell.first and scene.norms[at] in scene.lexicon.articles | scene.lexicon.adverbs:
        at -= 1
    behind = scene.norms[head.last + 1 : min(head.last + NEAR, cell.last + 1)]
    near = behind[: next((i for i, norm in enumerate(behind) if norm in {",", ";", ":", "."}), len(behind))]
    no = not scene.lexicon.negations.isdisjoint((*near, scene.norms[max(at - 1, 0)]))
    grants = [norm.startswith(scene.lexicon.approving) for norm in (*near, scene.norms[max(at, 0)])]
    asks = any(t.kind is Kind.DEMAND and t.first != head.first for t in scene.tags(scene.who, cell.first, cell.last))
    return any(grants) and not no and not asks


def papers_approved(seen: Look) -> Verdict | None:
    """Take each application that was approved for an announcement."""
    is_so = seen.head.kind is Kind.OTHER and approved(seen.scene, seen.cell, seen.head)
    return Verdict(Metric.ANNOUNCED, None, "approved") if is_so else None


def got_papers(seen: Look) -> Verdict | None:
    """`Catorce presas recibieron el sábado su boleta de excarcelación`: who has the paper goes."""
    scene, at = seen.scene, seen.head.last + 1
    while at < seen.last and scene.norms[at] in scene.lexicon.adverbs | scene.lexicon.auxiliaries:
        at += 1
    if seen.head.kind not in PEOPLE or at > seen.last or scene.norms[at] not in scene.lexicon.getting:
        return None
    words = scene.norms[at + 1 : min(at + _PAPER, seen.last + 1)]
    noun = next((i for i, norm in enumerate(words) if norm in scene.lexicon.papers_of_release), None)
    of = scene.has(scene.what, at + 1, min(at + _PAPER, seen.last), Kind.RELEASE_NOUN)
    paper = noun is not None and of and not any(norm in {",", ":"} for norm in words[:noun])
    asks = scene.has(scene.who, seen.first, seen.cell.number.lead, Kind.DEMAND)
    kept = any(tag.kind is Kind.HELD for tag in seen.right)
    return Verdict(Metric.RELEASED, None, "got-papers") if paper and not asks and not kept else None


def covered(seen: Look) -> Verdict | None:
    """`signed a decree covering 35 people`, `el decreto ampara a 35`: in a text of pardon or amnesty."""
    scene, lead = seen.scene, seen.cell.number.lead
    at = lead - 1
    while at > seen.first and scene.norms[at] in scene.lexicon.to | scene.lexicon.articles:
        at -= 1
    if at <= seen.first or scene.norms[at] not in scene.lexicon.covering or seen.head.kind not in PEOPLE:
        return None
    paper = not scene.lexicon.decree_nouns.isdisjoint(scene.norms[max(at - NEAR, seen.first) : at])
    said = any(tag.kind in SAID for tag in seen.left) or scene.has(scene.who, seen.first, lead, Kind.DEMAND)
    freed = any(tag.kind in FREED or tag.kind is Kind.FULL for tag in seen.right)
    pardon = scene.of_amnesty() or any(norm.startswith(scene.lexicon.pardons) for norm in scene.norms)
    return Verdict(Metric.ANNOUNCED, None, "pardon") if paper and pardon and not said and not freed else None


def pardoned_whole(seen: Look) -> Verdict | None:
    """`De 120 indultados, apenas 47 han salido`: of those who were pardoned, another number is out."""
    scene, first = seen.scene, seen.cell.first
    whole = scene.norms[first] in scene.lexicon.genitive and seen.cell.number.lead - first <= NEAR
    paper = scene.norms[seen.head.first].startswith(scene.lexicon.pardons)
    return Verdict(Metric.ANNOUNCED, None, "pardon", promised=True) if whole and paper else None


def amnestied(seen: Look) -> Verdict | None:
    """`grants amnesty to 379 prisoners`: the paper is granted, and nobody is said to be out."""
    scene = seen.scene
    tags = scene.tags(scene.what, seen.first, seen.cell.number.lead - 1)
    what = [
        tag for tag in tags if tag.kind is Kind.AMNESTY or scene.norms[tag.first].startswith(scene.lexicon.amnesties)
    ]
    if what and governs(scene, what[-1], seen.cell) and scene.norms[what[-1].first].startswith(scene.lexicon.pardons):
        if scene.has(scene.who, seen.first, what[-1].first, Kind.DEMAND):
            return Verdict(None, Reason.DEMANDED, "demands")
        return Verdict(Metric.ANNOUNCED, None, "pardon")  # `Pardon of 73`
    if (
        not what
        or not governs(scene, what[-1], seen.cell)
        or scene.norms[seen.cell.number.lead - 1] not in scene.lexicon.to
    ):
        return None
    granted = [t for t in scene.tags(scene.who, seen.first, what[-1].first) if t.kind is Kind.PROMISE]
    return Verdict(Metric.ANNOUNCED, None, "grants") if granted else None


def cases_closed(seen: Look) -> Verdict | None:
    """`cases against 3,400 people have been closed`, `causas contra 55 fueron cerradas`."""
    scene, lead = seen.scene, seen.cell.number.lead
    case = not scene.lexicon.cases.isdisjoint(scene.norms[max(lead - NEAR, 0) : lead])
    against = scene.norms[lead - 1] in scene.lexicon.against if lead else False
    behind = scene.norms[seen.head.last + 1 : seen.head.last + 2 * NEAR]
    if behind and behind[0] in scene.lexicon.whose and not scene.lexicon.cases.isdisjoint(behind):
        ended = any(norm.startswith(scene.lexicon.closed) for norm in behind)  # `5,120 people whose cases were closed`
        return Verdict(Metric.FULL_LIBERTY, None, "cases-closed") if ended else None
    asks = scene.has(scene.who, seen.cell.first, lead, Kind.DEMAND)
    verbs = () if asks else scene.norms[max(lead - NEAR - 1, 0) : lead - 1]
    closed = any(norm.startswith(scene.lexicon.closed) for norm in (*behind, *verbs))
    return Verdict(Metric.FULL_LIBERTY, None, "cases-closed") if case and against and closed else None
