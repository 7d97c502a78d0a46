import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { Intake } from "../../../../addin/features/intake/intake-box.ts";
import { type IntakeEntry, survey } from "../../../../addin/features/intake/intake-model.ts";
import { createIntakeSender } from "../../../../addin/features/intake/intake-sender.ts";
import type { SentOutcome } from "../../../../addin/features/intake/intake-types.ts";
import type { IntakeAct } from "../../../../addin/features/intake/kept-intake.ts";
import { canonicalJson } from "../../../../shared/canonical-json.ts";
import { loans } from "../../../support/mailbox.ts";
import { receiptOf } from "../../../support/pane-sheets.ts";
import { district, otherDistrict } from "../../../support/register.ts";
import { type Answer, type CityServer, openPane, refusal, serve } from "../submit/city-server.ts";
import { knownWith, stateOf, taken } from "./taken.ts";

const kind = "小额担保贷款";
const one = await taken("甲区.xlsx", loans({ unit: district.name, kind }));
const other = await taken("乙区.xlsx", loans({ unit: otherDistrict.name, kind }));

let city: CityServer | undefined;
afterEach(() => city?.close());

async function mailbox(...answers: readonly ("break" | Answer)[]) {
  city = await serve(answers);
  const { api, engine, catalogue, faults } = await openPane(city);
  const state = stateOf([one, other]);
  const acts: Record<string, IntakeAct> = {};
  const sent: Record<string, SentOutcome> = {};
  let found: Parameters<Intake["setNewest"]>[0] | undefined;
  let made = 0;
  const sender = createIntakeSender({
    api,
    engine: { payload: async (request) => engine.payload(request) },
    catalogue,
    intake: {
      state: {
        get: () => ({ ...state, lasting: true, leftovers: 0, tooMany: null, workedAt: [] }),
        subscribe: () => () => undefined,
      },
      setNewest: (given) => {
        found = given;
      },
      actOf: (entry) => acts[entry],
      keepAct: async (entry, act) => {
        acts[entry] = act;
        return true;
      },
      setSent: (entry, outcome) => {
        sent[entry] = outcome;
      },
    },
    newUuid: () => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`,
    onFault: (fault) => faults.push(String(fault)),
  });
  const entries = (more = {}) => survey({ ...state, ...more }, knownWith("submitted")).entries;
  const send = (which: readonly IntakeEntry[], stopped = () => false) =>
    sender.send(which, () => undefined, stopped);
  return { sender, entries, send, sent, acts, faults, heard: city.heard, found: () => found };
}

const received: Answer = { status: 201, body: receiptOf({ version: 1 }) };

describe("a mailbox that is sent", () => {
  it("goes one after the other, each in its own unit's name and under a UUID of its own", async () => {
    const { entries, send, sent, heard, faults } = await mailbox(received, received);
    expect(await send(entries())).toBeNull();
    expect(Object.values(sent).map((outcome) => outcome.kind)).toEqual(["received", "received"]);
    const asked = heard.map(({ uuid }) => uuid.split("?"));
    expect(asked.map(([, query]) => query)).toEqual([
      `onBehalfOf=${district.code}`,
      `onBehalfOf=${otherDistrict.code}`,
    ]);
    expect(new Set(asked.map(([uuid]) => uuid)).size).toBe(2);
    expect(heard.map(({ content }) => JSON.parse(content).records[0].subject)).toEqual([
      district.code,
      otherDistrict.code,
    ]);
    expect(faults).toEqual([]);
  });

  it("is the same act when it is sent again after nobody answered, and stops there", async () => {
    const { entries, send, sent, heard } = await mailbox("break", received, received);
    expect(await send(entries())).toMatchObject({ kind: "failed" });
    expect([heard.length, Object.values(sent).map((outcome) => outcome.kind)]).toEqual([1, ["unsure"]]);
    expect(await send(entries())).toBeNull();
    expect(heard[1]?.uuid).toBe(heard[0]?.uuid);
    expect(heard[1]?.content).toBe(heard[0]?.content);
  });

  it("is another act with another content", async () => {
    const { entries, send, heard } = await mailbox("break", received, received);
    await send(entries());
    const changed = await taken("甲区.xlsx", loans({ unit: district.name, kind, rows: [[6, 1, 3]] }));
    await send(survey(stateOf([changed]), knownWith()).entries);
    expect(heard[1]?.uuid).not.toBe(heard[0]?.uuid);
  });

  it("goes on after one that the server will not have, and says why", async () => {
    const { entries, send, sent } = await mailbox(refusal("collection_locked"), received);
    expect(await send(entries())).toBeNull();
    expect(Object.values(sent).map((outcome) => outcome.kind)).toEqual(["refused", "received"]);
  });

  it("stops where she wants it, before the next", async () => {
    const { entries, send, heard } = await mailbox(received, received);
    expect(await send(entries(), () => heard.length > 0)).toEqual({ kind: "stopped" });
    expect(heard).toHaveLength(1);
  });

  it("asks beforehand what stands there, and sees what says the same", async () => {
    const place = { collection: "women_loans-2019", title: "", formVersion: 2, asOf: null, opensAt: null };
    const open = { ...place, dueAt: null, locked: false, exempt: false };
    const stands = (sha256: string) => ({
      ...{ uuid: "00000000-0000-4000-8000-000000000001", version: 4, state: "submitted" },
      ...{ submittedAt: "2019-12-31T16:20:05+08:00", sha256, nil: false, channel: "intake" },
    });
    const looked = async (sha256: string) => {
      const places = {
        places: [
          { ...open, newest: stands(sha256) },
          { ...open, newest: null },
        ],
      };
      const { sender, entries, found } = await mailbox({ status: 200, body: places });
      if (city !== undefined) city.catalogue = null;
      expect(await sender.look(entries())).toBeNull();
      city?.close();
      return found();
    };
    const { entries, send, heard } = await mailbox(received, received);
    await send(entries());
    city?.close();
    // As the server keeps it: on top of the version before.
    const body = canonicalJson({ ...JSON.parse(heard[0]?.content ?? ""), baseVersion: 3 });
    const digest = createHash("sha256").update(body).digest("hex");
    const same = await looked(digest);
    expect(Object.values(same?.newest ?? {})).toEqual([{ version: 4, sha256: digest }, null]);
    expect([...(same?.same ?? [])]).toEqual([entries()[0]?.id]);
    expect((await looked("3f".padEnd(64, "0")))?.same.size).toBe(0);
  });
});
