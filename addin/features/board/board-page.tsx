import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Collection } from "../../../shared/api.ts";
import { periodTitle } from "../../../shared/period.ts";
import { percentText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { formTitle } from "../../messages/report-title.ts";
import { type ReportStatus, statusGlyphs } from "../../messages/status.ts";
import { useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { chinaTime } from "../submit/tasks.ts";
import { type BoardCell, boardOf, isReported, overdueUnits, periodsOf, type Rate } from "./board-model.ts";
import { chaseText } from "./chase-text.ts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
  scroller: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: "auto", minWidth: "100%", "& th, & td": { whiteSpace: "nowrap" } },
  unit: {
    position: "sticky",
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    maxWidth: "40vw",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  form: { whiteSpace: "normal !important" as "normal", minWidth: "96px", verticalAlign: "bottom" },
  missing: { color: tokens.colorPaletteRedForeground1 },
  field: { minWidth: "120px" },
});

export function BoardPage({ collections }: { readonly collections: readonly Collection[] }) {
  const { now } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const periods = periodsOf(collections);
  const [chosen, setChosen] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [said, setSaid] = useState("");
  const period = chosen ?? periods[0];
  if (period === undefined) {
    return (
      <main id="main" className={styles.page}>
        <p>{text.board.none}</p>
      </main>
    );
  }

  const board = boardOf(collections, period);
  const rows = board.rows.filter(
    ({ name, cells }) =>
      name.includes(search.trim()) &&
      (!onlyMissing || cells.some((cell) => cell !== null && !isReported(cell.status))),
  );
  const copyChaseList = async (): Promise<void> => {
    const overdue = overdueUnits(collections, period, chinaTime(now()).slice(0, 10));
    if (overdue.length === 0) {
      setSaid(text.board.chaseNone);
      return;
    }
    try {
      await navigator.clipboard.writeText(chaseText(overdue, period));
      setSaid(text.board.chaseCopied(overdue.length));
    } catch {
      setSaid(text.receipt.copyFailed);
    }
  };

  return (
    <main id="main" className={styles.page}>
      <div className={shared.spread}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {text.board.heading} · {periodTitle(period)}
        </h2>
        <RateWords rate={board.rate} />
      </div>
      <div className={shared.row}>
        <Select
          className={styles.field}
          aria-label={text.board.period}
          value={period}
          onChange={(_, { value }) => setChosen(value)}
        >
          {periods.map((choice) => (
            <option key={choice} value={choice}>
              {periodTitle(choice)}
            </option>
          ))}
        </Select>
        <Input
          type="search"
          aria-label={text.board.search}
          placeholder={text.board.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Checkbox
          label={text.board.filter}
          checked={onlyMissing}
          onChange={(_, { checked }) => setOnlyMissing(checked === true)}
        />
        <Button onClick={() => void copyChaseList()}>{text.board.chase}</Button>
        <span role="status">{said}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.scroller} tabIndex={0} aria-label={text.board.heading}>
        <table className={mergeClasses(shared.table, styles.table)}>
          <thead>
            <tr>
              <th scope="col" className={styles.unit}>
                {text.board.unit}
              </th>
              {board.forms.map(({ collection, title }) => (
                <th key={collection} scope="col" className={styles.form}>
                  {formTitle(title, period)}
                </th>
              ))}
              <th scope="col" className={shared.number}>
                {text.board.rate}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.length === 0 && (
              <tr>
                <td colSpan={board.forms.length + 2}>{text.board.noUnit}</td>
              </tr>
            )}
            {rows.map(({ unit, name, cells, rate }) => (
              <tr key={unit}>
                <th scope="row" className={styles.unit} title={name}>
                  {name}
                </th>
                {cells.map((cell, index) => (
                  <td key={board.forms[index]?.collection}>
                    <CellWords cell={cell} />
                  </td>
                ))}
                <td className={shared.number}>{percentText(rate.reported, rate.due)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={styles.unit}>
                {text.board.rate}
              </th>
              {board.forms.map(({ collection, rate }) => (
                <td key={collection}>
                  {percentText(rate.reported, rate.due)}（{rate.reported}/{rate.due}）
                </td>
              ))}
              <td className={shared.number}>{percentText(board.rate.reported, board.rate.due)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <Legend />
    </main>
  );
}

function RateWords({ rate }: { readonly rate: Rate }) {
  return (
    <span>
      {text.board.rate} <strong>{percentText(rate.reported, rate.due)}</strong> · {text.board.onTime}{" "}
      <strong>{percentText(rate.inTime, rate.due)}</strong>
    </span>
  );
}

function CellWords({ cell }: { readonly cell: BoardCell | null }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  if (cell === null) return <span className={shared.quiet}>{text.board.notOwed}</span>;
  const { status, version, late } = cell;
  return (
    <span className={isReported(status) ? undefined : styles.missing}>
      <span aria-hidden>{statusGlyphs[status]} </span>
      {text.tasks.status[status]}
      {version !== null && ` ${text.board.version(version)}`}
      {late && ` ${text.board.late}`}
    </span>
  );
}

const legend: readonly ReportStatus[] = ["approved", "submitted", "returned", "missing", "nil"];

function Legend() {
  const shared = useSharedStyles();
  return (
    <p className={shared.quiet}>
      {text.board.legend}：
      {[
        ...legend.map((status) => `${statusGlyphs[status]} ${text.tasks.status[status]}`),
        `${text.board.late} ${text.board.lateWord}`,
      ].join("　")}
    </p>
  );
}
