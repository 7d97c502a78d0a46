/** Parts of the names of banks. A place before them and a branch behind them say nothing of the kind. */
export const banksParts = {
  bank_rural:
    "农商行 农商银行 农商 农村商业银行 农合行 农合银行 农村合作银行 农合 信用社 农信社 农信 农村信用社 农村信用合作社 农村信用合作联社 信用合作社 信用合作联社 信用联社 农村信用联社 农信联社 农村联社 信合 联合银行 联社 合作银行",
  bank_postal: "邮储 邮储行 邮储银行 邮政储蓄 邮政储蓄银行 中国邮政储蓄银行 邮政银行 邮政 储蓄银行 邮局",
  bank_agricultural: "农行 农业银行 中国农业银行",
  bank_china: "中行 中国银行",
  bank_industrial: "工行 工商银行 中国工商银行",
  bank_construction: "建行 建设银行 中国建设银行",
  bank_communications: "交行 交通银行",
  bank_city:
    "城商行 城商银行 城市商业银行 城市信用社 泰隆银行 泰隆商业银行 台州银行 稠州银行 江西银行 九江银行 上饶银行 赣州银行 海峡银行 桂林银行 北部湾银行 柳州银行 天津银行 北京银行 南京银行 江苏银行 宁波银行 杭州银行 徽商银行 长沙银行 兰州银行 甘肃银行 贵州银行 贵阳银行 齐鲁银行 中原银行",
  bank_joint:
    "股份制银行 招商银行 招行 民生银行 兴业银行 浦发银行 浦东发展银行 中信银行 光大银行 华夏银行 平安银行 浙商银行 广发银行 渤海银行 恒丰银行",
  bank_village: "村镇银行 国民村镇银行 富民村镇银行 新型村镇银行",
  bank_micro: "小额贷款公司 小贷公司 小额信贷公司 小额贷款有限公司 小额贷款股份有限公司",
};
