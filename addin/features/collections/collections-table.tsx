import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CollectionOverview } from "../../../shared/api/collections.ts";
import { dateText, percentText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { formTitle } from "../../messages/report-title.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { standingOf } from "./collection-state.ts";

const useStyles = makeStyles({
  name: { minWidth: "160px" },
  open: { minHeight: "32px" },
  once: { whiteSpace: "nowrap" },
});

interface CollectionsTableProps {
  readonly collections: readonly CollectionOverview[];
  /** ISO time in China. */
  readonly now: string;
  readonly onOpen: (id: string) => void;
}

export function CollectionsTable({ collections, now, onOpen }: CollectionsTableProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = text.collections;
  return (
    <div className={shared.scroll}>
      <table className={mergeClasses(shared.table, shared.cards)}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {words.task}
            </th>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className={shared.number}>
              {words.reported}
            </th>
          </tr>
        </thead>
        <tbody>
          {collections.map((collection) => {
            const { id, title, period, dueAt, expected, exempt, reported } = collection;
            return (
              <tr key={id}>
                <th scope="row">
                  <Link as="button" className={styles.open} onClick={() => onOpen(id)}>
                    {formTitle(title, period)}
                  </Link>
                </th>
                <td className={styles.once} data-header={words.period}>
                  {periodText(period)}
                </td>
                <td className={styles.once} data-header={words.due}>
                  {dueAt === null ? words.noDue : dateText(dueAt)}
                </td>
                <td className={styles.once} data-header={words.state}>
                  {words.states[standingOf(collection, now)]}
                </td>
                <td className={`${shared.number} ${styles.once}`} data-header={words.reported}>
                  {words.count(reported, expected)}
                  {text.aside(percentText(reported, expected))}
                  {exempt > 0 && ` ${words.exemptCount(exempt)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
