/** What a sheet says of itself above its header and on its tab: on that depends whether an answer about it holds again. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { OrgUnit } from "../register/org-unit.ts";
import { compactText, withoutNoteMarks } from "./normalise.ts";
import type { Preamble } from "./preamble.ts";
import { remember } from "./remember.ts";
import { unitInCell } from "./unit-names.ts";

const year = "(?:19|20)\\d{2}|[〇零○一二三四五六七八九]{4}(?=年)";
const months = "\\d{1,2}月?份?[-~—–―至到]\\d{1,2}月份?|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?";
const parts = "第?[一二三四1-4]季度?|[上下]半年度?|前[一二两三四\\d]{1,2}个?(?:季度|月)|[QH][1-4]";
/** 2019年, 一季度, 3月份, 截至2019年6月底, 2019.06: what another period says otherwise on the same sheet. */
const time = new RegExp(
  `(?:截至|截止|自)?(?:(?:${year})(?:[./-]\\d{1,2}(?!\\d)(?:[./-]\\d{1,2}(?!\\d))?|年?度?)|${months}|${parts})(?:\\d{1,2}[日号])?[底末初]?`,
  "gi",
);
const plainTab = /^(?:sheet|工作表|表|附件|新建|副本)?$/i;
const REMEMBERED = 500;

/** The text without the words for its period, comparable. */
function timeless(text: string): string {
  return compactText(withoutNoteMarks(text))
    .replace(time, "")
    .replace(/[\s"'“”‘’()[\]【】《》:,、_\-—.]/g, "");
}

const digest = remember(REMEMBERED, (text: string) => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16));

/**
 * What title, tab, 填报单位 and unit line say, whatever period they speak of: 16 hexadecimal digits, as a title may name
 * people and the key leaves the computer; "" where they say nothing. A line that names the reporter says nothing new.
 */
export function sheetSays(preamble: Preamble, tab: string, reporter?: OrgUnit): string {
  const before = known.get(preamble);
  if (before?.tab === tab && before.reporter === reporter) return before.says;
  const says = saidBy(preamble, tab, reporter);
  known.set(preamble, { tab, reporter, says });
  return says;
}

/** Asked for every form that is laid over the sheet, said once. */
const known = new WeakMap<Preamble, { tab: string; reporter: OrgUnit | undefined; says: string }>();

const stamp = /\((?:盖章|公章|签章|章)\)/g;

function saidBy({ title, unit, measures }: Preamble, tab: string, reporter: OrgUnit | undefined): string {
  const named = compactText(unit?.text ?? "").replace(stamp, "");
  const name = timeless(tab).replace(/\d+$/, "");
  const said = [
    timeless(title?.text ?? ""),
    plainTab.test(name) ? "" : name,
    reporter !== undefined && unitInCell([reporter], named) !== undefined ? "" : named,
    measures.join("、"),
  ];
  return said.every((text) => text === "") ? "" : digest(said.join("|"));
}
