/** The other side of engine.ts: does what is asked through a port, and answers. */
import "../api/schemas-without-eval.ts";
import type { ReadResult } from "../../shared/workbook/read/read-result.ts";
import { type Language, languageIs } from "../messages/language.ts";
import type { EngineAnswer, EngineCall, EngineFunctions } from "./engine.ts";
import { createEngineFunctions } from "./engine-functions.ts";
import { rowsInPieces, withoutRows } from "./rows-in-pieces.ts";
import { wordedIn } from "./worded.ts";

/** The call that is answered with a workbook. */
const OPENING: EngineCall["name"] = "openWorkbook";
/** A step of the bar that shows how far it is. */
const LEAST_SHARE = 0.01;

/** What is asked comes in by it, and answers go out. */
export interface EnginePort {
  readonly postMessage: (answer: EngineAnswer) => void;
  readonly addEventListener: (type: "message", hear: (event: MessageEvent<EngineCall>) => void) => void;
}

/** @param language in which findings are worded */
export function serveEngine(port: EnginePort, language: Language): void {
  languageIs(language);
  const engine = createEngineFunctions(inSteps);
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

  port.addEventListener("message", async ({ data: { id, name, parameters } }: MessageEvent<EngineCall>) => {
    const work = functions[name] as (...parameters: readonly unknown[]) => unknown;
    let answer: EngineAnswer;
    try {
      const value =
        name === OPENING
          ? await engine.openWorkbook(...opening(port, id, parameters))
          : await work(...parameters);
      answer = name === OPENING ? inPieces(port, id, value as ReadResult) : { id, ok: true, value };
    } catch (error) {
      answer = { id, ok: false, message: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(answer);
  });
}

/** As it was asked, and telling on the way how far it is: not more often than can be seen. */
function opening(
  port: EnginePort,
  id: number,
  parameters: EngineCall["parameters"],
): Parameters<EngineFunctions["openWorkbook"]> {
  const [bytes, sheetName] = parameters as Parameters<EngineFunctions["openWorkbook"]>;
  let told = 0;
  const onRead = (share: number): void => {
    if (share - told < LEAST_SHARE) return;
    told = share;
    port.postMessage({ id, share });
  };
  return [bytes, sheetName, onRead];
}

/** Sends the rows of a long workbook ahead. @returns the answer with what is left of it */
function inPieces(port: EnginePort, id: number, workbook: ReadResult): EngineAnswer {
  for (const rows of rowsInPieces(workbook)) port.postMessage({ id, rows } satisfies EngineAnswer);
  return { id, ok: true, value: withoutRows(workbook), isRest: true };
}

/** A step at a time: what is asked meanwhile comes before the next. */
function inSteps(steps: Iterator<void>): void {
  setTimeout(() => {
    if (steps.next().done !== true) inSteps(steps);
  });
}
