import { createContext, useContext } from "react";
import type { Catalogue } from "../shared/form/catalogue.ts";
import type { Api } from "./api/client.ts";
import type { SignInApi } from "./api/sign-in.ts";
import type { CatalogueKeeper } from "./catalogue-keeper.ts";
import type { Engine } from "./engine/engine.ts";
import type { BeforeSubmitKeeper } from "./features/check/before-submit.ts";
import type { ConfirmedNames } from "./features/check/confirmed-names.ts";
import type { SharedAssignments } from "./features/check/shared-assignments.ts";
import type { FitDrafts } from "./features/forms/fit/fit-drafts.ts";
import type { KeptDesigns } from "./features/forms/kept-designs.ts";
import type { Intake } from "./features/intake/intake-box.ts";
import type { IntakeSender } from "./features/intake/intake-sender.ts";
import type { KeptWork } from "./features/kept-work/kept-work.ts";
import type { NoteDrafts } from "./features/review/drafts.ts";
import type { OwnerQuestion } from "./features/sign-in/owner-question.ts";
import type { SessionKeeper } from "./features/sign-in/session.ts";
import type { Outbox } from "./features/submit/outbox.ts";
import type { Sender } from "./features/submit/sender.ts";
import type { ExcelHost } from "./host/excel-host.ts";
import type { ChooseLanguage } from "./language-choice.ts";
import type { Whereabouts } from "./ui/address.ts";
import type { WritableStore } from "./ui/store.ts";
import { useStore } from "./ui/use-store.ts";

/** What the sign-in works with; there at once, made by the entry (`create-entrance.ts`). */
export interface Entrance {
  readonly api: SignInApi;
  readonly session: SessionKeeper;
  readonly owner: OwnerQuestion;
  readonly whereabouts: Whereabouts;
  readonly now: () => number;
  /** null where this computer keeps nothing for the pane: then it is always Chinese. */
  readonly chooseLanguage: ChooseLanguage | null;
  /** null in a plain browser. */
  readonly excel: ExcelEdition | null;
  /** Fetches the rest of the pane; the same for everybody who signs in one after the other. */
  readonly open: () => Promise<Services>;
}

/** What the features behind the sign-in work with; made once (`create-services.ts`). */
export interface Services extends Omit<Entrance, "open"> {
  readonly api: Api;
  readonly catalogue: CatalogueKeeper;
  readonly engine: Engine;
  readonly outbox: Outbox;
  readonly sender: Sender;
  readonly assignments: SharedAssignments;
  readonly confirmedNames: ConfirmedNames;
  readonly beforeSubmit: BeforeSubmitKeeper;
  readonly noteDrafts: NoteDrafts;
  readonly fitDrafts: FitDrafts;
  readonly keptDesigns: KeptDesigns;
  readonly intake: Intake;
  readonly intakeSender: IntakeSender;
  /** Several files that a reporter opened, all of her own unit. */
  readonly ownFiles: Intake;
  /** null in Excel: there the workbook itself keeps what is done. */
  readonly keptWork: KeptWork | null;
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

const EntranceContext = createContext<Entrance | null>(null);
export const EntranceProvider = EntranceContext.Provider;

export function useEntrance(): Entrance {
  const entrance = useContext(EntranceContext);
  if (entrance === null) throw new Error("no EntranceProvider above this component");
  return entrance;
}

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("no ServicesProvider above this component");
  return services;
}

/** The forms that hold now. Behind the sign-in they are there before any page is (pages/desk.tsx). */
export function useCatalogue(): Catalogue {
  const state = useStore(useServices().catalogue.state);
  if (state.kind !== "ready") throw new Error("no catalogue is held yet");
  return state.catalogue;
}
