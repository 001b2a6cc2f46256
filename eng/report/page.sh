#!/usr/bin/env bash
# Opens a page without a script in headless Chromium, wide and as on a phone: fails on any console message. Takes screenshots. Without
# Chromium it says so and skips, unless CI asks for it.
# Usage: eng/report/page.sh PAGE.html SCREENSHOTS-FOLDER
set -euo pipefail
page="file://$(realpath "$1")"
shots=$2
name=$(basename "$(dirname "$1")")
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ]; then
    echo "skipped: no Chromium is installed"
    exit "${REPORT_NEEDS_CHROMIUM:-0}"
fi

mkdir -p "$shots"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for width in 1300 390; do
    timeout 120 "$chromium" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --user-data-dir="$scratch/$width" --enable-logging=stderr --hide-scrollbars --window-size="$width,3000" \
        --screenshot="$shots/$name-$width.png" "$page" 2>"$scratch/log" || { cat "$scratch/log"; exit 1; }
    if grep -E "CONSOLE|Uncaught|Refused to" "$scratch/log"; then
        echo "failed: the console is not empty at $width"
        exit 1
    fi
done
echo "ok: $1"
