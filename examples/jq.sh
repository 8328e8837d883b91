#!/usr/bin/env bash
# The events and the evidence of one organisation, with jq.
#
#   examples/jq.sh NAME [PATH]...
set -euo pipefail

page=$(hustings show --json --quiet "$@")

# The events of the organisation by year.
jq --raw-output '.[0].events | group_by(.date[:4])[] | "\(.[0].date[:4]): \(map(.kind) | unique | join(", "))"' <<<"$page"

# Which line of the document each field of the party was read from.
jq --compact-output '.[0].lines | {founded, leader, ideology}' <<<"$page"
