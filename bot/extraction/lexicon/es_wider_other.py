"""More Spanish rows on what is no claim: other people, goods, papers, and more countries."""

from __future__ import annotations

from bot.extraction.lexicon.rows import Kind as K  # noqa: N817 - a table of many rows
from bot.extraction.lexicon.rows import Row as R  # noqa: N817 - the same

OTHERS = (
    R(
        "sports-people",
        K.OTHER,
        "jugadores; jugadoras; futbolistas; peloteros; beisbolistas; grandeligas; atletas; nadadores; ciclistas; "
        "boxeadores; entrenadores; arbitros; convocados; convocadas; seleccionados; "
        "seleccionadas; goleadores; lanzadores; bateadores; relevistas; prospectos; importados; refuerzos; "
        "fichajes; tenistas; basquetbolistas; voleibolistas; judocas; pilotos de formula; jinetes; "
        "aficionados; espectadores; hinchas; fanaticos; fans; seguidores; suscriptores; agentes libres; clubes; "
        "equipos; selecciones; novatos; veteranos del; delanteros; defensas centrales; porteros",
        "libera a tres jugadores",
        "libera a tres jurados",
        "other_people",
    ),
    R(
        "crime-people",
        K.OTHER,
        "delincuentes; antisociales; hampones; pranes; pandilleros; narcotraficantes; traficantes; "
        "contrabandistas; ladrones; homicidas; asesinos; violadores; secuestradores; terroristas; "
        "extorsionadores; estafadores; sicarios; mulas; yihadistas; profugos; evadidos; fugados; reos peligrosos; "
        "delincuentes peligrosos; presuntos delincuentes|integrantes|miembros|asaltantes; "
        "integrantes del tren; miembros del tren; integrantes de una banda; miembros de una banda; garimpeiros; "
        "paramilitares; coyotes; tratantes; secuestrados por el eln|hampa|tren|grupo; secuestrados por la "
        "guerrilla|banda|delincuencia; secuestrados por las farc|disidencias; secuestrados por disidencias|"
        "guerrilleros|grupos|paramilitares|hampones; plagiados; cautivos de la guerrilla|del_eln; "
        "personas|mujeres|hombres|jovenes|ciudadanos|comerciantes|ganaderos|productores secuestrad*|plagiad*|"
        "raptad*; rehenes israelies; rehenes de hamas; victimas de trata; mujeres victimas; victimas de "
        "explotacion; "
        "secuestrados; secuestradas",
        "9 prófugos de Tocorón",
        "9 profesores",
        "other_people",
    ),
    R(
        "taken-by-the-regime",
        K.PRISONERS,
        "personas|ciudadanos|hombres|mujeres secuestrad* por el|la regimen|dictadura|gobierno|chavismo|tirania|estado",
        "40 personas secuestradas por el régimen",
        "40 personas secuestradas por el ELN",
    ),
    R(
        "other-bodies",
        K.SOURCE,
        "reporteros sin fronteras; amnistia internacional; human rights watch; espacio publico; acceso a la justicia; "
        "cruz roja; comite para la proteccion de periodistas; comite de proteccion de los periodistas; union europea; "
        "organizacion de estados americanos; colegio nacional de periodistas; conferencia episcopal; "
        "colegio de periodistas; cnp; "
        "obispos; episcopado; "
        "una ventana a la libertad; ventana a la libertad; control ciudadano; transparencia venezuela; "
        "cofavic; cedice; laboratorio de paz; "
        "corte|tribunal interamericano|interamericana; corte idh; corte interamericana de derechos humanos; "
        "corte penal internacional",
        "Amnistía Internacional cuenta 5",
        "la amnistía cuenta con 5 votos",
        "other",
    ),
    R(
        "at-the-disposal",
        K.ASIDE,
        "quedan|quedaron|quedo|queda|fueron_puestos|estan|puestos a la? orden|disposicion de|del; "
        "niegan|niega|nego|negaron|negada|negado|rechazan|rechazo|rechazaron la? amnistia a?",
        "seis quedan a la orden de un fiscal",
        "seis quedan en prisión",
        "arrests",
    ),
    R(
        "to-the-register",
        K.ASIDE,
        "al registro; a su registro; a sus registros; al listado; a su lista",
        "suman 118 presos al registro",
        "suman 118 presos al caer la noche",
        "arrests",
    ),
    R(
        "marches-out",
        K.ASIDE,
        "marcha|caravana|vuelo|avion|autobus|caminata|concentracion|manifestacion|procesion salio|partio|sale|salieron",
        "la marcha salió y reunió a 90 personas",
        "salió de la cárcel con 90 personas",
        "other_people",
    ),
    R(
        "miscounted",
        K.ASIDE,
        "anotad*|cargad*|inscrit*|asentad*|listad* dos_veces|por_duplicado; aparecian|figuraban|estaban dos_veces; "
        "contad*|repetid*|incluid*|registrad* dos_veces|por_duplicado; en una celda para|de; por celda; hacinad*",
        "nueve fueron contados dos veces",
        "nueve fueron contados",
        "papers",
    ),
    R(
        "lack-of",
        K.OTHER,
        "por? falta de",
        "devuelven nueve por falta de firma",
        "faltan nueve",
        "papers",
    ),
    R(
        "on-strike",
        K.ASIDE,
        "dejan|dejaron|dejar de comer; en huelga de hambre; se declaran|declararon en huelga; en ayuno; huelga "
        "de hambre",
        "200 reclusos dejan de comer",
        "200 reclusos dejan la cárcel",
        "other_people",
    ),
    R(
        "captors",
        K.ASIDE,
        "que una|la|un|el banda|grupo_armado|guerrilla|hampa|eln retuvo|secuestro|tenia; retenid* por un|una|la|unos|"
        "el banda|grupo|guerrilla|hampa|disidentes|guerrilleros|secuestradores|irregulares|delincuentes; "
        "retenid*|detenid*|arrestad*|liberad* por ice; retenid*|detenid*|arrestad*|liberad* por el ice; "
        "de|del ice; "
        "detenid*|arrestad*|aprehendid*|capturad* por "
        "conducir|manejar|robo|robar|hurto|drogas|contrabando|homicidio|estafa|narcotrafico|exceso",
        "14 mineros que una banda retuvo",
        "14 músicos de una banda",
        "other_people",
    ),
    R(
        "a-prison",
        K.PLACE,
        "de|desde un calabozo|penal|reten|internado|centro_de_reclusion|comando_policial|centro_penitenciario; "
        "de|desde una carcel|prision|comisaria|penitenciaria; "
        "un|el|ese reten|calabozo|internado|cuartel|comando de",
        "doce salen de una cárcel",
        "doce salen de la cárcel",
        "place",
    ),
    R(
        "may-stay",
        K.HELD,
        "pueden|puedan|podrian|podran|deben|van_a|irian_a quedar|seguir|permanecer|continuar pres*|detenid*|"
        "encarcelad*|"
        "recluid*|encerrad*|tras_las_rejas|en_prision|en_la_carcel",
        "pueden quedar presas 600",
        "pueden quedar libres 600",
    ),
    R(
        "arrested-people",
        K.OTHER,
        "capturados; capturadas; aprehendidos; aprehendidas; arrestados; arrestadas; recapturados; "
        "reaprehendidos; nuevos detenidos; nuevas detenidas; nuevos presos; nuevos presos politicos; recien "
        "detenidos; "
        "detenidos en flagrancia; detenidos ayer|hoy; apresados; nuevas aprehensiones; nuevas capturas; "
        "detenciones irregulares|recientes|forzadas|ilegales; secuestros politicos; desapariciones forzadas; "
        "privativas de libertad; ordenes de captura|aprehension; redadas policiales",
        "9 capturados en operativo",
        "9 capitanes",
        "arrests",
    ),
    R(
        "moving-people",
        K.OTHER,
        "refugiados; asilados; exiliados; exiliadas; evacuados; evacuadas; repatriados; repatriadas; retornados; "
        "retornadas; balseros; caminantes; turistas; temporadistas; vacacionistas; banistas; viajeros; "
        "visitantes; peregrinos; feligreses; devotos; migrantes|venezolanos|connacionales|ciudadanos|nacionales|"
        "compatriotas|personas|hombres|mujeres|ninos repatriados|deportados|retornados|expulsados|varados; "
        "migrantes venezolanos; deportados venezolanos; desterrados; inmigrantes; solicitantes de asilo; varados; "
        "apatridas; indocumentados; viajantes; excursionistas; trabajadores migrantes; connacionales varados; "
        "venezolanos en el cecot; usuarios del metro; "
        "presos|detenidos|recluidos|encarcelados|arrestados por|en|bajo "
        "ice|el_ice|cecot|el_cecot|guantanamo|texas|florida; "
        "dia de la libertad de prensa|expresion; dia mundial de la libertad; "
        "libertad de expresion|prensa|culto|reunion|informacion|catedra; a la libertad de expresion|prensa",
        "230 repatriados",
        "230 patriotas",
        "other_people",
    ),
    R(
        "hurt-people",
        K.OTHER,
        "afectados; afectadas; contagiados; contagios; infectados; hospitalizados; intoxicados; lesionados; "
        "lesionadas; quemados; ahogados; accidentados; rescatados; rescatadas; naufragos; sepultados; "
        "lesionados graves; pacientes hospitalizados|trasplantados|renales; heridas; convalecientes; difuntos; "
        "ultimados; caidos; abatidos; ejecutados; suicidios; decesos; victimas mortales; mineros atrapados; "
        "personas atrapadas|rescatadas|heridas|fallecidas|muertas|afectadas|lesionadas|desaparecidas|damnificadas|"
        "evacuadas|asesinadas|arrestadas|capturadas|aprehendidas|deportadas|varadas; "
        "presos|reclusos|internos|detenidos|reos muertos|fallecidos|heridos|enfermos_graves|fugados; muertos en "
        "custodia; muertes bajo custodia; muertes en custodia; privados de libertad fallecidos",
        "8 lesionados fueron dados de alta",
        "8 legionarios",
        "other_people",
    ),
    R(
        "civil-people",
        K.OTHER,
        "inscritos; graduandos; graduados; egresados; egresadas; becarios; aspirantes; postulados; participantes; "
        "concursantes; finalistas; candidatas; invitados; concurrentes; fieles; contribuyentes; "
        "pensionados; usuarios; clientes; consumidores; suscritos; beneficiarias; afiliados al; habitantes; "
        "pobladores; hogares; senadores; embajadores; mandatarios; presidentes; cancilleres; ministros; "
        "fiscales; defensores publicos; abogados voluntarios|privados; observadores; relatores; relatoras; "
        "expertos; expertas; analistas; inversionistas; trabajadores despedidos; despedidos; funcionarios "
        "desplegados|"
        "designados|destituidos|policiales_desplegados; efectivos desplegados; oficiales desplegados; custodios; "
        "carceleros; guardianes; agentes de seguridad; voluntarios; abogados; vecinos; medios; fuentes; gremios; "
        "sindicatos; comites; asociaciones; agrupaciones; colectivos; fundaciones; observatorios; penalistas; "
        "medicos de la ucv|ula|luz|universidad; "
        "magistrados; magistradas; notarios; registradores; legisladores; eurodiputados; parlamentarios europeos; "
        "exmandatarios; expresidentes; excancilleres; personalidades; intelectuales; nobeles; lectores; "
        "oyentes; musicos; cantantes; bailarines; actores; coristas; modelos; misses; rescatistas; bomberos "
        "desplegados; asambleistas; militantes inscritos; promotores; encuestadores; recien nacidos; bebes; "
        "nacimientos",
        "400 egresados de la universidad",
        "400 presos",
        "other_people",
    ),
    R(
        "kin-wider",
        K.OTHER,
        "deudos; nietos; nietas; tios; sobrinos; esposos; viudos; parejas; suegras; cunados; progenitores; "
        "abuelitas; conyuges; hermanas; concubinas; seres queridos; familiares directos; padres y madres; madres "
        "y esposas; "
        "grupos familiares; nucleos familiares; hijos menores; hijos pequenos",
        "80 deudos",
        "80 deudores",
        "relatives",
    ),
    R(
        "animals",
        K.OTHER,
        "loros; guacamayas; caimanes; aves; pajaros; delfines; ballenas; osos; peces; alevines; iguanas; "
        "serpientes; babas; chiguires; manaties; condores; aguilas; gatos; caballos; mascotas; tortuguillos; "
        "neonatos; "
        "quelonios; crias; gavilanes; perezosos; perezas; canarios; turpiales; monos; reses; gallinas; cochinos; "
        "cabras; ovejas; abejas; mariposas; especimenes; especies; perritos; gallos; cunaguaros; dantas; flamencos",
        "liberan 300 guacamayas",
        "liberan 300 guayaneses",
        "goods",
    ),
    R(
        "goods-wider",
        K.OTHER,
        "carpas; mesas; sillas; pancartas; velas; camas; colchones; colchonetas; cajas; sacos; bolsas; combos; "
        "kits; medicinas; vacunas; dosis; comidas; platos; raciones; armas; fusiles; municiones; granadas; "
        "panelas; envoltorios; "
        "plantas; arboles; semillas; motos; carros; camionetas; gandolas; lanchas; botes; ferris; aeronaves; "
        "helicopteros; trenes; vagones; pozos; taladros; refinerias; gasolineras; estaciones de servicio; "
        "semaforos; postes; "
        "transformadores; megavatios; bonos; petros; becas; creditos; prestamos; salarios; sueldos; cuotas; "
        "acciones; posiciones; plazas; escanos; curules; carreras; jonrones; hits; innings; ponches; canastas; "
        "sets; copas; "
        "titulos; trofeos; juegos; encuentros; canciones; discos; albumes; sencillos; episodios; peliculas; "
        "libros; obras; premios; nominaciones; likes; vistas; reproducciones; visualizaciones; descargas; "
        "mensajes; llamadas; "
        "correos; tuits; publicaciones; sitios web; paginas web; emisoras; radios; televisoras; antenas; "
        "satelites; habitaciones; hoteles; mercados; iglesias; templos; parques; aulas; liceos; colegios; "
        "universidades; "
        "ambulatorios; quirofanos; ambulancias; consultas; cirugias; examenes; cupos; vacantes; visas; fondos; "
        "recursos; divisas; pasaportes; vias; carriles; tramos; terrenos; predios; fincas; embalses; compuertas; "
        "aranceles; "
        "rubros; productos; precios; mercancias; cargamentos; lingotes; toneladas metricas; galones; gramos; "
        "quintales; cadaveres de animales; convoyes; unidades; piezas; equipos medicos; laptops; telefonos; "
        "celulares; fotografias; "
        "grabaciones; archivos; informes medicos; capsulas; programas; boletos; entradas; tickets; licencias; "
        "permisos; concesiones; contratos; acuerdos; tratados; convenios; alianzas; sanciones; bombas; "
        "explosiones; ataques; bombardeos; "
        "replicas; sismos; temblores; incendios; inundaciones; huracanes; apagones; fallas; averias; protestas; "
        "manifestaciones; asambleas; cabildos; concentraciones; elecciones; comicios; sondeos; encuestas",
        "libera 40 cupos",
        "libera 40 cupones",
        "goods",
    ),
    R(
        "papers-wider",
        K.OTHER,
        "peticiones de amnistia|libertad|excarcelacion; solicitudes de amnistia|libertad|excarcelacion|revision; "
        "recursos de amparo|habeas; habeas corpus; amparos; denuncias de tortura; escritos; oficios; sentencias; "
        "fallos; autos; "
        "diligencias; revisiones; imputaciones; acusaciones; apelaciones; delegaciones; sesiones; debates; "
        "reuniones; mesas de trabajo; recomendaciones; exigencias; demandas; disposiciones; numerales; parrafos; "
        "anexos; tomos; folios; "
        "resoluciones; gacetas; proyectos de ley; reformas; enmiendas; comunicados; pronunciamientos; tribunales; "
        "juzgados; fiscalias; defensorias; testimonios; historias; relatos; entrevistas; reportajes; perfiles; "
        "patrones; violaciones; crimenes; torturas; metodos; irregularidades; obstaculos; criterios; categorias; "
        "exclusiones; supuestos delitos; tipos penales; penas; condenas; anos de prision; regimenes; estandares; "
        "diferencias; lapsos; plazos; visitas; traslados a tribunales; actas de defuncion; medidas cautelares; "
        "medidas sustitutivas; presentaciones",
        "300 peticiones de amnistía",
        "300 peloteros",
        "papers",
    ),
    R(
        "time-wider",
        K.OTHER,
        "amaneceres; lunes; martes; miercoles; jueves; viernes; sabados; quincenas; lustros; siglos; bimestres; "
        "semestres; dias de vigilia|prision|detencion|encierro|cautiverio|retraso|espera|huelga|gobierno|mandato; "
        "anos de edad|prision|carcel|condena|detencion|encierro|dictadura|gobierno; meses de prision|detencion|"
        "encierro|cautiverio|gestion|gobierno; horas de espera|vigilia|ayuno|interrogatorio; noches de vigilia|"
        "espera; "
        "navidades; cumpleanos; aniversarios; primaveras; turnos; rondas de negociacion; minutos de silencio",
        "40 noches de vigilia",
        "40 novios",
        "time",
    ),
)

COUNTRIES = (
    R(
        "countries-wider",
        K.COUNTRY,
        "letones; leton; letona; letonas; estonio*; eslovenia; esloven*; armenios; armenio; georgian*; "
        "azerbaiyan*; kazaj*; uzbek*; kirguis*; mongolia; hindues; hindu; iraqui*; jordan*; kuwaiti*; catari*; "
        "emirati*; omanies; "
        "sudafrican*; nigerian*; ghanes*; kenian*; etiop*; camerunes*; angolen*; mozambiquen*; tailandes*; "
        "vietnamita*; indonesi*; malasi*; surcorean*; norcorean*; corean*; taiwanes*; singapur; singapurens*; "
        "australian*; neozelandes*; "
        "escoces*; escocia; gales; galeses; islandia; islandes*; luxemburgo; luxemburgues*; malta; maltes*; "
        "chipre; chipriota*; montenegro; montenegrin*; macedonia; macedoni*; kosovar*; moldav*; bosni*; surinam; "
        "surinames*; belice; "
        "belicen*; barbados; bahamas; curazao; aruba; bonaire; puertorriqueno; puertorriquenos; puertorriquena; "
        "puertorriquenas; jamaiquin*; jamaican*; burkines*; "
        "mauritan*; somali*; eritre*; namibi*; togo; benin; gabon; gabones*; madagascar; costa de marfil; "
        "marfilen*; nepal; "
        "nepali*; bengali*; ceiland*; filipin*; tunecin*; libi*; maltes*; afgan*; azeri*; chechen*; tayik*; "
        "rwandes*; ruandes*; ugandes*; zambian*; zimbabuens*; sudanes*; malies; guineano*; ecuatoguinean*; "
        "congolen*; lituan*; "
        "huties; hutis; 11j; diaz - canel; raul castro; erdogan; ankara; damasco; nayib "
        "bukele; gustavo petro; javier milei; daniel noboa; daniel ortega; rosario murillo; "
        "alligator alcatraz; utah; arizona; california; nueva jersey; louisiana; luisiana; nuevo mexico; "
        ""
        ""
        "guantanamo; kremlin; putin; zelenski; netanyahu; hamas; hezbola; "
        "talibanes; taliban; sheinbaum; milei; noboa; boluarte; diaz canel; petro; boric; estadunidens*; yanquis",
        "tres letones",
        "tres leones",
        "country",
    ),
)
ROWS = (*OTHERS, *COUNTRIES)
