/** Something the person at the keyboard can put right; `message` is the one line to show. Has no stack worth showing. */
export class StartFault extends Error {
  override readonly name = "StartFault";
}
