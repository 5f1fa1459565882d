// What happens when somebody taps a link, a command or a name in a text.

import { attempt } from "./notices.js";
import { act } from "./server.js";
import { currentChat, openChat, state, tell } from "./state.js";

const BOT_LINK = /^(?:https?:\/\/t\.me\/|tg:\/\/resolve\?domain=)([A-Za-z0-9_]+)(?:[?&]start=([\w-]{1,64}))?$/;

// A link to the bot itself opens the private chat and presses Start there, as in Telegram.
export function followLink(event, url) {
  const [, name, payload] = url.match(BOT_LINK) ?? [];
  if (name?.toLowerCase() !== state.bot.username.toLowerCase()) return;
  event.preventDefault();
  openChat(state.me);
  if (payload) startWith(payload);
}

export function startWith(payload) {
  openChat(state.me);
  return attempt(() => act("say", { user: state.me, chat: state.me, text: `/start ${payload}`.trim() }));
}

export function sayCommand(text) {
  const inGroup = currentChat().type !== "private" && !text.includes("@");
  const command = inGroup ? `${text}@${state.bot.username}` : text;
  return attempt(() => act("say", { user: state.me, chat: state.chat, text: command }));
}

export function writeMention(text) {
  tell("write", `${text} `);
}
