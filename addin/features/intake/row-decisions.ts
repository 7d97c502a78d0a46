/** What is decided about rows: which is meant, which are sent as one, which are not reported. */
import type { Intake } from "./intake-box.ts";
import type { IntakeRow } from "./intake-model.ts";
import type { RowActs } from "./row-acts.tsx";

export function rowDecisions(
  intake: Pick<Intake, "decide" | "retry">,
  rows: readonly IntakeRow[],
): Pick<RowActs, "choose" | "join" | "leave" | "retry"> {
  return {
    choose: (row) => {
      const others = rows.filter(({ id, group }) => group === row.group && id !== row.id);
      intake.decide((decisions) => ({
        ...decisions,
        left: [...decisions.left, ...others.map(({ id }) => id)],
      }));
    },
    join: (row, wanted) => {
      const ids = rows.filter(({ group }) => group === row.group).map(({ id }) => id);
      intake.decide((decisions) => ({
        ...decisions,
        joined: wanted
          ? [...new Set([...decisions.joined, ...ids])]
          : decisions.joined.filter((id) => !ids.includes(id)),
      }));
    },
    leave: (row, left) =>
      intake.decide((decisions) => ({
        ...decisions,
        left: left ? [...decisions.left, row.id] : decisions.left.filter((id) => id !== row.id),
      })),
    retry: (row) => intake.retry(row.id),
  };
}
