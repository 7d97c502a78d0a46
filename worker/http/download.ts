import { XLSX } from "../base/media-types.ts";

/** Headers of a file to save: its name for people, and one in ASCII for old programs. */
export function attachment(name: string, asciiName: string, type = XLSX): Record<string, string> {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${asciiName}"; filename*=UTF-8''${encoded}`,
  };
}

/**
 * A body that takes a chunk from its source only when the client has room for it. The first is taken before the
 * answer begins, so that what fails at once is a problem and not a broken download.
 */
export async function streamOf(chunks: AsyncIterable<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const source = chunks[Symbol.asyncIterator]();
  let first: IteratorResult<Uint8Array> | undefined = await source.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = first ?? (await source.next());
      first = undefined;
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return?.();
    },
  });
}
