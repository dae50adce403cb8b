// Keys that go from change to change: n to the next, p to the one before. Without this, the page is read as it stands.
const changes = [...document.querySelectorAll('[data-change], .change-field > .diff ins, .change-field > .diff del')]
  .map(part => part.closest('[data-change]') ?? part.closest('.diff'))
  .filter((part, i, all) => all.indexOf(part) === i);

document.querySelectorAll('.change-keys').forEach(hint => { hint.hidden = changes.length === 0; });

let at = -1;

function go(step) {
  if (changes.length === 0) return;
  at = (at + step + changes.length) % changes.length;
  const change = changes[at];
  change.setAttribute('tabindex', '-1');
  change.focus({ preventScroll: true });
  change.scrollIntoView({ block: 'center' });
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  if (event.key === 'n') go(1);
  if (event.key === 'p') go(at < 0 ? 0 : -1);
});
