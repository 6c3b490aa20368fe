// The reviewer's desk by keyboard: other readings one key away, words of the page by a click, rows and sending without the mouse.
import { dropRow, isEmpty, keepOneSpare } from "./rows.js";
import { keepHold } from "./hold.js";
import { sheetOf } from "./sheet.js";

const box = ":is(input:not([type=hidden], [type=checkbox]), textarea, select)";

/** Shows a page turned as it will be. */
export function watchArrange(form) {
  for (const kind of ["change", "docs:restored"]) form.addEventListener(kind, show);

  function show(event) {
    if (!event.target.matches("[data-turn-page]")) return;
    event.target.closest("li").querySelector("img").style.transform = `rotate(${event.target.value}deg)`;
  }
}

export function watchReview(form) {
  const sheet = sheetOf(form, put);
  const lists = [...form.querySelectorAll("[data-list]")].map(keepOneSpare);

  // Spare rows of holders and relations are passed over, unless somebody is at work in them.
  const isSpare = (row) => row !== null && isEmpty(row) && !row.contains(document.activeElement);
  const inputs = () =>
    [...form.querySelectorAll(`[data-field] ${box}`)].filter((input) => !input.closest("details:not([open])") && !isSpare(input.closest("[data-more-rows] [data-row]")));

  function put(text) {
    const field = sheet.field();
    if (!field || field.matches("select")) return;
    const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    field.value = whole || !field.dataset.picked ? text : `${field.value} ${text}`;
    field.dataset.picked = "1";
    field.focus();
  }

  form.addEventListener("focusin", (event) => {
    if (!event.target.matches(`[data-field] ${box}`)) return;
    if (event.target !== sheet.field()) delete event.target.dataset.picked;
    sheet.show(event.target);
  });

  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[data-confirm]"));
    } else if (event.key === "Enter" && event.target.matches(`[data-field] ${box}`)) {
      event.preventDefault();
      const all = inputs();
      (all[all.indexOf(event.target) + 1] ?? form.querySelector("[data-confirm]")).focus();
    } else if (event.altKey && /^[1-9]$/.test(event.key)) {
      const choice = event.target.closest("[data-field]")?.querySelector(`[data-alternative="${event.key}"]`);
      if (choice) {
        event.preventDefault();
        choice.click();
      }
    } else if (event.altKey && lists.some((list) => list.key === event.code)) {
      event.preventDefault();
      lists.find((list) => list.key === event.code).add();
    } else if (event.altKey && event.key === "Delete" && event.target.closest("[data-row]")) {
      event.preventDefault();
      dropRow(event.target.closest("[data-row]"));
    }
  });

  form.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-alternative]");
    if (choice) {
      const row = choice.closest("[data-field]");
      const input = row.querySelector("[data-chosen]") ?? row.querySelector("input, textarea");
      input.value = choice.value;
      input.focus();
    } else if (event.target.matches("[data-turn]")) sheet.turnBy(Number(event.target.dataset.turn));
  });

  keepHold(form);

  // What was refused comes before what the machine doubted.
  const first = (selector) => inputs().find((input) => input.matches(selector));
  sheet.turnBy(0).then(() => (form.querySelector("#reason[aria-invalid]") ?? first("[aria-invalid]") ?? first(".unsure *") ?? inputs()[0])?.focus());
}
