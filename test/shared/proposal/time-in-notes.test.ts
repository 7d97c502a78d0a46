import { expect, it } from "vitest";
import { proposalFor } from "../../support/proposed.ts";

async function times(...notes: readonly string[]) {
  const { design } = await proposalFor({
    rows: [
      ["村居服务月报表"],
      ["单位", "服务站", "走访老人人次", "培训网格员"],
      ["甲镇", 3, 40, 12],
      ["乙镇", 4, 50, 8],
      ...notes.map((note) => [note]),
    ],
  });
  return design.columns.map(({ aggregation }) => aggregation);
}

it("takes figures of which a note says that they are of the end of the period for what there is", async () => {
  expect(await times("注：服务站填期末数；走访老人人次填本月发生数。")).toEqual(["latest", "sum", "sum"]);
  expect(await times("说明：本表各项数据均为月末数。")).toEqual(["latest", "latest", "latest"]);
});

it("does not where the note is of another figure, or reckons", async () => {
  expect(await times("注：社区服务站填期末数。")).toEqual(["sum", "sum", "sum"]);
  expect(await times("说明：服务站期末数=期初数+本期新建。")).toEqual(["sum", "sum", "sum"]);
});
