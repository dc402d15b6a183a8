"""Tell freed or held people with whom somebody deals otherwise: what they are given, told about or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.heads import PEOPLE
from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import NEAR, tied
from bot.extraction.reasons import Reason
from bot.extraction.scene import SPEECH
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.predicates import Look

_FREES = frozenset({Kind.RELEASE_VERB, Kind.RELEASE_INF, Kind.RELEASE_FUTURE})
_RIGHTS = frozenset({Kind.FULL, Kind.AMNESTY, Kind.RELEASE_NOUN})
_GIFT = 8


def dealt_with(seen: Look) -> Verdict | None:
    """`ofrecen becas a 40 excarcelados`, `a book of interviews with six freed`, `reinstates 15 freed professors`."""
    if not _freed(seen) or any(tag.kind in _FREES for tag in seen.left):
        return None
    scene, at = seen.scene, seen.cell.number.lead - 1
    while at > seen.first and scene.norms[at] in scene.lexicon.articles - scene.lexicon.to:
        at -= 1
    if at < seen.first:
        return None
    lexicon = scene.lexicon
    before = scene.norms[max(seen.first, at - _GIFT) : at]
    given = scene.norms[at] in lexicon.to | lexicon.for_words and not lexicon.gifts.isdisjoint(before)
    told = scene.norms[at] in lexicon.about and not lexicon.works.isdisjoint(before)
    object_ = scene.norms[at] in lexicon.to and not lexicon.subject_first  # `despiden de Pdvsa a 20 trabajadores`
    verbs = scene.norms[max(seen.first, at - NEAR) : at] if object_ else scene.norms[at : at + 1]
    dealt = "," not in verbs and not lexicon.dealing.isdisjoint(verbs)
    given = given or (not lexicon.subject_first and scene.norms[at] in lexicon.gifts)  # `reciben amenazas 5…`
    telling = (
        seen.head.first <= seen.cell.number.last + 2 and scene.norms[at] in lexicon.telling
    )  # `relatan 8 excarcelados`
    return Verdict(None, Reason.OTHER_PEOPLE, "dealt-with") if given or told or dealt or telling else None


def to_whom(seen: Look) -> Verdict | None:
    """`pero a 120 les prohibieron declarar`: what is done to them is nobody's release."""
    scene, lead, at = seen.scene, seen.cell.number.lead, max(seen.head.last, seen.cell.number.trail) + 1
    if scene.lexicon.subject_first or lead < 1 or scene.norms[lead - 1] not in scene.lexicon.to or at >= seen.last:
        return None
    clitic = scene.norms[at] in scene.lexicon.clitics and scene.norms[at].startswith("le")
    free = clitic and scene.has(scene.what, at, at + 2 * NEAR, *_FREES, *_RIGHTS, Kind.RELEASED, Kind.HELD)
    return Verdict(None, Reason.OTHER_PEOPLE, "to-whom") if clitic and not free else None


def swapped(seen: Look) -> Verdict | None:
    """`propone canjear 252 venezolanos por…`, `offers to swap 252 for…`: a bargain, and nobody is out."""
    scene, at = seen.scene, seen.cell.number.lead - 1
    while at > seen.first and scene.norms[at] in scene.lexicon.articles | scene.lexicon.to:
        at -= 1
    swaps = at >= seen.first and scene.norms[at] in scene.lexicon.swapping
    return Verdict(None, Reason.OTHER_PEOPLE, "swapped") if swaps else None


def they_have(seen: Look) -> Verdict | None:
    """`14 excarcelados tienen órdenes de captura`: what people who are free have or need, and no more is told."""
    scene, at = seen.scene, seen.head.last + 1
    if seen.head.kind is not Kind.RELEASED or scene.norms[seen.head.first] not in scene.lexicon.freed_nouns:
        return None
    last = min(seen.last, at + 2 * NEAR)
    while at < last and scene.norms[at] not in scene.lexicon.suffering:
        if scene.norms[at] in {",", ":"} or scene.who[at] is not None or tied(scene, at, Kind.JOIN):
            return None
        at += 1
    more = (*_FREES, *_RIGHTS, Kind.RELEASED, Kind.HELD, Kind.GROUP, Kind.HOUSE)
    needs = at < last and not scene.has(scene.what, at, at + NEAR, *more)
    return Verdict(None, Reason.OTHER_PEOPLE, "they-have") if needs else None


def _freed(seen: Look) -> bool:
    """Tell whether a number counts people by their having been freed: "40 excarcelados", "3 presos liberados"."""
    right = seen.right[0] if seen.right else None
    beside = right is not None and right.kind is Kind.RELEASED and right.first == seen.head.last + 1
    return seen.head.kind is Kind.RELEASED or (seen.head.kind in PEOPLE and beside)


def still_lack(seen: Look) -> Verdict | None:
    """`12 excarcelados siguen sin recuperar su pasaporte`: without something else than freedom."""
    scene, at = seen.scene, seen.head.last + 1
    if seen.head.kind is not Kind.RELEASED:
        return None
    still = at < seen.last and scene.norms[at] in scene.lexicon.still  # `Eleven freed activists still face charges`
    if still and not scene.has(scene.what, at, at + NEAR, *_FREES, *_RIGHTS, Kind.HELD, Kind.LEFT, Kind.RELEASED):
        return Verdict(None, Reason.OTHER_PEOPLE, "still-lack")
    waits = seen.right[0] if seen.right else None
    if waits is None or waits.rule != "awaits" or scene.norms[waits.last] not in scene.lexicon.without:
        return None
    free = scene.has(scene.what, waits.last + 1, waits.last + NEAR, *_FREES, Kind.RELEASE_NOUN, Kind.RELEASED)
    return None if free else Verdict(None, Reason.OTHER_PEOPLE, "still-lack")


def refused(seen: Look) -> Verdict | None:
    """`niega el beneficio a 400 militares`, `court denies amnesty to 30`, `denied 30 officers amnesty`."""
    scene, lead = seen.scene, seen.cell.number.lead
    verb = seen.verb if seen.verb is not None and seen.verb.kind is Kind.DENY else None
    at = verb.last if verb is not None else _refusal(seen)
    if at is None:
        return None
    rights = scene.has(scene.what, at + 1, lead - 1, *_RIGHTS)
    to = scene.norms[lead - 1] in scene.lexicon.to | scene.lexicon.for_words
    whom = seen.head.kind in PEOPLE or seen.head.kind is None
    behind = scene.lexicon.subject_first and at == lead - 1 and verb is None
    behind = behind and scene.has(scene.what, seen.head.last + 1, seen.last, *_RIGHTS)
    tied_ = any(tied(scene, i, Kind.RELATIVE) for i in range(at + 1, lead))
    plain = scene.lexicon.articles | scene.lexicon.genitive
    same = seen.head.kind is None and at < lead - 1 and all(norm in plain for norm in scene.norms[at + 1 : lead])
    if (whom and rights and to and not tied_) or behind or same:  # `niegan la de 12`
        return Verdict(None, Reason.EXCLUDED, "refused")
    return None


def _refusal(seen: Look) -> int | None:
    """Return where the nearest word of refusing stands before a number."""
    norms, words = seen.scene.norms, seen.scene.lexicon.refusing
    lead = seen.cell.number.lead
    return next((at for at in range(lead - 1, max(seen.first, lead - _GIFT) - 1, -1) if norms[at] in words), None)


def some_speak(seen: Look) -> Verdict | None:
    """`Five of those let out said they had signed papers`, `cinco de los excarcelados relataron torturas`."""
    scene, at = seen.scene, seen.cell.number.trail + 1
    tie = scene.tie[at] if at < len(scene.tie) else None
    if tie is None or tie.kind is not Kind.OF_WHICH or seen.left:
        return None
    freed = next(scene.tags(scene.what, tie.last + 1, min(seen.last, tie.last + NEAR)), None)
    if freed is None or freed.kind not in {Kind.RELEASED, Kind.RELEASE_VERB} or freed.first > tie.last + NEAR:
        return None
    if freed.last < seen.last and scene.norms[freed.last + 1] in scene.lexicon.dealing:
        return Verdict(None, Reason.OTHER_PEOPLE, "some-act")  # `Eight of the released met lawmakers`
    last = min(seen.last, freed.last + 2 * NEAR)
    verb = next((tag for tag in scene.tags(scene.who, freed.last + 1, last) if tag.kind in SPEECH), None)
    if verb is None or verb.kind not in {Kind.SAY, Kind.DEMAND} or "," in scene.norms[freed.last : verb.first]:
        return None
    if any(tag.kind is Kind.SOURCE for tag in scene.tags(scene.who, freed.last + 1, verb.last + NEAR)):
        return None
    return Verdict(None, Reason.OTHER_PEOPLE, "some-speak")
