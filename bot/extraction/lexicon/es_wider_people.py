"""More Spanish rows on what is counted: leaving prison, still held, full liberty, and the nouns behind a number."""

from __future__ import annotations

from bot.domain.claims import Group
from bot.extraction.lexicon.rows import Kind as K  # noqa: N817 - a table of many rows
from bot.extraction.lexicon.rows import Row as R  # noqa: N817 - the same

_BE = (
    "fue|fueron|fuera|fueran|era|eran|son|es|siendo|sido|sean|haber_sido|han_sido|ha_sido|habian_sido|resultaron|"
    "quedaron"
)
_HOME = (
    "casa|su_casa|sus_casas|su_hogar|sus_hogares|su_familia|sus_familias|la_calle|la_libertad|"
    "el_seno_familiar|los_suyos|sus_seres_queridos|sus_camas|su_cama|sus_pueblos"
)
_JAIL = (
    "carcel|carceles|prision|prisiones|penal|penales|calabozo|calabozos|celda|celdas|encierro|rejas|barrotes|"
    "cautiverio|muros"
)
_JAIL_WIDER = (
    "rejas|barrotes|cautiverio|mazmorra|mazmorras|reten|retenes|comando|comandos|penitenciaria|cuartel|"
    "sitio_de_reclusion|sitios_de_reclusion|centro_de_reclusion|centros_de_reclusion|centro_penitenciario|"
    "centros_penitenciarios|internado_judicial|confinamiento"
)
_THE = "la|las|el|los|su|sus|ese|esa"
_STILL = (
    "siguen|sigue|seguian|seguia|seguiran|seguira|continuan|continua|continuaban|continuaran|permanecen|permanece|"
    "permanecian|permaneceran|quedan|queda|quedaban|quedaron|quedaran|estan|estaban|mantienen|aun|todavia|"
    "se_encuentran|"
    "se_encontraban|se_mantienen|se_mantenian|se_hallan|siguen_estando|continuan_estando|persisten"
)
_GET = (
    "recibio|recibieron|recibe|reciben|recibido|recibia|recibian|obtuvo|obtuvieron|obtiene|obtienen|obtenido|logro|"
    "lograron|logran|logrado|alcanzo|alcanzaron|alcanzan|alcanzado|consiguio|consiguieron|consiguen|conseguido|"
    "recupero|recuperaron|recuperan|recuperado|recobro|recobraron|recobran|recobrado|gano|ganaron|gozan_de|goza_de|"
    "disfrutan_de|disfruta_de|tienen|tiene|ya_tienen|cuentan_con|salieron_con|salio_con|salieron_en|quedaron_en|"
    "estan_en"
)
_FREE = (
    "libertad_plena|libertades_plenas|plena_libertad|libertad_total|libertad_absoluta|libertad_definitiva|"
    "libertad_incondicional|libertad_irrestricta|libertad_sin_restricciones|libertad_sin_medidas|"
    "libertad_sin_condiciones"
)

RELEASES = (
    R(
        "back-home",
        K.RELEASE_VERB,
        f"volvio|volvieron|vuelve|vuelven|vuelto|volvian|volviendo|regreso|regresaron|regresa|regresan|regresado|"
        f"regresaban|retornaron|retornan|retornado|han_vuelto|tornaron a {_HOME};"
        "volvieron|regresaron|retornaron|volvio|regreso al hogar|seno_familiar; vuelven|regresan al hogar;"
        "amanecio|amanecieron|amanecen|durmio|durmieron|duerme|duermen|pernoctaron|descansan|despertaron ya? en "
        f"{_HOME}|"
        "libertad; se reunieron|reunio|reunificaron|reencuentran|reencontraron ya? con|a su|sus|los familia|familias|"
        "familiares|hijos|madres|seres|suyos; celebran|celebraron su libertad; "
        "celebran|celebraron|celebra|celebro|pasan|pasaron|pasa|paso|reciben|recibieron|recibe|recibio ya? en "
        "libertad",
        "nueve volvieron a la calle",
        "nueve volvieron a la cárcel",
    ),
    R(
        "at-home-now",
        K.RELEASE_VERB,
        "ya? estan|esta|se_encuentran ya? en su_casa|sus_casas|su_hogar|sus_hogares|la_calle; ya estan|"
        "esta|se_encuentran con "
        "sus|su familia|familias|familiares|hijos; ya? estan|esta ya? fuera de la|las|los? rejas|calabozos|carcel|"
        "carceles|prision; "
        "ya caminan|andan|circulan libres|en_libertad; pasan|pasaron|pasara la noche en casa|su_casa|sus_casas; "
        "estan|esta|se_encuentran ya? con los|sus suyos|familias|familiares|hijos; ya estan con los suyos; "
        "ya estan|esta|se_encuentran con sus|su padres|madres|madre|hijas|parientes|seres|allegados|hermanos",
        "nueve ya están en su casa",
        "nueve ya están en su celda",
    ),
    R(
        "left-jail",
        K.RELEASE_VERB,
        f"dejo|dejaron|deja|dejan|dejado|dejando atras {_THE}? {_JAIL}; dejo|dejaron|dejan|dejado|abandono|"
        f"abandonaron|abandonan|abandonado {_THE}? {_JAIL_WIDER};"
        f"cruzo|cruzaron|cruzan|cruzado|cruzando|traspaso|traspasaron|traspasan|traspasado|atraveso|atravesaron|"
        f"atraviesan|atravesado|franquearon {_THE} porton|portones|puerta|puertas|reja|rejas|umbral|muro|muros|"
        "porton_del;"
        "pisaron|piso|pisan|pisado la calle; vieron|vio|ven|visto la luz|calle; respiran|respiraron|respira|"
        "respiro aire|aires "
        "libre|libres|de_libertad; saborean|estrenan|estrenaron|saborearon libertad|la_libertad|su_libertad;"
        "recupero|recuperaron|recuperan|recuperado|recobraron|recobro|ganaron|ganan la calle; alcanzo|alcanzaron|"
        "alcanzan "
        "la calle; salieron|salio|salen por su|sus propio|propios pie|pies; pusieron pie en la calle;"
        "dijeron|dijo adios a las rejas|la_carcel|la_prision",
        "dejaron atrás las rejas nueve",
        "dejaron atrás las diferencias",
    ),
    R(
        "got-out",
        K.RELEASE_VERB,
        "pudo|pudieron|pueden|logro|lograron|logran|consiguio|consiguieron|consiguen|acaba_de|acaban_de|acababan_de|"
        "empezaron_a|empezo_a|empiezan_a|comenzaron_a|comenzo_a|comienzan_a|terminaron_de|alcanzaron_a|podido|"
        "logrado "
        "salir|egresar|recuperar_su_libertad|recuperar_la_libertad|recobrar_la_libertad|dejar_la_carcel|"
        "abandonar_la_carcel|"
        "abandonar_el_penal|dejar_el_penal|abandonar_la_prision|dejar_la_prision|volver_a_casa|regresar_a_casa;"
        "fueron|van|iban|estan|siguen|ido|continuan saliendo|egresando|recuperando_la_libertad;"
        "habria|habrian|haya|hayan|hubieran|haber|hemos_visto salido|egresado|recuperado_la_libertad|"
        "recobrado_la_libertad|"
        "sido_liberad*|sido_excarcelad*; se ve|vio|vieron salir; se fueron a casa;"
        "ha|han|habia|habian conseguido|alcanzado|ganado|recibido la|su libertad; consigue|consiguio|consiguieron|"
        "consiguen "
        "la|su libertad|excarcelacion|salida; gozan|goza|gozaban|disfrutan|disfruta de la|su? libertad; obtuvo|"
        "obtuvieron|"
        "obtienen su? libertad",
        "lograron salir nueve",
        "lograron entrar nueve",
    ),
    R(
        "given-back",
        K.RELEASE_VERB,
        f"{_BE} devuelt*|restituid*|reintegrad* a {_HOME}; {_BE} enviad*|mandad*|llevad*|conducid* a su_casa|"
        "sus_casas|"
        f"su_hogar|sus_hogares; {_BE} entregad* a sus|su familia|familias|familiares|parientes;"
        f"{_BE} egresad*|desencarcelad*|descarcelad*|libertad*|exarcelad*|excarelad*|escarcelad*|excacelad*;"
        f"{_BE} puest* en|a la? calle|libertad; {_BE} dejad* ir|salir|libre|libres|en_libertad; {_BE} sacad* de;"
        f"{_BE} beneficiad*|favorecid*|agraciad* con|por excarcelacion|excarcelaciones|la_excarcelacion|"
        "una_excarcelacion|"
        "las_excarcelaciones|boleta|boletas|su_liberacion|la_liberacion|una_boleta;"
        "quedo|quedaron|salio|salieron|salen|resulto|resultaron|termino|terminaron excarcelad*|liberad*|indultad*",
        "nueve fueron devueltos a sus familias",
        "nueve fueron devueltos a la frontera",
    ),
    R(
        "lets-out",
        K.RELEASE_VERB,
        "deja|dejan|dejo|dejaron|dejado|dejando en_libertad|ir|salir; dejo|dejaron|deja|dejan libre|libres a;"
        "pone|ponen|puso|pusieron|puesto|poniendo en libertad|la_calle; da|dan|dio|dieron|dado la libertad; "
        "da|dan|dio|dieron salida a; devuelve|devuelven|devolvio|devolvieron la|su libertad; restituy* la|su "
        "libertad;"
        "abrio|abrieron|abre|abren las? rejas|celdas|carceles|calabozos|mazmorras; desencarcel*; descarcel*;"
        "excarcelaban; excarcelando; soltaban; soltado a; soltando; soltamos; liberamos; ha|han|habia|habian|haya|"
        "hayan|haber "
        "puesto en libertad|la_calle; ha|han|habia|haber dejado ir|salir|en_libertad; saco|sacaron|saca|sacan de "
        "la|las|los|el "
        "carcel|carceles|calabozos|penal|prision|celdas; indulto a; amnistia a; amnistian; permitio|permitieron "
        "la salida",
        "pusieron en la calle a nueve",
        "pusieron en la mesa nueve",
    ),
    R(
        "misspelt-released",
        K.RELEASED,
        "excarelad*; escarcelad*; excacelad*; ecarcelad*; excarcerlad*; excaracelad*; excarceldos; excarceldo; "
        "descarcelad*;"
        "desencarcelad*; exacelad*; ex carcelad*; excarlcelad*; excarcealad*; excarcelaods",
        "los 20 excarelados",
        "los 20 encarcelados",
    ),
    R(
        "out-again",
        K.RELEASED,
        "de vuelta|regreso a|en|con casa|su_casa|sus_casas|sus_hogares|su_hogar|la_calle|libertad|sus_familias|"
        "su_familia;"
        "ya en sus casas|hogares; fuera de las? rejas|barrotes|calabozos|celdas|reclusion|prisiones; fuera de "
        "los? calabozos|"
        "penales|barrotes; ya libres; ya libre; ya en libertad; egresad* de prision|la_carcel|las_carceles|"
        "los_penales|los_calabozos|"
        "el_rodeo|tocoron|tocuyito|el_helicoide|yare; beneficiad*|favorecid* con|por la? excarcelacion|"
        "excarcelaciones|boleta|boletas|"
        "libertad|liberacion|las_excarcelaciones; salid* de la|las|los|el carcel|carceles|penales|calabozos|"
        "prision|penal;"
        "devueltos|devueltas a la|sus libertad|familias|casas|hogares; exdetenidos; exreclusos; exdetenidas; "
        "puesto|puesta en "
        "libertad; puestos|puestas en la calle; sacad* de la|las carcel|carceles; con boleta ejecutada; dejad* en "
        "libertad",
        "20 de vuelta en casa",
        "20 egresados de la universidad",
    ),
    R(
        "release-nouns",
        K.RELEASE_NOUN,
        "egreso; excarcelamiento; excarcelamientos; desencarcelamiento; desencarcelamientos; descarcelacion*; "
        "desencarcelacion; desencarcelaciones; "
        "exarcelamient*;"
        "boleta|boletas de libertad|liberacion|salida|egreso; orden|ordenes|oficio|oficios de excarcelacion|"
        "liberacion|libertad;"
        "beneficio|beneficios de excarcelacion|libertad|liberacion; caso|casos de excarcelacion|liberacion|"
        "excarcelaciones|excarcelados|"
        "liberaciones|liberados; salida|salidas en libertad; puesta|puestas en la calle; regreso|retorno|vuelta a "
        "casa|la_libertad|"
        "sus_hogares|sus_casas|la_calle de; recuperacion de la libertad de; devolucion de la libertad; salida|"
        "salidas de la|las|los "
        "carcel|carceles|penales; excarcelacion o liberacion; excarcelaciones y liberaciones; medida|medidas de "
        "libertad|salida;"
        "libertades concedidas|otorgadas; libertades condicionales; escarcelaci*; excarelaci*; excacelaci*; "
        "exarcelasi*; "
        "concesion de la? libertad",
        "40 boletas de libertad",
        "40 boletas electorales",
    ),
    R(
        "rounds-of-releases",
        K.RELEASE_NOUN,
        "nueva|nuevas|otra|otras|segunda|tercera|cuarta|primera|gran|inminente? ronda|rondas|tanda|tandas|oleada|"
        "oleadas|ola|jornada|"
        "jornadas|serie|fase|etapa|lote|grupo|partida de excarcelaciones|liberaciones|excarcelados|liberados|"
        "salidas|indultos|"
        "libertades; habra|vendran|seguiran|continuaran|vienen|ocurriran|haran mas|nuevas|otras excarcelaciones|"
        "liberaciones|"
        "salidas|indultos|libertades; excarcelacion|liberacion|salida masiva|colectiva|multiple; excarcelaciones|"
        "liberaciones masivas|"
        "colectivas",
        "anuncia una nueva ronda de excarcelaciones",
        "anuncia una nueva ronda de negociaciones",
    ),
    R(
        "will-leave-place",
        K.RELEASE_FUTURE,
        "dejara; dejaran; dejarian; abandonara; abandonaran; abandonarian",
        "40 dejarán El Rodeo",
        "40 dejaron El Rodeo",
        "place",
    ),
    R(
        "will-leave",
        K.RELEASE_FUTURE,
        "podria|podrian|podra|podran|pudieran|pueden|puede beneficiarse|acogerse|favorecerse|ampararse; inminente; "
        "inminentes;"
        "sale|salen|se_van|se_va|quedan|queda manana|pronto|en_breve|la_semana_entrante|la_proxima_semana|"
        "proximamente|esta_misma_semana;"
        "esta|estan|estaban|estarian|estaria por|a_punto_de|proximos_a|proximas_a|proximo_a|listos_para|prestos_a|"
        "cerca_de "
        "salir|ser|recuperar|recobrar|abandonar|dejar|egresar|quedar|volver|regresar|obtener|recibir;"
        "volvera|volveran|volverian|volveria|regresara|regresaran|regresarian|retornara|retornaran a casa|su_casa|"
        "sus_casas|sus_hogares|"
        "su_hogar|la_calle|las_calles; egresarian; egresaria; recobrara|recobraria|recuperara|"
        "recuperaria|alcanzara|alcanzaran|lograran|conseguiran|ganaran la|su libertad; recibira|recibiran|"
        "recibirian|recibiria|"
        "recibira|recibiran|recibirian|recibiria|obtendra|obtendran|obtendrian|tendra|tendran el|un|su? indulto|perdon|"
        "gracia|clemencia|amnistia|indulto_presidencial;"
        "obtendra|obtendran|obtendrian|tendran|tendra boleta|boletas|medida|medidas|la_boleta|su_boleta|"
        "el_beneficio|orden|ordenes;"
        "quedara|quedaran|quedarian|quedaria|seran|sera|serian puest*|dejad* libre|libres|en_libertad|en_la_calle;"
        "cruzara|cruzaran el|la|las porton|puerta|puertas|reja|rejas; seran|sera|serian|seria|podrian_ser|"
        "van_a_ser devuelt*|"
        "enviad* a su|sus casa|casas|familias|hogar|hogares; se procedera a; procedera|procederan a liberar|"
        "excarcelar|soltar|la_liberacion|"
        "la_excarcelacion; dara|daran|daria la libertad; dejara|dejaran|dejaria ir|salir|en_libertad|libres|libre;"
        "pondra|pondran en la calle; abrira|abriran|abriria las? rejas|celdas|carceles",
        "volverán a casa 40",
        "volverán a clases 40",
    ),
    R(
        "to-be-carried-out",
        K.RELEASE_FUTURE,
        "se preve|espera|anuncia|avecina|estima|proyecta la|las? salida|salidas|excarcelacion|excarcelaciones|"
        "liberacion|liberaciones;"
        "se preven|esperan|anuncian|avecinan|vienen|proyectan mas|nuevas|otras? excarcelaciones|liberaciones|salidas;"
        "se espera|preve que salgan|sean|recuperen|queden|abandonen; se concretara; se materializara|"
        "materializaran; se efectuara|"
        "efectuaran|ejecutara|ejecutaran; se llevaran a cabo; se hara efectiva; se daran; vendran; vienen mas; "
        "sera|seran|serian|seria "
        "concretad*|materializad*|efectuad*|ejecutad*|hech*_efectiv*; concretara|concretaran|materializara|"
        "materializaran|efectuara|"
        "efectuaran|ejecutara|ejecutaran|hara|haran_efectivas; tendra|tendran lugar; pendientes de ejecutar|"
        "ejecucion|materializar; "
        "por ejecutar|materializar|concretar; por ejecutarse|materializarse|concretarse; restan por concretar",
        "se prevén nuevas excarcelaciones",
        "se prevén lluvias",
    ),
    R(
        "to-let-out",
        K.RELEASE_INF,
        "salgan; sean puest* en libertad; queden en libertad|libres; recuperen|recobren|obtengan su|la libertad; "
        "egresen; suelten;"
        "dejen|pongan en libertad; dejen ir|salir|libre|libres; abran las? carceles|celdas|rejas; vuelvan|"
        "regresen a casa|su_casa|sus_casas|"
        "sus_hogares; excarcelarlos; liberarlos; soltarlos; liberarlas; excarcelarlas; ponerlos en libertad; "
        "devolver|devolverles|restituir "
        "la|su libertad; dejar ir|libre|libres; poner en la calle; dar la? libertad; conceder la? libertad; "
        "otorgar la? libertad; ser "
        "puest*|dejad* en libertad; abrir las? rejas|celdas; sacar de la carcel; "
        "desencarcelar; descarcelar; "
        "deben|debe|deberian|tienen_que|tienen_derecho_a "
        "salir|ser_liberad*|ser_excarcelad*|quedar_libres|recuperar_la_libertad",
        "pide que salgan 9",
        "pide que entren 9",
    ),
    R(
        "full-liberty-verbs",
        K.FULL,
        f"{_GET} la|su|sus|una? {_FREE}; pasaron|pasan|pasado a|de la? {_FREE}; {_FREE}; gozan ya de libertad plena;"
        "libertades totales|absolutas|definitivas|incondicionales; ya no deben|tienen_que|"
        "tendran_que|deberan presentarse;"
        "no deben presentarse mas; exonerad*|eximid*|relevad*|liberad* de la|las|su|sus? presentacion|"
        "presentaciones|regimen_de_presentacion|"
        "medida|medidas|cautelares; declarad* inocente|inocentes; absolvi*; absuelv*; absolucion|absoluciones; "
        "exculpad*;"
        "libre|libres de toda|todas|cualquier medida|medidas|restriccion|restricciones; acogid*|amparad*|"
        "favorecid*|cobijad*|alcanzad* "
        "a|por|con|bajo la|una|el? ley_de_amnistia|amnistia;"
        "quedo|quedaron|quedan|quedado|salio|salieron|resultaron libre|libres de cargo|cargos|toda_culpa|culpa|"
        "acusaciones|imputaciones|medidas|restricciones|presentaciones;"
        "desligad*|descargad*|desvinculad* de la|las|los|sus|su? proceso|procesos|causa|causas|acusacion|acusaciones;"
        "libre|libres de acusaciones|imputaciones|cautelares|medidas_cautelares;"
        "dej* sin efecto las|sus? medidas|restricciones|presentaciones|medidas_cautelares;"
        "quedaron|quedan|quedo sin efecto las|sus? medidas|restricciones|presentaciones|medidas_cautelares;"
        "exonerad*|eximid*|relevad*|liberad*|dispensad* de presentarse|acudir|firmar|comparecer;"
        "ya? no tiene|tienen cuentas|deudas|causas|casos|procesos|cargos con|pendientes|abiertos|abiertas la? justicia;"
        "quitan|quito|quitaron|eliminan|elimino|eliminaron|retiran|retiro|retiraron|suspenden|anulan|anularon|"
        "extinguen|extinguieron las|sus? medidas|restricciones|presentaciones|cautelares|medidas_cautelares a|para|de|"
        "contra;"
        "quedo|quedaron|quedan|queda|quedado sin cargos|causas|causa|medidas|restricciones|juicio|procesos|"
        "antecedentes|expediente|expedientes|presentaciones;"
        "cese|fin|levantamiento|eliminacion|suspension|revocatoria del regimen|regimenes de presentacion|"
        "presentaciones;"
        "ya no se|tendra|tendran_que|debera|deberan presentan|presentarse|presentara|acudir|firmar;"
        "no tendran|tienen|deberan|volveran que|a? presentarse;"
        "causas|casos|expedientes cerrad*|terminad*|anulad*; borron y cuenta nueva para",
        "85 recibieron la libertad plena",
        "85 recibieron la visita",
    ),
    R(
        "cases-closed",
        K.FULL,
        "se acogieron|acogio|acogen|acoge|acogido a la? amnistia|ley|ley_de_amnistia|medida|gracia; causas|casos|"
        "expedientes|procesos sobreseid*|extinguid*|archivad*|clausurad*; causa|caso|expediente|"
        "proceso sobreseid*|archivad*|"
        "extinguid*; sobreseimiento|sobreseimientos de la|las|sus|su causa|causas|caso|casos|proceso; archivo|"
        "cierre definitivo? de la|las|sus|"
        "su|los causa|causas|expediente|expedientes|casos; cese|levantamiento|suspension|eliminacion|revocatoria|"
        "anulacion|fin|extincion de "
        "las|sus|la|todas_las? medidas|medida|presentaciones|restricciones|cautelares|medidas_cautelares; "
        "extincion de la|las accion|causa|pena|"
        "acciones|causas|penas; les? fue|fueron|han_sido levantad*|retirad*|revocad*|suspendid* la|las? medida|"
        "medidas|restricciones|presentaciones|"
        "cautelares; les? levantaron|levanto|retiraron|quitaron|suspendieron|revocaron la|las|sus? medida|medidas|"
        "restricciones|presentaciones|"
        "cautelares; con las? medidas levantadas; con causa|causas cerrada|cerradas; beneficiad* con sobreseimiento*",
        "12 causas sobreseídas",
        "12 causas pendientes",
    ),
    R(
        "still-inside",
        K.HELD,
        f"{_STILL} en las|los|el|la|sus? mazmorras|encierro|centros_de_reclusion|sitios_de_reclusion|"
        "centros_penitenciarios|"
        f"confinamiento|retenes; {_STILL} aun|todavia? prisioner*|confinad*|aprisionad*|reten*|internad*|"
        "bajo_rejas|bajo_llave|"
        f"bajo_custodia|bajo_arresto_en|adentro|dentro_de; {_STILL} injustamente|arbitrariamente pres*|detenid*|"
        "encarcelad*|privad*|"
        "recluid*; tras|entre los? barrotes|muros; entre rejas; en las? mazmorras; en reclusion; bajo llave; "
        "privad* injustamente|arbitrariamente|"
        "ilegalmente de la|su? libertad; prisioner* del|de_la dictadura|regimen|gobierno|tirania; enrejad*; a "
        "merced del|de_la regimen|dictadura; "
        "resisten|resiste en|tras prision|la_carcel|las_rejas|celdas; "
        "sigue|siguen|continua|continuan|permanece|permanecen|queda|quedan en el|la|ese|esa|este|aquel "
        "mismo|propio? recinto|lugar|sitio|centro|penal|sede|cuartel; aguardan|aguarda|esperan|espera "
        "todavia|aun en; "
        "duermen|viven|pernoctan todavia|aun? en una|la|su|sus celda|celdas|calabozo|calabozos; "
        "todavia|aun esperan|aguardan|espera en ese|esa|el|la|este mismo? "
        "recinto|penal|carcel|lugar|centro|cuartel",
        "40 siguen tras los barrotes",
        "40 siguen tras la pista",
    ),
    R(
        "not-yet-out",
        K.HELD,
        "sin recuperar|recobrar|obtener|lograr|recibir|alcanzar|conseguir la|su libertad|boleta|excarcelacion|"
        "salida|calle; sin poder salir; sin haber "
        "salido|recuperado|recobrado|obtenido; sin ser puest*|soltad*|beneficiad*|amnistiad*; no ha|han|habian "
        "obtenido|logrado|conseguido|alcanzado|"
        "recibido la|su libertad|boleta|excarcelacion|salida; no ha|han podido|logrado salir; aun|todavia no "
        "salen|han_salido|ha_salido|recuperan|"
        "recobran|regresan|vuelven|salieron|han_recuperado|han_recobrado|obtienen|han_sido_liberad*|"
        "han_sido_excarcelad*|son_liberad*; no terminan "
        "de salir; aun|todavia falta|faltan|quedan|queda|restan por salir|liberar|excarcelar|soltar|recuperar|ser|"
        "obtener|recobrar; siguen|sigue|continuan|continua|permanecen|permanece|quedan sin recuperar|recobrar|"
        "obtener|lograr|recibir la|su libertad|boleta|excarcelacion; siguen|continuan|permanecen sin salir|"
        "ser_liberad*|haber_salido; falta|faltan|faltaban|resta|restan|restaban|queda|quedan|quedaban|quedarian "
        "por salir|liberar|"
        "excarcelar|soltar|recuperar|ser|"
        "obtener|dejar|abandonar|recobrar|recibir|egresar; siguen|continuan|permanecen esperando; por recuperar|"
        "recobrar la|su libertad; por ser "
        "liberad*|excarcelad*; pendiente|pendientes por de? liberacion|excarcelacion|salir|liberar|excarcelar; "
        "pendientes de salir|ser|liberar|libertad; "
        "por salir",
        "40 sin recuperar la libertad",
        "40 sin recuperar el aliento",
    ),
    R(
        "waits-for-release",
        K.HELD,
        "aun|todavia? espera|esperan|aguarda|aguardan|esperaban|aguardaban por? salir|recuperar|recobrar|volver|"
        "regresar|ser_liberad*|ser_excarcelad*|"
        "la_boleta|su_boleta|una_boleta|boleta|su_turno|la_orden|su_orden|que_los_liberen|que_los_suelten|"
        "que_los_excarcelen|su_excarcelacion|"
        "su_liberacion|su_salida|su_libertad|la_excarcelacion|la_liberacion|la_libertad|excarcelacion|juicio; a "
        "la espera|en espera de|por juicio|"
        "libertad|boleta|excarcelacion|liberacion|salir|ser_liberad*|su_liberacion|su_excarcelacion|su_libertad; "
        "a la espera de su|la libertad|"
        "liberacion|excarcelacion|boleta|salida; con boleta sin ejecutar; con boleta pendiente; candidatos a "
        "salir|ser; excarcelables; excarcelable; "
        "aun aguardan; todavia aguardan; cuya libertad|liberacion|excarcelacion se|sigue espera|exige|reclama|"
        "pendiente",
        "40 aguardan por su boleta",
        "40 aguardan por el bus",
    ),
    R(
        "left-over",
        K.LEFT,
        "persiste; persistian; subsisten; resta; restaban; restarian; quedarian aun; todavia son; aun son; siguen "
        "siendo; continuan siendo; sigue siendo; "
        "todavia restan; aun persisten; aun permanecen; todavia permanecen; aun siguen; todavia siguen; aun "
        "continuan; todavia continuan; "
        "restan aun; faltan aun; faltan todavia; quedan aun; quedan todavia; siguen aun",
        "subsisten 40",
        "subsistencia",
    ),
    R(
        "held-by-a-jail",
        K.LEFT,
        "alberga; albergan; albergaba; hacina; hacinan; encierra; encierran; recluye; recluyen",
        "la cárcel alberga 40 presos",
        "el albergue",
        "exist",
    ),
)

FATES = (
    R(
        "on-curbs",
        K.HOUSE,
        "libertades condicionales; beneficios procesales; medidas humanitarias; siguen|sigan|continuan|continuen|estan|"
        "quedan|quedaron|permanecen con|bajo|sujetos_a presentacion|presentaciones|medidas|restricciones|regimen",
        "critica que 40 sigan con presentaciones",
        "critica que 40 sigan presos",
    ),
    R(
        "back-to-life",
        K.ASIDE,
        "vuelven|volvieron|retornan|retornaron|regresan|regresaron|reanudan|retoman|retomaron a|sus|las|los "
        "clases|aulas|las_aulas|trabajo|trabajar|estudios|sus_estudios|sus_puestos|sus_cargos|la_universidad|"
        "la_politica|las_calles|tribunales|los_tribunales|delinquir|clase|cargos|puestos",
        "retornan a clases 18 estudiantes",
        "retornan a casa 18 estudiantes",
        "other_people",
    ),
    R(
        "sent-home-guarded",
        K.HOUSE,
        "a|en su|sus casa|casas|hogar|hogares|domicilio|domicilios|vivienda|viviendas "
        "con|bajo custodia|vigilancia|guardia|custodio|custodios|medida|medidas|arresto|grillete|apostamiento; "
        "custodia|vigilancia en su|sus casa|casas|hogar|hogares|domicilio|domicilios; apostamiento policial;"
        "a casa con|bajo custodia|vigilancia|guardia|apostamiento",
        "manda a otros cinco a sus casas con custodia",
        "manda a otros cinco a sus casas",
    ),
    R(
        "house-arrest-wider",
        K.HOUSE,
        "arresto|prision|detencion en casa|su_casa|sus_casas|su_domicilio|sus_domicilios|su_residencia|"
        "su_vivienda; casa como carcel; arrestos en casa; "
        "arresto domiciliari*; brazalete|grillete electronico; brazaletes|grilletes electronicos; tobillera "
        "electronica; domiciliaria; reclusion "
        "domiciliaria; confinamiento domiciliario; su casa por carcel; carcel domiciliaria",
        "once con arresto en su casa",
        "once casas",
    ),
    R(
        "on-conditions",
        K.HOUSE,
        "sometid*|sujet* a presentacion|presentaciones|regimen|medidas|restricciones|vigilancia; bajo "
        "presentaciones|regimen_de_presentacion|fianza|"
        "medidas|libertad_condicional; presentacion|presentaciones cada|periodica|periodicas|ante; presentandose|"
        "presentarse cada|ante; prohibicion de "
        "declarar|salir|salida; libertad bajo|vigilada|restringida|provisional|condicionada fianza?; libertad con "
        "restricciones|medidas|condiciones|"
        "fianza; medidas sustitutivas; siguen|continuan con restricciones|medidas|presentaciones; trabajo "
        "comunitario; "
        "siguen|continuan|permanecen atad*|ligad*|encadenad*|amarrad*|vinculad* a; "
        "siguen|continuan|permanecen sujet*|sometid* a un|una|la|los|las|sus? "
        "justicia|juicio|juicios|proceso|procesos|juzgado|juzgados|causa|causas|expediente; "
        "procesad*|juzgad* en libertad; "
        "tenian|cumplian|arrastraban|enfrentaban|soportaban|pesaban restricciones|presentacion|presentaciones|medidas|"
        "prohibiciones|cautelares",
        "cinco bajo régimen de presentación",
        "cinco bajo la lluvia",
    ),
    R(
        "arrested-again",
        K.ARREST,
        "volvio|volvieron|vuelve|vuelven|regreso|regresaron|regresan|retornaron a prision|la_carcel|las_carceles|"
        "los_calabozos|el_penal|los_penales|"
        "las_celdas|sus_celdas|ser_detenid*|ser_arrestad*|ser_encarcelad*; devuelven|devuelve|devolvio|"
        "devolvieron|devuelt*|reingres* a prision|"
        "la_carcel|los_calabozos|el_penal; revoc* la|su|las excarcelacion|libertad|medida|amnistia|medidas; "
        "entraron; ingresaron; "
        "redetenid*; recapturan; redetienen; reapresan; reencarcelan; rearrest*; reapres*; reencarcelad*; recapturo; "
        "caen|cayo|cayeron detenid*|pres*; se llevaron|llevo detenid*|pres*; quedo|quedaron|resulto|resultaron|"
        "terminaron detenid*|aprehendid*|"
        "arrestad*|capturad*|pres*; ponen|puso|pusieron tras las? rejas; privo|priva|privan|privaron de su|la? "
        "libertad; dict* privativa|"
        "privativas|medida_privativa; envio|enviaron|envian|mandaron|ingreso|ingresaron|ingresan|trasladaron|"
        "recluyeron a|en prision|la_carcel|el_penal|"
        "tocoron|tocuyito|el_rodeo; nueva detencion; nuevas capturas; nuevos arrestos; nueva ola de detenciones; "
        "procesan a; imputo a|cargos; imputaron a|cargos",
        "siete volvieron a los calabozos",
        "siete volvieron a casa",
    ),
    R(
        "what-befell",
        K.ASIDE,
        f"{_BE} torturad*|golpead*|aislad*|reubicad*|incomunicad*|operad*|hospitalizad*|atendid*|visitad*|"
        "entrevistad*|evaluad*|sentenciad*|agredid*|"
        "maltratad*|castigad*; requier*|necesit*|amerit* atencion|cirugia|tratamiento|asistencia|operacion|"
        "hospitalizacion|medicinas|medicamentos|ayuda; "
        "perdio|perdieron|pierden|perdido la vida; se suicid*; se quito la vida; presentan|presenta|tienen "
        "enfermedades|patologias|cuadros|problemas_de_salud; "
        "reciben visitas; reciben malos tratos; iniciaron|inician|iniciaran|mantienen|comienzan|comenzaron huelga|"
        "una_huelga|ayuno; en ayuno; en aislamiento; "
        "incomunicad*; sin visitas; en desaparicion forzada; desaparecid*; cumplen condena; condena de; condenas de",
        "tres fueron torturados",
        "tres fueron liberados",
        "other_people",
    ),
    R(
        "what-they-tell",
        K.ASIDE,
        "denuncia|denuncian|denunciaron|denuncio|relata|relatan|relataron|narran|narraron|describen|describieron|"
        "revelan|revelaron|"
        "sufren|sufrieron|padecieron torturas|tortura|malos_tratos|maltratos|maltrato|abusos|vejaciones|"
        "su_cautiverio|el_horror|"
        "hostigamiento|amenazas|persecucion|aislamiento|golpizas; exigen|piden|reclaman|exigieron|pidieron|"
        "reclamaron justicia|"
        "reparacion|sus_pertenencias|el_cierre|ser_escuchad*|respeto|garantias|atencion|atencion_medica|visitas|"
        "fe_de_vida; "
        "se reunieron|reunen con el|la|los|representantes|diputados|embajadores; dan|dieron|ofrecieron su "
        "testimonio|una_rueda_de_prensa|"
        "declaraciones; conmemoran|conmemoraron",
        "ocho excarcelados denunciaron torturas",
        "ocho excarcelados abrazaron a los suyos",
        "other_people",
    ),
    R(
        "went-elsewhere",
        K.ASIDE,
        "salieron|salio|salen|sale|salir|saldran|saldra|salido|salian de|del la|el|las|los? pais|pobreza|"
        "desnutricion|crisis|gira|"
        "vacaciones|viaje|paseo|excursion|clasificacion|juego|circulacion|peligro|hospital|clinica|terapia|"
        "quirofano|escuela|clases|"
        "aeropuerto|terminal|puerto|sotano|mercado|refugio|albergue|mina|escombros|deuda|dudas; salieron|salio|"
        "salen|salir|saldran|salido "
        "ilesos|ileso|ilesas|heridos|lesionados|campeones|electos|electas|ganadores|victoriosos|derrotados|"
        "positivo|positivos|a_votar|"
        "a_protestar|a_marchar|a_manifestar|a_las_calles|a_la_venta|al_mercado|al_aire|al_paso|rumbo|con_destino|"
        "hacia; volvieron|"
        "regresaron|vuelven|regresan|retornaron|volveran|regresaran a la|las? calles|clases|escuela|aulas|trabajo|"
        "cancha|playas|"
        "actividades|negociaciones|tribunas; volvieron|regresaron|vuelven|regresan|retornaron al pais|trabajo|"
        "terreno|campo|estadio|"
        "ruedo; dio|dieron|da|dan|recibio|recibieron|reciben de? alta; dado|dados|dadas de alta; dejaron|dejan|"
        "abandonaron|abandonan|"
        "dejo|abandono el|la pais|equipo|seleccion|partido|cargo|aula|aulas|hospital|escuela|concentracion|hotel|"
        "reunion|mesa|sala|"
        "sesion|hemiciclo|protesta",
        "12 salieron ilesos",
        "12 salieron de prisión",
        "other_people",
    ),
    R(
        "people-who-act",
        K.ASIDE,
        "caminan|caminaron|marchan|marcharon|marcharan|protestan|protestaron|acampan|acamparon|rezan|rezaron|oran|"
        "oraron|ayunan|"
        "ayunaron|velan|desfilan|desfilaron|peregrinan|peregrinaron|acuden|acudieron|asisten|asistieron|"
        "participan|participaron|"
        "pernoctan|manifiestan; se concentran|concentraron|encadenan|encadenaron|movilizan|movilizaron|plantan|"
        "plantaron|crucificaron|tatuaron; hacen|hicieron|mantienen|mantuvieron vigilia|cola|guardia|cadena",
        "200 mujeres caminan por la libertad",
        "200 mujeres libres",
        "other_people",
    ),
    R(
        "not-covered",
        K.ASIDE,
        "quedarian|quedaran|quedaron|quedan|queda|dejaria|deja|dejo|dejan por fuera; por fuera de; no incluye en la "
        "suma|cuenta|lista|cifra a; no incluye|"
        "incluira|incluyo|ampara|amparara|cubre|"
        "cubrira|abarca|beneficia|beneficiara a; al margen de la; marginad* de; descart* a; sin amnistia; excluy*|"
        "excluid* de la|del|a; excluye|excluiria|"
        "excluyo|excluyen a; quedaron excluid*; no califican; no aplican; "
        "no entran|figuran|cuentan|suman|aparecen en la|su|esa|el suma|cuenta|lista|cifra|conteo; "
        "amnistia|ley|norma|indulto|decreto|beneficio|perdon|texto aprobad*|vigente? ,? que? "
        "no alcanza|alcanzo|alcanzara|alcanzaria|llega|llego|llegara|llegaria|cobija|cobijara a|hasta",
        "400 quedarían por fuera",
        "400 quedaron libres",
        "excluded",
    ),
    R(
        "jails-of-forces",
        K.PLACE,
        "sede|sedes|calabozos|celdas|comando|comandos|carcel|carceles|instalaciones del|de_la|de sebin|dgcim|pnb|"
        "cicpc|gnb|conas|faes|guardia_nacional|"
        "policia_nacional|policia_municipal|policia_regional|contrainteligencia|guardia_costera|policarabobo|"
        "polizulia|polianzoategui; "
        "del|en_el|de_un|en_un internado_judicial|reten|cuartel|comando|centro_penitenciario|"
        "complejo_penitenciario|centro_de_coordinacion_policial; de_la|"
        "en_la|de_una|en_una penitenciaria|comandancia|carcel_militar|carcel_de_mujeres; anexo femenino",
        "ocho en la sede de la PNB",
        "ocho en la sede del partido",
    ),
)

HEADS = (
    R(
        "prisoners-wider",
        K.PRISONERS,
        "presos|presas|detenidos|detenidas|encarcelados|prisioneros|reclusos|reos|internos|procesados|cautivos "
        "por razones|motivos|causas|fines "
        "politicos|politicas|de_conciencia; presos|detenidos|prisioneros|rehenes|cautivos|secuestrados de_la|del "
        "dictadura|regimen|tirania|"
        "chavismo|gobierno; presos y presas politicos|politicas; presas y presos politicos|politicas; presos y "
        "presas; presas y presos; detenidos y detenidas; "
        "reos|reclusos|internos|cautivos|encarcelados|rehenes|presidiarios politicos; presidiarios; convictos; "
        "confinados; penados; encausados; personas presas|"
        "detenidas|encarceladas|recluidas|privadas_de_libertad|privadas_de_su_libertad|privadas_de_la_libertad "
        "por|de razones|motivos|causas "
        "politicos|politicas; personas privadas de la|su? libertad; disidentes presos|detenidos|encarcelados; "
        "prisioneros de conciencia; detenidos "
        "arbitrariamente|injustamente; presos injustamente|inocentes; presos civiles; manifestantes presos|"
        "encarcelados|detenidos; luchadores presos; perseguidos y presos",
        "600 presos por motivos políticos",
        "600 prendas",
    ),
    R(
        "people-wider",
        K.PEOPLE,
        "inocentes; perseguidos; hombres y mujeres; "
        "perseguidos politicos; perseguidas politicas; mujeres y hombres; adultos; venezolanos y venezolanas; "
        "venezolanas y venezolanos; "
        "ciudadanos y ciudadanas; ciudadanos venezolanos; opositores politicos; adversarios politicos; "
        "adversarios; voces criticas; "
        "criticos; personas mas; personas en total",
        "40 hombres y mujeres",
        "40 hombres",
    ),
    R(
        "amnesty-wider",
        K.AMNESTY,
        "ley de perdon|reconciliacion; perdon presidencial; gracia presidencial; medida|medidas de gracia; "
        "amnistia politica|parcial|total|"
        "amplia; indulto humanitario; ley de amnistia para la convivencia|paz; decreto de indulto; indultos "
        "presidenciales",
        "decreta un perdón presidencial",
        "pide perdón",
    ),
    R(
        "women-wider",
        K.GROUP,
        "feminas; reas; senoras; embarazadas; gestantes; lactantes; jovenes mujeres; mujeres y ninas",
        "9 féminas",
        "9 feministas",
        Group.WOMEN,
    ),
    R("men-wider", K.GROUP, "caballeros; senores; varon", "15 varón", "15 barones", Group.MEN),
    R(
        "minors-wider",
        K.GROUP,
        "ninos y adolescentes; ninos ninas y adolescentes; jovenes "
        "adolescentes; nna; infantes; escolares; muchachos menores; menor; chicos menores",
        "3 niños y adolescentes",
        "3 nanas",
        Group.MINORS,
    ),
    R(
        "military-wider",
        K.GROUP,
        "castrenses; efectivos castrenses; guardias; tenientes coroneles; almirantes; contralmirantes; "
        "vicealmirantes; comandantes; cabos; reservistas; "
        "alfereces; guardiamarinas; tropas; tropa; militares activos|retirados; exoficiales; exsargentos; "
        "exuniformados; exguardias; "
        "generales de brigada|division; oficiales activos|retirados|subalternos|superiores; efectivos de la|del "
        "fanb|guardia|ejercito|armada|aviacion|fuerza_armada; "
        "integrantes|miembros de la|del fanb|fuerza_armada|ejercito|guardia_nacional|armada; personal militar; "
        "sargentos ayudantes; uniformados retirados; "
        "militares y policias; mujeres militares",
        "31 castrenses",
        "31 castellanos",
        Group.MILITARY,
    ),
    R(
        "press-wider",
        K.GROUP,
        "trabajadores|trabajadoras|profesionales|integrantes de prensa|la_comunicacion|los_medios|"
        "medios_de_comunicacion|comunicacion; trabajadores "
        "del periodismo; profesionales del periodismo|microfono; reporteros graficos; locutores; locutoras; "
        "presentadores; fotografas; camarografas; "
        "comunicadores comunitarios|populares; redactores; columnistas; caricaturistas; periodistas y_reporteros|"
        "y_trabajadores_de_la_prensa|y_comunicadores; hombres y mujeres de prensa; cronistas; infociudadanos; "
        "editores; trabajadores mediaticos; "
        "directivos de medios",
        "14 reporteros gráficos",
        "14 reportes gráficos",
        Group.PRESS,
    ),
    R(
        "foreign-wider",
        K.GROUP,
        "foraneos; ciudadanos de otros|otras paises|nacionalidades|naciones; ciudadanos europeos|"
        "latinoamericanos|norteamericanos; de otros paises; con pasaporte|ciudadania extranjero|extranjera|"
        "europeo|europea|estadounidense; con doble "
        "ciudadania; sudamericanos; suramericanos; centroamericanos; caribenos; asiaticos; africanos; arabes; "
        "escandinavos; hispanovenezolanos; hispanovenezolano; italovenezolan*; lusovenezolan*; "
        "colombovenezolanos; colombovenezolano; "
        "nacionales extranjeros|suyos; "
        "compatriotas suyos; de doble nacionalidad; expatriados",
        "13 foráneos",
        "13 forados",
        Group.FOREIGN,
    ),
    R(
        "party-wider",
        K.GROUP,
        "simpatizantes; adherentes; copartidarios; correligionarios; companeros de partido|militancia|causa; "
        "miembros|integrantes|militantes|dirigentes|"
        "activistas de la|su|nuestra|esa tolda|organizacion|partido; integrantes del|de_ese partido; integrantes "
        "de comanditos|"
        "los_comanditos; jefes de campana; coordinadores regionales|estadales|municipales; cuadros politicos; "
        "nuestros; de nuestra gente",
        "339 correligionarios",
        "339 religiosos",
        Group.PARTY,
    ),
    R(
        "kinds-wider",
        K.GROUP,
        "gremialistas; educadores; educadoras; maestras; profesores universitarios; catedraticos; academicos; "
        "juristas; abogadas; ambientalistas; lideres "
        "comunitarios|estudiantiles|gremiales|indigenas|campesinos|religiosos|juveniles|comunales|locales; "
        "lideresas; pastores; religiosos; religiosas; curas; "
        "seminaristas; trabajadores humanitarios; cooperantes; personal de salud; trabajadores de la|del salud|"
        "educacion|hospital|metro|estado; trabajadores de "
        "pdvsa|cvg|sidor|corpoelec|venalum; sidoristas; metalurgicos; mototaxistas; motorizados; emprendedores; "
        "concejalas; alcaldesas; exalcaldesas; exconcejales; "
        "exdiputados; exdiputadas; exgobernadores; exministros; exjueces; exfiscales; comisarios; excomisarios; "
        "exagentes; policias metropolitanos|retirados; "
        "universitarias; bachilleres; jovenes estudiantes; pemones; wayuu; waraos; personas lgbt|lgbtiq|"
        "con_discapacidad|mayores|"
        "enfermas; septuagenarios; octogenarios; sexagenarios; ancianas; abuelos; abuelas; adultos de la tercera "
        "edad; enfermos cronicos; pacientes oncologicos|cronicos; "
        "youtubers; influencers; tiktokers; testigos electorales; testigos de mesa; miembros de mesa; defensores "
        "de los derechos; defensoras de "
        "derechos; dirigentes gremiales|nacionales|locales|municipales|magisteriales; activistas politicos|"
        "sociales|comunitarios|humanitarios; "
        "estudiantes universitarios; profesionales; tecnicos petroleros; gerentes; ejecutivos petroleros; "
        "directivos sindicales; exempleados; "
        "exgerentes",
        "7 gremialistas",
        "7 gremios",
        Group.OTHER,
    ),
)
ROWS = (*RELEASES, *FATES, *HEADS)
