"""Decide what a number counts: released, announced, still held, of full liberty, or something that is no claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Form
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

_HEADS = frozenset(
    {
        Kind.RELEASE_NOUN, Kind.RELEASED, Kind.FULL, Kind.PRISONERS, Kind.PEOPLE, Kind.GROUP, Kind.OTHER,
        Kind.COUNTRY, Kind.HOME,
    }
)  # fmt: skip
_PEOPLE = frozenset({Kind.PRISONERS, Kind.PEOPLE, Kind.GROUP, Kind.COUNTRY, Kind.HOME})
_PREDICATES = {
    Kind.RELEASED: Metric.RELEASED,
    Kind.RELEASE_VERB: Metric.RELEASED,
    Kind.RELEASE_NOUN: Metric.RELEASED,
    Kind.RELEASE_FUTURE: Metric.ANNOUNCED,
    Kind.RELEASE_INF: Metric.ANNOUNCED,
    Kind.FULL: Metric.FULL_LIBERTY,
    Kind.HELD: Metric.DETAINED,
    Kind.LEFT: Metric.DETAINED,
}
_FIGURES = (Kind.FIGURE, Kind.RAISE, Kind.CHECK, Kind.COUNT, Kind.SAY)
_STRONG = frozenset({Kind.RELEASED, Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.FULL, Kind.HELD})
_FINITE = frozenset({Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.LEFT})
_YEARS = (1950, 2100)
_BARRIERS = frozenset({";", "—", "–", "(", ")", "|"})
_HEAD_REACH = 7
_NOUN_PHRASE = 4
_DELTA_REACH = 4


class Head(NamedTuple):
    """The counted noun."""

    kind: Kind | None
    """None: no noun follows the number."""
    first: int
    last: int
    gives: str = ""
    rule: str = ""


class Verdict(NamedTuple):
    """What a number counts, or why it is no claim; neither: the words around it do not say."""

    metric: Metric | None
    reason: Reason | None
    rule: str
    promised: bool = False
    """The number is said to be announced, by whoever says so."""


def head_of(scene: Scene, cell: Cell) -> Head:
    """Return the noun that a number counts."""
    number = cell.number
    at = number.last + 1
    while at <= min(cell.last, number.last + _HEAD_REACH):
        what = scene.what[at]
        if what is not None:
            if what.kind is Kind.HOME:
                at = what.last + 1
                continue
            if what.kind in {Kind.COUNTRY, Kind.AMNESTY}:
                noun = scene.what[what.last + 1] if what.last < cell.last else None
                people = {Kind.PRISONERS, Kind.PEOPLE, Kind.GROUP}
                if noun is not None and (noun.kind in people or (what.kind is Kind.AMNESTY and noun.kind in _HEADS)):
                    foreign = what.kind is Kind.COUNTRY
                    return Head(what.kind if foreign else noun.kind, noun.first, noun.last, what.gives if foreign else noun.gives, noun.rule)
                if what.kind is Kind.AMNESTY:
                    break
            these = what.kind is Kind.PEOPLE and scene.text(what.first, what.last) in scene.lexicon.of_these
            beside = scene.what[what.last + 1] if these and what.last < cell.last else None
            if beside is not None and beside.kind is Kind.GROUP:
                return Head(beside.kind, beside.first, beside.last, beside.gives, beside.rule)
            if these and what.last < cell.last and scene.norms[what.last + 1] in scene.lexicon.copula:
                group = next((t for t in scene.tags(scene.what, what.last + 2, what.last + 4) if t.kind is Kind.GROUP), None)
                if group is not None:
                    return Head(group.kind, group.first, group.last, group.gives, group.rule)
            if what.kind in _HEADS:
                return Head(what.kind, what.first, what.last, what.gives, what.rule)
            if what.kind is Kind.LEFT and scene.norms[what.first] in scene.lexicon.copula and at == number.last + 1:
                at = what.last + 1
                continue
            break
        how, who = scene.how[at], scene.who[at]
        if how is not None and how.last > how.first:
            break
        following = scene.what[at + 1] if at < cell.last else None
        adjective = scene.norms[at].endswith(scene.lexicon.verb_endings) and following is not None and following.kind in _HEADS
        if (who is not None and who.rule == "metonym") or adjective or (scene.norms[at] in scene.lexicon.copula and at == number.last + 1):
            at += 1
            continue
        if not _skipped(scene, at):
            if _unknown(scene, at) and scene.norms[at - 1] != '"':
                return Head(Kind.OTHER, at, at, "", "unknown-noun")
            break
        at += 1
    return Head(None, number.last, number.last)


def _unknown(scene: Scene, at: int) -> bool:
    """Tell whether a word behind a number is a noun of no table: neither a cue, a date nor a function word."""
    if not scene.tokens[at].text[:1].isalpha() or scene.dated[at] is not None:
        return False
    metonym = scene.who[at]
    if metonym is not None and metonym.rule == "metonym":
        return False
    norm = scene.norms[at]
    if norm in scene.lexicon.function | scene.lexicon.adverbs | scene.lexicon.articles:
        return False
    if norm.endswith(scene.lexicon.verb_endings):
        return False
    return scene.who[at] is None and scene.tie[at] is None and scene.how[at] is None


def _skipped(scene: Scene, at: int) -> bool:
    tie, how = scene.tie[at], scene.how[at]
    if scene.norms[at] == '"':
        return True
    if tie is not None and tie.kind in {Kind.SKIP, Kind.OF_WHICH}:
        return True
    return how is not None and how.kind in {Kind.BATCH, Kind.PLUS}


def span_of(scene: Scene, cell: Cell) -> tuple[int, int]:
    """Return the part of a cell whose words speak of its number: up to contrast, dash or semicolon."""
    first, last = cell.first, cell.last
    for at in range(cell.number.first - 1, cell.first - 1, -1):
        if scene.norms[at] in _BARRIERS or _is(scene, at, Kind.CONTRAST):
            first = at + 1
            break
    for at in range(cell.number.last + 1, cell.last + 1):
        if scene.norms[at] in _BARRIERS or _is(scene, at, Kind.CONTRAST):
            last = at - 1
            break
    return first, last


def _is(scene: Scene, at: int, *kinds: Kind) -> bool:
    tie = scene.tie[at]
    return tie is not None and tie.kind in kinds


def _predicates(scene: Scene, first: int, last: int) -> list[Tag]:
    """Return what is said of people between two indices, background clauses left out."""
    found = []
    at = first
    while at <= last:
        if _is(scene, at, Kind.BACKGROUND):
            while at <= last and scene.norms[at] != ",":
                what = scene.what[at]
                if what is not None and what.kind in _FINITE:
                    break
                at += 1
            continue
        tag = scene.what[at]
        if tag is not None:
            if tag.gives == "place" and not _leads_to_place(scene, tag):
                at = tag.last + 1
                continue
            if tag.first >= first and tag.last <= last and (tag.kind in _PREDICATES or tag.kind in {Kind.ARREST, Kind.HOUSE, Kind.ASIDE}):
                found.append(tag)
            at = tag.last + 1
        else:
            at += 1
    return found


def unit(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """Return why a number cannot count people, whatever its sentence says: its unit, or the word before it."""
    for tag in scene.tags(scene.how, cell.number.last + 1, cell.number.last + _DELTA_REACH):
        if tag.kind is Kind.DELTA and tag.first <= head.last + 1:
            return Reason.DELTA
    return _unit(scene, cell, head)


def _leads_to_place(scene: Scene, tag: Tag) -> bool:
    for at in range(tag.last + 1, min(tag.last + _NOUN_PHRASE, len(scene.norms))):
        place = scene.what[at]
        if scene.norms[at] in scene.lexicon.jails or (place is not None and place.kind is Kind.PLACE):
            return True
        adjective = place is not None and place.kind in {Kind.HOME, Kind.COUNTRY}
        if not (adjective or scene.norms[at] in scene.lexicon.articles):
            return False
    return False


def measure(scene: Scene, cell: Cell, head: Head) -> Verdict:
    """Say what a number counts."""
    first, last = span_of(scene, cell)
    left = _predicates(scene, first, cell.number.first - 1)
    right = _predicates(scene, head.last + 1, last)
    if head.kind in {Kind.RELEASE_NOUN, Kind.RELEASED}:
        return _flow(scene, cell, head, left, right)
    if head.kind is Kind.FULL:
        return Verdict(Metric.FULL_LIBERTY, None, head.rule)
    return _people(scene, cell, head, left, right)


def _unit(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """Return why a number cannot count people: its unit, or the word before it."""
    number = cell.number
    after = scene.norms[number.last + 1] if number.last + 1 < len(scene.norms) else ""
    before = scene.norms[number.first - 1] if number.first else ""
    if after in {"%", "°"}:
        return Reason.RATIO
    if after in {"$", "€"} or before in {"$", "€", "us$"}:
        return Reason.GOODS
    for at in (number.first, number.last):
        what = scene.what[at]
        if what is not None and what.kind is Kind.PLACE:
            return Reason.NAME
    if before in scene.lexicon.numbered_nouns:
        return Reason.NAME
    if before in scene.lexicon.each:
        return Reason.RATIO
    if before in scene.lexicon.ages:
        return Reason.TIME
    if before in scene.lexicon.one_in and number.first > 1 and scene.norms[number.first - 2] in scene.lexicon.ones:
        return Reason.RATIO
    if head.kind is Kind.OTHER:
        if head.rule == "unknown-noun" and _freed_noun(scene, cell, head):
            return None
        return Reason(head.gives) if head.gives else Reason.UNKNOWN_NOUN
    if number.value == 1:
        return Reason.SINGLE
    if head.kind is None and before == "," and after in {",", "."} and number.first > 1:
        name = scene.who[number.first - 2]
        if name is None or name.kind is not Kind.SOURCE:
            return Reason.TIME
    if head.kind is None and number.form is Form.DIGITS and _YEARS[0] <= (number.value or 0) <= _YEARS[1]:
        token = scene.tokens[number.first].text
        if token.isdecimal() and number.lead == number.first:
            return Reason.DATE
    return None


def _freed_noun(scene: Scene, cell: Cell, head: Head) -> bool:
    """Tell whether a noun of no table can only be people: in the plural, right behind a word of release."""
    if not scene.norms[head.first].endswith("s"):
        return False
    at = cell.number.lead - 1
    marked = False
    while at >= 0 and at >= cell.number.lead - _NOUN_PHRASE:
        what = scene.what[at]
        if what is not None:
            verb = what.kind in {Kind.RELEASE_VERB, Kind.RELEASE_INF, Kind.RELEASE_FUTURE}
            noun = what.kind in {Kind.RELEASE_NOUN, Kind.FULL}
            return noun or (verb and (marked or scene.lexicon.subject_first))
        marked = marked or scene.norms[at] in scene.lexicon.to
        if scene.norms[at] not in scene.lexicon.to | scene.lexicon.genitive | scene.lexicon.articles | scene.lexicon.for_words:
            how = scene.how[at]
            if how is None or how.kind is not Kind.BATCH:
                return False
        at -= 1
    return False


def _flow(scene: Scene, cell: Cell, head: Head, left: list[Tag], right: list[Tag]) -> Verdict:
    """A number of releases or of released people."""
    first, last = span_of(scene, cell)
    near = _near_verb(scene, first, cell.number.first - 1)
    if left and left[-1].kind in {Kind.ARREST, Kind.ASIDE} and _governs(scene, left[-1], cell):
        return _verdict(scene, cell, left[-1], right)
    for tag in scene.tags(scene.who, head.last + 1, last):
        if tag.kind is Kind.PROMISED and tag.first - head.last <= _NOUN_PHRASE:
            return Verdict(Metric.ANNOUNCED, None, tag.rule, promised=True)
    if any(tag.kind is Kind.RELEASE_FUTURE for tag in (*left, *right)):
        return Verdict(Metric.ANNOUNCED, None, "release-future")
    if right and right[0].kind is Kind.HELD and right[0].first - head.last <= _NOUN_PHRASE:
        return Verdict(Metric.DETAINED, None, right[0].rule)
    if left and left[-1].kind is Kind.HELD and head.kind is Kind.RELEASE_NOUN:
        return Verdict(None, Reason.DEMANDED, left[-1].rule)
    if near is not None and near.kind is Kind.DEMAND:
        return Verdict(None, Reason.DEMANDED, near.rule)
    aside = bool(right) and right[0].kind in {Kind.ARREST, Kind.ASIDE} and not _beyond(scene, head.last, right[0].first)
    if aside and right[0].first - head.last <= _NOUN_PHRASE:
        return _verdict(scene, cell, right[0], right)
    if right and right[0].kind is Kind.FULL and right[0].first - head.last <= _NOUN_PHRASE and not _beyond(scene, head.last, right[0].first):
        return Verdict(Metric.FULL_LIBERTY, None, right[0].rule)
    if near is not None and near.kind is Kind.PROMISE:
        return Verdict(Metric.ANNOUNCED, None, near.rule)
    return Verdict(Metric.RELEASED, None, head.rule)


def _near_verb(scene: Scene, first: int, last: int) -> Tag | None:
    """Return the verb of saying, promising or asking nearest before a number."""
    verbs = {Kind.SAY, Kind.COUNT, Kind.CHECK, Kind.RAISE, Kind.PROMISE, Kind.DEMAND, Kind.DENY}
    found = [tag for tag in scene.tags(scene.who, first, last) if tag.kind in verbs]
    return found[-1] if found else None


def _people(scene: Scene, cell: Cell, head: Head, left: list[Tag], right: list[Tag]) -> Verdict:
    """A number of people, or one without a noun: the verb tells."""
    first, last = span_of(scene, cell)
    governing = left[-1] if left and _governs(scene, left[-1], cell) else None
    freed = [t for t in right if t.kind in {Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.RELEASED}]
    taken = _right_before(scene, cell)
    if taken is not None and taken.kind is Kind.PRISONERS and not freed:
        return Verdict(None, Reason.ARRESTS, "detained-first")
    if governing is not None and governing.kind is Kind.ARREST and freed:
        return _verdict(scene, cell, freed[0], right)
    if _subset(scene, cell):
        return Verdict(None, Reason.OTHER_PEOPLE, "subset")
    beside = scene.what[head.last + 1] if head.kind in _PEOPLE and head.last < last else None
    if beside is not None and beside.kind is Kind.OTHER and beside.gives in {"other_people", "arrests", "excluded"}:
        return Verdict(None, Reason(beside.gives), beside.rule)
    acts = scene.who[head.last + 1] if head.kind is Kind.PEOPLE and head.last < last else None
    if acts is not None and acts.kind is Kind.DEMAND:
        return Verdict(None, Reason.OTHER_PEOPLE, acts.rule)
    if governing is not None and governing.kind is Kind.LEFT and governing.gives != "exist" and not any(
        t.kind is Kind.RELEASED and t.first == head.last + 1 for t in right
    ):
        return _verdict(scene, cell, governing, right)
    if governing is not None and governing.kind is not Kind.LEFT:
        return _verdict(scene, cell, governing, right)
    far = [tag for tag in right if tag.kind in _STRONG]
    near = [tag for tag in right if not _beyond(scene, head.last, tag.first) and not _mere_copula(scene, tag, last)] or far
    if near:
        chosen = next((t for t in near if t.kind is not Kind.LEFT), near[0])
        stronger = [t for t in near if t.kind in {Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.RELEASED}]
        after = next((t for t in right if t.first > chosen.last), None)
        if chosen.kind is Kind.RELEASED and after is not None and after.kind in {Kind.ASIDE, Kind.ARREST} and after.first - chosen.last <= _NOUN_PHRASE:
            return _verdict(scene, cell, after, right)
        full = [t for t in near if t.kind is Kind.FULL]
        if chosen.kind is Kind.HOUSE and full:
            chosen = full[0]
        elif chosen.kind in {Kind.ARREST, Kind.HOUSE, Kind.HELD} and stronger and stronger[0].first > chosen.first:
            chosen = stronger[0]
        if chosen.kind is not Kind.LEFT or head.kind in _PEOPLE or scene.norms[chosen.first] not in scene.lexicon.copula:
            return _verdict(scene, cell, chosen, right)
    verb = _near_verb(scene, first, cell.number.first - 1)
    if head.kind is None and verb is not None and verb.kind is Kind.PROMISE and _governs(scene, verb, cell):
        return Verdict(Metric.ANNOUNCED, None, verb.rule)
    promised = next((t for t in scene.tags(scene.who, head.last + 1, last) if t.kind is Kind.PROMISED), None)
    if promised is not None and promised.first - head.last <= _NOUN_PHRASE:
        return Verdict(Metric.ANNOUNCED, None, promised.rule, promised=True)
    left = [t for t in left if t is governing or (t.kind not in {Kind.LEFT, Kind.ASIDE, Kind.ARREST, Kind.HOUSE} and not (head.kind is None and t.kind is Kind.RELEASE_FUTURE))]
    left = [t for t in left if t.kind is not Kind.LEFT or head.kind in _PEOPLE or t.gives != "exist"]
    if left:
        return _verdict(scene, cell, left[-1], right)
    if head.kind is Kind.PRISONERS or head.rule == "women-prisoners":
        return _population(scene, cell, first)
    after = list(scene.tags(scene.what, head.last + 1, last))
    if head.kind is None and any(tag.kind is Kind.OTHER for tag in after):
        return Verdict(None, None, "no-verb")
    if head.kind is None and any(tag.kind is Kind.PRISONERS for tag in after) and scene.has(scene.who, first, last, *_FIGURES):
        return Verdict(Metric.DETAINED, None, "figure-of-prisoners")
    before = list(scene.tags(scene.what, first, cell.number.lead - 1))
    counted = scene.has(scene.who, first, cell.number.lead - 1, Kind.FIGURE, Kind.RAISE)
    if head.kind is None and counted and any(t.kind is Kind.PRISONERS for t in before):
        return Verdict(Metric.DETAINED, None, "prisoners-reach")
    if head.kind in {Kind.PEOPLE, Kind.GROUP} and after and after[0].kind is Kind.PRISONERS and after[0].first == head.last + 1:
        return _population(scene, cell, first)
    return Verdict(None, None, "no-verb")


def _right_before(scene: Scene, cell: Cell) -> Tag | None:
    """Return the tag that ends right before a number, articles left out: "Detenidos 14 periodistas"."""
    at = cell.number.lead - 1
    while at >= cell.first and scene.norms[at] in scene.lexicon.articles:
        at -= 1
    return scene.what[at] if at >= cell.first else None


def _mere_copula(scene: Scene, tag: Tag, last: int) -> bool:
    """Tell whether an "are" or "hay" behind a number says nothing of prison."""
    return tag.kind is Kind.LEFT and tag.gives == "exist" and not scene.has(scene.what, tag.last + 1, last, Kind.PRISONERS)


def _subset(scene: Scene, cell: Cell) -> bool:
    """Tell whether a number is of some "of those who…", of whom something else is said."""
    at = cell.number.trail + 1
    tie = scene.tie[at] if at < len(scene.tie) else None
    if tie is None or tie.kind is not Kind.OF_WHICH:
        return False
    following = scene.tie[tie.last + 1] if tie.last + 1 < len(scene.tie) else None
    return following is not None and following.kind is Kind.RELATIVE


def _population(scene: Scene, cell: Cell, first: int) -> Verdict:
    """`registra 777 presos políticos`: counted, and nothing said of leaving."""
    verb = _near_verb(scene, first, cell.number.first - 1)
    if verb is not None and verb.kind is Kind.PROMISE:
        return Verdict(None, None, "no-verb")
    return Verdict(Metric.DETAINED, None, "population") if verb is not None else Verdict(None, None, "population")


def _beyond(scene: Scene, last: int, first: int) -> bool:
    return any(scene.norms[at] in {",", ":"} for at in range(last + 1, first))


def _governs(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell whether nothing but filling words stands between a predicate and the number."""
    for at in range(tag.last + 1, cell.number.first):
        norm = scene.norms[at]
        plain = norm in scene.lexicon.articles | scene.lexicon.genitive | scene.lexicon.adverbs | scene.lexicon.to
        if not (plain or norm == '"' or scene.how[at] is not None or _is(scene, at, Kind.SKIP)):
            return False
    return True


def head_is_common(scene: Scene, cell: Cell) -> bool:
    """Tell whether a number counts mere "detenidos": a crime story's, unless somebody counts them."""
    head = head_of(scene, cell)
    return head.kind is Kind.PRISONERS and head.first == head.last and scene.norms[head.first] in scene.lexicon.common_prisoners


def _verdict(scene: Scene, cell: Cell, tag: Tag, right: list[Tag]) -> Verdict:
    """Turn a predicate into what is counted."""
    if tag.kind is Kind.ARREST:
        return Verdict(None, Reason.ARRESTS, tag.rule)
    if tag.kind is Kind.ASIDE:
        return Verdict(None, Reason(tag.gives), tag.rule)
    if tag.kind is Kind.HOUSE:
        return Verdict(None, Reason.HOUSE_ARREST, tag.rule)
    metric = _PREDICATES[tag.kind]
    if tag.gives == "exist" and head_is_common(scene, cell):
        return Verdict(None, None, "population")
    asked = [t for t in scene.tags(scene.who, cell.first, tag.first - 1) if t.kind in {Kind.DEMAND, Kind.PROMISE}]
    if tag.kind in {Kind.RELEASE_INF, Kind.RELEASE_NOUN} and asked and tag.first < cell.number.first:
        if asked[-1].kind is Kind.DEMAND:
            held = any(t.kind is Kind.HELD or (t.kind is Kind.LEFT and t.gives != "exist") for t in right)
            return Verdict(Metric.DETAINED, None, "held") if held else Verdict(None, Reason.DEMANDED, asked[-1].rule)
        return Verdict(Metric.ANNOUNCED, None, asked[-1].rule)
    if tag.kind is Kind.RELEASE_INF:
        return Verdict(None, Reason.DEMANDED, tag.rule)
    negated = tag.first > 0 and _is(scene, tag.first - 1, Kind.NEGATION)
    nobody = any(scene.norms[at] in scene.lexicon.nobody for at in range(cell.first, cell.number.lead)) or any(
        tie.kind is Kind.NEGATION and tie.last > tie.first for tie in scene.tags(scene.tie, cell.first, cell.number.lead)
    )
    if (negated or nobody) and metric is not Metric.DETAINED:
        return Verdict(None, Reason.NEGATED, "negation")
    return Verdict(metric, None, tag.rule)
