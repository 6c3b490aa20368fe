// Search as you type: fetches the list of hits; without it the form works by itself.
const pauseMs = 250;

export function watchSearch(form) {
  const results = document.querySelector("[data-results]");
  let timer;
  let running;
  let last = queryOf(form);

  async function find() {
    const query = queryOf(form);
    // A day half typed is no question yet.
    if (query === last || !form.checkValidity()) return;
    last = query;
    running?.abort();
    running = new AbortController();
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(`/tra-cuu?${query}`, { signal: running.signal });
      if (answer.status === 401) return location.assign(addressOf(query));
      if (answer.ok || answer.status === 400 || answer.status === 428) {
        results.innerHTML = await answer.text();
        foldFacets(results);
      } else say(results, "Máy chủ gặp lỗi", "Thử lại sau ít phút; nếu vẫn lỗi, báo người phụ trách xem nhật ký của máy chủ.");
      history.replaceState(null, "", addressOf(query));
      results.removeAttribute("aria-busy");
    } catch (error) {
      if (error.name === "AbortError") return;
      say(results, "Không liên lạc được máy chủ", "Hãy kiểm tra đường mạng, rồi gõ lại hoặc bấm Tìm.");
      results.removeAttribute("aria-busy");
      last = null;
    }
  }

  foldFacets(results);
  watchKeys(form, results);
  keepPlace(results);
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(find, pauseMs);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    running?.abort();
  });
}

// On a narrow screen the hits come first; the facets wait folded.
function foldFacets(results) {
  if (matchMedia("(max-width: 52rem)").matches) results.querySelector(".facets")?.removeAttribute("open");
}

const hitsIn = (results) => [...results.querySelectorAll(".hit-title a")];

const addressOf = (query) => (query ? `/?${query}` : "/");

// Who comes back from a result stands on it again, not at the top.
function keepPlace(results) {
  hitsIn(results)[history.state?.hit]?.focus();
  results.addEventListener("click", ({ target }) => {
    const at = hitsIn(results).indexOf(target.closest("a"));
    if (at >= 0) history.replaceState({ hit: at }, "");
  });
}

// "/" goes to the query, the arrows through the hits, Enter opens the one it stands on, Escape goes back to the query.
function watchKeys(form, results) {
  const query = form.elements.q;
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, textarea, select");
    const hits = hitsIn(results);
    const at = hits.indexOf(document.activeElement);
    if (event.key === "/" && !typing) {
      query.focus();
      query.select();
    } else if (event.key === "Escape" && at >= 0) query.focus();
    else if (event.key === "ArrowDown" && (at >= 0 || event.target === query) && at + 1 < hits.length) hits[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (hits[at - 1] ?? query).focus();
    else return;
    event.preventDefault();
  });
}

function say(results, title, advice) {
  const notice = document.createElement("div");
  notice.className = "notice notice-error";
  notice.setAttribute("role", "alert");
  for (const text of [title, advice]) notice.append(Object.assign(document.createElement("p"), { textContent: text }));
  notice.firstElementChild.className = "strong";
  results.replaceChildren(notice);
}

// What the reader left empty, and the day when it is today's, says nothing and stays out of the address.
function queryOf(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const preset = form.elements[name].dataset?.preset;
    if (value.trim() !== "" && value !== preset) query.append(name, value);
  }
  return query.toString();
}
