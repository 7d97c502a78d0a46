/** A server as far as sending needs one, and the pane's own way to it: client, catalogue, engine, sender. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createApi } from "../../../../addin/api/client.ts";
import { createConnection } from "../../../../addin/api/connection.ts";
import { createCatalogueKeeper } from "../../../../addin/catalogue-keeper.ts";
import type { EngineFunctions } from "../../../../addin/engine/engine.ts";
import { createEngineFunctions } from "../../../../addin/engine/engine-functions.ts";
import { createSender } from "../../../../addin/features/submit/sender.ts";
import { CATALOGUE_HEADER } from "../../../../shared/api/catalogue-header.ts";
import { type CatalogueContent, createCatalogue } from "../../../../shared/form/catalogue.ts";
import { standardContent } from "../../../../shared/forms/index.ts";
import { problems } from "../../../../shared/problem.ts";
import { openOutbox } from "./support.ts";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Heard {
  readonly uuid: string;
  readonly content: string;
  readonly digest: string;
}

export interface CityServer {
  readonly url: string;
  /** Requests that got one of the answers, and those refused because they named another catalogue. */
  readonly heard: readonly Heard[];
  readonly outdated: readonly Heard[];
  /** What the city has from now on; null: no catalogue can be had. */
  catalogue: CatalogueContent | null;
  readonly close: () => void;
}

/** Each answer serves one submission: a status with a body, or a connection that breaks after the request was heard. */
export async function serve(answers: readonly ("break" | Answer)[]): Promise<CityServer> {
  const heard: Heard[] = [];
  const outdated: Heard[] = [];
  const server: Server = createServer(async (request, response) => {
    let content = "";
    for await (const chunk of request) content += chunk;
    const say = ({ status, body }: Answer): void => {
      const page = typeof body === "string";
      response.writeHead(status, { "content-type": page ? "text/html" : "application/json" });
      response.end(page ? body : JSON.stringify(body));
    };
    const catalogue = city.catalogue === null ? null : createCatalogue(city.catalogue);
    if (request.url === "/api/catalogue") {
      if (catalogue === null) request.socket.destroy();
      else if (request.headers["if-none-match"] === `"${catalogue.digest}"`) response.writeHead(304).end();
      else say({ status: 200, body: { digest: catalogue.digest, ...catalogue.content } });
      return;
    }
    const uuid = request.url?.split("/").at(-1) ?? "";
    const digest = String(request.headers[CATALOGUE_HEADER]);
    if (catalogue !== null && digest !== catalogue.digest) {
      outdated.push({ uuid, content, digest });
      return say(refusal("catalogue_outdated"));
    }
    const answer = answers[heard.length];
    heard.push({ uuid, content, digest });
    if (answer === undefined || answer === "break") request.socket.destroy();
    else say(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const city = {
    url: `http://127.0.0.1:${port}`,
    heard,
    outdated,
    catalogue: standardContent as CatalogueContent | null,
    close: () => void server.close(),
  };
  return city;
}

export function refusal(code: keyof typeof problems): Answer {
  const { status, title } = problems[code];
  return { status, body: { type: "about:blank", status, title, code } };
}

/** A page of the pane in front of the server; its catalogue has been fetched. */
export async function openPane({ url }: Pick<CityServer, "url">, outbox = openOutbox()) {
  const api = createApi(
    createConnection((path, init) => fetch(`${url}${String(path)}`, init), {
      token: () => "token",
      expired: () => undefined,
    }),
  );
  const engine: EngineFunctions = createEngineFunctions();
  const catalogue = createCatalogueKeeper({
    api,
    shelf: { read: async () => undefined, write: async () => undefined },
    onNew: engine.takeCatalogue,
  });
  await catalogue.renew();
  const faults: string[] = [];
  const sender = createSender({
    api,
    outbox,
    engine: { payload: async (request) => engine.payload(request) },
    catalogue,
    onFault: (fault) => faults.push(String(fault)),
  });
  return { api, engine, catalogue, outbox, sender, faults };
}
