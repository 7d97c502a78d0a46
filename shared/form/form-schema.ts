/**
 * The shape of a form, for whoever gets one as JSON: every key, and no other. What must hold between the keys is for
 * validateForm to say.
 */
import { z } from "zod";
import type { Code, Column, Form, Relation, SummaryItem, UniqueKey, WithoutColumn } from "./form.ts";
import { historyRuleSchema } from "./history-rules-schema.ts";
import type { PrintedAcross, PrintedGroup, PrintedHeading, PrintedRows, PrintedTable } from "./terms.ts";
import {
  conditionSchema,
  feedSchema,
  grainSchema,
  type Shape,
  textSchema,
  textsSchema,
} from "./terms-schema.ts";

const maybeText = z.string().exactOptional();
const maybeTrue = z.boolean().exactOptional();
const severitySchema = z.enum(["error", "warning", "information"]);

const codeSchema: z.ZodType<Code> = z.strictObject({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  aliases: textsSchema,
  byMeaning: maybeTrue,
  unit: maybeText,
  better: z.enum(["higher", "lower", "keep"]).exactOptional(),
  target: maybeText,
} satisfies Shape<Code>);

const columnSchema: z.ZodType<Column> = z.strictObject({
  id: z.string(),
  header: textSchema,
  aliases: textsSchema,
  headed: textsSchema.exactOptional(),
  likely: textsSchema.exactOptional(),
  type: z.enum(["text", "code", "figure", "money", "percent", "date"]),
  unit: maybeText,
  unitBy: maybeText,
  displayUnit: maybeText,
  scale: z.number().int().min(0),
  requirement: z.enum(["required", "conditional", "optional"]),
  requiredWhen: z.array(conditionSchema).exactOptional(),
  expected: maybeTrue,
  optionalOnSum: maybeTrue,
  detailDefault: z.number().exactOptional(),
  defaultWhen: z.array(conditionSchema).exactOptional(),
  defaultElse: z.number().exactOptional(),
  codes: z.array(codeSchema).exactOptional(),
  titled: z.union([z.boolean(), textsSchema]).exactOptional(),
  wordsIn: maybeText,
  refersTo: maybeText,
  difference: z.strictObject({ of: z.string(), less: z.string() }).exactOptional(),
  whole: maybeText,
  range: z.strictObject({ min: z.number().exactOptional(), max: z.number().exactOptional() }).exactOptional(),
  personal: maybeTrue,
  leaves: maybeText,
  stays: maybeTrue,
  unprinted: maybeTrue,
  suspectedYuan: z
    .strictObject({ rule: z.string(), perPerson: z.number(), persons: z.string() })
    .exactOptional(),
  precision: z.enum(["month", "year"]).exactOptional(),
  rangeEnd: maybeText,
  ticks: maybeText,
  feeds: z.array(feedSchema).exactOptional(),
} satisfies Shape<Column>);

const relationSchema: z.ZodType<Relation> = z.strictObject({
  id: z.string(),
  expression: z.string(),
  when: maybeText,
  severity: severitySchema,
  class: z
    .enum([
      "STRUCTURE",
      "FORMAT",
      "CODE_LIST",
      "MANDATORY",
      "RANGE",
      "UNIQUENESS",
      "INTRA_RECORD",
      "BALANCE",
      "INTER_PERIOD",
      "PLAUSIBILITY",
      "CROSS_FORM",
      "MIRROR",
      "PRIVACY",
    ])
    .exactOptional(),
  groupBy: textsSchema.exactOptional(),
  scope: z.enum(["row", "group"]).exactOptional(),
  grain: grainSchema.exactOptional(),
  message: textSchema,
} satisfies Shape<Relation>);

const uniqueKeySchema: z.ZodType<UniqueKey> = z.strictObject({
  id: z.string(),
  columns: textsSchema,
  when: z.array(conditionSchema).exactOptional(),
  mayBeBlank: textsSchema.exactOptional(),
  severity: severitySchema,
  grain: grainSchema.exactOptional(),
  message: textSchema,
} satisfies Shape<UniqueKey>);

const summaryItemSchema: z.ZodType<SummaryItem> = z.strictObject({
  indicator: z.string(),
  each: maybeText,
  only: textsSchema.exactOptional(),
  by: textsSchema.exactOptional(),
} satisfies Shape<SummaryItem>);

const printedRowsSchema: z.ZodType<PrintedRows> = z.strictObject({
  column: z.string(),
  codes: textsSchema.exactOptional(),
  headings: z
    .array(z.strictObject({ title: textSchema, codes: textsSchema } satisfies Shape<PrintedHeading>))
    .exactOptional(),
} satisfies Shape<PrintedRows>);

const printedTableSchema: z.ZodType<PrintedTable> = z.strictObject({
  id: z.string(),
  title: textSchema,
  columns: z.array(
    z.union([
      z.string(),
      z.strictObject({ title: textSchema, columns: textsSchema } satisfies Shape<PrintedGroup>),
    ]),
  ),
  constants: z.record(z.string(), z.string()).exactOptional(),
  rows: printedRowsSchema.exactOptional(),
  across: z
    .strictObject({
      times: z.array(z.enum(["own", "ytd", "prior", "target"])),
      by: maybeText,
      whole: z.enum(["before", "behind"]).exactOptional(),
    } satisfies Shape<PrintedAcross>)
    .exactOptional(),
  timed: z.record(z.string(), z.enum(["period", "yearBefore"])).exactOptional(),
} satisfies Shape<PrintedTable>);

export const formSchema: z.ZodType<Form> = z.strictObject({
  id: z.string(),
  version: z.number().int().min(1),
  number: z.string(),
  title: textSchema,
  titleAliases: textsSchema,
  leftOut: textsSchema.exactOptional(),
  without: z
    .array(
      z.strictObject({ id: z.string(), names: textsSchema, unit: maybeText } satisfies Shape<WithoutColumn>),
    )
    .exactOptional(),
  authority: maybeText,
  approval: maybeText,
  validUntil: maybeText,
  grains: z.array(grainSchema),
  identity: textsSchema,
  eventDate: maybeText,
  endDate: maybeText,
  accumulation: z.enum(["period", "yearToDate", "stock"]),
  unadded: z.array(z.string()).exactOptional(),
  apartBy: z.record(z.string(), z.array(z.string())).exactOptional(),
  overTime: z.record(z.string(), z.enum(["sum", "latest", "first", "unknown"])).exactOptional(),
  columns: z.array(columnSchema),
  printed: z.array(printedTableSchema).exactOptional(),
  relations: z.array(relationSchema),
  uniqueKeys: z.array(uniqueKeySchema),
  history: z.array(historyRuleSchema),
  summary: z.array(summaryItemSchema),
} satisfies Shape<Form>);
