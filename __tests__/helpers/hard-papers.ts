import type { Publication } from '@/lib/csl/publication';

const ada = { given: 'Ada', family: 'Lovelace' };
const paper = (id: string, fields: Partial<Publication>): Publication => ({
  id,
  type: 'paper-conference',
  title: 'A Paper',
  author: [ada, { given: 'Zeping', family: 'Yu' }],
  issued: '2024-11',
  'container-title': 'Proceedings of EMNLP 2024',
  ...fields,
});

/** Papers that are hard to export: each is valid content, and every reader must return it unchanged. */
export const HARD_PAPERS: readonly Publication[] = [
  paper('no-venue', { type: 'article', 'container-title': undefined, publisher: undefined }),
  paper('preprint', {
    type: 'article',
    'container-title': undefined,
    publisher: 'arXiv',
    URL: 'https://arxiv.org/pdf/2502.10835',
    custom: { arxiv: '2502.10835' },
  }),
  paper('old-preprint', { type: 'article', 'container-title': undefined, custom: { arxiv: 'hep-th/9901001' } }),
  paper('phd-thesis', {
    type: 'thesis',
    genre: 'PhD thesis',
    author: [ada],
    'container-title': undefined,
    publisher: 'University of Research and Testing',
  }),
  paper('msc-thesis', {
    type: 'thesis',
    genre: "Master's thesis",
    'container-title': undefined,
    publisher: 'ÉNS Łódź',
  }),
  paper('dataset', {
    type: 'dataset',
    'container-title': undefined,
    publisher: 'Zenodo',
    version: '1.2',
    DOI: '10.5281/zenodo.1234567',
  }),
  paper('journal', {
    type: 'article-journal',
    'container-title': 'Journal of Things & Ideas: 100% #1_a',
    volume: 12,
    issue: '3',
    page: '3267–3280',
    ISSN: '1234-5678',
    issued: { 'date-parts': [[2024, '02', 29]] },
    keyword: 'neurons, language models; C#, Neurons',
    language: 'en',
    abstract: 'We prove $a<b$ & more.\n\nSecond paragraph: <script>alert(1)</script>, 5% of "it".',
    custom: { pubmed: '31452104', links: { pdf: '/publications/journal.pdf', code: 'https://github.com/a/b' } },
  }),
  paper('chapter', {
    type: 'chapter',
    'container-title': 'Handbook of Everything',
    'publisher-place': 'Cambridge, MA',
    publisher: 'Smith and Sons',
    ISBN: '978-3-16-148410-0',
    page: 'e1005',
    edition: 2,
    'collection-title': 'Lecture Notes',
    editor: [{ given: 'Émile', family: 'Łukasiewicz' }],
  }),
  paper('report', {
    type: 'report',
    'container-title': undefined,
    publisher: 'CERN',
    number: 'TR-2024-7',
    genre: 'Technical Report',
  }),
  paper('forty-authors', {
    author: Array.from({ length: 40 }, (_, index) => ({ given: `Given${index + 1}`, family: `Family${index + 1}` })),
  }),
  paper('script', { title: `</title><script>alert("x")</script> & <b>bold</b> <!-- ]]> -->` }),
  paper('specials', {
    title: '100% of _words_ & #tags ~ ^ | \\textbf{x} {y} } at $5 and $6',
    'container-title': 'A_B & C% {D}',
  }),
  paper('math', { title: 'On $\\alpha$-Divergence in $O(n^2)$ and \\$5' }),
  paper('broken-math', { title: 'A $\\nosuchmacro{x}$ and $a}b$ here' }),
  paper('marked', { title: 'Effects of CO<sub>2</sub> on <i>E. coli</i> and <span class="nocase">mRNA</span>' }),
  paper('particles', {
    author: [
      { given: 'Jan', 'non-dropping-particle': 'van der', family: 'Berg', suffix: 'Jr.' },
      { given: 'José', family: 'Ortega y Gasset' },
      { given: 'Ludwig', 'dropping-particle': 'van', family: 'Beethoven' },
    ],
  }),
  paper('lone-particle', { author: [{ given: 'Jan Peter', 'non-dropping-particle': 'van der', family: 'Berg' }] }),
  paper('chinese', {
    title: '大语言模型的机制可解释性：综述',
    author: [{ given: '泽平', family: '余' }, { family: '李四' }],
    'container-title': '计算机学报',
  }),
  paper('rtl', {
    title: 'פירוש מודלי שפה גדולים',
    author: [
      { given: 'משה', family: 'כהן' },
      { given: 'علي', family: 'أحمد' },
    ],
  }),
  paper('missing-month', { issued: '2024' }),
  paper('odd-doi', {
    DOI: '10.1002/(SICI)1097-4571(199206)43:5<344::AID-ASI3>3.0.CO;2-N',
    URL: 'https://example.org/a?b=1&c=%20_#~x',
  }),
  paper('odder-doi', { DOI: '10.1000/a_b%2F#c?d&e"f' }),
  paper('group', {
    author: [
      { literal: 'The ATLAS Collaboration' },
      { literal: 'Müller and Sons, Inc.' },
      { literal: 'R&D_Team; 100%' },
    ],
  }),
  paper('lower-case', { title: 'attention is all you need' }),
  paper('sentence-case', { title: 'Attention in the Swiss parliament: GPT-4, LLMs, a 3D view and vitamin C' }),
  paper('quotes', { title: `"Straight" and 'single', “curly” and ‘curly single’, the LLMs' dog's -- em—en–dash…` }),
  paper('accents', {
    title: 'Über Gödel, Erdős, Łódź, Škoda, Ærø, Straße, Ångström, İstanbul, ệ',
    author: [
      { given: 'Đặng', family: 'Nguyễn' },
      { given: 'Øystein', family: 'Ærlig' },
      { given: 'Jürgen', family: 'Müller' },
    ],
  }),
  paper('emoji', { title: 'Fire 🔥 and 👩‍💻 and a bell' }),
  paper('software', {
    type: 'software',
    'container-title': undefined,
    publisher: 'GitHub',
    author: [{ given: 'ada' }],
  }),
];
