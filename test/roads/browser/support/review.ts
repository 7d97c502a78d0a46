import type { Page } from "playwright-core";
import type { Desk } from "./desk.ts";

/** 审阅, once its list has come. */
export async function openReview(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "审阅" }).click();
  await page.getByRole("tab", { name: /^待审/ }).waitFor();
}

/** A request as an account, beside the page. */
export async function asked(
  desk: Desk,
  login: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const { url } = desk.server;
  const headers = { "content-type": "application/json" };
  const credentials = JSON.stringify({ login, password: "halfsky-demo" });
  const session = await fetch(`${url}/api/sessions`, { method: "POST", headers, body: credentials });
  const { token } = (await session.json()) as { token: string };
  return fetch(`${url}${path}`, {
    method,
    headers: { ...headers, authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
