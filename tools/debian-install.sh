#!/bin/sh
# Installs Debian packages, where this user may do so without being asked.
# usage: debian-install.sh WHY PACKAGE...
set -eu
why=$1
shift

stop() {
    echo "$why $1" >&2
    exit 1
}

if ! command -v apt-get >/dev/null; then
    stop "$*. Install what your system calls that, then run make again."
elif [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    stop "$*. Run 'sudo apt-get install $*', then run make again."
fi

apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 "$@"
}

echo "Installing from Debian: $*"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { apt update && apt install --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
    tail -n 5 "$log" >&2
    stop "$*. apt-get could not install that (its last lines stand above)."
fi
