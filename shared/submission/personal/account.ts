/** Addresses and accounts in folded text: e-mail, QQ, 微信. */
import { isDate } from "./dates.ts";

/** Bounded, so that no text takes long to look at. */
const name = "[a-z0-9][a-z0-9._%+-]{0,63}";
const host = "[a-z0-9-]{1,63}";
const at = "\\s{0,3}(?:@|[(\\[{<【]\\s?(?:at|@)\\s?[)\\]}>】]|#at#|艾特)\\s{0,3}";
const dot = "\\s?(?:[.。]|[(\\[{【]\\s?(?:dot|点|[.。])\\s?[)\\]}】]|\\sdot\\s|点)\\s?";
const email = new RegExp(`${name}${at}${host}(?:${dot}${host}){0,5}${dot}[a-z]{2,}`, "i");
/** In words: somebody at example dot com. A sentence has no point within a word. */
const dotWord = "(?:\\sdot\\s|\\.)";
const spoken = new RegExp(
  `${name}\\sat\\s${host}(?:${dotWord}${host}){0,5}${dotWord}(?:com|net|org|cn)(?![a-z])`,
  "i",
);
/** With another sign for the @, where the end tells what it is. */
const disguised = /[a-z0-9][a-z0-9._%+-]{0,63}[#*$&][a-z0-9-]{1,63}\.(?:com|net|org|cn|edu|gov)(?![a-z0-9])/i;

/** With a comma where the point should be. */
const slipped = new RegExp(`${name}${at}${host}\\s?[,、·]\\s?(?:com|net|org|cn|edu|gov)(?![a-z0-9])`, "i");

export function holdsEmail(plain: string): boolean {
  return slipped.test(plain) || email.test(plain) || spoken.test(plain) || disguised.test(plain);
}

const between = "[^\\p{L}\\d]";
const qq = new RegExp(
  `(?:(?<![a-z])qq|扣扣|扣号|企鹅|秋秋|(?<![a-z])q(?=[号:：])|[加+]q(?![a-z]))(?:群|号码?|號碼?|账号|帐号|联系|是|为|加|${between}){0,8}([1-9](?:[\\s\\-.]?\\d){4,10})(?!\\d)\\s?(.?)`,
  "giu",
);
const counted = /[人元个户次名位条期万余]/;

/** A QQ number is digits behind its word. */
export function holdsQq(plain: string): boolean {
  for (const [, , behind = ""] of plain.matchAll(qq)) if (!counted.test(behind)) return true;
  return false;
}

const wechatWord =
  "(?:微\\s?信|薇信|威信|徽信|加微|\\+微|微(?=[:❤♥])|v信|(?<![a-z])(?:wechat|weixin|v\\s?x|w\\s?x|v)(?![a-z]))";
/** What says that an account follows; without it a word such as WeChat or online may. */
const says = "(?:同?号码?|號碼?|账号|帐号|id|就?是|为|加|:|=)";
const account = "([a-z][a-z0-9_-]{5,19}|[1-9]\\d{5,10})(?![a-z0-9_-])(?!\\s?[人元个户次名位条期万余])";
const wechat = new RegExp(`${wechatWord}(?:${between}|${says}){0,8}${account}`, "giu");
const isSaid = new RegExp(says, "i");
const publicName = /(?:公众号?|公众平台|视频号|小程序|服务号|订阅号|企业微信|群名?)/;

/** 版本v20240308, 表样v20240308 */
function isVersion(plain: string, at: number, words: string, name: string): boolean {
  if (!/^v$/i.test(words)) return false;
  return isDate(name) || /(?:版本|版|version)[号:：\s]{0,2}$/i.test(plain.slice(Math.max(0, at - 10), at));
}

/** An account of 微信 is a name or digits behind its word; names of public accounts and of programmes pass. */
export function holdsWechat(plain: string): boolean {
  for (const { index, 0: found, 1: name = "" } of plain.matchAll(wechat)) {
    const words = found.slice(0, found.length - name.length);
    if (publicName.test(plain.slice(Math.max(0, index - 4), index)) || publicName.test(words)) continue;
    if (isVersion(plain, index, words, name)) continue;
    if (isSaid.test(words.replace(/^(?:wechat|weixin)/i, "")) || /[\d_]/.test(name)) return true;
  }
  return false;
}

/** Spreadsheets show a long number so: 1.10101E+17 is an ID number, 1.38E+10 a mobile number. */
const scientific = /(?<![\d.])([1-9])(?:\.(\d+))?\s?(?:E\s?\+?|[x×*]\s?10\s?\^?\s?)(1[0-8])(?!\d)/gi;

export function cutNumber(plain: string): "id_number" | "mobile" | "bank_card" | undefined {
  for (const [, first = "", rest = "", power] of plain.matchAll(scientific)) {
    const digits = `${first}${rest}`;
    const size = Number(power);
    if (size === 17 || size === 14) return "id_number";
    if (size >= 15) return "bank_card";
    if (size === 10 && /^1[3-9]/.test(digits)) return "mobile";
  }
  return undefined;
}
