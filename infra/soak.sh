#!/usr/bin/env bash
# Runs one fault or load test of the suite at full size.   soak.sh NAME [SIZE]
#   kill [200]    docs import of so many generated scans, killed with SIGKILL five times and resumed (DOCS_SOAK_KILLS)
#   pages [1000]  memory of a file of so many pages beside one of 10; a killed import goes on where it was
#   fuzz [2000]   so many damaged PDFs, TIFFs, JPEGs and PNGs, each answered (DOCS_SOAK_SEED; DOCS_SOAK_PAGE_SECONDS, 20: more on a busy machine)
#   cluster [500] a cluster of that many documents under 100 SIGKILLs (DOCS_SOAK_KILLS), then every server broken in every way for
#                 30 s, Elasticsearch stopped for two minutes (DOCS_SOAK_FAULT_SECONDS, DOCS_SOAK_STOPPED_SECONDS, DOCS_SOAK_DOCUMENTS_A_FAULT);
#                 three Elasticsearch nodes (DOCS_TEST_ELASTIC_NODES). DOCS_SOAK_LOG: a file for what happens
#   load [300]    so many seconds of 100 clerks handing in 50 files each and 200 searches a second, 100,000 documents: no error,
#                 p95 200 ms, memory flat (DOCS_SOAK_DOCUMENTS, DOCS_SOAK_CLERKS, DOCS_SOAK_FILES, DOCS_SOAK_SEARCHES, DOCS_SOAK_P95_MS)
set -euo pipefail
source "$(dirname "$0")/lib.sh"

case ${1:-} in
kill)
  export DOCS_SOAK_SCANS=${2:-${DOCS_SOAK_SCANS:-200}} DOCS_SOAK_KILLS=${DOCS_SOAK_KILLS:-5}
  filter=FullyQualifiedName~KillTests ;;
pages)
  export DOCS_SOAK_PAGES=${2:-1000} DOCS_SOAK_COMMAND_MINUTES=${DOCS_SOAK_COMMAND_MINUTES:-60}
  filter=FullyQualifiedName~ManyPagesTests ;;
fuzz)
  export DOCS_SOAK_FUZZ=${2:-2000}
  filter=FullyQualifiedName~FuzzTests ;;
cluster)
  beside=$ROOT/../shared/servers
  [ -n "${DOCS_TEST_SERVERS:-}" ] || [ ! -d "$beside" ] || DOCS_TEST_SERVERS=$(realpath "$beside")
  [ -n "${DOCS_TEST_SERVERS:-}" ] || fail "set DOCS_TEST_SERVERS to the folder with the real servers."
  export DOCS_TEST_SERVERS DOCS_SOAK_DOCUMENTS=${2:-500} DOCS_SOAK_KILLS=${DOCS_SOAK_KILLS:-100} DOCS_SOAK_SEED=${DOCS_SOAK_SEED:-7}
  export DOCS_SOAK_FAULT_SECONDS=${DOCS_SOAK_FAULT_SECONDS:-30} DOCS_SOAK_STOPPED_SECONDS=${DOCS_SOAK_STOPPED_SECONDS:-120} DOCS_SOAK_DOCUMENTS_A_FAULT=${DOCS_SOAK_DOCUMENTS_A_FAULT:-5} DOCS_TEST_ELASTIC_NODES=${DOCS_TEST_ELASTIC_NODES:-3}
  filter="FullyQualifiedName~KilledProcesses|FullyQualifiedName~BrokenServers"
  # What happens is told while it happens: the run takes an hour.
  export DOCS_SOAK_LOG=${DOCS_SOAK_LOG:-$(mktemp)}
  : >>"$DOCS_SOAK_LOG"
  tail -f --pid=$$ "$DOCS_SOAK_LOG" & ;;
load)
  export DOCS_SOAK_SECONDS=${2:-300} DOCS_SOAK_DOCUMENTS=${DOCS_SOAK_DOCUMENTS:-100000} DOCS_SOAK_CLERKS=${DOCS_SOAK_CLERKS:-100} DOCS_SOAK_FILES=${DOCS_SOAK_FILES:-50}
  export DOCS_SOAK_SEARCHES=${DOCS_SOAK_SEARCHES:-200} DOCS_SOAK_P95_MS=${DOCS_SOAK_P95_MS:-200} DOCS_SOAK_GROWTH_MB=${DOCS_SOAK_GROWTH_MB:-150}
  filter=FullyQualifiedName~LoadTests ;;
*) sed -n '2,10p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac

bash "$ROOT/infra/setup.sh" --tests
build
exec dotnet test "$ROOT/tests/Docs.System.Tests" -c Release --no-build --nologo --filter "$filter" --logger "console;verbosity=detailed"
