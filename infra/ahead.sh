#!/usr/bin/env bash
# Compiles what the tests start as processes of its own ahead of time: a start compiles for a second or more, and there are
# hundreds. The next build puts the assemblies back as they were. Where the compiler cannot be had, all runs as before, slower.
# ahead.sh get | compile
set -euo pipefail
source "$(dirname "$0")/lib.sh"

read -r version shared < <(dotnet --list-runtimes | awk '/^Microsoft.NETCore.App 10\./ { version = $2; place = $3 } END { gsub(/[][]/, "", place); print version, place }')
shared=$(dirname "$shared")
compiler=${NUGET_PACKAGES:-$HOME/.nuget/packages}/microsoft.netcore.app.crossgen2.linux-x64/$version/tools/crossgen2

# The SDK's own compiler, of the runtime's version.
get() {
  [ "$(uname -m)" = x86_64 ] || return 0
  [ ! -x "$compiler" ] || return 0
  local project; project=$(mktemp -d)
  printf '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageDownload Include="Microsoft.NETCore.App.Crossgen2.linux-x64" Version="[%s]" /></ItemGroup></Project>' "$version" >"$project/ahead.csproj"
  timeout 120 dotnet restore "$project/ahead.csproj" >/dev/null 2>&1 || say "The ahead-of-time compiler could not be had: the tests' processes start without it, slower."
  rm -rf "$project"
}

# one ASSEMBLY: what cannot be compiled stays as it is, and is named.
one() {
  "$compiler" "$from/$1" -o "$into/$1" -r "$shared/Microsoft.NETCore.App/$version/*.dll" -r "$shared/Microsoft.AspNetCore.App/$version/*.dll" -r "$from/*.dll" \
    --targetos linux --targetarch x64 -O >/dev/null 2>&1 || { rm -f "$into/$1"; say "Not compiled ahead of time: $1"; }
}

compile() {
  [ -x "$compiler" ] || return 0
  from=$ROOT/tests/Docs.System.Tests/bin/Release/net10.0 into=$(mktemp -d)
  export -f one say
  export compiler version shared from into
  # The largest first, so that none is left to one processor alone.
  (cd "$from" && ls -S Docs.{Core,Hosting,Indexer,Recognition,Storage,UploadWorker,Web}.dll docs.dll AWSSDK.*.dll CsvHelper.dll Microsoft.Data.Sqlite.dll Microsoft.EntityFrameworkCore*.dll Npgsql*.dll OpenTelemetry*.dll SQLitePCLRaw.*.dll System.CommandLine.dll 2>/dev/null || true) \
    | xargs -P "$(nproc)" -I{} bash -c 'one {}'
  local assembly place
  for assembly in "$into"/*.dll; do
    # The same bytes elsewhere are the same assembly.
    cp "$from/${assembly##*/}" "$into/before"
    for place in "$ROOT"/tests/*.Tests/bin/Release/net10.0; do
      ! cmp -s "$into/before" "$place/${assembly##*/}" || cp "$assembly" "$place/"
    done
  done
  rm -rf "$into"
}

"$1"
