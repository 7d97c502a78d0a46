import { join } from "node:path";
import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";
import { workerConfiguration } from "./build.ts";

/** Database and objects of a data folder, without the application. */
export interface Stores {
  readonly db: D1Database;
  readonly bucket: R2Bucket;
  readonly close: () => Promise<void>;
}

/** Opens what is under `dataDirectory`, beside a running server if there is one; makes it when there is nothing. */
export async function openStores(dataDirectory: string): Promise<Stores> {
  const { d1Databases, r2Buckets } = await workerConfiguration();
  const options: V4MiniflareOptions = {
    modules: true,
    script: "export default {};",
    d1Databases: d1Databases ?? {},
    r2Buckets: r2Buckets ?? {},
    cf: false,
    telemetry: { enabled: false },
    resourcePersistencePath: join(dataDirectory, "v3"),
  };
  const miniflare = new Miniflare(convertV4MiniflareOptions(options));
  try {
    return {
      db: await miniflare.getD1Database("DB"),
      bucket: (await miniflare.getR2Bucket("PAYLOADS")) as unknown as R2Bucket,
      close: () => miniflare.dispose(),
    };
  } catch (error) {
    await miniflare.dispose();
    throw error;
  }
}
