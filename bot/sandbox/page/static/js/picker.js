// The list above the text field: the bot's commands, or the cards of inline mode.

import { answered } from "./answers.js";
import { byId, make } from "./dom.js";
import { startWith } from "./links.js";
import { attempt } from "./notices.js";
import { act } from "./server.js";
import { currentChat, state } from "./state.js";
import { words } from "./words.js";

const PAUSE_MS = 250; // of typing before an inline query is sent
let options = []; // { element, choose }
let chosen = -1;
let timer = 0;
let turn = 0; // what is fetched for an earlier turn comes too late

export const pickerIsOpen = () => !byId("picker").hidden;

export function closePicker() {
  turn += 1;
  clearTimeout(timer);
  options = [];
  chosen = -1;
  byId("picker").hidden = true;
  byId("text").removeAttribute("aria-activedescendant");
  byId("commands").setAttribute("aria-expanded", "false");
}

// Looks at what stands in the text field and offers what fits.
export function offer(text, done) {
  const inline = text.match(new RegExp(`^@${state.bot.username}\\s(.*)$`, "is"));
  const command = text.match(/^\/(\w*)$/);
  if (inline) offerCards(inline[1], done);
  else if (command) offerCommands(command[1], done);
  else if (/^@\w*$/.test(text) && `@${state.bot.username}`.startsWith(text)) offerBot(done);
  else closePicker();
}

export async function offerCommands(begun, done) {
  closePicker();
  const mine = turn;
  const all = (await attempt(() => act("menu", { user: state.me, chat: state.chat }))) ?? [];
  if (mine !== turn) return;
  const fitting = all.filter((one) => one.command.startsWith(begun.toLowerCase()));
  const suffix = currentChat().type === "private" ? "" : `@${state.bot.username}`;
  const rows = fitting.map((one) => ({
    class: "command",
    parts: [make("b", {}, `/${one.command}`), ` ${one.description}`],
    choose: (event) => done(`/${one.command}${suffix}`, event?.key !== "Tab"),
  }));
  byId("commands").setAttribute("aria-expanded", "true");
  show(rows, { empty: begun ? "" : words.noCommands });
}

function offerBot(done) {
  const name = `@${state.bot.username}`;
  const choose = () => done(`${name} `, false);
  show([{ class: "command", parts: [make("b", {}, name), ` ${words.inlineHint}`], choose }]);
}

function offerCards(text, done) {
  clearTimeout(timer);
  turn += 1;
  if (!pickerIsOpen()) show([], { empty: words.searching });
  timer = setTimeout(() => askInline(text, done), PAUSE_MS);
}

async function askInline(text, done) {
  const mine = turn;
  const query = await attempt(() => act("inline", { user: state.me, chat: state.chat, text }));
  const full = query && (query.answer ? query : await answered(query.id));
  if (full && mine === turn) showCards(full, done);
}

function showCards(query, done) {
  const rows = query.answer.results.map((result) => ({
    class: "card",
    parts: [make("b", {}, result.title || words.photo), make("small", {}, result.description)],
    choose: () => {
      done("", false);
      const given = { user: state.me, chat: state.chat, query: query.id, result: result.id };
      attempt(() => act("choose", given));
    },
  }));
  const button = query.answer.button;
  const lead = button && make(
    "button",
    { type: "button", class: "lead", onclick: () => { done("", false); startWith(button.start_parameter ?? ""); } },
    button.text,
  );
  // No card is chosen at first: Enter sends what stands in the field, which may be a mention.
  show(rows, { empty: words.noResults, lead, first: -1 });
}

function show(rows, { empty = "", lead = null, first = 0 } = {}) {
  options = rows.map((row, at) => {
    const element = make(
      "div",
      { class: row.class, role: "option", id: `option${at}`, "aria-selected": "false" },
      row.parts,
    );
    element.addEventListener("mousedown", (event) => event.preventDefault());
    element.addEventListener("click", row.choose);
    return { element, choose: row.choose };
  });
  const list = make("div", { role: "listbox", "aria-label": words.offers }, options.map((one) => one.element));
  const picker = byId("picker");
  picker.hidden = !(options.length || empty || lead);
  picker.replaceChildren(...[lead, options.length ? list : make("p", {}, empty)].filter(Boolean));
  picker.scrollTop = 0;
  select(options.length ? first : -1);
}

function select(at) {
  options[chosen]?.element.setAttribute("aria-selected", "false");
  chosen = at;
  const option = options[chosen]?.element;
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) byId("text").setAttribute("aria-activedescendant", option.id);
}

// Takes a key of the text field; says whether the key was the picker's.
export function pickerKey(event) {
  if (!pickerIsOpen()) {
    if (event.key === "Escape") closePicker(); // so that what is still fetched doesn't open it
    return false;
  }
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key === "Escape") closePicker();
  else if (event.key in steps && options.length) {
    const from = chosen < 0 && event.key === "ArrowUp" ? 0 : chosen;
    select((from + steps[event.key] + options.length) % options.length);
  } else if ((event.key === "Enter" || event.key === "Tab") && options[chosen]) {
    options[chosen].choose(event);
  } else return false;
  event.preventDefault();
  return true;
}
