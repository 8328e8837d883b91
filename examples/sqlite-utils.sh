#!/usr/bin/env bash
# Imports the three lists into a database for joins and searches, with sqlite-utils
# (https://sqlite-utils.datasette.io). `datasette DATABASE` shows it on a web page.
#
#   examples/sqlite-utils.sh DATABASE [PATH]...
set -euo pipefail

database=${1:?usage: examples/sqlite-utils.sh DATABASE [PATH]...}
shift
for list in parties elections events; do
    hustings "$list" --jsonl --quiet "$@" |
        sqlite-utils insert "$database" "$list" - --nl --truncate --alter
done
# sqlite-utils takes a column's type from the first rows; where these have no value, numbers would be text.
sqlite-utils transform "$database" elections \
    --type votes integer --type share float --type seats integer \
    --type seats_total integer --type rank integer --type round integer --type repeats integer
sqlite-utils enable-fts "$database" events text --replace

# The best results, joined with the parties' records.
sqlite-utils query "$database" --table "
    SELECT parties.abbreviation, parties.founded, elections.date, elections.votes
    FROM elections JOIN parties ON parties.id = elections.party_id
    ORDER BY elections.votes DESC
    LIMIT 3"

# A full-text search of the sentences.
sqlite-utils search "$database" events "merged OR conflict" --column date --column kind --table
