"""More Spanish rows: verbs and nouns of speaking and counting, and how clauses hang together."""

from __future__ import annotations

from bot.extraction.lexicon.es_wider_other import ROWS as OTHER
from bot.extraction.lexicon.es_wider_people import ROWS as PEOPLE
from bot.extraction.lexicon.rows import Kind as K  # noqa: N817 - a table of many rows
from bot.extraction.lexicon.rows import Row as R  # noqa: N817 - the same

_TALLY = (
    "cifras|datos|cuentas|registros|registro|reportes|reporte|balance|informe|recuento|conteo|boletin|listado|"
    "lista|computo|"
    "estimaciones|calculos|monitoreo|informacion|comunicado|parte|corte|voceros|portavoces|integrantes|activistas|"
    "abogados|fuentes"
)
_PROOF = (
    "verificar|confirmar|constatar|comprobar|documentar|corroborar|certificar|contar|contabilizar|registrar|"
    "identificar|precisar|"
    "establecer|acreditar|cotejar|validar|recabar|"
    "ubicar|localizar|encontrar|hallar|rastrear|dar_con"
)
_PROVEN = (
    "verificad*|confirmad*|contabilizad*|documentad*|registrad*|anotad*|contad*|identificad*|comprobad*|"
    "constatad*|censad*|listad*"
)

_LISTING = (
    "lista|listas|listado|listados|nomina|nombres|identidades|cifra|cifras|dato|datos|conteo|balance|numero|numeros|"
    "informacion|relacion|registro|noticia"
)

SPEECH = (
    R(
        "gives-out",
        K.SAY,
        "hizo|hicieron|hace|hacen publica|publico|publicas|publicos; "
        "suministro|suministraron|suministra|facilito|facilitaron|facilita|proporciono|proporcionaron|proporciona|"
        "aporto|aportaron|aporta|elaboro|elaboraron|elabora|compilo|compila|compilaron|recopilo|recopila|"
        "recopilaron|levanto|levanta|levantaron|distribuyo|distribuyeron|colgo|circulo|leyo|"
        f"lee|emitio|emite el|la|los|las|una?|un|su|sus? {_LISTING}",
        "el gremio facilitó los nombres",
        "facilitó el acceso",
    ),
    R(
        "keeps-count",
        K.COUNT,
        "llev*|mantien*|mantuv* el|la|un|una|su propio|propia? conteo|cuenta|registro|lista|listado|contabilidad; "
        "llev*|mantien* las cuentas|estadisticas",
        "la fundación llevó el conteo",
        "llevó el carro",
    ),
    R(
        "vague-bodies",
        K.VAGUE,
        "observatorio; red de abogados|defensores; gremio periodistico; federacion de familiares",
        "dice un observatorio",
        "observación",
    ),
    R(
        "papers-of-courts",
        K.ANAPHOR,
        "la sentencia; el fallo; el dictamen; la gaceta oficial; el auto judicial; la decision judicial; "
        "la resolucion judicial; las boletas judiciales; el acta judicial; el expediente judicial",
        "según la sentencia",
        "sentenciado",
        "official",
    ),
    R(
        "of-the-church",
        K.OFFICE,
        "obispo; arzobispo; vicario; parroco; cardenal; nuncio; diocesis; arquidiocesis; nunciatura; "
        "conferencia episcopal; obispado; arzobispado",
        "el vicario de la parroquia",
        "la catedral",
        "foreign",
    ),
    R(
        "in-the-mouth-of",
        K.ACCORDING,
        "en boca de|del; por boca de|del; en voz de|del; a decir de|del; al decir de|del; en cuentas de|del; "
        "a partir de datos|cifras|registros de|del",
        "esta vez en boca de Provea",
        "boca arriba",
    ),
    R(
        "local-office",
        K.OFFICE,
        "el|la|un|una|los? coordinador|coordinadora|coordinacion|delegado|delegada|vocero|vocera|representante|"
        "seccional|abogado|abogada|equipo|capitulo|oficina|activista|jefe|jefa|enlace|directiva "
        "local|regional|estadal|estatal|nacional|juridico|juridica|legal|municipal de|del",
        "la coordinadora local de Provea",
        "la autoridad local",
    ),
    R(
        "says-wider",
        K.SAY,
        "avanza; avanzo; "
        "sentencia; sentencio; sentenciaron; remat*; abundo; abunda; apostillo; apostilla; ironizo; ironiza; espeto;"
        " acoto;"
        "recapitulo; recapitula; rubrico; manifiesta; manifiestan; manifesto; plantea; planteo; desgloso; desglosa;"
        "acot*; puntualiz*; recalc*; reseno; resena; resenan; resenaron; deslizo; desliza; deslizaron; deja|dejo|"
        "dejan|dejaron saber|claro|entrever|"
        "constancia; hizo|hace|hicieron|hacen saber|constar|hincapie; enfatiz*; matiz*; remarc*; resalt*; zanj*; "
        "espet*; ratific*; refrend*; reafirm*; "
        "transmit*; trasmit*; filtro; filtraron; apostill*; argumento que; arguye; arguyo; esgrim*; enumer*; "
        "expone; exponen; expusieron; refiere; "
        "refieren; refirio; refirieron; narro; narra; cita; citan; cito; citaron; avisa; avisaron; testific*; "
        "compartio; compartieron; comparte; trino; "
        "retuite*; postea; postearon; twitte*; opino; opina; opinan; valora; valoran; aventuro; confeso; "
        "confiesa; asever*; plantea; planteo; plantean; "
        "replic*; ironiz*; reprocha; reprocho; reprochan; concluy*; desvel*; develo; develan; habla|hablo|hablan|"
        "hablaron sobre; se jacta|jacto|ufana|ufano "
        "de; proclamo; proclama; dice tener; asegura tener; asegura haber; afirma haber; sostiene haber; rinde|"
        "rindio|rindieron cuentas; colgo en; "
        "publico en x|redes|twitter|telegram|instagram; escribio en x|twitter|telegram|instagram; difundio en x|"
        "redes; subio a sus redes; "
        "dijo a|en una periodistas|entrevista|rueda_de_prensa; atribuye; atribuyo; contesto; contesta; "
        "contestaron; repite; repitio; repiten; machaco; "
        "insiste en que; adujo; aduce; alude a; aludio a; ha|han anadido|agregado|senalado|precisado|subrayado|"
        "recalcado|insistido|explicado|comentado|"
        "recordado|advertido|afirmado|sostenido|reiterado|divulgado|manifestado|alertado|apuntado|revelado|"
        "expresado|declarado",
        "puntualizó que son 40",
        "un punto de encuentro",
    ),
    R(
        "foreign-office-named",
        K.OFFICE,
        "el|la ministerio|ministro|ministra|titular|departamento de exteriores|asuntos_exteriores",
        "el ministerio de exteriores dijo",
        "los mercados exteriores",
        "foreign",
    ),
    R(
        "says-again",
        K.SAY,
        "volvio|volvieron|vuelve|vuelven|volvia|volvian|ha_vuelto|han_vuelto|habia_vuelto|torno|llego|llegaron|alcanzo "
        "a decir|afirmar|asegurar|repetir|sostener|declarar|hablar_de|insistir|reiterar|mencionar|proclamar|senalar|"
        "indicar|admitir|reconocer|precisar",
        "el ministro volvió a decir que son 40",
        "volvió a casa",
    ),
    R(
        "checks-wider",
        K.CHECK,
        f"da|dan|dio|dieron|dado|dando|damos por {_PROVEN}; tiene|tienen|tenia|tenian|tenemos|teniamos {_PROVEN}; "
        "tiene|tienen|tenia|tenemos constancia|"
        "conocimiento|reporte|reportes|registro|registros|certeza|confirmacion|noticia|noticias|evidencia de; "
        "tuvo|tuvieron|tuvimos|ha_tenido|han_tenido|hemos_tenido constancia|conocimiento|noticia|noticias|reporte|"
        "reportes de; "
        "logro|lograron|logran|logra|consigue|consiguio|consiguieron|alcanza_a|alcanzo_a|alcanzaron_a|ha_logrado|"
        "han_logrado|ha_conseguido|"
        "han_conseguido|habia_logrado|habian_logrado|habia_podido|hemos_podido|hemos_logrado|pudimos|podemos|"
        "pudo|pudieron|ha_podido|han_podido|"
        f"puede|pueden {_PROOF}; cuantific*; cifrar; cifraba; cifrado en; cifrando; "
        "enlist*; anota; "
        "anoto; anotan; anotaron; anotaba; monitorea; monitorean; valida; valido; validan; validaron; coteja; "
        "cotejo; cotejaron; acredita; acredito; "
        "acreditan; acreditaron; recabo; recabaron; recaba; recopilo; recopila; recopilan; recopilaron; compilo; "
        "compila; supo|supieron|sabe|saben|sabemos|conoce|conocen "
        "de; ha|han|habia|hemos|habian cifrado|anotado|validado|cotejado|acreditado|recabado|recopilado|"
        "identificado|podido|reunido|corroborado|cuantificado|"
        "estimado|calculado|constatado; ratifica la salida; avalo la cifra; tienen en su|sus lista|registro|"
        "listado|registros; pone la cifra en; situa la cifra en; "
        "tiene en su lista|registro; lleva el registro de; toma|tomo|toman|tomaron nota de; contamos; llevamos; "
        "verificamos; confirmamos; "
        "confirmo|confirma|ha_confirmado|habia_confirmado|verifico|verifica|ha_verificado|habia_verificado|obtuvo|recabo|"
        "recogio|reunio|conocio|conoce|revelo|adelanto|divulgo|precisa|preciso los? nombres|identidades de; "
        "registramos; documentamos; constatamos; contabilizamos",
        "la ONG da por verificados 12",
        "la ONG da las gracias",
    ),
    R(
        "counts-wider",
        K.COUNT,
        "consigna; consignan; consigno; listo; tabula; tabulo; sistematiza; sistematizo; inventario; rastreo;"
        "lleva|llevan|llevaba|llevaban|llevamos contadas|contados|anotadas|anotados|verificados|verificadas|"
        "confirmados|confirmadas|registrados|registradas|"
        "documentadas|documentados|contabilizados|contabilizadas|ya; acumulan; acumulo; acumularon; acumulaba; "
        "sumamos; sumaban; recuenta; recontaron; agrupa; "
        "reune ya; contabilic*; totalizamos; ha|han acumulado|reunido|agrupado|recontado; ya cuenta; ya cuentan; "
        "ya contabiliza; ya registra",
        "Provea lleva anotadas 90",
        "Provea lleva agua",
    ),
    R(
        "reaches",
        K.RAISE,
        "arroja; arrojo; arrojan; arrojaron; arrojaba; arrojando; cierra|cerro|cierran|cerraron con; marca; "
        "marco; marcan; marcaba; refleja; reflejo; reflejan; "
        "reflejaron; reflejaba; muestra; muestran; mostro; ronda; rondan; rondaba; roza; rozan; rozo; bordea; "
        "bordean; traspasa; traspasan; traspaso; sobrepasa; "
        "sobrepasan; sobrepaso; sobrepasaron; excede; exceden; excedio; trepa|trepo|treparon|escala|escalo|"
        "escalan|escalaron|salta|salto|saltan|saltaron|se_dispara|"
        "se_disparo|crecio|crecen|crecieron|aumentaron|se_incrementa|se_incremento|incrementa|incremento a|hasta; "
        "se ubicaba|ubico|situo|situaba|situan|ubican|"
        "coloca|coloco|cifra|cifro|fija|fijo|estaciona|estaciono|mantuvo|mantiene en; desciende|descendio|"
        "descienden|descendieron|disminuye|disminuyo|disminuyen|"
        "disminuyeron|se_reduce|se_redujo|se_reducen|se_redujeron|se_contrae|caen|cayeron|bajan|bajaron|baja|bajo "
        "a|hasta; completa; completo; completan; "
        "completaron; elevando|elevandose|llevando a|hasta; lleva|llevo|llevaron la cifra|cuenta a; situando en; "
        "dejando en; ubicando en; llegando a; hasta llegar|alcanzar|"
        "sumar a?; para llegar a; cierra la semana|el_mes|el_dia con|en; pasa|pasan|pasaron|paso ya? de; llega|"
        "llegan ya a; alcanza ya; alcanzan ya; "
        "se elevan; elevaria; elevan ya; se acerca|acercan|aproxima|aproximan a; tope; llegaria a; llegarian a; "
        "se queda corta en; ya alcanza; ya alcanzan; ya llega a; "
        "ya llegan a; contiene; contenia; abarca; consta de",
        "el balance arroja 30",
        "los arrojados",
    ),
    R(
        "promises-wider",
        K.PROMISE,
        "anticip*; vaticin*; "
        "permitiria; permitirian; posibilitaria; posibilitarian; facilitaria; facilitarian; implicaria; supondria;"
        "significaria; conllevaria; abriria|abre|abrio|allana|allano|allanaria la|las|el puerta|puertas|camino a|para;"
        "encamina; encaminan; pone|ponen|puso fecha a; agiliza; agilizan; agilizara; oficializa; "
        "pre - aprueba; formaliza; formalizo; ofrecera; ofreceran; propuso|propone liberar|excarcelar|soltar;"
        "adelant*; giraron; giran; girara; giraran; giro; libraron; libraran; dispone; disponen; dispuso; "
        "dispusieron; dispondra; dispuesto; giro|giraron|giran|gira|girado|"
        "girar boletas|ordenes|instrucciones|la_orden|"
        "oficios; emite; emitio; emiten; emitieron; emitira; emitiran; libro|libra|libran|libraron boletas|"
        "ordenes|oficios; expide; expidio; expiden; expidieron; "
        "dictaran; dictara; dictaba; ha|han dictado|emitido|girado|dispuesto|acordado|aprobado|firmado|librado|"
        "expedido|decretado|autorizado|concedido|otorgado|"
        "adelantado|instruido|tramitado; avala; avalo; avalan; avalaron; pacta; pacto; pactan; pactaron; se "
        "compromet*; comprometi*; garantizo; garantiza; prepara; "
        "preparan; preparaba; preparaban; alista; alistan; alistaba; planea; planean; planeaba; planifica; "
        "planifican; preveia; preveian; proyecta; proyectan; "
        "tiene|tienen|tenia previsto|previsto_liberar|planeado|pautado|listo; dio|da|dan|dieron luz_verde|"
        "la_orden|via_libre|el_visto_bueno|instrucciones; resolvio; "
        "resuelve; resuelven; resolvieron; decidio; decide; deciden; decidieron; convino; convinieron; suscribio; "
        "suscribe; se dispone|disponen|apresta|aprestan|alista|"
        "alistan|prepara|preparan a|para; ejecutara; ejecutaran; concretara; concretaran; materializara; "
        "efectuara; efectuaran; hara|haran efectiv*; procedera; "
        "procederan; tramitara; tramitaran; gestiono; gestionaron; gestionara; entregara boletas; entrego|"
        "entregaron|entrega|entregan boletas|ordenes; "
        "ofreceria; estima liberar; mando|manda|mandaron a; accedio|accede|accedieron a; permitira; permitiran; "
        "se anuncia|anuncio|anunciaron|preve|preven|esperan; "
        "concedera; concederan; otorgara; otorgaran; promete; prometio; prometieron; prometen; acordara; acordaran",
        "el tribunal giró boletas",
        "el tribunal general",
    ),
    R(
        "denies-wider",
        K.DENY,
        "desvirtu*; invalid*; tira|tiro por tierra; deja|dejo sin piso; no se cree; pulveriz* la;"
        "desautoriz*; descalific*; rebat*; desacredit*; contradi*; contradijo; impugn*; objet*; repudi*; "
        "desmont*; echa|echo|echan por tierra; tacha|tacho|tachan|"
        "tilda|tildo|tildan|califica|califico|calificaron|calificaba de inflad*|exagerad*|irreal|irreales|falsa|"
        "falsas|falso|mentirosa|mentiroso|enganos*|ficticia|"
        "absurda|inexacta|manipulad*|farsa|burla|propaganda|fantasia|invento|montaje; no avala; no valida; no "
        "reconoce; no reconocen; no acepta; no aceptan; "
        "desestim*; resta|resto credito|credibilidad a; da|dio|dan por fals*; no da|dan|dio por cierta|ciertas|"
        "buena|buenas|validas|valida; acusa|acuso|acusan de mentir|"
        "inflar; sale|salio al paso;"
        "tacha|tacho|tachan|tilda|tildo|tildan|califica|califico|califican|calificaron de cifra|cifras|dato|datos|"
        "numero|"
        "numeros|balance|parte fals*|inventad*|inflad*|mentiros*|manipulad*|ficticia|ficticias|ficticio|ficticios|"
        "enganos*|irreal|irreales|amanad*|maquillad*; considera|considero falsa|falso|falsas|falsos|inventad*|ficticia|"
        "ficticio|mentira; llama|llamo mentira|mentiras|invento|farsa|ficcion a; tira|tiro|tumba|tumbo|echa|echo abajo;"
        "pone|puso en evidencia la falsedad; niega|nego|niegan veracidad|validez a; da|dan|dio por inventad*|mentira",
        "la ONG rebatió la cifra",
        "la ONG debatió la cifra",
    ),
    R(
        "demands-wider",
        K.DEMAND,
        "reivindica la libertad; urgen a; apremi*; conmin*; conmino; emplaz*; emplazo; suplic*; suplico; ruegan; "
        "rogo; rogaron; abogaron; abogaban; abogara; aboga "
        "por; llama|llaman|llamo|llamaron|llamado|llamados a_la_liberacion|a_excarcelar|a_poner_en_libertad|"
        "a_soltar|a_dejar_en_libertad; hace|hacen|hizo|hicieron un? "
        "llamado; en reclamo|exigencia|solicitud de; para reclamar|solicitar|demandar; recuerda que faltan; "
        "negocia; negocian; negocio la; negociaban; negociaron; "
        "evalua; evaluan; estudia; estudian; analiza; analizan; sopesa; barajan; baraja; sugiere; sugirio; "
        "sugieren; recomienda; recomendo; recomiendan; aspira|"
        "aspiran a; confia|confian en; espera|esperan|esperamos que; suena con; deberia|deberian liberar|"
        "excarcelar|soltar|dejar_en_libertad; tienen|tiene que "
        "liberar|excarcelar|soltar|ser_liberad*|salir; hay que liberar; peticion|peticiones de; piden a; piden "
        "que; pedim*; pedir*; pedid*; pedia; pedian; exhort*; interced*; abog* por; "
        "introdujo|introdujeron un|una|recurso|habeas; campana para; marcha|marchan|marcharon|protesta|protestan|"
        "protestaron|vigilia|oran|rezan|rezaron|oraron|ayunan por; "
        "piden la|su; requiere|requirio|requieren la liberacion|excarcelacion|libertad",
        "la relatora exhortó a soltar a 12",
        "la exportadora subió",
    ),
    R(
        "corrects-wider",
        K.CORRECT,
        "enmiend*; enmend*; subsan*; hace|hizo|hicieron una? aclaratoria|correccion|salvedad; errata; erratas; "
        "erroneamente; se equivoc*; equivocadamente; sincer* la|"
        "las|su|sus|el; reajust*; recalcul*; revisa|reviso|revisan|revisaron a la baja; repetid* "
        "en|dos; duplicidad|duplicidades; elimin*|excluy*|saco|"
        "descont*|descuent* de la|su|sus lista|registro|conteo|registros|listas|balance; deja sin efecto la "
        "cifra; error|errores de|en el|la|su? calculo|conteo|suma|"
        "tipeo|transcripcion|registro|lista; precisa que no; aclara|aclaro que son|fueron|no; actualiza a la "
        "baja; por duplicad*; dos veces; doble conteo; homonimos;"
        "admite|admitio|admitieron|reconoce|reconocio|reconocieron un|el|su error|errores|fallo|equivocacion|"
        "duplicidad;"
        "admitiendo|reconociendo un|el|su error; nombres repetidos; mismos nombres; figuraban|aparecian|estaban "
        "repetid*;"
        "sustituye|reemplaza|anula a? otro|otra|la_anterior|el_anterior|al_anterior; error de|en la agencia|redaccion|"
        "titular|traduccion|edicion;"
        "retira|retiro|anula|anulo|desecha|desecho su|la cifra|conteo|balance|lista|cuenta|reporte;"
        "contaron|contado|contados|contadas|contabilizado|contabilizados|inscritos|anotados|registrados doble; purga|"
        "purgo|depuro|limpia|limpio su|la|el lista|registro|conteo|base; por duplicidad; casos duplicados; doblemente;"
        "se echa|echo atras; da|dio marcha atras; recula|reculo; se retracta|retracto; se desdice|desdijo; modifica|"
        "modifico su|la|el cifra|balance|conteo|cuenta|reporte|registro; salva|salvo su error; lapsus; error material;"
        "por una confusion; error humano; errata en",
        "Provea subsana: son 9",
        "Provea sustenta: son 9",
    ),
    R(
        "said-by-wider",
        K.SAID,
        "corroborad*; cifrad*; calculad*; estimad*; anotad*; validad*; cotejad*; acreditad*; recopilad*; "
        "recabad*; compilad*; cuantificad*; identificad*; enlistad*; "
        "censad*; monitoread*; mencionad*; citad*; referid*; ratificad*; suministrad*; facilitad*; ofrecid*; "
        "esgrimid*; proporcionad*; levantad*; elaborad*; "
        "llevad* por; consignad* por; presentad*; expuest*; denunciad*; alegad*; revelad*; dadas por; avalad*; "
        "notificad*; reseñad*; resenad*; detallad*; admitid*; "
        "precisad*; afirmad*; dichos|dichas por; computados; defendid*; sostenid*",
        "56 salidas corroboradas por Provea",
        "una corroboración",
    ),
    R(
        "promised-by-wider",
        K.PROMISED,
        "adelantad*; comprometid*; acordad*; dispuest* por; proyectad*; ofertad*; planead*; pautad*; girad*; "
        "dictad*; emitid*; expedid*; librad*; tramitad*; firmad*; "
        "esperad*; convenid*; garantizad*; instruid*; programad*",
        "las 116 comprometidas",
        "el compromiso",
    ),
    R(
        "according-wider",
        K.ACCORDING,
        f"segun|de_acuerdo_con el|la|los|las|un|una? ultimo|ultima|nuevo? {_TALLY} de|del; "
        "segun informa|detalla|revela|reporta|indica|senala|resena|reseno|precisa|divulgo|difundio|publico|"
        "explico|conto|comento|advirtio|denuncio|sostiene|afirma|registra|"
        "contabiliza|verifico|ha_informado|ha_confirmado|ha_dicho|dieron_a_conocer|dio_a_conocer|informaron|"
        "indicaron|reportaron|confirmaron; a decir de; al decir de; al "
        "decir del; en voz de; por boca de; a tenor de; en base a; atendiendo a; siguiendo a; de creer a; como|"
        "tal_como|como_lo informo|reporto|confirmo|indico|senalo|"
        "anuncio; a entender de; en cuentas de; en la cuenta de; a ojos de; en criterio de; a criterio de; segun "
        "la version de; segun lo dicho por; segun lo informado por; "
        "segun lo anunciado por; segun lo reportado por; en el conteo|recuento|balance|registro de|del; al cierre "
        "del conteo de; citado por; citada por; citados por; "
        "con datos del; datos del; cifras del; numeros de; numeros del; de acuerdo al reporte|conteo|registro|"
        "balance de|del",
        "según el último recuento de Provea",
        "segundo recuento",
    ),
    R(
        "by-wider",
        K.BY,
        "a manos de; de parte de; de mano de; de boca de; por cuenta de; por la ong",
        "contadas de parte de Provea",
        "de parte alta",
    ),
    R(
        "figure-wider",
        K.FIGURE,
        "censo; contabilidad; contador; estadistica; estadisticas; planilla; base de datos; monitoreo; "
        "inventario; nomina; padron; cotejo; sumatoria; bitacora; "
        "seguimiento; "
        "recuentos; reportes; registros; listas; listados; informes; cortes; boletines; balances; cantidad de; "
        "saldo de; guarismo; guarismos; estimado; estimacion; "
        "estimaciones; calculo; calculos; ultima actualizacion; actualizacion; ultimo corte|reporte|balance|parte|"
        "conteo|registro|listado|informe|boletin|recuento; corte; "
        "nuevo|reciente balance|reporte|conteo|corte|registro|informe|boletin|listado; parte diario; reporte "
        "diario; boletin diario; balance provisional|preliminar|parcial|"
        "diario|semanal|general; conteo provisional|preliminar|parcial|diario|propio; cuenta propia; cuentas "
        "propias; hoja de calculo; cuaderno; total de; la cuenta; "
        "su cuenta; las cuentas; sus cuentas; sus numeros; tablero",
        "el censo de Provea",
        "el censor",
    ),
    R(
        "official-wider",
        K.OFFICIAL,
        "reporte|parte|comunicado|informe|conteo|recuento|total|monto oficial; estadistica|"
        "estadisticas oficial|oficiales; recuento gubernamental; "
        "conteo gubernamental; numeros gubernamentales; cifras gubernamentales; cuentas gubernamentales; balance "
        "oficialista; cifra oficialista; cifra gubernativa; "
        "los numeros del poder; relato oficial; narrativa oficial; propaganda oficial; estimaciones oficiales; "
        "conteos oficiales; balances oficiales; cifra estatal; "
        "dato|datos gubernamental|gubernamentales",
        "el recuento oficial",
        "el oficio",
    ),
    R(
        "vague-wider",
        K.VAGUE,
        "deudos; seres queridos; defensas; abogados defensores; abogadas; juristas; penalistas; litigantes; "
        "defensores de derechos humanos|ddhh|los_derechos_humanos; "
        "defensoras; una|varias|distintas|diversas|otras fuente|fuentes; fuentes judiciales|penitenciarias|"
        "policiales|cercanas|consultadas|extraoficiales|anonimas|locales; "
        "organismos; organismos de derechos humanos; organismos no gubernamentales; grupos defensores; grupos de "
        "ddhh; agrupaciones; agrupaciones civiles; asociaciones; "
        "asociaciones civiles; comites; colectivos de familiares; comite de familiares; plataformas civiles; "
        "redes de activistas; veedores; monitores; observatorios; "
        "medios nacionales|regionales|digitales|independientes|internacionales|venezolanos|de_comunicacion|"
        "zulianos|tachirenses|opositores; agencias; "
        "agencias de noticias; agencias internacionales; portales; portales de noticias; lugarenos; residentes; "
        "custodios; gremios; gremialistas; un|una activista|abogado|"
        "abogada|dirigente|defensor|defensora|familiar|testigo|vecino; equipo|equipos legal|legales|juridico|"
        "juridicos; versiones|reportes|informaciones extraoficiales; "
        "reportes preliminares|locales|de_prensa; grupos civiles|de_familiares|opositores|de_activistas; "
        "comunidad de familiares; ong locales|venezolanas|nacionales|"
        "independientes|internacionales|de_derechos_humanos|de_ddhh; "
        "organizaciones sociales|sindicales|"
        "humanitarias|regionales|venezolanas|de_la_sociedad_civil|de_familiares|pro_derechos_humanos|de_derechos; "
        "madres y esposas; esposas; parientes y abogados; allegadas; "
        "la familia; las familias; los familiares; los allegados; los parientes; los abogados; esposas y madres; "
        "coaliciones; excompaneros; companeros de celda; un grupo de "
        "familiares|madres|abogados|activistas; conteo|recuento|registro|balance independiente|ciudadano|"
        "extraoficial; registros|recuentos independientes|ciudadanos|"
        "extraoficiales; quienes llevan la cuenta",
        "según penalistas",
        "según peatones",
    ),
    R(
        "opposition-wider",
        K.OPPOSITION,
        "la? principal|mayor? alianza|coalicion|plataforma opositora; el? principal|mayor? bloque|frente "
        "opositor; unidad opositora; "
        "fuerzas opositoras|democraticas; la? alianza unitaria; partidos opositores|de_oposicion; los partidos de "
        "la oposicion; la? "
        "oposicion unitaria|mayoritaria; el? bloque democratico",
        "el principal bloque opositor suma 40",
        "el principal bloque comercial",
    ),
    R(
        "anaphor-wider",
        K.ANAPHOR,
        "la institucion; el movimiento; la defensora; el defensor; la coordinadora; el coordinador; la portavoz; "
        "el jurista; la jurista; el penalista; la activista; la "
        "diputada; la parlamentaria; la exparlamentaria; el sindicalista; la gremialista; el gremialista; el "
        "secretario; la secretaria; la directora; la directiva; el "
        "exdiputado; el exparlamentario; la vicepresidenta de la ong; el lider opositor; la lider opositora; la "
        "dirigente opositora; el dirigente opositor; el opositor; la "
        "opositora; el ente; la coordinacion; la tolda; el equipo; la delegacion; la organizacion no "
        "gubernamental|politica|civil|social|gremial|sindical; el gremio "
        "periodistico; la asociacion civil; la mesa; ambas organizaciones; ambas ong; las dos organizaciones; las "
        "dos ong; esa organizacion; esta organizacion; dicha "
        "organizacion; esa ong; dicha ong; esta ong; ese organismo; dicho organismo; la misma fuente; la misma "
        "organizacion; la misma ong; el mismo organismo; la misma "
        "institucion; el comunicado; la nota; el texto; el boletin; la abogada defensora; la nobel; la premio "
        "nobel; la nobel de la paz; la ganadora del nobel; el excandidato; "
        "el candidato; la exdirigente; el vocero opositor; esa coalicion; esa plataforma; dicho comite; ese "
        "comite; este comite; el centro; la federacion; la unidad; la "
        "alianza; el exgobernador; el especialista; la especialista; la investigadora; el investigador; la "
        "experta; el experto; la relatora; el relator",
        "agregó la coordinadora",
        "agregó azúcar",
    ),
    R(
        "official-body-wider",
        K.ANAPHOR,
        "la cartera; el titular; la titular; el jerarca; el alto funcionario; la alta funcionaria; la "
        "funcionaria; la jefa de estado; la dignataria; el ente rector; la "
        "autoridad; el viceministro; la viceministra; el gabinete; la instancia legislativa; la instancia "
        "parlamentaria; el organo legislativo; el organo; el poder "
        "legislativo; la camara; el cuerpo legislativo; el presidente de la comision; la mandataria interina; el "
        "general; el comisionado; la comision legislativa; la "
        "comision especial; el jefe parlamentario; el jefe de la comision; el hemiciclo",
        "dijo la viceministra",
        "el vicio",
        "official",
    ),
    R(
        "office-wider",
        K.OFFICE,
        "vicecoordinador|vicecoordinadora|subdirectora|directora_ejecutiva|director_general|directora_general|"
        "codirector|codirectora|cofundador|cofundadora|asesor|"
        "asesora|presidente_ejecutivo|secretario_general|secretaria_general|secretario_ejecutivo|"
        "secretaria_ejecutiva|jefe_de_prensa|jefa|defensor|defensora|activista|"
        "investigador|investigadora|analista|delegado|delegada|militante|responsable|encargado|encargada|titular|"
        "presidencia|directiva|junta_directiva|direccion|"
        "coordinador_nacional|coordinadora_nacional|coordinador_regional|coordinadora_regional|"
        "coordinador_general|coordinadora_general|coordinador_de_incidencia|"
        "abogado_defensor|integrantes|miembros|voceros|voceras|portavoces|abogados|activistas|dirigentes|"
        "directivos|representantes|fuentes|equipos|comunicado|nota|mensaje|"
        "pagina|sitio|portal|tuit|hilo|publicacion|post|trino|cuenta_en_x|cuenta_de_x|redes|"
        "vocero_nacional|director_juridico|equipo_juridico|consultor|consultora|relator|relatora|exdirector|"
        "exdirectora|enlace|capitulo_zulia de|del;"
        "quien|que es|fue|ejerce_como|funge_como|se_desempena_como director|directora|coordinador|coordinadora|"
        "presidente|presidenta|vocero|vocera|abogado|abogada de|del",
        "el cofundador de Provea",
        "el confundido Provea",
    ),
    R(
        "office-with-article",
        K.OFFICE,
        "el|la|los|las|un|una|su director|directora|directores|presidente|presidenta|vicepresidente|"
        "vicepresidenta|coordinador|"
        "coordinadora|coordinador_general|coordinadora_general|abogado|abogada|abogados|vocero|vocera|voceros|"
        "portavoz|portavoces|"
        "miembro|integrante|integrantes|secretario|secretaria|secretario_general|secretaria_general|fundador|"
        "fundadora|directivo|"
        "directiva|subdirector|subdirectora|lider|dirigente|representante|diputado|diputada|activista|defensor|"
        "defensora|equipo|"
        "directora_ejecutiva|director_ejecutivo|cofundador|cofundadora|asesor|asesora|responsable|titular|jefe|"
        "jefa de|del",
        "dijo la directora de Provea",
        "dijo la directora",
    ),
    R(
        "medium",
        K.OFFICE,
        "en rueda de prensa; en conferencia de prensa; en una? rueda|conferencia de prensa; en declaraciones a|"
        "ofrecidas la|los? prensa|medios|periodistas; a traves de|por su|sus? "
        "cuenta|cuentas|redes|red|canal|pagina|x|telegram|instagram|facebook sociales|social|en|de? x|twitter|"
        "telegram|instagram?; mediante|por|con|en un|una comunicado|nota|"
        "mensaje|hilo|tuit|video|boletin|post|publicacion|transmision|entrevista|alocucion de_prensa?; en su|sus "
        "cuenta|cuentas|perfil|redes|canal de|en|sociales x|twitter|"
        "telegram|instagram?; en su programa semanal?; via x|telegram|twitter|redes",
        "Provea, en rueda de prensa, dijo",
        "Provea, en rueda",
    ),
)

SCOPE = (
    R(
        "total-wider",
        K.TOTAL,
        "en|durante|para el mismo|igual|identico lapso|periodo|tiempo|plazo; en ese|este|igual mismo? lapso|periodo; "
        "en suma; de forma acumulada; en conjunto; hasta la presente fecha?; hasta esta fecha|hora; a esta hora; "
        "al momento; hasta el presente; hasta la actualidad; en lo que "
        "va|llevamos|llevan; desde entonces; cifra global|acumulada|total; conteo global; consolidado; saldo "
        "total; llega|llegan ya a; rebasa ya; rebasan ya; se eleva|elevan a; "
        "elevandose a; totalizando; sumando; que suman; llevamos; contamos ya; son ya; alcanzan ya; alcanza ya; "
        "pasa|pasan ya? de; sobrepasan; sobrepasa; un|para_un|gran acumulado|"
        "gran_total|consolidado de; en todo el proceso; ya rebasan; ya rebasa; ya alcanzan; ya alcanza; ya llegan "
        "a; ya pasan de; ya supera; ya rozan; ya rondan; ya asciende*; "
        "suma ya; sumaria ya; ya contabiliza; ya acumula; acumula ya; acumularon; acumulo; completa; completaron; "
        "completan; hasta este lunes|martes|miercoles|jueves|viernes|sabado|"
        "domingo; en los ultimos dos|tres|cuatro|seis meses; en un|dos|tres|cuatro meses|mes; en el ultimo mes; "
        "durante todo el mes; trepa|trepan|trepo|treparon|escala|escalan|escalo|escalaron|salta|saltan|salto|"
        "saltaron|crece|crecen|crecio|crecieron|"
        "aumentan|aumentaron|se_incrementan|se_incremento|se_disparan|se_disparo|ascenderian a|hasta; escala a; "
        "salta a; "
        "crece a; llevando a; para llegar a; desde que comenzo|comenzaron|empezo|empezaron|inicio|arranco|se; "
        "desde su inicio|arranque|entrada; desde aquel; desde ese; "
        "hasta el mediodia; hasta la medianoche; hasta mediodia|medianoche; hasta el cierre; "
        "este ano; en el ano; en todo el ano; "
        "va por; anda por; vamos ya? por; van ya? por; "
        "iba|andaba ya? por|en; va|anda ya? por; "
        "total queda|quedo|quedaba|va|esta|estaba|cierra|cerro|se_ubica|se_ubico|se_situa|se_situo en; "
        "llevaba; llevaban; "
        "en un|dos ano|anos; en el|este ultimo ano; en los ultimos doce meses; "
        "acumula; "
        "cuenta|cuentan ya",
        "en suma, 56",
        "el sumario",
    ),
    R(
        "we-reach",
        K.TOTAL,
        "llegamos|alcanzamos|sumamos|subimos|pasamos asi|ya|hoy|entonces|con_ello? a; "
        "asi llegamos|llegan|llega|sumamos a|ya?",
        "llegamos así a 40",
        "llegan a casa",
    ),
    R(
        "on-the-eve",
        K.BATCH,
        "la|en|en_la visperas|vispera de; sabado|domingo de gloria|resurreccion|ramos",
        "12 la víspera de Navidad",
        "la avispa",
    ),
    R(
        "count-holds",
        K.TOTAL,
        "mantiene|mantienen|mantuvo|congela|congelo|conserva|sigue|siguen|deja|dejo|mantienen_fija en; "
        "conteo|cuenta|total|registro|balance|cifra se mantiene|mantuvo|queda|quedo|estanca|estanco|congela en",
        "mantiene en 40 su conteo",
        "mantiene el conteo",
    ),
    R(
        "on-a-feast",
        K.BATCH,
        "el|en_el|durante_el|este dia del|de|de_la|de_las|de_los ejercito|armada|bandera|madre|madres|padre|mujer|nino|"
        "ninos|juventud|maestro|trabajador|periodista|estudiante|reyes|independencia|patria|constitucion|virgen|"
        "muertos|difuntos|santos|enamorados|resistencia|candelaria; "
        "excarcelaciones|liberaciones|salidas|excarcelados|liberados|libertades de_la|del dia|jornada|noche|madrugada|"
        "tarde|manana; dia de la independencia|madre|mujer|bandera; miercoles de ceniza; "
        "el|este lunes|martes de carnaval; lunes|martes de carnaval; madrugada|noche|tarde|jornada|dia de "
        "alegria|abrazos|jubilo|reencuentros|emocion|lagrimas|libertad",
        "19 el Día del Ejército",
        "el ejército del día",
    ),
    R(
        "batch-wider",
        K.BATCH,
        "esta misma|en_esta|en_esa|aquella|durante_la|en_la|la noche|madrugada|tarde|manana|jornada|vispera "
        "de_ayer|de_hoy|del_lunes|del_martes|del_miercoles|del_jueves|"
        "del_viernes|del_sabado|del_domingo?; anteanoche; antier; anteayer; antenoche; al amanecer|anochecer|"
        "mediodia; a primera|primeras|ultima|ultimas hora|horas; a medianoche; "
        "pasada la medianoche; cerca de la medianoche; en cuestion de|apenas horas; en apenas horas; en menos de "
        "24|48|72 horas; de manera simultanea; en simultaneo; contingente; "
        "camada; oleada; ola; nueva|otra|primera|segunda|tercera|cuarta|quinta|ultima oleada|ola|ronda|tanda|"
        "remesa|hornada|camada|jornada|fase|etapa|partida; remesa; hornada; "
        "un nuevo grupo|lote|contingente; tercer|cuarto|quinto|ultimo|nuevo|reciente grupo|lote|contingente; este "
        "grupo; dicho grupo; de un tiron; de golpe; de una sola vez; "
        "en el transcurso de|del la? noche|dia|jornada|madrugada|tarde|manana; entre ayer y hoy; entre anoche y "
        "hoy; desde anoche; desde ayer; desde esta manana|tarde|madrugada; "
        "en una sola|misma semana|madrugada|manana; en esta semana; esta ultima semana; el fin de semana; este "
        "fin de semana; en un fin de semana; durante el fin de semana; "
        "en vispera de navidad|ano_nuevo|carnaval; sumadas hoy; agregados; adicionalmente; recientemente; el "
        "mismo dia; ese mismo dia; ese dia; aquel dia; en el dia de|del; "
        "en las primeras horas; de la jornada; de la vispera; en la ultima tanda|jornada|ronda|oleada|hora; la "
        "mas reciente tanda|jornada; "
        "mayor|mejor jornada|dia; jornada record; dia con mas; "
        "primer|primera|segundo|segunda dia|semana|fin_de_semana|noche|jornada; "
        "este|el|del|este_mismo? jueves|viernes|sabado santo; "
        "semana santa; domingo de resurreccion|ramos; por el dia de|del; por "
        "semana_santa|pascua|carnaval|navidad; con motivo|ocasion de|del; "
        "lunes|martes|miercoles|jueves|viernes|sabado|domingo de "
        "reencuentros|abrazos|excarcelaciones|liberaciones|libertad|libertades|alegria|salidas|lagrimas; "
        "de|en|durante los ultimos|pasados|recientes dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince dias; "
        "en pleno dia de|del; en el dia de|del; "
        "lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|noche record",
        "una nueva oleada de 24",
        "la marea de 24",
    ),
    R(
        "window-wider",
        K.WINDOW,
        "recuento|recuentos|conteos|conteo|cuentas|listas|cifras|registros|balances|computos|numeros parten|parte|"
        "arrancan|comienzan|empiezan|inician|cuentan|van; conteos; computos; contabilidad; punto de partida; fecha de "
        "inicio|arranque|corte; comienza|empieza|"
        "empezo|comenzo a contar; "
        "cuenta|cuentan|contando|contados|contadas desde; listado comienza|arranca|abarca; lista comienza|arranca|"
        "abarca; balance "
        "abarca|comprende|arranca; cifra abarca|comprende|incluye|parte; corte inicial; numero abarca|comprende|"
        "incluye; dato "
        "abarca|comprende|incluye",
        "la cifra comprende desde enero",
        "el país",
    ),
    R(
        "delta-wider",
        K.DELTA,
        "de brecha|discrepancia|margen|aumento|incremento; mas que los; menos respecto; menos con respecto; mas "
        "con respecto; mas en comparacion; menos en "
        "comparacion; menos frente a; mas frente al|a; mas de los que|las_que; menos de las que; por encima de "
        "lo; por debajo de lo; casos mas que; casos menos",
        "22 de diferencia, 22 de brecha",
        "22 de marzo",
    ),
)

CLAUSES = (
    R(
        "contrast-wider",
        K.CONTRAST,
        "por otra parte; por otro lado; de otro lado; en cuanto a; al tiempo que; a la vez que; mientras tanto; "
        "entre tanto; en tanto que; al contrario; pese a que; si bien; eso si; "
        "ahora bien; con todo; aun asi; a su vez; en el otro extremo; del otro lado; desde la otra acera; por el "
        "otro; contrasta con; contrastan con; contrastando con; choca con; chocan "
        "con; en discrepancia con; en oposicion a; al contrario de; contrario a; a diferencia del; en contraste "
        "con; en comparacion al; comparados con; comparada con; comparadas con; "
        "cuando en realidad; casi el doble de; mas del doble de; menos de la mitad de; el triple de; la mitad de; "
        "muy lejos del; lejos del; muy por encima de; en otra acera; "
        "distinto al; distinta a la; la otra cara",
        "a su vez, Provea suma 8",
        "de vez en vez",
    ),
    R(
        "background-wider",
        K.BACKGROUND,
        "despues que; luego que; una vez que; con ocasion de; en ocasion de; en el contexto de; en el contexto "
        "del; en el marco del; en virtud del; al amparo de; al amparo del; al calor "
        "de; a la luz de; en respuesta a; en paralelo a; a la par de; en vista de; debido a; por motivo de; a "
        "consecuencia de; como consecuencia de; a causa de; con miras a; de cara a; "
        "con vistas a; a proposito del; previo al; a la espera del; de cara al; con la entrada en vigor; producto "
        "de; fruto de; a horas|dias|semanas|meses de; a un mes de; a una semana de; "
        "a dos|tres|cuatro meses|semanas de; por efecto de; gracias al; con motivo del; antes del; en visperas "
        "de; en visperas del; transcurridos; transcurridas; en reaccion a; so pretexto de",
        "al amparo de la ley",
        "el amparo judicial",
    ),
    R(
        "denied-wider",
        K.DENIED,
        "es|son pura|puro|mera|mero|simple propaganda|ficcion|invento|fantasia|cuento|mentira|humo; es|son propaganda;"
        "es un cuento|bulo|fraude|disparate; es|son fantasios*; no tiene|tienen soporte|respaldo; no resiste* el|un "
        "analisis|cotejo|contraste; es puro cuento|humo; son puro cuento|humo;"
        "no es real; es una mentira; son mentira; son mentiras; falta|faltan a la verdad; miente; mienten; "
        "mintio; mintieron; es un engano|invento|montaje|bulo; es una exageracion|farsa|burla|"
        "fabula|fantasia; carece|carecen de fundamento|asidero|sustento|veracidad|base; no tiene asidero|"
        "fundamento|sustento|base; no es correcta|correcto|exacta|exacto|verdadera|verdadero|"
        "veraz; son|es incorrecta|incorrectas|incorrecto|incorrectos|inexacta|inexactas|enganosa|enganosas|irreal|"
        "irreales|erronea|erroneas|erroneo|erroneos; abultad*; exagerad*; maquillad*; "
        "manipulad*; trucad*; adulterad*; fabricad*; inventad*; engordad*; ficticia; ficticias; enganosa; "
        "enganosas; mentiros*; irreal; irreales; infundad*; erronea; erroneas; sin asidero; "
        "no se sostiene*; dista|distan mucho? de la verdad|realidad|ser_cierta; no reflej* la|lo; no concuerda "
        "con la realidad; no coincide con la realidad; no es asi; no es tal; no son tales; "
        "no existen tales; de fantasia; de mentira; no alcanz* esa cifra; nunca fueron; jamas fueron; no "
        "salieron; no han sido",
        "la cifra es una exageración",
        "la cifra es correcta",
    ),
    R(
        "negation-wider",
        K.NEGATION,
        "nunca; ni uno solo; ni una sola; ni uno; ni una; ningunos; en modo alguno; nadie mas",
        "nunca salieron",
        "nunchaku",
    ),
    R(
        "begins-wider",
        K.BEGIN,
        "arranca|arrancan|arranco|arrancaron|retoma|retoman|retomo|retomaron|reanuda|reanudan|reanudo|reanudaron "
        "a|con? la|las|el?; abre|abrio|abrieron el|en; "
        "echa|echan|echo a andar la|las|el?; pone|puso|ponen en marcha la|las|el?; da|dio|dan inicio a la|las|el?",
        "reanuda las excarcelaciones",
        "anuda la corbata",
    ),
    R(
        "mention-wider",
        K.MENTION,
        "que es; que se sabe; por que; lo que se sabe; claves para; las claves; perfil de; semblanza; preguntas y "
        "respuestas; infografia; a quienes; asi fue; asi vivieron; asi vive; asi viven; "
        "la historia de; en primera persona; que hay detras; como viven; quien era; conversacion con; lo que debe "
        "saber; lo que hay que saber; el drama de; la vida de; cronica de; ensayo; columna; "
        "carta abierta; memoria; homenaje; a un ano de; cronologia",
        "qué se sabe de los liberados",
        "quesadillas",
    ),
)

ROWS = (*PEOPLE, *OTHER, *SPEECH, *SCOPE, *CLAUSES)
