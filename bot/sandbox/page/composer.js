// The line where one writes: commands with completion, inline results, replies, edits, the buttons that stand instead.

import { make } from "/page/content.js";
import { word } from "/page/words.js";
import { ask, attempt, byId, current, plainOf, view, world } from "/page/world.js";

export class Composer {
  constructor() {
    this.text = byId("text");
    this.offer = byId("offer");
    this.commands = [];
    this.options = [];
    this.active = 0;
    this.answering = null;
    this.editing = null;
    this.inlineQuery = null;
    this.anonymous = false;
    this.timer = 0;
    this.listen();
  }

  listen() {
    byId("composer").addEventListener("submit", (event) => { event.preventDefault(); this.submit(); });
    this.text.addEventListener("input", () => { this.grow(); this.suggest(); });
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.text.addEventListener("blur", () => setTimeout(() => { if (document.activeElement !== this.text) this.close(); }, 150));
    byId("slash").addEventListener("click", () => { this.text.value = "/"; this.text.focus(); this.suggest(); });
    byId("quote-drop").addEventListener("click", () => { this.drop(); this.text.focus(); });
    byId("instead").addEventListener("click", () => this.instead());
  }

  // -- which line there is ---------------------------------------------------------------------------------

  enter(room) {
    this.drop();
    this.text.value = "";
    this.grow();
    this.close();
    this.refresh(room);
    this.learn();
  }

  refresh(room) {
    const { chat } = room;
    const { user } = view;
    const blocked = chat.type === "private" && user.blocked_bot;
    const silent = chat.type === "private" && !chat.messages.size;
    const closed = this.closedBecause(room, user);
    const pressed = document.activeElement === byId("instead");
    byId("instead").hidden = !(blocked || silent);
    byId("instead").textContent = word(blocked ? "unblock" : "start");
    byId("closed").hidden = !closed;
    byId("closed").textContent = closed ? word(closed) : "";
    byId("line").hidden = Boolean(closed || blocked || silent);
    if (silent && !blocked) byId("line").hidden = false; // a command may be typed before Start is pressed
    if (pressed && byId("instead").hidden) this.text.focus(); // the button that had the focus is gone
  }

  closedBecause({ chat }, user) {
    if (chat.migrated_to) return "moved";
    return chat.type === "channel" && !chat.administrators.includes(user.id) ? "onlyAdmins" : "";
  }

  instead() {
    if (view.user.blocked_bot) attempt(() => ask("bot", { user: view.user.id, chat: current().chat.id, deed: "unblock" }));
    else this.say("/start");
  }

  async learn() {
    const room = current();
    if (!room) return;
    try { this.commands = await ask(`commands?user=${view.user.id}&chat=${room.chat.id}`); } catch { this.commands = []; }
    if (document.activeElement === this.text) this.suggest();
  }

  grow() {
    this.text.style.height = "auto";
    const height = this.text.scrollHeight; // nought while the room is not shown
    if (height) this.text.style.height = `${Math.min(height, 180)}px`;
  }

  // -- replies and edits -----------------------------------------------------------------------------------

  reply(message) {
    this.editing = null;
    this.answering = message;
    this.show(`↩ ${plainOf(message)}`);
  }

  edit(message) {
    this.answering = null;
    this.editing = message;
    this.text.value = message.text;
    this.grow();
    this.show(`✎ ${word("editing")}`);
  }

  show(text) {
    byId("quote").hidden = false;
    byId("quote-text").textContent = text.slice(0, 200);
    this.text.focus();
  }

  drop() {
    if (this.editing) this.text.value = "";
    this.answering = this.editing = null;
    byId("quote").hidden = true;
  }

  put(text) {
    this.text.value = text;
    this.grow();
    this.text.focus();
    this.suggest();
  }

  // -- sending ---------------------------------------------------------------------------------------------

  async submit() {
    const text = this.text.value;
    if (!text.trim()) return;
    this.close();
    if (this.editing) {
      const message = this.editing;
      const done = await attempt(() => ask("edit", { user: view.user.id, chat: message.chat.id, message: message.message_id, text: text.trim() }));
      if (done) { this.text.value = ""; this.drop(); this.grow(); }
      return;
    }
    await this.sendOff(text);
  }

  async sendOff(text) {
    this.text.value = "";
    this.grow();
    if (!(await this.say(text)) && !this.text.value) { this.text.value = text; this.grow(); } // what did not go out is not lost
  }

  async say(text) {
    const room = current();
    const wish = { user: view.user.id, chat: room.chat.id, text, thread: room.thread || null, reply_to: this.answering?.message_id ?? null };
    const admin = room.chat.administrators.includes(view.user.id);
    if (this.anonymous && admin && room.chat.type !== "private" && room.chat.type !== "channel") wish.anonymous = true;
    this.drop();
    return attempt(() => ask("say", wish));
  }

  // -- what is offered -------------------------------------------------------------------------------------

  suggest() {
    const typed = this.text.value;
    const inline = new RegExp(`^@${world.bot.username} (.*)$`, "is").exec(typed);
    if (inline) { this.askInline(inline[1]); return; }
    this.inlineQuery = null;
    const wanted = /^\/(\w*)$/.exec(typed);
    if (!wanted) { this.close(); return; }
    const start = wanted[1].toLowerCase();
    const fits = this.commands.filter(({ command }) => command.startsWith(start));
    fits.sort((a, b) => Number(b.command === start) - Number(a.command === start));
    this.open(fits.map(({ command, description }) => ({ title: `/${command}`, note: description, take: () => this.take(`/${command}`) })), word("commands"));
  }

  take(text) {
    this.sendOff(text);
  }

  askInline(query) {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
        const asked = await attempt(() => ask("inline", { user: view.user.id, chat: current().chat.id, query }));
      this.inlineQuery = asked?.query_id ?? null;
      if (this.early?.query_id === this.inlineQuery) this.results(this.early);
    }, 250);
  }

  results(event) {
    if (event.query_id !== this.inlineQuery) { this.early = event; return; }
    const choose = (result) => {
      this.text.value = "";
      this.grow();
      attempt(() => ask("choose", { query_id: event.query_id, result: result.id, chat: current().chat.id }));
    };
    this.open(event.results.map((result) => ({ title: result.title, note: result.description, take: () => choose(result) })), word("results"));
  }

  open(options, name) {
    this.options = options;
    if (!options.length) { this.close(); return; }
    this.offer.setAttribute("aria-label", name);
    this.offer.replaceChildren(...options.map((option, place) => {
      const node = make("div");
      node.id = `option-${place}`;
      node.setAttribute("role", "option");
      const [title, note] = [make("b", "", option.title), make("span", "", option.note)];
      title.dir = note.dir = "auto";
      node.append(title, note);
      node.addEventListener("mousedown", (event) => event.preventDefault());
      node.addEventListener("click", () => { this.close(); option.take(); this.text.focus(); });
      return node;
    }));
    this.offer.hidden = false;
    this.text.setAttribute("aria-expanded", "true");
    this.point(0);
  }

  point(place) {
    this.active = (place + this.options.length) % this.options.length;
    [...this.offer.children].forEach((node, each) => node.setAttribute("aria-selected", String(each === this.active)));
    this.text.setAttribute("aria-activedescendant", `option-${this.active}`);
    this.offer.children[this.active]?.scrollIntoView({ block: "nearest" });
  }

  close() {
    this.offer.hidden = true;
    this.options = [];
    this.text.setAttribute("aria-expanded", "false");
    this.text.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (event.isComposing) return;
    const offered = this.options.length > 0 && !this.offer.hidden;
    if (offered && event.key === "ArrowDown") { event.preventDefault(); this.point(this.active + 1); }
    else if (offered && event.key === "ArrowUp") { event.preventDefault(); this.point(this.active - 1); }
    else if (offered && event.key === "Escape") { event.preventDefault(); this.close(); }
    else if (offered && event.key === "Enter" && !event.shiftKey) { event.preventDefault(); const option = this.options[this.active]; this.close(); option.take(); }
    else if (offered && event.key === "Tab" && this.options[this.active].title.startsWith("/")) { event.preventDefault(); this.put(`${this.options[this.active].title} `); }
    else if (event.key === "Escape") this.drop();
    else if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.submit(); }
  }
}
