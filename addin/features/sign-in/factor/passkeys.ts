import type {
  Assertion,
  Attestation,
  PasskeyCreation,
  PasskeyRequest,
} from "../../../../shared/api/second-factor.ts";

/** What became of asking an authenticator: `twice`, it holds a passkey of the account already. */
export type Asked<T> =
  | { readonly kind: "answered"; readonly answer: T }
  | { readonly kind: "failed" | "twice" };

const library = () => import("@simplewebauthn/browser");

/** Whether the browser can ask for passkeys here: over https or on this machine, at a host with a name. */
export function passkeysWork(): boolean {
  return (
    window.isSecureContext &&
    typeof PublicKeyCredential !== "undefined" &&
    !/^[\d.]+$|:/.test(location.hostname)
  );
}

export function makePasskey(options: PasskeyCreation): Promise<Asked<Attestation>> {
  return asked(async () => {
    const { startRegistration } = await library();
    const { id, rawId, response } = await startRegistration({ optionsJSON: options });
    const { clientDataJSON, attestationObject, transports } = response;
    return {
      id,
      rawId,
      type: "public-key",
      response: { clientDataJSON, attestationObject, ...(transports && { transports: [...transports] }) },
    };
  });
}

export function askPasskey(options: PasskeyRequest): Promise<Asked<Assertion>> {
  return asked(async () => {
    const { startAuthentication } = await library();
    const { id, rawId, response } = await startAuthentication({ optionsJSON: options });
    const { clientDataJSON, authenticatorData, signature, userHandle } = response;
    return {
      id,
      rawId,
      type: "public-key",
      response: { clientDataJSON, authenticatorData, signature, userHandle: userHandle ?? null },
    };
  });
}

/** That somebody cancelled is no fault of the program. */
async function asked<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { kind: "answered", answer: await ask() };
  } catch (error) {
    const twice = error instanceof Error && error.name === "InvalidStateError";
    return { kind: twice ? "twice" : "failed" };
  }
}
