import { spanTitle } from "../../form/spans.ts";
import { periodTitle } from "../../period/period.ts";
import type { Qualifier } from "../../value.ts";
import { isWorkedOut, type MessageTexts, type PersonalPattern, type Place } from "./message.ts";

const qualifiers: Readonly<Record<Qualifier, string>> = { over: "超过", about: "近", approx: "约" };
const personal: Readonly<Record<PersonalPattern, string>> = {
  id_number: "身份证号",
  mobile: "手机号",
  landline: "固定电话",
  bank_card: "银行卡号",
  personal_document: "护照、通行证等证件号",
  email: "邮箱",
  qq: "QQ号",
  wechat: "微信号",
};

/** What findings say, in Chinese: what to do and where, never what went wrong inside. */
export const zh = {
  sheet_empty: () => "这张表没有内容",
  sheet_lost: () => "文件里缺少这张工作表的内容，没有读到，其他工作表照常读取。要报这张表的，请用原来的文件",
  sheet_excerpt: () =>
    "这张表只有有问题的行，不是完整的表，报上去会少数。请把改好的行填回原来的表，报原来的表",
  sheet_unrecognised: ({ closest }) =>
    `这张表没有认出来。可以指定报表，或下载本期模板后填写${closest === "" ? "" : `。最接近的是“${closest}”`}。哪张报表都装不下的（考核评分、责任书等），是本市自己的表，不在这里报送，请按市妇联的要求另报`,
  form_proposed: ({ form, others }) =>
    `这张表像是“${form}”${others === "" ? "" : `，也可能是${others}`}，请打开“对应”看一看，对的话按“都对”`,
  column_proposed: ({ header, likely }) => `“${header}”像是“${likely}”，请在“对应”里确认`,
  column_not_understood: ({ header }) =>
    `“${header}”有数，看不出是哪一栏。请在“对应”里指定，或选“不用这一列”`,
  column_missing: ({ header }) => `缺少必填栏目“${header}”。请加上这一栏，或改用认得的栏目名`,
  column_lost: ({ header }) => `表上没有“${header}”一栏。请加上这一栏；原始资料里没有这项数据的，请说明`,
  constant_missing: ({ header }) =>
    `表上没有“${header}”这一栏。整张表都一样的，请在“对应”里说一次；不一样的，请加上这一栏`,
  constant_proposed: ({ header, likely }) =>
    `表上没有“${header}”这一栏，看标题像都是“${likely}”，请在“对应”里确认`,
  constant_recalled: ({ header, likely }) =>
    `表上没有“${header}”这一栏。栏目相同的另一张表，上次定的是“${likely}”，这张是不是也一样，请在“对应”里确认`,
  constant_titled: ({ header, likely }) =>
    `表上没有“${header}”这一栏，按标题整张表都读作“${likely}”；不是的，请在“对应”里改`,
  columns_again: ({ headers, read }, place) =>
    `${at(place)}“${headers}”和“${read}”等像是同一批数的不同分法，只读了后一种，没有相加。是的话请说明；不是同一批数的，请另列一行或另报一张表`,
  columns_extra: ({ headers }) => `这些栏目不属于本报表，不会报送：${headers}`,
  template_version: ({ from, to, headers }) =>
    `这张表用的是第${from}版模板，本期任务用第${to}版，表上还没有栏目：${headers}。有数据要报的，请加上这些栏目，或下载本期模板填写`,
  columns_lacking: ({ headers, version }) =>
    `表上没有“${headers}”${String(headers).includes("”“") ? "这些栏" : "这一栏"}${version === 0 ? "" : `（第${version}版新加）`}，报上来是空的。有数要报的，请在表上加上`,
  column_repeated: ({ header, first }) => `栏目“${header}”出现了两次，以 ${first} 列为准，另一列不会报送`,
  unit_converted: ({ header, from, to }, place) =>
    `“${header}”一栏按${from}填写，已换算为${to}，共${place.count}处`,
  line_measure: ({ header, written, expected }) =>
    `表上单位是“${written}”，“${header}”是不是也以万、千计看不出来，现按${expected}读取。请在栏目名里写明单位，或核实后说明`,
  measure_unsaid: ({ header, expected }) =>
    `表上没有写“${header}”的单位，现按${expected}读取，差一个“万”字就差一万倍。请在“对应”里选它的单位，或在栏目名里写明`,
  measure_unknown: ({ header, written }) =>
    `“${header}”的单位写的是“${written}”，不认得。请在“对应”里选它的单位；是别的货币的，请先换算`,
  measure_recalled: ({ header, likely }) =>
    `“${header}”没有写单位。栏目相同的另一张表，上次定的是${likely}，这张是不是也一样，请在“对应”里确认`,
  header_measure: ({ header, written, expected }) =>
    `“${header}”的单位写的是${written}，本栏应为${expected}。两者不能相加，请核对`,
  rows_none: () => "没有读到数据行。本期如无发生，可以做零报告",
  rows_comparison: (_, place) => `${at(place)}是对比、占比、目标一类的行，不作为记录`,
  rows_sample: (_, place) => `${at(place)}是填写示例，不作为记录`,
  rows_sample_name: (_, place) =>
    `${at(place)}的姓名像是填写示例，没有读取。真有此人的，请在姓名后加“（本人）”；是示例的，请删去这一行`,
  rows_void: (_, place) => `${at(place)}标明已作废，不作为记录`,
  rows_unfilled: (_, place) => `${place.count}个指标没有填数，不报送`,
  rows_head: (_, place) => `${at(place)}只有名称，是下面几行的分类标题，不作为记录`,
  row_bare: (_, place) =>
    `${at(place)}只有名称，别的都没有填，现在各算一行。还没有填的，请填上；是分类标题的，请在前面写“一、”，或者删去；确实没有数的，请说明`,
  rows_nil: (_, place) => `${at(place)}写的是没有发生，不作为记录`,
  rows_hidden: ({ rows, count }) => `有${count}行数据是隐藏的（第${rows}行），已照常读取。不该报送的，请删去`,
  columns_hidden: ({ columns }) => `${columns}列是隐藏的，已照常读取。不该报送的，请删去`,
  rows_after_signature: ({ count }, place) =>
    `${at(place)}落款以下还有${count}行像是数据，没有读取。请移到落款以上`,
  rows_second_table: ({ first, count }) =>
    `第${first}行起像是另一张表，有${count}行没有算进去。确是另一张表的，请说明；要算进去的，请在“对应”里选“算进去”`,
  rows_second_counted: ({ first, count }) => `第${first}行起有另一个表头，下面${count}行按您的选择算进去`,
  rows_outside: ({ inside, outside }) => `本期${inside}行，其余${outside}行日期不在本期，不报送`,
  rows_other_month: ({ outside, month }) =>
    `表上${outside}行的日期都在${periodTitle(String(month))}，没有一行在本期，现在一行也不报送。是不是${periodTitle(String(month))}的表？是的，请把报告期改过来；不是的，请核对日期`,
  rows_far_outside: ({ inside, outside, far }) =>
    `本期${inside}行，其余${outside}行日期不在本期，不报送，其中${far}行离本期一年以上。请核实日期；如果这些行也该报，请告诉布置这张表的单位`,
  rows_other_time: (_, place) => `${at(place)}是别的时期的数，不算在本期里，没有读取`,
  rows_counted_in: (_, place) => `${at(place)}已经算在同一项更长时期的数里，不重复计数`,
  rows_beside: ({ span }, place) => `${at(place)}读作同一项的“${spanTitle(span, "zh")}”，不加进本期数`,
  rows_since_when: ({ span }, place) =>
    `${at(place)}只写了累计，没有本期数，按“${spanTitle(span, "zh")}”读取。是本期数的，请把“累计”改为“本期”；是的，请说明`,
  rows_subset: (_, place) => `“其中”行${place.count}行，已包含在上一行，不重复计数`,
  row_names_figure: ({ label, header }, place) =>
    `${at(place)}“${label}”像是“${header}”，表上没有这一栏，这一行没有读取。要报送的，请加一栏“${header}”填写；不报送的，请说明`,
  total_beyond_read: ({ label, names }, place) =>
    `${at(place)}“${label}”包括${names}，这些栏没有读取，读到的数比“${label}”少。要报送的，请在“对应”里指定；不报送的，请说明`,
  total_across: ({ label, printed, sum }, place) =>
    `${at(place)}“${label}”是${printed}，左右各栏相加是${sum}。请核对哪一个不对；不必相等的，请说明`,
  total_alone: ({ label, printed }, place) =>
    `${at(place)}“${label}”是${printed}，左右各栏都没有填，这个数没有读取。请把各栏填上；分不开的，请说明`,
  total_down: ({ label, printed, sum }, place) =>
    `${at(place)}“${label}”的合计是${printed}，各行相加是${sum}。这一栏不报送，请核对原表；不必相等的，请说明`,
  row_like_subset: ({ whole }, place) =>
    `${at(place)}紧跟在“其中”行下面，看不出是不是也包含在第${whole}行里。包含的，请在名称前加“其中：”；不包含的，请说明`,
  row_is_total: ({ label, first, last }, place) =>
    `${at(place)}${label === "" ? "" : `“${label}”`}等于第${first}—${last}行各行之和，按合计处理，不重复计数`,
  row_like_total: ({ label, first, last }, place) =>
    `${at(place)}${label === "" ? "" : `“${label}”`}正好等于第${first}—${last}行各行之和。是合计的，请把名称改为“合计”；不是的，请说明`,
  row_repeated: ({ first }, place) =>
    `${at(place)}这一行与第${first}行完全相同。重复填写的，请删去；确实是另外的数，请说明`,
  row_of_all: ({ label, first, last }, place) =>
    `${at(place)}“${label}”像是包括第${first}—${last}行在内的总数，加在一起会重复计数。是总数的，请改为“合计”并核对；不包括的，请说明`,
  row_near_total: ({ label, first, last }, place) =>
    `${at(place)}${label === "" ? "" : `“${label}”`}与第${first}—${last}行各行之和相近，像是合计但不相等。是合计的，请把名称改为“合计”并核对；不是的，请说明`,
  period_mismatch: ({ found, expected }) =>
    `表上写的是${periodTitle(String(found))}，本期任务是${periodTitle(String(expected))}。请确认打开的是本期的表`,
  columns_untold: ({ titles }) =>
    `“${titles}”几栏并排，看不出哪一栏是本期的数，也不能相加，没有读取。请把栏名写成“本期”“累计”“目标”这样，或者只留本期的一栏`,
  periods_apart: ({ titles }) =>
    `“${titles}”几栏都不正好是本期的数，没有读取。请加一栏本期的数，栏名写“本期”`,
  periods_read: ({ titles }) => `“${titles}”几栏都算在本期里，各计为一条记录`,
  periods_latest: ({ names }) =>
    `${names}按期末数看待，各期不相加，只取最后一期。如果各期填的都是当期新增，请改为一栏合计；不是的，请说明`,
  period_unknown: () => "没有找到所属期。请在表头写明，如“2019年度”",
  unit_unknown: ({ text, suggestions }, place) =>
    `${at(place)}“${text}”不在本单位及下属单位名单中${suggestions === "" ? "，请改为名单中的单位名称" : `，是不是：${suggestions}`}`,
  places_unknown: ({ names, own }, place) =>
    `${at(place)}写的（${names}）都不在单位名单中。如果是“${own}”内部的地方，请选“按本单位合计报送”；如果是下属单位，请市妇联先登记`,
  row_told_again: ({ note }, place) =>
    `${at(place)}备注写的是“${note}”，按同一件处理：件数只计一次，件次照计`,
  places_own: ({ names, own }, place) => `${place.count}行（${names}）是“${own}”内部的地方，按本单位合计报送`,
  unit_of_tab: ({ own }) => `表上没有写填报单位，按工作表的名称算“${own}”的`,
  unit_of_title: ({ own }, place) =>
    `表上没有写填报单位，${at(place)}标题写的是“${own}”，按“${own}”读取。对的话请说明；不对，请在表头写明填报单位`,
  unit_taken: ({ text, own }, place) =>
    `${at(place)}填报单位写的是“${text}”，按“${own}”读取。如果就是本单位，请说明；不是，请换成本单位的表`,
  period_against: ({ text, period, written }, place) =>
    `${at(place)}“${text}”与“${written}”说的不是同一期，按${periodTitle(String(period))}读取。请核对后改成一致，或说明原因`,
  period_part: ({ text, expected }, place) =>
    `${at(place)}写的时间是“${text}”，不是${periodTitle(String(expected))}的全部。请核对是不是本期的数，或说明原因`,
  cell_leaning: ({ before, after }, place) => `${at(place)}“${before}”按“${after}”读取`,
  unit_partner: ({ text, own }, place) =>
    `${at(place)}填报单位写的是“${text}”，是本地的部门，按“${own}”报送。由本单位转报的，请说明；拿错了表的，请换一张`,
  unit_foreign: ({ text, own }) =>
    `表上的填报单位是“${text}”，您代表的是“${own}”。请确认没有拿错表；只是写法不同的，请改成“${own}”`,
  figure_rewritten: ({ before, after }, place) => `${at(place)}“${before}”按 ${after} 读取。可以一键改为数字`,
  figure_qualified: ({ before, qualifier, amount }, place) =>
    `${at(place)}“${before}”按“${qualifiers[qualifier as Qualifier]}${amount}”收下，合计也会标明`,
  figure_inexact_detail: ({ before, after }, place) =>
    `${at(place)}台账每行应填准确数，现在是“${before}”。改为 ${after}，余数记在备注；确实没有准确数的，请说明`,
  figure_lost: ({ before }, place) =>
    `${at(place)}“${before ?? place.column ?? ""}”没有数字。请补上；原始资料缺失的，请说明`,
  cell_unread: (_, place) => `${at(place)}“${place.column ?? ""}”填了内容，但没有读懂，请改正`,
  figure_unreadable: ({ before, column }, place) => `${at(place)}“${column}”应填数字，现在是“${before}”`,
  figure_fraction: ({ before, unit }, place) => `${at(place)}应填整数（单位：${unit}），现在是“${before}”`,
  figure_too_fine: ({ before, unit }, place) => `${at(place)}“${before}”位数太多，请以${unit}为单位填写`,
  figure_finer_than_form: ({ before, after, places }, place) =>
    `${at(place)}“${before}”换算过来是${after}，本栏${places === 0 ? "只收整数" : `只到小数点后${places}位`}。请四舍五入后填写；要报准确数的，请发布报表的人增加小数位数`,
  figure_range: ({ before, after }, place) =>
    `${at(place)}“${before}”是一个范围，按 ${after} 读取。请填准确数`,
  figure_error_value: ({ before }, place) => `${at(place)}公式出错（${before}），请改正公式或直接填数字`,
  formula_uncalculated: (_, place) =>
    `${at(place)}是公式，文件里没有算好的结果，不当作空白。请用表格软件打开这个文件，重新计算并保存后再试`,
  unit_typed_converted: ({ before, after }, place) => `${at(place)}“${before}”已换算为 ${after}`,
  unit_typed_wrong: ({ before, expected }, place) =>
    `${at(place)}“${before}”的单位与本栏（${expected}）不同，请核对`,
  percent_fraction: ({ before, after }, place) =>
    `${at(place)}比率应填百分数，现在是“${before}”。是不是 ${after}`,
  date_rewritten: ({ before, after }, place) => `${at(place)}日期“${before}”按 ${after} 读取`,
  date_unreadable: ({ before }, place) => `${at(place)}应填日期，如 2019-3-8，现在是“${before}”`,
  date_month_only: ({ before }, place) => `${at(place)}日期要写到“日”，现在是“${before}”，请补全`,
  date_part_unreadable: ({ before, enough }, place) =>
    `${at(place)}应填${enough === "year" ? "年份、年月或日期，如 2013年、2013年5月" : "年月或日期，如 2013年5月、2013-5-12"}，现在是“${before}”`,
  date_first_day: ({ before, after, part }, place) =>
    `${at(place)}“${before}”只写到${part === "year" ? "年" : "月"}，暂按 ${after} 记。请补上日期；查不到是哪一天的，请说明`,
  date_two_ways: ({ before, first, second, like }, place) =>
    `${at(place)}“${before}”可能是${first}，也可能是${second}。请按 ${like} 的样子重写`,
  code_unknown: ({ before, suggestions, likely }, place) =>
    `${at(place)}“${before}”不在“${place.column ?? ""}”的选项中${likely === "name" ? "，像是姓名，可能填错了栏。" : "，"}${suggestions === "" ? "请从下拉清单中选择" : `是不是：${suggestions}`}`,
  code_understood: ({ before, after }, place) => `${at(place)}“${before}”按“${after}”读取`,
  word_kept: ({ before, after }, place) =>
    `${at(place)}“${before}”不在“${place.column ?? ""}”的选项中，按“${after}”收下，名称照报`,
  number_cut: ({ column }, place) =>
    `${at(place)}“${column}”被表格软件按数字截断，只剩前15位，后面的变成了0，查重时不能用。请把这一栏设为“文本”格式，再重新录入；不再补录的，请说明`,
  text_too_long: ({ most }, place) => `${at(place)}文字太长，请缩短到${most}字以内`,
  mandatory: (_, place) => `${at(place)}“${place.column ?? ""}”必填`,
  mandatory_figure: (_, place) => `${at(place)}“${place.column ?? ""}”没有填。请补上；原始资料缺失的，请说明`,
  since_january: (_, place) =>
    `${at(place)}没有本期数，只有“${place.column ?? ""}”。本期数由它减去上一期的本年累计得出，报送前会列出`,
  span_less: ({ value, other, otherValue }, place) =>
    `${at(place)}“${place.column ?? ""}”${value}，比“${other}”${otherValue}还少。请核对，确实如此的，请说明`,
  span_apart: ({ value, other, otherValue }, place) =>
    `${at(place)}“${place.column ?? ""}”${value}，与“${other}”${otherValue}不一样。本期从年初算起，两个数应相等，请核对`,
  span_rate: ({ value }, place) =>
    `${at(place)}“${place.column ?? ""}”写的是${value}，与表上的数算出来的不一致，请核对。这一栏只作核对，不报送`,
  part_above_whole: ({ part, value, whole }, place) =>
    `${at(place)}“${place.column ?? ""}”其中“${part}”是${value}，比合计${whole}还多。请核对，确实如此的，请说明`,
  below_minimum: ({ value, minimum }, place) =>
    `${at(place)}“${place.column ?? ""}”不能小于${minimum}，现在是${value}`,
  above_maximum: ({ value, maximum }, place) =>
    `${at(place)}“${place.column ?? ""}”不能大于${maximum}，现在是${value}`,
  period_undecided: ({ period }, place) =>
    `${at(place)}日期只写到年，看不出是不是在${periodTitle(String(period))}。请写到月`,
  outside_period: ({ period }, place) => `${at(place)}日期不在${periodTitle(String(period))}`,
  relation: ({ text, left, right }, place) =>
    place.count > 1
      ? `${text}，${place.count}处，如${place.cell ?? `第${place.row}行`}${sides(left, right)}`
      : `${at(place)}${text}${sides(left, right)}`,
  duplicate: ({ text, first }, place) =>
    `${at(place)}${text}，与${typeof first === "number" ? `第${first}行` : first}相同`,
  history: ({ text }) => String(text),
  mirror_own: ({ units }, place) => `${at(place)}${units}由其自行报送，这里的行只用来比对，不计入本单位`,
  balance: ({ label, printed, sum }, place) =>
    `${at(place)}${label}是${printed}，各行相加是${sum}。请核对哪一个不对`,
  balance_text: ({ cells, count, named, label, total, printed, sum, rest }) =>
    `${cells}${Number(count) > Number(named) ? `等${count}格` : ""}是文本，求和公式不把文本算进去：${total} ${label}是${printed}，各行相加是${sum}。请改成数，合计的公式不要动${rest === "" ? "" : `。此外还差${rest}，改好后请再核对`}`,
  suspected_yuan: ({ before, after }, place) =>
    `${at(place)}“${place.column ?? ""}”以万元为单位，现在这些数像是按元填的。如按元计，合计由${before}变为${after}`,
  personal_data: ({ kind }, place) =>
    `${at(place)}这一栏要报送，但像是写了${personal[kind as PersonalPattern]}。请删去`,
  name_likely: (_, place) => `${at(place)}像是姓名，这一栏要报送。确定要送？不想送，请在表里改掉`,
  name_confirmed: (_, place) => `${at(place)}像是姓名，您已确认要送`,
} satisfies MessageTexts<string>;

/** "D4 ", "D4 等7处 ", "第4行 ". */
function at(place: Place): string {
  const more = place.count > 1 ? `等${place.count}处 ` : "";
  if (place.cell !== undefined) return `${place.cell} ${more}`;
  return place.row === undefined ? "" : `第${place.row}行 ${more}`;
}

/** A bound that the rule's own text names is not said twice. */
/** 总分96.5分, beside what the other side comes to: whichever bears no name was worked out. */
function sides(left: string | number = "", right: string | number = ""): string {
  if (right === "") return `，现在是${left}`;
  const [one, other] = [left, right].map((side) => (isWorkedOut(side) ? `算出来是${side}` : `${side}`));
  return `：${one}，${other}`;
}
