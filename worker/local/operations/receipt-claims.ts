import { readFile } from "node:fs/promises";
import type { Claims } from "../../../shared/api/claims.ts";
import { proofSchema, proofsIn } from "../../../shared/api/proof.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { contentDigest } from "../../base/digest.ts";
import { inflateWhole } from "../../base/inflate.ts";
import { StartFault } from "../fault.ts";

type Entry = Claims["entries"][number];

/** The largest merged workbook has more cells than a pane should read. */
const MOST_CELLS = 20_000_000;
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const DIGEST = /(?<![\w/])[0-9a-f]{64}(?![\w/])/g;

/**
 * What a receipt or a merged workbook says of the log: a receipt as text, HTML, a sheet or the interface's JSON, in
 * whatever words; a workbook lists many versions, a row each.
 * @throws StartFault when the file cannot be read, or says nothing of the log
 */
export async function claimsIn(path: string): Promise<Claims> {
  const bytes = await readFile(path).catch(() => {
    throw new StartFault(`读不到 ${path}。The file cannot be read.`);
  });
  const claims = claimsOf(bytes, path);
  if (claims.heads.length === 0 && claims.entries.length === 0) {
    throw new StartFault(
      `${path} 里没有日志存证：旧版本的回执没有，PDF 请把文字复制到文本文件里。The file says nothing of the log.`,
    );
  }
  return claims;
}

function claimsOf(bytes: Buffer, path: string): Claims {
  if (bytes.subarray(0, 2).toString() === "PK") return inRows(rowsOfWorkbook(bytes, path));
  const text = bytes.toString("utf8");
  const content = parsed(text);
  if (content === undefined) return inRows(linesOf(text.replace(/<[^>]*>/g, "\n")));
  return receiptIn(content) ?? inRows(stringsIn(content).flatMap(linesOf));
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of a message that was kept, whatever it is made of. */
function stringsIn(content: unknown): string[] {
  if (typeof content === "string") return [content];
  if (typeof content !== "object" || content === null) return [];
  return Object.values(content).flatMap(stringsIn);
}

function rowsOfWorkbook(bytes: Buffer, path: string): string[] {
  const read = readWorkbook(bytes, { cells: MOST_CELLS }, inflateWhole);
  if (!read.ok) throw new StartFault(`读不了 ${path}：${read.detail}。The workbook cannot be read.`);
  return read.sheets.flatMap(({ values }) =>
    values.map((row) => row.filter((value) => typeof value === "string").join("\t")),
  );
}

/** The receipt in an answer of the interface. */
function receiptIn(content: unknown): Claims | undefined {
  const { receipt = content } = Object(content);
  const { uuid, sha256, proof, unit, collection, version, submittedAt, late, controlTotals, purgedAt } =
    Object(receipt);
  const { data } = proofSchema.safeParse(proof);
  if (typeof uuid !== "string") return undefined;
  return {
    heads: data === undefined ? [] : [{ sealed: data.sealed, head: data.head }],
    entries: [
      {
        uuid,
        ...(typeof sha256 === "string" ? { sha256 } : {}),
        ...(data === undefined ? {} : { entry: data.entry }),
        ...(typeof collection === "string" ? { collection } : {}),
        ...(typeof unit?.code === "string" ? { unit: unit.code } : {}),
        ...(Number.isInteger(version) ? { version } : {}),
        ...(typeof submittedAt === "string" ? { submittedAt } : {}),
        ...(typeof late === "boolean" ? { late } : {}),
        // A tombstone has lost its totals.
        ...(typeof controlTotals !== "object" || typeof purgedAt === "string"
          ? {}
          : { totals: contentDigest(controlTotals) }),
      },
    ],
  };
}

/** Number and checksum stand in one row where there are many versions, in rows of their own where there is one. */
function inRows(rows: readonly string[]): Claims {
  const proofs = rows.flatMap(proofsIn);
  const paired = rows.flatMap((row): Entry[] => {
    const [uuid] = row.match(UUID) ?? [];
    const [sha256] = row.match(DIGEST) ?? [];
    return uuid === undefined || sha256 === undefined ? [] : [{ uuid, sha256 }];
  });
  return {
    heads: [...new Map(proofs.map(({ sealed, head }) => [`${sealed} ${head}`, { sealed, head }])).values()],
    entries: paired.length > 0 ? paired : alone(rows, proofs[0]?.entry),
  };
}

/** 第2次报送 · 2019-12-31 16:20 · 37行 · 迟报 · 校验码 3f9a… */
const LINE = /(?:第(\d+)次报送|Submission (\d+)) · (\d{4}-\d\d-\d\d) (\d\d:\d\d) · (.*)/;

function lineIn(rows: readonly string[]): Partial<Entry> {
  const [line, ...others] = rows.map((row) => LINE.exec(row)).filter((found) => found !== null);
  if (line === undefined || others.length > 0) return {};
  const [, chinese, english, day, time, rest = ""] = line;
  return {
    version: Number(chinese ?? english),
    submittedAt: `${day}T${time}`,
    late: rest.split(" · ").some((part) => part === "迟报" || part === "late"),
  };
}

function alone(rows: readonly string[], entry: number | undefined): Entry[] {
  const uuids = new Set(rows.flatMap((row) => row.match(UUID) ?? []));
  const digests = new Set(rows.flatMap((row) => row.match(DIGEST) ?? []));
  const [uuid] = uuids;
  const [sha256] = digests;
  if (uuid === undefined || uuids.size > 1) return [];
  return [
    {
      uuid,
      ...(sha256 === undefined || digests.size > 1 ? {} : { sha256 }),
      ...(entry === undefined ? {} : { entry }),
      ...lineIn(rows),
    },
  ];
}
