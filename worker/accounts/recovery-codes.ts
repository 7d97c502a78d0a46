import { RECOVERY_CODES } from "../../shared/api/second-factor.ts";
import { sha256 } from "../base/digest.ts";
import { randomGroups } from "../base/passwords.ts";

const GROUPS = 4;

/** Ten codes like `k7mf-3qxp-9dwt-hn4a`, 79 random bits each: a plain digest of one cannot be guessed back. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => randomGroups(GROUPS));
}

/** However it was typed: case, width, blanks and hyphens do not count. */
export function recoveryDigest(account: number, code: string): string {
  const plain = code
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return sha256(`${account}/${plain}`);
}
