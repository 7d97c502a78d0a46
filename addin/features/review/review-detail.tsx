import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import { countCorrections } from "../../messages/correction-text.ts";
import { dateText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { outsideText } from "../../messages/outside-text.ts";
import { receiptLine } from "../../messages/receipt-text.ts";
import { useServices } from "../../services.ts";
import { takeFocus, useFocusOnMount } from "../../ui/focus.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SentCorrectionList } from "../../ui/sent-correction-list.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { useStore } from "../../ui/use-store.ts";
import { type LoadedVersion, loadVersion } from "./load-version.ts";
import { NoteDialog } from "./note-dialog.tsx";
import { NoteText } from "./note-text.tsx";
import { ProtestNotice } from "./protest-notice.tsx";
import { mayAsk, ReviewActs } from "./review-acts.tsx";
import { ReviewFindings } from "./review-findings.tsx";
import {
  type ActName,
  countRowChanges,
  marksOf,
  type Place,
  type Placing,
  placeWords,
  placingIn,
  reviewedAbove,
  samePlace,
  shownRows,
  withNote,
} from "./review-model.ts";
import { SentSheet } from "./sent-sheet.tsx";
import { TotalsCompared } from "./totals-compared.tsx";
import { VersionList } from "./version-list.tsx";

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 300px), 1fr))",
    gap: "16px 24px",
    alignItems: "start",
  },
  name: { overflowWrap: "anywhere" },
  heading: { overflowWrap: "anywhere", width: "fit-content" },
});

interface ReviewDetailProps {
  readonly me: Me;
  readonly uuid: string;
  /** The cell that is to be seen first. */
  readonly place?: Place | undefined;
  /** The act whose question is open; the page's keys open it too. */
  readonly asking: ActName | null;
  readonly onAsk: (act: ActName | null) => void;
  /** Something was decided. @returns whether another version is opened now */
  readonly onActed: (said: string, act: ActName) => boolean;
  /** Something was done after which the version is looked at on. */
  readonly onSaid: (said: string) => void;
  /** The list must be read anew. */
  readonly onRefresh: () => void;
}

/** One version: what was sent, what changed since it was looked at, what was asked and said; and the decision. */
export function ReviewDetail(props: ReviewDetailProps) {
  const { api, engine, catalogue } = useServices();
  const styles = useStyles();
  const loaded = useLoaded(() => loadVersion({ api, engine, catalogue }, props.uuid));
  return (
    <div className={styles.detail}>
      <Loaded from={loaded} waiting={text.review.loading}>
        {(version) => <Version {...props} loaded={version} reload={loaded.reload} />}
      </Loaded>
    </div>
  );
}

interface VersionProps extends ReviewDetailProps {
  readonly loaded: LoadedVersion;
  readonly reload: () => Promise<void>;
}

function Version({
  me,
  uuid,
  place,
  loaded,
  asking,
  onAsk,
  onActed,
  onSaid,
  onRefresh,
  reload,
}: VersionProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { noteDrafts } = useServices();
  const drafts = useStore(noteDrafts.state).get(uuid) ?? NO_DRAFTS;
  const { review, submission, sheet, notes } = loaded;
  const { receipt, comparedWith } = review;
  const counts = countRowChanges(sheet.rows);
  const changes = counts.changed + counts.added + counts.removed;
  const compared = comparedWith !== null && !receipt.nil;
  const [onlyChanges, setOnlyChanges] = useState(compared && changes > 0 && place === undefined);
  const [wanted, setWanted] = useState<Place | null>(place ?? null);
  const [noting, setNoting] = useState<Place | null>(null);
  const rows = useMemo(() => shownRows(sheet, onlyChanges), [sheet, onlyChanges]);
  const marks = useMemo(() => marksOf(submission.findings, notes, drafts), [submission, notes, drafts]);
  const names = useMemo(() => new Map(me.units.map(({ code, name }) => [code, name])), [me.units]);
  const several = sheet.rows.some(({ subject }) => subject !== receipt.unit.code);
  // A key may ask for what is not this account's to decide: then nothing is asked.
  const possible = asking === null || mayAsk(review.may, asking);
  useEffect(() => {
    if (!possible) onAsk(null);
  }, [possible, onAsk]);
  /** The button that was pressed may be gone then. */
  const lookAgain = (): void => {
    reload()
      .then(() => takeFocus(heading.current))
      .catch(reportError);
  };
  const goOnHere = (said: string): void => {
    onSaid(said);
    lookAgain();
  };
  const placing = placingIn(review, uuid);
  const own = reviewedAbove(me) && receipt.unit.code === me.account.unit.code;
  const mayNote = review.may.includes("return");
  const goTo = (place: Place): void => {
    const hidden = !rows.some(({ row, change }) => row === place.row && change !== "removed");
    if (hidden) setOnlyChanges(false);
    setWanted({ ...place });
  };

  return (
    <>
      <div className={shared.stack}>
        <h3 ref={heading} tabIndex={-1} className={`${shared.heading} ${styles.heading}`}>
          {receipt.unit.name} · {review.title}
        </h3>
        <p className={`${shared.quiet} ${shared.figures}`}>
          {receiptLine(receipt)} ·{" "}
          {receipt.purgedAt === undefined ? text.tasks.status[receipt.state] : text.review.purgedState}
          {review.waitsFor !== null &&
            receipt.state === "submitted" &&
            ` · ${text.review.waitsFor[review.waitsFor]}`}
        </p>
        {own && review.waitsFor === "city" && <p className={shared.paragraph}>{text.review.ownToCity}</p>}
        <ProtestNotice
          review={review}
          onAnswered={() => goOnHere(text.protest.answered)}
          onWithdrawn={() => goOnHere(text.review.withdrawn)}
          onRefresh={() => {
            reload().catch(reportError);
            onRefresh();
          }}
        />
        <ReviewActs
          loaded={loaded}
          notes={drafts}
          asking={asking}
          onAsk={onAsk}
          onActed={(said, act) => {
            noteDrafts.set(uuid, []);
            if (onActed(said, act)) return;
            lookAgain();
          }}
          onRefresh={() => {
            reload().catch(reportError);
            onRefresh();
          }}
        />
      </div>
      {receipt.purgedAt !== undefined && (
        <Notice kind="warning">{text.review.tombstone(dateText(receipt.purgedAt))}</Notice>
      )}
      {compared && (
        <section className={shared.stack} aria-label={text.review.changes}>
          <h4 className={shared.subheading}>
            {comparedWith.reviewed
              ? text.review.changesReviewed(comparedWith.version)
              : text.review.changesSince(comparedWith.version)}
            {text.colon}
            {changes === 0
              ? text.review.noChanges
              : text.submit.changes(counts.changed, counts.added, counts.removed)}
          </h4>
          {notes.map((note) => (
            <NoteText
              key={note.note.ordinal}
              note={note.note}
              place={
                note.now === null ? (
                  `${placeWords(note.note, placingIn(review, note.submission), text.review)}${text.aside(text.review.gone)}`
                ) : note.now === undefined ? (
                  text.review.wholeReport
                ) : (
                  <NotePlace place={note.now} placing={placing} onGoTo={goTo} />
                )
              }
            />
          ))}
        </section>
      )}
      {receipt.nil ? (
        <p className={shared.paragraph}>{text.review.nil}</p>
      ) : (
        receipt.purgedAt === undefined && (
          <section className={shared.stack} aria-label={text.review.sheet}>
            <div className={shared.spread}>
              <h4 className={shared.subheading}>{text.review.sheet}</h4>
              {compared && changes > 0 && (
                <Checkbox
                  label={text.review.onlyChanges}
                  checked={onlyChanges}
                  onChange={(_, { checked }) => setOnlyChanges(checked === true)}
                />
              )}
            </div>
            {receipt.outsidePeriod !== undefined && (
              <p className={shared.paragraph}>{outsideText(receipt.outsidePeriod, "sent")}</p>
            )}
            <SentSheet
              label={text.review.sheetLabel(receipt.unit.name, review.title)}
              sheet={sheet}
              rows={rows}
              names={several ? names : null}
              same={compared ? (comparedWith.reviewed ? "reviewed" : "sent") : null}
              marks={marks}
              wanted={wanted}
              placing={placing}
              onNote={mayNote ? setNoting : undefined}
            />
            {sheet.staying.length > 0 && (
              <p className={shared.quiet}>{text.review.staying(sheet.staying.join(text.listing))}</p>
            )}
          </section>
        )
      )}
      {drafts.length > 0 && (
        <section className={shared.stack} aria-label={text.review.notes}>
          <h4 className={shared.subheading}>{text.review.notes}</h4>
          <ul className={`${shared.list} ${shared.stack}`}>
            {drafts.map((note) => {
              const place = placeWords(note, placing, text.review);
              return (
                <li key={`${place}${note.at ?? ""}`} className={shared.row}>
                  <span className={styles.name}>
                    <span aria-hidden>✎</span> {place}
                    {text.colon}
                    {note.text}
                  </span>
                  <Button
                    appearance="subtle"
                    onClick={() => note.row !== undefined && setNoting({ ...note, row: note.row })}
                  >
                    {text.review.editNote}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <div className={styles.columns}>
        <section className={shared.stack} aria-label={text.review.findings}>
          <h4 className={shared.subheading}>{text.review.findings}</h4>
          <ReviewFindings loaded={loaded} onGoTo={goTo} />
        </section>
        {submission.corrections !== undefined && (
          <section className={shared.stack} aria-label={text.corrected.sentHeading}>
            <h4 className={shared.subheading}>{text.corrected.sentHeading}</h4>
            <p className={shared.paragraph}>
              {text.corrected.ofSender(countCorrections(submission.corrections))}
            </p>
            <SentCorrectionList corrections={submission.corrections} />
          </section>
        )}
        {!receipt.nil && receipt.purgedAt === undefined && (
          <section className={shared.stack} aria-label={text.review.totals}>
            <h4 className={shared.subheading}>{text.review.totals}</h4>
            <TotalsCompared loaded={loaded} />
          </section>
        )}
        <section className={shared.stack} aria-label={text.review.versions}>
          <h4 className={shared.subheading}>{text.review.versions}</h4>
          <VersionList review={review} units={me.units} />
        </section>
      </div>
      {noting !== null && (
        <NoteDialog
          place={placeWords(noting, placing, text.review)}
          written={
            drafts.find(({ row, at, column }) => row !== undefined && samePlace({ row, at, column }, noting))
              ?.text ?? ""
          }
          onClose={() => setNoting(null)}
          onSave={(words) => {
            const { row, at, column } = noting;
            noteDrafts.set(uuid, withNote(drafts, { row, at, column }, words));
            setNoting(null);
          }}
        />
      )}
    </>
  );
}

const NO_DRAFTS: readonly never[] = [];

function NotePlace({
  place,
  placing,
  onGoTo,
}: {
  readonly place: Place;
  readonly placing: Placing;
  readonly onGoTo: (place: Place) => void;
}) {
  return (
    <Button size="small" onClick={() => onGoTo(place)}>
      {placeWords(place, placing, text.review)}
    </Button>
  );
}
