// Takes in what the server tells and passes it on to whoever shows it.

import { isOpen, markSeen, state, tell } from "./state.js";

const BUSY_MS = 5000; // how long Telegram's clients show that somebody is typing

const takers = {
  everything(event) {
    state.bot = event.bot;
    state.people = event.people;
    state.examples = event.examples;
    state.chats = new Map(event.chats.map((chat) => [chat.id, withMap(chat)]));
    if (!state.people.some((person) => person.id === state.me)) state.me = event.people[0]?.id ?? 0;
    if (!state.chats.has(state.chat)) state.chat = state.me;
    state.connected = true;
    markSeen();
    tell("person");
    tell("chat", state.chat);
  },
  message({ chat, message }) {
    const known = state.chats.get(chat);
    if (!known) return;
    const fresh = !known.messages.has(message.message_id);
    known.messages.set(message.message_id, message);
    if (message.from?.id === state.bot.id) calm(chat);
    if (fresh && isOpen(chat) && document.hasFocus()) markSeen();
    tell("message", { chat, message, fresh });
  },
  deleted({ chat, id }) {
    state.chats.get(chat)?.messages.delete(id);
    tell("deleted", { chat, id });
  },
  action({ chat, detail }) {
    clearTimeout(state.busy.get(chat)?.timer);
    state.busy.set(chat, { what: detail, timer: setTimeout(() => calm(chat), BUSY_MS) });
    tell("busy", chat);
  },
  draft({ chat, detail }) {
    state.drafts.set(chat, detail);
    tell("busy", chat);
  },
  answered({ query }) {
    tell("answered", query);
  },
  chat({ chat, about }) {
    const known = state.chats.get(chat);
    state.chats.set(chat, { ...about, messages: known?.messages ?? new Map() });
    tell("about", chat);
  },
};

export function take(event) {
  takers[event.kind]?.(event);
}

function withMap(chat) {
  const messages = chat.messages.map((message) => [message.message_id, message]);
  return { ...chat, messages: new Map(messages) };
}

function calm(chat) {
  clearTimeout(state.busy.get(chat)?.timer);
  state.busy.delete(chat);
  state.drafts.delete(chat);
  tell("busy", chat);
}
