import type { Form } from "./form.ts";
import type { Feed } from "./terms.ts";

/** The code of a word that a list does not know: it names no indicator. */
const OTHER = "other";

/**
 * The form with each feed and each item of its summary that stands for many (`each`) written out: one for every code of
 * the column, `*` being the code. A list of two hundred indicators is sent as a line, and used as two hundred.
 */
export function withEachCode(form: Form): Form {
  const isShort = form.columns.some(({ feeds = [] }) => feeds.some(({ each }) => each !== undefined));
  if (!isShort && form.summary.every(({ each }) => each === undefined)) return form;
  const codesOf = (id: string) =>
    (form.columns.find((column) => column.id === id)?.codes ?? [])
      .map(({ code }) => code)
      .filter((code) => code !== OTHER);
  return {
    ...form,
    columns: form.columns.map((column) =>
      column.feeds === undefined
        ? column
        : { ...column, feeds: column.feeds.flatMap((feed) => writtenOut(feed, codesOf)) },
    ),
    summary: form.summary.flatMap((item) => {
      const { each, only } = item;
      if (each === undefined || !item.indicator.includes("*")) return [item];
      return (only ?? codesOf(each)).map((code) => ({ ...item, indicator: named(item.indicator, code) }));
    }),
  };
}

/** Of a condition on the codes themselves only those are meant. */
function writtenOut(feed: Feed, codesOf: (column: string) => readonly string[]): Feed[] {
  const { each, when = [], ...rest } = feed;
  if (each === undefined) return [feed];
  const own = when.find(({ column, in: among }) => column === each && among !== undefined);
  const others = when.filter((condition) => condition !== own);
  return (own?.in ?? codesOf(each)).map((code) => ({
    ...rest,
    indicator: named(feed.indicator, code),
    when: [{ column: each, in: [code] }, ...others],
  }));
}

function named(indicator: string, code: string): string {
  return indicator.replace("*", code);
}
