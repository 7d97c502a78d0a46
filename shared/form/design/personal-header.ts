/** Whether what a column is called says that somebody's name or number stands below it. */
import { toSimplified } from "../../script.ts";
import { nameKey } from "../relation-text.ts";

/** Whatever kind of column it is. */
const numbers =
  /身[份分]证|身[份分]号码|证件号|公民身[份分]|护照|通行证|社保卡|社会保障号|电话|手机|联系方式|联系方法|银行卡|卡号|[账帐]号(?!名称)|账户|微信(?:号|名|$)|QQ(?:号|$)|邮箱|电子邮件|住址|住所|家庭地址|户籍地|详细地址|居住地|门牌|出生(?:日|年|月|时间|$)|生日(?!会|活动|慰问|祝福|关怀|礼|蛋糕)|生辰|学籍号|病历号|住院号|(?<![a-z])tel(?![a-z])|telephone|phone|mobile|e-?mail|birth/i;

/** What may be a count or a date by itself: 签名人数, 电话数. */
const counted = /(?:数|数量|率|次|人次|占比|比例|时长|总量|个数|部数|条数)(?:[（(].*)?$/;

/** What was done by telephone, mail or about an address, which is counted: 接听电话, 邮箱来信, 住址变更. */
const doneBy =
  /^(?:接听|接|拨打|拨出|来电|受理|咨询|求助|服务|热线)(?:热线|咨询|求助|服务)?电话$|(?:电话|手机|短信|邮箱|邮件|微信|住址|地址|账号)(?:回访|随访|走访|访问|来信|来访|推送|宣传|咨询|求助|变更|核对|核实|登记|受理|接听|通知|慰问|调解|服务)$/;

/** Of what kind a number is tells nobody's: 账号类型. */
const sorted = /(?:类型|类别|种类|性质)$/;

/** Of texts and lists: what names somebody, and people by what they have to do. */
const named =
  /姓名|(?<!组织|单位|机构|企业|项目|品牌|活动|写的)名字|名姓|签名|签字|花名册|曾用名|昵称|(?:^|本人|妇女|女性|人员|学员)全名$|(?<!用)户名$|(?<!单位|企业|机构|学校|项目|品牌|产品|基地|站点|[村县镇区])名(?:单|册)$|^(?:full)?name$|户主|本人|当事人/i;

const acting =
  /(?:借款|贷款|申请|受助|救助|获奖|获得|负责|联系|填报|填表|制表|审核|经办|担保|监护|代理|责任|带头|报名|承办|主办|经手|办理|接待|受理|走访|包联|来访|来信|来电|求助|举报|投诉|委托|继承|创业|帮扶|结对|被访|诉求|反映|被反映|检举|控告|参加|参训|受益|采访|登记)(?:人|者)(?:员)?(?:姓名)?$|(?:主席|主任|书记|队长|站长|园长|校长|网格长|网格员|班主任|骨干|执委|干部)$/;

/** Of texts alone: below 志愿者 a list may say 是 and 否, and below 服务对象 old people and children. */
const people =
  /(?:丈夫|妻子|配偶|母亲|父亲|儿童|孩子|子女|学生|学员|妈妈|家长|女孩|老人|患者|会员|成员|队员|组员|委员|志愿者|代表|(?<!培训|宣传|教育|授课|宣讲|受众|适用|面向|参加)对象|教师|老师|选手|嘉宾|评委|教练|模特|领队|主播|主讲|领导|讲师|师资|律师|专家)(?:姓名)?$/;

/** Whoever is called by what he or she does: 慰问人, 管理员; no 人员, who may be told of by kind. */
const anyPerson =
  /[^个法何]人$|(?:管理|网格|讲解|辅导|联络|信息|调解|宣讲|指导|协管|保洁|通讯|记录|主持|保育|驾驶)员$/;

/** Whether a name ends as names of counts do: 热线电话数. */
export function endsAsCount(name: string): boolean {
  return counted.test(folded(name));
}

/**
 * Figures and dates are excused by a name that ends as a count's; texts and lists, which hold what is written, never.
 * @param kind what stands in its cells, as a form or a design names it
 */
export function isPersonalHeader(name: string, kind: string): boolean {
  const text = folded(name);
  const isWritten = kind === "text" || kind === "code";
  const bare = text.replace(/[^\p{L}]/gu, "");
  if ((numbers.test(text) || numbers.test(bare)) && !sorted.test(bare)) {
    return isWritten || !(counted.test(text) || doneBy.test(bare));
  }
  if (!isWritten) return false;
  // 责任人1, 责任人二, 责任人A
  const called = bare.replace(/(?<=\p{Script=Han})(?:[一二三四五六七八九十]+|[甲乙丙]|[A-Z])$/iu, "");
  if (named.test(called) || acting.test(called)) return true;
  return kind === "text" && (people.test(called) || anyPerson.test(called));
}

/** Simplified, of one width, without what stands in brackets behind it. */
function folded(name: string): string {
  return toSimplified(nameKey(name)).replace(/(?<=.)(?:[（(][^（()）]*[）)][^\p{L}\p{N}]*)+$/u, "");
}
