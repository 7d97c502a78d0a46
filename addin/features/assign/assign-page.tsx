import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { type RefObject, useEffect, useRef } from "react";
import type { AssignmentView } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { firstText } from "../../messages/first.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useMediaQuery } from "../../ui/theme.ts";
import { AssignFooter } from "./assign-footer.tsx";
import { AssignNarrow } from "./assign-narrow.tsx";
import { AssignWide } from "./assign-wide.tsx";
import type { AssignedSheet } from "./assigned-sheet.ts";
import { changedTotals } from "./changed-totals.ts";
import { type Answering, type Draft, withForm } from "./draft.ts";
import { Forget } from "./forget.tsx";
import type { SettledSheet } from "./settled-sheet.ts";
import { type AssignTarget, goToSpot, spotOf } from "./spots.ts";
import { StateCount } from "./state-mark.tsx";
import { useAssignment } from "./use-assignment.ts";
import { usePressing } from "./use-pressing.ts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, gap: "12px" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 12px" },
  heading: { margin: 0, fontSize: "18px", lineHeight: "26px", fontWeight: 600, overflowWrap: "anywhere" },
  counts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", marginInlineStart: "auto" },
  place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  forms: { maxHeight: "60vh", overflowY: "auto" },
});

export interface AssignPageProps {
  readonly sheet: AssignedSheet;
  /** What was chosen for the sheet so far. */
  readonly begun: Draft;
  readonly workbookName: string;
  readonly sheetName: string;
  /** What it is opened for: the focus goes there. */
  readonly target?: AssignTarget;
  /** Forgets what was kept of the header. @returns takes it back */
  readonly onForget: (fingerprint: string) => () => void;
  /** Goes back without changing anything. */
  readonly onBack: () => void;
  readonly onSettled: (settled: SettledSheet) => void;
}

/** 对应: how a sheet was understood, to agree to with one press or to change first. */
export function AssignPage(props: AssignPageProps) {
  const { sheet, begun, workbookName, sheetName, target, onForget, onBack, onSettled } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const wide = useMediaQuery("(min-width: 900px) and (min-height: 480px)");
  const state = useAssignment(sheet, begun);
  const { view, draft, change, failed } = state;
  useTellTotals(view);
  const page = useRef<HTMLElement>(null);
  const pressing = usePressing(state, page, onSettled);

  useTarget(view, target, page);

  const answering: Answering | null = view === null ? null : { view, draft, confirmed: sheet.confirmed };
  return (
    <section ref={page} className={styles.page} aria-labelledby="assign-heading">
      <div className={styles.head}>
        <Button appearance="subtle" onClick={onBack}>
          <span aria-hidden>‹</span>&nbsp;{text.back}
        </Button>
        <h2 ref={heading} id="assign-heading" tabIndex={-1} className={styles.heading}>
          {headingOf(view)}
        </h2>
        {view !== null && answering !== null && (
          <FormMenu view={view} onChoose={(form) => change(withForm(answering, form))} />
        )}
        <div className={styles.counts}>
          <span className={styles.place}>{text.place(workbookName, sheetName)}</span>
          {view?.form !== null &&
            view?.form !== undefined &&
            (["certain", "ask", "unused"] as const).map((each) => (
              <StateCount
                key={each}
                state={each}
                count={
                  // Words, units and what holds for the whole sheet are asked about beside the columns.
                  each === "ask" ? view.asks : view.columns.filter((column) => column.state === each).length
                }
              />
            ))}
        </div>
      </div>
      {failed && (
        <Notice kind="error">
          <span>{text.failed}</span>
          <span>
            <Button onClick={() => change({ ...draft })}>{text.retry}</Button>
          </span>
        </Notice>
      )}
      {view === null && !failed && <Spinner label={text.reading} />}
      {view?.form === null && <p className={shared.paragraph}>{text.chooseFormHint}</p>}
      {answering !== null && <Forget answering={answering} change={change} onForget={onForget} />}
      {answering !== null &&
        (wide ? (
          <AssignWide answering={answering} state={state} sheet={sheet} change={change} />
        ) : (
          <AssignNarrow answering={answering} state={state} sheet={sheet} change={change} />
        ))}
      {answering !== null && <AssignFooter view={answering.view} busy={state.busy} {...pressing} />}
    </section>
  );
}

function headingOf(view: AssignmentView | null): string {
  const text = assignText();
  if (view === null) return text.reading;
  return view.form === null ? text.whichIsIt : text.isIt(view.form.title);
}

/** Every form there is, the likeliest first. */
function FormMenu({
  view,
  onChoose,
}: {
  readonly view: AssignmentView;
  readonly onChoose: (form: string) => void;
}) {
  const styles = useStyles();
  const text = assignText();
  const groups = (["likely", "owed", "others"] as const)
    .map((group) => ({ group, forms: view.forms.filter((form) => form.group === group) }))
    .filter(({ forms }) => forms.length > 0);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance={view.form === null ? "primary" : "outline"}>
          {view.form === null ? text.chooseForm : text.changeForm} <span aria-hidden>⌄</span>
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.forms}>
        <MenuList>
          {groups.map(({ group, forms }, index) => (
            <MenuGroup key={group}>
              {index > 0 && <MenuDivider />}
              <MenuGroupHeader>{text.groups[group]}</MenuGroupHeader>
              {forms.map(({ id, title }) => (
                <MenuItem key={id} onClick={() => onChoose(id)}>
                  {title}
                </MenuItem>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Brings the focus to what the screen was opened for, once the sheet is there. */
function useTarget(
  view: AssignmentView | null,
  target: AssignTarget | undefined,
  page: RefObject<HTMLElement | null>,
): void {
  const reached = useRef(false);
  useEffect(() => {
    if (view === null || target === undefined || reached.current) return;
    reached.current = true;
    const spot = spotOf(view, target);
    if (spot !== undefined) goToSpot(page.current, spot);
  }, [view, target, page]);
}

/** Says what a choice did to the totals to who cannot see them change. */
function useTellTotals(view: AssignmentView | null): void {
  const announce = useAnnounce();
  const before = useRef<AssignmentView | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = view;
    if (last === null || view === null) return;
    const changes = changedTotals(last.totals, view.totals).map(
      ({ header, after }) => `${header} ${after ?? assignText().none}`,
    );
    if (changes.length > 0) announce(assignText().changed(changes.slice(0, 4).join(firstText.clause)));
  }, [view, announce]);
}
