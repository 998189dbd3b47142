import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';

const path = join(process.cwd(), '__tests__', 'fixtures', 'json-resume', 'schema.json');
const isUri = (value: string) => /^[a-z][a-z\d+.-]*:\S+$/i.test(value) && URL.canParse(value);
const isEmail = (value: string) => /^[^\s@]+@[^\s@]+$/.test(value);

/** Validation errors of a résumé by the published schema of JSON Resume 1.2.1; empty if it is valid. */
export function resumeProblems(resume: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, formats: { uri: isUri, email: isEmail } });
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  validate(resume);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
