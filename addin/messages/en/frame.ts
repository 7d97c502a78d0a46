import type * as zh from "../zh/frame.ts";
import { counted } from "./words.ts";

export const failure: Omit<typeof zh.failure, "problem"> = {
  network: "The server cannot be reached. Please check the network and try again",
  unread:
    "The system may have been updated after this page was opened, which does not understand the new answer. Please reload the page (in Excel, close the pane and open it again); if that does not help, tell the administrator. What was submitted is not affected",
  unexpected: (status) =>
    `The server's answer was not understood (${status}). Please try again later; if it stays so, tell the administrator`,
  opens: (date) => `Submissions are open from ${date}`,
  heading: "That did not work",
  retry: "Try again",
  outdated: "This could not be brought up to date; it is what was here before",
  refreshing: "Bringing it up to date",
  again: "Retry",
  crashTitle: "Something went wrong on this page",
  crashBody:
    "What you submitted is safe. Please open the page again; if this happens again, give the line below to the administrator.",
  reload: "Open the page again",
};

export const signIn: typeof zh.signIn = {
  promise: "Open the sheet you keep,\ncheck it, and report it",
  heading: "Sign in",
  login: "User name",
  password: "Password",
  submit: "Sign in",
  busy: "Signing in",
  loginMissing: "Please fill in your user name",
  passwordMissing: "Please fill in your password",
  locked: (minutes) =>
    `Too many failed attempts. Please try again in ${counted(minutes, "minute")}. If you are not sure of the password, ask the administrator to reset it: that also ends the wait`,
  placeLocked: (minutes) =>
    `Too many failed attempts from your network, perhaps by others. Please try again in ${counted(minutes, "minute")}, or sign in on a computer where you did before. If it is urgent, ask the administrator to reset your password by a link: a link does not wait`,
  codesLocked: (minutes) =>
    `Too many wrong codes. Please try again in ${counted(minutes, "minute")}, or sign in on a computer where you did before. If your telephone is lost, ask the administrator to reset your two-step sign-in`,
  expired: "Your sign-in has expired. Please sign in again",
  expiredKept: "Your sign-in has expired. The workbook is still open; sign in again to go on",
  privacy:
    "Columns of names, ID numbers, telephones and remarks stay on this computer. Nothing else is sent before you submit, unless you agree to have it compared first.",
};

export const header: typeof zh.header = {
  signOut: "Sign out",
  account: (name, login) => `${name} (${login})`,
  sections: "Pages",
  report: "Report",
  board: "Board",
  collections: "Collections",
  forms: "Forms",
  review: "Review",
  intake: "Mailbox",
  merge: "Merge",
  units: "Units",
  accounts: "Accounts",
  words: "Words",
  settings: "Settings",
  log: "Log",
  more: (hidden) => `More (${hidden})`,
  waiting: (page, count) => `${page} (${count} waiting)`,
  notYours: "Your account cannot see this page, or there is no such page",
  goTo: (page) => `Go to ${page}`,
};

export const leave: typeof zh.leave = {
  heading: "Changes or explanations have not been submitted",
  body: "They are gone when you leave; your original file stays as it is.",
  leave: "Leave without them",
  stay: "Stay here",
};
