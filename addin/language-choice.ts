import { firstText } from "./messages/first.ts";
import type { Language } from "./messages/language.ts";
import { takeFocus } from "./ui/focus.ts";
import type { KeyedStorage } from "./ui/storage.ts";

/** Remembers the language on this computer and opens the pane again in it: what is not kept elsewhere is lost. */
export type ChooseLanguage = (language: Language) => void;

const KEY = "halfsky.language";
/** Kept from the choice to the next start: the focus goes on where the language was chosen. */
const CHOSEN = "halfsky.language.chosen";
let chosen = false;

/**
 * Lets the pane speak the language that was chosen on this computer, before anything is shown. Chinese is there
 * already; English comes over the network, and where it does not come the pane stays Chinese.
 */
export async function speakChosen(storage: KeyedStorage | undefined): Promise<void> {
  chosen = storage?.getItem(CHOSEN) === "1";
  if (chosen) storage?.removeItem(CHOSEN);
  if (storage?.getItem(KEY) !== "en") return;
  try {
    const { speakEnglish } = await import("./messages/en.ts");
    speakEnglish();
    document.documentElement.lang = firstText.locale;
    document.title = firstText.product;
  } catch (error) {
    reportError(error);
  }
}

export function languageKeeper(storage: KeyedStorage): ChooseLanguage {
  return (language) => {
    if (language === "en") storage.setItem(KEY, language);
    else storage.removeItem(KEY);
    storage.setItem(CHOSEN, "1");
    location.reload();
  };
}

/** `ref` of what lets people choose: it takes the focus when it comes back after a choice; no keyboard begins anew. */
export function focusAfterChoice(element: HTMLElement | null): void {
  if (!chosen || element === null) return;
  chosen = false;
  takeFocus(element);
}
