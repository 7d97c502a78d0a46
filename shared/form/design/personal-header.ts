/** Whether what a column is called says that somebody's name or number stands below it. */
import { toSimplified } from "../../script.ts";
import { nameKey } from "../relation-text.ts";

/** Whatever kind of column it is. */
const numbers =
  /身份证|身份号码|证件号|公民身份|护照|通行证|社保卡|社会保障号|电话|手机|联系方式|联系方法|银行卡|卡号|[账帐]号(?!名称)|账户|微信(?:号|名|$)|QQ(?:号|$)|邮箱|电子邮件|住址|家庭地址|户籍地|详细地址|居住地|门牌|出生(?:日期|年月|时间)|学籍号|病历号|住院号/i;

/** What may be a count or a date by itself: 签名人数, 电话数. */
const counted = /(?:数|数量|率|次|人次|占比|比例|时长|总量|个数|部数|条数)(?:[（(].*)?$/;

/** Of texts alone: people by what they are to the form. */
const people =
  /姓名|名字|签名|签字|户主|本人|当事人|(?:借款|贷款|申请|受助|救助|获奖|获得|负责|联系|填报|填表|制表|审核|经办|担保|监护|代理|责任|带头|报名|承办|主办|经手|办理|接待|受理|走访|包联|来访|来信|来电|求助|举报|投诉|委托|继承|创业|帮扶|结对|被访|诉求|反映|被反映|检举|控告|参加|参训|受益|采访|登记)(?:人|者)(?:员)?(?:姓名)?$|(?:丈夫|妻子|配偶|母亲|父亲|儿童|孩子|子女|学生|学员|妈妈|家长|女孩|老人|患者|会员|志愿者|代表|(?<!培训|宣传|教育|授课|宣讲|受众|适用|面向|参加)对象|主席|主任|书记|队长|站长|园长|校长|教师|老师|选手|嘉宾|评委|教练|模特|领队|主播|主讲|领导|班主任|讲师|师资|律师|专家|网格长|网格员)(?:姓名)?$/;

/** Whoever is called by what he or she does: 慰问人, 管理员; no 人员, who may be told of by kind. */
const anyPerson =
  /[^个法何]人$|(?:管理|网格|讲解|辅导|联络|信息|调解|宣讲|指导|协管|保洁|通讯|记录|主持|保育|驾驶)员$/;

/** @param kind what stands in its cells, as a form or a design names it */
export function isPersonalHeader(name: string, kind: string): boolean {
  const text = toSimplified(nameKey(name)).replace(/[（(][^（()）]*[）)]$/, "");
  if (numbers.test(text)) return !counted.test(text);
  return kind === "text" && (people.test(text) || anyPerson.test(text));
}
