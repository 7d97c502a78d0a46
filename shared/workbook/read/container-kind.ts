import { strToU8 } from "fflate";

/** What the first bytes of a file say that it is. */
export type ContainerKind = "zip" | "encrypted" | "legacy" | "unknown";

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE2_HEADER = 512;
const OLE2_DIRECTORY_ENTRY = 128;

/** Name of the stream that holds a password-protected .xlsx ([MS-OFFCRYPTO] 2.3.4.4), as UTF-16LE. */
const ENCRYPTED_PACKAGE = strToU8([..."EncryptedPackage"].map((letter) => `${letter}\0`).join(""));

export function containerKind(bytes: Uint8Array): ContainerKind {
  if (startsWith(bytes, 0, ZIP)) return "zip";
  if (!startsWith(bytes, 0, OLE2)) return "unknown";
  return holdsEncryptedPackage(bytes) ? "encrypted" : "legacy";
}

/** Directory entries lie on multiples of 128 bytes, so the chain of sectors need not be followed. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  for (let at = OLE2_HEADER; at < bytes.length; at += OLE2_DIRECTORY_ENTRY) {
    if (startsWith(bytes, at, ENCRYPTED_PACKAGE)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, at: number, expected: ArrayLike<number>): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}
