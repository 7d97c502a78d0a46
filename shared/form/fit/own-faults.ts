/** Columns and checks of a city's own that cannot be. */
import type { DesignColumn } from "../design/design.ts";
import { faultOfRelation, faultsOfColumn } from "../design/design-faults.ts";
import type { Form } from "../form.ts";
import { nameKey } from "../relation-text.ts";
import { type Fit, isOwnId, isOwnRule } from "./fit.ts";
import type { FitFault, FitFaultCode } from "./fit-fault.ts";
import { withoutColumns } from "./off-columns.ts";
import { OWN_GROUP, operandOf } from "./own-columns.ts";
import { namesOfStandard } from "./word-faults.ts";

export function faultsOfOwnColumns(standard: Form, fit: Fit): FitFault[] {
  const asked = withoutColumns(standard, fit.offColumns);
  const operands = asked.columns.flatMap(({ id, header }): DesignColumn[] =>
    operandOf(asked, id) === undefined ? [] : [addedColumn(id, header.zh)],
  );
  const columns = [...fit.columns, ...operands];
  return [
    ...fit.columns.flatMap((column) => [
      ...(isOwnId(column.id) ? [] : [fault("column_id", column.id, column.id)]),
      ...faultsOfColumn({ columns }, column).map(({ code, word }) =>
        fault(code as FitFaultCode, column.id, nameOf(standard, word)),
      ),
    ]),
    ...namesTwice(standard, fit),
  ];
}

function fault(code: FitFaultCode, id: string, word?: string): FitFault {
  return { code, path: `columns.${id}`, ...(word !== undefined && { word }) };
}

/** A column of the form that is no part of a rate is named by its name. */
function nameOf({ columns }: Form, word: string | undefined): string | undefined {
  return columns.find(({ id }) => id === word)?.header.zh ?? word;
}

/** What a rate may be computed of. */
function addedColumn(id: string, name: string): DesignColumn {
  return {
    ...{ id, name, aliases: [], groups: [], kind: "count", unit: "个", scale: 0, required: false },
    ...{ leaving: "sent", aggregation: "sum" },
  };
}

/** Columns are told apart by their names on every road. */
function namesTwice(standard: Form, fit: Fit): FitFault[] {
  const owners = new Map(namesOfStandard(standard, fit).map((name) => [nameKey(name), ""]));
  const ids = new Set<string>();
  return fit.columns.flatMap(({ id, name, aliases, groups, heading = name }) => {
    const faults: FitFault[] = ids.has(id) ? [fault("column_id", id, id)] : [];
    ids.add(id);
    const onPaper = [OWN_GROUP, ...groups, heading].join("");
    for (const word of [name, ...aliases, onPaper]) {
      const owner = owners.get(nameKey(word));
      if (word.trim() !== "" && owner !== undefined && owner !== id) {
        faults.push(fault("name_twice", id, word));
      }
      owners.set(nameKey(word), owner ?? id);
    }
    return faults;
  });
}

/** @param form with all columns that checks may name, without the city's own checks */
export function faultsOfOwnRules(standard: Form, form: Form, { rules }: Fit): FitFault[] {
  const taken = new Set(
    [...standard.relations, ...standard.uniqueKeys, ...standard.history].map(({ id }) => id),
  );
  return rules.flatMap(({ id, expression, when, severity }): FitFault[] => {
    const path = `rules.${id}`;
    const isTaken = taken.has(id);
    taken.add(id);
    if (isTaken || !isOwnRule(id)) return [{ code: "rule_id", path, word: id }];
    if (expression.trim() === "") return [{ code: "rule_blank", path }];
    const message = { zh: "", en: "" };
    const relation = { id, expression, ...(when !== undefined && { when }), severity, message };
    const found = faultOfRelation(form, relation);
    if (found === undefined) return [];
    const { code, word } = found;
    return [{ code: code as FitFaultCode, path, ...(word !== undefined && { word }) }];
  });
}
