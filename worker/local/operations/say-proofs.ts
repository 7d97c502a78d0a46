/** What the proofs say to administrators. Whatever is not as it should be ends the process with 1. */
import { join, resolve } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { type ClaimFault, type Claims, claimFaultsSchema } from "../../../shared/api/claims.ts";
import {
  factComparisonSchema,
  type HouseComparison,
  houseComparisonSchema,
  type LogPage,
  logPageSchema,
  type Repair,
  repairSchema,
} from "../../../shared/api/integrity.ts";
import { proofText } from "../../../shared/api/proof.ts";
import { systemClock } from "../../base/clock.ts";
import { compareHouse } from "../../proofs/compare-house.ts";
import { repairVersion } from "../../proofs/repair.ts";
import { type Look, verifyLog, wholeLog } from "../../store/audit/verify.ts";
import { claimFaults } from "../../store/proofs/claims.ts";
import { projectDirectory } from "../build.ts";
import { StartFault } from "../fault.ts";
import { applyMigrations, missingMigrations } from "../migrate.ts";
import { openStores } from "../stores.ts";
import { catalogueOfData } from "./catalogue-of-data.ts";
import {
  compareAllFacts,
  EVERYTHING,
  type OnPage,
  type WholeComparison,
  wholeComparison,
} from "./compare-all-facts.ts";
import { databaseFile } from "./database-file.ts";
import { withDeployed } from "./deployed.ts";
import { withExportedAudit } from "./exported-audit.ts";
import { type GivenSource, givenSource, withUnpacked } from "./given-source.ts";
import {
  claimFaultText,
  differenceText,
  houseFaultText,
  houseText,
  logFaultText,
  olderText,
  WHAT_TO_DO,
} from "./proof-texts.ts";
import { claimsIn } from "./receipt-claims.ts";
import { assertUndamaged } from "./undamaged.ts";

const migrations = join(projectDirectory, "worker/store/migrations");

type WholeLog = Omit<LogPage, "next">;

/** A log as somebody holds it against what left the house. */
interface LookedAt {
  readonly whole: WholeLog;
  readonly claims: readonly ClaimFault[];
}

/**
 * `npm run verify-audit [-- FOLDER | DUMP.sql | ADDRESS LOGIN] [--receipt FILE]…`: the data folder, another one or a
 * backup, a file of `wrangler d1 export`, a deployment; and whether the log is the one that receipts and merged workbooks tell of.
 */
export async function sayAudit(parameters: readonly string[], dataDirectory: string): Promise<void> {
  const { source, login, receipts } = auditParameters(parameters);
  const claims = await Promise.all(receipts.map((path) => claimsIn(resolve(path))));
  const { whole, claims: differing } = await logOf(source, login, dataDirectory, {
    heads: claims.flatMap(({ heads }) => heads),
    entries: claims.flatMap(({ entries }) => entries),
  });
  const { seals, sealed, open, head, last, faults } = whole;
  for (const fault of faults) console.log(logFaultText(fault));
  for (const fault of differing) console.log(claimFaultText(fault));
  const wrong = faults.length + differing.length;
  if (wrong > 0) {
    throw new StartFault(`日志不完好，查出 ${wrong} 处。${WHAT_TO_DO}The audit log is not whole.`);
  }
  if (claims.length > 0) {
    const versions = new Set(claims.flatMap(({ entries }) => entries.map(({ uuid }) => uuid))).size;
    console.log(`与 ${claims.length} 份凭据相符：其中的 ${versions} 份报送和当时的链首都在日志里`);
  }
  console.log(
    `日志链完好：${seals} 个封条，${sealed} 条日志，另有 ${open} 条待封。链首 ${proofText({ sealed: last, head })}`,
  );
}

function auditParameters(parameters: readonly string[]) {
  const receipts: string[] = [];
  const others: string[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (parameter === "--receipt") continue;
    if (parameters[index - 1] === "--receipt") receipts.push(parameter);
    else others.push(parameter);
  }
  if (parameters.at(-1) === "--receipt") {
    throw new StartFault("请写明凭据文件：npm run verify-audit -- --receipt 文件");
  }
  const [source, login] = others;
  return { source, login, receipts };
}

async function logOf(
  source: string | undefined,
  login: string | undefined,
  dataDirectory: string,
  claims: Claims,
): Promise<LookedAt> {
  const entries = progress("条日志");
  const look = async (db: D1Database, how: Omit<Look, "after">): Promise<LookedAt> => ({
    whole: await wholeLog((after) => verifyLog(db, { ...how, after }), entries),
    claims: await claimFaults(db, claims),
  });
  if (source === undefined) return withLocal(dataDirectory, ({ db }) => look(db, { versions: true }));
  if (!isAddress(source)) {
    const given = await givenSource("verify-audit", source);
    if (given.kind === "dump")
      return withExportedAudit(given.file, (db, numbered) => look(db, { given: numbered, versions: false }));
    return withFolder(given, ({ db }) => look(db, { versions: true }));
  }
  return withDeployed("verify-audit", source, login, async (ask) => ({
    whole: await wholeLog(
      async (after) => logPageSchema.parse(await ask(`/api/integrity/log?after=${after}`)),
      entries,
    ),
    claims: claimFaultsSchema.parse(await ask("/api/integrity/claims", claims)).faults,
  }));
}

/** How versions are compared and mended, wherever they are. */
interface Proving {
  readonly compare: () => Promise<WholeComparison>;
  readonly mend: (submission: string) => Promise<Repair>;
  readonly house: () => Promise<HouseComparison>;
}

/**
 * `npm run compare-facts [-- FOLDER | ADDRESS LOGIN] [--repair [--apply]]`: the data folder, another one or a backup, or
 * what was deployed. With `--repair` it
 * says what could be made anew from the evidence; with `--apply` it does so, and compares once more.
 */
export async function sayFacts(parameters: readonly string[], dataDirectory: string): Promise<void> {
  const [address, login] = parameters.filter((parameter) => !parameter.startsWith("--"));
  const repair = parameters.includes("--repair");
  const prove = async (proving: Proving): Promise<void> => {
    const compared = await proving.compare();
    if (!repair) return sayCompared(compared, await proving.house());
    const first = await mendAll(proving, compared, parameters.includes("--apply"));
    if (first) sayCompared(await proving.compare(), await proving.house());
  };
  const seen = progress("份报送");
  if (address === undefined || !isAddress(address)) {
    const given = address === undefined ? undefined : await givenSource("compare-facts", address);
    if (given?.kind === "dump") {
      throw new StartFault(
        `${given.file} 只有数据库，没有原文：请先按《运行手册》“从备份恢复一个市”恢复成一套，再核对；` +
          `日志可以用 npm run verify-audit -- ${given.file}。A dump holds no payloads.`,
      );
    }
    if (given?.kind === "backup" && repair) {
      throw new StartFault(
        `备份不能改。请先恢复：HALFSKY_DATA=新文件夹 npm run restore -- ${given.folder}，再在新文件夹上运行。A backup is never changed.`,
      );
    }
    return withFolder(given ?? { kind: "data", folder: dataDirectory }, async ({ db, bucket }) => {
      await assertUpgraded(db);
      const stores = { db, bucket, catalogue: await catalogueOfData(db), clock: systemClock };
      return prove({
        compare: () => compareAllFacts(stores, seen),
        mend: (uuid) => repairVersion(stores, EVERYTHING, uuid, { account: null, origin: null }),
        house: () => compareHouse(db, EVERYTHING, systemClock()),
      });
    });
  }
  return withDeployed("compare-facts", address, login, (ask) =>
    prove({
      compare: () =>
        wholeComparison(async (after) => {
          const query = after === "" ? "" : `?after=${after}`;
          return factComparisonSchema.parse(await ask(`/api/integrity/facts${query}`));
        }, seen),
      mend: async (submission) => repairSchema.parse(await ask("/api/integrity/repairs", { submission })),
      house: async () => houseComparisonSchema.parse(await ask("/api/integrity/house")),
    }),
  );
}

/** @returns whether anything was made anew */
async function mendAll(
  { mend }: Proving,
  { differences }: WholeComparison,
  apply: boolean,
): Promise<boolean> {
  if (differences.length === 0) {
    console.log("全部一致，没有需要重建的");
    return false;
  }
  for (const difference of differences) console.log(differenceText(difference));
  const versions = new Set(
    differences.filter(({ repairable }) => repairable).map(({ submission }) => submission),
  );
  const left = differences.filter(({ repairable }) => !repairable).length;
  if (!apply || versions.size === 0) {
    console.log(
      versions.size === 0
        ? "没有可以由原文重建的"
        : `以上是试算，没有改动。可以重建 ${versions.size} 份；确认后加上 --apply 再运行一次`,
    );
    if (left > 0) throw new StartFault(`其中 ${left} 处不能由原文重建。${WHAT_TO_DO}`);
    return false;
  }
  for (const uuid of versions) {
    const { mended } = await mend(uuid);
    console.log(mended.length === 0 ? `${uuid} 没有重建：情况已变` : `${uuid} 已重建：${mended.join(" ")}`);
  }
  return true;
}

function sayCompared(compared: WholeComparison, house: HouseComparison): void {
  const { versions, facts, differences } = compared;
  for (const fault of house.faults) console.log(houseFaultText(fault));
  for (const difference of differences) console.log(differenceText(difference));
  const older = olderText(compared);
  if (older !== undefined) console.log(older);
  if (differences.length > 0) {
    const wrong = new Set(differences.map(({ submission }) => submission)).size;
    throw new StartFault(
      `${versions} 份报送中有 ${wrong} 份与原文或日志不一致，共 ${differences.length} 处。${WHAT_TO_DO}` +
        "Versions differ from their payloads or from the log.",
    );
  }
  console.log(`已由原文重算 ${versions} 份报送、${facts} 个数据，并与日志逐份核对，全部一致`);
  if (house.faults.length > 0) {
    throw new StartFault(
      `账号、单位名册、设置和词语中有 ${house.faults.length} 处与日志不符。${WHAT_TO_DO}Rows differ from what the log says.`,
    );
  }
  console.log(houseText(house));
}

function isAddress(source: string): boolean {
  return /^https?:/i.test(source);
}

/** A backup is unpacked and brought to the schema of today first, wherever it lies. */
async function withFolder<Result>(
  { kind, folder }: Exclude<GivenSource, { kind: "dump" }>,
  use: (stores: Awaited<ReturnType<typeof openStores>>) => Promise<Result>,
): Promise<Result> {
  if (kind === "data") return withLocal(folder, use);
  return withUnpacked(folder, (unpacked) =>
    withLocal(unpacked, async (stores) => {
      await applyMigrations(stores.db, migrations);
      return use(stores);
    }),
  );
}

async function withLocal<Result>(
  dataDirectory: string,
  use: (stores: Awaited<ReturnType<typeof openStores>>) => Promise<Result>,
): Promise<Result> {
  await databaseFile(dataDirectory);
  await assertUndamaged(dataDirectory);
  const stores = await openStores(dataDirectory);
  return use(stores).finally(stores.close);
}

/** @throws StartFault where an earlier release left the data, and this one has not been started on them yet. */
async function assertUpgraded(db: D1Database): Promise<void> {
  const missing = await missingMigrations(db, migrations);
  if (missing.length === 0) return;
  throw new StartFault(
    `这些数据是较早的版本留下的，还没有升级（缺 ${missing.join(" ")}）。请先运行一次 npm start，再来核对。` +
      "The data are of an earlier release: run npm start once, then compare.",
  );
}

/** Says how far a long look has come, at most every few seconds, beside what the command answers. */
function progress(what: string): OnPage {
  const begun = performance.now();
  let told = begun;
  return (count) => {
    const now = performance.now();
    if (now - told < 3_000) return;
    told = now;
    console.error(`已核对 ${count} ${what}，用了 ${Math.round((now - begun) / 1000)} 秒`);
  };
}
