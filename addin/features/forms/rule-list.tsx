import { Button, Field, Input, mergeClasses, Select } from "@fluentui/react-components";
import { useId } from "react";
import type { Design, DesignRule } from "../../../shared/form/design/design.ts";
import { isFigureKind } from "../../../shared/form/design/design.ts";
import { addRule, changeRule, removeRule } from "../../../shared/form/design/design-edits.ts";
import type { DesignFault } from "../../../shared/form/design/design-faults.ts";
import { messageOfRule } from "../../../shared/form/design/rule-message.ts";
import type { Tried } from "../../../shared/proposal/try-design.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useDesignerStyles } from "./designer-styles.ts";
import { faultText } from "./fault-text.ts";

interface RuleListProps {
  readonly design: Design;
  readonly faults: readonly DesignFault[];
  /** How the design fares on the sample; null without a sample, or while something keeps it from being tried. */
  readonly tried: Tried | null;
  readonly onChange: (design: Design, joins?: boolean) => void;
}

const severities = ["error", "warning", "information"] as const;
/** So many cells are named where a check does not hold. */
const NAMED = 6;

/** 核对: in printed notation, each tried on the sample as it is written. */
export function RuleList({ design, faults, tried, onChange }: RuleListProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  const names = useId();
  return (
    <section className={styles.card} aria-label={words.rules}>
      <div className={shared.spread}>
        <div className={styles.head}>
          <h3 className={shared.subheading}>{words.rules}</h3>
          <span className={shared.quiet}>{words.rulesWhat}</span>
        </div>
        <Button onClick={() => onChange(addRule(design))}>{words.addRule}</Button>
      </div>
      <datalist id={names}>
        {suggestions(design).map((expression) => (
          <option key={expression} value={expression} />
        ))}
      </datalist>
      {design.rules.map((rule, index) => {
        const wrong = faults.find((fault) => fault.rule === rule.id);
        return (
          <div key={rule.id} className={styles.rule}>
            <Field
              label={words.rule(index + 1)}
              validationState={wrong === undefined ? "none" : "error"}
              validationMessage={wrong === undefined ? null : faultText(wrong)}
            >
              <Input
                value={rule.expression}
                list={names}
                maxLength={500}
                placeholder={words.rulePlaceholder}
                onChange={(_, { value }) =>
                  onChange(changeRule(design, rule.id, { expression: value }), true)
                }
              />
            </Field>
            <Field label={words.severity}>
              <Select
                value={rule.severity}
                onChange={(_, { value }) =>
                  onChange(
                    changeRule(design, rule.id, {
                      severity: severities.find((one) => one === value) ?? rule.severity,
                    }),
                  )
                }
              >
                {severities.map((severity) => (
                  <option key={severity} value={severity}>
                    {words.severities[severity]}
                  </option>
                ))}
              </Select>
            </Field>
            <div className={shared.stack}>
              {wrong === undefined && <Outcome rule={rule} tried={tried} />}
              <Button size="small" onClick={() => onChange(removeRule(design, rule.id))}>
                {words.removeRule}
              </Button>
            </div>
            <Field label={words.ruleMessage}>
              <Input
                value={rule.message ?? ""}
                maxLength={200}
                placeholder={messageOfRule(rule.expression)}
                onChange={(_, { value }) => onChange(changeRule(design, rule.id, { message: value }), true)}
              />
            </Field>
          </div>
        );
      })}
    </section>
  );
}

function Outcome({ rule, tried }: { readonly rule: DesignRule; readonly tried: Tried | null }) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  if (tried?.reading === undefined) return <span className={shared.quiet}>{words.ruleUntried}</span>;
  const cells = tried.failing.get(rule.id) ?? [];
  return cells.length === 0 ? (
    <span role="status" className={styles.good}>
      ✓ {words.ruleHolds}
    </span>
  ) : (
    <span role="status" className={mergeClasses(rule.severity === "error" ? styles.bad : styles.open)}>
      {words.ruleFails(cells.length, cells.slice(0, NAMED).join("、") + (cells.length > NAMED ? "…" : ""))}
    </span>
  );
}

/** What the figures of one unit of measure could have to do with each other; a browser offers those that fit what is typed. */
function suggestions({ columns }: Design): readonly string[] {
  const figures = columns.filter(({ kind }) => isFigureKind(kind) && kind !== "percent");
  return figures.flatMap((one) =>
    figures.flatMap((other) =>
      one !== other && one.unit === other.unit ? [`${one.name} ≤ ${other.name}`] : [],
    ),
  );
}
