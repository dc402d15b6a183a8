"""The Spanish table: how Spanish-language news words these figures."""

from __future__ import annotations

from bot.domain.claims import Group
from bot.extraction.lexicon.rows import Kind as K
from bot.extraction.lexicon.rows import Lexicon
from bot.extraction.lexicon.rows import Row as R

_EXCARCEL = "excarcel*|exarcel*|excercel*|excercarcel*|excarsel*|exacarcel*|excarcer*|excercacel*|escarcel*"

_SPEECH = (
    R(
        "counts",
        K.COUNT,
        "contabiliz*; comput*; suma; suman; sumo; sumaba; sumaron; totaliz*; lleva verificad*; llevan verificad*;"
        "lleva contad*|contabilizad*|registrad*|confirmad*|documentad*; lleva; llevan; llevaba; acumula;"
        "ha|han contabilizado",
        "Provea contabiliza 90 excarcelaciones",
        "Provea cuenta con abogados",
    ),
    R(
        "checks",
        K.CHECK,
        "verific*; confirm*; cofirm*; constat*; comprueb*; comprob*; certific*; corrobor*; registra; registran; registro;"
        "registraba; registraban; registraron; document*; cifra en; cifro en; cifran en; cifraron en; cifra; cifro;"
        "calcul*; estim*; cuenta; cuentan; conto; contaba; contaban; contaron; da cuenta de; dio cuenta de; dan cuenta de;"
        "tiene registro de; tienen registro de; tiene registrad*; maneja|manejan|manejaba; pudo|pudieron verificar|confirmar|comprobar;"
        "ha|han|habia|habian podido verificar|confirmar|comprobar; ha|han registrado; ha|han contado",
        "la ONG verificó 12",
        "la ONG dio una charla",
    ),
    R(
        "says",
        K.SAY,
        "dice*; dijo; dijeron; decia; afirm*; asegur*; sostien*; sostuv*; precis*; detall*; inform*; report*;"
        "señal*; senal*; indic*; explic*; agrega; agregan; agrego; agregaron; añad*; anad*; public*; escrib*; habla de; hablan de; hablo de;"
        "hablaba de; hablaron de; recuerd*; record*; insist*; manifest*; expres*; declar*; alert*; advirt*; adviert*; coment*; reitera*; denunci*;"
        "lament*; celebr*; destac*; apunt*; coloca; coloco; situa; situo; ubica; ubico; fija; fijo; puso en; pone en; difund*; divulg*; revel*;"
        "ofrec*; notific*; reconoc*; admit*; reivindic*; presum*; aleg*; comunic*; subray*; consider*; cree; creen; critic*;"
        "expuso; dio a conocer; dieron a conocer; relat*; respond*; aclar*; cont* que; tuite*; posteo; lanzo; dio; dan; dieron; difiere",
        "aseguró que son 40",
        "una seguidora feliz",
    ),
    R(
        "raises",
        K.RAISE,
        "eleva; elevo; elevan; elevaron; elevaba; ha elevado; actualiz*; sube a|hasta; subio a|hasta; suben a|hasta; subieron a|hasta;"
        "aumenta a|hasta; aumento a|hasta; aumentan a|hasta; aumentaron a|hasta; baja a|hasta; bajo a|hasta; reduce a|hasta; redujo a|hasta;"
        "ajusta a; deja en; dejo en; asciende; asciendien; ascienden; ascendio; ascendieron; ascendia; se elev*; llega a; llego a; llegan a;"
        "llegaron a; llegaba a; llegaban a; alcanza; alcanzo; alcanzan; alcanzaron; alcanzaba; se situa en; se ubica en; sube; subio; suben; subieron;"
        "aumenta; aumento; aumentan; crece a|hasta; crecio a|hasta; pasa a; paso a; pasan a; pasaron a; incrementa; incremento",
        "eleva a 30 la cifra",
        "la elevada tasa",
    ),
    R(
        "promises",
        K.PROMISE,
        "anunci*; promet*; orden*; instruy*; acuerd*; acord*; otorg*; conced*; concedi*; dicta; dictan; dicto; dictaron;"
        "autoriz*; aprueb*; aprob*; preve; preven; decret*; ofrecio; firma; firmo; firmaron; sanciona; sanciono; promulg*",
        "el ministro prometió 60 salidas",
        "la promoción del curso",
    ),
    R(
        "denies",
        K.DENY,
        "desmient*; desmint*; desment*; niega; niegan; nego; negaron; rechaz*; refut*; tilda* de fals*; tacha* de fals*; no reconoce*;"
        "califica* de fals*|mentira|engaño|engano; califico de fals*|mentira|engaño|engano; tild* de mentira",
        "la ONG desmintió la cifra",
        "un negocio familiar",
    ),
    R(
        "demands",
        K.DEMAND,
        "exig*; exij*; pide; piden; pidio; pidieron; pedia; pedian; pedir; pidiendo; reclam*; solicit*; demand*; insta; instan; insto; instaron; clam*; urge; urgen;"
        "urgio; ruega; ruegan; implor*; aboga; abogan; abogo; llama a liberar; llaman a liberar; llamo a liberar; en demanda de; a favor de la;"
        "para exigir; para pedir; espera que liberen; a la espera de; esperan que; propone; propuso; deben ser; debe ser; deberian ser; debe liberar; deben liberar;"
        "campaña por; lucha por; por la liberacion|libertad|excarcelacion; por la liberación",
        "exigen la libertad de 12",
        "la petrolera subió",
    ),
    R(
        "corrects",
        K.CORRECT,
        "corrige*; corrigio; corrigieron; correccion; rectific*; fe de errata|erratas|errores; depur*; ajust*; revis* a la baja;"
        "en realidad; duplicad*; retir* de la lista; rebaj*; corrigiendo",
        "Provea corrige: son 9",
        "el corredor humanitario",
    ),
    R(
        "said-by",
        K.SAID,
        "verificad*; confirmad*; contabilizad*; reportad*; registrad*; documentad*; difundid*; divulgad*; dad* a conocer; contad*; comprobad*;"
        "constatad*; publicad*; reivindicad*; reconocid*; computad*; certificad*; sumad*; informad*; ofrecid*; presentad*; señalad*; senalad*;"
        "listad*; asegurad*; proclamad*; indicad*; aportad*; comunicad*; manejad*; dada",
        "56 salidas confirmadas por Provea",
        "una confirmación",
    ),
    R(
        "promised-by",
        K.PROMISED,
        "anunciad*; prometid*; ordenad*; concedid*; otorgad*; autorizad*; aprobad*; acordad*; decretad*; previst*; ofrecid* por; pactad*",
        "las 116 anunciadas",
        "el anunciante",
    ),
    R("according", K.ACCORDING, "segun; de acuerdo con; de acuerdo a; a juicio de; conforme a; en palabras de; en opinion de; de acuerdo al; acorde con; citando a; segun cifras|datos|informacion|registros|reportes|reporte|cuentas de|del; con datos de; datos de; cifras de; segun informo|reporto|dijo|indico|confirmo|preciso|detallo|afirmo|aseguro|señalo|anuncio", "según Provea", "segundo día"),
    R("by", K.BY, "por; por parte de; por parte del; del lado de", "anunciadas por Provea", "porque sí"),
    R(
        "figure",
        K.FIGURE,
        "cifra; cifras; conteo; conteos; cuenta de; cuentas de; cuenta oficial; balance; registro de; recuento; numero de; lista de; listado de; balance de; el total de; computo; dato; datos; reporte; parte; informe; boletin; registro; los numeros; lista; listado",
        "la cifra de Provea",
        "una cifraje",
    ),
    R("official", K.OFFICIAL, "cifra|cuenta|dato|balance|numero|conteo|registro oficial; cifras|datos|cuentas|numeros oficiales; oficiales; version oficial; discurso oficial; balance gubernamental; cifra gubernamental", "la cifra oficial", "la cifra"),
    R("earlier", K.EARLIER, "habia|habian dicho|informado|reportado|asegurado|anunciado|dado|indicado|publicado|contado|confirmado|verificado|hablado de; dijo antes; inicialmente; antes habia; en un primer momento; previamente", "había dicho 75", "dijo 75"),
    R("opposition", K.OPPOSITION, "la? oposicion; la? oposicion venezolana; oposicion democratica; bloque opositor; coalicion opositora; principal coalicion opositora; alianza opositora; mayor coalicion opositora; los opositores dicen", "la oposición suma 40", "se opone"),
    R(
        "vague",
        K.VAGUE,
        "ong; ongs; oenege; oeneges; una ong; las ong; organizaciones; organizacion no gubernamental; activistas; grupos de derechos humanos; defensores; organizaciones de derechos humanos;"
        "organizaciones de ddhh; observadores; familiares; familias; abogados; abogada; abogado; medios; medios locales; prensa local; fuentes; fuente; testigos; vecinos; parientes;"
        "allegados; expertos; analistas; usuarios; colectivos; parlamentarios opositores; dirigentes opositores; diputados opositores; la defensa; grupos humanitarios; organismos humanitarios; un diputado opositor; monitoreo civil; conteos independientes; reportes independientes; colectivo; redes sociales; periodistas locales; varias ong; varias organizaciones; distintas ong; comites de familiares; excarcelados dicen",
        "según una ONG",
        "un gato",
    ),
    R(
        "anaphor",
        K.ANAPHOR,
        "la organizacion; la ong; el organismo; la coalicion; la alianza; la plataforma; el comite; el observatorio; la instancia; el sindicato; el gremio; el ministerio; el ministro; la ministra; el dirigente; el abogado; la comision; el partido; la mision; el diputado; el bloque; la mandataria; el presidente; el fiscal; la agrupacion; la entidad; el grupo; la presidenta; el funcionario; la dirigente; el director; el parlamentario; la asociacion; los expertos; la institucion; el colectivo; el despacho; el directivo; la abogada; el vocero; el portavoz; la vocera; la oenege; el legislador; la lider; el lider; la red; el activista; la fundacion; la exdiputada; el foro; el politico",
        "agregó la organización",
        "desorganización",
    ),
    R(
        "office",
        K.OFFICE,
        "director|directora|director ejecutivo|presidente|presidenta|vicepresidente|vicepresidenta|coordinador|coordinadora|abogado|abogada|vocero|vocera|portavoz|miembro|integrante|secretario|secretaria|fundador|fundadora|directivo|directiva|subdirector|jefe|lider|dirigente|representante|diputado|diputada de|del",
        "el director de Provea",
        "dirección",
    ),
    R("foreign-office", K.OFFICE, "canciller; cancilleria; embajada; embajador; embajadora; consulado; primer ministro; primera ministra; ministro de exteriores; ministerio de exteriores; ministerio de relaciones exteriores", "el canciller peruano", "cancelar", "foreign"),
)

_RELEASES = (
    R(
        "release-noun",
        K.RELEASE_NOUN,
        "excarcelacion; excarcelaciones; excarsel*ion*; exarcelacion*; excercelacion*; exacarcelacion*; excarceraci*; excercacelacion*; liberacion; liberaciones; salida; salidas; puesta en libertad; puestas en libertad;"
        "boleta|boletas de excarcelacion; libertades; egresos; indulto; indultos; medida|medidas de amnistia; amnistia|amnistias concedid*|otorgad*;"
        "medidas de excarcelacion|libertad|liberacion; salidas de prision; reencuentros",
        "ocho excarcelaciones",
        "encarcelamiento",
    ),
    R(
        "released-people",
        K.RELEASED,
        "excarcelado; excarcelada; excarcelados; excarceladas; exarcelad*; excercelad*; excercacelad*; excarselad*; exacarcelad*; excarcerad*; liberado; liberada; liberados; liberadas; soltado; soltados; indultad*; amnistiad*; desterrad*; repatriad*;"
        "beneficiado* con excarcelacion; beneficiados con medida*; fuera de prision; en libertad; libres; puestos en libertad; puestas en libertad; ya? en casa; salidos; salido* de prision; sacados de prision; fuera de las carceles; fuera de la carcel",
        "los 20 liberados",
        "los detenidos",
    ),
    R(
        "release-verb",
        K.RELEASE_VERB,
        "excarcela; excarcelan; excarcelo; excarcelaron; exarcelan; exarcelaron; excercelan; excercelaron; excarcelaba; libera; liberan; libero; liberaron; solto; soltaron; suelta; sueltan; indulta; indultan; indulto a; indultaron; amnistio; amnistiaron;"
        "fue|fueron|han sido|ha sido|fuera|son|habian sido|habia sido|siendo|estan siendo|es|sean|siguen siendo excarcelad*|exarcelad*|excercelad*|liberad*|indultad*|soltad*|amnistiad*|excarselad*; ha|han|haber|habia|habian|hayan excarcelado|liberado|soltado|indultado|amnistiado;"
        "salieron; salio; salen; sale; sale de; han|ha|habian|habia|hayan salido; salian; saliendo; dejo|dejaron|deja|dejan|dejaban|han dejado|dejando la|las|el|los carcel|carceles|prision|prisiones|penal|penales|calabozo|calabozos|celda|celdas|centro|recinto;"
        "dejaron|han dejado prision; abandono|abandonaron|abandona|abandonan|han abandonado|abandonaba|abandonaban la|las|el|los|su|sus carcel|carceles|prision|penal|penales|sede|centro|recinto|celda|celdas|calabozo|calabozos|lugar;"
        "recupero|recuperaron|recupera|recuperan|recobro|recobraron|recobra|recobran|obtuvo|obtuvieron|obtienen|han recuperado|han recobrado|habian recuperado|recuperaban|recobraban|ha recuperado|lograron la|su libertad;"
        "quedo|quedaron|quedan|estan|esta|quedaba|quedaban libre|libres; quedo|quedaron|quedan|estan|esta|ya estan|siguen|salieron|salen|salio|dejo|dejaron|han quedado|quedaban|caminan en libertad; puso|pusieron|pone|ponen|ha puesto|han puesto|puestos|puestas en libertad; pusieron|puso en la calle;"
        "regresa*|regreso|regresaron|volvio|volvieron|vuelven|vuelve|regresaban|retornaron|llegaron|han regresado|han vuelto a casa|hogar|su|sus hogares|casas|casa; regreso|regresaron|regresan|vuelven|volvieron a sus hogares|casas;"
        "cruzo|cruzaron el porton; estan fuera|afuera; esta fuera; ya estan en casa|sus; fue|fueron|han sido puestos|puestas en libertad; estan en la calle; excarcelo a; hubo; saco de la|las carcel|carceles|prision; sacaron de la|las; concretad* la|las excarcelacion*; egresaron; egreso; egresan; han egresado; fueron sacados|trasladados a casa; ganaron la libertad;"
        "excarcelando|liberando; haber concretado; se reencontr*; se reunen con sus; desterro; desterraron; repatrio; repatriaron",
        "liberaron a nueve",
        "el libro nuevo",
    ),
    R(
        "release-future",
        K.RELEASE_FUTURE,
        "saldra; saldran; saldrian; saldria; sera|seran|seria|serian|podra|podran|podria|podrian|pueden|deberan|van a|va a|iran a|estan por|a punto de ser? excarcelad*|liberad*|indultad*|amnistiad*|excarcelar|liberar|salir; podrian|podran|podria|pueden|puedan|van a|va a|vayan a salir|quedar|recuperar|recobrar|dejar;"
        "podria|podrian|podra|podran liberar|excarcelar|soltar; quedara|quedaran|quedaria|quedarian libre|libres|en; liberara; liberaran; liberaria; liberarian; excarcelara; excarcelaran; excarcelaria; excarcelarian; soltara; soltaran; abrira; abriria; abriran; abririan;"
        "recuperara|recuperaran|recobrara|recobraran|recuperarian|recobrarian|obtendran|tendran la|su libertad; pasaran|pasarian|pasara a; pondra|pondran|pondria|pondrian en libertad; dejara|dejaran|dejarian la|las|el|los; regresaran a; volveran a; indultara; indultaran; amnistiara; sacara de; sacaran de; sacar de las|la carceles|carcel; habra; se produciran; se haran efectivas; por salir; por ser liberados|excarcelados; haran efectivas; ser liberados en; van a ser; abandonaran; abandonara; egresaran; egresara; juzgad* en libertad; seran juzgad*; beneficiara a; beneficiaria a; beneficiara; beneficiaria",
        "saldrán 40",
        "salieron 40",
    ),
    R("release-infinitive", K.RELEASE_INF, "liberar; excarcelar; soltar; indultar; amnistiar; poner en libertad; dejar en libertad; ser liberad*|excarcelad*; sean liberad*|excarcelad*; liberen; excarcelen; abrir las carceles; dejar salir", "pide liberar a 9", "liberó a 9"),
    R(
        "full-liberty",
        K.FULL,
        "libertad plena; libertades plenas; plena libertad; sobreseimiento; sobreseimientos; sobreseid*; cese de medidas; levantamiento de medidas; medidas levantadas; medidas fueron levantadas; causa cerrada; causas cerradas; absuelt*; liberados plenamente;"
        "beneficiados|beneficiadas|beneficiarios|beneficiario|beneficiado por|con|de la? ley? de? la? amnistia; amnistia beneficia a; ley beneficia a; amnistia ha beneficiado; beneficiados; beneficiadas; beneficiarios; que fueron levantadas; medidas cautelares que fueron levantadas; sin restricciones; levant* las|sus? medidas; extinguid*; causa|causas extinguida*; expediente|expedientes cerrad*; cierre de causas|expedientes|sus; libertades sin restricciones; sin medidas; recuper* la libertad plena; recobr* la libertad plena; obtuv* la libertad plena; tienen libertad plena; plenamente libres; amnistiados; han sido beneficiad*; fueron beneficiad*; se beneficiaron",
        "16 con libertad plena",
        "libertad de prensa",
    ),
    R(
        "held",
        K.HELD,
        "siguen|sigue|continuan|continua|permanecen|permanece|quedan|queda|estan|seguian|permanecian|continuaban|mantienen|mantiene|aun|todavia|quedaban|permaneceran|siguen estando|se encuentran|siguen aun|estaban|siguen todavia|continuan todavia aun|todavia|alli? pres*|detenid*|encarcelad*|encerrad*|recluid*|privad*|tras|en|cautiv*|secuestrad*;"
        "tras las rejas; tras rejas; privad* de libertad; privad* de su libertad; en prision; en la carcel; en las carceles; en carceles; en cautiverio; encarcelad*; encerrad*; recluid*; cautiv*; en los calabozos; en calabozos; en sus celdas; en las celdas; en celdas;"
        "espera|esperan|aguardan|aguarda|esperaban su|por|la|una libertad|liberacion|excarcelacion; espera|esperan|aguardan por su|la|una liberacion|libertad|excarcelacion; falta|faltan|faltaria|faltarian por liberar|salir|excarcelar|ser; por liberar; sin liberar; sin salir; en manos del|de la dictadura|regimen; bajo custodia; a la sombra; no han salido; no han sido liberad*; falta liberar; faltan liberar; sin ser liberad*|excarcelad*; aun no salen; mantienen pres*|detenid*|cautiv*|encarcelad*; mantiene pres*|detenid*|cautiv*|encarcelad*; tiene pres*|detenid*; tienen pres*|detenid*; mantiene cautivos; sigue habiendo; siguen en; siguen alli; siguen dentro; continuan en; permanecen en; permanece en; todavia en; aun en; siguen sin; continuan sin",
        "siguen presos 40",
        "siguen las protestas",
    ),
    R(
        "left",
        K.LEFT,
        "quedan; queda; quedaban; quedarian; siguen; sigue; seguian; permanecen; permanecian; continuan; continuaban; faltan; falta; faltaban; aun|todavia? hay|existen|quedan; hay; habia; existen; existe; hay aun|todavia; restan; mantiene; mantienen; tiene; tienen; son; mantenia; suman; hay mas",
        "quedan 40",
        "quedamos en eso",
    ),
    R(
        "house",
        K.HOUSE,
        "casa por carcel; arresto domiciliario; arrestos domiciliarios; detencion domiciliaria; prision domiciliaria; regimen de presentacion; presentacion periodica; prohibicion de salida; libertad condicional; medida* cautelar* sustitutiva*; casas por carcel; sujetas a restricciones; sujetos a restricciones; bajo presentacion; con medidas cautelares; medidas cautelares",
        "cinco con casa por cárcel",
        "casa blanca",
    ),
    R(
        "arrest",
        K.ARREST,
        "detuv*; detienen; detiene; arrest*; captur*; aprehend*; apres*; fue|fueron|han sido|ha sido|habian sido detenid*|arrestad*|capturad*|encarcelad*|aprehendid*; encarcelo; encarcelaron; encarcelan; detenciones; detencion; encarcelamientos; aprehensiones; imputad*; condenad*; secuestro; secuestraron; secuestran; vuelven a detener; detenid* ayer|durante; reaprehendid*",
        "detuvieron a 7",
        "siguen detenidos",
    ),
)

_HEADS = (
    R(
        "prisoners",
        K.PRISONERS,
        "presos politicos; preso politico; presas politicas; presos; presas; detenidos politicos; detenido politico; detenidos; detenidas; detenido; prisioneros politicos; prisioneros; prisioneras; encarcelados; reos; internos; reclusos; privados de libertad; privadas de libertad; privados de la libertad; presos politicos venezolanos; presos de conciencia; detenidos por motivos|razones politic*; rehenes politicos; secuestrados politicos; carcelados; cautivos; recluidos; reclusas; internas; procesados politicos; perseguidos politicos; detenciones politicas vigentes; presos comunes; opositores presos; opositores detenidos; opositores encarcelados",
        "600 presos políticos",
        "presupuesto",
    ),
    R("women-prisoners", K.GROUP, "presas politicas; presas; detenidas; reclusas; excarceladas; prisioneras politicas; prisioneras; liberadas; internas; presas por razones|motivos", "22 presas políticas", "22 presos", Group.WOMEN),
    R("people", K.PEOPLE, "personas; persona; ciudadanos; ciudadanas; venezolanos; gente; individuos; de ellos; de ellas; de estos; de esos; de estas; casos verificados; ciudadano; opositores; disidentes; venezolanas; compatriotas; beneficiados directos; civiles; seres humanos", "40 personas", "el personal"),
    R("women", K.GROUP, "mujeres; mujer; femeninas; damas; madres presas; chicas; muchachas", "9 mujeres", "9 hombres", Group.WOMEN),
    R("men", K.GROUP, "hombres; hombre; varones; masculinos", "15 hombres", "15 mujeres", Group.MEN),
    R("minors", K.GROUP, "adolescentes; adolescente; menores; menores de edad; niños; ninos; niñas; ninas; menor de edad; jovenes menores", "3 adolescentes", "3 adultos", Group.MINORS),
    R("military", K.GROUP, "militares; militar; cadetes; soldados; oficiales; uniformados; efectivos militares; funcionarios militares; sargentos; tenientes; coroneles; generales; guardias nacionales; exmilitares; efectivos; suboficiales; capitanes", "31 militares", "31 civiles", Group.MILITARY),
    R("press", K.GROUP, "periodistas; periodista; trabajadores de la? prensa; trabajadores de los? medios; comunicadores; comunicadores sociales; reporteros; reporteras; colegas; fotografos; camarografos; trabajadoras de la prensa; fotoperiodistas; reportero; comunicador; trabajador de la prensa; profesionales de la prensa; trabajadores de medios; comunicadoras; corresponsales", "14 periodistas", "14 policías", Group.PRESS),
    R("foreign", K.GROUP, "extranjeros; extranjeras; extranjero; europeos; norteamericanos; ciudadanos extranjeros; nacionales; binacionales; con doble nacionalidad; connacionales; de otras nacionalidades; de nacionalidad extranjera; latinoamericanos; de ese pais; de sus ciudadanos; ciudadanos de ese pais; ciudadanos suyos; de sus nacionales; extranjeras", "13 extranjeros", "13 caraqueños", Group.FOREIGN),
    R("party-members", K.GROUP, "militantes; dirigentes; miembros del partido; activistas del partido; de sus dirigentes|militantes|activistas|miembros; afiliados", "339 militantes", "339 fieles", Group.PARTY),
    R("other-kinds", K.GROUP, "estudiantes; universitarios; sindicalistas; profesores; docentes; maestros; trabajadores; obreros; petroleros; jubilados; indigenas; abogados presos; medicos; enfermeros; sacerdotes; empresarios; policias; funcionarios; alcaldes; exalcaldes; concejales; diputados; lideres vecinales; activistas; defensores; defensores de derechos humanos; jovenes; jovenes presas; ancianos; adultos mayores; enfermos; expolicias; campesinos; comerciantes; artistas; dirigentes sindicales; lideres sindicales; tuiteros; tripulantes; pescadores; bomberos; transportistas; taxistas; exfuncionarios; funcionarios policiales; alumnos; liceistas; ingenieros; dirigentes politicos; lideres politicos; dirigentes opositores; lideres opositores; hermanos; familiares presos; expresos; vecinos presos; mayores; pacientes; comuneros; deportistas; defensoras; enfermeras; profesoras; jovenes detenidos; bancarios; trabajadores petroleros; trabajadores publicos; empleados", "7 estudiantes", "7 días", Group.OTHER),
    R("vague-count", K.VAGUE_COUNT, "un? numero|cantidad|grupo importante|significativo|significativa|considerable|grande|apreciable de?; gran numero de; gran cantidad de; varios; varias; numerosos; numerosas; muchos; muchas; decenas de; docenas de; cientos de; centenares de; miles de; decenas; cientos; centenares; docenas; grupo de; un grupo de; un primer grupo; nuevo grupo de; otro grupo de; otro grupo; nuevas excarcelaciones; nuevas liberaciones; otras excarcelaciones; mas excarcelaciones; mas liberaciones; mas presos; primeras excarcelaciones; primeros excarcelados; nuevos excarcelados; primeras liberaciones; nuevas salidas; nuevo lote; otros presos; un numero; todos los presos; una cantidad", "varios presos", "un preso"),
    R("amnesty", K.AMNESTY, "ley de amnistia general; ley de amnistia; amnistia general; amnistia; indulto general; indulto; indultos; decreto de amnistia; proyecto de ley de amnistia; indulto presidencial; indulto colectivo", "decreta una amnistía", "anestesia"),
)

_OTHER = (
    R("time-units", K.OTHER, "años; anos; año; ano; meses; mes; semanas; semana; dias; dia; horas; hora; noches; noche; minutos; minuto; segundos; a m; p m; am; pm; madrugadas; jornadas; decadas; navidades; domingos; dias de; hrs; horas de; aniversario; temporadas; fases; etapas; trimestres", "374 días", "40 presos", "time"),
    R("kin", K.OTHER, "familias; familia; familiares; madres; esposas; hijos; hijas; hijo; hija; parientes; padres; hermanas; viudas; abuelas; huerfanos; allegados; madres de", "80 familias", "80 presos", "relatives"),
    R("others", K.OTHER, "manifestantes; protestas; organizaciones; ong; oeneges; firmantes; votos; diputados a favor; testigos; muertos; muertes; heridos; desaparecidos; desapariciones; desaparecidas; fallecidos; fallecidas; victimas; asesinados; cuerpos; cadaveres; rehenes; migrantes; deportados; huelguistas; ejecutados; ejecuciones; paises; gobiernos; embarcaciones; asesinatos; paros; grupos; partidos; actos; homicidios; damnificados; desplazados; sobrevivientes; escoltas; funcionarios presentes; delegados; pasajeros; asistentes; votantes; electores; candidatos; exmilitares condenados; comparecientes; encuestados; victima; muerto; herido; medicos heridos; marchas; vigilias; campamentos; carpas; guerrilleros; secuestrados; disidentes de las farc; combatientes; soldados ucranianos; animales; tortugas; perros; huelga de hambre", "28 muertos", "28 presos", "other_people"),
    R("arrests", K.OTHER, "detenciones; arrestos; capturas; encarcelamientos; aprehensiones; secuestros; detenciones politicas; nuevas detenciones; detenciones arbitrarias; redadas; allanamientos; nuevos arrestos; casos nuevos; nuevos casos", "101 detenciones", "101 salidas", "arrests"),
    R("papers", K.OTHER, "casos; solicitudes; expedientes; audiencias; peticiones; recursos; articulos; articulo; paginas; pagina; nombres; nombre; fichas; denuncias; boletas; cargos; delitos; hechos; leyes; decretos; medidas; puntos; votos; documentos; actas; firmas; causas; condiciones; claves; cosas; preguntas; respuestas; razones; datos; fotos; videos; imagenes; formularios; visitas; trámites; tramites; querellas; ejemplares; capitulos; amparos; beneficios procesales; habeas; registros; hectareas; requisitos; pruebas; recaudos; escritos; peticion; cartas; informes; alegatos; versiones; cuentas distintas; conteos; cifras; propuestas; pasos; detalles; listas; cuentas; frases; lecciones; solicitud; caso", "1.557 solicitudes", "1.557 presos", "papers"),
    R("excluded", K.OTHER, "excluidos; excluidas; exclusiones; por fuera de la; fuera de la ley; excluidos de la ley; quedan fuera de", "400 excluidos", "400 presos", "excluded"),
    R("goods", K.OTHER, "dolares; dolar; bolivares; euros; millones; millon; billones; barriles; toneladas; por ciento; kilos; kilometros; litros; vuelos; autobuses; buses; aviones; camiones; vehiculos; carceles; centros; penales; prisiones; estados; ciudades; paises; municipios; regiones; hospitales; escuelas; oficinas; celdas; puertas; metros; grados; goles; puntos porcentuales; pesos; contenedores; buques; barcos; petroleros; tanqueros; misiles; drones; empresas; bancos; activos; proyectos; viviendas; casas; centimetros; kilogramos; traslados; trabajos; medallas; libras; comercios; sedes; lotes; maletas; partidos politicos; calabozos; mil millones; estados del; entidades; naciones; centros de reclusion; centros penitenciarios; recintos; lugares", "50.000 barriles", "50 presos", "goods"),
    R("order", K.OTHER, "primer; primera; segundo; segunda; tercer; tercera; puesto; lugar; vez; veces; edicion; numero; n; canal; zona; grupo; torre; piso; anexo; modulo; pabellon; articulo; capitulo; temporada; sancion; por una; uno de; una de; sola", "segunda vez", "40 presos", "order"),
    R("ratio", K.OTHER, "de cada; mitad; tercio; doble; cuadruple; triple; tercera parte; cuarta parte; veces mas", "uno de cada diez", "40 presos", "ratio"),
)

_SCOPE = (
    R(
        "total",
        K.TOTAL,
        "ya son; ya suman; ya suma; ya van; van; van ya; suman; suman ya; suma ya; en total; un total de; total de; el total; para un total; totaliza*; totalizan; acumulado; acumulados; acumulan; acumuladas; hasta ahora; hasta la fecha; hasta hoy; al dia de hoy; hasta el dia de hoy; hasta el momento; por los momentos; hasta este momento; con estas; con estos; con ellas; con ellos; en lo que va de enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|mes|año|ano|este; en lo que va del mes|año|ano; por primera vez supera*; contabiliz*; comput*; lleva; llevan; lleva ya; desde que; a la fecha; hasta las; hasta la tarde|noche|mañana|madrugada; a lo largo de; desde la; desde el; desde hace; desde; a partir del; desde los; ya hay; ya es; ya llega a; ya superan; asciende*; ascienden; ascendio; ascendieron; ascendia; eleva; elevo; elevan; elevaron; ha elevado; se eleva; se elevo; llega a; llego a; llegan a; llegaron a; sube a; subio a; suben a; subieron a; suma; sumo; sumaba; sumaron; sumaban; actualiza a; actualizo a; actualizan a; actualiz* la|su; total; sube; subio; aumenta a; aumento a; alcanza; alcanzan; alcanzaron; alcanzo; alcanzaba; en todo el mes; durante el mes; desde comienzos|inicios|principios|finales; contabilizad*; totales; en el marco del proceso; hasta ayer; al cierre de; primeros veinte dias; se elevaron; va de; ya suman mas; entre el; del 20 al; la cuenta; aumenta; aumento; la excarcelacion numero; ha documentado un total; supera ya",
        "ya son 56",
        "son pocas",
    ),
    R(
        "batch",
        K.BATCH,
        "nuevas; nuevos; nueva; nuevo; adicionales; adicional; este|esta|este mismo|esta misma|la tarde de|la noche de|la madrugada de|el pasado|durante el|durante la|en la|por la lunes|martes|miercoles|jueves|viernes|sabado|domingo|madrugada|mañana|manana|tarde|noche|jornada|fin;"
        "hoy; ayer; anoche; de madrugada; en la madrugada; en las ultimas; en las pasadas; las ultimas; en la ultima semana|jornada|noche|hora; en una jornada; en la jornada; en el dia; en un dia; en un solo dia; en un mismo dia; en una sola|misma jornada|noche; la ultima semana; tanda; primera tanda; nueva tanda; primer grupo; un primer grupo; segundo grupo; un grupo de; grupo de; un grupo; nuevo grupo; otro grupo; lote; un lote; segunda ronda; primera ronda; entre la noche; al mediodia; en los ultimos siete|tres|cuatro|cinco|seis|dos|diez|7|3|2|4|5 dias; en la noche; en la tarde; en la mañana; en la manana; en lo que va de noche|jornada|dia|tarde|mañana|manana|domingo|sabado; durante la noche|madrugada|tarde|jornada; en horas de la; en nochebuena; en navidad; en año nuevo; en ano nuevo; el domingo; el lunes; el martes; el miercoles; el jueves; el viernes; el sabado; la noche del; la madrugada del; la tarde del; la mañana del; en pocas horas; de una vez; simultaneamente; otra tanda; esta semana; la semana pasada; recientes; recien",
        "24 nuevas",
        "noventa",
    ),
    R("others-more", K.BATCH, "otros; otras; otro; otra", "otros 24", "nosotros", "others"),
    R("more-after", K.PLUS, "mas", "24 más", "además"),
    R("delta", K.DELTA, "menos que; mas que ayer; menos; menos de los que; por debajo del; mas que la; mas que el; mas que en; mas que hace; mas respecto; mas que las; de diferencia; que ayer", "22 menos que ayer", "al menos 22"),
    R("window-noun", K.WINDOW, "computo; conteo; registro; balance; cuenta arranca; contea; cuenta; periodo; el recuento; proceso; lapso", "el cómputo arranca", "el gato"),
)

_CLAUSES = (
    R("contrast", K.CONTRAST, "mientras; mientras que; frente a; pero; sin embargo; en cambio; en contraste; aunque; por su parte; en contraposicion; versus; vs; contra; en tanto; por el contrario; a diferencia de; no obstante; entretanto; y no; sino; que contrasta con; distan de; lejos de; muy por debajo de; casi el cuadruple|triple|doble de; comparado con; en comparacion con; muy lejos de; por encima de las|los", "pero Provea suma 8", "perola"),
    R("background", K.BACKGROUND, "tras; despues de; luego de; durante; pese a; a pesar de; en medio de; a raiz de; antes de; ante; gracias a; a la espera de; en el marco de; con motivo de; en virtud de; a proposito de; previo a; en vispera de; en torno al", "tras las excarcelaciones", "atras"),
    R("join", K.JOIN, "y; e; ni; asi como; ademas de; junto a; junto con; mas", "hombres y mujeres", "yo"),
    R("relative", K.RELATIVE, "que; quien; quienes; los cuales; las cuales; donde", "los 20 que suma", "quemar"),
    R("of-which", K.OF_WHICH, "de los; de las; de ellos; de ellas; de un total de; de entre los; de entre las; de estos; entre ellos; entre ellas; incluidos; incluyendo; incluidas; incluye; entre los que; entre los cuales; de los cuales; de las cuales; incluye a; incluyen a; incluyen; conformado por; compuesto por; desglose", "65 de las 116", "delas"),
    R("denied", K.DENIED, "no se corresponde*; no es cierta; no es cierto; no son ciertas; no es verdad; es falsa; es falso; son falsas; son falsos; es mentira; falsa; falsas; falsos; falso; mentira; no corresponde; no son; no fueron; no eran; inflad*; no se ajusta a; carece de sustento; no es real; no son reales; desmintieron la cifra; desmienten la cifra; es una farsa; no refleja la realidad; no se ajustan", "la cifra es falsa", "falseta"),
    R("negation", K.NEGATION, "no; ninguno; ninguna; ningun; nadie; jamas; tampoco; ni siquiera; ni un; sin que", "ninguno salió", "nota"),
    R("replaced", K.REPLACED, "y no; no; en lugar de; en vez de; no los; no las; y no los; y no las", "61, no 75", "nota"),
    R("mention", K.MENTION, "quien es; quienes son; relato; opinion; historia; testimonio; carta de; la espera de; en fotos; editorial; como fue; cuales son; cuantos", "quién es el liberado", "quieto"),
    R("skip", K.SKIP, "presuntos; presuntas; supuestos; supuestas; los; las; de los; de las; el; la; jovenes; unos; unas; esos; esas; estos; estas; casos de; otros; otras; nuevos; nuevas; mas; adicionales; de; del; al; a; aun; ya; todavia; solo; sus; su; tambien; verificadas; verificados; menos; primeros; primeras; ultimos; antiguos; conocidos; conocidas; celebres; connotados; importantes; restantes; aproximadamente; casos; en total; nombres de; otros tantos; ex; actuales; politicos; politicas", "los 40", "lobos"),
)

LEXICON = Lexicon(
    language="es",
    rows=(*_SPEECH, *_RELEASES, *_HEADS, *_OTHER, *_SCOPE, *_CLAUSES),
    gate=("excar", "exarc", "excer", "exacar", "escarcel", "liber", "libre", "pres", "deten", "carcel", "cárcel", "amnist", "indult", "salid", "salier", "salen", "saldr", "rejas", "prisi", "solt", "celda", "penal", "repatri", "desterr"),
    articles=frozenset("el la los las al del".split()),
    definite=frozenset("los las esas esos estas estos de".split()),
    genitive=frozenset(("de", "del")),
    glued=frozenset(("del",)),
    to=frozenset(("a", "al", "ante", "con", "contra", "para")),
    adverbs=frozenset(
        "ya solo apenas tambien ahora se ha han habia habian hoy ayer anoche ademas por su parte aun lo les le "
        "solamente este esta lunes martes miercoles jueves viernes sabado domingo en x twitter que luego hasta semana "
        "noche tarde madrugada manana unicamente sus redes sociales cuenta la de mismo quien cual".split()
    ),
    between=frozenset("en x su cuenta la red social twitter redes sociales sus este esta hoy a prensa este medio de tambien el por parte ayer anoche noche tarde".split()),
    bodies=frozenset("datos cifras registros reportes informacion un reporte balance informe monitoreo conteo".split()),
    possessive=frozenset(),
    common=frozenset(
        "el la los las un una unos unas en al segun mas otros otras tambien ademas su sus este esta estos estas hay no "
        "asi cuando como donde quien que cual por para con sin desde hasta entre sobre tras ante solo ambos ambas esto eso "
        "primera primer nuevo nueva nuevos nuevas ultimo navidad madrugada noche balance lista oficial apenas casi cerca".split()
    ),
    numbered_nouns=frozenset("articulo articulos art zona canal ruta calle avenida numeral capitulo ley pagina torre piso anexo pabellon grupo no nro num n g sala kilometro km edicion fase nivel estacion resolucion sub top".split()),
    pointing=frozenset(("lo", "asi", "dato", "cifra", "esto", "balance", "informacion", "numero")),
    negations=frozenset(("no", "y", "tampoco")),
    but_rather=frozenset(("sino",)),
    subject_first=False,
)
