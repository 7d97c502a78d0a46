import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { Design, DesignRule } from "../../../shared/form/design/design.ts";
import { addRule, changeRule, removeRule } from "../../../shared/form/design/design-edits.ts";
import type { DesignFault } from "../../../shared/form/design/design-faults.ts";
import { messageOfRule } from "../../../shared/form/design/rule-message.ts";
import type { Tried } from "../../../shared/proposal/try-design.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useDesignerStyles } from "./designer-styles.ts";
import { faultText } from "./fault-text.ts";
import { RuleInput } from "./rule-input.tsx";

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
  const { columns } = design;
  const names = useMemo(() => columns.map(({ name }) => name).filter((name) => name !== ""), [columns]);
  return (
    <section className={styles.card} aria-label={words.rules}>
      <div className={shared.spread}>
        <div className={styles.head}>
          <h3 className={shared.subheading}>{words.rules}</h3>
          <span className={shared.quiet}>{words.rulesWhat}</span>
        </div>
        <Button onClick={() => onChange(addRule(design))}>{words.addRule}</Button>
      </div>
      {design.rules.map((rule, index) => (
        <RuleRow
          key={rule.id}
          design={design}
          rule={rule}
          index={index}
          names={names}
          wrong={faults.find((fault) => fault.rule === rule.id)}
          tried={tried}
          onChange={onChange}
        />
      ))}
    </section>
  );
}

interface RuleRowProps {
  readonly design: Design;
  readonly rule: DesignRule;
  readonly index: number;
  readonly names: readonly string[];
  readonly wrong: DesignFault | undefined;
  readonly tried: Tried | null;
  readonly onChange: (design: Design, joins?: boolean) => void;
}

/** A check on one line, below it how it fares; its words on a line of their own when they are asked for. */
function RuleRow({ design, rule, index, names, wrong, tried, onChange }: RuleRowProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  const outcome = useId();
  const [telling, setTelling] = useState((rule.message ?? "") !== "");
  const label = words.rule(index + 1);
  return (
    <fieldset className={styles.rule} aria-label={label}>
      <div className={styles.ruleLine}>
        <RuleInput
          label={label}
          value={rule.expression}
          names={names}
          isWrong={wrong !== undefined}
          describedBy={outcome}
          onChange={(expression) => onChange(changeRule(design, rule.id, { expression }), true)}
        />
        <Select
          aria-label={words.severityOf(index + 1)}
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
      </div>
      <div className={styles.ruleLine}>
        <span id={outcome} role="status">
          {wrong === undefined ? (
            <Outcome rule={rule} tried={tried} />
          ) : (
            <span className={styles.bad}>{faultText(wrong)}</span>
          )}
        </span>
        <span className={styles.ruleActs}>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={telling}
            onClick={() => setTelling(!telling)}
          >
            {words.ruleMessage}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.removeRuleOf(index + 1)}
            onClick={() => onChange(removeRule(design, rule.id))}
          >
            {words.removeRule}
          </Button>
        </span>
      </div>
      {telling && (
        <Field label={words.ruleMessage} className={shared.stack}>
          <Input
            value={rule.message ?? ""}
            maxLength={200}
            placeholder={messageOfRule(rule.expression)}
            onChange={(_, { value }) => onChange(changeRule(design, rule.id, { message: value }), true)}
          />
        </Field>
      )}
    </fieldset>
  );
}

function Outcome({ rule, tried }: { readonly rule: DesignRule; readonly tried: Tried | null }) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  if (tried?.reading === undefined) return <span className={shared.quiet}>{words.ruleUntried}</span>;
  const cells = tried.failing.get(rule.id) ?? [];
  return cells.length === 0 ? (
    <span className={styles.good}>✓ {words.ruleHolds}</span>
  ) : (
    <span className={rule.severity === "error" ? styles.bad : styles.open}>
      {words.ruleFails(cells.length, cells.slice(0, NAMED).join("、") + (cells.length > NAMED ? "…" : ""))}
    </span>
  );
}
