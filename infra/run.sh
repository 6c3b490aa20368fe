#!/usr/bin/env bash
# From a fresh checkout to a search in the browser: installs, builds, starts embedded Docs, imports the ten samples.
# Stop it with Ctrl+C; run it again to go on with the same data.   Settings: DOCS_DATA, DOCS_URL
set -euo pipefail
source "$(dirname "$0")/lib.sh"

export DOCS_DATA=${DOCS_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/docs}
URL=${DOCS_URL:-http://localhost:5080}
docs() { "$ROOT/infra/docs" "$@"; }

bash "$ROOT/infra/setup.sh"
build
mkdir -p "$DOCS_DATA" || fail "cannot create the data folder $DOCS_DATA; set DOCS_DATA to a folder you may write."
if curl -s -o /dev/null -m 2 "$URL"; then fail "something already listens on $URL. Is Docs running? Stop it, or set DOCS_URL=http://localhost:PORT."; fi

# The samples go in once: an empty store is one without a single object.
if [ ! -d "$DOCS_DATA/objects" ] || [ -z "$(find "$DOCS_DATA/objects" -type f -print -quit)" ]; then
  say "Importing the ten samples…"
  docs import "$ROOT/tests/Samples" --manifest "$ROOT/tests/Samples/manifest.csv" --batch "Mẫu" --publish all --wait \
    || fail "the samples were not taken in whole: the lines above name the files. The data are kept in $DOCS_DATA."
  # tests/Samples/README.md: decision 1507/QĐ-SYT revokes certificate 112/ĐKKDD-ĐL.
  id=$(docs search "112/ĐKKDD-ĐL" --as-of 2026-09-14 --limit 1 --json | grep -oE '"id":"[^"]+"' | head -n 1 | cut -d'"' -f4)
  [ -n "$id" ] || fail "the sample 112/ĐKKDD-ĐL was imported but is not found; run: infra/docs verify"
  docs event "$id" revoke --on 2026-09-15 --by "1507/QĐ-SYT" --basis "Quyết định thu hồi trong bộ mẫu" >/dev/null
  say "Recorded the sample revocation: 112/ĐKKDD-ĐL is in force until 14/09/2026, not after."
fi

exec "$ROOT/infra/docs" serve
