import { quoted } from "../quoted.ts";
import type * as zh from "../zh/own-files.ts";
import { counted } from "./words.ts";

const files = (count: number) => counted(count, "file", "files");
const reports = (count: number) => counted(count, "report", "reports");

export const ownFiles: typeof zh.ownFiles = {
  heading: (count) => files(count),
  lead: "Open a file to check, correct and explain it; send all that are clean from here at once",
  table: "Tables of the files",
  back: (count) => `All files (${count})`,
  send: (count) => `Submit all that are clean (${count})`,
  nothing: "Nothing can be submitted yet",
  close: "Put these files away",
  closeTitle: "Put these files away",
  closeBody: "The table goes; the files themselves stay as they are. What was submitted is not affected.",
  closeKept: "Corrections and explanations stay on this computer, and can be gone on with.",
  closeLost: "Corrections and explanations made here that were not submitted will be lost.",
  remove: "Remove this file",
  opening: (name) => `Opening ${quoted(name)}`,
  reading: "Looking whether the files have changed",
  confirmTitle: (count) => `Submit ${reports(count)}`,
  confirmTo: (recipient) => `To ${recipient}, one after the other, each with its own receipt`,
  from: (places) => `From ${places}`,
  place: (file, sheet) => `sheet ${quoted(sheet)} of ${file}`,
  confirm: (count) => `Submit ${count} now`,
  sending: (done, total) => `Submitting: ${done} of ${total}`,
  sent: (count) => `${reports(count)} submitted`,
  some: (done, total) => `${done} of ${total} submitted; the table says why the others were not`,
  stopped: (done, total) => `Stopped: ${done} submitted, ${total - done} not`,
  waits: "What did not arrive is kept on this computer until you are online; it is never sent twice",
  outdated:
    "The forms have just changed, and the files are being read anew. Look at the result, then submit the rest",
  announceRead: (read, ready) => `${files(read)} read, ${reports(ready)} can be submitted`,
};
