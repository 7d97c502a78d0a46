/** The worker's side of engine.ts. */
import "../api/schemas-without-eval.ts";
import type { ReadResult } from "../../shared/workbook/read/read-result.ts";
import { languageIs } from "../messages/language.ts";
import type { EngineAnswer, EngineCall, EngineFunctions } from "./engine.ts";
import { createEngineFunctions } from "./engine-functions.ts";
import { rowsInPieces, withoutRows } from "./rows-in-pieces.ts";
import { wordedIn } from "./worded.ts";

/** services.ts names the worker after the language of the pane. */
const language = self.name === "en" ? "en" : "zh";
languageIs(language);
const engine = createEngineFunctions(inSteps);
/** The call that is answered with a workbook. */
const OPENING: EngineCall["name"] = "openWorkbook";
const functions: EngineFunctions = {
  ...engine,
  assess: (request) => engine.assess(request).map((assessment) => wordedIn(language, assessment)),
  intake: async (request) => {
    const answer = await engine.intake(request);
    if (answer?.kind !== "workbook") return answer;
    const worded = answer.sheets.map(({ tables, ...sheet }) => ({
      ...sheet,
      tables: tables.map((table) => wordedIn(language, table)),
    }));
    return { ...answer, sheets: worded };
  },
};

self.addEventListener("message", async ({ data: { id, name, parameters } }: MessageEvent<EngineCall>) => {
  const work = functions[name] as (...parameters: readonly unknown[]) => unknown;
  let answer: EngineAnswer;
  try {
    const value = await work(...parameters);
    answer = name === OPENING ? inPieces(id, value as ReadResult) : { id, ok: true, value };
  } catch (error) {
    answer = { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
});

/** Sends the rows of a long workbook ahead. @returns the answer with what is left of it */
function inPieces(id: number, workbook: ReadResult): EngineAnswer {
  for (const rows of rowsInPieces(workbook)) self.postMessage({ id, rows } satisfies EngineAnswer);
  return { id, ok: true, value: withoutRows(workbook), isRest: true };
}

/** A step at a time: what is asked meanwhile comes before the next. */
function inSteps(steps: Iterator<void>): void {
  setTimeout(() => {
    if (steps.next().done !== true) inSteps(steps);
  });
}
