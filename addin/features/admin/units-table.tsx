import { Button, Checkbox, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterUnitView } from "../../../shared/api/register.ts";
import { unitKinds, unitLevels } from "../../../shared/register/org-unit.ts";
import { dateText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { type Action, ActionMenu } from "../../ui/action-menu.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useInitials } from "../../ui/use-initials.ts";
import { type DataColumn, DataTable } from "./data-table.tsx";
import type { Sorting } from "./table-model.ts";
import {
  EVERY_UNIT,
  firstUnfolded,
  isFiltered,
  type TreeFilter,
  type TreeRow,
  treeRows,
} from "./unit-tree-model.ts";

const useStyles = makeStyles({
  name: { display: "inline-flex", alignItems: "center", gap: "4px", verticalAlign: "middle" },
  fold: { minWidth: "32px", padding: 0 },
  leaf: { display: "inline-block", minWidth: "32px" },
});

export interface UnitTask {
  readonly act: "add" | "change" | "merge" | "split" | "end" | "resume";
  readonly unit: RegisterUnitView;
}

interface UnitsTableProps {
  readonly units: readonly RegisterUnitView[];
  readonly onTask: (task: UnitTask) => void;
}

/** The tree; what is looked for, or sorted, stands flat. */
export function UnitsTable({ units, onTask }: UnitsTableProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = text.units;
  const [filter, setFilter] = useState<TreeFilter>(EVERY_UNIT);
  const [unfolded, setUnfolded] = useState(() => firstUnfolded(units));
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = treeRows(units, filter, sorting === null ? unfolded : null, useInitials(units, filter.search));
  const change = (part: Partial<TreeFilter>): void => setFilter((before) => ({ ...before, ...part }));
  const fold = (code: string): void =>
    setUnfolded((before) => {
      const next = new Set(before);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  const everything = unfolded.size > 1;

  const columns: readonly DataColumn<TreeRow>[] = [
    {
      key: "name",
      header: words.name,
      value: ({ unit }) => unit.name,
      show: ({ unit, depth, children }) => (
        <span className={styles.name} style={{ paddingInlineStart: `${depth * 16}px` }}>
          {children === 0 ? (
            <span className={styles.leaf} />
          ) : (
            <Button
              appearance="subtle"
              size="small"
              className={styles.fold}
              aria-expanded={unfolded.has(unit.code)}
              aria-label={(unfolded.has(unit.code) ? words.collapse : words.expand)(unit.name)}
              onClick={() => fold(unit.code)}
            >
              <span aria-hidden>{unfolded.has(unit.code) ? "▾" : "▸"}</span>
            </Button>
          )}
          {unit.name}
        </span>
      ),
    },
    { key: "code", header: words.code, value: ({ unit }) => unit.code },
    { key: "level", header: words.level, value: ({ unit }) => text.unitLevelWords[unit.level] },
    { key: "kind", header: words.kind, value: ({ unit }) => text.unitKindWords[unit.kind] },
    { key: "aliases", header: words.aliases, value: ({ unit }) => aliasText(unit), wide: true },
    { key: "dates", header: words.dates, value: ({ unit }) => datesText(unit) },
    { key: "accounts", header: words.accounts, value: ({ unit }) => unit.accounts },
  ];
  return (
    <>
      <div className={shared.row}>
        <Input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={filter.search}
          onChange={(_, { value }) => change({ search: value })}
        />
        <Select
          aria-label={words.level}
          value={filter.level}
          onChange={(_, { value }) => change({ level: value })}
        >
          <option value="">{`${words.level}${text.colon}${words.all}`}</option>
          {unitLevels.map((level) => (
            <option key={level} value={level}>
              {text.unitLevelWords[level]}
            </option>
          ))}
        </Select>
        <Select
          aria-label={words.kind}
          value={filter.kind}
          onChange={(_, { value }) => change({ kind: value })}
        >
          <option value="">{`${words.kind}${text.colon}${words.all}`}</option>
          {unitKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.unitKindWords[kind]}
            </option>
          ))}
        </Select>
        <Checkbox
          label={words.showEnded}
          checked={filter.ended}
          onChange={(_, { checked }) => change({ ended: checked === true })}
        />
        {!isFiltered(filter) && sorting === null && (
          <Button
            onClick={() =>
              setUnfolded(everything ? firstUnfolded(units) : new Set(units.map(({ code }) => code)))
            }
          >
            {everything ? words.collapseAll : words.expandAll}
          </Button>
        )}
      </div>
      <DataTable
        label={words.heading}
        rows={rows}
        columns={columns}
        keyOf={({ unit }) => unit.code}
        sorting={[sorting, setSorting]}
        actions={{
          header: words.actions,
          show: ({ unit }) => (
            <ActionMenu
              words={words.actions}
              label={words.actionsFor(unit.name)}
              actions={actionsOf(unit, onTask)}
            />
          ),
        }}
      />
    </>
  );
}

function aliasText({ aliases, former }: RegisterUnitView): string {
  const dated = new Map(former.map(({ name, until }) => [name, text.units.until(name, dateText(until))]));
  return aliases.map((alias) => dated.get(alias) ?? alias).join(text.listing);
}

function datesText({ from, to }: RegisterUnitView): string {
  return [
    ...(from === null ? [] : [text.units.since(dateText(from))]),
    ...(to === null ? [] : [text.units.endedOn(dateText(to))]),
  ].join(text.clause);
}

function actionsOf(unit: RegisterUnitView, start: (task: UnitTask) => void): readonly Action[] {
  const acts: readonly UnitTask["act"][] =
    unit.to !== null
      ? ["resume"]
      : unit.parent === null
        ? ["add", "change"]
        : ["add", "change", "merge", "split", "end"];
  return acts.map((act) => ({ words: text.units.acts[act], run: () => start({ act, unit }) }));
}
