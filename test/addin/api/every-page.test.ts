import { expect, it } from "vitest";
import { everyPage } from "../../../addin/api/every-page.ts";
import type { Outcome } from "../../../addin/api/failure.ts";

interface Counted {
  readonly numbers: readonly number[];
  readonly next: string | null;
}

const page = (numbers: readonly number[], next: string | null): Outcome<Counted> => ({
  ok: true,
  value: { numbers, next },
});

const pages: Readonly<Record<string, Outcome<Counted>>> = {
  start: page([1, 2], "2"),
  "2": page([3], "3"),
  "3": page([], null),
};

function listOf(answers: Readonly<Record<string, Outcome<Counted>>>) {
  const asked: string[] = [];
  const read = async ({ after = "start" }: { readonly after?: string }): Promise<Outcome<Counted>> => {
    asked.push(after);
    const answer = answers[after];
    if (answer === undefined) throw new Error(`no page after ${after}`);
    return answer;
  };
  return { asked, read };
}

it("follows a list to its end", async () => {
  const { asked, read } = listOf(pages);
  const outcome = await everyPage(read);
  expect(outcome.ok && outcome.value.flatMap(({ numbers }) => numbers)).toEqual([1, 2, 3]);
  expect(asked).toEqual(["start", "2", "3"]);
});

it("gives nothing of a list of which a page is missing", async () => {
  const failed: Outcome<Counted> = { ok: false, failure: { kind: "network" } };
  const { asked, read } = listOf({ ...pages, "2": failed });
  expect(await everyPage(read)).toEqual(failed);
  expect(asked).toEqual(["start", "2"]);
});

it("does not go round a list that leads back", async () => {
  const { asked, read } = listOf({ ...pages, "3": page([4], "2") });
  expect(await everyPage(read)).toEqual({ ok: false, failure: { kind: "unexpected", status: 200 } });
  expect(asked).toEqual(["start", "2", "3"]);
});
