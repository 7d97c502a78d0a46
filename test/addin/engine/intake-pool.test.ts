import { describe, expect, it } from "vitest";
import type { Engine } from "../../../addin/engine/engine.ts";
import { createIntakePool } from "../../../addin/engine/intake-pool.ts";
import type { IntakeContext } from "../../../addin/engine/intake-types.ts";
import { standardEngine } from "../../support/engine.ts";
import { city } from "../../support/register.ts";

const context = (key: string): IntakeContext => ({
  key,
  units: [city],
  receiver: city,
  owed: {},
  confirmed: {},
  namesConfirmed: [],
});

/** Engines without workers, and what each was handed and had to do at a time. */
function pool(size: number) {
  const contexts: string[][] = [];
  const atATime: number[] = [];
  const made = createIntakePool(size, () => {
    const functions = standardEngine();
    const handed: string[] = [];
    contexts.push(handed);
    let busy = 0;
    const engine: Pick<Engine, "intake" | "takeCatalogue" | "stop"> = {
      takeCatalogue: functions.takeCatalogue,
      stop: () => undefined,
      intake: async (request) => {
        busy += 1;
        atATime.push(busy);
        if (request.context !== null) handed.push(request.context.key);
        const answer = await functions.intake(request);
        busy -= 1;
        return answer;
      },
    };
    return engine as Engine;
  });
  return { made, contexts, atATime };
}

const file = (name: string) => ({
  bytes: new TextEncoder().encode("甲,乙\n1,2\n3,4\n"),
  path: `${name}.csv`,
  mayUnpack: true,
});

describe("engines that read a mailbox", () => {
  it("are handed the context once each, and again when it is another", async () => {
    const { made, contexts } = pool(1);
    const first = context("1");
    for (const name of ["甲", "乙", "丙"]) {
      expect(await made.read(first, file(name))).toMatchObject({ kind: "workbook" });
    }
    await made.read(context("2"), file("丁"));
    expect(contexts).toEqual([["1", "2"]]);
  });

  it("read one file at a time, and as many as there are of them", async () => {
    const { made, atATime, contexts } = pool(2);
    const names = ["甲", "乙", "丙", "丁", "戊"];
    const answers = await Promise.all(names.map((name) => made.read(context("1"), file(name))));
    expect(answers.map(({ kind }) => kind)).toEqual(names.map(() => "workbook"));
    expect([new Set(atATime), contexts]).toEqual([new Set([1]), [["1"], ["1"]]]);
  });

  it("go on after a file that made one of them fail", async () => {
    const functions = standardEngine();
    let failing = true;
    const engine: Pick<Engine, "intake" | "takeCatalogue" | "stop"> = {
      takeCatalogue: functions.takeCatalogue,
      stop: () => undefined,
      intake: async (request) => {
        if (failing) throw new Error("out of memory");
        return functions.intake(request);
      },
    };
    const made = createIntakePool(1, () => engine as Engine);
    await expect(made.read(context("1"), file("甲"))).rejects.toThrow("out of memory");
    failing = false;
    expect(await made.read(context("1"), file("乙"))).toMatchObject({ kind: "workbook" });
  });
});
