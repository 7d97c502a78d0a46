/** Puts the entrance together, and behind it, when it is opened, the rest of the pane. */
import { createConnection } from "./api/connection.ts";
import { createSignInApi } from "./api/sign-in.ts";
import type { KeptParts } from "./create-services.ts";
import { createOwnerQuestion } from "./features/sign-in/owner-question.ts";
import { createSessionKeeper } from "./features/sign-in/session.ts";
import { languageKeeper } from "./language-choice.ts";
import type { Entrance, ExcelEdition, Services } from "./services.ts";
import { type AddressBar, createWhereabouts } from "./ui/address.ts";
import type { KeyedStorage } from "./ui/storage.ts";

interface EntranceParts extends KeptParts {
  /** Who is signed in. */
  readonly session: KeyedStorage;
  /** That this browser signed in before; undefined where nothing can be kept. */
  readonly lasting: KeyedStorage | undefined;
  /** In which language the pane speaks; undefined where nothing can be kept. */
  readonly language: KeyedStorage | undefined;
  /** null where the pane has no address of its own. */
  readonly addressBar: AddressBar | null;
  readonly excel: ExcelEdition | null;
}

export function createEntrance(parts: EntranceParts): Entrance {
  const session = createSessionKeeper(parts.session, Date.now, parts.lasting);
  const owner = createOwnerQuestion();
  const connection = createConnection((input, init) => fetch(input, init), {
    token: session.token,
    device: session.device,
    prove: owner.ask,
    expired: () => session.end(true),
  });
  const whereabouts = createWhereabouts(parts.addressBar);
  session.state.subscribe(() => {
    // Whoever leaves does not tell the next one where she was; after a session that ran out she goes on there.
    const now = session.state.get();
    if (now.kind === "signed-out") owner.answer(false);
    if (now.kind === "signed-out" && !now.expired) whereabouts.correct(null);
  });
  const known = {
    api: createSignInApi(connection),
    session,
    owner,
    whereabouts,
    now: Date.now,
    chooseLanguage: parts.language === undefined ? null : languageKeeper(parts.language),
    excel: parts.excel,
  };
  const made = async (): Promise<Services> => {
    const { createServices } = await import("./create-services.ts");
    return createServices(parts, known);
  };
  let services: Promise<Services> | undefined;
  return {
    ...known,
    open: () => {
      services ??= made().catch((fault: unknown) => {
        // What did not arrive is asked for anew.
        services = undefined;
        throw fault;
      });
      return services;
    },
  };
}
