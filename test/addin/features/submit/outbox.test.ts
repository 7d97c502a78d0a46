import { describe, expect, it } from "vitest";
import { body, browserStorage, entry, openOutbox } from "./support.ts";

describe("a submission without a receipt", () => {
  it("is there again after a reload, for its own account, at China's time", () => {
    const storage = browserStorage();
    openOutbox(storage).put(entry());
    const waiting = openOutbox(storage).waiting.get();
    expect(waiting).toHaveLength(1);
    expect(waiting[0]).toMatchObject({ account: "jia", body: body() });
    expect(waiting[0]?.savedAt.slice(0, 16)).toBe("2019-12-31T16:20");
  });

  it("gets a new UUID when its content changes, and takes the older one's place", () => {
    const outbox = openOutbox();
    const first = outbox.put(entry(500)).pending;
    const second = outbox.put(entry(600)).pending;
    expect(second.uuid).not.toBe(first.uuid);
    expect(outbox.waiting.get()).toEqual([second]);
    outbox.put({ ...entry(600), account: "yi" });
    expect(outbox.waiting.get()).toHaveLength(2);
  });

  it("that storage holds in another shape is left alone", () => {
    const storage = browserStorage();
    storage.setItem("halfsky.pending.x", "not json");
    storage.setItem("other", "{}");
    expect(openOutbox(storage).waiting.get()).toEqual([]);
    expect(storage.getItem("other")).toBe("{}");
  });
});
