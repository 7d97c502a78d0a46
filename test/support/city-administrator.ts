/** Who signs in for the city in tests of the pane. All names are invented. */
import type { Me } from "../../shared/api/sessions.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";

export const cityUnit: OrgUnit = {
  code: "110000",
  name: "示例市妇联",
  aliases: [],
  kind: "federation",
  level: "city",
  parent: null,
};

export const cityAdministrator: Me = {
  account: { login: "shi", name: "市妇联", role: "administrator", unit: cityUnit },
  units: [cityUnit],
  demonstration: false,
  checkBeforeSubmit: true,
  secondFactor: {},
  recipient: "示例市妇联",
};
