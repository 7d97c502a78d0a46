/** What browsers have since a version, by MDN's tables: to take away from a newer one, or to say that it is missing. */
import { createRequire } from "node:module";
import type { BrowserName, CompatData, Identifier } from "@mdn/browser-compat-data";

const tables = createRequire(import.meta.url)("@mdn/browser-compat-data") as CompatData;

/** "chrome 86", as package.json's `browserslist` has them. */
export type LeastBrowser = string;

export interface NewMember {
  /** "Array", for it and for its prototype: the tables do not always tell which; "" for a global. */
  readonly owner: string;
  readonly name: string;
}

/** What one of the browsers lacks, or had not had yet. */
export function newerThan(browsers: readonly LeastBrowser[]): NewMember[] {
  const floors = browsers.map((browser): [BrowserName, number] => {
    const [name = "", version] = browser.split(" ");
    return [name as BrowserName, Number(version)];
  });
  const isNewer = (entry: Identifier): boolean =>
    floors.some(([browser, floor]) => {
      const support = entry.__compat?.support[browser];
      if (support === undefined) return false;
      const [newest] = Array.isArray(support) ? support : [support];
      if (newest === undefined || newest.version_added === "preview") return true;
      if (newest.version_added === false || newest.flags !== undefined) return true;
      return Number.parseFloat(String(newest.version_added).replace("≤", "")) > floor;
    });
  const members = (tree: Identifier): NewMember[] =>
    within(tree).flatMap(([owner, entry]) =>
      isNewer(entry)
        ? [{ owner: "", name: owner }]
        : within(entry)
            .filter(([name, member]) => name !== owner && isNewer(member))
            .map(([name]) => ({ owner, name: name.replace(/_(static|event)$/, "") })),
    );
  return [...members(tables.javascript.builtins as Identifier), ...members(tables.api as Identifier)];
}

const within = (entry: Identifier): [string, Identifier][] =>
  Object.entries(entry as Readonly<Record<string, Identifier>>).filter(([name]) => name !== "__compat");

/** Takes members away, in a page or a worker, as if they had never been there. */
export function takeAway(members: readonly NewMember[]): void {
  const world = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  const hidden: Record<string, object> = {
    TypedArray: Object.getPrototypeOf(Uint8Array),
    Iterator: { prototype: Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) },
  };
  for (const { owner, name } of members) {
    if (owner === "") {
      delete world[name];
      continue;
    }
    const held = hidden[owner] ?? world[owner];
    if (held === undefined) continue;
    for (const place of [held, (held as { prototype?: object }).prototype]) {
      const member = place && Object.getOwnPropertyDescriptor(place, name);
      if (member?.configurable === true) Reflect.deleteProperty(place as object, name);
    }
  }
}
