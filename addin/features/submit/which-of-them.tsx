import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import type { ControlTotals } from "../../../shared/api/submissions.ts";
import type { Form } from "../../../shared/form/form.ts";
import { amount, grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { SheetState } from "../check/workbench.ts";
import { joinSheets } from "./joined-sheets.ts";
import { membersOf } from "./readiness.ts";
import { type Split, splitTotals } from "./total-sheets.ts";

const useStyles = makeStyles({ whole: { flexBasis: "100%" } });

interface Several {
  readonly me: Me;
  readonly sheet: SheetState;
  /** Sheets of its form and period, itself among them. */
  readonly twins: readonly SheetState[];
}

interface WhichOfThemProps extends Several {
  readonly onJoin: (ids: readonly string[], joined: boolean) => void;
  readonly onIgnore: (ids: readonly string[]) => void;
}

/**
 * Several sheets are this form: one of them, or all added up where their figures are of the period alone. A sheet that is
 * the total of others is left out first.
 */
export function WhichOfThem({ me, sheet, twins, onJoin, onIgnore }: WhichOfThemProps) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const form = useFormOf(sheet);
  const { totals, parts } = useSplit(me, form, twins);
  const adds = form?.accumulation === "period";
  const doubled = totals.length > 0;
  const only = (one: SheetState) => (
    <Button key={one.id} onClick={() => onIgnore(idsOf(twins).filter((id) => id !== one.id))}>
      {text.submit.onlyThis(one.name)}
    </Button>
  );
  const whole = doubled ? totals.map((total) => total.sheet) : [];
  const alone = [...whole, ...(parts.length === 1 ? parts : [])];
  const first = totals.some(({ why }) => why === "same") ? [...parts, ...whole] : alone;
  return (
    <span className={mergeClasses(shared.row, styles.whole)}>
      <Doubled split={{ totals, parts }} />
      {(adds || doubled) && <Sums parts={parts} adds={adds} whole={whole} />}
      {adds && parts.length > 1 && (
        <Button
          onClick={() => {
            if (doubled) onIgnore(idsOf(whole));
            onJoin(idsOf(parts), true);
          }}
        >
          {doubled ? text.submit.joinThese(quoted(parts)) : text.submit.joinAll(parts.length)}
        </Button>
      )}
      {first.map(only)}
      {!first.some(({ id }) => id === sheet.id) && only(sheet)}
      {adds && doubled && (
        <Button appearance="subtle" onClick={() => onJoin(idsOf(twins), true)}>
          {text.submit.joinDoubled(twins.length)}
        </Button>
      )}
    </span>
  );
}

/** Sheets that are added up, one of which is the total of others. */
export function DoubledSheets({ me, sheet, twins }: Several) {
  return <Doubled split={useSplit(me, useFormOf(sheet), twins)} />;
}

function Doubled({ split: { totals } }: { readonly split: Split }) {
  const styles = useStyles();
  if (totals.length === 0) return null;
  return (
    <div className={styles.whole}>
      <Notice kind="warning">
        {totals.map(({ sheet, why, of }) => (
          <span key={sheet.id}>{text.submit.isTotal[why](sheet.name, quoted(of))}</span>
        ))}
        <span>{text.submit.doubled}</span>
      </Notice>
    </div>
  );
}

/** What each press would send. */
function Sums({
  parts,
  adds,
  whole,
}: {
  readonly parts: readonly SheetState[];
  readonly adds: boolean;
  readonly whole: readonly SheetState[];
}) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const together = useMemo(() => joinSheets(membersOf(parts))?.sheet.totals, [parts]);
  const shown: { name: string; totals: ControlTotals }[] = [
    ...(together !== undefined && (adds || parts.length === 1)
      ? [{ name: parts.length > 1 ? text.submit.together(quoted(parts)) : quoted(parts), totals: together }]
      : []),
    ...membersOf(whole).map(({ assessment: { sheet, totals } }) => ({
      name: quoted([{ name: sheet }]),
      totals,
    })),
  ];
  const headers = [...new Set(shown.flatMap(({ totals }) => totals.columns.map(({ header }) => header)))];
  const cells = (header: string) =>
    shown.map(({ name, totals }) => {
      const total = totals.columns.find((column) => column.header === header);
      return { name, said: total === undefined ? "" : amount(total.total, total.unit, total.qualifier) };
    });
  if (shown.length === 0) return null;
  return (
    <table className={mergeClasses(shared.table, styles.whole)}>
      <caption className={shared.visuallyHidden}>{text.submit.sumsHeading}</caption>
      <thead>
        <tr>
          <th scope="col">{text.receipt.column}</th>
          {shown.map(({ name }) => (
            <th key={name} scope="col" className={shared.number}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text.submit.rows}</th>
          {shown.map(({ name, totals }) => (
            <td key={name} className={shared.number}>
              {grouped(totals.rows)}
            </td>
          ))}
        </tr>
        {headers.map((header) => (
          <tr key={header}>
            <th scope="row">{header}</th>
            {cells(header).map(({ name, said }) => (
              <td key={name} className={shared.number}>
                {said}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useFormOf({ assessment }: SheetState): Form | undefined {
  const catalogue = useCatalogue();
  if (assessment?.kind !== "recognised") return undefined;
  return catalogue.findForm(assessment.form.id, assessment.form.version);
}

function useSplit(me: Me, form: Form | undefined, twins: readonly SheetState[]): Split {
  const unit = me.account.unit.name;
  return useMemo(
    () => (form === undefined ? { totals: [], parts: twins } : splitTotals(form, twins, unit)),
    [form, twins, unit],
  );
}

export function quoted(sheets: readonly Pick<SheetState, "name">[]): string {
  return sheets.map(({ name }) => `“${name}”`).join("");
}

export function idsOf(sheets: readonly SheetState[]): string[] {
  return sheets.map(({ id }) => id);
}
