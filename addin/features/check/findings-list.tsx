import { Button, Checkbox, Input, makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import type { CellChange } from "../../host/workbook-host.ts";
import { grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { takeFocus } from "../../ui/focus.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { AssignTarget } from "../assign/spots.ts";
import { assignTargetOf } from "./assign-target.ts";
import { ExplainDialog } from "./explain-dialog.tsx";
import { explanationsOf } from "./explanations.ts";
import { FindingItem } from "./finding-item.tsx";
import {
  countPlaces,
  type FindingGroup,
  filterFindings,
  fixesOf,
  groupFindings,
  SEARCH_FROM,
} from "./findings.ts";
import { asksOfNames, isAboutNames, namesSaid } from "./names-said.ts";
import { useLingering } from "./use-lingering.ts";
import type { SheetState, Workbench } from "./workbench.ts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "12px" },
  group: { display: "flex", flexDirection: "column", gap: "4px" },
  items: { display: "flex", flexDirection: "column", gap: "12px" },
  search: { flexGrow: 1, minWidth: "160px" },
});

export interface FindingsListProps {
  readonly sheet: SheetState;
  readonly assessment: RecognisedSheet;
  readonly workbench: Pick<Workbench, "explain" | "withdrawExplanation" | "sendNames">;
  readonly onGoTo: (cell: string) => void;
  /** To the screen 对应, at what a finding is about. */
  readonly onAssign: (target: AssignTarget) => void;
  /** @returns whether the workbook took them. */
  readonly onWrite: (changes: readonly CellChange[]) => Promise<boolean>;
}

/** All findings of a sheet by column, errors first; what was just mended stays for a second, marked as such. */
export function FindingsList({ sheet, assessment, workbench, onGoTo, onWrite, onAssign }: FindingsListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  const [search, setSearch] = useState("");
  const [onlyErrors, setOnlyErrors] = useState(false);
  const [explaining, setExplaining] = useState<Finding | null>(null);
  const filterText = useDeferredValue(search);

  const { findings: lingering, gone } = useLingering(assessment.findings);
  const findings = lingering.filter((finding) => !gone.has(finding.id) || isMended(finding, assessment));
  const searchable = assessment.findings.length > SEARCH_FROM || search !== "" || onlyErrors;
  const filtered = searchable ? filterFindings(findings, { text: filterText, onlyErrors }) : findings;
  const groups = groupFindings(filtered, assessment.columns, text.check.wholeSheet);
  const { findings: now } = assessment;
  // Of 100,000 rows too: counted anew only when the findings are others.
  const fixable = useMemo(() => now.filter(({ fix }) => fix?.certain === true), [now]);
  const fixes = useMemo(() => fixesOf(fixable), [fixable]);

  // The button that was pressed may be gone with its finding: the focus must not fall to the page's start.
  const shown = groups.length;
  const goneCount = gone.size;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list has changed.
  useEffect(() => {
    if (document.activeElement === document.body) takeFocus(heading.current);
  }, [shown, goneCount]);

  const toAssign = (finding: Finding) => {
    const target = assignTargetOf(finding);
    return target === undefined ? undefined : () => onAssign(target);
  };

  // The button that was pressed goes with its name: the next one is under the same finger.
  const answering = useRef(false);
  const answer = (about: readonly Finding[], send: boolean, texts?: readonly string[]): void => {
    answering.current = true;
    workbench.sendNames(sheet.id, about, send, texts);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the findings have changed.
  useEffect(() => {
    if (!answering.current) return;
    answering.current = false;
    announce(text.names.answered(countPlaces(now).names));
    if (document.activeElement !== document.body) return;
    const next = section.current?.querySelector<HTMLElement>('[data-names="true"]');
    takeFocus(next ?? heading.current);
  }, [now]);
  // Nothing is left to explain: the city's check, or her next save in Excel, has taken it away.
  const needless = explaining !== null && !now.some((finding) => isSame(finding, explaining));
  useEffect(() => {
    if (!needless) return;
    setExplaining(null);
    announce(text.explain.gone);
  }, [needless, announce]);
  const named = assessment.findings.filter(asksOfNames);

  const namesOf = (finding: Finding) =>
    isAboutNames(finding)
      ? {
          said: namesSaid(finding, assessment.records),
          onAnswer: (send: boolean, words?: string) =>
            answer([finding], send, words === undefined ? undefined : [words]),
        }
      : undefined;

  const write = async (changes: readonly CellChange[]): Promise<void> => {
    if (await onWrite(changes)) announce(text.check.fixed);
  };

  return (
    <section ref={section} className={styles.section} aria-label={text.check.heading}>
      <div className={shared.spread}>
        <h3 ref={heading} tabIndex={-1} className={shared.subheading}>
          {text.check.heading}
        </h3>
        {fixable.length > 1 && (
          <Button onClick={() => void write(fixes)}>{text.check.fixAll(fixes.length)}</Button>
        )}
        {named.length > 1 && (
          <Button data-names="true" onClick={() => answer(named, true)}>
            {text.names.sendAll(countPlaces(named).names)}
          </Button>
        )}
      </div>
      {searchable && (
        <div className={shared.row}>
          <Input
            className={styles.search}
            type="search"
            aria-label={text.check.search}
            placeholder={text.check.searchHint}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
          <Checkbox
            label={text.check.onlyErrors}
            checked={onlyErrors}
            onChange={(_, { checked }) => setOnlyErrors(checked === true)}
          />
        </div>
      )}
      {assessment.findings.length === 0 && gone.size === 0 && (
        <p className={shared.quiet}>{text.check.allGood}</p>
      )}
      {searchable && filtered.length === 0 && <p className={shared.quiet}>{text.check.noneFound}</p>}
      {groups.map((group) => (
        <div key={group.column ?? ""} className={styles.group}>
          <h4 className={shared.subheading}>
            {titleOf(group, assessment)} ·{" "}
            {group.findings.length === group.places
              ? text.check.places(group.places)
              : text.check.kinds(group.findings.length, grouped(group.places))}
          </h4>
          <ul className={`${shared.list} ${styles.items}`}>
            {group.findings.map((finding) => (
              <FindingItem
                key={finding.id}
                finding={finding}
                fixed={gone.has(finding.id)}
                explanations={explanationsOf(sheet.explanations, finding)}
                layout={assessment.layout}
                onGoTo={onGoTo}
                onFix={(part) => void write(fixesOf([{ ...finding, fix: part }]))}
                onExplain={() => setExplaining(finding)}
                onWithdraw={() => workbench.withdrawExplanation(sheet.id, finding)}
                onAssign={toAssign(finding)}
                names={namesOf(finding)}
              />
            ))}
          </ul>
        </div>
      ))}
      {explaining !== null && (
        <ExplainDialog
          finding={explaining}
          existing={explanationsOf(sheet.explanations, explaining)[0]}
          onClose={() => setExplaining(null)}
          onSave={(draft) => {
            workbench.explain(sheet.id, explaining, draft);
            setExplaining(null);
          }}
        />
      )}
    </section>
  );
}

/** As an explanation names it: the same question, of whatever rows. */
function isSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.column === other.column;
}

/** Gone because it was put right, not because its column is no longer read or its cell has another fault now. */
function isMended(finding: Finding, { findings, columns }: RecognisedSheet): boolean {
  if (finding.column !== undefined && !columns.some(({ id }) => id === finding.column)) return false;
  return !findings.some(
    ({ column, cells }) => column === finding.column && cells.some((cell) => finding.cells.includes(cell)),
  );
}

/** The column by the form's name and, where it is another, by the name on her own sheet. */
function titleOf({ column, title }: FindingGroup, { recognition }: RecognisedSheet): string {
  const own = recognition.headers.find((header) => header.column === column)?.header;
  return own === undefined || own.includes(title) ? title : text.check.ownHeader(title, own);
}
