import { useEffect, useRef, useState } from "react";
import type { DownloadRequest } from "../../../shared/api/download-request.ts";
import type { DownloadLink } from "../../../shared/api/downloads.ts";
import type { Failure, Outcome } from "../../api/failure.ts";
import { collect, fileNameOf } from "../../api/response-body.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";

export type Progress =
  | { readonly kind: "idle" }
  /** Asked for; where it stands is not known yet. */
  | { readonly kind: "asking" }
  | { readonly kind: "waiting"; readonly ahead: number; readonly seconds: number }
  | { readonly kind: "running"; readonly bytes: number }
  | { readonly kind: "done"; readonly message: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly message: string };

/** What is done with a file once it is here; or with its link, by a program that fetches it itself. */
export type Delivery =
  | { readonly kind: "file"; readonly take: (content: Blob, name: string) => Promise<Progress> }
  | { readonly kind: "link"; readonly open: (path: string) => void };

/** Whether something is still to come, and can be stopped. */
export function isUnderWay({ kind }: Progress): boolean {
  return kind === "asking" || kind === "waiting" || kind === "running";
}

export interface Downloading {
  readonly progress: Progress;
  readonly start: (request: DownloadRequest, deliver: Delivery) => Promise<void>;
  readonly stop: () => void;
  /** The last download once more; null before the first. */
  readonly again: (() => void) | null;
}

/** How often one who waits asks whether the turn has come, ms. */
const ASKING = 2000;

/**
 * One download at a time: each is started from a link of its own, so that a failed one can be started again.
 * @param titleOf names a form in what is said of a download that failed
 */
export function useDownload(titleOf: (form: string) => string): Downloading {
  const { api } = useServices();
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });
  const [last, setLast] = useState<{ request: DownloadRequest; deliver: Delivery } | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  /** The file's response, once its turn has come; whoever stops before gives the place up. */
  const inTurn = async (link: DownloadLink, signal: AbortSignal): Promise<Outcome<Response>> => {
    let told = false;
    try {
      for (;;) {
        const answer = await api.openLink(link, signal);
        if (!answer.ok) return answer;
        const { value } = answer;
        if (!("ahead" in value)) return { ok: true, value };
        if (value.ahead === 0) {
          setProgress({ kind: "running", bytes: 0 });
        } else {
          setProgress({ kind: "waiting", ...value });
        }
        // What is made now is there at once.
        if (value.ahead > 0 || told) await passed(ASKING, signal);
        told = value.ahead === 0;
      }
    } catch (error) {
      if (signal.aborted) void api.dropLink(link);
      throw error;
    }
  };

  const fetchFile = async (
    request: DownloadRequest,
    deliver: Delivery,
    signal: AbortSignal,
  ): Promise<Progress> => {
    const link = await api.downloadLink(request);
    if (!link.ok) return { kind: "failed", message: told(link.failure, titleOf) };
    if (signal.aborted) return { kind: "stopped" };
    if (deliver.kind === "link") {
      deliver.open(link.value.url);
      return { kind: "done", message: text.merge.handedOver };
    }
    const answer = await inTurn(link.value, signal);
    if (!answer.ok) return { kind: "failed", message: told(answer.failure, titleOf) };
    const content = await collect(answer.value, (bytes) => setProgress({ kind: "running", bytes }));
    if (signal.aborted) return { kind: "stopped" };
    if (!content.ok) return { kind: "failed", message: told(content.failure, titleOf) };
    const period = "year" in request.query ? request.query.year : request.query.period;
    return deliver.take(content.value, fileNameOf(answer.value) ?? text.merge.fileName(period));
  };

  const start = async (request: DownloadRequest, deliver: Delivery): Promise<void> => {
    const controller = new AbortController();
    stopper.current = controller;
    setLast({ request, deliver });
    setProgress({ kind: "asking" });
    try {
      setProgress(await fetchFile(request, deliver, controller.signal));
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      setProgress({ kind: "stopped" });
    }
  };

  return {
    progress,
    start,
    stop: () => stopper.current?.abort(),
    again: last === null ? null : () => void start(last.request, last.deliver),
  };
}

/** With the forms that are lost by name: what else there is can be downloaded without them. */
function told(failure: Failure, titleOf: (form: string) => string): string {
  const said = failureText(failure);
  if (failure.kind !== "problem" || failure.problem.code !== "form_lost") return said;
  const lost = (failure.problem.issues ?? []).map(({ path, message }) =>
    text.merge.lostForm(titleOf(path), Number(message)),
  );
  return lost.length === 0 ? said : text.merge.lostForms(said, lost);
}

/** @throws the signal's reason when it is aborted before so many ms have passed */
function passed(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
