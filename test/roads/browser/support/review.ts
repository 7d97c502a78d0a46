import type { Page } from "playwright-core";
import { accountsSchema, grantedEntrySchema } from "../../../../shared/api/accounts.ts";
import type { Desk } from "./desk.ts";

/** 审阅, once its list has come; a long one is folded by district, and is laid open here. */
export async function openReview(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "审阅" }).click();
  await page.getByRole("tab", { name: /^待审/ }).waitFor();
  const folded = page.getByRole("button", { name: /^▸/ });
  while ((await folded.count()) > 0) await folded.first().click();
}

/** A request as an account, beside the page, in a session in which the password was typed again. */
export async function asked(
  desk: Desk,
  login: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const { url } = desk.server;
  const headers = { "content-type": "application/json" };
  const password = "halfsky-demo";
  const credentials = JSON.stringify({ login, password });
  const session = await fetch(`${url}/api/sessions`, { method: "POST", headers, body: credentials });
  const { token } = (await session.json()) as { token: string };
  const signed = { ...headers, authorization: `Bearer ${token}` };
  await fetch(`${url}/api/sessions/proof`, {
    method: "POST",
    headers: signed,
    body: JSON.stringify({ password }),
  });
  return fetch(`${url}${path}`, {
    method,
    headers: signed,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** A second officer of the unit that the account `as` administers. */
export async function addOfficer(
  desk: Desk,
  as: string,
  officer: { readonly login: string; readonly name: string; readonly password: string },
): Promise<void> {
  const accounts = accountsSchema.parse(await (await asked(desk, as, "GET", "/api/accounts")).json());
  const unit = accounts.accounts.find(({ login }) => login === as)?.unit.code;
  const { login, name, password } = officer;
  const body = { login, name, role: "reviewer", unit, by: "invitation" };
  const added = await asked(desk, as, "POST", "/api/accounts", body);
  const { invitation: token } = grantedEntrySchema.parse(await added.json());
  const accepted = await asked(desk, as, "POST", "/api/invitations/accept", { token, password });
  if (!accepted.ok) throw new Error(`${login} could not accept: ${accepted.status}`);
}
