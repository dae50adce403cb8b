// Follows a run while it goes on. Without this script the page asks again every few seconds.
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
