/** Hosts that may show a page in a frame: none for the browser's page; Office's own for a task pane. */
export type FrameAncestors = "'none'" | `https://${string}`;

/** Headers of an HTML page. Griffel, Fluent UI's styling, inserts rules at run time: styles may be inline. */
export function pageHeaders(frameAncestors: FrameAncestors): Record<string, string> {
  const policy = [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
  ];
  return {
    "content-security-policy": policy.join("; "),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
  };
}
