#!/bin/sh
# Makes a virtual environment.
# usage: venv.sh FOLDER PYTHON
set -eu
folder=$1
python=$2
here=$(dirname "$0")

if ! version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null); then
    echo "'$python' does not run. Install Python 3.11 or newer, or name yours: make PYTHON=/path/to/python3" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "kgraph needs Python 3.11 or newer and '$python' is $version. Name a newer one: make PYTHON=python3.11" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    sh "$here/debian-install.sh" "'$python' cannot make a virtual environment without" "python$version-venv"
fi

echo "Making $folder with Python $version"
"$python" -m venv --clear "$folder"
