/** Passwords, links that let somebody in, and the own account. */

import { PASSWORD_LENGTH, PASSWORD_MOST } from "../../../shared/password/limits.ts";
import type { PasswordFault } from "../../../shared/password/password.ts";

const passwordFaults: Record<PasswordFault, string> = {
  short: `密码至少要${PASSWORD_LENGTH}个字符`,
  long: `密码最多${PASSWORD_MOST}个字符`,
  common: "这个密码太常见，容易被猜到。可以用几个不相干的词连起来",
  own: "密码里不要只用登录名、姓名或单位名。请换一个",
};

export const password = {
  current: "现在的密码",
  next: "新密码",
  again: "再输一遍新密码",
  rule: `至少${PASSWORD_LENGTH}个字符，不要用生日、姓名或常见的密码。一句只有您知道的话就很好，可以用汉字`,
  good: "这个密码可以用",
  againFirst: "请把新密码再输一遍",
  different: "两遍输入的密码不一样",
  currentMissing: "请填写现在的密码",
  same: "新密码不能和现在的密码一样",
  faults: passwordFaults,
  show: "显示密码",
};

export const door = {
  opening: "正在核对链接",
  invitationHeading: "设置您的密码",
  invitationFor: (name: string, unit: string) => `${name}，您好。这是${unit}的账号。`,
  login: "登录名",
  loginHint: "以后用它登录，请记住",
  set: "保存密码并登录",
  setting: "正在保存",
  toSignIn: "去登录",
  setupHeading: "开始使用半边天统计",
  setupNew: "请填写您的单位，它是登记册里最上一级；再建立第一个管理员账号。",
  setupExisting: (unit: string) => `为${unit}再建立一个管理员账号。`,
  unitName: "单位名称",
  unitNameHint: "例如：示例市妇联",
  unitCode: "单位编码",
  unitCodeHint: "12位行政区划代码；没有的，用4到20位数字或大写字母自编",
  unitLevel: "单位级别",
  levelCity: "市级（地级市、县级市、地区）",
  levelProvince: "省级（省、自治区、直辖市）",
  levelDistrict: "区县级",
  adminLogin: "管理员登录名",
  adminName: "管理员姓名",
  begin: "建立并登录",
  beginning: "正在建立",
  missing: "请填写",
  characters: "这里有看不见的字符，请重新输入一遍",
  personal: "这里像是写了身份证号、电话等个人号码，请删去",
  codeShape: "请填4到20位数字或大写字母，不要用身份证号和电话号码",
  loginShape: "请填2到40个汉字、字母或数字，字母不要混用两种文字",
  firstPassword: "请先设置自己的密码",
  firstPasswordWhy: "您用的是管理员给的初始密码，只能用这一次。",
};

export const own = {
  menu: "密码和登录",
  heading: "密码和登录",
  changePassword: "修改密码",
  save: "保存新密码",
  saving: "正在保存",
  saved: "密码已修改。其他地方的登录都已退出",
  sessions: "正在登录的地方",
  current: "这里",
  since: (time: string) => `${time}登录`,
  until: (time: string) => `${time}自动退出`,
  from: (origin: string) => `来自 ${origin}`,
  end: "退出这一处",
  ended: "已退出",
  onlyHere: "没有在别处登录",
  unknownBrowser: "未知的程序",
  browser: (browser: string, system: string) => (system === "" ? browser : `${browser}（${system}）`),
  licences: "本软件使用的开放源代码软件及其许可",
};
