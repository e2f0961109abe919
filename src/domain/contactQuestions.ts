/** The words for each way to write instead of calling, and for what it leaves on the phone. */
export const writeKeys = {
  chat: { name: 'write.chat', trace: 'write.chatTrace' },
  sms: { name: 'write.sms', trace: 'write.smsTrace' },
  email: { name: 'write.email', trace: 'write.emailTrace' },
} as const;

const yesNo = { yes: 'value.yes', no: 'value.no' } as const;

/**
 * What a record says of a phone line besides its hours, question by question, in the order in which a page tells it. A question
 * without answers is answered in words of its own.
 */
const contactQuestions = [
  { field: 'cost', key: 'contact.cost', answers: { free: 'value.free', paid: 'place.cost.paid' } },
  { field: 'languages', key: 'contact.languages' },
  { field: 'anonymous', key: 'contact.anonymous', answers: yesNo },
  { field: 'tellsAuthorities', key: 'contact.tells', answers: yesNo },
  { field: 'secrecy', key: 'contact.secrecy', answers: yesNo },
  { field: 'phoneBill', key: 'contact.bill', answers: yesNo },
] as const;

type Answered = Extract<(typeof contactQuestions)[number], { readonly answers: object }>;
type ValueOf<Group> = Group extends object ? Group[keyof Group] : never;

/** The answers of a record; undefined is a question that makes no sense for the line. */
type ContactAnswers = {
  readonly [Own in Answered as Own['field']]?: keyof Own['answers'] | 'unknown' | undefined;
};

/** The questions with the key of the answer of a record: undefined where nobody knows, and left out where they make no sense. */
export function listContactAnswers(record: ContactAnswers & { readonly languages?: unknown }) {
  return contactQuestions
    .filter(({ field }) => record[field] !== undefined)
    .map((question) => {
      const words: Readonly<Record<string, ValueOf<Answered['answers']>>> =
        'answers' in question ? question.answers : {};
      return { ...question, answer: words[String(record[question.field])] };
    });
}
