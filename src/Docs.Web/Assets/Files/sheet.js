// The page beside the fields: its words, and the spot that the value of the field in view was read from.

/** `pick` hears of every word that is pressed. */
export function sheetOf(form, pick) {
  const id = form.dataset.review;
  const pages = Number(form.querySelector("[data-pages]").dataset.pages);
  const sheet = form.querySelector("[data-sheet]");
  const paper = form.querySelector("[data-paper]");
  const image = form.querySelector("[data-image]");
  const mark = form.querySelector("[data-mark]");
  const number = form.querySelector("[data-page-number]");
  const words = new Map();
  let page = 1;
  let field = null;

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
    for (const button of form.querySelectorAll("[data-turn]")) button.setAttribute("aria-disabled", at + Number(button.dataset.turn) < 1 || at + Number(button.dataset.turn) > pages);
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

  // Pressing, not clicking: the field must not lose its focus and selection first.
  sheet.addEventListener("mousedown", (event) => {
    if (!event.target.dataset.word) return;
    event.preventDefault();
    pick(event.target.dataset.word);
  });

  return { field: () => field, show, turnBy: (by) => turnTo(page + by) };
}
