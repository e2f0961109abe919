/** Exit status 1: the command ran, and a check failed. 2: it could not run. */
type FailureStatus = 1 | 2;

/** An expected failure of a command. The message is complete in itself: what is wrong and what to type. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly status: FailureStatus;

  constructor(message: string, status: FailureStatus = 2) {
    super(message);
    this.status = status;
  }
}
