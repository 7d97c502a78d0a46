import { conditionWords } from "./condition-words.ts";
import { columnOf, type Form, type Text } from "./form.ts";
import type { HistoryRule } from "./history-rules.ts";

/** A rule over several reports in one sentence, for those whom it will ask. */
export function historyWords(form: Form, rule: HistoryRule): Text {
  switch (rule.kind) {
    case "change":
      return rule.of === "flow"
        ? {
            zh: `与上期相比减少超过${rule.fall}%或增加超过${rule.rise}%的发生数；往期满4期后改按中位数`,
            en: `Flows that fell by more than ${rule.fall} % or rose by more than ${rule.rise} % since the period before, until four periods are known`,
          }
        : {
            zh: `与上次相比增减超过${rule.rise}%的存量`,
            en: `Stocks that differ by more than ${rule.rise} % from the last report`,
          };
    case "unusual":
      return rule.among === "own"
        ? {
            zh: `发生数偏离本单位往期（至少4期）中位数超过${rule.deviations}倍中位差`,
            en: `Flows further than ${rule.deviations} median deviations from the unit's own median of at least 4 periods`,
          }
        : {
            zh: `没有往期时，发生数偏离同级单位（至少5家）中位数超过${rule.deviations}倍中位差`,
            en: `Without a history, flows further than ${rule.deviations} median deviations from the median of at least 5 peers`,
          };
    case "rising": {
      const feeding = form.columns.filter(({ feeds = [] }) =>
        feeds.some(({ indicator }) => rule.indicators.includes(indicator)),
      );
      const { zh, en } = headers(
        form,
        feeding.map(({ id }) => id),
      );
      return { zh: `${zh}不减少`, en: `${en} never falls` };
    }
    case "keyed": {
      const key = headers(form, rule.key);
      return rule.rising === undefined
        ? {
            zh: `${key.zh}相同的，${headers(form, [rule.forward ?? ""]).zh}不后退`,
            en: `${headers(form, [rule.forward ?? ""]).en} only goes forward where ${key.en} are the same`,
          }
        : {
            zh: `${key.zh}相同的，${headers(form, [rule.rising]).zh}不减少`,
            en: `${headers(form, [rule.rising]).en} never falls where ${key.en} are the same`,
          };
    }
    case "opening": {
      const [opening, closing] = [headers(form, [rule.opening]), headers(form, [rule.closing])];
      return {
        zh: `${opening.zh}等于上期（或上年末）的${closing.zh}`,
        en: `${opening.en} is “${closing.en}” of the report before, or of the end of the year before`,
      };
    }
    case "running": {
      const [total, added] = [headers(form, [rule.total]), headers(form, [rule.added])];
      return {
        zh: `${total.zh}等于上期的${total.zh}加本期的${added.zh}${rule.since === "january" ? "，每年重新累计" : ""}`,
        en: `${total.en} is that of the report before and “${added.en}” together${rule.since === "january" ? ", anew each year" : ""}`,
      };
    }
    case "register": {
      const { zh, en } = headers(form, [rule.column]);
      const when = conditionWords(form, rule.when);
      return {
        zh: `${zh}${when.zh === "" ? "" : `（${when.zh}）`}不多于单位名录中下属的单位数`,
        en: `${en}${when.en === "" ? "" : ` (${when.en})`}: no more units than the register holds below the row's unit`,
      };
    }
    default:
      // Kinds that let the form say it: one without a message has its words above, or does not compile.
      return rule.message;
  }
}

function headers(form: Form, ids: readonly string[]): Text {
  const columns = ids.map((id) => columnOf(form, id).header);
  return { zh: columns.map(({ zh }) => zh).join("、"), en: columns.map(({ en }) => en).join(", ") };
}
