"""Still more wordings of desks, each in our own words: who vouches, what is counted, what is no claim.

The form is that of `desk_cases`.
"""

CASES = {
    "whoever supplied the figure": (
        "Salen 41 detenidos de Tocuyito",
        "La cifra fue suministrada por Provea.",
        "provea released 41 batch place",
    ),
    "the union made the list public": (
        "Siete periodistas liberados en Caracas",
        "El gremio SNTP hizo pública la lista.",
        "sntp released 7 - press",
    ),
    "each one certified": (
        "Liberan a 36 presos políticos",
        "Foro Penal certificó cada uno de los casos.",
        "foro-penal released 36 - -",
    ),
    "all of them verified by": (
        "Liberan a 36 presos políticos",
        "Todas las salidas fueron verificadas por Provea; la Cruz Roja no opinó.",
        "provea released 36 - -",
    ),
    "the numbers belong to": (
        "en: Releases near 600",
        "The running total belongs to Justice, Encounter and Forgiveness.",
        "jep released 600 - -",
    ),
    "a committee counted them": (
        "en: Nineteen leave Yare prison",
        "A committee of relatives, Clippve, counted them out at dawn.",
        "clippve released 19 batch place",
    ),
    "in the mouth of": (
        "De 700 a 730: Caracas actualiza otra vez su cuenta de excarcelados",
        "Es el tercer aumento del mes, ahora en boca de Diosdado Cabello. Los familiares piden los nombres.",
        "government released 730 total -",
    ),
    "a local coordinator": (
        "Carabobo suma 18 excarcelados",
        "Los dos más recientes salieron este lunes de Tocuyito, indicó la coordinadora local de Foro Penal.",
        "foro-penal released 18 total place; foro-penal released 2 batch place",
    ),
    "a body left vague is the one that is named": (
        "Excarcelados: el régimen dice 700 y la ONG, 310",
        "El ministro Cabello defendió ayer el número oficial. Foro Penal sostiene el suyo.",
        "government released 700 - -; foro-penal released 310 - -",
    ),
    "an opposition deputy by name": (
        "Otros nueve presos políticos ya están en su casa, asegura el diputado opositor Julián Prado",
        "",
        "other released 9 batch -",
    ),
    "who handles the bill": (
        "en: Amnesty could free up to 450, lawmaker in charge of bill says",
        "Deputies are due to vote on Thursday.",
        "government announced 450 - -",
    ),
    "how somebody speaks": ("Foro Penal, prudente: apenas seis salidas comprobadas", "", "foro-penal released 6 - -"),
    "they whom the title names": (
        "en: Six Italians fly home from Caracas",
        "Italy's foreign minister, Carlo Bruni, confirmed that they had been released.",
        "other released 6 - foreign",
    ),
    "who hails it": (
        "Liberan a 36 presos políticos",
        "La CIDH saludó las excarcelaciones e instó a continuar.",
        "- released 36 - -",
    ),
    "who is still checking": (
        "en: At least 15 freed overnight, families say",
        "Foro Penal said it was still verifying the releases.",
        "- released 15 batch -",
    ),
    "who could confirm fewer": (
        "Vecinos cuentan 25 salidas de El Rodeo",
        "Foro Penal verificó 16.",
        "- released 25 batch place; foro-penal released 16 - -",
    ),
    "who could not confirm it": (
        "en: Twenty-one leave Tocoron prison",
        "Foro Penal was unable to confirm the number.",
        "- released 21 batch place",
    ),
    "who speaks of himself": (
        "en: Venezuela frees 21",
        "The U.N. human rights office said it was encouraged.",
        "- released 21 - -",
    ),
    "relatives are no organisation": (
        "en: Another 21 out, residents say",
        "Foro Penal had confirmed nine by dawn.",
        "- released 21 batch -; foro-penal released 9 batch -",
    ),
    "brought to somebody": (
        "Delcy Rodríguez llevará a la ONU su balance de 640 liberados",
        "",
        "government released 640 - -",
    ),
    "the soldiers of a title regained liberty": (
        "Catorce cadetes, fuera",
        "Los jóvenes militares recuperaron su libertad anoche, según Foro Penal.",
        "foro-penal released 14 batch military",
    ),
    "a counter that opens its own clause with an unknown verb": (
        "El Gobierno da por libres a 73 presos políticos, mientras Provea seguía anclada en 41",
        "",
        "government released 73 - -; provea released 41 - -",
    ),
    "a counter's clause, with an aside and no verb": (
        "El ministerio computa 512 excarcelaciones y JEP, en su último boletín, 203",
        "",
        "government released 512 total -; jep released 203 - -",
    ),
    "a label with the speaker's manner": (
        "Provea, todavía prudente: apenas nueve excarcelaciones comprobadas",
        "",
        "provea released 9 - -",
    ),
    "a deputy whom nobody lists": (
        "Otros cinco presos políticos salieron, afirma el diputado opositor Tomás Guevara",
        "",
        "other released 5 batch -",
    ),
    "a deputy of the state's side": (
        "La diputada oficialista Nora Salas sostuvo que 310 personas fueron excarceladas",
        "",
        "government released 310 - -",
    ),
    "one's own figure carried elsewhere": (
        "Delcy Rodríguez presentará en Ginebra su balance de 540 liberados",
        "",
        "government released 540 - -",
    ),
    "the lawyers of a listed source": (
        "87 excarcelados según el ministerio, 49 según los abogados de Foro Penal",
        "",
        "government released 87 - -; foro-penal released 49 - -",
    ),
    "a place as a label beside another label": (
        "en: Caracas: 980 freed. Provea: 412",
        "",
        "government released 980 - -; provea released 412 - -",
    ),
    "a topic is no speaker where the state acts": (
        "Carnaval: el régimen excarcela a 33 presos políticos",
        "",
        "- released 33 - -",
    ),
    "his group": (
        "en: Martha Tineo, a lawyer, said that her organization had documented 52 releases",
        "",
        "jep released 52 - -",
    ),
    "people whom another says it has freed": (
        "en: Only 61 of the 340 people the government says it has released are home, Provea says",
        "",
        "provea released 61 - -; government released 340 - -",
    ),
    "numbers in brackets": (
        "Foro Penal (288 excarcelados) y el Gobierno (730) no se ponen de acuerdo",
        "",
        "foro-penal released 288 - -; government released 730 - -",
    ),
    "a surname that exile makes plain": (
        "González, desde el exilio: quedan 640 presos políticos en Venezuela",
        "",
        "gonzalez-urrutia detained 640 - -",
    ),
    "the same preposition before the number of another": (
        "en: Provea puts the number at 215 releases, the government at 690",
        "",
        "provea released 215 total -; government released 690 - -",
    ),
    "a day between the verb and what is told": (
        "Foro Penal informó este miércoles de 27 excarcelaciones",
        "",
        "foro-penal released 27 batch -",
    ),
    "where the speaker is, between verb and name": (
        "Más de 340 excarcelados, insistió ayer en Barinas Diosdado Cabello",
        "",
        "government released 340 - -",
    ),
    "a newspaper is no assembly": (
        "en: El Nacional, quoting Provea, reported 38 freed in Venezuela",
        "",
        "provea released 38 - -",
    ),
    "what a report lets one see": (
        "Según se desprende del informe de Provea, 58 personas fueron excarceladas",
        "",
        "provea released 58 - -",
    ),
    "still behind bars, and others home": (
        "Provea: 41 de nuestros compañeros siguen tras las rejas y 120 ya están en casa",
        "",
        "provea detained 41 - -; provea released 120 - -",
    ),
    "a jail opens its gates": (
        "La Pica abre sus rejas a 18 reclusos políticos, constata el OVP",
        "",
        "ovp released 18 batch place",
    ),
    "those who wait where others are out": (
        "en: Foro Penal: 140 have walked out, some 380 are waiting",
        "",
        "foro-penal released 140 - -; foro-penal detained 380 - -",
    ),
    "a title's register goes on in the summary": (
        "Crece el listado de presos políticos de Provea",
        "El corte del viernes cierra en 733, nueve más que en el anterior.",
        "provea detained 733 - -",
    ),
    "people on a roster of prisoners": (
        "en: List of jailed dissidents grows",
        "JEP had 1,212 people on its roster as of Friday.",
        "jep detained 1212 - -",
    ),
    "who is on a list of prisoners": (
        "902 personas figuran en el registro de presos políticos de Foro Penal",
        "",
        "foro-penal detained 902 - -",
    ),
    "names on a list of prisoners, after releases": (
        "Provea da cuenta de 210 excarcelaciones",
        "Su lista de presos políticos conserva 655 nombres.",
        "provea released 210 - -; provea detained 655 - -",
    ),
    "a party's hostages": ("Vente Venezuela: «Quedan 212 rehenes»", "", "vente-venezuela detained 212 - -"),
    "those who are missing": (
        "Los que faltan son 318, según Foro Penal",
        "La organización pide no olvidar a los presos políticos.",
        "foro-penal detained 318 - -",
    ),
    "a noun of no table that is freed": (
        "Doce ganaderos fueron excarcelados, confirma Foro Penal",
        "",
        "foro-penal released 12 - other",
    ),
    "a noun of no table that walks out": (
        "en: Nine ranchers walked out of Tocuyito prison, Provea says",
        "",
        "provea released 9 batch other",
    ),
    "neighbours who come home from prison": (
        "Una veintena de vecinos de Upata, presos desde 2024, volvió a casa",
        "",
        "- released 20 - -",
    ),
    "departures that are verified": (
        "en: UN investigators say the releases are slow",
        "The mission has been able to verify some 62 departures.",
        "un released 62 - -",
    ),
    "cases that reach a number": (
        "en: Releases go on in Venezuela",
        "Provea said its verified cases had reached 88 by Sunday night and that more were under review.",
        "provea released 88 total -",
    ),
    "a bus with freed people": ("Un autobús con 31 excarcelados parte de Tocuyito", "", "- released 31 batch place"),
    "nationals who fly home, and were freed": (
        "en: Three Norwegians fly home from Caracas",
        "Norway's foreign minister confirmed that they had been released on Sunday.",
        "other released 3 batch foreign",
    ),
    "a return that is a release": (
        "El gremio celebra el regreso de 12 reporteros",
        "El SNTP publicó los nombres de quienes dejaron la cárcel el martes.",
        "sntp released 12 batch press",
    ),
    "back with their parents": (
        "Regresan con sus padres 16 adolescentes detenidos en Lara",
        "",
        "- released 16 batch minors",
    ),
    "nobody of one kind stays, and so many left": (
        "Washington afirma que no queda ningún estadounidense preso en Venezuela y que salieron 11 en total",
        "",
        "united-states released 11 total -",
    ),
    "foreigners in a prison": (
        "En Tocorón todavía hay 44 extranjeros, señala el Clippve",
        "",
        "clippve detained 44 - foreign",
    ),
    "a count as a verb": ("en: Those still inside number 331, Foro Penal says", "", "foro-penal detained 331 - -"),
    "the whole of which a part is freed": (
        "Salieron 18 de los 25 docentes, según Provea",
        "",
        "provea released 18 - other",
    ),
    "some who already have": (
        "en: Provea: 210 have yet to walk free; 95 already have",
        "",
        "provea detained 210 - -; provea released 95 - -",
    ),
    "a state confirms its people free": (
        "en: Canada's foreign ministry confirms release of Canadian detainees in Venezuela",
        "",
        "other released None - foreign",
    ),
    "confirmed that it began": (
        "El fiscal Saab confirma que comenzaron las liberaciones",
        "",
        "government released None - -",
    ),
    "more of them than before": (
        "en: Venezuela frees more political prisoners ahead of summit, ministry says",
        "",
        "government released None - -",
    ),
    "all of them will go": ("Cabello: «Saldrán todas, de a poco»", "", "government announced None - -"),
    "who announces an amnesty below": (
        "Anuncian amnistía para delitos políticos",
        "La presidenta encargada, Delcy Rodríguez, lo dijo en cadena nacional.",
        "government announced None - -",
    ),
    "announced somewhere": ("Anuncian en Barinas nuevas excarcelaciones", "", "- announced None - -"),
    "what is announced first": ("Nuevas excarcelaciones anuncia Jorge Rodríguez", "", "government announced None - -"),
    "releases that will go on": ("Seguirán las excarcelaciones, asegura Cabello", "", "government announced None - -"),
    "there will be more": (
        'en: "There will be more releases," says Jorge Rodríguez',
        "",
        "government announced None - -",
    ),
    "demonstrators let go by order": (
        "en: Venezuelan court orders release of 27 demonstrators",
        "",
        "government announced 27 - -",
    ),
    "charges against demonstrators": (
        "en: Venezuelan prosecutors drop charges against 36 protesters",
        "",
        "government full_liberty 36 - -",
    ),
    "a military court acquits": (
        "Tribunal militar absuelve a 17 sargentos venezolanos",
        "",
        "government full_liberty 17 - military",
    ),
    "would be cleared": (
        "Unas 900 personas serían amparadas por la amnistía, anticipa el diputado Arreaza",
        "",
        "government announced 900 - -",
    ),
    "a decree that covers people": (
        "en: Easter pardon in Caracas",
        "Delcy Rodríguez signed a decree covering 42 inmates, state TV said.",
        "government announced 42 - -",
    ),
    "an age of those on the list": (
        "en: Venezuela to free 80 inmates, prisons ministry says",
        "The list will favour the sick and those over 65.",
        "government announced 80 - -",
    ),
    "applications that were approved": (
        "La comisión de amnistía aprobó 415 solicitudes, dijo Arreaza",
        "",
        "government announced 415 - -",
    ),
    "who had been in prison": (
        "en: Nearly 7,000 cleared under amnesty, Arreaza says; only 205 had been in jail",
        "",
        "government full_liberty 7000 - -; government released 205 - -",
    ),
    "foreseen that they be freed": (
        "Jorge Rodríguez prevé que 45 detenidos sean excarcelados en mayo",
        "",
        "government announced 45 - -",
    ),
    "ordered freed": ("en: Venezuelan judges order 19 detainees freed", "", "government announced 19 - -"),
    "left without charges": (
        "Arreaza: 6.300 ciudadanos quedaron sin cargos y 240 dejaron la prisión",
        "",
        "government full_liberty 6300 - -; government released 240 - -",
    ),
    "parts have the scope of their whole": (
        "Provea documenta 240 excarcelaciones entre el 8 de enero y el 10 de marzo",
        "Del total, 29 son mujeres y cuatro son adolescentes.",
        "provea released 240 total -; provea released 29 total women; provea released 4 total minors",
    ),
    "parts of a night's group": (
        "en: Provea confirms 26 releases overnight; seven are women",
        "",
        "provea released 26 batch -; provea released 7 batch women",
    ),
    "what is added to a running count": (
        "Provea verifica 33 excarcelaciones",
        "Con ellas, su cuenta desde el 8 de enero llega a 410.",
        "provea released 33 batch -; provea released 410 total -",
    ),
    "the same count from another day adds nothing": (
        "en: Provea verifies 190 releases",
        "It has 266 counting from December, the group said.",
        "provea released 190 - -; provea released 266 total -",
    ),
    "two that one verb raises": (
        "Arreaza eleva a 5.010 las libertades plenas y a 244 las excarcelaciones",
        "",
        "government full_liberty 5010 total -; government released 244 total -",
    ),
    "the answer to how many": ("¿Cuántas excarcelaciones van? Provea dice que 174", "", "provea released 174 total -"),
    "a count is not of the kind of a part": (
        "en: Provea verifies 41 releases",
        "Nine of them are women, the group said. Its tally stands at 377.",
        "provea released 41 batch -; provea released 9 batch women; provea released 377 total -",
    ),
    "the day on which a count rose": (
        "en: Provea updated its tally of freed prisoners late on Thursday to 158",
        "",
        "provea released 158 total -",
    ),
    "a label of new releases": (
        "Provea confirma nuevas excarcelaciones: 27 personas",
        "",
        "provea released 27 batch -",
    ),
    "a few hours at the beginning": ("En 48 horas salieron 31 presos, dijo Provea", "", "provea released 31 batch -"),
    "a month at the beginning": ("en: In February 90 people were freed, Provea says", "", "provea released 90 total -"),
    "a feast": ("Catorce presos salen en libertad el Día de la Bandera, dice Provea", "", "provea released 14 batch -"),
    "hours of one night": (
        "Vieron salir a 17 detenidos de Yare III entre la 1:30 y las 3:00 a. m.",
        "",
        "- released 17 batch place",
    ),
    "releases climb past a number": (
        "en: Prisoner releases inch past 250, Provea says",
        "",
        "provea released 250 total -",
    ),
    "the ill among those held": (
        "Provea contabiliza 640 presos políticos",
        "Advierte que 52 de ellos padecen enfermedades crónicas.",
        "provea detained 640 - -; provea detained 52 - other",
    ),
    "so many of those held are a kind": (
        "Provea indica que 88 de los presos políticos son militares",
        "",
        "provea detained 88 - military",
    ),
    "the subject is the part": (
        "en: Women account for 71 of the 640 political prisoners on Provea's roll",
        "",
        "provea detained 71 - women; provea detained 640 - -",
    ),
    "women of women's day": (
        "en: On Women's Day, 64 Venezuelans still jailed over politics, Provea says",
        "",
        "provea detained 64 - women",
    ),
    "residents of another country": (
        "en: Four U.S. residents freed in Venezuela, State Department says",
        "",
        "united-states released 4 - foreign",
    ),
    "an age is no count": ("en: Nine detainees over 65 freed, Provea says", "", "provea released 9 - other"),
    "fewer behind are of the title's kind": (
        "Once militares salen de Ramo Verde",
        "Siete obtuvieron libertad plena, confirmó Provea.",
        "provea released 11 batch military; provea full_liberty 7 - military",
    ),
    "one freed first is of a place, the others are not": (
        "Excarcelan a un exalcalde de Lara y a otras ocho personas",
        "",
        "- released 9 batch -",
    ),
    "a ministry with a long name is its country's": (
        "El Ministerio de Asuntos Exteriores de Chipre confirmó que dos chipriotas fueron liberados en Caracas",
        "",
        "other released 2 - foreign",
    ),
    "a country before its ministry's field": (
        "en: Canada's Foreign Affairs Ministry says three Canadians walked free in Caracas",
        "",
        "other released 3 - foreign",
    ),
    "an occasion is no speaker": ("Independencia: salen 33 presos políticos de Yare", "", "- released 33 batch place"),
    "a minister who tells of his own people": (
        "Tajani confirma la liberación de dos italianos en Venezuela",
        "El ministro dijo que van cuatro italianos excarcelados este mes.",
        "other released 2 batch foreign; other released 4 total foreign",
    ),
    "what a count fell from": (
        "Foro Penal publica su nuevo registro: 471 presos políticos",
        "La cifra baja desde 486 en quince días, dijo Himiob.",
        "foro-penal detained 471 - -",
    ),
    "up so many from last week": (
        "en: Foro Penal counts 712 political prisoners, up 9 from last week",
        "",
        "foro-penal detained 712 - -",
    ),
    "sent home under guard is house arrest": (
        "Venezuela excarcela a 11 presos políticos y manda a otros tres a sus casas con custodia",
        "",
        "- released 11 - -",
    ),
    "the age of some": ("en: Venezuela frees 28 prisoners", "Three of those freed are over 70.", "- released 28 - -"),
    "what some of them did since": (
        "Cabello: 588 excarcelados, nueve de ellos volvieron a delinquir",
        "",
        "government released 588 - -",
    ),
    "what is done to some": ("Provea: 240 salieron, pero a 95 les prohibieron declarar", "", "provea released 240 - -"),
    "those on strike are counted for themselves": (
        "Foro Penal denuncia que quedan 640 presos políticos y 15 en huelga de hambre",
        "",
        "foro-penal detained 640 - -",
    ),
    "a corrected count, and what it was": (
        "Provea rebaja a 388 su registro de excarcelados, que era de 394",
        "",
        "provea released 388 - -",
    ),
    "what is left once names were struck": (
        "en: Prisons ministry amends its list",
        "The ministry had put the number of freed prisoners at 512; nine had been entered twice, which leaves 503.",
        "government released 503 - -",
    ),
    "a count that fell from another": (
        "Foro Penal cuenta 640 presos políticos",
        "La cifra cae desde 655 en diez días, señaló Himiob.",
        "foro-penal detained 640 - -",
    ),
    "a body's release tally, corrected, and who it is": (
        "en: Rights group trims its release tally to 208 from 211",
        "Justice, Encounter and Forgiveness explained the change.",
        "jep released 208 total -",
    ),
    "by how many a count changed": (
        "en: Foro Penal lifts its count of releases by nine to 418",
        "",
        "foro-penal released 418 total -",
    ),
    "people counted twice are why": (
        "La PUD admite que contó dos veces a siete personas: los liberados son 143",
        "",
        "plataforma-unitaria released 143 - -",
    ),
    "an official report that is called false": (
        "El OVP tacha de falso el balance oficial",
        "El ministerio había informado de 190 liberados.",
        "government released 190 - - denied",
    ),
    "a number that another rejects in an aside": (
        "en: The government stands by 700 releases, a number Provea rejects",
        "",
        "government released 700 - - denied",
    ),
    "that figure is false, for another": (
        "El fiscal habla de 480 liberados; para Provea esa cifra es falsa",
        "",
        "government released 480 - - denied",
    ),
    "one who lies, and what has not happened": (
        "Cabello miente, dice Machado: no han salido 700 presos políticos",
        "",
        "government released 700 - - denied",
    ),
    "it is not true, and whose it is": (
        "en: It is untrue that 900 people have been freed, says Foro Penal",
        "",
        "government released 900 - - denied",
    ),
    "another's report, rejected": (
        "El Ejecutivo rechaza el informe de la ONU sobre 870 presos políticos",
        "",
        "un detained 870 - - denied",
    ),
    "it is this, and not that of another": (
        "en: Coalition: it is 190, not 540",
        "The Unitary Platform said the number of freed prisoners given by Jorge Rodríguez does not hold up.",
        "plataforma-unitaria released 190 - -; government released 540 - - denied",
    ),
    "the whole of another's part": (
        "Liberan a 52 presos políticos",
        "<ol><li><a href='x'>Provea: solo 30 de los 52 están en casa</a>&nbsp;&nbsp;<font>El Cabo</font></li></ol>",
        "- released 52 - -; provea released 30 - -",
    ),
    "points of a list on one line": (
        "en: Key points",
        "- Foro Penal counts 690 political prisoners - Government says it has freed 750 - EU reviews sanctions",
        "foro-penal detained 690 - -; government released 750 - -",
    ),
    "hours between which they leave": (
        "Salieron 13 presos políticos entre las 2:00 y las 5:00 p. m., dijo Foro Penal",
        "",
        "foro-penal released 13 batch -",
    ),
    "one who left with others": (
        "en: Rights activist Elena Ruiz was freed along with six other prisoners",
        "",
        "- released 7 batch -",
    ),
    "a place that is the first one's": (
        "Excarcelan a un exalcalde de Falcón y a otras nueve personas",
        "",
        "- released 10 batch -",
    ),
    "his group (2)": (
        "en: Releases go on slowly",
        "Gonzalo Himiob of Foro Penal said on Sunday that his group had been able to verify 17 releases.",
        "foro-penal released 17 - -",
    ),
    "it, right behind who says": (
        "en: While Cabello insists that 720 people are out, Provea said it had confirmed 260 releases",
        "",
        "government released 720 - -; provea released 260 - -",
    ),
    "what is taken to a total, whoever speaks next": (
        "Al menos 30 personas salieron, dijo Foro Penal, lo que lleva a 290 el total; el gobierno afirma que son 600",
        "",
        "foro-penal released 30 - -; foro-penal released 290 total -; government released 600 - -",
    ),
    "what was told in passing": (
        "en: Provea, which on Friday counted 70 releases, said on Sunday the number had climbed to 95",
        "",
        "provea released 95 total -",
    ),
    "another country's ministry of several words": (
        "LISBOA (ALN) - Portugal",
        "El Ministerio de Asuntos Exteriores de Portugal confirmó la liberación de dos portugueses presos en Venezuela.",
        "other released 2 - foreign",
    ),
    "the day on which a tally was raised": (
        "en: Unidad Venezuela updated its running tally of freed prisoners late on Friday to 158",
        "",
        "plataforma-unitaria released 158 total -",
    ),
}

NOTHING = {
    "prisoners who are driven elsewhere": ("Un bus con 30 presos políticos sale de Yare hacia Tocorón", ""),
    "a jail that opens to visitors": ("El Rodeo abre sus puertas a 200 familiares en el día de visita", ""),
    "reporters who are only stopped": ("Retienen a 12 periodistas frente al Parlamento", ""),
    "common crimes": ("Tras las rejas 14 funcionarios por extorsión en Zulia", ""),
    "freed people who speak": ("en: Five of those let out in March said they had signed papers not to talk", ""),
    "names doubled on a list": ("en: Twelve people appear twice on the list of political prisoners", ""),
    "unions that stay closed": ("en: Forty unions are still closed, Provea says", ""),
    "gates that ought to open": ("en: Clippve wants gates opened for 64 sick inmates", ""),
    "housing for people who are free": ("Lisboa ofrece vivienda a excarcelados venezolanos", ""),
    "what freed people face": (
        "Denuncian que presos políticos liberados afrontan nuevas restricciones en Venezuela",
        "",
    ),
    "others who were freed tell": ("Otros detenidos excarcelados en marzo cuentan su encierro en Venezuela", ""),
    "while it begins": ("Mientras comienzan las excarcelaciones, las madres duermen frente a El Rodeo", ""),
    "applications to be read": ("Comisión de amnistía recibió 2.700 solicitudes y revisa otras 300", ""),
    "freed people who are ill": ("Provea: 30 de los excarcelados están enfermos", ""),
    "arrests of a month": ("En febrero fueron detenidas 64 personas por razones políticas, según Provea", ""),
    "another country's ministry goes on with its title": (
        "en: Nicaragua frees 22 opponents",
        "The Interior Ministry said that “dozens” had gone home, days after similar steps in Venezuela.",
    ),
    "another country sends Venezuelans home": ("en: El Salvador sends 252 Venezuelans home from mega-prison", ""),
    "a centre for migrants lets go": ("en: Arizona immigration centre lets 35 Venezuelans go after a ruling", ""),
    "reporters held for hours": (
        "en: Nine reporters briefly held at the palace gates in Caracas",
        "All were let go within hours.",
    ),
    "hostages of a gang": ("Liberan a nueve secuestrados en Táchira", ""),
    "what is offered to the freed": ("en: A Venezuelan airline offers free flights to 25 freed prisoners", ""),
    "professors taken back": ("La universidad reincorpora a 12 profesores excarcelados", ""),
    "some of the freed speak": ("en: Four of those let out said they had signed papers in Caracas", ""),
    "still without papers": ("14 excarcelados siguen sin recuperar su pasaporte en Venezuela", ""),
    "a benefit refused": ("El tribunal niega el beneficio a 60 militares en Caracas", ""),
    "an anniversary": ("en: On this day in 2018, Maduro's government freed 39 opponents", ""),
    "the difference of two counts": (
        "La brecha de 480 entre el conteo oficial y el de Foro Penal en excarcelaciones",
        "",
    ),
    "a swap on offer": ("Bukele ofrece canjear 252 venezolanos por igual número de presos políticos", ""),
    "new names on a list": ("en: Foro Penal adds six names to its list of political prisoners", ""),
    "rent for the freed": ("Lisboa ofrece alquiler a excarcelados venezolanos", ""),
    "an erratum of how many left, with nobody freed": ("Bulo: no han liberado a 250 militares en Maracay", ""),
}
