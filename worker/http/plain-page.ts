import type { Context } from "hono";
import type { PlaceInLine } from "../../shared/api/downloads.ts";
import { pageHeaders } from "./page-headers.ts";

/** Whether a person asks, with a browser. */
export function wantsPage(context: Context): boolean {
  return context.req.header("accept")?.includes("text/html") === true;
}

/** A page of one sentence and the way back; `sentence` is ours, never what somebody sent. */
export function plainPage(status: number, sentence: string): Response {
  return page(status, sentence, `<p>${sentence}。</p>`);
}

/** How often the page of somebody who waits asks again, seconds. */
const ASKING = 3;

/** A page that asks again by itself until the file comes. */
export function waitingPage({ ahead, seconds }: PlaceInLine): Response {
  const body = `<meta http-equiv="refresh" content="${ASKING}">
<p>前面还有${ahead}份文件，约${waitText(seconds)}。</p>
<p>轮到时会自动开始下载，请不要关闭这个页面；下载开始后可以关闭。</p>`;
  return page(202, "正在排队", body);
}

/** 20秒, 2分钟. */
function waitText(seconds: number): string {
  return seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`;
}

function page(status: number, title: string, content: string): Response {
  const body = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} · 半边天统计</title>
${content}
<p><a href="/">回到半边天统计</a></p>
</html>
`;
  return new Response(body, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", ...pageHeaders("browser") },
  });
}
