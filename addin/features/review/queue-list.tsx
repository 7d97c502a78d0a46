import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { text } from "../../messages/index.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { statusGlyphs } from "../../messages/status.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { ListedVersion, VersionGroup } from "./review-model.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  open: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: "40px",
    padding: "6px 8px",
    border: "none",
    background: "none",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: 600 },
  line: { display: "block", fontWeight: 400 },
});

/** Beyond so many versions the districts are folded: a city's 4,000 reports would be too long a page. */
const MOST_OPEN = 100;

interface QueueListProps {
  readonly groups: readonly VersionGroup[];
  readonly current: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onOpen: (uuid: string) => void;
  readonly onChoose: (uuids: readonly string[], chosen: boolean) => void;
}

/** Versions by district; those that wait for the account itself can be chosen for one approval of several. */
export function QueueList({ groups, current, chosen, onOpen, onChoose }: QueueListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [toggled, setToggled] = useState<ReadonlyMap<string | null, boolean>>(new Map());
  const total = groups.reduce((sum, { versions }) => sum + versions.length, 0);
  return groups.map(({ key, name, versions }) => {
    const mine = versions.filter(maybeChosen).map(({ uuid }) => uuid);
    const heading = name ?? text.review.ownUnit;
    const holdsCurrent = versions.some(({ uuid }) => uuid === current);
    const open = holdsCurrent || (toggled.get(key) ?? total <= MOST_OPEN);
    return (
      <section key={key ?? ""} aria-label={heading}>
        <div className={shared.spread}>
          <h3 className={shared.subheading}>
            {total <= MOST_OPEN ? (
              `${heading} · ${versions.length}`
            ) : (
              <Button
                appearance="subtle"
                aria-expanded={open}
                onClick={() => setToggled((before) => new Map(before).set(key, !open))}
              >
                {open ? "▾" : "▸"} {heading} · {versions.length}
              </Button>
            )}
          </h3>
          {mine.length > 1 && (
            <Checkbox
              label={text.review.selectAll}
              aria-label={`${heading} ${text.review.selectAll}`}
              checked={mine.every((uuid) => chosen.has(uuid))}
              onChange={(_, { checked }) => onChoose(mine, checked === true)}
            />
          )}
        </div>
        <ul className={shared.list}>
          {(open ? versions : []).map((version) => (
            <li key={version.uuid} className={styles.item}>
              {maybeChosen(version) && (
                <Checkbox
                  aria-label={text.review.select(version.unit, version.title)}
                  checked={chosen.has(version.uuid)}
                  onChange={(_, { checked }) => onChoose([version.uuid], checked === true)}
                />
              )}
              <button
                type="button"
                className={mergeClasses(styles.open, version.uuid === current && styles.current)}
                aria-current={version.uuid === current}
                onClick={() => onOpen(version.uuid)}
              >
                {version.unit}
                <span className={styles.line}>{reportTitle(version.title, version.period)}</span>
                <span className={mergeClasses(styles.line, shared.quiet)}>{factsOf(version)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** An approved one waits for an answer to its unit's protest, not for an approval. */
function maybeChosen({ mine, state }: ListedVersion): boolean {
  return mine && state !== "approved";
}

function factsOf(version: ListedVersion): string {
  const { state, waitsFor, resubmission, replied, warnings, late, nil, onBehalf, protested } = version;
  const waits = waitsFor !== null && !version.mine;
  const known = maybeChosen(version) && !replied ? "submitted" : state;
  const standing = waits
    ? text.review.waitsFor[waitsFor]
    : `${statusGlyphs[state]} ${text.tasks.status[known]}`;
  return [
    standing,
    text.review.version(version.version),
    ...(resubmission ? [text.review.resubmission] : []),
    ...(onBehalf ? [text.protest.short] : []),
    ...(protested ? [text.protest.listed] : []),
    ...(replied ? [text.review.hasReply] : []),
    ...(nil ? [text.tasks.nil] : []),
    ...(warnings > 0 ? [`▲ ${text.review.warnings(warnings)}`] : []),
    ...(late ? [text.review.late] : []),
  ].join(" · ");
}
