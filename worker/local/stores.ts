import { join } from "node:path";
import type { D1Database, R2Bucket, R2ListOptions, R2Objects, R2PutOptions } from "@cloudflare/workers-types";
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";
import { ANSWER_STATEMENTS, askedDatabase } from "./asked-database.ts";
import { workerConfiguration } from "./build.ts";

/** Database and objects of a data folder, without the application. */
export interface Stores {
  readonly db: D1Database;
  readonly bucket: R2Bucket;
  readonly close: () => Promise<void>;
}

/**
 * Answers for statements, and for an object, or a page of the list of them, as a whole. Miniflare's proxy asks for the bytes
 * and for each property one after the other, and stops this process for most: a backup, or a look at all evidence, was
 * little else.
 */
const WHOLE = `${ANSWER_STATEMENTS}
const about = ({ key, size, etag, uploaded, httpMetadata, customMetadata }) =>
  ({ key, size, etag, uploaded, httpMetadata, customMetadata });
export default {
  async fetch(request, { PAYLOADS, DB }) {
    const { key, options, statements } = await request.json();
    if (statements !== undefined) return answer(DB, statements);
    if (key === undefined) {
      const { objects, ...page } = await PAYLOADS.list(options);
      return Response.json({ ...page, objects: objects.map(about) });
    }
    const object = await PAYLOADS.get(key);
    if (object === null) return new Response(null, { status: 404 });
    const bytes = await object.arrayBuffer();
    return new Response(bytes, { headers: { about: encodeURIComponent(JSON.stringify(about(object))) } });
  },
};`;

/** Opens what is under `dataDirectory`, beside a running server if there is one; makes it when there is nothing. */
export async function openStores(dataDirectory: string): Promise<Stores> {
  const { d1Databases, r2Buckets } = await workerConfiguration();
  const options: V4MiniflareOptions = {
    modules: true,
    script: WHOLE,
    d1Databases: d1Databases ?? {},
    r2Buckets: r2Buckets ?? {},
    cf: false,
    telemetry: { enabled: false },
    resourcePersistencePath: join(dataDirectory, "v3"),
  };
  const miniflare = new Miniflare(convertV4MiniflareOptions(options));
  try {
    return {
      db: askedDatabase((what) => asked(miniflare, what)),
      bucket: await bucketOf(miniflare),
      close: () => miniflare.dispose(),
    };
  } catch (error) {
    await miniflare.dispose();
    throw error;
  }
}

function asked(miniflare: Miniflare, what: unknown) {
  return miniflare.dispatchFetch("http://stores", { method: "POST", body: JSON.stringify(what) });
}

/** The bucket as the application knows it, so far as what has no application asks. */
async function bucketOf(miniflare: Miniflare): Promise<R2Bucket> {
  const bucket = (await miniflare.getR2Bucket("PAYLOADS")) as unknown as R2Bucket;
  const ask = (what: { readonly key?: string; readonly options?: R2ListOptions }) => asked(miniflare, what);
  const whole = {
    head: (key: string) => bucket.head(key),
    put: (key: string, bytes: Uint8Array, options?: R2PutOptions) => bucket.put(key, bytes, options),
    delete: (keys: string | string[]) => bucket.delete(keys),
    list: async (options?: R2ListOptions) => {
      const response = await ask({ ...(options !== undefined && { options }) });
      const { objects, ...page } = (await response.json()) as R2Objects;
      return { ...page, objects: objects.map((one) => ({ ...one, uploaded: new Date(one.uploaded) })) };
    },
    get: async (key: string) => {
      const response = await ask({ key });
      if (response.status === 404) return null;
      const bytes = await response.arrayBuffer();
      const about = JSON.parse(decodeURIComponent(response.headers.get("about") ?? ""));
      return { ...about, uploaded: new Date(about.uploaded), arrayBuffer: () => Promise.resolve(bytes) };
    },
  };
  return whole as unknown as R2Bucket;
}
