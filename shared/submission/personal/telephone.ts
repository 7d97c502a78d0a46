import { holdsDates, isDate } from "./dates.ts";
import {
  cutsFigure,
  isAmount,
  isCounted,
  isDecimal,
  isLongFraction,
  isThousands,
  readsAsFigures,
  readsAsList,
} from "./figures.ts";
import { isDocument, type Window, wordsBefore } from "./window.ts";

/** With what is dialled before it: 0, 86, 0086, a long-distance carrier. */
const mobile = /^(?:0|86|086|0086|17951|17911|12593)?1[3-9]\d{9}$/;
/** Longest of them that may stand in a group of its own: the number begins behind it. */
const PREFIX = 5;
const groupings = new Set(["3-4-4", "3-8"]);

/** A mobile number, however it is spread, where it does not read as figures or dates. */
export function isMobile(window: Window): boolean {
  const { digits, lengths } = window;
  if (digits.length < 11 || !mobile.test(digits)) return false;
  if (lengths.length === 1) return !isLongFraction(window) && (isCalled(window) || !isAmount(window));
  const [front = 0, ...others] = lengths;
  const dialled = digits.length - 11;
  const grouped = groupings.has([front - dialled, ...others].join("-"));
  if (dialled > 0 && front <= PREFIX && !grouped) return false;
  if (isCalled(window)) return true;
  if (lengths.length === 11) return isAlone(window);
  if (grouped) return !readsAsList(window);
  return ![isThousands, isDecimal, cutsFigure, holdsDates, readsAsFigures].some((reads) => reads(window));
}

/** No row of single digits is longer than that and still numbers. */
const ROW = 40;

/** Eleven single digits, or as many again: of twelve, the figures of the months of a year, none is a number. */
function isAlone({ run, first, last, gaps, plain, start }: Window): boolean {
  const [sign] = gaps;
  if (gaps.some((gap) => gap !== sign)) return true;
  let [before, behind] = [0, 0];
  while (before < ROW && run[first - before]?.gap === sign && run[first - before - 1]?.digits.length === 1)
    before += 1;
  while (behind < ROW && run[last + behind + 1]?.gap === sign && run[last + behind + 1]?.digits.length === 1)
    behind += 1;
  const dialled = /(?:^|\D)8\D{1,3}6\D{1,3}$/.test(plain.slice(Math.max(0, start - 9), start));
  return behind % 11 === 0 && (before % 11 === 0 || dialled);
}

/** 010 and 02x, or four digits beginning as those of a region do. */
const area = /^0(?:10|2\d|3[1-9]\d|4[1-8]\d|5[1-9]\d|6[369]\d|7\d\d|8[1-9]\d|9[0-79]\d)$/;
const cutLine = /^(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/;
const abroad = /^0?(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/;

/** A landline number with its area code, or without one behind a word for telephone. */
export function isLandline(window: Window): boolean {
  const { digits, lengths, gaps } = window;
  if (digits.length > 16 || digits.length < 7 || digits.endsWith("X")) return false;
  if (isLongFraction(window)) return false;
  if (isCountryLine(window)) return true;
  if (lengths.length === 1) return isUnbrokenLine(digits) || isLocal(window);
  const code = window.run[window.first]?.digits ?? "";
  if (!area.test(code)) return isLocal(window);
  const local = digits.slice(code.length);
  if (local.length < 7 || local.length > 8 || isDate(local) || lengths.length > 6) return false;
  if (lengths.length === 2 && gaps[0]?.startsWith(":") === true)
    return /^[2-9]/.test(local) && !isCounted(window) && !isDocument(window);
  if (lengths.length === 2) return local[0] !== "0";
  return /^[2-9]/.test(local) && !holdsDates(window);
}

function isUnbrokenLine(digits: string): boolean {
  const code = digits.startsWith("010") || digits.startsWith("02") ? 3 : 4;
  const local = digits.slice(code);
  return area.test(digits.slice(0, code)) && /^[2-9]\d{6,7}$/.test(local);
}

/** +86 10 6234 5678, 0086-571-87654321, 86-571-87654321: perhaps without the zero of the area code. */
function isCountryLine(window: Window): boolean {
  const { digits, lengths, gaps, plain, start } = window;
  const apart =
    lengths[0] === 2 && lengths.length <= 4 && /^[-–—).]/.test(gaps[0] ?? "") && !holdsDates(window);
  const said = plain[start - 1] === "+" || apart;
  const country = said ? /^86/ : /^0086/;
  return country.test(digits) && abroad.test(digits.replace(country, ""));
}

/** Whether it is said before or behind the number that it is a telephone's. */
function isCalled(window: Window): boolean {
  const { plain, end } = window;
  return (
    saysSo.test(wordsBefore(window, 20)) ||
    /^[^\d\p{L}]{0,3}(?:手机|手機|电话|電話|tel|mobile|转\s?\d{1,4}(?![\d年月期元人户]))/iu.test(
      plain.slice(end, end + 10),
    )
  );
}

const saysSo =
  /(?:电话|電話|手[机機](?!端|版|银行|客户端|报|网|app|应用|游戏|卡?用户)|联系|聯繫|聯絡|联络|座机|座機|固话|固話|传真|傳真|宅电|小灵通|值班|热线|熱線|拨打|撥打|致电|致電|来电|(?<!网上|在线|线上|网络|现场)咨询|诊询|号码|號碼|tel|telephone|phone|call|fax|☎|※)[^\d。；;]{0,8}$/i;
const localGroupings = new Set(["8", "7", "4-4", "3-4", "4-3", "2-2-2-2", "3-2-2", "2-2-3"]);

/** Seven or eight digits behind 电话 or 联系, that count nothing and are no date. */
function isLocal(window: Window): boolean {
  const { digits, lengths } = window;
  // 57187654321: a spreadsheet has dropped the zero of the area code.
  if (lengths.length === 1 && digits.length > 8)
    return cutLine.test(digits) && isCalled(window) && !isCounted(window);
  if (digits.length > 8 || !/^[2-9]/.test(digits) || isDate(digits)) return false;
  if (!localGroupings.has(lengths.join("-")) || isCounted(window)) return false;
  return isCalled(window);
}
