#!/usr/bin/env bash
# Writes infra/sbom.json (CycloneDX 1.5): every NuGet package that what is shipped (src/, workers/) is locked to, with its licence
# as its own nuspec states it. Run it after a lock file changed; a test fails until it was. Needs jq and restored packages.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v jq >/dev/null || { echo "sbom.sh needs jq: apt-get install jq" >&2; exit 1; }
packages="${NUGET_PACKAGES:-$HOME/.nuget/packages}"

# licence ID VERSION: the SPDX expression of its nuspec, else the first line of the licence file in the package.
licence() {
  local spec="$packages/${1,,}/${2,,}/${1,,}.nuspec"
  [ -f "$spec" ] || { echo "$spec is missing: run dotnet restore" >&2; return 1; }
  local said
  said=$(tr -d '\n\r' <"$spec" | grep -oE '<license type="expression">[^<]+' | sed 's/.*>//' || true)
  [ -n "$said" ] || said="text: $(grep -m1 -hE '[[:alnum:]]' "$(dirname "$spec")"/LICENSE*)"
  echo "$said"
}

locked=$(cat src/*/packages.lock.json workers/*/packages.lock.json \
  | jq -r '.dependencies[] | to_entries[] | select(.value.type != "Project") | "\(.key) \(.value.resolved) \(.value.contentHash)"' | LC_ALL=C sort -u)
while read -r id version hash; do
  jq -n --arg id "$id" --arg version "$version" --arg hash "$(base64 -d <<<"$hash" | od -An -tx1 | tr -d ' \n')" --arg licence "$(licence "$id" "$version")" \
    '{type: "library", "bom-ref": "pkg:nuget/\($id)@\($version)", name: $id, version: $version, purl: "pkg:nuget/\($id)@\($version)",
      hashes: [{alg: "SHA-512", content: $hash}],
      licenses: [if ($licence | startswith("text: ")) then {license: {name: ($licence | ltrimstr("text: "))}} else {expression: $licence} end]}'
done <<<"$locked" | jq -s '{bomFormat: "CycloneDX", specVersion: "1.5", version: 1, metadata: {component: {type: "application", name: "Docs"}}, components: .}' >infra/sbom.json
echo "infra/sbom.json: $(jq '.components | length' infra/sbom.json) packages" >&2
jq -r '.components[].licenses[0] | .expression // .license.name' infra/sbom.json | sort | uniq -c | sort -rn >&2
