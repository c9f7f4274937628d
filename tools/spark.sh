#!/bin/sh
# Runs the tests of a build on Spark, which nothing else needs: pyspark into the environment (450 MB),
# Java 17 from Debian where there is none that Spark runs on.
# usage: spark.sh VENV
set -eu
venv=${1:-.venv}

"$venv/bin/python" -c 'import pyspark' 2>/dev/null ||
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check 'pyspark>=4,<5'
if ! "$venv/bin/python" -c 'from kgraph.spark.session import check_java; check_java()' 2>/dev/null; then
    sh "$(dirname "$0")/debian-install.sh" "The tests of a build on Spark lack:" openjdk-17-jre-headless
fi
"$venv/bin/python" -m pytest --quiet -m spark tests/spark
