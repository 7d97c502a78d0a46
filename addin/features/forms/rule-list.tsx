import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { DesignRule } from "../../../shared/form/design/design.ts";
import { messageOfRule } from "../../../shared/form/design/rule-message.ts";
import type { Tried } from "../../../shared/proposal/try-form.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useDesignerStyles } from "./designer-styles.ts";
import { RuleInput } from "./rule-input.tsx";
import { useListFocus } from "./use-list-focus.ts";

export interface RuleListProps {
  /** 核对, unless it is called otherwise. */
  readonly heading?: string;
  readonly rules: readonly DesignRule[];
  /** Names of columns that a check can speak of. */
  readonly names: readonly string[];
  /** What is wrong with a check, in words; undefined where nothing is. */
  readonly wrong: (rule: string) => string | undefined;
  /** How the form fares on the sample; null without a sample, or while something keeps it from being tried. */
  readonly tried: Tried | null;
  /** There is a sample, and something else has to be mended before anything is tried on it. */
  readonly waits?: boolean;
  readonly onAdd: () => void;
  /** @param joins the change goes on with the one before: another letter of the same field */
  readonly onChange: (rule: string, change: Partial<Omit<DesignRule, "id">>, joins?: boolean) => void;
  readonly onRemove: (rule: string) => void;
}

const severities = ["error", "warning", "information"] as const;
/** So many cells are named where a check does not hold. */
const NAMED = 6;

/** 核对: in printed notation, each tried on the sample as it is written. */
export function RuleList({ heading = text.designer.rules, ...props }: RuleListProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  const focus = useListFocus<HTMLElement>(props.rules.length, "fieldset", "input");
  return (
    <section ref={focus.ref} className={styles.card} aria-label={heading}>
      <div className={shared.spread}>
        <div className={styles.head}>
          <h3 className={shared.subheading}>{heading}</h3>
          <span className={shared.quiet}>{words.rulesWhat}</span>
        </div>
        <Button
          onClick={() => {
            focus.adding();
            props.onAdd();
          }}
        >
          {words.addRule}
        </Button>
      </div>
      {props.rules.map((rule, index) => (
        <RuleRow
          key={rule.id}
          {...props}
          rule={rule}
          index={index}
          wrong={props.wrong(rule.id)}
          onRemove={(id) => {
            focus.removing(index);
            props.onRemove(id);
          }}
        />
      ))}
    </section>
  );
}

interface RuleRowProps extends Pick<RuleListProps, "names" | "tried" | "waits" | "onChange" | "onRemove"> {
  readonly rule: DesignRule;
  readonly index: number;
  readonly wrong: string | undefined;
}

/** A check on one line, below it how it fares; its words on a line of their own when they are asked for. */
function RuleRow({ rule, index, names, wrong, tried, waits = false, onChange, onRemove }: RuleRowProps) {
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
          onChange={(expression) => onChange(rule.id, { expression }, true)}
        />
        <Select
          aria-label={words.severityOf(index + 1)}
          value={rule.severity}
          onChange={(_, { value }) =>
            onChange(rule.id, { severity: severities.find((one) => one === value) ?? rule.severity })
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
            <Outcome rule={rule} tried={tried} waits={waits} />
          ) : (
            <span className={styles.bad}>{wrong}</span>
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
            onClick={() => onRemove(rule.id)}
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
            onChange={(_, { value }) => onChange(rule.id, { message: value }, true)}
          />
        </Field>
      )}
    </fieldset>
  );
}

interface OutcomeProps {
  readonly rule: DesignRule;
  readonly tried: Tried | null;
  readonly waits: boolean;
}

function Outcome({ rule, tried, waits }: OutcomeProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  if (tried?.reading === undefined) {
    return <span className={shared.quiet}>{waits ? words.ruleWaits : words.ruleUntried}</span>;
  }
  if (tried.reading.records.length === 0) {
    return <span className={shared.quiet}>{words.ruleWithoutRows}</span>;
  }
  const cells = tried.failing.get(rule.id) ?? [];
  return cells.length === 0 ? (
    <span className={styles.good}>✓ {words.ruleHolds}</span>
  ) : (
    <span className={rule.severity === "error" ? styles.bad : styles.open}>
      {words.ruleFails(
        cells.length,
        cells.slice(0, NAMED).join(text.listing) + (cells.length > NAMED ? "…" : ""),
      )}
    </span>
  );
}
