import { makeStyles } from "@fluentui/react-components";
import type { Corrections } from "../../shared/api/corrections.ts";
import { correctionPlace, correctionText } from "../messages/correction-text.ts";
import { grouped } from "../messages/format.ts";
import { text } from "../messages/index.ts";
import { useSharedStyles } from "./styles.ts";

const useStyles = makeStyles({
  /** On paper all of it. */
  box: { maxHeight: "240px", overflow: "auto", "@media print": { maxHeight: "none" } },
  line: { display: "flex", flexWrap: "wrap", gap: "0 8px", overflowWrap: "anywhere" },
});

/** Which cells were corrected before it was sent, as they are kept with it. */
export function SentCorrectionList({ corrections }: { readonly corrections: Corrections }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { cells, more } = corrections;
  return (
    <>
      {/* biome-ignore-start lint/a11y: what scrolls is scrolled by keys, and is no landmark: several may be on a page. */}
      <div className={styles.box} role="group" aria-label={text.corrected.sentList} tabIndex={0}>
        <ul className={`${shared.list} ${shared.stack}`}>
          {cells.map((correction) => (
            <li key={correctionPlace(correction)} className={styles.line}>
              <strong>{correctionPlace(correction)}</strong>
              <span>{correctionText(correction)}</span>
            </li>
          ))}
        </ul>
      </div>
      {/* biome-ignore-end lint/a11y: see above */}
      {more !== undefined && <p className={shared.paragraph}>{text.corrected.sentMore(grouped(more))}</p>}
    </>
  );
}
