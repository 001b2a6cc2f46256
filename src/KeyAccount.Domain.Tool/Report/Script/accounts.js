// The table of all accounts: sorted, searched, a page at a time. And the sorting of every other table that lists clients.
const columns = [
  { head: text.account, show: link, order: at => c.account[at] },
  { head: text.atRisk, show: at => c.action[at] ? money(c.risk[at]) : nobody, order: at => c.risk[at], figure: true },
  { head: text.owner, show: owner, order: owner },
  { head: text.territory, show: territory, order: at => c.territory[at] },
  { head: text.kinds, show: at => set(c.kinds[at], data.kinds) || nobody, order: at => c.kinds[at] },
  { head: text.tier, show: at => data.tiers[c.tier[at]], order: at => c.tier[at] },
  { head: text.outcome, show: at => c.outcome[at] === null ? nobody : data.outcomes[c.outcome[at]], order: at => c.outcome[at] },
  { head: text.grade, show: at => c.grade[at] === null ? nobody : data.grades[c.grade[at]], order: at => c.grade[at] },
  { head: text.open, show: at => money(c.open[at]), order: at => c.open[at], figure: true },
  { head: text.overdue, show: at => money(c.overdue[at]), order: at => c.overdue[at], figure: true },
  { head: text.line, show: at => c.line[at] === null ? nobody : money(c.line[at]), order: at => c.line[at], figure: true },
  { head: text.purchases, show: at => money(c.sales[at]), order: at => c.sales[at], figure: true }
];
let found = [], first = 0;
// Unknown comes last, whichever way one sorts.
const inOrder = (x, y, descending) => x === y ? 0 : x === null ? 1 : y === null ? -1 : (x < y ? -1 : 1) * (descending ? -1 : 1);

const showTable = accounts => {
  const sought = state.search.trim().toLowerCase();
  found = accounts.filter(at => !sought || client(at).toLowerCase().includes(sought));
  const order = columns[state.column].order;
  found.sort((a, b) => inOrder(order(a), order(b), state.descending) || byAccount(a, b));
  first = 0;
  showPage();
};

const headButton = (name, act) => {
  const button = make("button", name, { type: "button" });
  button.addEventListener("click", act);
  return button;
};

const showPage = () => {
  const head = columns.map((column, at) => {
    const sorted = at === state.column;
    const button = headButton(column.head, () => {
      change({ column: at, descending: sorted ? !state.descending : !!column.figure });
      byId("table").querySelectorAll("thead button")[at].focus();
    });
    return make("th", button, { scope: "col", class: column.figure ? "n" : "", "aria-sort": sorted ? (state.descending ? "descending" : "ascending") : "none" });
  });
  const body = found.slice(first, first + terms.pageRows).map(at =>
    make("tr", columns.map((column, place) => make(place ? "td" : "th", column.show(at), { class: column.figure ? "n" : "", scope: place ? "" : "row" }))));
  byId("table").replaceChildren(make("table", [make("caption", text.allAccounts + ", " + data.currency, { class: "quiet" }), make("thead", make("tr", head)), make("tbody", body)]));
  byId("shown").textContent = fill(text.page, number(found.length ? first + 1 : 0), number(Math.min(first + terms.pageRows, found.length)), number(found.length));
  byId("back").disabled = first === 0;
  byId("forward").disabled = first + terms.pageRows >= found.length;
};

// A list sorts the rows it shows.
const cellOrder = (row, at, figure) => {
  const shown = row.cells[at].textContent;
  if (!figure) return shown;
  const value = Number(shown.replaceAll(",", ""));
  return Number.isNaN(value) ? null : value;
};
const sortable = id => {
  const table = byId(id);
  if (!table) return;
  const heads = [...table.querySelectorAll("thead th")];
  heads.forEach((head, at) => {
    const figure = head.classList.contains("n");
    const button = headButton(head.textContent, () => {
      const before = head.getAttribute("aria-sort"), descending = before ? before === "ascending" : figure;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      const sorted = rowsOf(id).filter(row => row.cells.length === heads.length);
      sorted.sort((a, b) => inOrder(cellOrder(a, at, figure), cellOrder(b, at, figure), descending));
      if (sorted.length) table.tBodies[0].replaceChildren(...sorted);
    });
    head.replaceChildren(button);
  });
};
