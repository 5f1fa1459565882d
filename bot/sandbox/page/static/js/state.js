// What the page knows. Parts of the page subscribe to the kinds of change that they show.

const listeners = new Map();

export const state = {
  bot: null,
  people: [],
  chats: new Map(), // id → chat, whose `messages` is a Map id → message in order
  examples: [],
  me: 0,
  chat: 0,
  busy: new Map(), // chat → what the bot is doing there
  drafts: new Map(), // chat → the message that the bot is still writing
  seen: new Map(), // "person chat" → the last message that was on the screen
  connected: false,
};

export function on(kinds, listener) {
  for (const kind of kinds.split(" ")) {
    listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
  }
}

export function tell(kind, detail) {
  for (const listener of listeners.get(kind) ?? []) listener(detail);
}

export const currentChat = () => state.chats.get(state.chat);

export const isOpen = (chat) => chat === state.chat;

export function myChats() {
  return [...state.chats.values()]
    .filter((chat) => chat.members.some((member) => member.id === state.me) && !chat.migrated)
    .sort((one, other) => lastDate(other) - lastDate(one) || other.id - one.id);
}

export const lastMessage = (chat) => [...chat.messages.values()].at(-1);

const lastDate = (chat) => lastMessage(chat)?.date ?? 0;

export const membership = (chat, user) => chat.members.find((member) => member.id === user);

export function unread(chat) {
  const seen = state.seen.get(`${state.me} ${chat.id}`) ?? 0;
  return [...chat.messages.values()].filter(
    (message) => message.message_id > seen && message.from?.id !== state.me,
  ).length;
}

export function markSeen() {
  const last = currentChat() && lastMessage(currentChat());
  if (last) state.seen.set(`${state.me} ${state.chat}`, last.message_id);
}

export function beSomebody(person) {
  const before = currentChat();
  state.me = person;
  const stays = before && before.type !== "private" && membership(before, person);
  state.chat = stays ? before.id : person;
  markSeen();
  tell("person");
  tell("chat", state.chat);
}

export function openChat(chat) {
  state.chat = chat;
  markSeen();
  tell("chat", chat);
}
