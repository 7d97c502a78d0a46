import { type DownloadLink, type DownloadRequest, downloadLinkSchema } from "../../shared/api/downloads.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface DownloadsApi {
  /** A link that starts the download once, wherever it is opened. */
  readonly downloadLink: (request: DownloadRequest) => Promise<Outcome<DownloadLink>>;
  /** The response itself, so that the caller can count its bytes as they come. */
  readonly openLink: (link: DownloadLink, signal: AbortSignal) => Promise<Outcome<Response>>;
}

export function createDownloadsApi({ server, send, read }: Connection): DownloadsApi {
  return {
    downloadLink: (request) => read(downloadLinkSchema, () => server.downloads.$post({ json: request })),
    openLink: ({ url }, signal) =>
      send(
        () =>
          server.downloads[":token"].$get(
            { param: { token: url.slice(url.lastIndexOf("/") + 1) } },
            { init: { signal } },
          ),
        signal,
      ),
  };
}
