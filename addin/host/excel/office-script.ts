/** Microsoft's script, which every add-in has to take from Microsoft: browser-check.js begins to load it, beside the page. */

/** Milliseconds. A network that drops its packets says nothing for minutes. */
const PATIENCE = 10_000;

/** `refused`: by the network or the address; `silent`: nothing came so far, and may yet. */
export type OfficeScript = "loaded" | "refused" | "silent";

export function officeScript(patience = PATIENCE): Promise<OfficeScript> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("silent"), patience);
    settled().then((state) => {
      clearTimeout(timer);
      resolve(state);
    });
  });
}

/** Resolves when it came or was refused, however late. */
export function settled(): Promise<Exclude<OfficeScript, "silent">> {
  const element = scriptElement();
  const state = () => element?.getAttribute("data-state");
  return new Promise((resolve) => {
    if (element === null || state() === "refused") resolve("refused");
    else if (state() === "loaded") resolve("loaded");
    else {
      element.addEventListener("load", () => resolve("loaded"));
      element.addEventListener("error", () => resolve("refused"));
    }
  });
}

/** The address that this page asked. */
export const officeAddress = (): string => scriptElement()?.src ?? "";

const scriptElement = () => document.querySelector<HTMLScriptElement>('script[src$="/office.js"]');
