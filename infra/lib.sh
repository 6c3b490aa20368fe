# Shared by the scripts of this folder: sourced, never run.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

say() { printf '%s\n' "$*" >&2; }
fail() { say "Docs: $*"; exit 1; }

# has_package NAME: is the Debian package installed?
has_package() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# need_packages NAME...: installs those that are missing; as a plain user it says what an administrator must run.
need_packages() {
  local missing=() name
  for name in "$@"; do has_package "$name" || missing+=("$name"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  local sudo=''
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || fail "these Debian packages are missing: ${missing[*]}. Have an administrator run: apt-get install ${missing[*]}"
    sudo=sudo
  fi
  say "Installing: ${missing[*]}"
  local log; log=$(mktemp)
  { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 \
    || { tail -n 5 "$log" >&2; fail "apt-get could not install ${missing[*]}; the whole log is in $log"; }
  rm -f "$log"
}

need_dotnet() {
  command -v dotnet >/dev/null || fail ".NET SDK 10.0 is missing: install it from https://dot.net and run this again."
  (cd "$ROOT" && dotnet --version >/dev/null 2>&1) || fail "the .NET SDK that global.json asks for (10.0.4xx) is missing; 'dotnet --list-sdks' shows what is there."
}

# build: compiles everything Release; quiet unless it fails.
build() {
  local log; log=$(mktemp)
  say "Building (Release)…"
  (cd "$ROOT" && dotnet build Docs.sln -c Release -v quiet -clp:NoSummary "$@") >"$log" 2>&1 \
    || { grep -E 'error|warning' "$log" | sort -u | head -n 20 >&2; fail "the build failed; the whole log is in $log"; }
  rm -f "$log"
}
