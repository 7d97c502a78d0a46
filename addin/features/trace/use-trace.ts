import { useMemo, useState } from "react";
import type { Trace } from "../../../shared/api/facts.ts";
import type { TraceTable } from "../../../shared/workbook/merged/trace-table.ts";
import { createTraceApi, type TraceQuery } from "../../api/trace.ts";
import type { CellPlace } from "../../host/workbook-host.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { traceQueryOf, withPage } from "./trace-model.ts";

type Answer =
  | { readonly kind: "none" }
  | { readonly kind: "asking" }
  | { readonly kind: "message"; readonly message: string }
  | { readonly kind: "found"; readonly cell: string; readonly query: TraceQuery; readonly trace: Trace };

export interface Tracing {
  readonly answer: Answer;
  readonly ask: (table: TraceTable, place: CellPlace) => Promise<void>;
  readonly more: () => Promise<void>;
  readonly say: (message: string) => void;
  readonly clear: () => void;
}

/** Asks the server what a cell is made of; the last question asked is the one that is answered. */
export function useTrace(): Tracing {
  const { connection } = useServices().api;
  // Its part of the interface comes with the page: the first paint goes without.
  const api = useMemo(() => createTraceApi(connection), [connection]);
  const [answer, setAnswer] = useState<Answer>({ kind: "none" });

  const ask = async (table: TraceTable, { sheet, cell }: CellPlace): Promise<void> => {
    const query = traceQueryOf(table, sheet, cell);
    if (query === undefined) {
      setAnswer({ kind: "message", message: text.trace.noFigure(cell) });
      return;
    }
    const asking: Answer = { kind: "asking" };
    setAnswer(asking);
    const outcome = await api.trace(query);
    const found: Answer = outcome.ok
      ? { kind: "found", cell, query, trace: outcome.value }
      : { kind: "message", message: failureText(outcome.failure) };
    setAnswer((now) => (now === asking ? found : now));
  };

  const more = async (): Promise<void> => {
    if (answer.kind !== "found" || answer.trace.next === null) return;
    const { trace, query } = answer;
    const outcome = await api.trace({ ...query, after: answer.trace.next });
    setAnswer((now) => {
      if (now !== answer) return now;
      return outcome.ok
        ? { ...answer, trace: withPage(trace, outcome.value) }
        : { kind: "message", message: failureText(outcome.failure) };
    });
  };

  return {
    answer,
    ask,
    more,
    say: (message) => setAnswer({ kind: "message", message }),
    clear: () => setAnswer({ kind: "none" }),
  };
}
