import { entries } from "./entry.ts";

/** People, and what they are to the figure: 妇女, 困难, 干部, 志愿者. */
export const people = entries(
  "object",
  `
male: 男 | 男性 | 男士 | 男童 | 男生 | 男同志 | 男孩 | male | men | man
  boys | 男人 | 男方人数
party: 党员 | 入党 | 党龄 | 女党员数 | 党组织 | 党支部
  party~member | party~members | cpc~member
poor: 困难 | 贫困 | 低保 | 低收入 | 脱贫 | 建档立卡 | 特困 | 困境 | 生活困难 | 城镇低保
  农村低保 | 贫困母亲 | 五保 | in~hardship | 扶贫 | 帮扶对象 | 弱势 | 边缘 | 防返贫
  监测户 | 边缘易致贫 | 单亲 | 特殊困难 | 残疾 | 吃低保 | 建卡 | 家境困难 | 经济困难
  易返贫 | 三类户 | 突发严重困难 | 相对困难 | 兜底 | 单亲母亲 | 单亲特困母亲 | poor
  hardship | low~income | needy | disadvantaged | 苦难 | 贫弱
  重病 | 大病
  低保对象 | 低保户 | 边缘户 | 特困户 | 贫困户 | 困难户 | 监测对象
  低保边缘 | 脱贫人口 | 建档户 | 特困人员 | 脱贫户 | 困难家庭妇女
  生活困难户 | 低收入家庭 | 低收入人群
  poverty | difficult | difficulty
women: 妇女 | 女性 | 女 | 女同志 | 妇 | 女士 | 女工 | 女群众 | 广大妇女 | 姐妹
  女农民 | women | 巾帼 | 女农民工 | 农村妇女 | 女居民 | 女村民 | 女子 | 女人 | 女的
  女方 | 女能手 | 女娃 | 女同胞 | female | females | woman | ladies
  大姐 | 大嫂 | 婆姨 | 女胞 | 娘子
  妇女姐妹 | 女农户
  girl~women | lady | 农村女性 | 农家女
ruralWomen: 农村妇女 | 农村女性 | 女农民 | 女农户 | 女村民 | 农家女
children: 儿童 | 女童 | 孩子 | 学生 | 小孩 | 青少年 | 幼儿 | 少儿 | children
  娃 | 少年 | 宝贝 | 小朋友 | 未成年 | 女生 | 学童 | 子女 | 青年 | 婴儿 | 婴幼儿
  新生儿 | 小学生 | 高中生 | 大学生 | 在校生 | child | kids | students
  student | girls | girl | 春蕾生 | 春蕾女童 | 春蕾学生 | 留守 | 孤儿
  孤残儿童
  女大学生 | 大学女生 | 困境儿童 | 孤困儿童
  kid | left~behind~children | orphans | orphan
family: 家庭 | 户 | 农户 | 住户 | 农家 | 居民户 | 家 | 亲子家庭 | households
  家庭名单 | 家门 | 人家 | family | families | 一家 | 住家 | 家户 | 小家庭
lecturer: 师资 | 讲师 | 教师 | 老师 | 专家 | 讲课人 | 教员 | 主讲 | 师资力量
  lecturers | 授课 | 宣讲人 | 授课者 | 讲师团 | 教课老师 | 请了几位老师 | 教授 | 导师
  师傅 | 辅导员 | 讲员 | 任课教师 | 任课老师 | 带教 | teachers | teacher
  lecturer | instructor | instructors | trainer | trainers
  speaker | 外请老师
  讲课的 | 上课的老师 | 请的老师 | 谁讲的 | 授课人 | 老师们 | 谁讲课
  tutor | tutors
cadre: 干部 | 领导 | 发言 | 工作人员 | 带队 | 交流发言 | 妇干 | 工作者 | 专干
  cadres | 领导班子 | 下派 | 包村干部 | 驻村干部 | 领导同志 | 下沉 | 讲话 | 妇联系统
  妇联机关 | 专兼职 | 下基层 | 下乡 | 下去的 | 蹲点 | 调研干部 | 工作队员 | 发言者
  officials | official | cadre | staff | leaders | 工作力量
  妇工干部
  下去的干部 | 去的干部 | 来的干部 | 来的领导
  出席领导 | 参加领导 | 到会干部 | 与会干部 | 与会领导 | 妇女干部
  妇联领导
representative: 代表 | 与会代表 | representatives | 代表大会 | 与会妇女
  座谈代表 | 座谈妇女 | delegate | delegates | representative | 群众代表
  各界代表
  来的代表 | 代表们
  会女代表 | 会议代表
borrow: 借款人 | 贷款人 | 申请人 | 户主 | 借款户 | 借款者 | 贷款户 | 领款人 | 借贷人
  贷款对象 | 贷款妇女 | 承贷人 | 贷户 | 申贷人 | 借方 | 受贷人 | 获贷人 | 主贷人 | 借款妇女
  谁借 | 谁贷 | 借钱人 | 借钱的人 | 借款主体 | 贷款主体 | 承贷主体 | 承贷户 | 承贷者
  贷款户名 | 借款户名 | 获贷妇女 | 获贷者 | 客户 | borrower | debtor | 扶持对象
  贷款的人 | 贷的人 | 借钱的 | 谁贷的 | 谁借的 | 贷款的是谁
  loanee | borrowers | loan~person
visitor: 诉求人 | 来访人 | 信访人 | 来访者 | 信访妇女 | 反映人 | 上访人 | 来信人
  投诉人 | 求助人 | 申诉人 | 投诉者 | 求助者 | 申请人姓名 | 受害人 | 信访者 | 咨询人
  举报人 | 反映者 | 来电人 | 案主 | 求助妇女 | 来访妇女 | 信访群众 | 信访人员 | 反映对象
  诉求者 | 申诉者 | 求助对象 | 上访者 | 上访妇女 | 来电者 | 来信者 | 告状人 | 来的人 | 访客
  petitioner | complainant | visitor | 报案人 | 受侵害人 | 受害者
  受害妇女 | 咨询者 | 咨询对象 | 谁来的 | 谁来反映
  谁来反映的 | 谁来找 | 来找的人 | 谁找来的
  反映者姓名 | 求助者姓名 | 诉求群众 | 上门人
  petitioners | complainants | client | victim
employer: 用人单位 | 企业 | 招聘单位 | 公司 | 用工单位 | 参会单位 | 参展企业
  employers | 商家 | 用工方 | 企事业 | 提供岗位单位 | 用人企业 | 参加单位 | 进场单位
  入场单位 | 招工单位 | 来招人 | 来招聘的 | 招人单位 | 招人的企业 | employer
  enterprise | enterprises | company | companies | firm
  firms | 用人方 | 单位家数 | 厂家 | 摊位 | 展位
  招工厂家 | 招工的 | 招人的 | 招聘方 | 用工厂家 | 招工企业 | 招工方 | 招聘厂家 | 来了几家企业
  corp | ent | corporation | employing~unit
job: 岗位 | 职位 | jobs | 岗 | 空岗 | 用工需求 | 需求岗位 | 招工 | 岗位供给
  岗位供应 | 岗位需求 | 释放岗位 | 开发岗位 | 招聘人数 | 招聘名额 | 就业机会 | 工作机会
  用工人数需求 | 缺工 | 拿出岗位 | job | position~offered | vacancies
  vacancy | posts | openings
  活计 | 招多少人 | 要多少人 | 缺人 | 要招的人
  空缺职位 | 空缺岗位 | 岗位缺口 | 用工缺口 | 用人需求 | 需用工 | 拟招
  招工需求 | 招聘岗位 | 缺工数
  岗位数 | 职位数 | 岗位个数
  stations
volunteer: 志愿者 | 队员 | 成员 | 志愿服务者 | 志愿服务人员 | 团员 | 代理员 | 律师
  调解员 | members | 义工 | 志愿队员 | 组员 | 服务人员 | 宣讲员 | 讲师 | 协理员
  专家人数 | 志愿人员 | 志愿人数 | 志愿队伍人数 | 队伍人数 | 队伍人员 | 团队人数 | 组成人员
  注册人数 | 骨干 | 专家数 | 家教讲师 | volunteers | volunteer | member
  team~members | 热心人
  志愿服务队员 | 队员数 | 志愿者数 | 队里
  vol
personInCharge: 负责人 | 队长 | 联系人 | 领队 | 团长 | 召集人 | 带头人 | 带队人
  主管 | 站长 | 牵头 | 责任人 | 法人 | 带队者 | 负责同志 | 谁负责 | 谁带队 | 谁管事
  领头 | 当家人 | 主持人 | 总负责 | 联络人 | 法定代表人 | 组织者姓名 | 主心骨 | 挑头
  leader | captain | contact | contact~person | in~charge
  person~in~charge | manager | head
  谁牵头 | 谁管的 | 哪个负责 | 谁负责的 | 管事的 | 归谁负责 | 谁当队长 | 谁领头 | 谁挑头
  带队的 | 领队人 | 牵头人
  principal | director | charge~person | duty~person | responsible
recipient: 受助 | 受助者 | 被救助 | 受资助 | 受救助 | 受益人 | 领取人 | 领款人 | 获助
  被帮扶 | recipient | 受益者 | 资助对象 | 受慰问者 | 受援人 | 受捐 | 被资助人
  受赠人 | 慰问对象 | 获得救助者 | 受助群众 | 受惠人 | 受益学生 | 受益妇女儿童 | 被帮扶者
  被慰问人 | 被慰问者 | 领款者 | 领取者 | 获助者 | 获救助 | 获资助 | 帮的是谁 | 给了谁
  发给谁 | 送给谁 | 救助谁 | 被帮的人 | recipients | aid~recipient | 受捐者
  帮了谁 | 帮助谁 | 救了谁 | 谁领的 | 谁拿的 | 领钱的 | 给谁的
  领取救助人 | 受助姐妹 | 受帮扶人
  receiver | receivers | aided~person | helped~person
loving: 爱心 | 爱心人士 | 志愿家庭 | 代理妈妈 | sponsors | 热心人士 | 爱心父母
  志愿妈妈 | 资助人 | 帮扶人 | 捐助人 | 结对人 | 爱心姐姐 | 爱心一方 | 献爱心一方 | 献爱心人士
  献爱心者 | 帮扶责任人 | 帮扶干部 | 帮扶者 | 结对干部 | 结对责任人 | 资助者 | 志愿资助人
  志愿资助者 | 认领人 | 认捐人 | 认亲 | 妈妈 | 代理家长 | 社会人士 | 热心群众 | 热心人
  sponsor | donors~people | 干部职工
  好心人 | 热心肠 | 出钱的好心人
  爱心妈妈 | 爱心志愿者 | 结对爱心
winner: 获奖者 | 获奖对象 | 获得者 | 受表彰者 | 获奖单位 | 得主 | 表彰对象 | 荣获者
  获奖人 | 受奖者 | 获奖个人 | 表彰名单 | 荣获单位 | 获奖集体 | 先进名称 | 获奖名单 | 受奖人
  受表彰单位 | 先进典型名称 | 获评者 | 荣誉主体 | 获奖主体 | 获奖名称 | 得奖人 | 得奖者
  得奖单位 | 得奖集体 | 谁得的 | 谁得奖 | 谁获奖 | 受表彰人 | 受表彰对象 | 受表彰集体
  受表彰个人 | 受奖对象 | 受奖集体 | 受奖名单 | 表彰人员 | 表彰个人名单 | 表彰集体 | 荣誉集体
  先进名单 | 先进个人姓名 | 被表彰 | 被表彰者 | 被授予者 | 被命名 | 当选者 | 当选人 | 入选者
  入选人 | winner | winners | awardee | awardees
  recipient~of~award | 作者 | 光荣榜
  获奖的 | 谁得了 | 谁拿奖 | 获评岗组 | 受表彰个人或集体 | 谁评上 | 谁选上 | 谁得的奖
  受奖单位或个人 | 获奖单位或个人 | 受表彰单位或个人 | 获奖单位(个人)
  先进个人或集体 | 获奖单位或者个人
  honoree | obj | object | awarded~person | award~obj | honor~obj | winning
individual: 个人 | 个体人物 | 人物 | 个人数 | 典型妇女 | 先进妇女 | 先进女性 | 优秀女性
  优秀妇女 | 杰出女性 | individual | individuals | 女典型 | 女性典型
collective: 集体 | 团体 | collectives | 先进单位 | 优秀团队 | 团队典型
  典型团队 | collective | group~award | 好集体
excellent: 优秀 | 先进 | 典型 | 最美 | 标兵 | 模范 | 榜样 | 杰出 | 楷模 | 标杆
  示范 | 优异 | outstanding | model | advanced
personOrCollective: 个人或单位 | 单位/个人 | 集体/个人 | 对象类别 | 个人(集体)
  个人、集体 | 人或集体 | 集体或个人 | 单位或个人 | 对象类型 | 个人还是集体 | 是个人还是集体
  是人还是集体 | 个人或者集体 | 个体或集体 | 人/集体 | 个人、单位 | 对象性质 | 获奖人类别
  获奖者类别 | 获奖者类型 | 获奖类别 | 受表彰者性质 | 受表彰者类别 | 受表彰者类型 | 参评类型
  参评类别 | 对象属性 | 主体类型 | 主体类别 | 人还是单位
  obj~type | object~type | obj~kind | winner~type | recipient~type | award~type
agent: agents | 中间人 | 代理商 | 经纪 | 加工带头人 | 放活人 | 放件人 | agent
  broker | brokers
  领头接活的
  经纪能人 | 女经纪人 | 经纪人 | 来料加工带头人 | 放料人
maker: 创客 | 众创 | 入驻 | 众创空间 | 创客空间 | 孵化 | 入孵 | makers | 在孵
  maker | incubated | incubation
  孵化基地 | 入驻创业 | 入驻创客
householdBase: 参评 | 应评 | 常住户 | 农户 | 辖区住户 | 住户总数 | 参加评比 | 参加评定 | 参加评选
  参与评定 | 辖区户数 | 参与评选 | 参加户 | 参创 | 全村户数 | 户籍户数 | 住户数 | 全部家庭
  所有家庭 | 居民总户数 | 参加评选户 | 参加评选家庭 | 参加创建户 | 参加创建家庭 | 参与家庭数
  参与评比户 | 纳入评比 | 全村户 | 全村总户数 | 全村家庭 | 全村农户数 | 全镇户数 | 全镇家庭
  全乡户数 | 辖区总户 | 辖区家庭 | 辖区家庭数 | 总家庭数 | 总家庭 | 户籍总户数 | 常住总户数
  常住家庭 | 在册户 | 住户总量 | 全部户数 | 全部住户 | 共有家庭 | 共有户数 | 基数户
  base~households | 家庭基数
  总共多少户 | 一共多少户 | 全部农户 | 家庭总量 | 一共几户
  总户 | 总户数 | 在籍户 | 应评户 | 参加评选的户 | 常住户数 | 全村总户
  住户总户数
`,
);
