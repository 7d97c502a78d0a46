import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { CityWord } from "../../../../shared/api/words.ts";
import { problems } from "../../../../shared/problem.ts";
import { type Answer, answers, openStage, refuses, type Stage } from "../../../support/components/stage.ts";
import type { WordListStory } from "./word-list.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const header: CityWord = {
  id: "a".repeat(32),
  form: "women_loans",
  kind: "header",
  column: "",
  text: "放款数目",
  units: 3,
  times: 7,
  lastAt: "2026-11-29T15:00:00+08:00",
  answers: [
    { chosen: "amount", units: 2 },
    { chosen: "", units: 1 },
  ],
  waiting: [],
  awaited: false,
  decided: null,
};
const word: CityWord = {
  ...header,
  id: "b".repeat(32),
  kind: "word",
  column: "loan_type",
  text: "甲乙款",
  units: 1,
  answers: [{ chosen: "micro", units: 1 }],
};
const settled: CityWord = {
  ...header,
  id: "c".repeat(32),
  text: "经办",
  decided: { decision: "not_ours", chosen: "", by: "王某", at: "2026-11-28T09:00:00+08:00" },
};

const done = (request: string): Answer => answers(request, z.null(), null, 204);
const open = (words: CityWord[], ...given: Answer[]) =>
  stage.open<WordListStory>("features/words/word-list", { words }, given);

describe("the words of a city", () => {
  it("shows what is still open, with what units chose, and the rest when asked", async () => {
    const { page, faults, inaccessible } = await open([header, word, settled]);
    const row = page.getByRole("row", { name: /放款数目/ });
    await row.getByText("贷款金额（2个单位）、不用这一栏（1个单位）").waitFor();
    await row.getByText("妇女创业小额贷款台账").waitFor();
    await row.getByText("3个单位").waitFor();
    await page
      .getByRole("row", { name: /甲乙款/ })
      .getByText("贷款类型")
      .waitFor();
    expect(await page.getByRole("row", { name: /经办/ }).count()).toBe(0);
    await page.getByRole("combobox", { name: "状态" }).selectOption("settled");
    await page.getByRole("row", { name: /经办/ }).getByText("不是我们的（王某，2026-11-28）").waitFor();
    expect(await page.getByRole("row", { name: /放款数目/ }).count()).toBe(0);
    expect(await inaccessible()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("shows who waits for a word, and leads to its list or decides it", async () => {
    const waiting = [{ unit: { code: "E", name: "示例甲区妇联" }, since: "2026-11-29T09:00:00+08:00" }];
    const told: CityWord = {
      ...word,
      text: "丙丁款",
      units: 0,
      times: 0,
      answers: [],
      waiting,
      awaited: true,
    };
    const listed: CityWord = { ...told, id: "d".repeat(32), text: "戊己款", awaited: false };
    const { page, faults, heard, asked, inaccessible } = await stage.open<WordListStory>(
      "features/words/word-list",
      { words: [told, listed], lists: true },
      [done("PUT /api/words/")],
    );
    await page
      .getByRole("row", { name: /丙丁款/ })
      .getByText(/示例甲区妇联（.*11月29日起）/)
      .waitFor();
    expect(await page.getByRole("row", { name: /戊己款/ }).count()).toBe(0);
    await page.getByRole("button", { name: "“丙丁款”的操作" }).click();
    await page.getByRole("menuitem", { name: "加进选项…" }).click();
    expect(await heard()).toEqual([["form", "women_loans"]]);
    await page.getByRole("button", { name: "“丙丁款”的操作" }).click();
    await page.getByRole("menuitem", { name: "决定…" }).click();
    await page.getByRole("combobox", { name: "哪个代码" }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "定下来" }).click();
    await page.getByRole("status").getByText("已定下“丙丁款”").waitFor();
    expect(asked).toContainEqual({
      request: `PUT /api/words/${told.id}`,
      body: { decision: "meant", chosen: expect.stringMatching(/./) },
    });
    await page.getByRole("combobox", { name: "状态" }).selectOption("settled");
    await page
      .getByRole("row", { name: /戊己款/ })
      .getByText("选项里已经有了")
      .waitFor();
    expect([await inaccessible(), faults]).toEqual([[], []]);
  });

  it("asks once more about what looks like a person's name, unless nobody else would see it", async () => {
    const person = { ...word, text: "王桂芳" };
    const { page, faults, asked, inaccessible } = await open([person], done("PUT /api/words/"));
    await page.getByRole("button", { name: "“王桂芳”的操作" }).click();
    await page.getByRole("menuitem", { name: "决定…" }).click();
    const dialog = page.getByRole("alertdialog", { name: "“王桂芳”是什么意思" });
    await dialog.getByRole("button", { name: "定下来" }).click();
    await dialog.getByText("像是姓名：王桂芳").waitFor();
    expect(await inaccessible()).toEqual([]);
    expect(asked.filter(({ request }) => request.startsWith("PUT"))).toEqual([]);
    await dialog.getByRole("button", { name: "仍然定下来" }).click();
    await page.getByRole("status").getByText("已定下“王桂芳”").waitFor();
    expect(asked).toContainEqual({
      request: `PUT /api/words/${person.id}`,
      body: { decision: "meant", chosen: "micro", namesConfirmed: true },
    });
    expect(faults).toEqual([]);
  });

  it("proposes what most units chose, and decides for all at a press", async () => {
    const { page, faults, asked, heard, inaccessible } = await open([header, word], done("PUT /api/words/"));
    await page.getByRole("button", { name: "“放款数目”的操作" }).click();
    await page.getByRole("menuitem", { name: "决定…" }).click();
    const dialog = page.getByRole("alertdialog", { name: "“放款数目”是什么意思" });
    expect(await dialog.getByRole("combobox", { name: "哪一栏" }).inputValue()).toBe("amount");
    expect(await dialog.getByRole("radio", { name: /报表还没有/ }).count()).toBe(0);
    expect(await inaccessible()).toEqual([]);
    await dialog.getByRole("button", { name: "定下来" }).click();
    await page.getByRole("status").getByText("已定下“放款数目”").waitFor();
    expect(await heard()).toEqual([["reload"]]);
    expect(asked).toContainEqual({
      request: `PUT /api/words/${header.id}`,
      body: { decision: "meant", chosen: "amount" },
    });
    expect(faults).toEqual([]);
  });

  it("notes that a code is lacking, and asks which is meant where nothing is chosen", async () => {
    const unsure = { ...word, answers: [] };
    const { page, asked } = await open([unsure], done("PUT /api/words/"));
    await page.getByRole("button", { name: "“甲乙款”的操作" }).click();
    await page.getByRole("menuitem", { name: "决定…" }).click();
    await page.getByRole("button", { name: "定下来" }).click();
    await page.getByText("请先选择").waitFor();
    expect(asked.filter(({ request }) => request.startsWith("PUT"))).toEqual([]);
    await page.getByRole("radio", { name: /还没有合适的代码/ }).click();
    await page.getByRole("button", { name: "定下来" }).click();
    await page.getByRole("status").getByText("已定下“甲乙款”").waitFor();
    expect(asked.find(({ request }) => request.startsWith("PUT"))?.body).toEqual({
      decision: "new_code",
      chosen: "",
    });
  });

  it("says why a decision was not taken, and takes one back", async () => {
    const { page } = await open(
      [header, settled],
      refuses("PUT /api/words/", "word_taken"),
      done("DELETE /api/words/"),
    );
    await page.getByRole("button", { name: "“放款数目”的操作" }).click();
    await page.getByRole("menuitem", { name: "决定…" }).click();
    await page.getByRole("button", { name: "定下来" }).click();
    await page.getByText(problems.word_taken.title).waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByRole("combobox", { name: "状态" }).selectOption("all");
    await page.getByRole("button", { name: "“经办”的操作" }).click();
    await page.getByRole("menuitem", { name: "撤销决定…" }).click();
    await page.getByRole("button", { name: "撤销", exact: true }).click();
    await page.getByRole("status").getByText("已撤销对“经办”的决定").waitFor();
  });

  it("teaches where there is nothing yet", async () => {
    const { page, faults } = await open([]);
    await page.getByText("就会列在这里", { exact: false }).waitFor();
    expect(faults).toEqual([]);
  });
});
