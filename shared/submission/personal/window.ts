import type { Folded } from "./fold.ts";
import type { Run } from "./runs.ts";

/** Some groups of a run that stand beside each other, taken for one number. */
export interface Window {
  /** All digits, perhaps with the X of an ID number at the end. */
  readonly digits: string;
  /** How many stand together each time. */
  readonly lengths: readonly number[];
  /** What stands between them, one fewer. */
  readonly gaps: readonly string[];
  readonly run: Run;
  readonly first: number;
  readonly last: number;
  /** The text in which it stands, folded, and with its Han numerals. */
  readonly plain: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Digits of a bank card, with those that are dialled before a telephone number. */
const MOST = 19;
/** Of a landline number. */
const FEWEST = 7;

/** From each group on, the longest first: a shorter number may stand within a longer one. A single group may have any length. */
export function windowsOf(run: Run, text: Folded): Window[] {
  const windows: Window[] = [];
  for (let first = 0; first < run.length; first += 1) {
    let size = run[first]?.digits.length ?? 0;
    const sizes = [size];
    for (let last = first + 1; last < run.length; last += 1) {
      size += run[last]?.digits.length ?? 0;
      if (size > MOST) break;
      sizes.push(size);
    }
    for (let count = sizes.length; count > 0; count -= 1) {
      if ((sizes[count - 1] ?? 0) < FEWEST) break;
      windows.push(windowOf(run, first, first + count - 1, text));
    }
  }
  return windows;
}

function windowOf(run: Run, first: number, last: number, { plain, words }: Folded): Window {
  let digits = "";
  const lengths: number[] = [];
  const gaps: string[] = [];
  for (let at = first; at <= last; at += 1) {
    const group = run[at];
    if (group === undefined) break;
    digits += group.digits;
    if (at > first && group.gap === "") lengths.push((lengths.pop() ?? 0) + group.digits.length);
    else {
      lengths.push(group.digits.length);
      if (at > first) gaps.push(group.gap);
    }
  }
  return {
    digits,
    lengths,
    gaps,
    run,
    first,
    last,
    plain,
    words,
    start: run[first]?.start ?? 0,
    end: run[last]?.end ?? 0,
  };
}

/** The characters before the number, with which it is said what it is. */
export function wordsBefore({ words, start }: Window, most = 16): string {
  return words.slice(Math.max(0, start - most), start);
}

/** The number of a document, a firm or a thing, by the word before it. */
const document =
  /(?:合同|协议|協議|文件|证书|批文)?(?:编号|編號|文号|文號|案号|单号|單號|流水号?|凭证号?|批号|票据号?|借据号?|合同号|票号|标准号|发票号?码?|条码|条形码|订单号?|运单号?|项目号|序列号|备案号?|受理号|申请号|登记号|核准号|档案号|收据号|工单号|注册号|执照号?|许可证号?|税号|识别号|信用代码|机构代码|区划代码|代码|代碼|No\.?|№|ISBN|ISSN)[^\d。；;]{0,4}$/i;

export function isDocument(window: Window): boolean {
  return document.test(wordsBefore(window));
}

/** Of a contract, a bill, a permit: never of a person; perhaps with who gave it and the year in between (农信2024第). */
const thing =
  /(?:(?:合同|协议|協議|项目|項目|借据|借據|票据|票據|发票|發票|凭证|憑證|许可证|許可證|批准|标准|標準|文件|流水|订单|備案|备案)(?:编号|編號|文号|文號|代码|号码?|號)|批文号?|文号|案号)\s?[^\d\s。；;，,、]{0,6}\s?(?:[〔([]?(?:19|20)\d\d[〕)\]]?年?)?[第字号-]{0,2}$/;

export function isOfThing(window: Window): boolean {
  return thing.test(wordsBefore(window, 24));
}
