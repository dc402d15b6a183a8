"""Decide what a number counts: released, announced, still held, of full liberty, or something that is no claim.

Each rule looks at what stands around the number and returns a verdict, or None: not its case. The first one counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.asking import unconfirmed
from bot.extraction.bystanders import bystanders
from bot.extraction.dealings import dealt_with, refused, some_speak, swapped, to_whom
from bot.extraction.formerly import (
    after_years,
    arrested_then,
    had_been,
    taken_elsewhere,
    were_prisoners,
    whose_release,
)
from bot.extraction.granting import (
    amnestied,
    cases_closed,
    covered,
    got_papers,
    granted,
    papers_approved,
    pardoned,
    speaks_of_pardon,
)
from bot.extraction.heads import PEOPLE, UNKNOWN, Head
from bot.extraction.homecoming import came_home, handed_over, returned
from bot.extraction.inside import carried, for_a_crime, in_a_prison, labelled, on_a_list, still_in
from bot.extraction.lexicon.rows import Kind
from bot.extraction.meaning import promise, verdict_of
from bot.extraction.predicates import FREED, NEAR, Look, governs, look, tied
from bot.extraction.prisoners import population, prisoners_beside
from bot.extraction.promises import picked, promised_before, promised_to_free
from bot.extraction.reasons import Reason
from bot.extraction.releases import OF_RELEASES, promised, thanked, to_come
from bot.extraction.scene import SPEECH
from bot.extraction.staying import at_the_hour, bare_in, let_go, the_last, the_rest, those_have, those_not, who_wait
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

_CALLED = 6
_STRONG = frozenset({Kind.RELEASED, Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.FULL, Kind.HELD})
_WAITING = frozenset(("awaits", "not-yet-out"))
"""Rules of those whom a release right behind is still denied."""
_BOUND = frozenset({Kind.LEFT, Kind.ASIDE, Kind.ARREST, Kind.HOUSE})
"""Predicates that speak of a number behind them only where they govern it."""


def measure(scene: Scene, cell: Cell, head: Head) -> Verdict:
    """Say what a number counts."""
    seen = look(scene, cell, head)
    if head.kind is Kind.FULL and scene.norms[head.first].startswith(scene.lexicon.benefit) and not scene.of_amnesty():
        return to_come(seen) or Verdict(Metric.RELEASED, None, head.rule)
    if head.kind is Kind.FULL and scene.norms[cell.number.lead - 1] in scene.lexicon.refusing:
        return Verdict(None, Reason.EXCLUDED, "refused")  # `negaron 30 amnistías`
    if head.kind is Kind.FULL:
        return granted(seen) or Verdict(Metric.FULL_LIBERTY, None, head.rule)
    for rule in OF_RELEASES if head.kind in {Kind.RELEASE_NOUN, Kind.RELEASED} else _OF_PEOPLE:
        verdict = rule(seen)
        if verdict is not None:
            return verdict
    if head.kind in {Kind.RELEASE_NOUN, Kind.RELEASED}:
        return Verdict(Metric.RELEASED, None, head.rule)
    return Verdict(None, None, "no-verb")


def _left_out(seen: Look) -> Verdict | None:
    """`no incluye en la suma a diez personas enviadas a sus casas`."""
    words = seen.scene.norms[seen.first : seen.cell.number.lead]
    if any(tag.rule == "not-covered" and not seen.beyond(tag) for tag in seen.right):
        return Verdict(None, Reason.EXCLUDED, "not-covered")  # `once que fueron enviados a casa no entran en la suma`
    tags = [tag for tag in seen.left if tag.rule == "not-covered"]
    return (
        Verdict(None, Reason.EXCLUDED, "not-covered")
        if tags and "," not in words[tags[-1].first - seen.first :]
        else None
    )


def _share_of(seen: Look) -> Verdict | None:
    """`Más de la mitad de los 116 anunciados ya están fuera`: so many are the whole, and not those who left."""
    scene, at = seen.scene, seen.cell.number.lead - 1
    while at > seen.cell.first and scene.norms[at] in scene.lexicon.articles | scene.lexicon.genitive:
        at -= 1
    left = scene.has(scene.what, seen.head.last + 1, seen.cell.last, *FREED)
    if at == seen.cell.number.lead - 1 or scene.norms[at] not in scene.lexicon.halves or not left:
        return None
    behind = scene.who[seen.cell.number.trail + 1] if seen.cell.number.trail < seen.last else None
    promised = behind is not None and behind.kind is Kind.PROMISED
    return promise(behind.rule if promised and behind else None) or Verdict(None, Reason.OTHER_PEOPLE, "share-of")


def _of_a_promise(seen: Look) -> Verdict | None:
    return promise(promised_before(seen))  # `104 of the promised 150 have left jail`


def _neither(seen: Look) -> Verdict | None:
    """`ni 895 ni 400: solo 344`."""
    at = seen.cell.number.lead - 1
    nor = at >= 0 and seen.scene.norms[at] in seen.scene.lexicon.nor
    return Verdict(None, Reason.NEGATED, "nor") if nor or _not_one_of(seen, at) else None


def _not_one_of(seen: Look, at: int) -> bool:
    """Tell whether "ni uno solo de los" stands before a number that ends at a token."""
    scene = seen.scene
    tie = scene.tie[at] if at > 0 else None
    if tie is None or tie.kind is not Kind.OF_WHICH or tie.last != at:
        return False
    one = tie.first - 1
    while one > 0 and scene.norms[one] in scene.lexicon.alone:
        one -= 1
    return one > 0 and scene.norms[one] in scene.lexicon.ones and scene.norms[one - 1] in scene.lexicon.nor


def _detained_first(seen: Look) -> Verdict | None:
    """`Detenidos 14 periodistas`; `detuvieron a 16 …: fueron excarcelados`."""
    freed = [tag for tag in seen.right if tag.kind in FREED]
    if not freed:
        opening = seen.scene.what[seen.cell.first]
        label = opening is not None and ":" in seen.scene.norms[opening.last : seen.cell.number.lead]
        ahead = opening is not None and opening.last < seen.cell.number.lead and not label
        named = seen.scene.who[seen.cell.first]  # `Prisoners' committee trims its count to 59`: a body's name
        named_so = named is not None and opening is not None and named.last > opening.last
        figure = seen.scene.who[opening.last + 1] if ahead and opening is not None else None
        ahead = ahead and (figure is None or figure.kind is not Kind.FIGURE)  # `Prisoner count falls to 640`
        if opening is not None and ahead and not named_so and _held_people(opening):
            return Verdict(None, Reason.ARRESTS, "detained-first")
        at = seen.cell.number.lead - 1
        while at >= seen.cell.first and seen.scene.norms[at] in seen.scene.lexicon.articles:
            at -= 1
        before = seen.scene.what[at] if at >= seen.cell.first else None
        taken = before is not None and before.kind is Kind.PRISONERS
        return Verdict(None, Reason.ARRESTS, "detained-first") if taken else None
    arrested = seen.governing is not None and seen.governing.kind is Kind.ARREST
    return verdict_of(seen, freed[0]) if arrested else None


def _held_people(tag: Tag) -> bool:
    return tag.first == tag.last and (tag.kind is Kind.PRISONERS or tag.rule == "women-prisoners")


def _bystanders(seen: Look) -> Verdict | None:
    """`80 profesores firman…`, `a crew of 24`, `requests pass 6,000`."""
    found = bystanders(seen)
    return None if found is None else Verdict(None, *found)


def _subset(seen: Look) -> Verdict | None:
    """`tres de los que salieron necesitan cirugía`: something else is said of them."""
    scene, at = seen.scene, seen.cell.number.trail + 1
    tie = scene.tie[at] if at < len(scene.tie) else None
    if tie is None or tie.kind is not Kind.OF_WHICH or tie.last + 1 >= len(scene.tie):
        return None
    if any(
        (who := scene.who[i]) is not None and who.kind in SPEECH
        for i in range(tie.last + 1, min(tie.last + 3, len(scene.who)))
    ):
        return None  # `las 626 de las que habla el Gobierno`
    called = scene.norms[tie.last + 1 : tie.last + _CALLED]
    if not scene.lexicon.calling.isdisjoint(called) and scene.has(
        scene.what, tie.last + 1, tie.last + _CALLED, Kind.PRISONERS
    ):
        return None  # `90 de los que llaman presos políticos`
    return Verdict(None, Reason.OTHER_PEOPLE, "subset") if tied(scene, tie.last + 1, Kind.RELATIVE) else None


def _other_people(seen: Look) -> Verdict | None:
    """`18 presos fallecidos`; `60 personas exigieron…`."""
    at = seen.head.last + 1
    if seen.head.kind not in PEOPLE or at > seen.last:
        return None
    beside, acts = seen.scene.what[at], seen.scene.who[at]
    arrested = beside is not None and beside.gives == Reason.ARRESTS
    freed = arrested and any(tag.kind in {Kind.RELEASE_VERB, Kind.HELD} for tag in (*seen.right, *seen.left[-1:]))
    if beside is not None and beside.kind is Kind.OTHER and beside.gives in _OTHERS and not freed:
        return Verdict(None, Reason(beside.gives), beside.rule)
    demands = acts is not None and acts.kind is Kind.DEMAND and seen.head.kind is Kind.PEOPLE
    return Verdict(None, Reason.OTHER_PEOPLE, "demands") if demands else None


_OTHERS = frozenset({Reason.OTHER_PEOPLE.value, Reason.ARRESTS.value, Reason.EXCLUDED.value})


def _governed(seen: Look) -> Verdict | None:
    """`excarcelan a 20`, `quedan 40`, `liberación de 16 detenidos`."""
    tag = seen.governing
    if tag is None:
        return None
    if tag.kind is Kind.FULL and speaks_of_pardon(seen):
        return Verdict(Metric.ANNOUNCED, None, "pardon")  # `el indulto alcanza a 73`
    if tag.rule == "took-place" and seen.head.kind is Kind.PRISONERS:
        return Verdict(None, Reason.ARRESTS, tag.rule)  # `hubo 8 detenidos`
    behind = seen.right[0] if seen.right else None
    ahead = behind is not None and behind.kind is Kind.RELEASE_FUTURE and behind.first == seen.head.last + 1
    if tag.kind is Kind.RELEASE_NOUN and behind is not None and ahead:
        return Verdict(Metric.ANNOUNCED, None, behind.rule)  # `Release of 30 prisoners imminent`
    if tag.kind is not Kind.LEFT:
        return verdict_of(seen, tag)
    freed = any(t.kind is Kind.RELEASED and t.first == seen.head.last + 1 for t in seen.right)
    return verdict_of(seen, tag) if tag.gives != "exist" and not freed else None


def _promised_first(seen: Look) -> Verdict | None:
    """`de los 300 prometidos, 40 salieron`: nothing but the promise is said of the whole."""
    at, first = seen.head.last + 1, seen.cell.number.lead - 1
    beside = seen.scene.who[at] if at <= seen.cell.last else None
    if beside is None or beside.kind is not Kind.PROMISED or first < 0:
        return None
    of_whole = tied(seen.scene, first, Kind.OF_WHICH) or seen.scene.norms[seen.first] in seen.scene.lexicon.genitive
    return Verdict(Metric.ANNOUNCED, None, beside.rule, promised=True) if of_whole else None


def _said_behind(seen: Look) -> Verdict | None:
    """`40 personas recobraron la libertad`, `600 siguen presos`."""
    near = [tag for tag in seen.right if not seen.beyond(tag) and not _mere_copula(seen, tag)]
    near = near or [tag for tag in seen.right if tag.kind in _STRONG]
    if not near:
        return None
    chosen = next((tag for tag in near if tag.kind is not Kind.LEFT), near[0])
    other = _rather(seen, near, chosen)
    if other is not None:
        return verdict_of(seen, other)
    if chosen.kind is Kind.LEFT and seen.head.rule == UNKNOWN:
        return Verdict(None, Reason.UNKNOWN_NOUN, UNKNOWN)  # `62 portales siguen bloqueados`
    bare = chosen.kind is Kind.LEFT and seen.head.kind not in PEOPLE
    return None if bare and seen.scene.norms[chosen.first] in seen.scene.lexicon.copula else verdict_of(seen, chosen)


def _rather(seen: Look, near: list[Tag], chosen: Tag) -> Tag | None:
    """Return the predicate that counts rather than the first one: what undoes it, or what became of them since."""
    after = next((tag for tag in seen.right if tag.first > chosen.last), None)
    freed = next((tag for tag in near if tag.kind in FREED and tag.first > chosen.first), None)
    if freed is not None and seen.scene.has(seen.scene.tie, chosen.last + 1, freed.first, Kind.NEGATION):
        freed = None  # `permanecen en prisión y ninguno de los que salió…`
    if freed is not None and freed.rule == "took-place" and chosen.kind is Kind.ARREST:
        return None  # `40 detenciones se produjeron`
    if freed is not None and chosen.kind is Kind.ARREST and _only_when(seen, chosen, freed):
        freed = None  # `rearrested weeks after walking out`
    if freed is not None and chosen.rule in _WAITING and freed.first == chosen.last + 1:
        freed = None  # `siguen sin volver a casa`
    full = next((tag for tag in near if tag.kind is Kind.FULL), None)
    held = next((tag for tag in near if tag.kind is Kind.HELD and tag.first > chosen.first), None)
    undone = after is not None and after.kind in {Kind.ASIDE, Kind.ARREST} and after.first - chosen.last <= NEAR
    if chosen.kind is Kind.RELEASED and undone:
        return after
    if chosen.kind is Kind.ASIDE and freed is not None and _only_their_state(seen, chosen, freed):
        return freed  # `12 presos enfermos salieron`
    if full is not None and (chosen.kind is Kind.HOUSE or _free_before(seen, chosen, full)):
        return full
    if chosen.kind in {Kind.ARREST, Kind.HOUSE, Kind.HELD} and freed is not None:
        return freed
    return held if chosen.kind is Kind.ARREST else None  # `87 people arrested in the crackdown are still in jail`


def _free_before(seen: Look, chosen: Tag, full: Tag) -> bool:
    """Tell whether people were out when their cases ended: `900 ya estaban libres y se les cerró la causa`."""
    already = not seen.scene.lexicon.already.isdisjoint(seen.scene.norms[seen.head.last + 1 : chosen.last + 1])
    return already and chosen.kind in {Kind.RELEASE_VERB, Kind.RELEASED} and full.first > chosen.last


def _only_their_state(seen: Look, aside: Tag, freed: Tag) -> bool:
    """Tell whether one word between a noun and its verb is an adjective: "presos enfermos salieron"."""
    alone = aside.first == aside.last == seen.head.last + 1
    return alone and freed.first == aside.last + 1 and seen.scene.norms[aside.first] in seen.scene.lexicon.ailing


def _only_when(seen: Look, arrest: Tag, freed: Tag) -> bool:
    """Tell whether leaving prison is only when an arrest took place: "detenidos de nuevo tras salir de prisión"."""
    scene, verb = seen.scene, seen.scene.norms[freed.first]
    leaving = verb in scene.lexicon.leaving or verb.endswith(scene.lexicon.gerunds)
    return leaving and scene.has(scene.tie, arrest.last + 1, freed.first - 1, Kind.BACKGROUND)


def _mere_copula(seen: Look, tag: Tag) -> bool:
    """Tell whether an "are" or "hay" behind a number says nothing of prison."""
    exists = tag.kind is Kind.LEFT and tag.gives == "exist"
    return exists and not seen.scene.has(seen.scene.what, tag.last + 1, seen.last, Kind.PRISONERS)


def _bare_promise(seen: Look) -> Verdict | None:
    """`prometieron 116`."""
    promises = seen.head.kind is None and seen.verb is not None and seen.verb.kind is Kind.PROMISE
    if promises and seen.verb is not None and governs(seen.scene, seen.verb, seen.cell):
        return Verdict(Metric.ANNOUNCED, None, seen.verb.rule)
    return None


def _said_before(seen: Look) -> Verdict | None:
    """`han salido este domingo de El Rodeo 37`."""
    left = [tag for tag in seen.left if tag is seen.governing or tag.kind not in _BOUND]
    left = [tag for tag in left if tag is seen.governing or not _of_one(seen, tag)]
    if seen.head.kind is None:
        left = [tag for tag in left if tag is seen.governing or tag.kind is not Kind.RELEASE_FUTURE]
    held = seen.scene.has(seen.scene.what, seen.first, seen.last, Kind.PRISONERS)
    if seen.head.kind not in PEOPLE or not held:
        left = [tag for tag in left if tag.kind is not Kind.LEFT or tag.gives != "exist"]
    return verdict_of(seen, left[-1]) if left else None


def _of_one(seen: Look, tag: Tag) -> bool:
    """`Alcalde excarcelado retoma el cargo con 4 concejales`: a participle of somebody who stands before it."""
    scene, at = seen.scene, tag.first - 1
    if tag.kind is not Kind.RELEASED or not seen.first < tag.first == tag.last:
        return False
    if not scene.lexicon.subject_first:
        return scene.norms[tag.first].endswith(("ado", "ada"))
    return (
        at > seen.first
        and scene.norms[at] in scene.lexicon.one_person
        and (
            scene.norms[at - 1] in scene.lexicon.indefinite  # `A lawyer freed on Sunday describes the 14 men…`
        )
    )


_OF_PEOPLE = (
    papers_approved,
    unconfirmed,
    thanked,
    cases_closed,
    _left_out,
    taken_elsewhere,
    _neither,
    at_the_hour,
    bare_in,
    who_wait,
    those_have,
    those_not,
    let_go,
    the_last,
    the_rest,
    returned,
    carried,
    on_a_list,
    still_in,
    _detained_first,
    some_speak,
    refused,
    swapped,
    to_whom,
    dealt_with,
    _subset,
    pardoned,
    covered,
    got_papers,
    _bystanders,
    _other_people,
    _share_of,
    _of_a_promise,
    amnestied,
    arrested_then,
    had_been,
    were_prisoners,
    whose_release,
    handed_over,
    came_home,
    promised_to_free,
    picked,
    for_a_crime,
    in_a_prison,
    _governed,
    _promised_first,
    after_years,
    _said_behind,
    _bare_promise,
    promised,
    _said_before,
    population,
    prisoners_beside,
    labelled,
)
