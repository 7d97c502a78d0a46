import { once } from "node:events";
import { createServer } from "node:net";
import { StartFault } from "./fault.ts";

/** Only this machine reaches the demonstration. */
export const HOST = "127.0.0.1";

/** PORT of the environment, 8787 without it. @throws StartFault when it is no port number. */
export function portFrom(text: string | undefined): number {
  if (text === undefined || text === "") return 8787;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StartFault(
    `PORT 应是 1 到 65535 之间的数，现在是“${text}”。PORT must be a number from 1 to 65535, not "${text}".`,
  );
}

/** @throws StartFault when something else listens on the port, or listening is not allowed. */
export async function assertPortFree(port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, HOST);
    await once(server, "listening");
  } catch (error) {
    throw new StartFault(portFault(port, error));
  }
  server.close();
  await once(server, "close");
}

function portFault(port: number, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return `端口 ${port} 已被占用，请换一个再试，例如 PORT=${port + 1} npm start。Port ${port} is in use; try another one.`;
  }
  return `不能使用端口 ${port}（${String(code)}），请换一个再试。Cannot listen on port ${port}; try another one.`;
}
