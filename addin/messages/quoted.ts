/** “来料加工点”. Quotation marks within become the inner ones: “2026年‘两癌’检查表”. */
export function quoted(name: string | number): string {
  return `“${String(name).replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
