// Upload with progress: files one by one, each resumable by itself, so that one bad file or a dropped line costs no other.
import { leftText, sizeText } from "./progress.js";
import { agreeOnManifest, isManifest } from "./manifest.js";
import { sendFile } from "./tus.js";
import { filesOfDrop, filesOfInput } from "./picking.js";

const atOnce = 2;
const headers = { "X-Docs-Request": "1" };

const labels = {
  Received: "đã nhận",
  Duplicate: "trùng tệp đã nhận",
  Quarantined: "cách ly",
  refused: "không nhận",
};

export function watchUpload(form) {
  const ui = {
    check: document.querySelector("[data-manifest-check]"),
    area: document.querySelector("[data-transfer]"),
    sum: document.querySelector("[data-transfer-sum]"),
    bar: document.querySelector("[data-transfer-bar]"),
    list: document.querySelector("[data-transfer-list]"),
    link: document.querySelector("[data-transfer-link]"),
    signIn: document.querySelector("[data-transfer-sign-in]"),
  };
  const drop = form.querySelector("[data-drop]");
  const folder = form.querySelector("[data-folder]");
  const state = { items: [], running: 0, batch: null, unused: null, started: 0 };
  const maxBytes = Number(form.dataset.maxMb) * 1024 * 1024;

  form.querySelector("[data-drop-hint]").hidden = false;
  form.querySelector("[data-submit]").hidden = true;
  folder.hidden = false;
  drop.classList.add("scripted");

  for (const input of form.querySelectorAll("input[type=file]")) {
    input.addEventListener("change", async () => {
      await add(filesOfInput(input), "mục vừa chọn");
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
    await add(await filesOfDrop(event.dataTransfer), "mục vừa thả");
  });
  // Dropped beside the frame, a scan would be opened by the browser in place of this page.
  for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
  addEventListener("beforeunload", (event) => {
    if (isSending()) event.preventDefault();
  });
  // Led away to sign in, the page would lose the files it has yet to send.
  document.addEventListener("docs:signed-out", (event) => {
    if (isSending()) event.preventDefault();
  });

  function isSending() {
    return state.items.some((item) => !item.final);
  }

  async function add(chosen, from) {
    if (!form.reportValidity()) return;
    if (chosen.length === 0) {
      ui.area.hidden = false;
      return say(`Không thấy bản quét nào trong ${from}; chưa gửi gì.`);
    }
    const manifest = chosen.find(isManifest);
    const files = chosen.filter((file) => !isManifest(file));
    ui.area.hidden = false;
    ui.bar.hidden = true;
    if (!isSending()) {
      state.batch = null;
      state.started = performance.now();
      state.items = [];
      ui.list.replaceChildren();
      ui.check.replaceChildren();
      ui.link.hidden = true;
    }
    try {
      state.batch ??= openBatch();
      const batch = await state.batch;
      ui.link.firstElementChild.href = `/lo/${batch.id}`;
      if (manifest && !(await agreeOnManifest(batch, manifest, files, ui.check))) return say("Đã dừng theo bảng kê; chưa gửi tệp nào.");
      state.unused = null;
      for (const { file, name } of files) state.items.push(row({ file, name, sent: 0, final: false, begun: false }));
      showSum();
      pump(batch);
    } catch (error) {
      if (state.items.length === 0) state.batch = null;
      say(error.message || "Máy chủ không trả lời; chưa gửi tệp nào. Hãy chọn lại tệp sau ít phút.");
    }
  }

  function say(text) {
    ui.sum.textContent = text;
  }

  async function openBatch() {
    const body = JSON.stringify({ name: form.elements.name.value, agency: form.elements.agency.value, lane: form.elements.lane.value });
    // Opened before, and stopped by its manifest: the mended one goes into the same batch.
    if (state.unused?.body === body) return state.unused.batch;
    const answer = await fetch("/api/v1/batches", { method: "POST", body, headers: { ...headers, "Content-Type": "application/json" } });
    if (!answer.ok) throw new Error((await problemOf(answer)) ?? "Không mở được lô; hãy thử lại.");
    state.unused = { body, batch: await answer.json() };
    return state.unused.batch;
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
    try {
      showReceipt(item, await sendFile(batch.id, item.file, item.name, {
        note: (text) => note(item, text),
        signedOut: () => (ui.signIn.hidden = false),
        sent: (bytes) => {
          item.sent = bytes;
          ui.signIn.hidden = true;
          item.bar.value = item.file.size ? bytes / item.file.size : 1;
          note(item, bytes < item.file.size ? `${sizeText(bytes)}/${sizeText(item.file.size)}` : "đang lưu…");
          showSum();
        },
      }));
    } catch (error) {
      end(item, problemText(error), "bad");
    }
  }

  function showReceipt(item, files) {
    const bad = files.filter((file) => file.state === "refused" || file.state === "Quarantined");
    if (files.length === 1) {
      const [file] = files;
      if (file.state === "Duplicate") return endWithTwin(item, file.id);
      end(item, [labels[file.state] ?? file.state, file.reason].filter(Boolean).join(": "), bad.length ? "bad" : "good");
    } else {
      end(item, `${files.length} tệp trong ZIP, ${bad.length} có vấn đề`, bad.length ? "bad" : "good");
    }
  }

  // In a page of its own: this one may still be sending.
  function endWithTwin(item, id) {
    end(item, `${labels.Duplicate}, không tạo kết quả mới: `, "good");
    const twin = document.createElement("a");
    Object.assign(twin, { href: `/ket-qua/${id}`, target: "_blank", rel: "noopener", textContent: "mở kết quả đã có" });
    item.note.append(twin);
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
    ui.bar.hidden = false;
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

function problemText(error) {
  if (error.status === 401) return "hết phiên đăng nhập quá lâu: đăng nhập lại rồi chọn lại tệp này, phần đã gửi được giữ";
  return error.message || "không gửi được: máy chủ không trả lời; chọn lại tệp này để gửi tiếp";
}

async function problemOf(answer) {
  try {
    return (await answer.json()).detail;
  } catch {
    return null;
  }
}
