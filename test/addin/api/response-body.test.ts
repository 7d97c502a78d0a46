import { describe, expect, it } from "vitest";
import { collect, fileNameOf } from "../../../addin/api/response-body.ts";

describe("a download", () => {
  it("counts the bytes of the download as they come", async () => {
    const progress: number[] = [];
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(3));
        controller.enqueue(new Uint8Array(4));
        controller.close();
      },
    });
    const result = await collect(new Response(body), (bytes) => progress.push(bytes));
    expect(progress).toEqual([3, 7]);
    expect(result.ok && result.value.size).toBe(7);
  });

  it("does not take half a workbook for a whole one", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(3));
        controller.error(new TypeError("connection lost"));
      },
    });
    expect(await collect(new Response(body), () => undefined)).toEqual({
      ok: false,
      failure: { kind: "network" },
    });
  });

  it("takes the file's name from the answer", () => {
    const named = (header: string) =>
      fileNameOf(new Response(null, { headers: { "content-disposition": header } }));
    expect(named("attachment; filename=\"merged.xlsx\"; filename*=UTF-8''%E6%B1%87%E6%80%BB.xlsx")).toBe(
      "汇总.xlsx",
    );
    expect(named('attachment; filename="merged.xlsx"')).toBe("merged.xlsx");
    expect(named("attachment; filename=merged.xlsx; filename*=UTF-8''%E6%B1")).toBe("merged.xlsx");
    expect(fileNameOf(new Response(null))).toBeUndefined();
  });
});
