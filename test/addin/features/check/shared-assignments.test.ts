import { describe, expect, it } from "vitest";
import type { AssignmentsApi } from "../../../../addin/api/assignments.ts";
import type { Failure } from "../../../../addin/api/failure.ts";
import { createAssignments } from "../../../../addin/features/check/assignments.ts";
import { shareAssignments } from "../../../../addin/features/check/shared-assignments.ts";
import type { AssignmentBody } from "../../../../shared/api/assignment-body.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import type { Assignment } from "../../../../shared/sheet/assignment.ts";
import { assignmentDigest } from "../../../../shared/sheet/assignment-digest.ts";

const settled: Assignment = { form: "women_loans", columns: { 放款数目: "amount" } };
const otherwise: Assignment = { form: "women_loans", columns: { 放款数目: "balance" } };
const offline: Failure = { kind: "network" };

function memory() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  };
}

/** A server's side: what it keeps, and whether anybody reaches it. */
function server() {
  const kept: AssignmentBody[] = [];
  const given: AssignmentBody[] = [];
  const taken: string[] = [];
  let failure: Failure | undefined;
  const api: AssignmentsApi = {
    list: async () =>
      failure === undefined
        ? {
            ok: true,
            value: kept.map((body) => ({
              ...body,
              digest: assignmentDigest(body.fingerprint),
              savedAt: "2026-11-29T09:00:00+08:00",
            })),
          }
        : { ok: false, failure },
    keep: async (body) => {
      given.push(body);
      if (failure !== undefined) return { ok: false, failure };
      kept.splice(
        0,
        kept.length,
        ...kept.filter(({ fingerprint }) => fingerprint !== body.fingerprint),
        body,
      );
      return { ok: true, value: null };
    },
    forget: async (fingerprint) => {
      taken.push(fingerprint);
      if (failure !== undefined) return { ok: false, failure };
      kept.splice(0, kept.length, ...kept.filter((body) => body.fingerprint !== fingerprint));
      return { ok: true, value: null };
    },
  };
  const answersWith = (next: Failure | undefined): void => {
    failure = next;
  };
  return { api, kept, given, taken, answersWith };
}

function desk(api: AssignmentsApi) {
  return shareAssignments({
    local: createAssignments(memory()),
    api,
    forms: () => standardCatalogue,
    onFault: (fault) => {
      throw fault;
    },
  });
}

describe("what people settled about the sheets of a unit", () => {
  it("reaches a colleague at another computer, and nobody of another unit", async () => {
    const { api, kept } = server();
    desk(api).choose("A", "放款数目", settled);
    await expect.poll(() => kept).toHaveLength(1);
    const colleague = desk(api);
    expect(await colleague.meet("A")).toBe(true);
    expect(colleague.get("A")).toEqual({ 放款数目: settled });
    expect(colleague.get("B")).toEqual({});
    expect(await colleague.meet("A")).toBe(false);
  });

  it("is the server's where both know the header, as somebody may have said otherwise since", async () => {
    const { api, kept } = server();
    const mine = desk(api);
    mine.choose("A", "放款数目", settled);
    await expect.poll(() => kept).toHaveLength(1);
    kept.splice(0, 1, { fingerprint: "放款数目", assignment: otherwise });
    expect(await mine.meet("A")).toBe(true);
    expect(mine.get("A")).toEqual({ 放款数目: otherwise });
  });

  it("holds offline, and arrives when the server is there again", async () => {
    const { api, kept, answersWith } = server();
    const mine = desk(api);
    kept.push({ fingerprint: "放款数目", assignment: otherwise });
    answersWith(offline);
    expect(mine.choose("A", "放款数目", settled)).toBe(true);
    expect(await mine.meet("A")).toBe(false);
    expect(mine.get("A")).toEqual({ 放款数目: settled });
    answersWith(undefined);
    await mine.meet("A");
    expect(kept).toEqual([{ fingerprint: "放款数目", assignment: settled }]);
  });

  it("reaches a colleague with what holds for one period alone, and each title for itself", async () => {
    const { api, kept } = server();
    const dated: Assignment = { ...settled, periods: { "2026-01": { columns: { 本年累计: "amount" } } } };
    const mine = desk(api);
    mine.choose("A", "放款数目\n0123456789abcdef", dated);
    mine.choose("A", "放款数目\nfedcba9876543210", otherwise);
    await expect.poll(() => kept).toHaveLength(2);
    const colleague = desk(api);
    await colleague.meet("A");
    expect(colleague.get("A")).toEqual({
      "放款数目\n0123456789abcdef": dated,
      "放款数目\nfedcba9876543210": otherwise,
    });
  });

  it("leaves without what stays in the workbook, and keeps that here", async () => {
    const { api, kept } = server();
    const whole: Assignment = { ...settled, constants: { loan_type: "小额贷款", village: "示例村" } };
    const mine = desk(api);
    mine.choose("A", "放款数目", whole);
    await expect
      .poll(() => kept)
      .toEqual([
        { fingerprint: "放款数目", assignment: { ...settled, constants: { loan_type: "小额贷款" } } },
      ]);
    expect(await mine.meet("A")).toBe(false);
    expect(mine.get("A")).toEqual({ 放款数目: whole });
  });

  it("stays here with anything that looks like a personal number, or of a form that nobody knows", async () => {
    const { api, given } = server();
    const mine = desk(api);
    mine.choose("A", "联系13800000000", settled);
    mine.choose("A", "甲", { form: "nobodys", columns: {} });
    mine.choose("A", "放款数目", settled);
    await expect.poll(() => given).toEqual([{ fingerprint: "放款数目", assignment: settled }]);
    expect(Object.keys(mine.get("A"))).toHaveLength(3);
  });

  it("is given again when another sheet was read by it, and only then", async () => {
    const { api, given } = server();
    const mine = desk(api);
    mine.choose("A", "放款数目", settled);
    mine.used("A", "放款数目");
    mine.used("A", "没有人问过");
    await expect.poll(() => given).toHaveLength(2);
  });

  it("is forgotten here and by the server, and once more kept by who takes that back", async () => {
    const { api, kept, taken } = server();
    const mine = desk(api);
    mine.choose("A", "放款数目", settled);
    mine.forget("A", "放款数目");
    expect(mine.get("A")).toEqual({});
    await expect.poll(() => taken).toEqual(["放款数目"]);
    expect(kept).toEqual([]);
    expect(await mine.meet("A")).toBe(false);
    mine.forget("A", "放款数目");
    mine.choose("A", "放款数目", otherwise);
    await expect.poll(() => kept).toEqual([{ fingerprint: "放款数目", assignment: otherwise }]);
    expect(mine.get("A")).toEqual({ 放款数目: otherwise });
  });

  it("is forgotten offline, and does not come back from the server when it is there again", async () => {
    const { api, kept, answersWith } = server();
    const mine = desk(api);
    mine.choose("A", "放款数目", settled);
    await expect.poll(() => kept).toHaveLength(1);
    answersWith(offline);
    mine.forget("A", "放款数目");
    await mine.meet("A");
    answersWith(undefined);
    expect(await mine.meet("A")).toBe(false);
    expect([mine.get("A"), kept]).toEqual([{}, []]);
  });
});
