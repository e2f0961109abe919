import MailComposer from 'nodemailer/lib/mail-composer';

/** An e-mail. */
interface Mail {
  /** E-mail addresses; undefined if unknown. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly subject: string;
  readonly text: string;
  /** ms */
  readonly date: number;
  /** Must be the same each time the same message is written. */
  readonly messageId: string;
}

/** RFC 5322 requires a sender. An empty group is one (RFC 6854); mail programs replace it with the account that sends. */
const NO_SENDER = 'undisclosed:;';

/** Formats a message as an RFC 5322 file, which mail programs open as a draft. */
export async function writeMail({ from = NO_SENDER, to, date, ...message }: Mail): Promise<Buffer> {
  const mail = new MailComposer({
    ...message,
    from,
    ...(to === undefined ? {} : { to }),
    date: new Date(date),
    textEncoding: 'quoted-printable',
    headers: { 'X-Unsent': '1' },
    newline: 'windows',
  });
  return mail.compile().build();
}
