import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";

const useStyles = makeStyles({
  details: { color: tokens.colorNeutralForeground2 },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    "& td": { padding: "2px 8px 2px 0", verticalAlign: "top" },
  },
  choice: { minWidth: 0, maxWidth: "100%" },
});

interface RecognitionProps {
  readonly assessment: RecognisedSheet;
  /** What a header stands for: a column, null for none, undefined to take an earlier choice back. */
  readonly onHeader: (key: string, column: string | null | undefined) => void;
}

/** How the sheet was understood: which header is which column, and what is left over, to be assigned or left. */
export function Recognition({ assessment, onHeader }: RecognitionProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { headers, unmatched, free } = assessment.recognition;
  const title = (id: string) => free.find((column) => column.id === id)?.title;
  return (
    <>
      {unmatched.length > 0 && (
        <details
          className={styles.details}
          open={unmatched.some(({ suggestions }) => suggestions.length > 0)}
        >
          <summary>{text.recognition.leftOver(unmatched.length)}</summary>
          <ul className={`${shared.list} ${shared.stack}`}>
            {unmatched.map(({ key, header, cell, suggestions }) => (
              <li key={cell} className={shared.row}>
                <span>{text.recognition.header(header, cell)}</span>
                {suggestions.slice(0, 1).map((id) => (
                  <Button key={id} size="small" onClick={() => onHeader(key, id)}>
                    {text.recognition.isIt(title(id) ?? id)}
                  </Button>
                ))}
                <Select
                  size="small"
                  className={styles.choice}
                  aria-label={text.recognition.choose(header)}
                  value=""
                  onChange={(_, { value }) => value !== "" && onHeader(key, value)}
                >
                  <option value="">{text.recognition.notSent}</option>
                  {free.map((column) => (
                    <option key={column.id} value={column.id}>
                      {column.title}
                    </option>
                  ))}
                </Select>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details className={styles.details}>
        <summary>{text.recognition.how(headers.length)}</summary>
        <table className={styles.table}>
          <tbody>
            {headers.map(({ cell, header, column, title: name, how, key }) => (
              <tr key={`${cell} ${column}`}>
                <td>{text.recognition.header(header, cell)}</td>
                <td>{name}</td>
                <td>
                  {text.recognition.ways[how]}
                  {how === "confirmed" && (
                    <Button size="small" appearance="subtle" onClick={() => onHeader(key, undefined)}>
                      {text.recognition.takeBack}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
