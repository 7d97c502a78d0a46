import { Secret, TOTP } from "otpauth";

/** What nearly every authenticator can do, and many nothing else: SHA-1, six digits, thirty seconds. */
const PERIOD = 30;
const DIGITS = 6;
/** Steps before and after the present one whose code counts: telephones are not set to the second. */
const WINDOW = 1;
const ISSUER = "半边天统计";

/** 160 random bits, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** As an authenticator reads it from a QR code. */
export function totpUri(secret: string, login: string): string {
  return totpOf(secret, login).toString();
}

/**
 * The step of thirty seconds that a code is of; undefined: of none near `now`.
 * @param now milliseconds
 */
export function totpStep(secret: string, code: string, now: number): number | undefined {
  const digits = code.normalize("NFKC").replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return undefined;
  const delta = totpOf(secret, "").validate({ token: digits, timestamp: now, window: WINDOW });
  return delta === null ? undefined : Math.floor(now / (PERIOD * 1000)) + delta;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    secret: Secret.fromBase32(secret),
    digits: DIGITS,
    period: PERIOD,
  });
}
