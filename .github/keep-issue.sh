#!/usr/bin/env bash
# Keep one open issue: open or update it with a report, close it when the report is empty.
# Usage: keep-issue.sh REPORT TITLE
set -euo pipefail
report=$1
title=$2
label="links"
test -f "$report"

number=$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[0].number // empty')
if [ ! -s "$report" ]; then
  [ -z "$number" ] || gh issue close "$number" --comment "All links lead somewhere again."
elif [ -n "$number" ]; then
  gh issue edit "$number" --body-file "$report"
else
  gh label create "$label" --description "Links to other sites" --force
  gh issue create --title "$title" --label "$label" --body-file "$report"
fi
