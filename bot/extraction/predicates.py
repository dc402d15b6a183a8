"""Find what is said of the people whom a number counts: the words of release and prison on either side of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.claims import Group
from bot.extraction.heads import Head
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

SAID = frozenset(
    {
        Kind.RELEASED,
        Kind.RELEASE_VERB,
        Kind.RELEASE_NOUN,
        Kind.RELEASE_FUTURE,
        Kind.RELEASE_INF,
        Kind.FULL,
        Kind.HELD,
        Kind.LEFT,
        Kind.ARREST,
        Kind.HOUSE,
        Kind.ASIDE,
    }
)
FREED = frozenset({Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.RELEASED})
_FINITE = frozenset({Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.LEFT})
_VERBS = frozenset({Kind.SAY, Kind.COUNT, Kind.CHECK, Kind.RAISE, Kind.PROMISE, Kind.DEMAND, Kind.DENY})
_BARRIERS = frozenset({";", "—", "–", "(", ")", "|"})
_CLAUSE = 12
_STOPS = frozenset({".", "\n"})
NEAR = 4
"""Tokens within which a participle belongs to the noun before it."""


class Look(NamedTuple):
    """A number with what stands around it."""

    scene: Scene
    cell: Cell
    head: Head
    first: int
    last: int
    """The part of the cell whose words speak of the number."""
    left: list[Tag]
    right: list[Tag]
    governing: Tag | None
    """The predicate right before the number, but for filling words."""
    verb: Tag | None
    """The verb of saying, promising or asking nearest before the number."""

    def close(self, tag: Tag | None) -> bool:
        """Tell whether a tag on the right belongs to the counted noun itself."""
        if tag is None or self.beyond(tag):
            return False
        between, scene = range(self.head.last + 1, tag.first), self.scene
        words = [at for at in between if scene.how[at] is None and scene.dated[at] is None]
        return len(words) < NEAR and not any(tied(scene, at, Kind.JOIN) for at in between)

    def beyond(self, tag: Tag) -> bool:
        """Tell whether a comma or a colon parts a tag on the right from the noun."""
        return any(self.scene.norms[at] in {",", ":"} for at in range(self.head.last + 1, tag.first))


def look(scene: Scene, cell: Cell, head: Head) -> Look:
    """Gather what stands around a number."""
    first, last = span_of(scene, cell)
    left = [tag for tag in predicates(scene, first, cell.number.first - 1) if not _of_a_party(scene, tag, cell)]
    if len(left) > 1 and left[-1].kind is Kind.LEFT and left[-2].kind is Kind.RELEASE_NOUN:
        left = left[:-1] if scene.norms[left[-1].last] in scene.lexicon.remaining else left  # `release of the last 3`
    left = left or _verb_before(scene, cell)
    right = predicates(scene, head.last + 1, own_clause(scene, head.last + 1, last))
    right = [tag for tag in right if tag.kind is not Kind.LEFT or scene.norms[tag.first] not in scene.lexicon.keeping]
    governing = left[-1] if left and governs(scene, left[-1], cell) else _after_releases(scene, cell)
    verbs = [tag for tag in scene.tags(scene.who, first, cell.number.first - 1) if tag.kind in _VERBS]
    return Look(scene, cell, head, first, last, left, right, governing, verbs[-1] if verbs else None)


def _of_a_party(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell whether a word only says what a party does: "X, which gives prisoners free legal help, lists 806…"."""
    commas = [at for at in range(cell.first, tag.first) if scene.norms[at] == ","]
    opens = commas[-1] if commas else 0
    if not opens or opens + 1 >= tag.first or not tied(scene, opens + 1, Kind.RELATIVE):
        return False
    who = scene.who[opens - 1]
    named = who is not None and who.kind in {Kind.SOURCE, Kind.ANAPHOR, Kind.VAGUE}
    return named and "," in scene.norms[tag.last + 1 : cell.number.lead]


def _after_releases(scene: Scene, cell: Cell) -> Tag | None:
    """Return the noun of `tras la salida de 18 colegas`: what is told of as done before counts its people too."""
    at = cell.number.lead - 1
    plain = scene.lexicon.articles | scene.lexicon.genitive
    while at > cell.first and scene.what[at] is None and scene.norms[at] in plain:
        at -= 1
    noun = scene.what[at] if at > cell.first else None
    if noun is None or noun.kind is not Kind.RELEASE_NOUN:
        return None
    at = noun.first - 1
    while at > cell.first and scene.norms[at] in plain:
        at -= 1
    tie = scene.tie[at]
    after = tie is not None and tie.kind is Kind.BACKGROUND and scene.norms[tie.first] in scene.lexicon.after
    return noun if after else None


def own_clause(scene: Scene, first: int, last: int) -> int:
    """Return where "36 of them and expects the others to be cleared" turns to what the speaker says next."""
    for at in range(first, last):
        if tied(scene, at, Kind.JOIN) and scene.norms[at + 1] in scene.lexicon.that_clause:
            return at - 1  # `had reached 104 and that more were under review`
        verb = scene.who[at + 1] if tied(scene, at, Kind.JOIN) else None
        if verb is not None and verb.kind in _VERBS and verb.first == at + 1:
            return at - 1
    return last


def _verb_before(scene: Scene, cell: Cell) -> list[Tag]:
    """Return the verb right before a number whose cell holds no word before it: "de los 300 salieron 40"."""
    at = cell.number.lead - 1
    what = scene.what[at] if 0 <= at < cell.first and not scene.lexicon.subject_first else None
    return [what] if what is not None and what.kind is Kind.RELEASE_VERB else []


def span_of(scene: Scene, cell: Cell) -> tuple[int, int]:
    """Return the part of a cell whose words speak of its number: up to contrast, dash or semicolon."""
    first, last = cell.first, cell.last
    for at in range(cell.number.first - 1, cell.first - 1, -1):
        if _parts(scene, at):
            first = at + 1
            break
    for at in range(cell.number.last + 1, cell.last + 1):
        if _parts(scene, at):
            last = at - 1
            break
    return first, last


def _parts(scene: Scene, at: int) -> bool:
    """Tell whether a token parts what is said of one number from the rest of its cell."""
    if scene.norms[at] in _BARRIERS:
        return True
    tie = scene.tie[at]
    return tie is not None and tie.kind is Kind.CONTRAST and tied(scene, at, Kind.CONTRAST)


def tied(scene: Scene, at: int, kind: Kind) -> bool:
    """Tell whether a token is part of a tie of this kind."""
    tie = scene.tie[at] if at < len(scene.tie) else None
    return tie is not None and tie.kind is kind and not (_inside(tie, scene.what[at]) or _inside(tie, scene.how[at]))


def _inside(tie: Tag, other: Tag | None) -> bool:
    """Tell whether a tie is only a word of a longer phrase: "busiest day yet"."""
    longer = other is not None and other.last - other.first > tie.last - tie.first
    return longer and other is not None and other.first <= tie.first and other.last >= tie.last


def predicates(scene: Scene, first: int, last: int) -> list[Tag]:
    """Return what is said of people between two indices, background clauses left out."""
    found = []
    at = first
    while at <= last:
        if tied(scene, at, Kind.BACKGROUND):
            at = _past_background(scene, at, last)
            continue
        tag = scene.what[at]
        if tag is None:
            at += 1
            continue
        inside = tag.first >= first and tag.last <= last and scene.dated[tag.first] is None
        relative = tag.gives == "relative" and tag.first != first
        place = tag.gives != "place" or _leads_to_place(scene, tag)
        if inside and not relative and place and tag.kind in SAID and not _unsaid(scene, tag):
            found.append(tag)
        at = tag.last + 1
    return found


def _unsaid(scene: Scene, tag: Tag) -> bool:
    """Tell whether what stands beside a predicate makes it something else."""
    norm, before = scene.norms[tag.first], scene.norms[tag.first - 1] if tag.first else ""
    who = scene.who[tag.first]
    longer = who is not None and who.last > tag.last
    # `Once agentes lo sacaron de la casa`: one person, who is not of the number
    of_one = tag.kind is Kind.RELEASE_VERB and before in scene.lexicon.one_object
    if of_one or (tag.rule == "keeps-them" and not _of_a_state(scene, tag.first - 1)):
        return True  # `Retienen a 12 periodistas frente al Parlamento`: just taken
    if tag.kind is Kind.LEFT:
        clitic = before in scene.lexicon.clitics and norm not in scene.lexicon.lacking  # not `le faltan 470`
        raised = longer and who is not None and who.kind is Kind.RAISE  # `la de X sigue en 17`
        groups = scene.tags(scene.what, tag.last + 1, tag.last + NEAR)
        holds = norm in scene.lexicon.having_papers and any(each.gives == Group.FOREIGN for each in groups)
        return clitic or raised or holds  # `19 hold another nationality`
    if tag.kind is Kind.ASIDE:
        wider = who is not None and who.last - who.first > tag.last - tag.first
        counted = wider and who is not None and who.kind is Kind.COUNT  # `has the names of 141 people freed`
        return counted or _names_of_freed(scene, tag)
    if tag.kind is Kind.HELD:
        return before in scene.lexicon.negations | scene.lexicon.never  # `que no estaban presos`
    if tag.kind is Kind.RELEASE_FUTURE and norm in scene.lexicon.within:
        return not _said_within(scene, tag.first)  # "en los próximos días"
    alone = tag.first == tag.last and norm.startswith(scene.lexicon.amnesties)
    return alone and before in scene.lexicon.articles  # `conceden la amnistía a 386`: a noun


def _said_within(scene: Scene, end: int) -> bool:
    """Tell whether a word of release or prison stands before a token in its own sentence."""
    for at in range(end - 1, max(end - _CLAUSE, 0) - 1, -1):
        if scene.norms[at] in _STOPS:
            return False
        what = scene.what[at]
        if what is not None and what.kind in SAID:
            return True
    return False


def _names_of_freed(scene: Scene, tag: Tag) -> bool:
    """`publicar los nombres de los 626 que X asegura haber liberado`: told of as freed by whoever says so."""
    if scene.norms[tag.first] not in scene.lexicon.names:
        return False
    number = next((n for n in scene.numbers if n.first > tag.last), None)
    if number is None or number.lead - tag.last > NEAR - 1:
        return False
    at, last = number.trail + 1, min(number.trail + _CLAUSE, len(scene.norms) - 1)
    end = next((i for i in range(at, last) if scene.norms[i] in {".", ",", "\n"}), last)
    says = next((who for who in scene.tags(scene.who, at, end) if who.kind in _VERBS), None)
    held = next((what for what in scene.tags(scene.what, at, end) if what.kind is Kind.HELD), None)
    if held is not None and (says is None or says.first > held.first) and _who(scene, at, held.first):
        return True  # `read the names of the 61 members who are still in jail`
    freed = says is not None and scene.has(scene.what, says.first, end, Kind.RELEASE_VERB, Kind.RELEASED)
    return freed and says is not None and says.kind is not Kind.DEMAND


def _of_a_state(scene: Scene, at: int) -> bool:
    """Tell whether those who hold people are a state, or hold them still: "el régimen retiene a 40"."""
    while at > 0 and scene.norms[at] in scene.lexicon.adverbs - scene.lexicon.still:
        at -= 1
    if at < 0:
        return False
    who, what = scene.who[at], scene.what[at]
    home = what is not None and what.kind is Kind.HOME
    named = who is not None and who.kind in {Kind.SOURCE, Kind.ANAPHOR}
    return home or named or scene.norms[at] in scene.lexicon.regimes | scene.lexicon.still


def _who(scene: Scene, first: int, last: int) -> bool:
    """Tell whether "who" or "who are" opens a clause between two tokens."""
    return scene.has(scene.tie, first, last, Kind.RELATIVE) or "who" in scene.norms[first : last + 1]


def _past_background(scene: Scene, at: int, last: int) -> int:
    """Return where a background clause ends: at a comma, or at the main verb."""
    while at <= last and scene.norms[at] != ",":
        what = scene.what[at]
        passive = what is not None and what.kind is Kind.ARREST and what.last > what.first  # `fueron arrestadas`
        held = what is not None and what.kind is Kind.HELD and what.last > what.first  # `aún esperan en ese recinto`
        if what is not None and (what.kind in _FINITE or passive or held):
            break
        at += 1
    return at


def _leads_to_place(scene: Scene, tag: Tag) -> bool:
    """Tell whether a verb of leaving has a prison behind it, or right before it: "de Tocorón bajaron 26"."""
    before = scene.what[tag.first - 1] if tag.first else None
    at = tag.last + 1
    acts = at + 1 < len(scene.norms) and scene.norms[at] in scene.lexicon.genitive
    if acts and scene.norms[at + 1].endswith(scene.lexicon.infinitives) and scene.what[at + 1] is None:
        return False  # `los internos de Yare dejan de comer`
    if (
        before is not None
        and before.kind is Kind.PLACE
        and before.first
        and (scene.norms[before.first - 1] in scene.lexicon.genitive)
    ):
        return True
    if tag.last + 1 < len(scene.norms) and scene.norms[tag.last + 1] in scene.lexicon.to:
        return False  # `deja a tres en libertad`: a verb with people for its object
    for at in range(tag.last + 1, min(tag.last + NEAR + 2, len(scene.norms))):
        place = scene.what[at]
        if scene.dated[at] is not None or scene.how[at] is not None:
            continue  # `abandonaron el martes un retén`
        if scene.norms[at] in scene.lexicon.jails or (place is not None and place.kind is Kind.PLACE):
            return True
        adjective = place is None or place.kind in {Kind.HOME, Kind.COUNTRY, Kind.GROUP}
        adjective = adjective or (place is not None and place.gives == Reason.TIME)  # `abandonan de noche El Rodeo`
        if not (adjective and (scene.norms[at].isalpha() or scene.norms[at] in scene.lexicon.possessive)):
            return False
    return False


def governs(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell whether nothing but filling words stands between a predicate and the number."""
    at = tag.last + 1
    if at >= cell.number.lead:
        return True
    lexicon = scene.lexicon
    plain = lexicon.articles | lexicon.genitive | lexicon.adverbs | lexicon.to | lexicon.numbering | {'"'}
    plain |= lexicon.indefinite | lexicon.jails
    while at < cell.number.lead:
        aside = _past_according(scene, at, cell.number.lead)
        word = scene.norms[at]
        if aside == at and not (
            word in plain or word in lexicon.remaining or scene.how[at] is not None or tied(scene, at, Kind.SKIP)
        ):
            return False
        at = max(aside, at + 1)
    return True


def _past_according(scene: Scene, at: int, end: int) -> int:
    """Return where "…, según X, …" ends, or the same place: none begins here."""
    who = scene.who[at + 1] if scene.norms[at] == "," and at + 1 < end else None
    if who is None or who.kind is not Kind.ACCORDING:
        return at
    return next((i + 1 for i in range(who.last + 1, end) if scene.norms[i] == ","), at)
