import { z } from "zod";
import { explanationReasons } from "../../../shared/api/submissions.ts";

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const placeSchema = { sheet: z.string(), cell: z.string() };

/** Not as the server takes it: what cannot be sent as it stands is kept all the same. */
const explanationSchema = z.strictObject({
  rule: z.string(),
  column: z.string().exactOptional(),
  rows: z.array(z.number().int()).exactOptional(),
  reason: z.enum(explanationReasons),
  note: z.string(),
  carried: z.literal(true).exactOptional(),
});

/** What was done on a workbook, as it is kept on this computer; its bytes lie beside it. */
export const keptWorkSchema = z.strictObject({
  id: z.string(),
  login: z.string(),
  /** The page that wrote it last. */
  page: z.string(),
  /** When it was worked on last, China time. */
  at: z.string(),
  /** Of the workbook. */
  name: z.string(),
  /** A workbook of the demonstration. */
  sample: z.boolean(),
  /** Key of the bytes. */
  bytes: z.string(),
  work: z.strictObject({
    settings: z.array(z.tuple([z.string(), z.string()])),
    corrections: z.array(
      z.strictObject({ ...placeSchema, before: z.string(), after: z.string(), value: valueSchema }),
    ),
    tables: z.array(
      z.strictObject({
        name: z.string(),
        table: z.number().int(),
        ignored: z.boolean(),
        joined: z.boolean().exactOptional(),
        unsaved: z.boolean(),
        sent: z.boolean().exactOptional(),
        form: z.string().exactOptional(),
        period: z.string().exactOptional(),
        headerRows: z.strictObject({ first: z.number().int(), last: z.number().int() }).exactOptional(),
        explanations: z.array(explanationSchema),
      }),
    ),
    downloaded: z.boolean(),
    selection: z.strictObject(placeSchema).exactOptional(),
  }),
});
export type KeptWorkRecord = z.infer<typeof keptWorkSchema>;
