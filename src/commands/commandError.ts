/** Exit statuses: the command looked, and the answer is no; or it could not run. */
type FailureStatus = 1 | 2;

/** What keeps a command from its work, in words that need no others around them: what is wrong, and what to type. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly status: FailureStatus;

  constructor(message: string, status: FailureStatus = 2) {
    super(message);
    this.status = status;
  }
}
