/** Takes a response's body in pieces, so that its progress can be shown and it can be stopped. */
import type { Outcome } from "./failure.ts";

/**
 * Reads a body to its end.
 * @param onProgress told the number of bytes so far.
 * @returns a network failure when the body breaks off.
 */
export async function collect(
  response: Response,
  onProgress: (bytes: number) => void,
): Promise<Outcome<Blob>> {
  const type = response.headers.get("Content-Type") ?? "application/octet-stream";
  const reader = response.body?.getReader();
  const chunks: BlobPart[] = [];
  let bytes = 0;
  try {
    while (reader !== undefined) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      bytes += value.byteLength;
      onProgress(bytes);
    }
  } catch {
    return { ok: false, failure: { kind: "network" } };
  }
  return { ok: true, value: new Blob(chunks, { type }) };
}

/** File name from Content-Disposition (RFC 6266: `filename*` first), or undefined. */
export function fileNameOf(response: Response): string | undefined {
  const header = response.headers.get("Content-Disposition") ?? "";
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded.trim());
    } catch {
      // Not the encoding it claims: the plain name below is still good.
    }
  }
  return /filename\s*=\s*"?([^";]+)"?/i.exec(header)?.[1]?.trim();
}
