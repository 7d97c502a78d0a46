import { Button, Field, makeStyles, mergeClasses, Select, Spinner, tokens } from "@fluentui/react-components";
import { amount, grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { statusGlyphs } from "../../messages/status.ts";
import { Notice } from "../../ui/notice.tsx";
import { NamesCount, SeverityCount } from "../../ui/severity.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { countKinds, countPlaces } from "./findings.ts";
import type { SheetState } from "./workbench.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  current: { border: `2px solid ${tokens.colorBrandStroke1}`, padding: "11px" },
  counts: { display: "flex", flexWrap: "wrap", gap: "12px" },
  totals: { display: "flex", flexWrap: "wrap", gap: "0 16px", margin: 0, padding: 0, listStyleType: "none" },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

/** Control totals that fit a card; the receipt and the confirmation show all of them. */
const TOTALS_ON_CARD = 4;

interface SheetCardProps {
  readonly sheet: SheetState;
  readonly reports: readonly OwedReport[];
  /** Whether its findings are the ones shown; undefined when there is only one sheet to look at. */
  readonly current: boolean | undefined;
  readonly onView: () => void;
  readonly onPeriod: (period: string) => void;
  readonly onIgnore: () => void;
}

export function SheetCard({ sheet, reports, current, onView, onPeriod, onIgnore }: SheetCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { assessment } = sheet;
  if (assessment?.kind !== "recognised") return null;
  const { form, period, statedPeriod, totals, rows, outsidePeriod, findings } = assessment;
  const counts = countPlaces(findings);
  const kinds = countKinds(findings);
  const sent = reports.find(({ collection }) => collection.form === form.id && collection.period === period);
  const periods = [
    ...new Set([
      ...reports
        .filter(({ collection }) => collection.form === form.id)
        .map(({ collection }) => collection.period),
      ...(period === null ? [] : [period]),
    ]),
  ];
  const choosing =
    period === null || (statedPeriod !== null && statedPeriod !== period) || periods.length > 1;
  return (
    <article
      className={mergeClasses(styles.card, current === true && styles.current)}
      aria-label={form.title}
    >
      <h3 className={shared.subheading}>
        {form.title}
        {period !== null && ` · ${periodText(period)}`}
      </h3>
      <div>
        {text.check.sheet(sheet.name)}
        {sheet.table > 0 && text.check.table(sheet.table + 1)}
        {sheet.hidden && `${text.aside(text.check.hidden)}`} · {text.check.rows(grouped(rows))}
      </div>
      {sheet.status === "failed" && (
        <Notice kind={sheet.refusal === "elsewhere" ? "warning" : "error"}>
          {sheet.refusal === undefined ? text.check.failed : text.excel.refusal[sheet.refusal]}
        </Notice>
      )}
      <div className={styles.counts}>
        {(["error", "warning", "information"] as const).map(
          (severity) =>
            counts[severity] > 0 && (
              <SeverityCount
                key={severity}
                severity={severity}
                kinds={kinds[severity]}
                places={counts[severity]}
              />
            ),
        )}
        {counts.names > 0 && <NamesCount places={counts.names} />}
        {counts.error + counts.warning + counts.names === 0 && (
          <span className={styles.good}>✓ {text.check.allGood}</span>
        )}
        {outsidePeriod > 0 && (
          <span
            className={shared.quiet}
            title={text.check.outsideHint(grouped(rows), grouped(outsidePeriod))}
          >
            {text.check.outside(grouped(outsidePeriod))}
          </span>
        )}
        {sheet.status === "checking" && <Spinner size="extra-tiny" label={text.check.checking} />}
      </div>
      {sent !== undefined && sent.newest !== null && (
        <div>
          <span aria-hidden>{statusGlyphs[sent.status]}</span> {text.tasks.version(sent.newest.version)}
          {text.clause}
          {text.tasks.status[sent.status]}
        </div>
      )}
      <ul className={mergeClasses(styles.totals, shared.figures)}>
        {totals.columns.slice(0, TOTALS_ON_CARD).map(({ header, total, unit, qualifier }) => (
          <li key={header}>
            {header} {amount(total, unit, qualifier)}
          </li>
        ))}
      </ul>
      {/* Without a task there is nothing to choose: what to do then stands beside the button that submits. */}
      {choosing && periods.length > 0 && (
        <Field label={periodLabel(period, statedPeriod)}>
          <Select value={period ?? ""} onChange={(_, { value }) => onPeriod(value)}>
            {period === null && <option value="">{text.check.period}</option>}
            {periods.map((choice) => (
              <option key={choice} value={choice}>
                {periodText(choice)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {current !== undefined && (
        <div className={shared.row}>
          <Button
            appearance={current ? "subtle" : "outline"}
            aria-label={(current ? text.check.viewingSheet : text.check.viewSheet)(sheet.name)}
            disabledFocusable={current}
            onClick={onView}
          >
            {current ? text.check.viewing : text.check.view}
          </Button>
          <Button appearance="subtle" onClick={onIgnore}>
            {text.check.ignore}
          </Button>
        </div>
      )}
    </article>
  );
}

function periodLabel(period: string | null, stated: string | null): string {
  if (period === null) return text.check.periodUnknown;
  if (stated === null || stated === period) return text.check.period;
  return text.check.periodDiffers(periodText(stated), periodText(period));
}
