/** Writes one line to the platform's log. Nothing that a person typed belongs in `entry`. */
export function logError(entry: { event: string; requestId?: string; route?: string; error: unknown }): void {
  const { error, ...rest } = entry;
  const cause =
    error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : {};
  // biome-ignore lint/suspicious/noConsole: the console is the platform's log
  console.error(JSON.stringify({ ...rest, ...cause }));
}
