/** What dialogs say in which something is done. */

export const act = {
  working: "正在办理",
  refresh: "刷新",
  reason: "原因",
  reasonMissing: "请写明原因",
  personal: "这里像是写了身份证号、电话、银行卡号等个人号码，请删去",
};
