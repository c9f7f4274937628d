#!/bin/sh
# Writes requirements.lock (what kgraph runs on, and what its editable install
# needs) and requirements-dev.lock (that, and what its tests and checks need).
# Pins that still fit are kept; --upgrade takes the newest of everything.
# usage: lock.sh PYTHON [--upgrade]
set -eu
python=$1
upgrade=${2-}
here=$(dirname "$0")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
sh "$here/venv.sh" "$scratch/venv" "$python" >/dev/null
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check 'uv>=0.9'

# One registry, the default one: a local index or folder of this machine must not reach the locks.
unset UV_EXTRA_INDEX_URL UV_FIND_LINKS UV_INDEX UV_NO_INDEX
"$python" -c 'import tomllib
print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")' >"$scratch/build.in"

lock() {
    to=$1
    shift
    "$scratch/venv/bin/uv" pip compile -q --no-config --universal --python-version 3.11 --generate-hashes --no-annotate \
        --custom-compile-command 'make lock' $upgrade "$@" -o "$to" pyproject.toml "$scratch/build.in"
    echo "$to: $(grep -c '==' "$to") packages"
}

# The larger first, so that the smaller is a part of it.
lock requirements-dev.lock --extra dev
lock requirements.lock --constraints requirements-dev.lock
