/** The strings for each way to write instead of calling, and for the trace it leaves on the phone. */
export const writeKeys = {
  chat: { name: 'write.chat', trace: 'write.chatTrace' },
  sms: { name: 'write.sms', trace: 'write.smsTrace' },
  email: { name: 'write.email', trace: 'write.emailTrace' },
} as const;

const yesNo = { yes: 'value.yes', no: 'value.no' } as const;

/**
 * What a record states about a phone line besides its hours, as questions in display order. A question without `answers`
 * has free text or a list as its answer.
 */
const contactQuestions = [
  { field: 'cost', key: 'contact.cost', answers: { free: 'value.free', paid: 'place.cost.paid' } },
  { field: 'languages', key: 'contact.languages' },
  { field: 'anonymous', key: 'contact.anonymous', answers: yesNo },
  { field: 'tellsAuthorities', key: 'contact.tells', answers: yesNo },
  // Not a plain yes: the secret ends where a child is in danger.
  { field: 'secrecy', key: 'contact.secrecy', answers: { yes: 'contact.isSecret', no: 'value.no' } },
  { field: 'phoneBill', key: 'contact.bill', answers: yesNo },
] as const;

type Answered = Extract<(typeof contactQuestions)[number], { readonly answers: object }>;
type ValueOf<Group> = Group extends object ? Group[keyof Group] : never;

/** The answers of a record; undefined if the question does not apply to the line. */
type ContactAnswers = {
  readonly [Question in Answered as Question['field']]?: keyof Question['answers'] | 'unknown' | undefined;
};

/** The questions that apply to a record, each with the key of its answer, or undefined if that is unknown. */
export function listContactAnswers(record: ContactAnswers & { readonly languages?: unknown }) {
  return contactQuestions
    .filter(({ field }) => record[field] !== undefined)
    .map((question) => {
      const keys: Readonly<Record<string, ValueOf<Answered['answers']>>> =
        'answers' in question ? question.answers : {};
      return { ...question, answer: keys[String(record[question.field])] };
    });
}
