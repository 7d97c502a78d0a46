import { afterAll, beforeAll, expect, it } from "vitest";
import { placesSchema } from "../../../shared/api/intake.ts";
import { townshipCollection } from "../../../worker/local/demonstration/register.ts";
import { townships } from "../../../worker/local/demonstration/units.ts";
import { type Desk, openDesk, openPage, pageWidth, signIn, signOut, visit } from "./support/desk.ts";
import { asked, openReview } from "./support/review.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const [, town] = townships;
if (town === undefined) throw new Error("the demonstration has no second township");
const REASON = "本季有救助，不是零报告";

/** The city reports in the township's name that nothing happened. */
async function sendFor(unit: string): Promise<void> {
  const { id, form, period } = townshipCollection;
  const found = await asked(desk, "city", "POST", "/api/intake/places", {
    places: [{ unit, form, period }],
  });
  const { formVersion } = placesSchema.parse(await found.json()).places[0] ?? {};
  const nil = { records: [], explanations: [], nil: true };
  const body = { collection: id, formVersion, baseVersion: null, ...nil };
  const path = `/api/submissions/${crypto.randomUUID()}?onBehalfOf=${unit}`;
  const sent = await asked(desk, "city", "PUT", path, body);
  if (!sent.ok) throw new Error(await sent.text());
}

it("lets a township see what was sent in its name, protest against it, and read the city's answer", async () => {
  await sendFor(town.unit.code);
  const { page, context, faults } = await visit(desk, { width: 360, height: 740 });
  await signIn(page, town.login);
  await page.getByText(/由 .* 代为报送/).waitFor();
  const entry = page.getByRole("button", { name: /：代报与异议$/ });
  await entry.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("textbox", { name: "哪里不对" }).fill(REASON);
  expect(await pageWidth(page)).toBeLessThanOrEqual(360);
  await dialog.getByRole("button", { name: "提出异议" }).click();
  await page.getByText(/已提出异议，等答复/).waitFor();
  await signOut(page);

  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, "city");
  await openPage(page, "看板");
  await page.goto(`${desk.server.url}#/board?period=${townshipCollection.period}`);
  await page.getByText("▲ 有1份代报的，单位提出了异议").waitFor();
  await openReview(page);
  await page.getByRole("button", { name: /代报 · ▲ 单位有异议/ }).click();
  await page
    .getByText(new RegExp(`：${REASON}`))
    .first()
    .waitFor();
  await page.getByRole("button", { name: "通过", exact: true }).click();
  await page
    .getByRole("alertdialog")
    .getByText(/单位对代报的内容有异议，还没有答复/)
    .waitFor();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "答复异议" }).click();
  await page.getByRole("textbox", { name: "答复" }).fill("请按实际重新报送");
  await page.getByRole("button", { name: "送出答复" }).click();
  await page.getByText("已答复异议", { exact: true }).first().waitFor();
  await signOut(page);

  await signIn(page, town.login);
  await page.getByRole("button", { name: /：代报与异议$/ }).click();
  await page.getByText(/：请按实际重新报送/).waitFor();
  await page.getByText(/这份代报不能再提异议/).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
