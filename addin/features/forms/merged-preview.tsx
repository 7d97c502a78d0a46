import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useDesignerStyles } from "./designer-styles.ts";
import { type InventedColumn, MOST_GROUPS } from "./invented-merge.ts";

interface MergedPreviewProps {
  readonly merged: readonly InventedColumn[];
  /** There are more groups than are drawn. */
  readonly more?: boolean;
  /** Columns that stand out, and what is said above them. */
  readonly marked?: { readonly words: string; readonly columns: ReadonlySet<string> };
}

/** What the city gets: each figure of three invented units, and what becomes of them. */
export function MergedPreview({ merged, more = false, marked }: MergedPreviewProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  const place = useRef<HTMLElement>(null);
  const last = marked === undefined ? "" : [...marked.columns].join(" ");
  // What stands out comes last: it is shown first.
  useEffect(() => {
    if (last !== "" && place.current !== null) place.current.scrollLeft = place.current.scrollWidth;
  }, [last]);
  return (
    <section className={styles.card} aria-label={words.merged}>
      <div className={styles.head}>
        <h3 className={shared.subheading}>{words.merged}</h3>
        <span className={shared.quiet}>{words.mergedInvented}</span>
        {merged.some(({ listed }) => listed) && <span className={shared.quiet}>{words.mergedListed}</span>}
        {more && <span className={shared.quiet}>{words.mergedSome(MOST_GROUPS)}</span>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section ref={place} className={shared.scroll} tabIndex={0} aria-label={words.mergedInvented}>
        <table className={mergeClasses(shared.table, styles.mergedTable)}>
          <thead>
            <tr>
              <th scope="col">{words.mergedUnit}</th>
              {merged.map(({ id, name, unit }) => (
                <th key={id} scope="col" className={shared.number}>
                  {marked?.columns.has(id) && <span className={styles.mergedMark}>{marked.words}</span>}
                  {unit === "" ? name : `${name}${text.aside(unit)}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {words.mergedUnits.map((unit, index) => (
              <tr key={unit}>
                <th scope="row">{unit}</th>
                {merged.map(({ id, units, listed }) => (
                  <td key={id} className={shared.number}>
                    {units[index] ?? (listed === true ? words.mergedInDetail : "")}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{words.mergedTotal}</th>
              {merged.map(({ id, total }) => (
                <td key={id} className={shared.number}>
                  {total ?? words.mergedNone}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </section>
  );
}
