/** Finds the numbers and addresses of persons that must never leave a workbook, however they are written. */

import type { PersonalPattern } from "../../finding/messages/message.ts";
import { cutNumber, holdsEmail, holdsQq, holdsWechat } from "./account.ts";
import { isBankCard } from "./bank-card.ts";
import { mayHoldNumber } from "./cheap-look.ts";
import { type Folded, fold, withLettersAsDigits, withStrokesAsDashes } from "./fold.ts";
import { holdsSpelledIdNumber, isIdNumber } from "./id-number.ts";
import { holdsPersonalDocument } from "./personal-document.ts";
import { runsOf } from "./runs.ts";
import { isLandline, isMobile } from "./telephone.ts";
import { type Window, windowsOf } from "./window.ts";

/**
 * The kind of personal number or address that a text contains; undefined when it contains none. Digits of any script
 * count, with up to three signs between them; a date, a figure, a list of figures and the number of a document are none.
 */
export function personalPattern(text: string): PersonalPattern | undefined {
  if (!mayHoldNumber(text)) return undefined;
  const folded = fold(text);
  return inDigits(folded) ?? readOtherwise(folded) ?? inWords(folded.plain);
}

/** The gravest first. */
const kinds: readonly (readonly [PersonalPattern, (window: Window) => boolean])[] = [
  ["id_number", isIdNumber],
  ["mobile", isMobile],
  ["bank_card", isBankCard],
  ["landline", isLandline],
];

function inDigits(folded: Folded): PersonalPattern | undefined {
  let gravest = kinds.length;
  for (const run of runsOf(folded)) {
    for (const window of windowsOf(run, folded)) {
      const found = kinds.findIndex(([, isOne], at) => at < gravest && isOne(window));
      if (found !== -1) gravest = found;
    }
  }
  return kinds[gravest]?.[0] ?? (holdsSpelledIdNumber(folded.plain) ? "id_number" : undefined);
}

/** What is said with letters or behind a word. */
const wordy = /[A-Za-z@#$&*×艾扣企秋微薇威徽证證照簿本]/;

function inWords(plain: string): PersonalPattern | undefined {
  if (!wordy.test(plain)) return undefined;
  const cut = cutNumber(plain);
  if (cut !== undefined) return cut;
  // 加Q100000004 is written like a passport.
  if (holdsQq(plain)) return "qq";
  if (holdsPersonalDocument(plain)) return "personal_document";
  if (holdsEmail(plain)) return "email";
  return holdsWechat(plain) ? "wechat" : undefined;
}

/** 138OOOO0000, 138一0000一0000 */
function readOtherwise(folded: Folded): PersonalPattern | undefined {
  for (const read of [withLettersAsDigits(folded), withStrokesAsDashes(folded)]) {
    const found = read === undefined ? undefined : inDigits(read);
    if (found !== undefined) return found;
  }
  return undefined;
}
