// Follows a run while it goes on: told by the server, or by looking at the page anew. Without this script the page asks again
// every few seconds.
const bar = document.querySelector("[data-progress]");
if (bar) {
  const words = document.querySelector(`label[for="${bar.id}"]`);
  const events = new EventSource(bar.dataset.progress);
  const show = (event) => {
    const progress = JSON.parse(event.data);
    bar.max = progress.total;
    bar.value = progress.done;
    bar.textContent = words.textContent = progress.words;
  };
  events.addEventListener("progress", show);
  events.addEventListener("rest", (event) => {
    events.close();
    show(event);
    location.reload();
  });
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => location.reload(), 5000);
    }
  });
}

const looked = document.querySelector("[data-look]");
if (looked) {
  const words = document.querySelector(`label[for="${looked.id}"]`);
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-look]");
      if (!now || now.dataset.look !== looked.dataset.look) {
        location.reload();
        return;
      }
      looked.max = now.max;
      looked.value = now.value;
      looked.textContent = now.textContent;
      words.textContent = page.querySelector(`label[for="${now.id}"]`).textContent;
    } catch {
      // the server is away for a moment
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
}
