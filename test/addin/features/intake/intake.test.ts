import { describe, expect, it } from "vitest";
import type { IntakePool } from "../../../../addin/engine/intake-pool.ts";
import { createAssignments } from "../../../../addin/features/check/assignments.ts";
import { createConfirmedNames } from "../../../../addin/features/check/confirmed-names.ts";
import { openWorkbench } from "../../../../addin/features/check/workbench.ts";
import { createIntake, MOST_FILES } from "../../../../addin/features/intake/intake.ts";
import { unitOf } from "../../../../addin/features/intake/intake-model.ts";
import type { IntakeSource } from "../../../../addin/features/intake/intake-source.ts";
import { createIntakeKeeper } from "../../../../addin/features/intake/kept-intake.ts";
import { createSessionKeeper } from "../../../../addin/features/sign-in/session.ts";
import { createFileHost, createPageSettings } from "../../../../addin/host/file-host.ts";
import type { Drawer } from "../../../../addin/ui/database.ts";
import { memoryStorage } from "../../../../addin/ui/storage.ts";
import { createStore } from "../../../../addin/ui/store.ts";
import type { Me } from "../../../../shared/api/sessions.ts";
import { standardEngine } from "../../../support/engine.ts";
import { loans, mailbox } from "../../../support/mailbox.ts";
import { loanTask } from "../../../support/pane-sheets.ts";
import { city, district, otherDistrict } from "../../../support/register.ts";
import { workbookBytes } from "../../../support/workbooks.ts";
import { knownWith, units } from "./taken.ts";

const me: Me = {
  account: { login: "officer", name: "示例员", role: "administrator", unit: city },
  units: [...units],
  recipient: city.name,
  checkBeforeSubmit: false,
  secondFactor: {},
  demonstration: true,
};

/** What a computer keeps: pages come and go. */
function computer() {
  const values = new Map<string, unknown>();
  const drawer: Drawer = {
    keys: async () => [...values.keys()],
    read: async (key) => values.get(key),
    write: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
  };
  const choice = createStore(true);
  const mayKeep = { isOn: choice.get, subscribe: choice.subscribe };
  const page = () => {
    const engine = standardEngine();
    const session = createSessionKeeper(memoryStorage(), Date.now);
    session.accept({ token: "t", expiresAt: "2999-01-01T00:00:00.000Z", account: me.account });
    const faults: unknown[] = [];
    const read: string[] = [];
    const pool: IntakePool = {
      size: 1,
      takeCatalogue: engine.takeCatalogue,
      read: async (context, request) => {
        read.push(request.path);
        const answer = await engine.intake({ ...request, key: context.key, context });
        if (answer === null) throw new Error("no context");
        return answer;
      },
      stop: () => undefined,
    };
    const intake = createIntake({
      pool,
      assignments: createAssignments(memoryStorage()),
      confirmedNames: createConfirmedNames(memoryStorage()),
      keeper: (onLeft) => createIntakeKeeper(drawer, session.state, mayKeep, onLeft),
      onFault: (fault) => faults.push(fault),
    });
    const { collections } = knownWith();
    intake.know({ me, collections });
    /** Once nothing waits and nothing is being read. */
    const atRest = (): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          const { files } = intake.state.get();
          if (files.some(({ status }) => status.kind === "waiting" || status.kind === "reading")) return;
          stop();
          resolve();
        };
        const stop = intake.state.subscribe(look);
        queueMicrotask(look);
      });
    const paths = () =>
      intake.state.get().files.map(({ path, status }) => `${path.split("/").at(-1)} ${status.kind}`);
    return { intake, session, faults, read, atRest, paths };
  };
  return { values, page, choice };
}

function source(path: string, bytes: Uint8Array, handle?: FileSystemFileHandle): IntakeSource {
  return {
    ...{ path, size: bytes.length, modified: 1, depth: 0 },
    file: async () => new Blob([bytes.slice()]),
    ...(handle !== undefined && { handle }),
  };
}

const ledger = await workbookBytes([loans({ unit: "示例甲区妇联", kind: "小额担保贷款" })]);
const bare = await workbookBytes([loans({ kind: "小额担保贷款" })]);

describe("a mailbox", () => {
  it("reads files, and those of an archive, one bad among them, and leaves leftovers out", async () => {
    const { intake, atRest, paths, faults } = computer().page();
    intake.add([
      source("收到.zip", await mailbox()),
      source("~$甲.xlsx", ledger),
      source("单独.xlsx", ledger),
    ]);
    await atRest();
    expect(paths().sort()).toEqual(
      [
        "丁区贷款.xlsx read",
        "丙区贷款.xlsx read",
        "丙区贷款（改）.xlsx read",
        "乙区贷款.xlsx read",
        "单独.xlsx read",
        "坏的.xlsx unreadable",
        "戊区贷款.xlsx read",
        "新区贷款.xlsx read",
        "甲区贷款.xlsx read",
      ].sort(),
    );
    expect([intake.state.get().leftovers, faults]).toEqual([2, []]);
  });

  it("reads no file twice that is there already", async () => {
    const { intake, atRest, read } = computer().page();
    intake.add([source("甲.xlsx", ledger)]);
    await atRest();
    intake.add([source("甲.xlsx", ledger)]);
    await atRest();
    expect(read).toEqual(["甲.xlsx"]);
  });

  it("takes no more than it can show, and says how many there were", async () => {
    const { intake, paths } = computer().page();
    const many = Array.from({ length: MOST_FILES + 1 }, (_, at) => source(`${at}.xlsx`, ledger));
    intake.add(many);
    expect([paths(), intake.state.get().tooMany]).toEqual([[], MOST_FILES + 1]);
  });

  it("says of a file that is gone what to do, and reads the others", async () => {
    const { intake, atRest, paths, faults } = computer().page();
    const gone: IntakeSource = {
      ...source("走了.xlsx", ledger),
      file: async () => {
        throw new DOMException("gone", "NotFoundError");
      },
    };
    intake.add([gone, source("甲.xlsx", ledger)]);
    await atRest();
    expect([paths(), faults]).toEqual([["走了.xlsx unreadable", "甲.xlsx read"], []]);
  });

  it("reads a file for the unit that a person says", async () => {
    const { intake, atRest } = computer().page();
    intake.add([source("报表.xlsx", bare)]);
    await atRest();
    const unitOf = () => intake.state.get().files[0]?.tables[0]?.unit;
    expect(unitOf()).toMatchObject({ kind: "asked" });
    intake.sayUnit([intake.state.get().files[0]?.id ?? ""], otherDistrict.code);
    await atRest();
    expect(unitOf()).toMatchObject({ kind: "found", unit: otherDistrict.code, by: "person" });
  });
});

describe("a file that was worked at", () => {
  it("keeps its sheets of other units, and leaves out what was ignored of this one", async () => {
    const { intake, atRest } = computer().page();
    const sheet = (unit: string, name: string) => loans({ unit, name, kind: "小额担保贷款" });
    const bytes = await workbookBytes([
      sheet("示例甲区妇联", "一"),
      sheet("示例甲区妇联", "二"),
      sheet("示例乙区妇联", "三"),
    ]);
    intake.add([source("几家.xlsx", bytes)]);
    await atRest();
    const [file] = intake.state.get().files;
    if (file === undefined) throw new Error("no file");
    const functions = standardEngine();
    const read = await functions.openWorkbook(bytes);
    if (!read.ok) throw new Error(read.detail);
    const original = { bytes, converted: false };
    const host = createFileHost("几家.xlsx", read.sheets, createPageSettings(), original);
    const workbench = await openWorkbench({
      host,
      engine: { assess: async (request) => functions.assess(request) },
      context: () => ({ units: [district], reporter: district, tasks: [loanTask] }),
      assignments: createAssignments(memoryStorage()),
      confirmedNames: createConfirmedNames(memoryStorage()),
      onFault: (fault) => {
        throw fault;
      },
    });
    await workbench.setAside(["三"]);
    await workbench.settled();
    workbench.setIgnored(workbench.state.get().sheets.find(({ name }) => name === "二")?.id ?? "", true);
    intake.worked(file.id, { account: "officer", workbench, file: host });
    const { files, decisions } = intake.state.get();
    expect(files[0]?.tables.map((table) => [table.sheet, unitOf(table)]).sort()).toEqual([
      ["一", district.code],
      ["三", otherDistrict.code],
      ["二", district.code],
    ]);
    expect(decisions.left).toEqual(file.tables.filter(({ sheet: of }) => of === "二").map(({ id }) => id));
  });
});

describe("after a reload", () => {
  it("goes on with what was decided, with files that are handed over again", async () => {
    const machine = computer();
    const before = machine.page();
    before.intake.add([source("报表.xlsx", bare)]);
    await before.atRest();
    const [file] = before.intake.state.get().files;
    before.intake.sayUnit([file?.id ?? ""], district.code);
    await before.atRest();
    await before.intake.keepAct("e", { uuid: "u", content: "c" });

    const after = machine.page();
    const kept = await after.intake.kept();
    if (kept === null) throw new Error("nothing was kept");
    await after.intake.resume(kept);
    expect(after.paths()).toEqual(["报表.xlsx missing"]);
    after.intake.add([source("报表.xlsx", bare)]);
    await after.atRest();
    expect(after.intake.state.get().files[0]?.tables[0]?.unit).toMatchObject({ unit: district.code });
    expect(after.intake.actOf("e")).toEqual({ uuid: "u", content: "c" });
  });

  it("reads by itself what the browser finds again", async () => {
    const machine = computer();
    const before = machine.page();
    const held = new File([ledger.slice()], "甲.xlsx", { lastModified: 1 });
    const handle = { getFile: async () => held } as Partial<FileSystemFileHandle> as FileSystemFileHandle;
    before.intake.add([source("甲.xlsx", ledger, handle)]);
    await before.intake.keepAct("e", { uuid: "u", content: "c" });
    const after = machine.page();
    const kept = await after.intake.kept();
    if (kept === null) throw new Error("nothing was kept");
    await after.intake.resume(kept);
    await after.atRest();
    expect(after.paths()).toEqual(["甲.xlsx read"]);
  });

  it("is forgotten with her leave, and kept while a session only ran out", async () => {
    const machine = computer();
    const { intake, session, paths } = machine.page();
    intake.add([source("甲.xlsx", ledger)]);
    await intake.keepAct("e", { uuid: "u", content: "c" });
    expect(machine.values.size).toBe(1);
    session.end(true);
    expect([machine.values.size, paths()]).toEqual([1, []]);

    const later = machine.page();
    expect(await later.intake.kept()).not.toBeNull();
    later.session.end(false);
    await later.intake.kept();
    expect(machine.values.size).toBe(0);
  });

  it("is not kept on a computer that keeps nothing half done, and goes at once, everybody's, when that is said", async () => {
    const machine = computer();
    const { intake, atRest } = machine.page();
    machine.values.set("someone-else", {});
    intake.add([source("甲.xlsx", ledger)]);
    await atRest();
    expect(await intake.keepAct("e", { uuid: "u", content: "c" })).toBe(true);
    machine.choice.update(() => false);
    expect(await intake.kept()).toBeNull();
    expect(machine.values.size).toBe(0);
    expect(await intake.keepAct("e", { uuid: "u", content: "d" })).toBe(false);
    expect([machine.values.size, intake.state.get().lasting]).toEqual([0, false]);
    // What is open goes on.
    expect(intake.state.get().files).toHaveLength(1);
    machine.choice.update(() => true);
    expect(await intake.keepAct("e", { uuid: "u", content: "e" })).toBe(true);
  });

  it("holds no figure and no name of a file's cells", async () => {
    const machine = computer();
    const { intake, atRest } = machine.page();
    intake.add([source("甲.xlsx", ledger)]);
    await atRest();
    await intake.keepAct("e", { uuid: "u", content: "c" });
    expect(JSON.stringify([...machine.values])).not.toMatch(/示例甲|小额/);
  });
});
