// Upload with progress: files one by one, each its own request, so that one bad file or a dropped line costs no other.
import { leftText, sizeText } from "./progress.js";
import { filesOfDrop, filesOfInput } from "./picking.js";

const atOnce = 2;
const attempts = 4;
const headers = { "X-Docs-Request": "1" };

const labels = {
  Received: "đã nhận",
  Duplicate: "trùng tệp đã nhận",
  Quarantined: "cách ly",
  refused: "không nhận",
};

export function watchUpload(form) {
  const ui = {
    area: document.querySelector("[data-transfer]"),
    sum: document.querySelector("[data-transfer-sum]"),
    bar: document.querySelector("[data-transfer-bar]"),
    list: document.querySelector("[data-transfer-list]"),
    link: document.querySelector("[data-transfer-link]"),
  };
  const drop = form.querySelector("[data-drop]");
  const folder = form.querySelector("[data-folder]");
  const state = { items: [], running: 0, batch: null, started: 0 };
  const maxBytes = Number(form.dataset.maxMb) * 1024 * 1024;

  form.querySelector("[data-drop-hint]").hidden = false;
  form.querySelector("[data-submit]").hidden = true;
  folder.hidden = false;
  drop.classList.add("scripted");

  for (const input of form.querySelectorAll("input[type=file]")) {
    input.addEventListener("change", async () => {
      await add(filesOfInput(input));
      input.value = "";
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("drop-over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("drop-over"));
  drop.addEventListener("drop", async (event) => {
    event.preventDefault();
    drop.classList.remove("drop-over");
    await add(await filesOfDrop(event.dataTransfer));
  });
  addEventListener("beforeunload", (event) => {
    if (state.items.some((item) => !item.final)) event.preventDefault();
  });

  async function add(files) {
    if (files.length === 0 || !form.reportValidity()) return;
    ui.area.hidden = false;
    if (state.items.every((item) => item.final)) {
      state.batch = null;
      state.started = performance.now();
      state.items = [];
      ui.list.replaceChildren();
      ui.link.hidden = true;
    }
    for (const { file, name } of files) state.items.push(row({ file, name, sent: 0, final: false, begun: false }));
    showSum();
    try {
      state.batch ??= openBatch();
      const batch = await state.batch;
      ui.link.firstElementChild.href = `/lo/${batch.id}`;
      pump(batch);
    } catch (error) {
      state.batch = null;
      for (const item of state.items.filter((item) => !item.begun)) end(item, error.message, "bad");
    }
  }

  async function openBatch() {
    const body = JSON.stringify({ name: form.elements.name.value, agency: form.elements.agency.value, lane: form.elements.lane.value });
    const answer = await fetch("/api/v1/batches", { method: "POST", body, headers: { ...headers, "Content-Type": "application/json" } });
    if (!answer.ok) throw new Error((await problemOf(answer)) ?? "Không mở được lô; hãy thử lại.");
    return answer.json();
  }

  function pump(batch) {
    while (state.running < atOnce) {
      const item = state.items.find((candidate) => !candidate.begun);
      if (!item) return;
      item.begun = true;
      state.running++;
      send(batch, item).finally(() => {
        state.running--;
        showSum();
        document.dispatchEvent(new CustomEvent("docs:uploaded"));
        pump(batch);
      });
    }
  }

  async function send(batch, item) {
    if (item.file.size > maxBytes) return end(item, `quá lớn (tối đa ${sizeText(maxBytes)}), chưa gửi`, "bad");
    for (let attempt = 1; ; attempt++) {
      const answer = await put(batch, item);
      if (answer.status === 200) return showReceipt(item, JSON.parse(answer.text).files);
      const lasting = answer.status >= 400 && answer.status < 500;
      if (lasting || attempt === attempts) return end(item, problemText(answer), "bad");
      note(item, `đứt kết nối, thử lại lần ${attempt}…`);
      await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
    }
  }

  // XMLHttpRequest, because fetch does not tell how much was sent.
  function put(batch, item) {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("POST", `/api/v1/batches/${batch.id}/files?name=${encodeURIComponent(item.name)}`);
      request.setRequestHeader("X-Docs-Request", "1");
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.upload.onprogress = (event) => {
        item.sent = event.loaded;
        item.bar.value = item.file.size ? event.loaded / item.file.size : 1;
        note(item, event.loaded < item.file.size ? `${sizeText(event.loaded)}/${sizeText(item.file.size)}` : "đang lưu…");
        showSum();
      };
      request.onload = () => resolve({ status: request.status, text: request.responseText });
      request.onerror = () => resolve({ status: 0, text: "" });
      request.send(item.file);
    });
  }

  function showReceipt(item, files) {
    const bad = files.filter((file) => file.state === "refused" || file.state === "Quarantined");
    if (files.length === 1) {
      const [file] = files;
      end(item, [labels[file.state] ?? file.state, file.reason].filter(Boolean).join(": "), bad.length ? "bad" : "good");
    } else {
      end(item, `${files.length} tệp trong ZIP, ${bad.length} có vấn đề`, bad.length ? "bad" : "good");
    }
  }

  function row(item) {
    const line = document.createElement("li");
    const name = document.createElement("span");
    name.className = "file-name break";
    name.textContent = item.name;
    item.bar = document.createElement("progress");
    item.bar.max = 1;
    item.bar.value = 0;
    item.bar.setAttribute("aria-label", item.name);
    item.note = document.createElement("span");
    item.note.className = "file-note";
    item.note.textContent = "chờ gửi";
    line.append(name, item.bar, item.note);
    item.line = line;
    ui.list.append(line);
    return item;
  }

  function note(item, text) {
    item.note.textContent = text;
  }

  function end(item, text, tone) {
    item.begun = true;
    item.final = true;
    item.bad = tone === "bad";
    item.sent = item.file.size;
    item.bar.remove();
    item.line.classList.add(tone);
    note(item, text);
    if (item.bad) ui.list.prepend(item.line);
    showSum();
  }

  function showSum() {
    const total = state.items.reduce((sum, item) => sum + item.file.size, 0);
    const sent = state.items.reduce((sum, item) => sum + item.sent, 0);
    const done = state.items.filter((item) => item.final).length;
    const bad = state.items.filter((item) => item.bad).length;
    const perSecond = sent / Math.max(0.5, (performance.now() - state.started) / 1000);
    ui.bar.value = total ? sent / total : 1;
    const finished = done === state.items.length;
    ui.sum.textContent = finished
      ? `Đã gửi xong ${done} tệp${bad ? `, ${bad} tệp có vấn đề (xem dưới)` : ""}.`
      : `Đã gửi ${done}/${state.items.length} tệp · ${sizeText(perSecond)}/giây · còn ${leftText((total - sent) / perSecond)}`;
    ui.link.hidden = !(finished && state.batch);
  }
}

function problemText(answer) {
  if (answer.status === 401) return "hết phiên đăng nhập: đăng nhập lại rồi nộp tiếp";
  try {
    return JSON.parse(answer.text).detail;
  } catch {
    return "không gửi được: máy chủ không trả lời; hãy nộp lại tệp này";
  }
}

async function problemOf(answer) {
  try {
    return (await answer.json()).detail;
  } catch {
    return null;
  }
}
