import { entries } from "./entry.ts";

/** Health, families, rights, aid and awards. */
export const care = entries(
  "object",
  `
cancer: 两癌 | 宫颈 | 乳腺 | 癌 | 癌症 | 双癌 | cancer | 宫 | 乳 | 乳癌
  子宫颈癌 | 癌筛 | 癌检 | cervical | breast | cancers
abnormal: 异常 | 可疑 | 阳性 | 疾病 | 病例 | 检出 | 查出 | 患有疾病 | 病症 | 妇科病
  患妇科病 | 患病 | 筛出 | 有问题 | 疑似 | 病变 | 不正常 | 异常例数 | 异常者 | 有异常
  查出病 | 发现问题者 | 患病例数 | 患病者 | 患妇女病 | 妇女病 | 妇科疾病 | 各种病 | 阳性例数
  得病 | 有病 | 抽出异常 | 发现 | abnormal | positive | suspicious
  disease
  有毛病 | 查出毛病 | 查出问题 | 不好的 | 有异样 | 毛病 | 阳性者
  suspected | anomaly
precancer: 高级别 | cin2/3 | cin2-3 | cin | 癌前 | 上皮内瘤变 | cinii
  高度病变 | precancer | 癌前期 | 病变前期 | hsil | cin2 | cin3
  癌前病变例数 | 癌前期改变 | 癌前改变 | 前期病变 | 前癌病变 | 早期病变 | 高级别鳞状上皮内病变
  重度病变 | 中重度 | cin2+ | cin2及以上 | cin2级以上 | cinii级 | 不典型增生
  precancerous | lesion
  癌变前期 | 癌变前 | 前期癌变 | 癌前期变 | 高度癌前
confirm: 确诊 | 诊断 | 罹患 | 患癌 | 患病 | 癌症 | 确诊为癌 | 诊断为 | 患两癌 | 患者
  确认患 | confirmed | 确认 | 病理确诊 | 查出癌 | 最终诊断 | 恶性 | 浸润癌 | 确诊例数
  确诊为两癌 | 确诊为宫颈癌 | 确诊为乳腺癌 | 确定诊断 | 诊断确定 | 诊断出癌 | 病理诊断
  病理诊断为癌 | 查出两癌 | 查实 | 癌症例数 | 得癌 | 得了癌 | 浸润癌例数 | confirm
  diagnosed | diagnosis | cancer~cases | 患上癌
  确诊了 | 定性为癌 | 确定是癌 | 真得癌 | 确诊的
  definite
screeningItem: 病种 | 检查项目 | 筛查项目 | 服务项目 | 检查内容 | 检查种类 | 检查类别
  检查类型 | 筛查种类 | 筛查类别 | 筛查类型 | 筛查内容 | 查什么 | 查的什么 | 查什么病
  检查什么 | 服务种类 | 癌种 | 癌症种类 | 病名 | 检查科目 | screening~item
  item
  查的啥 | 查啥 | 筛什么 | 筛啥
health: 健康 | 义诊 | 送健康 | 卫生健康 | 保健 | benefit | 就诊 | 问诊 | 送医
  诊疗 | 义务诊疗 | 健康体验 | 健康指导 | 看病 | health~service | health
  free~clinic | 健教
  看诊 | 坐诊 | 诊病 | 就医 | 受诊 | 看了病 | 给看病
premium: 保费 | 投保金额 | 保险费 | 保金 | premium | 缴保费 | 缴纳金额 | 交保费
  交的保费 | 交了多少保费 | 交纳保费 | 收取保费 | 收缴保费 | 保险金额 | 保险费用 | 保险缴费
  投保费 | 投保额 | 投保总额 | 投保费用 | 参保费用 | 参保金额 | 险费
  insurance~premium | premiums | 购险金额
  保险钱 | 交的钱 | 保险款 | 交了多少钱 | 保险花费
standard: 达标 | 达到标准 | 合格 | 符合标准 | 达到要求 | 合标 | 通过验收 | 合乎标准
  验收通过户 | 通过的户 | 过关 | 过线 | 够标准 | 够格 | 符合要求 | 标准户 | standards
  qualified | up~to~standard | meet~standard
  够上 | 达了标 | 合格了
  达标家庭 | 合格户 | 合格家庭
title: 称号 | 荣誉 | 奖项 | 奖 | 表彰名称 | 表彰项目 | 殊荣 | 何荣誉 | award
  奖励名称 | 称谓 | 奖牌 | 奖名 | 何奖项 | 何称号 | 获何奖 | 获奖名目 | 表彰类别 | 评选项目
  honorary~title | honour~title | honor~title | award~name
  award~title | 牌匾 | 匾
  啥奖 | 什么奖 | 得的啥奖 | 什么称号 | 啥称号 | 啥荣誉 | 什么荣誉
  medal | honor | honour
case: 案件 | 信访 | 案 | 访 | 来信 | 来访 | 信件 | 接访 | 案子 | case | 纠纷
  投诉 | 求助 | 上访 | 接案 | 案数 | 来电 | 诉求 | 群众诉求 | 群众来信 | 群众来访 | 事件
  petition | petitions | cases | complaint | complaints
  letters~and~visits | 诉讼 | 转办件
  信访件 | 诉求件 | 来信来访 | 上门
  case~info | dispute | disputes | letter
domesticViolence: 家暴 | 涉家暴 | 暴力 | 涉暴 | 挨打 | 打人 | 被打 | 打老婆
  施暴 | domestic~violence | violence | dv
  打没打 | 打骂 | 有没有打人 | 动没动手
rights: 维权 | 权益 | 合法权益 | 维护 | 侵权 | 受保护 | protected | 权益保护
  保障 | 护权 | 权益被保护 | 维护了权益 | 合法权益保护 | 依法维权 | 维了权 | 为妇女维权
  为妇女儿童维权 | 受维权 | 得到保护 | 被维权 | rights | right | protect
  safeguarded | protected~women
  讨公道 | 讨回 | 帮着维权 | 维护了
  得到维护 | 维护权益 | 权益维护 | 受到维护
legalAid: 法律援助 | 法援 | 法律帮助 | 援助律师 | aid | 法律救助 | 援助案件
  受法律援助 | 受法援 | 受援妇女 | 受援人数 | legal~aid | legal~assistance
  打官司
  请律师 | 免费律师 | 帮打官司 | 代理诉讼 | 法援案
  获法援 | 给予法律援助
judicial: 司法救助 | 司法帮助 | jaid | 救助金受助 | 法院救助 | 检察救助 | 司法救济
  救助妇女(司法) | judicial~aid | judicial~relief
  司法救助金 | 司法助
  获司法救助
legalAdvice: 法律咨询 | 普法咨询 | 法律解答 | 法律问题 | 解答法律 | 法律服务 | 法律答疑
  问法 | 问法群众 | 问法律 | 普法解答 | 法律热线 | legal~advice
  legal~consultation | 法律疑难
  问法律的 | 律师坐班 | 法律坐诊 | 律师接待 | 法律门诊 | 律师解答
crime: 破获 | 侵害 | 破案 | 侵犯 | 打拐 | 侵权案 | crime | 侦破 | 打击 | 查处
  侵权案件 | 告破 | 查办 | 打击犯罪 | 拐卖 | 性侵 | 刑事案件 | 刑案 | 公安破获 | 公安破案
  公安侦破 | crime~solved | crimes | solved
  破的案 | 破了 | 抓了
  破获案件 | 侦破案件
deed: 服务次数 | 服务场次 | 志愿活动 | 志愿服务 | 服务活动 | 开展服务 | 服务项次 | 出动
  志愿行动 | 服务开展 | 服务场数 | 服务趟数 | 活动次数 | 活动场数 | 活动开展 | 开展活动数
  出队 | 上街次数 | 上门次数 | 行动次数 | 服务几次 | 服务了多少次 | 去了几次 | deeds
  service~times | services~held | 办好事 | 做好事 | 好人好事
  出勤 | 服务了几次 | 干了几次 | 出工 | 出了几次 | 出动几次 | 活动了几次
  活动频次 | 服务频次 | 出动次数 | 服务次 | 上门服务次
pair: 结对 | 对子 | 结成 | 牵手 | pairs | 帮扶对 | 帮扶关系 | 一对一 | 对数 | 成对
  多少对 | 几对 | 配对 | 手拉手 | 一帮一 | 一助一 | 结亲 | pair | pairing
  paired | twinned
  结了多少对 | 结了对 | 结了几对 | 结为对子
goods: 物资 | 捐物 | 物品 | 实物 | 折价 | 折款 | 折合 | 折人民币 | 衣物 | 折算
  慰问品 | 物款 | 生活用品 | 学习用品 | 物质 | 救灾物资 | 米面油 | 米油 | 粮油 | 米面油等
  衣被 | 书包 | 文具 | 包裹 | 礼包 | 大礼包 | goods | items~in~kind
  in~kind | supplies | materials~donated | 生活物资 | 东西
  物件 | 给的东西 | 送的东西
both: 款物 | 钱物 | 资金和物资 | 物资和资金 | 钱和物 | 款和物 | 物款 | 资金物资 | 财物
  捐款捐物 | 钱加物 | 钱加物品 | 钱款和物品 | 钱和物资 | 现金和物资 | 现金及物资 | 现金物资
  现金加实物 | 现金+实物 | 现金实物 | 现金与物资 | 资金加物资 | 资金及物资 | 资金和物品
  资金与物资 | 资金、物资 | 款、物 | 物资加现金 | cash~and~goods
  cash~and~kind | total~value | 折合总值
  钱和东西 | 钱物加起来 | 钱带物 | 连钱带物
  钱物总值 | 款物总值 | 钱物总额 | 资金物资总值
donor: 捐赠 | 捐款 | 捐赠方 | 募捐 | 善款 | 捐助 | 捐资 | 募集 | 出资 | 来自
  出资方 | 筹集 | 筹募 | 资助方 | 资助单位 | 捐献 | 募款 | 捐资方 | 拨款 | 赞助 | 众筹
  捐赠者 | 捐款方 | 捐款者 | 捐助方 | 捐助者 | 捐资者 | 出资者 | 出钱的 | 出钱单位
  资金提供方 | 爱心企业(单位) | 赞助方 | 赞助商 | 谁捐 | 谁出的钱 | 谁给的钱 | 募得 | 筹款
  筹得 | 筹措 | 筹资 | donor | donation | donations | donated
  donors | raised | fundraising
  谁捐的 | 哪捐的 | 谁给捐 | 谁出钱
  出资单位 | 出资人 | 捐款企业 | 爱心单位
inOrOut: 收支 | 募集/发放 | 收入/支出 | 收/支 | 收或支 | 收入还是支出 | 收入或支出
  收还是支 | 收付 | 收支别 | 收发 | 进出 | 进或出 | 进账还是出账 | 募集或发放 | 募集还是发放
  募/发 | 募集/支出 | 款项方向 | 款项性质 | 款物方向 | 资金方向 | 资金流向 | 资金去向方向
  流入流出 | 流向性质 | income/expense | in/out | direction | 收入、支出
  收的还是发的 | 进的还是出的 | 收还是发 | 收来还是发出
visitedBody: 学校 | 福利院 | 敬老院 | 福利机构 | 走访单位 | 养老院 | 幼儿园 | 机构
  孤儿院 | 养老机构 | 特校 | 特教学校 | 救助站 | 光荣院 | 医院 | 慰问单位 | 看望单位
  特殊学校 | 特殊教育学校 | sos村 | 儿童村 | 去了几家 | 走访几家 | 慰问点
  institutions | schools | visited~units
  去了哪些单位 | 走了几家 | 去了几家单位 | 走访了几家
  走访学校 | 走访福利院 | 走访敬老院
paper: 论文 | 文章 | 篇 | 案例 | 调研报告 | 调研文章 | papers | paper | 征文
`,
);
