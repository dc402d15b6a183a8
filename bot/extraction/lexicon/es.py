"""The Spanish table: how Spanish-language news words these figures."""

from __future__ import annotations

from bot.domain.claims import Group
from bot.extraction.lexicon.es_spoken import ROWS as SPOKEN
from bot.extraction.lexicon.es_wider import ROWS as WIDER
from bot.extraction.lexicon.in_and_out import SPANISH as IN_AND_OUT
from bot.extraction.lexicon.language import Lexicon
from bot.extraction.lexicon.rows import Kind as K  # noqa: N817 - a table of hundreds of rows
from bot.extraction.lexicon.rows import Row as R  # noqa: N817 - the same
from bot.extraction.lexicon.rows import words

_BE = (
    "fue|fueron|fuera|fueran|era|eran|son|es|siendo|sido|sean|han_sido|ha_sido|haber_sido|habian_sido|"
    "habia_sido|hayan_sido|estan_siendo|siguen_siendo|resultaron"
)
_FREED = "excarcelad*|exarcelad*|excercelad*|excarselad*|excarcerad*|liberad*|indultad*|soltad*|amnistiad*|desterrad*"
_HAVE = "ha|han|haber|habia|habian|haya|hayan"
_JAIL = (
    "carcel|carceles|prision|prisiones|penal|penales|calabozo|calabozos|celda|celdas|recinto|recintos|"
    "reclusorio|centro|sede|encierro|internado|anexo|lugar"
)
_THE = "la|las|el|los|su|sus|ese|este|esa|esta"
_WILL = (
    "sera|seran|seria|serian|podra|podran|podria|podrian|pueden|puedan|puede|deberan|van_a|va_a|vayan_a|"
    "iran_a|iba_a|iban_a|estan_por|estaria|estarian"
)
_STILL = (
    "siguen|sigue|seguian|seguiran|continuan|continua|continuaban|permanecen|permanece|permanecian|"
    "sigan|continuen|permanezcan|queden|"
    "permaneceran|quedan|queda|quedaban|estan|estaban|esta|estar|mantienen|mantiene|mantienen_a|aun|"
    "todavia|se_encuentran|hay|tienen|tiene"
)
_BARS = (
    "pres*|detenid*|encarcelad*|encerrad*|recluid*|privad*|cautiv*|secuestrad*|rehenes|tras|bajo_custodia|"
    "en_prision|en_la_carcel|en_las_carceles|en_carceles|en_calabozos|en_cautiverio|en_celdas|en_manos|"
    "dentro|adentro"
)

_SPEECH = (
    R(
        "counts",
        K.COUNT,
        "contabiliz*; comput*; suma; suman; sumo; sumaba; sumaron; totaliz*; lleva verificad*;"
        "llevan verificad*;"
        "lleva contad*|contabilizad*|registrad*|confirmad*|documentad*; lleva; llevan; llevaba; acumula;"
        "ha|han|habia|habian contabilizado|computado|sumado|totalizado; "
        "cierra|cerro|cierran|cerraron la|el|su madrugada|noche|jornada|dia|mes|semana|domingo|lunes|martes|"
        "miercoles|jueves|viernes|sabado|fin_de_semana con; cierra|cerro|cierran|cerraron "
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ano con; "
        "lleva|llevan|tiene|registra|guarda|conserva|archiva los? nombres de; lleva en sus archivos los "
        "nombres de",
        "Provea contabiliza 90 excarcelaciones",
        "Provea cuenta con abogados",
    ),
    R(
        "checks",
        K.CHECK,
        "anota; anoto; anotan; anotaron; ha|han visto; vio; vieron; ve; ven; verific*; confirm*; cofirm*; "
        "constat*; comprueb*; comprob*; certific*; corrobor*; registra;"
        "registran; registro;"
        "registraba; registraban; registraron; document*; cifra en; cifro en; cifran en; cifraron en;"
        "cifra; cifro;"
        "calcul*; estim*; cuenta; cuentan; conto; contaba; contaban; contaron; da cuenta de; dio cuenta de;"
        "dan cuenta de;"
        "tiene registro de; tienen registro de; tiene registrad*; maneja|manejan|manejaba;"
        "pudo|pudieron verificar|confirmar|comprobar;"
        "ha|han|habia|habian podido verificar|confirmar|comprobar|documentar;"
        "puede|pueden|logro|lograron|podido verificar|confirmar|comprobar|documentar;"
        "ha|han|habia|habian verificado|confirmado|registrado|documentado|comprobado|constatado|"
        "corroborado|certificado|contado; solo ha|han verificado|confirmado|comprobado; "
        "da|daba|dio|dan|dieron fe de; "
        "concreta; concreto; concretan; concretaron; ejecuto; ejecuta; ejecutaron; "
        "ubica; ubican; ubico; ubicaron; "
        "situan; situaron; identific*; "
        "pone|ponen|puso nombre a; pone|ponen|puso nombre y apellido|apellidos a; saca|sacan|saco cuentas; no "
        "se mueve de; no se baja de; se planta en; se aferra a; "
        "dio|da|dan|dieron fe de; encuentra; encuentran; encontro; encontraron; halla; hallo; hallan; "
        "hallaron",
        "la ONG verificó 12",
        "la ONG dio una charla",
    ),
    R(
        "says",
        K.SAY,
        "da por; dan por; dio por; dice*; dijo; dijeron; decia; afirm*; asegur*; sostien*; sostuv*; "
        "precis*; detall*; inform*; reporta*; reporte; reportes; reporten; reporto;"
        "señal*; senal*; indic*; explic*; agrega; agregan; agrego; agregaron; añad*; anad*; public*;"
        "escrib*; habla de; hablan de; hablo de;"
        "hablaba de; hablaron de; recuerd*; record*; insist*; manifest*; expres*; declar*; alert*; advirt*;"
        "adviert*; coment*; reitera*; denunci*;"
        "lament*; celebr*; destac*; apunt*; coloca; coloco; situa; situo; ubica; ubico; fija; fijo;"
        "puso en; pone en; difund*; divulg*; revel*;"
        "ofrec*; notific*; reconoc*; admit*; reivindic*; presum*; aleg*; comunic*; subray*; consider*;"
        "cree; creen; critic*;"
        "toma|tomo|toman|tomaron nota de; saluda; saludo; aplaud*; agradec*; elogi*; menciona*; menciono; mencionan; "
        "cuestion*;"
        "pone en duda;"
        "ha|han reportado|informado|publicado|difundido|indicado|señalado|asegurado|dicho|reconocido|"
        "reivindicado|admitido|denunciado|detallado|precisado; expuso; dio a conocer; dieron a conocer;"
        "relat*; respond*; aclar*; cont* que; tuite*; posteo; lanzo; dio; dan; dieron; difiere; "
        "resume; resumen; resumio; responde; respondio; replica; replico; "
        "mantiene|mantienen|mantuvo que; notifica; notifican; notifico; notificaron; "
        "contrasta; contrapone; contraponen; opone; oponen; presume; presumen; "
        "reprocha; reprochan; reprocho; reprocharon; ironiza; ironizo; apostilla; apostillo; tercia; "
        "reivindica; reivindican; reivindico; pregona; pregonan; "
        "deplor*; "
        "que habla|hablan|hablo|hablaron|menciona|menciono; "
        "que habla|hablan; "
        "que se refiere|refieren|refirio; que hablo|hablaba|hablaron; "
        "defiende|defienden|defendio mas|casi|unas|cerca|sus|las|que|la_cifra; "
        "se queja; se quejan; se quejo; se quejaron; "
        "se limita|limito|limitan|limitaron a hablar_de|decir|senalar|reconocer",
        "aseguró que son 40",
        "una seguidora feliz",
    ),
    R(
        "raises",
        K.RAISE,
        "cierra en; cerro en; se quedo en; quedo en; se queda en; cierran en; eleva; elevo; elevan; "
        "ha|han|habia|habian subido|ascendido|llegado|aumentado|crecido|trepado|escalado|bajado|pasado|saltado a|"
        "hasta; ha|han|habia|habian alcanzado;"
        "elevaron; elevaba; ha elevado; actualiz*; sube a|hasta; subio a|hasta;"
        "suben a|hasta; subieron a|hasta;"
        "aumenta a|hasta; aumento a|hasta; aumentan a|hasta; aumentaron a|hasta; baja a|hasta;"
        "bajo a|hasta; reduce a|hasta; redujo a|hasta;"
        "ajusta a; deja en; dejo en; se mantiene en; sigue en; congelad* en; se estanca en; asciende;"
        "asciende; asciendien; ascienden; ascendio;"
        "ascendieron; ascendia; se elev*; llega a; llego a; llegan a;"
        "llegaron a; llegaba a; llegaban a; llega a; llego a; baja de; bajo de; bajan de; cae a; cayo a;"
        "alcanza; alcanzo; alcanzan; alcanzaron; alcanzaba; se situa en; se ubica en; sube; subio; suben;"
        "subieron;"
        "aumenta; aumento; aumentan; crece a|hasta; crecio a|hasta; pasa a; paso a; pasan a; pasaron a;"
        "incrementa; incremento; "
        "llega al; llego al; llegan al; llegaron al; ronda; rondan; roza; rozan; se acerca a; se acercan a; "
        "trepa a; trepo a; escala a; escalo a; "
        "situ*|ubic*|cifr*|fij*|coloc*|pone|ponen|puso|pusieron|estim*|calcul* en; "
        "situ*|ubic*|cifr*|fij*|coloc*|elev* el|la|su|los|las? total|cifra|numero|conteo|cuenta en|a; "
        "queda en",
        "eleva a 30 la cifra",
        "la elevada tasa",
    ),
    R(
        "exceeds",
        K.RAISE,
        "supera|supero|superan|superaron|superaba ya?; rebasa; rebasan; rebaso; sobrepasa; sobrepaso; excede; excedio",
        "supera los 300 excarcelados",
        "la superficie",
        "more_than",
    ),
    R(
        "promises",
        K.PROMISE,
        "hizo|hace|formulo|formalizo el|la|un|una|este|esta|ese|esa anuncio|promesa|compromiso|oferta; "
        "tramita; tramitan; tramito; gestiona; gestionan; anunci*; promet*; orden*; instruy*; acuerd*; "
        "acord*; otorg*; conced*; concedi*;"
        "ha|han anunciado|prometido|ordenado|otorgado|concedido|autorizado; dicta; dictan; dicto; dictaron;"
        "autoriz*; aprueb*; aprob*; preve; preven; decret*; ofrecio; firma; firmo; firmaron; sanciona;"
        "sanciono; promulg*; "
        "manda|mandan|mando|mandaron a; manda; mandan; "
        "ofrece; ofrecen; ofrecio; ofrecieron; "
        "entrego; entregan; entregaron; entrega; "
        "ha|han|habia|habian ofrecido|comprometido|dispuesto|acordado|firmado|decretado|aprobado|pactado",
        "el ministro prometió 60 salidas",
        "la promoción del curso",
    ),
    R(
        "denies",
        K.DENY,
        "desmient*; desmint*; desment*; niega; niegan; nego; negaron; rechaz*; refut*; tilda* de fals*;"
        "tacha* de fals*; no reconoce*;"
        "califica* de fals*|mentira|engaño|engano; califico de fals*|mentira|engaño|engano; tild* de mentira; "
        "tacha*|tild*|califica*|califico de inventad*|invento|inventos|mentira|mentiras|ficcion|cuento|bulo; "
        "responde|respondio|contesta|contesto|replica|replico a|al",
        "la ONG desmintió la cifra",
        "un negocio familiar",
    ),
    R(
        "demands",
        K.DEMAND,
        "pedira; pediran; exigira; exigiran; exig*; exij*; pide; piden; pidio; pidieron; pedia; pedian; "
        "pedir; pidiendo; reclam*; solicit*;"
        "demand*; insta; instan; insto; instaron; clam*; urge; urgen;"
        "urgio; ruega; ruegan; implor*; aboga; abogan; abogo; llama a liberar; llaman a liberar;"
        "llamo a liberar; en demanda de; a favor de la;"
        "para forzar; para presionar; para lograr; para conseguir; para exigir; para pedir; espera que liberen; a la "
        "espera de; esperan que; propone; propuso;"
        "deben ser; debe ser; deberian ser; debe liberar; deben liberar;"
        "campaña por; lucha por; por la? liberacion|libertad|excarcelacion; por la liberación",
        "exigen la libertad de 12",
        "la petrolera subió",
    ),
    R(
        "corrects",
        K.CORRECT,
        "aclaratoria; corrige*; corrigio; revisa su|la; reviso su|la;"
        "retira|retiro|retiraron|retirar un|uno|dos|tres|cuatro|cinco|nombres|casos; corrigieron;"
        "correccion; rectific*; fe de errata|erratas|errores; depur*; ajust*; revis* a la baja;"
        "en realidad; duplicad*; retir* de la lista; rebaj*; corrigiendo; "
        "por error; por un error",
        "Provea corrige: son 9",
        "el corredor humanitario",
    ),
    R(
        "said-by",
        K.SAID,
        "verificad*; confirmad*; contabilizad*; reportad*; registrad*; documentad*; difundid*; divulgad*;"
        "dad* a conocer; contad*; comprobad*;"
        "constatad*; publicad*; reivindicad*; reconocid*; computad*; certificad*; sumad*; informad*;"
        "ofrecid*; presentad*; señalad*; senalad*;"
        "listad*; asegurad*; proclamad*; indicad*; aportad*; comunicad*; manejad*; dada",
        "56 salidas confirmadas por Provea",
        "una confirmación",
    ),
    R(
        "promised-by",
        K.PROMISED,
        "anunciad*; prometid*; ordenad*; concedid*; otorgad*; autorizad*; aprobad*; acordad*; decretad*;"
        "previst*; ofrecid* por; pactad*",
        "las 116 anunciadas",
        "el anunciante",
    ),
    R(
        "according",
        K.ACCORDING,
        "segun; de acuerdo con; de acuerdo a; a juicio de; conforme a; en palabras de; en opinion de;"
        "de acuerdo al; acorde con; citando a;"
        "segun cifras|datos|informacion|registros|reportes|reporte|cuentas de|del; con datos de; datos de;"
        "cifras de;"
        "segun informo|reporto|dijo|indico|confirmo|preciso|detallo|afirmo|aseguro|señalo|anuncio",
        "según Provea",
        "segundo día",
    ),
    R("by", K.BY, "por; por parte de; por parte del; del lado de", "anunciadas por Provea", "porque sí"),
    R(
        "figure",
        K.FIGURE,
        "cifra; cifras; conteo; conteos; cuenta de; cuentas de; cuenta oficial; balance; registro de;"
        "recuento; numero de; lista de; listado de; balance de; el total de; computo; dato; datos;"
        "corte de; boletin de; reporte; parte; informe; boletin; registro; los numeros; lista; listado",
        "la cifra de Provea",
        "una cifraje",
    ),
    R(
        "official",
        K.OFFICIAL,
        "cifra|cuenta|dato|balance|numero|conteo|registro oficial; cifras|datos|cuentas|numeros oficiales;"
        "oficiales; version oficial; balance gubernamental; cifra gubernamental",
        "la cifra oficial",
        "la cifra",
    ),
    R(
        "earlier",
        K.EARLIER,
        "el|la|su|un|una? boletin|balance|reporte|informe|comunicado|lista|cifra|conteo|cuenta|dato|listado|parte|"
        "registro anterior|"
        "previo|previa|precedente decia|era|eran|daba|hablaba_de|indicaba|senalaba|marcaba|ponia|"
        "registraba|contenia|recogia|incluia|llegaba_a|fijaba;"
        "documento|nota|version|registro|edicion|entrega|corte|actualizacion|relacion|nomina|parte|publicacion|tuit|"
        "mensaje|"
        "anuncio anterior|previo|previa|precedente|inicial|original decia|era|eran|daba|hablaba_de|indicaba|senalaba|"
        "marcaba|ponia|registraba|contenia|recogia|incluia|llegaba_a|fijaba|mencionaba|daba_cuenta_de|habia_dado|tenia;"
        "anterior|previo|previa|pasado|pasada registraba|contaba|llevaba|sumaba|contabilizaba|reportaba|tenia|"
        "acumulaba|documentaba|verificaba|listaba|situaba_en|cifraba_en|hablaba_de|iba_por|iban;"
        "antes|previamente|originalmente|inicialmente|anteriormente cifraba|cifro|situaba|situo|ubicaba|ubico|"
        "calculaba|"
        "calculo|fijaba|fijo|estimaba|estimo|colocaba|coloco en?; antes|previamente|originalmente|anteriormente "
        "contaba|"
        "conto|sumaba|registraba|informo|reporto|reportaba|hablaba_de|hablo_de|dio|habia_dado; decia|decian|daba|"
        "daban antes|inicialmente; "
        "habia|habian dicho|informado|hablado|reportado|anunciado por error de?; habia|habian dicho|informado|"
        "reportado|asegurado|anunciado|dado|indicado|publicado|contado|"
        "confirmado|verificado|hablado_de|difundido|divulgado|registrado|contabilizado|estimado|cifrado_en|ubicado_en|"
        "situado_en|sostenido|comunicado|computado|calculado|listado|presentado|manejado; dijo antes; inicialmente; "
        "antes habia; en un primer momento;"
        "previamente; antes habia|habian dicho|informado|reportado|contado|dado|anunciado|publicado|hablado_de; "
        "marcaba; marcaban; figuraban; ascendia antes; "
        "la vispera|el_dia_anterior|un_dia_antes|ayer iba|iban|andaba|estaba por|en; iba|iban por",
        "había dicho 75",
        "dijo 75",
    ),
    R(
        "opposition",
        K.OPPOSITION,
        "la? oposicion; la? oposicion venezolana; oposicion democratica; bloque opositor;"
        "coalicion opositora; principal coalicion opositora; alianza opositora; mayor coalicion opositora;"
        "los opositores dicen",
        "la oposición suma 40",
        "se opone",
    ),
    R(
        "vague",
        K.VAGUE,
        "ong; ongs; oenege; oeneges; una ong; las ong; organizaciones; organizacion no gubernamental;"
        "activistas; grupos de derechos humanos; defensores; organizaciones de derechos humanos;"
        "organizaciones de ddhh; observadores; familiares; familias; abogados; abogada; abogado; medios;"
        "medios locales; prensa local; fuentes; fuente; testigos; vecinos; parientes;"
        "allegados; expertos; analistas; sociedad civil; organizaciones civiles;"
        "organizaciones no gubernamentales; organizaciones independientes; organizaciones locales;"
        "usuarios; colectivos; parlamentarios opositores; dirigentes opositores; diputados opositores;"
        "la defensa; grupos humanitarios; organismos humanitarios; un diputado opositor; monitoreo civil;"
        "conteos independientes; reportes independientes; colectivo; redes sociales; periodistas locales;"
        "varias ong; sindicato; gremio; sindicatos; varias organizaciones; distintas ong;"
        "comites de familiares; excarcelados dicen; "
        "madres; "
        "este diario|medio|portal|periodico|semanario",
        "según una ONG",
        "un gato",
    ),
    R(
        "anaphor",
        K.ANAPHOR,
        "la organizacion; la ong; el organismo; la coalicion; la alianza; la plataforma; el comite;"
        "el observatorio; el sindicato; el gremio; el ministro; la ministra; el dirigente; el abogado;"
        "el partido; la mision; el diputado; el bloque; el presidente; la agrupacion; la entidad; el grupo;"
        "la presidenta; el funcionario; la dirigente; el director; el parlamentario; la asociacion;"
        "los expertos; la institucion; el colectivo; el directivo; la abogada; el vocero; el portavoz;"
        "la vocera; la oenege; el legislador; la lider; el lider; la red; el activista; la fundacion;"
        "la exdiputada; el foro; el politico; "
        "el|la|un|una? portavoz|vocero|vocera|oficina|alta_comisionada|alto_comisionado de derechos humanos; "
        "la propia ong|organizacion|plataforma|coalicion|institucion|red|entidad; el propio "
        "organismo|comite|observatorio|sindicato|gremio|gobierno|ministerio",
        "agregó la organización",
        "desorganización",
    ),
    R(
        "official-body",
        K.ANAPHOR,
        "el? ministerio; la? comision; la? instancia; la? mandataria; el? fiscal; el? parlamento;"
        "la? comision de? la? amnistia; el? despacho; la? presidencia; el vicepresidente;"
        "la vicepresidenta; el? legislativo; comision parlamentaria",
        "dijo la comisión",
        "comisionado",
        "official",
    ),
    R(
        "office",
        K.OFFICE,
        "quien|que|y_que preside|dirige|encabeza|lidera|coordina; director|directora|director_ejecutivo|"
        "presidente|presidenta|vicepresidente|vicepresidenta|"
        "coordinador|coordinadora|abogado|abogada|vocero|vocera|portavoz|miembro|integrante|secretario|"
        "secretaria|fundador|fundadora|directivo|directiva|subdirector|jefe|lider|dirigente|representante|"
        "diputado|diputada|delegacion|oficina|seccional|seccion|capitulo|equipo|sede|coordinacion|comite|"
        "area|registro|boletin|informe|cuaderno de|del;"
        "coordinador|coordinadora|abogado|abogada regional de|del",
        "el director de Provea",
        "dirección",
    ),
    R(
        "own-office",
        K.OFFICE,
        "su director|directora|presidente|presidenta|vicepresidente|vicepresidenta|coordinador|"
        "coordinadora|secretario|secretaria|vocero|vocera|portavoz|abogado ejecutivo|nacional?",
        "según su director, X",
        "su casa",
    ),
    R(
        "foreign-office",
        K.OFFICE,
        "canciller; cancilleria; embajada; embajador; embajadora; consulado; primer ministro;"
        "primera ministra; ministro de exteriores; ministerio de exteriores;"
        "ministerio de relaciones exteriores",
        "el canciller peruano",
        "cancelar",
        "foreign",
    ),
)

_RELEASES = (
    R(
        "release-noun",
        K.RELEASE_NOUN,
        "excarcelacion; excarcelaciones; excarsel*ion*; exarcelacion*; excercelacion*; exacarcelacion*;"
        "excarceraci*; excercacelacion*; liberacion; liberaciones; salida; salidas; puesta en libertad;"
        "puestas en libertad;"
        "libertades; egresos; indulto; indultos;"
        "medida|medidas de amnistia;"
        "medidas de excarcelacion|libertad|liberacion; salidas de prision; libertad de|para|a;"
        "egresos de prision; "
        "salida|salidas|egreso|egresos de la|las? carcel|carceles|prision|prisiones|penal; "
        "juicio|juicios en libertad",
        "ocho excarcelaciones",
        "encarcelamiento",
    ),
    R(
        "released-people",
        K.RELEASED,
        "afuera; ya afuera; ex presos; exprisioneros; excarcelado; excarcelada; excarcelados; "
        "excarceladas; exarcelad*; excercelad*; excercacelad*;"
        "excarselad*; exacarcelad*; excarcerad*; liberado; liberada; liberados; liberadas; soltado;"
        "soltados; indultad*; amnistiad*; desterrad*;"
        "beneficiado* con excarcelacion; beneficiados con medida*; fuera de prision; en libertad; libres;"
        "en la calle; en las calles; puestos en libertad; puestas en libertad; ya? en casa; salidos;"
        "salido* de prision; sacados de prision; fuera de las carceles; fuera de la carcel; "
        "en la calle estan|hay|van|quedan; estan|andan en la calle; fuera de las rejas estan; "
        "exdetenidos; exdetenidas; exreclusos; exreclusas; expresos politicos; exprisioneros; exprisioneras",
        "los 20 liberados",
        "los detenidos",
    ),
    R(
        "after-release",
        K.RELEASE_VERB,
        "tras|despues_de|luego_de ser liberados|liberadas|excarcelados|excarceladas|soltados; tras|despues_de|luego_de "
        "haber sido liberados|liberadas|excarcelados|excarceladas",
        "40 llegaron a Cúcuta tras ser liberados",
        "40 van a ser liberados",
    ),
    R(
        "left-place",
        K.RELEASE_VERB,
        "dejo; deja; dejaron; dejan; dejaba; dejaban; abandono; abandona; abandonaron; abandonan; cruzaron; cruzan; "
        "egresaron; egresan; partieron; parten; "
        "han|ha|habian dejado|abandonado",
        "dejaron El Rodeo",
        "dejado",
        "place",
    ),
    R(
        "frees",
        K.RELEASE_VERB,
        "vio|vieron|visto|ver|vimos salir a?; excarcela; excarcelan; excarcelo; excarcelaron; excarcelaba;"
        "exarcela; exarcelan; exarcelo; exarcelaron; excercelan; excercelaron; excarselan; excarselaron;"
        "libera; liberan; libero; liberaron; liberaba; liberaban; solto; soltaron; suelta; sueltan;"
        "amnistio; amnistiaron; excarcelando; liberando; saco de;"
        "sacaron de; desterro; desterraron; liberarse; dejo salir; dejaron salir;"
        "deja salir; dejan salir; solto a; haber liberado; abrio las rejas; dejo ir",
        "liberaron a nueve",
        "el libro nuevo",
    ),
    R(
        "was-freed",
        K.RELEASE_VERB,
        f"{_BE} {_FREED}; se {_BE} {_FREED};"
        f"{_HAVE} excarcelado|liberado|soltado|indultado|amnistiado|exarcelado;"
        f"{_BE} puestos|puestas|puesto en libertad; {_BE} sacados|sacadas|trasladados_a_casa;"
        f"{_BE} dejad* en libertad; {_BE} desencarcelad*; se concret* la? excarcelacion; "
        "entregados|entregadas por|a la|las? autoridades|venezuela|su|sus|cancilleria",
        "fueron liberados nueve",
        "los nueve",
    ),
    R(
        "went-out",
        K.RELEASE_VERB,
        f"salieron; salio; salen; sale; {_HAVE} salido; salian; saliendo;"
        f"dejo|dejaron|deja|dejan|dejaban|dejando|dejado {_THE}? {_JAIL};"
        f"dejaron|dejado|dejan|abandonaron|abandonado|abandonan atras {_THE}? {_JAIL};"
        f"abandono|abandonaron|abandona|abandonan|abandonado|abandonaba|abandonaban|abandonando {_THE}? "
        f"{_JAIL}; egresaron; egreso; egresan; egresado; {_HAVE} egresado;"
        f"cruzo|cruzaron|cruzan {_THE} porton|puerta|puertas|reja|rejas",
        "salieron nueve",
        "la sala nueve",
    ),
    R(
        "regained",
        K.RELEASE_VERB,
        "recupero|recuperaron|recupera|recuperan|recuperaban|recuperado|recuperar|recuperando|recobro|"
        "recobraron|recobra|recobran|recobraban|recobrado|recobrando|obtuvo|obtuvieron|obtienen|obtenido|"
        "lograron|logrado|ganaron|recibieron|recibio|alcanzaron|reciben|logro la|su|beneficio_de libertad;"
        "recibieron|recibio|reciben|recibido beneficio de? libertad|excarcelacion;"
        "recibieron|recibio|reciben|recibe boleta* de excarcelacion;"
        "recibieron|obtuvieron|consiguieron|lograron excarcelacion|la_excarcelacion;"
        "quedo|quedaron|quedan|estan|esta|estaban|quedaba|quedaban|quedado|siguen|ya libre|libres;"
        "quedo|quedaron|quedan|estan|esta|estaban|estar|salieron|salen|salio|dejo|dejaron|quedado|quedaban|"
        "caminan|siguen|encuentran|ya en libertad;"
        "puso|pusieron|pone|ponen|puesto|puestos|puestas en libertad; pusieron|puso|puestos en la calle;"
        "estan en la calle; recibieron la libertad; ya en la calle; sus libertades;"
        "fuera de prision|carcel|la_carcel|las_carceles|los_penales; esta|estan|ya fuera|afuera;"
        "obtener su libertad; respiran libertad; "
        "ha|han|habia|habian vuelto|regresado con sus|su|los|las "
        "hijos|familias|familiares|seres_queridos|madres|padres|suyos; "
        "queda|sale|sigue|salio|salieron|salen|quedando|saliendo ya? libre|libres; queda|quedando|sale ya? en libertad",
        "recobraron la libertad nueve",
        "la libertad de prensa",
    ),
    R(
        "went-home",
        K.RELEASE_VERB,
        "volvio|volvieron|vuelven|vuelve|regresaron|regreso|salieron a la calle; regresa*|regreso|volvio|"
        "volvieron|vuelven|vuelve|retornaron|retornan|llegaron|regresado|vuelto|"
        "volver a casa|hogar|su_casa|sus_casas|sus_hogares|su_hogar|casas;"
        "ya|estan|esta|duermen en casa|sus_casas|sus_hogares; se reencontr*; se reunen con sus;"
        "reencontrado* con sus; con sus familias; abrazaron a sus familias; duermen en sus_casas|casa;"
        "pasaron la noche en casa|sus_casas; "
        "abrazaron|abrazan|abrazo|abraza ya? a los_suyos|sus_familiares|su_familia|sus_seres_queridos|sus_hijos; "
        "estan|duermen|cenan|cenaron|amanecieron ya? con los_suyos|su_familia; "
        "volvieron|vuelven|volvio|regresaron a dormir|cenar|amanecer|comer en su|sus "
        "cama|camas|casa|casas|hogar|hogares",
        "nueve volvieron a casa",
        "nueve casas",
    ),
    R(
        "took-place",
        K.RELEASE_VERB,
        "hubo; haber concretado; concretad* la|las excarcelacion*; se produjeron; se produjo;"
        "se concretaron; se materializaron; se hicieron efectivas; haber materializado; "
        "ocurrieron; ocurrio; tuvieron lugar; sucedieron; se registraron; se dieron",
        "hubo nueve salidas",
        "nueve",
    ),
    R(
        "will-be-freed",
        K.RELEASE_FUTURE,
        f"saldra; saldran; saldrian; saldria; {_WILL} ser? {_FREED};"
        f"{_WILL} ser? excarcelar|liberar|salir|quedar|recuperar|recobrar|dejar|abandonar|egresar|obtener|"
        "soltar|volver|regresar; seran|van_a_ser|seria|serian puestos|puestas en libertad;"
        "quedara|quedaran|quedaria|quedarian libre|libres|en_libertad; liberara; liberaran; liberaria;"
        "liberarian; excarcelara; excarcelaran; excarcelaria; excarcelarian; soltara; soltaran; soltaria;"
        "abrira; abriria; abriran; abririan;"
        "recuperara|recuperaran|recobrara|recobraran|recuperarian|recobrarian|recuperaria|obtendran|"
        "tendran|obtendria|obtendrian|recibiran|recibira|recibirian la|su|beneficios_de|beneficio_de "
        "libertad; pasaran|pasarian|pasara a; pondra|pondran|pondria|pondrian en libertad;"
        f"dejara|dejaran|dejarian|dejaria|abandonara|abandonaran|abandonarian {_THE}? carcel|carceles|prision|celda|"
        "celdas|calabozo|calabozos|penal|penales|reclusion|encierro|prisiones|rejas|cautiverio;"
        "regresaran|volveran a; indultara; indultaran; amnistiara; sacara de; sacaran de; sacar de; habra;"
        "se produciran; se haran efectivas; se concretaran; ser liberados en; van a ser;"
        "egresaran; egresara; juzgad* en libertad;"
        "enfrentara|enfrentaran|seguira|seguiran|continuara|continuaran|afrontaran su|sus|el|la|los? "
        "juicio|juicios|proceso|procesos|justicia|causa|causas en libertad;"
        " seran juzgad*; beneficiara; beneficiaran; beneficiaria;"
        "beneficiarian; seran beneficiad*; seran sacad*;"
        "enfrentaran|seguiran|tendran|llevaran|afrontaran la? juicio|proceso|su_proceso|justicia en "
        "libertad; a punto de salir; proximas a salir; proximos a salir;"
        "se espera la? salida|excarcelacion|liberacion; hara efectiva; haran efectiva; tramitan;"
        "proximas excarcelaciones; proximas horas; en los proximos dias; "
        "amnistia|ley|medida|indulto "
        "alcanzara|alcanzaria|beneficiara|beneficiaria|favorecera|cobijara|abarcara|amparara|cubrira",
        "saldrán 40",
        "salieron 40",
    ),
    R(
        "release-infinitive",
        K.RELEASE_INF,
        "liberar; excarcelar; soltar; indultar; amnistiar; poner en libertad; dejar en libertad;"
        "ser liberad*|excarcelad*; sean liberad*|excarcelad*; liberen; excarcelen; abrir las carceles;"
        "dejar salir; "
        "juzgar|procesar|enjuiciar en libertad",
        "pide liberar a 9",
        "liberó a 9",
    ),
    R(
        "regained-full",
        K.FULL,
        "recibieron|recibio|reciben|recibido|recuperaron|recupero|recuperan|recuperado|recobraron|recobro|"
        "recobran|recobrado|obtuvieron|obtuvo|obtienen|obtenido|lograron|logro|tienen|tiene|tenian la|su? "
        "libertad plena; recibieron|recuperaron|recobraron|obtuvieron la|su? plena libertad; salieron|"
        "quedaron|estan|quedan en|con libertad plena; "
        "ha|han|haber|habia favorecido|beneficiado|amparado|cobijado a",
        "recibieron la libertad plena",
        "recibieron la libertad",
    ),
    R(
        "full-liberty",
        K.FULL,
        "ha|han|habian recibido|obtenido|alcanzado|logrado|conseguido la|su libertad plena; "
        "recibieron|obtuvieron|lograron|alcanzaron|reciben|obtienen|logran la|su? libertad plena; "
        "liberad* de su|sus|las regimen|medidas|restricciones|presentaciones; libertad plena; libertades "
        "plenas; plena libertad; sobreseimiento; sobreseimientos; sobreseid*;"
        "cese de medidas; levantamiento de medidas; medidas levantadas; medidas fueron levantadas;"
        "causa cerrada; causas cerradas; absuelt*; liberados plenamente;"
        "ha|han beneficiado a?; beneficio a; benefician a; beneficia a; beneficiaron a;"
        "no le|les deben nada a la justicia; sobrese*; sobresey*;"
        "amnistia|ley alcanza|alcanzo|llega|llego|cubre|abarca a;"
        "recibieron|recibio|reciben|recibido la amnistia; firmaron su ultima presentacion;"
        "levantaron|levantan|levanto|levantar sus|las|su medidas|restricciones;"
        "libres de cargos|restricciones; cierre de sus? causas|casos|expedientes;"
        "cerraron|cierran sus|los|las casos|causas|expedientes;"
        "beneficiados|beneficiadas|beneficiarios|beneficiario|beneficiado por|con|de la? ley? de? la? "
        "amnistia; amnistia beneficia a; ley beneficia a; amnistia ha beneficiado; beneficiados;"
        "beneficiadas; beneficiarios; que fueron levantadas; medidas cautelares que fueron levantadas;"
        "sin restricciones; levant* las|sus? medidas; extinguid*; causa|causas extinguida*;"
        "expediente|expedientes cerrad*; cierre de causas|expedientes|sus; amnistias;"
        "sin regimen de presentacion|presentaciones; sin presentaciones; sin obligacion de presentarse; "
        "libertades sin restricciones; sin medidas; recuper* la libertad plena; recobr* la libertad plena;"
        "obtuv* la libertad plena; tienen libertad plena; plenamente libres; amnistiados;"
        "han sido beneficiad*; fueron beneficiad*; se beneficiaron; "
        "dejaron|dejaran|dejan|dejo de presentarse; dejaron|dejaran|dejan de "
        "acudir|asistir|ir|presentarse|firmar; dejaron|dejaran|dejan|dejo de estar|tener bajo? medidas|medida|"
        "presentacion|regimen_de_presentacion|cautelares; ya no estan|tienen bajo? medidas|medida; ya no deben|"
        "tienen_que|tendran_que presentarse|acudir|firmar; "
        "medidas cautelares? levantadas|revocadas|cesadas|suspendidas; "
        "libres de medidas|restricciones|cargos|presentaciones; cesan|cesa|cesaron|ceso las? "
        "medidas|restricciones contra|a|para; "
        "se les? cerro|cierra|cerraron|archivo|extinguio la|el|sus? causa|caso|causas|expediente|proceso; "
        "en|con libertad plena",
        "16 con libertad plena",
        "libertad de prensa",
    ),
    R(
        "still-held",
        K.HELD,
        f"{_STILL} aun? {_BARS}; {_STILL} todavia {_BARS};"
        f"{_STILL} en|privad* sus? celdas|calabozos|de_libertad|de_su_libertad; {_STILL} alli|ahi|detras;"
        f"siguen|continuan|permanecen|quedan|estan|permanece en|dentro_de el|la|los|las? {_JAIL}; "
        "figuran|figura|figuraban como; pasan|pasaran|pasaron pres*",
        "siguen presos 40",
        "siguen las protestas",
    ),
    R(
        "behind-bars",
        K.HELD,
        "adentro; siguen dentro|adentro; tras las? rejas; detras de las rejas; privad* de libertad; "
        "privad* de su libertad; en prision;"
        "en la carcel; en las carceles; en carceles; en cautiverio; encarcelad*; encerrad*; recluid*;"
        "cautiv*; en los calabozos; en calabozos; en sus celdas; en las celdas; en celdas; bajo custodia;"
        "a la sombra; en manos del|de_la dictadura|regimen|gobierno; bajo rejas; en los penales;"
        "presos todavia; aun presos; aun detenidos; aun pres*; aun detenid*;"
        "todavia detenid*; todavia pres*; "
        "amanec*|anochec*|despiert*|duerm* pres*|detenid*|encarcelad*; "
        "tras rejas",
        "40 tras las rejas",
        "40 tras el acto",
    ),
    R(
        "that-are",
        K.HELD,
        "que aun? hay|existen; que todavia hay",
        "los 40 que hay",
        "hay paz",
        "relative",
    ),
    R(
        "awaits",
        K.HELD,
        "espera|esperan|aguardan|aguarda|esperaban|esperando|aguardaban su|por|por_su|la|una|la_ansiada "
        "libertad|liberacion|excarcelacion|salida;"
        "falta|faltan|faltaria|faltarian|faltaban por liberar|salir|excarcelar|ser|recuperar|soltar;"
        f"sin liberar; sin salir; no han salido; no {_BE} {_FREED}; falta liberar; faltan liberar;"
        "sin ser liberad*|excarcelad*; aun no salen; por excarcelar; por liberar;"
        "en espera de libertad|excarcelacion|su; sin fecha de salida|libertad|liberacion|excarcelacion;"
        "no han vuelto|regresado a; no han vuelto; no ha|han recuperado|recobrado; siguen sin;"
        "continuan sin; permanecen sin; pendientes de excarcelacion|liberacion;"
        "mantienen|mantiene|tiene|tienen|retiene|retienen pres*|detenid*|cautiv*|encarcelad*|secuestrad*|"
        "tras; sigue habiendo; "
        "aun|todavia esperan|aguardan; esperan|aguardan en",
        "40 esperan su liberación",
        "40 esperan el bus",
    ),
    R(
        "left",
        K.LEFT,
        "persisten; aun|todavia? quedan|restan; queda; quedaban; quedarian; siguen; sigue; seguian; "
        "permanecen;"
        "permanecian; continuan; continuaban; faltan; falta; faltaban; restan",
        "quedan 40",
        "quedamos en eso",
    ),
    R(
        "there-are",
        K.LEFT,
        "aun|todavia? hay|existen; existe; hay aun|todavia; mantiene; mantienen; tiene; tienen; son;"
        "mantenia; suman; hay mas; eran; es; fueron; retiene; retienen",
        "hay 40 presos",
        "ahí",
        "exist",
    ),
    R(
        "house-arrest",
        K.HOUSE,
        "casa por carcel; casas por carcel; arresto domiciliario; arrestos domiciliarios; detencion "
        "domiciliaria; prision domiciliaria",
        "once con casa por cárcel",
        "casa blanca",
    ),
    R(
        "house",
        K.HOUSE,
        "presentarse cada; presentaciones cada; detencion domiciliaria;"
        "prision domiciliaria; regimen de presentacion; presentacion periodica; prohibicion de salida;"
        "libertad condicional; medida* cautelar* sustitutiva*; sujetas a restricciones;"
        "sujetos a restricciones; bajo presentacion; con medidas cautelares; medidas cautelares",
        "con régimen de presentación",
        "casa blanca",
    ),
    R(
        "arrest",
        K.ARREST,
        "devuelven|devolvieron|devuelto|devueltos a la? carcel|prision|celda; volvieron|vuelven|regresan|"
        "regresaron a la carcel|prision|celda; detuv*; detienen; detiene; arrest*; captur*; aprehend*;"
        f"{_BE} detenid*|arrestad*|capturad*|encarcelad*|aprehendid*|apresad*|secuestrad*;"
        f"{_HAVE} detenido|arrestado|encarcelado|apresado; encarcelo; encarcelaron; encarcelan;"
        "detenciones; detencion; encarcelamientos; aprehensiones; imputad*; condenad*; secuestro;"
        "secuestraron; secuestran; vuelven a detener; volvieron a prision|la_carcel|ser_detenidos;"
        f"volvio a prision|ser_detenido; {_BE} recapturad*|citad*|vigilad*|reaprehendid*; recapturad*;"
        "recapturaron; detenid* de nuevo|nuevamente; detenid* ayer|durante; reaprehendid*; apresaron;"
        "detenid* en protestas; apresan; imputan; condena a; condenan a; sentencia a; "
        "seran|fueron|han_sido|quedaron|fue|sera imputad*|acusad*|procesad*; "
        "imputa|imputo|imputan|imputaron a",
        "detuvieron a 7",
        "siguen detenidos",
    ),
    R(
        "aside",
        K.ASIDE,
        "estado de salud de; salud de; situacion de; condiciones de; caso de; vida de; torturas a; "
        "traslado de; juicio de; salieron|salen|salio|salir a protestar|marchar|votar|manifestar|exigir|"
        "reclamar|celebrar|las_calles; deberan|deben|debe presentarse|comparecer; en proceso de "
        "verificacion; por verificar|confirmar; "
        "en verificacion; padecen; padece; sufren; enfermos; cuentas de; testimonios de; historias de; "
        "casas de; paradero de; paradero; murieron; fallecieron; murio; muere; mueren; muerte de; muertes "
        "de;"
        f"fallec*; {_HAVE} muerto|fallecido|sido_asesinado; mueren; han muerto; asesinad*;"
        "huelga de hambre; vigilia; en vigilia; "
        "todavia|aun coteja|cotejan|verifica|verifican|revisa|revisan|corrobora|contrasta",
        "el paradero de 200",
        "200 parados",
        "other_people",
    ),
    R(
        "listed",
        K.ASIDE,
        "seguian|siguen|aun|todavia en la|las lista|listas; seguian|siguen figurando; figuran en;"
        "figuraban en; aparecian en; aparecen en; aparecian; se repetian; se repiten; duplicados;"
        "homonimos; mayores de; menores de edad no; "
        "figuraban|aparecian|estaban|figuran dos|tres veces; figuraban|estaban repetidas|repetidos",
        "siete aparecían en dos listas",
        "parecían",
        "papers",
    ),
    R(
        "left-out",
        K.ASIDE,
        "por fuera de; fuera de la ley; quedan fuera; quedaron fuera; quedarian fuera; quedarian por fuera;"
        "excluidos de; excluidas de; excluye a; excluye; deja fuera a; quedan excluidos; excluidos; "
        "deja|dejan|dejo|dejaron|dejaria|dejarian|dejara|dejaran fuera a?; quedarian por fuera",
        "400 por fuera de la ley",
        "400 afuera",
        "excluded",
    ),
    R(
        "talked-to",
        K.ASIDE,
        "converso|hablo|conversaron|hablaron con; entrevisto|entrevistaron|entrevista|encuesto|encuestaron|consulto|"
        "consultaron a; se reunio|reunieron con; atendio|atendieron a",
        "la ONG entrevistó a 40 excarcelados",
        "una entrevista",
        "other_people",
    ),
    R(
        "kin-of",
        K.ASIDE,
        "familiares de; familias de; madres de; esposas de; hijos de; hijas de; hijo de; hija de; madre de;"
        "padre de; hermano de; hermana de; esposa de; parientes de; abogados de; abogado|abogada|defensor|defensora|"
        "defensores de; allegados de; nombres de;"
        "expedientes de; casos de",
        "familiares de 40",
        "familiares",
        "relatives",
    ),
    R(
        "regions",
        K.PLACE,
        "en la capital; en el interior; en otros estados; en las regiones; en provincia; en la provincia;"
        "en otras ciudades; en otras regiones; en el estado; del estado; en el interior del pais;"
        "en la region; de la region; en la entidad; en el estado;"
        "de ese penal; de ese centro; en ese penal; en ese centro; de esa carcel; en esa carcel;"
        "en el penal; del penal; en la carcel de; de la carcel de; en un penal",
        "ocho en el interior",
        "ocho en total",
    ),
    R(
        "moved",
        K.ASIDE,
        "traslad* a; trasladados; trasladan; deport*; enjuici*; tortur*; fueron trasladados; extradit*;"
        "juicio a; hospitaliz*; revocan; revocaron; juzgan a; acusad* de; denuncian torturas; "
        "con rumbo desconocido; con destino desconocido; a un lugar desconocido; a un sitio desconocido; "
        "acusad* de soltar|liberar|ayudar|facilitar; "
        "tomados de rehenes; "
        "tienen|tiene|presentan|sufren|padecen problemas|enfermedades|cancer|padecimientos|patologias; "
        "requieren|necesitan atencion|cirugia; "
        "bajo|en custodia|detencion migratoria; bajo la custodia de ice; "
        "en el exilio|destierro; en situacion de exilio; "
        "figuraban|aparecian|estaban dos|tres|dos_o_mas veces; figuraban|estaban|aparecian "
        "repetidas|repetidos|duplicadas|duplicados; "
        "bomberos|rescatistas|paramedicos liberaron|liberan|rescataron|rescatan",
        "trasladan a 40",
        "traslúcido",
        "other_people",
    ),
)

_HEADS = (
    R(
        "prisoners",
        K.PRISONERS,
        "casos de encarcelamiento|prision politico|politica; casos de presos politicos; presos politicos; "
        "preso politico; presos; detenidos politicos; detenido politico; detenidos;"
        "detenido; prisioneros politicos; prisioneros; encarcelados; reos; internos; reclusos;"
        "privados de libertad; privadas de libertad; privados de la libertad; presos politicos venezolanos;"
        "presos de conciencia; detenidos por motivos|razones politic*; rehenes politicos;"
        "secuestrados politicos; carcelados; cautivos; recluidos; procesados; imputados;"
        "procesados politicos; detenciones politicas vigentes;"
        "opositores presos; opositores detenidos; opositores encarcelados; "
        "secuestrados en|de las|los|el|la carceles|mazmorras|calabozos|celdas|regimen|dictadura; "
        "personas|ciudadanos|venezolanos|hombres|jovenes "
        "presas|presos|detenidas|detenidos|encarceladas|encarcelados|recluidas|recluidos por "
        "pensar|motivos|razones|causas|opinar|disentir|protestar|su|sus|ideas|politica; "
        "rehenes del regimen|politicos; secuestrados politicos;"
        "nombres de personas|ciudadanos|mujeres|hombres|venezolanos detenid*|pres*|encarcelad*|recluid*|privad*; "
        "#presospoliticos; #presopolitico; #presaspoliticas; #presospoliticosvenezuela",
        "600 presos políticos",
        "presupuesto",
    ),
    R(
        "women-prisoners",
        K.GROUP,
        "presas politicas; presas; detenidas; reclusas; prisioneras politicas; prisioneras; internas;"
        "presas por razones|motivos",
        "22 presas políticas",
        "22 presos",
        Group.WOMEN,
    ),
    R(
        "people",
        K.PEOPLE,
        "de esos|esas|los|las|lo que ellos? llaman|llama|denominan|denomina|consideran|considera; "
        "jovenes; personas; persona; ciudadanos; ciudadanas; venezolanos; gente; individuos; de ellos; de "
        "ellas;"
        "de estos; de esos; de estas; casos verificados; ciudadano; opositores; hermanos;"
        "hermanos nuestros; disidentes; venezolanas; compatriotas; beneficiados directos; seres humanos; "
        "de? nuestros|nuestras|sus muchachos|muchachas|jovenes|hijos|companeros; muchachos; muchachas; "
        "de? nuestros|nuestras familiares|hijas|seres_queridos; de sus familiares|hijas|seres_queridos|parientes; "
        "chamos; jovenes; "
        "tachirenses; carabobenses; larenses; sucrenses; bolivarenses; zulianos; aragueños; merideños; "
        "meridenos; margaritenos; caraquenos; araguenos; paraguaneros; guariquenos; apurenos; portuguesenos; "
        "varguenses; "
        "guairenos; amazonenses; deltanos; cojedenos; maracuchos; marabinos; valencianos; barquisimetanos; corianos; "
        "cumaneses; orientales; guaros; maracayeros; "
        "margariteños; falconianos; barineses; guayaneses; andinos; llaneros; mirandinos; monaguenses; "
        "trujillanos; yaracuyanos; caraqueños; anzoatiguenses; portugueseños",
        "40 personas",
        "el personal",
    ),
    R(
        "women",
        K.GROUP,
        "mujeres; mujer; femeninas; damas; chicas; muchachas",
        "9 mujeres",
        "9 hombres",
        Group.WOMEN,
    ),
    R("men", K.GROUP, "hombres; hombre; varones; masculinos", "15 hombres", "15 mujeres", Group.MEN),
    R(
        "minors",
        K.GROUP,
        "adolescentes; adolescente; menores; menores de edad; niños; ninos; niñas; ninas; menor de edad;"
        "jovenes menores; "
        "liceistas; liceista; escolares; colegiales; no han? cumplido|cumplen los? 18|dieciocho; no alcanzan "
        "los 18; sin cumplir los 18; "
        "no han? cumplido|cumplen|alcanzan la mayoria de edad",
        "3 adolescentes",
        "3 adultos",
        Group.MINORS,
    ),
    R(
        "military",
        K.GROUP,
        "militares; militar; cadetes; soldados; oficiales; uniformados; efectivos militares;"
        "funcionarios militares; sargentos; tenientes; coroneles; generales; guardias nacionales;"
        "exmilitares; efectivos; suboficiales; capitanes; "
        "pertenecen|pertenece a la|las fuerza|fuerzas armada|armadas; pertenecen a la? "
        "fanb|guardia_nacional|milicia|ejercito; de la? fuerza armada; de las fuerzas armadas; "
        "visten uniforme; portan uniforme; uniformados; uniformadas",
        "31 militares",
        "31 civiles",
        Group.MILITARY,
    ),
    R(
        "press",
        K.GROUP,
        "periodistas; periodista; trabajadores de la? prensa; trabajadores de los? medios; comunicadores;"
        "comunicadores sociales; reporteros; reporteras; fotografos; camarografos;"
        "trabajadoras de la prensa; fotoperiodistas; reportero; comunicador; trabajador de la prensa;"
        "profesionales de la prensa; trabajadores de medios; comunicadoras; corresponsales; "
        "radialistas; radialista; locutores; locutor; locutoras; camarografos; camarografas; fotografos; "
        "fotoperiodistas; presentadores; moderadores",
        "14 periodistas",
        "14 policías",
        Group.PRESS,
    ),
    R("colleagues", K.GROUP, "colegas; companeros", "13 colegas", "13 colegios", Group.PRESS),
    R(
        "foreign",
        K.GROUP,
        "extranjeros; extranjeras; extranjero; europeos; norteamericanos; ciudadanos extranjeros;"
        "nacionales; binacionales; con doble nacionalidad; connacionales; de otras nacionalidades;"
        "de nacionalidad extranjera; latinoamericanos; de ese pais; de sus ciudadanos;"
        "ciudadanos de ese pais; ciudadanos suyos|nuestros; de sus nacionales; extranjeras; de los suyos; suyos; "
        "con nacionalidad extranjera; con otra nacionalidad; de nacionalidad extranjera; de otra nacionalidad; "
        "hispano|italo|luso|colombo|argentino|peruano|germano|franco|greco|sirio - "
        "venezolanos|venezolanas|venezolano|venezolana; "
        "venezolano|venezolanos|venezolanas - espanoles|espanolas|italianos|italianas|portugueses|colombianos|"
        "estadounidenses|argentinos|peruanos|franceses|chilenos|libaneses; "
        "hispanovenezolanos; italovenezolanos; "
        "lusovenezolanos; colombovenezolanos; "
        "otra nacionalidad; nacionalidad extranjera; doble nacionalidad; pasaporte extranjero; pasaportes "
        "extranjeros; segunda nacionalidad",
        "13 extranjeros",
        "13 caraqueños",
        Group.FOREIGN,
    ),
    R(
        "party-members",
        K.GROUP,
        "de los nuestros; de nuestros dirigentes|militantes|activistas|miembros; militantes; dirigentes; "
        "miembros del partido; activistas del partido;"
        "de sus dirigentes|militantes|activistas|miembros; afiliados; "
        "cuadros; cuadros politicos; simpatizantes",
        "339 militantes",
        "339 fieles",
        Group.PARTY,
    ),
    R(
        "other-kinds",
        K.GROUP,
        "civiles; estudiantes; universitarios; sindicalistas; profesores; docentes; maestros; trabajadores;"
        "obreros; petroleros; jubilados; indigenas; abogados presos; medicos; enfermeros; ayudantes;"
        "colaboradores; sacerdotes; empresarios; policias; funcionarios; alcaldes;"
        "exalcaldes; concejales; diputados; lideres vecinales; activistas; defensores;"
        "defensores de derechos humanos; jovenes presas; ancianos; adultos mayores; enfermos;"
        "trabajadoras; obreras; empleadas; funcionarias; jubiladas; petroleras; dirigentas; concejales; sindicalistas "
        "mujeres; campesinas; medicas; abogadas presas; "
        "expolicias; campesinos; comerciantes; artistas; dirigentes sindicales; lideres sindicales;"
        "figuras opositoras; figuras de la oposicion; tuiteros; tripulantes; pescadores; bomberos;"
        "transportistas; taxistas; exfuncionarios; funcionarios policiales; alumnos; liceistas; ingenieros;"
        "dirigentes politicos; lideres politicos;"
        "dirigentes opositores|vecinales|sociales|comunitarios|estudiantiles|campesinos|juveniles|"
        "regionales|indigenas; lideres opositores|vecinales|sociales; familiares presos; expresos;"
        "vecinos presos; mayores; pacientes; comuneros; deportistas; defensoras; enfermeras; profesoras;"
        "jovenes detenidos; bancarios; trabajadores petroleros; trabajadores publicos; empleados; "
        "implicad*|involucrad*|acusad*|senalad*|sindicad*|vinculad* en|a|al|por|con|de; coacusados; coimputados; "
        "implicados; involucrados; sindicados",
        "7 estudiantes",
        "7 días",
        Group.OTHER,
    ),
    R(
        "amnesty",
        K.AMNESTY,
        "ley de amnistia general; ley de amnistia; amnistia general; amnistia; indulto general; indulto;"
        "indultos; decreto de amnistia; proyecto de ley de amnistia; indulto presidencial;"
        "indulto colectivo",
        "decreta una amnistía",
        "anestesia",
    ),
)

_OTHER = (
    R(
        "time-units",
        K.OTHER,
        "años; anos; año; ano; meses; mes; semanas; semana; dias; dia; horas; hora; noches; noche; minutos;"
        "minuto; segundos; a m; p m; am; pm; madrugadas; jornadas; decadas; navidades; domingos; dias de;"
        "hrs; horas de; aniversario; temporadas; fases; etapas; trimestres",
        "374 días",
        "40 presos",
        "time",
    ),
    R(
        "kin",
        K.OTHER,
        "familias; familia; familiares; madres; esposas; hijos; hijas; hijo; hija; parientes; padres;"
        "hermanas; viudas; abuelas; huerfanos; allegados; madres de",
        "80 familias",
        "80 presos",
        "relatives",
    ),
    R(
        "others",
        K.OTHER,
        "manifestantes; protestas; organizaciones; ong; oeneges; firmantes; votos; diputados a favor;"
        "testigos; muertos; muertes; heridos; desaparecidos; desapariciones; desaparecidas; fallecidos;"
        "fallecidas; victimas; asesinados; cuerpos; cadaveres; rehenes; migrantes; deportados; huelguistas;"
        "ejecutados; ejecuciones; paises; gobiernos; embarcaciones; asesinatos; paros; grupos; partidos;"
        "actos; homicidios; damnificados; desplazados; sobrevivientes; escoltas; funcionarios presentes;"
        "delegados; pasajeros; asistentes; votantes; electores; candidatos; exmilitares condenados;"
        "comparecientes; encuestados; victima; muerto; herido; medicos heridos; marchas; vigilias;"
        "campamentos; carpas; guerrilleros; disidentes de las farc; combatientes; soldados ucranianos;"
        "animales; tortugas; perros",
        "28 muertos",
        "28 presos",
        "other_people",
    ),
    R(
        "arrests",
        K.OTHER,
        "detenciones; arrestos; capturas; encarcelamientos; aprehensiones; secuestros;"
        "detenciones politicas; nuevas detenciones; detenciones arbitrarias; redadas; allanamientos;"
        "nuevos arrestos; casos nuevos; nuevos casos",
        "101 detenciones",
        "101 salidas",
        "arrests",
    ),
    R(
        "papers",
        K.OTHER,
        "casos; solicitudes; expedientes; audiencias; peticiones; recursos; articulos; articulo; paginas;"
        "pagina; nombres; nombre; fichas; denuncias; boletas; listados; cargos; delitos; hechos; leyes;"
        "decretos; medidas; puntos; votos; documentos; actas; firmas; causas; condiciones; claves; cosas;"
        "preguntas; respuestas; razones; datos; fotos; videos; imagenes; formularios; visitas; trámites;"
        "tramites; querellas; ejemplares; capitulos; amparos; beneficios procesales; habeas; registros;"
        "hectareas; requisitos; pruebas; recaudos; escritos; peticion; cartas; informes; alegatos;"
        "versiones; cuentas distintas; conteos; cifras; propuestas; pasos; detalles; listas; cuentas;"
        "frases; lecciones; solicitud; caso",
        "1.557 solicitudes",
        "1.557 presos",
        "papers",
    ),
    R(
        "excluded",
        K.OTHER,
        "excluidos; excluidas; exclusiones; por fuera de la; fuera de la ley; excluidos de la ley;quedan fuera de",
        "400 excluidos",
        "400 presos",
        "excluded",
    ),
    R(
        "goods",
        K.OTHER,
        "cuentas; dolares; dolar; bolivares; euros; millones; millon; billones; barriles; toneladas; por "
        "ciento;"
        "kilos; kilometros; litros; vuelos; autobuses; buses; aviones; camiones; vehiculos; carceles;"
        "centros; penales; prisiones; estados; ciudades; paises; municipios; regiones; hospitales;"
        "escuelas; oficinas; celdas; puertas; metros; grados; goles; puntos porcentuales; pesos;"
        "contenedores; buques; barcos; petroleros; tanqueros; misiles; drones; empresas; bancos; activos;"
        "proyectos; viviendas; casas; centimetros; kilogramos; traslados; trabajos; medallas; libras;"
        "comercios; sedes; lotes; maletas; partidos politicos; calabozos; mil millones; estados del;"
        "entidades; naciones; centros de reclusion; centros penitenciarios; recintos; lugares",
        "50.000 barriles",
        "50 presos",
        "goods",
    ),
    R(
        "order",
        K.OTHER,
        "primer; primera; segundo; segunda; tercer; tercera; puesto; lugar; vez; veces; edicion; n; canal;"
        "zona; grupo; torre; piso; anexo; modulo; pabellon; articulo; capitulo; temporada; sancion;"
        "por una; uno de; una de; sola",
        "segunda vez",
        "40 presos",
        "order",
    ),
    R(
        "ratio",
        K.OTHER,
        "de cada; mitad; tercio; doble; cuadruple; triple; tercera parte; cuarta parte; veces mas",
        "uno de cada diez",
        "40 presos",
        "ratio",
    ),
)

_SCOPE = (
    R(
        "total",
        K.TOTAL,
        "si|cuando|incluidos|incluidas|incluyendo|sumando|contando se? incluyen|suman|cuentan|anaden|agregan|toman? "
        "los|las de|desde enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre; "
        "son|eran|van|suman ya; y contando|sumando; total ,; total :; vamos por; van por; ya son; ya suman; ya suma; "
        "ya van; "
        "van; van ya; suman; "
        "suman ya; suma ya; ya a; en total; un total de;"
        "total de; el total; para un total; vamos por; totaliza*; totalizan; acumulado; acumulados;"
        "acumulan; acumuladas; hasta ahora; hasta la fecha; hasta hoy; al dia de hoy; hasta el dia de hoy;"
        "hasta el momento; por los momentos; hasta este momento; con ellas; con ellos;"
        "en lo que va de|del proceso|ano|amnistia; en lo que va de enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
        "septiembre|octubre|noviembre|"
        "diciembre|mes|año|ano|este; en lo que va del mes|año|ano; por primera vez supera*; contabiliz*;"
        "comput*; lleva; llevan; lleva ya; desde que; a la fecha; hasta las;"
        "hasta la tarde|noche|mañana|madrugada; a lo largo de; desde la; desde el; desde hace; desde;"
        "a partir del; desde los; ya hay; ya es; ya llega a; ya superan; asciende*; ascienden; ascendio;"
        "ascendieron; ascendia; eleva; elevo; elevan; elevaron; ha elevado; se eleva; se elevo; llega a;"
        "ha|han|habia|habian subido|ascendido|llegado|aumentado|crecido|trepado|escalado a|hasta;"
        "ha|han|habia|habian alcanzado;"
        "llego a; llegan a; llegaron a; sube a; subio a; suben a; subieron a; suma; sumo; sumaba; sumaron;"
        "sumaban; actualiza a; actualizo a; actualizan a; actualiz* la|su|los|el|las; sube; subio;"
        "aumenta a; aumento a; alcanza; alcanzan; alcanzaron; alcanzo; alcanzaba; en todo el mes;"
        "durante el mes; desde comienzos|inicios|principios|finales; contabilizad*;"
        "en el marco del proceso; hasta ayer; al cierre de; primeros veinte dias; se elevaron; va de;"
        "ya suman mas; entre el; del 20 al; aumenta; aumento; la excarcelacion numero;"
        "ha documentado un total; supera ya; "
        "liberados|excarcelados|libres|liberaciones|excarcelaciones del ano",
        "ya son 56",
        "son pocas",
    ),
    R(
        "batch",
        K.BATCH,
        "a lo largo del dia|jornada; a lo largo de la jornada|noche; en el curso del dia; con estas; con "
        "estos; con esas; con esos; nuevas; nuevos; nueva; nuevo; adicionales; adicional;"
        "este|esta|este_mismo|esta_misma|pasado|pasada|en_la|por_la|durante_la|de_la|misma|la|fin_de|"
        "pasado_fin_de lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana|fin|madrugada|mañana|"
        "manana|tarde|noche|jornada|navidad;"
        "hoy; ayer; anoche; de madrugada; en|durante|dentro_de? las? ultimas|pasadas|proximas;"
        "las? ultimas; en la ultima semana|jornada|noche|hora; en una|un|el|la jornada|dia|noche|semana;"
        "en un solo dia; en un mismo dia; en una sola|misma jornada|noche|tarde; la ultima semana; tanda;"
        "primera tanda; nueva tanda; primer grupo; segundo grupo; grupo de; un grupo; lote; un lote;"
        "segunda ronda; primera ronda; entre la noche; al mediodia;"
        "en los ultimos siete|tres|cuatro|cinco|seis|dos|diez|7|3|2|4|5 dias; en la noche; en la tarde;"
        "en los ultimos dias; en estos dias; en dias recientes;"
        "en la mañana; en la manana;"
        "en lo que va de noche|jornada|dia|tarde|mañana|manana|domingo|sabado|la;"
        "durante la noche|madrugada|tarde|jornada; en horas de la; nochebuena; en navidad; en una sola? madrugada|"
        "tarde;"
        "en|de año|ano nuevo; el|del lunes|martes|miercoles|jueves|viernes|sabado|domingo;"
        "la|de_la|de|por_la noche|madrugada|tarde|mañana del|de; en pocas horas; de una vez; otra tanda;"
        "esta semana; la semana pasada; recientes; recien; nocturnas; nocturnos; de hoy; de ayer;"
        "de anoche; en horas; de este lunes|martes|miercoles|jueves|viernes|sabado|domingo; dia de reyes;"
        "de este dia; durante el dia|lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin; "
        "que se anaden|suman|agregan a; se anaden a; se suman a; "
        "en un solo dia; en una sola jornada|noche|tarde; en un mismo dia",
        "24 nuevas",
        "noventa",
    ),
    R("others-more", K.BATCH, "otros; otras; otro; otra", "otros 24", "nosotros", "others"),
    R("more-after", K.PLUS, "mas", "24 más", "además"),
    R(
        "delta",
        K.DELTA,
        "menos que; mas que ayer; menos; menos de los que; por debajo del; mas que la; mas que el;"
        "mas que en; mas que hace; mas respecto; mas que las; de diferencia; que ayer; "
        "mas que; mas de los que; "
        "por encima|debajo de|del",
        "22 menos que ayer",
        "más de 22",
    ),
    R(
        "window-noun",
        K.WINDOW,
        "llevan registro; lleva registro; lleva la cuenta; llevan la cuenta; lleva la lista; computo;"
        "conteo; registro; balance; cuenta arranca; contea; cuenta; periodo; el recuento; proceso; lapso",
        "el cómputo arranca",
        "el gato",
    ),
)

_CLAUSES = (
    R(
        "contrast",
        K.CONTRAST,
        "mientras; mientras que; frente a; pero; sin embargo; en cambio; en contraste; aunque;"
        "por su parte; en contraposicion; versus; vs; contra; en tanto; por el contrario; a diferencia de;"
        "no obstante; entretanto; y no; sino; que contrasta con; distan de; lejos de; muy por debajo de;"
        "casi el cuadruple|triple|doble de; comparado con; en comparacion con; muy lejos de;"
        "por encima de las|los",
        "pero Provea suma 8",
        "perola",
    ),
    R(
        "background",
        K.BACKGROUND,
        "tras; despues de; despues del; luego de; luego del; durante; pese a; a pesar de; en medio de;"
        "en medio del; a raiz de; a raiz del; antes de; gracias a; a la espera de; en el marco de;"
        "con motivo de; en virtud de; a proposito de; previo a; en vispera de; en torno al",
        "tras las excarcelaciones",
        "atras",
    ),
    R("join", K.JOIN, "y; e; ni; asi como; ademas de; junto a; junto con; mas", "hombres y mujeres", "yo"),
    R(
        "relative",
        K.RELATIVE,
        "que; quien; quienes; los cuales; las cuales; donde",
        "los 20 que suma",
        "quemar",
    ),
    R(
        "of-which",
        K.OF_WHICH,
        "de ese|dicho|este grupo|total|conjunto|numero; de los; de las; de ellos; de ellas; de un total de; de entre "
        "los; de "
        "entre las; de estos;"
        "de los cuales; de las cuales",
        "65 de las 116",
        "delas",
    ),
    R(
        "among-which",
        K.OF_WHICH,
        "entre ellos; entre ellas; incluidos; incluyendo; incluidas; incluye; entre los que;"
        "entre los cuales; de los cuales; de las cuales; incluye a; incluyen a; incluyen; conformado por;"
        "compuesto por; desglose",
        "incluye a 20",
        "en cambio",
        "list",
    ),
    R(
        "denied",
        K.DENIED,
        "no existe; no existen; no existieron; nunca existieron; jamas existieron; solo existen en; "
        "no se corresponde*; no es cierta; no es cierto; no son ciertas; no es verdad; es falsa; es falso;"
        "son falsas; son falsos; es mentira; falsa; falsas; falsos; falso; mentira; no corresponde; no son;"
        "no fueron; no eran; inflad*; no se ajusta a; carece de sustento; no es real; no son reales;"
        "desmintieron la cifra; desmienten la cifra; es una farsa; no refleja la realidad; no se ajustan",
        "la cifra es falsa",
        "falseta",
    ),
    R(
        "negation",
        K.NEGATION,
        "no; ninguno; ninguna; ningun; nadie; jamas; tampoco; ni siquiera; ni un; sin que",
        "ninguno salió",
        "nota",
    ),
    R(
        "false",
        K.NEGATION,
        "es? falso que; donde estan; no es cierto|verdad que; es mentira que; no consta que;"
        " fact check; bulo; es un bulo que;"
        "es una mentira|farsa que; es totalmente|completamente|absolutamente falso que;"
        "es un invento|engano|cuento que;"
        "no es cierto|verdad|exacto|correcto eso_de que; falta a la verdad que; tampoco es cierto|verdad que;"
        "es rotundamente falso que; es falsa la afirmacion de que",
        "es falso que salieron nueve",
        "un falso positivo",
        "false",
    ),
    R("to-home", K.RELEASED, "a casa; a sus? casas; a la calle; rumbo a casa", "nueve jóvenes a casa", "la casa"),
    R("to-house-arrest", K.HOUSE, "a casa por carcel", "nueve a casa por cárcel", "a casa"),
    R(
        "measures-revoked",
        K.FULL,
        "medidas|restricciones revocadas|extinguidas|cesadas|suspendidas; beneficiad* con libertad plena;"
        "cesan|cesaron|ceso|cesa|cesaran las? medidas|restricciones|presentaciones cautelares? a|de|contra|para;"
        "levantan|levantaron|levanto|levanta|levantadas|revocan|revocaron|revoco "
        "medidas|restricciones|medidas_cautelares|las_medidas a|de|contra;"
        "cierran|cerraron|cierra causas|casos|expedientes|procesos a|contra;"
        "cese|levantamiento|revocatoria de medidas cautelares? para|a|de; "
        "levantan|levantaron|levanto|levanta|levantadas|revocan|revocaron|revoco|retiran|retiraron|suspenden|"
        "suspendieron "
        "cautelares|las_cautelares|las_medidas_cautelares|las_restricciones a|de|contra",
        "Levantan medidas cautelares a nueve",
        "las medidas",
    ),
    R(
        "first-days",
        K.BATCH,
        "en|durante|al el|su primer|primeros dia|dias|fin_de_semana; en su primera semana; en la primera semana",
        "nueve en el primer día",
        "los primeros nueve",
    ),
    R("breaks-down", K.CHECK, "desglos*; discrimin*; clasific*", "el boletín desglosa nueve", "un desguace"),
    R(
        "puts-off",
        K.DEMAND,
        "posterga|postergan|postergo|postergaron|suspende|suspenden|suspendio|suspendieron|aplaza|aplazan|aplazo|"
        "aplazaron|difirio|difirieron|frena|frenan|freno|frenaron|retrasa|retrasan|retrasaron|paraliza|"
        "paralizan|paralizo|paralizaron|bloquea|bloquean|bloquearon|impide|impiden|impidio|impidieron la|las?",
        "suspenden la excarcelación de nueve",
        "la suspensión",
        "off",
    ),
    R(
        "turned-down",
        K.OTHER,
        "rechazados; rechazadas; negados; negadas; descartados; descartadas",
        "nueve rechazados",
        "nueve liberados",
        "excluded",
    ),
    R(
        "window-spans",
        K.WINDOW,
        "abarca|abarcan|comprende|comprenden|cubre|cubren|va|van del|desde",
        "las cifras abarcan desde enero",
        "abarca todo",
    ),
    R(
        "officers",
        K.VAGUE,
        "los? oficiales de|del|y|siguen|fueron|salieron|permanecen|continuan|estan|detenidos|presos|encarcelados|"
        "activos|retirados|militares|habian|han|liberados|excarcelados; los oficiales",
        "los oficiales habían sido detenidos",
        "las cifras oficiales",
    ),
    R(
        "not-out",
        K.HELD,
        "no estan|esta|son libres|en_libertad; sin salir; sin ser liberad*|excarcelad*;"
        "no|tampoco|aun_no|todavia_no han sido? salido|liberados|liberadas|excarcelados|excarceladas;"
        "no|tampoco han recuperado|recobrado la|su libertad",
        "nueve no están libres",
        "están libres",
    ),
    R(
        "measures-granted",
        K.RELEASE_NOUN,
        "medidas|beneficios|boletas acordad*|otorgad*|concedid*|dictad*|firmad*|librad*;"
        "boleta|boletas|orden|ordenes de excarcelacion|libertad|liberacion;"
        "recibio|recibieron|reciben|recibe|obtuvieron|tienen|firmaron|retiraron ya? su|sus|la|las boleta|boletas de? "
        "excarcelacion|libertad|liberacion|salida",
        "nueve medidas acordadas",
        "nueve medidas",
        "promised",
    ),
    R(
        "common-prisoners",
        K.OTHER,
        "presos|reclusos|detenidos|internos|privados_de_libertad|prisioneros comunes; pres*|reclus* sin sentencia; "
        "reos|condenados|delincuentes comunes; presos|reos|internos|reclusos por delitos comunes",
        "22 presos comunes",
        "22 presos políticos",
        "other_people",
    ),
    R(
        "begins",
        K.BEGIN,
        "se esta|estan dando|produciendo|efectuando|realizando|ejecutando; "
        "empieza|empiezan|empezo|empezaron|comienza|comienzan|comenzo|comenzaron|inicia|inician|inicio|"
        "iniciaron a? la?; inicia|inician|inicio|comenzo|comienza|empezo|arranco|reanuda el|un|la|una? "
        "proceso|jornada|fase|plan de",
        "empieza a liberar",
        "empanada",
    ),
    R(
        "replaced",
        K.REPLACED,
        "y no; no; en lugar de; en vez de; no los; no las; y no los; y no las; y no en; no en",
        "61, no 75",
        "nota",
    ),
    R(
        "mention",
        K.MENTION,
        "quien es; quienes son; relato; opinion; historia; testimonio; carta de; la espera de; en fotos;"
        "editorial; como fue; cuales son; cuantos",
        "quién es el liberado",
        "quieto",
    ),
    R(
        "not-alike",
        K.SKIP,
        "no son|es|fueron|eran comparables|comparable|iguales|igual|equivalentes|las_mismas|los_mismos|lo_mismo",
        "no son comparables",
        "no son 40",
    ),
    R(
        "skip",
        K.SKIP,
        "presuntos; presuntas; supuestos; supuestas; los; las; de los; de las; el; la; jovenes; unos; unas;"
        "esos; esas; estos; estas; casos de; otros; otras; nuevos; nuevas; mas; adicionales; de; del; al;"
        "a; aun; ya; todavia; solo; sus; su; tambien; verificadas; verificados; menos; primeros; primeras;"
        "ultimos; antiguos; conocidos; conocidas; celebres; connotados; importantes; restantes;"
        "aproximadamente; casos; en total; nombres de; otros tantos; ex; actuales; politicos; politicas",
        "los 40",
        "lobos",
    ),
)

LEXICON = Lexicon(
    language="es",
    rows=(*_SPEECH, *_RELEASES, *_HEADS, *_OTHER, *_SCOPE, *_CLAUSES, *WIDER, *SPOKEN, *IN_AND_OUT),
    anywhere=words(
        "libr libert liber excar excer excarsel exacar exarcel indult amnist pres prision carcel calaboz "
        "celd penal penitenci reclu encarcel encerr deten reja boleta sali salen saldr reo disiden arrest"
    ),
    gate=(
        "egres",
        "reclu",
        "encarcel",
        "boleta",
        "barrotes",
        "calabozo",
        "retorn",
        "volvi",
        "vuelv",
        "absuel",
        "absolv",
        "levant",
        "suelta",
        "sueltan",
        "pusier",
        "encierr",
        "salim",
        "salir",
        "libert",
        "amnist",
        "plena",
        "sobres",
        "casa",
        "vuelt",
        "regres",
        "dej",
        "abandon",
        "quedan",
        "faltan",
        "siguen",
        "medida",
        "calle",
        "hogar",
        "excar",
        "exarc",
        "excer",
        "exacar",
        "escarcel",
        "liber",
        "libre",
        "pres",
        "deten",
        "carcel",
        "cárcel",
        "amnist",
        "indult",
        "salid",
        "salier",
        "salen",
        "saldr",
        "rejas",
        "prisi",
        "solt",
        "celda",
        "penal",
        "repatri",
        "desterr",
    ),
    articles=words("el la los las al del"),
    definite=words("los las esas esos estas estos de"),
    genitive=frozenset(("de", "del")),
    glued=frozenset(("del",)),
    to=frozenset(("a", "al", "ante", "con", "contra", "para")),
    adverbs=words(
        "podido logrado pudo puede pudieron pueden ya solo apenas tambien ahora se ha han habia habian hoy "
        "ayer anoche ademas por su parte aun lo "
        "les le todavia recien incluso asimismo entretanto "
        "solamente este esta lunes martes miercoles jueves viernes sabado domingo en x twitter que luego "
        "hasta semana "
        "noche tarde madrugada manana unicamente sus redes sociales cuenta la de mismo quien cual"
    ),
    between=words(
        "en x su cuenta la red social twitter redes sociales sus este esta hoy a prensa este medio de "
        "tambien el por parte ayer anoche noche tarde"
    ),
    bodies=words(
        "boletin semanal diario mensual ultimo nuevo reciente sucesivos partes parte propio preliminar datos cifras "
        "registros reportes informacion un reporte balance informe monitoreo conteo"
    ),
    possessive=frozenset(),
    common=words(
        "dependiendo contando citando consultado consultada preguntado preguntada visto vista dado dada pese contados "
        "sumados sumadas incluidos incluidas "
        "uno una dos tres cuatro cinco seis siete ocho nueve diez once doce el la los las un una unos unas "
        "en al segun mas otros otras tambien ademas su sus este esta estos "
        "estas hay no "
        "asi cuando como donde quien que cual por para con sin desde hasta entre sobre tras ante solo "
        "ambos ambas esto eso "
        "primera primer nuevo nueva nuevos nuevas ultimo navidad madrugada noche balance lista oficial "
        "apenas casi cerca "
        "independencia carnaval pascua resurreccion indulto justicia libertad reencuentro esperanza alegria milagro "
        "sorpresa urgente fotos video galeria exclusiva exclusivo analisis claves cronologia perfil reportaje resumen "
        "alivio emotivo amanecer nochebuena reyes"
    ),
    function=words(
        "posteriores anteriores previos previas porque pues cuando mientras donde como "
        "hubiesen hubieran hayan sigan continuen permanezcan "
        "llego llega llegan llegaron subio sube quedo quedan despues antes luego ocurrieron corresponden "
        "fueron pertenecen provienen vienen tenian tienen "
        "cumplian cumplia llevados ven sera seran podrian podran estara debian suyos personalmente "
        "esta habia habian ha han ha fue fueron son era eran estan esta estaban en a al con por para desde "
        "hasta segun sin entre sobre ante tras como pero mientras cuando si no ni o que se lo le les ya "
        "durante donde anunciados anunciadas verificados verificadas confirmados confirmadas reportados "
        "reportadas registrados registradas prometidos prometidas desde dentro afuera oficiales "
        "oficialmente fueron han dice dijo residen viven habitan proceden"
    ),
    copula=words("son eran fueron es corresponden pertenecen residen viven habitan provienen proceden"),
    homographs=words(
        "anuncio registro informe acuerdo reporte calculo rechazo reclamo recuerdo acuerdos anuncios "
        "registros informes reportes balance orden ordenes promesa promesas denuncias demandas senal "
        "senales celebracion indice calculos estimacion estimaciones promulgacion autoridades autoridad "
        "aprobacion autorizacion verificacion confirmacion documento documentos insistencia certificado "
        "criterio critica criticas critico constatacion denunciante precision precisiones explicacion "
        "informacion informaciones publicacion publicaciones publico publica recordatorio ordenamiento "
        "criticos declaracion declaraciones expresion manifestacion manifestaciones comentario comentarios "
        "revelacion actualizacion "
        "manifestante manifestantes"
    ),
    noun_endings=("cion", "ciones", "sion", "siones"),
    accented=True,
    determiners=words(
        "un una este esta ese esa su sus tras sin nuevo ultimo primer cada otro ante falso mi del por con"
    ),
    where=words("en de desde a hacia por entre para del sobre contra con"),
    within=frozenset(("en",)),
    numbered_nouns=words(
        "gaceta troncal autopista carretera peaje ruta celda celdas articulo articulos art zona canal ruta calle "
        "avenida numeral capitulo ley pagina "
        "torre piso anexo pabellon nro num tribunal juzgado control sala kilometro km edicion fase nivel "
        "estacion resolucion sub top "
        "batallon brigada regimiento destacamento comando division modulo galpon galera bloque patio puerta expediente "
        "oficio decreto parada linea oficina ventanilla distrito circuito parroquia manzana apartamento "
        "habitacion cama vuelo autobus episodio tomo volumen punto inciso paragrafo anexo lote mesa"
    ),
    pointing=words(
        "ellas ellos dato datos cifra cifras balance informacion medida decision anuncio reporte confirmacion noticia"
    ),
    object=frozenset(("lo",)),
    vague_days=words("finales fines mediados"),
    more=frozenset(("mas", "nuevas", "otras", "todos", "todas")),
    decrees=words(
        "anuncia anuncio anunciaron anuncian decreta decreto decretaron promulga promulgo concede concedio "
        "otorga otorgo firma firmo firmaron dicta dicto "
        "decretara promulgara concedera otorgara firmara dictara anunciara ordena ordeno"
    ),
    verb_endings=("ron", "ban", "ieran", "eran"),
    after=frozenset(("tras", "despues", "luego", "desde")),
    infinitives=("ar", "er", "ir"),
    inside=frozenset(("adentro", "dentro", "esperan", "aguardan")),
    outside=frozenset(("fuera", "afuera", "libres")),
    modals=frozenset(["podido", "pudo", "puede", "pueden", "pudieron", "logrado", "logro", "poder"]),
    auxiliaries=frozenset(("ha", "han", "habia", "habian")),
    press=("periodis", "prensa", "sntp", "reporter", "medio", "comunicador", "cnp"),
    still=frozenset(("aun", "todavia", "siguen")),
    prisoner=frozenset(),
    hours=frozenset(("horas",)),
    in_time=frozenset(("en", "durante")),
    nor=frozenset(("ni",)),
    verb_present=("an", "en"),
    ranks=frozenset(("vice",)),
    gaps=words('" este lunes martes miercoles jueves viernes sabado domingo ayer hoy anoche ya finalmente tambien'),
    as_says=frozenset(("como",)),
    ages=frozenset(("edad", "edades")),
    was_aged=words("cumplio cumple cumplia cumpliria"),
    one_person=words(
        "hombre mujer joven adolescente anciano anciana madre padre periodista preso detenido abogado "
        "activista estudiante dirigente"
    ),
    ones=frozenset(("uno", "una")),
    one_in=frozenset(),
    political=(
        "excar",
        "politic",
        "opositor",
        "periodist",
        "amnist",
        "dictadur",
        "regimen",
        "arbitrar",
        "poselect",
        "postelect",
    ),
    own=frozenset(("su", "sus")),
    each=frozenset(("cada",)),
    jails=words(
        "carcel carceles prision prisiones penal penales reten retenes calabozo calabozos celda celdas comisaria "
        "penitenciaria internado recinto cuartel "
        "megacarcel megaprision"
    ),
    nobody=frozenset(("ninguno", "ninguna", "ningun", "nadie")),
    common_prisoners=frozenset(("detenidos", "reos", "internos", "reclusos")),
    numbering=frozenset(("numero", "nro")),
    bodies_before=frozenset(("ong", "oenege")),
    counting=frozenset(),
    dative=frozenset(("le", "les")),
    label_places=words(
        "cabimas maracaibo merida tachira barinas valencia maracay barquisimeto zulia lara miranda aragua carabobo "
        "falcon guarico apure yaracuy trujillo cojedes portuguesa anzoategui monagas sucre bolivar amazonas vargas "
        "margarita barcelona cumana maturin coro guanare acarigua guarenas guatire tocuyito tocoron yare caricuao "
        "petare catia vega guaira pastora ciudad caracas san santa puerto valle villa"
    ),
    earlier_words=words("antes atras despues"),
    same_time=frozenset(
        (adjective, noun)
        for adjective in words("mismo misma identico identica igual")
        for noun in words("lapso periodo tiempo plazo ventana fecha")
    ),
    of_region=words("en de del"),
    regions=words("estado ciudad municipio capital region entidad"),
    label_endings=("mente",),
    staff=words("abogados abogado abogada activistas activista defensores voceros portavoces"),
    the_state=words("estado"),
    envoys=words("enviado embajador embajadora representante mision delegacion delegado"),
    sent_to=words("ante en"),
    on_words=words("sobre para"),
    cited=words("citado citada citados citadas"),
    state_nouns=words("ministro ministra diputado diputada funcionario funcionaria viceministro fiscal parlamentario"),
    civil_nouns=words(
        "organizacion ong oenege fundacion asociacion agrupacion observatorio red comite sindicato gremio"
    ),
    opening=frozenset(("con",)),
    having=words("tiene tenia lleva llevaba contaba"),
    respectively=frozenset(("respectivamente",)),
    state_bodies=words(
        "gobernacion gobernador gobernadora alcaldia ministro ministra ministerio viceministro viceministra fiscalia "
        "tribunal tribunales juzgado juez jueza defensoria"
    ),
    trade_bodies=words("sindicato gremio colegio federacion asociacion camara academia confederacion"),
    named_bodies=words(
        "ong oenege sindicato gremio federacion asociacion fundacion partido movimiento instituto colegio tolda red "
        "organizacion coalicion alianza institucion colectivo comite"
    ),
    indefinite=frozenset(("un", "una")),
    superlatives=words("mas menos mayor menor mejor peor record maxima maximo"),
    entire=words("todo mes"),
    forged=("fals", "apocrif", "adulterad", "forjad"),
    papers_of_release=words("boleta boletas orden ordenes medidas beneficios certificados"),
    suffering=words("tienen padecen sufren presentan requieren necesitan superan pasan esperan aguardan arrastran"),
    homecoming=(
        "vuelve",
        "volvi",
        "regres",
        "retorn",
        "llegada",
        "llegaron",
        "llegan",
        "repatri",
        "aterriz",
        "vuelta",
        "reencuentro",
        "recib",
    ),
    handing=words("entrega entrego entregan entregaron devuelve devolvio devuelven devolvieron"),
    over=frozenset(),
    having_papers=words("tienen poseen portan con tiene pasaporte nacionalidad"),
    leaving_behind=words("dejaron dejo dejan dejando"),
    everywhere=("todo el pais", "nivel nacional", "todo el territorio", "territorio nacional", "resto del pais"),
    hypothetical=frozenset(("si", "aunque")),
    had_been=frozenset((("habian", "estado"), ("habian", "permanecido"), ("habian", "sido"))),
    names=frozenset(("nombres",)),
    adding=words("agrego agrega sumo suma anadio anade incorporo incorpora incluyo agregaron sumaron anadieron"),
    parts_of_day=words("noche manana tarde madrugada dia amanecer"),
    lacking=words("falta faltan quedan queda"),
    persons=frozenset(("el", "ella")),
    counted_cases=frozenset(("casos",)),
    remaining=words("ultimos ultimas restantes"),
    participles=("ado", "ido", "ados", "idos", "adas", "idas"),
    given=words("dados dadas ofrecidos publicados difundidos anteriores"),
    verifying=words("verificar confirmar documentar constatar comprobar registrar verificando confirmando sumar"),
    party_nouns=words("partido tolda movimiento organizacion_politica"),
    both=frozenset(("ambos", "ambas")),
    all_of=words("todos todas"),
    month="mes",
    this_or_last=words("este pasado"),
    lists=words("nombres lista listado nomina identidades cifra cifras dato datos saldo balance relacion"),
    that_words=words("esa ese eso esta este esto tal"),
    will=frozenset(),
    future_endings=("ara", "aran", "ira", "iran", "ndra", "ndran"),
    naming=frozenset(("como",)),
    gerunds=("ando", "iendo"),
    again_versions=words("anterior previa"),
    expecting=words(
        "espera esperan esperaba esperaban aguarda aguardan aguardaba aguardaban preve preven anticipa anticipan"
        "espera esperan esperaba esperamos preve preven aguarda aguardan augura auguran vaticina vaticinan"
    ),
    shortly=(
        "mismo dia",
        "misma noche",
        "misma tarde",
        "horas despues",
        "horas mas tarde",
        "tras declarar",
        "luego de declarar",
        "sin cargos",
    ),
    let_out=frozenset(),
    decreeing=words("promulga promulgo promulgan"),
    decreed=words("promulgada promulgado decretada decretado firmada sancionada"),
    bare=frozenset(),
    group_words=words("ong oenege ongs"),
    falling=words("baja bajo bajan cae cayo desciende descendio disminuye disminuyo"),
    officers=words("mandataria mandatario fiscal vicepresidenta vicepresidente"),
    first_person=words("nuestro nuestra nuestros nuestras nosotros yo tenemos llevamos contamos tengo llevo"),
    thanking=("agradec", "felicit"),
    thanked_for=words("por"),
    official_words=frozenset(),
    official_nouns=words("version parte dato datos registro fuente via comunicado boletin vocero relato reporte"),
    at_age=frozenset(),
    trades=("sindic", "gremi", "colegio", "federacion", "asociacion", "confederacion", "union"),
    listing=words("figuran figura aparecen constan hay relacion nomina listado lista grupo conjunto total ellos entre"),
    bringing=frozenset(),
    political_nouns=words("alianza coalicion plataforma bloque tolda"),
    spending=words("pasan pasaron pasaran cumplen llevan celebran celebraran reciben recibiran"),
    courts=words("corte tribunal juez jueza"),
    will_be=words("seran serian"),
    gone=words("pasada pasado"),
    letting=frozenset(),
    stative=words("tienen gozan poseen"),
    among=frozenset(("entre",)),
    whose=words("cuya cuyas cuyo cuyos"),
    laws=words("ley norma decreto medida lista nomina resolucion directiva"),
    summoning=words("cita citan citaron citada convocan convoca"),
    adverb_endings=("mente",),
    where_words=frozenset(("donde", "paradero")),
    these=words("estos estas esos esas son"),
    holding_all=words("incluye comprende abarca reune engloba suma"),
    amounts=words("cantidad numero grupo"),
    shows=words("muestra indica senala refleja"),
    keeping=words("retienen mantienen"),
    had=words("habia habian"),
    cells=words("calabozo calabozos celda celdas prision carcel rejas"),
    taken=words("detenidos detenidas"),
    landing=words("aterrizan aterrizaron aterrizo aterriza llegan llegaron arriban arribaron"),
    of_before=words("anterior anteriores previo previos previas previa iniciales inicial originales original"),
    departing=frozenset(("desde", "de")),
    summing=frozenset(("para",)),
    past_endings=("io", "aron", "ieron", "o"),
    because=words("pues porque ya_que"),
    act_endings=("aron", "ieron", "eron"),
    outside_words=words("afueras carpas vigilia campamento"),
    since=frozenset(("desde",)),
    leaving=words("salir abandonar dejar"),
    of_these=frozenset(("de ellos", "de ellas", "de esos", "de estos", "de estas", "de esas")),
    between_days=frozenset(("entre",)),
    until=frozenset(("hasta", "cierre", "corte")),
    past=words("estaban estaba tenian cumplian habian eran permanecian hallaban encontraban"),
    political_people=frozenset(),
    people_endings=(
        *("istas", "antes", "entes", "ores", "oras", "enos", "enas", "anos", "anas", "inos", "inas", "arios", "arias"),
        *("eros", "eras", "enses", "ados", "adas", "idos", "idas"),
    ),
    held_adjectives=frozenset(),
    houses=words("parlamento asamblea congreso senado presidente presidenta vicepresidente vicepresidenta ejecutivo"),
    jail_kinds=frozenset(),
    comrades=words("compañeros companeros dirigentes activistas militantes miembros cuadros"),
    right_words=words("correcto correcta"),
    numbers=words("numero cifra dato total"),
    instead=frozenset((("vez", "de"), ("lugar", "de"))),
    promise_nouns=words(
        "promesa promesas compromiso oferta anuncio acuerdo acuerdos pacto trato "
        "verde autorizacion permiso aval bueno plan ofrecimiento"
    ),
    when_words=frozenset(("cuando",)),
    promise_links=words("de del por para sobre la las los unas unos otras"),
    amnesties=("amnistia", "indulto"),
    day_articles=frozenset(("el",)),
    other_women=frozenset(("otras",)),
    everybody=words("todos todas"),
    there_will_be=words("habra"),
    be=frozenset(),
    plural_verbs=words("lista listan"),
    with_them=words("con el ella ellos ellas"),
    former=frozenset(),
    recounting=words("contando contados contadas partiendo tomando si"),
    with_papers=words("con portadores poseedores titulares"),
    papers=("pasaporte", "nacionalidad", "ciudadania"),
    over_time=words("durante dentro"),
    stretch_words=words(
        "las los el la solo apenas menos mas de unas ultimas ultimos todo poco pocas tan un una primeros"
    ),
    illness=(
        "enferm",
        "dolenc",
        "patolog",
        "cancer",
        "tubercul",
        "hipertens",
        "diabet",
        "padecimient",
        "vih",
        "oncolog",
    ),
    old_people=("de la tercera", "de tercera edad", "de edad avanzada", "de avanzada edad", "con edad avanzada"),
    these_people=frozenset(),
    older=words("mayores mayor mas"),
    of_country=words("nacional pais general"),
    ranking=words("o y antiguos antiguas ex jovenes actuales altos"),
    ailing=words("enfermos enfermas heridos heridas"),
    standing=words("va iba anda andaba van"),
    still_counting=words("ya"),
    vowing=("promet", "compromet", "ofrec"),
    there=words("alli ahi lugar recinto"),
    deaths=("muere", "muert", "murio", "murieron", "fallec"),
    pardons=("indult",),
    halves=words("mitad tercio mayoria quinta cuarta tercera"),
    benefit=("beneficia",),
    protesters=words("manifestantes"),
    judges=words("juez jueza tribunal corte"),
    cases=words(
        "caso casos causa causas proceso procesos expediente expedientes juicio juicios "
        "cargo cargos acusacion acusaciones imputacion imputaciones"
    ),
    against=words("contra de a"),
    closed=(
        *("cierra", "cerro", "cerraron", "archiva", "cerrad", "archivad", "sobrese", "anulad", "extingui"),
        *("desestim", "retira", "retiro", "desech", "anula", "archivo", "archivaron", "dan por terminad", "clausur"),
    ),
    all_but=frozenset((("todos", "menos"), ("todas", "menos"), ("todos", "salvo"), ("todas", "salvo"))),
    feasts=words("natalicio nacimiento muerte bicentenario dia batalla aniversario acuerdo virgen"),
    posts=words("ante en desde a al"),
    for_words=frozenset(("para",)),
    few=words("pocos pocas muchos muchas"),
    negations=frozenset(("no", "tampoco")),
    but_rather=frozenset(("sino",)),
    whether=frozenset(),
    waiting=words("esperan espera aguardan aguarda esperando aguardando"),
    checked=words("verificados confirmados documentados registrados comprobados"),
    existing=words("hay habia existen"),
    one_object=words("lo la"),
    once_held=words("estuvieron pasaron permanecieron anduvieron"),
    hostages=words("rehenes secuestrados secuestradas cautivos"),
    captors=words(
        "hamas gaza israel israeli israelies eln farc guerrilla guerrilleros banda bandas hampa secuestradores banco "
        "rescate disidencias asaltantes ucrania rusia iran atracadores"
    ),
    vehicles=words("autobus autobuses bus buses buseta busetas caravana vuelo avion convoy camioneta camionetas"),
    returns=words("regreso retorno vuelta entrega llegada devolucion"),
    that_clause=frozenset(),
    townspeople=words(
        "vecinos habitantes pobladores voluntarios abogados senadores participantes pensionados egresados graduados "
        "fiscales aspirantes candidatas observadores analistas moradores manifestantes afiliados"
    ),
    exits=words("egresos salidas"),
    held_words=words("presos presas detenidos detenidas encarcelados encarceladas recluidos"),
    crimes=words(
        "extorsion robo robos hurto hurtos homicidio homicidios asesinato contrabando violacion estafa estafas "
        "droga drogas narcotrafico femicidio feminicidio trata sicariato cocaina chatarra atraco abigeato soborno "
        "sobornos coima abuso pornografia explotados explotadas combustible ilegales narcos pran pranes rescate "
        "secuestradores plagiarios proxenetismo microtrafico legitimacion desfalco "
    ),
    those_who=words("que"),
    registers=words("lista listado registro padron nomina relacion planilla censo"),
    onto=words("en"),
    removing=words(
        "borra elimina tacha excluye depura retira borro elimino tacho excluyo depuro retiro saca saco quita"
    ),
    fewer=words("menos"),
    regimes=words("regimen gobierno estado dictadura tirania chavismo maduro venezuela caracas sebin dgcim"),
    doubled=words("veces duplicados duplicadas repetidos repetidas duplicado error"),
    hanging=frozenset(("de",)),
    others=frozenset(("otros", "otras")),
    freed_nouns=words(
        "exdetenidos exdetenidas exreclusos exreclusas expresos excarcelados excarceladas liberados liberadas "
        "exprisioneros amnistiados amnistiadas"
    ),
    hour_words=frozenset(),
    asking=frozenset(),
    being_aged=words("tenian tenia tienen tiene teniendo eran era mayores menores"),
    below_age=words("de"),
    yet=frozenset(),
    own_bodies=frozenset(),
    opponents=words("criticos opositores rivales detractores adversarios"),
    took_place=words("producido produjeron ocurrieron ocurrido sucedieron realizado realizaron concretado concretaron"),
    theirs=words("suyos suyas"),
    arriving=words(
        "llegaran comenzaran empezaran iniciaran arrancaran tendran ocurriran seguiran continuaran proseguiran"
    ),
    in_turns=words("en a"),
    small_groups=words("grupos tandas"),
    times=frozenset(("por", "x")),
    only_people=("excarcel", "exarcel", "amnisti", "indult"),
    perhaps=words("podria podrian podra podran pueden puede serian seria deberan estaria estarian"),
    quantity=words(
        "un una cantidad numero importante significativo significativa considerable apreciable "
        'notable relevante elevado elevada sustancial gran nutrido amplio grupo "'
    ),
    months=words("enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"),
    no_noun=words(
        "trata tratan tratarse resto mayoria mitad total caso casos tambien bien segun apellidos nombres joven "
        "regresaron volvieron retornaron llegaron regresan vuelven llegan cruzaron pasaron aparecen figuran "
        "deben pueden vuelta retorno navidad nochebuena pascua reyes"
    ),
    plural=("an", "en", "aron", "ieron", "ian", "eron"),
    clitics=frozenset(("los", "las", "les", "lo", "le", "nos")),
    firsts=words("primero primera primeros primeras"),
    seconds=words("segundo segunda"),
    lower=words("bajo baja menor inferior"),
    higher=words("alto alta mayor superior"),
    rank_nouns=words("dato numero total recuento balance cifra cuenta lista"),
    coming_from=words("viene vienen procede proviene corresponde pertenece sale"),
    spans={"dia": 1, "dias": 1, "semana": 7, "semanas": 7, "mes": 30, "meses": 30, "ano": 365, "anos": 365},
    stood=words("eran tenia sumaba"),
    imperfect=words("estaban seguian continuaban permanecian"),
    group_nouns=words("grupo lote"),
    joining=words("anaden suman agregan anadidas sumadas anadidos sumados"),
    until_then=words("estaban permanecian habian fueron hallaban encontraban llevaban"),
    purpose=frozenset(("para",)),
    alone=words("solo sola siquiera"),
    underway=words("puertas puerta camino"),
    documents=words("boletin informe reporte parte comunicado"),
    both_and=frozenset(("y", "e")),
    they=words("ellos ellas"),
    never=frozenset(("nunca", "jamas")),
    ministries=words("ministerio cancilleria"),
    embassies=words("embajada consulado embajador embajadora"),
    keeping_word=words("cumplido cumplio cumplieron honrado ejecutado"),
    how_many=words("cuantos cuantas"),
    getting=words(
        "recibieron reciben recibio recibe recibido obtuvieron obtienen obtenido firmaron firman retiraron retiran"
    ),
    applied=words("solicitudes peticiones nombres"),
    approving=("aprob", "aprueb", "concedi", "otorg", "acept"),
    ordering=(),
    subjunctive=words(
        "sea sean quede queden salga salgan recupere recuperen recobre recobren abandone abandonen deje dejen vuelva "
        "vuelvan regrese regresen egrese egresen obtenga obtengan reciba reciban"
    ),
    maybe_cleared=words(
        "sera seran seria serian quedara quedaran quedaria quedarian podra podran podria podrian resultaria "
        "resultarian resultaran estaria estarian veria verian veran"
    ),
    becoming=words("ser quedar resultar verse estar salir haber sido"),
    covering=words(
        "cubre cubrira cubriria ampara amparara ampararia abarca abarcara abarcaria alcanza alcanzara alcanzaria "
        "incluye incluira incluiria favorece favorecera favoreceria beneficia beneficiara beneficiaria comprende "
        "comprendera cobija cobijara contempla contiene"
    ),
    decree_nouns=words("decreto decretos orden medida gesto resolucion acto gracia clemencia texto"),
    us=frozenset(("nos",)),
    already=frozenset(("ya",)),
    titles=words(
        "diputado diputada exdiputado exdiputada dirigente concejal concejala exconcejal alcalde alcaldesa exalcalde "
        "senador senadora politico activista defensor defensora parlamentario parlamentaria legislador legisladora "
        "periodista reportero reportera politologo politologa analista "
        "abogado abogada jurista lider exgobernador sindicalista sacerdote padre obispo"
    ),
    own_side=words("opositor opositora"),
    states_side=words("oficialista chavista psuvista madurista"),
    carrying=words(
        "lleva llevara llevo llevaran presenta presento presentara entrega entrego entregara expone expuso expondra "
        "defiende defendio defendera muestra mostro mostrara ofrece ofrecio repite repitio ventila somete sometio "
        "remite remitio remitira envia envio enviara difunde difundio esgrime esgrimio exhibe exhibio comparte "
        "compartio traslada traslado consigna consigno"
    ),
    told_nouns=words(
        "informacion noticia anuncio confirmacion nomina nominas numero numeros cuentas estadistica estadisticas "
        "calculo calculos estimacion estimaciones cuenta saldo relacion computo registro registros inventario conteo "
        "monitoreo seguimiento identidades nombres verificacion contabilidad "
        "entrega hallazgo conclusion resultado"
    ),
    being=words("es son era eran fue fueron"),
    issuing=tuple(
        words(
            "publicad difundid divulgad elaborad compilad recopilad suministrad facilitad proporcionad aportad "
            "emitid firmad recabad levantad llevad cotejad contad anunciad informad acreditad avalad validad "
            "revelad compartid hech identificad recibid"
        )
    ),
    them=frozenset(),
    reacting=tuple(
        words(
            "congratul alegr regocij calific tild tach describ "
            "celebr salud aplaud agradec elogi felicit festej lament deplor repudi conden "
            "critic cuestion reproch "
            "ironiz valor consider opin tom gracias"
        )
    ),
    unsure=words(
        "verificar confirmar constatar comprobar verificando confirmando revisa revisan revisaba revisando coteja "
        "cotejando cotejar esperar espera investiga investigando intenta"
    ),
    bystanding=words(
        "familiares familia familias vecinos testigos parientes allegados usuarios redes sociales medios prensa "
        "fuentes fuente diario medio portal periodico semanario periodistas abogado abogada defensa analistas expertos"
    ),
    party_like=words("partido coalicion alianza plataforma tolda movimiento bloque opositores"),
    trade_like=words("sindicato sindicatos gremio"),
    nameless=words(
        "diputado diputada legislador legisladora parlamentario parlamentaria funcionario funcionaria concejal "
        "observatorio partido coalicion alianza fundacion asociacion organizacion colectivo activista abogado abogada "
        "jurista dirigente opositor opositora exdiputado exministro vocero portavoz grupo"
    ),
    thus=words("asi"),
    opposed=words("opositor opositora opositores disidente independiente exiliado exiliada"),
    own_staff=words(
        "equipo equipos personal voluntarios monitores coordinadores juristas registro base archivo archivos"
    ),
    in_charge=words("encargado encargada responsable ponente promotor promotora cargo impulsa redacta"),
    bills=words("proyecto comision"),
    failing=words("imposible incapaz sin tampoco impedido"),
    holding=words("recoge recogio contiene incluye trae detalla da dio publica publico refleja muestra lista enumera"),
    just=words("solo apenas unicamente"),
    opinion=words(
        "insuficiente insuficientes paso pasos gesto gestos positivo positiva positivos positivas avance alentador "
        "alentadora parcial parciales bienvenida bienvenidas burla victoria triunfo esperanzador esperanzadora tardia "
        "tardio satisfecho satisfecha alegria espectaculo teatro "
        "inflada infladas exagerada exageradas falsa falso mentira menos"
    ),
    saying=words("dice dicen dijo dijeron decia decian"),
    fields_of_office=words("relaciones exteriores asuntos interior justicia defensa extranjeros"),
    detaining=words("retenidos retenidas retienen retuvieron retenciones arrestados detenidos detienen detuvieron"),
    briefly=(
        "por horas",
        "durante horas",
        "por varias horas",
        "durante varias horas",
        "por tres horas",
        "por unas horas",
        "brevemente",
        "mismo dia",
        "misma tarde",
        "misma noche",
        "horas despues",
        "horas mas tarde",
        "pocas horas",
        "al cabo de",
        "poco despues",
        "momentaneamente",
        "dia siguiente",
        "luego liberados",
        "y liberados",
        "tras borrar",
        "luego de borrar",
        "borrar el material",
        "borrarles",
    ),
    sending=words(
        "envia envio devuelve devolvio entrega entrego manda deporta deporto expulsa expulso regresa traslada"
    ),
    gap_nouns=words("diferencia brecha distancia desfase discrepancia desventaja"),
    ransom=words("rescate rescatan rescataron banda secuestradores plagiarios extorsion hampones malandros pandilla"),
    migrants=words("migrante migrantes migratorio migratoria inmigracion inmigrantes deportados deportacion ice"),
    years_on=(("a", "anos"), ("cumplen", "anos"), ("tras", "anos")),
    telling=words(
        "relatan hablan narran recuerdan describen testifican declaran testimonian relataron narraron hablaron"
    ),
    swapping=words("canjear intercambiar trocar permutar"),
    acquitting=("absuelv", "absolv", "absuelt"),
    rooms=words("celda celdas calabozo calabozos habitacion espacio cuarto autobus"),
    lasting=words("tras por durante al de"),
    hurting=words("hiere hieren hirio hirieron hiriendo mata matan mato mataron matando atropella atropellan lesiona"),
    meanwhile=words("mientras aunque pese"),
    events=frozenset(),
    by_so_many=words("en"),
    captives=words("secuestrados secuestradas plagiados plagiadas raptados raptadas rehenes cautivos"),
    long_ago=(("hace", "anos"), ("hace", "ano"), ("hace", "decada"), ("hace", "decadas"), ("hace", "lustro")),
    on_the_day=("un dia como hoy", "tal dia como hoy", "anos atras", "en aquel entonces"),
    gifts=words(
        "beca becas vuelo vuelos ayuda ayudas atencion asistencia pasaje pasajes tratamiento alquiler alquileres "
        "vivienda viviendas empleo empleos dinero homenaje homenajes reconocimiento medalla medallas apoyo "
        "acompanamiento entrevista entrevistas pasaporte pasaportes documentos multa multas terapia terapias consultas "
        "asilo refugio visa visas visado visados cupo cupos puesto puestos premio premios regalo regalos comida "
        "alimentos medicinas donativo donativos bono bonos credito creditos trabajo alojamiento hospedaje cobijo "
        "hogar residencia nacionalidad pension pensiones indemnizacion indemnizaciones resarcimiento sueldos salarios "
        "jornada consulta asesoria formacion citacion citaciones advertencia amenazas misa tributo condecoracion "
        "mensaje carta cartas"
    ),
    works=words(
        "documental libro pelicula film serie exposicion reportaje podcast mural testimonio testimonios relato relatos "
        "carta cartas retrato retratos historia historias novela obra cortometraje especial cronica cronicas perfil "
        "perfiles muestra conversatorio rueda encuentro reunion entrevista entrevistas homenaje"
    ),
    about=words("sobre con"),
    dealing=words(
        "reincorpora reincorporo reincorporan readmite readmitio contrata contrato entrevista entrevisto entrevistan "
        "entrevistamos atiende atendio atienden asiste asistio homenajea homenajeo homenajean acosa acosan vigila "
        "vigilan amenaza amenazan amenazo hostiga hostigan despide despidio despiden jubila indemniza indemnizo "
        "indemnizan vacuna evalua evaluo evaluan acoge acogio acogen hospeda hospedan aloja alojan alojo premia premio "
        "premian condecora condecoro becara beca becan becaron visita visito visitan retrata retrato ayuda "
        "ayudan ayudo contacto contacta consulto consultado demanda demando multa imputa imputo persigue "
        "persiguen intimida intimidan reengancha reengancho expulsa expulso jubilo encuesta encuesto"
    ),
    without=words("sin"),
    refusing=words(
        "niega niegan nego negaron deniega deniegan denego denegaron rehusa rechaza rechazan rechazo rechazaron "
        "negada negado denegada denegado negar denegar negarle niegale desestima desestimo negarles negarse"
    ),
    subject_first=False,
    starting=frozenset(("desde",)),
    leaving_so_many=words("deja dejan dejo dejando queda quedan quedaron restan"),
    release_stems=("excarcel", "liberac", "liberad", "salidas"),
    lying=("mient", "mint"),
    changing=words(
        "aumenta aumentan aumento aumentaron aumentando aumentar sube suben subio subieron crece crecen "
        "crecio crecieron baja bajan bajo bajaron bajando reduce reducen redujo redujeron disminuye "
        "disminuyen disminuyo disminuyeron incrementa incrementan incremento incrementaron eleva elevan "
        "elevo elevaron recorta recorto recortan rebaja rebajo desciende descienden descendio "
        "descendieron cae caen cayo cayeron engrosa ajusta ajusto infla inflo "
    ),
    twice=words("veces duplicado duplicados duplicadas repetido repetidos repetidas doble"),
    contradicting=("desm", "contradi", "rebat", "refut"),
    doubting=("no", "respond", "contest", "replic", "resta", "resto", "objet"),
    either=words("o u"),
    liberty=words("libertad"),
    told_ahead=("anunci", "promet", "ofrec"),
    townsfolk=words(
        "tachirenses tachirense carabobenos carabobenses larenses sucrenses bolivarenses zulianos zulianas araguenos "
        "araguenas meridenos meridenas margaritenos caraquenos caraquenas paraguaneros guariquenos apurenos apurenas "
        "portuguesenos varguenses guairenos amazonenses deltanos cojedenos maracuchos marabinos valencianos "
        "barquisimetanos corianos cumaneses maracayeros falconianos falconianas barineses guayaneses mirandinos "
        "mirandinas monaguenses trujillanos trujillanas yaracuyanos anzoatiguenses neoespartanos"
    ),
    that_country=("ese pais", "dicho pais", "aquel pais", "esa nacion"),
    calling=words(
        "llama llaman llamo llamaron llamamos denomina denominan denominaron considera consideran califica califican "
        "tilda tildan rotula rotulan"
    ),
    mediating=words(
        "mediado mediada mediados mediacion mediaron medio auspiciado auspiciada negociado negociada facilitado "
        "facilitada impulsado impulsada patrocinado patrocinada gestionado gestiones oficios tutelado propiciado"
    ),
    was_so=words("era eran fue estaba figuraba"),
)
