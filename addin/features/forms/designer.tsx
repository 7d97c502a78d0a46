import { Button, Input, mergeClasses } from "@fluentui/react-components";
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from "react";
import type { FormRoom } from "../../../shared/api/own-forms.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import { type Design, type DesignAsk, settledDesign } from "../../../shared/form/design/design.ts";
import {
  addColumn,
  addRule,
  changeColumn,
  changeRule,
  removeRule,
} from "../../../shared/form/design/design-edits.ts";
import { type DesignFault, faultsOfDesign } from "../../../shared/form/design/design-faults.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { trialPeriod } from "../../../shared/proposal/across-of-sample.ts";
import { type Proposal, proposeDesign } from "../../../shared/proposal/propose-design.ts";
import type { Sample } from "../../../shared/proposal/sample.ts";
import { tryDesign } from "../../../shared/proposal/try-design.ts";
import { wordsToChoose } from "../../../shared/proposal/word-list.ts";
import type { OwnFormsApi, PublishedForm } from "../../api/own-forms.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { Beginning } from "./beginning.ts";
import { BlankCard } from "./blank-card.tsx";
import { blankNotes } from "./blank-notes.ts";
import { blankSheet } from "./blank-sheet.ts";
import { ClerkView } from "./clerk-view.tsx";
import { ColumnList } from "./column-list.tsx";
import { useDesignerStyles } from "./designer-styles.ts";
import { DraftConflict, DraftGone, DraftNames } from "./draft-conflict.tsx";
import { faultText } from "./fault-text.ts";
import { FormFields } from "./form-fields.tsx";
import { incomparableWith } from "./incomparable.ts";
import { groupsOf, inventedMerge, MOST_GROUPS } from "./invented-merge.ts";
import { MergedPreview } from "./merged-preview.tsx";
import { nameTakenText, useNamesTaken } from "./name-faults.tsx";
import type { Others } from "./named-forms.ts";
import { useNewColumns } from "./new-columns.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import { nearBounds } from "./room-text.ts";
import { RuleList } from "./rule-list.tsx";
import { SampleCard } from "./sample-card.tsx";
import { SavingText } from "./saving-text.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useHistory } from "./use-history.ts";

interface DesignerProps {
  readonly api: OwnFormsApi;
  readonly me: Me;
  readonly begin: Beginning;
  /** The other forms, for names that are taken. */
  readonly others: Others;
  /** How much room there is; null: not known. */
  readonly room: FormRoom | null;
  readonly onClose: () => void;
  readonly onPublished: (form: PublishedForm, title: string) => void;
  /** The form has another id than it began with. */
  readonly onNewId: (id: string) => void;
  /** What was typed last reached the server after the page had been left. */
  readonly onLeft: () => void;
}

/** 报表设计: the sheet beside its columns, checks tried on it, what a clerk will be told. */
export function Designer(props: DesignerProps) {
  const { api, me, begin, others, room, onClose, onPublished, onNewId, onLeft } = props;
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const { now, keptDesigns } = useServices();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const words = text.designer;
  const { source, version, published, earlier } = begin;
  const { now: design, change, undo, redo, replace, always } = useHistory(begin.design);
  const asks = useMemo(() => asksOf(design), [design]);
  const [selected, setSelected] = useState<string | null>(null);
  const [sample, setSample] = useState(begin.sample);
  const fresh = useNewColumns();
  const [publishing, setPublishing] = useState<number | null>(null);
  const autosave = useAutosave({
    ...{ api, design, source, published, onLeft },
    first: { revision: begin.revision, at: begin.changedAt, unsaved: begin.leftAt !== null },
    onUnsaved: (unsaved, revision) =>
      keptDesigns.keep({ design: unsaved, unit: begin.unit, source, revision, version, published, earlier }),
    onSaved: (saved) => keptDesigns.forget(saved.id, saved),
    onNewId: (id) => {
      keptDesigns.forget(design.id);
      always((value) => ({ ...value, id }));
      onNewId(id);
    },
  });
  const faults = useMemo(() => faultsOfDesign(design), [design]);
  const unlike = useMemo(
    () => (faults.length > 0 ? [] : incomparableWith(earlier, design)),
    [faults, earlier, design],
  );
  const proposal = useMemo(
    () => (sample === null ? null : (placed(design, sample) ?? null)),
    [design, sample],
  );
  // Typing goes before trying.
  const tryable = useDeferredValue(useMemo(() => withoutWrongRules(design, faults), [design, faults]));
  const { unit } = me.account;
  const tried = useMemo(() => {
    if (tryable === null || sample === null) return null;
    const period = trialPeriod(proposal?.table.across, chinaTime(now()));
    return tryDesign(tryable, sample.grid, unit, me.units, period);
  }, [tryable, sample, proposal, unit, me.units, now]);
  const failing = useMemo(() => new Set([...(tried?.failing.values() ?? [])].flat()), [tried]);
  const open = new Set([
    ...asks.map(({ column }) => column),
    ...[...faults, ...unlike].flatMap(({ column }) => column ?? []),
  ]);
  const names = useMemo(
    () => design.columns.map(({ name }) => name).filter((name) => name !== ""),
    [design.columns],
  );
  const kept = design.columns.filter(({ leaving }) => leaving !== "sent").map(({ name }) => name);
  const ofWhole = faults.filter(({ column, rule }) => column === undefined && rule === undefined);
  const taken = useNamesTaken(design, begin.unit, others);
  const refused = taken.filter((one) => one.refused);
  const toMend = faults.length + unlike.length + refused.length;
  const near = useMemo(
    () => (room === null ? [] : nearBounds(room, tryable === null ? 0 : bytesOf(tryable))),
    [room, tryable],
  );

  const keys = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    const act = event.shiftKey ? redo : undo;
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const publish = async (): Promise<void> => {
    const revision = await autosave.settle();
    setPublishing(revision);
  };
  const downloadBlank = async (): Promise<void> => {
    const file = await blankSheet(design, (version ?? 0) + 1, unit, me.units);
    saveFile(file, `${design.title}.xlsx`);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: 撤销 by its keys, wherever the focus is.
    <div className={styles.page} onKeyDown={keys}>
      <div className={styles.bar}>
        <Button onClick={onClose}>{words.back}</Button>
        <h2 ref={heading} tabIndex={-1} className={shared.visuallyHidden}>
          {design.title}
        </h2>
        <Input
          className={styles.title}
          aria-label={words.name}
          value={design.title}
          maxLength={100}
          onChange={(_, { value }) => change({ ...design, title: value }, true)}
        />
        <span className={styles.small}>{source === "" ? "" : words.from(source)}</span>
        {begin.leftAt !== null && (
          <span className={styles.small}>{words.leftHere(timeText(begin.leftAt))}</span>
        )}
        <SavingText saving={autosave.saving} />
        <div className={styles.end}>
          <Button disabledFocusable={undo === undefined} onClick={undo}>
            {words.undo}
          </Button>
          <Button disabledFocusable={redo === undefined} onClick={redo}>
            {words.redo}
          </Button>
          <Button
            disabledFocusable={faults.length > 0}
            onClick={() => void downloadBlank().catch(reportError)}
          >
            {words.template}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={toMend > 0}
            onClick={() => void publish().catch(reportError)}
          >
            {words.publish}
          </Button>
        </div>
      </div>
      {autosave.saving.kind === "conflict" && (
        <DraftConflict
          mine={design}
          theirs={autosave.saving.theirs}
          onTake={(theirs) => {
            replace(theirs.design);
            autosave.rebase(theirs);
          }}
          onKeep={autosave.rebase}
        />
      )}
      {autosave.saving.kind === "names" && (
        <DraftNames names={autosave.saving.names} onKeep={autosave.keepNames} />
      )}
      {autosave.saving.kind === "gone" && <DraftGone onKeep={() => autosave.rebase(null)} />}
      {(toMend > 0 || taken.length > 0) && (
        <Notice kind="warning">
          {toMend > 0 && <span>{words.faultsFirst(toMend)}</span>}
          {ofWhole.map((fault) => (
            <span key={fault.code}>{faultText(fault)}</span>
          ))}
          {unlike.map(({ column, said }) => column === undefined && <span key={said}>{said}</span>)}
          {[...new Set(taken.map(nameTakenText))].map((line) => (
            <span key={line}>{line}</span>
          ))}
        </Notice>
      )}
      {near.length > 0 && (
        <Notice kind="warning">
          <span>{text.ownForms.roomNear}</span>
          {near.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </Notice>
      )}
      <div className={styles.body}>
        <div className={styles.left}>
          <SampleCard
            design={design}
            sample={sample}
            proposal={proposal}
            open={open}
            asked={asks.length}
            onConfirm={() =>
              setSelected((asks.find(({ column }) => column !== selected) ?? asks[0])?.column ?? null)
            }
            failing={failing}
            units={me.units}
            selected={selected}
            onSelect={setSelected}
            onTake={(at) => {
              const name = headerAt(proposal, at);
              const more = addColumn(design, name, version);
              const id = more.columns.at(-1)?.id ?? "";
              // What it is nobody said yet: until then it stays in the workbook.
              change(changeColumn(more, id, { kind: "text", leaving: "stays" }));
              setSelected(id);
            }}
            onSample={setSample}
          />
          <RuleList
            rules={design.rules}
            names={names}
            wrong={(rule) => faults.flatMap((fault) => (fault.rule === rule ? [faultText(fault)] : []))[0]}
            tried={tried}
            waits={sample !== null && tryable === null}
            onAdd={() => change(addRule(design))}
            onChange={(rule, part, joins) => change(changeRule(design, rule, part), joins)}
            onRemove={(rule) => change(removeRule(design, rule))}
          />
          <BlankCard design={design} table={proposal?.table} onChange={change} />
          {tried !== null && (
            <ClerkView title={design.title} kept={kept} tried={tried} asked={words.clerkAsked} />
          )}
          {faults.length === 0 && (
            <MergedPreview merged={inventedMerge(design)} more={groupsOf(design).groups > MOST_GROUPS} />
          )}
        </div>
        <div className={mergeClasses(styles.right)}>
          <ColumnList
            design={design}
            earlier={earlier}
            fresh={fresh}
            places={proposal?.places ?? {}}
            down={proposal?.table.down ?? false}
            seenWords={(id) => wordsOf(design, proposal, id)}
            asks={asks}
            wrong={(column) => [
              ...faults.flatMap((fault) => (fault.column === column ? [faultText(fault)] : [])),
              ...unlike.flatMap((one) => (one.column === column ? [one.said] : [])),
            ]}
            selected={selected}
            onSelect={setSelected}
            onChange={change}
            onAdd={(name) => {
              const more = addColumn(design, name, version);
              const id = more.columns.at(-1)?.id ?? "";
              fresh.add(id);
              change(more);
              setSelected(id);
            }}
            onAgreed={(ask) => change(withoutAsk(design, ask))}
          />
          <FormFields design={design} onChange={change} />
        </div>
      </div>
      {publishing !== null && (
        <PublishDialog
          api={api}
          design={design}
          published={published}
          version={version}
          revision={publishing}
          blank={blankNotes(design, proposal?.table)}
          asks={asks}
          onDone={(form) => onPublished(form, design.title)}
          onClose={() => setPublishing(null)}
        />
      )}
    </div>
  );
}

/** What is still asked, of columns that are there. */
function asksOf({ asked = [], columns }: Design): readonly DesignAsk[] {
  return asked.filter(({ column }) => columns.some(({ id }) => id === column));
}

function withoutAsk(design: Design, { column, about }: DesignAsk): Design {
  const asked = asksOf(design).filter((ask) => ask.column !== column || ask.about !== about);
  return asked.length === 0 ? settledDesign(design) : { ...design, asked };
}

/** A check that is still being written keeps no other from being tried. @returns null while something else is wrong */
function withoutWrongRules(design: Design, faults: readonly DesignFault[]): Design | null {
  if (faults.length === 0) return design;
  const wrong = new Set(faults.flatMap(({ rule }) => rule ?? []));
  const rest = { ...design, rules: design.rules.filter(({ id }) => !wrong.has(id)) };
  return wrong.size > 0 && faultsOfDesign(rest).length === 0 ? rest : null;
}

/** What a version of it adds to catalogues, UTF-8 bytes. */
function bytesOf(design: Design): number {
  return new TextEncoder().encode(JSON.stringify(formOfDesign(design, 1))).length;
}

/** The words below a column of the sample, where names stand side by side. */
function wordsOf({ columns }: Design, proposal: Proposal | null, id: string): readonly string[] {
  if (proposal === null || proposal.table.down) return [];
  const name = columns.find((column) => column.id === id)?.name ?? "";
  const place = proposal.places[id];
  return wordsToChoose(name, proposal.table.columns.find(({ at }) => at === place)?.cells ?? []);
}

/** Where the design's columns stand on the sample: by what the sample itself proposes, names compared. */
function placed(design: Design, sample: Sample): Proposal | undefined {
  const proposal = proposeDesign(sample, design.id);
  if (proposal === undefined) return undefined;
  const byName = new Map(proposal.design.columns.map(({ id, name }) => [name, proposal.places[id]]));
  // What stands aside is a column where somebody made one of its name.
  for (const { at } of proposal.table.columns) {
    const header = headerAt(proposal, at);
    if (proposal.aside.has(at) && !byName.has(header)) byName.set(header, at);
  }
  const places: Record<string, number> = {};
  const taken = new Set<number>();
  for (const { id, name, aliases } of design.columns) {
    const same = proposal.design.columns.find((column) => column.id === id && !byName.has(name));
    const at =
      [name, ...aliases].map((known) => byName.get(known)).find((place) => place !== undefined) ??
      (same && proposal.places[same.id]);
    if (at === undefined || taken.has(at)) continue;
    taken.add(at);
    places[id] = at;
  }
  return { ...proposal, places };
}

/** What heads the place on the sample, on one line. */
function headerAt(proposal: Proposal | null, at: number): string {
  const column = proposal?.table.columns.find((one) => one.at === at);
  return column?.path.at(-1)?.replace(/\s+/g, "") ?? "";
}
