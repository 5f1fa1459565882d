// A text with entities becomes elements. Offsets count UTF-16 units, as JavaScript's strings do.

import { icon, make } from "./dom.js";
import { followLink, sayCommand, writeMention } from "./links.js";
import { words } from "./words.js";

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const MARKS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };

export function formatted(text, entities = []) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return stretch(text, 0, text.length, sorted);
}

function stretch(text, start, end, entities) {
  const nodes = [];
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (entity.offset < at || to <= from) continue;
    const inside = entities.slice(index + 1).filter((other) => other.offset < to);
    const block = BLOCKS.has(entity.type);
    nodes.push(...plain(text.slice(at, from), block));
    nodes.push(element(entity, text.slice(from, to), stretch(text, from, to, inside)));
    // The line break after a block is the block's own.
    at = block && text[to] === "\n" ? to + 1 : to;
  }
  return [...nodes, ...plain(text.slice(at, end), false)];
}

function plain(text, beforeBlock) {
  const kept = beforeBlock ? text.replace(/\n$/, "") : text;
  return kept ? [kept] : [];
}

function element(entity, text, children) {
  const mark = MARKS[entity.type];
  if (mark) return make(mark, {}, children);
  const maker = MAKERS[entity.type];
  return maker ? maker(entity, text, children) : make("span", {}, children);
}

const MAKERS = {
  url: (entity, text, children) => link(text, children),
  text_link: (entity, text, children) => link(entity.url, children),
  email: (entity, text, children) => link(`mailto:${text}`, children),
  mention: (entity, text, children) =>
    make("button", { type: "button", class: "command", onclick: () => writeMention(text) }, children),
  bot_command: (entity, text, children) =>
    make("button", { type: "button", class: "command", onclick: () => sayCommand(text) }, children),
  hashtag: (entity, text, children) => make("span", { class: "command" }, children),
  pre: (entity, text, children) => make("pre", {}, children),
  blockquote: (entity, text, children) => make("blockquote", { class: "quote" }, children),
  expandable_blockquote: (entity, text, children) => expandable(children),
  spoiler: (entity, text, children) => spoiler(children),
};

function link(address, children) {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`;
  const safe = /^(https?|mailto|tg|tel):/i.test(url) ? url : "#";
  return make(
    "a",
    { href: safe, target: "_blank", rel: "noopener noreferrer", onclick: (event) => followLink(event, safe) },
    children,
  );
}

function spoiler(children) {
  const open = (event) => {
    event.currentTarget.classList.add("open");
    event.currentTarget.removeAttribute("aria-label");
  };
  return make(
    "button",
    { type: "button", class: "spoiler", "aria-label": words.spoiler, onclick: open },
    children,
  );
}

const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const quote = target.parentElement;
    if (quote.classList.contains("folded")) {
      const folds = target.scrollHeight > target.clientHeight + 1;
      quote.classList.toggle("folds", folds);
      quote.querySelector(".fold").hidden = !folds;
    }
  }
});

function expandable(children) {
  const inner = make("div", { class: "inner" }, children);
  const button = make(
    "button",
    { type: "button", class: "fold", "aria-expanded": "false", "aria-label": words.openQuote, hidden: true },
    icon("down"),
  );
  const quote = make("blockquote", { class: "quote expandable folded" }, inner, button);
  quote.addEventListener("click", (event) => {
    const reading = String(getSelection()) || event.target.closest("a, .command, .spoiler");
    if (button.hidden || reading) return;
    const folded = quote.classList.toggle("folded");
    button.setAttribute("aria-expanded", String(!folded));
    button.setAttribute("aria-label", folded ? words.openQuote : words.foldQuote);
  });
  watcher.observe(inner);
  return quote;
}
