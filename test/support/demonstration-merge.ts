import { standardCatalogue } from "../../shared/forms/index.ts";
import { sourceCells } from "../../shared/sheet/sent-layout.ts";
import { controlTotals } from "../../shared/statistics/control-totals.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import { unitTotals } from "../../shared/statistics/roll-up.ts";
import { fromSubmissionRecords } from "../../shared/submission/records.ts";
import type { Merge, MergedForm, MergedRecord } from "../../shared/workbook/merged/merge.ts";
import { YEAR } from "../../worker/local/demonstration/district-workbooks.ts";
import { owing } from "../../worker/local/demonstration/register.ts";
import { sampleWorkbooks } from "../../worker/local/demonstration/samples.ts";
import { submissionsOf } from "../../worker/local/demonstration/submissions.ts";
import { city, reporterOf, reporters } from "../../worker/local/demonstration/units.ts";

/** What the demonstration city's districts have sent, merged as the Worker would. */
export async function demonstrationMerge(): Promise<Merge> {
  const samples = (await sampleWorkbooks()).filter(({ hasMistakes }) => !hasMistakes);
  const sent = samples.flatMap((sample) =>
    submissionsOf(standardCatalogue, sample).map((body) => ({ unit: reporterOf(sample.login).unit, body })),
  );
  const forms = [...new Set(sent.map(({ body }) => body.collection))].map((collection): MergedForm => {
    const form = standardCatalogue.findForm(collection.slice(0, collection.lastIndexOf("-")));
    if (form === undefined) throw new Error(`no form of ${collection}`);
    const own = sent
      .filter(({ body }) => body.collection === collection)
      .map(({ unit, body }) => ({
        unit,
        body,
        uuid: `${collection}-${unit.code}`,
        records: fromSubmissionRecords(form, body.records),
      }));
    const nameOf = (code: string) => reporters.find(({ unit }) => unit.code === code)?.unit.name ?? code;
    return {
      form,
      periods: [YEAR],
      units: owing(form.id).map(({ unit: { code, name } }) => ({
        code,
        name,
        above: [],
        owed: [{ period: YEAR, exempt: false }],
      })),
      submissions: own.map(({ unit: { code, name }, body, uuid, records }) => ({
        uuid,
        unit: { code, name },
        period: YEAR,
        formVersion: form.version,
        version: 1,
        submittedAt: "2020-01-06T09:30:00+08:00",
        late: false,
        sha256: "0".repeat(64),
        nil: body.nil,
        rows: records.length,
        controlTotals: controlTotals(standardCatalogue, form, records),
      })),
      totals: [
        {
          period: YEAR,
          totals: unitTotals(
            standardCatalogue,
            form,
            own.flatMap(({ unit, records }) =>
              factsOf(standardCatalogue, form, records, YEAR).map((fact) => ({ ...fact, unit: unit.code })),
            ),
          ),
        },
      ],
      records: async function* (uuids) {
        for (const uuid of uuids) {
          const one = own.find((each) => each.uuid === uuid);
          if (one === undefined) continue;
          yield one.records.map(
            ({ row, subject, grain, values }, at): MergedRecord => ({
              uuid,
              row,
              subject: nameOf(subject),
              grain,
              values,
              source: one.body.records[at]?.at ?? sourceCells(one.body.layout ?? {}, row),
            }),
          );
        }
      },
    };
  });
  return {
    catalogue: standardCatalogue,
    recipient: city.unit.name,
    periods: [YEAR],
    state: "newest",
    forms,
    madeAt: "2020-01-10T08:00:00+08:00",
    madeBy: city.unit.name,
    software: "半边天统计",
  };
}
