/** A file that is made while it is being sent. */
export interface Download {
  /** Name for people, and one in ASCII for old programs. */
  readonly name: string;
  readonly asciiName: string;
  readonly type: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}
