/** Counties and cities whose names, said without 县 or 市, read like a person's: nobody's unless a word beside them says so. As of the division of 2023 (GB/T 2260). */
export const placeNames: readonly string[] = (
  "岳阳 林芝 吴忠 石景山 卢龙 任泽 徐水 和林格尔 翁牛特 杭锦旗 杭锦 阿荣 杭锦后 乌兰浩特 沈北 凌海 凌源 舒兰 汪清 乌翠 汤原 杨浦 秦淮 梁溪 吴中 吴江 " +
  "洪泽 吴兴 柯城 舒城 谯城 罗源 邵武 周宁 芦溪 柴桑 彭泽 薛城 牟平 任城 邹城 邹平 栾川 殷都 卫辉 魏都 虞城 钟祥 黄梅 曾都 石峰 邵东 苏仙 洪江 " +
  "娄星 翁源 廉江 吴川 郁南 武鸣 万秀 岑溪 凌云 綦江 梁平 蒲江 洪雅 岳池 马尔康 白玉 余庆 施秉 黎平 陆良 罗平 牟定 姚安 蒙自 桑珠孜 " +
  "谢通门 吉隆 聂拉木 丁青 聂荣 阎良 杨陵 蒲城 吴起 秦安 乌兰 金凤 贺兰 彭阳 叶城 岳普湖 霍城 吉木乃 胡杨河 金秀瑶 德庆"
).split(" ");
