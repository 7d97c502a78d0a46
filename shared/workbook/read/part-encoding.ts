import { strFromU8 } from "fflate";
import { damaged } from "./unreadable.ts";

type Take = (chunk: Uint8Array) => void;

/** Takes the bytes of a part as they come and hands them on as UTF-8. */
export interface PartDecoder {
  readonly push: Take;
  /** Throws when the part ends inside a character. */
  readonly end: () => void;
}

/** As far as an XML declaration names its encoding. */
const PROLOG = 128;
const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/;
const UTF8_NAMES = /^(?:utf-?8|us-ascii|ascii)$/i;

/**
 * The parts of a workbook are UTF-8 or UTF-16 (OPC 8.1.4, XML 4.3.3): with a byte-order mark, or told by the
 * zero byte beside the first "<". A declaration of any other encoding is refused: its texts would be misread.
 */
export function partDecoder(take: Take): PartDecoder {
  let decode: Take | undefined;
  let wide: WideDecoder | undefined;
  return {
    push(chunk) {
      if (decode === undefined) {
        wide = isWide(chunk) ? wideDecoder(chunk, take) : undefined;
        if (wide === undefined) refuseOtherEncodings(chunk);
        decode = wide?.push ?? take;
      }
      decode(chunk);
    },
    end() {
      wide?.end();
    },
  };
}

function isWide(chunk: Uint8Array): boolean {
  const [a, b] = chunk;
  return (
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || isLittle(chunk) || (a === 0 && b === 0x3c)
  );
}

function isLittle([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
}

function refuseOtherEncodings(chunk: Uint8Array): void {
  const name = declared.exec(
    strFromU8(chunk.subarray(0, PROLOG), true).replace(/^\u00ef\u00bb\u00bf/, ""),
  )?.[1];
  if (name !== undefined && !UTF8_NAMES.test(name)) throw damaged("内容的文字编码不是 UTF-8 或 UTF-16");
}

interface WideDecoder {
  readonly push: Take;
  readonly end: () => void;
}

/** UTF-16 to UTF-8, one chunk after another: a unit or a pair may lie on their border. */
function wideDecoder(first: Uint8Array, take: Take): WideDecoder {
  const little = isLittle(first);
  let half: number | undefined;
  let high: number | undefined;

  return {
    push(chunk) {
      const out = new Uint8Array(chunk.length * 2 + 8);
      let length = 0;
      const write = (code: number): void => {
        if (code < 0x80) out[length++] = code;
        else if (code < 0x800) {
          out[length++] = 0xc0 | (code >> 6);
          out[length++] = 0x80 | (code & 0x3f);
        } else if (code < 0x1_0000) {
          out[length++] = 0xe0 | (code >> 12);
          out[length++] = 0x80 | ((code >> 6) & 0x3f);
          out[length++] = 0x80 | (code & 0x3f);
        } else {
          out[length++] = 0xf0 | (code >> 18);
          out[length++] = 0x80 | ((code >> 12) & 0x3f);
          out[length++] = 0x80 | ((code >> 6) & 0x3f);
          out[length++] = 0x80 | (code & 0x3f);
        }
      };
      for (const byte of chunk) {
        if (half === undefined) {
          half = byte;
          continue;
        }
        const unit = little ? half | (byte << 8) : (half << 8) | byte;
        half = undefined;
        if (high !== undefined) {
          if (unit < 0xdc00 || unit > 0xdfff) throw damaged("内容的文字编码不完整");
          write(0x1_0000 + ((high - 0xd800) << 10) + (unit - 0xdc00));
          high = undefined;
        } else if (unit >= 0xd800 && unit <= 0xdbff) high = unit;
        else if (unit !== 0xfeff) write(unit);
      }
      take(out.subarray(0, length));
    },
    end() {
      if (half !== undefined || high !== undefined) throw damaged("内容的文字编码不完整");
    },
  };
}
