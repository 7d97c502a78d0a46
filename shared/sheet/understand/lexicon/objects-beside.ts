import { entries } from "./entry.ts";

/** What sheets hold besides a form's own figures: numbers, signatures, telephones, opinions. */
export const besides = entries(
  "object",
  `
serial: 序号 | 序 | 行号 | 行次 | 栏次 | 次序 | 序列 | 编次 | 排序 | no | xh
  serial | 编序 | 序次 | 排号 | 行数 | 第几 | 顺序 | 项次
  seq | row~no | row~id | sort~no | order~num | serial~no | uuid | guid | tenant~id | parent~id
  pid | version | is~deleted | is~delete | del~flag | deleted | delete~flag | data~status | sort
  order~no | batch~no | is~valid | is~enabled
phone: 电话 | 手机 | 联系方式 | 联系号码 | 传真 | 邮箱 | qq | 通讯 | 座机 | 固话
  联络方式 | 电子邮箱 | 联系方法 | 办公电话 | 宅电 | 微信 | 电邮 | email | e~mail
  mail | phone | telephone | tel | mobile | contact~number
  contact~phone | 热线电话
  怎么联系 | 咋联系
  联系号 | 联系电话 | 手机号码 | 电话号码 | 手机号
  phone~no | phone~num | mobile~no | cellphone | contact~tel | tel~no | telephone~no | phone~number
  link~phone | wechat
sign: 签字 | 签名 | 签收 | 盖章 | 签章 | 印章 | 公章 | 画押 | 按手印 | 签领 | 签章栏
  签收栏 | 按印 | 按手印栏 | 手印 | 指印 | 指纹 | 家长签字 | 家长签名 | 签字栏 | 签名栏
  signature | signed~by | stamp | 捺印
  sign | signer | sign~name | seal
filler: 填表人 | 填报人 | 复核人 | 登记人 | 接待人 | 经手人 | 录入人 | 记录人 | 统计员
  报送人 | 责任人 | 联络员 | 填写人 | 填报员 | 采集人 | 核实人 | 统计人 | 接案人 | 包案人
  填报者 | 填表者 | 填表员 | 制表 | 制表员 | 审核 | 审核者 | 复核者 | 经办 | 经办者
  录入员 | 登记者 | 登记员 | 信贷员 | 客户经理 | 采集员 | 统计者 | 联络人员 | 包保人
  包保责任人 | 包村领导 | 分管领导 | 分管负责人 | 签批 | 批示 | 领导意见 | 审批 | 接线员
  接待者 | 见证人 | 介绍人 | 证明人 | 推荐人 | 监护人
  prepared~by | reviewer | operator
  谁填的 | 谁报的
  update~by | operator~name | fill~by | fill~user | filler | created~by | create~by | create~user
  creator | updated~by | update~user | updater | modifier | modify~by | input~by | input~user
  auditor | audit~by | audit~user | check~by | checker | recorder | registrant | fill~name
  link~man | linkman | reporter
reportingUnit: 填报单位 | 报送单位 | 填表单位 | 上报单位 | 报表单位 | 单位(盖章)
  填报部门 | 填报机构 | 报告单位 | 报送机构 | 填报主体 | 编制单位 | 制表单位
  reporting~unit
  report~unit | report~org | report~dept | fill~unit | fill~org | fill~dept | submit~unit
  submit~org | create~dept | create~org
reportingDate: 填报日期 | 填表日期 | 上报时间 | 报送日期 | 填报时间 | 报出日期
  录入时间 | 制表日期 | 填报年月 | 填表时间 | 报表日期 | 报表时间 | 上报日期 | 上报日
  报送时间 | 制表时间 | 录入日期 | 更新时间 | 更新日期 | 统计日期 | 统计时间 | 数据时间
  数据发布时间 | 截至日 | report~date
  report~time | fill~date | fill~time | create~time | create~date | created~at | created~time
  created~date | update~time | updated~at | update~date | updated~time | modify~time | modified~at
  gmt~create | gmt~modified | input~time | input~date | insert~time | submit~time | submit~date
  audit~time | audit~date | sync~time | etl~time | delete~time
region: 县(市、区) | 乡镇 | 镇街 | 地区 | 区县 | 县区 | 街道 | 行政区划 | 区域
  县别 | 乡别 | 市县 | 街镇 | 乡(镇) | 镇(街) | 县市区 | 市州 | 社区名称 | 所在县
  县市 | 地市 | 片区 | 网格 | 行政区域 | 区划 | 地域 | 属地 | 镇办 | 镇(办)
  乡(镇、街道) | 街道(镇) | 街乡 | 街乡镇 | 乡街 | 办事处 | 所在区 | 所在乡 | 所在镇
  辖区 | 片 | 地名 | 省份 | district | county | town | township
  street | region | area~name
  region~code | region~name | area~code | city | province | district~name | district~code
  county~name | county~code | town~name | town~code | city~name | city~code | province~name
  street~name | org~code | dept~code | dept~id | org~id | unit~code | division~code | adcode | xzqh
  region~id | area~id
photo: 照片 | 图片 | 视频 | 影像 | 附件 | 截图 | 佐证 | 图文 | 相片 | 见附件
  扫描件 | 实景照片 | 合影 | 图像 | 录像 | 录音 | 电子版 | 材料 | 证明材料 | 材料清单
  photo | photos | picture | pictures | image | images
  attachment | attachments | video | 一寸照片 | 两寸照片
  pic | img | attach | file~url | file~path | attachment~url | file~name
link: 链接 | 网址 | 网站 | 公众号 | 推送 | 点赞 | 转发 | 粉丝 | 点击率 | 访问量
  转载 | 关注量 | 网页链接 | 推文 | 关注人数 | 关注数 | 阅读 | url | link
  website | 评论数 | 留言数 | 热度
  href | website~url | page~views
birth: 出生 | 生日 | 出生年 | 生年 | 生辰 | 生于 | birth~date | birthday
  born
  哪年生 | 哪年生的
  born~date | date~of~birth | birth
education: 学历 | 文化 | 受教育程度 | 毕业院校 | 学位 | 职务职称 | 技术等级 | 教育程度
  大专 | 大专以上 | 本科 | 本科以上 | 高中 | 高中以上 | 初中 | 毕业学校 | 毕业时间 | 所学
  职称等级 | 特长 | 爱好 | education | degree | 技能等级
  edu | edu~level | education~level | educational | schooling | title~level
personalStatus: 民族 | 政治面貌 | 健康状况 | 职务 | 职业 | 职称 | 党派 | 籍贯
  任职 | 政治身份 | 婚姻 | 婚育 | 婚否 | 健康情况 | 身体状况 | 身体情况 | 工作 | 职级
  担任职务 | 岗位名称 | 岗位性质 | 就业状况 | 就业状态 | 性别 | 男女 | 民族成分 | 少数民族
  国籍 | 户籍性质 | 户口性质 | 户口类型 | 信用 | 住房 | gender | sex | ethnic
  ethnicity | nationality | occupation | marital | 与户主关系
  关系 | 亲属关系 | 入党时间 | 参加工作时间 | 任期届次 | 从业年限
  nation | political | politics | political~status | politic | marriage | married | marital~status
  job~title | duty | position~title | health~status | profession | relation | relationship
bankAccount: 银行卡 | 卡号 | 账号 | 账户 | 开户行 | 开户银行 | 一卡通 | 收款账号
  存折 | 打卡 | 收款人 | 收款账户 | 收款卡号 | 户名 | 开户名 | 惠农卡 | 社保卡
  bank~account | account
  card~no | bank~card | bank~no | account~no | acct | acct~no | bank~card~no | account~name
income: 报酬 | 工资 | 月收入 | 收入 | 年收入 | 利润 | 产值 | 营业额 | 待遇 | 标准
  津贴 | 薪酬 | 纯收入 | 月薪 | 月均收入 | 年均收入 | 增收 | 奖金 | 奖励金 | 年收入(元)
  年产值 | 年利润 | 月工资 | 月报酬 | 年家庭收入 | 年收益 | 年纯收入 | 营业收入 | 营业额度
  营收 | 销售 | 销量 | 产量 | 税收 | 利税 | 创收额 | 经济效益 | 效益 | 薪资 | 收费标准
  单价 | 均价 | income | salary | revenue | profit | output | 订单
  合同额
  incomes | annual~income | monthly~income | wage~level | turnover | sales | output~value
satisfaction: 满意度 | 满意 | 好评 | 评价度 | 群众评价 | 群众满意度 | 群众满意
  学员评价 | 学员反馈 | 服务评价 | 测评结果 | satisfaction | 反响 | 评价等次
  satisfied | satisfaction~rate
narrative: 事迹 | 案情 | 简要案情 | 建设内容 | 经验 | 做法 | 简介 | 成效描述
  典型案例 | 特色 | 亮点 | 内容介绍 | 存在问题 | 措施建议 | 下一步打算 | 活动效果 | 活动总结
  具体内容 | 获奖理由 | 先进性 | 案件经过 | 处理经过 | 家庭情况 | 困难情况 | 培训效果
  活动情况 | 概况 | 概述 | 概要 | 梗概 | 摘要 | 案件内容 | 案件简要 | 事由 | 简要事由
  主要内容 | 主要情况 | 基本情况 | 家庭状况 | 致困原因 | 致贫原因 | 贫困原因 | 困难原因 | 病情
  伤情 | 服务内容 | 服务事项 | 服务项目 | 工作内容 | 工作开展情况 | 工作总结 | 工作小结
  工作措施 | 好的做法 | 成效 | 社会效益 | 经济社会效益 | 心得 | 感想 | 体会 | 反思
  问题与建议 | 问题及建议 | 困难及建议 | 存在困难 | 存在的问题 | 下步打算 | 下一步计划 | 下步计划
  下一步措施 | 工作计划 | 课程安排 | 课程内容 | 课程表 | 日程 | 日程安排 | 食宿 | 食宿安排
  参与感受 | 项目内容 | 建设内容及规模 | 建设规模及内容 | 推荐理由 | 推荐意见 | 申报理由 | 评语
  评价意见 | 鉴定意见 | summary | description | story | details | 简述
  详情 | 详细情况 | 主营 | 主营业务 | 经营品种 | 产品 | 配套设施 | 功能 | 功能分区
  内容摘要 | 内容简述 | 活动简介 | 活动概况 | 工作亮点
  案情简介 | 事迹简介 | 事迹材料 | 建设规模及主要内容 | 工作情况
  简要情况 | 简要内容 | 主要做法 | 主要事迹 | 先进事迹 | 课程主要内容
  content | contents | introduction | intro | detail | deeds~desc | abstract | case~content
  story~desc | experience
rank: 排名 | 名次 | 位次 | 得分 | 评分 | 分数 | 绩效评分 | 打分 | 考核分 | 分值
  评估得分 | 考评 | 测评 | 得票 | 票数 | 考核结果 | 排位 | 在全市排名 | 在全省排名
  考试成绩 | 成绩 | 考核等次 | 总分 | 平均分 | 票 | 投票 | ranking | score
  scores | 奖次 | 获奖等次 | 年度考核 | 预警 | 预警颜色 | 评估等级 | 评估结果 | 评估情况
  监测评估
  得分情况 | 推荐票数 | 打分情况 | 评议分
  sort~rank | points | rank~no
explain: 解释 | 定义 | 计算公式 | 计算方法 | 公式 | 指标说明 | 含义 | 计算方式
  计算口径 | 计算说明 | 计算过程 | 计算用 | 算法 | 数据计算 | 算式 | formula
  definition
  formula~desc | explain | calc~method
guarantor: 担保人 | 保证人 | 共同借款人 | 反担保人 | 担保者 | 连带责任人 | 担保人姓名 | 共同还款人 | 联保人
  guarantor | guarantor~name
contract: 合同 | 协议 | 招标 | 中标 | 发票 | 票据 | 凭证 | 采购 | 验收人 | 承包
  监理 | 供应商 | 借据 | 招投标 | 票号 | 收据 | 施工 | 施工方 | 承建 | 承建方 | 建设单位
  设计 | 服务商 | 供货商 | 抵押 | 抵押物 | 质押 | 担保 | 反担保 | contract
  invoice | guarantee | 营业执照 | 执照 | 统一社会信用代码 | 信用代码 | 注册登记号
  担保基金 | 担保机构 | 担保方式 | 担保公司 | 担保金 | 风险金
  风险补偿金 | 保证金
  contract~no | agreement | guarantee~type | license | licence | credit~code | social~credit~code
  supplier
interest: 利率 | 年利率 | 利息 | 月利率 | 息 | 执行利率 | 息率 | 付息 | 应付利息
  年息 | 月息 | 已付利息 | 年化利率 | 执行年利率 | interest | interest~rate
  基准利率 | 本息
  贷款利率 | 利率水平 | 年化率
  rate~of~interest | annual~rate | loan~rate
equipment: 教材 | 藏书 | 图书 | 书籍 | 册 | 读本 | 电脑 | 设备 | 器材 | 书
  桌椅 | 投影 | 设施 | 器械 | 报刊 | 玩具 | 教具 | 书本 | 书刊 | 书架 | 设备台数
  电脑台数 | 电视机 | 空调 | 服装 | 工作服 | 旗帜 | 队旗 | 马甲 | 帽子 | 徽章 | 标识
  equipment | books | book | 道具数 | 种苗 | 化肥 | 机器 | 缝纫机 | 车辆
  宣传车 | 流动红旗 | 电子屏幕 | 音响 | 桌子 | 椅子 | 保护令
  奖品 | 锦旗
treatment: 治疗 | 治愈 | 死亡 | 理赔 | 保额 | 赔付 | 随访 | 复诊 | 手术 | 转诊
  hpv | tct | 良性 | 乙肝 | 住院 | 转阴 | 赔款 | 阳性率 | 检出率 | 医疗费 | 医药费
  已治 | 转院 | 失访 | 出险数 | 出险人数 | 获赔 | 孕产妇死亡率 | 患病率 | 疫苗 | 接种
  hpv疫苗接种 | hpv疫苗 | hpv检测 | hpv检查 | hpv阳性 | tct检查 | 乳腺彩超
  b超 | 门诊 | 建档 | 健康档案 | 保险金 | 保险额度 | treatment | treated
  death
  阴道镜 | 活检 | 感染 | 早诊
  保险理赔
  treat | surgery | therapy
population: 家庭成员 | 人口 | 常住人口 | 家庭人数 | 妇女总数 | 妇女总人数 | 辖区妇女
  辖区妇女数 | 农业人口 | 城镇人口 | population | 子女数 | 子女人数 | 孩子人数
  儿童总数 | 学龄人口
  女性人口 | 妇女总人口 | 总人口 | 户籍人口 | 人口数 | 家庭人口 | 家庭人口数
  家庭成员数 | 家里有几口人 | 家里几口 | 家中几口 | 家里人口 | 家中人口 | 家中人数 | 家里人数 | 全家人数 | 几口人 | 几口 | 口数
  辐射人口 | 服务人口 | 女性劳动力 | 劳动力总数 | 劳动力资源 | 人口总数
  妇女人口数 | 常住总人口 | 育龄妇女 | 适龄人口
schoolAttended: 就读 | 年级 | 学校名称 | 学籍 | 班主任 | 学校及年级 | 所在学校
  所在班级 | 在读学校 | 在读年级 | 学校名 | 毕业院校 | 学段 | school
  grade~at~school | 院校
  school~name | class~name~at~school
defendant: 被诉人 | 被告 | 对方 | 被反映人 | 施暴人 | 加害人 | 被申诉人 | 男方 | 配偶
  被投诉人 | 被投诉者 | 被反映者 | 被举报人 | 被申请人 | 加害者 | 施暴者 | 侵权人 | 侵害人
  嫌疑人 | 犯罪嫌疑人 | 丈夫 | 责任方 | defendant | respondent
  accused | other~party
returnVisit: 回访 | 复访 | 跟踪 | 随访 | 回访记录 | follow~up | 反馈情况
  反馈时间 | 反馈日期 | 告知 | 答复日期 | 答复时间 | 答复函 | 送达
  return~visit | revisit | feedback
otherOfficials: 支书 | 书记 | 人大代表 | 政协委员 | 编制 | 村民代表 | 流动妇女
  女委员 | 女代表 | 女干部数 | 党员数 | 女党员 | 网格员 | 流动人口 | 团员 | 女村主任
  村委会主任 | 女主任 | 村民委员会主任 | 两代表一委员 | 两代表 | 女性委员 | 女村民代表 | 行政编制
  事业编制 | 空编 | 缺编 | 流动党员 | 社工 | 社会工作者 | 议事会成员 | 理事 | 监事 | 会员
  列席 | 党委 | 政府 | 后备干部 | 年轻干部 | 最年轻
  村民委员会 | 居民委员会 | 村民委员 | 村委成员 | 村委会成员
  管理人员 | 讲解员 | 专职网格员 | 村医 | 党代表
publicNotice: 公示 | 有效期 | 任期 | 劳模 | 公告 | 聘期 | 有效期限 | 任职年限
  聘任期限 | 公布日期 | 公布时间 | 有效期限(年) | 有效年限 | 期满 | 届满时间 | 届满日期
  聘任期 | 聘用期 | 劳动模范 | validity | 享受待遇
weekly: 每周 | 周几 | 服务日 | 每月 | 每年 | 排班 | 年活动次数 | 年均次数 | 每天
  每日 | 开放日 | 开放时间 | 开放天数 | 营业时间 | 值班 | 值班表 | 值班安排 | weekly
  monthly
  开放日期 | 服务时段 | 开放时段 | 开放天 | 值守
  daily | open~time | opening~hours
works: 开工 | 动工 | 开竣工 | 工期 | 开工日期 | 动工日期
  commencement
finish: 竣工 | 完工 | 结项 | 结题 | 验收时间 | 交付时间 | 验收日期 | 完成日期
  completion~date | 完成期限
  完工日期 | 竣工日期 | 竣工时间 | 完工时间 | 建成验收 | 结题时间
  结项时间 | 交付
  finish~date | complete~date | complete~time | finish~time | accept~check~date
regionalAverage: 全市平均 | 全国 | 全省 | 全市均值 | 全县平均 | 省平均 | 市平均
  national~average | 兄弟县市 | 同类县
`,
);
