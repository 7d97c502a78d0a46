import { strFromU8, strToU8 } from "fflate";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text an attribute stands for, from how a scanner reports it: UTF-8 decoded, entities resolved. */
export function attributeText(written: string): string {
  const text = strFromU8(strToU8(written, true));
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** An ST_Boolean / ST_OnOff attribute. */
export function attributeFlag(written: string | undefined): boolean {
  return written === "1" || written === "true" || written === "on";
}
