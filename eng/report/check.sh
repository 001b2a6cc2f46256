#!/usr/bin/env bash
# Opens a report in headless Chromium: fails on any console message; when a section that the script filled differs from the page as it
# was written; when the table of accounts is empty; when a sheet does not open; and when the choice of an owner does not give the figures
# of that owner's accounts. Takes screenshots. Without Chromium it says so and skips, unless CI asks for it.
# Usage: eng/report/check.sh REPORT.html SCREENSHOTS-FOLDER [ACCOUNT [ACCOUNT-FILE]]
# The ACCOUNT-FILE is the one the report was made from; the owner chosen is that of ACCOUNT, and accounts.csv stands beside the report.
set -euo pipefail
report=$(realpath "$1")
shots=$2
account=${3:-}
accounts=${4:-}
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ]; then
    echo "skipped: no Chromium is installed"
    exit "${REPORT_NEEDS_CHROMIUM:-0}"
fi

mkdir -p "$shots"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
    echo "failed: $1"
    exit 1
}

# The options come first, the address last. Everything the page logs goes to the log.
open() {
    local name=$1
    shift
    timeout 120 "$chromium" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --user-data-dir="$scratch/$name" --enable-logging=stderr --hide-scrollbars --virtual-time-budget=10000 \
        "$@" 2>"$scratch/$name.log" || { cat "$scratch/$name.log"; return 1; }
    if grep -E "CONSOLE|Uncaught|Refused to" "$scratch/$name.log"; then
        fail "the console of $name is not empty"
    fi
}

# What the sections say, one piece a line, with the lengths of the bars and the curve; without the parts that only the script writes.
sections() {
    tr '\n' ' ' <"$1" | sed -E \
        -e 's/.*<main>//; s/<form id="filters".*<\/form>//; s/<section id="accounts".*(<section id="appendix")/\1/; s/<\/main>.*//' \
        -e 's/<path class="line"[^>]* d="([^"]*)"[^>]*>/\n\1\n/g; s/<rect width="([^"]*)"[^>]*>/\n\1\n/g; s/<[^>]*>/\n/g' \
        -e "s/&quot;/\"/g; s/&#39;/'/g" | grep -v '^ *$'
}

# The figure of a tile, without the commas between thousands.
tile() { grep -o "id=\"tile-$2\"><h2>[^<]*</h2><p class=\"figure\"><span>[^<]*" "$1" | sed 's/.*>//; s/,//g'; }

page="file://$report"
open dom --dump-dom "$page${account:+#account=$account}" >"$scratch/dom.html"
grep -q '<table><caption' "$scratch/dom.html" || fail "the table of accounts is empty"
grep -q 'aria-sort="descending"' "$scratch/dom.html" || fail "the table of accounts does not say how it is sorted"
diff <(sections "$report") <(sections "$scratch/dom.html") || fail "the script shows other figures than the page was written with"
if [ -n "$account" ]; then
    grep -q 'id="sheet-h"' "$scratch/dom.html" || fail "no sheet of $account"
fi

if [ -n "$accounts" ]; then
    owner=$(awk -F, -v account="$account" \
        'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i } $at["account"] == account { print $at["owner"] }' "$accounts")
    [ -n "$owner" ] || fail "$account has no owner in $accounts"
    open owner --dump-dom "$page#owner=${owner// /+}" >"$scratch/owner.html"
    for column in open overdue; do
        sum=$(awk -F, -v owner="$owner" -v column=$column '
            FNR == 1 { delete at; for (i = 1; i <= NF; i++) at[$i] = i; file++; next }
            file == 1 { if ($at["owner"] == owner) chosen[$at["account"]] = 1; next }
            $at["account"] in chosen { sum += $at[column]; count++ }
            END { printf "%.2f", sum }' "$accounts" "$(dirname "$report")/accounts.csv")
        [ "$(tile "$scratch/owner.html" $column)" = "$sum" ] || fail "$column of $owner is not $sum"
        [ "$sum" != "$(tile "$report" $column)" ] || fail "$column of $owner is that of the whole book"
    done
fi

# The whole page at once: a picture of a page that was scrolled is blank. A window is at least 500 wide, so a frame is the phone.
printf '<body style="margin:0"><iframe src="%s" style="width:390px;height:12000px;border:0"></iframe>' "$page" >"$scratch/phone.html"
open desktop --window-size=1280,6500 --screenshot="$shots/desktop.png" "$page"
open phone --window-size=500,12000 --screenshot="$shots/phone.png" "file://$scratch/phone.html"
open dark --window-size=1280,6500 --blink-settings=preferredColorScheme=0 --screenshot="$shots/dark.png" "$page"
open print --print-to-pdf="$shots/print.pdf" "$page"
echo "passed: no console message, the figures of the page and of its script agree; screenshots in $shots"
