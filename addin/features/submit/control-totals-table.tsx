import type { ControlTotals } from "../../../shared/api/submissions.ts";
import { amount, grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { DerivedSign } from "../../ui/derived-sign.tsx";
import { useSharedStyles } from "../../ui/styles.ts";

/** Totals of another report, and how one of them is told. */
export interface TotalsBeside {
  readonly totals: ControlTotals;
  readonly told: (value: string) => string;
}

interface ControlTotalsTableProps {
  readonly totals: ControlTotals;
  /** Columns with figures that no cell holds. */
  readonly derived?: ReadonlySet<string>;
  /** Of earlier reports, in a quiet second line. */
  readonly beside?: readonly TotalsBeside[];
}

/** The figures a clerk knows by heart: rows and the sum of every column. */
export function ControlTotalsTable({ totals, derived, beside = [] }: ControlTotalsTableProps) {
  const shared = useSharedStyles();
  const then = (of: (earlier: ControlTotals) => string | undefined) => (
    <Beside
      told={beside.flatMap(({ totals: earlier, told }) => {
        const value = of(earlier);
        return value === undefined ? [] : [told(value)];
      })}
    />
  );
  return (
    <table className={shared.table}>
      <caption className={shared.visuallyHidden}>{text.receipt.totals}</caption>
      <thead>
        <tr>
          <th scope="col">{text.receipt.column}</th>
          <th scope="col" className={shared.number}>
            {text.receipt.total}
          </th>
          <th scope="col">{text.receipt.measure}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text.submit.rows}</th>
          <td className={shared.number}>
            {grouped(totals.rows)}
            {then(({ rows }) => grouped(rows))}
          </td>
          <td>{text.receipt.rowUnit}</td>
        </tr>
        {totals.columns.map(({ column, header, total, unit, qualifier }) => (
          <tr key={header}>
            <th scope="row">
              {derived?.has(column) === true && <DerivedSign />}
              {header}
            </th>
            <td className={shared.number}>
              {amount(total, "", qualifier)}
              {then(({ columns }) => {
                const same = columns.find((other) => other.column === column && other.header === header);
                return same === undefined ? undefined : amount(same.total, "", same.qualifier);
              })}
            </td>
            <td>{unit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Beside({ told }: { readonly told: readonly string[] }) {
  const shared = useSharedStyles();
  return told.map((words) => (
    <div key={words} className={shared.quiet}>
      {words}
    </div>
  ));
}
