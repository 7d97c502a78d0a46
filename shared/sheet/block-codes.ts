/** Blocks of names that repeat each other (宫颈癌检查, 乳腺癌检查, 应查人数 in both): of codes, or of nobody knows what. */
import type { Form } from "../form/form.ts";
import type { HeaderMatch } from "./header.ts";
import { columnKey, type HeaderCell, type MatchedHeader } from "./header-cell.ts";
import { understandWord } from "./understand/words/understand-word.ts";

/** Names with the codes that their blocks' headings mean in place of these; undefined where no two blocks name codes. */
export function withBlockCodes(form: Form, cells: readonly HeaderCell[]): HeaderCell[] | undefined {
  const heads = [...new Set(cells.flatMap(({ path }) => path.slice(0, -1)))];
  for (const column of form.columns.filter(({ type }) => type === "code")) {
    const codes = new Map<string, string>();
    for (const head of heads) {
      const { verdict, code } = understandWord(column, unnumbered(head));
      const known = column.codes?.find((candidate) => candidate.code === code);
      if (verdict === "certain" && known !== undefined) codes.set(head, known.zh);
    }
    if (new Set(codes.values()).size < 2) continue;
    return cells.map((cell) => ({
      ...cell,
      path: cell.path.map((text, level) =>
        level === cell.path.length - 1 ? text : (codes.get(text) ?? text),
      ),
    }));
  }
  return undefined;
}

function unnumbered(text: string): string {
  return text.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*/, "");
}

/** Whether two names of the header would be the same column of one record. */
export function repeatsColumns({ matched, repeated }: HeaderMatch): boolean {
  return repeated.length > 0 || new Set(matched.map(keyOf)).size < matched.length;
}

/**
 * The header with one name a column: of several the one by its exact name, or the only certain one; where none stands out
 * all of them are left open, to be asked about.
 */
export function onceEach(header: HeaderMatch): HeaderMatch {
  if (new Set(header.matched.map(keyOf)).size === header.matched.length) return header;
  const byKey = new Map<string, MatchedHeader[]>();
  for (const match of header.matched) byKey.set(keyOf(match), [...(byKey.get(keyOf(match)) ?? []), match]);
  const kept = new Set([...byKey.values()].flatMap((matches) => outstanding(matches) ?? []));
  const there = new Set([...kept].map(({ column }) => column.id));
  const lost = header.matched.filter((match) => !kept.has(match));
  const missing = lost.filter(
    ({ column }, index) =>
      !there.has(column.id) &&
      column.requirement === "required" &&
      lost.findIndex((other) => other.column.id === column.id) === index,
  );
  return {
    ...header,
    matched: header.matched.filter((match) => kept.has(match)),
    unmatched: [...header.unmatched, ...lost.map(({ cell }) => cell)].sort((a, b) => a.at - b.at),
    missing: [...header.missing, ...missing.map(({ column }) => column)],
    answers: new Map([
      ...header.answers,
      ...lost.map(({ cell, column, answers }) => [cell.at, answers ?? [column.id]] as const),
    ]),
  };
}

function keyOf(match: MatchedHeader): string {
  return `${match.group ?? ""}|${columnKey(match)}`;
}

function outstanding(matches: readonly MatchedHeader[]): MatchedHeader | undefined {
  if (matches.length <= 1) return matches[0];
  const exact = matches.filter(({ how }) => how !== "certain" && how !== "proposed");
  const certain = matches.filter(({ how }) => how === "certain");
  return exact[0] ?? (certain.length === 1 ? certain[0] : undefined);
}
