import type {
  Assertion,
  Attestation,
  PasskeyCreation,
  PasskeyRequest,
} from "../../../shared/api/second-factor.ts";

/** An authenticator in software: ECDSA with P-256, attestation "none". */
export interface Authenticator {
  readonly create: (options: Pick<PasskeyCreation, "challenge" | "rp">, lies?: Lies) => Promise<Attestation>;
  readonly answer: (options: Pick<PasskeyRequest, "challenge" | "rpId">, lies?: Lies) => Promise<Assertion>;
}

/** What a page or an authenticator may say that is not so. */
export interface Lies {
  readonly origin?: string;
  readonly rpId?: string;
  readonly counter?: number;
  readonly type?: string;
}

const ORIGIN = "https://halfsky.test";
const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

/** @param counts whether it counts what it signs; synced passkeys say 0 always */
export async function newAuthenticator({ counts = true } = {}): Promise<Authenticator> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const { publicKey, privateKey } = (await crypto.subtle.generateKey(algorithm, true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const point = new Uint8Array((await crypto.subtle.exportKey("raw", publicKey)) as ArrayBuffer);
  const id = crypto.getRandomValues(new Uint8Array(16));
  let counter = 0;

  const dataFor = async (rpId: string, flags: number, said: number | undefined, more: Uint8Array) => {
    if (counts) counter += 1;
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, said ?? counter);
    return joined(await sha256(new TextEncoder().encode(rpId)), Uint8Array.of(flags), count, more);
  };
  const clientData = (type: string, challenge: string, lies: Lies) =>
    new TextEncoder().encode(
      JSON.stringify({
        type: lies.type ?? type,
        challenge,
        origin: lies.origin ?? ORIGIN,
        crossOrigin: false,
      }),
    );
  const credential = { id: base64Url(id), rawId: base64Url(id), type: "public-key" as const };
  return {
    create: async ({ challenge, rp }, lies = {}) => {
      const attested = joined(new Uint8Array(16), Uint8Array.of(0, id.length), id, coseKey(point));
      const flags = PRESENT | VERIFIED | ATTESTED;
      const data = await dataFor(lies.rpId ?? rp.id, flags, lies.counter, attested);
      return {
        ...credential,
        response: {
          clientDataJSON: base64Url(clientData("webauthn.create", challenge, lies)),
          attestationObject: base64Url(withoutAttestation(data)),
          transports: ["internal"],
        },
      };
    },
    answer: async ({ challenge, rpId }, lies = {}) => {
      const data = await dataFor(lies.rpId ?? rpId, PRESENT | VERIFIED, lies.counter, new Uint8Array());
      const client = clientData("webauthn.get", challenge, lies);
      const signed = joined(data, await sha256(client));
      const raw = new Uint8Array(
        await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, signed),
      );
      return {
        ...credential,
        response: {
          clientDataJSON: base64Url(client),
          authenticatorData: base64Url(data),
          signature: base64Url(der(raw)),
          userHandle: null,
        },
      };
    },
  };
}

/** COSE_Key of a point on P-256: EC2, ES256. */
function coseKey(point: Uint8Array): Uint8Array {
  const head = Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20);
  return joined(head, point.subarray(1, 33), Uint8Array.of(0x22, 0x58, 0x20), point.subarray(33));
}

/** CBOR of `{ fmt: "none", attStmt: {}, authData }`. */
function withoutAttestation(data: Uint8Array): Uint8Array {
  const text = (words: string) => joined(Uint8Array.of(0x60 + words.length), new TextEncoder().encode(words));
  return joined(
    Uint8Array.of(0xa3),
    text("fmt"),
    text("none"),
    text("attStmt"),
    Uint8Array.of(0xa0),
    text("authData"),
    Uint8Array.of(0x58, data.length),
    data,
  );
}

/** Two numbers of 32 bytes as ASN.1 has them. */
function der(raw: Uint8Array): Uint8Array {
  const integer = (bytes: Uint8Array) => {
    const start = bytes.findIndex((byte) => byte !== 0);
    const plain = bytes.subarray(start);
    const positive = (plain[0] ?? 0) >= 0x80 ? joined(Uint8Array.of(0), plain) : plain;
    return joined(Uint8Array.of(0x02, positive.length), positive);
  };
  const both = joined(integer(raw.subarray(0, 32)), integer(raw.subarray(32)));
  return joined(Uint8Array.of(0x30, both.length), both);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
