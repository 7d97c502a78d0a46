import { strFromU8 } from "fflate";
import type { RawValue } from "../../sheet/grid.ts";
import { containerKind } from "./container-kind.ts";
import type { ReadLimits } from "./limits.ts";
import type { UnreadableCode } from "./read-result.ts";
import { type DecodeAs, decodeText } from "./text/decode-text.ts";
import { plainValue } from "./text/read-text.ts";
import { unfolder } from "./unfold.ts";
import { damaged, Unreadable } from "./unreadable.ts";
import { findEntry, readZipDirectory } from "./zip-directory.ts";

/** What a file holds that is no .xlsx: something that a library has to take apart, or lines cut into fields. */
export type OtherContent =
  | {
      readonly kind: "library";
      readonly content: Uint8Array | string;
      /** Makes values of texts, where the format does not tell one from the other. */
      readonly ofText?: (text: string) => RawValue;
    }
  | { readonly kind: "text"; readonly text: string };

const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";
const EXCEL_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

/**
 * By what the bytes hold, not by a name. Undefined for what reading as .xlsx has the answer to, be it a refusal.
 * @param refused why it cannot be read as .xlsx, of a file that is packed as one
 * @throws Unreadable for what is cut off or holds no table
 */
export function otherContent(
  decodeAs: DecodeAs,
  bytes: Uint8Array,
  limits: ReadLimits,
  refused: UnreadableCode | undefined,
): OtherContent | undefined {
  const kind = containerKind(bytes);
  if (kind === "legacy") return { kind: "library", content: bytes };
  if (kind !== "unknown") {
    const isElsewhere =
      refused === "workbook_binary" || (refused === "not_a_workbook" && isOpenDocument(bytes, limits));
    return isElsewhere ? { kind: "library", content: bytes } : undefined;
  }
  const text = decodeText(decodeAs, bytes);
  return text === undefined ? undefined : ofText(text, bytes);
}

/** One of its entries says so (ODF 1.3, part 2, 3.3); `readWorkbook` finds nothing amiss with such a container. */
function isOpenDocument(bytes: Uint8Array, limits: ReadLimits): boolean {
  const entry = findEntry(readZipDirectory(bytes, limits.entries), "mimetype");
  if (entry === undefined || entry.size !== OPEN_DOCUMENT.length) return false;
  let said = "";
  unfolder(limits).unfold(entry, (chunk) => {
    said += strFromU8(chunk, true);
  });
  return said === OPEN_DOCUMENT;
}

function ofText(text: string, bytes: Uint8Array): OtherContent {
  if (/^\s*MIME-Version:/i.test(text)) return { kind: "library", content: bytes, ofText: plainValue };
  if (!/^\s*</.test(text)) return { kind: "text", text };
  if (text.includes(EXCEL_2003)) {
    if (!/<\/(?:\w+:)?Workbook>\s*$/.test(text)) throw cutOff();
    return { kind: "library", content: text };
  }
  const tables = text.match(/<table[\s>]/gi)?.length ?? 0;
  if (tables === 0) throw new Unreadable("not_a_workbook", "文件里没有表");
  if (text.match(/<\/table\s*>/gi)?.length !== tables) throw cutOff();
  return { kind: "library", content: text, ofText: plainValue };
}

/** What is read of such a file would look whole. */
function cutOff(): Unreadable {
  return damaged("文件不完整，可能没有下载完或传输中断");
}
