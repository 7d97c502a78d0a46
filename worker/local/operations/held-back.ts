import type { D1Database } from "@cloudflare/workers-types";
import { citiesHeldBack } from "../../store/audit/head-notes.ts";

/** What a copy that was restored does not send, and how to have it sent; undefined when it holds nothing back. */
export async function heldBackText(db: D1Database): Promise<string | undefined> {
  // A backup of a release that sent nothing has no table of settings.
  const cities = await citiesHeldBack(db).catch(() => []);
  if (cities.length === 0) return undefined;
  return (
    `这一套是从备份恢复的，日志的链首暂时不发到群里（${cities.join("、")}）。` +
    "确定以后由这一套发的，请管理员在“设置”里按“以后由这一套发”。A restored copy sends no head of the log until it is told to."
  );
}
