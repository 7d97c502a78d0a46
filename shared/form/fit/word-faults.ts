/** Names, words and codes that a fit adds to a standard form, and cannot. */
import { alikeKey } from "../alike-key.ts";
import { isPersonalHeader } from "../design/personal-header.ts";
import { personalWord } from "../design/personal-words.ts";
import { type Column, type Form, leavesWorkbook } from "../form.ts";
import { nameKey } from "../relation-text.ts";
import { type Fit, isOwnId } from "./fit.ts";
import type { FitFault, FitFaultCode } from "./fit-fault.ts";

export function faultsOfWords(standard: Form, fit: Fit): FitFault[] {
  const titles = fit.titles.some((title) => title.trim() === "");
  return [
    ...(titles ? [{ code: "name_blank", path: "titles" } as const] : []),
    ...Object.entries(fit.headers).flatMap(([id, names]) => ofHeaders(standard, fit, id, names)),
    ...Object.entries(fit.words).flatMap(([id, words]) => ofWords(standard, id, words)),
    ...Object.entries(fit.codes).flatMap(([id, codes]) => ofCodes(standard, fit, id, codes)),
    ...standard.columns.flatMap((column) => twiceInList(fit, column)),
  ];
}

function ofHeaders(standard: Form, fit: Fit, id: string, names: readonly string[]): FitFault[] {
  const path = `headers.${id}`;
  const column = standard.columns.find((candidate) => candidate.id === id);
  if (column === undefined) return [{ code: "column_unknown", path, word: id }];
  if (fit.offColumns.includes(id) && leavesWorkbook(column)) return [];
  const others = new Set(namesOfOthers(standard, fit, id).map(nameKey));
  return names.flatMap((name): FitFault[] => {
    if (name.trim() === "") return [{ code: "name_blank", path }];
    if (others.has(nameKey(name))) return [{ code: "name_twice", path, word: name }];
    const isPersonal = leavesWorkbook(column) && isPersonalHeader(name, column.type);
    return isPersonal ? [{ code: "name_personal", path, word: name }] : [];
  });
}

/** What the columns are called that are asked for, but for this one. */
function namesOfOthers({ columns }: Form, { offColumns, headers }: Fit, id: string): string[] {
  return columns
    .filter((column) => column.id !== id && !(offColumns.includes(column.id) && leavesWorkbook(column)))
    .flatMap((column) => [column.header.zh, ...column.aliases, ...(headers[column.id] ?? [])]);
}

/** What the standard form's columns are called that a sheet is still read for, the city's names included. */
export function namesOfStandard(standard: Form, fit: Fit): string[] {
  return namesOfOthers(standard, fit, "");
}

function ofWords(
  { columns }: Form,
  id: string,
  words: Readonly<Record<string, readonly string[]>>,
): FitFault[] {
  const path = `words.${id}`;
  const column = columns.find((candidate) => candidate.id === id);
  if (column?.codes === undefined) return [{ code: "column_unknown", path, word: id }];
  const { codes } = column;
  const personal = ofPeople(
    path,
    Object.values(words).flatMap((also) => also.map((word) => [word])),
  );
  return [
    ...personal,
    ...Object.entries(words).flatMap(([code, also]): FitFault[] => {
      if (!codes.some((known) => known.code === code)) return [{ code: "code_unknown", path, word: code }];
      return also.some((word) => word.trim() === "") ? [{ code: "code_blank", path }] : [];
    }),
  ];
}

function ofCodes(standard: Form, fit: Fit, id: string, added: Fit["codes"][string]): FitFault[] {
  if (added.length === 0) return [];
  const path = `codes.${id}`;
  const column = standard.columns.find((candidate) => candidate.id === id);
  if (column?.codes === undefined) return [{ code: "column_unknown", path, word: id }];
  const isClosed = standard.columns.some(
    ({ unitBy, feeds = [] }) => unitBy === id || feeds.some(({ each }) => each === id),
  );
  if (isClosed && !fit.offColumns.includes(id)) return [{ code: "codes_closed", path }];
  const known = new Set(column.codes.map(({ code }) => code));
  const personal = ofPeople(
    path,
    added.map((own) => [own.name, ...own.aliases]),
  );
  return [
    ...personal,
    ...added.flatMap(({ code, name, aliases }): FitFault[] => {
      const fault = (of: FitFaultCode, word: string): FitFault[] => [{ code: of, path, word }];
      if (!isOwnId(code)) return fault("code_id", code);
      if ([name, ...aliases].some((word) => word.trim() === "")) return fault("code_blank", name);
      if (known.has(code)) return fault("code_twice", code);
      known.add(code);
      return [];
    }),
  ];
}

/** What the city adds is judged by itself: among the many words of a standard list it would be lost. */
function ofPeople(path: string, added: readonly (readonly string[])[]): FitFault[] {
  const word = personalWord(added);
  return word === undefined ? [] : [{ code: "codes_personal", path, word }];
}

/** A word that means two codes of a list. */
function twiceInList({ words, codes }: Fit, { id, codes: list }: Column): FitFault[] {
  const owners = new Map<string, string>();
  const printed = new Map((list ?? []).map(({ code, zh }) => [code, zh]));
  for (const { code, zh, aliases } of list ?? []) {
    for (const word of [zh, ...aliases]) owners.set(alikeKey(word), code);
  }
  const faults: FitFault[] = [];
  const claim = (code: string, word: string, path: string) => {
    const owner = owners.get(alikeKey(word));
    const of = printed.get(owner ?? "");
    if (owner !== undefined && owner !== code) {
      faults.push(
        of === undefined ? { code: "code_twice", path, word } : { code: "word_taken", path, word, of },
      );
    }
    owners.set(alikeKey(word), code);
  };
  for (const { code, name, aliases } of codes[id] ?? []) {
    const own = new Set<string>();
    for (const word of [name, ...aliases]) {
      if (own.has(nameKey(word))) faults.push({ code: "code_twice", path: `codes.${id}`, word });
      own.add(nameKey(word));
      claim(code, word, `codes.${id}`);
    }
  }
  for (const [code, more] of Object.entries(words[id] ?? {})) {
    for (const word of more) claim(code, word, `words.${id}`);
  }
  return faults;
}
