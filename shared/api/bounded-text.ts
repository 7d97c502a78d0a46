/** Texts that come in: what is too long or cannot be shown is refused. Words that are kept are `enteredText`. */
import { z } from "zod";
import { holdsUnshown } from "../unshown.ts";

/** What stands against a text: in an issue's `message`, in place of zod's own code. */
export const textFaults = ["blank", "characters", "personal_data"] as const;
export type TextFault = (typeof textFaults)[number];

export interface TextOptions {
  /** UTF-16 code units. */
  readonly max: number;
  readonly min?: number;
  /** May be empty, or nothing but space. */
  readonly empty?: boolean;
  /** Line breaks and tabs may stand in it. */
  readonly lines?: boolean;
  /** Neither trimmed nor composed (NFC) nor rid of what has no width: for what is compared, or signed by a digest, as it was sent. */
  readonly asSent?: boolean;
  readonly pattern?: RegExp;
}

/** A password, or what is tried for a login: compared by digest, never kept or shown. */
export function secretText(max: number): z.ZodString {
  return z.string().min(1).max(max);
}

/** What is only looked up or compared, and never kept as it was sent. */
export function soughtText(max: number): z.ZodString {
  return boundedText({ max, min: 1, asSent: true, empty: true });
}

export function boundedText({ max, min = 0, empty, lines, asSent, pattern }: TextOptions): z.ZodString {
  const written = asSent === true ? z.string() : z.string().overwrite(withoutWidth).normalize("NFC").trim();
  const long = written.min(min, { abort: true }).max(max, { abort: true });
  const shaped = pattern === undefined ? long : long.regex(pattern, { abort: true });
  const isShown = (text: string) => !holdsUnshown(text) && (lines === true || !/[\t\n\r]/.test(text));
  const shown = shaped.refine(isShown, fault("characters"));
  return empty === true ? shown : shown.refine((text) => visible.test(text), fault("blank"));
}

/** Marks without width that no script needs: 王\u200b芳 would be another word than 王芳. Joiners stay, emoji have them. */
const widthless = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]/g;

function withoutWidth(text: string): string {
  return text.replace(widthless, "");
}

export function fault(reason: TextFault) {
  return { abort: true, params: { reason } };
}

/** The fault that an issue of such a text names. */
export function textFaultOf(issue: z.core.$ZodIssue): TextFault | undefined {
  const reason: unknown = issue.code === "custom" ? issue.params?.reason : undefined;
  return textFaults.find((each) => each === reason);
}

/** A letter, digit, mark or sign; the fillers of Hangul and the empty Braille cell show nothing. */
const visible = /[^\s\p{C}\u115f\u1160\u2800\u3164\uffa0]/u;
