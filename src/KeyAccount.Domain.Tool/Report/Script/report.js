// What is chosen: it stands in the address, so that a reload or a link shows the same.
const usual = { owner: null, territory: null, search: "", column: 1, descending: true, account: null };
let state = { ...usual };
const names = { owner: data.owners, territory: data.territories };
const nameOf = (kind, place) => place < 0 ? nobody : names[kind][place];
const placeOf = (kind, name) => {
  if (name === null || name === "") return null;
  const place = names[kind].indexOf(name);
  return place >= 0 ? place : name === nobody ? -1 : null;
};

const fromAddress = () => {
  const said = new URLSearchParams(location.hash.slice(1)), sort = /^(\d+)(-?)$/.exec(said.get("sort") ?? "");
  const account = c.account.indexOf(said.get("account") ?? "");
  return {
    owner: placeOf("owner", said.get("owner")), territory: placeOf("territory", said.get("territory")), search: said.get("search") ?? "",
    column: sort && columns[sort[1]] ? +sort[1] : usual.column, descending: sort && columns[sort[1]] ? sort[2] === "-" : usual.descending,
    account: account < 0 ? null : account
  };
};

const address = () => {
  const said = new URLSearchParams();
  for (const kind of ["owner", "territory"]) if (state[kind] !== null) said.set(kind, nameOf(kind, state[kind]));
  if (state.search) said.set("search", state.search);
  if (state.column !== usual.column || state.descending !== usual.descending) said.set("sort", state.column + (state.descending ? "-" : ""));
  if (state.account !== null) said.set("account", c.account[state.account]);
  return "#" + said;
};

const isChosen = at => (state.owner === null || c.owner[at] === state.owner) && (state.territory === null || c.territory[at] === state.territory);
const everyAccount = c.account.map((name, at) => at);

const showSections = accounts => {
  const parts = data.parts.filter(part => (state.owner === null || part.owner === state.owner) && (state.territory === null || part.territory === state.territory));
  showTiles(accounts, parts);
  showExpiring(isChosen);
  showActions(accounts);
  showChanges(isChosen);
  showCredit(accounts, parts);
  showQuiet(accounts);
  showTiers(parts);
  showAppendix(parts);
  byId("scope").textContent = accounts.length === everyAccount.length ? fill(text.everything, number(accounts.length))
    : ["owner", "territory"].filter(kind => state[kind] !== null).map(kind => text[kind] + ": " + nameOf(kind, state[kind])).join(", ")
      + ". " + fill(text.scope, number(accounts.length), number(everyAccount.length));
};

const show = (before, afresh) => {
  const accounts = everyAccount.filter(isChosen), moved = state.owner !== before.owner || state.territory !== before.territory;
  if (moved || afresh) showSections(accounts);
  if (moved || afresh || state.search !== before.search || state.column !== before.column || state.descending !== before.descending) showTable(accounts);
  for (const kind of ["owner", "territory"]) byId(kind).value = state[kind] === null ? "" : String(state[kind]);
  if (byId("search").value !== state.search) byId("search").value = state.search;
  if (state.account === null) byId("sheet").hidden = true;
  else if (state.account !== before.account) {
    showSheet(state.account);
    byId("sheet-h").focus({ preventScroll: true });
    byId("sheet").scrollIntoView();
  }
};

const change = what => {
  const before = state;
  state = { ...state, ...what };
  // A sheet is a step that one can go back from; anything else is not.
  if (state.account !== null && state.account !== before.account) history.pushState(null, "", address());
  else history.replaceState(null, "", address());
  show(before, false);
};

for (const kind of ["owner", "territory"]) {
  const used = new Set(c[kind]);
  names[kind].forEach((name, at) => byId(kind).append(make("option", name, { value: String(at) })));
  if (names[kind].length && used.has(-1)) byId(kind).append(make("option", nobody, { value: "-1" }));
  byId(kind).parentElement.hidden = !names[kind].length;
  byId(kind).addEventListener("change", () => change({ [kind]: byId(kind).value === "" ? null : +byId(kind).value }));
}
byId("filters").hidden = !data.owners.length && !data.territories.length;
byId("filters").addEventListener("submit", event => event.preventDefault());
byId("all").addEventListener("click", () => change({ owner: null, territory: null }));
byId("search").addEventListener("input", () => change({ search: byId("search").value }));
byId("back").addEventListener("click", () => { first -= terms.pageRows; showPage(); });
byId("forward").addEventListener("click", () => { first += terms.pageRows; showPage(); });
document.addEventListener("click", event => {
  const anchor = event.target.closest("a[href^='#account=']");
  if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const at = c.account.indexOf(decodeURIComponent(anchor.hash.slice("#account=".length)));
  if (at === state.account) byId("sheet").scrollIntoView();
  else change({ account: at });
});
const follow = () => {
  const before = state;
  state = fromAddress();
  show(before, false);
};
window.addEventListener("popstate", follow);
window.addEventListener("hashchange", follow);
for (const id of ["actions-t", "changes-t", "expiring-t", "largest-t", "missing-t", "quiet-t", "places-t"]) sortable(id);
state = fromAddress();
show(usual, true);
