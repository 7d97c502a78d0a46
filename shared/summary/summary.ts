/** The annual summary before it becomes a document: paragraphs of sentences, every number with its source. */

/** Where a number comes from, for its footnote. */
export interface Source {
  readonly form: string;
  readonly indicator: string;
  /** Name of the indicator. */
  readonly title: string;
  /** Names of the units it is made of, with the version of each: 广丰区妇联（第1次报送）. */
  readonly units: readonly string[];
}

/** Words, or words with a number that has a source. */
export interface Run {
  readonly text: string;
  readonly source?: Source;
  /** Names of the units over which the year before is compared, where not all of them have the figure in both years. */
  readonly compared?: readonly string[];
}

export type Sentence = readonly Run[];

export interface SummaryTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface SummaryParagraph {
  readonly title: string;
  readonly sentences: readonly Sentence[];
  readonly tables: readonly SummaryTable[];
}

export interface Summary {
  readonly unit: string;
  readonly year: string;
  readonly paragraphs: readonly SummaryParagraph[];
  /** What the city changed in the standard forms that were reported: 《妇女教育培训台账》第2版（补1）：停用的栏目：培训经费. */
  readonly fitted: readonly string[];
  /** Titles of paragraphs about which nothing was reported. */
  readonly untold: readonly string[];
  /** Reports that were owed within the year and are not counted, one entry for each reason at most. */
  readonly uncounted: readonly UncountedReports[];
}

/** Reports that are not counted for one reason. */
export interface UncountedReports {
  readonly reason: "missing" | "pending" | "returned" | "withdrawn" | "purged";
  readonly count: number;
  /** By form and period: 妇女创业小额贷款台账（2019年）：广丰区妇联、北辰区妇联. */
  readonly reports: readonly string[];
}

/** A unit whose figures are told, with the versions they were taken from. */
export interface SummaryUnit {
  readonly code: string;
  readonly name: string;
  /** 第1次报送 */
  readonly versions: string;
}
