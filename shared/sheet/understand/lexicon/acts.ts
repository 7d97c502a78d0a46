import { entries } from "./entry.ts";

/** What is done: 培训, 筛查, 贷款, 表彰. */
export const acts = entries(
  "act",
  `
train: 培训 | 参训 | 受训 | 训练 | 训 | 办班 | 学员 | 轮训 | 授课 | 教学 | 讲课
  课程 | 训后 | 开班 | 结业 | 进修 | trainees | training | learners
  研修 | 专题班 | 教育 | 集训 | 授训 | 研讨班 | 上课 | 听课 | 培训会 | 参培 | 受培
  受教 | 学习 | 学 | 来学 | 学艺 | 学技术 | 学手艺 | 讲习 | 技术培训 | 技能提升 | 提升班
  短训 | 实训 | 实操 | trained | trainee | train | course
  courses | class | 学历提升 | 夜校 | 考核 | 结训 | 开课 | 听课者 | 课
  上过课 | 学了 | 训了 | 培训了 | 来学的 | 受训者 | 学艺的 | 上了课 | 教了
  送教 | 送培 | 学徒 | 传授 | 教习 | 实习 | 受训学员 | 参训学员
  培训班 | 办学 | 讲授 | 参加学习 | 结训学员
  trn | trainings
attend: 参加 | 参与 | 参会 | 参训 | 出席 | 到场 | 到会 | 听众 | 收听 | 参与者
  受教育 | 收看 | 参赛 | attend | 到课 | 听讲 | 入场 | 观众 | 群众参与 | 来参加
  前来 | 参加者 | 到场群众 | 来的 | 来了 | 来人 | 赶来 | 参与群众 | 参加群众 | 群众参加
  在场 | 入席 | 入座 | 进场 | 到访 | attendance | attended
  participants | participant | attendees | attending | 受众量
  听讲者 | 听课人员 | 观摩者
  到了 | 到的 | 参与了 | 出席者 | 在座 | 看客 | 来看的 | 来听的 | 来捧场 | 参加的 | 来的有
  与会 | 受邀 | 参加人员 | 参与人员 | 现场参与 | 人气
  attendee | join | joined | participate | participated
certify: 证书 | 取证 | 发证 | 获证 | 颁证 | 持证 | 领证 | 证 | 拿证 | 考证
  职业资格 | certified | 取得资格 | 鉴定 | 资格证 | 结业 | 拿到证 | 考取证书 | 考到证
  考出证书 | 获得资格 | 领到 | 通过考核 | 考核合格 | 考核通过 | 拿本 | certificate
  certificates | certification | 认证
  拿了证 | 拿到本 | 发了证 | 发证书 | 领了证 | 考下证 | 考下来 | 拿了本 | 领了本 | 出证
  结业证 | 合格证 | 上岗证 | 等级证 | 取得证 | 考取 | 证书发放
  合格发证 | 领取证书
  cert | certs | licensed
employ: 就业 | 上岗 | 务工 | 用工 | 从业 | 再就业 | 工作 | 打工 | employed
  placed | 入职 | 找到工作 | 被录用 | 谋职 | 灵活就业 | 稳定就业 | 上班 | 受雇
  找到活干 | 找到活 | 找活干 | 有活干 | 有工作 | 找到事做 | 干上活 | 干活 | 做工 | 介绍就业
  介绍工作 | 工人 | 员工 | 职工 | 从业者 | employment | employee
  workers | worker | job~placement | hired | 就近就业 | 家门口就业
  稳岗 | 录用 | 留用 | 从事
  找着活 | 找着工作 | 上了班 | 就了业 | 有了活干 | 有了工作 | 上了岗 | 进厂
  最终上岗 | 实现再就业 | 复工 | 稳就业 | 上工 | 聘上 | 被聘 | 招用
  进企业 | 受聘 | 谋到职 | 落实工作 | 走上岗
  employ | job~seekers
startup: 创业 | 自主创业 | 开办 | 办企业 | 创办 | 开店 | 创业者 | started
  自谋职业 | 领办 | 当老板 | 兴办 | 办厂 | 自办 | 创业实体 | 自主创业者 | 自己开店
  自己创业 | 创办实体 | 自己干 | 自己当老板 | 开起来 | 开公司 | 办公司 | startup
  startups | business~start | entrepreneur | entrepreneurs
  自主经营 | 起步创业 | 新办企业
  创了业 | 开了店 | 干起来 | 当了老板 | 办了厂 | 开了厂
  办起来的 | 开业 | 创立企业 | 注册企业 | 注册公司
  自办企业 | 创下业
  entrepreneurship | entrepreneurial
transfer: 转移 | 输出 | 输送 | 外出务工 | 富余劳力 | 劳动力 | 劳力 | 劳务 | 外输
  外派 | transfer | 劳务协作 | 劳务对接 | 外出打工 | 外出就业 | 出去打工 | 出门打工
  去外地打工 | 打工去 | 异地就业 | 转移出去 | 富余劳动力 | 富余女劳力 | transferred
  migrant~work | 走出去
  出去务工 | 送出去 | 带出去 | 外出挣钱 | 出去挣钱 | 外出干活
  送出务工 | 输送务工 | 外出劳务 | 劳务外派 | 有组织输出 | 向外输出
studyVisit: 参观 | 考察 | 观摩 | 外出考察 | 外出学习 | 交流学习 | 外出观摩 | 外出参观
  visit | 研学 | 赴外 | 出访 | 取经 | 外出培训 | 走出去学习 | 出去看看 | 出去参观
  出去学习 | study~visit | study~tour | field~visit | 异地教学
  出去学 | 去看了 | 参观了 | 出去参观了 | 出去看
publicize: 宣传 | 宣教 | 推介 | 推树 | 选树 | 树立 | 报道 | 刊发 | 宣扬 | 表扬
  推广 | 刊登 | 科普 | 宣介 | 展播 | 挖掘 | 普法宣传 | 播报 | 推出 | 推选典型 | 选出
  树典型 | 讲述 | 宣讲 | 巡讲 | 展示 | 曝光 | 推送典型 | 弘扬 | publicity
  publicized | publicised | promoted | 见诸媒体
  宣传了 | 树了 | 推了典型 | 选树了
  publicize | propaganda | advocacy | promote
coverage: 覆盖 | 惠及 | 受益 | 受教育 | 辐射 | 覆盖面 | 普惠 | 受众 | 触达 | 影响
  受惠 | 受益面 | 波及 | 覆盖群众 | 惠及群众 | 受益群众 | 受益者数 | 受教育群众 | 受教
  影响面 | 知晓 | coverage | covered~people | reached | benefited
  beneficiaries | beneficiary | 沾光 | 得实惠 | 享受 | 普及 | 传播人数
  送达
  覆盖到 | 受益的 | 受教育的 | 接受教育 | 惠及到 | 受到教育 | 得益 | 得到好处 | 沾了光
consult: 咨询 | 答疑 | 解答 | 解惑 | 询问 | advice | 问询 | 答问 | 解答群众
  解答疑问 | 答复 | 答复群众 | 提问 | 群众提问 | 回答 | 来问 | 问事 | consultation
  consultations | consulting | inquiries | 释疑 | 解疑 | 解难
  解答了 | 问了 | 咨询了 | 来咨询 | 来问的 | 答了
  consult | inquiry
compete: 参赛 | 比赛 | 选手 | 竞赛 | 赛事 | 大赛 | 参赛者 | 运动员
  competitors | 参演 | 演员 | 比武 | 上场 | 上台 | 赛手 | 角逐
  competition | contest | competitor | contestant
  contestants | player | players | 表演 | 表演者 | 演出人员 | 登台 | 决赛
  初赛 | 复赛 | 预赛
  比赛的 | 上场的 | 参赛的 | 比赛了
make: 制作 | 手工品 | 物品 | 制成 | 作品 | 做 | 编织品 | 手工艺品 | 工艺品 | items
  做成 | 手工 | 手工成果 | 编织 | 编 | 织 | 产出 | 成品 | made | items~made
  handicraft | handicrafts | 道具 | 灯笼 | 剪纸 | 毛衣 | 围巾 | 鞋垫
  口罩 | 香包
  做出来 | 编了 | 织了 | 绣了 | 做好的 | 做了多少件 | 做的东西
drive: 带动 | 吸纳 | 安置 | 拉动 | 吸收 | 解决 | 带领 | 辐射 | driven | 引领
  扶持就业 | 容纳 | 接纳 | 使 | 带动周边 | 带起来 | 带富 | 带着 | 安排就业 | 安排妇女
  安排上岗 | 吸引 | 帮带 | driving | drives
  带了 | 带动了 | 帮着就业 | 带着干 | 带着就业
  安置了 | 吸纳了 | 现有务工
  drive
approval: 立项 | 立题 | 立上项 | 立的项 | 立了项 | 准予立项 | 获准 | 项目获批
  获批项目 | project~approved
  评审立项数
loan: 贷款 | 借款 | 放贷 | 信贷 | 小额贷款 | 小额担保贷款 | 贷 | 借 | 受贷 | 获贷
  小贷 | loan | 借贷 | 放款 | 融资 | 小额信贷 | 贷了 | 贷来 | 放了 | 下款 | 贷款业务
  小额贴息 | 微贷 | loans | lending | credit | borrow~money | 拿到贷款
  借钱
  贷的 | 贷的款 | 贷到 | 借到 | 借了 | 放的贷 | 放了贷 | 贷出去
  lend | lent
screen: 筛查 | 检查 | 普查 | 体检 | 检 | 查 | 筛 | 受检 | 查体 | 免费检查
  screened | screening | 检测 | 筛检 | 初筛 | 受检者 | 查治 | 参检 | 妇检
  查了 | 查过 | 查完 | 受查 | 受筛 | 做了检查 | 妇科检查 | 普查普治 | 彩超 | 涂片
  screen | checked | examined | check | exam | examination
  checkup | 免费筛查 | 免费体检
  查的 | 查了的 | 检查了 | 筛了 | 筛过 | 做检查 | 做了筛查 | 体检了
  参检者 | 乳检 | 宫检 | 普检 | 参筛 | 参加筛查
  接受筛查 | 接受检查 | 检毕
  check~up
insure: 投保 | 参保 | 保险 | 特疾险 | 安康险 | 入保 | 承保 | 保单 | 险 | 被保险
  insured | 买保险 | 买了保险 | 购险 | 购买 | 保上 | 特种疾病保险 | 安康保险
  insurance | insure | policy | policyholders | 人身意外险 | 出险
  上保险 | 上了保险 | 买险 | 保了 | 入了保 | 入险 | 入了保险
rating: 评定 | 评选 | 评比 | 创建 | 命名 | 评出 | 创评 | 参评 | 评 | 验收 | 评审
  认定 | 建成 | 选评 | 入选 | 当选 | 创成 | 选树 | 授予 | 获评 | 荣获 | 产生 | 挂牌
  确认 | 定级 | 获得称号 | 评为 | 达到 | 评定出 | 评上 | 评了 | 评比出 | 选出来
  rated | named | awarded~households | selected~families
  授牌数 | 授牌户 | 揭晓 | 上榜
  评的 | 选上的 | 评下来 | 挂了牌 | 评了多少
  rate~result | evaluation | evaluate | evaluated | selected
received: 受理 | 接待 | 接访 | 登记 | 来访 | 收到 | 接到 | 立案 | received
  接收 | 收案 | 受案 | 收件 | 新收 | 接件 | 接处 | 接待群众 | 收信 | 接听 | 来件
  接诉 | registered | accepted | receive | intake | 来的那天 | 进件
  接了 | 收了 | 接手 | 收进 | 接着的 | 受理了 | 接访了
  来件登记 | 接访量 | 信访总量 | 受理来信 | 收访
  接案
  recv | accept | received~at | reception | receipt
handle: 办理 | 处理 | 承办 | 经办 | 调处 | 处置 | 办案 | 处办 | 转办 | 交办 | 责任
  解决 | 承接 | 跟办 | 谁办 | 经手 | 办事 | 转给谁 | 交谁办 | handled
  handling | handle | processed | 受托
  谁在办 | 谁处理 | 归谁管 | 哪办的 | 谁给办 | 交给谁
  转往 | 交由 | 转给哪里 | 哪里办 | 转送 | 转交办
  deal | dealt | handler | handle~dept | handle~unit | deal~dept | deal~unit | processor | undertake
  assignee | handle~org
close: 办结 | 结案 | 处结 | 处理完毕 | 结 | 已结 | 办毕 | 了结 | 完结 | closed
  结束 | 处理完成 | 完成办理 | 办理完毕 | 解决完毕 | 已处理 | 已解决 | 结办 | 办完 | 处理完
  结了 | 结案了 | 销案 | 销号 | 终结 | close | closing | resolved
  settled | settle | 息诉 | 息访 | 事了
  办完了 | 办结了 | 结掉 | 处理完了 | 办清 | 了掉 | 结了案
  已办 | 了结案 | 办完结 | 已了结 | 办理完 | 销结
  closed~at | finish~case
mediate: 调解 | 调处 | 劝和 | 化解 | 劝解 | 协调解决 | 协商 | 说和 | 和解
  mediation | mediated | 调停 | 家事调解 | 婚调
  说合 | 调解了 | 调和
  mediate | mediator
counsel: 心理辅导 | 心理 | 疏导 | 情绪疏导 | 心理干预 | 谈心 | counselling
  counseling | psychological
election: 换届 | 选举 | 改选 | 届满 | 换届了 | 换完 | election
  elections | re~election | 换选
  换了届 | 换过届 | 选举了
full: 配足 | 配齐 | 配强 | 配备 | 按规定配备 | 到位 | 选齐 | 满额 | 按要求配备 | 全配
  配备齐 | 配齐了 | 配全 | 配满 | 配足了 | 配够 | 职数 | 职数要求 | 足额 | 够数 | 选配齐
  选配到位 | 齐备 | fully~staffed | 满编 | 齐全 | 按职数
  配上了 | 配好 | 配齐了吗
selection: 选拔 | 竞争上岗 | 公开选拔 | 竞聘 | 公选 | 竞争选拔 | 遴选 | 竞岗 | 公推
  考选 | 竞争性 | 选调 | 选拔竞争 | 公开竞聘 | 公开竞岗 | 竞职 | 竞选 | 公开招考 | 招考
  招录 | 考试选拔 | 比选 | 选优 | 择优 | selection
  竞争来的 | 考来的
appoint: 任用 | 录用 | 走上岗位 | 聘用 | 提拔 | 任职 | 上任 | 录取 | 聘任 | 提任
  入选 | 任命 | 选用 | 选任 | 委任 | 走上领导岗位 | 走上新岗位 | 走马 | 使用 | 获任
  选上 | appointed | 当上
  appoint | appointment | hire
serve: 服务 | 联系 | 帮助 | served | 联络 | 服务群众 | 联系群众 | 帮助过 | 帮过
  帮助群众 | 受服务 | service | services | serving | helped | 上门服务
  受援 | 便民服务
  服务了 | 帮忙 | 服务到 | 帮到
  serve
covered: 已建 | 组建 | 已成立 | 覆盖 | 建立组织 | 建有 | 成立妇女组织 | 建组织 | 设有
  已设 | 已组织 | 建成组织 | 建成单位 | 建起来 | 建起来了 | 建立了组织 | 建立妇女组织 | 已建立
  推开 | 推行 | 有组织 | 有妇女组织 | 有妇联 | 建了妇联 | 成立妇联 | 建妇联 | 建会 | 建家
  建成村 | 已有
  建了组织 | 建了会 | 有妇联的 | 建好组织
  已有组织 | 已建阵地 | 有阵地 | 有家 | 已建家 | 建有组织 | 建了的
  已设立 | 已推开
built: 建成 | 成立 | 组建 | 命名 | 挂牌 | 授牌 | 启用 | 建立 | 建队 | 组队 | 设立
  创立 | 创办 | since | 创建 | 建设 | 落成 | 揭牌 | 投用 | 成立于 | 投入使用 | 获批
  开办 | 启动年月 | 成军 | 成队 | 拉起来 | 什么时候建 | 哪年建 | 哪年办 | 建于 | 始建
  established | founded | formed | set~up
  啥时候建 | 建的 | 立的 | 办起来 | 哪年成立 | 成立的
  哪年授牌 | 哪年成队 | 建立年份 | 成立年月 | 挂牌年份
  build | setup | establish | build~year | founded~on
inUse: 在用 | 使用 | 运行 | 启用情况 | 运转 | 正常使用 | 在不在用 | 还在用 | 还用不用
  开门 | 开放 | 正常开放 | 正常运行 | 现状情况 | 现用 | in~use | operating
  目前状态
  用不用 | 还开不开 | 用着没
  现用情况 | 启停状态 | 启用状态 | 用着
  use~status | enabled | use~state
aid: 救助 | 帮扶 | 慰问 | 资助 | 扶助 | 救济 | 助学 | 走访 | 关爱 | 帮困 | 扶持
  关怀 | 援助 | 送温暖 | aid | 关心 | 帮助 | 救困 | 看望 | 扶危 | 助困 | 抚慰
  捐助 | 慰问群众 | 探望 | 上门慰问 | 入户慰问 | 送爱心 | 送关爱 | 送去 | 补助发放 | 济困
  help | assistance | assisted | support | relief | 帮 | 帮了
  献爱心 | 伸出援手 | 助残 | 赈灾 | 赈济 | 施救
  慰问了 | 救助了 | 帮扶了 | 看望了 | 资助了 | 帮着
  helping | rescue | assist | relief~type
award: 表彰 | 授予 | 颁奖 | 获奖 | 授牌 | 奖励 | 颁发 | 评优 | 嘉奖 | 获得 | 获
  受表彰 | 表扬 | 颁 | 发文 | 获评 | 荣获 | 评优评先 | 受奖 | 授奖 | 授称号 | 获授
  评为 | 得奖 | 得的 | 得了 | 得 | 评得 | 获颁 | 颁授 | 评授 | 命名情况 | 夺得 | 捧得
  摘得 | awarded | awards | honoured | honored | honors
  honour | honor | prize | prizes
  得了奖 | 拿了奖 | 拿奖 | 得过 | 表彰了
  commend | commended | commendation | medal~award | praise
review: 复核 | 复查 | 复评 | 复审 | 年审 | 复检 | 复验 | review | 重新评定
  再评 | 复议 | 年检 | 重评 | 重新审核 | 重新认定 | 回头看 | 再审 | re~examined
  reviewed | rechecked | 抽查
  复核过 | 复查了 | 复核了
  复审后 | 复核后 | 复查后 | 复核保留
  recheck | re~evaluate | recheck~result | review~result | reexamine
invest: 投资 | 投入 | invested | 已拨 | 已用资金 | 已支出 | 已使用
  投了 | 总投入 | 投进 | 花进去 | 投进去
  invest | investment
include: 含 | 包含 | 包括 | 计入 | 列入 | 内含
issueDate: 发放 | 放款 | 借款起 | 起贷
  放贷日期 | 贷款发放日
`,
);
