// The buttons under a message.

import { icon, make } from "./dom.js";
import { followLink } from "./links.js";
import { alertBox, attempt, toast } from "./notices.js";
import { act } from "./server.js";
import { on, state, tell } from "./state.js";
import { words } from "./words.js";

const GIVE_UP_MS = 15000; // as long as the server waits for the bot's answer
const pressed = new Map(); // query → the button that waits for its answer

export function keyboard(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  const buttons = rows.map((row) => make("div", {}, row.map((button) => key(message, button))));
  return make("div", { class: "buttons" }, buttons);
}

function key(message, button) {
  const mark = button.url ? icon("link") : button.copy_text ? icon("copy") : null;
  return make(
    "button",
    { type: "button", class: mark && "mark", onclick: (event) => press(event, message, button) },
    button.text,
    mark,
  );
}

function press(event, message, button) {
  if (button.callback_data !== undefined) call(event.currentTarget, message, button);
  else if (button.url) open(event, button.url);
  else if (button.copy_text) copy(button.copy_text.text);
  else if (button.switch_inline_query_current_chat !== undefined) {
    tell("write", `@${state.bot.username} ${button.switch_inline_query_current_chat}`);
  } else if (button.switch_inline_query !== undefined) {
    tell("write", `@${state.bot.username} ${button.switch_inline_query}`);
  }
}

async function call(element, message, button) {
  element.disabled = true;
  const given = { user: state.me, chat: message.chat.id, message: message.message_id };
  const query = await attempt(() => act("press", { ...given, data: button.callback_data }));
  const release = () => { element.disabled = false; };
  if (query === undefined) release();
  else if (early.has(query)) answerTo(early.get(query), element);
  else {
    pressed.set(query, element);
    setTimeout(release, GIVE_UP_MS);
  }
}

const early = new Map(); // answers that overtook the number of their query

on("answered", (query) => {
  if (query.kind !== "callback" || query.user !== state.me) return;
  const element = pressed.get(query.id);
  if (element) answerTo(query, element);
  else early.set(query.id, query);
});

function answerTo(query, element) {
  element.disabled = false;
  pressed.delete(query.id);
  early.delete(query.id);
  const { text, show_alert: alert, url } = query.answer;
  if (url) open(new Event("click"), url);
  if (text) (alert ? alertBox : toast)(text);
}

function open(event, url) {
  followLink(event, url);
  if (!event.defaultPrevented && /^https?:/.test(url) && !isBotLink(url)) {
    window.open(url, "_blank", "noopener");
  }
}

const isBotLink = (url) => url.toLowerCase().includes(`t.me/${state.bot.username.toLowerCase()}`);

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(words.copied);
  } catch {
    alertBox(text);
  }
}

