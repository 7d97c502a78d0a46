/**
 * A figure of a middling invented district in 2018, that goes with the district's size and grows by a tenth a year;
 * or what every district has in 2018 and in 2019: a rate, a number of villages. Money in 万元.
 */
export type Plausible = number | readonly [in2018: number, in2019: number];

/** A sum row: code columns as sheets say them, and figures by column. */
export type PlausibleRow = readonly [
  codes: Readonly<Record<string, string>>,
  figures: Readonly<Record<string, Plausible>>,
];

/** What an invented district reports, by form. Sizes are multiples of five, so that sums and parts stay whole. */
export const plausible: Readonly<Record<string, readonly PlausibleRow[]>> = {
  training_ledger: [
    [
      { category: "家政服务", target_group: "农村妇女" },
      { sessions: 20, trainees: 1000, women: 950, certified: 600, employed: 500 },
    ],
    [{ category: "农业实用技术" }, { sessions: 30, trainees: 1500, women: 1200 }],
    [{ category: "妇联干部" }, { sessions: 5, trainees: 250, women: 250 }],
  ],
  publicity_events: [
    [{ category: "普法" }, { events: 50, attend: 5000, materials: 10_000 }],
    [{ category: "家庭教育" }, { events: 50, attend: 4000, households: 1500 }],
    [{ category: "文体比赛" }, { events: 5, attend: 1500, teams: 10, competitors: 200 }],
  ],
  employment_services: [
    [
      { channel: "招聘会" },
      { fairs: 10, employers: 200, jobs: 3000, intent: 800, placed: 500, placed_women: 350 },
    ],
    [{ channel: "技能培训转移" }, { transfer: 400 }],
    [{ channel: "来料加工" }, { agents: 50, agents_new: 10, workers: 1000, fee: 500 }],
    [{ channel: "巾帼车间", driven_state: "新增" }, { driven: 300 }],
  ],
  women_loans: [
    [{ loan_type: "小额担保贷款" }, { amount: 200, persons: 25, driven: 50 }],
    [{ loan_type: "巾帼创业贷款" }, { amount: 150, persons: 15, driven: 30 }],
  ],
  health_screening: [
    [{ item: "宫颈癌" }, { eligible: 2500, screened: 2250, abnormal: 50, precancer: 10, confirmed: [2, 2] }],
    [{ item: "乳腺癌" }, { eligible: 2500, screened: 2250, abnormal: 40, confirmed: [3, 3] }],
  ],
  household_rating: [
    [{ family_type: "最美家庭", level: "区县级" }, { households: 15 }],
    [{ family_type: "平安家庭", level: "区县级" }, { households: 25 }],
    [{ family_type: "美丽庭院", level: "区县级" }, { households: 1000 }],
  ],
  rights_cases: [
    [{ channel: "来访" }, { received: 50, closed: 50 }],
    [{ channel: "来电" }, { received: 100, closed: 90 }],
    [{ channel: "网络" }, { received: 20, closed: 20 }],
  ],
  org_building: [
    [
      { unit_kind: "乡镇(街道)" },
      {
        sub_units: [10, 10],
        orgs: [10, 10],
        chair: [10, 10],
        dep_ft: [10, 10],
        dep_pt: [20, 25],
        dep: [30, 35],
        exec: [250, 260],
      },
    ],
    [
      { unit_kind: "村(社区)" },
      {
        sub_units: [100, 100],
        orgs: [100, 100],
        chair: [100, 100],
        chair_in: [90, 95],
        dep: [150, 160],
        exec: [1100, 1150],
      },
    ],
  ],
  positions_bases: [
    [
      { kind: "妇女之家", level: "不分级别" },
      { count: [100, 100], covered: [95, 98], villages: [100, 100] },
    ],
    [
      { kind: "妇女微家", level: "不分级别" },
      { count: 50, new: 10 },
    ],
    [{ kind: "维权站", level: "不分级别" }, { count: [10, 10] }],
  ],
  volunteer_teams: [
    [
      { kind: "巾帼志愿服务队" },
      { teams: 20, members: 500, women: 450, deeds: 300, served: 5000, hrs: 6000 },
    ],
    [{ kind: "婚姻家庭调解员" }, { members: 20 }],
  ],
  aid_records: [
    [
      { kind: "困难救助", direction: "发放", target: "困难妇女" },
      { persons: 100, cash: 10 },
    ],
    [
      { kind: "两癌救助", direction: "发放", target: "两癌患病妇女" },
      { persons: [2, 2], cash: [2, 2] },
    ],
    [{ kind: "春蕾计划", direction: "募集" }, { cash: 20 }],
  ],
  awards_register: [
    [{ award: "三八红旗手", level: "区县级", recipient_type: "个人" }, { count: 10 }],
    [{ award: "巾帼文明岗", level: "区县级", recipient_type: "岗" }, { count: 5 }],
  ],
  funds_projects: [
    [
      { kind: "公益项目", source: "区县财政" },
      { projects: 5, amount: 50 },
    ],
    [
      { kind: "一镇一品", source: "区县财政" },
      { projects: [10, 10], amount: 10 },
    ],
  ],
  outline_monitoring: [
    [{ indicator: "孕产妇住院分娩率", dept: "卫健" }, { value: [99.9, 99.95] }],
    [{ indicator: "学前三年毛入园率", dept: "教育" }, { value: [88, 90] }],
    [{ indicator: "少数民族女干部比例", dept: "组织" }, { value: [12, 12.5] }],
  ],
};
