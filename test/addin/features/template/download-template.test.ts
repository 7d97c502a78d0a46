import { describe, expect, it } from "vitest";
import { createApi } from "../../../../addin/api/client.ts";
import { createConnection } from "../../../../addin/api/connection.ts";
import { downloadTemplate } from "../../../../addin/features/template/download-template.ts";
import { problems } from "../../../../shared/problem.ts";

function apiOf(answer: () => Response) {
  const requests: Request[] = [];
  const connection = createConnection(
    async (path, init) => {
      requests.push(new Request(new URL(String(path), "http://pane.test"), init));
      return answer();
    },
    { token: () => "secret", expired: () => undefined },
  );
  return { api: createApi(connection), requests };
}

function workbook(name: string | null, body: BodyInit = "bytes"): Response {
  const encoded =
    name === null
      ? "attachment"
      : `attachment; filename="t.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(body, { headers: { "content-disposition": encoded } });
}

describe("downloading a template", () => {
  it("asks for the form and the period with the token, and takes the server's name for the file", async () => {
    const { api, requests } = apiOf(() => workbook("2019年台账（测试区）.xlsx"));
    const file = await downloadTemplate(api, { form: "women_loans", period: "2019" });
    expect(file).toMatchObject({ ok: true, value: { name: "2019年台账（测试区）.xlsx" } });
    expect(file.ok && (await file.value.content.text())).toBe("bytes");
    expect(requests[0]?.url).toBe("http://pane.test/api/forms/women_loans/template.xlsx?period=2019");
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer secret");
  });

  it("asks for the printed table that was chosen", async () => {
    const { api, requests } = apiOf(() => workbook("月报.xlsx"));
    await downloadTemplate(api, { form: "women_loans", period: "2019", table: "monthly" });
    expect(requests[0]?.url).toBe(
      "http://pane.test/api/forms/women_loans/template.xlsx?period=2019&table=monthly",
    );
  });

  it("leaves the period away when there is none, and needs no name", async () => {
    const { api, requests } = apiOf(() => workbook(null));
    const file = await downloadTemplate(api, { form: "women_loans", period: undefined });
    expect(file).toMatchObject({ ok: true, value: { name: "报表模板.xlsx" } });
    expect(requests[0]?.url).toBe("http://pane.test/api/forms/women_loans/template.xlsx");
  });

  it("gives a failure and no file when it is refused or breaks off", async () => {
    const { status, title } = problems.not_found;
    const refused = apiOf(() =>
      Response.json({ type: "about:blank", status, title, code: "not_found" }, { status }),
    );
    expect(await downloadTemplate(refused.api, { form: "none", period: "2019" })).toMatchObject({
      ok: false,
      failure: { kind: "problem", problem: { code: "not_found" } },
    });
    const cut = apiOf(() =>
      workbook(
        null,
        new ReadableStream({
          start(controller) {
            controller.error(new TypeError("cut"));
          },
        }),
      ),
    );
    expect(await downloadTemplate(cut.api, { form: "women_loans", period: "2019" })).toEqual({
      ok: false,
      failure: { kind: "network" },
    });
  });
});
