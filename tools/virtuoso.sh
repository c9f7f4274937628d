#!/bin/sh
# Sees to it that the tests of a store on a server have a Virtuoso, where Debian's can be had
# (8 seconds, 60 MB); where not, they skip and say so.
# usage: virtuoso.sh
set -eu

if ! command -v virtuoso-t >/dev/null; then
    sh "$(dirname "$0")/debian-install.sh" "The tests of a store on a server lack:" virtuoso-opensource-7-bin ||
        echo "Those tests are skipped."
fi
