"""More wordings of desks, each in our own words: who is meant, what is counted, since when; and what counts nobody.

A case is an entry with the claims that it makes, each as claimant, metric, number, scope and part; `-` stands for none.
"""

CASES = {
    # Whose number it is
    "what a place announced, without that": (
        "en: Provea could verify 31 of the 88 releases Caracas announced in July",
        "",
        "provea released 31 total -; government announced 88 - -",
    ),
    "those of which another speaks": (
        "Provea puso en duda las 940 excarcelaciones de las que habla el Gobierno",
        "",
        "government released 940 - -",
    ),
    "said to an outlet": (
        "Son 46 los excarcelados, dijo al canal Globovisión Alfredo Romero",
        "",
        "foro-penal released 46 - -",
    ),
    "one who answers is not the one answered": (
        "Van 46 excarcelados, respondió a Jorge Rodríguez",
        "",
        "- released 46 total -",
    ),
    "one party to another": (
        "Machado al Gobierno: «Quedan 730 presos políticos»",
        "",
        "vente-venezuela detained 730 - -",
    ),
    "officers who leave are no official count": (
        "Otros 9 oficiales salieron de Fuerte Tiuna, según Foro Penal",
        "",
        "foro-penal released 9 batch military",
    ),
    "a body with a long name": (
        "La Federación de Trabajadores Petroleros contó 21 obreros excarcelados",
        "",
        "other released 21 - other",
    ),
    "bishops are a party": ("en: Bishops count 17 freed in Venezuela", "", "other released 17 - -"),
    "one defends his figure": ("Saab defiende sus más de 500 excarcelaciones", "", "government released 500 - -"),
    "a sentence that points back names whose count it is": (
        "en: Venezuela frees at least 64 in a single day",
        "That was the count on Friday night of Foro Penal, whose volunteers were still at the gates.",
        "foro-penal released 64 batch -",
    ),
    "who published the names counted them": (
        "Salen de Tocuyito 27 presos políticos",
        "El Clippve difundió los nombres al mediodía.",
        "clippve released 27 batch place",
    ),
    "parts that make up the title's number": (
        "en: Mothers of detainees tally 44 releases",
        "Thirty men and 14 women were let out of Tocorón, according to the Committee of Mothers.",
        "comite-madres released 44 total -; comite-madres released 30 batch men; comite-madres released 14 batch women",
    ),
    "the official number": (
        "en: Opposition coalition puts releases at 91, well short of the official 140",
        "",
        "plataforma-unitaria released 91 - -; government released 140 - -",
    ),
    "what an opening clause adds": (
        "Con la salida de 31 detenidos el 4 de marzo, el ministerio penitenciario llega a 240",
        "",
        "government released 31 batch -; government released 240 total -",
    ),
    "a rights group of the country is nobody": (
        "en: Venezuela rights group says 310 prisoners freed",
        "",
        "- released 310 - -",
    ),
    "who promises behind the comma": (
        "en: Amnesty will lift curbs on more than 8,000 Venezuelans, promises Assembly chief",
        "",
        "government announced 8000 - -",
    ),
    "a part among those whom somebody counts": (
        "Hay 9 extranjeros entre los 71 excarcelados que contabiliza Provea",
        "",
        "provea released 9 - foreign; provea released 71 total -",
    ),
    "members of a body": (
        "Orlando Moreno: 74 miembros de Vente Venezuela permanecen secuestrados",
        "",
        "vente-venezuela detained 74 - party",
    ),
    "a quotation rejects the state's number": (
        "«No son 590, son 160»: la Unidad Venezuela responde a Miraflores",
        "",
        "government released 590 - - denied; plataforma-unitaria released 160 - -",
    ),
    "denied by nobody who is named": (
        "Desmienten la liberación de 30 detenidos en Tocorón",
        "",
        "- released 30 batch place denied",
    ),
    # What is counted
    "out since a day": (
        "en: Foro Penal: 615 political prisoners out since Jan. 8",
        "",
        "foro-penal released 615 total -",
    ),
    "liberty granted": ("Aprobada la liberación de 18 presos políticos, dice Saab", "", "government announced 18 - -"),
    "liberty granted, in English": (
        "en: Freedom granted to 27 detainees in Venezuela, Arreaza says",
        "",
        "government announced 27 - -",
    ),
    "measures that ended": (
        "Fiscalía: cesan las medidas cautelares a 310 personas",
        "",
        "government full_liberty 310 - -",
    ),
    "parts known by their sum": (
        "40 hombres y 12 mujeres: así fue la noche",
        "Foro Penal verificó 52 excarcelaciones.",
        "foro-penal released 40 batch men; foro-penal released 12 batch women; foro-penal released 52 - -",
    ),
    "added to a register": (
        "Provea añadió el lunes 33 excarcelaciones a su registro, que llega a 290",
        "",
        "provea released 33 batch -; provea released 290 total -",
    ),
    "still to be lifted": (
        "Pasarán a libertad plena más de 9.000 personas, promete Jorge Rodríguez",
        "",
        "government announced 9000 - -",
    ),
    "to be tried at liberty": (
        "Serán juzgados en libertad 84 procesados, adelantó Arreaza",
        "",
        "government announced 84 - -",
    ),
    "asked of the courts by the state itself": (
        "Comisión de amnistía solicitó que 84 procesados sean juzgados en libertad",
        "",
        "government announced 84 - -",
    ),
    "expected": ("en: Activists expect as many as 300 releases in Venezuela", "", "- announced 300 - -"),
    "those who have not": (
        "en: By Provea's reckoning 540 political prisoners have come out and 410 have not",
        "",
        "provea released 540 - -; provea detained 410 - -",
    ),
    "after the release of so many": (
        "Quedan cinco reporteros presos en Venezuela tras la salida de 12 colegas, según el SNTP",
        "",
        "sntp detained 5 - press; sntp released 12 - press",
    ),
    "what a party does beside": (
        "en: Prison doors stay shut in Venezuela",
        "Foro Penal, which gives prisoners free legal help, lists 790 political detainees.",
        "foro-penal detained 790 - -",
    ),
    "names of prisoners": (
        "en: Who is behind bars in Venezuela",
        "Foro Penal's list runs to 790 names of political prisoners.",
        "foro-penal detained 790 - -",
    ),
    "let go on a day": (
        "en: Venezuela lets 52 protesters go on Easter Sunday, prisons ministry says",
        "",
        "government released 52 batch -",
    ),
    "one's own people": (
        "Cuarenta de sus familiares han vuelto a casa desde diciembre, dijo el Comité de Madres",
        "",
        "comite-madres released 40 total -",
    ),
    "a law that is put into force": (
        "Promulgada la Ley de Amnistía",
        "La presidenta encargada firmó el texto en Miraflores.",
        "government announced None - -",
    ),
    "releases that will come": (
        "en: Parliament's amnesty panel says first releases will come tonight",
        "",
        "government announced None - -",
    ),
    # When, and which part
    "a batch of so many": (
        "en: Government lifts releases to 500 with a fresh batch of 40",
        "",
        "government released 500 total -; government released 40 batch -",
    ),
    "the most since a day": (
        "Foro Penal comprobó 61 liberaciones el lunes, la mayor cifra desde el 8 de enero",
        "",
        "foro-penal released 61 batch -",
    ),
    "counted, behind the number": ("88 excarcelados, totaliza Foro Penal", "", "foro-penal released 88 total -"),
    "in a whole month": ("en: Foro Penal verified 14 releases in all of August", "", "foro-penal released 14 total -"),
    "a party's comrades": (
        "Machado: 34 de nuestros compañeros están libres y 10 siguen presos",
        "",
        "vente-venezuela released 34 - party; vente-venezuela detained 10 - party",
    ),
    "the part that a number's noun has behind it": (
        "A 24 asciende la cifra de mujeres excarceladas, según Clippve",
        "",
        "clippve released 24 total women",
    ),
    "foreigners stay foreigners": (
        "Regresan a Lima nueve peruanos",
        "Los nueve liberados llegaron de Venezuela, dijo la Cancillería de Perú.",
        "other released 9 - foreign",
    ),
    "in one month": ("Provea documentó 41 salidas de presos políticos en febrero", "", "provea released 41 total -"),
    "the day of a report": (
        "Foro Penal verificó 61, según el parte de excarcelaciones que divulgaron la noche de este martes",
        "",
        "foro-penal released 61 - -",
    ),
    "both counts begin on a day": (
        "Dos cuentas",
        "La PUD suma 170 excarcelados y Foro Penal 151. Ambos parten del 8 de enero.",
        "plataforma-unitaria released 170 total -; foro-penal released 151 total -",
    ),
    "past a round number in one's count": (
        "Foro Penal rebasa las 500 excarcelaciones en su recuento",
        "",
        "foro-penal released 500 total -",
    ),
    "others of another measure": (
        "en: Two versions",
        "Lawmaker Jorge Arreaza reported 140 prisoners out and restrictions lifted for 2,900 others.",
        "government released 140 - -; government full_liberty 2900 - -",
    ),
    "the prison that a second verb names": (
        "JEP eleva a 780 su registro de excarcelados en Venezuela y pide cerrar El Rodeo I",
        "",
        "jep released 780 total -",
    ),
    # Whose each of two figures is
    "the first and the second": (
        "en: Venezuela: 212 or 98? Two counts of freed prisoners",
        "The first is the government's figure. The second comes from Foro Penal.",
        "government released 212 - -; foro-penal released 98 - -",
    ),
    "the higher and the lower": (
        "¿212 o 98 excarcelados?",
        "La cifra más alta es del Gobierno y la más baja de Foro Penal.",
        "government released 212 - -; foro-penal released 98 - -",
    ),
    "the former and the latter": (
        "Provea y JEP actualizan sus listas de presos políticos",
        "La primera contabiliza 512 y la segunda 498.",
        "provea detained 512 - -; jep detained 498 - -",
    ),
    # Windows and scope
    "how a count stood on a day": (
        "Foro Penal: van 212 excarcelados",
        "El jueves eran 198.",
        "foro-penal released 212 total -; foro-penal released 198 - -",
    ),
    "a long stretch is a window": ("en: UN: more than 900 released in five months", "", "un released 900 total -"),
    "a part of a title's batch": (
        "en: Venezuela frees 14 more political prisoners",
        "Foro Penal said those released include four women and a teenager.",
        "- released 14 batch -; foro-penal released 4 batch women",
    ),
    "what joins an earlier number": (
        "en: The ministry reported the release of 86 people, adding to the 99 at Christmas",
        "",
        "government released 86 batch -; government released 99 - -",
    ),
    # The same people again
    "where they had been": (
        "Liberan a cuatro dirigentes de Voluntad Popular",
        "El partido informó que los cuatro estaban recluidos en Yare III.",
        "other released 4 - party",
    ),
    "who only gives stock and total": (
        "en: Seventeen walk out of Caracas police jail",
        "Foro Penal says about 500 political prisoners remain. It has verified over 621 releases since Maduro was ousted.",
        "- released 17 batch place; foro-penal detained 500 - -; foro-penal released 621 total -",
    ),
    # Whose number
    "what was kept of a promise": (
        "en: Foro Penal: the government promised 200 releases and has delivered 35",
        "",
        "government announced 200 - -; foro-penal released 35 total -",
    ),
    "offered to free": (
        "Provea: salieron 18 de los 25 presos que prometió liberar el Gobierno",
        "",
        "provea released 18 total -; government announced 25 - -",
    ),
    "one's own organisation": (
        "en: Alfredo Romero spoke after the minister",
        "His organization has verified 301 releases since January 8.",
        "foro-penal released 301 total -",
    ),
    "a weekly bulletin": (
        "Hay 838 presos políticos, según el boletín semanal de Foro Penal",
        "",
        "foro-penal detained 838 - -",
    ),
    "the ministry of the other country": (
        "Cancillería peruana confirma la excarcelación de seis peruanos en Venezuela",
        "Otros tres continúan detenidos, según el ministerio.",
        "other released 6 - foreign; other detained 3 - foreign",
    ),
    "asked of soldiers": (
        "¿Cuántos militares hay presos? Foro Penal cuenta 179, el Clippve 191",
        "",
        "foro-penal detained 179 - military; clippve detained 191 - military",
    ),
    "releases on the way": ("en: More releases on the way, Cabello hints", "", "government announced None - -"),
    # More
    "parts of a batch that belong to a region": (
        "Tribunales acordaron 95 libertades, anuncia Jorge Rodríguez",
        "De ese grupo, 80 corresponden a Caracas y 15 al estado Lara.",
        "government announced 95 - -; government announced 80 batch place; government announced 15 batch place",
    ),
    "relatives who stand somewhere count": (
        "Ministerio penitenciario: 70 excarcelaciones en la madrugada",
        "Madres apostadas en la puerta contaron 17.",
        "government released 70 batch -; - released 17 - -",
    ),
    "a bound between commas": (
        "en: The ministry speaks of 53 freed in Venezuela; relatives saw, at most, 29 come out",
        "",
        "government released 53 - -; - released 29 - -",
    ),
    "the noun of a rejected number behind a comma": (
        "Comité de Madres corrige su boletín",
        "Son 38, y no 41, las mujeres excarceladas: tres habían sido contadas de más.",
        "comite-madres released 38 - women",
    ),
    "no declaration of the ministry": (
        "Excarcelan a 25 presos en Tocuyito",
        "La información la dio el Clippve en su cuenta de X. No hubo declaración del ministerio",
        "clippve released 25 batch place",
    ),
    "a ministry of defence is no lawyer": (
        "39 militares excarcelados en Venezuela",
        "El Ministerio de la Defensa aseguró que ya están con sus familias.",
        "government released 39 - military",
    ),
    "the pledge of what is to come": (
        "en: Venezuela to free 120 more prisoners",
        "Interim leader Delcy Rodríguez made the pledge in a speech.",
        "government announced 120 batch -",
    ),
    "a summary tells which prison they left": (
        "en: Twenty-four prisoners freed in Venezuela, says Foro Penal",
        "They left El Rodeo I before dawn.",
        "foro-penal released 24 batch place",
    ),
    "plural verbs of saying": (
        "en: Close to 640 remain in cells in Venezuela, UN experts warn",
        "",
        "un detained 640 - -",
    ),
    "in and out at a clause's end": (
        "en: Foro Penal: 690 out, some 500 inside",
        "",
        "foro-penal released 690 - -; foro-penal detained 500 - -",
    ),
    "what befalls some of the prisoners": (
        "Foro Penal: 89 presos políticos en Venezuela",
        "Denunció que a 12 de ellos se les niega la visita.",
        "foro-penal detained 89 - -",
    ),
    "those of whom somebody else speaks": (
        "Foro Penal cuestiona los 1.300 excarcelados de los que habla el Gobierno",
        "",
        "government released 1300 - -",
    ),
    "a day earlier": (
        "en: Foro Penal counts 422 releases in Venezuela",
        "Interior Minister Diosdado Cabello a day earlier gave a figure of 880.",
        "foro-penal released 422 - -; government released 880 - -",
    ),
    "the same period": (
        "en: Foro Penal counts 410 releases since January 8; JEP has 402 over the same period",
        "",
        "foro-penal released 410 total -; jep released 402 total -",
    ),
    "what another measure lifts": (
        "en: Venezuela amnesty frees 150 prisoners, lifts curbs on 1,900 people, Foro Penal says",
        "",
        "foro-penal released 150 - -; foro-penal full_liberty 1900 - -",
    ),
    "a day's tally that climbs": (
        "en: JEP's Monday tally of releases rises from 12 to 33",
        "",
        "jep released 33 batch -",
    ),
    "a day's count, in Spanish": (
        "El conteo de este domingo de Foro Penal pasa de 18 a 30 excarcelaciones",
        "",
        "foro-penal released 30 batch -",
    ),
    "they leave by night, two by two": (
        "Doce presos políticos abandonan de noche el penal de Yare",
        "Salieron de tres en tres, según Provea.",
        "provea released 12 batch place",
    ),
    "silence is nobody's word": (
        "Liberan a 20 presos políticos",
        "Foro Penal no ha confirmado el número.",
        "- released 20 - -",
    ),
    "not yet confirmed": (
        "en: Twenty political prisoners freed",
        "Foro Penal has yet to confirm the number.",
        "- released 20 - -",
    ),
    "who is only to verify has not": ("en: Cabello invites the UN to verify 626 releases", "", "- released 626 - -"),
    "who keeps the count": (
        "en: 402 jailed activists have been let out and 61 have not",
        "Foro Penal keeps the count.",
        "foro-penal released 402 - -; foro-penal detained 61 - -",
    ),
    "a party's own committee": (
        "en: Vente Venezuela's human-rights committee says 402 are out",
        "",
        "vente-venezuela released 402 - -",
    ),
    "critics of the one named": ("Los críticos del Gobierno hablan de 402 excarcelados", "", "- released 402 - -"),
    "whose day the window's is": (
        "Cabello presume de 808 excarcelaciones y Foro Penal de 266",
        "Foro Penal arranca su conteo el 8 de enero; el ministro, en algún momento antes de diciembre.",
        "government released 808 - -; foro-penal released 266 total -",
    ),
    "promised mass releases beside those done": (
        "en: 16 freed after the government promised new releases, Foro Penal says",
        "",
        "foro-penal released 16 - -",
    ),
    "a span of months is a window": (
        "en: About 900 freed in eight months, Foro Penal says",
        "",
        "foro-penal released 900 total -",
    ),
    "taken somewhere, not run up": (
        "Foro Penal lleva ante la ONU la lista de 143 excarcelados",
        "",
        "foro-penal released 143 - -",
    ),
    "names on a list of prisoners": (
        "en: JEP counts 603 releases",
        "The group still has 759 names on its list of political prisoners.",
        "jep released 603 - -; jep detained 759 - -",
    ),
    "a bare count of a list of prisoners": (
        "El conteo de Provea: 540",
        "Su registro de presos políticos incluye 60 mujeres.",
        "provea detained 540 - -; provea detained 60 - women",
    ),
    "a party's own": (
        "Vente Venezuela ha visto salir de la cárcel a 210 de los suyos",
        "",
        "vente-venezuela released 210 - party",
    ),
    "no more reporting to court": (
        "Arreaza cifra en 95 los presos en la calle y en 2.100 las personas sin régimen de presentación",
        "",
        "government released 95 - -; government full_liberty 2100 - -",
    ),
    "first releases still to come": (
        "Primeras excarcelaciones comenzarán el viernes, anuncia Arreaza",
        "",
        "government announced None - -",
    ),
    "the figure of those left vague": (
        "en: Dozens leave Yare jail",
        "Relatives put the number at 60.",
        "- released 60 batch place",
    ),
    "two parties' counts are no one prison's": (
        "Guerra de cifras a las puertas de Tocorón",
        "El Gobierno sostiene que el lunes soltó a 90 presos. Foro Penal verifica 40.",
        "government released 90 batch -; foro-penal released 40 - -",
    ),
    # Who speaks
    "a running count stands at its number": (
        "Vente cuenta 31 excarcelados y el Clippve ya va por 19",
        "",
        "vente-venezuela released 31 - -; clippve released 19 total -",
    ),
    "a ministry in English": (
        "en: Venezuela frees 26 soldiers, defence ministry says",
        "",
        "government released 26 - military",
    ),
    "another country's ministry": (
        "El ministerio del Interior de España confirmó la excarcelación de cuatro españoles en Venezuela",
        "",
        "other released 4 - foreign",
    ),
    "another country's ministry, in English": (
        "en: Colombia's defense ministry says nine Colombians were freed in Venezuela",
        "",
        "other released 9 - foreign",
    ),
    "the names of those whom another party says it freed": (
        "Provea pidió los nombres de los 340 que el Gobierno dice haber excarcelado",
        "",
        "government released 340 - -",
    ),
    # What is said of them
    "who still have not come home": (
        "Unos 140 presos políticos siguen sin volver a sus casas: Provea",
        "",
        "provea detained 140 - -",
    ),
    "a vow of full liberty": (
        "Cabello promete libertad plena a más de 900 personas",
        "",
        "government announced 900 - -",
    ),
    "a vow of full liberty for freed people": (
        "La ministra prometió que 240 excarcelados tendrán libertad plena",
        "",
        "government announced 240 - -",
    ),
    "no longer bound by a court": (
        "en: Some 850 Venezuelans are no longer bound by court measures, Jorge Rodríguez said",
        "",
        "government full_liberty 850 - -",
    ),
    "an adverb before the verb, again": (
        "en: Only 45 actually walked free, Foro Penal says",
        "",
        "foro-penal released 45 - -",
    ),
    "the ill who left": ("Provea: 14 presos enfermos salieron esta semana", "", "provea released 14 batch other"),
    "joined to people who left": (
        "Salieron nueve mujeres y otros 21 presos de Tocorón, informa Provea",
        "",
        "provea released 9 batch women; provea released 21 batch place",
    ),
    "one person who ends a list of parts": (
        "en: Foro Penal counts 640 political prisoners, among them 58 foreigners, 170 soldiers and one teenager",
        "",
        "foro-penal detained 640 - -; foro-penal detained 58 - foreign; foro-penal detained 170 - military; foro-penal detained 1 - minors",
    ),
    "who embraced their own": (
        "Doce presos políticos ya cenan con los suyos",
        "Lo confirmó Foro Penal.",
        "foro-penal released 12 - -",
    ),
    "two named photographers": (
        "Salen de prisión dos fotógrafos: Ana Lugo y Beto Mora",
        "",
        "- released 2 batch press",
    ),
    # Scope
    "the hour at which a count stood": (
        "El Gobierno habla de 300 liberados",
        "Foro Penal llevaba 61 a las 7:30 de la noche.",
        "government released 300 - -; foro-penal released 61 total -",
    ),
    "its total stays at": (
        "JEP reporta cinco salidas y su total queda en 128",
        "",
        "jep released 5 batch -; jep released 128 total -",
    ),
    "within a year": (
        "Cabello asegura haber liberado a más de 1.300 en un año",
        "",
        "government released 1300 total -",
    ),
    "beside others": (
        "en: Seven sergeants and another 12 people walked out of Yare",
        "",
        "- released 7 batch military; - released 12 batch place",
    ),
    "a part of those told of before": (
        "en: Fourteen more freed from Tocorón",
        "Foro Penal released the list, among them three teachers.",
        "foro-penal released 14 batch place; foro-penal released 3 batch other",
    ),
    "a title that is only a total": (
        "El total acumulado llega a 412",
        "Foro Penal inició su registro el 8 de enero. Anoche salieron 22 personas más.",
        "- released 412 total -; foro-penal released 22 batch -",
    ),
    # What was given before
    "less than the speaker had given": (
        "Foro Penal rectifica: son 431 las excarcelaciones, tres menos de las 434 que había reportado",
        "",
        "foro-penal released 431 - -",
    ),
    "more than the speaker had given": (
        "Foro Penal eleva a 434 los excarcelados, tres más que los 431 que había reportado",
        "",
        "foro-penal released 434 total -",
    ),
    # Outlets of listed headlines
    "outlets behind two hard spaces": (
        "Provea verifica 31 excarcelaciones",
        "<ol><li>Provea verifica 31 excarcelaciones&nbsp;&nbsp;Metro 40</li><li>Cabello asegura que van 512&nbsp;&nbsp;Puerto 7</li></ol>",
        "provea released 31 - -; government released 512 total -",
    ),
    # Which number gives way, whose city it is, whose clause
    "an earlier number, by its adjective": (
        "en: Minister lowers tally",
        "The prisons ministry said 512 people have been released since December, correcting a previous 515.",
        "government released 512 total -",
    ),
    "the number before, behind it": (
        "Foro Penal revisa su cuenta",
        "La ONG contabiliza 512 excarcelados desde diciembre y corrige los 515 anteriores.",
        "foro-penal released 512 total -",
    ),
    "a city behind the speaker's name": (
        "María Corina Machado, desde Oslo: «Quedan más de 800 presos políticos»",
        "",
        "vente-venezuela detained 800 - -",
    ),
    "some of those releases": (
        "en: 512 freed since Jan. 8, 640 still held",
        "Foro Penal says 90 of those releases came this week.",
        "foro-penal released 512 total -; foro-penal detained 640 - -; foro-penal released 90 batch -",
    ),
    "an opposition front": (
        "en: Just 31 have left jail this week, opposition front says",
        "",
        "plataforma-unitaria released 31 batch -",
    ),
    "the count taken further in the same breath": (
        "en: Gates open at El Helicoide",
        "Eleven women were set free overnight, Foro Penal said on Friday, taking its count since Jan. 8 past 70.",
        "foro-penal released 11 batch women; foro-penal released 70 total -",
    ),
    "whose release was promised": (
        "Provea verificó 40 de los 90 presos cuya liberación prometió el Gobierno",
        "",
        "provea released 40 total -; government announced 90 - -",
    ),
    "whose release was promised, in English": (
        "en: Foro Penal has confirmed only 12 of the 50 people whose release Caracas announced",
        "",
        "foro-penal released 12 total -; government announced 50 - -",
    ),
    # What names the count, its window
    "the number behind the number": (
        "en: Foro Penal puts at 45 the number of women still held",
        "",
        "foro-penal detained 45 - women",
    ),
    "as the number of": (
        "en: Foro Penal gave 512 as the number of people freed since January",
        "",
        "foro-penal released 512 total -",
    ),
    "an hour that ends the day": (
        "en: Long Sunday for the families",
        "Provea had verified as of 6 p.m. the release of 31 people during the day.",
        "provea released 31 batch -",
    ),
    "where they land": (
        "en: Nine prisoners freed in Venezuela land in Miami, Foro Penal says",
        "",
        "foro-penal released 9 - -",
    ),
    "they sleep in prison": (
        "Foro Penal: 812 presos políticos duermen detenidos en Navidad",
        "",
        "foro-penal detained 812 - -",
    ),
    # Two voices in one entry
    "who says I": (
        'Himiob: "Cabello dice que son 140, yo tengo 51"',
        "",
        "government released 140 - -; foro-penal released 51 - -",
    ),
    "whom a speaker calls they": (
        'en: Foro Penal\'s Romero: "They say 300, we have 71"',
        "",
        "foro-penal released 71 - -",
    ),
    "she is the one who acts": (
        "Rodríguez conversó con Türk",
        "La mandataria aseguró que 540 personas han sido liberadas, mientras que Foro Penal verificó 210.",
        "government released 540 - -; foro-penal released 210 - -",
    ),
    "said between commas": (
        "en: U.N. calls for amnesty in Venezuela",
        "About 640 people are behind bars for political reasons, Foro Penal says, including 44 women.",
        "foro-penal detained 640 - -; foro-penal detained 44 - women",
    ),
    "the official ones are the state's": (
        "Los 720 liberados oficiales contrastan con los 310 verificados por Foro Penal",
        "",
        "government released 720 - -; foro-penal released 310 - -",
    ),
    "neither of two": (
        "Ni 500 ni 140: solo 62 excarcelados, según la PUD",
        "",
        "government released 500 - - denied; government released 140 - - denied; plataforma-unitaria released 62 - -",
    ),
    "there are none, says the state": (
        "No hay 800 presos políticos en Venezuela, asegura el fiscal Saab",
        "",
        "- detained 800 - - denied",
    ),
    "it may be either": (
        "en: Government says 140 freed; Foro Penal disputes it",
        "It said 62 had left prison.",
        "government released 140 - -; - released 62 - -",
    ),
    "a group is never the United Nations": (
        "en: The United Nations cited Foro Penal",
        "The group says 690 people remain in prison for political reasons.",
        "foro-penal detained 690 - -",
    ),
    # Parts, stocks and thanks
    "so many of the prisoners are": (
        "Foro Penal: 150 de los 790 presos políticos son militares",
        "",
        "foro-penal detained 150 - military; foro-penal detained 790 - -",
    ),
    "a total that falls": (
        "Foro Penal registra 9 nuevos presos políticos y 4 excarcelaciones, el total baja a 710",
        "",
        "foro-penal released 4 batch -; foro-penal detained 710 - -",
    ),
    "thanks are for what is done": (
        "Trump agradeció a Delcy Rodríguez por liberar a 300 presos políticos",
        "",
        "united-states released 300 - -",
    ),
    "after they were freed": (
        "Colombia: 14 connacionales llegaron a Cúcuta tras ser liberados en Venezuela",
        "",
        "other released 14 - foreign",
    ),
}

NOTHING = {
    "petitions in a place reach a number": (
        "en: Amnesty petitions from Venezuela have reached 8,400, lawmakers say",
        "",
    ),
    "petitions pass a number": ("Las solicitudes de amnistía en Venezuela superan las 9.000, informa la comisión", ""),
    "forged papers": ("Decomisan 40 boletas de excarcelación forjadas en Barinas", ""),
    "forged papers, in English": ("en: Police seize 40 fake release orders in Venezuela", ""),
    "another country's prisoners from here": ("en: Guyana releases 14 Venezuelan soldiers after border talks", ""),
    "rounds of a game": ("Tigres deja en libertad a tres importados antes de la jornada 9 en Maracay", ""),
    "prisoners added to a register": ("Foro Penal suma 40 presos a su registro", ""),
    "a body defends prisoners": ("Foro Penal defiende a más de 40 presos políticos", ""),
    "not one of them": ("Ni uno solo de los 24 policías metropolitanos ha salido de prisión", ""),
    "taken elsewhere": ("Clippve: 23 presos fueron sacados de Tocorón para ser trasladados a Yare", ""),
    "how old the boys are": (
        "en: Venezuela releases father and two sons",
        "The boys, five and nine, were held in Caracas.",
    ),
    "what they will not do": ("en: Ten women say they will not eat until the last political prisoner is out", ""),
    "operated on in the coming days": (
        "Ocho de los enfermos atendidos en Maracay serán operados en los próximos días, en Venezuela",
        "",
    ),
    "the law does not reach them": ("La amnistía no alcanza a 140 militares, lamentan sus abogados", ""),
    "left out of the law": ("en: Amnesty would leave out at least 210 defendants, lawyers warn", ""),
    "applications that top a number": ("en: Amnesty applications top 9,000, parliament says", ""),
    "another country's jail": ("en: 90 Venezuelans freed from Salvadoran maximum-security jail file suit", ""),
    "another country's jail, in Spanish": (
        "252 venezolanos liberados de la megacárcel salvadoreña demandan a Washington",
        "",
    ),
    "the sides of a cell": ("Presos políticos vivían en celdas de 3 por 2 metros", "Los excarcelados lo cuentan."),
    "bound to a court": ("en: 8,000 people remain bound to a court in Venezuela", "Many had been political prisoners."),
    "bound to a court, in Spanish": (
        "Más de 9.000 venezolanos siguen sometidos a juicio",
        "Muchos fueron presos políticos.",
    ),
    "a deputy and a vote": ("en: Only 3 Assembly members voted for the release in Venezuela", ""),
    "going to prisons": ("Foro Penal va a las cárceles por 20 presos políticos", ""),
    "sent on errands": ("Machado va por Ochoa y por 20 presos políticos", ""),
    "the ill who died": ("Provea: 12 presos enfermos murieron esperando su excarcelación", ""),
    "whom a law shuts out": ("en: Amnesty shuts out 210, says Foro Penal", ""),
    "captives of an armed group": ("en: ELN releases four policemen in Arauca", ""),
    "deaths in custody, again": (
        "Muere preso político en un hospital de Mérida; van 24 bajo custodia desde 2014, según Foro Penal",
        "",
    ),
    "more than last week": ("Foro Penal registra cuatro presos políticos más que hace una semana", ""),
    "who stop eating": ("Una treintena de internos de Yare deja de comer para forzar su excarcelación", ""),
    "taken again after leaving": ("en: Five rearrested weeks after walking out of Venezuelan jail", ""),
    "let go the same day": ("en: Venezuela strike: 38 teachers detained, 36 let go the same day", ""),
    "whom researchers met": ("en: Researchers spoke with 180 Venezuelans who left prison this year", ""),
    "Colombia's court": ("en: Colombia's JEP grants conditional release to 14 former soldiers", ""),
    "a court of Colombia": ("JEP imputa a 20 exguerrilleros en Caquetá y deja a tres en libertad condicionada", ""),
    "an amnesty law that is only spoken of": ("en: Amnesty law signed in February has failed Venezuelan prisoners", ""),
    "not confirmed": ("Foro Penal aclara que no ha confirmado 80 excarcelaciones", ""),
    "not confirmed, in English": ("en: Foro Penal has not confirmed the release of 90 prisoners", ""),
}
