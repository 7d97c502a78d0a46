import { registerOutcomeSchema, registerSchema } from "../../shared/api/register.ts";
import { registerChangesBodySchema, registerImportBodySchema } from "../../shared/api/register-bodies.ts";
import { writeRegisterWorkbook } from "../../shared/workbook/register/write-register-workbook.ts";
import { XLSX } from "../base/media-types.ts";
import { administratorOnly } from "../http/administrator-only.ts";
import { most } from "../http/body-limit.ts";
import { attachment } from "../http/download.ts";
import { bearer, body, createRouter, file, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { changeRegister, importRegister } from "../register/change-register.ts";
import { showRegister } from "../register/show-register.ts";

const asked = ["not_signed_in", "forbidden"] as const;
const outcome = {
  200: json(registerOutcomeSchema, "what it does, or would do, and what stands against it"),
  ...refusals("validation_failed", ...asked, "register_changed", "proof_needed", "personal_data"),
};

const list = route({
  method: "get",
  path: "/api/units",
  summary: "The register below the account's unit, with what each unit was before",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  responses: { 200: json(registerSchema, "the register"), ...refusals(...asked) },
});

const workbook = route({
  method: "get",
  path: "/api/units.xlsx",
  summary: "The same as a workbook, in the table that can be imported",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  responses: {
    200: file(XLSX, "the workbook"),
    ...refusals(...asked),
  },
});

const change = route({
  method: "post",
  path: "/api/units/changes",
  summary: "Add, rename, move, end, merge, split units: all of it or nothing",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  request: { body: body(registerChangesBodySchema, most.table) },
  responses: outcome,
});

const importTable = route({
  method: "post",
  path: "/api/units/import",
  summary: "Bring the register to a table of units: all of it or nothing",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  request: { body: body(registerImportBodySchema, most.table) },
  responses: outcome,
});

export const unitRoutes = createRouter()
  .openapi(list, async (context) => context.json(await showRegister(context.var.act), 200))
  .openapi(workbook, async (context) => {
    const { units, today } = await showRegister(context.var.act);
    const name = `${context.var.act.account.unit.name}单位登记册${today}.xlsx`;
    const bytes = await writeRegisterWorkbook(units);
    return context.body(new Uint8Array(bytes), 200, attachment(name, `units-${today}.xlsx`));
  })
  .openapi(change, async (context) =>
    context.json(await changeRegister(context.var.act, context.req.valid("json")), 200),
  )
  .openapi(importTable, async (context) =>
    context.json(await importRegister(context.var.act, context.req.valid("json")), 200),
  );
