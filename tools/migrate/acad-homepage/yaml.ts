import { isNode, LineCounter, parseDocument } from 'yaml';
import { property } from '@/lib/text/property';

/** A parsed YAML file; `lineOf` returns the line of a value. */
export type YamlFile = { name: string; value: unknown; lineOf(path: readonly (string | number)[]): number };

/** A YAML file that cannot be parsed; the message contains file and line. */
export class BrokenYaml extends Error {}

/** Parses a file as YAML 1.2; Jekyll uses 1.1, but these files use nothing that differs. Throws BrokenYaml. */
export function readYaml(name: string, source: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(source.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  // Ruby also accepts a comment without a space before it, as in "name"#comment.
  const [error] = document.errors.filter(({ message }) => !message.startsWith('Comments must be separated'));
  if (error) throw new BrokenYaml(`${name}:${lines.linePos(error.pos[0]).line}: found invalid YAML: ${error.message}`);
  return {
    name,
    value: document.toJS({ maxAliasCount: 100 }),
    lineOf(path) {
      const node = document.getIn(path, true);
      return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    },
  };
}

/** The text at a path; numbers become text, blank text counts as missing. */
export function yamlText(file: YamlFile, path: readonly (string | number)[]): string | undefined {
  const value = path.reduce(property, file.value);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' ? text.trim() || undefined : undefined;
}
