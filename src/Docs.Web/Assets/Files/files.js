// A picker of files in Vietnamese, whatever language the browser speaks; without scripts the browser's own stands there.
const none = "Chưa chọn tệp";

export function namePicker(input) {
  const row = element("span", "file-row", "");
  const name = element("span", "quiet break", none);
  row.append(element("span", "button button-quiet", "Chọn tệp"), name);
  // Screen readers hear the input itself, which says its file too.
  row.setAttribute("aria-hidden", "true");
  input.classList.add("visually-hidden");
  input.after(row);
  input.addEventListener("change", () => (name.textContent = [...input.files].map((file) => file.name).join(", ") || none));
}

function element(kind, className, textContent) {
  return Object.assign(document.createElement(kind), { className, textContent });
}
