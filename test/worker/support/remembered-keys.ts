/**
 * Takes the place of `node:crypto` for `worker/base/passwords.ts` in the worker project (vitest.config.ts): scrypt as it is,
 * but the same key is computed once. Looking at the same passwords again and again took most of these tests' time.
 */
import { type BinaryLike, scrypt as computed, type ScryptOptions } from "node:crypto";

export { randomBytes, randomInt, timingSafeEqual } from "node:crypto";

type Told = (error: Error | null, key: Buffer) => void;

const keys = new Map<string, Buffer>();

/** Answers later, as the real one does, also with what it remembers. */
export function scrypt(
  password: string,
  salt: Buffer,
  length: number,
  options: ScryptOptions,
  told: Told,
): void {
  const { N, r, p } = options;
  const name = JSON.stringify([password, salt.toString("hex"), length, N, r, p]);
  const known = keys.get(name);
  if (known !== undefined) {
    queueMicrotask(() => told(null, Buffer.from(known)));
    return;
  }
  computed(password, salt as BinaryLike, length, options, (error, key) => {
    if (error === null) keys.set(name, Buffer.from(key));
    told(error, key);
  });
}
