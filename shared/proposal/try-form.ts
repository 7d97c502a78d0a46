/** A form tried on a sample before anybody is asked for it: what a clerk would be told, and how each check fares. */
import { checkReading } from "../check/check-reading.ts";
import type { Finding } from "../finding/finding.ts";
import type { Form } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import { cellText } from "../sheet/cell-text.ts";
import { type Grid, parseAddress } from "../sheet/grid.ts";
import { readTables } from "../sheet/read-tables.ts";
import type { Reading } from "../sheet/reading.ts";

export interface Tried {
  /** The sample as the form reads it; undefined where the form is not known in it. */
  readonly reading: Reading | undefined;
  readonly findings: readonly Finding[];
  /** Id of a check → cells of the rows on which it does not hold. */
  readonly failing: ReadonlyMap<string, readonly string[]>;
  /** Names in the column of units that the register does not know: the sample was tried as if they were below the reporter. */
  readonly strangers: readonly string[];
}

/** Findings about whose sheet it is: a sample is nobody's. */
const whose: ReadonlySet<string> = new Set(["unit_foreign", "unit_taken", "unit_of_title", "unit_of_tab"]);
const unknown: ReadonlySet<string> = new Set(["places_unknown", "unit_unknown"]);

/**
 * @param form of a catalogue
 * @param rules ids of the checks that are looked at one by one
 * @param reporter whose sheet the sample is taken for
 * @param period in which it is read unless it says another: what is undated is then of it
 */
export function tryForm(
  form: Form,
  rules: ReadonlySet<string>,
  grid: Grid,
  reporter: OrgUnit,
  units: readonly OrgUnit[],
  period: string,
): Tried {
  const { stamp: _, ...sheet } = grid;
  const base = { forms: [form], form: form.id, reporter, period };
  const [asAsked] = readTables(sheet, { ...base, units: [...units] });
  const strangers = asAsked === undefined ? [] : strangersIn(asAsked, sheet);
  // A sample is of whatever time, and of whatever units, it was made for.
  const said = asAsked?.period?.period ?? period;
  const invented = strangers.map((name, index) => belowOf(reporter, name, index));
  const context = { ...base, units: [...units, ...invented], period: said };
  const isAsAsked = said === period && invented.length === 0;
  const [reading] = isAsAsked ? [asAsked] : readTables(sheet, context);
  if (reading === undefined || reading.form !== form.id)
    return { reading: undefined, findings: [], failing: new Map(), strangers: [] };
  const findings = checkReading(reading, form, context).filter(({ code }) => !whose.has(code));
  const failing = new Map<string, readonly string[]>();
  for (const { rule, cells } of findings) {
    if (rules.has(rule)) failing.set(rule, [...(failing.get(rule) ?? []), ...cells]);
  }
  return { reading, findings, failing, strangers };
}

function strangersIn({ findings }: Reading, grid: Grid): readonly string[] {
  const cells = findings.filter(({ code }) => unknown.has(code)).flatMap((finding) => finding.cells);
  const names = cells.flatMap((cell) => {
    const place = parseAddress(cell);
    const name = place === undefined ? "" : cellText(grid, place.row, place.column).trim();
    return name === "" ? [] : [name];
  });
  return [...new Set(names)];
}

function belowOf({ code, level }: OrgUnit, name: string, index: number): OrgUnit {
  return { code: `${code}-${index + 1}`, name, aliases: [], kind: "federation", level, parent: code };
}
