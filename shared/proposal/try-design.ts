/** A design tried on its own sample: what a clerk would be told of it, and how each check fares. */
import { createCatalogue } from "../form/catalogue.ts";
import type { Design } from "../form/design/design.ts";
import { formOfDesign } from "../form/design/form-of-design.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import type { Grid } from "../sheet/grid.ts";
import { type Tried, tryForm } from "./try-form.ts";

/**
 * As `tryForm`.
 * @param design without faults (`faultsOfDesign`)
 */
export function tryDesign(
  design: Design,
  grid: Grid,
  reporter: OrgUnit,
  units: readonly OrgUnit[],
  period: string,
): Tried {
  const { form: bare, indicators } = formOfDesign(design, 1);
  const form = createCatalogue({ forms: [bare], indicators, vocabularies: [] }).form(bare.id);
  const rules = new Set(design.rules.map(({ id }) => id));
  return tryForm(form, rules, grid, reporter, units, period);
}
