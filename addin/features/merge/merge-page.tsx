import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { DownloadRequest } from "../../../shared/api/download-request.ts";
import { daysOf } from "../../../shared/period/period-range.ts";
import { sizeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { refusalText } from "../../messages/refusal-text.ts";
import { formTitle } from "../../messages/report-title.ts";
import { useServices } from "../../services.ts";
import type { CityPageProps } from "../../ui/city-page.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { saveFile } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { usePageAddress } from "../../use-address.ts";
import { TraceInBrowser } from "../trace/trace-in-browser.tsx";
import { TraceInExcel } from "../trace/trace-in-excel.tsx";
import {
  collectionsWithin,
  likeliestPeriod,
  type MergeState,
  periodChoices,
  previewMerge,
  taken,
  type Units,
  unitChoices,
} from "./merge-model.ts";
import { MergePreview } from "./merge-preview.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { UnitsField } from "./units-field.tsx";
import { type Delivery, isUnderWay, useDownload } from "./use-download.ts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px", maxWidth: "640px" },
});

/** What is merged, who is in it and who is not, and the files that come of it. */
export function MergePage({ me, collections }: CityPageProps) {
  const { excel } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const choices = periodChoices(collections);
  const { parts, correct } = usePageAddress("merge");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [units, setUnits] = useState<Units>({ kind: "all" });
  const downloading = useDownload((form) => {
    const asked = collections.find((own) => own.form === form);
    return asked === undefined ? form : formTitle(asked.title, asked.period);
  });

  const period =
    [...choices.collected, ...choices.combined].find((choice) => choice === parts.period) ??
    likeliestPeriod(collections);
  if (period === undefined) {
    return (
      <main id="main" className={styles.page}>
        <p>{text.board.none}</p>
      </main>
    );
  }
  const offered = collectionsWithin(collections, period);
  const titles = new Map(offered.map((own) => [own.form, formTitle(own.title, own.period)]));
  const forms = [...titles.keys()].filter((form) => !left.has(form));
  const previewOf = (state: MergeState) =>
    previewMerge(collections, me.units, { period, forms, state, units });
  // It stays what it was made: no review changes what a file holds without a word.
  const state: MergeState = parts.state === "approved" ? "approved" : "newest";
  const preview = previewOf(state);
  const takenBy = { newest: taken(previewOf("newest")), approved: taken(previewOf("approved")) };
  const nothing =
    state === "approved" && takenBy.newest.reports > 0 ? text.merge.noneApproved : text.merge.nothing;
  const obstacle = forms.length === 0 ? text.merge.chooseForm : takenBy[state].reports === 0 ? nothing : null;
  const disabled = obstacle !== null || isUnderWay(downloading.progress);

  const save: Delivery =
    excel === null
      ? {
          kind: "file",
          take: async (content, name) => {
            saveFile(content, name);
            return { kind: "done", message: text.merge.done(name, sizeText(content.size)) };
          },
        }
      : { kind: "link", open: excel.openInBrowser };
  const insertSheets = excel?.host.insertSheets;
  const withCharts = excel?.host.takesCharts !== false;
  const insert: Delivery = {
    kind: "file",
    take: async (content) => {
      if (insertSheets === undefined) return { kind: "failed", message: text.excel.notDone };
      try {
        const names = await insertSheets(new Uint8Array(await content.arrayBuffer()));
        excel?.added.update((before) => [...before, ...names]);
        const said = withCharts ? text.excel.mergedInserted : text.excel.mergedInsertedNoCharts;
        return { kind: "done", message: said(names) };
      } catch (error) {
        return { kind: "failed", message: refusalText(error) ?? text.excel.notDone };
      }
    },
  };
  const download = (request: DownloadRequest, deliver: Delivery = save): void => {
    if (!disabled) void downloading.start(request, deliver);
  };
  const year = daysOf(period).start.slice(0, 4);
  const query = { period, form: forms, state, ...queryOf(units) };
  const workbook = { file: "merged.xlsx", query } as const;

  return (
    <main id="main" className={styles.page}>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.merge.heading}
      </h2>
      <Field label={text.merge.period}>
        <Select value={period} onChange={(_, { value }) => correct({ ...parts, period: value })}>
          <optgroup label={text.merge.collected}>{choices.collected.map(periodOption)}</optgroup>
          {choices.combined.length > 0 && (
            <optgroup label={text.merge.combined}>{choices.combined.map(periodOption)}</optgroup>
          )}
        </Select>
      </Field>
      <fieldset className={shared.fields}>
        <legend>{text.merge.forms}</legend>
        <div className={shared.stack}>
          {[...titles].map(([form, title]) => (
            <Checkbox
              key={form}
              label={title}
              checked={!left.has(form)}
              onChange={(_, { checked }) => setLeft(toggled(left, form, checked !== true))}
            />
          ))}
        </div>
      </fieldset>
      <UnitsField choices={unitChoices(offered, me.units)} value={units} onChange={setUnits} />
      <Field label={text.merge.state}>
        <RadioGroup value={state} onChange={(_, { value }) => correct({ ...parts, state: value })}>
          <Radio value="newest" label={text.merge.newest(takenBy.newest)} />
          <Radio value="approved" label={text.merge.approved(takenBy.approved)} />
        </RadioGroup>
      </Field>
      <MergePreview forms={preview} />
      <div className={shared.row}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={disabled}
          onClick={() => download(workbook)}
        >
          {text.merge.download}
        </Button>
        {insertSheets !== undefined && (
          <Button
            size="large"
            title={withCharts ? text.excel.insertMergedHint : text.excel.insertMergedNoCharts}
            disabledFocusable={disabled}
            onClick={() =>
              download(withCharts ? workbook : { ...workbook, query: { ...query, charts: "none" } }, insert)
            }
          >
            {text.excel.insertMerged}
          </Button>
        )}
        {obstacle !== null && <span>{obstacle}</span>}
      </div>
      <ProgressLine downloading={downloading} />
      <section className={shared.stack} aria-label={text.merge.more}>
        <h3 className={shared.subheading}>{text.merge.more}</h3>
        <div className={shared.row}>
          <Button
            disabledFocusable={disabled}
            onClick={() => download({ file: "summary.docx", query: { year, state, ...unitOf(units) } })}
          >
            {text.merge.summary(year)}
          </Button>
          <span className={shared.quiet}>{text.merge.summaryHint}</span>
        </div>
        <div className={shared.row}>
          <Button disabledFocusable={disabled} onClick={() => download({ file: "facts.csv", query })}>
            {text.merge.facts}
          </Button>
          <span className={shared.quiet}>{text.merge.factsHint}</span>
        </div>
      </section>
      {excel === null ? <TraceInBrowser /> : <TraceInExcel excel={excel} />}
    </main>
  );
}

function periodOption(period: string) {
  return (
    <option key={period} value={period}>
      {periodText(period)}
    </option>
  );
}

function queryOf(units: Units) {
  if (units.kind === "level") return { level: units.level };
  return units.kind === "under" ? { under: units.unit } : {};
}

/** A year is told of a unit and all below it: a level has no summary of its own. */
function unitOf(units: Units) {
  return units.kind === "under" ? { unit: units.unit } : {};
}

function toggled(set: ReadonlySet<string>, member: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(member);
  else next.delete(member);
  return next;
}
