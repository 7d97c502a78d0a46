import { city, districts, townships } from "./units.ts";

/** Of every demonstration account; it opens nothing but local, invented data. */
export const PASSWORD = "halfsky-demo";

/** The demonstration's accounts, for people to read. */
export function accountLines(): string[] {
  return [
    `账号（密码都是 ${PASSWORD}）`,
    ...[city, ...districts, ...townships].map(({ login, unit }) => `  ${login.padEnd(10)} ${unit.name}`),
  ];
}
