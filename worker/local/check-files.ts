/** `npm run check-files`: reads and checks files without a server, one line of JSON for each. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { checkedFileSchema } from "../../shared/api/check.ts";
import { type CheckedSheet, checkSheets } from "../../shared/check/checked-sheet.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import { isPeriod } from "../../shared/period/period.ts";
import { type OrgUnit, unitKinds, unitLevels } from "../../shared/register/org-unit.ts";
import { paneReadLimits } from "../../shared/workbook/read/limits.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { inflateUpTo } from "../base/inflate.ts";
import { StartFault } from "./fault.ts";

/** What is said of one file. */
export interface CheckedFile {
  readonly file: string;
  /** It cannot be read: a code of shared/problem.ts. */
  readonly refused?: { readonly code: string; readonly detail: string };
  readonly sheets: readonly CheckedSheet[];
}

export interface FileContext {
  readonly catalogue: Catalogue;
  /** The register, from the top down. */
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  readonly form?: string;
  readonly period?: string;
}

export function checkFile(file: string, bytes: Uint8Array, context: FileContext): CheckedFile {
  const workbook = readWorkbook(bytes, paneReadLimits, inflateUpTo(paneReadLimits.partBytes));
  if (!workbook.ok) {
    const { code, detail } = workbook;
    return { file, refused: { code, detail }, sheets: [] };
  }
  const { catalogue, units, ...rest } = context;
  const own = { ...rest, forms: catalogue.newest, units: atOrBelow(units, context.reporter) };
  return { file, sheets: checkSheets(workbook.sheets, own, catalogue) };
}

function atOrBelow(units: readonly OrgUnit[], top: OrgUnit): OrgUnit[] {
  const below = units.filter(({ parent }) => parent === top.code);
  return [top, ...below.flatMap((unit) => atOrBelow(units, unit))];
}

/** `units.json`: a federation unless `kind` says otherwise. Codes are the office's own. */
const unitsSchema = z.array(
  z.object({
    code: z.string().min(1),
    name: z.string().min(1),
    aliases: z.array(z.string()).default([]),
    kind: z.enum(unitKinds).default("federation"),
    level: z.enum(unitLevels),
    parent: z.string().nullable().default(null),
  }),
);

const USAGE = "npm run check-files -- --register units.json --reporter CODE [--form ID] [--period P] FILE…";

async function readUnits(file: string): Promise<OrgUnit[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new StartFault(`打不开 ${file}。Cannot be opened.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new StartFault(`${file} 不是 JSON。Not JSON.`);
  }
  const { data, error } = unitsSchema.safeParse(json);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  throw new StartFault(`${file}：${issue?.path.join(".")} 不对（${issue?.message}）。Not a register.`);
}

export async function sayCheckedFiles(parameters: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: {
      register: { type: "string" },
      reporter: { type: "string" },
      form: { type: "string" },
      period: { type: "string" },
    },
  });
  const { register, reporter: code, form, period } = values;
  if (register === undefined || code === undefined || positionals.length === 0) throw new StartFault(USAGE);
  const units = await readUnits(register);
  const reporter = units.find((unit) => unit.code === code);
  if (reporter === undefined) throw new StartFault(`${register} 里没有代码为 ${code} 的单位。No such unit.`);
  if (form !== undefined && standardCatalogue.findForm(form) === undefined) {
    const known = standardCatalogue.newest.map(({ id }) => id).join(", ");
    throw new StartFault(`没有报表 ${form}。No such form; there are ${known}`);
  }
  if (period !== undefined && !isPeriod(period)) throw new StartFault(`${period} 不是报告期。Not a period.`);
  const context = {
    ...{ catalogue: standardCatalogue, units, reporter },
    ...(form !== undefined && { form }),
    ...(period !== undefined && { period }),
  };
  for (const file of positionals) {
    const bytes = await readFile(file).catch(() => {
      throw new StartFault(`打不开 ${file}。Cannot be opened.`);
    });
    const checked = checkFile(basename(file), bytes, context);
    process.stdout.write(`${JSON.stringify(checkedFileSchema.parse(checked))}\n`);
  }
}
