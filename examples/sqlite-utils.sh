#!/usr/bin/env bash
# A database of the three lists that can be joined and searched, with sqlite-utils
# (https://sqlite-utils.datasette.io). `datasette DATABASE` puts it on a web page.
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
    --type seats_total integer --type rank integer --type round integer
sqlite-utils enable-fts "$database" events text --replace

# The best results, with what only the party's own record says.
sqlite-utils query "$database" --table "
    SELECT parties.abbreviation, parties.founded, elections.date, elections.votes
    FROM elections JOIN parties ON parties.id = elections.party_id
    ORDER BY elections.votes DESC
    LIMIT 3"

# A search of the sentences.
sqlite-utils search "$database" events "merged OR conflict" --column date --column kind --table
