"""Tell what was so once from what is so now: an arrest of that day, those who were prisoners till they left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import NEAR, tied
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.predicates import Look


def arrested_then(seen: Look) -> Verdict | None:
    """`14 members of the press were detained on Monday`: an arrest of that day, no stock."""
    tag = next((t for t in seen.right if t.kind is Kind.HELD), None)
    if (
        tag is None
        or not seen.scene.lexicon.subject_first
        or seen.scene.norms[tag.first] not in seen.scene.lexicon.past
    ):
        return None
    day = next(seen.scene.tags(seen.scene.how, tag.last + 1, tag.last + NEAR), None)
    dated = day is not None and seen.scene.dated[day.last] is not None
    behind = seen.scene.norms[tag.last + 1 : tag.last + 1 + NEAR]
    dated = dated or not seen.scene.lexicon.events.isdisjoint(behind)  # `were detained in the crackdown`
    return Verdict(None, Reason.ARRESTS, tag.rule) if dated else None


def had_been(seen: Look) -> Verdict | None:
    """Read `the six had been in custody until Friday`: they were held then, and are no longer."""
    scene, lexicon = seen.scene, seen.scene.lexicon
    held = next((tag for tag in seen.right if tag.kind is Kind.HELD), None)
    if held is not None and held is seen.right[0] and len(seen.right) == 1 and _once(seen, held.first):
        return Verdict(None, Reason.OTHER_PEOPLE, "had-been")
    held = held if held is not None and held.first - seen.head.last <= NEAR else None
    if held is None or tuple(scene.norms[held.first - 2 : held.first]) not in lexicon.had_been:
        return None
    until = held.last + 1 < len(scene.norms) and scene.norms[held.last + 1] in lexicon.until
    return Verdict(Metric.RELEASED, None, "had-been") if until else Verdict(None, Reason.OTHER_PEOPLE, "had-been")


def _once(seen: Look, end: int) -> bool:
    """`personas que estuvieron entre 5 y 50 meses encerradas`, `people who spent years in jail`: held once."""
    scene, at = seen.scene, seen.head.last + 1
    clause = at + 1 < end and tied(scene, at, Kind.RELATIVE)
    return clause and scene.norms[at + 1] in scene.lexicon.once_held


def after_years(seen: Look) -> Verdict | None:
    """`acquits nine activists after five years behind bars`: how long they had been held, not that they are."""
    scene, lexicon = seen.scene, seen.scene.lexicon
    held = seen.right[0] if seen.right else None
    if (
        held is None
        or held.kind is not Kind.HELD
        or seen.head.kind is Kind.PRISONERS
        or held.first - 1 <= seen.head.last
    ):
        return None
    span = scene.what[held.first - 1]
    years = span is not None and span.gives == Reason.TIME.value
    after = not lexicon.after.isdisjoint(scene.norms[seen.head.last + 1 : held.first])
    return Verdict(None, Reason.OTHER_PEOPLE, "after-years") if years and after else None


def taken_elsewhere(seen: Look) -> Verdict | None:
    """`23 presos fueron sacados de X para ser trasladados a Y`, `…, pero no para ser liberados`: not let go."""
    scene = seen.scene
    out = next((tag for tag in seen.right if tag.kind is Kind.RELEASE_VERB and tag.rule == "given-back"), None)
    for at in range(out.last + 1, seen.cell.last) if out is not None else ():
        if scene.norms[at] not in scene.lexicon.purpose:
            continue
        moved = any(tag.rule == "moved" for tag in scene.tags(scene.what, at + 1, at + 1 + NEAR))
        if moved or scene.norms[at - 1] in scene.lexicon.negations:
            return Verdict(None, Reason.OTHER_PEOPLE, "taken-elsewhere")
    return None


def whose_release(seen: Look) -> Verdict | None:
    """`88 people whose release X has recorded`: the relative clause says what became of them."""
    scene, at = seen.scene, seen.head.last + 1
    tie = scene.tie[at] if at < seen.last and seen.head.kind is not None else None
    what = scene.what[tie.last + 1] if tie is not None and tie.kind is Kind.RELATIVE and tie.last < seen.last else None
    freed = what is not None and what.kind is Kind.RELEASE_NOUN and scene.norms[at] in scene.lexicon.whose
    return Verdict(Metric.RELEASED, None, "whose-release") if freed else None


def were_prisoners(seen: Look) -> Verdict | None:
    """`14 of them were political prisoners`: so many of those who are told of were held till then."""
    scene, at = seen.scene, seen.head.last + 1
    of_these = scene.points_back(seen.head.first, seen.head.last)
    if not of_these or at >= seen.last or scene.norms[at] not in scene.lexicon.past:
        return None
    what = scene.what[at + 1]
    prisoners = what is not None and what.kind in {Kind.PRISONERS, Kind.HELD}
    prisoners = prisoners or not scene.lexicon.jails.isdisjoint(scene.norms[at + 1 : at + NEAR])  # `were in a cell`
    return Verdict(Metric.RELEASED, None, "were-prisoners") if prisoners else None
