import { spanTitle } from "../../form/spans.ts";
import type { Qualifier } from "../../value.ts";
import {
  isWorkedOut,
  type MessageParams,
  type MessageTexts,
  type PersonalPattern,
  type Place,
} from "./message.ts";
import type { zh } from "./zh.ts";

const qualifiers: Readonly<Record<Qualifier, string>> = {
  over: "more than",
  about: "nearly",
  approx: "about",
};
const personal: Readonly<Record<PersonalPattern, string>> = {
  id_number: "an ID number",
  mobile: "a mobile number",
  landline: "a telephone number",
  bank_card: "a bank card number",
  personal_document: "the number of a passport, permit or certificate",
  email: "an e-mail address",
  qq: "a QQ number",
  wechat: "a WeChat account",
};

/** What findings say, in English. Names of units and texts of the sheet stay as they were written. */
export const en: MessageTexts<keyof typeof zh> = {
  sheet_empty: () => "This sheet is empty",
  sheet_lost: () =>
    "The file lacks the content of this sheet, which was not read; the others were. To report it, take the original file",
  sheet_excerpt: () =>
    "This sheet holds only the rows that had problems; as a report it would lack all others. Put the mended rows back into the whole sheet, and report that",
  sheet_unrecognised: ({ closest }) =>
    `No form was recognised. Choose one, or fill in this period's template${closest === "" ? "" : `. The closest is “${closest}”`}. A sheet that no form has room for (scores, promises of the year) is the city's own: it is not sent here, please hand it in as your city asks`,
  form_proposed: ({ form, others }) =>
    `This sheet looks like ${form}${others === "" ? "" : ` or ${others}`}. Please open “Columns” and agree if it is right`,
  column_proposed: ({ header, likely }) =>
    `“${header}” looks like “${likely}”. Please confirm under “Columns”`,
  column_not_understood: ({ header }) =>
    `“${header}” holds figures and is no known column. Please say under “Columns” which it is, or leave it out`,
  column_missing: (params, place) =>
    `The required column “${name(params, place)}” is missing. Add it, or give it a header that is known`,
  column_lost: (params, place) =>
    `The sheet has no column “${name(params, place)}”. Add it, or explain that the source does not have these figures`,
  constant_missing: ({ header }) =>
    `The sheet has no column “${header}”. If it is the same for all rows, choose it once under “Columns”; else add the column`,
  constant_proposed: ({ header, likely }) =>
    `The sheet has no column “${header}”; by its title all rows are “${likely}”. Please confirm under “Columns”`,
  constant_recalled: ({ header, likely }) =>
    `The sheet has no column “${header}”. On another sheet with these columns all rows were “${likely}”. Please confirm under “Columns” that they are here`,
  constant_titled: ({ header, likely }) =>
    `The sheet has no column “${header}”; by its title all rows are read as “${likely}”. If they are not, change it under “Columns”`,
  columns_again: ({ headers, read }, place) =>
    `${at(place)}“${headers}” and “${read}” seem to be the same figures by different breakdowns${more(place)}; only the latter was read, nothing was added twice. Explain if they are; else give them rows or a sheet of their own`,
  columns_extra: ({ headers }) => `These columns are not part of the form and are not sent: ${headers}`,
  template_version: ({ from, to, headers }) =>
    `This sheet is version ${from} of the template, the task is for version ${to}. Not on it yet: ${headers}. If you have figures for these, add the columns or download this period's template`,
  columns_lacking: ({ headers, version }) =>
    `The sheet has no column “${headers}”${version === 0 ? "" : ` (new in version ${version})`}: it is sent empty. If there are figures for it, please add it to the sheet`,
  column_repeated: (params, place) =>
    `The column “${name(params, place)}” stands here twice. Column ${params.first} is used, the other one is not sent`,
  unit_converted: (params, place) =>
    `“${name(params, place)}” is filled in in ${params.from}; converted to ${params.to}, ${places(place.count)}`,
  line_measure: (params, place) =>
    `The sheet counts in ${params.written}; whether “${name(params, place)}” does too cannot be seen. It is read in ${params.expected}: write the unit into the header, or check and explain`,
  measure_unsaid: (params, place) =>
    `The sheet does not say in which unit “${name(params, place)}” is; it is read in ${params.expected}. Choose the unit under “Columns”, or write it into the header`,
  measure_unknown: (params, place) =>
    `The unit of “${name(params, place)}” is written as ${params.written}, which is not known. Choose it under “Columns”; convert other currencies first`,
  measure_recalled: (params, place) =>
    `Nothing says the unit of “${name(params, place)}”. On another sheet with these columns it was ${params.likely}. Please confirm under “Columns” that it is here`,
  header_measure: (params, place) =>
    `The unit of “${name(params, place)}” is written as ${params.written}; it should be ${params.expected}. The two cannot be added: please check`,
  rows_none: () => "No data rows were found. If nothing happened in this period, send a nil return",
  rows_comparison: (_, place) =>
    `${at(place)}compares: a share, last year, a target${more(place)}; not taken as a record`,
  rows_sample: (_, place) => `${at(place)}shows how to fill in${more(place)}; not taken as a record`,
  rows_sample_name: (_, place) =>
    `${at(place)}bears a name that examples have${more(place)}, and was not read. If it is a person, write （本人） behind the name; if it is an example, delete the row`,
  rows_void: (_, place) => `${at(place)}says that it was cancelled${more(place)}; not taken as a record`,
  rows_unfilled: (_, place) => `${place.count} indicators have no figure and are not sent`,
  rows_head: (_, place) =>
    `${at(place)}is a name alone and heads the rows below it${more(place)}; not taken as a record`,
  row_bare: (_, place) =>
    `${at(place)}is a name with nothing beside it${more(place)}, and counts as a row. Fill it in; if it heads the rows below, write 一、 before it or delete it; if there is nothing to say, explain`,
  rows_nil: (_, place) => `${at(place)}says that nothing happened${more(place)}; not taken as a record`,
  rows_hidden: ({ rows, count }) =>
    `${count} rows of data are hidden (${rows}) and were read like any other. Delete what should not be sent`,
  columns_hidden: ({ columns }) =>
    `Hidden columns: ${columns}. They were read like any other. Delete what should not be sent`,
  rows_after_signature: ({ count }, place) =>
    `${at(place)}${count} rows below the signature look like data and were not read. Move them above it`,
  rows_second_table: ({ first, count }) =>
    `From row ${first} on this looks like another table: ${count} rows are not counted. Please explain if it is one; if they belong to the list, choose “Count them” in “Columns”`,
  rows_second_counted: ({ first, count }) =>
    `Another header stands from row ${first} on; the ${count} rows below it are counted, as you chose`,
  rows_outside: ({ inside, outside }) =>
    `${inside} rows lie in this period; the other ${outside} are dated outside it and are not sent`,
  rows_other_month: ({ outside, month }) =>
    `All ${outside} rows are dated in ${month}, none in the period, and nothing is sent. If this is the sheet of ${month}, change the period; if not, check the dates`,
  rows_far_outside: ({ inside, outside, far }) =>
    `${inside} rows lie in this period; the other ${outside} are dated outside it and are not sent, ${far} of them more than a year away. Check the dates; if these rows should be sent, tell the office that asks for this form`,
  rows_other_time: (_, place) =>
    `${at(place)}is of another time${more(place)}: not counted in this period and not read`,
  rows_counted_in: (_, place) =>
    `${at(place)}is counted in the figure of a longer time${more(place)}: not counted again`,
  rows_beside: ({ span }, place) =>
    `${at(place)}is read as the figure “${spanTitle(span, "en")}” beside its row${more(place)} and not added to the period`,
  rows_since_when: ({ span }, place) =>
    `${at(place)}says 累计 alone, with no figure of the period${more(place)}; read as “${spanTitle(span, "en")}”. If it is of the period, write 本期; if not, explain`,
  rows_subset: (_, place) =>
    `${place.count} rows marked “of which” are contained in the row above and not counted again`,
  row_names_figure: ({ label, header }, place) =>
    `${at(place)}“${label}” looks like ${header}, for which the sheet has no column; the row was not read. To report it, add a column ${header}; if not, explain`,
  total_beyond_read: ({ label, names }, place) =>
    `${at(place)}“${label}” includes ${names}, which was not read: what was read is less. To report it, say what it is under “Columns”; if not, explain`,
  total_across: ({ label, printed, sum }, place) =>
    `${at(place)}“${label}” says ${printed}, the columns beside it add up to ${sum}${more(place)}. Please check which is wrong; if they need not agree, explain`,
  total_alone: ({ label, printed }, place) =>
    `${at(place)}“${label}” is ${printed} while none of the columns beside it is filled${more(place)}: it was not read. Fill them in; if that is not possible, explain`,
  total_down: ({ label, printed, sum }, place) =>
    `${at(place)}the total of “${label}” says ${printed}, its rows add up to ${sum}${more(place)}. The column is not sent; please check the sheet, or explain`,
  row_like_subset: ({ whole }, place) =>
    `${at(place)}stands right below rows marked “of which”; whether row ${whole} contains it too cannot be seen. If it does, write 其中： before its name; if not, explain`,
  row_is_total: ({ label, first, last }, place) =>
    `${at(place)}${label === "" ? "" : `“${label}” `}is the sum of rows ${first}–${last}: taken for a total and not counted again`,
  row_like_total: ({ label, first, last }, place) =>
    `${at(place)}${label === "" ? "" : `“${label}” `}is exactly the sum of rows ${first}–${last}. If it is a total, call it 合计; if not, explain`,
  row_repeated: ({ first }, place) =>
    `${at(place)}says the same as row ${first} in every cell${more(place)}. Delete it if it was entered twice; if not, explain`,
  row_of_all: ({ label, first, last }, place) =>
    `${at(place)}“${label}” seems to include rows ${first}–${last}: added to them it would count twice. If it does, call it 合计 and check it; if not, explain`,
  row_near_total: ({ label, first, last }, place) =>
    `${at(place)}${label === "" ? "" : `“${label}” `}comes near the sum of rows ${first}–${last} but is not equal to it. If it is a total, call it 合计 and check it; if not, explain`,
  period_mismatch: ({ found, expected }) =>
    `The sheet says ${found}, the task is for ${expected}. Please check that this is the right sheet`,
  columns_untold: ({ titles }) =>
    `The columns “${titles}” stand side by side, and nothing says which is of the period: they cannot be added, so none is read. Please head them 本期, 累计, 目标 and the like, or keep the one of the period alone`,
  periods_apart: ({ titles }) =>
    `None of the columns “${titles}” is of the period, so none is read. Please add a column 本期 with its figures`,
  periods_read: ({ titles }) =>
    `The columns of “${titles}” all count for the period and are read as a record each`,
  periods_latest: ({ names }) =>
    `${names} is taken as of the end of each period: not added up, the latest counts. If each period has its own new ones, give one column with their sum; else explain`,
  period_unknown: () => "The period was not found. Please write it above the table, such as 2019年度",
  unit_unknown: ({ text, suggestions }, place) =>
    `${at(place)}“${text}” is neither your unit nor one below it${suggestions === "" ? ". Please use a name from the register" : `. Is it: ${suggestions}`}`,
  places_unknown: ({ names, own }, place) =>
    `${at(place)}and below: none of these names is in the register (${names}). If they are places within “${own}”, choose to report them as your own unit; if they are units below it, ask the city to register them`,
  row_told_again: ({ note }, place) =>
    `${at(place)}the note says “${note}”: it is the same case, counted once`,
  places_own: ({ names, own }, place) =>
    `${place.count} rows (${names}) are places within “${own}” and are reported as its own`,
  unit_of_tab: ({ own }) =>
    `the sheet names no unit; its tab bears the name of “${own}”, for which it counts`,
  unit_of_title: ({ own }, place) =>
    `the sheet names no unit; its title${more(place)} names “${own}”, for which it is read: explain if that is right, else write the unit above the header`,
  unit_taken: ({ text, own }, place) =>
    `${at(place)}names “${text}”; taken for “${own}”: explain if it is, or open the sheet of your own unit`,
  period_against: ({ text, written, period }, place) =>
    `${at(place)}“${text}” and “${written}” speak of different periods; ${period} is read. Make them agree, or explain`,
  period_part: ({ text, expected }, place) =>
    `${at(place)}speaks of “${text}”, which is not all of ${expected}: check that these are the figures of the period, or explain`,
  cell_leaning: ({ before, after }, place) => `${at(place)}“${before}” is read as “${after}”`,
  unit_partner: ({ text, own }, place) =>
    `${at(place)}names “${text}”, an office of the same place; sent as that of “${own}”: explain if you hand it on, or open your own sheet`,
  unit_foreign: ({ text, own }) =>
    `The sheet is from “${text}”, you act for “${own}”. Please check that this is the right sheet`,
  figure_rewritten: ({ before, after }, place) =>
    `${at(place)}“${before}” is read as ${after}${more(place)}. One click makes it a number`,
  figure_qualified: ({ before, qualifier, amount }, place) =>
    `${at(place)}“${before}” is kept as “${qualifiers[qualifier as Qualifier]} ${amount}”; the total says so too${more(place)}`,
  figure_inexact_detail: ({ before, after }, place) =>
    `${at(place)}a ledger row needs an exact figure, here stands “${before}”${more(place)}. Make it ${after} and keep the rest in the remark, or explain why there is none`,
  figure_lost: ({ before, ...params }, place) =>
    `${at(place)}“${before ?? name(params, place)}” has no figure${more(place)}. Fill it in, or explain that the source lost it`,
  cell_unread: (params, place) =>
    `${at(place)}“${name(params, place)}” is filled but could not be read${more(place)}. Please correct it`,
  figure_unreadable: (params, place) =>
    `${at(place)}“${name(params, place)}” needs a number, here stands “${params.before}”${more(place)}`,
  figure_fraction: ({ before, unit }, place) =>
    `${at(place)}a whole number is needed (unit: ${unit}), here stands “${before}”${more(place)}`,
  figure_too_fine: ({ before, unit }, place) =>
    `${at(place)}“${before}” has too many digits, please fill it in in ${unit}${more(place)}`,
  figure_finer_than_form: ({ before, after, places }, place) =>
    `${at(place)}“${before}” is ${after}, and the column takes ${places === 0 ? "whole numbers" : `${places} decimal places`} only${more(place)}. Round it, or ask whoever published the form for more decimal places`,
  figure_range: ({ before, after }, place) =>
    `${at(place)}“${before}” is a range and is read as ${after}${more(place)}. Please fill in the exact figure`,
  figure_error_value: ({ before }, place) =>
    `${at(place)}the formula failed (${before})${more(place)}. Mend it or type the figure`,
  formula_uncalculated: (_, place) =>
    `${at(place)}a formula without its result in the file${more(place)}. Open it in Excel or WPS, press F9, save, and open this file again`,
  unit_typed_converted: ({ before, after }, place) =>
    `${at(place)}“${before}” was converted to ${after}${more(place)}`,
  unit_typed_wrong: ({ before, expected }, place) =>
    `${at(place)}the unit of “${before}” is not that of the column (${expected})${more(place)}. Please check`,
  percent_fraction: ({ before, after }, place) =>
    `${at(place)}a rate is filled in as a percentage, here stands “${before}”${more(place)}. Is it ${after}`,
  date_rewritten: ({ before, after }, place) =>
    `${at(place)}the date “${before}” is read as ${String(after).replace(" 至 ", " to ")}${more(place)}`,
  date_unreadable: ({ before }, place) =>
    `${at(place)}a date such as 2019-3-8 is needed, here stands “${before}”${more(place)}`,
  date_month_only: ({ before }, place) =>
    `${at(place)}the date needs its day, here stands “${before}”${more(place)}`,
  date_part_unreadable: ({ before, enough }, place) =>
    `${at(place)}${enough === "year" ? "a year, a month or a date is needed, such as 2013年 or 2013年5月" : "a month or a date is needed, such as 2013年5月 or 2013-5-12"}, here stands “${before}”${more(place)}`,
  date_first_day: ({ before, after, part }, place) =>
    `${at(place)}“${before}” names no ${part === "year" ? "month" : "day"}, ${after} is kept for now${more(place)}. Please add it, or explain that the day is not known`,
  date_two_ways: ({ before, first, second, like }, place) =>
    `${at(place)}“${before}” may be ${first} or ${second}${more(place)}. Please write it like ${like}`,
  code_unknown: ({ before, suggestions, likely }, place) =>
    `${at(place)}“${before}” is no choice of “${place.column ?? ""}”${more(place)}${likely === "name" ? ". It looks like a person's name, perhaps in the wrong column" : ""}${suggestions === "" ? ". Please choose from the list" : `. Is it: ${suggestions}`}`,
  code_understood: ({ before, after }, place) =>
    `${at(place)}“${before}” is read as “${after}”${more(place)}`,
  word_kept: ({ before, after }, place) =>
    `${at(place)}“${before}” is no choice of “${place.column ?? ""}”: it counts as “${after}” and keeps its name${more(place)}`,
  number_cut: (params, place) =>
    `${at(place)}“${name(params, place)}” was cut as a number: 15 digits are left, the rest became 0, and repeats cannot be found by it${more(place)}. Format the column as text and type it again, or explain why not`,
  text_too_long: ({ most }, place) =>
    `${at(place)}the text is too long${more(place)}, please keep it within ${most} characters`,
  mandatory: (_, place) => `${at(place)}“${place.column ?? ""}” must be filled in${more(place)}`,
  mandatory_figure: (_, place) =>
    `${at(place)}“${place.column ?? ""}” is blank${more(place)}. Fill it in, or explain that the source lost it`,
  since_january: (_, place) =>
    `${at(place)}no figure of the period, only “${place.column ?? ""}”${more(place)}. It is what that has more than in the report before, and is shown before anything is sent`,
  span_less: ({ value, otherEn, otherValue }, place) =>
    `${at(place)}“${place.column ?? ""}” is ${value}, less than “${otherEn}” with ${otherValue}${more(place)}. Please check, or explain`,
  span_apart: ({ value, otherEn, otherValue }, place) =>
    `${at(place)}“${place.column ?? ""}” is ${value}, unlike “${otherEn}” with ${otherValue}${more(place)}. The period begins with the year: both should be equal`,
  span_rate: ({ value }, place) =>
    `${at(place)}“${place.column ?? ""}” says ${value}, which is not what the figures beside it make${more(place)}. Please check. It is compared and not sent`,
  part_above_whole: ({ partEn, value, whole }, place) =>
    `${at(place)}“${place.column ?? ""}” of “${partEn}” is ${value}, more than ${whole} of all together${more(place)}. Please check, or explain`,
  below_minimum: ({ value, minimum }, place) =>
    `${at(place)}“${place.column ?? ""}” cannot be less than ${minimum}, here stands ${value}${more(place)}`,
  above_maximum: ({ value, maximum }, place) =>
    `${at(place)}“${place.column ?? ""}” cannot be more than ${maximum}, here stands ${value}${more(place)}`,
  period_undecided: ({ period }, place) =>
    `${at(place)}the date is a year, part of which lies outside ${period}${more(place)}. Please add the month`,
  outside_period: ({ period }, place) => `${at(place)}the date does not lie in ${period}${more(place)}`,
  relation: ({ textEn, left, right }, place) =>
    place.count > 1
      ? `${textEn}, ${places(place.count)}, as in ${place.cell === undefined ? `row ${place.row}` : onSheet(place.cell)}${sides(left, right)}`
      : `${at(place)}${textEn}${sides(left, right)}`,
  duplicate: ({ textEn, first }, place) =>
    `${at(place)}${textEn}: same as ${typeof first === "number" ? `row ${first}` : first}${more(place)}`,
  history: ({ textEn }) => String(textEn),
  mirror_own: ({ units }, place) =>
    `${at(place)}${units} reports itself: these rows are compared, not counted${more(place)}`,
  balance: ({ label, printed, sum }, place) =>
    `${at(place)}${label} says ${printed}, the rows add up to ${sum}${more(place)}. Please check which is wrong`,
  balance_text: ({ cells, count, named, label, total, printed, sum, rest }) =>
    `${cells}${Number(count) > Number(named) ? ` and more, ${count} in all,` : ""} ${Number(count) > 1 ? "hold" : "holds"} text, which a formula of sums leaves out: ${total} ${label} says ${printed}, the rows add up to ${sum}. Please make ${Number(count) > 1 ? "them numbers" : "it a number"} and leave the formula of the total as it is${rest === "" ? "" : `. Beyond that ${rest} are missing or too many: please check once that is done`}`,
  suspected_yuan: ({ before, after }, place) =>
    `${at(place)}“${place.column ?? ""}” is in 万元, these figures look as if they were typed in 元${more(place)}. If so the total changes from ${before} to ${after}`,
  personal_data: ({ kind }, place) =>
    `${at(place)}this column is sent and seems to hold ${personal[kind as PersonalPattern]}${more(place)}. Please delete it`,
  name_likely: (_, place) =>
    `${at(place)}this looks like a person's name, and the column is sent${more(place)}. Send it? If not, please change it in the sheet`,
  name_confirmed: (_, place) => `${at(place)}looks like a person's name${more(place)}; you said to send it`,
};

function name(params: MessageParams, place: Place): string {
  return place.column ?? String(params.header ?? params.column ?? "");
}

/** A bound that the rule's own text names is not said twice. */
function sides(left: string | number = "", right: string | number = ""): string {
  if (right === "") return `: ${left}`;
  const [one, other] = [left, right].map((side) => (isWorkedOut(side) ? `worked out: ${side}` : `${side}`));
  return `: ${one}, ${other}`;
}

function at(place: Place): string {
  if (place.cell !== undefined) return `${onSheet(place.cell)}: `;
  return place.row === undefined ? "" : `Row ${place.row}: `;
}

/** A cell of the second of the sheets that were sent together, as `sentCell` names it. */
function onSheet(cell: string): string {
  return cell.replace(/^第(\d+)张表/, "sheet $1, ");
}

function more(place: Place): string {
  return place.count > 1 ? ` (${places(place.count)})` : "";
}

function places(count: number): string {
  return count === 1 ? "1 place" : `${count} places`;
}
