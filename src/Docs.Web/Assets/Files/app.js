// One entry for every page; each part starts only where its mark-up stands.
import { watchSearch } from "./search.js";
import { watchLive } from "./live.js";
import { watchUpload } from "./upload.js";
import { keepDrafts } from "./drafts.js";
import { sendOnce } from "./once.js";
import { watchViewer } from "./viewer.js";
import { watchArrange, watchReview } from "./review.js";
import { offerWards } from "./wards.js";
import { namePicker } from "./files.js";

for (const form of document.querySelectorAll("[data-search]")) watchSearch(form);
for (const area of document.querySelectorAll("[data-live]")) watchLive(area);
for (const form of document.querySelectorAll("[data-upload]")) watchUpload(form);
for (const form of document.querySelectorAll("[data-review]")) watchReview(form);
for (const form of document.querySelectorAll("[data-arrange]")) watchArrange(form);
// After the rows of the desk: a draft may hold more of them than stand on the page.
keepDrafts();
sendOnce();
for (const field of document.querySelectorAll("[data-wards]")) offerWards(field);
for (const input of document.querySelectorAll("form:not([data-upload]) input[type=file]")) namePicker(input);
for (const viewer of document.querySelectorAll("[data-viewer]")) watchViewer(viewer);
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
// A menu pushed sideways on a narrow screen shows where one is.
const here = document.querySelector(".top nav [aria-current]");
if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - (here.parentElement.clientWidth - here.offsetWidth) / 2;
// After a form was refused: the field it is about, else what is said of it. The desk looks after itself.
const refused = document.querySelector("main [aria-invalid=true]") ?? document.querySelector("main > [role=alert]");
if (refused && !document.querySelector("[data-review]")) {
  if (refused.matches("[role=alert]")) refused.tabIndex = -1;
  refused.focus();
}
for (const input of document.querySelectorAll("[data-select]")) {
  input.addEventListener("focus", () => input.select());
}
