#!/usr/bin/env bash
# Runs one benchmark and writes its table into infra/README.md.   bench.sh NAME [--option value]…
# A benchmark is a line in tests/Docs.Benchmarks/Program.cs; packages it compares with are installed here.
# DOCS_BENCH_CORPUS: folder with scans and their truth; DOCS_TEST_SERVERS: folder with real servers. Without them less is measured.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

[ $# -gt 0 ] || { sed -n '2,4p' "$0" | sed 's/^# \{0,1\}//'; exit 2; }
# beside NAME: the folder ../shared/NAME where it is there.
beside() { [ ! -d "$ROOT/../shared/$1" ] || realpath "$ROOT/../shared/$1"; }
export DOCS_BENCH_CORPUS=${DOCS_BENCH_CORPUS:-$(beside corpus)} DOCS_TEST_SERVERS=${DOCS_TEST_SERVERS:-$(beside servers)}

bash "$ROOT/infra/setup.sh" --tests
case $1 in
recognition) need_packages ocrmypdf unpaper tesseract-ocr ;;
cluster) export ES_HEAP=${ES_HEAP:-2g} ;;
esac
exec dotnet run --project "$ROOT/tests/Docs.Benchmarks" -c Release -v quiet -- "$@"
