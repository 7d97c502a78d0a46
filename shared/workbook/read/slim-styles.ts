import type { ByteSink } from "./byte-sink.ts";
import { damaged } from "./unreadable.ts";
import { type XmlScanner, xmlScanner } from "./xml-scanner.ts";

/**
 * Formats that Chinese Excel knows by number alone (ECMA-376 18.8.30, zh-cn); a file does not spell them out
 * and SheetJS does not know them.
 */
const CHINESE_FORMATS: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Numbers SheetJS leaves to a workbook's own formats. Excel itself allows about 200. */
const FIRST_OWN = 164;
const LAST_OWN = 392;

/**
 * Writes the style sheet again with nothing but the number format of each cell style. Formats that no style
 * uses are left out and the others numbered anew: bloated workbooks carry thousands.
 */
export function slimStyles(sink: ByteSink): XmlScanner {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let section = "";

  function write(): void {
    const own = new Map<string, number>();
    const numbers = styles.map((id) => {
      const code = codes.get(id) ?? escapedFormat(id);
      if (code === undefined) return id;
      const number = own.get(code) ?? FIRST_OWN + own.size;
      if (number > LAST_OWN) throw damaged("数字格式太多");
      own.set(code, number);
      return number;
    });
    sink.text('<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>');
    for (const [code, number] of own) sink.text(`<numFmt numFmtId="${number}" formatCode="${code}"/>`);
    sink.text("</numFmts><cellXfs>");
    for (const number of numbers) sink.text(`<xf numFmtId="${number}"/>`);
    sink.text("</cellXfs></styleSheet>");
  }

  return xmlScanner({
    open(name, depth, attribute) {
      if (depth === 0 && name !== "styleSheet") throw damaged("缺少格式表");
      if (depth === 1) section = name;
      if (depth !== 2) return;
      const id = Number(attribute("numFmtId") ?? 0);
      if (section === "cellXfs" && name === "xf") styles.push(Number.isSafeInteger(id) ? id : 0);
      if (section === "numFmts" && name === "numFmt") {
        codes.set(id, (attribute("formatCode") ?? "General").replaceAll('"', "&quot;"));
      }
    },
    close(_name, depth) {
      if (depth === 0) write();
    },
    text() {},
  });
}

/** As UTF-8, one character per byte, for a double-quoted attribute. */
function escapedFormat(id: number): string | undefined {
  return CHINESE_FORMATS[id]
    ?.replaceAll('"', "&quot;")
    .replace(/[^\0-\x7f]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
