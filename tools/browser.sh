#!/bin/sh
# Sees to it that the tests which open the page can: there is a Chromium, and
# the driver that Playwright brings starts (it needs libatomic, which a small
# Debian lacks).
# usage: browser.sh PLAYWRIGHT
set -eu
playwright=$1

missing=chromium
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then missing=; fi
done
"$playwright" --version >/dev/null 2>&1 || missing="$missing libatomic1"

if [ -n "$missing" ]; then
    # Unquoted on purpose: each word is a package.
    sh "$(dirname "$0")/debian-install.sh" "The tests open the page in Chromium and lack:" $missing
fi
