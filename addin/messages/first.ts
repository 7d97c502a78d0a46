import { zhFirst } from "./zh-first.ts";

export type FirstMessages = typeof zhFirst;

/**
 * What the first page says: the sign-in, the way into Excel, failures. Whatever is loaded with that page takes its texts
 * from here, so that all the others come after it; `index.ts` has them all.
 */
export let firstText: FirstMessages = zhFirst;

export function firstTextIs(messages: FirstMessages): void {
  firstText = messages;
}
