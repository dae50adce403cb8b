// Leads from a finding to its place in the editor's text, and puts fixes into that text, where nothing is saved yet. Without
// this script the links lead to the field, and the fixes change what is saved.
const find = (data) => {
  const field = document.getElementById(data.field);
  if (!field || field.value === undefined) {
    return null;
  }
  // A narrow context goes where the text wraps marks around it; the words alone only if they stand once.
  for (const reach of [200, 20, 8]) {
    const before = data.before.slice(-reach);
    const after = data.after.slice(0, reach);
    const at = field.value.indexOf(before + data.words + after);
    if (at >= 0) {
      return { field, start: at + before.length, end: at + before.length + data.words.length };
    }
  }
  const at = data.words.trim() ? field.value.indexOf(data.words) : -1;
  return at >= 0 && field.value.lastIndexOf(data.words) === at ? { field, start: at, end: at + data.words.length } : null;
};

const show = ({ field, start, end }) => {
  field.focus();
  field.setSelectionRange(start, end);
};

const put = (form) => {
  const place = find(form.dataset);
  if (place) {
    place.field.setRangeText(form.dataset.replacement, place.start, place.end, "select");
    place.field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return place;
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-place]");
  const place = link && document.getElementById("body") && find(link.dataset);
  if (place) {
    event.preventDefault();
    show(place);
  }
  const names = event.target.closest("a[data-names]");
  if (names) {
    const field = document.getElementById("body");
    const words = field?.value
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : String(document.getSelection());
    const url = new URL(names.href);
    url.searchParams.set("words", words.trim().slice(0, 200));
    names.href = url.href;
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!document.getElementById("body")) {
    return;
  }
  if (form.matches("form[data-fix]")) {
    event.preventDefault();
    const place = put(form);
    if (place) {
      place.field.focus();
    } else {
      form.closest(".finding").querySelector(".finding-place").textContent = "This place has changed in the text: look again.";
    }
  } else if (form.matches("form[data-fixes]")) {
    event.preventDefault();
    const best = [...form.closest(".checks").querySelectorAll(".finding")].map((one) => one.querySelector("form[data-fix]"));
    const wanted = new Set([...form.querySelectorAll("input[name=fix]")].map((one) => one.value));
    best.filter((one) => one && wanted.has(one.elements.fix.value)).forEach(put);
  }
});
