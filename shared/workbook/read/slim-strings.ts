import type { ByteSink } from "./byte-sink.ts";
import { damaged } from "./unreadable.ts";
import { type XmlScanner, xmlScanner } from "./xml-scanner.ts";

/**
 * Writes the shared strings again as one plain text each: runs are joined, pinyin glosses (rPh) left out,
 * and empty entries keep their place (SheetJS would skip `<si/>` and shift every string behind it).
 */
export function slimStrings(sink: ByteSink): XmlScanner {
  let inText = false;
  let inGloss = false;
  return xmlScanner({
    open(name, depth) {
      if (depth === 0) {
        if (name !== "sst") throw damaged("缺少文字表");
        sink.text('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">');
      } else if (depth === 1 && name === "si") sink.text("<si><t>");
      else if (name === "rPh") inGloss = true;
      else if (name === "t") inText = !inGloss;
    },
    text(bytes) {
      if (inText) sink.bytes(bytes);
    },
    close(name, depth) {
      if (depth === 0) sink.text("</sst>");
      else if (depth === 1 && name === "si") sink.text("</t></si>");
      else if (name === "rPh") inGloss = false;
      else if (name === "t") inText = false;
    },
  });
}
