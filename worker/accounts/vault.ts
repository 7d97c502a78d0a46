import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** Keeps what the server must be able to read again. */
export interface Vault {
  /** @param owner what the text belongs to: under another's name it does not open */
  readonly seal: (text: string, owner: string) => string;
  /** Undefined when it was sealed under another key, or changed. */
  readonly open: (sealed: string, owner: string) => string | undefined;
  /** Whether `seal` would keep it better than it is kept now. */
  readonly isOutdated: (sealed: string) => boolean;
}

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/**
 * With a key, texts are kept as `gcm.<base64url of nonce, text, tag>` (AES-256-GCM, the owner as additional data); without
 * one as `plain.<text>`, no better than the database itself. What was kept plain still opens once there is a key.
 */
export function vaultOf(key: string | undefined): Vault {
  const cipherKey =
    key === undefined || key === ""
      ? undefined
      : createHash("sha256").update(`halfsky factor\n${key}`).digest();
  return {
    seal: (text, owner) => {
      if (cipherKey === undefined) return `plain.${text}`;
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, cipherKey, nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return `gcm.${sealed.toString("base64url")}`;
    },
    open: (sealed, owner) => {
      const [kind, content = ""] = sealed.split(".", 2);
      if (kind === "plain") return content;
      if (kind !== "gcm" || cipherKey === undefined) return undefined;
      const bytes = Buffer.from(content, "base64url");
      try {
        const decipher = createDecipheriv(CIPHER, cipherKey, bytes.subarray(0, NONCE))
          .setAAD(Buffer.from(owner))
          .setAuthTag(bytes.subarray(-TAG));
        const text = decipher.update(bytes.subarray(NONCE, -TAG));
        return Buffer.concat([text, decipher.final()]).toString("utf8");
      } catch {
        return undefined;
      }
    },
    isOutdated: (sealed) => cipherKey !== undefined && !sealed.startsWith("gcm."),
  };
}
