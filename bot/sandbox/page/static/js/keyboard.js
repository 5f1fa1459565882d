// The buttons under a message.

import { answered } from "./answers.js";
import { icon, make } from "./dom.js";
import { followLink } from "./links.js";
import { alertBox, attempt, toast } from "./notices.js";
import { act } from "./server.js";
import { state, tell } from "./state.js";
import { words } from "./words.js";

const GIVE_UP_MS = 15000; // as long as the server waits for the bot's answer

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
  setTimeout(() => { element.disabled = false; }, GIVE_UP_MS);
  const given = { user: state.me, chat: message.chat.id, message: message.message_id };
  const query = await attempt(() => act("press", { ...given, data: button.callback_data }));
  const answer = query && (await answered(query)).answer;
  element.disabled = false;
  if (answer?.url) open(new Event("click", { cancelable: true }), answer.url);
  if (answer?.text) (answer.show_alert ? alertBox : toast)(answer.text);
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

