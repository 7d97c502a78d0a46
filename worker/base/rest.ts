/**
 * Lets others have the thread. Only a timer does: workerd looks for new requests, and sends what is written, when
 * nothing is left to do, and an answer of the database in the same process or a message to oneself comes before that.
 */
export function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
