#!/usr/bin/env bash
# Installs what Docs needs on this machine and puts the recognition models into tessdata/, checked against
# tessdata/manifest.json. Safe to run again; does nothing where all is there.   setup.sh [--tests]
set -euo pipefail
source "$(dirname "$0")/lib.sh"

RUNTIME=(libtesseract5 liblept5 tesseract-ocr-vie tesseract-ocr-osd poppler-utils qpdf libzbar0 libqrencode4 libcairo2 fonts-dejavu-core libicu72 curl)
TESTS=(chromium fonts-liberation tesseract-ocr openjdk-17-jre-headless zip)
MODELS_IN=/usr/share/tesseract-ocr/5/tessdata

need_dotnet
need_packages "${RUNTIME[@]}"
[ "${1:-}" != --tests ] || need_packages "${TESTS[@]}"

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
  local file=$1 want=$2 have='' package=https://registry.npmjs.org/@tesseract.js-data/vie/-/vie-1.0.0.tgz new=$ROOT/tessdata/$1.new
  [ ! -f "$ROOT/tessdata/$file" ] || have=$(sha256sum "$ROOT/tessdata/$file" | cut -d' ' -f1)
  [ "$have" != "$want" ] || return 0
  local registry=${NPM_CONFIG_REGISTRY:-$(npm config get registry 2>/dev/null || true)}
  [ -z "$registry" ] || [ "$registry" = undefined ] || package=${registry%/}/@tesseract.js-data/vie/-/vie-1.0.0.tgz
  { curl -fsSL --max-time 120 "$package" | tar -xzO package/4.0.0_best_int/vie.traineddata.gz | gunzip; } >"$new" 2>/dev/null || true
  if [ "$(sha256sum "$new" | cut -d' ' -f1)" = "$want" ]; then
    mv "$new" "$ROOT/tessdata/$file"
  else
    rm -f "$new"
    say "The more exact model $file could not be fetched from $package (or is another one than tessdata/manifest.json names): doubtful lines are read again with the fast model. Run infra/setup.sh again when the registry answers."
  fi
}

while read -r file sha; do model "$file" "$sha"; done < <(
  tr -d '\n' < "$ROOT/tessdata/manifest.json" | grep -oE '\{[^{}]*\}' | grep '"tesseract-ocr' \
    | sed -E 's/.*"file": *"([^"]+)".*"sha256": *"([^"]+)".*/\1 \2/')

while read -r file sha; do better_model "$file" "$sha"; done < <(
  tr -d '\n' < "$ROOT/tessdata/manifest.json" | grep -oE '\{[^{}]*\}' | grep '"npm ' \
    | sed -E 's/.*"file": *"([^"]+)".*"sha256": *"([^"]+)".*/\1 \2/')
