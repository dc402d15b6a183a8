"""Know the forms by which a number is somebody's own: `verified by X`, `X's 626`, `los 655 que dice X`.

Each form looks at one party of a sentence and returns the utterance that it makes, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH
from bot.extraction.speech import COUNTED, Reach, Utterance, back, earlier, is_object, is_of, later, past_articles

if TYPE_CHECKING:
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene, Sentence
    from bot.extraction.tagging import Tag

_OWNED = 6
_FIGURE = 5
_AGENT = 3
_CARRIED = 12
_FREED_VERBS = frozenset({Kind.RELEASED, Kind.RELEASE_VERB, Kind.RELEASE_NOUN})


def agent(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`56 verificadas por X`, `the 155 tallied by X`, `los 161 que suma X`."""
    at = back(scene, party.first - 1, sentence.first)
    who = scene.who[at] if at >= sentence.first else None
    if who is None and at > sentence.first and is_of(scene.what[at], Kind.RELEASE_INF):
        promise = scene.who[at - 1]  # `las 25 que ofreció excarcelar X`
        who = promise if is_of(promise, Kind.PROMISE) else None
    if who is None or who.first <= sentence.first:
        return None
    if who.kind is Kind.BY and who.first == sentence.first + 1 and is_of(scene.who[sentence.first], Kind.SAID):
        return Utterance(party, party.last, Reach.AFTER, "subject", Kind.CHECK)  # `Confirmadas por X 266 salidas`
    if who.kind is Kind.BY:
        return _by_whom(scene, sentence, party, who)
    if who.kind in {Kind.SAID, Kind.PROMISED} and who.last == at and who.last > who.first:
        return _bound_before(scene, sentence, party, who, "agent")
    return _bound_before(scene, sentence, party, who, "relative") if _is_relative(scene, who, party) else None


def _by_whom(scene: Scene, sentence: Sentence, party: Party, by: Tag) -> Utterance | None:
    """`56 verificadas por X`, `los 31 indultados por X`."""
    for i in range(by.first - 1, max(by.first - 1 - _AGENT, sentence.first - 1), -1):
        said, freed = scene.who[i], scene.what[i]
        if said is not None and said.kind in {Kind.SAID, Kind.PROMISED}:
            return _bound_before(scene, sentence, party, said, "agent")
        if freed is not None and scene.norms[i].startswith(scene.lexicon.pardons):
            return _bound_before(scene, sentence, party, freed, "agent")
    return None


def _is_relative(scene: Scene, verb: Tag, party: Party) -> bool:
    """Tell whether a verb's clause hangs on a number: `que suma X`, `como afirma X`."""
    if verb.kind not in SPEECH:
        return False
    if scene.norms[verb.first - 1] in scene.lexicon.as_says:
        return True
    noun = scene.what[verb.first - 1]
    if is_of(noun, Kind.RELEASE_NOUN) and noun is not None and scene.norms[noun.first - 1] in scene.lexicon.whose:
        return _known(scene, noun.first - 2)  # `las 116 personas cuya salida anunció X`
    tie = scene.tie[verb.first - 1]
    within = scene.tie[verb.first] if verb.last > verb.first else None  # `los 900 de los que habla X`
    relative = is_of(tie, Kind.RELATIVE) or is_of(within, Kind.RELATIVE)
    relative = relative and not scene.lexicon.subject_first
    if tie is not None and tie.first and scene.norms[tie.first - 1] in scene.lexicon.object:
        return False  # `lejos de lo que dice X`
    return relative and not is_object(scene, verb.last + 1, party.first)


def _known(scene: Scene, at: int) -> bool:
    """Tell whether the noun that ends here is of a number behind an article: "las 116 personas"."""
    while at > 0 and scene.numbered[at] is None and is_of(scene.what[at], *COUNTED, Kind.GROUP):
        at -= 1
    number = scene.numbered[at]
    return number is not None and scene.norms[number.lead - 1] in scene.lexicon.definite


def _bound_before(scene: Scene, sentence: Sentence, party: Party, verb: Tag, rule: str) -> Utterance | None:
    """Bind a party to the number before its participle, if there is one."""
    if not earlier(scene, sentence, verb.first):
        return None
    return Utterance(party, verb.first, Reach.LEFT, rule, verb.kind)


def dative(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """Give X what is known to him: `a X le constan 66`, `Al Gobierno le salen 90`."""
    before, at = past_articles(scene, party.first - 1, sentence.first), party.last + 1
    to = any(i >= sentence.first and scene.norms[i] in scene.lexicon.to for i in (before, party.first - 1))
    if not to or at >= sentence.last or scene.norms[at] not in scene.lexicon.dative:
        return None
    number = next((n for n in scene.numbers if n.first > at), None)
    near = number is not None and number.lead - at <= _OWNED and number.last <= sentence.last
    return Utterance(party, at, Reach.AFTER, "dative", Kind.COUNT) if near else None


def own_count(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X baja su cuenta de…`, `X trims its tally to…`: whatever one does with one's own count, one says it."""
    at = party.last + 2
    if at + 1 > sentence.last:
        return None
    if scene.norms[past_articles(scene, party.first - 1, sentence.first)] in scene.lexicon.to | {"a", "al"}:
        return None  # `llevará a la X su balance de 631`: it is not X's own
    if scene.norms[at] not in scene.lexicon.own:
        return _carried(scene, sentence, party)
    figure = next((i for i in (at + 1, at + 2) if i <= sentence.last and is_of(scene.who[i], Kind.FIGURE)), None)
    if figure is None or not later(scene, sentence, figure):
        return None
    return Utterance(party, figure, Reach.AFTER, "subject", Kind.FIGURE)


def _carried(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X llevará a la ONU su balance de 631`, `X presented in Geneva its list of 88`: whose figure goes elsewhere."""
    first = party.last + 1
    while first < sentence.last and scene.norms[first] in scene.lexicon.will:
        first += 1
    if not party.listed or first >= sentence.last or scene.norms[first] not in scene.lexicon.carrying:
        return None
    end = min(first + _CARRIED, sentence.last)
    own = next((at for at in range(first + 1, end) if scene.norms[at] in scene.lexicon.own), None)
    if own is None or any(scene.bounded[first:own]) or scene.has(scene.who, first, own, *SPEECH):
        return None
    figure = next((i for i in (own + 1, own + 2) if i <= sentence.last and is_of(scene.who[i], Kind.FIGURE)), None)
    number = next((n for n in scene.numbers if figure is not None and n.first > figure), None)
    near = number is not None and figure is not None and number.lead - figure <= _AGENT
    return Utterance(party, own, Reach.RIGHT, "owner", Kind.FIGURE) if near else None


def own_number(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`Cabello contrapone sus 903 excarcelados a…`: what the subject calls his own."""
    if past_articles(scene, party.first - 1, sentence.first) >= sentence.first or not party.listed:
        return None
    number = next((n for n in scene.numbers if n.first > party.last), None)
    own = number is not None and number.last <= sentence.last and scene.norms[number.lead - 1] in scene.lexicon.own
    near = own and number is not None and number.lead - party.last <= _FIGURE and number.lead - 1 > party.last
    return Utterance(party, party.last, Reach.RIGHT, "owner", Kind.FIGURE) if near else None


def that_party_says(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`los 655 que el Gobierno dice haber excarcelado`, `the 150 releases (that) the government promised`."""
    at = past_articles(scene, party.first - 1, sentence.first)
    if at <= sentence.first:
        return None
    behind = not scene.lexicon.subject_first and at - 1 > sentence.first and is_of(scene.tie[at - 1], Kind.RELATIVE)
    if behind and scene.who[at] is None and scene.tokens[at].text.islower():
        return _left_of(scene, sentence, party, at - 1, None)
    number = scene.numbered[at - 1]
    if scene.norms[at] in scene.lexicon.as_says and number is not None and number.first > sentence.first:
        said = is_of(scene.who[party.last + 1] if party.last < sentence.last else None, *SPEECH)
        return Utterance(party, at, Reach.LEFT, "relative", None) if said else None
    bare = not is_of(scene.tie[at], Kind.RELATIVE)
    named = at == party.first - 1
    ends = _promises_to_free(scene, sentence, party) or _ends_with_verb(scene, sentence, party)
    ends = ends or _says_of_them(scene, sentence, party)
    if bare and (not scene.lexicon.subject_first or (named and not ends)):
        return None
    after = min(party.last + 1, sentence.last)
    while after < sentence.last and scene.norms[after] in scene.lexicon.auxiliaries and scene.who[after] is None:
        after += 1
    verb = scene.who[after]
    past = bare and scene.norms[after].endswith(scene.lexicon.verb_endings) and verb is None
    if not (past or is_of(verb, *SPEECH, Kind.SAID, Kind.PROMISED)):
        return None
    noun = scene.what[at]
    if (
        bare
        and is_of(noun, Kind.RELEASE_NOUN)
        and noun is not None
        and scene.norms[noun.first - 1] in scene.lexicon.whose
    ):
        at = noun.first - 2  # `the 90 people whose release X promised`
    return _left_of(scene, sentence, party, at + 1 if bare else at, verb.kind if verb is not None else None)


def _promises_to_free(scene: Scene, sentence: Sentence, party: Party) -> bool:
    """`Of 120 prisoners Venezuela's government promised to free`: a clause without "that"."""
    verb = scene.who[party.last + 1] if party.last < sentence.last else None
    free = (
        scene.what[verb.last + 1]
        if is_of(verb, Kind.PROMISE, Kind.PROMISED) and verb is not None and verb.last < sentence.last
        else None
    )
    return is_of(free, Kind.RELEASE_FUTURE, Kind.RELEASE_INF)


def _says_of_them(scene: Scene, sentence: Sentence, party: Party) -> bool:
    """Tell whether people are freed behind a verb of saying: `the 808 people Caracas says it has freed`."""
    at = party.last + 1
    verb = scene.who[at] if at < sentence.last else None
    if not is_of(verb, Kind.SAY) or not scene.lexicon.subject_first or verb is None or party.anaphor is not None:
        return False
    return scene.has(scene.what, verb.last + 1, min(verb.last + _FIGURE, sentence.last), *_FREED_VERBS)


def _ends_with_verb(scene: Scene, sentence: Sentence, party: Party) -> bool:
    """Tell whether nothing but a day or a place is behind a verb: `the 99 releases Caracas announced at Christmas`."""
    at = party.last + 1
    while at < sentence.last and scene.norms[at] in scene.lexicon.auxiliaries and scene.who[at] is None:
        at += 1
    verb = scene.who[at] if at <= sentence.last else None
    if not is_of(verb, *SPEECH, Kind.SAID, Kind.PROMISED) or verb is None or verb.first != at:
        return False
    behind = verb.last + 1
    if behind > sentence.last or not scene.norms[behind].isalnum():
        return True
    timed = scene.dated[behind] is not None or scene.how[behind] is not None
    if is_of(verb, Kind.SAY) and _says_they_left(scene, behind, sentence):
        return True
    return timed or scene.norms[behind] in scene.lexicon.within | scene.lexicon.where | scene.lexicon.in_time


def _says_they_left(scene: Scene, behind: int, sentence: Sentence) -> bool:
    """`Of 217 prisoners parliament says the amnesty freed, …`: a short clause of release ends at its comma."""
    end = next((at for at in range(behind, min(behind + _OWNED, sentence.last)) if scene.norms[at] == ","), None)
    freed = (Kind.RELEASED, Kind.RELEASE_VERB)
    noun = scene.norms[behind] in scene.lexicon.articles
    return noun and end is not None and scene.has(scene.what, behind, end - 1, *freed) and not scene.within(behind, end)


def _left_of(scene: Scene, sentence: Sentence, party: Party, at: int, verb: Kind | None) -> Utterance | None:
    """Bind a party to the known number whose noun stands right before a relative clause."""
    noun = at - 1
    while noun > sentence.first and scene.numbered[noun] is None and is_of(scene.what[noun], *COUNTED, Kind.GROUP):
        noun -= 1
    number = scene.numbered[noun]
    known = scene.lexicon.definite | {"of"}
    if number is None or number.first <= sentence.first or scene.norms[number.first - 1] not in known:
        return None
    return Utterance(party, number.last + 1, Reach.LEFT, "relative", verb)


def owner(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`X's 626`, `X's count reaches 372`."""
    at = party.last + 1
    if at > sentence.last or scene.norms[at] not in scene.lexicon.possessive:
        return None
    if at < sentence.last and scene.norms[at + 1] in scene.lexicon.opponents:
        return None  # `the government's critics say 402 are out`
    number = next((n for n in scene.numbers if n.first > at), None)
    counted = _by_its_count(scene, sentence, party, at)
    if counted is not None:
        return counted
    near = number is not None and number.first - at <= _OWNED and number.last <= sentence.last
    if number is not None and near and ";" not in scene.norms[at : number.first]:
        denies = next((t for t in scene.tags(scene.who, at, number.first) if t.kind is Kind.DENY), None)
        if denies is not None:  # `X's movement rejects the claim of 116`
            return Utterance(party, denies.last, Reach.AFTER, "subject", Kind.DENY)
        reach = Reach.AFTER if scene.has(scene.who, at, number.first, *SPEECH) else Reach.RIGHT
        return Utterance(party, at, reach, "owner", Kind.FIGURE)
    return _its_bulletin_shows(scene, sentence, party, at) or _its_count(scene, sentence, party, at)


def _its_bulletin_shows(scene: Scene, sentence: Sentence, party: Party, at: int) -> Utterance | None:
    """`63 of them…, X's weekly bulletin shows`."""
    noun = scene.has(scene.who, at, at + 3, Kind.FIGURE, Kind.ANAPHOR, Kind.COUNT)
    shown = not scene.lexicon.shows.isdisjoint(scene.norms[at : min(at + _FIGURE + 1, sentence.last + 1)])
    last = earlier(scene, sentence, party.first) and not later(scene, sentence, at)
    return Utterance(party, party.first, Reach.BEFORE, "owner", Kind.FIGURE) if noun and shown and last else None


def _its_count(scene: Scene, sentence: Sentence, party: Party, at: int) -> Utterance | None:
    """`X's count of freed prisoners`, `X's Sunday tally of releases`."""
    found = _names_count(scene, sentence, at)
    return Utterance(party, at, Reach.AFTER, "owner", Kind.FIGURE) if found else None


def _names_count(scene: Scene, sentence: Sentence, at: int) -> bool:
    tally = not scene.lexicon.numbers.isdisjoint(scene.norms[at : min(at + 3, sentence.last) + 1])
    tally = tally or at >= sentence.last - 1  # `52, by X's`
    return tally or scene.has(scene.who, at, at + 3, Kind.FIGURE)


def _by_its_count(scene: Scene, sentence: Sentence, party: Party, at: int) -> Utterance | None:
    """`344 are out, by X's count; Y claims 895`."""
    before = past_articles(scene, party.first - 1, sentence.first)
    by = before > sentence.first and (
        is_of(scene.who[before], Kind.BY, Kind.SAY) or scene.norms[before] in scene.lexicon.counting
    )
    if not by or not earlier(scene, sentence, before) or not _names_count(scene, sentence, at):
        return None
    ends = not later(scene, sentence, at) or _clause_ends(scene, sentence, at)
    return Utterance(party, before, Reach.BEFORE, "owner", Kind.FIGURE) if ends else None


def _clause_ends(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a clause ends with the figure that stands behind a token: "…, by X's count; Y claims 895"."""
    figure = next((tag for tag in scene.tags(scene.who, at, at + 3) if tag.kind is Kind.FIGURE), None)
    return figure is not None and figure.last < sentence.last and scene.norms[figure.last + 1] in {";", "—", ","}


def owned(scene: Scene, sentence: Sentence, party: Party) -> Utterance | None:
    """`la cifra de X`, `los 808 liberados de X`."""
    glued = party.first > sentence.first and scene.norms[party.first - 1] in scene.lexicon.glued
    at = party.first - 1 if glued else past_articles(scene, party.first - 1, sentence.first)
    if at <= sentence.first or not (glued or scene.norms[at] in scene.lexicon.genitive):
        return None
    at -= 1
    figure = _figure_before(scene, sentence, at)
    if figure is not None:
        return _of_figure(scene, sentence, party, figure)
    what = scene.what[at]
    if what is not None and what.kind in {Kind.RELEASED, Kind.RELEASE_NOUN, Kind.FULL}:
        at = what.first - 1
    number = scene.numbered[at] if at >= sentence.first else None
    if number is None or number.first == sentence.first:
        return None
    known = scene.norms[number.first - 1] in scene.lexicon.definite
    return Utterance(party, number.last + 1, Reach.LEFT, "count-of", Kind.FIGURE) if known else None


def _figure_before(scene: Scene, sentence: Sentence, at: int) -> Tag | None:
    """Return the "cifra" that a party owns: before it, or before what it is of ("cuenta de excarcelados de X")."""
    plain = scene.lexicon.articles | scene.lexicon.genitive
    for i in range(at, max(at - _FIGURE, sentence.first - 1), -1):
        who, what = scene.who[i], scene.what[i]
        if who is not None and (who.kind is Kind.FIGURE or scene.norms[who.last] in scene.lexicon.documents):
            return who
        adjective = (
            (scene.shouted or scene.tokens[i].text.islower()) and scene.tie[i] is None and who is None and what is None
        )
        people = what is not None and what.kind in COUNTED
        if scene.numbered[i] is not None or not (adjective or people or scene.norms[i] in plain):
            return None
    return None


def _of_figure(scene: Scene, sentence: Sentence, party: Party, figure: Tag) -> Utterance:
    """Bind a figure to the number before it in its clause, else to those behind."""
    before = [n for n in scene.within(sentence.first, sentence.last) if n.last < figure.first]
    turned = before and any(scene.norms[at] in {";", "—", "("} for at in range(before[-1].last, figure.first))
    if not before or turned:
        return Utterance(party, figure.first, Reach.AFTER, "figure-of", Kind.FIGURE)
    following = next((n for n in scene.numbers if party.last < n.first <= sentence.last), None)
    opening = scene.norms[sentence.first] in scene.lexicon.opening
    if opening and following is not None and scene.has(scene.who, party.last + 1, following.lead, Kind.RAISE):
        return Utterance(
            party, figure.first, Reach.AFTER, "figure-of", Kind.FIGURE
        )  # `Con 14 más, el conteo de X sube a`
    reach = Reach.LEFT if later(scene, sentence, party.last) else Reach.BEFORE
    return Utterance(party, figure.first, reach, "figure-of", Kind.FIGURE)
