/** A few engines that read a mailbox beside the one that the page works with: each reads one file at a time. */
import type { CatalogueContent } from "../../shared/form/catalogue.ts";
import type { Engine } from "./engine.ts";
import type { IntakeAnswer, IntakeContext, IntakeRequest } from "./intake-types.ts";

export interface IntakePool {
  readonly size: number;
  readonly takeCatalogue: (content: CatalogueContent) => void;
  /** Waits for its turn. The context goes to an engine once, however many files it reads by it. */
  readonly read: (
    context: IntakeContext,
    request: Omit<IntakeRequest, "key" | "context">,
  ) => Promise<IntakeAnswer>;
  /** Stops whatever is under way and gives the memory back; the next file begins afresh. */
  readonly stop: () => void;
}

export function createIntakePool(size: number, createEngine: () => Engine): IntakePool {
  const engines = Array.from({ length: size }, createEngine);
  const idle = [...engines];
  const waiting: ((engine: Engine) => void)[] = [];

  const turn = (): Promise<Engine> => {
    const free = idle.pop();
    return free === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(free);
  };
  const done = (engine: Engine): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(engine);
    else next(engine);
  };

  return {
    size,
    takeCatalogue: (content) => {
      for (const engine of engines) engine.takeCatalogue(content);
    },
    read: async (context, request) => {
      const engine = await turn();
      try {
        const { key } = context;
        const known = await engine.intake({ ...request, key, context: null });
        const answer = known ?? (await engine.intake({ ...request, key, context }));
        if (answer === null) throw new Error("the engine does not know the context it was handed");
        return answer;
      } finally {
        done(engine);
      }
    },
    stop: () => {
      for (const engine of engines) engine.stop();
    },
  };
}
