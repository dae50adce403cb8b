// The queue by keys, and acting without losing one's place. Every key presses a button or follows a link that is on the page;
// without this script these do the same.
const main = document.querySelector("main[data-keys]");
const said = document.getElementById("queue-said");
const dialog = document.getElementById("keys-dialog");
const keys = document.getElementById("keys");
htmx.config.attributesToSettle = []; // settling would write style attributes, which the content security policy forbids
let current = 0;
let leaving = null;

const items = () => [...document.querySelectorAll("[data-item]")];
const chosen = () => [...document.querySelectorAll("[name=chosen]:checked")];
const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]");

function here() {
  const focused = items().indexOf(document.activeElement?.closest("[data-item]"));
  return focused < 0 ? Math.min(current, items().length - 1) : focused;
}

function go(to) {
  const all = items();
  current = Math.max(0, Math.min(to, all.length - 1));
  all.forEach((item, i) => { item.tabIndex = i === current ? 0 : -1; });
  all[current]?.focus();
}

function tell(words) {
  said.textContent = "";
  setTimeout(() => { said.textContent = words; }, 50);
}

function count() {
  const n = chosen().length;
  const all = document.getElementById("queue-all");
  const words = document.getElementById("queue-chosen");
  if (all && words) {
    all.checked = n > 0 && n === items().length;
    all.indeterminate = n > 0 && n < items().length;
    all.closest(".queue-bulk").querySelectorAll("button").forEach((button) => { button.hidden = n === 0; });
    words.textContent = n === 0 ? "Several at once: choose them by their boxes." : n === 1 ? "1 chosen:" : `${n} chosen:`;
  }
  return n;
}

function press(item, key) {
  const own = item?.querySelector(`[data-key="${key}"]`);
  const act = own?.dataset.act;
  const bulk = chosen().length > 0 && act ? document.querySelector(`.queue-bulk [name=act][value="${act}"]`) : null;
  (bulk ?? own)?.click();
  return Boolean(bulk ?? own);
}

function open(item) {
  (item?.querySelector('[data-key="o"]') ?? item?.querySelector('[data-key="e"]'))?.click();
}

function filter() {
  const words = document.querySelector('[data-key="/"]');
  words?.closest("details")?.setAttribute("open", "");
  words?.focus();
  words?.select();
}

function showKeys() {
  dialog.showModal();
  keys.focus();
}

function act(event) {
  const item = items()[here()];
  switch (event.key) {
    case "j": return go(document.activeElement?.closest("[data-item]") ? here() + 1 : here());
    case "k": return go(here() - 1);
    case "x": item?.querySelector('[data-key="x"]')?.click(); return go(here());
    case "u": return document.querySelector('#queue [data-key="u"]')?.click() ?? null;
    case "o": return open(item);
    case "/": return filter();
    case "?": return showKeys();
    case "s": case "n": case "l": case "d": case "e": case "m":
      return press(item, event.key) ? undefined : tell("That cannot be done to this entry.");
    default: return false;
  }
}

document.addEventListener("keydown", (event) => {
  if (main.dataset.keys !== "on" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) {
    return;
  }
  if (event.key === "Enter" && event.target.matches("[data-item]")) {
    event.preventDefault();
    open(event.target);
  } else if (act(event) !== false) {
    event.preventDefault();
  }
});

document.addEventListener("change", (event) => {
  if (event.target.id === "queue-all") {
    items().forEach((item) => { item.querySelector("[name=chosen]").checked = event.target.checked; });
  }
  if (event.target.matches("#queue-all, [name=chosen]")) {
    const n = count();
    tell(n === 1 ? "1 chosen" : `${n} chosen`);
  }
});

// Where to be when the page has changed: at the first entry after the ones that go, or where one was.
document.addEventListener("htmx:beforeRequest", (event) => {
  const undo = event.detail.pathInfo.requestPath.endsWith("/undo");
  const all = items();
  const at = here();
  leaving = { undo, at, before: all.map((item) => item.dataset.item), after: all.slice(at).concat(all.slice(0, at).reverse()).map((item) => item.dataset.item) };
});

// Who is not logged in any more, or meets an error, gets that whole page.
document.addEventListener("htmx:beforeSwap", (event) => {
  const answer = event.detail.xhr;
  if (!answer.responseText.includes('id="queue"')) {
    event.detail.shouldSwap = false;
    location.assign(answer.responseURL.endsWith("/login") ? "/login" : location.href);
  }
});

document.addEventListener("htmx:sendError", () => tell("That did not reach the server. Try again."));

document.addEventListener("htmx:afterSettle", () => {
  ready();
  const told = document.querySelector("#queue .notice");
  told?.removeAttribute("role");
  tell(told?.textContent.replace(/\s+/g, " ").trim() ?? "");
  const all = items();
  const back = leaving?.undo
    ? all.findIndex((item) => !leaving.before.includes(item.dataset.item))
    : leaving?.after.map((name) => all.findIndex((item) => item.dataset.item === name)).find((i) => i >= 0) ?? -1;
  const changed = document.querySelector("#queue-told");
  if (all.length === 0) {
    document.getElementById("queue-empty")?.focus();
  } else {
    go(back >= 0 ? back : leaving?.at ?? 0);
  }
  changed?.scrollIntoView?.({ block: "nearest" });
});

function ready() {
  const label = document.getElementById("queue-all-label");
  if (label) {
    label.hidden = false;
  }
  count();
}

dialog.append(keys);
const close = document.createElement("button");
close.type = "button";
close.className = "button";
close.textContent = "Close";
close.addEventListener("click", () => dialog.close());
dialog.append(close);
document.getElementById("keys-link").addEventListener("click", (event) => {
  event.preventDefault();
  showKeys();
});
dialog.addEventListener("close", () => go(here()));
ready();
