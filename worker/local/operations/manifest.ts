import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

export const MANIFEST = "manifest.json";
export const DATABASE = "database.sqlite";
export const OBJECTS = "objects";

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** One object of the bucket; its bytes are the file named by their SHA-256. */
const objectSchema = z.strictObject({
  key: z.string(),
  sha256: digestSchema,
  contentType: z.string().optional(),
  contentEncoding: z.string().optional(),
  customMetadata: z.record(z.string(), z.string()).optional(),
});

/** What a backup holds, and how to see that it is whole. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** Of HalfSky. */
  version: z.string(),
  /** China time. */
  madeAt: z.string(),
  databaseSha256: digestSchema,
  /** Rows by table. */
  rows: z.record(z.string(), z.number().int()),
  objects: z.array(objectSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUpObject = z.infer<typeof objectSchema>;

export async function fileSha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
