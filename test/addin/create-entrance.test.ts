import { expect, it, vi } from "vitest";
import { createEntrance } from "../../addin/create-entrance.ts";
import { memoryStorage } from "../../addin/ui/storage.ts";
import type { Account } from "../../shared/api/sessions.ts";

// A browser has it.
vi.stubGlobal("reportError", (fault: unknown) => {
  throw fault;
});

const account = {
  login: "ceshi",
  name: "测试",
  role: "reporter",
  unit: { code: "330122", name: "桐庐县", aliases: [], level: "district", kind: "federation", parent: null },
} satisfies Account;

const nothingKept = {
  keys: async () => [],
  read: async () => undefined,
  write: async () => undefined,
  remove: async () => undefined,
};

function entranceOfATab() {
  const session = memoryStorage();
  const entrance = createEntrance({
    session,
    lasting: undefined,
    outbox: memoryStorage(),
    assignments: memoryStorage(),
    catalogue: { read: async () => undefined, write: async () => undefined },
    designs: nothingKept,
    intake: nothingKept,
    work: null,
    language: undefined,
    addressBar: null,
    excel: null,
  });
  return {
    entrance,
    accept: () => entrance.session.accept({ token: "t", expiresAt: "2999-01-01T00:00:00+08:00", account }),
  };
}

it("opens one pane, whoever asks first, with the session that the sign-in filled", async () => {
  const { entrance, accept } = entranceOfATab();
  const [first, second] = await Promise.all([entrance.open(), entrance.open()]);
  expect(second).toBe(first);
  accept();
  expect(first.session.state.get()).toMatchObject({ kind: "signed-in", account: { login: "ceshi" } });
  expect(await entrance.open()).toBe(first);
  expect(first.api.connection).toBe(entrance.api.connection);
});

it("forgets where somebody was who leaves, not where the session ran out", async () => {
  const { entrance, accept } = entranceOfATab();
  const { whereabouts } = await entrance.open();
  accept();
  entrance.whereabouts.go({ page: "board", parts: {} });
  entrance.session.end(true);
  expect(whereabouts.address.get()).toEqual({ page: "board", parts: {} });
  accept();
  entrance.session.end(false);
  expect(whereabouts.address.get()).toBeNull();
});
