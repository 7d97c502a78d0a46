import type { Column, Form } from "../../form/form.ts";
import { isFigureColumn } from "../../form/form.ts";
import { titlesOfForm } from "../../form/printed-table.ts";
import { isFiller, kindOf, type Part, segment } from "./concepts.ts";
import { withoutNumbers } from "./header-parts.ts";
import { levelsOfColumn } from "./levels.ts";
import { bigrams, comparable } from "./text.ts";
import { baseOf, type UnitClass, unitClassOfColumn, unitOfConcept } from "./unit-class.ts";

/** One way in which a column is called, taken apart. */
export interface ColumnNameParts {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly concepts: ReadonlySet<string>;
  readonly bigrams: ReadonlySet<string>;
  /** A name by which the form itself knows the column, not one that is only likely. */
  readonly own: boolean;
}

/** What the cells of a column hold. */
export type ColumnRole =
  | "figure"
  | "date"
  | "code"
  | "remark"
  | "identity"
  | "person"
  | "document"
  | "body"
  | "place"
  | "name";

/** A column as its names and codes make it known. */
export interface ColumnProfile {
  readonly column: Column;
  /** The form's header first. */
  readonly names: readonly ColumnNameParts[];
  /** What any of its names says. */
  readonly concepts: ReadonlySet<string>;
  /** What the form's own names say. */
  readonly ownConcepts: ReadonlySet<string>;
  /** All its names, one after the other. */
  readonly text: string;
  readonly unit: UnitClass | undefined;
  /** Units that its names or its definition speak of. */
  readonly units: ReadonlySet<UnitClass>;
  readonly role: ColumnRole;
  /** Base unit of its figures, else its role. */
  readonly key: string;
  /** Words for its codes. */
  readonly codes: readonly string[] | undefined;
  /** Figures whose names say nothing but what they count: 件数, 数量. */
  readonly isGeneric: boolean;
  /** Of government, of which its figures are; undefined: its name speaks of none. */
  readonly levels: ReadonlySet<string> | undefined;
  /** The women among those counted elsewhere: 其中:女性. */
  readonly isWomen: boolean;
}

/** A form's columns seen as parts. */
export interface FormProfile {
  readonly form: Form;
  readonly columns: readonly ColumnProfile[];
  /** Concept → how much it tells columns apart; absent where no column has it. */
  readonly weights: ReadonlyMap<string, number>;
  /** Concepts that the form's title has: they tell nothing. */
  readonly context: ReadonlySet<string>;
  /** Role, or base unit of figures → number of columns that have it. */
  readonly counts: ReadonlyMap<string, number>;
  /** Acts and objects that the form's own names of figures have. */
  readonly figures: ReadonlySet<string>;
  /** The same of the headers that the form gives to its figures. */
  readonly figureHeads: ReadonlySet<string>;
  /** Words for the codes of all columns. */
  readonly codes: ReadonlySet<string>;
  readonly codeText: string;
  /** Concept, or pair of characters → the names that have it. */
  readonly names: ReadonlyMap<string, readonly ColumnNameParts[]>;
  readonly nameTexts: ReadonlySet<string>;
  readonly hasWomen: boolean;
}

/** Measures that stand in many names. */
export const genericMeasures: ReadonlySet<string> = new Set([
  "quantity",
  "persons",
  "households",
  "cases",
  "times",
  "amount",
  "total",
  "name",
  "category",
  "date",
  "personTimes",
  "result",
  "body",
]);

/** What offices write over remarks, in any form. */
const remarks =
  "备注 说明 附注 附记 备考 注 加注 注释 注明 其他说明 其他情况 有关说明 情况说明 补充说明 需要说明的情况 需说明的问题 特别说明 原因 原因说明".split(
    " ",
  );

const HIGHEST_WEIGHT = 2.2;
const MANY_TITLES = 16;
const profiles = new WeakMap<Form, FormProfile>();

export function profileOf(form: Form): FormProfile {
  const known = profiles.get(form);
  if (known !== undefined) return known;
  const profile = makeProfile(form);
  profiles.set(form, profile);
  return profile;
}

function makeProfile(form: Form): FormProfile {
  const columns = form.columns.map(profileOfColumn);
  const codes = columns.flatMap((column) => column.codes ?? []);
  const told = aboutOf(form, columns);
  return {
    form,
    columns,
    weights: weightsOf(columns),
    context: new Set([...told, "women"]),
    figures: new Set(
      columns
        .filter(({ role }) => role === "figure")
        .flatMap(({ names }) => names.filter(({ own }) => own).flatMap((name) => [...name.concepts]))
        .filter(isMatter),
    ),
    figureHeads: new Set(
      columns
        .filter(({ role }) => role === "figure")
        .flatMap(({ names: [head] }) => [...(head?.concepts ?? [])])
        .filter((concept) => isMatter(concept) && concept !== "women"),
    ),
    counts: countsOf(columns.map(({ key }) => key)),
    codes: new Set(codes),
    codeText: codes.join("|"),
    names: indexOf(columns),
    nameTexts: new Set(columns.flatMap(({ names }) => names.map(({ text }) => text))),
    hasWomen: columns.some(({ isWomen }) => isWomen),
  };
}

/**
 * What the form is about: what its titles say, but for a word that one title of many has alone and that tells one column
 * or two from the others. 线上 in the title of one table of many is of that table.
 */
function aboutOf(form: Form, columns: readonly ColumnProfile[]): readonly string[] {
  const [own = new Set<string>(), ...others] = titlesOfForm(form).map(
    (title) => new Set(segment(comparable(title)).flatMap(({ concepts }) => concepts)),
  );
  const counts = countsOf([own, ...others].flatMap((concepts) => [...concepts]));
  const heads = countsOf(columns.flatMap(({ names: [head] }) => [...(head?.concepts ?? [])]));
  const isOfTable = (concept: string, count: number) => {
    const told = heads.get(concept) ?? 0;
    return count === 1 && others.length >= MANY_TITLES && told > 0 && told <= 2;
  };
  return [...counts].flatMap(([concept, count]) =>
    isMatter(concept) && (own.has(concept) || !isOfTable(concept, count)) ? [concept] : [],
  );
}

function indexOf(columns: readonly ColumnProfile[]): ReadonlyMap<string, readonly ColumnNameParts[]> {
  const index = new Map<string, ColumnNameParts[]>();
  for (const name of columns.flatMap(({ names }) => names)) {
    for (const key of [...name.concepts, ...name.bigrams]) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [name]);
      else known.push(name);
    }
  }
  return index;
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function isMatter(concept: string): boolean {
  const kind = kindOf(concept);
  return kind === "act" || kind === "object";
}

function weightsOf(columns: readonly ColumnProfile[]): ReadonlyMap<string, number> {
  const counts = countsOf(columns.flatMap(({ concepts }) => [...concepts]));
  const weightOf = (count: number) =>
    Math.min(HIGHEST_WEIGHT, Math.log((columns.length + 1) / (count + 0.3)));
  return new Map([...counts].map(([concept, count]) => [concept, weightOf(count)]));
}

function profileOfColumn(column: Column): ColumnProfile {
  const own = [column.header.zh, ...column.aliases].flatMap(spellings).map((name) => partsOfName(name, true));
  const usual = roleOf(column) === "remark" ? remarks : [];
  const likely = [column.header.en, ...(column.likely ?? []), ...usual]
    .flatMap(spellings)
    .map((name) => partsOfName(name, false));
  const names = [...own, ...likely];
  const unit = unitClassOfColumn(column);
  const concepts = new Set(names.flatMap((name) => [...name.concepts]));
  const units = new Set(
    own.flatMap((name) => [...name.concepts].flatMap((concept) => unitOfConcept[concept] ?? [])),
  );
  if (unit !== undefined) units.add(unit);
  const figure = isFigureColumn(column);
  const [first] = names;
  return {
    column,
    names,
    concepts,
    ownConcepts: new Set(own.flatMap((name) => [...name.concepts])),
    text: names.map(({ text }) => text).join("|"),
    unit,
    units,
    role: roleOf(column),
    key: figure ? baseOf(column.unit ?? "") : roleOf(column),
    codes: column.codes?.flatMap(({ zh, aliases }) => [zh, ...aliases].flatMap(spellings)),
    isGeneric: figure && own.some(({ parts }) => parts.length > 0 && parts.every(isGenericPart)),
    levels: figure ? levelsOfColumn(names.map(({ text }) => text)) : undefined,
    isWomen: figure && first?.concepts.has("women") === true && first.parts.every(isOfWomen),
  };
}

function isGenericPart({ concepts }: Part): boolean {
  return concepts.some((concept) => genericMeasures.has(concept));
}

function isOfWomen({ concepts }: Part): boolean {
  return concepts.length === 1 && concepts.some((concept) => /^(?:women|ofWhich|persons)$/.test(concept));
}

/** A name as it stands, without what is in brackets, by what is in brackets, and by either side of a stroke. */
function spellings(name: string): readonly string[] {
  const text = comparable(name);
  const [, before = "", inside = "", after = ""] = /^(.*)\(([^)]*)\)(.*)$/.exec(text) ?? [];
  const bare = text.replace(/\([^)]*\)/g, "");
  const sides = text.includes("/") ? text.split("/").filter((side) => side.length > 1) : [];
  const other = before !== "" && inside.length > 1 ? [inside + after] : [];
  return [...new Set([text, ...(bare === "" ? [] : [bare]), ...other, ...sides])];
}

function partsOfName(text: string, own: boolean): ColumnNameParts {
  const parts = segment(withoutNumbers(text.replace(/[()]/g, ""))).filter((part) => !isFiller(part));
  return {
    text: text.replace(/^其中:?/, ""),
    parts,
    concepts: new Set(parts.flatMap(({ concepts }) => concepts)),
    bigrams: bigrams(text),
    own,
  };
}

function roleOf({ type, header, personal }: Column): ColumnRole {
  const { zh } = header;
  if (type === "code" || type === "date") return type;
  if (type !== "text") return "figure";
  if (/备注|说明/.test(zh)) return "remark";
  if (/身份证|证件/.test(zh)) return "identity";
  if (personal === true) return "person";
  if (/编号|文号/.test(zh)) return "document";
  if (/地|所在|住址/.test(zh)) return "place";
  return /单位|银行|机构|捐赠方|来源/.test(zh) ? "body" : "name";
}
