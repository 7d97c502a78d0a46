/** Where in the pane somebody is, in words that can stand in a link: "#/board?period=2019". */
import { createStore, type Store } from "./store.ts";

export interface Address {
  readonly page: string;
  /** What is open on the page, each part by its name. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What a browser shows behind the # of its address. */
export interface AddressBar {
  readonly get: () => string;
  /** Another place: Back returns to the one before. */
  readonly push: (hash: string) => void;
  /** The same place in other words. */
  readonly replace: (hash: string) => void;
  readonly subscribe: (listener: () => void) => void;
}

export interface Whereabouts {
  /** null: nowhere in particular; whoever signs in begins on her first page. */
  readonly address: Store<Address | null>;
  readonly go: (to: Address) => void;
  /** Says better where one is already, or forgets it: Back does not return to what was said before. */
  readonly correct: (to: Address | null) => void;
}

/** @param bar null where there is none, as in Excel: the pane then knows by itself where one is, and nothing leads back. */
export function createWhereabouts(bar: AddressBar | null): Whereabouts {
  const address = createStore<Address | null>((bar && addressOf(bar.get())) ?? null);
  const take = (to: Address | null): void =>
    address.update((before) => (hashOf(before) === hashOf(to) ? before : to));
  bar?.subscribe(() => {
    const read = addressOf(bar.get());
    if (read !== undefined) take(read);
  });
  return {
    address,
    go: (to) => {
      take(to);
      bar?.push(hashOf(to));
    },
    correct: (to) => {
      take(to);
      bar?.replace(hashOf(to));
    },
  };
}

/** @returns undefined for what is no address of the pane, as the links that let somebody in. */
export function addressOf(hash: string): Address | null | undefined {
  if (hash === "" || hash === "#") return null;
  const [, page, query = ""] = /^#\/([\w-]+)(?:\?(.*))?$/.exec(hash) ?? [];
  return page === undefined ? undefined : { page, parts: Object.fromEntries(new URLSearchParams(query)) };
}

export function hashOf(address: Address | null): string {
  if (address === null) return "";
  const query = new URLSearchParams(address.parts).toString();
  return query === "" ? `#/${address.page}` : `#/${address.page}?${query}`;
}
