import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** Of an account that nobody can sign in to yet: matches no password. */
export const NO_PASSWORD = "none";

const KEY_LENGTH = 32;
/** 8 MiB and about a tenth of a second each: several people may sign in at once within a Worker's 128 MB. */
const cost = { N: 8_192, r: 8, p: 10 };

/** @returns `scrypt$N$r$p$salt$key`, salt and key in base64: the parameters stand beside the hash. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/**
 * Whether `password` is the one behind `stored`. Without a stored hash it takes as long and says no, so that
 * time does not tell which logins exist.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [name, N, r, p, salt, key] = (stored ?? "").split("$");
  if (name !== "scrypt" || salt === undefined || key === undefined) {
    await derive(password, Buffer.alloc(16), cost);
    return false;
  }
  const expected = Buffer.from(key, "base64");
  const actual = await derive(password, Buffer.from(salt, "base64"), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Whether a stored hash was made with other parameters than new ones are: then it is made again at the next sign-in. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(`scrypt$${cost.N}$${cost.r}$${cost.p}$`);
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, KEY_LENGTH, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** Without letters and digits that look alike. */
const CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be read out or written down once: `k7mf-3qxp-9dwt`, 59 bits. */
export function randomPassword(): string {
  const letters = Array.from({ length: 12 }, () => CHARACTERS[randomInt(CHARACTERS.length)] ?? "");
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join("")).join("-");
}
