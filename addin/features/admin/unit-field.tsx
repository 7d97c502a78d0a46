import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { text } from "../../messages/index.ts";
import { matchesUnit } from "../../ui/unit-search.ts";
import { useInitials } from "../../ui/use-initials.ts";

export interface UnitChoice {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

interface UnitFieldProps {
  readonly label: string;
  readonly units: readonly UnitChoice[];
  /** Code; "" while none is chosen. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly fault?: string | null;
}

/** Options that are drawn at once; more letters bring the others. */
const DRAWN = 50;

/** One unit out of many: type a part of its name, first letters in pinyin, or its code. */
export function UnitField({ label, units, value, onChange, fault = null }: UnitFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const chosen = units.find(({ code }) => code === value);
  const wanted = typed?.trim() ?? "";
  const initials = useInitials(units, wanted);
  const found = units.filter(
    (unit) =>
      matchesUnit(unit, wanted, initials) ||
      unit.code.startsWith(wanted) ||
      unit.aliases.some((alias) => alias.includes(wanted)),
  );
  return (
    <Field label={label} required {...(fault === null ? {} : { validationMessage: fault })}>
      <Combobox
        inlinePopup
        size="large"
        autoComplete="off"
        value={typed ?? chosen?.name ?? ""}
        selectedOptions={value === "" ? [] : [value]}
        open={open}
        onOpenChange={(_, change) => setOpen(change.open)}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          // Text that an input method or a paste brings is not a key that opens the list by itself.
          setOpen(true);
        }}
        onBlur={() => setTyped(null)}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === undefined) return;
          onChange(optionValue);
          setTyped(null);
        }}
      >
        {found.slice(0, DRAWN).map(({ code, name }) => (
          <Option key={code} value={code} text={name}>
            {name}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text={text.table.none}>
            {text.table.none}
          </Option>
        )}
        {found.length > DRAWN && (
          <Option disabled value=" " text={text.accounts.unitMore}>
            {text.accounts.unitMore}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
