// Concentration, ABC and RFM of the families whose heads are chosen.
const concentration = values => {
  const sorted = values.filter(value => value > 0).sort((a, b) => b - a), count = sorted.length;
  const sums = [0];
  let squares = 0n, ranked = 0n;
  sorted.forEach((value, at) => {
    const exact = BigInt(value);
    sums.push(sums[at] + value);
    squares += exact * exact;
    ranked += BigInt(count - at) * exact;
  });
  const sum = BigInt(sums[count]), ofLargest = most => sums[Math.min(most, count)];
  const shown = count ? [quotient(squares * 10000n, sum * sum, 0, false), quotient(2n * ranked - BigInt(count + 1) * sum, BigInt(count) * sum, 2, false),
    ...[1, 5, 10].map(most => percent(ofLargest(most), sums[count]))] : Array(5).fill(text.unknown);
  return { count, shown, share: most => count ? Math.round(ofLargest(most) * 10000 / sums[count]) / 100 : 0 };
};

const showAppendix = parts => {
  const purchases = concentration(parts.flatMap(part => part.sales)), open = concentration(parts.flatMap(part => part.open));
  let curve = "M0 100";
  for (let at = 1; at <= terms.curvePoints; at++) curve += "L" + at + " " + Math.round((100 - purchases.share(Math.floor(purchases.count * at / terms.curvePoints))) * 100) / 100;
  byId("pareto").setAttribute("d", curve);
  rowsOf("concentration-t").forEach((row, at) => { row.cells[1].textContent = purchases.shown[at]; row.cells[2].textContent = open.shown[at]; });
  bars("abc-t", rowsOf("abc-t").map((row, at) => { const count = ofParts(parts, "abc", at); return { value: count, shown: number(count) }; }));
  if (!byId("rfm-t")) return;
  const counts = new Map();
  for (const part of parts) {
    for (let n = 0; n < part.rfm.length; n += 3) {
      const key = part.rfm[n] + " " + part.rfm[n + 1];
      counts.set(key, (counts.get(key) ?? 0) + part.rfm[n + 2]);
    }
  }
  rowsOf("rfm-t").forEach(row => {
    for (let at = 1; at < row.cells.length; at++) row.cells[at].textContent = number(counts.get(row.cells[0].textContent + " " + at) ?? 0);
  });
};
