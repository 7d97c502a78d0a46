import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { catalogueSchema, formsSchema } from "../../../shared/api/forms.ts";
import { meSchema } from "../../../shared/api/sessions.ts";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { app } from "../../../worker/app.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity } from "../../worker/support/city.ts";
import { ask, problemOf } from "../../worker/support/requests.ts";

const { newest: forms } = standardCatalogue;

/** The page as the build leaves it: these tests are about what the Worker adds. */
const withPage = {
  ...env,
  ASSETS: {
    fetch: async (request: Request) =>
      new Response(`page ${new URL(request.url).pathname}`, { headers: { "content-type": "text/html" } }),
  },
};

describe("the description of the interface", () => {
  it("names every route of the application and no other", async () => {
    const response = await ask("/api/openapi.json");
    const { openapi, paths } = (await response.json()) as { openapi: string; paths: Record<string, object> };
    expect(openapi).toBe("3.1.0");
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const served = app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, "{$1}")}`);
    expect([...new Set(served)].sort()).toEqual(described.sort());
  });

  it("describes bodies and problems by their schemas", async () => {
    const text = await (await ask("/api/openapi.json")).text();
    for (const word of ["baseVersion", "controlTotals", "application/problem+json", "base_version_stale"]) {
      expect(text).toContain(word);
    }
  });
});

describe("every answer of the interface", () => {
  it.each(["/api/health", "/api/me", "/api/nowhere"])("is data and nothing else: %s", async (path) => {
    const { headers } = await ask(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("strict-transport-security")).toContain("max-age=");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(["/", "/web.html", "/taskpane.html", "/manifest.xml", "/nowhere", "/api/nowhere", "/api/me"])(
    "is not sniffed, and comes by https alone: %s",
    async (path) => {
      const { headers } = await app.request(path, {}, withPage);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
    },
  );

  it("is a problem for unknown paths", async () => {
    for (const path of ["/api/nowhere", "/nowhere"]) {
      expect(await problemOf(await ask(path))).toEqual({
        type: "urn:halfsky:problem:not_found",
        title: "没有找到，或者不在您的单位范围内",
        status: 404,
        code: "not_found",
      });
    }
  });

  it("says which methods a path takes when it is asked with another", async () => {
    for (const [method, path, allow] of [
      ["PATCH", "/api/me", "GET"],
      ["PUT", "/api/sessions", "GET, POST, DELETE"],
      ["DELETE", `/api/submissions/${crypto.randomUUID()}`, "GET, PUT"],
      ["POST", "/", "GET"],
    ] as const) {
      const response = await ask(path, { method });
      expect(response.headers.get("allow")).toBe(allow);
      expect(await problemOf(response)).toMatchObject({ status: 405, code: "method_not_allowed" });
    }
  });

  it("says nothing of an error that nobody foresaw", async () => {
    const broken = {
      ...env,
      DB: {
        ...env.DB,
        prepare: () => {
          throw new Error("secret detail");
        },
      },
    };
    const headers = { authorization: `Bearer ${"a".repeat(43)}` };
    const response = await app.request("/api/me", { headers }, broken);
    const text = await response.clone().text();
    expect(text).not.toContain("secret");
    expect(await problemOf(response)).toMatchObject({ status: 500, code: "internal" });
  });
});

describe("pages", () => {
  it.each(["/", "/web.html"])("are served at %s with a policy that lets nothing foreign in", async (path) => {
    const response = await app.request(path, {}, withPage);
    expect(await response.text()).toBe("page /web.html");
    const policy = response.headers.get("content-security-policy")?.split("; ");
    expect(policy).toEqual([
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  });

  it.each([
    ["/taskpane.html", "https://appsforoffice.microsoft.com", "https://*.officeapps.live.com"],
    ["/taskpane-21vianet.html", "https://appsforoffice.cdn.partner.office365.cn", "https://*.sharepoint.cn"],
  ])(
    "of Excel's pane, at %s, let in Office.js and nothing else, and only Office around them",
    async (path, script, frame) => {
      const response = await app.request(path, {}, withPage);
      expect(await response.text()).toBe(`page ${path}`);
      const policy = response.headers.get("content-security-policy")?.split("; ") ?? [];
      const scripts = policy.find((rule) => rule.startsWith("script-src"))?.split(" ") ?? [];
      expect(scripts.slice(0, 3)).toEqual(["script-src", "'self'", script]);
      const frames =
        policy
          .find((rule) => rule.startsWith("frame-ancestors"))
          ?.split(" ")
          .slice(1) ?? [];
      expect(frames).toContain(frame);
      expect(frames.filter((host) => !host.startsWith("https://"))).toEqual([]);
      expect(policy).toContain("connect-src 'self'");
    },
  );

  it.each(["/manifest.xml", "/manifest-21vianet.xml"])(
    "%s is written for the address it is asked at",
    async (path) => {
      const asked: string[] = [];
      const withManifest = {
        ...env,
        ASSETS: {
          fetch: async (request: Request) => {
            asked.push(new URL(request.url).pathname);
            return new Response('<Url DefaultValue="https://localhost:8787/taskpane.html"/>');
          },
        },
      };
      const response = await app.request(`https://city.example${path}`, {}, withManifest);
      expect(asked).toEqual([path]);
      expect(await response.text()).toBe('<Url DefaultValue="https://city.example/taskpane.html"/>');
      expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
      expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${path.slice(1)}"`);
    },
  );

  it("that do not exist are told to people in a page", async () => {
    const response = await ask("/nowhere", { headers: { accept: "text/html,*/*" } });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("没有找到这个页面");
  });
});

describe("what an account learns of itself and the forms", () => {
  it("knows its units in the register's order, and who receives what it sends", async () => {
    const { city, east, west, town } = await createCity();
    const meOf = async (as: typeof city) => meSchema.parse(await (await ask("/api/me", {}, as)).json());
    expect(await meOf(town)).toMatchObject({ recipient: city.unit.name, units: [town.unit] });
    expect((await meOf(city)).units).toEqual([city, east, west, town].map(({ unit }) => unit));
    expect((await meOf(city)).recipient).toBe(city.unit.name);
  });

  it("finds every form, and one by id and version", async () => {
    const { east } = await createCity();
    const list = formsSchema.parse(await (await ask("/api/forms", {}, east)).json());
    expect(list.forms.map(({ id }) => id)).toEqual(forms.map(({ id }) => id));
    for (const version of [1, newestVersion("women_loans")]) {
      const loans = await ask(`/api/forms/women_loans?version=${version}`, {}, east);
      expect(await loans.json()).toEqual(standardCatalogue.form("women_loans", version));
    }
    for (const path of ["/api/forms/none", "/api/forms/women_loans?version=99"]) {
      expect(await problemOf(await ask(path, {}, east))).toMatchObject({ code: "not_found" });
    }
  });

  it("has the whole catalogue in one answer, named by its digest", async () => {
    const { east } = await createCity();
    const response = await ask("/api/catalogue", {}, east);
    const { digest, ...content } = catalogueSchema.parse(await response.json());
    expect(digest).toBe(standardCatalogue.digest);
    expect(createCatalogue(content).digest).toBe(digest);
    expect(response.headers.get("etag")).toBe(`"${digest}"`);
  });

  it.each(["/api/catalogue", "/api/forms", "/api/forms/women_loans"])(
    "may keep %s, and is told when that still holds",
    async (path) => {
      const { east } = await createCity();
      const first = await ask(path, {}, east);
      const etag = first.headers.get("etag") ?? "";
      expect(first.headers.get("cache-control")).toBe("private, no-cache");
      for (const kept of [etag, `W/${etag}`, `"older", ${etag}`]) {
        const again = await ask(path, { headers: { "if-none-match": kept } }, east);
        expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
        expect(again.headers.get("cache-control")).toBe("private, no-cache");
      }
      const older = await ask(path, { headers: { "if-none-match": '"older"' } }, east);
      expect([older.status, await older.text()]).toEqual([200, await first.text()]);
    },
  );

  it("is told nothing of what it keeps where there is no such form, or no session", async () => {
    const { east } = await createCity();
    const headers = { "if-none-match": `"${standardCatalogue.digest}"` };
    const unknown = await ask("/api/forms/none", { headers }, east);
    expect(unknown.headers.get("cache-control")).toBe("no-store");
    expect(await problemOf(unknown)).toMatchObject({ code: "not_found" });
    expect(await problemOf(await ask("/api/catalogue", { headers }))).toMatchObject({
      code: "not_signed_in",
    });
  });
});
