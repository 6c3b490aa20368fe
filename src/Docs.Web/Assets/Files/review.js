// The reviewer's desk by keyboard: the spot of the field in view, other readings one key away, words of the page by a click.
import { dropRow, isEmpty, keepOneSpare } from "./rows.js";

const renewMs = 120_000;

const box = ":is(input:not([type=hidden], [type=checkbox]), textarea, select)";

/** Shows a page turned as it will be. */
export function watchArrange(form) {
  form.addEventListener("change", (event) => {
    if (!event.target.matches("[data-turn-page]")) return;
    event.target.closest("li").querySelector("img").style.transform = `rotate(${event.target.value}deg)`;
  });
}

export function watchReview(form) {
  const id = form.dataset.review;
  const pages = Number(form.querySelector("[data-pages]").dataset.pages);
  const sheet = form.querySelector("[data-sheet]");
  const paper = form.querySelector("[data-paper]");
  const image = form.querySelector("[data-image]");
  const mark = form.querySelector("[data-mark]");
  const number = form.querySelector("[data-page-number]");
  const lists = [...form.querySelectorAll("[data-list]")].map(keepOneSpare);
  const words = new Map();
  let page = 1;
  let field = null;

  // Spare rows of holders and relations are passed over, unless somebody is at work in them.
  const isSpare = (row) => row !== null && isEmpty(row) && !row.contains(document.activeElement);
  const inputs = () =>
    [...form.querySelectorAll(`[data-field] ${box}`)].filter((input) => !input.closest("details:not([open])") && !isSpare(input.closest("[data-more-rows] [data-row]")));

  async function wordsOf(at) {
    if (!words.has(at)) {
      const answer = await fetch(`/api/v1/reviews/${id}/pages/${at}`);
      words.set(at, answer.ok ? await answer.json() : null);
    }
    return words.get(at);
  }

  async function turnTo(at) {
    if (at < 1 || at > pages) return;
    if (at !== page) image.src = `/api/v1/results/${id}/pages/${at}`;
    page = at;
    number.textContent = `Trang ${at}/${pages}`;
    mark.hidden = true;
    clearWords();
    const read = await wordsOf(at);
    if (!read || at !== page) return;
    clearWords();
    const layer = document.createDocumentFragment();
    for (const word of read.words) layer.append(place(document.createElement("span"), word.box, read, word.text));
    paper.append(layer);
    cite(read);
  }

  function clearWords() {
    for (const old of sheet.querySelectorAll(".word")) old.remove();
  }

  // The very words a value was read from: the box around them may hold others.
  function cite(read) {
    const spans = (field && Number(field.dataset.page) === page ? field.dataset.spans ?? "" : "").split(" ").filter(Boolean).map((span) => span.split("-").map(Number));
    [...paper.querySelectorAll(".word")].forEach((word, at) => {
      const [start, end] = read.words[at].span;
      word.classList.toggle("cited", spans.some(([from, to]) => from < end && start < to));
    });
  }

  function place(element, [x, y, width, height], read, text) {
    if (text !== undefined) {
      element.className = "word";
      element.title = text;
      element.dataset.word = text;
    }
    element.style.left = `${(100 * x) / read.width}%`;
    element.style.top = `${(100 * y) / read.height}%`;
    element.style.width = `${(100 * width) / read.width}%`;
    element.style.height = `${(100 * height) / read.height}%`;
    return element;
  }

  async function show(input) {
    field = input;
    if (!input.dataset.page) {
      for (const old of paper.querySelectorAll(".cited")) old.classList.remove("cited");
      return (mark.hidden = true);
    }
    const at = Number(input.dataset.page);
    if (at !== page) await turnTo(at);
    const read = await wordsOf(at);
    if (!read || field !== input) return;
    cite(read);
    if (!input.dataset.box) return;
    place(mark, input.dataset.box.split(" ").map(Number), read);
    mark.hidden = false;
    // The sheet alone scrolls: the field being typed in must stay where it is.
    const top = mark.offsetTop - (sheet.clientHeight - mark.offsetHeight) / 2;
    sheet.scrollTo({ top, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  function put(text) {
    if (!field || field.matches("select")) return;
    const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    field.value = whole || !field.dataset.picked ? text : `${field.value} ${text}`;
    field.dataset.picked = "1";
    field.focus();
  }

  form.addEventListener("focusin", (event) => {
    if (!event.target.matches(`[data-field] ${box}`)) return;
    if (event.target !== field) delete event.target.dataset.picked;
    show(event.target);
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
    } else if (event.target.matches("[data-turn]")) turnTo(page + Number(event.target.dataset.turn));
  });

  // Pressing, not clicking: the field must not lose its focus and selection first.
  sheet.addEventListener("mousedown", (event) => {
    if (!event.target.dataset.word) return;
    event.preventDefault();
    put(event.target.dataset.word);
  });

  // A machine that slept wakes to a hold that is gone: it is asked for at once, not in two minutes.
  const timer = setInterval(renew, renewMs);
  document.addEventListener("visibilitychange", renew);

  async function renew() {
    if (document.hidden) return;
    let answer;
    try {
      answer = await fetch(`/api/v1/reviews/${id}/renew`, { method: "POST", headers: { "X-Docs-Request": "1" } });
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

  // What was refused comes before what the machine doubted.
  const first = (selector) => inputs().find((input) => input.matches(selector));
  turnTo(1).then(() => (first("[aria-invalid]") ?? first(".unsure *") ?? inputs()[0])?.focus());
}
