import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { settingsAbove } from "../store/settings/settings.ts";

/** @throws Refusal feature_off where the city has not opened the intake to other systems */
export async function refuseShutIntake({ db, account }: Pick<Act, "db" | "account">): Promise<void> {
  if (!(await settingsAbove(db, account)).intake) throw new Refusal("feature_off");
}
