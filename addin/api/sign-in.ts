/** Coming in and leaving: the one area of the interface that the first paint brings along. */
import { type Admission, admissionSchema } from "../../shared/api/sessions.ts";
import { acted, type Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface SignInApi {
  /** A session, or a second step that is awaited. */
  readonly signIn: (login: string, password: string) => Promise<Outcome<Admission>>;
  readonly signOut: () => Promise<Outcome<null>>;
  /** For areas that are fetched with the part of the pane that asks them. */
  readonly connection: Connection;
}

export function createSignInApi(connection: Connection): SignInApi {
  const { server, send, read } = connection;
  return {
    connection,
    signIn: (login, password) =>
      read(admissionSchema, () => server.sessions.$post({ json: { login, password } })),
    signOut: async () => {
      return acted(send(() => server.sessions.$delete()));
    },
  };
}
