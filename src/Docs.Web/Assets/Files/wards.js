// Wards for an address, out of the list of old and new ones: by the letters typed, marks aside, or the nearest to what was misread.
const most = 5;
const ranks = /^(xã|phường|thị trấn)\s/i;
const separators = /[,;\n]|\s[-–]\s/g;

export function offerWards(field) {
  const row = field.closest("[data-field]");
  const offers = document.createElement("p");
  offers.className = "alternatives";
  offers.setAttribute("role", "group");
  offers.setAttribute("aria-label", "Xã, phường trong danh mục");
  offers.setAttribute("aria-live", "polite");
  offers.hidden = true;
  row.append(offers);
  let names = null;

  field.addEventListener("focus", async () => {
    if (names === null) {
      names = [];
      const answer = await fetch(field.dataset.wards).catch(() => null);
      if (answer?.ok) names = (await answer.text()).split("\n").map((name) => ({ name, folded: fold(name) }));
    }
    offer(partWithRank() ?? partAtCaret());
  });
  field.addEventListener("input", () => offer(partAtCaret()));

  function offer(part) {
    const isRight = part && names.some(({ name }) => name.toLowerCase() === part.text.toLowerCase());
    const found = part && !isRight ? matches(names, fold(part.text)) : [];
    const before = row.querySelectorAll("[data-alternative]").length - offers.childElementCount;
    offers.replaceChildren(...found.slice(0, Math.min(most, 9 - before)).map(({ name }, at) => chip(name, before + at + 1, part)));
    offers.hidden = offers.childElementCount === 0;
  }

  // Chosen by a click or by its number, as other readings are.
  function chip(name, number, part) {
    const chosen = Object.assign(document.createElement("button"), { type: "button", className: "chip" });
    chosen.dataset.alternative = number;
    chosen.value = field.value.slice(0, part.from) + (part.from > 0 ? name[0].toLowerCase() + name.slice(1) : name) + field.value.slice(part.to);
    chosen.append(Object.assign(document.createElement("kbd"), { textContent: number }), ` ${name}`);
    chosen.addEventListener("click", () => setTimeout(() => offer(null)));
    return chosen;
  }

  function partWithRank() {
    return partsOf(field.value).find((part) => ranks.test(part.text));
  }

  function partAtCaret() {
    return partsOf(field.value).find((part) => part.from <= field.selectionEnd && field.selectionEnd <= part.to);
  }
}

// What stands between commas or dashes, without the spaces around it.
function partsOf(address) {
  const parts = [];
  let from = 0;
  for (const cut of [...address.matchAll(separators), { index: address.length, 0: "" }]) {
    const raw = address.slice(from, cut.index);
    const text = raw.trim();
    if (text) parts.push({ text, from: from + raw.indexOf(text), to: from + raw.indexOf(text) + text.length });
    from = cut.index + cut[0].length;
  }
  return parts;
}

function matches(names, typed) {
  if (typed.length < 2) return [];
  const begun = names.filter(({ folded }) => folded.startsWith(typed) || folded.includes(` ${typed}`));
  if (begun.length > 0 || typed.length < 5) return begun;
  return names
    .map((ward) => ({ ...ward, far: distance(ward.folded, typed) }))
    .filter(({ far }) => far <= 2)
    .sort((one, other) => one.far - other.far);
}

function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

// Of Levenshtein: letters changed, left out or put in.
function distance(one, other) {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
    row = next;
  }
  return row[other.length];
}
