import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

// Files share an isolate, as requests do in production, but no data: each begins with an empty database and bucket.
await reset();
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
