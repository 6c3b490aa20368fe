#!/usr/bin/env bash
# Installs what the tests need, builds, runs every test, and ends with a line "N passed, N failed".   test.sh [--prepared] [for dotnet test]
# DOCS_TEST_SERVERS: folder with the real servers and validators; where it is unset, tests that need them are skipped by name.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

if [ "${1:-}" = --prepared ]; then shift; else bash "$ROOT/infra/prepare.sh"; fi
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# One project after another: they share two cores with the browser and the recognition children.
status=0
for project in "$ROOT"/tests/*.Tests; do
  name=$(basename "$project")
  say "== $name"
  dotnet test "$project" -c Release --no-build --nologo -v quiet --logger "trx;LogFileName=$name.trx" --results-directory "$results" "$@" >&2 || status=1
done

# What failed once more, with what it said: a run is read from its end.
for said in "$results"/*.trx; do
  [ -f "$said" ] || continue
  awk '/<UnitTestResult .*outcome="Failed"/ { on = 1; lines = 0; match($0, /testName="[^"]*"/); print "FAILED " substr($0, RSTART + 10, RLENGTH - 11) }
       on && ++lines > 1 && lines < 40 { gsub(/<[^>]*>/, ""); if (/[^ ]/) print substr($0, 1, 400) }
       /<\/UnitTestResult>/ { on = 0 }' "$said" >&2
done

# count NAME: sum of one counter over all result files.
count() { { grep -hoE "<Counters [^>]*" "$results"/*.trx || true; } | { grep -oE " $1=\"[0-9]+\"" || true; } | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
skipped() { { grep -hoE 'outcome="NotExecuted"' "$results"/*.trx || true; } | wc -l; }
ran=$(ls "$results"/*.trx 2>/dev/null | wc -l)
wanted=$(ls -d "$ROOT"/tests/*.Tests | wc -l)
passed=$(count passed)
failed=$(count failed)
[ "$ran" = "$wanted" ] || { say "Docs: $((wanted - ran)) test projects left no result."; failed=$((failed + wanted - ran)); }
[ "$status" = 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "skipped: $(skipped)"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
