import type * as zh from "../zh/act.ts";

export const act: typeof zh.act = {
  working: "Working",
  refresh: "Refresh",
  reason: "Reason",
  reasonMissing: "Please give the reason",
  personal: "This looks like an ID, mobile or bank card number; please remove it",
};
