import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";

/**
 * The blank sheet as units will get it, made here of a design that nobody has published.
 * @param design without faults
 * @param version that it will be
 */
export function blankSheet(
  design: Design,
  version: number,
  unit: OrgUnit,
  units: readonly OrgUnit[],
): Promise<Blob> {
  const { form, indicators } = formOfDesign(design, version);
  return blankSheetOf(createCatalogue({ forms: [form], indicators, vocabularies: [] }), form.id, unit, units);
}

/**
 * As above, of a form that the catalogue has; what writes it is loaded when it is asked for.
 * @param id of the form
 */
export async function blankSheetOf(
  catalogue: Catalogue,
  id: string,
  unit: OrgUnit,
  units: readonly OrgUnit[],
): Promise<Blob> {
  const { writeTemplate } = await import("../../../shared/workbook/template/write-template.ts");
  const below = units.filter(({ parent }) => parent === unit.code);
  const form = catalogue.form(id);
  // With its names down the side where that is how the sheet is kept.
  const table = form.printed?.find(({ across }) => across !== undefined);
  const bytes = await writeTemplate({
    ...{ catalogue, form, unit, below },
    ...(table !== undefined && { table }),
  });
  return new Blob([new Uint8Array(bytes)]);
}
