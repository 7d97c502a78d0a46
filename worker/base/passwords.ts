import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { createTurns } from "./turns.ts";

/** Of an account that nobody can sign in to yet: matches no password. */
export const NO_PASSWORD = "none";

/** Every computation of a key waits for its turn here: a Worker has one thread, and 128 MB. */
export const passwordTurns = createTurns(1);

const KEY_LENGTH = 32;

/** scrypt with these options, so many times one after the other. */
interface Cost {
  readonly rounds: number;
  readonly options: ScryptOptions;
}

/** Ten rounds of 8 MiB, each a fiftieth of a second: the thread is free for others between them. */
const TODAY: Cost = { rounds: 10, options: { N: 8_192, r: 8, p: 1 } };
/** The same work in one piece, as release 0.1.0 knows it. */
const EARLIER: Cost = { rounds: 1, options: { N: 8_192, r: 8, p: 10 } };
const EARLIER_FIELDS = 6;

/**
 * @returns `scrypt$N$r$p$salt$key` as release 0.1.0 reads it, which stops there, so that it can be put back in place;
 * then `$rounds$10$N$r$p$salt$key`, which is looked at today. Salts and keys in base64, parameters beside them.
 */
export async function hashPassword(password: string): Promise<string> {
  const earlier = ["scrypt", ...parametersOf(EARLIER), ...(await saltAndKey(password, EARLIER))];
  const today = ["rounds", TODAY.rounds, ...parametersOf(TODAY), ...(await saltAndKey(password, TODAY))];
  return [...earlier, ...today].join("$");
}

function parametersOf({ options: { N, r, p } }: Cost): readonly unknown[] {
  return [N, r, p];
}

async function saltAndKey(password: string, cost: Cost): Promise<readonly string[]> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return [salt.toString("base64"), key.toString("base64")];
}

/**
 * Whether `password` is the one behind `stored`. Without a stored hash it takes as long and says no, so that
 * time does not tell which logins exist.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const read = storedHash(stored ?? "");
  const actual = await derive(password, read?.salt ?? Buffer.alloc(16), read ?? TODAY);
  return read !== undefined && read.key.length === actual.length && timingSafeEqual(read.key, actual);
}

/** Whether a stored hash was made with other parameters than new ones are: then it is made again at the next sign-in. */
export function isOutdated(stored: string): boolean {
  const fields = stored.split("$");
  const begins = (own: readonly string[], wanted: readonly unknown[]) =>
    wanted.every((field, index) => own[index] === String(field));
  return !(
    begins(fields, ["scrypt", ...parametersOf(EARLIER)]) &&
    begins(fields.slice(EARLIER_FIELDS), ["rounds", TODAY.rounds, ...parametersOf(TODAY)])
  );
}

interface StoredHash extends Cost {
  readonly salt: Buffer;
  readonly key: Buffer;
}

function storedHash(stored: string): StoredHash | undefined {
  const fields = stored.split("$");
  if (fields[0] !== "scrypt") return undefined;
  const today = fields[EARLIER_FIELDS] === "rounds" ? fields.slice(EARLIER_FIELDS + 1) : undefined;
  const [rounds, N, r, p, salt, key] = today ?? ["1", ...fields.slice(1)];
  if (salt === undefined || key === undefined) return undefined;
  return {
    rounds: Number(rounds),
    options: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, "base64"),
    key: Buffer.from(key, "base64"),
  };
}

/** Each round is salted with the key of the round before: none can be left out, or begun early. */
function derive(password: string, salt: Buffer, { rounds, options }: Cost): Promise<Buffer> {
  const typed = password.normalize("NFKC");
  return passwordTurns.take(async (step) => {
    let key = await scrypted(typed, salt, options);
    for (let round = 1; round < rounds; round += 1) {
      await step();
      key = await scrypted(typed, key, options);
    }
    return key;
  });
}

function scrypted(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_LENGTH, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** Without letters and digits that look alike. */
const CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be read out or written down once: `k7mf-3qxp-9dwt`, 59 bits. */
export function randomPassword(): string {
  return randomGroups(3);
}

/** So many groups of four, nearly 20 bits each. */
export function randomGroups(groups: number): string {
  const group = () =>
    Array.from({ length: 4 }, () => CHARACTERS[randomInt(CHARACTERS.length)] ?? "").join("");
  return Array.from({ length: groups }, group).join("-");
}
