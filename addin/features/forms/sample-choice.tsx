import { Button, Select, Spinner } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import type { Sample } from "../../../shared/proposal/sample.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { TABLE_FILES } from "../../ui/table-files.ts";
import { useFileDrop } from "../../ui/use-file-drop.ts";
import { readSampleFile } from "./sample-file.ts";

interface SampleChoiceProps {
  readonly label: string;
  readonly units: readonly OrgUnit[];
  /** @param name of the file */
  readonly onSample: (sample: Sample, name: string) => void;
  readonly primary?: boolean;
  /** What stands beside the button; what is said of a file comes below. */
  readonly beside?: ReactNode;
}

/** A file, chosen or dropped on the page; of several sheets one is chosen. */
export function SampleChoice({ label, units, onSample, primary = false, beside }: SampleChoiceProps) {
  const { engine } = useServices();
  const shared = useSharedStyles();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [several, setSeveral] = useState<{
    readonly name: string;
    readonly sheets: readonly Sample[];
  } | null>(null);
  const take = async (file: File): Promise<void> => {
    setReading(file.name);
    setRefusal(null);
    setSeveral(null);
    const read = await readSampleFile(file, engine, units);
    setReading(null);
    if (!read.ok) setRefusal(read.why);
    else {
      const [only, more] = read.sheets;
      if (only === undefined) setRefusal(text.ownForms.noTable);
      else if (more === undefined) onSample(only, read.name);
      else setSeveral({ name: read.name, sheets: read.sheets });
    }
  };
  useFileDrop((files) => {
    const [file] = files;
    if (file !== undefined) void take(file).catch(reportError);
  });
  return (
    <div className={shared.stack}>
      <div className={shared.row}>
        <Button
          {...(primary ? { appearance: "primary" as const } : {})}
          disabledFocusable={reading !== null}
          onClick={() => input.current?.click()}
        >
          {label}
        </Button>
        {reading !== null && <Spinner size="tiny" label={text.ownForms.reading(reading)} />}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={label}
          accept={TABLE_FILES}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) void take(file).catch(reportError);
            // The same file can be chosen again after it was mended.
            currentTarget.value = "";
          }}
        />
        {several !== null && (
          <Select
            aria-label={text.ownForms.whichSheet}
            value=""
            onChange={(_, { value }) => {
              const chosen = several.sheets.find(({ grid }) => grid.name === value);
              if (chosen !== undefined) onSample(chosen, several.name);
              setSeveral(null);
            }}
          >
            <option value="">{text.ownForms.whichSheet}</option>
            {several.sheets.map(({ grid }) => (
              <option key={grid.name} value={grid.name}>
                {grid.name}
              </option>
            ))}
          </Select>
        )}
        {beside}
      </div>
      {refusal !== null && <Notice kind="error">{refusal}</Notice>}
    </div>
  );
}
