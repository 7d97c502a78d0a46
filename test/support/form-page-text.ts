/** What all parts of a form's page are written with. */
import { columnOf, type Form, type Text } from "../../shared/form/form.ts";

/** A word of the page in both languages, in the order 中文 / English. */
export function both(zh: string, en: string): string {
  return `${zh} / ${en}`;
}

export function headers(form: Form, ids: readonly string[]): string {
  return ids.map((id) => columnOf(form, id).header.zh).join("、");
}

export function sentence(text: Text): string {
  return `${text.zh}<br>${text.en}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
