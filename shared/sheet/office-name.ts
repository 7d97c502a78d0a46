/** How federations are called, with what stands behind their names and is no part of them. */
import { compactText } from "./normalise.ts";

/** Parts of a federation: 妇联发展部, 妇联家庭和儿童工作部. A school or a centre is a unit of its own. */
const department = "(?:[\\u4e00-\\u9fff、]{1,12}?(?:部|处|科|股|室)|[\\u4e00-\\u9fff]{0,6}办(?:公室)?)";
const foreign = /妇联|妇女联合会|街道|社区|[镇乡村](?!工作|发展|振兴|部)/;
const office = new RegExp(`^(.*(?:妇联|妇女联合会|妇委会))(${department})$`);

/** The name (compacted) without the department of the federation behind it; the name itself where none stands there. */
export function withoutDepartment(name: string): string {
  const [, federation, behind = ""] = office.exec(name) ?? [];
  return federation === undefined || foreign.test(behind) ? name : federation;
}

const elsewhere = /妇联|妇女联合会|街道|社区|[镇乡村县区市旗]/;
const ofGovernment =
  /^(?:人民)?[\u4e00-\u9fff]{1,14}(?:局|委|委员会|厅|办|办公室|院|所|站|中心)(?:[\u4e00-\u9fff]{1,6}[科股室处])?$/;

/** Whether a text names an office of a place that is no federation: 沙河县民政局儿童福利股, of 沙河县. */
export function isOfficeOf(place: string, text: string): boolean {
  const name = compactText(text).replace(/\((?:公?章|盖章|签章)\)$/, "");
  const rest = place.length >= 2 && name.startsWith(place) ? name.slice(place.length) : "";
  return ofGovernment.test(rest) && !elsewhere.test(rest);
}

/** Whether a text names a federation or its office for women and children, and nothing else. */
export function isOfficeName(text: string): boolean {
  const name = withoutDepartment(compactText(text).replace(/\((?:公?章|盖章|签章)\)$/, ""));
  return /^[\u4e00-\u9fff]{1,24}(?:妇联|妇女联合会|妇委会|妇儿工委办?|妇女儿童工作委员会(?:办公室)?)$/.test(
    name,
  );
}
