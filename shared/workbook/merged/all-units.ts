import type { FormLayout, UnitLayout } from "./layout.ts";

/** A unit and where it stands with every form; undefined for a form that it does not owe. */
export interface UnitAcross {
  readonly name: string;
  readonly forms: readonly (UnitLayout | undefined)[];
}

/** Every unit of any form, once, in the register's order, or in one in which each form's own order is kept. */
export function unitsAcross(layouts: readonly FormLayout[]): UnitAcross[] {
  const order: string[] = [];
  for (const { units } of layouts) {
    let place = 0;
    for (const { unit } of units) {
      const known = order.indexOf(unit.code);
      if (known < 0) order.splice(place, 0, unit.code);
      place = (known < 0 ? place : known) + 1;
    }
  }
  const places = new Map(layouts.flatMap(({ units }) => units.map(({ unit }) => [unit.code, unit.place])));
  order.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const byForm = layouts.map(({ units }) => new Map(units.map((unit) => [unit.unit.code, unit])));
  return order.map((code) => {
    const forms = byForm.map((units) => units.get(code));
    return { name: forms.find((unit) => unit !== undefined)?.unit.name ?? code, forms };
  });
}
