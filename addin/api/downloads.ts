import type { DownloadRequest } from "../../shared/api/download-request.ts";
import {
  type DownloadLink,
  downloadLinkSchema,
  type PlaceInLine,
  placeInLineSchema,
} from "../../shared/api/downloads.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface DownloadsApi {
  /** A link that starts the download once, wherever it is opened. */
  readonly downloadLink: (request: DownloadRequest) => Promise<Outcome<DownloadLink>>;
  /** The response itself, so that the caller can count its bytes as they come; before that, its place in line: 0 when its turn has come. */
  readonly openLink: (link: DownloadLink, signal: AbortSignal) => Promise<Outcome<Response | PlaceInLine>>;
  /** Gives up the link and its place. */
  readonly dropLink: (link: DownloadLink) => Promise<void>;
}

export function createDownloadsApi({ server, send, sendQuietly, read }: Connection): DownloadsApi {
  const paramOf = ({ url }: DownloadLink) => ({ token: url.slice(url.lastIndexOf("/") + 1) });
  return {
    downloadLink: (request) => read(downloadLinkSchema, () => server.downloads.$post({ json: request })),
    openLink: async (link, signal) => {
      const answer = await send(
        () =>
          server.downloads[":token"].$get(
            { param: paramOf(link) },
            { init: { signal }, headers: { prefer: "respond-async" } },
          ),
        signal,
      );
      if (!answer.ok || answer.value.status !== 202) return answer;
      const { value } = answer;
      return read(placeInLineSchema, async () => value);
    },
    dropLink: async (link) => {
      await sendQuietly(() => server.downloads[":token"].$delete({ param: paramOf(link) }));
    },
  };
}
