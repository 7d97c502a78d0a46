import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import type { ReadingFileStory } from "./reading-file.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function open() {
  const shown = await stage.open<ReadingFileStory>("features/check/reading-file", { name: "台账.xlsx" });
  await shown.page.getByText("正在读取“台账.xlsx”").waitFor();
  const read = (share: number) =>
    shown.page.evaluate((detail) => globalThis.dispatchEvent(new CustomEvent("read", { detail })), share);
  return { ...shown, read };
}

describe("a file that is being read", () => {
  it("shows how much was read once it takes a while, and says it sparingly", async () => {
    const { page, faults, read } = await open();
    await read(0.3);
    const bar = page.getByRole("progressbar", { name: "正在读取“台账.xlsx”", exact: true }).last();
    await page.getByText("已读 30%", { exact: true }).waitFor();
    expect(await bar.getAttribute("aria-valuenow")).toBe("30");
    const said = page.getByRole("status").getByText("已读", { exact: false });
    await said.getByText("已读 25%").waitFor();
    await read(0.42);
    await page.getByText("已读 42%", { exact: true }).waitFor();
    expect(await said.textContent()).toBe("已读 25%");
    // The next quarter right after it would cut the first one off.
    await read(0.51);
    await page.getByText("已读 51%", { exact: true }).waitFor();
    expect(await said.textContent()).toBe("已读 25%");
    await read(1);
    await page.getByText("已读完，正在显示").waitFor();
    expect(faults).toEqual([]);
  });

  it("can be stopped from the first moment, and says no number while nobody knows one", async () => {
    const { page, heard, read } = await open();
    await page.getByRole("button", { name: "停止读取" }).click();
    expect(await heard()).toEqual([["onStop"]]);
    expect(await page.getByText("已读").count()).toBe(0);
    await read(0);
    await page.getByText("已读 0%").waitFor();
  });

  it("takes nothing from people who read with their ears or from the keyboard", async () => {
    const { page, read, inaccessible } = await open();
    await read(0.5);
    await page.getByText("已读 50%", { exact: true }).first().waitFor();
    expect(await inaccessible()).toEqual([]);
  });
});
