import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CollectionDetails } from "../../../shared/api/collections.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { dateText, timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { OwnMove } from "../moves/own-move.tsx";
import { CollectionEditor } from "./collection-editor.tsx";
import { missingUnits, standingOf } from "./collection-state.ts";
import { CollectionUnits } from "./collection-units.tsx";

const useStyles = makeStyles({
  narrow: { maxWidth: "880px" },
  meta: { display: "flex", flexWrap: "wrap", gap: "4px 16px", margin: 0 },
  back: { alignSelf: "flex-start" },
});

interface CollectionPageProps {
  readonly id: string;
  readonly units: readonly OrgUnit[];
  readonly onBack: (said: string) => void;
}

/** One collection: its settings, who owes it and how far they are, and what may be done with it. */
export function CollectionPage({ id, units, onBack }: CollectionPageProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const styles = useStyles();
  const loaded = useLoaded(() => api.collectionDetails(id));
  return (
    <div className={`${shared.stackWide} ${styles.narrow}`}>
      <Button appearance="subtle" className={styles.back} onClick={() => onBack("")}>
        {text.collections.back}
      </Button>
      <Loaded from={loaded}>
        {(collection) => (
          <Collection
            collection={collection}
            units={units}
            reload={loaded.reload}
            onDeleted={() => onBack(text.collections.removed)}
          />
        )}
      </Loaded>
    </div>
  );
}

type Asking =
  | { readonly kind: "edit" | "lock" | "reopen" | "remove" }
  | { readonly kind: "exempt" | "expect" | "remind"; readonly units: readonly string[] };

interface CollectionProps {
  readonly collection: CollectionDetails;
  readonly units: readonly OrgUnit[];
  readonly reload: () => Promise<void>;
  readonly onDeleted: () => void;
}

function Collection({ collection, units, reload, onDeleted }: CollectionProps) {
  const { now } = useServices();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState("");
  const standing = standingOf(collection, chinaTime(now()));
  const missing = missingUnits(collection).map(({ code }) => code);
  const mayRemind = standing === "open" || standing === "overdue";
  const done = (words: string): void => {
    setAsking(null);
    setSaid(words);
    reload().catch(reportError);
  };

  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {collection.title}
      </h2>
      <Settings collection={collection} state={text.collections.states[standing]} />
      <div className={shared.row}>
        {collection.manageable && (
          <>
            <Button onClick={() => setAsking({ kind: "edit" })}>{text.collections.edit}</Button>
            {collection.state === "open" ? (
              <Button onClick={() => setAsking({ kind: "lock" })}>{text.collections.lock}</Button>
            ) : (
              <Button onClick={() => setAsking({ kind: "reopen" })}>{text.collections.reopen}</Button>
            )}
            {!collection.started && (
              <Button onClick={() => setAsking({ kind: "remove" })}>{text.collections.remove}</Button>
            )}
          </>
        )}
        {mayRemind && missing.length > 0 && (
          <Button onClick={() => setAsking({ kind: "remind", units: missing })}>
            {text.collections.remindAll(missing.length)}
          </Button>
        )}
        <span role="status">{said}</span>
      </div>
      <OwnMove task={collection} onDone={done} />
      <CollectionUnits
        collection={collection}
        mayRemind={mayRemind}
        onAct={(kind, chosen) => setAsking({ kind, units: chosen })}
      />
      {collection.events.length > 0 && (
        <section aria-label={text.collections.events}>
          <h3 className={shared.subheading}>{text.collections.events}</h3>
          <ul className={shared.list}>
            {collection.events.map(({ at, by, act, reason }) => (
              <li key={`${at} ${act}`}>
                {text.collections.eventLine(timeText(at), by, text.collections.event[act], reason)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {asking?.kind === "edit" && (
        <CollectionEditor
          collection={collection}
          units={units}
          onDone={() => done(text.collections.saved)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking !== null && asking.kind !== "edit" && (
        <Confirm
          asking={asking}
          collection={collection}
          onDone={done}
          onDeleted={onDeleted}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

function Settings({ collection, state }: { readonly collection: CollectionDetails; readonly state: string }) {
  const styles = useStyles();
  const words = text.collections;
  const { period, asOf, opensAt, dueAt, graceDays, reminderDays, expected, exempt, reported } = collection;
  return (
    <p className={styles.meta}>
      <span>{periodText(period)}</span>
      <span>{words.versionAsked(collection.formVersion)}</span>
      {asOf !== null && <span>{words.meta.asOf(dateText(asOf))}</span>}
      <span>
        {words.opens} {opensAt === null ? words.now : dateText(opensAt)}
      </span>
      <span>
        {words.due} {dueAt === null ? words.noDue : dateText(dueAt)}
      </span>
      {graceDays > 0 && <span>{words.meta.grace(graceDays)}</span>}
      {reminderDays !== null && <span>{words.meta.remind(reminderDays)}</span>}
      <span>{words.owing(collection.owingLevel, expected + exempt)}</span>
      <span>
        {words.reported} {words.count(reported, expected)}
        {exempt > 0 && ` ${words.exemptCount(exempt)}`}
      </span>
      <strong>{state}</strong>
    </p>
  );
}

interface ConfirmProps {
  readonly asking: Exclude<Asking, { readonly kind: "edit" }>;
  readonly collection: CollectionDetails;
  readonly onDone: (said: string) => void;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

function Confirm({ asking, collection, onDone, onDeleted, onClose }: ConfirmProps) {
  const { api } = useServices();
  const words = text.collections;
  const { id, title } = collection;
  const reason = { label: text.act.reason, missing: text.act.reasonMissing, most: 200 };
  switch (asking.kind) {
    case "lock":
      return (
        <ActDialog
          title={words.lockHeading(title)}
          confirm={words.confirmLock}
          words={reason}
          act={(why, names) => api.setCollectionState(id, { state: "locked", reason: why, ...names })}
          onDone={() => onDone(words.locked)}
          onClose={onClose}
        >
          {words.lockBody(missingUnits(collection).length)}
        </ActDialog>
      );
    case "reopen":
      return (
        <ActDialog
          title={words.reopenHeading(title)}
          confirm={words.confirmReopen}
          words={reason}
          act={(why, names) => api.setCollectionState(id, { state: "open", reason: why, ...names })}
          onDone={() => onDone(words.reopened)}
          onClose={onClose}
        >
          {words.reopenBody}
        </ActDialog>
      );
    case "remove":
      return (
        <ActDialog
          title={words.removeHeading(title)}
          confirm={words.confirmRemove}
          act={() => api.deleteCollection(id)}
          onDone={onDeleted}
          onClose={onClose}
        >
          {words.removeBody}
        </ActDialog>
      );
    case "exempt":
      return (
        <ActDialog
          title={words.exemptHeading(asking.units.length)}
          confirm={words.confirmExempt}
          words={reason}
          act={(why, names) => api.setExemptions(id, { units: [...asking.units], reason: why, ...names })}
          onDone={() => onDone(words.exempted)}
          onClose={onClose}
        >
          {words.exemptBody}
        </ActDialog>
      );
    case "expect":
      return (
        <ActDialog
          title={words.expect}
          confirm={words.expect}
          act={() => api.setExemptions(id, { units: [...asking.units], reason: null })}
          onDone={() => onDone(words.expected)}
          onClose={onClose}
        >
          {words.expectBody(asking.units.length)}
        </ActDialog>
      );
    case "remind":
      return (
        <ActDialog
          title={words.remindHeading}
          confirm={words.confirmRemind}
          act={() => api.remind(id, { units: [...asking.units] })}
          onDone={(count) => onDone(words.reminded(count))}
          onClose={onClose}
        >
          {words.remindBody(asking.units.length)}
        </ActDialog>
      );
  }
}
