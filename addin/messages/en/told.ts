import { quoted } from "../quoted.ts";
import type { told as zh } from "../zh/told.ts";
import { versionOf } from "./words.ts";

export const told: typeof zh = {
  heading: "Words that the city was told of",
  tell: "Tell the city",
  tellOf: (word) => `Tell the city of ${quoted(word)}`,
  likelyName: "This looks like a person's name, perhaps in the wrong column.",
  noName: "It is no name: tell the city",
  noNameOf: (word) => `${quoted(word)} is no name: tell the city`,
  leaves: (word, column, form) =>
    `Only the word ${quoted(word)} is sent, with the form and the column that it stands in (${quoted(form)}, ${quoted(column)}) and the name of your unit. Nothing else of the sheet is sent.`,
  until:
    "The city can add it to the list, or say which option it is. Until then the sheet can be put aside; once it has answered, open the sheet again and the word is known.",
  line: (word, form, column) => `${quoted(word)} (${form}, ${column}): `,
  states: {
    waiting: (date) => `the city was told on ${date} and has not answered yet`,
    noted: "the city means to add it to the list",
    listed: (version) =>
      `the city has added it to the list (${versionOf(version)}); the task does not take it yet`,
    partly:
      "tasks that took the new version know it now: please open the sheet again and go on; others have not taken it yet",
    known: "it is known now: please open the sheet again and go on",
    not_ours: "the city answers that it has no place here; please use one of the options",
  },
  takeBack: "Take back",
  takeBackOf: (word) => `Take back ${quoted(word)}`,
  seen: "All right",
  seenOf: (word) => `All right: ${quoted(word)}`,
};
