import { PASSWORD_LENGTH, PASSWORD_MOST } from "../../../shared/password/limits.ts";
import type * as zh from "../zh/account.ts";

export const password: typeof zh.password = {
  current: "Present password",
  next: "New password",
  again: "New password once more",
  rule: `At least ${PASSWORD_LENGTH} characters; no birthdays, names or common passwords. A sentence that only you know does well, in Chinese too`,
  good: "This password can be used",
  different: "The two passwords are not the same",
  currentMissing: "Please fill in your present password",
  same: "The new password must differ from the present one",
  faults: {
    short: `A password needs at least ${PASSWORD_LENGTH} characters`,
    long: `A password has at most ${PASSWORD_MOST} characters`,
    common: "This password is common and easily guessed. Try a few unrelated words in a row",
    own: "A password must not be only your user name, your name or your unit. Please choose another",
  },
  show: "Show password",
};

export const door: typeof zh.door = {
  opening: "Checking the link",
  invitationHeading: "Set your password",
  invitationFor: (name, unit) => `Welcome, ${name}. This is an account of ${unit}.`,
  login: "User name",
  loginHint: "You will sign in with it; please remember it",
  set: "Save the password and sign in",
  setting: "Saving",
  toSignIn: "Go to the sign-in page",
  setupHeading: "Begin with HalfSky",
  setupNew:
    "Please enter your unit, the topmost of the register, and then create the first administrator's account.",
  setupExisting: (unit) => `Create another administrator's account for ${unit}.`,
  unitName: "Name of the unit",
  unitNameHint: "For example: Sample City Women's Federation",
  unitCode: "Unit code",
  unitCodeHint:
    "The 12-digit administrative division code; without one, make up 4 to 20 digits or capital letters",
  unitLevel: "Level of the unit",
  levelCity: "City (prefecture, county-level city, region)",
  levelProvince: "Province (province, autonomous region, municipality)",
  levelDistrict: "District or county",
  adminLogin: "Administrator's user name",
  adminName: "Administrator's name",
  begin: "Create and sign in",
  beginning: "Creating",
  missing: "Please fill this in",
  characters: "This holds characters that nobody sees; please type it anew",
  personal: "This seems to hold an ID, telephone or other personal number; please take it out",
  codeShape: "Please use 4 to 20 digits or capital letters",
  loginShape: "Please use 2 to 40 letters, digits or Chinese characters",
  firstPassword: "Please set your own password first",
  firstPasswordWhy: "You signed in with the initial password from the administrator. It works only once.",
};

export const own: typeof zh.own = {
  menu: "Password and sign-ins",
  heading: "Password and sign-ins",
  changePassword: "Change password",
  save: "Save the new password",
  saving: "Saving",
  saved: "The password is changed. You were signed out everywhere else",
  sessions: "Where you are signed in",
  current: "here",
  since: (time) => `since ${time}`,
  until: (time) => `ends by itself ${time}`,
  from: (origin) => `from ${origin}`,
  end: "Sign out there",
  ended: "Signed out",
  onlyHere: "You are signed in nowhere else",
  unknownBrowser: "unknown program",
  browser: (browser, system) => (system === "" ? browser : `${browser} (${system})`),
};
