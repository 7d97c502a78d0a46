import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import type { Answers } from "../agreed-sheet.ts";
import { type Case, registerOf } from "../case-register.ts";
import { district, township } from "../register.ts";
import { sheetOf } from "../sheet-text.ts";
import { caseGrid, caseNamed } from "./case-files.ts";

/** A sheet of an office or another system, what its reporter presses, and the figures that have to arrive. */
export interface AgreedTable {
  readonly shows: string;
  /** A handed case by its file, or the sheet as text (`sheetOf`). */
  readonly sheet: { readonly file: string } | string;
  readonly period: string;
  readonly form: string;
  readonly answers?: Answers;
  /** What she presses about the sheet: each answer, and 都对 where something is asked. */
  readonly presses: number;
  /** Warnings that she explains, by rule: a press each. */
  readonly explains?: readonly string[];
  /** "chairs/township" → sum of its facts in stored integers; a kind other than `actual` stands last. */
  readonly facts: Readonly<Record<string, number>>;
  /** Never leaves the workbook. */
  readonly stays?: readonly string[];
}

/** 提交 and the confirmation behind it, after what a sheet asks. */
export const SENDING = 2;

export async function gridOf({ sheet }: AgreedTable): Promise<Grid> {
  return typeof sheet === "string" ? sheetOf(sheet) : caseGrid(sheet.file);
}

/** The reporter, and those below, under codes of their own. @param parent the city */
export async function reportersOf(
  { sheet }: AgreedTable,
  place: number,
  parent: string,
): Promise<[OrgUnit, ...OrgUnit[]]> {
  const known =
    typeof sheet === "string" ? ([district, township] as const) : registerOf(await caseOf(sheet.file));
  const [reporter, ...below] = known;
  const code = (index: number) => `9${String(place).padStart(3, "0")}${String(index).padStart(2, "0")}`;
  return [
    { ...reporter, code: code(0), parent },
    ...below.map((unit, index) => ({ ...unit, code: code(index + 1), parent: code(0) })),
  ];
}

async function caseOf(file: string): Promise<Case> {
  return caseNamed(file);
}
