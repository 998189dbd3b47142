import { SECTIONS } from '@/lib/content/registry';
import { property, textAt } from '@/lib/text/property';

const HEAD = `# Every field of data/

Written by \`npm run schema\` from the schemas that the check, the build and your editor go by. An entry of a list is an object in \`[ … ]\`; a dot leads into an object, \`[]\` into a list.
What is in bold must be there. A field that no table names is refused.
`;

/** docs/fields.md, from the JSON Schemas by the names of their files. */
export function fieldsPage(schemas: readonly (readonly [name: string, schema: unknown])[]): string {
  const files = schemas.map(([name, schema]) => {
    const [described, bare] = split(fieldsOf(property(schema, 'items') ?? schema));
    return [
      `## ${name}.json`,
      '',
      [textAt(schema, 'title'), shownIn(name)].filter(Boolean).join('. '),
      '',
      '| field | type | meaning |',
      '|---|---|---|',
      ...described.map(row),
      ...(bare.length > 0 ? ['', othersOf(bare)] : []),
      '',
    ].join('\n');
  });
  return [HEAD, ...files].join('\n');
}

type Field = { path: string; schema: unknown; isRequired: boolean };

/** Objects in objects and lists included; what is the same in all alternatives of a field stands once. */
function fieldsOf(schema: unknown, path = ''): Field[] {
  const required = [property(schema, 'required')].flat();
  const own = Object.entries(property(schema, 'properties') ?? {}).flatMap(([name, inner]): Field[] => {
    const at = path ? `${path}.${name}` : name;
    return name === '$schema'
      ? []
      : [{ path: at, schema: inner, isRequired: required.includes(name) }, ...inside(inner, at)];
  });
  return [...new Map(own.map((field) => [field.path, field])).values()];
}

const inside = (schema: unknown, path: string): Field[] => [
  ...fieldsOf(schema, path),
  ...(property(schema, 'items') === undefined ? [] : inside(property(schema, 'items'), `${path}[]`)),
  ...alternatives(schema).flatMap((one) => inside(one, path)),
];

const alternatives = (schema: unknown): unknown[] =>
  [property(schema, 'anyOf'), property(schema, 'oneOf')].flat().filter((one) => one !== undefined);

const row = ({ path, schema, isRequired }: Field) =>
  `| ${isRequired ? `**\`${path}\`**` : `\`${path}\``} | ${typeOf(schema)} | ${(textAt(schema, 'description') ?? '').replaceAll('|', '\\|')} |`;

function typeOf(schema: unknown): string {
  const choices = property(schema, 'enum');
  if (Array.isArray(choices))
    return choices.length > 12 ? 'one of many words' : choices.map((one) => `\`${one}\``).join(', ');
  const constant = property(schema, 'const');
  if (constant !== undefined) return `\`${constant}\``;
  const others = alternatives(schema);
  if (others.length > 0) return [...new Set(others.map(typeOf))].join(' or ');
  const types = property(schema, 'type');
  if (Array.isArray(types)) return types.join(' or ').replace('string', 'text');
  const type = textAt(schema, 'type');
  if (type === 'array') return `list of ${typeOf(property(schema, 'items'))}`;
  return type === 'string' ? 'text' : (type ?? 'any');
}

// CSL has some hundred variables, whose names say what they are; names and dates of all roles have one form.
function split(fields: readonly Field[]): [Field[], Field[]] {
  const isBare = ({ path, schema }: Field) => !textAt(schema, 'description') && !/[.[]/.test(path);
  if (fields.filter(isBare).length < 40) return [[...fields], []];
  const isRepeated = ({ path }: Field) => /^(?!author|issued|custom)[\w-]+(\[\])*\./.test(path);
  return [fields.filter((field) => !isBare(field) && !isRepeated(field)), fields.filter(isBare)];
}

const othersOf = (fields: readonly Field[]) =>
  `And the variables of [CSL-JSON](https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables): ${fields
    .map(({ path }) => `\`${path}\``)
    .join(', ')}. Which of them leaves in which format: [formats.md](formats.md).`;

function shownIn(name: string): string {
  const section = Object.entries(SECTIONS).find(([known]) => known === name)?.[1];
  if (!section) return '';
  const places = [
    `Shown on the home page at \`#${section.id}\``,
    ...('notOnCv' in section ? [] : ['on the CV']),
    ...('resumeWithout' in section && section.resumeWithout === null ? [] : ['in `/resume.json`']),
  ];
  return `${places.join(', ')}.`;
}
