/** The other side of engine.ts: does what is asked through a port, and answers. */
import "../api/schemas-without-eval.ts";
import type { ReadResult } from "../../shared/workbook/read/read-result.ts";
import { type Language, languageIs } from "../messages/language.ts";
import type { AssessmentRequest } from "./assessment.ts";
import type { EngineAnswer, EngineCall, EngineFunctions } from "./engine.ts";
import { createEngineFunctions } from "./engine-functions.ts";
import { recordsInPieces, withoutRecords } from "./records-in-pieces.ts";
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

  /** What was opened last: its sheets are assessed without being handed over again. */
  let held: { readonly call: number; readonly result: ReadResult } | undefined;
  const open = async ({ id, parameters }: EngineCall): Promise<EngineAnswer> => {
    held = undefined;
    const result = await engine.openWorkbook(...opening(port, id, parameters));
    held = { call: id, result };
    return inPieces(port, id, result);
  };
  const assess = (call: EngineCall): EngineAnswer => {
    const assessments = functions.assess(requestOf(call, held));
    for (const records of recordsInPieces(assessments)) port.postMessage({ id: call.id, records });
    return { id: call.id, ok: true, value: withoutRecords(assessments), isRest: true };
  };

  port.addEventListener("message", async ({ data }: MessageEvent<EngineCall>) => {
    const { id, name, parameters } = data;
    const work = functions[name] as (...parameters: readonly unknown[]) => unknown;
    let answer: EngineAnswer;
    try {
      if (name === OPENING) answer = await open(data);
      else if (name === "assess") answer = assess(data);
      else answer = { id, ok: true, value: await work(...parameters) };
    } catch (error) {
      answer = { id, ok: false, message: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(answer);
  });
}

/** @throws RangeError when the sheet was left to a workbook that is not held any more */
function requestOf(
  { parameters, opened }: EngineCall,
  held: { readonly call: number; readonly result: ReadResult } | undefined,
): AssessmentRequest {
  const [request] = parameters as Parameters<EngineFunctions["assess"]>;
  if (opened === undefined) return request;
  const grid = held?.call === opened.call && held.result.ok ? held.result.sheets[opened.sheet] : undefined;
  if (grid === undefined) throw new RangeError(`no sheet ${opened.sheet} of call ${opened.call} is held`);
  return { ...request, grid };
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
