/** The text of a date with everything that is no day taken away: clock times, weekdays, marks, numerals in Han script. */

import { dateOfDay, dayNumber, isIsoDate } from "../../period/period.ts";
import { compactText, withoutNoteMarks } from "../normalise.ts";

const digits: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, "○": 0, O: 0, o: 0, "0": 0 },
  ...{ 元: 1, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const year =
  /(?<![〇零○Oo0一二三四五六七八九\d])([〇零○Oo0一二三四五六七八九]{4}|[〇零○Oo0一二三四五六七八九]{2})(?=年)/g;
const month =
  /(?<![一二三四五六七八九十])(元|十[一二]?|[一二三四五六七八九])(?=月|[-~—–至到、](?:元|十[一二]?|[一二三四五六七八九]|\d{1,2})月)/g;
const day =
  /(?<![一二三四五六七八九十廿卅初])(三十一?|卅一?|(?:二十|廿)[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])(?=[日号])/g;

/** 二〇一九年十二月三十一日 → 2019年12月31日. Days and months of the old calendar (正月, 初五) stay as they are. */
export function withArabicDigits(text: string): string {
  if (!/[年月日号]/.test(text)) return text;
  return text
    .replace(year, (numerals) => [...numerals].map((numeral) => digits[numeral] ?? numeral).join(""))
    .replace(month, (numeral) => String(numberOf(numeral)))
    .replace(day, (numeral) => String(numberOf(numeral)));
}

function numberOf(numeral: string): number {
  const [, tens = "", ones = ""] = /^([二三]?十|廿|卅)?(.?)$/.exec(numeral) ?? [];
  const ten = tens === "廿" ? 2 : tens === "卅" ? 3 : tens === "" ? 0 : (digits[tens[0] ?? ""] ?? 1);
  return ten * 10 + (digits[ones] ?? 0);
}

const partOfDay = "(?:凌晨|早上|上午|中午|下午|晚上?|[AaPp][Mm])";
const clock = "\\d{1,2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|[时点](?:\\d{1,2}分?|半|整)?)";
const joint = "[-~—–―−至到]";
const weekday = /[([]?\s*(?:星期|周|礼拜)[一二三四五六日天]\s*[)\]]?/;
const time = new RegExp(
  `(?:[\\sT]+|(?<=[日号]))${partOfDay}?\\s*${clock}\\s*(?:[AaPp][Mm])?(?:\\s*${joint}\\s*${partOfDay}?\\s*${clock})?\\s*$`,
);
const lonePart = new RegExp(`\\s*${partOfDay}$`);

const zoned =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|([+-])(\d{2}):?(\d{2}))$/i;
const CHINA = 8 * 60;
const DAY = 24 * 60;

/** 2023-03-06T16:00:00Z is 7 March in China, whose time all offices keep. */
function inChina(text: string): string {
  const [, day, hours, minutes, sign, zoneHours, zoneMinutes] = zoned.exec(text) ?? [];
  if (day === undefined || !isIsoDate(day)) return text;
  const zone = sign === undefined ? 0 : Number(`${sign}1`) * (Number(zoneHours) * 60 + Number(zoneMinutes));
  const minute = Number(hours) * 60 + Number(minutes) - zone + CHINA;
  return dateOfDay(dayNumber(day) + Math.floor(minute / DAY));
}

/** "二〇一九年 三月五日（星期二）上午9时①" → "2019年3月5日"; "2019。3。5" and "2019 3 5" → "2019.3.5". */
export function dateText(text: string): string {
  const plain = inChina(withoutNoteMarks(text).normalize("NFKC").trim())
    .replace(/^['’‘`]+/, "")
    .replace(weekday, " ")
    .replace(time, "")
    .replace(lonePart, "")
    .trim()
    .replace(/(?<=\d)\s+(?=\d)/g, ".");
  return withArabicDigits(compactText(plain))
    .replace(/(?<=\d)[。、·](?=\d)/g, ".")
    .replace(/[。.,;、]+$/, "")
    .replace(/^(?:自|从|于)(?=\d)/, "")
    .replace(new RegExp(`起(?=${joint})`), "")
    .replace(/止$/, "");
}
