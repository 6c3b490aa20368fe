// The tus protocol 1.0.0 as far as one page needs it: announce, ask how far, send the rest. A file that was begun is found
// again after a dropped line, a closed tab or a restarted browser.
const version = { "Tus-Resumable": "1.0.0", "X-Docs-Request": "1" };
const firstPauseMs = 1000;
const longestPauseMs = 30_000;
// With lines that drop every few minutes a file shall still get through; a server that is gone for good is given up.
const patienceMs = 30 * 60_000;

export class TusError extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

// Sends one file into a batch and answers what became of it.
export async function sendFile(batch, file, name, told) {
  const remembered = memoryOf(batch, file, name);
  let failing = null;
  for (let pause = firstPauseMs; ; pause = Math.min(longestPauseMs, pause * 2)) {
    try {
      let url = remembered.get();
      let offset = url === null ? null : await offsetOf(url, file);
      if (offset === null) {
        url = await announce(batch, file, name);
        remembered.set(url);
        offset = 0;
      }
      if (offset > 0 && offset < file.size) told.note("gửi tiếp phần còn lại…");
      if (offset < file.size) await sendRest(url, file, offset, (sent) => ((pause = firstPauseMs), (failing = null), told.sent(sent)));
      told.sent(file.size);
      const files = await receiptOf(url);
      remembered.forget();
      return files;
    } catch (error) {
      if (!isPassing(error)) throw error;
      failing ??= performance.now();
      if (performance.now() - failing > patienceMs) throw error;
      told.note(error.status === 401 ? "chờ đăng nhập lại, rồi tự gửi tiếp…" : "đứt kết nối, tự gửi tiếp…");
      if (error.status === 401) told.signedOut();
      await waitForLine(pause);
    }
  }
}

// 401: somebody signs in again beside this page; 423: the server has not yet noticed that the old connection died; 409: it got more than we knew of.
function isPassing(error) {
  return !(error instanceof TusError) || error.status === 0 || error.status === 401 || error.status === 409 || error.status === 423 || error.status === 429 || error.status === 502 || error.status === 503 || error.status === 504;
}

async function announce(batch, file, name) {
  const answer = await call(`/api/v1/batches/${batch}/uploads`, "POST", { "Upload-Length": file.size, "Upload-Metadata": `filename ${base64(name)}` });
  return answer.headers.get("Location");
}

// Null: the server knows it no more, and it is begun anew.
async function offsetOf(url, file) {
  const answer = await fetch(url, { method: "HEAD", headers: version });
  if (answer.ok) return Number(answer.headers.get("Upload-Length")) === file.size ? Number(answer.headers.get("Upload-Offset")) : null;
  if (answer.status === 404 || answer.status === 410) return null;
  throw new TusError(answer.status, null);
}

// XMLHttpRequest, because fetch does not tell how much was sent.
function sendRest(url, file, offset, sent) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PATCH", url);
    for (const [header, value] of Object.entries(version)) request.setRequestHeader(header, value);
    request.setRequestHeader("Upload-Offset", offset);
    request.setRequestHeader("Content-Type", "application/offset+octet-stream");
    request.upload.onprogress = (event) => sent(offset + event.loaded);
    request.onload = () => (request.status === 204 ? resolve() : reject(new TusError(request.status, detailOf(request.responseText))));
    request.onerror = () => reject(new TusError(0, null));
    request.send(file.slice(offset));
  });
}

async function receiptOf(url) {
  const answer = await call(url, "GET", {});
  return (await answer.json()).files;
}

async function call(url, method, headers) {
  const answer = await fetch(url, { method, headers: { ...version, ...headers } });
  if (answer.ok) return answer;
  throw new TusError(answer.status, detailOf(await answer.text()));
}

function detailOf(text) {
  try {
    return JSON.parse(text).detail;
  } catch {
    return null;
  }
}

// At once when the line is back or somebody comes back to the page, else after the pause.
function waitForLine(pause) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, pause);
    addEventListener("online", done);
    addEventListener("focus", done);
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      removeEventListener("focus", done);
      resolve();
    }
  });
}

function memoryOf(batch, file, name) {
  // Names of scans name people, and counters share computers: only a hash is remembered.
  const key = `docs-upload-${hash(`${batch} ${name} ${file.size} ${file.lastModified}`)}`;
  return {
    get: () => localStorage.getItem(key),
    set: (url) => localStorage.setItem(key, url),
    forget: () => localStorage.removeItem(key),
  };
}

// FNV-1a, twice 32 bits.
function hash(text) {
  return [0x811c9dc5, 0x2a5f17b1].map((seed) => {
    let mixed = seed;
    for (const byte of new TextEncoder().encode(text)) mixed = Math.imul(mixed ^ byte, 0x01000193);
    return (mixed >>> 0).toString(36);
  }).join("-");
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
