import { type Cloud, officeScripts } from "../../shared/excel-edition.ts";

/** A page for browsers, or one that Excel shows: on the web in a frame of Microsoft's, from either of its clouds. */
export type PageKind = "browser" | Cloud;

interface Allowed {
  readonly frames: string;
  readonly scripts: string;
}

/** Office.js loads its further parts from where it came, or from where that address forwards it. */
const allowed: Readonly<Record<PageKind, Allowed>> = {
  browser: { frames: "'none'", scripts: "'self'" },
  worldwide: {
    frames: [
      "https://*.officeapps.live.com",
      "https://*.sharepoint.com",
      "https://onedrive.live.com",
      "https://*.office.com",
      "https://*.office365.com",
      "https://*.microsoft365.com",
      "https://*.cloud.microsoft",
      "https://*.microsoft.com",
    ].join(" "),
    scripts: `'self' ${new URL(officeScripts.worldwide).origin} https://officeapis.public.onecdn.static.microsoft`,
  },
  "21vianet": {
    frames: [
      "https://*.partner.officewebapps.cn",
      "https://*.sharepoint.cn",
      "https://*.partner.office365.cn",
      "https://*.partner.microsoftonline.cn",
    ].join(" "),
    scripts: `'self' ${new URL(officeScripts["21vianet"]).origin}`,
  },
};

/** Headers of an HTML page. Griffel, Fluent UI's styling, inserts rules at run time: styles may be inline. */
export function pageHeaders(kind: PageKind): Record<string, string> {
  const { frames, scripts } = allowed[kind];
  const policy = [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames}`,
  ];
  return {
    "content-security-policy": policy.join("; "),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
  };
}
