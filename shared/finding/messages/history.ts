/** What rules over several reports say, in both languages: the earlier figure, its period, how far it is off. */

import type { Text } from "../../form/form.ts";
import { periodName } from "../../period/period.ts";

export interface Comparison {
  readonly name: Text;
  /** Period of the earlier report, and how it stands to this one. */
  readonly period: string;
  readonly relation: "before" | "earlier" | "year_before";
  readonly earlier: string;
  readonly now: string;
  readonly difference: Text;
}

const relations: Readonly<Record<Comparison["relation"], Text>> = {
  before: { zh: "上期", en: "in the period before" },
  earlier: { zh: "上次", en: "in the last report" },
  year_before: { zh: "去年同期", en: "in the same period of the year before" },
};

/** “培训人数”上期（2025年第一季度）为1,234人，本期12人，少了99%，请核实 */
export function changed({ name, period, relation, earlier, now, difference }: Comparison): Text {
  const word = relations[relation];
  return {
    zh: `${name.zh}${word.zh}（${periodName(period)}）为${earlier}，本期${now}，${difference.zh}，请核实`,
    en: `${name.en} was ${earlier} ${word.en} (${period}) and is ${now} now, ${difference.en}. Please check`,
  };
}

export function fell({ name, period, relation, earlier, now }: Comparison): Text {
  const word = relations[relation];
  return {
    zh: `${name.zh}${word.zh}（${periodName(period)}）为${earlier}，本期${now}。这一数字一般不减少，请核实`,
    en: `${name.en} was ${earlier} ${word.en} (${period}) and is ${now} now. It does not normally fall. Please check`,
  };
}

/** “人数”（队伍类别：女性人才）期初为120人，2023年报的期末数是118人，两者应当相等，请核实 */
export function openedOtherwise({
  name,
  period,
  earlier,
  now,
}: Pick<Comparison, "name" | "period" | "earlier" | "now">): Text {
  return {
    zh: `${name.zh}期初为${now}，${periodName(period)}报的期末数是${earlier}，两者应当相等，请核实是哪一期的数`,
    en: `${name.en} begins with ${now}, and ended with ${earlier} in ${period}. Both should be the same: please check which is right`,
  };
}

/** How two figures differ, cut off to whole per cent or times, so that 99.9 % is never called all of it. */
export function differenceOf(then: bigint, now: bigint): Text {
  const size = then < 0n ? -then : then;
  const difference = now - then;
  const percent = ((difference < 0n ? -difference : difference) * 100n) / size;
  if (difference > 0n && percent >= 900n) {
    return { zh: `约为${now / then}倍`, en: `about ${now / then} times as much` };
  }
  const amount =
    percent === 0n ? { zh: "不到1%", en: "less than 1 %" } : { zh: `${percent}%`, en: `${percent} %` };
  return difference < 0n
    ? { zh: `少了${amount.zh}`, en: `${amount.en} less` }
    : { zh: `多了${amount.zh}`, en: `${amount.en} more` };
}

export interface FromMedian {
  readonly name: Text;
  /** Periods, or units, that the median is of. */
  readonly count: number;
  readonly median: string;
  readonly now: string;
  readonly high: boolean;
}

export function unlikeOwn({ name, count, median, now, high }: FromMedian): Text {
  return {
    zh: `${name.zh}此前${count}期的中位数为${median}，本期${now}，明显${high ? "偏高" : "偏低"}，请核实`,
    en: `${name.en}: the median of ${count} earlier periods is ${median}, now it is ${now}, unusually ${high ? "high" : "low"}. Please check`,
  };
}

/** Says the median and how many units it is of, never whose. */
export function unlikePeers({ name, count, median, now, high }: FromMedian): Text {
  return {
    zh: `${name.zh}本期已报的${count}家同级单位中位数为${median}，本单位${now}，明显${high ? "偏高" : "偏低"}，请核实`,
    en: `${name.en}: the median of ${count} units of the same level is ${median}, here it is ${now}, unusually ${high ? "high" : "low"}. Please check`,
  };
}

export function carriedOver(message: Text, out: string, most: string): Text {
  return {
    zh: `${message.zh}：本期${out}，按往期报送推算最多${most}。请核实`,
    en: `${message.en}: ${out} now, by earlier reports ${most} at most. Please check`,
  };
}

export function movedBack(name: Text, period: string, then: Text, now: Text): Text {
  return {
    zh: `同一项目的${name.zh}上次（${periodName(period)}）为“${then.zh}”，本期为“${now.zh}”，请核实`,
    en: `${name.en} of the same thing was “${then.en}” in the last report (${period}) and is “${now.en}” now. Please check`,
  };
}

export function acrossUnits(message: Text): Text {
  return {
    zh: `${message.zh}，请核实没有重复计算`,
    en: `${message.en}. Please check that nothing is counted twice`,
  };
}

export function beyondRegister(name: Text, registered: string, now: string): Text {
  return {
    zh: `${name.zh}填了${now}，单位名录中下属的只有${registered}，请核实`,
    en: `${name.en} is ${now}, the register of units knows ${registered} below this unit. Please check`,
  };
}

export function betweenForms(message: Text, left: Text, right: Text): Text {
  return {
    zh: `${message.zh}：${left.zh}，${right.zh}。请核实`,
    en: `${message.en}: ${left.en}, ${right.en}. Please check`,
  };
}
