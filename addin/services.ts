import { createContext, useContext } from "react";
import { type Api, createApi } from "./api/client.ts";
import { createEngine, type Engine } from "./engine/engine.ts";
import { createMappings, type Mappings } from "./features/check/mappings.ts";
import { createSessionKeeper, type SessionKeeper } from "./features/sign-in/session.ts";
import { createOutbox, type Outbox } from "./features/submit/outbox.ts";
import { createSender, type Sender } from "./features/submit/sender.ts";

/** What the features work with; made once, by the entry. */
export interface Services {
  readonly api: Api;
  readonly session: SessionKeeper;
  readonly engine: Engine;
  readonly outbox: Outbox;
  readonly sender: Sender;
  readonly mappings: Mappings;
  readonly now: () => number;
}

export function createServices(): Services {
  const session = createSessionKeeper(sessionStorage, Date.now);
  const api = createApi((input, init) => fetch(input, init), {
    token: session.token,
    expired: () => session.end(true),
  });
  const engine = createEngine(
    () => new Worker(new URL("./engine/engine-worker.ts", import.meta.url), { type: "module" }),
  );
  const outbox = createOutbox({ storage: localStorage, newUuid: () => crypto.randomUUID(), now: Date.now });
  const mappings = createMappings(localStorage);
  return { api, session, engine, outbox, sender: createSender(api, outbox), mappings, now: Date.now };
}

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("no ServicesProvider above this component");
  return services;
}
