import { collectionsSchema } from "../../../shared/api/collections.ts";
import { problemSchema } from "../../../shared/api/problem.ts";
import { sessionSchema } from "../../../shared/api/sessions.ts";
import {
  type Explanation,
  type Receipt,
  receiptSchema,
  type SubmissionBody,
  submissionsSchema,
} from "../../../shared/api/submissions.ts";
import { PASSWORD } from "../../../worker/local/demonstration/accounts.ts";
import { collectionId } from "../../../worker/local/demonstration/register.ts";
import { reporterOf } from "../../../worker/local/demonstration/units.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { walked } from "../../support/walked.ts";

/** A district that sends one version after the other, as long as it gets through. */
export interface SteadySender {
  readonly unit: string;
  /** Every receipt it was given, in order. */
  readonly receipts: readonly Receipt[];
  /** Sends until `stop` says so, or the server is gone. What was then under way is sent again the next time. */
  readonly send: (stop: () => boolean, onReceipt: () => void) => Promise<void>;
  /** Receipts of all its versions, as the server has them. */
  readonly stored: () => Promise<Receipt[]>;
}

interface Pending {
  readonly uuid: string;
  readonly body: SubmissionBody;
}

const COLLECTION = collectionId("women_loans");

/** One after the other: who signs in beside many others may be told to wait. */
export async function createSenders(url: string, logins: readonly string[]): Promise<SteadySender[]> {
  const senders: SteadySender[] = [];
  for (const login of logins) senders.push(await createSender(url, login));
  return senders;
}

/** @throws Error when the server answers anything but a receipt. */
export async function createSender(url: string, login: string): Promise<SteadySender> {
  const { unit } = reporterOf(login);
  const signedIn = await fetch(`${url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  const { token } = sessionSchema.parse(await signedIn.json());
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };

  const list = await fetch(`${url}/api/collections?period=2019&own=1`, { headers });
  const { collections } = collectionsSchema.parse(await list.json());
  const own = collections.find(({ id }) => id === COLLECTION)?.units.find((one) => one.unit === unit.code);
  let newest = own?.newest?.version ?? null;
  let pending: Pending | undefined;
  const receipts: Receipt[] = [];

  /** A receipt; or what is to be sent instead; or nothing, when the server is gone. */
  const put = async ({ uuid, body }: Pending): Promise<Receipt | Pending | undefined> => {
    const response = await fetch(`${url}/api/submissions/${uuid}`, {
      method: "PUT",
      headers,
      body: JSON.stringify(body),
    }).catch(() => undefined);
    const text = await response?.text().catch(() => undefined);
    if (response === undefined || text === undefined) return undefined;
    const answer: unknown = JSON.parse(text);
    if (response.ok) return receiptSchema.parse(answer);
    const { data: problem } = problemSchema.safeParse(answer);
    if (problem?.code !== "explanation_missing") throw new Error(`${login}: ${response.status} ${text}`);
    return { uuid, body: { ...body, explanations: (problem.findings ?? []).map(explain) } };
  };

  return {
    unit: unit.code,
    receipts,
    send: async (stop, onReceipt) => {
      while (!stop()) {
        pending ??= { uuid: crypto.randomUUID(), body: loans(unit.code, newest) };
        const receipt = await put(pending);
        if (receipt === undefined) return;
        if ("body" in receipt) {
          pending = receipt;
          continue;
        }
        receipts.push(receipt);
        newest = receipt.version;
        pending = undefined;
        onReceipt();
      }
    },
    stored: async () => {
      const path = `${url}/api/collections/${COLLECTION}/submissions`;
      const pages = await walked(submissionsSchema, (query) => fetch(`${path}?${query}`, { headers }));
      return pages.flatMap(({ submissions }) => submissions);
    },
  };
}

/** Sums of a bank, other ones in every version. */
function loans(subject: string, baseVersion: number | null): SubmissionBody {
  const persons = 73 + (baseVersion ?? 0);
  return {
    collection: COLLECTION,
    formVersion: newestVersion("women_loans"),
    baseVersion,
    records: Array.from({ length: 20 }, (_, index) => ({
      row: index + 5,
      subject,
      grain: "sum",
      values: { loan_type: "guaranteed", bank: `测试银行${index}`, amount: 685_000_000 + index, persons },
    })),
    explanations: [],
    nil: false,
  };
}

/** The figures are invented: some will be unlike those of other years. */
function explain({ rule, column }: { rule: string; column?: string | undefined }): Explanation {
  return { rule, ...(column === undefined ? {} : { column }), reason: "real_situation", note: "测试" };
}
