// A document stays before its reviewer for as long as the page is open.
const renewMs = 120_000;

export function keepHold(form) {
  // A machine that slept wakes to a hold that is gone: it is asked for at once, not in two minutes.
  const timer = setInterval(renew, renewMs);
  document.addEventListener("visibilitychange", renew);

  async function renew() {
    if (document.hidden) return;
    let answer;
    try {
      answer = await fetch(`/api/v1/reviews/${form.dataset.review}/renew`, { method: "POST", headers: { "X-Docs-Request": "1" } });
    } catch {
      return; // No connection says nothing of the hold; the next call does.
    }
    // An ended session: sending leads to signing in and back here, with what was typed.
    if (answer.ok || answer.status === 401 || answer.status >= 500 || answer.status === 429) return;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", renew);
    form.querySelector("[data-lost]").hidden = false;
    form.querySelector("[data-confirm]").disabled = true;
  }
}
