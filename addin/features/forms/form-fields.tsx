import { Field, Input, Select } from "@fluentui/react-components";
import type { Design } from "../../../shared/form/design/design.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useDesignerStyles } from "./designer-styles.ts";

interface FormFieldsProps {
  readonly design: Design;
  readonly onChange: (design: Design, joins?: boolean) => void;
}

const rowKinds = ["events", "sums"] as const;
const accumulations = ["period", "yearToDate", "stock"] as const;
const printed = ["authority", "approval", "validUntil"] as const;
const fieldNames = { authority: "authority", approval: "approval", validUntil: "validUntil" } as const;

/** What the sheet as a whole is: what one row is, what its figures say of time, and what is printed above it. */
export function FormFields({ design, onChange }: FormFieldsProps) {
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  const dates = design.columns.filter(({ kind }) => kind === "date");
  const counted: NonNullable<Design["counted"]> = design.counted ?? { name: "", unit: "" };
  const setCounted = (change: Partial<typeof counted>): void => {
    const { counted: _, ...rest } = design;
    const next = { ...counted, ...change };
    onChange(next.name === "" && next.unit === "" ? rest : { ...rest, counted: next }, true);
  };
  return (
    <section className={styles.card} aria-label={words.details}>
      <h3 className={shared.subheading}>{words.details}</h3>
      <Field label={words.rows}>
        <Select
          value={design.rows}
          onChange={(_, { value }) =>
            onChange({ ...design, rows: rowKinds.find((kind) => kind === value) ?? design.rows })
          }
        >
          {rowKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.rowKinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {design.rows === "events" && (
        <>
          <Field label={words.eventDate}>
            <Select
              value={design.eventDate ?? ""}
              onChange={(_, { value }) => {
                const { eventDate: _before, ...rest } = design;
                onChange(value === "" ? rest : { ...rest, eventDate: value });
              }}
            >
              <option value="">{words.noDate}</option>
              {dates.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.pair}>
            <Field label={words.counted}>
              <Input
                value={counted.name}
                maxLength={20}
                onChange={(_, { value }) => setCounted({ name: value })}
              />
            </Field>
            <Field label={words.countedUnit}>
              <Input
                value={counted.unit}
                maxLength={20}
                onChange={(_, { value }) => setCounted({ unit: value })}
              />
            </Field>
          </div>
          {counted.name !== "" && (
            <Field label={words.countedOverTime}>
              <Select
                value={counted.aggregation ?? (design.accumulation === "period" ? "sum" : "latest")}
                onChange={(_, { value }) =>
                  setCounted({ aggregation: value === "latest" ? "latest" : "sum" })
                }
              >
                <option value="sum">{words.countedOverTimes.sum}</option>
                <option value="latest">{words.countedOverTimes.latest}</option>
              </Select>
            </Field>
          )}
        </>
      )}
      <Field label={words.accumulation}>
        <Select
          value={design.accumulation}
          onChange={(_, { value }) =>
            onChange({
              ...design,
              accumulation: accumulations.find((kind) => kind === value) ?? design.accumulation,
            })
          }
        >
          {accumulations.map((kind) => (
            <option key={kind} value={kind}>
              {words.accumulations[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <details className={styles.more}>
        <summary>{words.printed}</summary>
        <div className={shared.stack}>
          <Field label={words.numberOf}>
            <Input
              value={design.number}
              maxLength={40}
              onChange={(_, { value }) => onChange({ ...design, number: value }, true)}
            />
          </Field>
          {printed.map((field) => (
            <Field key={field} label={words[fieldNames[field]]}>
              <Input
                value={design[field] ?? ""}
                maxLength={field === "validUntil" ? 20 : 100}
                onChange={(_, { value }) => onChange({ ...design, [field]: value }, true)}
              />
            </Field>
          ))}
        </div>
      </details>
    </section>
  );
}
