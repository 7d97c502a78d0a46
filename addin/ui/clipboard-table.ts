/** Cells as spreadsheets hand them to each other as text: a tab between cells, a line for each row. */

/** Cells that hold a tab, a line break or a quotation mark stand in quotation marks. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string =>
    /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** Rows of cells. What only begins with a quotation mark is text as it stands. */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const { cell, end } = cellAt(text, at);
    rows.at(-1)?.push(cell);
    at = end;
    if (at >= text.length) break;
    const line = text[at] !== "\t";
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (!line) continue;
    // The last line ends like the others.
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

function cellAt(text: string, from: number): { cell: string; end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)/y;
  quoted.lastIndex = from;
  const found = quoted.exec(text);
  if (found !== null) return { cell: (found[1] ?? "").replaceAll('""', '"'), end: quoted.lastIndex };
  const rest = /[\t\r\n]/g;
  rest.lastIndex = from;
  const end = rest.exec(text)?.index ?? text.length;
  return { cell: text.slice(from, end), end };
}
