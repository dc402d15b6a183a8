"""Rarer Spanish verbs of speaking and counting, and where a running count stands."""

from __future__ import annotations

from bot.extraction.lexicon.rows import Kind as K  # noqa: N817 - a table of many rows
from bot.extraction.lexicon.rows import Row as R  # noqa: N817 - the same

_STAND = (
    "mantiene|mantienen|mantenia|mantenian|mantuvo|mantuvieron|queda|quedan|quedaba|quedaban|quedo|quedaron|situaba|"
    "situaban|ubicaba|ubicaban|estanca|estanco|planta|plantaba|planto|estaciona"
)

ROWS = (
    R(
        "says-rarely",
        K.SAY,
        "avanza; avanzan; avanzo; avanzaron; anticipa; anticipan; anticipo; anticiparon; argumenta; argumentan; "
        "remata; remato; manifiesta; manifiestan; sosteni*; sentencio; exclama; exclamo; clarific*; testimoni*; "
        "reitero; argumento que|a; reiteraron; pregono; ventila; ventilo; remach*; aviso; jura; juro; pormenoriz*; "
        "abundo; "
        "leyo; blande; vaticin*; augura; "
        "auguro; pronostic*; describe; describio; repaso; repasa; rememor*; "
        "pondera; pondero; ponderan; deslind*; da; daba; daban; "
        "se jacta|jacto|jactan|ufana|ufano|ufanan|ufanaba|vanaglori*|congratula|congratulo|felicita|felicito|"
        "enorgullece|lamenta|lamento; hace|hizo gala|alarde de; alardea; alardeo; alardean; "
        "deja|dejo|dejaron caer|sentado|constancia|por_sentado; pone|puso|pusieron de_relieve|de_manifiesto|"
        "sobre_la_mesa; habria|habrian dicho|asegurado|informado|reconocido|afirmado; tras reconocer|admitir; "
        "se anota|adjudica|atribuye; maneja|manejan|tiene|tienen|da|dan|dio|ofrece|ofrecen|aporta|aportan un|una|la "
        "cifra|numero|conteo|balance|total|cuenta|dato de",
        "avanzó que son 40",
        "un avance de 40",
    ),
    R(
        "checks-rarely",
        K.CHECK,
        "acept* solo|apenas|unicamente|que; asigna; asigno; recogia; recogian; monitoreo; rastre*; censa; censo; "
        "censan; "
        "detecta; detectan; detecto; detectaron; acreditaba; acreditaban; inventari*; exhibe; exhiben; exhibio; "
        "listaba; listaban; listaron; "
        "ha|han|habia llegado_a verificar|confirmar|documentar|contar|registrar; "
        "habria|habrian|tendria|tendrian verificado|verificadas|verificados|contabilizado|contabilizadas|"
        "contabilizados|confirmado|confirmadas|confirmados|documentado|documentadas|documentados|registrado|"
        "registradas|registrados|contado|contadas|contados; contaria; contarian; cifraria en; "
        "tasa|tasan|taso|tasaba|evalua|evaluo|evaluan en; "
        "da|dio|dan|dieron|publica|publico|publicaron|difunde|difundio|difundieron|ofrece|ofrecio|leyo|tuiteo "
        "los? nombres de",
        "la ONG detectó 12",
        "la tasa",
    ),
    R(
        "stands-at",
        K.RAISE,
        f"se {_STAND} en; no pasa|pasan|paso|pasaba|pasaban|llega|llegan|llego|llegaba|llegaban de|a; "
        "no se mueve|movia|movio de; "
        "llega|llegan|llego|llegaba|llegaban|llegaron hasta|apenas_a|solo_a|solamente_a; "
        "amplia|ampliaba|amplio|ampliaron|recorta|recorto|recortaron|corrige|corrigio|extiende|extendio a|hasta; "
        "apenas pasa|pasaba|paso|llega|llego|llegaba de|a; tope en; "
        "infla|inflo|inflan|inflaba a|hasta",
        "se mantenía en 59",
        "el mantenimiento",
    ),
    R(
        "according-to-what",
        K.ACCORDING,
        "segun|como|tal_y_como|conforme se? desprende|consta|lee|recoge|refleja|muestra|figura|aparece de|en; "
        "segun se desprende|deduce|lee|ve de|en|del; segun consta|figura|aparece en; en boca de; al decir de; "
        "a decir de; a criterio de; a entender de; en versión de; en version de; por boca de; en voz de; "
        "en la version de; segun la version de; a tenor de; en la cuenta de; en el conteo de; en el registro de; "
        "con base en; con base a; sobre la base de; en base a; a partir de cifras|datos|registros de|del",
        "según se desprende del informe de Provea",
        "se desprende la placa",
    ),
    R(
        "for-its-part",
        K.CONTRAST,
        "a su vez; de su lado; por su lado; en contrapartida; por otro lado; entre tanto; por contra; "
        "de su parte; por su cuenta",
        "Provea, a su vez, cuenta 8",
        "una vez",
    ),
)
