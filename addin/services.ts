import { createContext, useContext } from "react";
import { type Api, createApi } from "./api/client.ts";
import { createEngine, type Engine } from "./engine/engine.ts";
import { createMappings, type Mappings } from "./features/check/mappings.ts";
import { createNoteDrafts, type NoteDrafts } from "./features/review/drafts.ts";
import { createSessionKeeper, type SessionKeeper } from "./features/sign-in/session.ts";
import { createOutbox, type Outbox } from "./features/submit/outbox.ts";
import { createSender, type Sender } from "./features/submit/sender.ts";
import type { ExcelHost } from "./host/excel-host.ts";
import { type ChooseLanguage, languageKeeper } from "./language-choice.ts";
import { language } from "./messages/language.ts";
import type { KeyedStorage } from "./ui/storage.ts";
import type { WritableStore } from "./ui/store.ts";

/** What the features work with; made once, by the entry. */
export interface Services {
  readonly api: Api;
  readonly session: SessionKeeper;
  readonly engine: Engine;
  readonly outbox: Outbox;
  readonly sender: Sender;
  readonly mappings: Mappings;
  readonly noteDrafts: NoteDrafts;
  readonly now: () => number;
  /** null where this computer keeps nothing for the pane: then it is always Chinese. */
  readonly chooseLanguage: ChooseLanguage | null;
  /** null in a plain browser. */
  readonly excel: ExcelEdition | null;
}

/** Where a button of Excel's ribbon leads. */
export type Place = "check" | "submit" | "merge";

export interface ExcelEdition {
  /** The workbook that is open in Excel. */
  readonly host: ExcelHost;
  /** Where the ribbon wants the pane to go; null once it is there. */
  readonly wanted: WritableStore<Place | null>;
  /** Names of the sheets that the pane itself has put into the workbook: they are no reports. */
  readonly added: WritableStore<readonly string[]>;
  /** Opens an address of ours in the user's browser. */
  readonly openInBrowser: (path: string) => void;
}

export interface ServiceParts {
  /** Who is signed in. */
  readonly session: KeyedStorage;
  /** Submissions that wait. */
  readonly outbox: KeyedStorage;
  /** What people confirmed about headers. */
  readonly mappings: KeyedStorage;
  /** In which language the pane speaks; undefined where nothing can be kept. */
  readonly language: KeyedStorage | undefined;
  readonly excel: ExcelEdition | null;
}

export function createServices(parts: ServiceParts): Services {
  const session = createSessionKeeper(parts.session, Date.now);
  const api = createApi((input, init) => fetch(input, init), {
    token: session.token,
    expired: () => session.end(true),
  });
  const engine = createEngine(
    () =>
      new Worker(new URL("./engine/engine-worker.ts", import.meta.url), {
        type: "module",
        // The engine words findings; its name tells it the language.
        name: language,
      }),
  );
  const outbox = createOutbox({ storage: parts.outbox, newUuid: () => crypto.randomUUID(), now: Date.now });
  const mappings = createMappings(parts.mappings);
  const sender = createSender(api, outbox);
  return {
    api,
    session,
    engine,
    outbox,
    sender,
    mappings,
    noteDrafts: createNoteDrafts(session.state),
    now: Date.now,
    chooseLanguage: parts.language === undefined ? null : languageKeeper(parts.language),
    excel: parts.excel,
  };
}

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("no ServicesProvider above this component");
  return services;
}
