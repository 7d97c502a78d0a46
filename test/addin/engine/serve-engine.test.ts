import { expect, it } from "vitest";
import type { EngineAnswer, EngineCall } from "../../../addin/engine/engine.ts";
import { serveEngine } from "../../../addin/engine/serve-engine.ts";
import { longWorkbook } from "../../support/hostile-workbooks.ts";

/** What is answered to a call, up to its end. */
function answersTo(call: EngineCall): Promise<readonly EngineAnswer[]> {
  const answers: EngineAnswer[] = [];
  return new Promise((resolve) => {
    serveEngine(
      {
        postMessage: (answer) => {
          answers.push(structuredClone(answer));
          if ("ok" in answer) resolve(answers);
        },
        addEventListener: (type, hear) => hear(new MessageEvent(type, { data: call })),
      },
      "zh",
    );
  });
}

it("tells how far a workbook is read, a hundredth or more at a time, then its rows and the rest", async () => {
  const answers = await answersTo({
    id: 7,
    name: "openWorkbook",
    parameters: [await longWorkbook(), "十月"],
  });
  const shares = answers.flatMap((answer) => ("share" in answer ? [answer.share] : []));
  expect(shares.length).toBeGreaterThan(2);
  expect(shares.length).toBeLessThanOrEqual(100);
  expect(shares.every((share, index) => share - (shares[index - 1] ?? 0) >= 0.01)).toBe(true);
  expect(answers.slice(0, shares.length).every((answer) => "share" in answer)).toBe(true);
  expect(answers[shares.length]).toHaveProperty("rows");
  expect(answers.at(-1)).toMatchObject({ id: 7, ok: true, isRest: true });
});

it("names an only sheet as it was asked, and says why what is no workbook cannot be read", async () => {
  const text = new TextEncoder().encode("单位,人数\n示例镇,3\n");
  const [table] = await answersTo({ id: 1, name: "openWorkbook", parameters: [text, "十月"] });
  expect(table).toMatchObject({ value: { ok: true, sheets: [{ name: "十月" }] } });
  const [none] = await answersTo({ id: 2, name: "openWorkbook", parameters: [Uint8Array.of(1, 0, 2)] });
  expect(none).toMatchObject({ ok: true, value: { ok: false } });
});

it("refuses to assess a sheet of a workbook that it does not hold", async () => {
  const opened = { call: 3, sheet: 0 };
  const [answer] = await answersTo({ id: 4, name: "assess", parameters: [{}], opened });
  expect(answer).toMatchObject({ id: 4, ok: false, message: expect.stringContaining("call 3") });
});
