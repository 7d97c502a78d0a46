import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterUnitView } from "../../../shared/api/register.ts";
import { isIsoDate } from "../../../shared/period/period.ts";
import type { RegisterChange } from "../../../shared/register/changes.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import type { NameOf } from "./register-text.ts";
import { UnitField } from "./unit-field.tsx";

interface UnitActFormProps {
  readonly act: "merge" | "split" | "end" | "resume";
  readonly unit: RegisterUnitView;
  /** Units that are there today. */
  readonly units: readonly RegisterUnitView[];
  readonly today: string;
  readonly nameOf: NameOf;
  readonly onDone: (changes: number) => void;
  readonly onClose: () => void;
}

/** Merges, splits, ends a unit, or takes its end back. */
export function UnitActForm({ act, unit, units, today, nameOf, onDone, onClose }: UnitActFormProps) {
  const shared = useSharedStyles();
  const words = text.units;
  const { code, name } = unit;
  const [day, setDay] = useState(today);
  const [into, setInto] = useState("");
  const [parts, setParts] = useState<readonly string[]>([]);
  const [keeps, setKeeps] = useState(false);
  const [asked, setAsked] = useState(false);
  const others = units.filter((other) => other.code !== code && other.level === unit.level);
  const dayFault = isIsoDate(day) ? null : words.dateMissing;
  const targetFault =
    (act === "merge" && into === "") || (act === "split" && parts.length === 0)
      ? text.accounts.unitMissing
      : null;

  const changes = (): readonly RegisterChange[] | null => {
    setAsked(true);
    if (act === "resume") return [{ act, code }];
    if (dayFault !== null || targetFault !== null) return null;
    if (act === "end") return [{ act, code, to: day }];
    if (act === "merge") return [{ act, codes: [code], into, from: day }];
    return [{ act, code, into: [...(keeps ? [code] : []), ...parts], from: day }];
  };
  return (
    <ChangeDialog
      title={`${words.acts[act]}${text.colon}${name}`}
      changes={changes}
      nameOf={nameOf}
      onDone={onDone}
      onClose={onClose}
    >
      <div className={shared.stackWide}>
        <p className={shared.paragraph}>{words[`${act}What`](name)}</p>
        {act === "merge" && (
          <UnitField
            label={words.mergeInto}
            units={others}
            value={into}
            onChange={setInto}
            fault={asked ? targetFault : null}
          />
        )}
        {act === "split" && (
          <>
            <UnitPicker
              label={words.splitInto}
              units={others.map(({ from: _, to: __, ...each }) => each)}
              chosen={parts}
              onChange={setParts}
            />
            {asked && targetFault !== null && <span role="alert">{targetFault}</span>}
            <Checkbox
              label={words.splitKeeps}
              checked={keeps}
              onChange={(_, { checked }) => setKeeps(checked === true)}
            />
          </>
        )}
        {act !== "resume" && (
          <Field
            label={act === "end" ? words.lastDay : words.from}
            {...(asked && dayFault !== null ? { validationMessage: dayFault } : {})}
          >
            <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
          </Field>
        )}
      </div>
    </ChangeDialog>
  );
}
