import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, useCallback, useMemo, useState } from "react";
import type { OpenFit } from "../../../../shared/api/form-fits.ts";
import type { Me } from "../../../../shared/api/sessions.ts";
import type { Catalogue } from "../../../../shared/form/catalogue.ts";
import type { DesignChange } from "../../../../shared/form/design/design-changes.ts";
import { changeColumn } from "../../../../shared/form/design/design-edits.ts";
import { indicatorId } from "../../../../shared/form/design/form-of-design.ts";
import { type Fit, nextFitVersion } from "../../../../shared/form/fit/fit.ts";
import {
  addOwnColumn,
  changesNothing,
  designOfOwn,
  isSameFit,
  takenBy,
  withName,
  withOwn,
} from "../../../../shared/form/fit/fit-edits.ts";
import { faultsOfFit } from "../../../../shared/form/fit/fit-faults.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import { formChanges } from "../../../../shared/form/fit/form-changes.ts";
import { leavesWorkbook } from "../../../../shared/form/form.ts";
import { chinaTime } from "../../../../shared/period/china-time.ts";
import { renamedColumn, withoutUnit } from "../../../../shared/proposal/named-column.ts";
import type { Sample } from "../../../../shared/proposal/sample.ts";
import { type Tried, tryForm } from "../../../../shared/proposal/try-form.ts";
import type { FormFitsApi } from "../../../api/form-fits.ts";
import { failureText } from "../../../messages/failure-text.ts";
import { text } from "../../../messages/index.ts";
import { language } from "../../../messages/language.ts";
import { useCatalogue, useServices } from "../../../services.ts";
import { Notice } from "../../../ui/notice.tsx";
import { saveFile } from "../../../ui/save-file.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useLeaving } from "../../../ui/use-leaving.ts";
import { blankSheetOf } from "../blank-sheet.ts";
import { ClerkView } from "../clerk-view.tsx";
import { ColumnList } from "../column-list.tsx";
import { useDesignerStyles } from "../designer-styles.ts";
import { MergedPreview } from "../merged-preview.tsx";
import { useNewColumns } from "../new-columns.ts";
import { FitBar } from "./fit-bar.tsx";
import { FitConflict } from "./fit-conflict.tsx";
import { FitFaults } from "./fit-faults.tsx";
import { useFitStyles } from "./fit-styles.ts";
import { fittedCatalogue } from "./fitted.ts";
import { inventedSummary } from "./invented-summary.ts";
import { LeaveFit } from "./leave-fit.tsx";
import { NewerStandard } from "./newer-standard.tsx";
import { OwnRules } from "./own-rules.tsx";
import { PublishFit } from "./publish-fit.tsx";
import { RestoreStandard } from "./restore-standard.tsx";
import { StandardColumns } from "./standard-columns.tsx";
import { operandsOf, standardRules } from "./standard-form.ts";
import { StandardRules } from "./standard-rules.tsx";
import { TryCard } from "./try-card.tsx";
import { type EditedFit, useFit } from "./use-fit.ts";
import { useFitting } from "./use-fitting.ts";
import { isStandardAgain, versionInUse } from "./version-in-use.ts";

interface FitEditorProps {
  readonly api: FormFitsApi;
  readonly me: Me;
  /** Its standard versions are in the catalogue. */
  readonly open: OpenFit;
  readonly onClose: (said: string, published?: boolean) => void;
}

type Asking = "publish" | "restore" | "leave" | null;

/** 按本市需要改: what the city adds, and beside it what the standard has and the city may do without. */
export function FitEditor({ api, me, open, onClose }: FitEditorProps) {
  const styles = useDesignerStyles();
  const own = useFitStyles();
  const shared = useSharedStyles();
  const catalogue = useCatalogue();
  const { catalogue: keeper } = useServices();
  const words = text.formFits;
  const { form, prefix } = open;
  const edited = useFit(open);
  const { now: fit, before, change, theirs, isChanged, isKept } = edited;
  const [latest, setLatest] = useState(open);
  const [asking, setAsking] = useState<Asking>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const fresh = useNewColumns();
  const [sample, setSample] = useState<Sample | null>(null);
  const [isLater, setLater] = useState(false);
  const [said, setSaid] = useState("");
  const versions = useMemo(() => catalogue.forms.filter(({ id }) => id === form), [catalogue, form]);
  const taken = useMemo(() => takenBy(versions, latest.earlier), [versions, latest.earlier]);
  const newest = catalogue.findForm(form, latest.standard) ?? catalogue.form(form, open.standard);
  const standard = catalogue.findForm(form, fit.base) ?? newest;
  const version = nextFitVersion(
    fit.base,
    versions.map((one) => one.version),
  );
  const { earlier } = latest;
  const { faults, gone, toMend, wrongAt, made } = useFitting(catalogue, standard, fit, version, earlier);
  const rules = useMemo(() => standardRules(standard, language), [standard]);
  const tried = useTried(made, form, fit, sample, me);
  useLeaving(useCallback(() => isChanged && !isKept, [isChanged, isKept]));

  const title = standard.title[language];
  const addColumn = (name: string): void => {
    const design = designOfOwn(addOwnColumn(fit, standard, name, prefix, taken), standard);
    const added = design.columns.at(-1);
    if (added === undefined) return;
    const said = renamedColumn(added, name, "all");
    const named = { ...said, name: withoutUnit({ ...added, ...said }) };
    fresh.add(added.id);
    change(withOwn(fit, standard, changeColumn(design, added.id, named)));
    setSelected(added.id);
  };
  const meet = async (): Promise<void> => {
    const answer = await api.open(form);
    if (!answer.ok) return setSaid(failureText(answer.failure));
    const { value } = answer;
    await keeper.ensure([value.standard, versionInUse(value)].map((formVersion) => ({ form, formVersion })));
    // The answer to the own publication was lost on its way.
    if (isSameFit(value.fit, fit)) return done(doneText(title, value));
    setAsking(null);
    setLatest(value);
    edited.meet(value);
  };
  const done = (words: string): void => {
    edited.forget();
    // It stands among the forms of this computer at once.
    keeper.renew().catch(reportError);
    onClose(words, true);
  };
  const downloadBlank = async (): Promise<void> => {
    // What was made may not yet know of the last letters.
    if (faultsOfFit(standard, fit).length > 0) return;
    const typed = fittedCatalogue(catalogue, standard, fit, version);
    saveFile(await blankSheetOf(typed, form, me.account.unit, me.units), `${standard.title.zh}.xlsx`);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: 撤销 by its keys, wherever the focus is.
    <div className={styles.page} onKeyDown={(event) => undoByKeys(event, edited)}>
      <FitBar
        title={title}
        edited={edited}
        isFaulty={toMend > 0}
        mayRestore={latest.version !== null && !isStandardAgain(latest) && theirs === null}
        onBack={() => (isChanged ? setAsking("leave") : onClose(""))}
        onBlank={() => void downloadBlank().catch(reportError)}
        onRestore={() => setAsking("restore")}
        onPublish={() => setAsking(changesNothing(fit) ? "restore" : "publish")}
      />
      <div className={own.notices}>
        {said !== "" && <Notice kind="success">{said}</Notice>}
        {isStandardAgain(latest) && !isChanged && (
          <p className={shared.paragraph}>{words.standardAgainWhat(latest.standard)}</p>
        )}
        {theirs !== null && (
          <FitConflict
            theirs={theirs}
            changes={changesBetween(catalogue, form, before, theirs.fit)}
            onSettle={(how) => {
              edited.settle(how);
              setSaid(words.conflictDone);
            }}
          />
        )}
        {fit.base < latest.standard && !isLater && (
          <NewerStandard
            base={fit.base}
            standard={latest.standard}
            changes={fit.base === latest.fit.base ? latest.changes : formChanges(standard, newest)}
            onCarry={() => {
              change({ ...fit, base: latest.standard });
              setSaid(words.carried(latest.standard));
            }}
            onLater={() => setLater(true)}
          />
        )}
        {fit.base < latest.standard && isLater && (
          <span>
            <Button size="small" onClick={() => setLater(false)}>
              {words.newer} · {words.lookAgain}
            </Button>
          </span>
        )}
        <FitFaults
          standard={standard}
          before={catalogue.findForm(form, before.base)}
          fit={fit}
          faults={faults}
          gone={gone}
          toMend={toMend}
          onChange={change}
        />
      </div>
      <div className={own.body}>
        <div className={styles.left}>
          <ColumnList
            heading={words.own}
            empty={words.ownEmpty}
            design={designOfOwn(fit, standard)}
            operands={operandsOf(standard)}
            earlier={earlier}
            fresh={fresh}
            places={{}}
            down={false}
            asks={[]}
            wrong={(column) => wrongAt(`columns.${column}`)}
            selected={selected}
            onSelect={setSelected}
            onChange={(design, joins = false) =>
              change(withOwn(fit, standard, design), joins && `columns.${selected}`)
            }
            onAdd={addColumn}
            onAgreed={() => undefined}
          />
          <OwnRules
            standard={standard}
            fit={fit}
            taken={taken}
            wrongAt={wrongAt}
            tried={tried}
            waits={sample !== null && made === null}
            onChange={change}
          />
          <TryCard
            fit={fit}
            form={made?.findForm(form)}
            sample={sample}
            tried={tried}
            units={me.units}
            onSample={setSample}
            onMeans={({ name }, column) => change(withName(fit, column, name))}
            onAdd={addColumn}
          />
          {tried !== null && (
            <ClerkView title={title} kept={keptNames(made, form)} tried={tried} asked={words.clerkAsked} />
          )}
          {made !== null && (
            <MergedPreview
              merged={inventedSummary(made, form, language)}
              marked={{
                words: words.own,
                columns: new Set(fit.columns.map(({ id }) => indicatorId(form, id))),
              }}
            />
          )}
        </div>
        <div className={styles.right}>
          <StandardColumns
            standard={standard}
            rules={rules}
            fit={fit}
            prefix={prefix}
            taken={taken}
            wrongAt={wrongAt}
            onChange={change}
          />
          <StandardRules standard={standard} rules={rules} fit={fit} wrongAt={wrongAt} onChange={change} />
        </div>
      </div>
      {asking === "publish" && (
        <PublishFit
          api={api}
          form={form}
          title={title}
          body={{ fit, seen: edited.seen }}
          before={before}
          version={version}
          onDone={(published) => done(words.published(title, published.version))}
          onChanged={() => void meet().catch(reportError)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "restore" && (
        <RestoreStandard
          api={api}
          form={form}
          title={title}
          standard={latest.standard}
          seen={edited.seen}
          isChanged={isChanged}
          onDone={() => done(words.restored(title, latest.standard))}
          onChanged={() => void meet().catch(reportError)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "leave" && (
        <LeaveFit
          isKept={isKept}
          onLeave={() => onClose("")}
          onDiscard={() => {
            edited.forget();
            onClose("");
          }}
          onStay={() => setAsking(null)}
        />
      )}
    </div>
  );
}

/** What came of a publication of which the answer was lost. */
function doneText(title: string, open: OpenFit): string {
  const version = versionInUse(open);
  return isStandardAgain(open)
    ? text.formFits.restored(title, version)
    : text.formFits.published(title, version);
}

function undoByKeys(event: KeyboardEvent, { undo, redo }: EditedFit): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
  const act = event.shiftKey ? redo : undo;
  if (act === undefined) return;
  event.preventDefault();
  act();
}

/** What the fitted form has that it had not before; nothing where one of the two cannot be made here. */
function changesBetween(
  catalogue: Catalogue,
  form: string,
  before: Fit,
  after: Fit,
): readonly DesignChange[] {
  const [was, is] = [before, after].map((fit) => {
    const standard = catalogue.findForm(form, fit.base);
    return standard && fitForm(standard, fit, standard.version).form;
  });
  return was === undefined || is === undefined ? [] : formChanges(was, is);
}

function keptNames(made: Catalogue | null, form: string): readonly string[] {
  const columns = made?.form(form).columns ?? [];
  return columns.filter((column) => !leavesWorkbook(column)).map(({ header }) => header.zh);
}

/** The sample read by the fitted form. */
function useTried(
  made: Catalogue | null,
  form: string,
  { rules }: Fit,
  sample: Sample | null,
  me: Me,
): Tried | null {
  const { now } = useServices();
  const { unit } = me.account;
  const ids = rules.map(({ id }) => id).join(" ");
  return useMemo(() => {
    if (made === null || sample === null) return null;
    const year = chinaTime(now()).slice(0, 4);
    return tryForm(made.form(form), new Set(ids.split(" ")), sample.grid, unit, me.units, year);
  }, [made, form, ids, sample, unit, me.units, now]);
}
