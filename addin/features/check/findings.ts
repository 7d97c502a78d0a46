/** How findings are counted, ordered, grouped and searched for the list. */
import type { Explanation } from "../../../shared/api/submissions.ts";
import { unexplained } from "../../../shared/check/explanations.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { Severity } from "../../../shared/form/form.ts";
import type { CellChange } from "../../host/workbook-host.ts";
import { asksOfNames } from "./names-said.ts";

const order: readonly Severity[] = ["error", "warning", "information"];

/** From this many findings on, the list offers a search box and "only errors". */
export const SEARCH_FROM = 20;

export interface FindingGroup {
  /** Column id; undefined for findings about rows or the whole sheet. */
  readonly column: string | undefined;
  readonly title: string;
  readonly places: number;
  readonly findings: readonly Finding[];
}

/** Places a finding is about: people count cells; a finding about the whole sheet is one. */
export function placesOf(finding: Finding): number {
  return Math.max(1, finding.cells.length);
}

export function countPlaces(findings: readonly Finding[]): Counts {
  return counted(findings, placesOf);
}

/** Kinds of findings: what a person has to understand, however many cells each is about. */
export function countKinds(findings: readonly Finding[]): Counts {
  return counted(findings, () => 1);
}

/** By severity; questions whether a name is meant are no figures to verify and counted apart. */
export type Counts = Readonly<Record<Severity | "names", number>>;

function counted(findings: readonly Finding[], weigh: (finding: Finding) => number): Counts {
  const counts = { error: 0, warning: 0, information: 0, names: 0 };
  for (const finding of findings) counts[asksOfNames(finding) ? "names" : finding.severity] += weigh(finding);
  return counts;
}

/** What still keeps a sheet from being sent: what to correct, what to explain, names to answer for. */
export interface Open {
  readonly errors: number;
  readonly unexplained: number;
  readonly names: number;
}

/** Kinds of what `openPlaces` counts. */
export function openKinds(findings: readonly Finding[], explanations: readonly Explanation[]): Open {
  const { error, names } = countKinds(findings);
  return { errors: error, names, unexplained: toExplain(findings, explanations).length };
}

/** Places of all that still keeps the sheet from being sent. */
export function openPlaces(findings: readonly Finding[], explanations: readonly Explanation[]): Open {
  const { error, names } = countPlaces(findings);
  const open = toExplain(findings, explanations);
  return {
    errors: error,
    names,
    unexplained: open.reduce((sum, finding) => sum + openPlacesOf(finding, explanations), 0),
  };
}

function toExplain(findings: readonly Finding[], explanations: readonly Explanation[]): Finding[] {
  return unexplained(findings, explanations).filter((finding) => !asksOfNames(finding));
}

/** Places of a finding that no explanation of some of its rows covers yet. */
function openPlacesOf(finding: Finding, explanations: readonly Explanation[]): number {
  const { rule, column, rows, cells } = finding;
  if (rows.length !== cells.length) return placesOf(finding);
  const about = explanations.filter((other) => other.rule === rule && other.column === column);
  const covered = new Set(about.flatMap((explanation) => explanation.rows ?? []));
  return Math.max(1, rows.filter((row) => !covered.has(row)).length);
}

/** Groups by column in the form's order, groups with errors first, and within a group the gravest first. */
export function groupFindings(
  findings: readonly Finding[],
  columns: readonly { readonly id: string; readonly title: string }[],
  wholeSheet: string,
): FindingGroup[] {
  const byColumn = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const group = byColumn.get(finding.column);
    if (group === undefined) byColumn.set(finding.column, [finding]);
    else group.push(finding);
  }
  const position = (column: string | undefined): number => columns.findIndex(({ id }) => id === column);
  return [...byColumn]
    .map(([column, members]) => ({
      column,
      title: columns.find(({ id }) => id === column)?.title ?? wholeSheet,
      places: members.reduce((sum, finding) => sum + placesOf(finding), 0),
      findings: members.sort(bySeverity),
    }))
    .sort((a, b) => gravest(a.findings) - gravest(b.findings) || position(a.column) - position(b.column));
}

export function filterFindings(
  findings: readonly Finding[],
  filter: { readonly text: string; readonly onlyErrors: boolean },
): Finding[] {
  const wanted = filter.text.normalize("NFKC").trim().toUpperCase();
  return findings.filter(
    (finding) =>
      (!filter.onlyErrors || finding.severity === "error") &&
      (wanted === "" ||
        finding.message.toUpperCase().includes(wanted) ||
        finding.cells.some((cell) => cell === wanted)),
  );
}

/** Fixes of several findings as one write; where two touch a cell, the graver finding's is taken. */
export function fixesOf(findings: readonly Finding[]): CellChange[] {
  const changes: CellChange[] = [];
  const taken = new Map<string, Set<string>>();
  for (const { sheet, fix } of [...findings].sort(bySeverity)) {
    const cells = taken.get(sheet) ?? new Set();
    taken.set(sheet, cells);
    for (const { cell, after } of fix?.changes ?? []) {
      if (cells.has(cell)) continue;
      cells.add(cell);
      changes.push({ sheet, cell, text: after });
    }
  }
  return changes;
}

function bySeverity(a: Finding, b: Finding): number {
  return order.indexOf(a.severity) - order.indexOf(b.severity);
}

function gravest(findings: readonly Finding[]): number {
  return Math.min(...findings.map(({ severity }) => order.indexOf(severity)));
}
