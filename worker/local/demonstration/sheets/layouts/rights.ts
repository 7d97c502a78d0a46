import { column, type Layout, numbered } from "./layout.ts";

/** How each unit lays out 维权信访案件台账, by login. */
export const rightsLayouts: Readonly<Record<string, Layout>> = {
  baoshuiqu: {
    sheet: "维权",
    title: "维权信访情况统计表",
    measures: "件、人",
    columns: numbered(
      column("channel", "来源渠道"),
      column("received", "受理件数"),
      column("closed", "办结件数"),
      column("protected", "权益受保护妇女"),
    ),
  },
  tonglu: {
    sheet: "7信访",
    title: "妇女信访情况统计表",
    measures: "件、%",
    columns: numbered(
      column("channel", "信访\n形式"),
      column("received", "接访件数\n(件)"),
      column("closure_rate", "处结率\n(%)"),
    ),
  },
  fuzhou: {
    sheet: "信访",
    title: "维权信访情况统计表",
    measures: "件、%",
    columns: numbered(
      column("channel", "来源渠道"),
      column("received", "受理件数"),
      column("closed", "办结件数"),
      column("closure_rate", "办结率(%)"),
    ),
  },
  guigang: {
    sheet: "维权台账",
    title: "妇女儿童维权情况统计表",
    measures: "件、人、%",
    columns: numbered(
      column("channel", "来源渠道"),
      column("handler", "承办单位"),
      column("received", "受理信访件数"),
      column("closure_rate", "调处率(%)"),
      column("aid", "部门维权", "法律援助(人)"),
      column("jaid", "部门维权", "司法救助(人)"),
      column("crime", "部门维权", "破获侵害案件(件)"),
    ),
  },
  daxing: {
    sheet: "信访",
    title: "妇女来信来访情况统计表",
    measures: "件、%",
    columns: numbered(
      column("channel", "来源渠道"),
      column("received", "接待件数"),
      column("closure_rate", "结案率(%)"),
    ),
  },
  guangfeng: {
    sheet: "维权信访",
    title: "维权信访情况统计表",
    measures: "件、人、%",
    columns: numbered(
      column("channel", "来源渠道"),
      column("received", "受理件数"),
      column("closed", "办结件数"),
      column("closure_rate", "调处率(%)"),
      column("advice", "法律咨询(人)"),
    ),
    total: "bottom",
  },
};
