import { expect, it } from "vitest";
import { countedTick } from "../../../../shared/sheet/coerce/tick.ts";

it.each(["√", "是", "有", "已建", "已覆盖", "TRUE", "对"])("%s counts one", (text) => {
  expect(countedTick(text)).toBe(1);
});

it.each(["×", "否", "无", "未建", "未覆盖", "没有", "FALSE"])("%s counts none", (text) => {
  expect(countedTick(text)).toBe(0);
});

it.each(["", "3", "不详", "是否", "已撤销", "未知"])("“%s” is no tick", (text) => {
  expect(countedTick(text)).toBeUndefined();
});
