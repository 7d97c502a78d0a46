import type { Tried } from "../../../shared/proposal/try-form.ts";
import { text } from "../../messages/index.ts";
import { SeverityWord } from "../../ui/severity.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useDesignerStyles } from "./designer-styles.ts";

const MOST = 20;
const MOST_STRANGERS = 3;

interface ClerkViewProps {
  readonly title: string;
  /** Names of the columns that stay in the workbook. */
  readonly kept: readonly string[];
  readonly tried: Tried;
  /** What keeps a clerk from being asked what she would be asked about this sample. */
  readonly asked: string;
}

/** 填报人看到的: what the pane says of the sample by the form as it now is. */
export function ClerkView({ title, kept, tried, asked }: ClerkViewProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  const { reading, findings, strangers } = tried;
  const told = findings.filter(({ code }) => code !== "rows_none");
  return (
    <section className={styles.card} aria-label={words.clerk}>
      <h3 className={shared.subheading}>{words.clerk}</h3>
      {reading === undefined ? (
        <p className={shared.paragraph}>{words.clerkUnread}</p>
      ) : (
        <>
          <p className={shared.paragraph}>
            {title} ·{" "}
            {reading.records.length === 0 ? words.clerkNothing : words.clerkRead(reading.records.length)}
          </p>
          {reading.records.length > 0 && told.length === 0 && (
            <p className={shared.paragraph}>✓ {words.clerkFine}</p>
          )}
          <ul className={shared.list}>
            {told.slice(0, MOST).map((finding) => (
              <li key={finding.id} className={shared.row}>
                <SeverityWord severity={finding.severity} />
                <span>{finding.message}</span>
                <span className={styles.small}>{finding.cells.slice(0, 6).join(text.listing)}</span>
              </li>
            ))}
          </ul>
          {told.length > MOST && <p className={shared.quiet}>{words.moreFindings(told.length - MOST)}</p>}
          {reading.questions.length > 0 && <p className={styles.open}>{asked}</p>}
          {strangers.length > 0 && (
            <p className={shared.quiet}>
              {words.clerkStrangers(strangers.slice(0, MOST_STRANGERS).join(text.listing), strangers.length)}
            </p>
          )}
          {kept.length > 0 && <p className={shared.quiet}>{words.privacyKept(kept.join(text.listing))}</p>}
        </>
      )}
    </section>
  );
}
