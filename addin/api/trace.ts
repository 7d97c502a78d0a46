import type { z } from "zod";
import { type Trace, traceSchema } from "../../shared/api/facts.ts";
import type { traceQuerySchema } from "../../shared/api/facts-queries.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export type TraceQuery = z.infer<typeof traceQuerySchema>;

export interface TraceApi {
  /** What a total is made of; a page at a time. */
  readonly trace: (query: TraceQuery) => Promise<Outcome<Trace>>;
}

export function createTraceApi({ server, read }: Connection): TraceApi {
  return { trace: (query) => read(traceSchema, () => server.trace.$get({ query })) };
}
