import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../shared/form/form.ts";
import { grouped } from "../messages/format.ts";
import { text } from "../messages/index.ts";
import { useSharedStyles } from "./styles.ts";

const severityGlyphs: Readonly<Record<Severity, string>> = {
  error: "●",
  warning: "▲",
  information: "○",
};

const useStyles = makeStyles({
  mark: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground3 },
  information: { color: tokens.colorNeutralForeground3 },
});

/** "● 错误", told apart by shape and word; the colour only helps. @param names it asks whether a name is meant */
export function SeverityWord({
  severity,
  names = false,
}: {
  readonly severity: Severity;
  readonly names?: boolean;
}) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <span aria-hidden>{severityGlyphs[severity]}</span>{" "}
      {names ? text.names.word : text.check.severity[severity]}
    </span>
  );
}

/** "▲ 2处像是姓名": counted beside what is to be verified, never with it. */
export function NamesCount({ places }: { readonly places: number }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles.warning)} title={text.names.countHint}>
      <span aria-hidden>{severityGlyphs.warning}</span> {text.names.count(places)}
    </span>
  );
}

/** "● 2", read out as "2处错误"; "● 2类，7处" where kinds are about several cells. */
export function SeverityCount({
  severity,
  kinds,
  places,
}: {
  readonly severity: Severity;
  readonly kinds: number;
  readonly places: number;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <span
      className={mergeClasses(styles.mark, styles[severity])}
      title={`${text.check.severityCount(severity, kinds, places)}${text.aside(text.check.severityHint[severity])}`}
    >
      <span aria-hidden>
        {severityGlyphs[severity]} {kinds === places ? places : text.check.kinds(kinds, grouped(places))}
      </span>
      <span className={shared.visuallyHidden}>{text.check.severityCount(severity, kinds, places)}</span>
    </span>
  );
}
