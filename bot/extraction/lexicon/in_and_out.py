"""Further rows of both languages on who is out of prison and who is still inside."""

from __future__ import annotations

from bot.extraction.lexicon.rows import Kind as K  # noqa: N817 - a table of many rows
from bot.extraction.lexicon.rows import Row as R  # noqa: N817 - the same

_STAY = (
    "siguen|sigue|seguian|seguiran|continuan|continua|continuaban|permanecen|permanece|permanecian|quedan|queda|"
    "quedaban|estan|esta|estaban|se_encuentran|se_hallan|se_mantienen|aun|todavia"
)
_REGRESAN = (
    "regresan|regresa|regresaron|regreso|vuelven|vuelve|volvieron|volvio|retornan|retorna|retornaron|retorno|"
    "regresado|vuelto|retornado"
)
_PADRES = (
    "padres|madres|familias|familiares|hijos|hijas|hogares|casas|pueblos|comunidades|suyos|parientes|seres_queridos|"
    "esposas|abuelos|vecinos|barrios|aulas"
)
_THE = "el|la|los|las|su|sus|ese|esa|este|esta"
_DOORS = "reja|rejas|puerta|puertas|porton|portones|celda|celdas|candados|calabozos"
_WHOSE = "their|his|her|its"
_WRONGLY = (
    "wrongly|wrongfully|unjustly|unfairly|arbitrarily|illegally|unlawfully|politically|reportedly|reported|believed|"
    "currently|now|also"
)
_HELD = "held|detained|jailed|imprisoned|incarcerated|locked_up|behind_bars|in_custody|in_prison|in_jail|captive"

SPANISH = (
    R(
        "population-of",
        K.FIGURE,
        "poblacion|universo|masa de",
        "la población de presos políticos",
        "la población",
    ),
    R(
        "still-behind-doors",
        K.HELD,
        f"{_STAY} tras|detras_de|entre los|las? rejas|barrotes|muros|paredes;"
        f"{_STAY} injusta|arbitraria|ilegal|politicamente? pres*|detenid*|encarcelad*;"
        f"{_STAY} sin salir|libertad|recuperar_la_libertad|ver_la_calle; {_STAY} privad* de {_THE}? libertad;"
        "se pudren en; sobreviven en una|la|las|los|sus celda|celdas|calabozos|mazmorras;"
        f"{_STAY} pagando|purgando condena|prision|carcel; no conocen la libertad;"
        "no han visto|pisado|conocido la calle|libertad; no han podido volver|regresar|abrazar;"
        f"{_STAY} bajo llave|candado|detencion|arresto|encierro; no ven la luz|calle",
        "40 siguen tras las rejas",
        "40 siguen tras las pistas",
    ),
    R(
        "held-unjustly",
        K.HELD,
        "pres*|detenid*|encarcelad*|recluid*|retenid* arbitraria|arbitrariamente|injustamente|ilegalmente|"
        "sin_juicio|por_pensar_distinto|por_disentir|por_opinar|por_protestar|por_razones_politicas|"
        "por_motivos_politicos; en el|los|sus|su sotano|sotanos|mazmorras|calabozos|celdas",
        "820 detenidas arbitrariamente",
        "820 detenidas ayer",
    ),
    R(
        "wait-to-leave",
        K.HELD,
        "esperan|espera|aguardan|aguarda a|por? ser liberad*|excarcelad*|soltad*;"
        "esperan|espera|aguardan|aguarda a|por? que los|las|se liberen|suelten|excarcelen|libere|suelte|"
        "excarcele|abran;"
        "esperan|espera|aguardan|aguarda su turno|boleta|excarcelacion|salida|libertad;"
        "esperan|espera|aguardan|aguarda tras|detras|en las|los|la|el|una|sus rejas|barrotes|celdas|celda|calabozos",
        "40 esperan ser liberados",
        "40 esperan el bus",
    ),
    R(
        "keeps-them",
        K.LEFT,
        "retiene|retienen|retenia|retenian a; conserva|conservan a|en|tras celdas|rejas|prision;"
        "mantiene|mantienen|mantenia aun|todavia en|tras|bajo|a; no suelta|libera|excarcela a",
        "el régimen retiene a 40",
        "retiene el agua",
    ),
    R(
        "gates-opened",
        K.RELEASE_VERB,
        f"abre|abren|abrio|abrieron|abriendo {_THE} {_DOORS} a|para;"
        f"abre|abren|abrio|abrieron {_THE} {_DOORS} de {_THE}? celda|celdas|carcel|prision|calabozo|calabozos|"
        f"libertad "
        f"a|para; se abren|abrieron|abre {_THE} {_DOORS} para;"
        f"se abren|abrieron|abre {_THE} {_DOORS} de {_THE}? celda|celdas|carcel|prision|calabozo|calabozos|libertad "
        "para",
        "Ramo Verde abre sus rejas a 29 militares",
        "abre sus ventanas",
    ),
    R(
        "with-their-own-again",
        K.RELEASE_VERB,
        f"{_REGRESAN} con|junto_a|donde {_THE} {_PADRES}; {_REGRESAN} a {_THE}? {_PADRES};"
        f"{_REGRESAN} a|al calor|lado|regazo|seno de {_THE} {_PADRES};"
        f"{_REGRESAN} a abrazar a? {_THE} {_PADRES};"
        f"abrazan|abrazaron|abrazo|abraza|besan|besaron de_nuevo|otra_vez|ya|por_fin|al_fin? a {_THE} {_PADRES};"
        f"se reencontr*|reunier*|reunen|reunio|fundier* con|en {_THE}? {_PADRES}",
        "14 regresan con sus padres",
        "14 regresan con sus armas",
    ),
    R(
        "left-the-centres",
        K.RELEASE_VERB,
        "dejo|dejaron|dejan|dejado|abandono|abandonaron|abandonan|abandonado|salieron_de|salio_de|salen_de|salido_de "
        "el|los|un|varios|distintos|diversos|diferentes? centro|centros|sitio|sitios|lugar|lugares de "
        "detencion|reclusion|arresto|internamiento;"
        "se fueron|fue|van|marcharon|marchan|marcho ya? a su|sus casa|casas|hogar|hogares; se fueron|van a casa;"
        "recibieron|recibio|reciben|obtuvieron|obtienen|consiguieron|lograron libertad|libertades;"
        "pasaron|pasan|pasaran|durmieron|duermen su primera noche en libertad|casa",
        "han abandonado los centros de detención",
        "han abandonado los centros de votación",
    ),
    R(
        "got-their-papers",
        K.RELEASE_VERB,
        "recibieron|recibio|reciben|obtuvieron|consiguieron|lograron|tienen el|este|hoy|ayer|anoche? "
        "lunes|martes|miercoles|jueves|viernes|sabado|domingo? su|sus|la|las|una "
        "boleta|boletas|orden|ordenes|papeleta de libertad|excarcelacion|salida",
        "14 recibieron su boleta de excarcelación",
        "14 recibieron su boleta electoral",
    ),
    R(
        "no-longer-inside",
        K.RELEASE_VERB,
        f"ya|hoy no esta|estan|siguen|sigue|permanecen|duermen|se_encuentran tras|entre|en|detras_de {_THE}? "
        "rejas|barrotes|celda|celdas|carcel|carceles|prision|calabozos|penal;"
        "ya|hoy no esta|estan|siguen|sigue|permanecen pres*|detenid*|encarcelad*|recluid*|encerrad*;"
        "dejo|dejaron|dejan de_ser|de_estar pres*|detenid*|rehenes|tras;"
        f"quedaron|quedan|quedo ya? fuera de {_THE}? rejas|barrotes|prision|carcel|calabozos;"
        f"deja|dejan|dejo|dejaron atras {_THE} {_DOORS}",
        "40 ya no están tras los barrotes",
        "40 ya no están en la lista",
    ),
)

ENGLISH = (
    R(
        "population-of",
        K.FIGURE,
        "population of; prisoner|inmate population",
        "the population of political prisoners",
        "the population",
    ),
    R(
        "headquarters",
        K.PLACE,
        "sebin|dgcim|counterintelligence|intelligence_service|secret_police|national_police headquarters|cells|"
        "basement|basements|dungeons|base|compound|facility",
        "out of SEBIN headquarters",
        "out of quarters",
        "place",
    ),
    R(
        "relieved-of-measures",
        K.FULL,
        "relieved|rid|spared of|from? all|any|the|their? court|reporting|precautionary|legal|judicial? "
        "measures|restrictions|duties|obligations|charges|curbs; had their? reporting|court duties|orders|measures "
        "lifted|ended|dropped",
        "4,500 relieved of court measures",
        "4,500 relieved of pain",
    ),
    R(
        "waits-for",
        K.DEMAND,
        "wait|waits|waited|waiting|longing|keep_vigil|keeping_vigil for",
        "relatives wait for 60 prisoners",
        "relatives wait outside",
    ),
    R(
        "departures-verified",
        K.RELEASE_NOUN,
        "departures|exits|walkouts verified|confirmed|documented|recorded|checked|registered|so_far;"
        "verified|confirmed|documented|recorded|checked|registered departures|exits|walkouts;"
        "departures|exits|walkouts from el|tocoron|yare|the_prison|the_jail|venezuelan|prisons|jails",
        "61 verified departures",
        "61 departures from the airport",
    ),
    R(
        "our-own-children",
        K.PEOPLE,
        "of our|its|their sons_and_daughters|daughters_and_sons|boys_and_girls|brothers_and_sisters|"
        "husbands_and_sons|"
        "sons_and_husbands|colleagues_and_friends",
        "23 of our sons and daughters",
        "23 of our songs",
    ),
    R(
        "jailed-over-politics",
        K.PRISONERS,
        "jailed|imprisoned|detained|held - for|over - politics; people jailed|imprisoned|held for|over politics;"
        "prisoners held for|over politics",
        "the jailed-for-politics list",
        "jailed for theft",
    ),
    R(
        "wrongly-held",
        K.HELD,
        f"still|remain|remains|are|are_still|were_still|is|is_still {_WRONGLY} {_HELD};"
        "still|remain|remains|are|are_still|were_still|are_all rotting|suffering|languishing|stuck|trapped|"
        "sitting|kept "
        "in|behind;"
        "jailed|imprisoned|detained over politics|dissent; still deprived of; still|are_still|were_still|"
        "remain in cells|dungeons|captivity|lockups;"
        "still|are_still|remain in|behind a|the|their|state|police|military|government|squalid cells|cell|dungeons|"
        "captivity|custody|hands; in regime|government|state|maduro_'s|military|police hands|dungeons|captivity;"
        "still|are_still|have_still not home|out|free;"
        "left inside|behind; locked away; in dgcim|sebin|intelligence|the|its|their basements|dungeons|lockups|cells;"
        f"have|has still? not seen freedom|home|{_WHOSE}_families",
        "40 are still wrongly jailed",
        "40 are still wrong",
    ),
    R(
        "await-their-day",
        K.HELD,
        "are|is|were|remain still|all? awaiting|waiting for? freedom|release|liberation|their_turn|their_freedom|"
        "their_release; still? wait|waits|waiting in|behind prison|jail|cells|bars|a_cell;"
        "still? wait|waits|waiting to be let|freed|released|let_out; still|yet wait|waits;"
        "still|yet to walk|leave|go|come free|out|prison|jail|home|freed",
        "40 are waiting for freedom",
        "40 are waiting for a bus",
    ),
    R(
        "gates-opened",
        K.RELEASE_VERB,
        "gates|doors|cells swing|swung|open|opened|opens for|to; opens|opened|opening its|the|their gates|gate|"
        "doors|door "
        "for|to; opens|opened|unlocks|unlocked its|the|their cells|cell for|to;"
        "throws|threw open its|the|their gates|doors for|to",
        "the jail opens its gates for 16",
        "the shop opens",
    ),
    R(
        "first-night-home",
        K.RELEASE_VERB,
        f"spent|spend|spending {_WHOSE}? first|second night in freedom|liberty; "
        f"spent|spend|spending {_WHOSE}? first|second night at home; spent|spend the night in freedom|liberty;"
        "left|leave|leaves|leaving|exited|departed the|various|several|different|police? detention|holding|pretrial "
        "centers|centres|facilities|sites",
        "40 spent their first night in freedom",
        "40 spent their first night in jail",
    ),
    R(
        "back-from-jail",
        K.RELEASE_VERB,
        "back|return|returns|returned|home|freed|fly|flew|arrive|arrived|come|came home? from|out_of venezuelan|"
        "venezuela_'s|"
        "caracas|maduro_'s|a_venezuelan|the_regime_'s|a_caracas prison|prisons|jail|jails|cells|cell|custody|"
        "captivity|"
        "detention|dungeons;"
        "back from prison|jail|captivity|custody|detention|behind_bars; out from behind bars;"
        f"{_WHOSE}? nightmare|ordeal|captivity|imprisonment is|was over;"
        f"kiss|kissed|hug|hugged|embrace|embraced|hold|held {_WHOSE} mothers|children|kids|wives|families|parents|"
        "loved_ones outside|at|after|again; "
        "put|puts|putting prison|jail|captivity|the_bars|their_cells behind; "
        "slept|sleep|sleeps|sleeping in their own? beds|bed|homes; back in their own beds|homes|hometowns|"
        "villages; spent the night at home;"
        "breathing|breathed|breathe free air",
        "14 back from Venezuelan jails",
        "14 back from Venezuelan beaches",
    ),
)
