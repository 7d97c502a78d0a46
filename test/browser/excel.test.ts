import { afterAll, beforeAll, expect, it } from "vitest";
import { type Desk, openDesk } from "./support/desk.ts";
import { sampleInExcel, signInInPane, visitInExcel } from "./support/excel.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it("first look", async () => {
  const { readdirSync } = await import("node:fs");
  console.log(readdirSync(desk.server.samplesDirectory));
  const workbook = sampleInExcel(desk, "广丰区妇联2019年统计表");
  const { page, pane, faults, outside } = await visitInExcel(desk, workbook);
  try {
    await signInInPane(pane, "guangfeng");
    await pane.getByText("妇女创业小额贷款台账 · 2019年").waitFor();
  } finally {
    await page.screenshot({ path: "/tmp/h/ex1.png" });
    console.log(faults, [...outside], await page.evaluate(() => window.halfskyPane?.unknown));
    console.log((await pane.locator("body").innerText()).slice(0, 500));
  }
  expect(faults).toEqual([]);
});
