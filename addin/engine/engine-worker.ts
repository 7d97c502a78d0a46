/** The worker's side of engine.ts. */
import "../api/schemas-without-eval.ts";
import type { EngineAnswer, EngineCall } from "./engine.ts";
import { engineFunctions } from "./engine-functions.ts";

self.addEventListener("message", async ({ data: { id, name, parameters } }: MessageEvent<EngineCall>) => {
  const work = engineFunctions[name] as (...parameters: readonly unknown[]) => unknown;
  let answer: EngineAnswer;
  try {
    answer = { id, ok: true, value: await work(...parameters) };
  } catch (error) {
    answer = { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
});
