import { describe, expect, it } from "vitest";
import { createCrowd } from "../../../worker/base/crowd.ts";

function held() {
  let release = () => {};
  const work = () =>
    new Promise<void>((resolve) => {
      release = resolve;
    });
  return { work, end: () => release() };
}

describe("a crowd", () => {
  it("takes in so many, of one group fewer, and tells the others at once", async () => {
    const crowd = createCrowd(3, 2, 1000, () => 0);
    const [a, b, c] = [held(), held(), held()];
    const inside = [crowd.join("east", a.work), crowd.join("east", b.work)];
    expect(await crowd.join("east", async () => "in")).toBeUndefined();
    inside.push(crowd.join("west", c.work));
    expect(await crowd.join("north", async () => "in")).toBeUndefined();
    a.end();
    await inside[0];
    expect(await crowd.join("north", async () => "in")).toEqual({ value: "in" });
    expect(await crowd.join("east", async () => undefined)).toEqual({ value: undefined });
  });

  it("lets go of whoever failed, or was cut off long ago", async () => {
    let now = 0;
    const crowd = createCrowd(1, 1, 1000, () => now);
    await expect(
      crowd.join("east", async () => {
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
    crowd.join("east", () => new Promise(() => {}));
    expect(await crowd.join("west", async () => "in")).toBeUndefined();
    now = 1001;
    expect(await crowd.join("west", async () => "in")).toEqual({ value: "in" });
  });

  it("is not kept shut by a clock that was set back", async () => {
    let now = 1_000_000;
    const crowd = createCrowd(1, 1, 1000, () => now);
    crowd.join("east", () => new Promise(() => {}));
    now = 0;
    expect(await crowd.join("west", async () => "in")).toEqual({ value: "in" });
  });
});
