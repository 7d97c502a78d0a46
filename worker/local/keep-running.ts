import { setTimeout as pause } from "node:timers/promises";
import type { Miniflare } from "miniflare";
import { StartFault } from "./fault.ts";
import type { DataClaim } from "./one-server.ts";

/** A Worker's process that is started anew when it ends unasked. */
export interface Kept<Runtime = Miniflare> {
  /** The one that runs, or ran last. */
  readonly current: () => Runtime;
  /** Whether it runs: it does not while another is being started. */
  readonly answers: () => boolean;
  /** Resolves when it is given up, with what there is to do. */
  readonly lost: Promise<StartFault>;
  /** Ends it for good. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds before each try in a row; after the last another would help nobody. */
const PAUSES = [0, 200, 1_000, 3_000, 8_000];
/** Ends in a row, each soon after a start: something ends it again and again, and it is let rest longer each time. */
const MOST_SHORT_LIVES = 20;
const SHORT_LIFE = 30_000;
const LONGEST_REST = 2_000;

/**
 * Watches over a process that answers. When it ends unasked, says so and starts another: requests under way fail as
 * when a line is cut, and are sent again under the same UUID.
 * @param startAgain resolves when another answers; rejects when it does not
 * @param rest waits so many milliseconds
 */
export function keepRunning<Runtime extends Pick<Miniflare, "dispose">>(
  first: Runtime,
  claim: Pick<DataClaim, "whenEnded" | "isServed" | "settle">,
  startAgain: () => Promise<Runtime>,
  rest: (milliseconds: number) => Promise<unknown> = pause,
): Kept<Runtime> {
  let current = first;
  let since = performance.now();
  let shortLives = 0;
  let stopping = false;
  let restarting: Promise<void> | undefined;
  let giveUp: (fault: StartFault) => void = () => undefined;
  const lost = new Promise<StartFault>((resolve) => {
    giveUp = resolve;
  });

  /** @returns whether another answers. */
  const tryAgain = async (): Promise<boolean> => {
    for (const before of PAUSES) {
      await rest(before);
      if (stopping) return false;
      try {
        await claim.settle();
        current = await startAgain();
        return true;
      } catch (error) {
        console.error(`没有启动起来：${wordsOf(error)}`);
      }
    }
    return false;
  };
  const restart = async () => {
    // At once: it would else start another of its own.
    const disposed = current.dispose().catch(() => undefined);
    do {
      shortLives = performance.now() - since < SHORT_LIFE ? shortLives + 1 : 0;
      console.error(
        "服务进程意外停止，正在重新启动… The server process ended unexpectedly; starting it again.",
      );
      const began = performance.now();
      await disposed;
      await rest(Math.min(LONGEST_REST, 100 * 2 ** shortLives - 100));
      if (stopping) return;
      if (shortLives > MOST_SHORT_LIVES || !(await tryAgain())) {
        if (!stopping) giveUp(new StartFault(GIVEN_UP));
        return;
      }
      since = performance.now();
      const seconds = ((since - began) / 1000).toFixed(1);
      console.error(`服务已恢复（${seconds} 秒），可以继续使用。The server answers again.`);
    } while (!claim.isServed());
  };
  claim.whenEnded(() => {
    if (stopping || restarting !== undefined) return;
    restarting = restart().finally(() => {
      restarting = undefined;
    });
  });
  return {
    current: () => current,
    answers: () => restarting === undefined && !stopping,
    lost,
    stop: async () => {
      stopping = true;
      await restarting;
      await current.dispose();
    },
  };
}

const GIVEN_UP =
  "服务进程反复停止，不再重试。已给出回执的报送都在。请看上面的错误：磁盘是否已满，内存是否不够，端口是否被别的程序占用。" +
  "处理后再运行 npm start；仍不行，从备份恢复到新文件夹（docs/operations.md “数据坏了”）。" +
  "The server process keeps ending; given up. Look at the errors above, then start again or restore a backup.";

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}（${error.cause.message}）` : error.message;
}
