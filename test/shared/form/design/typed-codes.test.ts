import { expect, it } from "vitest";
import type { DesignCode } from "../../../../shared/form/design/design.ts";
import { typedCodes } from "../../../../shared/form/design/typed-codes.ts";

const code = (id: string, name: string, ...aliases: string[]): DesignCode => ({ code: id, name, aliases });
const was = (id: string, ...words: string[]) => ({ code: id, words });

/** Code and words, as `k1 市级 市财政`. */
function typed(words: string, before: readonly DesignCode[] = [], earlier: ReturnType<typeof was>[] = []) {
  let next = 90;
  const made = typedCodes(words.split(" "), before, earlier, () => `k${next++}`);
  return made.map(({ code: id, name, aliases }) => [id, name, ...aliases].join(" "));
}

it("keeps the code of a word that stands there, and gives others new ones", () => {
  expect(typed("丙 乙", [code("k1", "甲"), code("k2", "乙", "二")])).toEqual(["k90 丙", "k2 乙 二"]);
});

it("gives a word the code that it was published with, by the newest version that had it", () => {
  const earlier = [was("k1", "市级"), was("k2", "县级"), was("k3", "市级")];
  expect(typed("县级 市级", [], earlier)).toEqual(["k2 县级", "k3 市级"]);
});

it("knows a word as spreadsheets find it, and by its other words after all names", () => {
  expect(typed("vlog剪辑 01", [], [was("k1", "Vlog剪辑"), was("k2", "1")])).toEqual(["k1 vlog剪辑", "k2 01"]);
  const earlier = [was("k1", "市级", "市财政")];
  expect(typed("市财政", [], earlier)).toEqual(["k1 市财政 市级"]);
  expect(typed("市财政 市级", [], earlier)).toEqual(["k90 市财政", "k1 市级"]);
});

it("gives no code to two words", () => {
  const earlier = [was("k1", "甲"), was("k1", "乙")];
  expect(typed("甲 乙", [], earlier)).toEqual(["k1 甲", "k90 乙"]);
});

it("lets what was not published give way to what was, and spares what was", () => {
  expect(typed("市级", [code("k7", "市级")], [was("k1", "市级")])).toEqual(["k1 市级"]);
  const earlier = [was("k1", "市级"), was("k2", "省级")];
  expect(typed("市级", [code("k2", "市级")], earlier)).toEqual(["k2 市级"]);
});
