import { type Allowance, CELL_BYTES } from "./allowance.ts";
import { damaged } from "./unreadable.ts";
import { type XmlScanner, xmlScanner } from "./xml-scanner.ts";
import { attributeText } from "./xml-text.ts";

/**
 * Formats that a file does not spell out (ECMA-376 18.8.30); from 27 on, those that Chinese Excel knows by number alone (zh-cn).
 */
const KNOWN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

export interface NumberFormats {
  readonly scanner: XmlScanner;
  /** By the number of a cell style, filled when the scanner has come to the end; undefined for General. */
  readonly formats: readonly (string | undefined)[];
}

/** Of the style sheet nothing but the number format of each cell style. */
export function numberFormats(allowed: Allowance): NumberFormats {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const formats: (string | undefined)[] = [];
  let section = "";
  const scanner = xmlScanner({
    open(name, depth, attribute) {
      if (depth === 0 && name !== "styleSheet") throw damaged("缺少格式表");
      if (depth === 1) section = name;
      if (depth !== 2) return;
      const id = Number(attribute("numFmtId") ?? 0);
      if (section === "cellXfs" && name === "xf") {
        allowed.keep(CELL_BYTES);
        styles.push(id);
      } else if (section === "numFmts" && name === "numFmt") {
        const code = attributeText(attribute("formatCode") ?? "General");
        allowed.keep(CELL_BYTES + 2 * code.length);
        codes.set(id, code);
      }
    },
    close(_name, depth) {
      if (depth > 0) return;
      for (const id of styles) {
        const code = codes.get(id) ?? KNOWN.get(id);
        formats.push(code === "General" ? undefined : code);
      }
    },
    text() {},
  });
  return { scanner, formats };
}
