import { code, count, date, money, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition } from "../../form/form.ts";
import { destinationKinds, drivenStates, employmentChannels, fairModes } from "./codes.ts";
import { employmentRules } from "./rules.ts";

const byChannel = ["channel"];
const ofFair = ["channel", "mode"];
const isNew: Condition = { column: "driven_state", in: ["new"] };
const isNotNew: Condition = { column: "driven_state", notIn: ["new"] };

/** Figures that make a row of their own: where one of them stands, 实现就业 may be missing. */
const figuresBeside = [
  "fairs",
  "employers",
  "jobs",
  "jobs_flexible",
  "seekers",
  "online_views",
  "intent",
  "placed_women",
  "placed_students",
  "transfer",
  "units_count",
  "driven",
  "driven_new",
  "driven_low",
  "agents",
  "agents_new",
  "sites",
  "workers",
  "fee",
  "low_p",
  "low_fee",
  "home_firms",
  "home_workers",
  "shops",
  "streamers",
  "lives",
  "sales",
  "idea",
  "proj",
  "projects",
  "fund",
  "started",
  "makers",
  "internships",
  "guided",
] as const;

/**
 * 妇女就业创业服务统计表: a job fair, or a sum for unit × period × channel. Trainees who found work belong to the
 * training ledger.
 */
export const employmentServices = defineForm({
  id: "employment_services",
  version: 2,
  number: "妇联统3表",
  title: { zh: "妇女就业创业服务统计表", en: "Employment and start-up services" },
  titleAliases: [
    "妇女就业创业情况统计表",
    "就业创业服务情况统计表",
    "妇女就业服务统计表",
    "来料加工情况统计表",
    "招聘会情况统计表",
    "春风行动情况统计表",
    "女性专场招聘会统计表",
    "来料加工月报表",
    "巾帼车间(工坊)统计表",
    "共富工坊统计表",
    "巾帼家政统计表",
    "电商直播情况统计表",
    "劳务输出统计表",
    "妇女创业情况统计表",
    "居家就业点统计表",
    "示范基地带动就业统计表",
  ],
  grains: ["detail", "sum"],
  identity: ["event_name"],
  eventDate: "date",
  accumulation: "period",
  columns: {
    channel: code("就业渠道", "Channel", employmentChannels, {
      aliases: ["类别", "方式", "途径", "就业方式", "服务类别"],
      requirement: "required",
    }),
    event_name: text("招聘会名称", "Fair", { aliases: ["招聘活动名称"] }),
    date: date("举办日期", "Held on", { aliases: ["招聘会日期", "招聘会时间"] }),
    place: text("举办地点", "Held at", { aliases: ["招聘地点"] }),
    fairs: count("招聘会场次", "Job fairs", "场", {
      aliases: ["招聘会", "专场招聘", "场(次)", "招聘活动场次", "女性专场招聘会"],
      detailDefault: 1,
      feeds: [{ indicator: "job_fairs", breakdown: ["mode"] }],
    }),
    mode: code("线上/线下", "Online or in person", fairModes, { aliases: ["招聘方式", "举办形式"] }),
    employers: count("用人单位", "Employers", "家", {
      aliases: ["参会企业", "企业数", "招聘企业", "参会单位"],
      feeds: [{ indicator: "job_fair_employers", breakdown: ofFair }],
    }),
    jobs: count("提供岗位", "Jobs offered", "个", {
      aliases: ["岗位数", "就业岗位", "提供就业岗位", "招聘岗位"],
      feeds: [{ indicator: "jobs_offered", breakdown: ofFair }],
    }),
    jobs_flexible: count("其中:妈妈岗", "of which flexible posts", "个", {
      aliases: ["妈妈岗", "灵活就业岗位", "弹性岗位", "生育友好岗"],
      feeds: [{ indicator: "jobs_flexible", breakdown: byChannel }],
    }),
    seekers: count("求职人数", "People looking for work", "人", {
      aliases: ["进场人数", "入场人数", "进场求职", "入场求职人数", "求职妇女"],
      feeds: [{ indicator: "job_fair_seekers", breakdown: ofFair }],
    }),
    online_views: count("线上观看", "Views", "人次", {
      aliases: ["线上观看人次", "直播观看人次", "直播带岗观看"],
      feeds: [{ indicator: "job_online_views", breakdown: byChannel }],
    }),
    intent: count("达成意向", "Agreements in principle", "人", {
      aliases: ["意向人数", "签约意向", "达成就业意向", "初步意向"],
      feeds: [{ indicator: "job_intent_persons", breakdown: ofFair }],
    }),
    placed: count("实现就业", "Persons placed", "人", {
      aliases: ["就业人数", "解决就业", "帮助就业", "成功就业"],
      requiredWhen: figuresBeside.map((column) => ({ column, filled: false })),
      feeds: [{ indicator: "job_placed_persons", breakdown: ofFair }],
    }),
    placed_women: count("其中:女性", "of whom women", "人", {
      aliases: ["妇女", "女性就业"],
      feeds: [{ indicator: "job_placed_women", breakdown: ofFair }],
    }),
    placed_students: count("其中:女大学生", "of whom women graduates", "人", {
      aliases: ["女大学生就业", "高校女毕业生", "女毕业生"],
      feeds: [{ indicator: "job_placed_students", breakdown: byChannel }],
    }),
    transfer: count("劳务输出", "Labour transferred", "人", {
      aliases: [
        "转移就业/劳务输送",
        "转移就业",
        "劳务输送",
        "转移劳动力",
        "输出人数",
        "输送",
        "输送人数",
        "劳务输出人数",
      ],
      feeds: [{ indicator: "labour_transfer_persons", breakdown: ["channel", "destination_kind"] }],
    }),
    dest: text("输入地", "Destination", {
      aliases: ["输送地", "务工地"],
      leaves: "劳务输入地的地名，不含个人信息",
    }),
    destination_kind: code("去向", "Kind of destination", destinationKinds, {
      aliases: ["输出去向", "县内/县外", "省内/省外"],
    }),
    units_count: count("载体个数", "Bases, workshops, firms", "个", {
      aliases: ["基地数", "车间数", "工坊数", "合作社数", "车间(工坊)数", "载体数"],
      feeds: [{ indicator: "employment_carriers", breakdown: byChannel }],
    }),
    driven: count("带动就业", "People in work through bases", "人", {
      aliases: ["吸纳就业", "辐射带动", "带动妇女", "带动妇女就业", "吸纳妇女"],
      feeds: [
        {
          indicator: "employment_driven_persons",
          when: [isNotNew],
          breakdown: ["channel", "driven_state"],
        },
        { indicator: "employment_driven_persons_new", when: [isNew], breakdown: byChannel },
      ],
    }),
    driven_new: count("其中:本期新增", "of whom new", "人", {
      aliases: ["新增带动就业", "本年新增", "新增就业人数", "新增从业", "本年新增带动"],
      feeds: [
        {
          indicator: "employment_driven_persons_new",
          when: [isNotNew],
          breakdown: byChannel,
        },
      ],
    }),
    driven_low: count("带动低收入妇女", "of whom low-income women", "人", {
      aliases: ["其中:带动低收入妇女", "带动脱贫妇女", "带动低收入农户", "脱贫妇女就业"],
      feeds: [{ indicator: "employment_driven_lowincome", breakdown: byChannel }],
    }),
    driven_state: code("带动就业口径", "Stock or new", drivenStates, { aliases: ["带动口径", "口径"] }),
    agents: count("来料加工经纪人", "Piecework agents", "人", {
      aliases: ["经纪人", "加工经纪人"],
      feeds: [{ indicator: "piecework_agents" }],
    }),
    agents_new: count("其中:新发展", "of whom new", "人", {
      aliases: ["新增经纪人", "新发展经纪人", "本年新增经纪人"],
      feeds: [{ indicator: "piecework_agents_new" }],
    }),
    sites: count("加工点", "Piecework sites", "个", {
      aliases: ["集中加工点", "来料加工点", "加工点数"],
      feeds: [{ indicator: "piecework_sites" }],
    }),
    workers: count("来料加工从业人员", "Piecework women workers", "人", {
      aliases: ["来料加工从业妇女", "从业人员", "加工户", "从业妇女", "加工人员"],
      feeds: [{ indicator: "piecework_workers" }],
    }),
    fee: money("加工费", "Piecework fees", {
      displayUnit: "万元",
      aliases: ["加工费收入", "发放加工费", "来料加工费", "加工总收入"],
      feeds: [{ indicator: "piecework_fee_yuan" }],
    }),
    low_p: count("低收入从业妇女", "Low-income women", "人", {
      aliases: ["低收入妇女", "低收入农户", "低收入从业人员"],
      feeds: [{ indicator: "piecework_lowincome_persons" }],
    }),
    low_fee: money("低收入妇女加工费", "Fees of low-income women", {
      displayUnit: "万元",
      aliases: ["低收入农户加工费"],
      feeds: [{ indicator: "piecework_lowincome_fee_yuan" }],
    }),
    home_firms: count("家政企业(机构)", "Domestic-service firms", "家", {
      aliases: ["家政企业", "家政机构", "巾帼家政企业", "家政公司"],
      feeds: [{ indicator: "home_service_firms" }],
    }),
    home_workers: count("家政从业妇女", "Women in domestic services", "人", {
      aliases: ["家政服务员", "家政从业人员", "家政人员"],
      feeds: [{ indicator: "home_service_workers" }],
    }),
    shops: count("电商网店", "Online shops", "家", {
      aliases: ["网店数", "网店", "女性网店", "开设网店"],
      feeds: [{ indicator: "ecommerce_shops" }],
    }),
    streamers: count("女主播", "Women streamers", "人", {
      aliases: ["巾帼主播", "带货主播", "电商主播", "主播人数"],
      feeds: [{ indicator: "ecommerce_streamers" }],
    }),
    lives: count("直播带货场次", "Sales broadcasts", "场", {
      aliases: ["带货场次", "助农直播场次"],
      feeds: [{ indicator: "ecommerce_lives" }],
    }),
    sales: money("销售额", "Sales", {
      displayUnit: "万元",
      aliases: ["销售收入", "带货金额", "带货销售额", "营业收入", "产值", "年产值"],
      feeds: [{ indicator: "ecommerce_sales_yuan", breakdown: byChannel }],
    }),
    idea: count("创业意向", "Start-up ideas", "人", {
      aliases: ["创业构想", "提出创业构想", "有创业意愿"],
      feeds: [{ indicator: "startup_ideas" }],
    }),
    proj: count("立项", "Persons with a project", "人", {
      aliases: ["创业项目立项", "立项人数"],
      feeds: [{ indicator: "startup_projects" }],
    }),
    projects: count("创业项目数", "Start-up projects", "个", {
      aliases: ["创业项目", "扶持项目", "入驻项目"],
      feeds: [{ indicator: "startup_project_count" }],
    }),
    fund: count("获扶持资金人数", "Given start-up funding", "人", {
      aliases: ["获基金援助", "获资助人数", "获补贴人数"],
      feeds: [{ indicator: "startup_fund_persons" }],
    }),
    started: count("实现创业", "Started up", "人", {
      aliases: ["创业人数", "成功创业", "扶持创业", "新增创业"],
      feeds: [{ indicator: "startup_persons" }],
    }),
    makers: count("入驻创客", "Makers", "人", {
      aliases: ["参与创客", "创客人数", "入驻人数"],
      feeds: [{ indicator: "makers_served" }],
    }),
    internships: count("见习实习", "Interns", "人", {
      aliases: ["见习人数", "实习人数", "实习女大学生"],
      feeds: [{ indicator: "internship_persons" }],
    }),
    guided: count("就业指导", "Guidance", "人次", {
      aliases: ["就业指导人次", "创业指导", "职业指导", "政策咨询"],
      feeds: [{ indicator: "employment_guidance_person_times" }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: [
    {
      id: "by_channel",
      title: { zh: "妇女就业创业服务统计表", en: "Employment by channel" },
      columns: [
        "channel",
        "fairs",
        "jobs",
        "placed",
        "placed_women",
        "transfer",
        "units_count",
        "driven",
        "driven_new",
        "driven_low",
        "started",
        "guided",
        "remark",
      ],
    },
    {
      id: "fairs",
      title: { zh: "女性专场招聘会台账", en: "Ledger of job fairs" },
      constants: { channel: "job_fair" },
      columns: [
        "event_name",
        "date",
        "place",
        "mode",
        "fairs",
        "employers",
        "jobs",
        "jobs_flexible",
        "seekers",
        "intent",
        "placed",
        "placed_women",
        "placed_students",
        "online_views",
        "remark",
      ],
    },
    {
      id: "piecework",
      title: { zh: "来料加工月报表", en: "Piecework" },
      constants: { channel: "piecework" },
      columns: ["sites", "agents", "agents_new", "workers", "fee", "low_p", "low_fee", "remark"],
    },
    {
      id: "startup",
      title: { zh: "妇女创业情况统计表", en: "Starting up" },
      columns: [
        "channel",
        "idea",
        "proj",
        "projects",
        "fund",
        "started",
        "makers",
        "internships",
        "shops",
        "streamers",
        "lives",
        "sales",
        "remark",
      ],
    },
  ],
  ...employmentRules,
  summary: [
    { indicator: "job_fairs" },
    { indicator: "jobs_offered" },
    { indicator: "job_placed_persons" },
    { indicator: "job_placed_women" },
    { indicator: "labour_transfer_persons" },
    { indicator: "employment_driven_persons", by: ["driven_state"] },
    { indicator: "employment_driven_persons_new" },
    { indicator: "employment_driven_lowincome" },
    { indicator: "employment_carriers", by: ["channel"] },
    { indicator: "makers_served" },
    { indicator: "startup_ideas" },
    { indicator: "startup_projects" },
    { indicator: "startup_project_count" },
    { indicator: "startup_fund_persons" },
    { indicator: "startup_persons" },
    { indicator: "piecework_agents" },
    { indicator: "piecework_agents_new" },
    { indicator: "piecework_sites" },
    { indicator: "piecework_workers" },
    { indicator: "piecework_fee_yuan" },
    { indicator: "piecework_lowincome_persons" },
    { indicator: "piecework_lowincome_fee_yuan" },
    { indicator: "job_fair_employers" },
    { indicator: "jobs_flexible" },
    { indicator: "job_fair_seekers" },
    { indicator: "job_online_views" },
    { indicator: "job_intent_persons" },
    { indicator: "job_placed_students" },
    { indicator: "home_service_firms" },
    { indicator: "home_service_workers" },
    { indicator: "ecommerce_shops" },
    { indicator: "ecommerce_streamers" },
    { indicator: "ecommerce_lives" },
    { indicator: "ecommerce_sales_yuan", by: ["channel"] },
    { indicator: "internship_persons" },
    { indicator: "employment_guidance_person_times" },
  ],
});
