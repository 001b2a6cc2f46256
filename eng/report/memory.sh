#!/usr/bin/env bash
# Opens a report in headless Chromium and prints the memory of its page: what its renderer has for itself and its part of what is shared.
# Fails at the limit in megabytes (by default 200). Usage: eng/report/memory.sh REPORT.html [LIMIT [ACCOUNT]]
set -euo pipefail
report=$(realpath "$1")
limit=${2:-200}
account=${3:-}
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
[ -n "$chromium" ] || { echo "skipped: no Chromium is installed"; exit "${REPORT_NEEDS_CHROMIUM:-0}"; }
scratch=$(mktemp -d)
setsid "$chromium" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --user-data-dir="$scratch" --remote-debugging-port=0 "file://$report${account:+#account=$account}" 2>/dev/null &
browser=$!
trap 'kill $browser 2>/dev/null; wait $browser 2>/dev/null; rm -rf "$scratch"' EXIT
sleep 12

# The processes of this browser alone: they share its session.
most=0
for process in /proc/[0-9]*; do
    [ "$(awk '{print $6}' "$process/stat" 2>/dev/null)" = "$browser" ] || continue
    tr '\0' ' ' <"$process/cmdline" | grep -q -- "--type=renderer" || continue
    size=$(awk '/^Pss:/ {print $2}' "$process/smaps_rollup")
    [ "$size" -gt "$most" ] && most=$size
done
echo "page memory: $((most / 1024)) MB"
[ "$most" -gt 0 ] && [ $((most / 1024)) -lt "$limit" ]
