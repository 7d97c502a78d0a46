/** The annual summary's 25 paragraphs, in their order, and which figures each of them tells. */
import type { Form } from "../form/form.ts";

/** Which figures: of an indicator, or of every indicator of a form; only with these codes when `codes` is given. */
export interface Share {
  readonly indicator?: string;
  readonly form?: string;
  readonly column?: string;
  readonly codes?: readonly string[];
}

export interface Paragraph {
  readonly title: string;
  /** In the order in which they are told. */
  readonly shares: readonly Share[];
}

const of = (...indicators: string[]): Share[] => indicators.map((indicator) => ({ indicator }));
const coded = (form: string, column: string, ...codes: string[]): Share => ({ form, column, codes });
const rest = (form: string): Share => ({ form });

/**
 * A figure belongs to the first paragraph that names its codes, else to the first that names its indicator, else to
 * the one that takes the rest of its form.
 */
export const paragraphs: readonly Paragraph[] = [
  {
    title: "总体荣誉",
    shares: [...of("awards_collectives", "awards_individuals", "papers_awarded"), rest("awards_register")],
  },
  { title: "思想引领与宣讲", shares: [rest("publicity_events")] },
  {
    title: "主题与节庆活动",
    shares: [
      coded(
        "publicity_events",
        "category",
        "skill_contest",
        "arts_sports",
        "exhibition",
        "matchmaking",
        "planting",
        "crafts",
        "holiday_show",
        "campaign",
      ),
      ...of(
        "competition_events",
        "competition_teams",
        "competition_persons",
        "campaign_participants",
        "trees_planted",
        "activity_output_items",
        "competition_prizes",
      ),
    ],
  },
  { title: "技能培训", shares: [rest("training_ledger")] },
  {
    title: "素质培训",
    shares: [
      coded(
        "training_ledger",
        "category",
        "women_quality",
        "etiquette",
        "health",
        "finance",
        "law",
        "party_history",
      ),
      ...of("study_visits", "study_visit_person_times"),
    ],
  },
  {
    title: "妇联干部培训",
    shares: [coded("training_ledger", "category", "federation_staff", "civilised_post", "jurors")],
  },
  { title: "招聘会", shares: of("job_fairs", "jobs_offered", "job_placed_persons", "job_placed_women") },
  { title: "转移就业与劳务输送", shares: of("labour_transfer_persons") },
  {
    title: "来料加工",
    shares: of(
      "piecework_agents",
      "piecework_agents_new",
      "piecework_workers",
      "piecework_fee_yuan",
      "piecework_lowincome_persons",
      "piecework_lowincome_fee_yuan",
    ),
  },
  {
    title: "女性创业",
    shares: of(
      "makers_served",
      "startup_ideas",
      "startup_projects",
      "startup_fund_persons",
      "startup_persons",
    ),
  },
  { title: "妇女创业小额贷款", shares: [rest("women_loans")] },
  {
    title: "双学双比与巾帼建功",
    shares: of(
      "civil_posts_awarded",
      "model_workers_awarded",
      "posts_reviewed",
      "posts_retained",
      "posts_revoked",
      "posts_transferred",
      "experts_paired",
      "expert_team_persons",
      "science_demo_households_new",
    ),
  },
  {
    title: "示范基地、工作室与合作社",
    shares: [
      ...of(
        "demo_bases",
        "craft_workshops",
        "womens_coops",
        "employment_driven_persons",
        "employment_driven_persons_new",
      ),
      rest("employment_services"),
    ],
  },
  { title: "维权信访", shares: [rest("rights_cases")] },
  {
    title: "维权阵地与队伍",
    shares: of("rights_positions", "rights_system_coverage_rate", "rights_agents", "rights_lawyers"),
  },
  {
    title: "普法与反家暴宣传",
    shares: [
      coded("publicity_events", "category", "law", "drugs_aids", "domestic_violence", "cults"),
      ...of("publicity_slogans", "consultations_answered", "rights_signboards"),
    ],
  },
  { title: "家庭创建评选", shares: [rest("household_rating")] },
  {
    title: "美丽庭院",
    shares: [...of("courtyards_built"), coded("training_ledger", "category", "courtyards")],
  },
  {
    title: "家庭教育",
    shares: [
      coded("publicity_events", "category", "family_education", "family_stories"),
      coded("training_ledger", "category", "family_education"),
    ],
  },
  { title: "“两癌”筛查与健康服务", shares: [rest("health_screening")] },
  { title: "困难救助与结对帮扶", shares: [rest("aid_records")] },
  { title: "募捐与项目资金", shares: [...of("donations_raised_yuan"), rest("funds_projects")] },
  { title: "组织建设与换届", shares: [rest("org_building")] },
  { title: "妇女儿童阵地", shares: [...of("facility_invested_yuan"), rest("positions_bases")] },
  {
    title: "志愿服务与两纲监测",
    shares: [rest("volunteer_teams"), rest("outline_monitoring")],
  },
];

/** What decides a figure's paragraph. */
export interface Placed {
  readonly form: string;
  readonly indicator: string;
  readonly breakdown: Readonly<Record<string, string>>;
}

/** The 25, and behind them one for each form of which none of them takes the rest: the city's own. */
export function paragraphsFor(forms: readonly Form[]): readonly Paragraph[] {
  const taken = new Set(paragraphs.flatMap(({ shares }) => shares.filter(isRest).map(({ form }) => form)));
  const own = forms.filter(({ id }) => !taken.has(id));
  return [...paragraphs, ...own.map(({ id, title }) => ({ title: title.zh, shares: [rest(id)] }))];
}

function isRest({ form, codes }: Share): boolean {
  return form !== undefined && codes === undefined;
}

/** The one of the paragraphs that tells a figure. @throws RangeError for a form that none takes the rest of. */
export function paragraphOf(figure: Placed, among: readonly Paragraph[] = paragraphs): Paragraph {
  const named = among.find(({ shares }) =>
    shares.some((share) => share.codes !== undefined && takes(share, figure)),
  );
  if (named !== undefined) return named;
  const own = among.find(({ shares }) => shares.some(({ indicator }) => indicator === figure.indicator));
  const other = among.find(({ shares }) =>
    shares.some((share) => isRest(share) && share.form === figure.form),
  );
  const found = own ?? other;
  if (found === undefined) throw new RangeError(`no paragraph for ${figure.indicator}`);
  return found;
}

function takes({ form, column = "", codes = [] }: Share, figure: Placed): boolean {
  const code = figure.breakdown[column];
  return form === figure.form && code !== undefined && codes.includes(code);
}

/** Where an indicator stands in its paragraph: as listed, then the rest. */
export function rankIn({ shares }: Paragraph, indicator: string): number {
  const rank = shares.findIndex((share) => share.indicator === indicator);
  return rank === -1 ? shares.length : rank;
}
