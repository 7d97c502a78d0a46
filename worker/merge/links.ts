import { randomBytes } from "node:crypto";
import type { DownloadRequest } from "../../shared/api/download-request.ts";
import type { DownloadLink } from "../../shared/api/downloads.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act, SignedInAccount } from "../base/act.ts";
import { MINUTE } from "../base/clock.ts";
import { sha256 } from "../base/digest.ts";
import { type FoundSession, openSessionsOf } from "../store/accounts/sessions.ts";
import { createDownload, findDownload, prolongDownload, takeDownload } from "../store/merge/downloads.ts";
import { leave } from "./in-turn.ts";

/** Long enough for a slow Excel to hand the link to a browser, too short to be passed around. */
const LINK_LIFE = 5 * MINUTE;

/**
 * A link that starts one download once, and is worth nothing as soon as the session that made it, or its account's role
 * or unit, is another: its text says of which it was made.
 * @param session digest of the session's token
 */
export async function makeLink(act: Act, session: string, request: DownloadRequest): Promise<DownloadLink> {
  const { db, clock, account } = act;
  const token = `${randomBytes(32).toString("base64url")}.${markOf(session, account)}`;
  const expiresAt = chinaTime(clock() + LINK_LIFE);
  await createDownload(db, { tokenSha256: sha256(token), account: account.id, request, expiresAt });
  return { url: `/api/downloads/${token}`, expiresAt };
}

export interface OpenedLink extends FoundSession {
  readonly request: DownloadRequest;
}

/** @param using false: only to look. @returns undefined when it was used, has run out, lost its owner, or never was */
export async function openLink(
  { db, clock }: Pick<Act, "db" | "clock">,
  token: string,
  { using }: { readonly using: boolean },
): Promise<OpenedLink | undefined> {
  const now = chinaTime(clock());
  const tokenSha256 = sha256(token);
  const found = await findDownload(db, tokenSha256, now);
  if (found === undefined) return undefined;
  const mark = token.slice(token.lastIndexOf(".") + 1);
  const sessions = await openSessionsOf(db, found.account, now);
  const owner = sessions.find(({ session, account }) => markOf(session, account) === mark);
  if (owner === undefined) return undefined;
  if (using && !(await takeDownload(db, tokenSha256, now))) return undefined;
  return { account: owner.account, vocabulary: owner.vocabulary, request: found.request };
}

/** A link whose turn has not come lives on from now. */
export async function keepLink({ db, clock }: Pick<Act, "db" | "clock">, token: string): Promise<void> {
  await prolongDownload(db, sha256(token), chinaTime(clock() + LINK_LIFE));
}

/** Uses a link up for nothing, and frees its place in line. */
export async function dropLink({ db, clock }: Pick<Act, "db" | "clock">, token: string): Promise<void> {
  const ticket = sha256(token);
  // Of one that is used somebody has the file, or is getting it: that goes on.
  if (await takeDownload(db, ticket, chinaTime(clock()))) await leave(db, ticket);
}

function markOf(session: string, { role, unit }: Pick<SignedInAccount, "role" | "unit">): string {
  return sha256(`${session} ${role} ${unit.code}`).slice(0, 32);
}
