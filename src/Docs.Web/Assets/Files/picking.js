// Files out of pickers and drops, folders walked to their ends, each with the path the report shall name.
export function filesOfInput(input) {
  return [...input.files].map((file) => ({ file, name: file.webkitRelativePath || file.name })).filter(wanted);
}

export async function filesOfDrop(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...transfer.files].map((file) => ({ file, name: file.name }));
  const found = [];
  for (const entry of entries) await walk(entry, found);
  return found.filter(wanted);
}

async function walk(entry, found) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({ file, name: entry.fullPath.replace(/^\//, "") });
    return;
  }
  const reader = entry.createReader();
  // A reader answers at most a hundred entries a call, and none at the end.
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const child of some) await walk(child, found);
  }
}

// What systems leave in folders is no scan, nor are the notes that lie beside scans; chosen by itself a file is taken and answered.
const beside = /\.(json|txt|md|xml|ini|db|tmp|part)$/i;

function wanted({ name }) {
  const last = name.split("/").pop();
  if (name.includes("/") && beside.test(last)) return false;
  return !last.startsWith(".") && !["Thumbs.db", "desktop.ini"].includes(last);
}
