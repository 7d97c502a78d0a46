import type { ControlTotals } from "../../../shared/api/submissions.ts";
import { amount, grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { LoadedVersion } from "./load-version.ts";

type Column = ControlTotals["columns"][number];

/** The sums of the version; in a quiet second line those of the version before and of the year before. */
export function TotalsCompared({ loaded }: { readonly loaded: LoadedVersion }) {
  const shared = useSharedStyles();
  const { review, before } = loaded;
  const { controlTotals } = review.receipt;
  const earlier = before?.receipt;
  const { lastYear } = review;
  const quiet = (of: (totals: ControlTotals) => string | undefined, now: string) => {
    const then = earlier === undefined ? undefined : of(earlier.controlTotals);
    const yearAgo = lastYear === null ? undefined : of(lastYear.controlTotals);
    return [
      ...(earlier === undefined || then === undefined || then === now
        ? []
        : [text.review.before(earlier.version, then)]),
      ...(lastYear === null || yearAgo === undefined
        ? []
        : [text.review.lastYear(periodText(lastYear.period), yearAgo)]),
    ].join(" · ");
  };
  const rows = text.review.rows(grouped(controlTotals.rows));
  return (
    <table className={shared.table}>
      <caption className={shared.visuallyHidden}>{text.review.totals}</caption>
      <tbody>
        <tr>
          <th scope="row">{text.submit.rows}</th>
          <td className={shared.number}>
            {rows}
            <Quiet words={quiet((totals) => text.review.rows(grouped(totals.rows)), rows)} />
          </td>
        </tr>
        {controlTotals.columns.map((column) => {
          const now = totalWords(column);
          return (
            <tr key={column.header}>
              <th scope="row">{column.header}</th>
              <td className={shared.number}>
                {now}
                <Quiet
                  words={quiet((totals) => {
                    const same = totals.columns.find(
                      ({ column: id, header }) => id === column.column && header === column.header,
                    );
                    return same === undefined ? undefined : totalWords(same);
                  }, now)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Quiet({ words }: { readonly words: string }) {
  const shared = useSharedStyles();
  return words === "" ? null : <div className={shared.quiet}>{words}</div>;
}

function totalWords({ total, unit, qualifier }: Column): string {
  return amount(total, unit, qualifier);
}
