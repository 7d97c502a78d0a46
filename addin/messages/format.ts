/** Figures, dates and sizes as people here write them. */
import type { Qualifier } from "../../shared/value.ts";
import { language } from "./language.ts";

const english: Readonly<Record<Qualifier, string>> = { over: "over", about: "nearly", approx: "about" };

/** 163560000 → "163,560,000"; takes plain decimals as text, so that no digit is lost. */
export function grouped(decimal: string | number): string {
  const [whole = "", fraction] = String(decimal).split(".");
  const withSeparators = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? withSeparators : `${withSeparators}.${fraction}`;
}

/** "685万元", "44,662余人", "约30,000人"; "685 万元", "over 44,662 人": the measure stays as the form prints it. */
export function amount(decimal: string, unit: string, qualifier?: Qualifier): string {
  if (language === "en") {
    const words = [qualifier === undefined ? "" : english[qualifier], grouped(decimal), unit];
    return words.filter((word) => word !== "").join(" ");
  }
  const before = qualifier === "about" ? "近" : qualifier === "approx" ? "约" : "";
  return `${before}${grouped(decimal)}${qualifier === "over" ? "余" : ""}${unit}`;
}

/** ISO date or time in China → "2019年12月31日", "31 December 2019". */
export function dateText(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  return language === "en" ? `${day} ${monthName(month ?? 1)} ${year}` : `${year}年${month}月${day}日`;
}

/** ISO date → "1月10日", "10 January". */
export function dayText(iso: string): string {
  const [, month, day] = iso.slice(0, 10).split("-").map(Number);
  return language === "en" ? `${day} ${monthName(month ?? 1)}` : `${month}月${day}日`;
}

/** "2019-12-31T16:20:05+08:00" → "2019-12-31 16:20". */
export function timeText(iso: string): string {
  return iso.slice(0, 16).replace("T", " ");
}

export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** 11 of 12 → "92%"; 100% means all. */
export function percentText(part: number, whole: number): string {
  if (whole === 0) return "—";
  return `${part === whole ? 100 : Math.min(99, Math.round((part / whole) * 100))}%`;
}

/** 9 → "September". */
export function monthName(month: number): string {
  return new Date(2000, month - 1).toLocaleString("en", { month: "long" });
}
