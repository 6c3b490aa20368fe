// What a person typed survives a dropped line, a reload and an ended session: kept in this tab until the form got through.
const kinds = "input[type=text], input[type=search], textarea:not([hidden]), select, input[type=number], input[type=checkbox], input[type=radio], input:not([type])";

export function keepDrafts() {
  const account = document.body.dataset.account ?? "";
  const arrival = performance.getEntriesByType("navigation")[0];
  const cameBack = ["back_forward", "reload"].includes(arrival?.type);
  // Asked to sign in in place of an answer, or refused: it did not get through.
  const refused = document.querySelector("form[action='/dang-nhap']") !== null || arrival?.responseStatus >= 400;
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith("docs-draft "))) {
    const draft = JSON.parse(sessionStorage.getItem(key));
    if (!draft.sent) continue;
    // Any other page of ours that follows a submitted form says that it got through.
    if (refused) sessionStorage.setItem(key, JSON.stringify({ ...draft, sent: false }));
    else if (!cameBack) sessionStorage.removeItem(key);
  }
  [...document.forms].filter(isKept).forEach((form) => keep(form, `docs-draft ${account} ${form.getAttribute("action")} ${form.dataset.draft ?? form.elements.version?.value ?? ""}`));
  document.querySelector("form[action='/ra']")?.addEventListener("submit", () => sessionStorage.clear());
}

// Secrets are typed anew.
function isKept(form) {
  return form.method === "post" && form.querySelector(kinds) && !form.querySelector("input[type=password], [autocomplete=one-time-code]");
}

function keep(form, key) {
  const draft = JSON.parse(sessionStorage.getItem(key) ?? "null");
  if (draft) restore(form, draft.values);
  form.addEventListener("input", () => save(false));
  form.addEventListener("change", () => save(false));
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented || form.matches("[data-upload]")) return;
    save(true);
    if (navigator.onLine) return;
    event.preventDefault();
    say(form, "Mất mạng: chưa gửi được, nội dung vẫn còn đây. Hãy gửi lại khi có mạng.", "alert");
  });

  function save(sent) {
    const values = Object.fromEntries([...fieldsOf(form)].map(([name, field]) => [name, field[stateOf(field)]]));
    sessionStorage.setItem(key, JSON.stringify({ sent, values }));
  }
}

// By name, and by place among those of one name: rows may have come in between.
function fieldsOf(form) {
  const met = new Map();
  const fields = new Map();
  for (const field of form.querySelectorAll(kinds)) {
    if (!field.name) continue;
    met.set(field.name, (met.get(field.name) ?? 0) + 1);
    fields.set(`${field.name} ${met.get(field.name)}`, field);
  }
  return fields;
}

function stateOf(field) {
  return field.matches("[type=checkbox], [type=radio]") ? "checked" : "value";
}

function restore(form, values) {
  const filled = new Set();
  const open = () => [...fieldsOf(form)].filter(([name, field]) => !filled.has(name) && values[name] !== undefined && field[stateOf(field)] !== values[name]);
  // What is filled may make room for more.
  for (let fields = open(); fields.length > 0; fields = open()) {
    for (const [name, field] of fields) {
      filled.add(name);
      field[stateOf(field)] = values[name];
      field.dispatchEvent(new CustomEvent("docs:restored", { bubbles: true }));
    }
  }
  if (filled.size === 0) return;
  form.closest("details")?.setAttribute("open", "");
  say(form, "Đã khôi phục nội dung đang nhập dở.", "status");
}

function say(form, text, role) {
  form.querySelector("[data-draft-note]")?.remove();
  const note = Object.assign(document.createElement("p"), { textContent: text, className: role === "alert" ? "field-problem span" : "quiet span" });
  note.setAttribute("role", role);
  note.dataset.draftNote = "";
  form.prepend(note);
}
