/** Columns that go on from report to report (累计培训人数), each with the one that says what the period added to it (本月培训人数). */
import type { DesignColumn } from "./design.ts";

export interface RunningTotal {
  /** Ids of columns. */
  readonly total: string;
  readonly added: string;
  /** Since when it is counted; absent where its name does not say. */
  readonly since?: "january" | "ever";
}

const running = /累计|以来|至今|年初至/;
/** 本月累计 of a weekly sheet begins anew within the periods that are reported. */
const within = /(?:^|[本当])(?:月|季度?|周)累计/;
const january = /(?:[今本当]年|年度|全年|年初).{0,2}(?:累计|以来|至)|1[-—~至]\d{0,2}月/;
const ever = /历年|历史|有史|成立以来|开展以来|启动以来/;
const periodic = /[本当](?:期|月|季度?|周|旬)/;
/** What says of which time a figure is, or that it was done, and nothing of what it counts. */
const timeWords =
  /1[-—~至]\d{1,2}月|历年|历史|[今本当]年度?|年度|全年|年初至今|以来|至今|累计|[本当](?:期|月|季度?|周|旬)|新增|完成|实际|情况|数$/g;

/**
 * Each total with the one figure of the period, of the same unit, that is called as it is but for the time; where nothing else
 * than the time stands over a total, with the only figure that says of which time it is.
 */
export function runningTotals(columns: readonly DesignColumn[]): RunningTotal[] {
  const figures = columns.filter(
    ({ kind, leaving }) => (kind === "count" || kind === "money") && leaving === "sent",
  );
  const added = figures.filter((column) => column.aggregation === "sum" && !running.test(nameOf(column)));
  return figures
    .filter((column) => column.aggregation === "latest" && isRunning(nameOf(column)))
    .flatMap((total): RunningTotal[] => {
      const alike = added.filter(({ kind, unit }) => kind === total.kind && unit === total.unit);
      const rest = restOf(total);
      const same = alike.filter((column) => restOf(column) === rest);
      const timed = rest === "" ? alike.filter((column) => periodic.test(nameOf(column))) : [];
      const [found, ...others] = timed.length > 0 ? timed : same;
      if (found === undefined || others.length > 0) return [];
      const since = ever.test(nameOf(total)) ? "ever" : january.test(nameOf(total)) ? "january" : undefined;
      return [{ total: total.id, added: found.id, ...(since !== undefined && { since }) }];
    });
}

function isRunning(name: string): boolean {
  return running.test(name) && !within.test(name.replace(/[今本当]年累计/, "累计"));
}

function nameOf({ groups, heading, name }: DesignColumn): string {
  const text = [...groups, heading ?? name].join("").replace(/\s+/g, "");
  return text.replace(/[（(][^（()）]*[)）]$/, "");
}

function restOf(column: DesignColumn): string {
  return nameOf(column).replace(timeWords, "");
}
