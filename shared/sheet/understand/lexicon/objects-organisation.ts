import { entries } from "./entry.ts";

/** Organisations, places, projects and outlines. */
export const organisation = entries(
  "object",
  `
indicator: 监测指标 | 监测项目 | 统计指标 | 量化指标 | 可量化指标 | 指标 | 监测内容
  监测事项 | 统计项目 | 统计内容 | 主要目标 | 主要目标项 | 目标项目 | 规划目标项 | 规划项目
  评估指标 | indicator | indicators | 指标及单位
  指标名 | 啥指标 | 什么指标 | 哪项指标
  kpi
numerator: 分子 | 上半部分 | numerator | 被除数 | 符合人数
  子项 | 上面的数 | 分子项 | 子项数
  实种 | 实有数 | 符合条件数
denominator: 分母 | 下半部分 | denominator | 除数 | 基数 | 总体数
  母项 | 下面的数 | 分母项 | 母项数
  应种 | 总体人数
organisation: 组织 | 妇联 | 妇委会 | 妇代会 | 妇女会 | 基层组织 | 女职委 | orgs
  妇女工作机构 | 基层妇联 | 群团组织 | 妇女工作委员会 | 妇女委员会 | 妇女联合会 | 基层妇女组织
  organizations | organisations | women~organizations
  federation | federations | 妇字组织
  women~federation
subordinate: 下辖 | 所辖 | 下属 | 辖区内 | 所属 | 辖 | 管辖 | 下设 | 应建单位
  村小组 | 所管 | 下级 | 属地 | 辖内 | 应设 | 应建组织 | 辖区单位 | 辖村 | 管几个村
  管多少村 | 应建数 | 应建个数 | 应建立 | 应组建 | 应建妇联 | 应换届 | subordinate
  subunits | sub~units | 村民小组 | 下面有几个
  下边几个 | 下面几个村 | 管多少个村 | 管多少个
newOrganisation: 两新 | 非公 | 社会组织 | 新经济 | 新社会 | 新领域 | 民营企业
  非公有制 | 新兴领域 | 新业态 | 民企 | 新就业群体 | 专业市场 | 社会团体 | 四新 | 三新
  非公经济 | 楼宇妇联 | 商圈妇联 | 园区妇联 | new~organizations
  private~enterprise
  新领域妇女组织 | 两新组织 | 新兴领域妇联 | 非公企业
chair: 主席 | 主任 | 一把手 | 正职 | chair | 妇联负责人 | 带头人数 | 当家人数
  chairs | chairperson | chairman | chairwoman | president
  presidents | 主官
  一把手主席
  妇联主席
deputy: 副职 | 副 | deputy | 班子副职 | 副手 | deputies | vice
  vice~chair | vice~president | 副的
  二把手
fullTime: 专职 | 专 | 全职 | 驻会 | 专职化 | 专岗 | 专任 | full~time
  fulltime
  脱产 | 全脱产 | 在编专职
partTime: 兼职 | 兼 | 挂职 | 兼(挂) | 兼(挂)职 | 非专职 | 挂兼职 | 不驻会 | 兼任
  挂兼 | 不脱产 | part~time | parttime
  半脱产 | 非脱产
twoCommittees: 两委 | 两委班子 | 进两委 | 班子成员 | 支委 | 村委 | 村委会委员
  支部委员 | 入两委 | 进两委班子 | 进村两委 | 进村居两委 | 进村(居)两委 | 进班子 | 进村班子
  进入班子 | 入村两委 | 是两委成员 | 是村两委 | 选进两委 | 村委班子 | two~committees
  committees | 村班子
  村党支部 | 党支部、村委会 | 进支部 | 村支部 | 进村党支部 | 支部和村委会 | 进村党支部、村委会
  村两委 | 两委会
standing: 常委 | 常务 | 常委会 | 常务委员会 | standing
  standing~committee
executive: 执委 | 执行委员 | 执行委员会 | 执委会 | 委员 | exec | 执委会组成
  基层执委 | executives | executive~committee
  妇联执委 | 执委人员
  committee~member
groupLeader: 小组长 | 组长 | 村民小组长 | 网格长 | 妇女小组 | 妇女网格员 | 巾帼网格员
  group~leader | group~leaders | 楼栋长 | 楼长 | 单元长
  妇女小组长
highRank: 高配 | 处级 | 科级 | 副科 | 副科以上 | 领导担任 | 副处 | 正科 | 高配备
  高职低配 | 正处 | 科级以上 | 高一级 | 县级领导 | 乡科级 | 高职 | 领导干部任主席 | 领导兼主席
  领导任主席 | 领导兼任主席 | 按副科配备 | 按副处配备 | 按副科级配备 | 按副处级配备 | 副科实职
  副处以上 | higher~rank
rules: 制度 | 规章 | 机制 | 管理制度 | 建章立制 | 条例 | 制度完善 | 制度健全 | 健全制度
  健全各项制度 | 完善制度 | 制定制度 | 出台制度 | 出台规章 | 出台规定 | 规定 | 规范 | 规程
  章程 | 规矩 | rules | systems | regulations | regulation
  立了几项制度
  立了规矩 | 定了制度 | 定了几个制度
  规章制度 | 制度规范 | 制度建设
electionGoal: 换届目标 | 换届指标 | 换届要求 | 目标情况 | 要求落实 | 各项指标 | 指标项数
  换届目标数 | 换届目标要求 | 换届任务指标 | 目标要求项数 | 目标项数 | 目标项 | 目标落实
  目标完成 | 目标完成情况 | 目标达成 | 指标落实 | 指标完成程度 | 指标达成情况 | 指标要求
  各项目标 | 各项要求 | 要求完成情况 | 达到要求情况 | election~goals | goals
  硬性指标 | 换届要求达到 | 硬指标 | 换届硬指标
position: 阵地 | 基地 | 站点 | 之家 | 点 | 中心 | 站 | 岗 | 微家 | 家园 | 平台
  载体 | 场所 | 工作室 | 车间 | 家长学校 | 互助组 | 驿站 | 半边天家园 | 辅导站 | 辅导室
  咨询室 | 活动室 | 妇儿中心 | 点位 | 点数 | 场地数 | 场所数 | positions
  position | base | bases | centre | center | home | homes
  venues | site | sites | 三制
  活动中心 | 服务点 | 服务站 | 岗点 | 站点数
  station
board: 警示牌 | 标牌 | 警示提示牌 | 牌子 | 牌 | 警示标牌 | 广告牌 | 指示牌 | 警示标志
  标志牌 | 牌数 | 立牌 | 竖牌 | 挂牌块数 | 报警点 | 报警提示牌 | 报案点 | 反家暴提示牌
  反家暴标牌 | board | boards | signs | signboard | signboards
  公示栏 | 告示牌
  牌子数 | 挂了几块牌
  报警牌 | 报警提示 | 提示牌 | 标识牌
project: 项目 | 工程 | 课题 | 子项目 | project | 研究课题 | 课题名 | 几项
  哪个项目 | projects | programme | program | 服务项目名称 | 购买服务项目
  子课题 | 民生项目
  proj
land: 征地 | 拆迁 | 征迁 | 动迁 | 征拆 | 土地征用 | 征地补偿 | 拆迁补偿 | 拆征
  土地征收 | 土地 | 地价 | 用地 | 带地 | 带不带地 | 含地 | 含不含地 | land
  demolition
lastValue: 上年值 | 去年值 | 上年数 | 去年数 | 上一年度数 | 上年同期值 | 上年实际
  去年实际 | 上期值 | 上一年数 | 上年水平 | 去年水平 | 上年实绩值 | 上年完成值 | 上年完成数
  上年统计数 | 上年监测值 | 上年达到 | 上年指标值 | 上年末值 | 去年统计数 | 去年完成值
  去年指标值 | 去年监测值 | 前一年实际 | 前一年数 | 前一年度 | 前一年值 | 上一年值 | 上一年度值
  上一年实际 | 上一年度实际 | 上一年完成 | 上一年水平 | 上年同期数据 | 上年底数
  last~year~value | last~value | previous~value
  上年度实绩 | 上年实绩 | 去年实绩 | 上年度值 | 上一期值
domain: 领域 | 板块 | domain | field
key: 重点 | 优先 | 核心指标 | 约束性 | 重难点 | 预期性 | 关键 | 主要
department: 责任单位 | 数据来源 | 提供部门 | 报送单位 | 数据报送 | 责任部门 | 牵头单位
  主管部门 | 数出部门 | dept | 提供单位 | 数据提供 | 填报部门 | 供数 | 数据部门 | 责任科室
  数据出处 | 数据提供方 | 数据采集部门 | 数据归口 | 指标来源 | 提供数据单位 | 报数 | 报数方
  出数单位 | 出数部门 | 来源部门 | 来源科室 | 谁提供 | 谁报的数 | 谁出的数 | 哪个部门报
  哪个部门提供 | data~source | source~department | provided~by
  统计部门 | 填数部门
  供数部门 | 供数单位 | 部门供数 | 数据报送部门 | 哪个部门供数 | 数据来自
  depts | responsible~dept | resp~dept | duty~dept
`,
);
