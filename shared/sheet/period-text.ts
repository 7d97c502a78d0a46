import { compactText } from "./normalise.ts";

const quarters = "一二三四";

/**
 * The reporting period that a title or a line such as 所属期：2019年一季度 speaks of.
 * 截至… is no period (stock forms state an as-of date) and gives the year only.
 * @returns a period as shared/period/period.ts writes it, or undefined.
 */
export function periodOfText(text: string): string | undefined {
  const compact = compactText(text);
  const year = /((?:19|20)\d{2})(?:年度?|$|[-./]|(?=H|Q))/i.exec(compact);
  if (year === null) return undefined;
  const y = year[1] ?? "";
  const rest = compact.slice(year.index);
  const dotted = dottedSpan.exec(rest);
  if (dotted !== null) {
    const [, , first = "", lastYear = y, last = ""] = dotted;
    return lastYear === y
      ? spanOfMonths(y, Number(first), Number(last))
      : spanOverYears(y, Number(first), Number(lastYear), Number(last));
  }
  if (severalYears.test(compact)) return undefined;
  if (/^\d{4}年度?第?[一二三四1-4]季度/.test(rest)) {
    const quarter = /第?([一二三四1-4])季度/.exec(rest)?.[1] ?? "";
    return `${y}Q${quarters.includes(quarter) ? quarters.indexOf(quarter) + 1 : quarter}`;
  }
  if (/^\d{4}年度?上半年|^\d{4}年度?1(?:月)?[-至~—]6月|^\d{4}H1/i.test(rest)) return `${y}H1`;
  if (/^\d{4}年度?下半年|^\d{4}年度?7(?:月)?[-至~—]12月|^\d{4}H2/i.test(rest)) return `${y}H2`;
  const quarter = /^\d{4}Q([1-4])/i.exec(rest)?.[1];
  if (quarter !== undefined) return `${y}Q${quarter}`;
  const across = /^\d{4}年度?(\d{1,2})月?[-至~—](\d{4})年(\d{1,2})月/.exec(rest);
  if (across !== null) return spanOverYears(y, Number(across[1]), Number(across[2]), Number(across[3]));
  const span = /^\d{4}年度?(\d{1,2})(?:月)?[-至~—](\d{1,2})月/.exec(rest);
  if (span !== null) return spanOfMonths(y, Number(span[1]), Number(span[2]));
  const month = /^\d{4}(?:年|[-./])(\d{1,2})(?:月(?!\d{1,2}日)|$)/.exec(rest);
  if (month !== null && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return `${y}-${month[1]?.padStart(2, "0")}`;
  return y;
}

/** 2023.01-2023.03, 2023年1月至2023年3月, 2023.1-3. */
const dottedSpan =
  /^(\d{4})[.年/](\d{1,2})(?:[.月/]0?1日?|月)?[-至~—–](?:(\d{4})[.年/])?(\d{1,2})(?:[.月/](?:28|29|30|31)日?|月|$|[^\d.])/;
/** 2021—2023年, 2021至2023年度. */
const severalYears = /(?:19|20)\d{2}年?度?[-至~—–](?:19|20)\d{2}年?度?(?!\d|[.年/]?\d{1,2}月)/;

/** Words for months or years that make no reporting period: "1-10月" of 2023年1-10月; undefined for any other text. */
export function stretchOfTime(text: string): string | undefined {
  const compact = compactText(text);
  if (periodOfText(text) !== undefined) return undefined;
  const years = severalYears.exec(compact);
  return (
    years?.[0] ?? /(?:19|20)\d{2}[年.]?度?\d{1,2}月?[-至~—–](?:\d{4}[.年])?\d{1,2}月?份?/.exec(compact)?.[0]
  );
}

function spanOfMonths(year: string, first: number, last: number): string | undefined {
  if (first === 1 && last === 12) return year;
  if ((first === 1 && last === 6) || (first === 7 && last === 12)) return `${year}H${first === 1 ? 1 : 2}`;
  if (last - first === 2 && first % 3 === 1) return `${year}Q${(first + 2) / 3}`;
  if (first === 4 && last === 9) return `${year}AprilS1`;
  // 1–10月: no reporting period has that shape; saying nothing is better than saying the year.
  return undefined;
}

/** Years that begin in April, and their second half; nothing else goes over New Year. */
function spanOverYears(year: string, first: number, lastYear: number, last: number): string | undefined {
  if (lastYear !== Number(year) + 1 || last !== 3) return undefined;
  if (first === 4) return `${year}April`;
  return first === 10 ? `${year}AprilS2` : undefined;
}
