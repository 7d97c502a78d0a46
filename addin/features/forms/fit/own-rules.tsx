import { useMemo } from "react";
import { changeRule, removeRule } from "../../../../shared/form/design/design-edits.ts";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { addOwnRule, designOfOwn, type Taken, withOwn } from "../../../../shared/form/fit/fit-edits.ts";
import { type Form, leavesWorkbook } from "../../../../shared/form/form.ts";
import type { Tried } from "../../../../shared/proposal/try-form.ts";
import { text } from "../../../messages/index.ts";
import { RuleList } from "../rule-list.tsx";

interface OwnRulesProps {
  readonly standard: Form;
  readonly fit: Fit;
  readonly taken: Taken;
  readonly wrongAt: (...paths: readonly string[]) => readonly string[];
  readonly tried: Tried | null;
  /** There is a sample, and something else has to be mended first. */
  readonly waits: boolean;
  readonly onChange: (fit: Fit, field?: string) => void;
}

/** 本市的核对: over all columns, the standard's and the city's. */
export function OwnRules({ standard, fit, taken, wrongAt, tried, waits, onChange }: OwnRulesProps) {
  const { offColumns, columns } = fit;
  const names = useMemo(
    () => [
      ...standard.columns
        .filter((column) => !(offColumns.includes(column.id) && leavesWorkbook(column)))
        .map(({ header }) => header.zh),
      ...columns.map(({ name }) => name).filter((name) => name !== ""),
    ],
    [standard, offColumns, columns],
  );
  const design = designOfOwn(fit, standard);
  return (
    <RuleList
      heading={text.formFits.ownRules}
      rules={fit.rules}
      names={names}
      wrong={(rule) => wrongAt(`rules.${rule}`)[0]}
      tried={tried}
      waits={waits}
      onAdd={() => onChange(addOwnRule(fit, taken))}
      onChange={(rule, part, joins) =>
        onChange(
          withOwn(fit, standard, changeRule(design, rule, part)),
          joins === true ? `rules.${rule} ${Object.keys(part).join()}` : undefined,
        )
      }
      onRemove={(rule) => onChange(withOwn(fit, standard, removeRule(design, rule)))}
    />
  );
}
