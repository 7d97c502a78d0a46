/** A refusal as Excel words it: one of its error codes, and where in the request it happened. */
export class HostError extends Error {
  readonly code: string;
  readonly location: string | null;

  constructor(code: string, message: string, location: string | null = null) {
    super(message);
    this.code = code;
    this.location = location;
  }
}
