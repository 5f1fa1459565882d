// The way to the server: what somebody does goes there, what happens comes from there.

const OWN_HEADER = { "X-Sandbox-Page": "1" };

export class Refused extends Error {}

async function post(path, body, headers = {}) {
  const answer = await fetch(path, { method: "POST", body, headers: { ...OWN_HEADER, ...headers } });
  const result = await answer.json();
  if (!answer.ok) throw new Refused(result.refused ?? answer.statusText);
  return result.done;
}

export function act(deed, given) {
  return post(`page/do/${deed}`, JSON.stringify(given), { "Content-Type": "application/json" });
}

export function upload(file, given) {
  const form = new FormData();
  for (const [name, value] of Object.entries(given)) form.set(name, value);
  form.set("file", file, file.name);
  return post("page/upload", form);
}

// Calls `tell` with each event; the browser reconnects by itself, `lost` says that it has to.
export function listen(tell, lost) {
  const feed = new EventSource("page/feed");
  feed.onmessage = (event) => tell(JSON.parse(event.data));
  feed.onerror = lost;
}
