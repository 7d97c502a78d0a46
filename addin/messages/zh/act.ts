/** What dialogs say in which something is done. */
import { quoted } from "../quoted.ts";

export const act = {
  working: "正在办理",
  refresh: "刷新",
  reason: "原因",
  reasonMissing: "请写明原因",
  personal: "这里像是写了身份证号、电话、银行卡号等个人号码，请删去",
};

/** Asked before texts are sent that look like they name people. */
export const names = {
  found: (names: readonly string[]) =>
    names.length === 0 ? "这里有像是姓名的文字" : `像是姓名：${names.join("、")}`,
  word: "确认",
  count: (places: number) => `${places}处像是姓名`,
  countHint: "要确认送不送",
  ask: "确定要送？不想送，请先改掉",
  anyway: (act: string) => `仍然${act}`,
  send: "确定要送",
  list: "像是姓名的文字",
  cells: (count: number) => `共${count}处`,
  more: (count: number) => `还有${count}个，全部显示`,
  one: "要送",
  oneOf: (name: string) => `要送${quoted(name)}`,
  sendThese: (count: number) => (count === 1 ? "确定要送" : `这${count}个都要送`),
  sendAll: (places: number) => `像姓名的都要送（${places}处）`,
  withdraw: "取消确认",
  withdrawOf: (name: string) => `取消确认${quoted(name)}`,
  withdrawThese: (count: number) => (count === 1 ? "取消确认" : `这${count}个都取消确认`),
  answered: (left: number) => (left === 0 ? "都已确认" : `已确认，还有${left}处`),
};
