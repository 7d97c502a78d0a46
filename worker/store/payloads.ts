import { gunzipSync, gzipSync } from "node:zlib";
import type { R2Bucket, R2ObjectBody } from "@cloudflare/workers-types";
import { sha256 } from "../base/digest.ts";
import { logError } from "../base/log.ts";
import { Refusal } from "../base/refusal.ts";

/**
 * The evidence: one object per version, the request's canonical JSON under gzip. Its key ends with the SHA-256
 * of that JSON, so an object proves itself.
 */
export const PAYLOAD_PREFIX = "payloads/";
const SAMPLE_PREFIX = "samples/";

export function payloadKey(uuid: string, attempt: number, digest: string): string {
  return `${PAYLOAD_PREFIX}${uuid}/${attempt}/${digest}`;
}

export async function putPayload(bucket: R2Bucket, key: string, canonical: string): Promise<void> {
  await bucket.put(key, gzipSync(canonical), {
    httpMetadata: { contentType: "application/json", contentEncoding: "gzip" },
  });
}

/** The canonical JSON that was stored. @throws Refusal payload_lost when it is gone, or is another by now */
export async function getPayload(bucket: R2Bucket, key: string): Promise<string> {
  const text = await readablePayload(bucket, key);
  if (text === undefined) throw new Refusal("payload_lost");
  return text;
}

/** For those who can do without it: undefined, and logged, when it is gone or is another by now. */
export async function readablePayload(bucket: R2Bucket, key: string): Promise<string | undefined> {
  const found = await findPayload(bucket, key);
  if ("text" in found) return found.text;
  logError({ event: `payload ${found.fault}`, error: new Error(key) });
  return undefined;
}

/** For those who look whether the evidence is whole: damaged is all that its key does not prove. */
export async function findPayload(
  bucket: R2Bucket,
  key: string,
): Promise<{ readonly text: string } | { readonly fault: "missing" | "damaged" }> {
  const object = await bucket.get(key);
  if (object === null) return { fault: "missing" };
  const bytes = await bytesOf(object);
  if (bytes === undefined || damagedPayload(key, bytes)) return { fault: "damaged" };
  return { text: gunzipSync(bytes).toString("utf8") };
}

/** Undefined when there are fewer bytes, or more, than were put; other errors of reading may pass by themselves. */
async function bytesOf(object: R2ObjectBody): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await object.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError && error.message.includes("FixedLengthStream")) return undefined;
    throw error;
  }
}

/** Whether an object's bytes are not what its key says: no gzip, or of another digest. */
export function damagedPayload(key: string, bytes: Uint8Array): boolean {
  try {
    return sha256(gunzipSync(bytes)) !== key.slice(key.lastIndexOf("/") + 1);
  } catch {
    return true;
  }
}

interface PayloadPage {
  /** Keys that were written before the given instant. */
  readonly old: readonly string[];
  /** Last key looked at; undefined when the bucket's end was reached. */
  readonly next?: string;
}

/** Up to 1,000 payloads after `after`, in key order. */
export async function listPayloads(
  bucket: R2Bucket,
  writtenBefore: number,
  after: string | undefined,
): Promise<PayloadPage> {
  const list = await bucket.list({
    prefix: PAYLOAD_PREFIX,
    limit: 1000,
    ...(after === undefined ? {} : { startAfter: after }),
  });
  const old = list.objects
    .filter((object) => object.uploaded.getTime() < writtenBefore)
    .map((object) => object.key);
  const last = list.objects.at(-1)?.key;
  return list.truncated && last !== undefined ? { old, next: last } : { old };
}

export async function deletePayloads(bucket: R2Bucket, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await bucket.delete([...keys]);
}

/** Whether the bucket answers. */
export async function payloadsAnswer(bucket: R2Bucket): Promise<boolean> {
  await bucket.head(`${PAYLOAD_PREFIX}health`);
  return true;
}

interface StoredSample {
  readonly name: string;
  readonly title: string;
  readonly unit: string | null;
}

/** The demonstration's sample workbooks; title and unit stand in each object's metadata. */
export async function listSamples(bucket: R2Bucket): Promise<StoredSample[]> {
  const samples: StoredSample[] = [];
  let cursor: string | undefined;
  do {
    const page = await bucket.list({
      prefix: SAMPLE_PREFIX,
      include: ["customMetadata"],
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { key, customMetadata } of page.objects) {
      const name = key.slice(SAMPLE_PREFIX.length);
      samples.push({ name, title: customMetadata?.title ?? name, unit: customMetadata?.unit ?? null });
    }
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return samples;
}

export async function getSample(
  bucket: R2Bucket,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const object = await bucket.get(`${SAMPLE_PREFIX}${name}`);
  return object === null ? undefined : new Uint8Array(await object.arrayBuffer());
}
