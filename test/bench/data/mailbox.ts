import type { IntakeContext } from "../../../addin/engine/intake-types.ts";
import { type Column, type Form, isFigureColumn } from "../../../shared/form/form.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { type SheetValue, workbookBytes } from "../../support/workbooks.ts";

const PERIOD = "2019";

const city: OrgUnit = {
  code: "999900000000",
  name: "示例市妇联",
  aliases: [],
  kind: "federation",
  level: "city",
  parent: null,
};
const FIRST = [..."东南西北中上青红明安和平永长大"];
const SECOND = [..."山河湖桥林泉岭湾城沙阳塘坪港溪洲原台关店"];
const districts = FIRST.flatMap((first, row) =>
  SECOND.map(
    (second, column): OrgUnit => ({
      ...city,
      code: `999${100 + row * SECOND.length + column}000000`,
      name: `示例${first}${second}区妇联`,
      level: "district",
      parent: city.code,
    }),
  ),
);

/** A city of three hundred districts, each of which owes every form for one year. */
export function mailboxContext(forms: readonly Form[]): IntakeContext {
  const owed = forms.map(({ id, version }) => ({ form: id, formVersion: version, period: PERIOD }));
  return {
    key: "mailbox",
    units: [city, ...districts],
    receiver: city,
    owed: Object.fromEntries(districts.map(({ code }) => [code, owed])),
    confirmed: {},
    namesConfirmed: [],
  };
}

export interface MailboxFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The n-th file: of another form than the one before, its headers in other names, its unit on the sheet or in the name. */
export async function mailboxFile(forms: readonly Form[], turn: number, rows: number): Promise<MailboxFile> {
  const form = forms[turn % forms.length];
  const unit = districts[Math.floor(turn / forms.length) % districts.length];
  if (form === undefined || unit === undefined) throw new RangeError("no forms");
  const columns = form.columns.filter(
    ({ unprinted, requirement }, at) =>
      unprinted !== true && (requirement === "required" || (at + turn) % 3 > 0),
  );
  const named = turn % 4 > 0;
  const lines = Array.from({ length: rows }, (_, row) => columns.map((column) => cellOf(column, row)));
  const bytes = await workbookBytes([
    {
      name: "Sheet1",
      rows: [
        [`${PERIOD}年${form.title.zh}`],
        ...(named ? [[`填报单位：${unit.name}`]] : []),
        columns.map((column, at) => headerOf(column, turn + at)),
        ...lines,
      ],
    },
  ]);
  return { path: named ? `报表${turn}.xlsx` : `${unit.name}/报表${turn}.xlsx`, bytes };
}

function headerOf({ header, aliases, likely = [], unit }: Column, turn: number): string {
  const names = [header.zh, header.zh, header.zh, ...aliases, ...likely.slice(0, 1)];
  const name = names[turn % names.length] ?? header.zh;
  return unit === undefined || unit === "" || name !== header.zh ? name : `${name}（${unit}）`;
}

function cellOf(column: Column, row: number): SheetValue {
  if (isFigureColumn(column)) return row % 17;
  if (column.type === "date") return `${PERIOD}-0${(row % 9) + 1}-1${row % 10}`;
  if (column.type === "code") return column.codes?.[row % column.codes.length]?.zh ?? "";
  return `示例${row}`;
}
