import { Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import { text } from "../messages/index.ts";
import { useSharedStyles } from "./styles.ts";

const useStyles = makeStyles({
  list: {
    maxHeight: "240px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 32px" },
});

interface UnitPickerProps {
  readonly label: string;
  readonly units: readonly OrgUnit[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Units to tick, with a search; what is ticked stays ticked while the search leaves it out. */
export function UnitPicker({ label, units, chosen, onChange }: UnitPickerProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [search, setSearch] = useState("");
  const wanted = search.trim();
  const ticked = new Set(chosen);
  const shown = units.filter(
    ({ name, aliases }) => name.includes(wanted) || aliases.some((alias) => alias.includes(wanted)),
  );
  const toggle = (code: string, checked: boolean): void =>
    onChange(
      units.map((unit) => unit.code).filter((known) => (known === code ? checked : ticked.has(known))),
    );
  return (
    <fieldset className={shared.fields}>
      <legend>{label}</legend>
      <div className={shared.row}>
        <Input
          type="search"
          aria-label={text.collections.searchUnits}
          placeholder={text.collections.searchUnits}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
          // In a dialog it would do what the dialog is for.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
        <span role="status">{text.collections.chosenUnits(chosen.length)}</span>
      </div>
      <ul className={`${shared.list} ${styles.list}`}>
        {shown.length === 0 && <li>{text.collections.noUnits}</li>}
        {shown.map(({ code, name }) => (
          <li key={code} className={styles.item}>
            <Checkbox
              label={name}
              checked={ticked.has(code)}
              onChange={(_, { checked }) => toggle(code, checked === true)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
