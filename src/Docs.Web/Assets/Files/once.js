// A second press while the first is on its way sends nothing: it would be answered in place of the first, and what that one
// shows, a password above all, is shown once.
const patienceMs = 10_000;

export function sendOnce() {
  let sent = new WeakMap();
  // After the form's own listeners, which may have kept it from being sent.
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method !== "post") return;
    const now = performance.now();
    if (now - (sent.get(event.target) ?? -patienceMs) < patienceMs) event.preventDefault();
    else sent.set(event.target, now);
  });
  // Back again: it may be sent anew.
  addEventListener("pageshow", () => (sent = new WeakMap()));
}
