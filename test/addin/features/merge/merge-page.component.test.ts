import { afterAll, beforeAll, expect, it } from "vitest";
import type { Collection } from "../../../../shared/api/collections.ts";
import type { Me } from "../../../../shared/api/sessions.ts";
import type { OrgUnit } from "../../../../shared/register/org-unit.ts";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import { collectionOf, receiptOf } from "../../../support/pane-sheets.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const city: OrgUnit = {
  ...{ code: "s1", name: "示例市妇联", aliases: [], parent: null },
  ...({ kind: "federation", level: "city" } as const),
};
const me: Me = {
  account: { login: "city", name: "市", role: "reviewer", unit: city },
  units: [city],
  recipient: "示例市妇联",
  checkBeforeSubmit: true,
  secondFactor: {},
  demonstration: false,
};

function collected(period: string, ...statuses: Collection["units"][number]["status"][]): Collection {
  const units = statuses.map((status, index) => ({
    ...{ unit: `d${index}`, name: `示例${index}区妇联`, status, exemption: null, remindedAt: null },
    newest: receiptOf({ version: 1 }),
  }));
  return { ...collectionOf("missing", { units }), id: period, period };
}

const newest = /各单位最新报送的/;
const approved = /只要审核通过的/;

it("takes what each unit sent last until she chooses otherwise, whatever is approved meanwhile", async () => {
  const collections = [collected("2019", "submitted", "submitted", "submitted")];
  const later = [collected("2019", "approved", "submitted", "returned")];
  const { page, faults } = await stage.open("features/merge/merge-page", { me, collections, later });
  await page.getByText("各单位最新报送的（3个单位，3份）").waitFor();
  await page.getByText("只要审核通过的（0个单位，0份）").waitFor();
  await page.getByRole("button", { name: "再看" }).click();
  await page.getByText("只要审核通过的（1个单位，1份）").waitFor();
  expect(await page.getByLabel(newest).isChecked()).toBe(true);
  await page.getByText("1个单位已退回或撤回，将不计入").waitFor();
  await page.getByLabel(approved).check();
  await page.getByText("1个单位还没有审核通过，将不计入").click();
  await page.getByText("示例1区妇联").waitFor();
  expect(faults).toEqual([]);
});

it("keeps to the approved where a period has none, and says what to choose instead", async () => {
  const collections = [collected("2019", "approved"), collected("2018", "submitted")];
  const { page } = await stage.open("features/merge/merge-page", { me, collections, later: [] });
  await page.getByLabel(approved).check();
  await page.getByLabel("报告期").selectOption("2018");
  await page.getByText(/还没有审核通过的报送。要先看最新的，请改选/).waitFor();
  expect(await page.getByLabel(approved).isChecked()).toBe(true);
  await page.getByLabel(newest).check();
  expect(await page.getByLabel("报告期").inputValue()).toBe("2018");
  expect(await page.getByText(/还没有审核通过的报送/).count()).toBe(0);
});
