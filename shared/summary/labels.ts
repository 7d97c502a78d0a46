import { columnOf, type Form } from "../form/form.ts";

/** What levels are called: 国家级, 市级以上, 全国, 国际、全国. They stand before what they are levels of. */
const level = /(?:^|、)(?:国际|全国)$|级$|级以上$|合计$/;
/** Glosses that help to fill in a form and say nothing in a sentence: 省级（含直辖市级）. */
const gloss = /（(?:含|原文|如|指)[^）]*）/g;
/** Codes that say only that nothing is told apart, or answer a question that the sentence does not ask. */
const unsaid = new Set(["不分级别", "是", "否", "已授予"]);

/** Where a figure of the outlines comes from, and whether it is reached: kept with it, and told in no sentence. */
const unspokenColumns: ReadonlySet<string> = new Set(["dept", "method", "reached"]);

/** Codes that a form needs and a sentence says otherwise. */
const said: Readonly<Record<string, string>> = { 其中数: "其中", 期末存量: "期末" };

/** 国际、全国 among other levels, which stand apart by the same mark: 国际和全国, 省市级. */
function asOne(word: string): string {
  return word.replace(/^(.)、(.级)$/, "$1$2").replaceAll("、", "和");
}

export function fullWidth(text: string): string {
  return text.replaceAll("(", "（").replaceAll(")", "）");
}

/** The codes of a breakdown in the form's words, in its order. */
function wordsOf(form: Form, breakdown: Readonly<Record<string, string>>): string[] {
  return Object.entries(breakdown)
    .map(([column, code]) => {
      const codes = form.columns.some(({ id }) => id === column) ? columnOf(form, column).codes : undefined;
      return fullWidth(codes?.find((entry) => entry.code === code)?.zh ?? code).replace(gloss, "");
    })
    .filter((word) => !unsaid.has(word));
}

/** 美丽庭院·县级: as a table's header says it. */
export function labelOf(form: Form, breakdown: Readonly<Record<string, string>>): string {
  return wordsOf(form, breakdown).join("·");
}

/** 县级美丽庭院, 困难救助（困难妇女）: as a sentence says it. */
export function spokenLabel(form: Form, breakdown: Readonly<Record<string, string>>): string {
  const [first, ...others] = spokenWords(form, breakdown);
  const more = others.map((word) => word.replace(/（[^）]*）/g, "")).join("、");
  return `${first ?? ""}${more === "" ? "" : `（${more}）`}`;
}

/** 县级美丽庭院; 困难救助, 困难妇女: the same in its words, to stand in brackets. */
export function spokenWords(form: Form, breakdown: Readonly<Record<string, string>>): string[] {
  const told = Object.entries(breakdown).filter(([column]) => !unspokenColumns.has(column));
  const words = wordsOf(form, Object.fromEntries(told));
  const levels = words.filter((word) => level.test(word)).map(asOne);
  const [first = "", ...others] = words.filter((word) => !level.test(word)).map((word) => said[word] ?? word);
  return [`${levels.join("")}${first}`, ...others].filter((word) => word !== "");
}

/**
 * A label and what it is a label of: 国家级 + 巾帼文明岗; 平安家庭 + 家庭达标率 as 平安家庭达标率; 来料加工基地 alone, where
 * the title only says again what it is (示范基地).
 */
export function named(label: string, title: string): string {
  if (label === "") return title;
  if (names(label, title)) return label;
  for (let size = Math.min(label.length, title.length); size > 0; size--) {
    if (size > 1 && label.endsWith(title.slice(0, size))) return `${label}${title.slice(size)}`;
  }
  return `${label}${title}`;
}

/** Whether a label names its thing by itself: 来料加工基地 among 示范基地, 巧娘工作室 among 巧娘（手工）工作室. */
export function names(label: string, title: string): boolean {
  if (label === "") return false;
  const plain = (text: string) => text.replace(/（[^）]*）/g, "").replaceAll(/[“”]/g, "");
  const [said, thing] = [plain(label), plain(title)];
  return said.includes(thing) || (thing.length === 4 && said.length > 2 && said.endsWith(thing.slice(-2)));
}
