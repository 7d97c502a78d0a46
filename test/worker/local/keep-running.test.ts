import { describe, expect, it, vi } from "vitest";
import { keepRunning } from "../../../worker/local/keep-running.ts";

/** A process that can be ended, and what is asked of the claim on its folder. */
function runtimes(starts: readonly ("answers" | "fails" | "dies")[]) {
  let ended = () => {};
  let left = [...starts];
  let served = true;
  const disposed: number[] = [];
  const runtime = (number: number) => ({
    number,
    dispose: async () => {
      disposed.push(number);
    },
  });
  const rests: number[] = [];
  const kept = keepRunning(
    runtime(0),
    {
      whenEnded: (listener) => {
        ended = listener;
      },
      isServed: () => served,
      settle: async () => {},
    },
    async () => {
      const [next = "fails", ...rest] = left;
      left = rest;
      if (next === "fails") throw new Error("port is taken");
      served = next === "answers";
      return runtime(starts.length - rest.length);
    },
    async (milliseconds) => {
      rests.push(milliseconds);
    },
  );
  return { kept, disposed, rests, end: () => ended() };
}

describe("keepRunning", () => {
  it("starts another in the place of one that ended, and says both", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const { kept, disposed, end } = runtimes(["answers"]);
    expect(kept.answers()).toBe(true);
    end();
    expect(kept.answers()).toBe(false);
    await vi.waitFor(() => expect(kept.answers()).toBe(true), 10_000);
    expect(kept.current().number).toBe(1);
    expect(disposed).toEqual([0]);
    expect(said.mock.calls.flat()).toEqual([
      expect.stringContaining("意外停止"),
      expect.stringContaining("已恢复"),
    ]);
    await kept.stop();
    expect(disposed).toEqual([0, 1]);
    said.mockRestore();
  });

  it("goes on when one does not start, and when one ends as it starts", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const { kept, end } = runtimes(["fails", "dies", "answers"]);
    end();
    await vi.waitFor(() => expect(kept.answers()).toBe(true), 10_000);
    expect(kept.current().number).toBe(3);
    expect(said.mock.calls.flat().join("\n")).toContain("没有启动起来：port is taken");
    said.mockRestore();
  });

  it("gives up after five starts that fail, and says what to do", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const { kept, rests, end } = runtimes([]);
    end();
    const { message } = await kept.lost;
    expect(message).toContain("从备份恢复");
    expect(rests.slice(1)).toEqual(rests.slice(1).toSorted((a, b) => a - b));
    expect(said.mock.calls.flat().filter((text) => String(text).includes("没有启动起来"))).toHaveLength(5);
    said.mockRestore();
  });

  it("gives up what ends again and again, each time soon after it started", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const { kept, rests, end } = runtimes(Array.from({ length: 100 }, () => "dies"));
    end();
    expect((await kept.lost).message).toContain("反复停止");
    expect(Math.max(...rests)).toBe(2_000);
    expect(kept.current().number).toBe(20);
    said.mockRestore();
  });

  it("starts nothing once it is told to stop", async () => {
    const { kept, disposed, end } = runtimes(["answers"]);
    await kept.stop();
    end();
    expect(kept.current().number).toBe(0);
    expect(disposed).toEqual([0]);
  });
});
