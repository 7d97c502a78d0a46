import { type PublishedRow, rowsOf } from "./published-row.ts";

/** Published figures of form 7, 维权信访案件台账. */
export const rights: readonly PublishedRow[] = [
  ...rowsOf("baoshuiqu", [
    { channel: "各渠道" },
    { protected: ["权益受保护妇女(数千,量级)", "约1000"] },
    "每年；原文为数千人",
  ]),
  ...rowsOf("tonglu", [
    { channel: "来访" },
    { received: ["接待来访", "80"], closure_rate: ["来访处结率", "100"] },
    "2010年",
  ]),
  ...rowsOf("fuzhou", [
    { channel: "来信来访" },
    { received: ["处理来信来访", "1455"], closure_rate: ["来信来访办结率", "100"] },
    "2013年",
  ]),
  ...rowsOf(
    "guigang",
    [
      { channel: "各渠道" },
      { received: ["接待妇女儿童信访案件", "324"], closure_rate: ["信访调处率", "100"] },
      "2015年1至10月",
    ],
    [
      { handler: "有关部门" },
      {
        aid: ["妇女获法律援助", "430"],
        jaid: ["妇女获司法救助", "1900"],
        crime: ["破获强奸案件", "28"],
      },
      "2015年；法院、司法、公安部门提供",
    ],
  ),
  ...rowsOf("daxing", [
    { channel: "来信来访" },
    { received: ["接待来信来访", "2895"], closure_rate: ["信访结案率", "98"] },
    "2006年至2011年8月累计",
  ]),
  ...rowsOf(
    "guangfeng",
    [
      { channel: "来电来访" },
      {
        received: ["受理来电来访", "57"],
        closed: ["办结来电来访", "57"],
        closure_rate: ["调处率", "100"],
      },
      "2019年",
    ],
    [{ channel: "各渠道" }, { advice: ["免费法律咨询援助妇女", "100余"] }, "2019年；免费法律咨询"],
  ),
];
