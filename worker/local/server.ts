import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import {
  convertV4MiniflareOptions,
  Log,
  LogLevel,
  Miniflare,
  type MiniflareOptions,
  type V4WorkerOptionsShape,
} from "miniflare";
import { healthSchema } from "../../shared/api/health.ts";
import { buildPane, bundleWorker, projectDirectory, workerBundle, workerConfiguration } from "./build.ts";
import { collectEarly } from "./collect-early.ts";
import { isSeeded } from "./demonstration/seeded.ts";
import { StartFault } from "./fault.ts";
import { type Kept, keepRunning } from "./keep-running.ts";
import { applyMigrations, migrationNames } from "./migrate.ts";
import { claimData, type DataClaim } from "./one-server.ts";
import { heldBackText } from "./operations/held-back.ts";
import { assertUndamaged } from "./operations/undamaged.ts";
import { assertPortFree, HOST } from "./port.ts";

export interface LocalOptions {
  readonly port: number;
  /** Database, objects and sample workbooks; made when it is not there. */
  readonly dataDirectory: string;
  /** Whether to fill an empty database with the demonstration city. */
  readonly seed: boolean;
  /** Says nothing about its progress. */
  readonly quiet: boolean;
  /** Listens with https; PEM texts. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** Lets the Worker's process be looked into at this port of this machine (Chrome DevTools' protocol): for measurements. */
  readonly inspectorPort?: number;
}

export interface LocalServer {
  readonly url: string;
  readonly samplesDirectory: string;
  /** Writes everything to disk and ends the Worker's process. */
  readonly stop: () => Promise<void>;
  /** The one that runs now: another one after the Worker's process ended unasked. */
  readonly miniflare: Miniflare;
  /** Resolves when the Worker's process cannot be kept running; everything has ended by then. */
  readonly lost: Promise<StartFault>;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const TEN_MINUTES = 10 * 60 * 1000;

/**
 * Starts the Worker on this machine with the database and the object store under `dataDirectory`. Resolves when
 * GET /api/health answers ok through the listening port.
 *
 * @throws StartFault for what the person at the keyboard can put right: a port in use, a build that fails.
 */
export async function startLocal(options: LocalOptions): Promise<LocalServer> {
  const say = (text: string) => {
    if (!options.quiet) console.log(text);
  };
  await makeDirectory(options.dataDirectory);
  const claim = await claimData(options.dataDirectory, options.port);
  try {
    return await startClaimed(options, claim, say);
  } catch (error) {
    await claim.release();
    throw error;
  }
}

async function startClaimed(
  options: LocalOptions,
  claim: DataClaim,
  say: (text: string) => void,
): Promise<LocalServer> {
  await assertPortFree(options.port);
  collectEarly();
  if (await buildPane()) say("已生成页面");
  if (await bundleWorker()) say("已生成服务");

  const configured = await workerConfiguration();
  const samplesDirectory = join(options.dataDirectory, "samples");
  // Until everything is in place the Worker listens on a port that nobody was told.
  const final = miniflareOptions(configured, { ...options, certificate: options.certificate });
  const migrations = join(projectDirectory, "worker/store/migrations");
  const prepared = await preparation(options, migrations);
  const noted = await readFile(readyNote(options.dataDirectory), "utf8").catch(() => "");
  const isReady = noted === prepared;
  await assertUndamaged(options.dataDirectory);
  const miniflare = new Miniflare(
    isReady ? final : miniflareOptions(configured, { ...options, port: 0, certificate: undefined }),
  );
  try {
    const { origin } = await miniflare.ready;
    const db: D1Database = await miniflare.getD1Database("DB");
    await applyMigrations(db, migrations);
    if (options.seed) {
      const bucket = (await miniflare.getR2Bucket("PAYLOADS")) as unknown as R2Bucket;
      if (!(await isSeeded(bucket))) {
        const { seedDemonstration } = await import("./demonstration/seed.ts");
        await seedDemonstration({ db, bucket, url: origin, samplesDirectory, say });
      }
    }
    if (!isReady) await miniflare.setOptions(final);
    await writeFile(readyNote(options.dataDirectory), prepared);
    const held = await heldBackText(db);
    if (held !== undefined) say(held);
    const url = (await miniflare.ready).origin;
    await assertHealthy(miniflare, options);
    const kept = keepRunning(miniflare, claim, () => startAgain(final, options));
    const timer = await keepScheduled(kept, configured.cronTriggers ?? []);
    const stop = async () => {
      clearInterval(timer);
      await kept.stop();
      await claim.release();
    };
    const lost = kept.lost.then(async (fault) => {
      await stop();
      return fault;
    });
    return {
      ...{ url, samplesDirectory, stop, lost },
      get miniflare() {
        return kept.current();
      },
    };
  } catch (error) {
    await miniflare.dispose();
    throw error;
  }
}

const readyNote = (dataDirectory: string) => join(dataDirectory, "ready.json");

/** What there is to do before the Worker may be asked: the same text when an earlier start has done it all. */
async function preparation({ seed }: LocalOptions, migrations: string): Promise<string> {
  return JSON.stringify({ seed, migrations: await migrationNames(migrations) });
}

async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartFault(`不能建立数据文件夹 ${path}（${why}）。Cannot make the data folder.`);
  }
}

/** wrangler.toml's own options; only what is particular to this machine is added. */
function miniflareOptions(
  configured: V4WorkerOptionsShape,
  local: Omit<LocalOptions, "certificate"> & {
    readonly certificate: LocalOptions["certificate"] | undefined;
  },
): MiniflareOptions {
  return convertV4MiniflareOptions({
    ...configured,
    name: "halfsky",
    bindings: { ...configured.bindings, HALFSKY_DEMONSTRATION: "1" },
    modules: [{ type: "ESModule", path: workerBundle }],
    modulesRoot: dirname(workerBundle),
    host: HOST,
    port: local.port,
    ...(local.certificate && {
      https: true,
      httpsKey: local.certificate.key,
      httpsCert: local.certificate.cert,
    }),
    ...(local.inspectorPort !== undefined && { inspectorPort: local.inspectorPort }),
    cf: false,
    telemetry: { enabled: false },
    log: new Log(local.quiet ? LogLevel.ERROR : LogLevel.WARN),
    // Where `wrangler d1 … --local --persist-to <dataDirectory>` looks.
    resourcePersistencePath: join(local.dataDirectory, "v3"),
  });
}

/** Another Worker's process in the place of one that ended. @throws Error when it does not come to answer. */
async function startAgain(final: MiniflareOptions, options: LocalOptions): Promise<Miniflare> {
  const handled = signals.map((signal) => process.listeners(signal));
  const miniflare = new Miniflare(final);
  try {
    await miniflare.ready;
    // Its own would end this process at once, where whoever started it may have said by now what a signal does.
    for (const [index, signal] of signals.entries()) {
      for (const listener of process.listeners(signal)) {
        if (!handled[index]?.includes(listener)) process.removeListener(signal, listener);
      }
    }
    await assertHealthy(miniflare, options);
    return miniflare;
  } catch (error) {
    await miniflare.dispose().catch(() => undefined);
    throw error;
  }
}

async function assertHealthy(miniflare: Miniflare, { certificate }: LocalOptions): Promise<void> {
  const url = new URL("/api/health", await miniflare.ready);
  // Node trusts no development certificate: there the question goes past the port.
  const response = await (certificate ? miniflare.dispatchFetch(url) : fetch(url));
  const { data: health } = healthSchema.safeParse(await response.json());
  const faults = health?.faults?.join("") ?? "";
  if (!response.ok || health?.status !== "ok") {
    throw new StartFault(
      `服务没有正常回应（${response.status}）。${faults}The Worker does not answer as it should (${response.status}).`,
    );
  }
  if (faults !== "") console.error(faults);
}

/** Calls the scheduled handler now and every ten minutes: nothing else fires crons on this machine. */
async function keepScheduled(kept: Kept, crons: readonly string[]): Promise<NodeJS.Timeout> {
  const fire = async () => {
    const worker = await kept.current().getWorker();
    for (const cron of crons) {
      const { outcome } = await worker.scheduled({ cron, scheduledTime: new Date() });
      if (outcome !== "ok") console.error(`定时任务 ${cron} 没有完成（${outcome}）`);
    }
  };
  await fire();
  return setInterval(() => {
    if (kept.answers()) fire().catch((error: unknown) => console.error("定时任务没有完成", error));
  }, TEN_MINUTES);
}
