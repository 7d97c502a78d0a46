/** A form tried on a sample before anybody is asked for it: what a clerk would be told, and how each check fares. */
import { checkReading } from "../check/check-reading.ts";
import type { Finding } from "../finding/finding.ts";
import type { Form } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import type { Grid } from "../sheet/grid.ts";
import { readTables } from "../sheet/read-tables.ts";
import type { Reading } from "../sheet/reading.ts";

export interface Tried {
  /** The sample as the form reads it; undefined where the form is not known in it. */
  readonly reading: Reading | undefined;
  readonly findings: readonly Finding[];
  /** Id of a check → cells of the rows on which it does not hold. */
  readonly failing: ReadonlyMap<string, readonly string[]>;
}

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
  const asked = { forms: [form], form: form.id, units: [...units], reporter, period };
  const [asAsked] = readTables(sheet, asked);
  // A sample is of whatever time it was made for.
  const said = asAsked?.period?.period;
  const context = said === undefined || said === period ? asked : { ...asked, period: said };
  const [reading] = context === asked ? [asAsked] : readTables(sheet, context);
  if (reading === undefined || reading.form !== form.id)
    return { reading: undefined, findings: [], failing: new Map() };
  const findings = checkReading(reading, form, context);
  const failing = new Map<string, readonly string[]>();
  for (const { rule, cells } of findings) {
    if (rules.has(rule)) failing.set(rule, [...(failing.get(rule) ?? []), ...cells]);
  }
  return { reading, findings, failing };
}
