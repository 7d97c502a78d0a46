import { OpenAPIHono } from "@hono/zod-openapi";
import { type Clock, systemClock } from "./clock.ts";
import type { AppEnv } from "./env.ts";
import { apiHeaders } from "./http/api-headers.ts";
import { answerError, problemResponse } from "./http/problems.ts";
import { requestId } from "./http/request-id.ts";
import { healthRoutes } from "./routes/health.ts";

/** The whole application; `clock` is passed in so that tests can hold the time. */
export function createApp(clock: Clock = systemClock) {
  const app = new OpenAPIHono<AppEnv>();
  app.use(requestId);
  app.use(async (context, next) => {
    context.set("clock", clock);
    await next();
  });
  app.use("/api/*", apiHeaders);
  app.onError(answerError);
  app.notFound(() => problemResponse("not_found"));
  return app.route("/", healthRoutes);
}

export const app = createApp();

/** For `hc<AppType>`: paths, bodies and answers of the interface. */
export type AppType = ReturnType<typeof createApp>;
