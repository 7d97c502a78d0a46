import { expect, it } from "vitest";
import { accountsSchema } from "../../../shared/api/accounts.ts";
import { accountsOf, add } from "../support/accounts.ts";
import { createCity } from "../support/city.ts";
import { pagesOf } from "../support/pages.ts";
import { ask, problemOf } from "../support/requests.ts";

it("has every account once, in the register's order, while others are added", async () => {
  const city = await createCity();
  await createCity();
  for (const login of ["b", "a", "c"]) await add(city, { login: `${login}-${city.id}` });
  const before = (await accountsOf(city.city)).map(({ login }) => login);
  expect(before).toHaveLength(7);
  const pages = await pagesOf(accountsSchema, "/api/accounts?most=2", city.city, async (page) => {
    if (page === 1) await add(city, { login: `z-${city.id}`, unit: city.town.unit.code });
  });
  expect(pages.map(({ accounts }) => accounts.length)).toEqual([2, 2, 2, 2]);
  const logins = pages.flatMap(({ accounts }) => accounts.map(({ login }) => login));
  expect(logins).toEqual([...before, `z-${city.id}`.toLowerCase()]);
});

it("stays within the units of the account, and refuses what is no place", async () => {
  const city = await createCity();
  const other = await createCity();
  const [first] = await pagesOf(accountsSchema, "/api/accounts?most=1", city.city);
  const path = `/api/accounts?after=${first?.next}`;
  const { accounts } = accountsSchema.parse(await (await ask(path, {}, other.city)).json());
  expect(accounts.map(({ login }) => login)).toEqual(
    (await accountsOf(other.city)).map(({ login }) => login),
  );
  for (const wrong of ["after=1", "after=a.1", "most=0", "most=501"]) {
    const refused = await ask(`/api/accounts?${wrong}`, {}, city.city);
    expect(await problemOf(refused)).toMatchObject({ code: "validation_failed" });
  }
});
