#!/usr/bin/env bash
# Runs one fault or load test of the suite at full size.   soak.sh NAME
#   kill   docs import of 200 generated scans, killed with SIGKILL five times and resumed (DOCS_SOAK_SCANS, DOCS_SOAK_KILLS)
set -euo pipefail
source "$(dirname "$0")/lib.sh"

case ${1:-} in
kill)
  export DOCS_SOAK_SCANS=${DOCS_SOAK_SCANS:-200} DOCS_SOAK_KILLS=${DOCS_SOAK_KILLS:-5}
  filter=FullyQualifiedName~KillTests ;;
*) sed -n '2,3p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac

bash "$ROOT/infra/setup.sh" --tests
build
exec dotnet test "$ROOT/tests/Docs.System.Tests" -c Release --no-build --nologo --filter "$filter" --logger "console;verbosity=detailed"
