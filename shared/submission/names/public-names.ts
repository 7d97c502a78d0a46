/** People of whom events and courses speak. */
const names =
  "雷锋 毛泽东 周恩来 刘少奇 朱德 邓小平 江泽民 胡锦涛 习近平 孙中山 宋庆龄 邓颖超 蔡畅 康克清 焦裕禄 孔繁森 白求恩 张桂梅 黄文秀 钟南山 " +
  "袁隆平 屠呦呦 赵一曼 刘胡兰 向警予 江姐 秋瑾 花木兰 穆桂英 王昭君 李清照 武则天 孟母 岳飞 孔子 孟子 老子 庄子 李白 杜甫 鲁迅 钱学森 邓稼先 王进喜 时传祥 " +
  "黄继光 董存瑞 邱少云 张思德 任长霞 郭明义 廖俊波 黄大年 张富清 申纪兰 李大钊 陈独秀 方志敏 杨靖宇 林徽因 马克思 列宁 白毛女 刘三姐 祝英台 梁山伯";

/** Firms and goods that bear one. */
const brands =
  "李宁 李锦记 王老吉 王麻子 张裕 周黑鸭 康师傅 胡庆余 马应龙 徐福记 方太 老干妈 张小泉 王致和 陈克明 周大福 周大生 周六福 周生生 李子柒 谢瑞麟 吴裕泰 张一元 王守义 陈李济 雷允上 何其正 叶开泰 全聚德 孔府家 曹雪芹 张君雅 金龙鱼 白大夫 李施德林 吴良材 陈麻婆 郭元益 杨国福 张亮 刘文祥 夏普 安利 汤臣倍健";

const known: ReadonlySet<string> = new Set(`${names} ${brands}`.split(" "));

/** Whether everybody knows the person, so that the name tells of no one who is reported about. */
export function isPublicName(name: string): boolean {
  return known.has(name);
}
