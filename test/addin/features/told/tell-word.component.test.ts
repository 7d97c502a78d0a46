import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { waitingWordsSchema } from "../../../../shared/api/words.ts";
import { answers, openStage, type Stage } from "../../../support/components/stage.ts";
import type { TellWordStory } from "./tell-word.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const LIST = "GET /api/words/waiting";
const place = { form: "women_loans", column: "loan_type" };
const list = (...texts: readonly string[]) =>
  answers(LIST, waitingWordsSchema, {
    words: texts.map((text) => ({
      ...{ id: "a".repeat(32), ...place, text },
      ...{ since: "2026-11-30T09:00:00+08:00", answer: null },
    })),
  });
const open = (word: string, ...given: Parameters<Stage["open"]>[2] & object[]) =>
  stage.open<TellWordStory>("features/told/tell-word", { ...place, word }, given);

it("says what leaves before the word is sent, and that the city has it afterwards", async () => {
  const told = answers("POST /api/words/waiting", z.null(), null, 204);
  const { page, asked, faults, inaccessible } = await open(
    "丙丁款",
    { ...list(), once: true },
    told,
    list("丙丁款"),
  );
  await page.getByRole("button", { name: "把“丙丁款”告诉市妇联" }).click();
  const dialog = page.getByRole("alertdialog", { name: "把“丙丁款”告诉市妇联" });
  await dialog.getByText(/只发“丙丁款”这个词/).waitFor();
  expect(asked.map(({ request }) => request)).toEqual([LIST]);
  expect(await inaccessible()).toEqual([]);
  await dialog.getByRole("button", { name: "告诉市妇联" }).click();
  await page.getByText(/11月30日已告诉市妇联，等答复/).waitFor();
  expect(asked.find(({ request }) => request.startsWith("POST"))?.body).toEqual({ ...place, text: "丙丁款" });
  expect(faults).toEqual([]);
});

it("asks about what looks like a name before it leaves", async () => {
  const { page, asked, inaccessible } = await open("王小芳", list());
  const none = page.getByRole("button", { name: "“王小芳”不是姓名，告诉市妇联" });
  await none.waitFor();
  await page.getByText("像是姓名，可能填错了栏").waitFor();
  expect(await page.getByRole("button", { name: "把“王小芳”告诉市妇联" }).count()).toBe(0);
  expect(await inaccessible()).toEqual([]);
  await none.click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "告诉市妇联" }).click();
  await dialog.getByText("像是姓名：王小芳").waitFor();
  expect(asked.filter(({ request }) => request.startsWith("POST"))).toEqual([]);
});

it("is not offered of a column that stays in the workbook", async () => {
  const { page, asked } = await stage.open<TellWordStory>(
    "features/told/tell-word",
    { ...place, column: "nothing", word: "丙丁款" },
    [list()],
  );
  await expect.poll(() => asked.length).toBe(1);
  expect(await page.getByRole("button").count()).toBe(0);
});
