import type * as zh from "../zh/server-check.ts";

export const serverCheck: typeof zh.serverCheck = {
  unavailable: "Not compared with earlier periods yet (no connection); that happens when you submit",
  waiting: "Nothing is sent before you submit. It is compared with earlier reports when you press Submit",
  forbidden:
    "The city wants nothing sent before you submit. It is compared with earlier reports when you press Submit",
};

export const beforeSubmit: typeof zh.beforeSubmit = {
  question: (recipient) => `Compare with what ${recipient} has received before, ahead of submitting?`,
  whatLook:
    "Compare first: once a sheet is open, the columns that may be reported go to the server, are compared with earlier periods, other units and other forms, and you are told at once what does not fit; the server keeps nothing. Columns marked as staying on this computer (names, ID numbers, telephones, remarks and the like) are not sent.",
  whatWait: "Compare when submitting: not one figure of the sheet is sent before you press Submit.",
  look: "Compare first",
  wait: "Compare when submitting",
  later: "You can change this later: press your unit's name at the top, then Password and sign-ins.",
  heading: "Comparing before submitting",
  own: "Compare opened sheets with earlier reports (on this computer)",
  ownHint:
    "While it is on, columns that may be reported go to the server for comparison before you submit; nothing is kept. While it is off, no figure is sent before you press Submit.",
  ownForbidden: "The city wants nothing sent before submitting; this cannot be turned on.",
};
