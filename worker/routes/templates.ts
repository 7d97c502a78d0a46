import { z } from "@hono/zod-openapi";
import { soughtText } from "../../shared/api/bounded-text.ts";
import { periodSchema } from "../../shared/api/periods.ts";
import type { Form } from "../../shared/form/form.ts";
import type { PrintedTable } from "../../shared/form/terms.ts";
import { periodTitle } from "../../shared/period/period.ts";
import { titleOf } from "../../shared/workbook/template/template.ts";
import { writeTemplate } from "../../shared/workbook/template/write-template.ts";
import { XLSX } from "../base/media-types.ts";
import { Refusal } from "../base/refusal.ts";
import { attachment } from "../http/download.ts";
import { bearer, createRouter, file, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { unitsInScope } from "../store/register/units.ts";
import { owedVersion } from "../store/submissions/owed-version.ts";
import { earlierFigures } from "../submissions/earlier-figures.ts";

/** Every column of the form in one table. */
const ALL_COLUMNS = "all";

const template = route({
  method: "get",
  path: "/api/forms/{id}/template.xlsx",
  summary: "The blank form as a workbook to fill in",
  security: bearer,
  middleware: [signedIn] as const,
  request: {
    params: z.object({ id: soughtText(60) }),
    query: z.object({
      unit: soughtText(40)
        .optional()
        .openapi({ description: "Code of the unit that fills it in; without it, the account's own" }),
      period: periodSchema.optional().openapi({ description: "Without it, left to be filled in" }),
      table: soughtText(40).optional().openapi({
        description:
          "Id of one of the form's printed tables; without it, the first of them. all: every column",
      }),
      version: z.coerce.number().int().min(1).optional().openapi({
        description: "Without it, the version that the unit owes for the period, or else the newest",
      }),
    }),
  },
  responses: {
    200: file(XLSX, "the workbook"),
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

export const templateRoutes = createRouter().openapi(template, async (context) => {
  const { unit: code, period, version, table: asked } = context.req.valid("query");
  const { id } = context.req.valid("param");
  const { act } = context.var;
  const { db, account, catalogue } = act;
  const units = await unitsInScope(db, account);
  const unit = units.find((candidate) => candidate.code === (code ?? account.unit.code));
  if (unit === undefined) throw new Refusal("not_found");
  const owed =
    period === undefined ? undefined : await owedVersion(db, { unit: unit.code, form: id, period });
  const form = catalogue.findForm(id, version ?? owed);
  if (form === undefined) throw new Refusal("not_found");
  const table = tableOf(form, asked);
  const below = units.filter(({ parent }) => parent === unit.code);
  const earlier = period === undefined ? undefined : await earlierFigures(act, form, unit, period);
  const bytes = await writeTemplate({
    catalogue,
    form,
    unit,
    below,
    ...(table === undefined ? {} : { table }),
    ...(period === undefined ? {} : { period }),
    ...(earlier === undefined ? {} : { earlier }),
  });
  const when = period === undefined ? "" : periodTitle(period);
  const name = `${when}${titleOf({ form, ...(table === undefined ? {} : { table }) }).zh}（${unit.name}）.xlsx`;
  return context.body(new Uint8Array(bytes), 200, attachment(name, `template-${form.id}.xlsx`));
});

/** @throws Refusal for a table that the form does not have */
function tableOf({ printed }: Form, asked: string | undefined): PrintedTable | undefined {
  if (printed === undefined || asked === ALL_COLUMNS) return undefined;
  const table = asked === undefined ? printed[0] : printed.find(({ id }) => id === asked);
  if (table === undefined) throw new Refusal("not_found");
  return table;
}
