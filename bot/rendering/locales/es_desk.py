"""The texts that the operator reads, in Spanish."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, str | Mapping[str, str]] = {
    # A claim that waits.
    "review.title": "Por revisar · {text}",
    "review.why.held_stock": "Es el mismo número que esa fuente da de personas presas: puede ser una confusión.",
    "review.why.held_batch": "Es el número de una tanda reciente, publicado como si fuera el total.",
    "review.why.held_jump": "Sube mucho más rápido que hasta ahora: puede haber un dígito de más.",
    "review.why.held_lower": "Es menos que la cifra que ya estaba, y nadie dice que sea una corrección.",
    "review.why.held_contradiction": "La fuente se contradice en menos de una hora, sin decir que corrige.",
    "review.why.held": "Espera una decisión.",
    "review.standing": "La cifra que vale ahora: {value}.",
    "review.limit": "Límite: {name} ({value}).",
    "review.foot": "{tracker}. Nadie la recibe hasta que decidas.",
    "review.approve": "Aprobar",
    "review.reject": "Rechazar",
    "review.correct": "Corregir",
    # How the service fares.
    "status.title": "Estado del servicio",
    "status.feeds": "Feeds",
    "status.feeds.count": {
        "one": "responde {ok} de {n}",
        "other": "responden {ok} de {n}",
        "many": "responden {ok} de {n}",
    },
    "status.poll": "Última lectura",
    "status.never": "nunca",
    "status.backlog": "Envíos en espera",
    "status.oldest": "El más antiguo es del",
    "status.held": "Cifras por revisar",
    "status.chats": "Suscripciones",
    "status.started": "En marcha desde el",
    "status.none": "ninguno",
    "status.delivery.pending": {"one": "{n} por enviar", "other": "{n} por enviar", "many": "{n} por enviar"},
    "status.delivery.waiting": {"one": "{n} en espera", "other": "{n} en espera", "many": "{n} en espera"},
    "status.delivery.doubtful": {"one": "{n} dudoso", "other": "{n} dudosos", "many": "{n} dudosos"},
    "status.delivery.sent": {"one": "{n} enviado", "other": "{n} enviados", "many": "{n} enviados"},
    "status.delivery.parked": {"one": "{n} apartado", "other": "{n} apartados", "many": "{n} apartados"},
    "status.delivery.dead": {"one": "{n} rechazado", "other": "{n} rechazados", "many": "{n} rechazados"},
    "status.delivery.collapsed": {"one": "{n} superado", "other": "{n} superados", "many": "{n} superados"},
    "status.delivery.paused": {"one": "{n} en pausa", "other": "{n} en pausa", "many": "{n} en pausa"},
    "status.chat.private": {"one": "{n} persona", "other": "{n} personas", "many": "{n} de personas"},
    "status.chat.group": {"one": "{n} grupo", "other": "{n} grupos", "many": "{n} de grupos"},
    "status.chat.supergroup": {"one": "{n} supergrupo", "other": "{n} supergrupos", "many": "{n} de supergrupos"},
    "status.chat.channel": {"one": "{n} canal", "other": "{n} canales", "many": "{n} de canales"},
    "status.failing": {
        "one": "{n} feed no responde",
        "other": "{n} feeds no responden",
        "many": "{n} de feeds no responden",
    },
    "status.feed": "{outlet}: {reason}",
    "status.feed.since": "{outlet}: {reason}, desde el {moment}",
    "status.paused": "{outlet} (en pausa)",
    "status.more": {"one": "y {n} más", "other": "y {n} más", "many": "y {n} más"},
    "status.foot": "Recuento {version}, {moment}",
}
