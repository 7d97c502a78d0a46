import packageJson from "../../package.json" with { type: "json" };
import { healthSchema } from "../../shared/api/health.ts";
import { logError } from "../base/log.ts";
import { isDemonstration } from "../env.ts";
import { createRouter, json, route } from "../http/router.ts";
import { databaseDamage } from "../store/jobs/damage.ts";
import { lostPayloads } from "../store/jobs/positions.ts";
import { schemaVersion } from "../store/jobs/schema-version.ts";
import { payloadsAnswer } from "../store/payloads.ts";
import { unreadSettings } from "../store/settings/settings.ts";

const WHAT_TO_DO = "请管理员按运行手册“数据坏了”处理";

const health = route({
  method: "get",
  path: "/api/health",
  summary: "Whether database and object store answer",
  responses: { 200: json(healthSchema, "both answer"), 503: json(healthSchema, "one does not") },
});

export const healthRoutes = createRouter().openapi(health, async (context) => {
  const { env: bindings, var: variables } = context;
  const [schema, payloads] = await Promise.all([
    answerOf(variables.requestId, () => schemaVersion(bindings.DB)),
    answerOf(variables.requestId, () => payloadsAnswer(bindings.PAYLOADS)),
  ]);
  const isLocal = isDemonstration(bindings);
  const damage = isLocal ? await databaseDamage(bindings.DB) : undefined;
  const parts = { database: schema !== undefined && damage === undefined, payloads: payloads === true };
  const lost = await answerOf(variables.requestId, () => lostPayloads(bindings.DB));
  const unread = (await answerOf(variables.requestId, () => unreadSettings(bindings.DB))) ?? [];
  const faults = [
    ...unread.map((key) => `设置“${key}”存的值读不出来，暂按稳妥的办理。请市级管理员在“设置”里重新选一次`),
    ...(damage === undefined ? [] : [`数据库文件有损坏（${damage}）。${WHAT_TO_DO}`]),
    ...(lost === undefined || lost.length === 0
      ? []
      : [`${lost.length} 份报送的原文丢失或损坏。${WHAT_TO_DO}`]),
  ];
  const body = {
    ...{ version: packageJson.version, schema: schema ?? null, ...parts },
    ...(faults.length === 0 ? {} : { faults }),
  };
  return parts.database && parts.payloads
    ? context.json({ status: "ok" as const, ...body }, 200)
    : context.json({ status: "failing" as const, ...body }, 503);
});

/** @returns undefined, after logging why, when the part does not answer. */
async function answerOf<Answer>(requestId: string, ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    logError({ event: "health", requestId, error });
    return undefined;
  }
}
