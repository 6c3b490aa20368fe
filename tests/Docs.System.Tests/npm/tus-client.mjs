// node tus-client.mjs ENDPOINT COOKIE FILE: uploads with the tus client of the protocol's makers, breaks off in the middle,
// goes on with a new client, then begins another upload and gives it up. Prints what it saw as JSON.
import fs from "node:fs";
import path from "node:path";
import tus from "tus-js-client";

const [endpoint, cookie, file] = process.argv.slice(2);
const headers = { Cookie: cookie, "X-Docs-Request": "1" };
const size = fs.statSync(file).size;
const settings = { endpoint, headers, uploadSize: size, chunkSize: 64 * 1024, metadata: { filename: path.basename(file) }, retryDelays: null };
const seen = { offsets: [] };

const broken = await new Promise((resolve, reject) => {
  const upload = new tus.Upload(fs.createReadStream(file), {
    ...settings,
    onChunkComplete: async (_, accepted) => {
      if (accepted < size / 2) return;
      await upload.abort();
      resolve(upload.url);
    },
    onSuccess: () => reject(new Error("it was to be broken off")),
    onError: reject,
  });
  upload.start();
});

await new Promise((resolve, reject) => {
  const upload = new tus.Upload(fs.createReadStream(file), {
    ...settings,
    uploadUrl: broken,
    onProgress: (sent) => seen.offsets.push(sent),
    onSuccess: resolve,
    onError: reject,
  });
  upload.start();
});
seen.receipt = await (await fetch(broken, { headers })).json();

const given = await new Promise((resolve, reject) => {
  const upload = new tus.Upload(fs.createReadStream(file), {
    ...settings,
    onChunkComplete: async () => {
      await upload.abort(true);
      resolve(upload.url);
    },
    onError: reject,
  });
  upload.start();
});
seen.givenUp = (await fetch(given, { method: "HEAD", headers: { ...headers, "Tus-Resumable": "1.0.0" } })).status;
console.log(JSON.stringify(seen));
