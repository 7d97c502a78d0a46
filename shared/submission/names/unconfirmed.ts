/** What a submission says that looks like a person's name: asked about before it is sent. */
import type { SubmissionBody } from "../../api/submissions.ts";
import type { Form } from "../../form/form.ts";
import type { Issue } from "../issues.ts";
import { wordsOfForm } from "./known-words.ts";
import { likelyNames } from "./likely-names.ts";

/** A text that somebody wrote, and where it stands in what is sent. */
export interface WrittenText {
  readonly path: string;
  readonly text: string;
}

type Written = Pick<SubmissionBody, "records" | "explanations" | "corrections">;

/** Words of people in a submission: texts of records, notes of explanations, what was corrected. */
export function writtenTexts({ records, explanations, corrections }: Written): WrittenText[] {
  return [
    ...records.flatMap(({ values }, index) =>
      Object.entries(values).flatMap(([column, text]) =>
        typeof text === "string" ? [{ path: `records.${index}.values.${column}`, text }] : [],
      ),
    ),
    ...explanations.map(({ note }, index) => ({ path: `explanations.${index}.note`, text: note })),
    ...(corrections?.cells ?? []).flatMap(({ before = "", after = "" }, index) => [
      { path: `corrections.cells.${index}.before`, text: before },
      { path: `corrections.cells.${index}.after`, text: after },
    ]),
  ];
}

/** Where texts hold what looks like a name; repeated texts are looked at once. @param known as for `likelyNames` */
export function namedTexts(texts: readonly WrittenText[], known: readonly string[] = []): Issue[] {
  const seen = new Map<string, boolean>();
  return texts.flatMap(({ path, text }) => {
    const before = seen.get(text) ?? likelyNames(text, known).length > 0;
    seen.set(text, before);
    return before ? [{ path, message: "likely_name" }] : [];
  });
}

/**
 * Where a submission holds what looks like a name that its sender was not asked about.
 * @param unitNames of the register; asked for only where something looks like a name
 */
export async function unconfirmedNames(
  form: Form,
  body: Written & Pick<SubmissionBody, "namesConfirmed">,
  unitNames: () => Promise<readonly string[]>,
): Promise<readonly Issue[]> {
  if (body.namesConfirmed === true) return [];
  const texts = writtenTexts(body);
  const words = wordsOfForm(form);
  return namedTexts(texts, words).length === 0 ? [] : namedTexts(texts, [...words, ...(await unitNames())]);
}
