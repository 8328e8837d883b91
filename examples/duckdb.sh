#!/usr/bin/env bash
# Queries in SQL, with DuckDB (https://duckdb.org; also `pip install duckdb-cli`).
#
#   examples/duckdb.sh [PATH]...
set -euo pipefail

# How the votes of each party changed from one general election to the next.
hustings elections --kind general --jsonl --quiet "$@" | duckdb -box -c "
    SELECT party, date, votes, votes - lag(votes) OVER (PARTITION BY party ORDER BY date) AS change
    FROM read_json('/dev/stdin')
    ORDER BY party, date"

# How many parties share an ideology: a list is unnested.
hustings parties --jsonl --quiet "$@" | duckdb -box -c "
    SELECT ideology, count(*) AS parties
    FROM (SELECT unnest(ideology) AS ideology FROM read_json('/dev/stdin'))
    GROUP BY ideology
    ORDER BY parties DESC, ideology
    LIMIT 3"
