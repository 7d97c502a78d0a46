/** What each unit owes, found out once. */
import type { Collection } from "../../../shared/api/collections.ts";
import { type OwedReport, owedReports } from "../owed/owed-reports.ts";

interface Owing {
  readonly today: string;
  readonly ofUnit: ReadonlyMap<string, readonly Collection[]>;
  readonly reports: Map<string, readonly OwedReport[]>;
}

const owing = new WeakMap<readonly Collection[], Owing>();

/**
 * A city has hundreds of units, and is looked through with each file that was read.
 * @param today China's date
 */
export function reportsByUnit({
  collections,
  today,
}: {
  readonly collections: readonly Collection[];
  readonly today: string;
}): (unit: string) => readonly OwedReport[] {
  const before = owing.get(collections);
  const { ofUnit, reports } =
    before?.today === today ? before : { ofUnit: collectionsByUnit(collections), reports: new Map() };
  owing.set(collections, { today, ofUnit, reports });
  return (unit) => {
    const known = reports.get(unit);
    if (known !== undefined) return known;
    const made = owedReports(ofUnit.get(unit) ?? [], unit, today);
    reports.set(unit, made);
    return made;
  };
}

/** Each collection with the one unit alone. */
function collectionsByUnit(collections: readonly Collection[]): Map<string, Collection[]> {
  const found = new Map<string, Collection[]>();
  for (const collection of collections) {
    for (const report of collection.units) {
      const own = found.get(report.unit) ?? [];
      own.push({ ...collection, units: [report] });
      found.set(report.unit, own);
    }
  }
  return found;
}
