"""Tell in few words who is out and who stays: `603 out, 759 in`, `and 526 have not`, `the last 430`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.heads import PEOPLE
from bot.extraction.lexicon.rows import Kind
from bot.extraction.nouns import joins_number
from bot.extraction.predicates import FREED, NEAR, Look, tied
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    pass

_CLAUSE = 12
_OF_THE_DAY = frozenset(
    ("wakes", "wake", "woke", "waking", "awake", "asleep", "sleeps", "dines", "dinner", "breakfast")
)


def bare_in(seen: Look) -> Verdict | None:
    """`603 out, 759 in`; `347 militantes fuera, 106 dentro`; `702 presos políticos fuera desde el 8 de enero`."""
    scene, at = seen.scene, max(seen.cell.number.trail, seen.head.last) + 1
    while at < seen.cell.last and scene.norms[at] in scene.lexicon.still:
        at += 1
    if at > seen.cell.last:
        return None
    ends = at + 1 > seen.cell.last or scene.norms[at + 1] in {",", ".", ";", ":", '"'} or joins_number(scene, at + 1)
    bare = seen.head.kind in {None, Kind.GROUP} and ends
    since = at < seen.cell.last and (scene.dated[at + 1] is not None or scene.norms[at + 1] in scene.lexicon.since)
    free = bare or (seen.head.kind in {None, *PEOPLE} and (ends or since or scene.norms[at + 1] == "("))
    if free and scene.norms[at] in scene.lexicon.outside:
        return Verdict(Metric.RELEASED, None, "bare-out")
    return Verdict(Metric.DETAINED, None, "bare-in") if bare and scene.norms[at] in scene.lexicon.inside else None


def at_the_hour(seen: Look) -> Verdict | None:
    """`He was let out in January and still wakes at five`: an hour, behind a verb of the day's course."""
    scene, lead = seen.scene, seen.cell.number.lead
    rises = lead > 1 and scene.norms[lead - 1] == "at" and scene.norms[lead - 2] in _OF_THE_DAY
    return Verdict(None, Reason.TIME, "at-the-hour") if rises and seen.head.kind is None else None


def let_go(seen: Look) -> Verdict | None:
    """`lets 88 more protesters go on New Year's Day`: "go on" is no going on."""
    scene, lead, after = seen.scene, seen.cell.number.lead, seen.cell.number.trail + 1
    lets = lead > 0 and scene.norms[lead - 1] in scene.lexicon.letting
    go = lets and not scene.lexicon.let_out.isdisjoint(scene.norms[after : after + NEAR])
    ahead = go and (what := scene.what[lead - 1]) is not None and what.kind is Kind.RELEASE_FUTURE  # `to let 40 go`
    will = go and lead > 1 and (scene.tie[lead - 2] is not None or scene.norms[lead - 2] in scene.lexicon.will)
    if not go or ahead or will:
        return None  # `arrested six and let four go`
    return Verdict(Metric.RELEASED, None, "let-go")


def who_wait(seen: Look) -> Verdict | None:
    """`93 have walked out; about 600 wait`, `23 home, 51 waiting`: those who wait where others are out are held."""
    scene, at = seen.scene, seen.cell.number.trail + 1
    if seen.head.kind is not None and seen.head.first != at:
        return None
    while at < len(scene.norms) and scene.norms[at] in scene.lexicon.copula | scene.lexicon.still:
        at += 1
    waits = at < len(scene.norms) and scene.norms[at] in scene.lexicon.waiting
    if not waits or (at + 1 < len(scene.norms) and scene.norms[at + 1].isalnum()):
        return None
    freed = scene.has(scene.what, max(0, seen.cell.first - _CLAUSE), seen.cell.number.lead, *FREED)
    return Verdict(Metric.DETAINED, None, "who-wait") if freed else None


def those_have(seen: Look) -> Verdict | None:
    """`410 have yet to walk free; 320 already have`: so many of those who were told of as held are out."""
    scene, lexicon, first = seen.scene, seen.scene.lexicon, seen.cell.number.trail + 1
    at = first
    while at < len(scene.norms) and scene.norms[at] in lexicon.auxiliaries | lexicon.already:
        at += 1
    ends = at >= len(scene.norms) or not scene.norms[at].isalnum()
    have = ends and not lexicon.auxiliaries.isdisjoint(scene.norms[first:at])
    before = max(0, seen.cell.number.lead - _CLAUSE)
    yet = have and seen.head.kind is None and scene.has(scene.what, before, seen.cell.number.lead, Kind.HELD)
    return Verdict(Metric.RELEASED, None, "those-have") if yet else None


def those_not(seen: Look) -> Verdict | None:
    """`670 have come out and 526 have not`, `salieron 40 y 12 todavía no`."""
    scene, at, lexicon = seen.scene, seen.cell.number.trail + 1, seen.scene.lexicon
    while at < seen.cell.last and (
        (norm := scene.norms[at]) in lexicon.auxiliaries
        or norm in lexicon.still
        or norm in lexicon.adverbs
        or norm in lexicon.those_who
    ):
        at += 1
    ends = at + 1 > seen.cell.last or not scene.norms[at + 1].isalnum()
    short = seen.head.kind is None and at <= seen.cell.last and scene.norms[at] in scene.lexicon.negations and ends
    joined = tied(scene, seen.cell.number.lead - 1, Kind.JOIN) or scene.norms[seen.cell.number.lead - 1] in {",", ";"}
    freed = short and joined and scene.has(scene.what, max(0, seen.cell.first - _CLAUSE), seen.cell.number.lead, *FREED)
    return Verdict(Metric.DETAINED, None, "those-not") if freed else None


def the_last(seen: Look) -> Verdict | None:
    """`exige que salgan los 482 presos que quedan`, `urge X to free the 430 remaining prisoners`: so many are held."""
    scene, lead, after = seen.scene, seen.cell.number.lead, seen.cell.number.last + 1
    asks = seen.verb is not None and seen.verb.kind is Kind.DEMAND
    if not asks or not scene.has(scene.what, after, max(seen.head.last, after + 1), Kind.PRISONERS):
        return None
    adjectives = scene.norms[max(lead - 1, 0) : lead] + scene.norms[after : max(seen.head.last, after + 1)]
    at = seen.head.last + 1
    stay = at < seen.last and tied(scene, at, Kind.RELATIVE) and scene.what[at + 1] is not None
    left = scene.what[at + 1] if stay else None
    remain = left is not None and left.kind in {Kind.LEFT, Kind.HELD}
    last = remain or not scene.lexicon.remaining.isdisjoint(adjectives)
    return Verdict(Metric.DETAINED, None, "the-last") if last else None


def the_rest(seen: Look) -> Verdict | None:
    """`exige el cronograma para los 80 restantes`: those who have not come out yet, where nothing else is said."""
    at = seen.cell.number.trail + 1
    rest = seen.head.kind is None and at <= seen.last and seen.scene.norms[at] in seen.scene.lexicon.remaining
    return Verdict(None, Reason.DEMANDED, "the-rest") if rest and not seen.right and seen.governing is None else None
