// Who begins to write words anew means them.
for (const text of document.querySelectorAll('.clash textarea')) {
  text.addEventListener('input', () => { text.closest('.clash').querySelector('input[value=anew]').checked = true; });
}
