"use strict";
// The table of all accounts, its filters, and the credit sheets, from the data in the page. Texts only ever become text nodes.
(() => {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const data = read("data"), text = data.text, c = data.columns, pageSize = 25;
  const byId = id => document.getElementById(id);
  const make = (tag, content, attributes = {}) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== "") element.setAttribute(name, value);
    for (const part of [content].flat()) if (part !== null && part !== undefined) element.append(part);
    return element;
  };
  const group = digits => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const money = minor => {
    if (minor === null || minor === undefined) return text.unknown;
    const digits = String(Math.abs(minor)).padStart(data.exponent + 1, "0"), cut = digits.length - data.exponent;
    return (minor < 0 ? "-" : "") + group(digits.slice(0, cut)) + (data.exponent ? "." + digits.slice(cut) : "");
  };
  const number = value => value === null || value === undefined ? text.unknown : (value < 0 ? "-" : "") + group(String(Math.abs(value)));
  const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (all, at) => values[at]);
  const set = (bits, names) => names.filter((name, at) => bits & (1 << at)).join(", ");
  const client = at => c.name[at] ? c.account[at] + " " + c.name[at] : c.account[at];
  const figures = {
    open: at => money(c.open[at]), overdue: at => money(c.overdue[at]), oldest: at => number(c.oldest[at]),
    current: at => money(c.current[at]), line: at => money(c.line[at]), sales: at => money(c.sales[at]),
    prior: at => money(c.prior[at]), silent: at => number(c.silent[at]), needs: at => set(c.needs[at], data.needs)
  };
  const say = (words, at) => words.replace(/\{(\w+)\}/g, (all, name) => figures[name](at));
  const owner = at => c.owner[at] < 0 ? "–" : data.owners[c.owner[at]];
  const byAccount = (a, b) => c.account[a] < c.account[b] ? -1 : c.account[a] > c.account[b] ? 1 : 0;

  const columns = [
    { head: text.account, show: at => make("button", client(at), { class: "link", type: "button" }), order: at => c.account[at] },
    { head: text.atRisk, show: at => c.action[at] ? money(c.risk[at]) : "–", order: at => c.risk[at], figure: true },
    { head: text.owner, show: owner, order: owner },
    { head: text.territory, show: at => c.territory[at] < 0 ? "–" : data.territories[c.territory[at]], order: at => c.territory[at] },
    { head: text.kinds, show: at => set(c.kinds[at], data.kinds), order: at => c.kinds[at] },
    { head: text.tier, show: at => data.tiers[c.tier[at]], order: at => c.tier[at] },
    { head: text.outcome, show: at => c.outcome[at] === null ? "–" : data.outcomes[c.outcome[at]], order: at => c.outcome[at] },
    { head: text.grade, show: at => c.grade[at] === null ? "–" : data.grades[c.grade[at]], order: at => c.grade[at] },
    { head: text.open, show: at => money(c.open[at]), order: at => c.open[at], figure: true },
    { head: text.overdue, show: at => money(c.overdue[at]), order: at => c.overdue[at], figure: true },
    { head: text.line, show: at => c.line[at] === null ? "–" : money(c.line[at]), order: at => c.line[at], figure: true },
    { head: text.purchases, show: at => money(c.sales[at]), order: at => c.sales[at], figure: true }
  ];
  let sorted = 1, descending = true, first = 0, chosen = [];

  const choose = () => {
    const wantedOwner = +byId("owner").value, wantedTerritory = +byId("territory").value;
    const sought = byId("search").value.trim().toLowerCase();
    chosen = [];
    for (let at = 0; at < c.account.length; at++) {
      if ((wantedOwner < 0 || c.owner[at] === wantedOwner) && (wantedTerritory < 0 || c.territory[at] === wantedTerritory)
        && (!sought || client(at).toLowerCase().includes(sought))) chosen.push(at);
    }
    const order = columns[sorted].order, sign = descending ? -1 : 1;
    // Unknown comes last, whichever way one sorts.
    chosen.sort((a, b) => {
      const x = order(a), y = order(b);
      if (x === y) return byAccount(a, b);
      if (x === null) return 1;
      if (y === null) return -1;
      return (x < y ? -1 : 1) * sign;
    });
    first = 0;
    show();
    showActions();
  };

  const show = () => {
    const head = columns.map((column, at) => {
      const button = make("button", column.head + (at === sorted ? (descending ? " ↓" : " ↑") : ""), { type: "button" });
      button.addEventListener("click", () => {
        descending = at === sorted ? !descending : !!column.figure;
        sorted = at;
        choose();
        byId("table").querySelectorAll("thead button")[at].focus();
      });
      return make("th", button, { scope: "col", class: column.figure ? "n" : "", "aria-sort": at === sorted ? (descending ? "descending" : "ascending") : "none" });
    });
    const rows = chosen.slice(first, first + pageSize).map(at => {
      const row = make("tr", columns.map((column, place) => make(place ? "td" : "th", column.show(at), { class: column.figure ? "n" : "", scope: place ? "" : "row" })));
      row.querySelector("button").addEventListener("click", () => { location.hash = "account=" + encodeURIComponent(c.account[at]); });
      return row;
    });
    byId("table").replaceChildren(make("table", [make("caption", text.allAccounts + ", " + data.currency, { class: "quiet" }), make("thead", make("tr", head)), make("tbody", rows)]));
    byId("shown").textContent = fill(text.page, number(chosen.length ? first + 1 : 0), number(Math.min(first + pageSize, chosen.length)), number(chosen.length));
    byId("back").disabled = first === 0;
    byId("forward").disabled = first + pageSize >= chosen.length;
  };

  const showActions = () => {
    const body = document.querySelector(".actions tbody");
    const acts = chosen.filter(at => c.action[at]).sort((a, b) => c.risk[b] - c.risk[a] || byAccount(a, b)).slice(0, 10);
    const labels = [text.account, text.owner, text.atRisk, text.deadline, text.reason, text.nextStep];
    body.replaceChildren(...acts.map(at => {
      const kind = c.action[at];
      const cells = [client(at), owner(at), money(c.risk[at]), data.deadlines[kind], say(data.reasons[kind], at), say(data.steps[kind], at)];
      return make("tr", cells.map((cell, place) => make(place ? "td" : "th", cell, { class: place === 2 ? "n" : place === 3 ? "d" : "", scope: place ? "" : "row", "data-label": labels[place] })));
    }));
  };

  let words = null;
  const sheetOf = at => {
    words ??= read("words");
    const piece = document.querySelectorAll("script.sheets")[Math.floor(at / data.sheetsInPiece)];
    return JSON.parse(piece.textContent)[at % data.sheetsInPiece];
  };
  const table = (caption, rows) => make("table", [make("caption", caption), make("tbody", rows.map(([name, value]) => make("tr", [make("th", name, { scope: "row" }), make("td", value, { class: "n" })])))]);
  const list = items => make("ul", items.map(item => make("li", item)));

  const showSheet = at => {
    const [credit, findings, scores, flat, missing] = sheetOf(at), word = n => words.words[n];
    const answers = new Map();
    for (let n = 0; n < flat.length; n += 2) answers.set(flat[n], flat[n + 1]);
    const sheet = byId("sheet"), parts = [], pair = [];
    const print = make("button", text.print, { type: "button" }), close = make("button", text.close, { type: "button" });
    print.addEventListener("click", () => { document.body.classList.add("sheet-only"); window.print(); document.body.classList.remove("sheet-only"); });
    close.addEventListener("click", () => { history.replaceState(null, "", location.pathname + location.search); sheet.hidden = true; byId("accounts-h").scrollIntoView(); });
    parts.push(make("div", [print, close], { class: "buttons" }), make("h2", text.sheet + ": " + client(at), { id: "sheet-h", tabindex: "-1" }));
    parts.push(make("p", [owner(at), " · ", c.territory[at] < 0 ? "–" : data.territories[c.territory[at]], " · ", data.tiers[c.tier[at]], c.kinds[at] ? " · " + set(c.kinds[at], data.kinds) : null], { class: "note" }));
    if (credit) {
      const badge = value => make("span", value, { class: "grade" });
      parts.push(make("p", [badge(text.outcome + ": " + data.outcomes[c.outcome[at]]), badge(text.track + ": " + word(credit.track)),
        c.grade[at] === null ? null : badge(text.grade + " " + data.grades[c.grade[at]] + ": " + data.meanings[c.grade[at]]),
        c.score[at] === null ? null : badge(text.score + ": " + (c.score[at] / 100).toFixed(2))]));
      if (credit.holds) parts.push(make("p", text.holdsShipments, { class: "warn" }));
      const facts = [[text.open, money(c.open[at])], [text.overdue, money(c.overdue[at])], [text.oldest, number(c.oldest[at])], [text.currentLine, money(c.current[at])],
        [text.line, money(c.line[at])], [text.binding, credit.binding === undefined ? "–" : word(credit.binding)], [text.change, word(credit.change)],
        [text.reviewOn, credit.reviewOn === undefined ? "–" : word(credit.reviewOn)], [text.last12, money(c.sales[at])], [text.prior12, money(c.prior[at])]];
      pair.push(table(text.credit, facts));
      const names = [text.daysLate, text.rawDaysLate, text.trend, text.index, text.peak, text.disputed];
      pair.push(table(text.behaviour, credit.payment.map((value, n) => [names[n], value])));
      const limits = [];
      for (let n = 0; n < credit.limits.length; n += 2) limits.push([word(credit.limits[n]), money(credit.limits[n + 1])]);
      if (limits.length) pair.push(table(text.limits, limits));
      const ages = [text.notDue, text.days1To30, text.days31To60, text.days61To90, text.over90, text.unusedCredit];
      if (credit.ageing.length) pair.push(table(text.ageing, credit.ageing.map((value, n) => [ages[n], money(value)])));
      const points = [];
      for (let n = 0; n < scores.length; n += 3) points.push([word(scores[n]) + ": " + answers.get(scores[n]), scores[n + 1] + " / " + scores[n + 2]]);
      if (points.length) pair.push(table(text.points, points));
      parts.push(make("div", pair, { class: "pair" }));
      if (credit.reasons.length) parts.push(make("h3", text.reasons), list(credit.reasons.map(word)));
      if (c.needs[at]) parts.push(make("h3", text.forMore), list(data.needs.filter((name, bit) => c.needs[at] & (1 << bit))));
    }
    if (findings.length) {
      const states = { "-1": text.notMet, 0: text.undetermined, 1: text.met };
      parts.push(make("h3", text.findings), make("div", make("table", make("tbody", findings.map(number => {
        const [code, state, determining, evidence] = words.patterns[number], lines = [];
        for (let n = 0; n < evidence.length; n += 2) lines.push(make("div", word(evidence[n + 1]) + "; " + text.found + " " + answers.get(evidence[n])));
        return make("tr", [make("th", word(code) + (determining ? " ●" : ""), { scope: "row", class: "state" }), make("td", states[state], { class: "state" }), make("td", lines)]);
      }))), { class: "wide" }));
    }
    if (missing.length) parts.push(make("h3", text.missing), list(missing.map(word)));
    sheet.replaceChildren(...parts);
    sheet.hidden = false;
    byId("sheet-h").focus();
    sheet.scrollIntoView();
  };

  const follow = () => {
    const match = /^#account=(.*)$/.exec(location.hash);
    if (!match) return;
    const at = c.account.indexOf(decodeURIComponent(match[1]));
    if (at >= 0) showSheet(at);
  };

  for (const [id, names] of [["owner", data.owners], ["territory", data.territories]]) {
    names.forEach((name, at) => byId(id).append(make("option", name, { value: String(at) })));
    byId(id).addEventListener("change", choose);
  }
  byId("search").addEventListener("input", choose);
  byId("back").addEventListener("click", () => { first -= pageSize; show(); });
  byId("forward").addEventListener("click", () => { first += pageSize; show(); });
  window.addEventListener("hashchange", follow);
  choose();
  follow();
})();
