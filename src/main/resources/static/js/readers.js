// What readers' pages, which are the same for everybody, show to one reader more.

// Marks the stories that have changed since the last visit. When that was is known to this browser alone.
const stories = [...document.querySelectorAll('.story-line')];

if (stories.length > 0) {
  try {
    const times = stories.map(story => story.querySelector('time').dateTime);
    const before = sessionStorage.seen ??= localStorage.seen ?? '';
    stories.filter((story, n) => before && times[n] > before).forEach(story => story.classList.add('story-new'));
    localStorage.seen = [localStorage.seen ?? '', ...times].sort().at(-1);
  } catch {
    // The reader keeps no storage: nothing is marked.
  }
}

// Puts in what only who is logged in sees.
const cookies = document.cookie.split('; ');
const place = document.getElementById('bar');

if (place && cookies.includes('STEMMA_IN=1')) {
  const answer = await fetch('/bar?at=' + encodeURIComponent(location.pathname));
  if (answer.redirected) {
    place.firstElementChild.href = answer.url;
  } else if (answer.status === 200) {
    place.outerHTML = await answer.text();
  } else if (answer.status === 204) {
    document.cookie = 'STEMMA_IN=; max-age=0; path=/; samesite=lax';
  }
}
