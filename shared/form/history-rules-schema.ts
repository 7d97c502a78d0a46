/** The shapes of rules over several reports: every key, and no other. */
import { z } from "zod";
import type {
  AcrossRule,
  CarriedRule,
  ChangeRule,
  CrossRule,
  FormFigure,
  HistoryRule,
  KeyedRule,
  OpeningRule,
  RegisterRule,
  RisingRule,
  RunningRule,
  UnusualRule,
} from "./history-rules.ts";
import { conditionSchema, grainSchema, type Shape, textSchema, textsSchema } from "./terms-schema.ts";

const id = z.string();
const leastSchema = z.record(z.string(), z.number());

const figureSchema: z.ZodType<FormFigure> = z.strictObject({
  form: z.string(),
  indicators: textsSchema,
  where: z.record(z.string(), textsSchema).exactOptional(),
} satisfies Shape<FormFigure>);

const kinds = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("change"),
    id,
    of: z.enum(["flow", "stock"]),
    fall: z.number(),
    rise: z.number(),
    least: leastSchema,
  } satisfies Shape<ChangeRule>),
  z.strictObject({ kind: z.literal("rising"), id, indicators: textsSchema } satisfies Shape<RisingRule>),
  z.strictObject({
    kind: z.literal("unusual"),
    id,
    among: z.enum(["own", "peers"]),
    deviations: z.number(),
    least: leastSchema,
  } satisfies Shape<UnusualRule>),
  z.strictObject({
    kind: z.literal("carried"),
    id,
    out: z.string(),
    in: z.string(),
    opening: z.string().exactOptional(),
    message: textSchema,
  } satisfies Shape<CarriedRule>),
  z.strictObject({
    kind: z.literal("opening"),
    id,
    opening: z.string(),
    closing: z.string(),
    came: z.string().exactOptional(),
    left: z.string().exactOptional(),
  } satisfies Shape<OpeningRule>),
  z.strictObject({
    kind: z.literal("running"),
    id,
    total: z.string(),
    added: z.string(),
    since: z.enum(["january", "ever"]).exactOptional(),
  } satisfies Shape<RunningRule>),
  z.strictObject({
    kind: z.literal("keyed"),
    id,
    key: textsSchema,
    rising: z.string().exactOptional(),
    forward: z.string().exactOptional(),
  } satisfies Shape<KeyedRule>),
  z.strictObject({
    kind: z.literal("across"),
    id,
    columns: textsSchema,
    grain: grainSchema.exactOptional(),
    message: textSchema,
  } satisfies Shape<AcrossRule>),
  z.strictObject({
    kind: z.literal("register"),
    id,
    column: z.string(),
    when: z.array(conditionSchema).exactOptional(),
    level: z.enum(["district", "township", "village"]),
  } satisfies Shape<RegisterRule>),
  z.strictObject({
    kind: z.literal("cross"),
    id,
    left: figureSchema,
    relation: z.enum(["<=", "!="]),
    right: figureSchema,
    over: z.enum(["period", "known"]),
    message: textSchema,
  } satisfies Shape<CrossRule>),
]);

type Missing = Exclude<HistoryRule["kind"], z.infer<typeof kinds>["kind"]>;

/** Of every kind: one that is missing above does not compile. */
export const historyRuleSchema: [Missing] extends [never] ? z.ZodType<HistoryRule> : Missing = kinds;
