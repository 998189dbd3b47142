import { NETWORKS } from '@/lib/content/networks';
import { EMAIL, isWebUrl } from '@/lib/markdown/fields';
import { networkProfile } from '@/tools/shared/profiles';

type Field = {
  question: string;
  /** The value parsed from an answer; null when it is invalid. */
  read: (text: string) => string | null;
  expected: string;
};

const anything: Pick<Field, 'read' | 'expected'> = { read: (text) => text, expected: 'some text' };
const idOf = (network: string): Pick<Field, 'read' | 'expected'> => ({
  read: (text) => networkProfile(network, text)?.username ?? null,
  expected: `a user name such as ${NETWORKS[network]?.example}, or the URL of the profile`,
});

/** What init asks for, in this order; the keys are also the names of its flags. */
export const FIELDS = {
  orcid: {
    question: 'ORCID iD',
    ...idOf('ORCID'),
    expected: 'an ORCID iD with a correct check digit, such as 0000-0002-1825-0097',
  },
  name: { question: 'Name', ...anything },
  position: { question: 'Position, such as PhD student in Computer Science', ...anything },
  affiliation: { question: 'Affiliation', ...anything },
  email: {
    question: 'E-mail',
    read: (text) => (EMAIL.test(text) ? text : null),
    expected: 'an e-mail address such as ada@example.org',
  },
  location: { question: 'Location, such as United Kingdom', ...anything },
  scholar: { question: 'Google Scholar, id or URL', ...idOf('Google Scholar') },
  dblp: { question: 'DBLP, pid or URL', ...idOf('DBLP') },
  openalex: { question: 'OpenAlex, id or URL', ...idOf('OpenAlex') },
  inspire: { question: 'INSPIRE HEP, number or URL', ...idOf('INSPIRE HEP') },
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

/** The valid answers, and a line for each invalid one. */
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

/** Asks for what is not known yet; an empty answer accepts the suggestion, or leaves the field out. */
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
