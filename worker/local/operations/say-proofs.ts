/** What the proofs say to administrators. Whatever is not as it should be ends the process with 1. */
import { resolve } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { factComparisonSchema, type LogPage, logPageSchema } from "../../../shared/api/integrity.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { verifyLog, wholeLog } from "../../store/audit/verify.ts";
import { StartFault } from "../fault.ts";
import { openStores } from "../stores.ts";
import { compareAllFacts, type OnPage, type WholeComparison, wholeComparison } from "./compare-all-facts.ts";
import { databaseFile } from "./database-file.ts";
import { withDeployed } from "./deployed.ts";
import { withExportedAudit } from "./exported-audit.ts";
import { differenceText, logFaultText, olderText, WHAT_TO_DO } from "./proof-texts.ts";

type WholeLog = Omit<LogPage, "next">;

/** `npm run verify-audit [-- DUMP.sql | ADDRESS LOGIN]`: the data folder, a file of `wrangler d1 export`, a deployment. */
export async function sayAudit(parameters: readonly string[], dataDirectory: string): Promise<void> {
  const [source, login] = parameters;
  const { seals, sealed, open, head, faults } = await logOf(source, login, dataDirectory);
  for (const fault of faults) console.log(logFaultText(fault));
  if (faults.length > 0) {
    throw new StartFault(`日志不完好，查出 ${faults.length} 处。${WHAT_TO_DO}The audit log is not whole.`);
  }
  console.log(`日志链完好：${seals} 个封条，${sealed} 条日志，另有 ${open} 条待封。链首 ${head}`);
}

async function logOf(
  source: string | undefined,
  login: string | undefined,
  dataDirectory: string,
): Promise<WholeLog> {
  const entries = progress("条日志");
  if (source === undefined) {
    return withLocal(dataDirectory, ({ db }) => localLog(db, entries));
  }
  if (!/^https?:/.test(source)) {
    return withExportedAudit(resolve(source), (db, given) =>
      wholeLog((after) => verifyLog(db, { after, given, versions: false }), entries),
    );
  }
  return withDeployed("verify-audit", source, login, (ask) =>
    wholeLog(async (after) => logPageSchema.parse(await ask(`/api/integrity/log?after=${after}`)), entries),
  );
}

function localLog(db: D1Database, onPage: OnPage): Promise<WholeLog> {
  return wholeLog((after) => verifyLog(db, { after, versions: true }), onPage);
}

/** `npm run compare-facts [-- ADDRESS LOGIN]`: the data folder, or what was deployed. */
export async function sayFacts([address, login]: readonly string[], dataDirectory: string): Promise<void> {
  const versionsSeen = progress("份报送");
  const compared =
    address === undefined
      ? await withLocal(dataDirectory, ({ db, bucket }) =>
          compareAllFacts({ db, bucket, catalogue: standardCatalogue }, versionsSeen),
        )
      : await withDeployed("compare-facts", address, login, (ask) =>
          wholeComparison(async (after) => {
            const query = after === "" ? "" : `?after=${after}`;
            return factComparisonSchema.parse(await ask(`/api/integrity/facts${query}`));
          }, versionsSeen),
        );
  sayCompared(compared);
}

function sayCompared(compared: WholeComparison): void {
  const { versions, facts, differences } = compared;
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
}

async function withLocal<Result>(
  dataDirectory: string,
  use: (stores: Awaited<ReturnType<typeof openStores>>) => Promise<Result>,
): Promise<Result> {
  await databaseFile(dataDirectory);
  const stores = await openStores(dataDirectory);
  return use(stores).finally(stores.close);
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
