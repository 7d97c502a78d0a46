import type { WaitingWord } from "../../../shared/api/words.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { dateText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { toldState } from "./told-state.ts";

/** What became of the word, in words. @param asked as of `toldState` */
export function toldText(
  word: WaitingWord,
  catalogue: Pick<Catalogue, "findForm">,
  asked: readonly number[],
): string {
  const state = toldState(word, catalogue, asked);
  const words = text.told.states;
  if (state.kind === "waiting") return words.waiting(dateText(word.since));
  return state.kind === "listed" ? words.listed(state.version) : words[state.kind];
}
