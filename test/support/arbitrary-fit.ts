/** Any fit of any standard form that nothing is wrong with: for properties that must hold of all of them. */
import fc from "fast-check";
import type { DesignColumn, DesignKind } from "../../shared/form/design/design.ts";
import { emptyFit, type Fit } from "../../shared/form/fit/fit.ts";
import { faultsOfFit } from "../../shared/form/fit/fit-faults.ts";
import type { Form } from "../../shared/form/form.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import { designColumn } from "./designs.ts";
import { OWN } from "./fits.ts";

const names = [
  "补种亩数",
  "垦荒亩数",
  "牌匾块数",
  "图册本数",
  "雨伞把数",
  "茶苗株数",
  "风筝只数",
  "石碑座数",
];
const kinds: readonly DesignKind[] = ["count", "money", "percent", "code", "date", "text"];

/** What a city wants of a standard form, before what cannot be is taken out of it. */
interface Wanted {
  readonly columns: readonly {
    readonly kind: DesignKind;
    readonly required: boolean;
    readonly stays: boolean;
  }[];
  readonly off: readonly number[];
  readonly listed: number;
  readonly ruled: boolean;
  readonly unchecked: readonly number[];
}

const wanted: fc.Arbitrary<Wanted> = fc.record({
  columns: fc.array(
    fc.record({ kind: fc.constantFrom(...kinds), required: fc.boolean(), stays: fc.boolean() }),
    { maxLength: 5 },
  ),
  off: fc.array(fc.nat(1000), { maxLength: 6 }),
  listed: fc.nat(1000),
  ruled: fc.boolean(),
  unchecked: fc.array(fc.nat(1000), { maxLength: 4 }),
});

export interface Fitted {
  /** Id of a standard form, in its newest version. */
  readonly form: string;
  readonly fit: Fit;
}

const ids = standardCatalogue.newest.map(({ id }) => id);

export function arbitraryFit(): fc.Arbitrary<Fitted> {
  return fc.tuple(fc.constantFrom(...ids), wanted).map(([form, want]) => {
    const standard = standardCatalogue.form(form);
    const whole: Fit = {
      ...emptyFit(standard.version),
      titles: [`本市${standard.title.zh}`],
      columns: want.columns.map((column, index) => columnOf(column, index)),
      codes: codesOf(standard, want.listed),
      offColumns: pick(
        standard.columns.map(({ id }) => id),
        want.off,
      ),
      offRules: pick(
        [...standard.relations, ...standard.uniqueKeys, ...standard.history].map(({ id }) => id),
        want.unchecked,
      ),
    };
    return { form, fit: withRule(standard, want.ruled, possible(standard, whole)) };
  });
}

/** Columns that cannot be switched off beside the others stay on. */
function possible(standard: Form, fit: Fit): Fit {
  const faults = faultsOfFit(standard, fit);
  const kept = faults.flatMap(({ path }) => (path.startsWith("offColumns.") ? [path.slice(11)] : []));
  if (faults.length === 0) return fit;
  if (kept.length === 0) throw new Error(`${standard.id}: ${JSON.stringify(faults)}`);
  return possible(standard, { ...fit, offColumns: fit.offColumns.filter((id) => !kept.includes(id)) });
}

function withRule(standard: Form, ruled: boolean, fit: Fit): Fit {
  const own = fit.columns.find(({ kind }) => kind === "count");
  const whole = standard.columns.find(({ id, type }) => type === "figure" && !fit.offColumns.includes(id));
  if (!ruled || own === undefined || whole === undefined) return fit;
  const expression = `${own.name} ≤ 100 * ${whole.header.zh} + 1000000`;
  return { ...fit, rules: [{ id: "X1", expression, severity: "warning" }] };
}

function pick<Value>(all: readonly Value[], places: readonly number[]): Value[] {
  return [...new Set(places.flatMap((place) => all[place % all.length] ?? []))];
}

/** A word more in a list that takes more. */
function codesOf(standard: Form, place: number): Fit["codes"] {
  const lists = standard.columns.filter(
    ({ id, type }) =>
      type === "code" &&
      standard.columns.every(
        ({ unitBy, feeds = [] }) => unitBy !== id && feeds.every(({ each }) => each !== id),
      ),
  );
  const list = lists[place % (lists.length + 1)];
  return list === undefined ? {} : { [list.id]: [{ code: `${OWN}k1`, name: "宋韵特色", aliases: ["宋韵"] }] };
}

function columnOf({ kind, required, stays }: Wanted["columns"][number], index: number): DesignColumn {
  const sent = !stays;
  return designColumn(`${OWN}c${index + 1}`, names[index] ?? "", {
    ...{ kind, required, leaving: stays ? "stays" : "sent" },
    ...(kind === "count" && { unit: "个", aggregation: "sum" }),
    ...(kind === "money" && { unit: index % 2 === 0 ? "元" : "万元", aggregation: "sum" }),
    ...(kind === "percent" && { unit: "%", aggregation: "none" }),
    ...(kind === "text" && sent && { reason: "核对" }),
    ...(kind === "code" && {
      grouping: required,
      codes: [
        { code: "k1", name: "甲档", aliases: [] },
        { code: "k2", name: "乙档", aliases: ["二档"] },
      ],
    }),
  });
}
