import MailComposer from 'nodemailer/lib/mail-composer';

/** A letter that a mail program opens. */
interface Mail {
  /** The addresses of e-mail; undefined where they are not known. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly subject: string;
  readonly text: string;
  /** ms */
  readonly date: number;
  /** Names the letter, and is the same whenever it is written again. */
  readonly messageId: string;
}

/** A letter without a sender is none. Nobody is a group without members (RFC 6854); mail programs put in whoever sends it. */
const NOBODY = 'undisclosed:;';

/** The letter as a file (RFC 5322), which mail programs open as a draft. */
export async function writeMail({ from = NOBODY, to, date, ...letter }: Mail): Promise<Buffer> {
  const mail = new MailComposer({
    ...letter,
    from,
    ...(to === undefined ? {} : { to }),
    date: new Date(date),
    textEncoding: 'quoted-printable',
    headers: { 'X-Unsent': '1' },
    newline: 'windows',
  });
  return mail.compile().build();
}
