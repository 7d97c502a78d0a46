import { Checkbox } from "@fluentui/react-components";
import type { Design } from "../../../shared/form/design/design.ts";
import type { SampleTable } from "../../../shared/proposal/sample.ts";
import { timeTitle } from "../../../shared/workbook/template/across-title.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { besideTimes, blankNotes, rowsDown, titlesAcross, withTime } from "./blank-notes.ts";
import { useDesignerStyles } from "./designer-styles.ts";

interface BlankCardProps {
  readonly design: Design;
  readonly table: SampleTable | undefined;
  readonly onChange: (design: Design) => void;
}

const MOST_ROWS = 12;

/** 空白表的样子: names down the side as on the sample, or why not; what is collected of what stands across, and what is not. */
export function BlankCard({ design, table, onChange }: BlankCardProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  const notes = blankNotes(design, table);
  if (notes === undefined) return null;
  return (
    <section className={styles.card} aria-label={words.blank}>
      <h3 className={shared.subheading}>{words.blank}</h3>
      {notes.down ? (
        <p className={shared.paragraph}>✓ {notes.shape}</p>
      ) : (
        <Notice kind="warning">{notes.shape}</Notice>
      )}
      {notes.left.length > 0 && (
        <Notice kind="warning">
          {notes.left.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </Notice>
      )}
      {notes.down && <BlankTable design={design} />}
      {notes.down && <p className={shared.quiet}>{words.blankHint}</p>}
      {notes.down && (
        <fieldset className={styles.acrossWith}>
          <legend className={shared.quiet}>{words.acrossWith}</legend>
          {besideTimes(design).map((time) => (
            <Checkbox
              key={time}
              label={words.acrossTimes[time]}
              checked={design.across?.times.includes(time) === true}
              onChange={(_, { checked }) => onChange(withTime(design, time, checked === true))}
            />
          ))}
        </fieldset>
      )}
      {notes.said.map((line) => (
        <p key={line} className={shared.paragraph}>
          {line}
        </p>
      ))}
    </section>
  );
}

function BlankTable({ design }: { readonly design: Design }) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  const { times, by, whole } = design.across ?? { times: ["own" as const] };
  const column = design.columns.find(({ id }) => id === by);
  const list = column === undefined ? [] : titlesAcross(column);
  const across = [
    ...(whole === "before" ? [words.mergedTotal] : []),
    ...list,
    ...(whole === "behind" ? [words.mergedTotal] : []),
  ];
  const isDeep = across.length > 0 && times.length > 1;
  const deep = isDeep ? 2 : 1;
  const titles = times.map((time) => ({ time, title: timeTitle(time, design, undefined) }));
  const rows = rowsDown(design);
  const cells = times.flatMap((time) =>
    (across.length === 0 ? [""] : across).map((word) => ({ key: `${time}|${word}`, word })),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={shared.scroll} tabIndex={0} aria-label={`${words.blank}${text.colon}${design.title}`}>
      <table className={styles.sheet}>
        <thead className={styles.sheetHead}>
          <tr>
            <th scope="col" rowSpan={deep}>
              {words.blankName}
            </th>
            <th scope="col" rowSpan={deep}>
              {words.blankMeasure}
            </th>
            {across.length === 0 || isDeep
              ? titles.map(({ time, title }) => (
                  <th key={time} scope={isDeep ? "colgroup" : "col"} colSpan={isDeep ? across.length : 1}>
                    {title}
                  </th>
                ))
              : cells.map(({ key, word }) => (
                  <th key={key} scope="col">
                    {word}
                  </th>
                ))}
          </tr>
          {isDeep && (
            <tr>
              {cells.map(({ key, word }) => (
                <th key={key} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ id, name, unit }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{unit}</td>
              {cells.map(({ key }) => (
                <td key={key} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && <p className={shared.quiet}>{words.blankMore(rows.length - MOST_ROWS)}</p>}
    </section>
  );
}
