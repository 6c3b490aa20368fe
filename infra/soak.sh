#!/usr/bin/env bash
# Runs one fault or load test of the suite at full size.   soak.sh NAME [SIZE]
#   kill [200]    docs import of so many generated scans, killed with SIGKILL five times and resumed (DOCS_SOAK_KILLS)
#   pages [1000]  memory of a file of so many pages beside one of 10; a killed import goes on where it was
#   fuzz [2000]   so many damaged PDFs, TIFFs, JPEGs and PNGs, each answered (DOCS_SOAK_SEED; DOCS_SOAK_PAGE_SECONDS, 20: more on a busy machine)
set -euo pipefail
source "$(dirname "$0")/lib.sh"

case ${1:-} in
kill)
  export DOCS_SOAK_SCANS=${2:-${DOCS_SOAK_SCANS:-200}} DOCS_SOAK_KILLS=${DOCS_SOAK_KILLS:-5}
  filter=FullyQualifiedName~KillTests ;;
pages)
  export DOCS_SOAK_PAGES=${2:-1000}
  filter=FullyQualifiedName~ManyPagesTests ;;
fuzz)
  export DOCS_SOAK_FUZZ=${2:-2000}
  filter=FullyQualifiedName~FuzzTests ;;
*) sed -n '2,5p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac

bash "$ROOT/infra/setup.sh" --tests
build
exec dotnet test "$ROOT/tests/Docs.System.Tests" -c Release --no-build --nologo --filter "$filter" --logger "console;verbosity=detailed"
