// The data of the page, and how figures and words are written. Texts only ever become text nodes.
const byId = id => document.getElementById(id);
const read = id => JSON.parse(byId(id).textContent);
const data = read("data"), text = data.text, terms = data.terms, c = data.columns;
const nobody = "–";
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
// A quotient of whole numbers, neither below zero, with some places; half goes to even or away from zero.
const quotient = (over, under, places, toEven) => {
  const times = BigInt(10) ** BigInt(places), whole = BigInt(over) * times, by = BigInt(under);
  let result = whole / by;
  const twice = whole % by * 2n;
  if (twice > by || twice === by && (!toEven || result % 2n === 1n)) result++;
  const digits = String(result).padStart(places + 1, "0"), cut = digits.length - places;
  return group(digits.slice(0, cut)) + (places ? "." + digits.slice(cut) : "");
};
const percent = (part, whole) => quotient(BigInt(part) * 100n, whole, 2, true) + " %";
const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (all, at) => values[at]);
const set = (bits, names) => names.filter((name, at) => bits & (1 << at)).join(", ");
const client = at => c.name[at] ? c.account[at] + " " + c.name[at] : c.account[at];
const owner = at => c.owner[at] < 0 ? nobody : data.owners[c.owner[at]];
const territory = at => c.territory[at] < 0 ? nobody : data.territories[c.territory[at]];
const byAccount = (a, b) => c.account[a] < c.account[b] ? -1 : c.account[a] > c.account[b] ? 1 : 0;
const link = at => make("a", client(at), { href: "#account=" + encodeURIComponent(c.account[at]) });
// Unknown makes a sum unknown, or is left out of it.
const total = (list, of) => list.reduce((sum, item) => sum === null || of(item) === null ? null : sum + of(item), 0);
const known = (list, of) => list.reduce((sum, item) => sum + (of(item) ?? 0), 0);
const figures = {
  open: at => money(c.open[at]), overdue: at => money(c.overdue[at]), oldest: at => number(c.oldest[at]),
  current: at => money(c.current[at]), line: at => money(c.line[at]), sales: at => money(c.sales[at]),
  prior: at => money(c.prior[at]), silent: at => number(c.silent[at]), needs: at => set(c.needs[at], data.needs)
};
const say = (words, at) => words.replace(/\{(\w+)\}/g, (all, name) => figures[name](at));
