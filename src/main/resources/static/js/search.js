// Offers names, sections and headlines while one types. The page is complete without it.
const field = document.getElementById('q');
const place = field.parentElement;
const list = document.createElement('ul');
const known = new Map([['', []]]);
let offered = [];
let chosen = -1;
let waiting;

list.id = 'suggestions';
list.className = 'suggestions';
list.hidden = true;
list.role = 'listbox';
list.ariaLabel = place.dataset.label;
place.append(list);
field.role = 'combobox';
field.ariaAutoComplete = 'list';
field.ariaExpanded = 'false';
field.setAttribute('aria-controls', list.id);

function show(some) {
  offered = some;
  chosen = -1;
  field.removeAttribute('aria-activedescendant');
  list.replaceChildren(...some.map((one, n) => {
    const option = document.createElement('li');
    const kind = document.createElement('small');
    option.id = 'suggestion-' + n;
    option.className = 'suggestion';
    option.role = 'option';
    option.ariaSelected = 'false';
    kind.textContent = place.dataset[one.kind];
    option.append(one.text, kind);
    option.dir = 'auto';
    return option;
  }));
  list.hidden = some.length === 0;
  field.ariaExpanded = String(some.length > 0);
}

function choose(n) {
  list.children[chosen]?.setAttribute('aria-selected', 'false');
  chosen = n;
  list.children[chosen]?.setAttribute('aria-selected', 'true');
  if (chosen < 0) {
    field.removeAttribute('aria-activedescendant');
  } else {
    field.setAttribute('aria-activedescendant', list.children[chosen].id);
    list.children[chosen].scrollIntoView({ block: 'nearest' });
  }
}

function take(one) {
  if (one.url) {
    location.assign(one.url);
  } else {
    field.value = one.text.includes(' ') ? '"' + one.text + '"' : one.text;
    field.form.requestSubmit();
  }
}

async function look(words) {
  if (!known.has(words)) {
    const answer = await fetch('/search/suggest?q=' + encodeURIComponent(words));
    known.set(words, answer.ok ? await answer.json() : []);
  }
  if (words === field.value.trim() && document.activeElement === field) {
    show(known.get(words));
  }
}

field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => look(field.value.trim()).catch(() => show([])), 150);
});

field.addEventListener('keydown', event => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps && offered.length > 0) {
    event.preventDefault();
    const places = offered.length + 1;
    choose((chosen + 1 + steps[event.key] + places) % places - 1);
  } else if (event.key === 'Enter' && chosen >= 0) {
    event.preventDefault();
    take(offered[chosen]);
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    show([]);
  }
});

field.addEventListener('blur', () => show([]));
list.addEventListener('mousedown', event => event.preventDefault());
list.addEventListener('click', event => {
  const option = event.target.closest('.suggestion');
  if (option) {
    take(offered[[...list.children].indexOf(option)]);
  }
});
