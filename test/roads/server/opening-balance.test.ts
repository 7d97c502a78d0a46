/** A register of children over two quarters: what it begins with is held against what the unit reported before. */
import { beforeAll, describe, expect, it } from "vitest";
import { dryRunSchema } from "../../../shared/api/dry-run.ts";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import { submissionSchema } from "../../../shared/api/submissions.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, type TestCity } from "../../worker/support/city.ts";
import { planned } from "../../worker/support/planned.ts";
import { ask, problemOf, send, submit } from "../../worker/support/requests.ts";

const form = "aid_records";
const formVersion = newestVersion(form);

describe("a register over two reports", () => {
  let city: TestCity;
  let quarters: readonly string[];

  const rowsOf = (values: SubmissionRecord["values"]): SubmissionRecord[] => [
    {
      row: 4,
      subject: city.east.unit.code,
      grain: "sum",
      values: { direction: "registered", kind: "left_behind", ...values },
    },
  ];
  const put = (quarter: number, records: SubmissionRecord[], explanations: readonly object[] = []) => {
    const body = {
      collection: quarters[quarter],
      formVersion,
      baseVersion: null,
      records,
      explanations,
      nil: false,
    };
    return submit(crypto.randomUUID(), body, city.east);
  };
  const look = async (records: SubmissionRecord[]) => {
    const body = { collection: quarters[1], formVersion, records };
    const told = await send("POST", "/api/submissions/check", body, city.east);
    expect(told.status, await told.clone().text()).toBe(200);
    return dryRunSchema.parse(await told.json()).findings.filter(({ rule }) => rule === "H11.5");
  };

  beforeAll(async () => {
    city = await createCity();
    const report = { form, formVersion, title: "留守儿童" };
    quarters = await planned({ send }, city.city, report, "2025Q1", "2025Q2");
    const first = await put(0, rowsOf({ registered: 118, added: 4, removed: 1 }));
    expect(first.status, await first.clone().text()).toBe(201);
  });

  it("is asked about before it is sent, and again when it is, until somebody says why", async () => {
    expect(await look(rowsOf({ opening: 118, registered: 130, added: 15, removed: 3 }))).toEqual([]);
    const rows = rowsOf({ opening: 120, registered: 132, added: 15, removed: 3 });
    const [finding] = await look(rows);
    expect(finding).toMatchObject({ severity: "warning", column: "opening", rows: [4] });
    expect(finding?.message).toContain("期初为120人，2025年第一季度报的期末数是118人");

    const refused = await put(1, rows);
    expect(refused.status).toBe(422);
    expect(await problemOf(refused)).toMatchObject({ code: "explanation_missing" });

    const sent = await put(1, rows, [
      { rule: "H11.5", column: "opening", reason: "other", note: "年中补登" },
    ]);
    expect(sent.status, await sent.clone().text()).toBe(201);
    const { uuid } = (await sent.json()) as { uuid: string };
    const shown = submissionSchema.parse(await (await ask(`/api/submissions/${uuid}`, {}, city.city)).json());
    expect(shown.findings.map(({ rule }) => rule)).toContain("H11.5");
  });
});
