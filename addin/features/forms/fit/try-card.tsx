import { useMemo } from "react";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { type OpenHeader, openHeaders } from "../../../../shared/proposal/open-headers.ts";
import type { Sample } from "../../../../shared/proposal/sample.ts";
import type { Tried } from "../../../../shared/proposal/try-form.ts";
import type { OrgUnit } from "../../../../shared/register/org-unit.ts";
import { namesOfHeader } from "../../../../shared/sheet/asked-words.ts";
import type { ColumnMatch } from "../../../../shared/sheet/reading.ts";
import { text } from "../../../messages/index.ts";
import { language } from "../../../messages/language.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useDesignerStyles } from "../designer-styles.ts";
import { SampleChoice } from "../sample-choice.tsx";
import { OpenHeaderList } from "./open-header-list.tsx";

interface TryCardProps {
  readonly fit: Fit;
  /** By which the sample was read. */
  readonly form: Form | undefined;
  readonly sample: Sample | null;
  /** null without a sample, or while something is wrong. */
  readonly tried: Tried | null;
  readonly units: readonly OrgUnit[];
  readonly onSample: (sample: Sample) => void;
  /** A header of the sample is another name of a column that is there. */
  readonly onMeans: (header: OpenHeader, column: string) => void;
  /** A header of the sample becomes a column of the city's. */
  readonly onAdd: (name: string) => void;
}

/** 拿一张表试试: which of the city's columns were found on a sheet, and what on it is none of the form's. */
export function TryCard({ fit, form, sample, tried, units, onSample, onMeans, onAdd }: TryCardProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.formFits;
  const found = new Set(tried?.reading?.columns.map(({ column }) => column));
  const own = fit.columns.filter(({ id }) => found.has(id)).map(({ name }) => name);
  const reading = tried?.reading;
  const open = useMemo(
    () => (form === undefined || reading === undefined ? [] : openHeaders(form, reading)),
    [form, reading],
  );
  const named = form === undefined ? [] : namedByFit(fit, form, reading?.columns ?? []);
  return (
    <section className={styles.card} aria-label={words.sample}>
      <div className={shared.spread}>
        <h3 className={shared.subheading}>{words.sample}</h3>
        <SampleChoice
          label={sample === null ? words.sampleAdd : words.sampleOther}
          units={units}
          onSample={onSample}
        />
      </div>
      <p className={shared.quiet}>{words.sampleWhat}</p>
      {sample !== null && tried === null && <p className={styles.open}>{words.tryLater}</p>}
      {own.length > 0 && (
        <p className={`${shared.paragraph} ${styles.good}`}>
          ✓ {words.sampleOwn(own.length, own.join(text.listing))}
        </p>
      )}
      {named.length > 0 && (
        <p className={`${shared.paragraph} ${styles.good}`}>
          ✓ {words.sampleNamed(named.join(text.listing))}
        </p>
      )}
      {form !== undefined && open.length > 0 && (
        <div className={shared.stack}>
          <span className={styles.open}>{words.sampleUnknown}</span>
          <OpenHeaderList form={form} headers={open} onMeans={onMeans} onAdd={onAdd} />
        </div>
      )}
    </section>
  );
}

/** Headers of the sample that are known by names that the fit gives, with what each is taken for. */
function namedByFit({ headers }: Fit, { columns }: Form, found: readonly ColumnMatch[]): readonly string[] {
  return found.flatMap(({ column, header, key }) => {
    const names = namesOfHeader(key);
    if (!headers[column]?.some((name) => names.includes(name))) return [];
    const known = columns.find(({ id }) => id === column);
    return known === undefined ? [] : [text.formFits.namedAs(header, known.header[language])];
  });
}
