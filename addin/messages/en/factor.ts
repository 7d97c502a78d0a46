/** The second step of the sign-in, and setting it up. */
import { quoted } from "../quoted.ts";
import type * as zh from "../zh/factor.ts";

export const secondStep: typeof zh.secondStep = {
  heading: "Two-step verification",
  totp: "Code from your telephone",
  totpHint: "Open the authenticator on your telephone and enter the six digits under 半边天统计",
  totpWrong:
    "The code is wrong, or was used before. Please wait for a new code and try again; if it never fits, look under 半边天统计 and let the telephone set its time by itself",
  sixDigits: "Six digits, please",
  recovery: "Recovery code",
  recoveryWrong:
    "The recovery code is wrong, or was used before. Please try another; if none is left, ask the administrator to reset two-step verification",
  recoveryHint:
    "Kept when you set this up; each works once. Without them, ask the administrator to reset two-step verification",
  submit: "Sign in",
  busy: "Checking",
  missing: "Please fill this in",
  passkey: "Sign in with a passkey",
  passkeyHow: "Confirm with a fingerprint, your face, the device's password or a security key.",
  passkeyFailed: "It was not finished. Please try again, or another way",
  useTotp: "Use a code from the telephone",
  usePasskey: "Use a passkey",
  useRecovery: "Telephone and passkey are not at hand: use a recovery code",
  back: "Back to the password",
  noWay:
    "Your passkeys were made at another address and do not work here. Please ask the administrator to reset your two-step verification.",
  inBrowser: "Verify in the browser",
  inBrowserHow:
    "Passkeys do not work inside Excel. Press the button, verify in the browser that opens, and enter here the code that it shows.",
  numberIs: "The browser should show the same number:",
  handed: "Code shown in the browser",
};

export const pairing: typeof zh.pairing = {
  heading: "Verify for the pane in Excel",
  who: (name: string) => `The sign-in of ${name} waits for this step.`,
  from: (time: string) => `Begun ${time}`,
  same: "From the same network as this browser",
  other: (origin: string) =>
    `From another network (${origin}). If it was not you who just signed in from Excel, close this page`,
  number: "The pane in Excel should show:",
  compare:
    "Look at the pane of Excel on your own computer. If the number differs, or somebody sent you this link, go no further.",
  proceed: "The numbers agree: verify with a passkey",
  code: "Enter this code in the pane of Excel",
  codeOnly: "Enter it in your own pane only. Give it to nobody; no officer will ask you for it.",
  close: "You can close this page afterwards.",
};

export const factor: typeof zh.factor = {
  menu: "Two-step verification",
  heading: "Two-step verification",
  what: "Beside the password, prove once more that it is you. Who learns your password still does not get in.",
  mustHeading: "Please set up two-step verification",
  must: "Your account has to have two-step verification; the rest opens when it is set up.",
  password: "Your password first",
  passwordHint: "So that it is you who sets this up",
  passwordMissing: "Please enter the password",
  next: "Next",
  telephone: "Codes from a telephone",
  telephoneHow:
    "Install an authenticator on your telephone and enter its six digits when you sign in; no network, no text messages. Microsoft Authenticator and the iPhone's own Passwords work, and every other that knows TOTP.",
  telephoneOn: (day: string) => `Set up ${day}`,
  addTelephone: "Set up codes from a telephone",
  changeTelephone: "Change telephones",
  scan: "1. Scan this with the authenticator",
  scanAlt: "QR code for the telephone",
  orType: "If it cannot scan, choose manual entry there and type:",
  copySecret: "Copy the key",
  enter: "2. Enter the six digits that it shows",
  confirm: "Confirm",
  passkeys: "Passkeys",
  passkeysHow:
    "Confirm with this device's fingerprint, face or password, or with a security key; nothing to copy. Another address needs another passkey.",
  passkeysNot:
    "Passkeys do not work at this address (it takes https and a name). Please use codes from a telephone.",
  passkeysInExcel: "Passkeys are set up in the browser:",
  openBrowser: "Open in the browser",
  addPasskey: "Add a passkey",
  passkeyName: "Give it a name",
  passkeyNameHint: "For example: office computer",
  passkeyFailed: "It was not added: cancelled, or this device does not support it",
  passkeyTwice: "This device holds a passkey of yours already",
  host: (host: string) => `For ${host}`,
  added: (time: string) => `Added ${time}`,
  used: (time: string) => `Last used ${time}`,
  unused: "Not used yet",
  remove: "Remove",
  removeTelephone: "Remove codes from the telephone",
  removePasskey: (name: string) => `Remove the passkey ${quoted(name)}`,
  recovery: "Recovery codes",
  recoveryLeft: (count: number) => `${count} are unused. They let you in when the telephone is lost or new.`,
  renew: "New recovery codes",
  renewWhat: "Makes ten new ones; those of before are worth nothing at once.",
  codesHeading: "Please keep the recovery codes",
  codesHow:
    "They let you in when the telephone is lost or broken, once each. They are shown this once: print or copy them and lock them away. A file belongs on a stick that is locked away, not on this computer.",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Could not copy; please write them down",
  print: "Print",
  save: "Save as a file",
  fileName: "halfsky-recovery-codes.txt",
  fileHead: (login: string) => `HalfSky, user name ${login}: recovery codes, each works once:`,
  kept: "I have kept them",
  set: "Two-step verification is set up; you were signed out everywhere else",
  removed: "Removed",
  enrolBy: (day: string) =>
    `From ${day} on, your account needs two-step verification. Please set it up soon.`,
  resetAt: (time: string) =>
    `${time}: an administrator removed your two-step verification. If you did not ask for it, change your password now and tell the administrator.`,
  recoveryUsed: (left: number) =>
    left === 0
      ? "You signed in by a recovery code, which was the last. Without your telephone or passkey, an administrator would have to reset it."
      : `You signed in by a recovery code, which does not work again; ${left} are left.`,
  recoveryFew: (count: number) =>
    count === 0
      ? "No recovery code is left; please make new ones."
      : `Only ${count} recovery codes are left; please make new ones.`,
  renewCodes: "Make new ones",
  setUp: "Set up",
  later: "OK",
};

export const owner: typeof zh.owner = {
  heading: "Please confirm that it is you",
  why: "This decides who can sign in and who may do what. So that nobody does it on a page that you left open, please type your own password. For ten minutes you will not be asked again.",
  password: "Your own password",
  confirm: "Confirm and go on",
  confirming: "Checking",
};

/** For administrators. */
export const factorAdmin: typeof zh.factorAdmin = {
  column: "Two-step verification",
  has: "Yes",
  hasNot: "No",
  reset: "Reset two-step verification",
  resetHeading: (name: string) => `Reset two-step verification of ${name}`,
  resetWhat:
    "For a lost telephone without recovery codes. Make sure in person or by telephone that it is the owner who asks. Afterwards the password alone signs in; open sessions end at once, and the owner is told at the next sign-in.",
  done: (name: string) => `Two-step verification of ${name} was reset`,
  settings: "Two-step verification",
  whom: "Who must have it",
  whomWords: {
    nobody: "Nobody (whoever wants to sets it up)",
    administrators: "Administrators",
    officers: "Administrators and reviewers",
    everybody: "Every account",
  },
  from: "From which day",
  fromHint: "Before that day people are reminded; from that day on, whoever has none sets it up first.",
  fromWrong: "Please choose today or a later day",
  ownMissing:
    "You have no two-step verification yourself: from that day on you too set it up first after signing in. Better set it up now, in the menu at the top right",
  save: "Save who must have it",
};
