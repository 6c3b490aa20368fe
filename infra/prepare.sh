#!/usr/bin/env bash
# All that comes before a test runs: packages and servers from the network while a processor builds, then what the tests start
# as processes compiled ahead of time.
# DOCS_TEST_SERVERS: see test.sh.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

# Ceph's gateway as a second S3: a minute's download, once; without it its tests are skipped by name.
ceph=${TMPDIR:-/tmp}/docs-ceph-18
get_ceph() { timeout 600 "$DOCS_TEST_SERVERS/s3-ceph" get "$ceph" >&2 || { say "Ceph could not be had: its tests are skipped."; rm -rf "$ceph"; }; }

need_dotnet
bash "$ROOT/infra/setup.sh" --tests & setup=$!
if [ -x "${DOCS_TEST_SERVERS:-}/s3-ceph" ] && [ ! -f "$ceph/usr/bin/radosgw" ]; then get_ceph & fi
bash "$ROOT/infra/ahead.sh" get &
build
wait "$setup"
wait
bash "$ROOT/infra/ahead.sh" compile
