/** What a design makes of three units' figures: invented, to be looked at before anything is sent. */
import type { Design, DesignColumn } from "../../../shared/form/design/design.ts";
import { isFigureKind } from "../../../shared/form/design/design.ts";
import { columnsOfSummary, nameOfCount } from "../../../shared/form/design/form-of-design.ts";

export interface InventedColumn {
  readonly id: string;
  /** 走访次数·上门 */
  readonly name: string;
  readonly unit: string;
  /** Of each unit; undefined where nothing can be said. */
  readonly units: readonly (number | undefined)[];
  /** undefined: the units' figures are not put together. */
  readonly total: number | undefined;
  /** Never added, not even the rows of one unit: who sends several has a figure only on 明细. */
  readonly listed?: true;
}

const UNITS = [0, 1, 2] as const;
/** Of more groups the first ones are shown. */
export const MOST_GROUPS = 3;

/** What a figure is invented as: of each unit in whole and by group. */
interface Invented {
  readonly units: readonly number[];
  readonly groups: readonly (readonly number[])[];
}

/** Each figure that is sent, the rows first where they are counted; beside the groups that it is added up by their sum. */
export function inventedMerge(design: Design): readonly InventedColumn[] {
  const { columns, rows, counted } = design;
  const groups = firstGroups(design);
  const isSummed = !groupings(design).some(({ apart }) => apart === true);
  const figures = columns.filter(({ kind, leaving }) => isFigureKind(kind) && leaving === "sent");
  // Each a little less than the one before: what was done is less than what was planned.
  const plain = new Map(
    figures.map(({ id }, index) => [
      id,
      invented(
        UNITS.map((unit) => (unit + 1) * 20 - (index % 10)),
        groups.length,
      ),
    ]),
  );
  const counts: InventedColumn[] =
    rows === "events" && counted !== undefined
      ? spread({ id: "", name: nameOfCount(counted), unit: counted.unit }, invented([4, 5, 6], groups.length))
      : [];
  return [...counts, ...columnsOfSummary(design).flatMap(ofColumn)];

  function ofColumn(column: DesignColumn): InventedColumn[] {
    const { id, name, unit = "", kind, aggregation = "sum", ratio } = column;
    const own = plain.get(id) ?? invented([], groups.length);
    if (kind !== "percent" && aggregation !== "none") return spread({ id, name, unit }, own);
    if (kind !== "percent" || aggregation !== "recompute" || ratio === undefined)
      return [listed({ id, name, unit }, own)];
    const [above, below] = [plain.get(ratio.numerator), plain.get(ratio.denominator)];
    return spread({ id, name, unit: "%" }, above, below);
  }

  /** Of a sheet that keeps its names down its side a unit sends one record; of a list the first one sends one row, the others several. */
  function listed(column: Pick<InventedColumn, "id" | "name" | "unit">, { units }: Invented): InventedColumn {
    if (design.across !== undefined) return { ...column, units, total: undefined };
    return { ...column, units: units.slice(0, 1), total: undefined, listed: true };
  }

  /** The figure, or its quotient by another, in whole and by group. */
  function spread(
    { id, name, unit }: Pick<InventedColumn, "id" | "name" | "unit">,
    of: Invented | undefined,
    by?: Invented,
  ): InventedColumn[] {
    const isRate = unit === "%";
    const column = (
      key: string,
      title: string,
      above: readonly number[] = [],
      below: readonly number[] = [],
    ) => ({
      id: key,
      name: title,
      unit,
      units: isRate ? UNITS.map((index) => perCent(above[index], below[index])) : above,
      total: isRate ? perCent(sum(above), sum(below)) : sum(above),
    });
    const parts = groups.map((words, at) =>
      column(`${id}.${at}`, `${name}·${words.join("·")}`, of?.groups[at], by?.groups[at]),
    );
    if (groups.length === 0) return [column(id, name, of?.units, by?.units)];
    return isSummed && groups.length > 1
      ? [column(id, `${name}·合计`, of?.units, by?.units), ...parts]
      : parts;
  }
}

/** Columns of words that figures are added up by. */
function groupings({ columns }: Design): readonly DesignColumn[] {
  return columns.filter(
    ({ kind, leaving, grouping, codes = [] }) =>
      kind === "code" && leaving === "sent" && grouping === true && codes.length > 0,
  );
}

/** How many groups figures are added up by; several columns of words are crossed. */
export function groupsOf(design: Design): { readonly columns: number; readonly groups: number } {
  const lists = groupings(design);
  const groups = lists.reduce((product, { codes = [] }) => product * codes.length, 1);
  return { columns: lists.length, groups: lists.length === 0 ? 0 : groups };
}

/** The first groups, each with a word of every such column. */
function firstGroups(design: Design): readonly (readonly string[])[] {
  const [first = [], ...others] = groupings(design).map(({ codes = [] }) =>
    codes.slice(0, MOST_GROUPS).map(({ name }) => [name]),
  );
  return others.reduce<readonly (readonly string[])[]>(
    (groups, words) =>
      groups.flatMap((group) => words.map((word) => [...group, ...word])).slice(0, MOST_GROUPS),
    first,
  );
}

/** Each unit's figure, shared out among the groups. */
function invented(units: readonly number[], groups: number): Invented {
  return {
    units,
    groups: Array.from({ length: groups }, (_, at) =>
      units.map((figure) => {
        const share = Math.floor(figure / groups);
        return at === 0 ? figure - share * (groups - 1) : share;
      }),
    ),
  };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** To one decimal place. */
function perCent(above: number | undefined, below: number | undefined): number | undefined {
  if (above === undefined || below === undefined || below === 0) return undefined;
  return Math.round((above / below) * 1_000) / 10;
}
