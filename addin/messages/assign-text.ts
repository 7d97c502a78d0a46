import { assign as english } from "./en/assign.ts";
import { language } from "./language.ts";
import { assign as chinese } from "./zh/assign.ts";

export type AssignText = typeof chinese;

/** Texts of the screen 对应 in the language of the user: apart from the others, since only that screen loads them. */
export function assignText(): AssignText {
  return language === "en" ? english : chinese;
}
