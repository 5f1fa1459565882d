// The bot's answers to pressed buttons and inline queries. An answer may come before the page has
// learnt the number of its query, so what nobody waits for yet is kept.

import { on, state } from "./state.js";

const waiting = new Map(); // query → who takes its answer
const early = new Map(); // query → its answer

on("answered", (query) => {
  if (query.user !== state.me) return;
  if (waiting.has(query.id)) waiting.get(query.id)(query);
  else early.set(query.id, query);
});

// The query with its answer, whenever that comes.
export async function answered(id) {
  const query = early.get(id) ?? (await new Promise((take) => waiting.set(id, take)));
  early.delete(id);
  waiting.delete(id);
  return query;
}
