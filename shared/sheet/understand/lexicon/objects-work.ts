import { entries } from "./entry.ts";

/** Training, activities and livelihood. */
export const work = entries(
  "object",
  `
session: 班次 | 班 | 课程 | 期班 | 班名 | session | 期次 | 班级 | 开班数
  办班 | 班别 | 培训班数 | 培训期数 | 培训班期 | 开班期数 | 开了几个班 | 办了几期 | 办了几个班
  举办班数 | 举办期数 | 哪个班 | sessions~held | classes | course~name
  班期名称 | 专班
cost: 培训经费 | 办班经费 | 开支 | 花费 | 成本 | 培训支出 | 办班费 | 办班费用 | 办班支出
  花多少钱 | 花的钱 | 花了多少 | 用了多少钱 | 活动经费 | 支出合计 | cost | costs
  expenses | expenditure | 经费使用 | 所用经费 | 所需经费 | 耗费
subsidy: 补贴 | 补助 | 奖补 | 以奖代补 | 生活补贴 | 交通补贴 | 误工补贴
  subsidies | allowance
activity: 活动 | event | 行动 | 主题日 | 仪式 | 集会 | 开展 | 节目 | 系列活动
  文体活动 | 群众活动 | 集中活动 | 搞了什么 | 办了什么 | events | activities
  activity | action | 宣传项目 | 宣传周 | 宣传月 | 宣传日 | 赛事 | 演出 | 讲座
  大讲堂 | 讲堂 | 沙龙 | 论坛 | 联谊 | 读书会 | 座谈会 | 交流会 | 推进会 | 晚会
campaign: 节点 | 节日 | 纪念日 | 专题 | 节庆 | 何节日 | 主题日 | 宣传日名称 | 哪个节
  什么节 | 何节点 | 对应节日 | 对应节点 | 重要节日 | 重要节点 | 重大节日 | 传统节日 | 节令
  主题月 | 主题周 | 配合的节日 | 配合的宣传日 | 逢什么节 | 逢何节日 | 依托节日 | 结合节日
  结合节点 | festival | holiday | occasion | 时令节点 | 特殊节点
online: 线上 | 网上 | 网络 | 直播 | 在线 | 点击 | 云端 | 观看 | 浏览 | 播放 | 云上
  互联网 | 直播间 | 点播 | 收视 | 收听 | 播出 | 云观看 | 云参与 | 看直播 | 上网看
  手机上看 | 屏前 | online | views | view | live | viewers | watch
  streaming | clicks | 回放
offline: 线下 | 现场 | 面授 | 现场群众 | face~to~face | offline
  on~site | 当面
material: 宣传品 | 资料 | 宣传单 | 倡议书 | 手册 | 折页 | 传单 | 宣传册 | 单页
  材料 | 海报 | 读物 | 宣传页 | 印发 | 明白纸 | 彩页 | materials | 宣传用品
  印刷品 | 册子 | 卡片 | 宣传礼品 | 扇子 | 环保袋 | 宣传卡 | 公开信 | 一封信 | 小册子
  发放物品 | 散发 | 派发 | 宣传册数 | 小礼品 | 宣传袋 | 宣传物品 | 物料 | 书面资料
  法律书籍 | 印制 | 印刷资料 | material | leaflets | leaflet
  brochures | brochure | flyers | flyer | handouts
  pamphlets | booklets | 明白卡 | 口袋书 | 普法读本 | 宣传读本
slogan: 标语 | 横幅 | 条幅 | 展板 | 宣传栏 | 板报 | 电子屏 | 墙体标语 | 悬挂 | 挂图
  宣传画 | 围挡 | 墙报 | 喷绘 | led | 挂横幅 | 挂标语 | 挂条幅 | 拉横幅 | 拉条幅
  拉标语 | 张贴 | 贴标语 | 刷标语 | 墙面标语 | 固定标语 | 固定性标语 | 口号 | 宣传语
  宣传牌匾 | 展架 | 展览板 | 电子屏滚动 | 电子标语 | led屏 | slogan | slogans
  banner | banners | posters | 墙绘
team: 队伍 | 队 | 团队 | 队数 | 志愿队 | 小分队 | 分队 | 组队 | 代表团 | teams
  参赛单位 | 小组 | 组 | 团体 | 志愿队伍 | 志愿团队 | team~count | team
  squads | squad | 支队 | 队名 | 艺术团 | 讲师团数 | 律师团
opinion: 意见 | 建议 | 反映问题 | 诉求 | 征求意见 | 意见和建议 | opinions | 献策
  金点子 | 提案 | 反馈 | 建言 | 采纳 | 征求建议 | 听取意见 | 群众意见 | 群众建议 | 群众反映
  群众提的 | 提的建议 | 提出意见 | 提出建议 | 所提建议 | 反映意见 | suggestions
  suggestion | opinion | comments~collected
kinds: 类数 | 几类 | 种类数 | 分类 | 归纳 | 梳理 | 归纳成几类 | 归为几类 | 归并
  归并为几类 | 归类数 | 分为几类 | 分几类 | 类别数 | 类别数量 | 类目数 | 几大类 | 梳理为几类
  合并为几类 | 意见类别 | kinds | categories~count | 汇成几类
issue: 问题 | 查摆 | 整改 | 查找 | 突出问题 | 短板 | 隐患 | 困难和问题 | 薄弱 | 整治
  自查 | 问题清单 | 解决 | 销号 | 查摆出问题 | 查摆并整改 | 改正 | 改进 | 发现并整改 | 难题
  难点 | 痛点 | 实事 | 为民办实事 | 矛盾 | issue | issues | problems
  problem | rectified | rectification | 找出问题 | 找问题
tree: 植树 | 树苗 | 株 | 栽树 | 树木 | 苗木 | 绿化 | 栽种 | 种植树 | 株数 | 种树
  trees | 栽植 | 栽了多少棵 | 栽苗 | 种下 | 种了多少 | 种植树木 | 种植棵数 | 种植株数
  种植苗木 | 造林 | 棵 | 棵数 | 树 | 树数 | 巾帼林 | 绿植 | tree
  planted~trees | planted | 植绿 | 补绿
media: 媒体 | 刊发 | 报道 | 新闻 | 报刊 | 电视 | 刊播 | 报纸 | 电视台 | 网站 | 稿件
  登报 | 广播 | 见报 | 融媒体 | 刊载 | 登了 | 登载 | 上镜 | 被报道 | 采访 | 有几家媒体
  media~coverage | media~reports | press | news | newspapers
  主流媒体 | 官媒
fair: 招聘会 | 招聘 | 专场 | 人才交流会 | fairs | 用工洽谈 | 招聘洽谈 | 双选会
  用工对接 | 对接会 | 洽谈会 | 供需见面会 | 见面会 | 春风行动 | 春风送岗 | 人才招聘会
  人才对接 | 赶集招聘 | 摆摊招聘 | 集市招聘 | job~fair | job~fairs
  recruitment | fair | recruitment~fairs | 招工会
intent: 意向 | 签约 | 签订 | 初步意向 | 意愿 | 达成协议 | 拟录用 | 初签 | 应聘成功
  意向性 | 初步达成 | 初步签约 | 有意向 | 有意向者 | 签意向 | 谈成 | 谈拢 | 现场达成
  intent | intended | intention | signed
destination: 输入地 | 输往 | 务工地 | 去向 | 流向 | 目的地 | 输送地 | 去哪 | 去哪儿
  去往 | 去处 | 输出地 | 输出方向 | 输送地点 | 输送到 | 送往 | 送到哪 | 前往地 | 到哪里
  到哪打工 | 务工地点 | 打工地 | 打工地点 | 转移地 | 转移地点 | 就业地 | 就业地点 | 接收地
  destination | dest~place | where~to
piecework: 加工 | 外发加工 | 来料 | 加工业 | 外加工 | 手工活 | 计件 | 代加工
  来料业务 | 手工业 | 手工制造 | 居家加工 | 接活 | 领活 | 领活干 | 加工业务
  piecework | piece~work | processing | 拿活 | 居家手工
fee: 加工费 | 工费 | 工缴费 | 加工收入 | 加工工资 | 手工费 | 加工款 | 劳务费 | 工钱
  工资额 | 加工报酬 | 加工总收入 | 加工收益 | 加工所获 | 挣到 | 挣 | 赚 | 赚到 | 收入额
  所得 | 手工收入 | 计件工资 | 工资收入 | 工资款 | processing~fee | earnings
  wages | 创收
idea: 构想 | 创业意向 | 创意 | 想法 | 创业计划 | 点子 | 创业意愿 | 创业意愿者 | 构想提出
  提出构想 | 提出构想者 | 提出设想 | 提出设想者 | 有设想 | 有创业设想 | 有创业想法 | 有想法
  有点子 | 有构想 | 设想 | 设想者 | 提创业构想 | 提创业设想 | 出点子 | idea | ideas
  business~idea | 创业方案
fund: 基金 | 援助 | 获资助 | 基金支持 | 获扶持 | 受基金扶持 | 受基金资助 | 受资金扶持
  拿到基金 | 资金扶持 | 扶持资金受益 | funding | fund~aid
id: 身份证 | 证件号 | 公民身份 | 身份号码 | 证件号码 | id | 身份证号(18位) | 居民身份证
  身份号 | 身份证明 | 证件编号 | 证号 | 有效证件 | id~number | id~no
  id~card | identity | 身份信息
bank: 银行 | 承贷 | 信用社 | 金融机构 | 农商行 | 贷款机构 | 合作银行 | bank | 支行
  农信社 | 邮储 | 商业银行 | 放贷机构 | 经办行 | 贷款行 | 村镇银行 | 哪个银行 | 哪家行
  谁放的款 | 放款行 | 放贷行 | 放贷单位 | 放款单位 | 放款机构 | 发放机构 | 发放行 | 经办机构
  承贷行 | 承办行 | 借款行 | 开户放贷行 | 信贷机构 | 合作行 | 合作金融机构 | 金融单位 | 行名
  网点 | 信用联社 | 农行 | 农商银行 | banks | lender | lending~bank
  bank~name | 出借
interestSubsidy: 贴息 | 利息补贴 | 补息 | 利差 | 息金补贴 | 利息补助 | 贴了多少息
  贴的息 | 贴付 | 政府补贴利息 | 财政补贴利息 | 财政承担利息 | 利息贴补 | 补贴息 | 补的利息
  interest~subsidy | subsidised~interest | discount
use: 用途 | 投向 | 创业项目 | 产业 | 行业 | 生产项目 | 用于 | 做什么 | 投放领域
  投资方向 | 做何用 | 从事项目 | 创业内容 | 经营业务 | 发展项目 | 从事何种 | 经营业态
  项目类型 | 用处 | 用来干什么 | 用来干啥 | 用来做什么 | 干什么用 | 干啥用 | 来干什么 | 来干啥
  干啥 | 干什么 | 做啥 | 什么项目 | 干的啥 | 投到哪 | 投资项目 | 经营 | 从事什么 | 从事何业
  创业类别 | 创业类型 | 创业方向 | 创业领域 | 发展产业 | 生产经营 | 扶持项目 | 项目种类
  purpose | use~of~loan | usage | industry | 生意
balance: 余额 | 结余 | 未还 | 未归还 | 尚未归还 | 剩余 | 在贷 | 待还 | 欠款 | 未偿还
  balance | 未收回 | 未还款 | 未结清 | 存量贷款 | 尚欠 | 待收 | 没还 | 没还完
  还没还 | 还没收回 | 还欠 | 还剩 | 尚未还 | 尚未还清 | 尚未收回 | 未收本金 | 未到期
  贷款结存 | 剩多少 | 欠多少 | outstanding | loan~balance | unpaid
village: 村 | 社区 | 行政村 | 村居 | 村(居) | 村级 | 行政村和社区 | 村和社区
  village | 村委会 | 居委会 | 小区 | 村庄 | 村社 | 村屯 | 村数 | 所有村 | 所有村居
  建制村 | 自然村 | villages | community | communities | 居委
  村(居)委会
`,
);
