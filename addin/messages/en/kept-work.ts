import { quoted } from "../quoted.ts";
import type * as zh from "../zh/kept-work.ts";
import { counted } from "./words.ts";

export const keptWork: typeof zh.keptWork = {
  heading: "Unfinished workbooks",
  last: (time) => `changed ${time}`,
  corrections: (cells) => `${counted(cells, "cell")} corrected`,
  explanations: (count) => counted(count, "explanation"),
  untouched: "opened, not changed yet",
  goOn: "Go on",
  goOnOf: (name) => `Go on: ${name}`,
  again: (name) => `You left ${quoted(name)} half done`,
  againHint:
    "Its content is the very same. Go on, and your corrections and explanations are there; begin anew, and they are deleted.",
  restart: "Begin anew",
  notNow: "Do not open it now",
  opening: (name) => `Opening ${quoted(name)}`,
  drop: "Throw away",
  dropOf: (name) => `Throw away: ${name}`,
  dropTitle: (name) => `Throw away ${quoted(name)}?`,
  dropWhat:
    "What this computer keeps of it, with corrections and explanations, is deleted for good. Your own file stays as it is.",
  missing:
    "This computer does not keep it any more: perhaps it was thrown away or submitted, or you signed out, in another window. Please open the file again",
  word: (days) =>
    `Workbooks that you open, and what you change, are kept in this computer's browser alone, so that you can go on after closing the page; they are deleted once all is submitted, when you sign out, or after ${days} days without a change. On a shared computer, please switch this off: your unit's name at the top right → “Password and sign-ins”.`,
  wordOff:
    "This computer keeps no unfinished workbooks: corrections and explanations are lost when the page is closed. To change this: your unit's name at the top right → “Password and sign-ins”.",
  refused:
    "This browser has no room for unfinished workbooks: corrections and explanations are lost when the page is closed. Please leave the page open, or download the corrected file.",
  gone: (names, most) => `At most ${most} unfinished workbooks are kept; ${names}, the oldest, had to go.`,
  parted:
    "Another window has gone on with this workbook as well. From now on each keeps its own; please finish in one of them and throw the other one away on the start page.",
  understood: "Understood",
  ownHeading: "Unfinished workbooks",
  own: "Keep unfinished workbooks on this computer",
  ownHint:
    "What is kept are the files you open with your changes; they may hold names and ID numbers. They are not encrypted, and are listed for this account alone. Please switch this off on a shared computer. It holds for every account on this computer, and for mailboxes that are half done.",
  ownDrop: (works) =>
    works === 0
      ? "When switched off, what any account keeps on this computer is deleted at once."
      : `When switched off, your ${counted(works, "unfinished workbook")} and those of other accounts on this computer are deleted at once, for good.`,
  ownDropRun: "Switch off and delete",
  ownDropStay: "Keep them",
  signOutTitle: "There are unfinished workbooks",
  signOutWhat: (names) =>
    `When you sign out, ${names} on this computer, with corrections and explanations, is deleted. Your own file stays as it is. To go on later, close the page without signing out.`,
  signOutRun: "Delete and sign out",
  leaveKept:
    "Corrections and explanations stay on this computer: “Go on” on the start page leads back to them. Your own file stays as it is.",
  leaveHint: "To have them in your own file, stay here and download the corrected file first.",
  leaveKeep: "Leave and go on later",
};
