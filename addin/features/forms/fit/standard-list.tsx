import type { FormFit } from "../../../../shared/api/form-fits.ts";
import { timeText } from "../../../messages/format.ts";
import { text } from "../../../messages/index.ts";
import { useServices } from "../../../services.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useLoaded } from "../../../ui/use-loaded.ts";
import { type DataColumn, DataTable } from "../../admin/data-table.tsx";
import { Door } from "../door.tsx";
import { useFitStyles } from "./fit-styles.ts";
import { useFormFits } from "./use-form-fits.ts";

/** 标准报表: every standard form with what the city has changed in it. */
export function StandardList({ onOpen }: { readonly onOpen: (form: string) => void }) {
  const api = useFormFits();
  const { fitDrafts } = useServices();
  const shared = useSharedStyles();
  const loaded = useLoaded(api.list);
  const words = text.formFits;
  const drafts = new Set(fitDrafts.forms());
  return (
    <div className={shared.stack}>
      <h2 className={shared.heading}>{words.heading}</h2>
      <p className={shared.paragraph}>{words.what}</p>
      <Loaded from={loaded}>
        {(fits) => (
          <DataTable
            label={words.heading}
            rows={fits}
            columns={columns(drafts, onOpen)}
            keyOf={({ form }) => form}
          />
        )}
      </Loaded>
    </div>
  );
}

function columns(
  drafts: ReadonlySet<string>,
  onOpen: (form: string) => void,
): readonly DataColumn<FormFit>[] {
  const words = text.formFits;
  return [
    {
      key: "title",
      header: words.title,
      value: ({ title }) => title,
      show: ({ form, title }) => (
        <Door title={title} label={words.fitFor(title)} onOpen={() => onOpen(form)} />
      ),
    },
    { key: "number", header: words.number, value: ({ number }) => number },
    {
      key: "version",
      header: words.version,
      value: ({ version }) => version,
      show: ({ version }) => words.versionOf(version),
    },
    { key: "changed", header: words.changed, value: changedText },
    {
      key: "by",
      header: words.by,
      value: ({ fitted }) => fitted?.publishedAt ?? "",
      show: ({ fitted }) => (fitted === null ? "" : `${timeText(fitted.publishedAt)} ${fitted.publishedBy}`),
    },
    {
      key: "state",
      header: words.state,
      value: (fit) => marksOf(fit, drafts).join(" "),
      show: (fit) => <Marks marks={marksOf(fit, drafts)} />,
    },
  ];
}

function changedText({ fitted }: FormFit): string {
  const words = text.formFits;
  if (fitted === null) return words.asStandard;
  const counts = words.counts(fitted.columns, fitted.rules, fitted.words, fitted.off);
  return counts === "" ? words.standardAgain : counts;
}

function marksOf(
  { form, fitted, version, standard }: FormFit,
  drafts: ReadonlySet<string>,
): readonly string[] {
  const words = text.formFits;
  return [
    ...(fitted !== null && version !== standard && fitted.base < standard ? [words.newer] : []),
    ...(drafts.has(form) ? [words.unpublished] : []),
  ];
}

function Marks({ marks }: { readonly marks: readonly string[] }) {
  const styles = useFitStyles();
  const shared = useSharedStyles();
  return (
    <span className={shared.row}>
      {marks.map((mark) => (
        <span key={mark} className={styles.mark}>
          {mark}
        </span>
      ))}
    </span>
  );
}
