/**
 * Asks the server about tables that have come to rest: what differs from earlier reports, from peers, from other
 * forms. Never at every stroke: only when nothing has changed for a moment, and once for each content.
 */
import type { DryRunBody } from "../../../shared/api/dry-run-body.ts";
import type { Failure } from "../../api/failure.ts";
import type { Assessment, RecognisedSheet } from "../../engine/assessment.ts";
import { contentOf } from "./server-findings.ts";
import type { ServerCheck } from "./sheet-state.ts";
import type { TryRows } from "./try-rows.ts";
import type { SheetState, Workbench } from "./workbench.ts";

/** A table at rest for so long is asked about. */
export const REST = 1000;

/** Larger tables are megabytes: they are sent for a look only once, before the question whether to submit. */
export const MOST_AT_REST = 2000;

/** After so long without an answer the user is not kept waiting: the server looks again when the table is sent. */
export const PATIENCE = 10_000;

export interface ServerChecks {
  /** Asks now unless the answer about this content is there; resolves with it, or when patience ends. */
  readonly now: (id: string) => Promise<void>;
  /** The network has returned: asks about tables that could not be asked about. */
  readonly again: () => void;
  readonly stop: () => void;
}

type Occasion = NonNullable<DryRunBody["occasion"]>;

type CollectionOf = (sheet: RecognisedSheet) => string | undefined;

export interface ServerCheckParts {
  readonly workbench: Pick<Workbench, "state" | "setServerCheck">;
  readonly tryRows: TryRows;
  /** The collection that a table is for; undefined when the unit cannot report it now. */
  readonly collectionOf: CollectionOf;
  /** Whether tables may be asked about before somebody wants to submit them. */
  readonly atRest: boolean;
  /** The city has forbidden it since the page was opened. */
  readonly onForbidden: () => unknown;
  /** Calls back after a while. @returns how to take that back. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
  readonly onFault: (fault: unknown) => void;
}

interface Asked {
  readonly content: string;
  readonly form: string;
  readonly body: DryRunBody;
}

export function startServerChecks(parts: ServerCheckParts): ServerChecks {
  const { workbench, tryRows, collectionOf, atRest, onForbidden, later, onFault } = parts;
  /** By the table's id, with the check of the table that is waited for. */
  const resting = new Map<string, { readonly own: Assessment; readonly cancel: () => void }>();
  /** Checks of tables that have been asked about. */
  const settled = new WeakSet<Assessment>();
  const running = new Map<string, { readonly content: string; readonly answer: Promise<void> }>();

  const tableOf = (id: string) => workbench.state.get().sheets.find((sheet) => sheet.id === id);

  const patiently = async (answer: ReturnType<TryRows>) => {
    let cancel: (() => void) | undefined;
    const patience = new Promise<null>((resolve) => {
      cancel = later(PATIENCE, () => resolve(null));
    });
    const first = await Promise.race([answer, patience]);
    cancel?.();
    return first;
  };

  const ask = async (id: string, { content, form, body }: Asked, occasion: Occasion): Promise<void> => {
    const said = (
      status: ServerCheck["status"],
      findings: ServerCheck["findings"],
      completed?: ServerCheck["completed"],
    ): void => workbench.setServerCheck(id, { content, status, findings, ...(completed && { completed }) });
    said("asking", tableOf(id)?.server?.findings ?? []);
    const outcome = await patiently(tryRows(form, { ...body, occasion })).catch((fault: unknown) => {
      onFault(fault);
      return null;
    });
    if (outcome?.ok === false && isForbidden(outcome.failure)) onForbidden();
    // A newer content is asked about by itself.
    if (tableOf(id)?.server?.content !== content) return;
    if (outcome?.ok === true) {
      const { findings, completed } = outcome.value;
      said("done", findings as ServerCheck["findings"], completed);
    } else said("unavailable", []);
  };

  const start = (id: string, asked: Asked, occasion: Occasion): Promise<void> => {
    resting.get(id)?.cancel();
    resting.delete(id);
    const answer = ask(id, asked, occasion).finally(() => {
      if (running.get(id)?.answer === answer) running.delete(id);
    });
    running.set(id, { content: asked.content, answer });
    return answer;
  };

  const rested = (id: string): void => {
    resting.delete(id);
    const sheet = tableOf(id);
    const asked = sheet === undefined ? undefined : askable(sheet, collectionOf);
    if (sheet?.own === undefined || asked === undefined) return;
    settled.add(sheet.own);
    if (sheet.server?.content !== asked.content) start(id, asked, "opened").catch(onFault);
  };

  const look = (): void => {
    for (const sheet of workbench.state.get().sheets) {
      const { id, own } = sheet;
      const waiting = resting.get(id);
      if (waiting !== undefined && waiting.own !== own) {
        waiting.cancel();
        resting.delete(id);
      }
      if (own === undefined || settled.has(own) || resting.has(id)) continue;
      if (own.kind === "recognised" && own.records.length > MOST_AT_REST) continue;
      if (collectionFor(sheet, collectionOf) === undefined) continue;
      resting.set(id, { own, cancel: later(REST, () => rested(id)) });
    }
  };

  const again = (): void => {
    if (!atRest) return;
    for (const sheet of workbench.state.get().sheets) {
      const asked = askable(sheet, collectionOf);
      if (asked !== undefined && sheet.server?.status === "unavailable")
        start(sheet.id, asked, "opened").catch(onFault);
    }
  };

  // What could not be asked before she signed in again can be asked now.
  again();
  const unsubscribe = atRest ? workbench.state.subscribe(look) : () => undefined;
  if (atRest) look();

  return {
    now: async (id) => {
      const sheet = tableOf(id);
      const asked = sheet === undefined ? undefined : askable(sheet, collectionOf);
      if (asked === undefined) return;
      const under = running.get(id);
      if (under?.content === asked.content) return under.answer;
      if (sheet?.server?.content === asked.content && sheet.server.status === "done") return;
      await start(id, asked, "submitting");
    },
    again,
    stop: () => {
      unsubscribe();
      for (const { cancel } of resting.values()) cancel();
      resting.clear();
    },
  };
}

function isForbidden(failure: Failure): boolean {
  return failure.kind === "problem" && failure.problem.code === "check_before_submit_off";
}

/** Where a table would be sent; undefined while it is being checked, or when it cannot be sent at all. */
function collectionFor({ status, ignored, own }: SheetState, collectionOf: CollectionOf): string | undefined {
  const askable = status === "ready" && !ignored && own?.kind === "recognised" && own.records.length > 0;
  return askable ? collectionOf(own) : undefined;
}

/** What there is to ask about a table. Writing it down takes a moment on a large sheet: not at every stroke. */
function askable(sheet: SheetState, collectionOf: CollectionOf): Asked | undefined {
  const collection = collectionFor(sheet, collectionOf);
  if (collection === undefined || sheet.own?.kind !== "recognised") return undefined;
  const { form, records, layout, findings } = sheet.own;
  // Names that she was not asked about yet leave by no road.
  if (findings.some(({ code }) => code === "name_likely")) return undefined;
  const named = findings.some(({ code }) => code === "name_confirmed");
  return {
    content: contentOf(sheet.own),
    form: form.id,
    body: {
      collection,
      formVersion: form.version,
      records: [...records],
      layout: { ...layout },
      ...(named && { namesConfirmed: true as const }),
    },
  };
}
