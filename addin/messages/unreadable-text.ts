import { type ProblemCode, problems } from "../../shared/problem.ts";
import { text } from "./index.ts";

/** What people take for a table, by how its name ends. */
const ends = {
  picture: /\.(?:png|jpe?g|gif|bmp|webp|heic|tiff?)$/i,
  pdf: /\.(?:pdf|ofd)$/i,
  document: /\.(?:docx?|wps|rtf)$/i,
  slides: /\.(?:pptx?|dps)$/i,
  archive: /\.(?:zip|rar|7z|gz)$/i,
} as const;

export type OtherFile = keyof typeof ends;

/** Why a file cannot be read, by its name, and what to do: of a picture something else than of a workbook that broke. */
export function unreadableText(file: string, code: ProblemCode): string {
  const kinds = Object.keys(ends) as OtherFile[];
  const kind = code === "not_a_workbook" ? kinds.find((each) => ends[each].test(file)) : undefined;
  return kind === undefined
    ? text.unreadable.file(file, text.failure.problem(code, problems[code].title))
    : text.unreadable[kind](file);
}
