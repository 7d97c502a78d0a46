import { Button, Checkbox, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Design, DesignColumn } from "../../../shared/form/design/design.ts";
import { isFigureKind } from "../../../shared/form/design/design.ts";
import {
  changeColumn,
  moveColumn,
  pasteWords,
  removeColumn,
} from "../../../shared/form/design/design-edits.ts";
import type { Earlier } from "../../../shared/form/design/earlier.ts";
import { mayBeBelowNought } from "../../../shared/form/design/form-of-design.ts";
import { renamedColumn, unitByName, withoutUnit } from "../../../shared/proposal/named-column.ts";
import { grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useDesignerStyles } from "./designer-styles.ts";
import { groupsOf } from "./invented-merge.ts";
import type { NewColumns } from "./new-columns.ts";
import { useTypedList, wordsIn } from "./use-typed-list.ts";

/** A column by which a rate can be computed. */
export interface Operand {
  readonly id: string;
  readonly name: string;
}

interface ColumnFieldsProps {
  readonly design: Design;
  readonly column: DesignColumn;
  /** Beside the design's own columns. */
  readonly operands?: readonly Operand[];
  /** What published versions said. */
  readonly earlier?: Earlier | undefined;
  /** Of which what they are is still said by their names. */
  readonly fresh: NewColumns;
  /** What stands below it on the sample, for a list to begin with. */
  readonly seenWords?: readonly string[] | undefined;
  /** @param joins the change goes on with the one before: another letter of the same field */
  readonly onChange: (design: Design, joins?: boolean) => void;
  readonly onRemoved: () => void;
}

const kinds = ["text", "code", "count", "money", "percent", "date"] as const;
const leavings = ["sent", "stays", "personal"] as const;
const moneyUnits = ["元", "万元", "亿元"] as const;
const usualUnits = [
  "人",
  "人次",
  "户",
  "个",
  "场",
  "次",
  "件",
  "份",
  "家",
  "支",
  "条",
  "项",
  "期",
  "课时",
  "小时",
  "平方米",
];

/** What a column is: every choice holds at once, and can be taken back. */
export function ColumnFields(props: ColumnFieldsProps) {
  const { design, column, operands = [], earlier, fresh, seenWords = [], onChange, onRemoved } = props;
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  const units = useId();
  const set = (change: Partial<Omit<DesignColumn, "id">>, joins = false): void =>
    onChange(changeColumn(design, column.id, change), joins);
  const choose = (what: "kind" | "unit", change: Partial<Omit<DesignColumn, "id">>, joins = false): void => {
    fresh.choose(column.id, what);
    set(change, joins);
  };
  const said = fresh.saidByName(column.id);
  const name = useRef<HTMLInputElement>(null);
  const isUnnamed = useRef(said === "all" && column.name.startsWith(words.newColumn));
  // The first letter takes the place of what a column is called that was just added.
  useEffect(() => {
    if (isUnnamed.current) name.current?.select();
  }, []);
  const [aliases, typeAliases] = useTypedList(column.aliases, "、", wordsIn);
  const isSent = column.leaving === "sent";
  return (
    <div className={styles.fields}>
      <Field label={words.fieldName}>
        <Input
          input={{ ref: name }}
          value={column.name}
          maxLength={100}
          onChange={(_, { value }) => set(renamedColumn(column, value, said), true)}
          onBlur={() => {
            const bare = withoutUnit(column);
            if (said !== undefined && bare !== column.name) set({ name: bare }, true);
          }}
        />
      </Field>
      <Field label={words.fieldAliases} hint={words.aliasesHint}>
        <Input
          value={aliases}
          onChange={(_, { value }) => {
            typeAliases(value);
            set({ aliases: wordsIn(value) }, true);
          }}
        />
      </Field>
      <Field label={words.fieldKind}>
        <Select
          value={column.kind}
          onChange={(_, { value }) => {
            const kind = kinds.find((each) => each === value) ?? column.kind;
            fresh.choose(column.id, "kind");
            const changed = changeColumn(design, column.id, { kind, ...unitByName(column.name, kind) });
            const isEmpty = kind === "code" && (column.codes ?? []).length === 0;
            onChange(isEmpty ? pasteWords(changed, column.id, seenWords.join("\n"), earlier) : changed);
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {column.kind === "count" && (
        <div className={styles.pair}>
          <Field label={words.fieldUnit}>
            <Input
              value={column.unit ?? ""}
              list={units}
              maxLength={20}
              onChange={(_, { value }) => choose("unit", { unit: value }, true)}
            />
          </Field>
          <datalist id={units}>
            {usualUnits.map((unit) => (
              <option key={unit} value={unit} />
            ))}
          </datalist>
          <Field label={words.fieldScale}>
            <Select
              value={String(column.scale)}
              onChange={(_, { value }) => choose("kind", { scale: Number(value) })}
            >
              {[0, 1, 2, 3, 4].map((scale) => (
                <option key={scale} value={scale}>
                  {scale}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {column.kind === "money" && (
        <Field label={words.fieldUnit}>
          <Select value={column.unit ?? "元"} onChange={(_, { value }) => choose("unit", { unit: value })}>
            {moneyUnits.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {column.kind === "code" && (
        <Codes design={design} column={column} earlier={earlier} onChange={onChange} />
      )}
      <Field label={words.fieldLeaving}>
        <Select
          value={column.leaving}
          onChange={(_, { value }) =>
            choose("kind", { leaving: leavings.find((one) => one === value) ?? column.leaving })
          }
        >
          {leavings.map((leaving) => (
            <option key={leaving} value={leaving}>
              {words.leaving[leaving]}
            </option>
          ))}
        </Select>
      </Field>
      {isSent && column.kind === "text" && (
        <Field label={words.fieldReason} hint={words.reasonHint}>
          <Input
            value={column.reason ?? ""}
            maxLength={100}
            onChange={(_, { value }) => choose("kind", { reason: value }, true)}
          />
        </Field>
      )}
      <Checkbox
        checked={column.required}
        label={words.fieldRequired}
        onChange={(_, { checked }) => set({ required: checked === true })}
      />
      {isFigureKind(column.kind) && (
        <Checkbox
          checked={mayBeBelowNought(column)}
          label={words.fieldSigned}
          onChange={(_, { checked }) => set({ signed: checked === true })}
        />
      )}
      {isSent && isFigureKind(column.kind) && (
        <Aggregation
          design={design}
          column={column}
          more={operands}
          onChange={(change) => choose("kind", change)}
        />
      )}
      <div className={shared.row}>
        <Button size="small" onClick={() => onChange(moveColumn(design, column.id, -1))}>
          {words.moveUp}
        </Button>
        <Button size="small" onClick={() => onChange(moveColumn(design, column.id, 1))}>
          {words.moveDown}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onChange(removeColumn(design, column.id));
            onRemoved();
          }}
        >
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

function Codes({
  design,
  column,
  earlier,
  onChange,
}: Pick<ColumnFieldsProps, "design" | "column" | "earlier" | "onChange">) {
  const words = text.designer;
  const shared = useSharedStyles();
  const names = (column.codes ?? []).map(({ name }) => name);
  const crossed = groupsOf(design);
  const [typed, type] = useTypedList(names, "\n", wordsIn);
  return (
    <>
      <Field label={words.fieldCodes} hint={words.codesHint}>
        <Textarea
          value={typed}
          rows={Math.min(10, names.length + 2)}
          onChange={(_, { value }) => {
            type(value);
            onChange(pasteWords(design, column.id, value, earlier), true);
          }}
        />
      </Field>
      {column.leaving === "sent" && (
        <Checkbox
          checked={column.grouping === true}
          label={words.fieldGrouping}
          onChange={(_, { checked }) =>
            onChange(changeColumn(design, column.id, { grouping: checked === true }))
          }
        />
      )}
      {column.leaving === "sent" && column.grouping === true && crossed.columns > 1 && (
        <p className={shared.quiet}>{words.crossed(crossed.columns, grouped(crossed.groups))}</p>
      )}
      {column.leaving === "sent" && column.grouping === true && (
        <Checkbox
          checked={column.apart === true}
          label={words.fieldApart}
          onChange={(_, { checked }) =>
            onChange(changeColumn(design, column.id, { apart: checked === true }))
          }
        />
      )}
    </>
  );
}

interface AggregationProps {
  readonly design: Design;
  readonly column: DesignColumn;
  readonly more: readonly Operand[];
  readonly onChange: (change: Partial<Omit<DesignColumn, "id">>) => void;
}

function Aggregation({ design, column, more, onChange }: AggregationProps) {
  const styles = useDesignerStyles();
  const words = text.designer;
  const isRate = column.kind === "percent";
  const ways = isRate ? (["recompute", "none"] as const) : (["sum", "latest", "first", "none"] as const);
  const own = design.columns.filter(
    ({ kind, leaving, id }) =>
      (kind === "count" || kind === "money") && leaving === "sent" && id !== column.id,
  );
  const operands: readonly Operand[] = [...own, ...more];
  const { numerator = "", denominator = "" } = column.ratio ?? {};
  return (
    <>
      <Field label={words.fieldAggregation}>
        <Select
          value={column.aggregation ?? "sum"}
          onChange={(_, { value }) => {
            const aggregation = ways.find((way) => way === value);
            if (aggregation !== undefined) onChange({ aggregation });
          }}
        >
          {ways.map((way) => (
            <option key={way} value={way}>
              {words.aggregations[way]}
            </option>
          ))}
        </Select>
      </Field>
      {column.aggregation === "recompute" && (
        <div className={styles.pair}>
          {(["numerator", "denominator"] as const).map((part) => (
            <Field key={part} label={words[part]}>
              <Select
                value={part === "numerator" ? numerator : denominator}
                onChange={(_, { value }) => onChange({ ratio: { numerator, denominator, [part]: value } })}
              >
                <option value="">{words.choose}</option>
                {operands.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      )}
    </>
  );
}
