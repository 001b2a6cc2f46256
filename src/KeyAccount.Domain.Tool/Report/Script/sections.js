// Every section, filled anew for the owner and territory chosen: the same tables that the page came with, with the rows of the choice.
const rowsOf = id => [...byId(id).querySelectorAll("tbody tr")];
// A table of text; a number in the first place is a client.
const rows = (id, list) => {
  const heads = [...byId(id).querySelectorAll("thead th")], none = byId(id).dataset.none;
  const body = list.map(cells => make("tr", cells.map((cell, at) => make(at ? "td" : "th", typeof cell === "number" ? link(cell) : cell, {
    scope: at ? "" : "row", class: at && heads[at].classList.contains("n") ? "n" : at && /^\d{4}-\d\d-\d\d$/.test(cell) ? "d" : "", "data-label": label(heads[at]) }))));
  if (!body.length && none) body.push(make("tr", make("td", none, { colspan: String(heads.length) }), { class: "none" }));
  byId(id).tBodies[0].replaceChildren(...body);
  for (const head of heads) head.removeAttribute("aria-sort");
};
const label = head => head.firstChild.textContent;
// The rows of a table with bars keep their names: each gets the figure beside, the one drawn, and its text.
const bars = (id, list) => {
  const largest = Math.max(0, ...list.map(bar => bar.value ?? 0));
  rowsOf(id).forEach((row, at) => {
    const { beside = "", value, shown } = list[at];
    row.cells[1].textContent = beside;
    row.cells[2].textContent = shown;
    row.querySelector("rect").setAttribute("width", largest > 0 ? String(Math.round(Math.max(0, value ?? 0) * 10000 / largest) / 100) : "0");
  });
};
const tile = (id, figure, note) => {
  byId("tile-" + id).querySelector("span").textContent = figure;
  byId("tile-" + id).querySelector("small").textContent = figure === text.unknown || id === "expiring" ? "" : " " + data.currency;
  byId("tile-" + id).querySelector(".note").textContent = note;
};
const more = (id, count, listed) => { byId(id).textContent = count > listed ? fill(text.moreChanges, number(count - listed)) : ""; };
const excess = at => c.current[at] === null ? 0 : c.open[at] === null ? null : Math.max(0, c.open[at] - c.current[at]);
const exposed = accounts => { const open = total(accounts, at => c.open[at]); return { beside: number(accounts.length), value: open, shown: money(open) }; };
// One figure of the parts of the book: null when one of them does not know it.
const ofParts = (parts, name, at) => total(parts, part => part[name]?.[at] ?? null);
const pairs = (parts, name, order) => order.map(at => {
  const amount = ofParts(parts, name, 2 * at + 1);
  return { beside: amount === null ? text.unknown : number(ofParts(parts, name, 2 * at)), value: amount, shown: money(amount) };
});

const showTiles = (accounts, parts) => {
  const open = total(accounts, at => c.open[at]), overdue = total(accounts, at => c.overdue[at]), over = accounts.filter(at => excess(at) !== 0), above = total(over, excess);
  const documents = ofParts(parts, "documents", 3);
  const reconciled = open === null || documents === null ? text.unreconciled : open === documents ? text.reconciled : fill(text.difference, money(Math.abs(open - documents)));
  tile("open", money(open), reconciled);
  tile("overdue", money(overdue), open > 0 && overdue !== null && overdue <= open ? fill(text.ofOpen, percent(overdue, open)) : "");
  tile("over", money(above), above === null ? "" : fill(text.accounts, number(over.length)));
  const weeks = [...Array(rowsOf("expected-t").length).keys()], expected = weeks.map(week => ofParts(parts, "expected", 2 * week + 1));
  const cash = total(expected, amount => amount);
  tile("expected", money(cash), cash === null ? "" : fill(text.invoicesCounted, number(known(weeks, week => ofParts(parts, "expected", 2 * week)))));
  bars("expected-t", pairs(parts, "expected", weeks));
  rowsOf("documents-t").forEach((row, at) => { row.cells[1].textContent = money(at === 4 ? open : ofParts(parts, "documents", at)); });
  byId("reconciled").textContent = reconciled;
};

const showExpiring = isChosen => {
  const { at, what, on, whats } = data.expiring, here = at.map((account, n) => n).filter(n => isChosen(at[n]));
  tile("expiring", number(here.length), fill(text.accounts, number(new Set(here.map(n => at[n])).size)));
  rows("expiring-t", here.slice(0, terms.listed).map(n => [at[n], whats[what[n]], on[n]]));
  more("expiring-more", here.length, terms.listed);
};

const showActions = accounts => {
  const acts = accounts.filter(at => c.action[at]).sort((a, b) => c.risk[b] - c.risk[a] || byAccount(a, b)).slice(0, terms.actions);
  rows("actions-t", acts.map(at => {
    const kind = c.action[at];
    return [at, owner(at), money(c.risk[at]), data.deadlines[kind], say(data.reasons[kind], at), say(data.steps[kind], at)];
  }));
};

let changes = null;
const showChanges = isChosen => {
  if (!byId("changes-t")) return;
  changes ??= read("changes-data");
  const { at, what, before, now, whats } = changes, here = at.map((account, n) => n).filter(n => isChosen(at[n]));
  const counts = whats.map((name, kind) => [name, here.filter(n => what[n] === kind).length]).filter(([, count]) => count);
  byId("changes-count").textContent = counts.map(([name, count]) => name + ": " + number(count)).join(" · ");
  rows("changes-t", here.slice(0, terms.changes).map(n => [at[n], whats[what[n]], before[n], now[n], money(c.open[at[n]])]));
  more("changes-more", here.length, terms.changes);
};

const showCredit = (accounts, parts) => {
  const grades = data.grades.map((name, grade) => grade).reverse().concat(null);
  bars("grades-t", grades.map(grade => exposed(accounts.filter(at => c.grade[at] === grade))));
  if (byId("lines")) byId("lines").textContent = money(known(accounts, at => c.line[at]));
  const largest = accounts.filter(at => c.open[at] > 0).sort((a, b) => c.open[b] - c.open[a] || byAccount(a, b)).slice(0, terms.listed);
  byId("largest-t").dataset.none = total(accounts, at => c.open[at]) === null ? text.unknown : text.nothingOpen;
  rows("largest-t", largest.map(at => [at, money(c.open[at]), money(c.overdue[at]), c.grade[at] === null ? nobody : data.grades[c.grade[at]], c.line[at] === null ? nobody : money(c.line[at])]));
  const used = (above, upTo) => accounts.filter(at => {
    if (c.current[at] === null || excess(at) > 0) return false;
    const open = Math.max(0, c.open[at] ?? 0) * 100;
    return (above === 0 || open > c.current[at] * above) && open <= c.current[at] * upTo;
  });
  bars("use-t", [used(0, terms.lowUse), used(terms.lowUse, terms.highUse), used(terms.highUse, terms.fullUse),
    accounts.filter(at => excess(at) > 0), accounts.filter(at => c.current[at] === null)].map(exposed));
  bars("ageing-t", rowsOf("ageing-t").map((row, at) => { const amount = ofParts(parts, "ageing", at); return { value: amount, shown: money(amount) }; }));
  byId("unused").textContent = money(ofParts(parts, "ageing", 5));
  bars("disputes-t", pairs(parts, "disputes", [1, 2, 3, 4, 0]));
  bars("payment-t", rowsOf("payment-t").map((row, month) => {
    const fell = ofParts(parts, "payment", 2 * month), paid = parts.filter(part => part.payment && part.payment[2 * month] !== 0);
    const lacks = fell === null || paid.some(part => part.payment[2 * month + 1] === null);
    const days = lacks ? 0n : paid.reduce((sum, part) => sum + BigInt(part.payment[2 * month]) * BigInt(part.payment[2 * month + 1]), 0n);
    return { beside: money(fell), value: lacks || !(fell > 0) ? 0 : Number(days) / fell, shown: lacks || !(fell > 0) ? nobody : quotient(days, BigInt(fell) * 1000000n, 1, false) };
  }));
  const missing = accounts.filter(at => c.blocked[at] !== 0 && c.needs[at]).sort((a, b) => (c.blocked[b] ?? -1) - (c.blocked[a] ?? -1) || byAccount(a, b));
  byId("missing-count").textContent = fill(text.accounts, number(missing.length)) + " · " + text.blocked + ": " + money(total(missing, at => c.blocked[at]));
  rows("missing-t", missing.slice(0, terms.listed).map(at => [at, owner(at), money(c.blocked[at]), set(c.needs[at], data.needs)]));
};

const showQuiet = accounts => {
  const most = at => Math.max(c.sales[at] ?? 0, c.prior[at] ?? 0);
  const quiet = accounts.filter(at => c.quiet[at]).sort((a, b) => most(b) - most(a) || byAccount(a, b));
  byId("quiet-count").textContent = fill(text.accounts, number(quiet.length));
  rows("quiet-t", quiet.slice(0, terms.listed).map(at => [at, owner(at), set(c.quiet[at], data.quiet), number(c.silent[at]), money(c.sales[at]), money(c.prior[at])]));
};

const showTiers = parts => {
  bars("tiers-t", rowsOf("tiers-t").map((row, at) => { const count = ofParts(parts, "tiers", at); return { value: count, shown: number(count) }; }));
  const places = new Map();
  for (const part of parts) {
    const name = part.owner < 0 ? nobody : data.owners[part.owner], taken = part.tiers[0] + part.tiers[1];
    if (taken) places.set(name, (places.get(name) ?? 0) + taken);
  }
  const owners = [...places].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0)).slice(0, terms.listed);
  rows("places-t", owners.map(([name, taken]) => [name, number(taken), number(terms.mostPlaces)]));
};
