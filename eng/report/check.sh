#!/usr/bin/env bash
# Opens a report in headless Chromium: fails on any console message, when the script did not fill the table, and when a sheet does not
# open. Takes screenshots. Without Chromium it says so and skips, unless CI asks for it.
# Usage: eng/report/check.sh REPORT.html SCREENSHOTS-FOLDER [ACCOUNT]
set -euo pipefail
report=$(realpath "$1")
shots=$2
account=${3:-}
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ]; then
    echo "skipped: no Chromium is installed"
    exit "${REPORT_NEEDS_CHROMIUM:-0}"
fi

mkdir -p "$shots"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The options come first, the address last. Everything the page logs goes to the log.
open() {
    local name=$1
    shift
    timeout 120 "$chromium" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --user-data-dir="$scratch/$name" --enable-logging=stderr --hide-scrollbars --virtual-time-budget=10000 \
        "$@" 2>"$scratch/$name.log" || { cat "$scratch/$name.log"; return 1; }
    if grep -E "CONSOLE|Uncaught|Refused to" "$scratch/$name.log"; then
        echo "failed: the console of $name is not empty"
        return 1
    fi
}

page="file://$report${account:+#account=$account}"
open dom --dump-dom "$page" >"$scratch/dom.html"
grep -q '<table><caption>' "$scratch/dom.html" || { echo "failed: the table of accounts is empty"; exit 1; }
if [ -n "$account" ]; then
    grep -q 'id="sheet-h"' "$scratch/dom.html" || { echo "failed: no sheet of $account"; exit 1; }
fi

# The whole page at once: a picture of a page that was scrolled is blank.
page="file://$report"
open desktop --window-size=1280,6500 --screenshot="$shots/desktop.png" "$page"
open phone --window-size=500,9000 --screenshot="$shots/phone.png" "$page"
open dark --window-size=1280,6500 --blink-settings=preferredColorScheme=0 --screenshot="$shots/dark.png" "$page"
open print --print-to-pdf="$shots/print.pdf" "$page"
echo "passed: no console message; screenshots in $shots"
