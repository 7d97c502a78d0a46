import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { text } from "../../messages/index.ts";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { UnitField } from "../admin/unit-field.tsx";
import type { IntakeRow } from "./intake-model.ts";
import { fileName } from "./outcome-text.ts";

/** Asks once whose a file is, and those that are alike. */
export function UnitDialog({
  row,
  units,
  alike,
  onSay,
  onClose,
}: {
  readonly row: IntakeRow;
  readonly units: readonly OrgUnit[];
  /** Other files of which the same would be asked. */
  readonly alike: readonly string[];
  readonly onSay: (files: readonly string[], unit: string) => void;
  readonly onClose: () => void;
}) {
  const likely = row.outcome.kind === "unit" ? row.outcome.likely : null;
  const [unit, setUnit] = useState(likely ?? row.unit?.code ?? "");
  // What the sheets themselves say alike is the same unit; files that merely lie together may not be.
  const [all, setAll] = useState(row.outcome.kind === "unit" && row.outcome.said !== null);
  const [asked, setAsked] = useState(false);
  return (
    <PaneDialog
      title={text.intake.unitTitle(fileName(row))}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (unit !== "") onSay([row.file, ...(all ? alike : [])], unit);
      }}
      actions={
        <Button type="submit" appearance="primary">
          {text.intake.unitSave}
        </Button>
      }
    >
      <UnitField
        label={text.intake.unitLabel}
        units={units}
        value={unit}
        onChange={setUnit}
        fault={asked && unit === "" ? text.intake.unitMissing : null}
      />
      {alike.length > 0 && (
        <Checkbox
          label={text.intake.unitAlike(alike.length)}
          checked={all}
          onChange={(_, { checked }) => setAll(checked === true)}
        />
      )}
    </PaneDialog>
  );
}
