/** Reads the files of a mailbox: which unit's report each sheet is, and what is wrong with it. */
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Owed } from "../../shared/form/forms-owed.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import { fileUnits } from "../../shared/sheet/file-unit.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { identifySheet } from "../../shared/sheet/read-sheet.ts";
import { unitSaid } from "../../shared/sheet/unit-line.ts";
import { liesBelow } from "../../shared/sheet/unit-names.ts";
import { assess, contextOf } from "./assess.ts";
import type { Assessment, AssessmentRequest } from "./assessment.ts";
import { alsoCalled, type IntakeContext, type IntakeSheet, type UnitFound } from "./intake-types.ts";

export interface IntakeReader {
  readonly key: string;
  /** @param unit said by a person */
  readonly read: (grid: Grid, path: string, unit?: string) => IntakeSheet;
}

type Parties = Omit<AssessmentRequest, "grid">;

/** Keeps for all files what does not depend on one: units below each, what each owes. */
export function createIntakeReader(catalogue: Catalogue, context: IntakeContext): IntakeReader {
  const { units, receiver, owed } = context;
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const fileUnit = fileUnits(units, ({ code }) => code !== receiver.code || owes(code));
  const parties = new Map<string, Parties>();
  const asReceiver: Parties = {
    units,
    reporter: receiver,
    tasks: distinct(Object.values(owed).flat()),
    confirmed: context.confirmed,
    namesConfirmed: context.namesConfirmed,
  };

  function owes(code: string, form?: string): boolean {
    return (owed[code] ?? []).some((task) => form === undefined || task.form === form);
  }

  /** @param called by a sheet, when a person said that this is whom it means */
  const partiesOf = (unit: OrgUnit, called: string | null = null): Parties => {
    const key = JSON.stringify([unit.code, called]);
    const known = parties.get(key);
    if (known !== undefined) return known;
    const reporter = alsoCalled(unit, called);
    const below = units.filter((other) => liesBelow(units, other, unit));
    const made: Parties = {
      units: [reporter, ...below],
      reporter,
      tasks: owed[unit.code] ?? [],
      confirmed: context.confirmed,
      namesConfirmed: context.namesConfirmed,
    };
    parties.set(key, made);
    return made;
  };

  /** Itself or the nearest above that reports the form: a town's sheet may be a part of its district's report. */
  const reporterOf = (unit: OrgUnit, form: string | undefined): OrgUnit => {
    for (let at: OrgUnit | undefined = unit; at !== undefined; at = byCode.get(at.parent ?? "")) {
      if (form === undefined ? owes(at.code) : owes(at.code, form)) return at;
    }
    return unit;
  };

  return {
    key: context.key,
    read: (grid, path, chosen) => {
      if (context.ownAlone === true) {
        const unit = { kind: "found", unit: receiver.code, by: "account", said: null } as const;
        const tables = assess(catalogue, { ...asReceiver, tasks: owed[receiver.code] ?? [], grid });
        return { name: grid.name, hidden: grid.hidden === true, unit, tables };
      }
      const { table } = identifySheet(grid, contextOf(catalogue, { ...asReceiver, grid }, null));
      const form = table?.header.form.id;
      const person = chosen === undefined ? undefined : byCode.get(chosen);
      const assessFor = (of: Parties) => assess(catalogue, { ...of, grid });
      const sheetOf = (unit: UnitFound, tables: readonly Assessment[]): IntakeSheet => ({
        name: grid.name,
        hidden: grid.hidden === true,
        unit,
        tables,
      });
      const found = (unit: OrgUnit, by: "person" | "sheet" | "rows" | "file", text: string | null) => {
        const reporter = reporterOf(unit, form);
        const of = partiesOf(reporter, by === "person" ? text : null);
        return sheetOf({ kind: "found", unit: reporter.code, by, said: text }, assessFor(of));
      };
      const said = table === undefined ? undefined : unitSaid(table, asReceiver);
      if (person !== undefined) return found(person, "person", said?.by === "line" ? said.text : null);
      const ofFile = fileUnit(path);
      if (table === undefined) {
        return ofFile === undefined
          ? sheetOf({ kind: "asked", said: null, likely: null }, assessFor(asReceiver))
          : found(ofFile, "file", null);
      }
      const named = said?.named?.unit === receiver && !owes(receiver.code) ? undefined : said?.named;
      if (named !== undefined && said !== undefined) {
        const [one, other] = [reporterOf(named.unit, form), ofFile && reporterOf(ofFile, form)];
        if (other !== undefined && one !== other && !related(units, named.unit, ofFile)) {
          return sheetOf({ kind: "apart", sheet: one.code, file: other.code }, assessFor(partiesOf(one)));
        }
        if (named.exact || one === other) return found(named.unit, "sheet", said.text);
        return sheetOf({ kind: "asked", said: said.text, likely: one.code }, assessFor(partiesOf(one)));
      }
      // Who wrote a unit that nobody knows is asked, whatever the file is called.
      if (said !== undefined && said.named === undefined) {
        const likely = ofFile === undefined ? undefined : reporterOf(ofFile, form);
        return sheetOf(
          { kind: "asked", said: said.text, likely: likely?.code ?? null },
          withoutWhose(assessFor(likely === undefined ? asReceiver : partiesOf(likely))),
        );
      }
      if (ofFile !== undefined) return found(ofFile, "file", null);
      const all = assessFor(asReceiver);
      const above = commonUnit(byCode, subjectsOf(all), receiver);
      return above === undefined
        ? sheetOf({ kind: "asked", said: null, likely: null }, all)
        : found(above, "rows", null);
    },
  };
}

/** As long as nobody has said whose a sheet is, it is not wrong for being somebody else's than was tried. */
function withoutWhose(tables: readonly Assessment[]): Assessment[] {
  return tables.map((table) =>
    table.kind === "recognised"
      ? {
          ...table,
          findings: table.findings.filter(({ code }) => code !== "unit_foreign" && code !== "unit_partner"),
        }
      : table,
  );
}

function related(units: readonly OrgUnit[], one: OrgUnit, other: OrgUnit | undefined): boolean {
  return other === undefined || one === other || liesBelow(units, one, other) || liesBelow(units, other, one);
}

function subjectsOf(tables: readonly Assessment[]): Set<string> {
  return new Set(
    tables.flatMap((table) =>
      table.kind === "recognised" ? table.records.map(({ subject }) => subject) : [],
    ),
  );
}

/** The lowest unit below the receiver that all subjects are, or lie below. */
function commonUnit(
  byCode: ReadonlyMap<string, OrgUnit>,
  subjects: ReadonlySet<string>,
  receiver: OrgUnit,
): OrgUnit | undefined {
  const roads = [...subjects].map((code) => {
    const road: OrgUnit[] = [];
    for (let at = byCode.get(code); at !== undefined && at !== receiver; at = byCode.get(at.parent ?? "")) {
      road.push(at);
    }
    return road;
  });
  const [first = [], ...others] = roads;
  return first.find((unit) => others.every((road) => road.includes(unit)));
}

function distinct(tasks: readonly Owed[]): Owed[] {
  const known = new Map(
    tasks.map(({ form, formVersion, period }) => [
      `${form} ${formVersion} ${period}`,
      { form, formVersion, period },
    ]),
  );
  return [...known.values()];
}
