import type { SentText } from "../../shared/api/kept-text.ts";
import type { Settings } from "../../shared/api/settings.ts";
import type { SentSettingsChange, SettingsChange } from "../../shared/api/settings-change.ts";
import { webhookHost } from "../../shared/api/webhook-address.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { settledText } from "../base/kept-text.ts";
import { refuseUnproven } from "../base/owner.ts";
import { Refusal, refuseAllButAdministrators } from "../base/refusal.ts";
import { headHeldBackSince } from "../store/audit/head-notes.ts";
import { codesOf } from "../store/scope.ts";
import { readSettings, unreadSettings, writeSettings } from "../store/settings/settings.ts";

/** @throws Refusal forbidden to all but administrators of the unit at the top */
export async function showSettings(act: Act): Promise<Settings> {
  return readSettings(act.db, administeredCity(act));
}

/**
 * @returns what holds afterwards
 * @throws Refusal forbidden to all but administrators of the unit at the top · validation_failed for a day that is over, or
 * another address that may not be
 * · proof_needed for a rule of second factors
 */
export async function changeSettings(act: Act, sent: SentSettingsChange): Promise<Settings> {
  const city = administeredCity(act);
  const before = await readSettings(act.db, city);
  const { headWebhook: address, ...others } = sent;
  const change: SettingsChange =
    address === undefined ? others : { ...others, headWebhook: addressOf(address, before) };
  const unread = new Set<string>(await unreadSettings(act.db));
  // The same address once more is what lets a restored copy send.
  if ((await headHeldBackSince(act.db, city)) !== null) unread.add("headWebhook");
  const changed: SettingsChange = Object.fromEntries(
    Object.entries(change).filter(
      ([key, value]) => before[key as keyof Settings] !== value || unread.has(key),
    ),
  );
  if (Object.keys(changed).length === 0) return before;
  const now = chinaTime(act.clock());
  if (typeof changed.secondFactorFrom === "string" && changed.secondFactorFrom < now.slice(0, 10)) {
    throw new Refusal("validation_failed", { issues: [{ path: "secondFactorFrom", message: "past" }] });
  }
  // Who signs in by a password alone is a question of who gets in.
  if (changed.secondFactorFor !== undefined || changed.secondFactorFrom !== undefined) refuseUnproven(act);
  const { id, origin } = act.account;
  await writeSettings(act.db, city, changed, {
    at: now,
    account: id,
    origin,
    act: "settings",
    target: `unit/${city}`,
    detail: toldOf(changed),
  });
  return readSettings(act.db, city);
}

function addressOf(address: SentText | null, { headWebhook }: Settings): string | null {
  return address === null ? null : settledText(address, headWebhook, "headWebhook");
}

/** The log says to which host, never the whole address: its end is the key of a robot. */
function toldOf(changed: SettingsChange): SettingsChange {
  const { headWebhook, ...others } = changed;
  if (typeof headWebhook !== "string") return changed;
  return { ...others, headWebhook: webhookHost(headWebhook) ?? "" };
}

function administeredCity({ account }: Act): string {
  refuseAllButAdministrators(account);
  const [city, ...below] = codesOf(account);
  if (city === undefined || below.length > 0) throw new Refusal("forbidden");
  return city;
}
