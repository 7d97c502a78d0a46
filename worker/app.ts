import { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "../shared/form/catalogue.ts";
import { standardCatalogue } from "../shared/forms/index.ts";
import { type Clock, systemClock } from "./base/clock.ts";
import type { AppEnv } from "./env.ts";
import { cataloguesByRevision } from "./forms/catalogue.ts";
import { apiHeaders } from "./http/api-headers.ts";
import { everyAnswer } from "./http/every-answer.ts";
import { answerNotFound } from "./http/not-found.ts";
import { answerError } from "./http/problems.ts";
import { requestId } from "./http/request-id.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { assignmentRoutes } from "./routes/assignments.ts";
import { auditRoutes } from "./routes/audit.ts";
import { boardRoutes } from "./routes/board.ts";
import { checkRoutes } from "./routes/check.ts";
import { collectionRoutes } from "./routes/collections.ts";
import { factorRoutes } from "./routes/factors.ts";
import { formFitRoutes } from "./routes/form-fits.ts";
import { formRoutes } from "./routes/forms.ts";
import { healthRoutes } from "./routes/health.ts";
import { intakeRoutes } from "./routes/intake.ts";
import { integrityRoutes } from "./routes/integrity.ts";
import { invitationRoutes } from "./routes/invitations.ts";
import { mergeRoutes } from "./routes/merge.ts";
import { describeRoutes } from "./routes/openapi.ts";
import { ownFormRoutes } from "./routes/own-forms.ts";
import { pageRoutes } from "./routes/pages.ts";
import { reviewRoutes } from "./routes/reviews.ts";
import { sampleRoutes } from "./routes/samples.ts";
import { secondStepRoutes } from "./routes/second-step.ts";
import { sessionRoutes } from "./routes/sessions.ts";
import { settingRoutes } from "./routes/settings.ts";
import { setupRoutes } from "./routes/setup.ts";
import { submissionRoutes } from "./routes/submissions.ts";
import { templateRoutes } from "./routes/templates.ts";
import { unitRoutes } from "./routes/units.ts";
import { wordRoutes } from "./routes/words.ts";

/** What the application is made with: tests hold the time, and add forms of their own to the standard ones. */
export interface AppSettings {
  readonly clock?: Clock;
  readonly catalogue?: Catalogue;
}

/** The whole application. */
export function createApp({ clock = systemClock, catalogue = standardCatalogue }: AppSettings = {}) {
  const catalogueOf = cataloguesByRevision(catalogue);
  const app = new OpenAPIHono<AppEnv>();
  app.use(requestId);
  app.use(everyAnswer);
  app.use(async (context, next) => {
    context.set("clock", clock);
    context.set("standard", catalogue);
    context.set("catalogueOf", catalogueOf);
    await next();
  });
  app.use("/api/*", apiHeaders);
  app.onError(answerError);
  app.notFound((context) => answerNotFound(context, app));
  app.route("/", pageRoutes);
  describeRoutes(app);
  return app
    .route("/", healthRoutes)
    .route("/", sessionRoutes)
    .route("/", secondStepRoutes)
    .route("/", factorRoutes)
    .route("/", unitRoutes)
    .route("/", accountRoutes)
    .route("/", invitationRoutes)
    .route("/", setupRoutes)
    .route("/", settingRoutes)
    .route("/", auditRoutes)
    .route("/", formFitRoutes)
    .route("/", ownFormRoutes)
    .route("/", formRoutes)
    .route("/", templateRoutes)
    .route("/", collectionRoutes)
    .route("/", boardRoutes)
    .route("/", submissionRoutes)
    .route("/", intakeRoutes)
    .route("/", reviewRoutes)
    .route("/", mergeRoutes)
    .route("/", integrityRoutes)
    .route("/", checkRoutes)
    .route("/", assignmentRoutes)
    .route("/", wordRoutes)
    .route("/", sampleRoutes);
}

export const app = createApp();

/** For `hc<AppType>`: paths, bodies and answers of the interface. */
export type AppType = ReturnType<typeof createApp>;
