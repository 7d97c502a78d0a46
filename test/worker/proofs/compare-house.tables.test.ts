import { env } from "cloudflare:workers";
import { expect, it } from "vitest";

/** Proven by the log, made of what is proven, or not proven, and why not. A table without a decision fails here. */
const decisions: Readonly<Record<string, string>> = {
  own_form: "log: whose a published form is, and its retirement",
  own_form_draft: "not: nothing counts by it until it is published",
  own_form_version: "log: digest of what was published, in its entry",
  form_fit: "log: digest of what was published, in its entry",
  audit: "the log itself: its chain, its numbers, and heads that left the house",
  audit_seal: "the log itself",
  submission: "log: entry submit, and the acts since",
  earlier_form_version:
    "not: only lets catalogues hold a version; what was sent under it is proven by its evidence, what a task asks by the log",
  slot: "log: newest version, who owes a collection, who is exempt; not the reason, which people typed, nor the reminder",
  payload: "log: SHA-256 of the evidence",
  review: "log: act, state, account, time; not the words",
  protest: "log: act, state, account, time; not the words",
  purge: "log: act, state, account, time; not the words",
  finding: "log: digest; not its state, which follows explanations and later versions",
  record: "made of the evidence, and made anew by --repair",
  fact: "made of the evidence, and made anew by --repair",
  explanation: "made of the evidence, and made anew by --repair",
  account: "log: login, role, unit, disabled, password, when it was made; see below what of it is not",
  unit_state: "log: digest of the unit through time",
  unit_succession: "log: digest of the unit through time",
  org_unit: "made of unit_state, and made anew every hour; not its order",
  setting: "log: digest",
  decided_word: "log: digest",
  review_setting: "log: digest",
  collection: "log: digest of what it asks for; its state by the acts",
  collection_event: "not: what people typed",
  review_note: "not: what people typed",
  review_reply: "not: what people typed",
  subject_owner: "not: who reports a subject only lets a report in or refuses it; no figure comes from it",
  assignment:
    "not: what the own unit confirmed about its header; the sender sees what it leads to before she sends",
  waiting_word: "not: whoever decides about words sees it, and no figure comes from it",
  asked_word: "not: counts for whoever decides about words",
  session: "not: opens what its account may, for hours; signing in is in the log",
  pending_sign_in: "not: minutes",
  invitation: "not: days; making one and using it are in the log",
  setup_link: "not: written by a command of whoever owns the database",
  totp: "not: opens nothing without the password",
  passkey: "not: opens nothing without the password",
  recovery_code: "not: opens nothing without the password",
  factor_setup: "not: minutes",
  known_device: "not: only lets the door count more kindly",
  attempt: "not: counts at the door",
  sign_in_attempt: "not: counts of an older release",
  download: "not: minutes; the log tells of each",
  head_note: "not: how sending went; the other side has the messages",
  job_position: "not: where jobs go on",
  work_line: "not: turns",
  work_time: "not: turns",
  guard: "not: always empty",
  register_revision: "not: a count for writers",
  vocabulary_revision: "not: a count for readers",
  d1_migrations: "not: written by the migrations",
};

it("every table of the schema is proven by the log, made of what is, or left alone for a reason", async () => {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' AND name NOT LIKE '@_cf%' ESCAPE '@'",
  ).all<{ name: string }>();
  const tables = results.map(({ name }) => name);
  expect(tables.length).toBeGreaterThan(40);
  expect(tables.filter((name) => decisions[name] === undefined)).toEqual([]);
  expect(Object.keys(decisions).filter((name) => !tables.includes(name))).toEqual([]);
});
