#!/usr/bin/env bash
# Runs the job on Spark's local cluster of two workers and compares the result with one run of the program. It takes a
# minute or two. It is skipped if Java or the packages from PyPI are missing.
#
#   examples/spark/test.sh
#
# HUSTINGS is the program to test (default: target/debug/hustings). The packages go to target/spark.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$(cd ../.. && pwd)
target=${CARGO_TARGET_DIR:-$root/target}

skip() {
    echo "skipped: $*" >&2
    exit 0
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null || skip "Java is missing; Spark needs 17 or newer"
version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
[ "${version:-0}" -ge 17 ] || skip "this is Java ${version:-of no known version}; Spark needs 17 or newer"
python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    skip "Python 3.11 or newer with venv is missing"

venv=$target/spark/venv
[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt ||
    skip "the packages of requirements.txt cannot be installed from PyPI"

export HUSTINGS=${HUSTINGS:-$target/debug/hustings}
[ -x "$HUSTINGS" ] || (cd "$root" && cargo build --locked)

export PYSPARK_PYTHON=$venv/bin/python PYTHONDONTWRITEBYTECODE=1
SPARK_HOME=$("$PYSPARK_PYTHON" -c 'import pyspark; print(pyspark.__path__[0])')
export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1
rm -rf "$SPARK_HOME/work"  # the workers' copies of the program and their logs
"$PYSPARK_PYTHON" test_spark.py
