import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReportVersion, Review } from "../../../shared/api/review.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { countCorrections } from "../../messages/correction-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { SentCorrectionList } from "../../ui/sent-correction-list.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { countChanges } from "./change-lines.ts";
import { ChangeList } from "./change-list.tsx";
import { DownloadSent } from "./download-sent.tsx";
import { explanationWords } from "./explanation-words.ts";
import { type LoadedSent, loadSent, versionBefore } from "./load-sent.ts";
import { anchored, marksOf, placesOfNotes, shownRows } from "./review-model.ts";
import { SentSheet } from "./sent-sheet.tsx";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 16px",
    margin: 0,
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  number: { fontSize: "12px", fontFamily: tokens.fontFamilyMonospace },
});

export interface SentVersionProps {
  readonly review: Pick<Review, "receipt" | "title" | "columns" | "versions">;
  readonly version: ReportVersion;
  /** Of the account: to name the units that rows are about. */
  readonly units: readonly Pick<OrgUnit, "code" | "name">[];
}

/** What the city has of one version: the table, what it has otherwise than the version before, explanations, numbers. */
export function SentVersion(props: SentVersionProps) {
  const { api, engine, catalogue } = useServices();
  const { review, version } = props;
  const before = versionBefore(review.versions, version);
  const loaded = useLoaded(() => loadSent({ api, engine, catalogue }, version, before), version.uuid);
  return (
    <Loaded from={loaded} waiting={text.review.sentLoading}>
      {(sent) => <Content {...props} before={before} sent={sent} />}
    </Loaded>
  );
}

interface ContentProps extends SentVersionProps {
  readonly before: ReportVersion | undefined;
  readonly sent: LoadedSent;
}

function Content({ review, version, units, before, sent }: ContentProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { submission } = sent;
  const { explanations } = submission;
  const titleOf = (column: string | undefined) =>
    review.columns.find(({ id }) => id === column)?.title ?? column ?? text.check.wholeSheet;
  return (
    <div className={shared.stackWide}>
      <Changes review={review} version={version} units={units} before={before} sent={sent} />
      {version.nil ? (
        <p className={shared.paragraph}>{text.review.nil}</p>
      ) : (
        <Table review={review} version={version} units={units} before={before} sent={sent} />
      )}
      {explanations.length > 0 && (
        <section className={shared.stack} aria-label={ofVersion(version, text.review.explanations)}>
          <strong>{text.review.explanations}</strong>
          <ul className={`${shared.list} ${shared.stack}`}>
            {explanations.map((explanation) => (
              <li key={JSON.stringify(explanation)}>
                {titleOf(explanation.column)} · {explanationWords(explanation, version.layout)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {submission.corrections !== undefined && (
        <section className={shared.stack} aria-label={ofVersion(version, text.corrected.sentList)}>
          <strong>{text.corrected.ofSender(countCorrections(submission.corrections))}</strong>
          <SentCorrectionList corrections={submission.corrections} />
        </section>
      )}
      <DownloadSent uuid={version.uuid} units={units} />
      <dl className={styles.facts}>
        <dt className={shared.quiet}>{text.receipt.number}</dt>
        <dd className={styles.number}>{version.uuid}</dd>
        <dt className={shared.quiet}>{text.receipt.checksumFull}</dt>
        <dd className={styles.number}>{version.sha256}</dd>
      </dl>
    </div>
  );
}

function Changes({ review, version, units, before, sent }: ContentProps) {
  const shared = useSharedStyles();
  const names = useNames(units);
  if (before === undefined) return <p className={shared.paragraph}>{text.review.firstVersion}</p>;
  const { changes } = sent;
  if (changes === null) {
    return <p className={shared.paragraph}>{text.review.purgedBefore(before.version)}</p>;
  }
  const { changed, added, removed } = countChanges(changes);
  return (
    <section className={shared.stack} aria-label={ofVersion(version, text.review.changes)}>
      <strong>
        {text.review.changesSince(before.version)}
        {text.colon}
        {changes.length === 0 ? text.review.noChanges : text.submit.changes(changed, added, removed)}
      </strong>
      <ChangeList
        changes={changes}
        layout={version.layout}
        layoutBefore={before.layout}
        names={names}
        own={review.receipt.unit.code}
      />
    </section>
  );
}

function Table({ review, version, units, before, sent }: ContentProps) {
  const shared = useSharedStyles();
  const names = useNames(units);
  const { submission, sheet, changes } = sent;
  const [onlyChanges, setOnlyChanges] = useState(false);
  const rows = useMemo(() => shownRows(sheet, onlyChanges), [sheet, onlyChanges]);
  const marks = useMemo(
    () => marksOf(submission.findings, anchored(version, placesOfNotes(version.notes)), []),
    [submission, version],
  );
  const { unit } = review.receipt;
  const several = sheet.rows.some(({ subject }) => subject !== unit.code);
  return (
    <section className={shared.stack} aria-label={ofVersion(version, text.review.sheet)}>
      <div className={shared.spread}>
        <strong>{text.review.sheet}</strong>
        {changes !== null && changes.length > 0 && (
          <Checkbox
            label={text.review.onlyChanges}
            checked={onlyChanges}
            onChange={(_, { checked }) => setOnlyChanges(checked === true)}
          />
        )}
      </div>
      <SentSheet
        label={`${text.review.sheetLabel(unit.name, review.title)} · ${text.review.version(version.version)}`}
        sheet={sheet}
        rows={rows}
        names={several ? names : null}
        same={before === undefined || changes === null ? null : "sent"}
        marks={marks}
        wanted={null}
        placing={{ layout: version.layout }}
        onNote={undefined}
      />
      {sheet.staying.length > 0 && (
        <p className={shared.quiet}>{text.review.staying(sheet.staying.join(text.listing))}</p>
      )}
    </section>
  );
}

function useNames(units: SentVersionProps["units"]): ReadonlyMap<string, string> {
  return useMemo(() => new Map(units.map(({ code, name }) => [code, name])), [units]);
}

/** Several versions may be open on one page. */
function ofVersion({ version }: ReportVersion, part: string): string {
  return text.review.ofVersion(version, part);
}
