import type { Content } from '@/lib/content/validate';
import { formatJson } from '@/tools/shared/format-json';

const EXAMPLE: Content['publications'][number] = {
  id: 'lovelace2024notes',
  type: 'paper-conference',
  title: 'Notes on the Analytical Engine',
  author: [
    { given: 'Ada', family: 'Lovelace' },
    { given: 'Charles', family: 'Babbage' },
  ],
  issued: '2024',
  'container-title': 'EMNLP 2024',
  URL: 'https://example.org/notes',
  custom: { track: 'main', aclAnthology: '2024.emnlp-main.1' },
};

/** data/README.md with a neutral example paper. */
export const neutralReadme = (readme: string): string =>
  readme.replace(/```json\n[\s\S]*?\n```/, () => `\`\`\`json\n${formatJson(EXAMPLE)}\`\`\``);
