import { describe, expect, it } from "vitest";
import { createAssignments } from "../../../../addin/features/check/assignments.ts";
import { createConfirmedNames } from "../../../../addin/features/check/confirmed-names.ts";
import type { OpenedWorkbook } from "../../../../addin/features/check/opened-workbook.ts";
import { placedAgain, type WorkDone, workDone } from "../../../../addin/features/check/work-done.ts";
import { openWorkbench } from "../../../../addin/features/check/workbench.ts";
import { createKeptWork, type KeptWork } from "../../../../addin/features/kept-work/kept-work.ts";
import { createSessionKeeper } from "../../../../addin/features/sign-in/session.ts";
import { createFileHost, createPageSettings } from "../../../../addin/host/file-host.ts";
import type { Drawer } from "../../../../addin/ui/database.ts";
import { memoryStorage } from "../../../../addin/ui/storage.ts";
import { assess } from "../../../support/engine.ts";
import { addressBook, loanLedger, loanTask } from "../../../support/pane-sheets.ts";
import { district, districtUnits } from "../../../support/register.ts";

const TODAY = Date.UTC(2026, 10, 30);
const DAY = 86_400_000;
const sheets = () => [loanLedger(), addressBook()];
const owed = (form: string): boolean => form === loanTask.form;

/** A workbook on the bench, as a page opens it. */
async function open(
  account = "anna",
  name = "台账.xlsx",
  resumed?: WorkDone,
  /** A check ends no earlier. */
  until: () => Promise<void> = async () => undefined,
): Promise<OpenedWorkbook> {
  const source = { bytes: new TextEncoder().encode(name), converted: false };
  const settings = createPageSettings(resumed?.settings);
  const file = createFileHost(name, sheets(), settings, source);
  const { standing } = placedAgain(sheets(), resumed?.corrections ?? []);
  if (standing.length > 0) await file.renew({ sheets: sheets(), source }, standing);
  const workbench = await openWorkbench({
    host: file,
    engine: {
      assess: async (request) => {
        await until();
        return assess(request);
      },
    },
    context: () => ({ units: districtUnits, reporter: district, tasks: [loanTask] }),
    assignments: createAssignments(memoryStorage()),
    confirmedNames: createConfirmedNames(memoryStorage()),
    onFault: (fault) => {
      throw fault;
    },
    resumed,
  });
  await workbench.settled();
  return { account, workbench, file, work: () => workDone(workbench.state.get(), file, settings) };
}

/** What a computer keeps: pages come and go. */
function computer(refuses = () => false) {
  const values = new Map<string, unknown>();
  const choice = memoryStorage();
  let ids = 0;
  const drawer: Drawer = {
    keys: async () => [...values.keys()],
    read: async (key) => structuredClone(values.get(key)),
    write: async (key, value) => {
      if (refuses()) throw new DOMException("no room", "QuotaExceededError");
      values.set(key, structuredClone(value));
    },
    remove: async (key) => void values.delete(key),
  };
  /** A page of it; `clock` goes on as the test says. */
  const page = (login?: string, start = TODAY) => {
    const clock = { now: start };
    const session = createSessionKeeper(memoryStorage(), () => clock.now);
    const signIn = (who: string): void =>
      session.accept({
        token: who,
        expiresAt: "2030-01-01T00:00:00.000Z",
        account: { login: who, name: who, role: "reporter", unit: district },
      });
    if (login !== undefined) signIn(login);
    const kept = createKeptWork({
      drawer,
      choice,
      session: session.state,
      now: () => clock.now,
      newId: () => `id${ids++}`,
    });
    return { session, signIn, kept, clock };
  };
  return { values, page };
}

async function names(kept: KeptWork): Promise<readonly string[]> {
  await kept.ready();
  return kept.state.get().works.map(({ name }) => name);
}

const correct = (opened: OpenedWorkbook, cell: string, text: string) =>
  opened.workbench.write([{ sheet: "贷款台账", cell, text }]);

/** Corrects a cell and explains a finding that wants an explanation. */
async function workOn(opened: OpenedWorkbook): Promise<void> {
  await correct(opened, "C5", "甲支行");
  await opened.workbench.settled();
  const sheet = opened.workbench.state.get().sheets.find(({ name }) => name === "贷款台账");
  const finding = sheet?.assessment?.findings.find(({ rows }) => rows.length > 0);
  if (sheet === undefined || finding === undefined) throw new Error("nothing to explain");
  opened.workbench.explain(sheet.id, finding, { reason: "real_situation", note: "属实" });
}

async function again(kept: KeptWork, nth = 0): Promise<OpenedWorkbook> {
  await kept.ready();
  const resumed = await kept.resume(kept.state.get().works[nth]?.id ?? "");
  if (resumed === undefined) throw new Error("nothing is kept");
  const opened = await open(resumed.record.login, resumed.record.name, resumed.record.work);
  kept.adopt(opened, resumed);
  return opened;
}

describe("a workbook that is worked on", () => {
  it("is there again on the next page with all that was done on it", async () => {
    const { page, values } = computer();
    const first = page("anna");
    const opened = await open();
    first.kept.follow(opened, owed);
    await workOn(opened);
    opened.workbench.setIgnored(opened.workbench.state.get().sheets[1]?.id ?? "", true);
    await first.kept.ready();
    expect(first.kept.state.get()).toMatchObject({ held: true, lasting: true });

    const next = page("anna", TODAY + DAY);
    await next.kept.ready();
    expect(next.kept.state.get().works).toMatchObject([
      { name: "台账.xlsx", corrections: 1, explanations: 1, work: true, at: "2026-11-30T08:00:00+08:00" },
    ]);
    const resumed = await again(next.kept);
    expect(resumed.work?.()).toEqual(opened.work?.());
    const strip = (workbook: OpenedWorkbook) => workbook.workbench.state.get().sheets;
    expect(strip(resumed)).toEqual(strip(opened));
    // To have opened it is no work: it was last worked on when something was done.
    next.kept.follow(resumed, owed);
    await next.kept.ready();
    expect(next.kept.state.get().works[0]?.at).toBe("2026-11-30T08:00:00+08:00");
    expect([...values.keys()].filter((key) => key.includes(" bytes "))).toHaveLength(1);
  });

  it("is known again by the content of its file, whatever that is called, what was worked at first", async () => {
    const { page } = computer();
    const { kept, signIn } = page("anna");
    const bytes = new TextEncoder().encode("台账.xlsx");
    expect(await kept.sameAs(bytes)).toBeUndefined();
    const opened = await open();
    kept.follow(opened, owed);
    await workOn(opened);
    // Another window opened it too, and nothing was done there.
    const looked = page("anna", TODAY + DAY);
    looked.kept.follow(await open(), owed);
    await looked.kept.ready();
    const same = await looked.kept.sameAs(bytes.slice());
    expect(same?.record).toMatchObject({ name: "台账.xlsx", work: { corrections: [{ cell: "C5" }] } });
    expect(await kept.sameAs(new TextEncoder().encode("台账.xlsy"))).toBeUndefined();
    expect(await kept.sameAs(bytes.slice(1))).toBeUndefined();
    signIn("berta");
    expect(await kept.sameAs(bytes)).toBeUndefined();
  });

  it("is nobody else's, waits for her whose session ran out, and goes when she leaves", async () => {
    const { page, values } = computer();
    const { kept, session, signIn } = page("anna");
    const opened = await open();
    kept.follow(opened, owed);
    // Nothing was written yet when it ran out.
    await workOn(opened);
    session.end(true);
    await kept.ready();
    expect(kept.state.get().works).toEqual([]);
    signIn("berta");
    expect(await names(kept)).toEqual([]);
    await correct(opened, "C6", "不是她的");
    await kept.ready();
    expect([...values.keys()].some((key) => key.startsWith("berta "))).toBe(false);
    session.end(false);
    signIn("anna");
    expect(await names(kept)).toEqual(["台账.xlsx"]);
    expect(kept.state.get().works[0]).toMatchObject({ corrections: 1, explanations: 1 });
    session.end(false);
    await kept.ready();
    expect(values.size).toBe(0);
    // The page is still there, and nobody is signed in.
    await correct(opened, "C5", "乙支行");
    await kept.ready();
    expect(values.size).toBe(0);
  });

  it("goes when all of it was sent, and is kept again when something is corrected after that", async () => {
    const { page, values } = computer();
    const { kept } = page("anna");
    const opened = await open();
    kept.follow(opened, owed);
    await workOn(opened);
    await kept.ready();
    const id = opened.workbench.state.get().sheets.find(({ name }) => name === "贷款台账")?.id ?? "";
    opened.workbench.markSent(id);
    expect(await names(kept)).toEqual([]);
    expect(values.size).toBe(0);
    await correct(opened, "C5", "丙支行");
    await opened.workbench.settled();
    expect(await names(kept)).toEqual(["台账.xlsx"]);
    expect(values.size).toBe(2);
  });

  it("goes when all of it was sent, also where that is known only once a check has ended", async () => {
    const { page, values } = computer();
    const { kept } = page("anna");
    let checked = Promise.resolve();
    const opened = await open("anna", "台账.xlsx", undefined, () => checked);
    kept.follow(opened, owed);
    await workOn(opened);
    let end = (): void => undefined;
    checked = new Promise((resolve) => {
      end = resolve;
    });
    opened.workbench.recheck();
    const id = opened.workbench.state.get().sheets.find(({ name }) => name === "贷款台账")?.id ?? "";
    opened.workbench.markSent(id);
    // It may yet turn out that it is not what was sent.
    expect(await names(kept)).toEqual(["台账.xlsx"]);
    end();
    await opened.workbench.settled();
    expect(await names(kept)).toEqual([]);
    expect(values.size).toBe(0);
  });

  it("is given up after a month without work, whoever signs in; what cannot be read is taken away", async () => {
    const { page, values } = computer();
    const first = page("anna");
    const opened = await open();
    first.kept.follow(opened, owed);
    await workOn(opened);
    await first.kept.ready();
    values.set("anna work x", { name: "?" });
    values.set(`anna bytes ${TODAY - 2 * DAY} y z`, new Uint8Array(1));
    values.set(`anna bytes ${TODAY + 29 * DAY - 1} y z`, new Uint8Array(1));
    const later = page("berta", TODAY + 29 * DAY);
    await later.kept.ready();
    // Bytes without a record may be about to get one.
    expect(values.size).toBe(3);
    const last = page("berta", TODAY + 61 * DAY);
    await last.kept.ready();
    expect(values.size).toBe(0);
  });

  it("is one of ten: the oldest goes, files that were merely looked at before others, and it is said", async () => {
    const { page } = computer();
    const { kept, clock } = page("anna");
    for (let nth = 1; nth <= 12; nth += 1) {
      clock.now += DAY / 24;
      const opened = await open("anna", `第${nth}份.xlsx`);
      const stop = kept.follow(opened, owed);
      // The third is looked at alone, and left open by a crash.
      if (nth !== 3) await correct(opened, "C5", "甲支行");
      stop();
      await kept.ready();
    }
    expect(await names(kept)).toHaveLength(10);
    expect(await names(kept)).not.toContain("第3份.xlsx");
    expect(kept.state.get().gone.map(({ name }) => name)).toEqual(["第1份.xlsx"]);
    kept.read();
    expect(kept.state.get().gone).toEqual([]);
  });

  it("is forgotten when it was merely looked at and is closed, and when she throws it away", async () => {
    const { page, values } = computer();
    const { kept } = page("anna");
    const looked = await open();
    kept.follow(looked, owed)();
    kept.closed(looked);
    await kept.ready();
    expect(values.size).toBe(0);
    const worked = await open();
    const stop = kept.follow(worked, owed);
    await workOn(worked);
    stop();
    kept.closed(worked);
    expect(await names(kept)).toEqual(["台账.xlsx"]);
    kept.forget(kept.state.get().works[0]?.id ?? "");
    expect(await names(kept)).toEqual([]);
    expect(values.size).toBe(0);
  });
});

describe("one account in two windows", () => {
  it("keeps both apart once both go on with the same, and says so where it was taken up first", async () => {
    const { page } = computer();
    const [one, other] = [page("anna"), page("anna")];
    const here = await open();
    one.kept.follow(here, owed);
    await workOn(here);
    await one.kept.ready();
    other.kept.refresh();
    const there = await again(other.kept);
    other.kept.follow(there, owed);
    await correct(there, "C6", "那边");
    await other.kept.ready();
    await correct(here, "C6", "这边");
    await one.kept.ready();
    expect([one.kept.state.get().parted, other.kept.state.get().parted]).toEqual([true, false]);
    expect(await names(one.kept)).toEqual(["台账.xlsx", "台账.xlsx"]);
    const third = page("anna");
    const values = [await again(third.kept, 0), await again(third.kept, 1)].map(
      ({ file }) => file?.corrections().find(({ cell }) => cell === "C6")?.value,
    );
    expect(values.sort()).toEqual(["这边", "那边"].sort());
  });
});

describe("a computer that keeps nothing", () => {
  it("because somebody switched it off: what was kept goes at once, of everybody, until it is switched on", async () => {
    const { page, values } = computer();
    const [berta, anna] = [page("berta"), page("anna")];
    const hers = await open("berta");
    berta.kept.follow(hers, owed);
    await workOn(hers);
    await berta.kept.ready();
    const opened = await open();
    anna.kept.follow(opened, owed);
    await workOn(opened);
    await anna.kept.ready();
    anna.kept.choose(false);
    await anna.kept.ready();
    await correct(opened, "C6", "甲");
    await correct(hers, "C6", "甲");
    await Promise.all([anna.kept.ready(), berta.kept.ready()]);
    expect([values.size, anna.kept.state.get().held, berta.kept.state.get().held]).toEqual([0, false, false]);
    expect(page("anna").kept.state.get().on).toBe(false);
    anna.kept.choose(true);
    expect(await names(anna.kept)).toEqual(["台账.xlsx"]);
    expect(anna.kept.state.get().held).toBe(true);
    expect(await again(page("anna").kept)).toBeDefined();
    // Off and on again, with nothing done in between: it is kept as before.
    anna.kept.choose(false);
    anna.kept.choose(true);
    expect(await names(anna.kept)).toEqual(["台账.xlsx"]);
    expect(values.size).toBe(2);
  });

  it("because there is no room: it is said, work goes on, and is kept once there is room", async () => {
    let full = true;
    const { page, values } = computer(() => full);
    const { kept } = page("anna");
    const opened = await open();
    kept.follow(opened, owed);
    await workOn(opened);
    await kept.ready();
    expect([values.size, kept.state.get().lasting, kept.state.get().held]).toEqual([0, false, false]);
    full = false;
    await correct(opened, "C6", "甲");
    await kept.ready();
    expect([kept.state.get().lasting, kept.state.get().held]).toEqual([true, true]);
    expect((await again(page("anna").kept)).work?.().corrections).toHaveLength(2);
  });
});

it("makes a correction again only where the cell holds what it held", () => {
  const correction = { sheet: "贷款台账", cell: "C5", before: "甲", after: "乙", value: "乙" };
  const ledger = loanLedger();
  const elsewhere = { ...correction, sheet: "没有这张" };
  expect(placedAgain([ledger], [correction, elsewhere])).toEqual({
    standing: [],
    lost: [correction, elsewhere],
  });
});
