import { expect, it } from "vitest";
import { isOfficeName, isOfficeOf, withoutDepartment } from "../../../shared/sheet/office-name.ts";

it.each([
  "甲区妇联发展部",
  "甲区妇联权益部",
  "甲区妇联宣传部",
  "甲区妇联组织部",
  "甲区妇联家儿部",
  "甲区妇联家庭和儿童工作部",
  "甲区妇联组联部",
  "甲区妇联城乡工作部",
  "甲区妇联农村工作部",
  "甲区妇联维权科",
  "甲区妇联综合办",
  "甲区妇联妇儿工委办",
  "甲区妇联业务一股",
])("%s is the federation itself", (name) => {
  expect(withoutDepartment(name)).toBe("甲区妇联");
});

it.each(["甲区妇联幼儿园", "甲区妇联妇女儿童活动中心", "甲区妇联乙街道办", "甲区财政局办公室"])(
  "%s has another's name",
  (name) => {
    expect(withoutDepartment(name)).toBe(name);
  },
);

it("tells a federation's name from other lines", () => {
  const names = [
    "大路镇妇联",
    "甲区妇女联合会（盖章）",
    "甲区妇联权益部",
    "甲区妇儿工委办",
    "大 路 镇 妇 联",
  ];
  expect(names.filter(isOfficeName)).toEqual(names);
  const others = ["妇联", "甲区妇联培训统计表", "甲区财政局", "填报单位：甲区妇联", "2024年甲区妇联"];
  expect(others.filter(isOfficeName)).toEqual([]);
});

it("knows an office of the same place, which is neither a federation nor of a place within or beside it", () => {
  const own = ["甲县民政局", "甲县卫生健康局妇幼科", "甲县妇幼保健院", "甲县人社局（盖章）", "甲县人民法院"];
  expect(own.filter((name) => isOfficeOf("甲县", name))).toEqual(own);
  const others = [
    ...["乙县民政局", "甲县乙镇民政办", "甲县乙街道办事处", "甲县某某社区卫生服务中心", "甲县妇联"],
    ...["甲县乙镇妇联", "甲县乙区民政局", "甲县", "甲县民政局乙街道妇联", "民政局"],
  ];
  expect(others.filter((name) => isOfficeOf("甲县", name))).toEqual([]);
});
