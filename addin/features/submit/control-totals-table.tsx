import type { ControlTotals } from "../../../shared/api/submissions.ts";
import { amount, grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { DerivedSign } from "../../ui/derived-sign.tsx";
import { useSharedStyles } from "../../ui/styles.ts";

interface ControlTotalsTableProps {
  readonly totals: ControlTotals;
  /** Columns with figures that no cell holds. */
  readonly derived?: ReadonlySet<string>;
}

/** The figures a clerk knows by heart: rows and the sum of every column. */
export function ControlTotalsTable({ totals, derived }: ControlTotalsTableProps) {
  const shared = useSharedStyles();
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
          <td className={shared.number}>{grouped(totals.rows)}</td>
          <td>{text.receipt.rowUnit}</td>
        </tr>
        {totals.columns.map(({ column, header, total, unit, qualifier }) => (
          <tr key={header}>
            <th scope="row">
              {derived?.has(column) === true && <DerivedSign />}
              {header}
            </th>
            <td className={shared.number}>{amount(total, "", qualifier)}</td>
            <td>{unit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
