import { env } from "cloudflare:workers";
import { expect } from "vitest";
import type { NewAccountBody } from "../../../shared/api/account-bodies.ts";
import {
  accountsSchema,
  type GrantedEntry,
  grantedEntrySchema,
  type ListedAccount,
} from "../../../shared/api/accounts.ts";
import { sessionSchema } from "../../../shared/api/sessions.ts";
import type { TestCity, TestUnit } from "./city.ts";
import { pagesOf } from "./pages.ts";
import { randomLetters } from "./random-letters.ts";
import { send } from "./requests.ts";

export const GOOD = "石榴树下的第七把椅子";
export const OTHER = "kettle-orbit-plum-93";

export function newAccount(city: TestCity, changes: Partial<NewAccountBody> = {}): NewAccountBody {
  const login = `new-${randomLetters(8)}`;
  return { login, name: "测试甲", role: "reporter", unit: city.east.unit.code, by: "invitation", ...changes };
}

export async function add(city: TestCity, changes: Partial<NewAccountBody> = {}): Promise<GrantedEntry> {
  const response = await send("POST", "/api/accounts", newAccount(city, changes), city.city);
  expect(response.status, await response.clone().text()).toBe(201);
  return grantedEntrySchema.parse(await response.json());
}

export async function accountsOf(as: TestUnit): Promise<ListedAccount[]> {
  const pages = await pagesOf(accountsSchema, "/api/accounts", as);
  return pages.flatMap(({ accounts }) => accounts);
}

export const accept = (token: string | null, password: string) =>
  send("POST", "/api/invitations/accept", { token, password });
export const signIn = (login: string, password: string) => send("POST", "/api/sessions", { login, password });
export const tokenOf = async (response: Response) => sessionSchema.parse(await response.json()).token;

export async function acts(target: string): Promise<string[]> {
  const { results } = await env.DB.prepare("SELECT act FROM audit WHERE target = ?1 ORDER BY id")
    .bind(target)
    .all<{ act: string }>();
  return results.map(({ act }) => act);
}
