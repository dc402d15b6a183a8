"""The small sets of words that the younger rules ask for, one field each."""

from __future__ import annotations

from dataclasses import dataclass

from bot.extraction.lexicon.senses import Senses


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Senses):
    """Sets of words of one language, beside those of its `Lexicon`."""

    holding_all: frozenset[str]
    """Verbs of what a figure takes in."""
    amounts: frozenset[str]
    """Nouns for an amount without a number."""
    shows: frozenset[str]
    """Verbs of what a list or bulletin says."""
    keeping: frozenset[str]
    """Verbs by which a state holds people, of which people are no subject."""
    had: frozenset[str]
    """Auxiliaries of what was told before."""
    cells: frozenset[str]
    """Words for the place where those are who spend a day as prisoners."""
    taken: frozenset[str]
    """Nouns for people who were taken, by a source whose trade it is to count them."""
    landing: frozenset[str]
    """Verbs of people who arrive somewhere once they are free."""
    of_before: frozenset[str]
    """Adjectives of a number that was given before ("an earlier 897", "los 897 anteriores")."""
    departing: frozenset[str]
    """Prepositions before the place that people come from."""
    summing: frozenset[str]
    """Words with which what a number adds up to begins: "…, for a total of 178"."""
    past_endings: tuple[str, ...]
    """Endings of verbs in the past, singular or plural."""
    because: frozenset[str]
    """Words that open a reason."""
    act_endings: tuple[str, ...]
    """Endings of a main verb of what several people did."""
    outside_words: frozenset[str]
    """Words for where those wait who are no prisoners."""
    since: frozenset[str]
    """Words before the first day of a window."""
    leaving: frozenset[str]
    """Forms of "leave" that have no subject: "tras salir de cárceles"."""
    between_days: frozenset[str]
    """Words that open a span of days, which bounds a batch."""
    until: frozenset[str]
    """Words that make a day the end of a window."""
    past: frozenset[str]
    """Forms of "were": what no longer holds of those who benefit."""
    counting: frozenset[str]
    """Prepositions before the count by which a number is given ("on X's tally")."""
    dative: frozenset[str]
    """Pronouns between one to whom a number is known and the verb ("a X le constan 66")."""
    label_places: frozenset[str]
    """Towns and states that stand as a label before a colon, where no place's government speaks."""
    earlier_words: frozenset[str]
    """Words behind a stretch of time that make it one before: "a day earlier"."""
    same_time: frozenset[tuple[str, str]]
    """Pairs of words by which a count has the window of the one before: "in the same period"."""
    of_region: frozenset[str]
    """Prepositions between people and the region that they are of: "80 are from Zulia"."""
    regions: frozenset[str]
    """Nouns before the name of a region: "al estado Lara"."""
    label_endings: tuple[str, ...]
    """Endings of words that are no names though a capital opens them ("Frozen: …")."""
    staff: frozenset[str]
    """People whom "of" makes a body's own ("abogados de X")."""
    state_nouns: frozenset[str]
    """Nouns of an anaphor that stands for somebody in office."""
    civil_nouns: frozenset[str]
    """Nouns of an anaphor that stands for no state."""
    opening: frozenset[str]
    """Words of a clause that adds to the count behind it ("con 35 más, X…")."""
    having: frozenset[str]
    """Forms of "have" between one who counts and a bare number."""
    respectively: frozenset[str]
    """Words that give each of two parties its own of two numbers."""
    the_state: frozenset[str]
    """The state itself, where it says something."""
    envoys: frozenset[str]
    """Those whom a state sends to a body of states."""
    sent_to: frozenset[str]
    """Prepositions between such an envoy and the body."""
    on_words: frozenset[str]
    """Prepositions between a body and the country that it watches: "misión de la ONU sobre Venezuela"."""
    cited: frozenset[str]
    """Participles by which another passes a figure on: "datos de X citados por Y"."""
    state_bodies: frozenset[str]
    """First words of a name that make it an office of the state."""
    trade_bodies: frozenset[str]
    """Nouns for a body that "of" and its trade make one of its own ("sindicato de maestros")."""
    named_bodies: frozenset[str]
    """Nouns for a body that a name in capitals may follow ("la ONG Ventana Abierta")."""
    political_people: frozenset[str]
    """Nouns for one person whom "opposition" describes."""
    people_endings: tuple[str, ...]
    """Endings of plural nouns that can only be people, where a verb of leaving stands before them."""
    held_adjectives: frozenset[str]
    """Adjectives before a noun that make people prisoners: "jailed journalists"."""
    houses: frozenset[str]
    """Nouns for a state's parliament and for those at its head, of whichever country."""
    jail_kinds: frozenset[str]
    """Words between a prison's name and its noun: "Las Lomas women's jail"."""
    comrades: frozenset[str]
    """Nouns for a party's own people, in its mouth."""
    amnesties: tuple[str, ...]
    """Beginnings of words for an amnesty that is granted to one person."""
    right_words: frozenset[str]
    """Adjectives of the figure that replaces a wrong one: "el número correcto es 19"."""
    numbers: frozenset[str]
    """Nouns for a figure, whoever's."""
    instead: frozenset[tuple[str, str]]
    """The last two words of "in place of"."""
    promise_nouns: frozenset[str]
    """Nouns for a release that is to come: "la promesa de 150 excarcelaciones"."""
    when_words: frozenset[str]
    """Words that open a clause of when another thing was: "since January, when Caracas began to…"."""
    promise_links: frozenset[str]
    """Words between such a noun and its number."""
    day_articles: frozenset[str]
    """Articles of a day of the month, which no number of people has."""
    other_women: frozenset[str]
    """Feminine words for "others", which go on with a feminine noun before."""
    everybody: frozenset[str]
    """Words for all of them."""
    there_will_be: frozenset[str]
    """Verbs for "there will be"."""
    plural_verbs: frozenset[str]
    """Nouns of counting that are verbs behind a plural ("groups report")."""
    with_them: frozenset[str]
    """Words of "and with her" before further people."""
    former: frozenset[str]
    """Words before "from" and what a count was before."""
    recounting: frozenset[str]
    """Words for counting from another day: "383 counting from December"."""
    with_papers: frozenset[str]
    """Words between people and the passport that they have."""
    papers: tuple[str, ...]
    """Beginnings of words for a passport or nationality."""
    over_time: frozenset[str]
    """Further prepositions before a stretch of time with which a sentence opens."""
    stretch_words: frozenset[str]
    """Words between such a preposition and the time: "in just the last"."""
    illness: tuple[str, ...]
    """Beginnings of words for an illness, or for being ill."""
    old_people: tuple[str, ...]
    """Phrases behind a noun for those who are old."""
    these_people: frozenset[str]
    """Words for people before what makes them so: "those over 60"."""
    older: frozenset[str]
    """Words before an age, behind a noun for people: "detainees over 60"."""
    of_country: frozenset[str]
    """Words that make a count that of the whole country: "the national total"."""
    ranking: frozenset[str]
    """Words between a copula and the noun for a part: "were serving or retired officers"."""
    ailing: frozenset[str]
    """Adjectives behind a noun for people who are ill."""
    standing: frozenset[str]
    """Verbs of where a running count has come to: "X va por 14"."""
    still_counting: frozenset[str]
    """Words before such a verb."""
    vowing: tuple[str, ...]
    """Beginnings of verbs of promising, by which nothing is done yet."""
    there: frozenset[str]
    """Words that point back at a place."""
    deaths: tuple[str, ...]
    """Beginnings of words of dying."""
    pardons: tuple[str, ...]
    """Beginnings of words for a pardon, which an authority announces before anybody is out."""
    halves: frozenset[str]
    """Words for a share of those before ("la mitad son militares")."""
    benefit: tuple[str, ...]
    """Beginnings of words for those who benefit: of an amnesty, or else of being let out."""
    protesters: frozenset[str]
    """Nouns for people who are counted only where they are said to be freed or held."""
    judges: frozenset[str]
    """Words for those who order releases from their own country's prisons."""
    cases: frozenset[str]
    """Nouns for a case in court."""
    against: frozenset[str]
    """Prepositions before those whom a case is against."""
    closed: tuple[str, ...]
    """Beginnings of participles for a case that has ended."""
    all_but: frozenset[tuple[str, str]]
    """Words before the number of those who are left out ("all but three")."""
    feasts: frozenset[str]
    """Words before the name of a place that make it a day or an event."""
    posts: frozenset[str]
    """Prepositions between somebody and the body or place where he speaks ("ante la OEA")."""
    for_words: frozenset[str]
    """Words that give a party's own view: "para X son 571"."""
    few: frozenset[str]
    """Vague numbers that announce nothing."""
    negations: frozenset[str]
    """Words for "not" before a number."""
    but_rather: frozenset[str]
    """Words between a rejected number and the right one ("sino")."""
    whether: frozenset[str]
    """Words by which a number is left open ("whether four hundred…")."""
    hanging: frozenset[str]
    """Prepositions that hang a number on the noun before: "photo of 200"."""
    others: frozenset[str]
    """Nouns for mere other people: "a cell with 14 others"."""
    freed_nouns: frozenset[str]
    """Words for freed people that are nouns, not participles."""
    hour_words: frozenset[str]
    """Words right before an hour."""
    asking: frozenset[str]
    """Verbs with which a question opens."""
    being_aged: frozenset[str]
    """Verbs of having an age: "were under 18", "tenían menos de 18"."""
    below_age: frozenset[str]
    """Words that bound an age: "under 18"."""
    yet: frozenset[str]
    """Words of what somebody has not done so far: "has yet to confirm"."""
    own_bodies: frozenset[str]
    """Bodies that speak for whoever has them: "X's rights committee"."""
    opponents: frozenset[str]
    """Those who speak against whom they are of: "the government's critics"."""
    took_place: frozenset[str]
    """Verbs of what happens, said of what was told before: "they took place since December"."""
    theirs: frozenset[str]
    """Words for a body's own people: "345 de los suyos"."""
    arriving: frozenset[str]
    """Verbs of releases that are still to come."""
    in_turns: frozenset[str]
    """Words between a number and itself: "two by two"."""
    small_groups: frozenset[str]
    """Groups in which people come out: "in groups of three"."""
    times: frozenset[str]
    """Words between the two sides of a room: "3 by 2 metres"."""
    only_people: tuple[str, ...]
    """Beginnings of participles that only people can be."""
    perhaps: frozenset[str]
    """Verbs of what only may happen."""
    quantity: frozenset[str]
    """Words of an amount without a number: "a significant number of"."""
    months: frozenset[str]
    """Names of months."""
    no_noun: frozenset[str]
    """Further words that are neither a noun nor a verb of what people do: prepositions, verbs of being about."""
    plural: tuple[str, ...]
    """Endings of verbs in the plural, present or past, where they tell."""
    clitics: frozenset[str]
    """Pronouns before a verb that make it another one: "los siguen"."""
    firsts: frozenset[str]
    """Words for the first of two: "el primero registra 133"."""
    seconds: frozenset[str]
    """Words for the second of two."""
    lower: frozenset[str]
    """Words for the smaller of two figures: "el dato más bajo es de X"."""
    higher: frozenset[str]
    """Words for the greater of two figures."""
