/** Words that a list lacks: a unit tells the city of one, and sees what became of it. */
import type { WaitingWordBody } from "../../shared/api/word-bodies.ts";
import type { WaitingWord } from "../../shared/api/words.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import { leavesWorkbook } from "../../shared/form/form.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { findCode } from "../../shared/sheet/coerce/code.ts";
import type { Act } from "../base/act.ts";
import { Refusal, refuseUnconfirmedNames } from "../base/refusal.ts";
import { codesOf } from "../store/scope.ts";
import { type WordKey, wordId } from "../store/words/asked-words.ts";
import type { DecidedWord } from "../store/words/decided-words.ts";
import {
  countWaiting,
  deleteWaiting,
  isWaiting,
  type ToldWord,
  waitingWordsOf,
  writeWaiting,
} from "../store/words/waiting-words.ts";

/** Lists that lack so many words want another form. */
const MOST_WAITING = 200;

export function ownWaiting({ db, account }: Act): Promise<WaitingWord[]> {
  const [city = ""] = codesOf(account);
  return waitingWordsOf(db, account.unit.code, city);
}

/**
 * Tells the city that the list of a column lacks the word. Told again, nothing changes.
 * @throws Refusal validation_failed where no version of the form sends words of such a column · names_unconfirmed ·
 * words_full
 */
export async function tellWord(act: Act, { namesConfirmed, ...told }: WaitingWordBody): Promise<void> {
  const { db, account, catalogue, clock } = act;
  const columns = catalogue.forms.filter(({ id }) => id === told.form).flatMap((form) => form.columns);
  const fits = columns.some(
    (column) => column.id === told.column && column.codes !== undefined && leavesWorkbook(column),
  );
  if (!fits)
    throw new Refusal("validation_failed", { issues: [{ path: "column", message: "unknown_column" }] });
  refuseUnconfirmedNames([{ path: "text", text: told.text }], namesConfirmed);
  const word: WordKey = { kind: "word", ...told };
  const unit = account.unit.code;
  if (await isWaiting(db, unit, wordId(word))) return;
  if ((await countWaiting(db, unit)) >= MOST_WAITING) throw new Refusal("words_full");
  const at = chinaTime(clock());
  const detail = { form: word.form, column: word.column };
  await writeWaiting(
    db,
    { unit, word, account: account.id, at },
    entryOf(act, "word_told", wordId(word), at, detail),
  );
}

/** @throws Refusal not_found */
export async function takeWordBack(act: Act, id: string): Promise<void> {
  const { db, account, clock } = act;
  const unit = account.unit.code;
  if (!(await isWaiting(db, unit, id))) throw new Refusal("not_found");
  await deleteWaiting(db, unit, id, entryOf(act, "word_told_undone", id, chinaTime(clock()), {}));
}

/** Whether units wait for it still: nobody said what it means, and the newest version of the form does not know it. */
export function isAwaited(
  catalogue: Catalogue,
  { form, column: id, text }: Omit<ToldWord, "id">,
  decided: DecidedWord["decided"] | null,
): boolean {
  if (decided !== null && decided.decision !== "new_code") return false;
  const column = catalogue.findForm(form)?.columns.find((each) => each.id === id);
  return column === undefined || findCode(column, text) === undefined;
}

function entryOf({ account }: Act, act: string, id: string, at: string, detail: Record<string, string>) {
  return {
    ...{ at, account: account.id, origin: account.origin, act },
    target: `word/${id.slice(0, 16)}`,
    detail: { unit: account.unit.code, ...detail },
  };
}
