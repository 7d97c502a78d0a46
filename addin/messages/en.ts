/** Every text of the pane in English, an area each in en/. Loaded only when English is chosen. */
import * as account from "./en/account.ts";
import * as act from "./en/act.ts";
import * as admin from "./en/admin.ts";
import * as check from "./en/check.ts";
import * as city from "./en/city.ts";
import * as collections from "./en/collections.ts";
import * as corrected from "./en/corrected.ts";
import * as designer from "./en/designer.ts";
import * as factor from "./en/factor.ts";
import { enFirst } from "./en/first.ts";
import * as formFits from "./en/form-fits.ts";
import * as intake from "./en/intake.ts";
import * as keptWork from "./en/kept-work.ts";
import * as live from "./en/live.ts";
import * as log from "./en/log.ts";
import * as marks from "./en/marks.ts";
import * as merge from "./en/merge.ts";
import * as moves from "./en/moves.ts";
import * as ownFiles from "./en/own-files.ts";
import * as ownForms from "./en/own-forms.ts";
import * as protest from "./en/protest.ts";
import * as review from "./en/review.ts";
import * as serverCheck from "./en/server-check.ts";
import * as settings from "./en/settings.ts";
import * as submit from "./en/submit.ts";
import * as told from "./en/told.ts";
import * as trace from "./en/trace.ts";
import * as wordsPage from "./en/words-page.ts";
import { firstTextIs } from "./first.ts";
import { type Messages, textIs } from "./index.ts";
import { languageIs } from "./language.ts";
import { glyphsAre } from "./status.ts";

export const en: Messages = {
  ...enFirst,
  ...act,
  ...serverCheck,
  ...settings,
  ...check,
  ...corrected,
  ...intake,
  ...keptWork,
  ...live,
  ...submit,
  ...protest,
  ...review,
  ...city,
  ...marks,
  ...merge,
  ...moves,
  ...designer,
  ...ownFiles,
  ...ownForms,
  ...formFits,
  ...told,
  ...trace,
  ...collections,
  ...account,
  ...admin,
  ...factor,
  ...log,
  ...wordsPage,
};

/** From now on the pane speaks English; to be called before anything is shown. */
export function speakEnglish(): void {
  languageIs("en");
  firstTextIs(enFirst);
  textIs(en);
  glyphsAre({ exempt: "×", nil: "0" });
}
