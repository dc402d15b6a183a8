"""More small sets of words, for the rules that ask in what sense a word is meant; one field each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Senses:
    """Sets of words of one language, beside those of its `Words`."""

    rank_nouns: frozenset[str]
    """Nouns that make what is ranked a figure: "the first number"."""
    coming_from: frozenset[str]
    """Verbs of whose a figure is: "the second comes from X"."""
    spans: dict[str, int]
    """Units of time with how many days they last."""
    stood: frozenset[str]
    """Verbs of how a count stood on a day: "el jueves eran 198"."""
    imperfect: frozenset[str]
    """Verbs of where people were on a day: "29 estaban en la calle este martes"."""
    group_nouns: frozenset[str]
    """Nouns for those who were let go at once."""
    joining: frozenset[str]
    """Verbs by which a number joins an earlier one: "que se añaden a las 99"."""
    until_then: frozenset[str]
    """Words of where people were until they left: "los cuatro estaban recluidos"."""
    purpose: frozenset[str]
    """Words for what something is done for: "sacados para ser trasladados"."""
    alone: frozenset[str]
    """Words between "not one" and of whom: "ni uno solo de los 24"."""
    underway: frozenset[str]
    """Words for what is to come: "más excarcelaciones en puertas"."""
    documents: frozenset[str]
    """Papers in which a body gives its figures: "el boletín semanal de X"."""
    both_and: frozenset[str]
    """Words that join two: "five and nine"."""
    they: frozenset[str]
    """Pronouns for others: the people told of, those whom a speaker does not name."""
    never: frozenset[str]
    """Words that say of no time: "never behind bars"."""
    ministries: frozenset[str]
    """Bodies of a state that stand for the one named before: "según el ministerio"."""
    embassies: frozenset[str]
    """Houses of a state in another country."""
    keeping_word: frozenset[str]
    """Verbs of keeping a promise: "ha cumplido 35"."""
    how_many: frozenset[str]
    """Words that ask for a number: "¿cuántos militares hay presos?"."""
    us: frozenset[str]
    """Pronouns for the speaker and his people: "nos hablan de 650"."""
    already: frozenset[str]
    """Words for what was so before."""
    titles: frozenset[str]
    """Nouns before the name of a politician or advocate who may be of any side: "el diputado Luis Pérez"."""
    own_side: frozenset[str]
    """Adjectives between such a noun and the name."""
    states_side: frozenset[str]
    """Adjectives of those who speak for the state's party."""
    carrying: frozenset[str]
    """Verbs by which somebody takes a figure of his own to others: "llevará a la ONU su balance de 631"."""
    told_nouns: frozenset[str]
    """Nouns for a figure or list just told, beside those of the rows: "la noticia", "los nombres"."""
    being: frozenset[str]
    """Verbs of whose a figure is: "los datos son de X"."""
    issuing: tuple[str, ...]
    """How participles of giving out or checking a figure begin: "elaborada por X", "compiled by X"."""
    them: frozenset[str]
    """Pronouns for the people told of, behind a verb."""
    reacting: tuple[str, ...]
    """How verbs of what somebody thinks of the news begin."""
    unsure: frozenset[str]
    """Words of what somebody is still finding out, or only says out of courtesy."""
    bystanding: frozenset[str]
    """Nouns for unnamed people who saw or heard of it, and stand for no organisation."""
    party_like: frozenset[str]
    """Nouns for a body of politics that goes unnamed."""
    trade_like: frozenset[str]
    """Nouns for a union that goes unnamed."""
    nameless: frozenset[str]
    """Nouns that name nobody, though a headline's first capital stands on them: "Diputado anuncia…"."""
    thus: frozenset[str]
    """Words by which a sentence says again who said what stands before: "So says X"."""
    opposed: frozenset[str]
    """Adjectives of somebody who does not speak for the state: "el diputado opositor"."""
    own_staff: frozenset[str]
    """People and books that are a body's own: "its staff have verified 421"."""
    in_charge: frozenset[str]
    """Words of who handles a law: "lawmaker in charge of the bill"."""
    bills: frozenset[str]
    """Nouns for a law on its way, or the body that handles it."""
    failing: frozenset[str]
    """Words of what somebody does not manage, or will not do: "unable to confirm"."""
    holding: frozenset[str]
    """Verbs of what a paper holds: "un comunicado de X recoge los nombres"."""
    just: frozenset[str]
    """Words for no more than so many."""
    opinion: frozenset[str]
    """Words of what somebody makes of the news: "a positive step", "insuficiente"."""
    saying: frozenset[str]
    """Verbs of saying that have no object but a clause: "said the releases were partial"."""
    waiting: frozenset[str]
    """Words that end a clause on those who are not out yet: "23 home, 51 waiting"."""
    checked: frozenset[str]
    """Participles that make cases the people told of: "its verified cases"."""
    existing: frozenset[str]
    """Verbs for "there are"."""
    be: frozenset[str]
    """The infinitive of "to be", between a word of the future and what will be."""
    one_object: frozenset[str]
    """Pronouns for the one person whom a verb behind them acts on: "lo sacaron de su casa"."""
    once_held: frozenset[str]
    """Verbs of having been somewhere once: "personas que estuvieron meses encerradas"."""
    hostages: frozenset[str]
    """Nouns by which those who count political prisoners call them."""
    captors: frozenset[str]
    """Names of those who take hostages elsewhere, or for ransom."""
    vehicles: frozenset[str]
    """Nouns for what carries freed people: "un autobús con 24 excarcelados"."""
    returns: frozenset[str]
    """Nouns for coming back: "el regreso de 17 reporteros"."""
    that_clause: frozenset[str]
    """Conjunctions of what is said: "…, and that more were under review"."""
    townspeople: frozenset[str]
    """Nouns for people of whom news tells otherwise, but for their leaving prison."""
    exits: frozenset[str]
    """Nouns for leaving, which are releases where somebody verifies them."""
    held_words: frozenset[str]
    """Words of a text that tells of those in prison, and of nobody's release."""
    crimes: frozenset[str]
    """Crimes of common prisoners, never of political ones."""
    those_who: frozenset[str]
    """Words between a number and the "not" of those who are not out: "503 who did not"."""
    registers: frozenset[str]
    """Nouns for a list of people."""
    onto: frozenset[str]
    """Prepositions before a list that people are on."""
    removing: frozenset[str]
    """Verbs by which a list gets shorter."""
    fewer: frozenset[str]
    """Words for "fewer" in a difference."""
    regimes: frozenset[str]
    """Nouns for a state that holds people."""
    doubled: frozenset[str]
    """Words for what a list gives twice."""
    getting: frozenset[str]
    """Verbs of people who are given a paper."""
    applied: frozenset[str]
    """Nouns for what people hand in to be covered by an amnesty, and for those on its lists."""
    approving: tuple[str, ...]
    """Beginnings of words that grant what was asked for."""
    ordering: tuple[str, ...]
    """Beginnings of verbs of ordering, behind which a participle tells what is to be done."""
    subjunctive: frozenset[str]
    """Verbs of what somebody only wants or foresees: "prevé que salgan 25"."""
    maybe_cleared: frozenset[str]
    """Verbs that make the participle behind them one of what is to come: "serían amparados"."""
    becoming: frozenset[str]
    """Infinitives of "to be" between such a verb and its participle."""
    covering: frozenset[str]
    """Verbs of a decree or list that reaches people: "a decree covering 35"."""
    decree_nouns: frozenset[str]
    """Nouns for a paper by which people are let go."""
    detaining: frozenset[str]
    """Words for holding people for a while."""
    briefly: tuple[str, ...]
    """Phrases of people who were held for hours and no longer."""
    sending: frozenset[str]
    """Verbs by which another state lets people of the own country go home."""
    gap_nouns: frozenset[str]
    """Nouns for the difference between two counts."""
    ransom: frozenset[str]
    """Words of those who hold people for money."""
    migrants: frozenset[str]
    """Words of people held over their papers in another country."""
    years_on: tuple[tuple[str, str], ...]
    """Words with which a title opens that tells of an anniversary: "A seis años de…"."""
    telling: frozenset[str]
    """Verbs of people who tell what befell them, before their number."""
    swapping: frozenset[str]
    """Verbs of a bargain by which people are to change places."""
    acquitting: tuple[str, ...]
    """Beginnings of verbs of acquittal."""
    rooms: frozenset[str]
    """Rooms that are for so many: "una celda para 12"."""
    lasting: frozenset[str]
    """Words before the time that something lasted: "tras 5 horas"."""
    hurting: frozenset[str]
    """Verbs of killing and injuring before their number."""
    meanwhile: frozenset[str]
    """Words that open a clause of what goes on beside."""
    events: frozenset[str]
    """Nouns of what people were arrested in: "were detained in the crackdown"."""
    by_so_many: frozenset[str]
    """Prepositions before what a count moves by."""
    captives: frozenset[str]
    """Nouns for those whom a gang holds: "liberan a 12 secuestrados"."""
    long_ago: tuple[tuple[str, ...], ...]
    """Pairs of beginnings of words that put a clause into another time: "hace diez años", "years ago"."""
    on_the_day: tuple[str, ...]
    """Phrases with which an anniversary is told."""
    gifts: frozenset[str]
    """What is given or offered to people who are free: "becas a 40 excarcelados"."""
    works: frozenset[str]
    """Works that tell of people: "documental sobre tres presos liberados"."""
    about: frozenset[str]
    """Prepositions before those of whom such a work tells."""
    dealing: frozenset[str]
    """Verbs of dealing with people who are free: "reincorpora a 15 profesores excarcelados"."""
    without: frozenset[str]
    """Words for being without."""
    refusing: frozenset[str]
    """Verbs of not granting."""
    fields_of_office: frozenset[str]
    """Words in the name of a ministry: "ministry of foreign affairs"."""
    subject_first: bool
    """Whether a subject stands before its verb, but for verbs of saying after a quotation."""
    starting: frozenset[str]
    """Prepositions before the number that a count fell from: "baja desde 508"."""
    leaving_so_many: frozenset[str]
    """Verbs of the number that is left once a list was corrected: "which leaves 874"."""
    release_stems: tuple[str, ...]
    """Beginnings of words that make a count one of releases: "its release tally"."""
    lying: tuple[str, ...]
    """Beginnings of verbs of lying."""
    changing: frozenset[str]
    """Verbs of a count that changes, before such a preposition."""
    twice: frozenset[str]
    """Words of people who stand on a list more than once."""
    contradicting: tuple[str, ...]
    """Beginnings of verbs that say of somebody that what he told is false."""
    doubting: tuple[str, ...]
    """Beginnings of verbs of rejecting that may be no more than doubt."""
    all_of: frozenset[str]
    """Words for all the counts that were told of: "todas arrancan el 8 de enero"."""
    townsfolk: frozenset[str]
    """Nouns and adjectives for the people of one region."""
    that_country: tuple[str, ...]
    """Phrases for a country that was named before."""
    either: frozenset[str]
    """Words between two ways to count: "608, or 724 with December"."""
    liberty: frozenset[str]
    """Words for the freedom that is promised to people."""
    told_ahead: tuple[str, ...]
    """Beginnings of participles of what was said to come: "whose release it had announced"."""
    calling: frozenset[str]
    """Verbs by which people are called prisoners: "of those whom they call political prisoners"."""
    mediating: frozenset[str]
    """Words before a country that only helped to bring releases about: "a deal brokered by Norway"."""
    was_so: frozenset[str]
    """Past forms of "to be" before the number that a corrected count was."""
