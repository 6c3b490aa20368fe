// Keeps a part of the page current: every second while machines work, seldom when they rest, never in a hidden tab.
import { leftText, rateText } from "./progress.js";

const busyMs = 1000;
const idleMs = 8000;

export function watchLive(area) {
  let shown = area.innerHTML;
  const pace = { done: null, since: 0, start: 0 };

  async function refresh() {
    await ask();
    setTimeout(refresh, waiting() > 0 ? busyMs : idleMs);
  }

  async function ask() {
    if (document.hidden) return;
    try {
      const answer = await fetch(area.dataset.live);
      // Leads to signing in, unless something on this page waits for that itself.
      if (answer.status === 401 && document.dispatchEvent(new CustomEvent("docs:signed-out", { cancelable: true }))) location.reload();
      if (answer.ok) show(await answer.text());
    } catch {
      // The server is away for a moment; what stands there stays, the next round asks again.
    }
  }

  function show(html) {
    if (html !== shown) {
      const focused = area.contains(document.activeElement) ? document.activeElement.id : "";
      area.innerHTML = html;
      shown = html;
      if (focused) document.getElementById(focused)?.focus();
    }
    showPace();
    showStages();
  }

  // Each step of a batch by its own pace, measured since this page was opened.
  const began = new Map();

  function showStages() {
    for (const stage of area.querySelectorAll("[data-stage]")) {
      const [done, of] = [Number(stage.dataset.stage), Number(stage.dataset.of)];
      const name = stage.firstElementChild.textContent;
      const now = performance.now();
      if (!began.has(name)) began.set(name, { at: now, done });
      const start = began.get(name);
      const perSecond = (done - start.done) / ((now - start.at) / 1000);
      if (done < of && done > start.done && now - start.at > 2000)
        stage.querySelector("[data-pace]").textContent = `· ${rateText(perSecond * 60, "kết quả/phút")} · còn ${leftText((of - done) / perSecond)}`;
    }
  }

  function waiting() {
    return Number(area.querySelector("[data-waiting]")?.dataset.waiting ?? 0);
  }

  function showPace() {
    const total = Number(area.querySelector("[data-total]")?.dataset.total ?? 0);
    const done = total - waiting();
    const now = performance.now();
    if (pace.done === null || waiting() === 0) Object.assign(pace, { done: 0, since: now, start: done });
    pace.done = done - pace.start;
    const place = area.querySelector("[data-rate]");
    const seconds = (now - pace.since) / 1000;
    if (place && pace.done > 0 && seconds > 2) {
      const perSecond = pace.done / seconds;
      place.textContent = `· ${rateText(perSecond * 60, "kết quả/phút")} · còn ${leftText(waiting() / perSecond)}`;
    }
  }

  showPace();
  showStages();
  setTimeout(refresh, busyMs);
  document.addEventListener("docs:uploaded", ask);
}
