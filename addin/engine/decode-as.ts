import type { DecodeAs } from "../../shared/workbook/read/text/decode-text.ts";

/** By the browser, which knows all encodings that Windows ever wrote Chinese in. */
export const decodeAs: DecodeAs = (bytes, encoding) => {
  try {
    // A file that was cut may end within a character.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};
