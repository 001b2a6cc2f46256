// The credit sheet of one account, and the letter to its client.
let words = null;
const word = n => words.words[n];
const sheetOf = at => {
  words ??= read("words");
  const piece = document.querySelectorAll("script.sheets")[Math.floor(at / terms.sheetsInPiece)];
  return JSON.parse(piece.textContent)[at % terms.sheetsInPiece];
};
const table = (caption, lines) => make("table", [make("caption", caption), make("tbody", lines.map(([name, value]) => make("tr", [make("th", name, { scope: "row" }), make("td", value, { class: "n" })])))]);
const list = (items, tag = "ul") => make(tag, items.map(item => make("li", item)));

// A code of a scale as people write it: thousands apart, at most two places unless nothing would be left, all places of money.
const written = (code, [places, , , isMoney]) => {
  const value = Math.abs(code) / 10 ** places;
  let digits = value.toFixed(isMoney ? places : Math.min(places, 2));
  if (code && !Number(digits)) digits = value.toFixed(places);
  if (!isMoney && digits.includes(".")) digits = digits.replace(/\.?0+$/, "");
  const [whole, rest] = digits.split(".");
  return (code < 0 ? "-" : "") + group(whole) + (rest ? "." + rest : "");
};
const withUnit = (figure, unit) => unit ? figure + " " + unit : figure;
const answerText = (feature, answer) => answer === null || answer === undefined ? text.unknown : Array.isArray(answer) ? answer[0]
  : typeof answer === "number" ? withUnit(written(answer, words.scales[feature]), words.scales[feature][1]) : answer;
const distanceText = (feature, answer, threshold) => {
  const code = Array.isArray(answer) ? answer[1] : answer, scale = words.scales[feature];
  if (threshold === null || typeof code !== "number" || !scale) return nobody;
  return code === threshold ? text.onTheLine : fill(code > threshold ? text.over : text.under, withUnit(written(Math.abs(code - threshold), scale), scale[2]));
};

const printOnly = what => {
  document.body.classList.add(what);
  window.print();
  document.body.classList.remove(what);
};

const findingsTable = (findings, answers) => {
  const states = { "-1": text.notMet, 0: text.undetermined, 1: text.met };
  const head = make("tr", [text.rule, text.result, text.required, text.found, text.distance].map(name => make("th", name, { scope: "col" })));
  const lines = findings.flatMap(number => {
    const [code, state, determining, evidence] = words.patterns[number], count = Math.max(1, evidence.length / 3), span = { rowspan: String(count) };
    return [...Array(count).keys()].map(n => {
      const [feature, statement, threshold] = evidence.slice(3 * n, 3 * n + 3), answer = answers.get(feature);
      return make("tr", [
        n ? null : make("th", word(code) + (determining ? " ●" : ""), { scope: "rowgroup", class: "state", ...span }),
        n ? null : make("td", states[state], { class: "state", ...span }),
        make("td", statement === undefined ? nobody : word(statement)),
        make("td", statement === undefined ? nobody : answerText(feature, answer)),
        make("td", statement === undefined ? nobody : distanceText(feature, answer, threshold), { class: "d" })
      ]);
    });
  });
  return make("div", make("table", [make("thead", head), make("tbody", lines)], { class: "findings" }), { class: "wide", tabindex: "0", role: "region", "aria-label": text.findings });
};

const letter = (at, credit) => {
  const reasons = credit ? credit.reasons.filter((reason, n) => n % 2).map(word) : [];
  if (!credit || credit.letter === undefined || !reasons.length) return [make("p", text.letterNone, { class: "note" })];
  const print = make("button", text.printLetter, { type: "button" });
  print.addEventListener("click", () => printOnly("letter-only"));
  return [make("div", [
    make("p", [c.name[at] || c.account[at], make("br", null), c.name[at] ? c.account[at] : null]),
    make("p", terms.asOf),
    make("p", make("strong", fill(text.letterSubject, terms.asOf))),
    make("p", word(credit.letter)), list(reasons, "ol"), make("p", text.letterRights), make("p", text.letterSigned, { class: "signed" })
  ], { class: "letter" }), print];
};

const creditTables = (at, credit, scores, answers) => {
  const pair = [];
  const facts = [[text.open, money(c.open[at])], [text.overdue, money(c.overdue[at])], [text.oldest, number(c.oldest[at])], [text.currentLine, money(c.current[at])],
    [text.line, c.line[at] === null ? nobody : money(c.line[at])], [text.binding, credit.binding === undefined ? nobody : word(credit.binding)], [text.change, word(credit.change)],
    [text.reviewOn, credit.reviewOn === undefined ? nobody : word(credit.reviewOn)], [text.last12, money(c.sales[at])], [text.prior12, money(c.prior[at])]];
  pair.push(table(text.credit + ", " + data.currency, facts));
  const names = [text.daysLate, text.rawDaysLate, text.trend, text.index, text.peak, text.disputed];
  pair.push(table(text.behaviour, credit.payment.map((value, n) => [names[n], value])));
  const limits = [];
  for (let n = 0; n < credit.limits.length; n += 2) limits.push([word(credit.limits[n]), money(credit.limits[n + 1])]);
  if (limits.length) pair.push(table(text.limits + ", " + data.currency, limits));
  const ages = [text.notDue, text.days1To30, text.days31To60, text.days61To90, text.over90, text.unusedCredit];
  if (credit.ageing.length) pair.push(table(text.ageing + ", " + data.currency, credit.ageing.map((value, n) => [ages[n], money(value)])));
  const points = [];
  for (let n = 0; n < scores.length; n += 3) points.push([word(scores[n]) + ": " + answerText(scores[n], answers.get(scores[n])), scores[n + 1] + " / " + scores[n + 2]]);
  if (points.length) pair.push(table(text.points, points));
  return make("div", pair, { class: "pair" });
};

const showSheet = at => {
  const [credit, findings, scores, flat, missing] = sheetOf(at), answers = new Map(), parts = [];
  for (let n = 0; n < flat.length; n += 2) answers.set(flat[n], flat[n + 1]);
  const sheet = byId("sheet"), print = make("button", text.print, { type: "button" }), close = make("button", text.close, { type: "button" });
  print.addEventListener("click", () => printOnly("sheet-only"));
  close.addEventListener("click", () => { change({ account: null }); byId("accounts-h").scrollIntoView(); });
  parts.push(make("div", [print, close], { class: "buttons" }), make("h2", text.sheet + ": " + client(at), { id: "sheet-h", tabindex: "-1" }));
  parts.push(make("p", [terms.asOf, " · ", data.currency, " · ", owner(at), " · ", territory(at), " · ", text.tier + ": " + data.tiers[c.tier[at]], c.kinds[at] ? " · " + text.kinds + ": " + set(c.kinds[at], data.kinds) : null], { class: "note" }));
  if (data.forClient) parts.push(make("h3", text.letter), ...letter(at, credit));
  if (credit) {
    const badge = value => make("span", value, { class: "grade" });
    parts.push(make("p", [badge(text.outcome + ": " + data.outcomes[c.outcome[at]]), badge(text.track + ": " + word(credit.track)),
      c.grade[at] === null ? null : badge(text.grade + " " + data.grades[c.grade[at]] + ": " + data.meanings[c.grade[at]]),
      c.score[at] === null ? null : badge(text.score + ": " + (c.score[at] / 100).toFixed(2) + " / 100")]));
    if (credit.holds) parts.push(make("p", text.holdsShipments, { class: "warn" }));
    parts.push(creditTables(at, credit, scores, answers));
    const reasons = [];
    for (let n = 0; n < credit.reasons.length; n += 2) reasons.push(word(credit.reasons[n]) + ": " + word(credit.reasons[n + 1]));
    if (reasons.length) parts.push(make("h3", text.reasons), list(reasons, "ol"));
    if (c.needs[at]) parts.push(make("h3", text.forMore), list(data.needs.filter((name, bit) => c.needs[at] & (1 << bit))));
  }
  if (findings.length) parts.push(make("h3", text.findings), make("p", text.determining, { class: "note" }), findingsTable(findings, answers));
  if (missing.length) parts.push(make("h3", text.missing), list(missing.map(word)));
  sheet.replaceChildren(...parts);
  sheet.hidden = false;
};
