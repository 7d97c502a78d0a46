import { isDate } from "./dates.ts";
import { isCounted } from "./figures.ts";

/** Numbers of passports, permits and certificates in a folded text. Within one number a blank or a hyphen may stand. */
const apart = "[\\s\\-.·]?";
const alone = "(?<![A-Za-z0-9])";
const end = "(?![A-Za-z0-9])";

/** Passports (E, EA…, G) and permits (C, CA…, W of 港澳, L, T of 台湾, H, M 回乡证), by themselves. */
const numbers = new RegExp(
  `${alone}(?:[EGCWHMLT]${apart}(\\d{8})(?:\\d{2})?|[EC][A-HJ-NP-Z]${apart}(\\d{7}))${end}`,
  "gi",
);
/** Identity cards of 香港 and 台湾: A123456(7), A123456789. */
const hongKong = new RegExp(`${alone}[A-Z]{1,2}${apart}\\d{6}\\s?\\([0-9A]\\)`, "i");
const taiwan = new RegExp(`${alone}[A-Z][1289]\\d{8}${end}`, "gi");

/** Behind the name of a document any number of its length is one. */
const named =
  /(?:护照|護照|通行证|通行證|回乡证|回鄉證|台胞证|臺胞證|旅行证|居留|居住证|身份证|身份證|军官证|士兵证|警官证|户口[簿本]|驾驶证|社保卡|社会保障|残疾人?证|结婚证|离婚证|passport|permit)(?:号码?|號碼?|证|簿|本|字|第|No|number|是|为|[^\p{L}\d。；;]){0,8}((?:\p{L}?字?第|[A-Z]{1,3})?[\s\-.·]?(?:\d[\s\-.·]?){5,14}\d)(?![A-Za-z0-9])/giu;

const documented =
  /(?:编号|編號|合同|文号|单号|批号|型号|货号|代码|代碼|车牌|航班|学号|工号|楼栋|栋号?|幢号?|房号|室号|门牌号?|库位|货架|No\.?)[^A-Za-z\d。；;]{0,4}$/i;

export function holdsPersonalDocument(plain: string): boolean {
  for (const { index, 0: found, 1: number = "" } of plain.matchAll(named)) {
    const digits = number.replace(/\D/g, "");
    const counts = isCounted({ plain, end: index + found.length });
    if (digits.length >= 7 && !isDate(digits) && !counts) return true;
  }
  if (hongKong.test(plain)) return true;
  for (const { index, 1: first, 2: second } of plain.matchAll(numbers)) {
    const digits = (first ?? second ?? "").replace(/\D/g, "");
    if (!isDate(digits) && !isDocumented(plain, index)) return true;
  }
  for (const { index, 0: number } of plain.matchAll(taiwan)) {
    if (isTaiwanese(number.toUpperCase()) && !isDocumented(plain, index)) return true;
  }
  return false;
}

/** Whether the word before says that it is the number of a thing. */
function isDocumented(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - 16), at);
  return documented.test(before) && !/passport[^\d]*$/i.test(before);
}

const counties = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

/** By its check digit. */
function isTaiwanese(number: string): boolean {
  const county = counties.indexOf(number[0] ?? "") + 10;
  let sum = Math.floor(county / 10) + (county % 10) * 9;
  for (let at = 1; at <= 8; at += 1) sum += Number(number[at]) * (9 - at);
  return (sum + Number(number[9])) % 10 === 0;
}
