import { NETWORKS } from '@/lib/content/networks';
import { EMAIL, isWebUrl } from '@/lib/markdown/fields';
import { networkProfile } from '@/tools/shared/profiles';

type Field = {
  question: string;
  /** What is kept of an answer; null when it is none. */
  read: (text: string) => string | null;
  expected: string;
};

const anything: Pick<Field, 'read' | 'expected'> = { read: (text) => text, expected: 'some text' };
const idOf = (network: string): Pick<Field, 'read' | 'expected'> => ({
  read: (text) => networkProfile(network, text)?.username ?? null,
  expected: `a user name such as ${NETWORKS[network]?.example}, or the address of the profile`,
});

/** What init asks, in this order, and takes as flags of these names. */
export const FIELDS = {
  orcid: {
    question: 'ORCID iD',
    ...idOf('ORCID'),
    expected: 'an ORCID iD such as 0000-0002-1825-0097, all digits right',
  },
  name: { question: 'Name', ...anything },
  position: { question: 'Position, such as PhD student in Computer Science', ...anything },
  affiliation: { question: 'Affiliation', ...anything },
  email: {
    question: 'E-mail',
    read: (text) => (EMAIL.test(text) ? text : null),
    expected: 'an e-mail address such as ada@example.org',
  },
  location: { question: 'Place, such as United Kingdom', ...anything },
  scholar: { question: 'Google Scholar, id or address', ...idOf('Google Scholar') },
  dblp: { question: 'DBLP, pid or address', ...idOf('DBLP') },
  openalex: { question: 'OpenAlex, id or address', ...idOf('OpenAlex') },
  inspire: { question: 'INSPIRE HEP, number or address', ...idOf('INSPIRE HEP') },
  github: { question: 'GitHub user', ...idOf('GitHub') },
  url: {
    question: 'Address of the site',
    read: (text) => {
      const url = text.replace(/^http:/i, 'https:').replace(/\/+$/, '');
      return isWebUrl(url) && !/[?#]/.test(url) ? url : null;
    },
    expected: 'an address such as https://ada.github.io',
  },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;
export type Answers = Partial<Record<FieldName, string>>;
export const FIELD_NAMES = Object.keys(FIELDS).filter((name): name is FieldName => name in FIELDS);

/** The answers among raw texts, and a line for each that is none. */
export function readAnswers(raw: Readonly<Partial<Record<FieldName, string | undefined>>>): {
  answers: Answers;
  problems: string[];
} {
  const answers: Answers = {};
  const problems: string[] = [];
  for (const name of FIELD_NAMES) {
    const text = raw[name]?.replace(/\s+/g, ' ').trim();
    if (!text) continue;
    const value = FIELDS[name].read(text);
    if (value === null) problems.push(`--${name}: found ${JSON.stringify(text)}, expected ${FIELDS[name].expected}`);
    else answers[name] = value;
  }
  return { answers, problems };
}

/** Asks for what is not known yet; an empty answer takes the suggestion, or leaves the field out. */
export async function askFor(
  names: readonly FieldName[],
  known: Answers,
  suggestions: Answers,
  ask: (question: string) => Promise<string>,
): Promise<Answers> {
  const answers = { ...known };
  for (const name of names) {
    if (answers[name] !== undefined) continue;
    const suggestion = suggestions[name];
    const question = `${FIELDS[name].question}${suggestion ? ` [${suggestion}]` : ''}: `;
    for (
      let text = (await ask(question)).trim();
      ;
      text = (await ask(`Expected ${FIELDS[name].expected}.\n${question}`)).trim()
    ) {
      const value = text === '' ? suggestion : (FIELDS[name].read(text) ?? null);
      if (value === null || (name === 'name' && !value)) continue;
      if (value) answers[name] = value;
      break;
    }
  }
  return answers;
}
