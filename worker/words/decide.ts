import type { PageAsked } from "../../shared/api/pages.ts";
import {
  type CityWord,
  type CityWords,
  isMadeKnown,
  type WordDecision,
  type WordDecisionBody,
} from "../../shared/api/words.ts";
import { isPersonalHeader } from "../../shared/form/design/personal-header.ts";
import { type Column, type Form, leavesWorkbook } from "../../shared/form/form.ts";
import { type Vocabulary, withVocabularies } from "../../shared/form/vocabulary.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { meaningOfHeader } from "../../shared/sheet/asked-words.ts";
import { findCode } from "../../shared/sheet/coerce/code.ts";
import type { Act } from "../base/act.ts";
import { Refusal, refuseReporters, refuseUnconfirmedNames } from "../base/refusal.ts";
import { codesOf } from "../store/scope.ts";
import {
  askedById,
  askedInScope,
  type CountedWord,
  type WordKey,
  wordId,
} from "../store/words/asked-words.ts";
import {
  type DecidedWord,
  decidedWords,
  deleteDecision,
  writeDecision,
} from "../store/words/decided-words.ts";
import { toldWords } from "../store/words/waiting-words.ts";
import { vocabulariesOf } from "./city-vocabularies.ts";
import { isAwaited } from "./waiting.ts";

/**
 * Words are the city's: for administrators and reviewers of the unit at the top of the register.
 * @returns code of that unit
 * @throws Refusal forbidden
 */
function cityOf({ account }: Act): string {
  refuseReporters(account);
  const codes = codesOf(account);
  const [city] = codes;
  if (city === undefined || codes.length > 1) throw new Refusal("forbidden");
  return city;
}

/** A page of what the city's units were asked about and what it has decided. @throws Refusal forbidden */
export async function showWords(act: Act, { after = "", most }: PageAsked): Promise<CityWords> {
  const city = cityOf(act);
  const [asked, decided] = await Promise.all([
    askedInScope(act.db, act.account, { after, most: most + 1 }),
    decidedWords(act.db, city),
  ]);
  const decisions = new Map(decided.map((word) => [word.id, word.decided]));
  const seen = new Set(asked.map(({ id }) => id));
  // Behind the last that was read there may be others which were asked.
  const last = asked.length > most ? asked.at(-1)?.id : undefined;
  const others = decided.filter(({ id }) => id > after && !seen.has(id) && (last === undefined || id < last));
  const told = (word: CountedWord): CityWord => {
    const decided = decisions.get(word.id) ?? null;
    const awaited = word.waiting.length > 0 && isAwaited(act.catalogue, word, decided);
    return { ...word, awaited, decided };
  };
  const words = [...asked, ...others.map(unasked)].map(told).sort((a, b) => (a.id < b.id ? -1 : 1));
  const shown = words.slice(0, most);
  return { words: shown, next: words.length > most ? (shown.at(-1)?.id ?? null) : null };
}

/** How many words the city's units wait for. @throws Refusal forbidden */
export async function countAwaited(act: Act): Promise<number> {
  const city = cityOf(act);
  const [told, decided] = await Promise.all([toldWords(act.db, act.account), decidedWords(act.db, city)]);
  const decisions = new Map(decided.map((word) => [word.id, word.decided]));
  return told.filter((word) => isAwaited(act.catalogue, word, decisions.get(word.id) ?? null)).length;
}

function unasked({ id, form, kind, column, text }: DecidedWord): CountedWord {
  return { id, form, kind, column, text, units: 0, times: 0, lastAt: null, answers: [], waiting: [] };
}

/**
 * Gives a word its meaning for all units of the city.
 * @param ownWords those that the forms come with
 * @throws Refusal forbidden · not_found · validation_failed when the form has no such column or code · word_taken when it
 * has another meaning already · names_unconfirmed
 */
export async function decideWord(
  act: Act,
  ownWords: readonly Vocabulary[],
  id: string,
  { namesConfirmed, ...decision }: WordDecisionBody,
): Promise<void> {
  const city = cityOf(act);
  const decided = await decidedWords(act.db, city);
  const word = decided.find((each) => each.id === id) ?? (await askedById(act.db, act.account, id));
  if (word === undefined) throw new Refusal("not_found");
  const versions = act.catalogue.content.forms.filter((form) => form.id === word.form);
  const others = decided.filter((each) => each.id !== id);
  const vocabularies = [...ownWords, ...vocabulariesOf(others)];
  refuseUnfit(
    word,
    decision,
    versions.map((form) => withVocabularies(form, vocabularies)),
  );
  if (isMadeKnown(word, decision))
    refuseUnconfirmedNames([{ path: "word", text: word.text }], namesConfirmed);
  const { decision: kind, chosen } = decision;
  const at = chinaTime(act.clock());
  await writeDecision(
    act.db,
    { city, word, ...decision, account: act.account.id, at },
    entryOf(act, "word", word, { decision: kind, chosen }, at),
  );
}

/** Takes a decision back: the word is asked about again. @throws Refusal forbidden · not_found */
export async function undoDecision(act: Act, id: string): Promise<void> {
  const city = cityOf(act);
  const word = (await decidedWords(act.db, city)).find((each) => each.id === id);
  if (word === undefined) throw new Refusal("not_found");
  const { decision, chosen } = word.decided;
  const entry = entryOf(act, "word_undone", word, { decision, chosen }, chinaTime(act.clock()));
  await deleteDecision(act.db, city, id, entry);
}

function refuseUnfit(
  { kind, column, text }: WordKey,
  { decision, chosen }: WordDecision,
  versions: readonly Form[],
): void {
  const invalid = (message: string) =>
    new Refusal("validation_failed", { issues: [{ path: "chosen", message }] });
  if ((decision === "meant") !== (chosen !== "")) throw invalid("only for what is meant");
  if (kind === "header" && decision === "new_code") throw invalid("not of a header");
  const columns = versions.flatMap((form) => form.columns);
  const coded = columns.filter(({ id }) => id === column);
  const fits =
    kind === "header"
      ? columns.some(({ id }) => id === chosen)
      : coded.some((each) => each.codes?.some(({ code }) => code === chosen));
  if (decision === "meant" && !fits) throw invalid("unknown");
  // For all units at once, and none of their people would be asked about the column.
  if (kind === "header" && columns.some((each) => each.id === chosen && wouldSendPeople(each, text))) {
    throw invalid("personal");
  }
  const meanings =
    kind === "header"
      ? versions.flatMap((form) => meaningOfHeader(form, text) ?? [])
      : coded.flatMap((each) => findCode(each, text)?.code ?? []);
  if (meanings.some((meaning) => meaning !== chosen)) throw new Refusal("word_taken");
}

/** Below such a header stand people, and the column sends what is written. */
function wouldSendPeople(column: Column, header: string): boolean {
  const isWritten = column.type === "text" || column.type === "code";
  return isWritten && leavesWorkbook(column) && isPersonalHeader(header, column.type);
}

function entryOf({ account }: Act, act: string, word: WordKey, detail: Record<string, string>, at: string) {
  const { form, kind, column } = word;
  return {
    at,
    account: account.id,
    origin: account.origin,
    act,
    target: `word/${wordId(word).slice(0, 16)}`,
    detail: { form, kind, ...(column !== "" && { column }), ...detail },
  };
}
