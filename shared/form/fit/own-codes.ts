/** Codes that a city adds to a list of the standard form. */
import type { DesignCode } from "../design/design.ts";
import type { Code, Column, Form } from "../form.ts";
import { nameKey } from "../relation-text.ts";
import type { Condition } from "../terms.ts";
import type { Fit } from "./fit.ts";

/** What a list calls all that it does not name. */
const OTHER = "other";

/** The form with the city's names, words and codes. Where it speaks of a list's 其他, the city's codes are meant too. */
export function withOwnWords(form: Form, fit: Fit): Form {
  const named = { ...form, columns: form.columns.map((column) => fitted(column, fit)) };
  const own = (column: string) => (fit.codes[column] ?? []).map(({ code }) => code);
  if (Object.keys(fit.codes).length === 0) return named;
  return withConditions(named, (condition) => {
    const { column, in: among, notIn } = condition;
    return {
      ...condition,
      ...(among?.includes(OTHER) === true && { in: [...among, ...own(column)] }),
      ...(notIn?.includes(OTHER) === true && { notIn: [...notIn, ...own(column)] }),
    };
  });
}

function fitted(column: Column, { headers, words, codes }: Fit): Column {
  const { id, header, aliases } = column;
  const list = column.codes?.map((code) => ({
    ...code,
    aliases: joined(code.zh, code.aliases, words[id]?.[code.code] ?? []),
  }));
  return {
    ...column,
    aliases: joined(header.zh, aliases, headers[id] ?? []),
    ...(list !== undefined && { codes: withCodes(list, codes[id] ?? []) }),
  };
}

/** The names beside the first, each once. */
function joined(name: string, known: readonly string[], more: readonly string[]): readonly string[] {
  const taken = new Set([name, ...known].map(nameKey));
  return [...known, ...more.filter((word) => !taken.has(nameKey(word)) && taken.add(nameKey(word)))];
}

/** 其他 stays the last. */
function withCodes(list: readonly Code[], own: readonly DesignCode[]): readonly Code[] {
  const made = own.map(({ code, name, aliases }): Code => ({ code, zh: name, en: name, aliases }));
  const last = list.at(-1)?.code === OTHER ? list.length - 1 : list.length;
  return list.toSpliced(last, 0, ...made);
}

function withConditions(form: Form, change: (condition: Condition) => Condition): Form {
  const changed = <Part extends { readonly when?: readonly Condition[] }>(part: Part): Part =>
    part.when === undefined ? part : { ...part, when: part.when.map(change) };
  return {
    ...form,
    columns: form.columns.map((column) => {
      const { requiredWhen, defaultWhen, feeds } = column;
      return {
        ...column,
        ...(requiredWhen !== undefined && { requiredWhen: requiredWhen.map(change) }),
        ...(defaultWhen !== undefined && { defaultWhen: defaultWhen.map(change) }),
        ...(feeds !== undefined && { feeds: feeds.map(changed) }),
      };
    }),
    uniqueKeys: form.uniqueKeys.map(changed),
    history: form.history.map((rule) => (rule.kind === "register" ? changed(rule) : rule)),
  };
}
