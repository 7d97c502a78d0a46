import { describe, expect, it } from "vitest";
import { createTurns } from "../../../worker/base/turns.ts";

/** Lets everybody else go on, without time. */
const turnOfTheLoop = () => new Promise<void>((resolve) => queueMicrotask(resolve));

describe("taking turns", () => {
  it("lets so many work at once, in the order they came", async () => {
    const turns = createTurns(2, turnOfTheLoop);
    const ended: number[] = [];
    await Promise.all(
      Array.from({ length: 7 }, (_, index) =>
        turns.take(async (step) => {
          for (let part = 0; part < 3; part += 1) await step();
          ended.push(index);
        }),
      ),
    );
    expect(ended).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([turns.mostAtOnce(), turns.running()]).toEqual([2, 0]);
  });

  it("goes on to the next when one fails, and says so to that one alone", async () => {
    const turns = createTurns(1, turnOfTheLoop);
    const bad = turns.take(async () => {
      throw new Error("broken");
    });
    const good = turns.take(async () => "done");
    await expect(bad).rejects.toThrow("broken");
    expect(await good).toBe("done");
  });

  it("takes the turn from somebody who was cut off, and from nobody who still works", async () => {
    const turns = createTurns(1, turnOfTheLoop);
    let finished = false;
    const slow = turns.take(async (step) => {
      for (let part = 0; part < 5_000; part += 1) await step();
      finished = true;
    });
    expect(await turns.take(async () => finished)).toBe(true);
    await slow;
    turns.take(() => new Promise(() => {}));
    expect(await turns.take(async () => "next")).toBe("next");
  });
});
