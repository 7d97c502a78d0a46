import { canonicalJson } from "../canonical-json.ts";
import { baseOfVersion, fitOfVersion } from "./fit/fit.ts";
import type { Code, Column, Form } from "./form.ts";

/**
 * One form for the words and the order of what is told across its versions: the newest version, and behind its own the
 * columns, codes and indicators that only older ones have. A column keeps its id where it means the same, so it bears
 * the newest name and feeds all that any version feeds with it. No sheet is read and no fact made by it.
 * @param versions of one form, in rising order, at least one
 * @returns of a single version that version itself
 */
export function acrossVersions(versions: readonly Form[]): Form {
  const forms = versions.toReversed();
  const [newest, ...older] = forms;
  if (newest === undefined) throw new RangeError("no version of a form");
  if (older.length === 0) return newest;
  const ids = new Set(forms.flatMap(({ columns }) => columns.map(({ id }) => id)));
  const summary = [...newest.summary];
  for (const form of older) {
    const told = new Set(summary.map(({ indicator }) => indicator));
    summary.push(...form.summary.filter(({ indicator }) => !told.has(indicator)));
  }
  return { ...newest, columns: [...ids].flatMap((id) => acrossColumns(id, forms)), summary };
}

/** 第2版; 第2版（补1） for the first that a city made of it. */
export function versionName(version: number): string {
  const base = baseOfVersion(version);
  return base === undefined ? `第${version}版` : `第${base}版（补${fitOfVersion(version)}）`;
}

/** 第1版、第2版: each of them once, in rising order. */
export function versionNames(versions: Iterable<number>): string {
  return [...new Set(versions)]
    .sort((a, b) => a - b)
    .map(versionName)
    .join("、");
}

/** A version's column of some id. */
interface OwnColumn {
  readonly version: number;
  readonly column: Column;
}

/** @param forms the newest first */
function acrossColumns(id: string, forms: readonly Form[]): Column[] {
  const own = forms.flatMap(({ version, columns }) =>
    columns.filter((column) => column.id === id).map((column): OwnColumn => ({ version, column })),
  );
  const [newest] = own;
  if (newest === undefined) return [];
  const feeds = own.flatMap(({ column }) => column.feeds ?? []);
  const different = new Map(feeds.map((feed) => [canonicalJson(feed), feed]));
  return [
    {
      ...newest.column,
      ...(feeds.length === 0 ? {} : { feeds: [...different.values()] }),
      ...(newest.column.codes === undefined ? {} : { codes: acrossCodes(own) }),
    },
  ];
}

/** A code by its newest name; one that is gone says so where a newer code has taken its name over. */
function acrossCodes(own: readonly OwnColumn[]): Code[] {
  const codes: Code[] = [];
  for (const { version, column } of own) {
    const known = new Set(codes.map(({ code }) => code));
    const names = new Set(codes.map(({ zh }) => zh));
    for (const code of column.codes ?? []) {
      if (known.has(code.code)) continue;
      codes.push(names.has(code.zh) ? { ...code, zh: `${code.zh}（${versionName(version)}）` } : code);
    }
  }
  return codes;
}
