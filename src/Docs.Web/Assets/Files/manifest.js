// The manifest goes ahead of the files: what does not fit is shown, and a person says whether to send all the same.
const mostListed = 200;

export function isManifest({ name }) {
  return /\.csv$/i.test(name);
}

// True: send. Throws where nobody can say whether the manifest can be used.
export async function agreeOnManifest(batch, manifest, files, place) {
  const answer = await fetch(`/api/v1/batches/${batch.id}/manifest`, {
    method: "POST",
    headers: { "X-Docs-Request": "1", "Content-Type": "application/json" },
    body: JSON.stringify({ name: manifest.name, content: await textOf(manifest.file), files: files.map((file) => file.name) }),
  });
  const body = await answer.json();
  place.replaceChildren();
  if (answer.status === 400) {
    show(place, "notice-error", [paragraph("Bảng kê chưa dùng được.", "strong"), paragraph(body.detail)]);
    return false;
  }
  if (!answer.ok) throw new Error(body.detail);
  if (body.missing.length === 0 && body.undeclared.length === 0) {
    show(place, "notice-good", [paragraph(`Bảng kê khớp: ${body.declared} tệp khai, đủ ${files.length} tệp.`)]);
    return true;
  }
  return ask(place, body, files.length);
}

async function textOf(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Error(`Bảng kê ${file.name} không phải UTF-8. Hãy lưu lại dạng CSV UTF-8 rồi chọn lại; chưa gửi tệp nào.`);
  }
}

function ask(place, { declared, missing, undeclared }, count) {
  return new Promise((resolve) => {
    const yes = button("Vẫn gửi", "button");
    const no = button("Dừng lại", "button button-quiet");
    const choices = document.createElement("p");
    choices.className = "choices";
    choices.append(yes, no);
    show(place, "notice-warn", [
      paragraph(`Bảng kê khai ${declared} tệp, ở đây có ${count} tệp. Chưa gửi tệp nào.`, "strong"),
      ...list("Khai nhưng không thấy:", missing),
      ...list("Không có trong bảng kê:", undeclared),
      choices,
    ]);
    yes.focus();
    for (const [choice, answer] of [[yes, true], [no, false]]) {
      choice.addEventListener("click", () => {
        place.replaceChildren();
        resolve(answer);
      });
    }
  });
}

function show(place, tone, parts) {
  const notice = document.createElement("div");
  notice.className = `notice check-notice ${tone}`;
  notice.setAttribute("role", "alert");
  notice.append(...parts);
  place.replaceChildren(notice);
}

function list(title, names) {
  if (names.length === 0) return [];
  const entries = document.createElement("ul");
  for (const name of names.slice(0, mostListed)) entries.append(Object.assign(document.createElement("li"), { textContent: name, className: "break" }));
  const rest = names.length - mostListed;
  return [paragraph(`${title} ${names.length}`), entries, ...(rest > 0 ? [paragraph(`và ${rest} tệp nữa`)] : [])];
}

function paragraph(text, className = "") {
  return Object.assign(document.createElement("p"), { textContent: text, className });
}

function button(text, className) {
  return Object.assign(document.createElement("button"), { type: "button", textContent: text, className });
}
