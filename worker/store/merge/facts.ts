import type { D1Database } from "@cloudflare/workers-types";
import type { TidyFact } from "../../../shared/api/facts.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import type { FactKind } from "../../../shared/form/form.ts";
import { unitOfFact } from "../../../shared/statistics/fact-unit.ts";
import type { OwnedFact } from "../../../shared/statistics/roll-up.ts";
import { withoutUnshown } from "../../../shared/unshown.ts";
import { type Qualifier, toDecimal } from "../../../shared/value.ts";
import { readingGroups } from "./records.ts";
import type { FixedVersion } from "./versions.ts";

/** Records whose facts are read together; a record of the widest form holds some thirty figures. */
const ROWS_A_PAGE = 300;
const FACTS_A_PAGE = 5_000;

interface FactRow {
  readonly place: number;
  readonly ordinal: number;
  readonly sheet_row: number;
  readonly subject: string;
  readonly subject_name: string;
  readonly period: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly kind: FactKind;
  readonly value: string;
  readonly qualifier: Qualifier | null;
}

interface ReadFact {
  readonly version: FixedVersion;
  readonly row: FactRow;
}

/** The facts of the versions for other programs, in the versions' order, a page at a time. */
export async function* factPages(
  { db, catalogue }: { readonly db: D1Database; readonly catalogue: Catalogue },
  versions: readonly FixedVersion[],
  factsAPage = FACTS_A_PAGE,
): AsyncGenerator<TidyFact[]> {
  for await (const page of readFacts(db, versions, factsAPage))
    yield page.map((fact) => tidyFact(catalogue, fact));
}

/** The facts of the versions, every row's apart: for versions with few rows. */
export async function ownedFacts(db: D1Database, versions: readonly FixedVersion[]): Promise<OwnedFact[]> {
  const facts: OwnedFact[] = [];
  for await (const page of readFacts(db, versions, FACTS_A_PAGE)) facts.push(...page.map(ownedFact));
  return facts;
}

async function* readFacts(
  db: D1Database,
  versions: readonly FixedVersion[],
  factsAPage: number,
): AsyncGenerator<ReadFact[]> {
  for (const group of readingGroups(versions, ROWS_A_PAGE)) {
    // A group of several versions is small: it comes whole. A version alone may be long, and is read by its key.
    const limit = group.length === 1 ? factsAPage : -1;
    let after = -1;
    for (;;) {
      const rows = await factRows(db, group, after, limit);
      if (rows.length > 0) yield rows.map((row) => ({ row, version: versionAt(group, row.place) }));
      const last = rows.at(-1);
      if (last === undefined || rows.length !== limit) break;
      after = last.ordinal;
    }
  }
}

async function factRows(
  db: D1Database,
  group: readonly FixedVersion[],
  after: number,
  limit: number,
): Promise<FactRow[]> {
  const { results } = await db
    .prepare(
      `SELECT json_each.key AS place, fact.ordinal, fact.sheet_row, fact.subject, org_unit.name AS subject_name,
              fact.period, fact.indicator, fact.breakdown, fact.kind, CAST(fact.value AS TEXT) AS value,
              fact.qualifier
       FROM json_each(?1)
       JOIN fact ON fact.submission = json_each.value AND fact.ordinal > ?2
       JOIN org_unit ON org_unit.code = fact.subject
       ORDER BY json_each.key, fact.ordinal LIMIT ?3`,
    )
    .bind(JSON.stringify(group.map(({ receipt }) => receipt.uuid)), after, limit)
    .all<FactRow>();
  return results;
}

function versionAt(group: readonly FixedVersion[], place: number): FixedVersion {
  const version = group[place];
  if (version === undefined) throw new RangeError("a fact belongs to no version of its group");
  return version;
}

function ownedFact({ version, row }: ReadFact): OwnedFact {
  const value = Number(row.value);
  if (!Number.isSafeInteger(value)) throw new RangeError("a fact is larger than a number holds exactly");
  return {
    unit: version.receipt.unit.code,
    subject: row.subject,
    period: row.period,
    indicator: row.indicator,
    breakdown: JSON.parse(row.breakdown),
    kind: row.kind,
    value,
    row: row.sheet_row,
    ...(row.qualifier === null ? {} : { qualifier: row.qualifier }),
  };
}

function tidyFact(catalogue: Catalogue, { version: { receipt }, row }: ReadFact): TidyFact {
  const { title, scale } = catalogue.indicator(row.indicator);
  return {
    period: row.period,
    // Old names may hold what turns the line round: whoever reads the file sees the name, whatever shows it.
    unit: { ...receipt.unit, name: withoutUnshown(receipt.unit.name) },
    subject: { code: row.subject, name: withoutUnshown(row.subject_name) },
    form: receipt.form,
    formVersion: receipt.formVersion,
    indicator: row.indicator,
    title: title.zh,
    breakdown: JSON.parse(row.breakdown),
    kind: row.kind,
    value: toDecimal(BigInt(row.value), scale),
    measure: unitOfFact(catalogue, row),
    qualifier: row.qualifier,
    submission: receipt.uuid,
    version: receipt.version,
    row: row.sheet_row,
  };
}
