// Makes the form of a text smoother: keeps a private draft, warns before words are lost, cleans what is pasted, counts
// words, saves by Ctrl+S. All else is htmx, and without scripts the buttons do the same.
import {cleaned} from './paste.js';

const PAUSE = 1000;
const LONGEST_WAIT = 5000;
const form = document.getElementById('text-form');
const kept = document.getElementById('kept');
const body = form.elements.namedItem('body');
const turn = form.elements.namedItem('turn');

let asKept = written();
let firstChange = 0;
let timer = 0;
let sending = null;
let saving = false;
let overtaken = false;

function written() {
  const data = new FormData(form);
  for (const name of ['_csrf', '_key', 'turn']) data.delete(name);
  return new URLSearchParams(data).toString();
}

function say(text, wrong) {
  kept.textContent = text;
  kept.classList.toggle('field-error', wrong);
  if (wrong) kept.setAttribute('role', 'alert'); else kept.removeAttribute('role');
}

function changed() {
  count();
  if (!firstChange) firstChange = Date.now();
  clearTimeout(timer);
  timer = setTimeout(keep, Math.max(0, Math.min(PAUSE, firstChange + LONGEST_WAIT - Date.now())));
}

function draft() {
  turn.value = Number(turn.value) + 1;
  const data = new FormData(form);
  data.delete('_key');
  data.set('_method', 'put');
  return new URLSearchParams(data);
}

async function keep() {
  if (sending || saving || overtaken) return;
  const words = written();
  firstChange = 0;
  if (words === asKept) return;
  sending = send(words);
  await sending;
  sending = null;
  if (!saving && written() !== asKept) {
    timer = setTimeout(keep, kept.classList.contains('field-error') ? LONGEST_WAIT : PAUSE);
  }
}

async function send(words) {
  try {
    const answer = await fetch(kept.dataset.draft, {method: 'POST', body: draft(), headers: {Accept: 'application/json'}, redirect: 'error'});
    if (answer.ok) {
      asKept = words;
      nameInAddress();
      say('Kept at ' + new Date().toLocaleTimeString([], {hour: '2-digit', minute: '2-digit', hour12: false}) + ' as your private draft.', false);
    } else if (answer.status === 409) {
      overtaken = true;
      say('Not kept: ' + (await answer.json()).problem, true);
    } else if (answer.status === 401 || answer.status === 403) {
      say('Not kept: your login has run out. Press Save and log in; your words come along.', true);
    } else {
      say('Not kept: the server does not take the draft (' + answer.status + '). Trying again.', true);
    }
  } catch {
    say('Not kept: no connection. Trying again; leave this page open.', true);
  }
}

/** To load the page again is to go on with the words that were kept last. */
function nameInAddress() {
  const address = new URL(location.href);
  if (!address.searchParams.has('draft')) return;
  address.searchParams.set('draft', form.elements.namedItem('draft').value);
  history.replaceState(history.state, '', address);
}

function count() {
  const text = body.value.replace(/\]\((?:https?:\/\/|mailto:)[^\s()]*\)/gi, ']');
  document.getElementById('words').textContent = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Puts text where the cursor is, so that it can be undone as if it were typed. */
function type(text) {
  if (!document.execCommand('insertText', false, text)) {
    body.setRangeText(text, body.selectionStart, body.selectionEnd, 'end');
    body.dispatchEvent(new Event('input', {bubbles: true}));
  }
}

body.addEventListener('paste', (event) => {
  const html = event.clipboardData?.getData('text/html');
  const {text, inline} = html ? cleaned(html) : {text: '', inline: true};
  if (!text) return;
  event.preventDefault();
  const before = body.value.slice(0, body.selectionStart);
  const after = body.value.slice(body.selectionEnd);
  const lead = inline || !before || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const tail = inline || !after || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  type(lead + text + tail);
});

// A headline may take several lines, but has none of its own.
form.elements.namedItem('headline').addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.isComposing) event.preventDefault(); });
form.addEventListener('input', changed);
form.addEventListener('change', changed);
form.elements.namedItem('published').addEventListener('input', () => { form.elements.namedItem('dated').value = 'given'; });
for (const radio of form.elements.namedItem('dated')) {
  radio.addEventListener('change', () => {
    const date = form.elements.namedItem('published');
    if (radio.value === 'not-given' && radio.checked) {
      date.dataset.was = date.value;
      date.value = '';
    } else if (radio.checked && !date.value) {
      date.value = date.dataset.was ?? '';
    }
  });
}

form.addEventListener('submit', () => {
  saving = true;
  clearTimeout(timer);
  turn.value = Number(turn.value) + 1;
});

document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    if (!saving) form.requestSubmit(document.getElementById('save'));
  }
});

addEventListener('beforeunload', (event) => {
  if (!saving && written() !== asKept) event.preventDefault();
});

addEventListener('pagehide', () => {
  if (!saving && written() !== asKept) navigator.sendBeacon(kept.dataset.draft, draft());
  const leaving = new URLSearchParams({draft: form.elements.namedItem('draft').value, _csrf: form.elements.namedItem('_csrf').value});
  navigator.sendBeacon(kept.dataset.departure, leaving);
});

// A page that the browser kept and shows again may be sent again.
addEventListener('pageshow', (event) => { if (event.persisted) saving = overtaken = false; });

document.getElementById('keep').remove();
