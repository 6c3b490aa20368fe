#!/usr/bin/env bash
# From a fresh checkout to a search in the browser: installs, builds, starts embedded Docs, imports the ten samples.
# Stop it with Ctrl+C; run it again to go on with the same data.   Settings: DOCS_DATA, DOCS_URL
set -euo pipefail
source "$(dirname "$0")/lib.sh"

export DOCS_DATA=${DOCS_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/docs}
URL=${DOCS_URL:-http://localhost:5080}
docs() { "$ROOT/infra/docs" "$@"; }

# record NUMBER DAY KIND…: records a validity event on the sample of that number, found as in force on that day.
record() {
  local number=$1 day=$2 id; shift 2
  id=$(docs search "$number" --as-of "$day" --limit 1 --json | grep -oE '"id":"[^"]+"' | head -n 1 | cut -d'"' -f4)
  [ -n "$id" ] || fail "the sample $number was imported but is not found; run: infra/docs verify"
  docs event "$id" "$@" >/dev/null
  say "Recorded for the sample $number: $*"
}

bash "$ROOT/infra/setup.sh"
build
mkdir -p "$DOCS_DATA" || fail "cannot create the data folder $DOCS_DATA; set DOCS_DATA to a folder you may write."
if curl -s -o /dev/null -m 2 "$URL"; then fail "something already listens on $URL. Is Docs running? Stop it, or set DOCS_URL=http://localhost:PORT."; fi

# The samples go in once. The mark is set behind the last event, so that a run cut short is finished by the next one.
if [ ! -f "$DOCS_DATA/samples.done" ] && { [ -f "$DOCS_DATA/samples.begun" ] || [ ! -d "$DOCS_DATA/objects" ] || [ -z "$(find "$DOCS_DATA/objects" -type f -print -quit)" ]; }; then
  touch "$DOCS_DATA/samples.begun"
  say "Importing the ten samples…"
  docs import "$ROOT/tests/Samples" --manifest "$ROOT/tests/Samples/manifest.csv" --batch "Mẫu" --publish all --wait \
    || fail "the samples were not taken in whole: the lines above name the files. The data are kept in $DOCS_DATA."
  # tests/Samples/README.md: decision 1507/QĐ-SYT revokes certificate 112/ĐKKDD-ĐL, 421/QĐ-UBND extends licence 37/GP-UBND.
  record "112/ĐKKDD-ĐL" 2026-09-14 revoke --on 2026-09-15 --by "1507/QĐ-SYT" --basis "Quyết định thu hồi trong bộ mẫu"
  record "37/GP-UBND" 2026-04-12 extend --on 2026-02-27 --until 2031-04-12 --by "421/QĐ-UBND" --basis "Quyết định gia hạn trong bộ mẫu"
  mv "$DOCS_DATA/samples.begun" "$DOCS_DATA/samples.done"
fi

exec "$ROOT/infra/docs" serve
