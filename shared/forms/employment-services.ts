import { code, count, money, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { Condition } from "../form/form.ts";
import { drivenStates, employmentChannels } from "./activity-codes.ts";
import { usualHistory } from "./usual-history.ts";

const breakdown = ["channel"];
const by = (...channels: string[]): Condition => ({ column: "channel", in: channels });
const isNew: Condition = { column: "driven_state", in: ["new"] };
const isNotNew: Condition = { column: "driven_state", notIn: ["new"] };

/** 妇女就业创业服务统计表: unit × period × channel. Trainees who found work belong to the training ledger. */
export const employmentServices = defineForm({
  id: "employment_services",
  version: 1,
  number: "妇联统3表",
  title: { zh: "妇女就业创业服务统计表", en: "Employment and start-up services" },
  titleAliases: [
    "妇女就业创业情况统计表",
    "就业创业服务情况统计表",
    "妇女就业服务统计表",
    "来料加工情况统计表",
    "招聘会情况统计表",
  ],
  grains: ["sum"],
  accumulation: "period",
  columns: {
    channel: code("就业渠道", "Channel", employmentChannels, {
      aliases: ["类别", "方式", "途径"],
      requirement: "required",
    }),
    fairs: count("招聘会", "Job fairs", "场", {
      aliases: ["招聘会场次", "专场招聘", "场(次)"],
      requiredWhen: [by("job_fair")],
      feeds: [{ indicator: "job_fairs" }],
    }),
    employers: count("用人单位", "Employers", "家", { aliases: ["参会企业", "企业数"] }),
    jobs: count("提供岗位", "Jobs offered", "个", {
      aliases: ["岗位数", "就业岗位"],
      feeds: [{ indicator: "jobs_offered" }],
    }),
    intent: count("达成意向", "Agreements in principle", "人", { aliases: ["意向人数", "签约意向"] }),
    placed: count("实现就业", "Persons placed", "人", {
      aliases: ["就业人数", "解决就业", "帮助就业"],
      requiredWhen: [by("job_fair"), { column: "placed_women", filled: false }],
      feeds: [{ indicator: "job_placed_persons" }],
    }),
    placed_women: count("其中:女性", "of whom women", "人", {
      aliases: ["妇女", "女性就业"],
      feeds: [{ indicator: "job_placed_women" }],
    }),
    transfer: count("转移就业/劳务输送", "Labour transferred", "人", {
      aliases: ["转移就业", "劳务输送", "转移劳动力", "输出人数", "输送"],
      requiredWhen: [by("labour_export", "training_transfer")],
      feeds: [{ indicator: "labour_transfer_persons", breakdown }],
    }),
    dest: text("输入地", "Destination", {
      aliases: ["输送地", "务工地"],
      leaves: "劳务输入地的地名，不含个人信息",
    }),
    driven: count("带动就业", "People in work through bases", "人", {
      aliases: ["吸纳就业", "辐射带动", "带动妇女"],
      requiredWhen: [by("bases", "workshops", "cooperatives")],
      feeds: [
        {
          indicator: "employment_driven_persons",
          when: [isNotNew],
          breakdown: ["channel", "driven_state"],
        },
        { indicator: "employment_driven_persons_new", when: [isNew], breakdown },
      ],
    }),
    driven_state: code("带动就业口径", "Stock or new", drivenStates, { aliases: ["带动口径", "口径"] }),
    agents: count("经纪人", "Piecework agents", "人", {
      aliases: ["来料加工经纪人"],
      feeds: [{ indicator: "piecework_agents" }],
    }),
    agents_new: count("其中:新发展", "of whom new", "人", {
      aliases: ["新增经纪人", "新发展经纪人"],
      feeds: [{ indicator: "piecework_agents_new" }],
    }),
    workers: count("来料加工从业妇女", "Piecework women workers", "人", {
      aliases: ["从业人员", "加工户", "从业妇女"],
      requiredWhen: [by("piecework")],
      feeds: [{ indicator: "piecework_workers" }],
    }),
    fee: money("加工费", "Piecework fees", {
      displayUnit: "万元",
      aliases: ["加工费收入", "发放加工费"],
      requiredWhen: [by("piecework")],
      feeds: [{ indicator: "piecework_fee_yuan" }],
    }),
    low_p: count("低收入妇女", "Low-income women", "人", {
      aliases: ["低收入农户"],
      feeds: [{ indicator: "piecework_lowincome_persons" }],
    }),
    low_fee: money("低收入妇女加工费", "Fees of low-income women", {
      displayUnit: "万元",
      feeds: [{ indicator: "piecework_lowincome_fee_yuan" }],
    }),
    idea: count("创业构想", "Start-up ideas", "人", {
      aliases: ["提出创业构想"],
      feeds: [{ indicator: "startup_ideas" }],
    }),
    proj: count("立项", "Start-up projects", "人", {
      aliases: ["创业项目立项"],
      feeds: [{ indicator: "startup_projects" }],
    }),
    fund: count("获基金援助", "Given start-up funding", "人", {
      feeds: [{ indicator: "startup_fund_persons" }],
    }),
    started: count("实现创业", "Started up", "人", {
      aliases: ["创业人数"],
      feeds: [{ indicator: "startup_persons" }],
    }),
    makers: count("参与创客", "Makers", "人", {
      aliases: ["入驻创客"],
      feeds: [{ indicator: "makers_served" }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C3.1a",
      expression: "其中:女性 <= 实现就业",
      severity: "error",
      message: { zh: "其中女性人数不能多于实现就业人数", en: "More women placed than persons" },
    },
    {
      id: "C3.1b",
      expression: "实现就业 <= 达成意向",
      severity: "warning",
      message: {
        zh: "实现就业人数一般不多于达成意向人数，请核实",
        en: "More placed than agreed in principle",
      },
    },
    {
      id: "C3.2a",
      expression: "其中:新发展 <= 经纪人",
      severity: "error",
      message: { zh: "新发展经纪人不能多于经纪人总数", en: "More new agents than agents" },
    },
    {
      id: "C3.2b",
      expression: "低收入妇女 <= 来料加工从业妇女",
      severity: "error",
      message: { zh: "低收入妇女人数不能多于来料加工从业妇女", en: "More low-income workers than workers" },
    },
    {
      id: "C3.2c",
      expression: "低收入妇女加工费 <= 加工费",
      severity: "error",
      message: { zh: "低收入妇女加工费不能多于加工费", en: "Low-income fees exceed all fees" },
    },
    {
      id: "C3.3a",
      expression: "立项 <= 创业构想",
      severity: "warning",
      message: { zh: "立项人数一般不多于提出创业构想的人数，请核实", en: "More projects than ideas" },
    },
    {
      id: "C3.3b",
      expression: "获基金援助 <= 立项",
      severity: "warning",
      message: { zh: "获基金援助人数一般不多于立项人数，请核实", en: "More funded than approved" },
    },
    {
      id: "C3.4a",
      expression: "实现就业 / 招聘会 in 1..2000",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: { zh: "平均每场招聘会实现就业一般在1人到2000人之间，请核实", en: "Unusual placements a fair" },
    },
    {
      id: "C3.4b",
      expression: "其中:女性 / 招聘会 in 1..2000",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: {
        zh: "平均每场招聘会女性就业一般在1人到2000人之间，请核实",
        en: "Unusual placements of women a fair",
      },
    },
  ],
  uniqueKeys: [],
  history: [
    ...usualHistory(3),
    {
      kind: "cross",
      id: "C3.5a",
      left: { form: "training_ledger", indicators: ["training_persons_employed"] },
      relation: "!=",
      right: {
        form: "employment_services",
        indicators: ["labour_transfer_persons"],
        where: { channel: ["training_transfer"] },
      },
      over: "period",
      message: {
        zh: "培训后就业的人数与技能培训转移的人数相同，可能是同一批人填了两张表",
        en: "As many trainees found work as were transferred after training: the same people may stand in both forms",
      },
    },
    {
      kind: "cross",
      id: "C3.5b",
      left: {
        form: "employment_services",
        indicators: ["labour_transfer_persons"],
        where: { channel: ["training_transfer"] },
      },
      relation: "<=",
      right: { form: "training_ledger", indicators: ["training_persons"] },
      over: "period",
      message: {
        zh: "技能培训转移的人数多于培训人数",
        en: "More people transferred after training than were trained",
      },
    },
  ],
  summary: [
    { indicator: "job_fairs" },
    { indicator: "jobs_offered" },
    { indicator: "job_placed_persons" },
    { indicator: "job_placed_women" },
    { indicator: "labour_transfer_persons" },
    { indicator: "employment_driven_persons", by: ["driven_state"] },
    { indicator: "employment_driven_persons_new" },
    { indicator: "makers_served" },
    { indicator: "startup_ideas" },
    { indicator: "startup_projects" },
    { indicator: "startup_fund_persons" },
    { indicator: "startup_persons" },
    { indicator: "piecework_agents" },
    { indicator: "piecework_agents_new" },
    { indicator: "piecework_workers" },
    { indicator: "piecework_fee_yuan" },
    { indicator: "piecework_lowincome_persons" },
    { indicator: "piecework_lowincome_fee_yuan" },
  ],
});
