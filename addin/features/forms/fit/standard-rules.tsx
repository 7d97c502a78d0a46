import { mergeClasses, Switch } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { switchRule } from "../../../../shared/form/fit/fit-edits.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { text } from "../../../messages/index.ts";
import { language } from "../../../messages/language.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useDesignerStyles } from "../designer-styles.ts";
import { useFitStyles } from "./fit-styles.ts";
import { rulesGoneWith, type StandardRule } from "./standard-form.ts";

interface StandardRulesProps {
  readonly standard: Form;
  readonly rules: readonly StandardRule[];
  readonly fit: Fit;
  readonly wrongAt: (...paths: readonly string[]) => readonly string[];
  readonly onChange: (fit: Fit) => void;
}

/** 标准的核对: in words, each with a switch; those that guard personal data have none. */
export function StandardRules({ standard, rules, fit, wrongAt, onChange }: StandardRulesProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const own = useFitStyles();
  const words = text.formFits;
  const gone = useMemo(() => goneRules(standard, fit), [standard, fit]);
  const parts = [
    { about: "row", heading: null },
    { about: "key", heading: words.keys },
    { about: "history", heading: words.history },
  ] as const;
  return (
    <section className={styles.card} aria-label={words.rules}>
      <div className={styles.head}>
        <h3 className={shared.subheading}>{words.rules}</h3>
        <span className={shared.quiet}>{words.rulesOf(rules.length, fit.offRules.length)}</span>
      </div>
      {parts.map(({ about, heading }) => {
        const these = rules.filter((rule) => rule.about === about);
        if (these.length === 0) return null;
        return (
          <div key={about}>
            {heading !== null && <h4 className={shared.subheading}>{heading}</h4>}
            <ul className={shared.list}>
              {these.map((rule) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  isOff={fit.offRules.includes(rule.id)}
                  gone={gone.get(rule.id)}
                  wrong={wrongAt(`offRules.${rule.id}`)}
                  onSwitch={(on) => onChange(switchRule(fit, rule.id, on))}
                />
              ))}
            </ul>
          </div>
        );
      })}
      <div className={own.rule}>
        <h4 className={shared.subheading}>{words.privacy}</h4>
        <p className={shared.quiet}>{words.privacyWhy}</p>
      </div>
    </section>
  );
}

interface RuleRowProps {
  readonly rule: StandardRule;
  readonly isOff: boolean;
  /** Name of the column that is switched off, with which it went. */
  readonly gone: string | undefined;
  readonly wrong: readonly string[];
  readonly onSwitch: (on: boolean) => void;
}

function RuleRow({ rule, isOff, gone, wrong, onSwitch }: RuleRowProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const own = useFitStyles();
  const words = text.formFits;
  const isOn = !isOff && gone === undefined;
  return (
    <li className={mergeClasses(own.item, own.row)}>
      <Switch
        checked={isOn}
        disabled={rule.isKept || (gone !== undefined && !isOff)}
        aria-label={words.checked(rule.words)}
        onChange={(_, { checked }) => onSwitch(checked)}
      />
      <div className={mergeClasses(shared.stack, own.rule)} style={{ gap: 2 }}>
        <span className={mergeClasses(!isOn && own.off)}>
          {rule.words}
          {rule.severity !== undefined && (
            <span className={own.kind}> {words.severities[rule.severity]}</span>
          )}
        </span>
        {rule.notation !== undefined && rule.notation !== rule.words && (
          <span className={own.notation}>
            {rule.notation}
            {rule.when !== undefined && ` · ${words.when(rule.when)}`}
          </span>
        )}
        {gone !== undefined && <span className={own.kind}>{words.gone(gone)}</span>}
        {rule.isKept && <span className={own.kind}>{words.ruleKept}</span>}
        {wrong.map((fault) => (
          <span key={fault} className={styles.bad}>
            {fault}
          </span>
        ))}
      </div>
    </li>
  );
}

/** Id of a check → name of the column with which it went. */
function goneRules(standard: Form, { offColumns }: Fit): ReadonlyMap<string, string> {
  const gone = new Map<string, string>();
  for (const { id, header } of standard.columns) {
    if (!offColumns.includes(id)) continue;
    for (const rule of rulesGoneWith(standard, id)) if (!gone.has(rule)) gone.set(rule, header[language]);
  }
  return gone;
}
