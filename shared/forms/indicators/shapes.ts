import type { Indicator } from "../../form/indicator.ts";

/** What an indicator is apart from its name: scale, kind, how it is aggregated. */
export type Shape = Omit<Indicator, "id" | "title" | "form" | "unit">;

export const flow: Shape = { scale: 0, kind: "flow", overTime: "sum", overUnits: "sum" };
export const stock: Shape = { scale: 0, kind: "stock", overTime: "latest", overUnits: "sum" };
export const target: Shape = { scale: 0, kind: "target", overTime: "none", overUnits: "sum" };
export const money: Shape = { ...flow, scale: 2 };
/** Different things that may be the same in two reports: media, kinds of opinions. Never added. */
export const distinct: Shape = { scale: 0, kind: "flow", overTime: "distinct", overUnits: "distinct" };
/** Known from the register of units; what reports say is shown and not added. */
export const registered: Shape = { scale: 0, kind: "stock", overTime: "latest", overUnits: "none" };

/** A quotient: never added, never averaged, always recomputed from two sums. */
export function ratio(numerator: string, denominator: string, more: Partial<Shape> = {}): Shape {
  return {
    scale: 2,
    kind: "ratio",
    overTime: "recompute",
    overUnits: "recompute",
    numerator,
    denominator,
    ...more,
  };
}

/** The shape with columns across which its figures are never added. */
export function apart(shape: Shape, ...columns: readonly string[]): Shape {
  return { ...shape, apart: columns };
}

export type Row = readonly [id: string, zh: string, en: string, unit: string, shape?: Shape];

/** Indicators of one form; a flow of whole numbers unless a shape is given. */
export function ofForm(form: string, rows: readonly Row[]): readonly Indicator[] {
  return rows.map(([id, zh, en, unit, shape = flow]) => ({ id, title: { zh, en }, form, unit, ...shape }));
}
