/** The catalogue of forms by which the pane reads and checks: the server's, kept on this computer by its digest. */

import type { Catalogue, CatalogueContent } from "../shared/form/catalogue.ts";
import type { CatalogueApi, NamedContent } from "./api/catalogue.ts";
import type { Failure, Outcome } from "./api/failure.ts";
import type { Shelf } from "./ui/database.ts";
import { createStore, type Store } from "./ui/store.ts";

type CatalogueState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "ready"; readonly digest: string; readonly catalogue: Catalogue };

export interface CatalogueKeeper {
  /** Once ready it stays ready: what is held serves until another comes. */
  readonly state: Store<CatalogueState>;
  /** Of what is held; "" while nothing is. */
  readonly digest: () => string;
  /** Asks the server which catalogue holds now; who asks meanwhile gets the same answer. @returns its digest */
  readonly renew: () => Promise<Outcome<string>>;
  /** Asks anew when a version of a form is not held; in vain only once for each. */
  readonly ensure: (
    named: readonly { readonly form: string; readonly formVersion: number }[],
  ) => Promise<void>;
}

interface CatalogueParts {
  readonly api: CatalogueApi;
  /** Where the last one is kept; may keep nothing, and may refuse. */
  readonly shelf: Shelf;
  /** Hears of each new catalogue before anybody sees it. */
  readonly onNew: (content: CatalogueContent) => void;
}

type Held = Omit<Extract<CatalogueState, { kind: "ready" }>, "kind">;

export function createCatalogueKeeper({ api, shelf, onNew }: CatalogueParts): CatalogueKeeper {
  const state = createStore<CatalogueState>({ kind: "loading" });
  let underWay: Promise<Outcome<string>> | undefined;
  const missed = new Set<string>();

  const held = (): Held | undefined => {
    const now = state.get();
    return now.kind === "ready" ? now : undefined;
  };

  const take = (found: Held): void => {
    if (held()?.digest === found.digest) return;
    onNew(found.catalogue.content);
    state.update(() => ({ kind: "ready", ...found }));
  };

  const fetched = async (): Promise<Outcome<string>> => {
    if (state.get().kind === "failed") state.update(() => ({ kind: "loading" }));
    const known = held() ?? (await kept());
    const answer = await api.catalogue(known?.digest);
    const found = answer.ok ? (answer.value === null ? known : await heldOf(answer.value)) : undefined;
    if (found !== undefined) {
      take(found);
      if (found !== known)
        await shelf.write({ digest: found.digest, ...found.catalogue.content }).catch(() => {});
      return { ok: true, value: found.digest };
    }
    const failure: Failure = answer.ok ? { kind: "unread", status: 200 } : answer.failure;
    if (known !== undefined) take(known);
    else state.update(() => ({ kind: "failed", failure }));
    return { ok: false, failure };
  };

  /** What cannot be read, or was kept by another version of the pane, is as good as nothing. */
  const kept = async (): Promise<Held | undefined> => {
    try {
      const { catalogueSchema } = await import("./api/read-catalogue.ts");
      const { data } = catalogueSchema.safeParse(await shelf.read());
      return data && (await heldOf(data));
    } catch {
      return undefined;
    }
  };

  const renew = (): Promise<Outcome<string>> => {
    underWay ??= fetched().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  return {
    state,
    digest: () => held()?.digest ?? "",
    renew,
    ensure: async (named) => {
      if (held() === undefined && !(await renew()).ok) return;
      const lacking = named
        .filter(({ form, formVersion }) => held()?.catalogue.findForm(form, formVersion) === undefined)
        .map(({ form, formVersion }) => `${form} ${formVersion}`);
      if (lacking.every((version) => missed.has(version))) return;
      const renewed = await renew();
      if (renewed.ok) for (const version of lacking) missed.add(version);
    },
  };
}

/** undefined where the content is no catalogue: a proxy's page, a shape of another version. */
async function heldOf({ digest, ...content }: NamedContent): Promise<Held | undefined> {
  try {
    const { createCatalogue } = await import("./api/read-catalogue.ts");
    return { digest, catalogue: createCatalogue(content) };
  } catch {
    return undefined;
  }
}
