import type * as zh from "../zh/act.ts";

export const act: typeof zh.act = {
  working: "Working",
  refresh: "Refresh",
  reason: "Reason",
  reasonMissing: "Please give the reason",
  personal: "This looks like a personal number (ID, telephone, bank card) or an address; please remove it",
};
