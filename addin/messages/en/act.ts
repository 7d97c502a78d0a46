import { quoted } from "../quoted.ts";
import type * as zh from "../zh/act.ts";

export const act: typeof zh.act = {
  working: "Working",
  refresh: "Refresh",
  reason: "Reason",
  reasonMissing: "Please give the reason",
  personal: "This looks like a personal number (ID, telephone, bank card) or an address; please remove it",
};

export const names: typeof zh.names = {
  found: (names: readonly string[]) =>
    names.length === 0
      ? "Something here looks like a person's name"
      : `This looks like a name: ${names.join(", ")}`,
  word: "Confirm",
  count: (places: number) => (places === 1 ? "1 likely name" : `${places} likely names`),
  countHint: "to be confirmed before they are sent",
  ask: "Send it? If not, please change it first",
  anyway: (act: string) => `${act} all the same`,
  send: "Send it",
  list: "Words that look like names",
  cells: (count: number) => `in ${count} cells`,
  more: (count: number) => `Show ${count} more`,
  one: "Send it",
  oneOf: (name: string) => `Send ${quoted(name)}`,
  sendThese: (count: number) => (count === 1 ? "Send it" : `Send these ${count}`),
  sendAll: (places: number) => `Send all likely names (${places} cells)`,
  withdraw: "Take that back",
  withdrawOf: (name: string) => `Take back ${quoted(name)}`,
  withdrawThese: (count: number) => (count === 1 ? "Take that back" : `Take back these ${count}`),
  answered: (left: number) => (left === 0 ? "All confirmed" : `Confirmed; ${left} left`),
};
