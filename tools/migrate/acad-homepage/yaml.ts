import { isNode, LineCounter, parseDocument } from 'yaml';
import { property } from '@/lib/text/property';

/** A parsed YAML file, and the line on which a value of it stands. */
export type YamlFile = { name: string; value: unknown; lineOf(path: readonly (string | number)[]): number };

/** A YAML file that cannot be read; the message names file and line. */
export class BrokenYaml extends Error {}

/** Reads YAML 1.2, of which Jekyll's 1.1 differs in nothing that these files use. Throws BrokenYaml. */
export function readYaml(name: string, source: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(source.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  // Ruby reads "name"# and a remark, too.
  const [error] = document.errors.filter(({ message }) => !message.startsWith('Comments must be separated'));
  if (error) throw new BrokenYaml(`${name}:${lines.linePos(error.pos[0]).line}: this is no YAML: ${error.message}`);
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
