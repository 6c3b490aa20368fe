// Rows for holders and relations that the machine did not see: one empty row at a time, the next once that one is begun.
export function isEmpty(row) {
  return [...row.querySelectorAll("input[type=text]")].every((input) => input.value === "");
}

/** Takes a row away, or back; an added one is emptied. */
export function dropRow(row) {
  const drop = row.querySelector("[data-drop]");
  if (drop) return drop.click();
  const typed = [...row.querySelectorAll("input[type=text]")];
  for (const input of typed) input.value = "";
  // Nobody typed, but whoever follows what is typed must hear of it.
  typed[0].dispatchEvent(new Event("input", { bubbles: true }));
}

export function keepOneSpare(list) {
  const more = list.querySelector("[data-more-rows]");
  const added = () => [...more.querySelectorAll('[data-row]:not([data-row="kept"])')];

  function show() {
    let spare = null;
    for (const row of added()) {
      const isAtWork = row.contains(document.activeElement);
      row.hidden = isEmpty(row) && !isAtWork && spare !== null;
      if (isEmpty(row)) spare ??= row;
    }
    spare ??= furtherRow();
  }

  function furtherRow() {
    const last = added().at(-1);
    const next = String(list.querySelectorAll("[data-row]").length);
    const row = last.cloneNode(true);
    for (const part of row.querySelectorAll("[id], [for], [name]")) {
      for (const name of ["id", "for", "name"]) {
        if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(/\d+/, next));
      }
      if (part.matches("input")) part.value = "";
    }
    last.after(row);
    return row;
  }

  show();
  more.addEventListener("input", show);
  // What a restored draft holds must be seen.
  more.addEventListener("docs:restored", () => {
    more.open = true;
    show();
  });
  more.addEventListener("toggle", () => more.open && show());

  return {
    key: list.dataset.listKey,
    add() {
      show();
      more.open = true;
      added().find(isEmpty).querySelector("select, input:not([type=hidden])").focus();
    },
  };
}
