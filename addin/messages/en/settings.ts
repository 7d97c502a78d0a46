import type * as zh from "../zh/settings.ts";

export const settings: typeof zh.settings = {
  heading: "Settings",
  intro: "What is set here holds for all units of the city; changes are written to the log.",
  saving: "Saving",
  saved: "Saved",
  data: "When data leaves the reporter's computer",
  checkBeforeSubmit: "Allow comparing with earlier reports before submitting",
  checkBeforeSubmitHint:
    "If allowed, reporters are asked once when they first open a sheet; only if they agree are the columns that may be reported sent for comparison, and nothing is kept. If not, no figure is sent before they press Submit, and nobody is asked.",
};
