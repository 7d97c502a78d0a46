import { entries } from "./entry.ts";

/** What is counted or said: 人数, 金额, 比例, 日期, 名称. */
export const measures = entries(
  "measure",
  `
persons: 人数 | 名数 | 位数 | 人 | 人员 | persons | 妇女数 | 总人口数 | 人口总量
  人头 | people | person | number~of~people | headcount | 妇女人口
  大活人 | 的人
  几名 | 多少人 | 几个人
  person~num | person~count | person~cnt | people~num | people~count | people~cnt | ppl
  population~count
personTimes: 人次 | 人次数 | person~times | 人(次) | 万人次 | visits
  person~time
  person~time~num | visit~count
households: 户数 | 家庭数 | 户 | 农户数 | 住户 | households | 户头 | 户次
  户家 | 总户 | 户口 | 家庭总数 | household | 户量 | 户均
  多少户 | 几户
  family~num | household~num | household~count | household~cnt | family~count | hh
cases: 件数 | 起数 | 件次 | 宗数 | 起 | 件 | 批次 | 批数 | 笔数 | 桩 | 案数
  案次 | 宗 | 案件总数 | 案件总量 | 宗案 | case~count | 件量
  几件 | 多少件 | 几起
  case~num | case~cnt | pieces
times: 场次 | 场数 | 次数 | 期数 | 班数 | 班次 | 节数 | 场 | 次 | 期 | 期次 | 届
  班级数 | 节次 | 讲 | 回 | 堂 | 轮 | 批 | 轮次 | 总场 | 趟 | 趟数 | 回数 | 轮数
  届次 | 届数 | 学期 | sessions | times | 会次 | 班期
  几场 | 几次 | 几期 | 几回 | 多少次 | 多少场 | 多少期 | 几趟
  frequency | freq | times~num | time~count | session~num
quantity: 个数 | 数量 | 数 | 总数 | 数目 | 家数 | 量 | 支数 | 名额 | 处数 | 所数
  座数 | 个 | 数额 | 只数 | 总个 | 份数 | 条数 | 项数 | 篇数 | 块数 | 株数 | 所
  处 | 家 | 多少 | 几 | 几个 | 几家 | 几所 | 几处 | 几支 | 几篇 | 几项 | 几条
  总量 | number | no
  quantity | count | how~many | qty | num | nums | 册数 | 张数 | 幅数 | 套数 | 枚数
  间数 | 座次 | 门数 | 部数 | 体量
  座 | 幢 | 栋 | 块 | 多少个 | 若干 | 总个数
  cnt | amount~of | quantities | numbers | nbr | total~num | total~count
amount: 金额 | 资金 | 经费 | 款 | 款项 | 款额 | 金 | 额 | 费用 | 费 | 钱 | 总额
  开支 | 支出 | 投入 | 额度 | 款数 | 钱款 | 价款 | 投资 | 本金 | 到账 | 实付 | 总价
  价值 | 价 | 用款 | 花销 | 花费 | 花掉 | 开销 | 钱数 | 金额(元) | 人民币 | money
  fund | funds | amount | cost | expense | 款子 | 用去 | 用了 | 红包
  现金 | 资金支持
  花了 | 花的 | 花去 | 给了 | 花费了 | 钱花 | 费用合计
  amt | amounts | price | payment | sums | fund~amt | yuan | cash~amt
rate: 率 | 比例 | 占比 | 百分比 | 比率 | 比重 | 百分率 | % | 占 | rate | 百分数
  构成 | 构成比 | 百分之 | 百分点数 | percent | percentage | share
  ratio | 成活率 | 回收率 | 入园率 | 入学率 | 巩固率 | 出勤率 | 比值 | 占%
  百分之几 | 几成 | 占百分之 | 占了百分之
  pct | proportion | rates | ratios | percentages
growth: 增幅 | 增速 | 增长 | 同比 | 环比 | 增长幅度 | 涨幅 | 升幅 | 增减率 | 增长幅
  涨了多少 | 增减百分比 | 增减% | 年增长率 | 年均增长 | growth | increase | 增长了
  比上年±% | 升降% | 上升幅度 | 下降幅度 | 提高幅度 | 同比涨跌
  涨多少 | 涨了几成 | 增了百分之
  yoy | mom | growth~rate
difference: 增减 | 比上年 | 较上年 | 增加 | 减少 | 变化 | 比去年 | 较去年 | 相比
  差额 | 与上年比 | 升降 | 百分点 | 增减幅度 | 与上年相比 | 与去年相比 | 净增减 | 多少于上年
  变动 | 比上年± | 比去年± | 与去年比 | 与去年相差 | 与上年相差 | 相差 | 差数 | 升降幅度
  提高 | 下降 | 上升 | 对比 | 同比差 | 较上期 | 比上期 | 与上期比 | 较同期 | 比同期
  净变化 | change | difference | 增(减) | 增(+)减(-)
  多了多少 | 少了多少 | 比去年多 | 比上年多
date: 日期 | 时间 | 日 | 年月 | 何时 | 月份 | 时点 | 时刻 | 日子 | date | 那天
  哪天 | 年份 | 几号 | 几月 | 几时 | 哪年 | 哪月 | 哪一天 | 哪日 | 那日 | 那年 | 当天
  时日 | 举行日期 | 举行时间 | when | time | 时候 | 时辰 | 年月份 | 年头 | 时期
  发生时间 | 发生日期
  啥时候 | 哪会儿 | 几月几号 | 什么时候 | 什么时间 | 啥时间 | 何日 | 何月 | 几月几日 | 哪天的 | 啥日子
  时候儿
  dt | datetime | timestamp | dates | happen~time | year~month
start: 开始 | 起始 | 起 | 起期 | 开班 | 始 | 启用 | 启动 | 起日 | 开课 | 开训
  起点 | 自 | 由 | 首日 | 开始于 | 开幕 | 始于 | 起始年 | 开学 | 开营 | 报到
  start | begin | from | 开头 | 生效 | 起算 | 起用
  从啥时候 | 从哪天 | 头一天 | 从几号 | 打几号 | 开头那天
  starts | starting | started~at | effective
end: 结束 | 截止日期 | 终止 | 止 | 止期 | 结业 | 到期 | 完结 | 终 | 止日 | 截止时间
  结训 | 闭幕 | 至 | 结束于 | 末日 | 迄 | 讫 | 完成时间 | 收班 | 截止日 | 截至日期
  闭班 | 到 | 收官 | end | finish | to | 散班 | 散会 | 闭营 | 结营 | 截止年月
  终了
  到哪天 | 到几号 | 最后一天 | 到啥时候 | 末了
  ends | ending | finished~at | closing~date | stop
range: 起止 | 起讫 | 期间 | 自何时至何时 | 起至 | 时间段 | 起止期 | 时段 | 日期范围
due: 到期 | 还款 | 归还 | 偿还 | 还清 | 止期 | 还贷 | 应还 | 还本 | due
  maturity | repayment | 还钱 | 该还
  该还的 | 该还钱 | 啥时候还 | 哪天还 | 还到 | 哪天该还
  几时还 | 何时还 | 几时还款 | 何时还款 | 还贷日 | 还本付息 | 哪天到期
  几时到期 | 啥时到期 | 清偿
  expire | expiry | expiration | mature
name: 名称 | 全称 | 标题 | 题目 | 名 | 主题 | 名目 | 叫什么 | 题名 | 班名 | 名字
  简称 | 内容 | 叫法 | 名字叫 | 叫啥 | 名称及编号 | 主题词 | 名头 | title | name
  topic | subject | 什么 | 啥 | 名录 | 名称栏 | 大名 | 称谓
  叫什么名 | 叫啥名 | 叫什么名字 | 叫啥名字 | 干了啥 | 干了什么 | 搞了啥 | 办了啥 | 做了啥
  names | nm | titled | named~as
personName: 姓名 | 名字 | 姓 | 签名 | 当事人 | 人名 | 芳名 | 本人 | 名姓 | 称呼
  full~name | 尊姓大名 | 姓氏 | 是谁 | 谁
  哪个人 | 哪位 | 叫什么人
  real~name | person~name | user~name | username | realname | people~name
number: 编号 | 号码 | 代码 | 号 | 编码 | 案号 | 卷号 | 台账号 | 台账编号 | 单号
  卡号 | 登记序号 | 卷宗 | 档号 | 流水 | 编列 | no. | case~no | 号数 | 信号
  备案号 | 登记簿号
  第几号 | 多少号
  code | codes | number~code | reg~no | file~code | register~no | archive~no
documentNumber: 文号 | 文件号 | 文件编号 | 文件字号 | 公文号 | 文件文号 | 红头文件
  文件名及文号 | 决定文号 | 通知文号 | 命名文件 | 表彰文件 | 字号 | document~no
  公文字号
  几号文 | 哪个文 | 啥文件 | 哪个文件
  doc~no | doc~num | doc~number | document~number | file~no | file~num | doc~code | issue~no
category: 类别 | 类型 | 种类 | 类 | 性质 | 分类 | 品种 | 何类 | 类目 | 哪类
  哪一类 | 型 | 属性 | 工种 | 专业 | 品类 | 大类 | 类项 | 种别 | 何种 | 类属 | 属类
  性状 | 归类 | 划分 | 哪种 | 细类 | 小类 | 门类 | 门别 | 项别 | 类型别 | 属什么
  属于什么 | 归属 | 归口 | 方向 | 专长 | 科目 | 课目 | 学科 | 技能 | 所授技能 | 教什么
  学什么 | 学的什么 | type | kind | category | class | 类别选择
  哪类的 | 啥类 | 哪一种 | 什么类 | 啥类型 | 什么类型 | 什么种类 | 啥种类 | 哪种类型 | 啥性质
  types | cate | catg | classification | categories | sort~of | nature | subtype
manner: 方式 | 形式 | 途径 | 渠道 | 方法 | 手段 | 措施 | 怎样 | 如何 | 路径 | 载体
  办法 | 来路 | 从何 | 模式 | 手法 | 做法 | 怎么 | 怎么来 | 方式选择 | 通过什么
  通过何种 | method | mode | channel | way | how
  怎么弄 | 怎么搞 | 靠什么 | 靠啥 | 凭什么 | 咋弄 | 咋办 | 咋个
  ways | form~of | approach | means | channels | pattern
level: 级别 | 层级 | 层次 | 等级 | 几级 | 何级 | 哪一级 | 哪级 | 级 | 档次 | 等次
  星级 | 级次 | 那一级 | 行政级别 | 档 | 级别(国、省、市、县) | 层级别 | 哪一层 | 哪层
  哪个级别 | 哪个层级 | 何层级 | 市级 | 省级 | 国家级 | 县级 | 区级 | 镇级 | 乡级 | 村级
  省部级 | 省市级 | 国家、省、市 | level | rank | 谁评的 | 谁命名 | 级等 | 市级以上
  省级以上 | 县级以上 | 国字号
  哪级的 | 啥级别 | 什么级别 | 哪一级的
  哪级表彰 | 授予层级 | 几级荣誉 | 国省市 | 省以上 | 市以上 | 获哪级
  哪级命名
  levels | lvl | tier | award~level | admin~level
grade: 等次 | 档次 | 等第 | 评比结果 | 等级评定 | 定等 | 评等 | 成色 | 评比等级
  等级结果 | 好坏 | 清洁程度 | 档级 | grade | 星级评定 | 评级
  grades | star~level | rating~level
result: 结果 | 结论 | 意见 | 情况 | 效果 | 成效 | 评价 | 最终结果 | 如何 | 怎样了
  result | outcome | 落实得怎样 | 完成得怎样 | 程度 | 完成的怎样
  咋样 | 怎么样 | 啥结果 | 什么结果 | 如何了
  results | conclusion | effect | feedback~result
status: 状态 | 进展 | 进度 | 状况 | 现状 | 阶段 | 环节 | 进程 | 情形 | 当前状态
  当前进展 | 当前阶段 | 进行到 | 到哪一步 | 到哪步 | 到哪了 | 走到哪一步 | 走到哪步 | 干到哪了
  干到哪 | 干到哪一步 | 做到哪 | 推进到哪 | 推进 | status | progress | stage
  办理情况 | 办完没有 | 办完没 | 结没结 | 是否结束 | 结了没有 | 实施情况 | 开展情况 | 形象进度
  还在不在用
  到啥程度 | 办到哪 | 办到哪步 | 办没办完 | 完没完 | 进行到哪 | 到什么程度 | 弄完没 | 干完没
  state | statuses | phase | stat | condition
place: 地点 | 地址 | 场所 | 何处 | 地 | 住址 | 位置 | 在何处 | 场地 | 设在 | 户籍
  住处 | 坐落 | 所在 | 何地 | 籍贯 | 哪里 | 详细地址 | 所处 | 位于 | 村名 | 地方
  在哪 | 在哪儿 | 哪儿 | 哪村 | 哪个村 | 哪个镇 | 哪个乡 | 家住 | 住哪 | 住在哪 | 住在
  场馆 | 会场 | where | place | address | location | venue | 住所
  住居 | 居住 | 地理位置 | 地段 | 区位 | 建在哪 | 设在哪 | 安在 | 门牌 | 举行地点
  在哪里 | 在哪办 | 哪个地方 | 啥地方 | 什么地方 | 哪里办 | 在哪个地方 | 哪地 | 在哪搞 | 哪儿办
  addr | address~detail | site | places | loc | locality | street~address
body: 单位 | 部门 | 机构 | 机关 | 主体 | 承办 | 组织者 | 哪个单位 | 由谁 | 何单位
  主办方 | 承办方 | 举办方 | 主办 | 协办 | 组织方 | 何部门 | 哪家 | 哪个部门 | 何机构
  哪个机构 | 谁办 | 谁组织 | 谁家 | 谁管 | 谁来办 | 发起方 | 执行单位 | 执行机构
  单位或部门 | unit | organization | organizer | agency
  institution | 谁颁 | 谁授 | 谁发的 | 谁给的
  哪家单位 | 什么单位 | 啥单位 | 谁主办 | 谁举办 | 谁搞的 | 哪家办 | 谁办的
  org | orgs | host | hosted~by | organiser | organisers | sponsor~org | org~name | unit~name
  department~name | undertaker | institutions | authority
targetGroup: 对象 | 人群 | 来源 | 受众 | 面向 | 群体 | 哪类人 | 身份 | 何类人员
  人员类别 | 何人 | 哪些人 | 参加人员 | 参加者 | 学员类别 | 人员构成 | 面对谁 | 给谁
  给谁用 | 哪些人群 | 哪类妇女 | 什么人 | 什么人来 | 人员类型 | 学员类型 | 学员构成 | 人员性质
  人员属性 | 针对 | 适用对象 | 帮的谁 | 帮谁 | group | target~group
  audience | beneficiary~type | 参训类别 | 帮扶类别
  啥人 | 哪些妇女 | 什么样的人 | 面向谁 | 给哪些人 | 对谁 | 教谁
  obj~type | object~type | obj~kind | obj | object | objects | crowd | crowd~type | target~obj
  serve~obj | target~type | person~type
yesOrNo: 是否 | 有无 | 是不是 | 否 | 可否 | 能否 | 与否 | 有没有 | 是或否 | 是/否
  是否为 | 是否有 | 有否 | 有没 | 是或者否 | 属不属于 | 带不带 | 含不含 | 包不包括 | 算不算
  去没去 | 有没有去 | 涉不涉 | y/n | yes/no
  is | whether | flag | if | has
remark: 备注 | 说明 | 附注 | 附记 | 注 | 备注栏 | 注明 | 备考 | 记事 | 备忘 | 事项
  原因 | 附加说明 | 特殊说明 | 补充 | 其他 | 其它 | 有关情况 | 特别说明 | 另需说明 | 说明栏
  加注 | 标注 | 旁注 | 按语 | 注释 | 注解 | 批注 | 释义 | remark | remarks
  note | notes | comment | comments | 原因分析 | 数据解读 | 缺报原因
  差异原因 | 留言 | 提示 | 特殊情况 | 填报说明 | 理由 | 缘由 | 缘故 | 因由 | 为什么
  要说的 | 另注 | 需说明 | 有啥要说 | 还有啥 | 要说明的
  memo | rmk | bz | reason | reasons | mark | explanation
statisticalScope: 口径 | 范围 | 分组 | 统计口径 | 适用范围 | 统计范围 | 组别
  区分 | 统计对象 | 分组标志 | 城乡 | 涵盖 | scope | 怎么统计 | 怎么算 | 按什么口径
  期末数还是本期数 | 存量还是新增
  分组口径 | 统计分组
duration: 时长 | 时数 | 工时 | 时间长度 | 小时 | 时间量 | 钟点 | 用时 | 服务时间
  志愿时间 | 志愿工时 | 志愿时数 | 时间长短 | 多少时间 | duration | hours~served
  工作时间
  多少小时 | 几小时 | 几个小时 | 干了几小时 | 几个钟头
  总时数 | 志愿总时数 | 服务时数 | 时长数
  time~length | service~hours | service~duration | hour~num | hour~count
days: 天数 | 天 | 日数 | 几天 | 培训日 | 历时 | 办班时间 | 多少日 | days | 几日
  为期
  多少天 | 办几天 | 学了几天 | 脱产时间 | 办了几天 | 搞了几天
  day~num | day~count | num~of~days | days~num | day~cnt
hours: 课时 | 学时 | 课时数 | 学时数 | 教学时数 | 上课时数 | lessons
  class~hours | 教时 | 节课
  几节课 | 多少课时 | 几课时 | 多少节 | 几节
  class~hour | lesson~num | credit~hours | period~num
term: 期限 | 年限 | 多长时间 | 期 | 时限 | 几年 | 借期 | 贷款期间 | 借款时间长度
  期数(月) | 贷期 | 年限(年) | 贷多久 | 期限(月) | 贷款时长 | 借款时长 | 借多久 | 贷多长
  借多长 | 期限(年) | 月数 | term | loan~term | 约定期限 | 约期
  借几年 | 贷几年 | 几个月 | 多少个月 | 多少月 | 多久 | 贷了多久 | 借了多久
  贷期数 | 贷款期限 | 几年期
  loan~period | months | month~num | tenor
age: 年龄 | 周岁 | 岁数 | 年纪 | 岁 | 几岁 | 现年 | 岁龄 | 多大 | 几岁了 | age
  年岁 | 芳龄 | 实足年龄
  多少岁 | 多大了 | 几多岁 | 多大岁数
  ages
area: 面积 | 建筑面积 | 平方米 | m2 | 占地 | 建筑规模 | 规模 | 平米 | 面积(m2)
  建面 | 房屋面积 | 大小 | 用房面积 | 实用面积 | 多大地方 | 多少平 | area | 室内面积
  建筑总面积 | 房屋建筑面积
  多少平米 | 多少平方 | 多大面积
  使用面积 | 场地大小 | 房屋大小
  floor~area | build~area | building~area | acreage | sqm
averageAge: 平均年龄 | 年龄均值 | 均龄 | 平均岁数 | 岁数平均 | 年龄平均 | 平均年纪
  人均年龄 | average~age
  平均多大 | 平均几岁
  avg~age | mean~age
value: 数值 | 数据 | 值 | 监测值 | 统计数 | 统计值 | 实际数 | 达到 | 监测结果
  完成情况 | 现值 | 实绩 | 水平 | 指标完成 | 统计结果 | 当前值 | 指标实际 | 本年数
  本年完成 | 当年数 | 当年完成 | 本年实际 | 本年度实际 | 本年度完成 | 今年数 | 今年实际
  实际情况 | 监测数 | 监测数据 | value | 得数 | 报告值 | 报告数 | 年度实际 | 年度完成
  现状数
  达到多少 | 实际多少 | 现在多少 | 完成多少 | 今年多少
  达到值 | 指标达到值 | 指标数值 | 完成值 | 实际值 | 实现值 | 监测得数
  values | actual~value | current~value | stat~value | val | index~value
target: 目标值 | 规划目标 | 终期目标 | 指标值 | 规定值 | 规划值 | 目标要求 | 要求值
  规划要求 | 2030年目标 | 2025年目标 | 目标数 | 要达到 | 应达到 | 规划期目标 | 预期目标
  目标水平 | 纲要目标 | 终期值 | 目标(%) | 标准值 | 规划期末 | 规划末 | 目标值(2025)
  目标值(2030) | 2030年要达到 | 2025年要达到 | 应达 | 期末目标 | 终期要求 | 规划标准
  达标值 | 达标要求 | 达标线 | 目标线 | 要求达到 | 规划规定 | target~value | goal
  要达到多少 | 终期指标 | 该达到 | 要到多少
  规划要求值 | 2030目标 | 目标任务值
  target~val | goal~value | planned~value
goodsValue: 折价 | 折款 | 折合 | 折算 | 价值 | 折人民币 | 作价 | 折合元 | 估价
  价值(元) | 折现 | 估值 | 抵 | 折成钱 | 值多少钱 | 等值 | 市值 | 折钱
  折多少钱 | 合多少钱 | 顶多少钱 | 值多少
  物资作价 | 折成现金 | 物品估价
  goods~value | goods~amt | converted~value | material~value
source: 来源 | 来自 | 渠道 | 由何处 | 出自 | 拨付单位 | 拨款单位 | 从何处来 | 出处
  哪里来 | 何处拨 | 来源方 | 从哪来 | 从哪里来 | 哪来的 | 谁出 | 谁给钱 | 谁的钱 | 何处来
  谁拨 | 由谁出资 | 出钱方 | 哪一级拨 | source | 资金性质 | 资金类别
  钱从哪来 | 钱哪来的 | 哪的钱 | 谁掏的钱 | 谁掏钱 | 哪儿来的 | 哪里的钱 | 钱哪来
  sources | fund~source | origin | from~where | provenance
`,
);
