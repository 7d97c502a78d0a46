import type { Form } from "../../../../shared/form/form.ts";
import { firstEdition } from "../../../support/edition.ts";
import { formCalled, type Report, type Row, type Situation } from "../../../support/known.ts";

export const training = formCalled("training_ledger");
export const employment = formCalled("employment_services");
export const loans = formCalled("women_loans");
export const organisation = formCalled("org_building");
export const ratings = formCalled("household_rating");
export const cases = formCalled("rights_cases");
export const awards = formCalled("awards_register");

export const trained = (trainees: number): Row => ({ category: "home_services", sessions: 20, trainees });
export const quarters = (values: readonly number[], first = 2024): Report[] =>
  values.map((value, index) => [
    "training_ledger",
    `${first + Math.floor(index / 4)}Q${(index % 4) + 1}`,
    [trained(value)],
  ]);
export const lent = (wan: number): Row => ({ loan_type: "guaranteed", amount: wan * 1_000_000 });
export const township = (chair: number): Row => ({ unit_kind: "township", chair });
export const courtyards = (households: number, level = "county"): Row => ({
  family_type: "beautiful_courtyard",
  level,
  households,
});
export const posts = (reviewed: number, retained: number): Row[] => [
  {
    award: "civil_posts",
    level: "city",
    recipient_type: "post",
    reviewed,
    review: "retained",
    count: retained,
  },
];
const newPosts = (count: number): Row => ({
  award: "civil_posts",
  level: "city",
  recipient_type: "post",
  count,
});

export type Case = readonly [
  what: string,
  rule: string,
  form: Form,
  period: string,
  situation: Situation,
  inside: readonly Row[],
  past: readonly Row[],
];

export const table: readonly Case[] = [
  [
    "a flow may fall to a fifth of the period before",
    "H1.1 trainees",
    training,
    "2025Q2",
    { own: [["training_ledger", "2025Q1", [trained(1000)]]] },
    [trained(200)],
    [trained(199)],
  ],
  [
    "a flow may rise to five times the period before",
    "H1.1 trainees",
    training,
    "2025Q2",
    { own: [["training_ledger", "2025Q1", [trained(1000)]]] },
    [trained(5000)],
    [trained(5001)],
  ],
  [
    "a difference below the smallest is no question",
    "H1.1 trainees",
    training,
    "2025Q2",
    { own: [["training_ledger", "2025Q1", [trained(3)]]] },
    [trained(22)],
    [trained(23)],
  ],
  [
    "the smallest difference of money counts in 元",
    "H4.1 amount",
    loans,
    "2025",
    { own: [["women_loans", "2024", [lent(0.4)]]] },
    [lent(2)],
    [lent(2.4)],
  ],
  [
    "a stock may differ by a fifth from the last report",
    "H8.2 chair",
    organisation,
    "2025",
    { own: [["org_building", "2024", [township(100)]]] },
    [township(80)],
    [township(79)],
  ],
  [
    "and under the first edition (C8.7)",
    "C8.7 chair",
    firstEdition.form("org_building"),
    "2025",
    { own: [["org_building", "2024", [township(100)]]] },
    [township(80)],
    [township(79)],
  ],
  [
    "a stock may rise by a fifth from the last report",
    "H8.2 chair",
    organisation,
    "2025",
    { own: [["org_building", "2024", [township(100)]]] },
    [township(120)],
    [township(121)],
  ],
  [
    "a stock is compared with the last report of any length",
    "H8.2 chair",
    organisation,
    "2025H1",
    {
      own: [
        ["org_building", "2023", [township(50)]],
        ["org_building", "2024", [township(100)]],
      ],
    },
    [township(100)],
    [township(50)],
  ],
  [
    "courtyards that were built do not vanish",
    "E6.9 households",
    ratings,
    "2025H1",
    { own: [["household_rating", "2024H2", [courtyards(300)]]] },
    [courtyards(300)],
    [courtyards(299)],
  ],
  [
    "nor did they under the first edition (C6.5)",
    "C6.5b households",
    firstEdition.form("household_rating"),
    "2025H1",
    { own: [["household_rating", "2024H2", [courtyards(300)]]] },
    [courtyards(300)],
    [courtyards(299)],
  ],
  [
    "who took part goes on taking part",
    "E6.10 participating",
    ratings,
    "2025H1",
    { own: [["household_rating", "2024H2", [{ family_type: "safe", participating: 90 }]]] },
    [{ family_type: "safe", participating: 90 }],
    [{ family_type: "safe", participating: 89 }],
  ],
  [
    "the unit's own median judges once four periods are known",
    "H1.3 trainees",
    training,
    "2025Q1",
    { own: quarters([80, 90, 110, 120]) },
    // Median 100, deviation 15: eight of them are 120.
    [trained(220)],
    [trained(221)],
  ],
  [
    "the median of peers judges while the unit has no history",
    "H1.4 trainees",
    training,
    "2025Q1",
    { peers: [80, 90, 100, 110, 120].map((value) => [trained(value)]) },
    [trained(300)],
    [trained(301)],
  ],
  [
    "no more cases are closed than came in and were carried over (C7.1, E7.23)",
    "E7.23 closed",
    cases,
    "2025Q2",
    { own: [["rights_cases", "2025Q1", [{ received: 60, closed: 50 }]]] },
    [{ received: 70, closed: 80 }],
    [{ received: 70, closed: 81 }],
  ],
  [
    "no more posts are reviewed than were retained and awarded since",
    "E12.8 reviewed",
    awards,
    "2025",
    {
      own: [
        ["awards_register", "2022", [newPosts(500)]],
        ["awards_register", "2023", posts(110, 100)],
        ["awards_register", "2024", [newPosts(20)]],
      ],
    },
    [...posts(125, 125), newPosts(5)],
    [...posts(126, 126), newPosts(5)],
  ],
];
