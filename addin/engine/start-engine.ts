import { language } from "../messages/language.ts";
import type { EngineThread } from "./engine.ts";
import engineUrl from "./engine-worker.ts?worker&url";

/** Starts what reads and checks: in a worker, or in the page where workers take no modules (Firefox before 114). */
export function startEngine(): EngineThread {
  if (!workersTakeModules()) return engineInPage();
  // The engine words findings; its name tells it the language.
  return new Worker(engineUrl, { type: "module", name: language });
}

/** A browser that knows `type` asks for it before it finds that there is no such address. */
function workersTakeModules(): boolean {
  let asked = false;
  const options: WorkerOptions = {
    get type(): WorkerType {
      asked = true;
      return "module";
    },
  };
  try {
    new Worker("http://:", options).terminate();
  } catch {
    // No worker was wanted.
  }
  return asked;
}

/** The same messages, through a channel: whoever asks waits for them as for a worker's, and the page with them. */
function engineInPage(): EngineThread {
  const { port1, port2 } = new MessageChannel();
  const faults = new EventTarget();
  port1.start();
  const fail = (error: unknown) => faults.dispatchEvent(new ErrorEvent("error", { message: String(error) }));
  import(/* @vite-ignore */ engineUrl).then(() => {
    window.halfskyEngine?.(port2, language);
    // What was asked meanwhile has waited.
    port2.start();
  }, fail);
  return {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, hear: (event: never) => void) =>
      (type === "message" ? port1 : faults).addEventListener(type, hear as EventListener),
    terminate: () => port1.close(),
  };
}
