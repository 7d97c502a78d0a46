/** Every text of the pane, in Chinese, an area each in zh/. Another language is another object of the type `Messages`. */
import * as account from "./zh/account.ts";
import * as act from "./zh/act.ts";
import * as admin from "./zh/admin.ts";
import * as check from "./zh/check.ts";
import * as city from "./zh/city.ts";
import * as collections from "./zh/collections.ts";
import * as corrected from "./zh/corrected.ts";
import * as designer from "./zh/designer.ts";
import * as factor from "./zh/factor.ts";
import * as formFits from "./zh/form-fits.ts";
import * as intake from "./zh/intake.ts";
import * as keptWork from "./zh/kept-work.ts";
import * as live from "./zh/live.ts";
import * as log from "./zh/log.ts";
import * as marks from "./zh/marks.ts";
import * as merge from "./zh/merge.ts";
import * as moves from "./zh/moves.ts";
import * as ownFiles from "./zh/own-files.ts";
import * as ownForms from "./zh/own-forms.ts";
import * as protest from "./zh/protest.ts";
import * as review from "./zh/review.ts";
import * as serverCheck from "./zh/server-check.ts";
import * as settings from "./zh/settings.ts";
import * as submit from "./zh/submit.ts";
import * as told from "./zh/told.ts";
import * as trace from "./zh/trace.ts";
import * as wordsPage from "./zh/words-page.ts";
import { zhFirst } from "./zh-first.ts";

export const zh = {
  ...zhFirst,
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
