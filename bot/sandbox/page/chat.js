// The page itself: the list of chats, the room, the live stream of what happens, the look.

import { make } from "/page/content.js";
import { Composer } from "/page/composer.js";
import { dayName, dayOf, messageNode, nodeId, voice } from "/page/message.js";
import { Panel } from "/page/panel.js";
import { label, word } from "/page/words.js";
import { ask, attempt, byId, clock, current, isOwn, keyOf, markSeen, messagesOf, plainOf, recall, remember, rooms, senderName, serviceText, threadOf, toast, unread, view, world } from "/page/world.js";

const phone = window.matchMedia("(max-width: 760px)");

// -- the list of chats -------------------------------------------------------------------------------------

function face(node, room) {
  node.className = `face ${room.chat.type === "private" ? "bot" : room.chat.type}`;
  node.textContent = [...room.name][0] || "?";
}

function drawList() {
  const list = byId("chats");
  const focused = document.activeElement?.closest?.("#chats button")?.dataset.room;
  let total = 0;
  list.replaceChildren(...rooms().map((room) => {
    const count = room.key === view.room && inRoom() ? 0 : unread(room);
    total += count;
    return listEntry(room, count);
  }));
  if (focused) list.querySelector(`[data-room="${focused}"]`)?.focus();
  document.title = total ? `(${total}) Recuento` : "Recuento";
}

function listEntry(room, count) {
  const last = messagesOf(room).at(-1);
  const button = make("button");
  button.type = "button";
  button.dataset.room = room.key;
  if (room.key === view.room) button.setAttribute("aria-current", "true");
  const icon = make("span", "face");
  face(icon, room);
  icon.setAttribute("aria-hidden", "true");
  const name = make("span", "who", room.name);
  const line = make("span", "last", last ? `${isOwn(last) && !serviceText(last) ? `${word("you")}: ` : ""}${plainOf(last).slice(0, 90)}` : word("empty"));
  name.dir = line.dir = "auto";
  button.append(icon, name, make("span", "when", last ? clock(last.date) : ""), line);
  if (count) {
    const badge = make("span", "badge", String(count));
    badge.setAttribute("aria-label", word("unread", { n: count }));
    button.append(badge);
  }
  button.addEventListener("click", () => openRoom(room.key, true));
  const entry = make("li");
  entry.append(button);
  return entry;
}

const inRoom = () => !phone.matches || document.body.dataset.view === "room";

function drawPeople() {
  const set = byId("people");
  for (const old of set.querySelectorAll("label")) old.remove();
  for (const user of world.users) {
    const line = make("label");
    const radio = make("input");
    radio.type = "radio";
    radio.name = "person";
    radio.value = user.id;
    radio.checked = user.id === view.user.id;
    radio.addEventListener("change", () => { view.user = user; remember("person", user.id); view.room = null; start(); });
    line.append(radio, make("span", "", `${user.first_name} · ${user.language_code}`));
    set.append(line);
  }
}

// -- the room ----------------------------------------------------------------------------------------------

function openRoom(key, byHand = false) {
  const another = view.drawn !== `${view.user.id}/${key}`;
  view.room = key;
  view.drawn = `${view.user.id}/${key}`;
  view.below = 0;
  remember(`room/${view.user.id}`, key);
  if (byHand) document.body.dataset.view = "room";
  drawRoom();
  drawList();
  if (another) composer.enter(current());
  else composer.refresh(current());
  panel.draw();
  if (byHand) (phone.matches ? byId("title") : byId("text")).focus();
}

function drawRoom() {
  const room = current();
  if (!room) return;
  byId("title").textContent = room.name;
  face(byId("face"), room);
  drawSubtitle();
  const log = byId("log");
  log.replaceChildren();
  let previous = null;
  for (const message of messagesOf(room)) {
    append(log, message, previous);
    previous = message;
  }
  if (!previous) log.append(make("p", "nothing", room.chat.type === "private" ? greeting() : word("empty")));
  log.scrollTop = log.scrollHeight;
  byId("down").hidden = true;
  if (inRoom()) markSeen(room);
}

function greeting() {
  const about = world.bot.descriptions[view.user.language_code] || world.bot.descriptions[""];
  return about ? `${about}\n\n${word("hello")}` : word("hello");
}

function drawSubtitle() {
  const room = current();
  const node = byId("subtitle");
  node.classList.toggle("busy", Boolean(view.typing));
  if (view.typing) node.textContent = `${world.bot.first_name} ${word(view.typing === "typing" ? "typing" : "uploading")}`;
  else if (room.chat.type === "private") node.textContent = `${word("bot")} · @${world.bot.username}`;
  else if (room.chat.type === "channel") node.textContent = `${word("channelOf")} · @${room.chat.username}`;
  else node.textContent = word(room.chat.members === 1 ? "member" : "members", { n: room.chat.members });
}

function append(log, message, previous) {
  if (!previous || dayOf(previous) !== dayOf(message)) log.append(make("p", "day", dayName(message)));
  const node = messageNode(message, deedsFor(message));
  if (!previous || voice(previous) !== voice(message)) node.classList.add("first");
  else document.getElementById(nodeId(previous))?.classList.remove("last");
  node.classList.add("last");
  log.append(node);
  return node;
}

// -- what is done inside a message -------------------------------------------------------------------------

function deedsFor(message) {
  return {
    botName: world.bot.username,
    say: (text) => composer.say(text),
    deepLink: (payload) => followLink(payload),
    press: (button, node) => press(message, button, node),
    reply: (answered) => composer.reply(answered),
    edit: (own) => composer.edit(own),
  };
}

async function press(message, button, node) {
  if (button.copy_text) {
    await attempt(() => navigator.clipboard.writeText(button.copy_text.text));
    toast(word("copied"));
  } else if (button.switch_inline_query_current_chat !== undefined || button.switch_inline_query !== undefined) {
    composer.put(`@${world.bot.username} ${button.switch_inline_query_current_chat ?? button.switch_inline_query}`);
  } else if (button.callback_data !== undefined) {
    node.classList.add("busy");
    node.setAttribute("aria-busy", "true");
    const free = () => { node.classList.remove("busy"); node.removeAttribute("aria-busy"); };
    const asked = await attempt(() => ask("press", { user: view.user.id, chat: message.chat.id, message: message.message_id, data: button.callback_data }));
    if (!asked) { free(); return; }
    const timer = setTimeout(() => { if (view.waiting.delete(asked.query_id)) { free(); toast(word("noAnswer")); } }, 15000);
    const answer = view.waiting.get(asked.query_id);
    const settle = (event) => { clearTimeout(timer); view.waiting.delete(asked.query_id); free(); showAnswer(event); };
    if (answer?.type) settle(answer);
    else view.waiting.set(asked.query_id, settle);
  }
}

function showAnswer(event) {
  if (!event.text) return;
  if (!event.show_alert) { toast(event.text); return; }
  byId("alert-text").textContent = event.text;
  byId("alert").showModal();
}

function followLink(payload) {
  openRoom(keyOf(view.user.id), true);
  composer.say(`/start ${payload}`.trim());
}

// -- what happens ------------------------------------------------------------------------------------------

function onMessage(message, isEdit) {
  const chat = world.chats.get(message.chat.id);
  if (!chat) return;
  const known = chat.messages.has(message.message_id);
  chat.messages.set(message.message_id, message);
  const room = current();
  const here = room && room.chat.id === chat.id && room.thread === threadOf(message);
  if (here && (isEdit || known)) redraw(message);
  else if (here) arrive(room, message);
  if (here && !isOwn(message) && message.from?.is_bot) settleTyping();
  if (here && inRoom() && !document.hidden) markSeen(room);
  if (!isOwn(message) && (here || chat.type !== "private" || chat.id === view.user.id)) byId("heard").textContent = `${senderName(message)}: ${plainOf(message)}`;
  drawList();
  if (here) composer.refresh(room);
}

function arrive(room, message) {
  const log = byId("log");
  const near = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  log.querySelector(".nothing")?.remove();
  const previous = messagesOf(room).at(-2) || null;
  append(log, message, previous).classList.add("new");
  const dots = log.querySelector(".dots");
  if (dots) log.append(dots);
  if (near || isOwn(message)) log.scrollTop = log.scrollHeight;
  else {
    view.below += 1;
    const down = byId("down");
    down.hidden = false;
    down.textContent = `↓ ${view.below === 1 ? word("newOne") : word("newOnes", { n: view.below })}`;
    down.setAttribute("aria-label", word("down"));
  }
}

function redraw(message) {
  const old = document.getElementById(nodeId(message));
  if (!old) return;
  const fresh = messageNode(message, deedsFor(message));
  for (const name of ["first", "last"]) fresh.classList.toggle(name, old.classList.contains(name));
  const opened = [...old.querySelectorAll("details")].map((part) => part.open);
  [...fresh.querySelectorAll("details")].forEach((part, place) => { part.open = opened[place] ?? part.open; });
  const keys = (node) => [...node.querySelectorAll(".key")];
  const focused = keys(old).indexOf(document.activeElement);
  const log = byId("log");
  const near = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  old.replaceWith(fresh);
  if (focused >= 0) (keys(fresh)[focused] || keys(fresh)[0] || byId("text")).focus({ preventScroll: true });
  if (near) log.scrollTop = log.scrollHeight;
}

let typingTimer = 0;

function onAction(event) {
  const room = current();
  if (!room || room.chat.id !== event.chat_id || room.thread !== (event.message_thread_id || 0)) return;
  view.typing = event.action;
  drawSubtitle();
  const log = byId("log");
  if (!log.querySelector(".dots")) {
    const dots = make("div", "dots");
    dots.setAttribute("aria-hidden", "true");
    dots.append(make("i"), make("i"), make("i"));
    const near = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
    log.append(dots);
    if (near) log.scrollTop = log.scrollHeight;
  }
  clearTimeout(typingTimer);
  typingTimer = setTimeout(settleTyping, 5000);
}

function settleTyping() {
  clearTimeout(typingTimer);
  view.typing = null;
  byId("log").querySelector(".dots")?.remove();
  if (current()) drawSubtitle();
}

function onAnswer(event) {
  if (event.user_id !== view.user.id) return;
  const settle = view.waiting.get(event.query_id);
  if (typeof settle === "function") settle(event);
  else { // the answer came before the press was acknowledged
    view.waiting.set(event.query_id, event);
    setTimeout(() => view.waiting.delete(event.query_id), 3000);
  }
}

function onEvent(event) {
  if (loading) { early.push(event); return; }
  switch (event.type) {
    case "message": onMessage(event.message, false); break;
    case "edited": onMessage(event.message, true); break;
    case "deleted":
      world.chats.get(event.chat_id)?.messages.delete(event.message_id);
      document.getElementById(`m${event.chat_id}-${event.message_id}`)?.remove();
      drawList();
      break;
    case "action": onAction(event); break;
    case "answer": onAnswer(event); break;
    case "inline": if (event.user_id === view.user.id) composer.results(event); break;
    case "commands": composer.learn(); break;
    case "faults": panel.learn(); break;
    case "reload": load(); break;
    default: break;
  }
}

// -- the stream --------------------------------------------------------------------------------------------

let stream = null;
let lost = false;
let loading = false;
let early = []; // what came while the state was read: told again after it, each message is known by its number

function connect() {
  stream?.close();
  stream = new EventSource("/sandbox/events");
  stream.onmessage = (message) => onEvent(JSON.parse(message.data));
  stream.onopen = async () => {
    if (!(await load())) return;
    if (lost) toast(word("back2"));
    lost = false;
    byId("banner").hidden = true;
  };
  stream.onerror = () => {
    stream.close();
    lost = true;
    byId("banner").textContent = word("stopped");
    byId("banner").hidden = false;
    setTimeout(connect, 1500);
  };
}

async function load() {
  loading = true;
  let state;
  try { state = await ask("state"); } catch { loading = false; return false; }
  Object.assign(world, { users: state.users, bot: state.bot, demo: state.demo });
  world.chats = new Map(state.chats.map((chat) => [chat.id, { ...chat, messages: new Map(chat.messages.map((message) => [message.message_id, message])) }]));
  for (const badge of document.querySelectorAll(".demo")) badge.hidden = !world.demo;
  const person = Number(recall("person"));
  view.user = world.users.find((user) => user.id === (view.user?.id ?? person)) || world.users[0];
  start();
  loading = false;
  const waiting = early;
  early = [];
  waiting.forEach(onEvent);
  return true;
}

let begun = false;

function start() {
  drawPeople();
  const known = rooms();
  if (!begun) {
    begun = true;
    for (const user of world.users) {
      view.user = user;
      for (const room of rooms()) markSeen(room);
    }
    view.user = world.users.find((user) => user.id === Number(recall("person"))) || world.users[0];
    drawPeople();
  }
  if (!known.some((room) => room.key === view.room)) {
    const moved = known.find((room) => view.room && room.chat.id === world.chats.get(Number(view.room.split(":")[0]))?.migrated_to);
    const kept = recall(`room/${view.user.id}`);
    view.room = moved?.key || known.find((room) => room.key === kept)?.key || keyOf(view.user.id);
  }
  openRoom(view.room);
  const payload = new URLSearchParams(location.search).get("start");
  if (payload !== null) {
    history.replaceState(null, "", "/");
    followLink(payload);
  }
}


// -- the look ----------------------------------------------------------------------------------------------

const THEMES = ["auto", "light", "dark"];

function theme(name) {
  document.documentElement.dataset.theme = name;
  const button = byId("theme");
  button.textContent = { auto: "◐", light: "☀", dark: "☾" }[name];
  button.title = word(`theme${name}`);
  button.setAttribute("aria-label", word(`theme${name}`));
  try { localStorage.setItem("theme", name); } catch { /* a page without storage forgets */ }
}

function savedTheme() { try { return localStorage.getItem("theme"); } catch { return null; } }

// -- begin -------------------------------------------------------------------------------------------------

const page = { composer: () => composer };
label(document);
const composer = new Composer();
const panel = new Panel(page);

theme(THEMES.includes(savedTheme()) ? savedTheme() : "auto");
byId("theme").addEventListener("click", () => theme(THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % 3]));
byId("back").addEventListener("click", () => {
  document.body.dataset.view = "list";
  drawList();
  document.querySelector(`#chats [data-room="${view.room}"]`)?.focus();
});
byId("down").addEventListener("click", () => { byId("log").scrollTop = byId("log").scrollHeight; });
byId("log").addEventListener("load", () => { if (view.pinned) byId("log").scrollTop = byId("log").scrollHeight; }, true);
byId("log").addEventListener("scroll", () => {
  const log = byId("log");
  view.pinned = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  if (view.pinned) { view.below = 0; byId("down").hidden = true; }
});
document.addEventListener("visibilitychange", () => { if (!document.hidden && current() && inRoom()) { markSeen(current()); drawList(); } });
phone.addEventListener("change", drawList);
connect();
