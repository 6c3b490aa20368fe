// The picture of a page: closer, turned, the next one, by mouse and by keyboard. Nothing here changes the paper itself.
const steps = [1, 1.25, 1.5, 2, 3, 4];

export function watchViewer(viewer) {
  const stage = viewer.querySelector("[data-stage]");
  const paper = viewer.querySelector("[data-paper]");
  const image = paper.querySelector("img");
  const tools = document.querySelector("[data-viewer-tools]");
  const text = tools.querySelector("[data-zoom-text]");
  const pages = document.querySelector(".page-nav");
  let zoom = Number(sessionStorage.getItem("docs-zoom") ?? 0);
  let turned = 0;
  tools.hidden = false;

  function show() {
    const width = viewer.clientWidth * steps[zoom];
    const ratio = image.naturalHeight / image.naturalWidth || 1.414;
    const lying = turned % 180 !== 0;
    // Turned by a quarter the paper's height becomes the width in view.
    const [across, down] = lying ? [width / ratio, width] : [width, width * ratio];
    stage.style.width = `${width}px`;
    stage.style.height = `${lying ? across : down}px`;
    paper.style.width = `${across}px`;
    paper.style.transform = {
      0: "none",
      90: `translateX(${down}px) rotate(90deg)`,
      180: `translate(${across}px, ${down}px) rotate(180deg)`,
      270: `translateY(${across}px) rotate(270deg)`,
    }[turned];
    text.textContent = `${Math.round(steps[zoom] * 100)} %`;
  }

  function zoomBy(step) {
    const [across, down] = [viewer.scrollLeft + viewer.clientWidth / 2, viewer.scrollTop + viewer.clientHeight / 2];
    const before = steps[zoom];
    zoom = step === 0 ? 0 : Math.min(steps.length - 1, Math.max(0, zoom + step));
    sessionStorage.setItem("docs-zoom", zoom);
    show();
    // What stood in the middle stays there.
    const grown = steps[zoom] / before;
    viewer.scrollTo(across * grown - viewer.clientWidth / 2, down * grown - viewer.clientHeight / 2);
  }

  function rotate() {
    turned = (turned + 90) % 360;
    show();
  }

  const keys = {
    "+": () => zoomBy(1),
    "=": () => zoomBy(1),
    "-": () => zoomBy(-1),
    0: () => zoomBy(0),
    r: rotate,
    R: rotate,
    ArrowLeft: () => zoom === 0 && pages?.querySelector("[rel=prev]")?.click(),
    ArrowRight: () => zoom === 0 && pages?.querySelector("[rel=next]")?.click(),
  };
  viewer.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    if (keys[event.key]() !== false) event.preventDefault();
  });
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.zoom !== undefined) zoomBy(Number(button.dataset.zoom));
    else if (button) rotate();
  });
  if (!image.complete) image.addEventListener("load", show);
  new ResizeObserver(show).observe(viewer);
  // Whoever turned the page by keyboard goes on by keyboard.
  if (location.hash === "#trang") viewer.focus({ preventScroll: true });
  const spot = paper.querySelector(".spot-field, .spot");
  image.decode().catch(() => {}).then(() => {
    show();
    if (!spot) return;
    const at = spot.getBoundingClientRect();
    const view = viewer.getBoundingClientRect();
    viewer.scrollBy(at.left - view.left - view.width / 3, at.top - view.top - view.height / 3);
  });
}
