import type { Qualifier } from "../../value.ts";
import { meansNone } from "../blank.ts";
import { numberWordPattern, numberWords } from "../measure.ts";
import { compactText, isSplitByMark, withoutNoteMarks } from "../normalise.ts";
import { arabicDigits } from "./numeral.ts";

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
  /^(?:\.{2,}|…+|[=*×xX#?？]{1,}|[.…=*×#?]+(?:万|亿)?(?:元|人|户|名|个)?|(?:万|亿)?元|缺失?|不详|未知|暂缺|暂无数据|不清楚)$/;
const before: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:超过|超|逾|多于|不少于|至少|不低于|[>≥]=?|上(?=[百千万亿]))/, "over"],
  [/^(?:近|接近|将近|不足|不到|未满)/, "about"],
  [/^(?:约为|约有|约|大约|大概|大致|[≈~])/, "approx"],
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
/** 半天, 一天半, 3个半月: halves of what has halves. */
const halves = /^(.*?)(?:半(天|日|小时|课时|学时|年)|(天|日|小时|课时|学时|年)半|个半(月|小时|课时|学时))$/;
/** Currency in front, 整 behind, a unit or 约 in brackets: said already, or meant by the column. */
const currency = /^(?:¥|人民币|RMB)(?=[\d一二三四五六七八九十壹贰叁肆伍陆柒捌玖])/i;
const bracketed = new RegExp(`\\((${measures}|万元|亿元)\\)$`);
const bracketedWord = /^(.*)\((约|近|大约|左右|余|多)\)$/;
/** 20-45周岁 is a rule about who may come, no figure. */
const ageRule = /岁/;
const lessThan = /^[数几](十|百|千|万|十万|百万)(?:余|多)?(.*)$/;

type Figure = Extract<TypedFigure, { kind: "figure" }>;

/**
 * Reads what staff type into a figure cell: `28300余`, `３，０００`, `1 234`, `3.9万`, `约3万`, `12.50元`, `85％`, `—`.
 * Nothing is guessed: a text outside these shapes is "unreadable".
 */
export function parseFigure(text: string): TypedFigure {
  const plain = withoutGroupMarks(lost.test(text.trim()) ? text : withoutNoteMarks(text));
  if (plain === undefined || isSplitByMark(text)) return { kind: "unreadable" };
  const compact = tidied(compactText(plain));
  if (compact.length > LONGEST) return { kind: "unreadable" };
  if (meansNone(compact)) return { kind: "none" };
  if (lost.test(compact)) return { kind: "lost" };
  if (half.test(compact)) return result("50", 0, compact === "一半" ? undefined : "over", "%", true);
  let qualifier: Qualifier | undefined;
  const money = currency.test(compact);
  let rest = compact.replace(currency, "");
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
  const halved = halfOf(rest, qualifier);
  if (halved !== undefined) return halved;
  const arabic = arabicDigits(rest);
  const match = shape.exec(arabic.text);
  if (match === null || !wellGrouped(match[1] ?? "")) return { kind: "unreadable" };
  const rewritten = rest !== match[1] || rest.includes(",") || compact !== text.trim();
  const typed = inMoney(read(match, qualifier, rewritten), money, arabic.worked);
  // 百名, 百万元: a round word without a digit is an order of magnitude.
  return bareWord.test(rest) && typed.qualifier === undefined ? { ...typed, qualifier: "approx" } : typed;
}

/** Blanks and apostrophes between thousands are dropped; undefined where a blank stands between other digits: 3 5. */
function withoutGroupMarks(text: string): string | undefined {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/^['’‘`]+/, "")
    .replace(/(?<![\d.,])\d{1,3}(?:(?:[^\S\n]\d{3})+|(?:['’]\d{3})+)(?!\d)/g, (digits) =>
      digits.replace(/\D/g, ""),
    );
  return /\d\s+[\d.]/.test(plain) ? undefined : plain;
}

function tidied(compact: string): string {
  return compact
    .replace(/^[,:，、]+/, "")
    .replace(/(?<=\d)[。·](?=\d)/, ".")
    .replace(/[。;.](?<!\.{2})$/, "")
    .replace(/(?<=\d)[wW](?![a-zA-Z])/, "万")
    .replace(/元[整正]$/, "元")
    .replace(bracketed, "$1")
    .replace(bracketedWord, (_, figure: string, word: string) =>
      /[左余多]/.test(word) ? `${figure}${word}` : `${word}${figure}`,
    );
}

function halfOf(rest: string, qualifier: Qualifier | undefined): Figure | undefined {
  const match = halves.exec(rest);
  if (match === null) return undefined;
  const [, head = "", alone, after, between] = match;
  const whole = head === "" && alone !== undefined ? "0" : arabicDigits(`${head}`).text;
  if (!/^\d{1,4}$/.test(whole) || (alone !== undefined && head !== "")) return undefined;
  return result(`${whole}.5`, 0, qualifier, between === "月" ? "个月" : (alone ?? after ?? between), true);
}

function inMoney(figure: Figure, money: boolean, worked: boolean): Figure {
  return {
    ...figure,
    ...(worked ? { multiplied: true } : {}),
    ...(money && figure.unit === undefined ? { unit: "元" } : {}),
  };
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
