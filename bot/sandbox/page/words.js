// The page's own words, in Spanish and English after the browser's language; what the bot says is not its business.

const WORDS = {
  es: {
    sandbox: "de prueba", speakAs: "Hablar como", chats: "Chats", back: "Volver a los chats", tools: "Ajustes y fallos",
    messages: "Mensajes", commands: "Órdenes", write: "Escribe un mensaje", send: "Enviar", cancel: "Cancelar", ok: "Entendido",
    local: "Solo en este equipo. Nada sale a la red.", you: "Tú", bot: "bot", members: "{n} miembros", member: "1 miembro",
    channelOf: "canal", typing: "escribe…", uploading: "envía un archivo…", edited: "editado", reply: "Responder", change: "Editar",
    editing: "Editar mensaje", today: "Hoy", yesterday: "Ayer", photo: "Foto", file: "Archivo", download: "Descargar {name}, {size}",
    sticker: "Pegatina", start: "Iniciar", unblock: "Desbloquear el bot", onlyAdmins: "Aquí escriben solo quienes administran.",
    moved: "Este grupo pasó a ser un supergrupo.", topicMade: "Tema creado: {name}", becameSuper: "El grupo pasó a ser un supergrupo.",
    empty: "Aún no hay mensajes.", hello: "Pulsa Iniciar para empezar.", stopped: "El servidor se detuvo. Esta página vuelve a conectar sola.",
    back2: "Conectado de nuevo.", down: "Bajar a lo último", newOnes: "{n} nuevos", newOne: "1 nuevo", unread: "{n} sin leer",
    copied: "Copiado", gone: "Ese mensaje ya no está aquí", themeauto: "Aspecto: como el sistema", themelight: "Aspecto: claro",
    themedark: "Aspecto: oscuro", failed: "No se pudo: {why}", noServer: "el servidor no responde", noAnswer: "El bot no respondió", via: "vía @{name}", answerTo: "Respuesta a {name}",
    opens: "abre una página", close: "Cerrar", here: "El bot en este chat", block: "Bloquear el bot", kick: "Expulsar el bot", add: "Añadir el bot",
    promote: "Hacerlo administrador", restrict: "Quitarle la escritura", migrate: "Convertir en supergrupo", botIs: "El bot es aquí: {status}",
    anonymous: "Hablar como administrador anónimo", topicClose: "Cerrar este tema", topicOpen: "Abrir este tema", sendSticker: "Enviar una pegatina",
    faults: "Fallos", faultsWhat: "Lo que el servidor hace mal, para ver cómo responde el bot.", kind: "Fallo", method: "Petición", all: "todas",
    thisChat: "Solo en este chat", count: "Veces", seconds: "Segundos", switchOn: "Activar", noFaults: "Ninguno activo.", remove: "Quitar",
    clear: "Quitar todos", always: "siempre", left: "quedan {n}", results: "Resultados", scrolls: "Tabla",
    k_delay: "lento", k_drop_before: "corte antes de hacerlo", k_drop_after: "corte después de hacerlo", k_late: "respuesta tardía",
    k_cut_json: "JSON cortado", k_server_error: "502 con HTML", k_flood: "429 con espera", k_flood_silent: "429 sin espera", k_blocked: "403 bloqueado",
    k_kicked: "403 expulsado", k_chat_not_found: "400 chat no encontrado", k_no_rights: "400 sin permiso", k_thread_not_found: "400 tema no encontrado",
    k_topic_closed: "400 tema cerrado", k_unauthorized: "401", k_not_found: "404", k_conflict: "409",
    s_member: "miembro", s_administrator: "administrador", s_restricted: "sin permiso para escribir", s_left: "no está", s_kicked: "expulsado",
  },
  en: {
    sandbox: "sandbox", speakAs: "Speak as", chats: "Chats", back: "Back to the chats", tools: "Settings and faults",
    messages: "Messages", commands: "Commands", write: "Write a message", send: "Send", cancel: "Cancel", ok: "OK",
    local: "On this machine only. Nothing goes out to the network.", you: "You", bot: "bot", members: "{n} members", member: "1 member",
    channelOf: "channel", typing: "is typing…", uploading: "is sending a file…", edited: "edited", reply: "Reply", change: "Edit",
    editing: "Edit message", today: "Today", yesterday: "Yesterday", photo: "Photo", file: "File", download: "Download {name}, {size}",
    sticker: "Sticker", start: "Start", unblock: "Unblock the bot", onlyAdmins: "Only administrators write here.",
    moved: "This group became a supergroup.", topicMade: "Topic opened: {name}", becameSuper: "The group became a supergroup.",
    empty: "No messages yet.", hello: "Press Start to begin.", stopped: "The server has stopped. This page reconnects by itself.",
    back2: "Connected again.", down: "Down to the latest", newOnes: "{n} new", newOne: "1 new", unread: "{n} unread",
    copied: "Copied", gone: "That message is no longer here", themeauto: "Look: as the system", themelight: "Look: light",
    themedark: "Look: dark", failed: "That failed: {why}", noServer: "the server does not answer", noAnswer: "The bot gave no answer", via: "via @{name}", answerTo: "Reply to {name}",
    opens: "opens a page", close: "Close", here: "The bot in this chat", block: "Block the bot", kick: "Remove the bot", add: "Add the bot",
    promote: "Make it an administrator", restrict: "Take away its right to write", migrate: "Make the group a supergroup", botIs: "The bot here: {status}",
    anonymous: "Speak as anonymous administrator", topicClose: "Close this topic", topicOpen: "Open this topic", sendSticker: "Send a sticker",
    faults: "Faults", faultsWhat: "What the server does wrong, to see how the bot takes it.", kind: "Fault", method: "Request", all: "all",
    thisChat: "In this chat only", count: "Times", seconds: "Seconds", switchOn: "Switch on", noFaults: "None in force.", remove: "Remove",
    clear: "Remove all", always: "always", left: "{n} left", results: "Results", scrolls: "Table",
    k_delay: "slow", k_drop_before: "cut before it is done", k_drop_after: "cut after it is done", k_late: "late answer",
    k_cut_json: "cut JSON", k_server_error: "502 with HTML", k_flood: "429 with a wait", k_flood_silent: "429 without a wait", k_blocked: "403 blocked",
    k_kicked: "403 removed", k_chat_not_found: "400 chat not found", k_no_rights: "400 no right", k_thread_not_found: "400 topic not found",
    k_topic_closed: "400 topic closed", k_unauthorized: "401", k_not_found: "404", k_conflict: "409",
    s_member: "member", s_administrator: "administrator", s_restricted: "may not write", s_left: "not here", s_kicked: "removed",
  },
};

const wanted = navigator.languages?.length ? navigator.languages : [navigator.language || "en"];
export const language = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag in WORDS) || "en";
// The reader's own region where it is of the page's language ("es-VE"), for dates and numbers.
export const locale = wanted.find((tag) => tag.toLowerCase().startsWith(language)) || language;

export function word(key, values = {}) {
  return (WORDS[language][key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function label(root) {
  document.documentElement.lang = language;
  for (const node of root.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
  for (const node of root.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", word(node.dataset.label));
    if (node.tagName === "BUTTON") node.title = word(node.dataset.label);
    if (node.tagName === "TEXTAREA") node.placeholder = word(node.dataset.label);
  }
}
