/** Puts the pane behind the sign-in together: the one place that knows every service by its maker. */
import { createApi } from "./api/client.ts";
import { createCatalogueKeeper } from "./catalogue-keeper.ts";
import { createEngine } from "./engine/engine.ts";
import { createIntakePool } from "./engine/intake-pool.ts";
import { startEngine } from "./engine/start-engine.ts";
import { createAssignments } from "./features/check/assignments.ts";
import { createBeforeSubmit } from "./features/check/before-submit.ts";
import { createConfirmedNames } from "./features/check/confirmed-names.ts";
import { shareAssignments } from "./features/check/shared-assignments.ts";
import { createFitDrafts } from "./features/forms/fit/fit-drafts.ts";
import { createKeptDesigns } from "./features/forms/kept-designs.ts";
import { createIntake } from "./features/intake/intake.ts";
import { createIntakeSender } from "./features/intake/intake-sender.ts";
import { createIntakeKeeper } from "./features/intake/kept-intake.ts";
import { createFilesKeeper } from "./features/intake/own/files-keeper.ts";
import { createKeptWork } from "./features/kept-work/kept-work.ts";
import { createNoteDrafts } from "./features/review/drafts.ts";
import { createOutbox } from "./features/submit/outbox.ts";
import { createSender } from "./features/submit/sender.ts";
import type { Entrance, Services } from "./services.ts";
import type { Drawer, Shelf } from "./ui/database.ts";
import type { KeyedStorage } from "./ui/storage.ts";

/** Where it is kept on this computer. */
export interface KeptParts {
  /** Submissions that wait. */
  readonly outbox: KeyedStorage;
  /** What people confirmed about headers. */
  readonly assignments: KeyedStorage;
  /** The forms as they were last fetched. */
  readonly catalogue: Shelf;
  /** Designs of forms that no server has yet. */
  readonly designs: Drawer;
  /** Mailboxes that are half done. */
  readonly intake: Drawer;
  /** Workbooks that were dropped in, with what was done on them; null where Excel keeps them. */
  readonly work: Drawer | null;
}

/** Workers that read a mailbox; each holds the forms and the sheets of one file. */
const MOST_READERS = 2;

export function createServices(parts: KeptParts, entrance: Omit<Entrance, "open">): Services {
  const api = createApi(entrance.api.connection);
  const engine = createEngine(startEngine);
  // One core is left to the page.
  const readers = Math.min(MOST_READERS, Math.max(1, (navigator.hardwareConcurrency ?? 2) - 1));
  const pool = createIntakePool(readers, () => createEngine(startEngine));
  const catalogue = createCatalogueKeeper({
    api,
    shelf: parts.catalogue,
    onNew: (content) => {
      engine.takeCatalogue(content);
      pool.takeCatalogue(content);
    },
  });
  const outbox = createOutbox({ storage: parts.outbox, newUuid: () => crypto.randomUUID(), now: Date.now });
  const assignments = shareAssignments({
    local: createAssignments(parts.assignments),
    api: api.assignments,
    forms: () => {
      const held = catalogue.state.get();
      return held.kind === "ready" ? held.catalogue : undefined;
    },
    onFault: reportError,
  });
  const sender = createSender({ api, outbox, engine, catalogue, onFault: reportError });
  const confirmedNames = createConfirmedNames(parts.assignments);
  const keptWork =
    parts.work &&
    createKeptWork({
      drawer: parts.work,
      choice: parts.assignments,
      session: entrance.session.state,
      now: entrance.now,
      newId: () => crypto.randomUUID(),
    });
  // Where Excel keeps the work, nobody was asked.
  const mayKeep =
    keptWork === null
      ? { isOn: () => true, subscribe: () => () => undefined }
      : { isOn: keptWork.isOn, subscribe: keptWork.state.subscribe };
  const intake = createIntake({
    pool,
    assignments,
    confirmedNames,
    keeper: (onLeft) => createIntakeKeeper(parts.intake, entrance.session.state, mayKeep, onLeft),
    onFault: reportError,
  });
  return {
    ...entrance,
    api,
    catalogue,
    engine,
    outbox,
    sender,
    assignments,
    confirmedNames,
    // Beside what was confirmed about headers: both outlive the page.
    beforeSubmit: createBeforeSubmit(parts.assignments),
    noteDrafts: createNoteDrafts(entrance.session.state),
    fitDrafts: createFitDrafts(parts.assignments, entrance.session.state),
    intake,
    ownFiles: createIntake({
      pool,
      assignments,
      confirmedNames,
      keeper: (onLeft) => createFilesKeeper(entrance.session.state, onLeft),
      onFault: reportError,
    }),
    intakeSender: createIntakeSender({
      api,
      engine,
      catalogue,
      intake,
      newUuid: () => crypto.randomUUID(),
      onFault: reportError,
    }),
    keptDesigns: createKeptDesigns(parts.designs, entrance.session.state, entrance.now),
    keptWork,
  };
}
