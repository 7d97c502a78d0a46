import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { zipStream } from "../../../shared/workbook/zip/zip-stream.ts";
import { compressor } from "../../../worker/base/compressor.ts";

/** A stream of chunks that do not compress, counting how many were asked for. */
function noise(most: number) {
  const asked = { chunks: 0 };
  const content = async function* () {
    while (asked.chunks < most) {
      asked.chunks += 1;
      yield crypto.getRandomValues(new Uint8Array(65_536));
    }
  };
  return { asked, content };
}

test("an archive made in workerd is read back whole", async () => {
  const text = "妇女创业小额贷款".repeat(50_000);
  const entry = {
    name: "长文.xml",
    content: async function* () {
      for (let at = 0; at < text.length; at += 10_000)
        yield new TextEncoder().encode(text.slice(at, at + 10_000));
    },
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream([entry], compressor)) chunks.push(chunk);
  const bytes = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
  expect(bytes.length).toBeLessThan(20_000);
  expect(new TextDecoder().decode(unzipSync(bytes)["长文.xml"])).toBe(text);
});

test("a reader who stops reading stops the making", async () => {
  const { asked, content } = noise(1_000);
  const stream = zipStream([{ name: "noise", content }], compressor);
  for (let read = 0; read < 4; read++) await stream.next();
  for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  expect(asked.chunks).toBeLessThan(60);
  await stream.return(undefined);
});

test("what fails in the making reaches the reader", async () => {
  const failing = async function* () {
    yield new Uint8Array(10);
    throw new Error("the database went away");
  };
  const read = async () => {
    for await (const _ of zipStream([{ name: "x", content: failing }], compressor));
  };
  await expect(read()).rejects.toThrow("the database went away");
});
