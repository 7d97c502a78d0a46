import type { Qualifier } from "../../value.ts";
import { meansNone } from "../blank.ts";
import { numberWordPattern, numberWords } from "../measure.ts";
import { compactText, isSplitByMark, withoutNoteMarks } from "../normalise.ts";

/** A figure as somebody typed it, before the column's unit and scale are known. */
export type TypedFigure =
  | {
      readonly kind: "figure";
      /** Plain decimal without multiplier words: 3.9万 → "39000" unless `unit` says 万元. */
      readonly decimal: string;
      readonly qualifier?: Qualifier;
      /** Unit written beside the number: 元, 万元, 亿元, 人, % … as the forms spell it. */
      readonly unit?: string;
      /** The text was more than digits, but what it means is certain. */
      readonly rewritten: boolean;
      /** A range such as 4-5; `decimal` is its lower end. */
      readonly range?: boolean;
      /** A multiplier word (万, 亿) was worked in: money is then in 元, whatever the column shows. */
      readonly multiplied?: boolean;
    }
  | { readonly kind: "none" }
  | { readonly kind: "lost" }
  | { readonly kind: "unreadable" };

/** No figure is longer; also bounds the work of the patterns below. */
const LONGEST = 40;
const lost =
  /^(?:\.{2,}|…+|[=*×xX#?？]{1,}|[.…=*×#?]+(?:万|亿)?(?:元|人|户|名|个)?|(?:万|亿)?元|缺失?|不详|未知)$/;
const before: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:超过|超|逾|多于|不少于|至少|不低于)/, "over"],
  [/^(?:近|接近|将近)/, "about"],
  [/^(?:约|大约|大概|约为)/, "approx"],
];
const measures =
  "人次|人|名|户|个家庭|家庭|家|例|个|所|期|班|场\\(次\\)|场次|场|次|天|日|课时|学时|小时|件|起|笔|份|条|支|项|大领域|领域|岁|周岁|个月|月|年|对|元|%|‰|个百分点";
const shape = new RegExp(
  `^(-?[\\d,]*\\.?\\d+)(余|多|几)?(${numberWordPattern})?(余|多|几)?(${measures})?(余|多|以上|左右|上下|\\+)?$`,
);
const rateBase = /^(\d+(?:\.\d+)?)\/(?:10?万|万|千|1000)$/;
const span = /^(\d+(?:\.\d+)?)(?:[-~—至到])(\d+(?:\.\d+)?)(.*)$/;
const bareWord = /^[百千万亿]/;
/** 一半以上 of a team is a share: 50 %. */
const half = /^(?:一半以?上?|半数以上|过半数?|超过?半数|超过一半)$/;
/** 20-45周岁 is a rule about who may come, no figure. */
const ageRule = /岁/;
const lessThan = /^数(十|百|千|万|十万|百万)(?:余|多)?(.*)$/;

type Figure = Extract<TypedFigure, { kind: "figure" }>;

/**
 * Reads what staff type into a figure cell: `28300余`, `３，０００`, `1 234`, `3.9万`, `约3万`, `12.50元`, `85％`, `—`.
 * Nothing is guessed: a text outside these shapes is "unreadable".
 */
export function parseFigure(text: string): TypedFigure {
  const compact = compactText(lost.test(text.trim()) ? text : withoutNoteMarks(text))
    .replace(/^[,:，、]+/, "")
    .replace(/[。;]$/, "");
  if (compact.length > LONGEST || isSplitByMark(text)) return { kind: "unreadable" };
  if (meansNone(compact)) return { kind: "none" };
  if (lost.test(compact)) return { kind: "lost" };
  if (half.test(compact)) return result("50", 0, compact === "一半" ? undefined : "over", "%", true);
  let qualifier: Qualifier | undefined;
  let rest = compact;
  for (const [pattern, meaning] of before) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, "");
    qualifier = meaning;
    break;
  }
  const base = rateBase.exec(rest);
  if (base !== null) return result(base[1] ?? "", 0, qualifier, undefined, true);
  const order = lessThan.exec(rest);
  if (order !== null)
    return result("1", numberWords[order[1] ?? ""] ?? 0, "approx", plainUnit(order[2]), true);
  const range = span.exec(rest);
  if (range !== null && Number(range[1]) < Number(range[2]) && !ageRule.test(range[3] ?? "")) {
    const lower = shape.exec(`${range[1]}${range[3]}`);
    if (lower !== null) return { ...read(lower, "approx", true), range: true };
  }
  const match = shape.exec(chineseDigits(rest));
  if (match === null || !wellGrouped(match[1] ?? "")) return { kind: "unreadable" };
  const typed = read(match, qualifier, rest !== match[1] || rest.includes(",") || compact !== text.trim());
  // 百名, 百万元: a round word without a digit is an order of magnitude.
  return bareWord.test(rest) && typed.qualifier === undefined ? { ...typed, qualifier: "approx" } : typed;
}

function read(match: RegExpExecArray, before: Qualifier | undefined, rewritten: boolean): Figure {
  const [, digits = "", more1, multiplier, more2, measure, after] = match;
  const over = more1 ?? more2 ?? (after === "左右" || after === "上下" ? undefined : after);
  const around = after === "左右" || after === "上下";
  const qualifier = before ?? (over !== undefined ? "over" : around ? "approx" : undefined);
  const money = measure === "元" && (multiplier === "万" || multiplier === "亿");
  const power = money ? 0 : multiplier === undefined ? 0 : (numberWords[multiplier] ?? 0);
  const unit = money ? `${multiplier}元` : plainUnit(measure);
  return result(digits.replaceAll(",", ""), power, qualifier, unit, rewritten);
}

function result(
  digits: string,
  power: number,
  qualifier: Qualifier | undefined,
  unit: string | undefined,
  rewritten: boolean,
): Figure {
  return {
    kind: "figure",
    decimal: shiftDecimal(digits, power),
    rewritten,
    ...(power > 0 ? { multiplied: true } : {}),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function plainUnit(measure: string | undefined): string | undefined {
  if (measure === undefined || measure === "") return undefined;
  if (measure === "名") return "人";
  if (measure === "场(次)" || measure === "场次") return "场";
  return measure;
}

/** Multiplies a plain decimal by a power of ten without floating point: ("3.9", 4) → "39000", ("45", -2) → "0.45". */
export function shiftDecimal(decimal: string, power: number): string {
  const negative = decimal.startsWith("-");
  const [whole = "", fraction = ""] = decimal.replace("-", "").split(".");
  const digits = `${whole}${fraction}`;
  const point = whole.length + power;
  const padded = point <= 0 ? `${"0".repeat(1 - point)}${digits}` : digits.padEnd(point, "0");
  const at = point <= 0 ? 1 : point;
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const rest = padded.slice(at).replace(/0+$/, "");
  return `${negative ? "-" : ""}${integer === "" ? "0" : integer}${rest === "" ? "" : `.${rest}`}`;
}

/** A number from a cell (IEEE double) as the decimal Excel shows: 15 significant digits. */
export function decimalOf(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  return shiftDecimal(
    `${match[1]}${match[2]}${match[3] === undefined ? "" : `.${match[3]}`}`,
    Number(match[4]),
  );
}

function wellGrouped(digits: string): boolean {
  const whole = digits.replace("-", "").split(".")[0] ?? "";
  return !whole.includes(",") || /^\d{1,3}(?:,\d{3})+$/.test(whole);
}

const numerals: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 三 → 3, 十二 → 12, 百 → 1百 (so that 百万 reads as 1百万); texts with Arabic digits stay as they are. */
function chineseDigits(text: string): string {
  if (/\d/.test(text)) return text;
  if (/^[百千万亿]/.test(text)) return `1${text}`;
  const match = /^([〇零一二两三四五六七八九十百千]+)(.*)$/.exec(text);
  if (match === null) return text;
  let total = 0;
  let digit = 0;
  for (const character of match[1] ?? "") {
    const place = character === "十" ? 10 : character === "百" ? 100 : character === "千" ? 1000 : undefined;
    if (place === undefined) digit = numerals[character] ?? 0;
    else {
      total += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    }
  }
  return `${total + digit}${match[2] ?? ""}`;
}
