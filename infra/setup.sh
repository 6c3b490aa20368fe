#!/usr/bin/env bash
# Installs what Docs needs on this machine and puts the recognition models into tessdata/, checked against
# tessdata/manifest.json. Safe to run again; does nothing where all is there.   setup.sh [--tests]
set -euo pipefail
source "$(dirname "$0")/lib.sh"

RUNTIME=(libtesseract5 liblept5 tesseract-ocr-vie tesseract-ocr-osd poppler-utils qpdf libzbar0 libqrencode4 libcairo2 fonts-dejavu-core libicu72 curl)
TESTS=(postgresql faketime chromium fonts-liberation tesseract-ocr openjdk-17-jre-headless zip docker-compose systemd)
MODELS_IN=/usr/share/tesseract-ocr/5/tessdata

need_dotnet
need_packages "${RUNTIME[@]}"
[ "${1:-}" != --tests ] || need_packages "${TESTS[@]}"
# The sign-in provider of the tests runs on node 20 or newer, wherever that came from; with an older one its tests are skipped by name.
[ "${1:-}" != --tests ] || command -v npm >/dev/null || need_packages nodejs npm

# The accessibility checker and the tus client of the browser tests: pinned, with their hashes, in package-lock.json.
if [ "${1:-}" = --tests ]; then
  command -v npm >/dev/null || need_packages nodejs npm
  npm_tests=$ROOT/tests/Docs.System.Tests/npm
  if ! (cd "$npm_tests" && npm ls --silent >/dev/null 2>&1); then
    (cd "$npm_tests" && npm ci --ignore-scripts --no-audit --no-fund --silent) || fail "npm could not fetch what the browser tests need ($npm_tests/package-lock.json). Is a registry in reach? See 'npm config get registry'."
  fi
fi

# model FILE SHA256: copies Debian's model where ours is missing or other than the manifest says.
model() {
  local file=$1 want=$2 have=''
  [ ! -f "$ROOT/tessdata/$file" ] || have=$(sha256sum "$ROOT/tessdata/$file" | cut -d' ' -f1)
  [ "$have" != "$want" ] || return 0
  cp "$MODELS_IN/$file" "$ROOT/tessdata/$file.new" 2>/dev/null || fail "cannot write tessdata/$file (source: $MODELS_IN/$file)"
  have=$(sha256sum "$ROOT/tessdata/$file.new" | cut -d' ' -f1)
  if [ "$have" != "$want" ]; then
    rm -f "$ROOT/tessdata/$file.new"
    fail "tessdata/$file: Debian's model has SHA-256 $have, tessdata/manifest.json expects $want. A newer package changes recognition: measure it, then change the manifest."
  fi
  mv "$ROOT/tessdata/$file.new" "$ROOT/tessdata/$file"
}

# better_model FILE SHA256: the second look's model out of an npm package. Without it everything works, less exactly.
better_model() {
  local file=$1 want=$2 have='' package=@tesseract.js-data/vie@1.0.0 fetched
  [ ! -f "$ROOT/tessdata/$file" ] || have=$(sha256sum "$ROOT/tessdata/$file" | cut -d' ' -f1)
  [ "$have" != "$want" ] || return 0
  fetched=$(mktemp -d)
  if (cd "$fetched" && npm pack --silent "$package" >/dev/null && tar -xzOf ./*.tgz package/4.0.0_best_int/vie.traineddata.gz | gunzip >"$file") 2>/dev/null \
    && [ "$(sha256sum "$fetched/$file" | cut -d' ' -f1)" = "$want" ]; then
    mv "$fetched/$file" "$ROOT/tessdata/$file"
  else
    say "The more exact model $file could not be had by 'npm pack $package' (npm missing, registry away, or another file than tessdata/manifest.json names): doubtful lines are read again with the fast model. Run infra/setup.sh again when it can."
  fi
  rm -rf "$fetched"
}

while read -r file sha; do model "$file" "$sha"; done < <(
  tr -d '\n' < "$ROOT/tessdata/manifest.json" | grep -oE '\{[^{}]*\}' | grep '"Debian package ' \
    | sed -E 's/.*"file": *"([^"]+)".*"sha256": *"([^"]+)".*/\1 \2/')

while read -r file sha; do better_model "$file" "$sha"; done < <(
  tr -d '\n' < "$ROOT/tessdata/manifest.json" | grep -oE '\{[^{}]*\}' | grep '"npm ' \
    | sed -E 's/.*"file": *"([^"]+)".*"sha256": *"([^"]+)".*/\1 \2/')
