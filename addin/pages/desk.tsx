import { Button, Spinner } from "@fluentui/react-components";
import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { Collection } from "../../shared/api/collections.ts";
import type { Me } from "../../shared/api/sessions.ts";
import { isSignedOut } from "../api/failure.ts";
import type { OpenedWorkbook } from "../features/check/opened-workbook.ts";
import { useSharedAssignments } from "../features/check/use-shared-assignments.ts";
import { hasUnsavedWork } from "../features/check/workbench.ts";
import { hasWork } from "../features/intake/intake-model.ts";
import { noteWorked } from "../features/intake/own/open-own.ts";
import { OwnerDialog } from "../features/sign-in/owner-dialog.tsx";
import { text } from "../messages/index.ts";
import { useServices } from "../services.ts";
import { LeaveDialog } from "../ui/leave-dialog.tsx";
import { Failed, Outdated } from "../ui/loaded.tsx";
import { LookAgain, useLookAgain } from "../ui/look-again.ts";
import { Notice } from "../ui/notice.tsx";
import { SkipLink } from "../ui/skip-link.tsx";
import { createStore } from "../ui/store.ts";
import { useLeaving } from "../ui/use-leaving.ts";
import { type Loading, together, useLoaded } from "../ui/use-loaded.ts";
import { useStore } from "../ui/use-store.ts";
import { useRibbon } from "../use-ribbon.ts";
import { useDeskStyles } from "./desk-styles.ts";
import { Header } from "./header.tsx";
import { NotYours } from "./not-yours.tsx";
import { ReportPage } from "./report-page.tsx";
import { SectionTabs } from "./section-tabs.tsx";
import { nameOf, type SectionName, sectionsFor } from "./sections.ts";
import { useAwaited } from "./use-awaited.ts";
import { SHEET_OPEN, useSheetAddress } from "./use-sheet-address.ts";

interface DeskProps {
  readonly opened: OpenedWorkbook | null;
  readonly onOpened: (opened: OpenedWorkbook | null) => void;
}

/** Everything behind the sign-in: the reporter's page, and for reviewers the city's pages. */
export function Desk({ opened, onOpened }: DeskProps) {
  const { api, catalogue } = useServices();
  const styles = useDeskStyles();
  const me = useLoaded(api.me);
  const collections = useLoaded(async () => {
    const owed = await api.ownCollections();
    // Sheets are read by the versions that these name.
    if (owed.ok) await catalogue.ensure(owed.value);
    return owed;
  });
  const both = together(me, collections);
  const { state } = both;
  const forms = useStore(catalogue.state);
  // Before anything is asked for: whoever renews the catalogue may wait for the workbench to settle.
  useEffect(
    () => (opened === null ? undefined : catalogue.state.subscribe(opened.workbench.recheck)),
    [catalogue, opened],
  );
  useEffect(() => {
    catalogue.renew().catch(reportError);
  }, [catalogue]);
  const unit = me.state.kind === "ready" ? me.state.value.account.unit.code : undefined;
  useSharedAssignments(unit, () => opened?.workbench.recheck());

  if (state.kind === "failed") {
    return (
      <main className={styles.narrow}>
        <Failed reason={state.failure} onRetry={both.reload} />
      </main>
    );
  }
  if (forms.kind === "failed") {
    return (
      <main className={styles.narrow}>
        {isSignedOut(forms.failure) || <p>{text.check.noCatalogue}</p>}
        <Failed reason={forms.failure} onRetry={catalogue.renew} />
      </main>
    );
  }
  if (state.kind === "loading" || forms.kind === "loading") {
    return <Spinner className={styles.loading} label={text.loading} />;
  }
  const [known, owed] = state.value;
  return (
    <Sections
      me={known}
      collections={owed}
      reload={collections.reload}
      reloadMe={me.reload}
      loading={{ me, both }}
      opened={opened}
      onOpened={onOpened}
    />
  );
}

const NOTHING_KEPT = createStore({ held: false });

interface SectionsProps extends DeskProps {
  readonly me: Me;
  readonly collections: readonly Collection[];
  readonly reload: () => Promise<void>;
  readonly reloadMe: () => Promise<void>;
  /** Whether reloads failed: the city's pages show nothing of what the own unit owes. */
  readonly loading: { readonly me: Loading<unknown>; readonly both: Loading<unknown> };
}

function Sections({ me, collections, reload, reloadMe, loading, opened, onOpened: replace }: SectionsProps) {
  const styles = useDeskStyles();
  const { excel, whereabouts, keptWork, ownFiles } = useServices();
  const held = useStore<{ readonly held: boolean }>(keptWork?.state ?? NOTHING_KEPT).held;
  const onOpened = (next: OpenedWorkbook | null): void => {
    if (opened !== null && next !== opened) {
      if (opened.among === undefined) keptWork?.closed(opened);
      else noteWorked(ownFiles, opened).catch(reportError);
    }
    replace(next);
  };
  const inExcel = excel !== null;
  const sections = sectionsFor(me, collections, { inExcel });
  const first = sections[0] ?? "report";
  const address = useStore(whereabouts.address);
  const section = address === null ? first : sections.find((candidate) => nameOf(candidate) === address.page);
  const name = section === undefined ? null : nameOf(section);
  const awaited = useAwaited(
    sections.some((candidate) => nameOf(candidate) === "words"),
    name,
  );
  const City = section === undefined || section === "report" ? null : section.page;
  const [again, setAgain] = useState(0);
  const open = (page: SectionName): void => {
    if (page === name) {
      setAgain(again + 1);
      reload().catch(reportError);
    }
    whereabouts.go({ page, parts: page === "report" && opened !== null && !inExcel ? SHEET_OPEN : {} });
  };
  // Something may have come back, or been given out, meanwhile.
  useLookAgain(() => void reload().catch(reportError));
  const unsaved = useCallback(
    () => opened !== null && hasUnsavedWork(opened.workbench.state.get(), { inExcel }),
    [opened, inExcel],
  );
  const anyUnsaved = useCallback(() => unsaved() || hasWork(ownFiles.state.get()), [unsaved, ownFiles]);
  const lost = useCallback(() => {
    const { held, on, lasting } = keptWork?.state.get() ?? { held: false, on: false, lasting: false };
    return (unsaved() && !held) || (hasWork(ownFiles.state.get()) && !(on && lasting));
  }, [unsaved, keptWork, ownFiles]);
  const leaving = useLeaving(anyUnsaved, lost);
  const over = useRef<(() => void) | null>(null);
  const setOver = useCallback((close: (() => void) | null): void => {
    over.current = close;
  }, []);
  useSheetAddress({
    over,
    onPage: name === "report",
    opened: opened !== null,
    unsaved: () => opened?.among === undefined && unsaved(),
    leave: () => {
      if (opened?.among !== undefined) onOpened(null);
      else
        leaving.leave(() => {
          opened?.workbench.close();
          onOpened(null);
        });
    },
  });
  const [refused, setRefused] = useState(false);
  useRibbon((place) => {
    const wanted = place === "merge" ? "merge" : "report";
    const target = sections.find((candidate) => nameOf(candidate) === wanted);
    setRefused(target === undefined);
    if (target !== undefined) open(nameOf(target));
    // Checking and submitting are the workbook's: its view hears of them when it is there.
    return place === "merge";
  });
  // What the own unit owes may have changed while another page was looked at.
  const shown = useRef(name);
  useEffect(() => {
    if (shown.current !== name) reload().catch(reportError);
    shown.current = name;
  }, [name, reload]);
  return (
    <div className={styles.desk}>
      <SkipLink to="main">{text.skipLink}</SkipLink>
      <Header me={me} leave={leaving.leave} onClose={opened === null ? undefined : () => onOpened(null)} />
      {leaving.asking && (
        <LeaveDialog
          hint={
            opened?.file !== undefined && opened.file.corrections().length > 0
              ? held
                ? text.keptWork.leaveHint
                : text.corrected.leave
              : undefined
          }
          onKeep={held ? leaving.confirm : undefined}
          onLeave={() => {
            if (opened !== null) keptWork?.forgetOpen(opened);
            leaving.confirm();
          }}
          onStay={leaving.stay}
        />
      )}
      <OwnerDialog />
      {refused && (
        <Notice kind="warning">
          <span>{text.excel.cannotMerge}</span>
          <span>
            <Button onClick={() => setRefused(false)}>{text.close}</Button>
          </span>
        </Notice>
      )}
      {sections.length > 1 && (
        <SectionTabs
          names={sections.map(nameOf)}
          selected={name}
          counts={{ words: awaited }}
          onSelect={open}
        />
      )}
      <div className={styles.outdated}>
        <Outdated from={City === null ? loading.both : loading.me} />
      </div>
      <Suspense fallback={<Spinner className={styles.loading} label={text.loading} />}>
        {section === undefined ? (
          <NotYours first={nameOf(first)} onLeave={() => whereabouts.correct(null)} />
        ) : City === null ? (
          <ReportPage
            me={me}
            collections={collections}
            reload={reload}
            reloadMe={reloadMe}
            opened={opened}
            onOpened={onOpened}
            leave={leaving.leave}
            onOver={setOver}
          />
        ) : (
          <LookAgain value={again}>
            <City me={me} collections={collections} reload={reload} reloadMe={reloadMe} />
          </LookAgain>
        )}
      </Suspense>
    </div>
  );
}
