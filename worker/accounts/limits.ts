import { chinaTime } from "../../shared/period/china-time.ts";
import { HOUR, MINUTE, SECOND, systemClock } from "../base/clock.ts";
import { createCrowd } from "../base/crowd.ts";
import { sha256 } from "../base/digest.ts";
import { normaliseLogin } from "../base/login.ts";
import { Refusal } from "../base/refusal.ts";
import { accountIdOf } from "../store/accounts/account-register.ts";
import { accountTarget } from "../store/accounts/accounts.ts";
import {
  type Counted as CountedTry,
  type Counting,
  countTry,
  forgetTries,
  noteLock,
  takeBack,
} from "../store/accounts/attempts.ts";
import { acquaintance } from "../store/accounts/known-devices.ts";
import type { Entering } from "./entering.ts";
import { placeOf } from "./place.ts";

/** What somebody at the door shows. */
export type Proof =
  | { readonly kind: "password"; readonly login: string }
  /** A second factor's: whoever comes so far knows the password. */
  | { readonly kind: "code"; readonly login: string }
  /** A link of 256 random bits: there is nobody whose it would be to guess. */
  | { readonly kind: "link" }
  /** The own password again, by somebody who is signed in. */
  | { readonly kind: "own"; readonly account: number };

const slowly = { leak: HOUR, wait: MINUTE, doublings: 4 };
/** 1, 2, 4, 8, 16 minutes after five failures of one name from one network. */
const ofName = { ...slowly, free: 5 };
/** Of a browser that signed in to the account before: a stranger's failures do not count for it, nor its for others. */
const ofDevice = { ...slowly, free: 10 };
/** Of a name, by strangers from everywhere together: ten an hour in the long run. */
const ofStrangers = { free: 20, leak: 6 * MINUTE, wait: MINUTE, doublings: 3 };
/** Of a network, with whatever names: twenty an hour. What succeeds in the end is taken back. */
const ofPlace = { free: 20, leak: 3 * MINUTE, wait: MINUTE, doublings: 3 };
/** Codes, each of: a browser of before, a network of before, all strangers together. Who tries them knows the password. */
const ofCode = { free: 5, leak: HOUR, wait: MINUTE, doublings: 6 };

/** How long somebody who was cut off counts as on the way. */
const ON_THE_WAY = 30 * SECOND;
/** Strangers, and those who say that they were here before: a crowd of the first does not keep out the second. */
const strangers = createCrowd(8, 4, ON_THE_WAY, systemClock);
const familiar = createCrowd(8, 6, ON_THE_WAY, systemClock);
const BUSY = 3;
/** The platform counts by the minute. */
const PLATFORM_WAIT = 60;

const PLACE = "from/";
/** Codes apart from passwords: those of others in a network do not keep out who has come as far as the code. */
const PLACE_OF_CODES = `${PLACE}code/`;

interface Countings {
  /** Forgotten with a success. */
  readonly own: Counting;
  /** Counts others too. */
  readonly shared: readonly Counting[];
}

/**
 * The one way to try something at the door. `work` looks at what was shown and gives undefined when it is wrong: then
 * the try counts, by name, by network and by browser apart. It is counted before it is looked at, and what is refused
 * here has cost no work on passwords. A link is looked up first: one that is good gets through whatever was tried before.
 * @throws Refusal sign_in_busy: too many at once · sign_in_locked, second_step_locked, place_locked: too many failures,
 * with seconds to wait
 */
export async function attempt<T>(
  entering: Entering,
  proof: Proof,
  work: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const place = placeOf(entering.caller.origin);
  if (entering.rateLimit !== undefined && entering.caller.origin !== null) {
    const { success } = await entering.rateLimit.limit({ key: place });
    if (!success) throw new Refusal("place_locked", { retryAfter: PLATFORM_WAIT });
  }
  const isFamiliar = proof.kind === "own" || entering.caller.device !== null;
  const joined = (isFamiliar ? familiar : strangers).join(place, () => tryOnce(entering, proof, place, work));
  entering.keep?.(joined.catch(() => undefined));
  const done = await joined;
  if (done === undefined) throw new Refusal("sign_in_busy", { retryAfter: BUSY });
  return done.value;
}

async function tryOnce<T>(
  entering: Entering,
  proof: Proof,
  place: string,
  work: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const { db } = entering;
  if (proof.kind === "link") {
    const good = await work();
    if (good !== undefined) return good;
    await countOrRefuse(entering, proof, [placeCounting(place)]);
    return undefined;
  }
  const { own, shared } = await countingsOf(entering, proof, place);
  const counted = await countOrRefuse(entering, proof, [own, ...shared]);
  const level = counted.find(({ key }) => key === own.key)?.level ?? 1;
  let found: T | undefined;
  try {
    found = await work();
  } catch (error) {
    // What was shown was not found wrong.
    await takeBack(db, own, shared, 1);
    throw error;
  }
  if (found !== undefined) await takeBack(db, own, shared, level);
  else if (counted.some(({ key, blocks }) => blocks && !key.startsWith(PLACE))) await note(entering, proof);
  return found;
}

async function countOrRefuse(
  { db, clock }: Entering,
  proof: Proof,
  countings: readonly Counting[],
): Promise<readonly CountedTry[]> {
  const count = await countTry(db, countings, clock());
  if ("counted" in count) return count.counted;
  const own = proof.kind === "code" ? "second_step_locked" : "sign_in_locked";
  const code = count.key.startsWith(PLACE) && !count.key.startsWith(PLACE_OF_CODES) ? "place_locked" : own;
  throw new Refusal(code, { retryAfter: Math.max(1, Math.ceil(count.wait / SECOND)) });
}

function placeCounting(place: string, of: string = PLACE): Counting {
  return { key: `${of}${sha256(place)}`, ...ofPlace };
}

async function countingsOf(
  { db, clock, caller }: Entering,
  proof: Exclude<Proof, { readonly kind: "link" }>,
  place: string,
): Promise<Countings> {
  if (proof.kind === "own") return { own: { key: `own/${proof.account}`, ...ofName }, shared: [] };
  const name = sha256(normaliseLogin(proof.login));
  const tokenSha256 = caller.device === null ? null : sha256(caller.device);
  const known = await acquaintance(db, proof.login, { tokenSha256, origin: caller.origin }, clock());
  if (proof.kind === "code") {
    if (known.device) return { own: { key: `code/${name}/device/${tokenSha256}`, ...ofCode }, shared: [] };
    const whose = known.place ? `/place/${sha256(place)}` : "";
    return {
      own: { key: `code/${name}${whose}`, ...ofCode },
      shared: [placeCounting(place, PLACE_OF_CODES)],
    };
  }
  if (known.device) return { own: { key: `device/${name}/${tokenSha256}`, ...ofDevice }, shared: [] };
  const own = { key: `name/${name}/${sha256(place)}`, ...ofName };
  const fromPlace = placeCounting(place);
  if (known.place) return { own, shared: [fromPlace] };
  return { own, shared: [{ key: `all/${name}`, ...ofStrangers }, fromPlace] };
}

async function note({ db, clock, caller }: Entering, proof: Proof): Promise<void> {
  if (proof.kind === "link") return;
  const account = proof.kind === "own" ? proof.account : await accountIdOf(db, proof.login);
  if (account === undefined) return;
  await noteLock(db, {
    at: chinaTime(clock()),
    account: null,
    act: "sign_in_locked",
    target: accountTarget(account),
    detail: {},
    origin: caller.origin,
  });
}

/** Opens every lock on a name, for whoever was given a new way in. */
export async function forgetAttempts({ db }: Pick<Entering, "db">, login: string): Promise<void> {
  const name = sha256(normaliseLogin(login));
  await forgetTries(
    db,
    ["name", "all", "device", "code"].map((kind) => `${kind}/${name}`),
  );
}
