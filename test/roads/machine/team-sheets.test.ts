import { describe, expect, it } from "vitest";
import { agreedSheet } from "../../support/agreed-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const below = districtUnits.filter(({ code }) => code !== district.code);
const agreed = (text: string, period: string) => agreedSheet(sheetOf(text), [district, ...below], period);

describe("exports of other systems come to their figures with one press", () => {
  it("its changes over the year: opening and in less out is closing, of which only closing is a stock", () => {
    const { left, facts } = agreed(
      `# 人才
      2024年女性人才库变动情况统计表 | < | < | < | <
      镇街 | 期初人数 | 入库人数 | 出库人数 | 期末人数
      示例镇 | 120 | 15 | 3 | 132`,
      "2024",
    );
    expect(left).toEqual([]);
    expect(facts).toEqual({
      "professional_persons/talents": 132,
      "professional_persons_new/talents": 15,
      "professional_persons_left/talents": 3,
    });
  });
});
