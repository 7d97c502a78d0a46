/** Puts the pane together: the one place that knows every service by its maker. */
import { createApi } from "./api/client.ts";
import { createCatalogueKeeper } from "./catalogue-keeper.ts";
import { createEngine } from "./engine/engine.ts";
import { createAssignments } from "./features/check/assignments.ts";
import { createBeforeSubmit } from "./features/check/before-submit.ts";
import { createConfirmedNames } from "./features/check/confirmed-names.ts";
import { shareAssignments } from "./features/check/shared-assignments.ts";
import { createNoteDrafts } from "./features/review/drafts.ts";
import { createOwnerQuestion } from "./features/sign-in/owner-question.ts";
import { createSessionKeeper } from "./features/sign-in/session.ts";
import { createOutbox } from "./features/submit/outbox.ts";
import { createSender } from "./features/submit/sender.ts";
import { languageKeeper } from "./language-choice.ts";
import { language } from "./messages/language.ts";
import type { ExcelEdition, Services } from "./services.ts";
import { type AddressBar, createWhereabouts } from "./ui/address.ts";
import type { Shelf } from "./ui/database.ts";
import type { KeyedStorage } from "./ui/storage.ts";

interface ServiceParts {
  /** Who is signed in. */
  readonly session: KeyedStorage;
  /** That this browser signed in before; undefined where nothing can be kept. */
  readonly lasting: KeyedStorage | undefined;
  /** Submissions that wait. */
  readonly outbox: KeyedStorage;
  /** What people confirmed about headers. */
  readonly assignments: KeyedStorage;
  /** The forms as they were last fetched. */
  readonly catalogue: Shelf;
  /** In which language the pane speaks; undefined where nothing can be kept. */
  readonly language: KeyedStorage | undefined;
  /** null where the pane has no address of its own. */
  readonly addressBar: AddressBar | null;
  readonly excel: ExcelEdition | null;
}

export function createServices(parts: ServiceParts): Services {
  const session = createSessionKeeper(parts.session, Date.now, parts.lasting);
  const owner = createOwnerQuestion();
  const api = createApi((input, init) => fetch(input, init), {
    token: session.token,
    device: session.device,
    prove: owner.ask,
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
  const catalogue = createCatalogueKeeper({
    api,
    shelf: parts.catalogue,
    onNew: engine.takeCatalogue,
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
  const whereabouts = createWhereabouts(parts.addressBar);
  session.state.subscribe(() => {
    // Whoever leaves does not tell the next one where she was; after a session that ran out she goes on there.
    const now = session.state.get();
    if (now.kind === "signed-out") owner.answer(false);
    if (now.kind === "signed-out" && !now.expired) whereabouts.correct(null);
  });
  return {
    api,
    session,
    owner,
    catalogue,
    engine,
    outbox,
    sender,
    assignments,
    confirmedNames: createConfirmedNames(parts.assignments),
    whereabouts,
    // Beside what was confirmed about headers: both outlive the page.
    beforeSubmit: createBeforeSubmit(parts.assignments),
    noteDrafts: createNoteDrafts(session.state),
    now: Date.now,
    chooseLanguage: parts.language === undefined ? null : languageKeeper(parts.language),
    excel: parts.excel,
  };
}
