import { type Catalogue, createCatalogue } from "../../shared/form/catalogue.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { compareRecords } from "../../shared/submission/compare-records.ts";
import { payloadOf } from "../../shared/submission/payload.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { createAssessor } from "./assessor.ts";
import { assignmentView } from "./assignment-view.ts";
import type { EngineFunctions } from "./engine.ts";
import { follow, reviewSheet } from "./review-sheet.ts";

/** What the engine does by the forms of the catalogue that it was handed last. */
export function createEngineFunctions(): EngineFunctions {
  let held: { readonly catalogue: Catalogue; readonly assess: EngineFunctions["assess"] } | undefined;
  let shown: Grid | undefined;
  const known = () => {
    if (held === undefined) throw new Error("the engine was asked before it was handed a catalogue");
    return held;
  };
  return {
    takeCatalogue: (content) => {
      const catalogue = createCatalogue(content);
      held = { catalogue, assess: createAssessor(catalogue) };
    },
    openWorkbook: readWorkbook,
    assess: (request) => known().assess(request),
    assignment: (request) => {
      const grid = request.grid ?? shown;
      if (grid === undefined)
        throw new RangeError("the engine was asked about a sheet that it was not handed");
      shown = grid;
      return assignmentView(known().catalogue, { ...request, grid });
    },
    payload: ({ form, body }) => payloadOf(known().catalogue.findForm(form, body.formVersion), body),
    compare: ({ form, formVersion, before, after }) =>
      compareRecords(known().catalogue.form(form, formVersion), before, after),
    reviewSheet: (request) => reviewSheet(known().catalogue, request),
    follow: (request) => follow(known().catalogue, request),
    listForms: () => known().catalogue.newest.map(({ id, title }) => ({ id, title: title.zh })),
  };
}
