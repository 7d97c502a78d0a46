import { Button } from "@fluentui/react-components";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import type { Sample } from "../../../../shared/proposal/sample.ts";
import type { Tried } from "../../../../shared/proposal/try-form.ts";
import type { OrgUnit } from "../../../../shared/register/org-unit.ts";
import { text } from "../../../messages/index.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useDesignerStyles } from "../designer-styles.ts";
import { SampleChoice } from "../sample-card.tsx";

interface TryCardProps {
  readonly fit: Fit;
  readonly sample: Sample | null;
  /** null without a sample, or while something is wrong. */
  readonly tried: Tried | null;
  readonly units: readonly OrgUnit[];
  readonly onSample: (sample: Sample) => void;
  /** A header of the sample becomes a column of the city's. */
  readonly onAdd: (name: string) => void;
}

/** 拿一张表试试: which of the city's columns were found on a sheet, and what on it is none of the form's. */
export function TryCard({ fit, sample, tried, units, onSample, onAdd }: TryCardProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.formFits;
  const found = new Set(tried?.reading?.columns.map(({ column }) => column));
  const own = fit.columns.filter(({ id }) => found.has(id)).map(({ name }) => name);
  const unknown = [
    ...new Set(tried?.reading?.unmatched.flatMap((header) => (header.why ? [] : [header.text]))),
  ];
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
          ✓ {words.sampleOwn(own.length, own.join("、"))}
        </p>
      )}
      {unknown.length > 0 && (
        <div className={shared.stack}>
          <span className={styles.open}>{words.sampleUnknown}</span>
          <div className={shared.row}>
            {unknown.map((name) => (
              <Button key={name} size="small" onClick={() => onAdd(name)}>
                {words.addThis(name)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
