import { changed, problemsOf } from '@/__tests__/helpers/content-files';

const second = 'data/publications.json › entry 2 (lovelace2023engine)';

// The change, and the one message that it must produce.
const table: [what: string, changes: Record<string, unknown>, line: string][] = [
  [
    'an unknown key in site.json',
    { 'site.titel': 'x' },
    'data/site.json: found the unknown key "titel", expected a known one, did you mean "title"?',
  ],
  [
    'a key that does not go with the others',
    { 'site.menu': [{ page: 'a', label: 'b' }] },
    'data/site.json › menu 1: found the unknown key "label", expected it in an entry of its own: it does not go with the other keys here',
  ],
  [
    'a character that cannot be seen',
    { 'publications.1.id': 'lovelace2023\u200bengine' },
    'data/publications.json › entry 2 (lovelace2023\u200bengine) › id: found "lovelace2023\\u200bengine", expected 3 to 61 lower-case letters, digits and hyphens, such as "yu2025back"',
  ],
  [
    'a paper at the address of another page',
    { 'publications.1.id': 'themes' },
    'data/publications.json › entry 2 (themes) › id: found "themes", expected 3 to 61 lower-case letters, digits and hyphens, such as "yu2025back"',
  ],
  [
    'a season that does not exist',
    { 'publications.1.issued': { 'date-parts': [[2024]], season: 7 } },
    `${second} › issued.season: found 7, expected a season from 1 (spring) to 4 (winter), or a word`,
  ],
  [
    'a range that ends before it starts',
    {
      'publications.1.issued': {
        'date-parts': [
          [2024, 11],
          [2023, 1],
        ],
      },
    },
    `${second} › issued: found fields in braces, expected a range whose second date is not before the first`,
  ],
  [
    'an unknown key in an inner object of site.json',
    { 'site.scholarStats.repo': 'x' },
    'data/site.json › scholarStats: found the unknown key "repo", expected one of "repository", "useCdn", "sources", "maxAgeDays", "show"',
  ],
  [
    'an unknown key in profile.json',
    { 'profile.emial': 'x' },
    'data/profile.json: found the unknown key "emial", expected a known one, did you mean "email"?',
  ],
  [
    'an unknown key in a list of profile.json',
    { 'profile.profiles.0.user': 'x' },
    'data/profile.json › profiles 1 (GitHub): found the unknown key "user", expected one of "network", "username", "url"',
  ],
  [
    'an unknown key in news.json',
    { 'news.0.txt': 'x' },
    'data/news.json › entry 1 (2024-11): found the unknown key "txt", expected a known one, did you mean "text"?',
  ],
  [
    'an unknown key in education.json',
    { 'education.0.startdate': '2020' },
    'data/education.json › entry 1 (University of London): found the unknown key "startdate", expected a known one, did you mean "startDate"?',
  ],
  [
    'an unknown key in people.json',
    { 'people.0.URL': 'x' },
    'data/people.json › entry 1 (Charles Babbage): found the unknown key "URL", expected a known one, did you mean "url"?',
  ],
  [
    'an unknown CSL field',
    { 'publications.1.authors': [] },
    `${second}: found the unknown key "authors", expected a known one, did you mean "author"?`,
  ],
  [
    'an unknown CSL field like no other',
    { 'publications.1.venue': 'x' },
    `${second}: found the unknown key "venue", expected one of those in data/schema/publications.schema.json`,
  ],
  [
    'an unknown key in a name',
    { 'publications.1.author.0.famly': 'x' },
    `${second} › author 1 (Lovelace): found the unknown key "famly", expected a known one, did you mean "family"?`,
  ],
  [
    'an unknown key in a date',
    { 'publications.1.issued': { 'date-parts': [[2024]], sesaon: 1 } },
    `${second} › issued: found the unknown key "sesaon", expected a known one, did you mean "season"?`,
  ],
  [
    'an unknown key in custom',
    { 'publications.1.custom': { arXiv: '2502.10835' } },
    `${second} › custom: found the unknown key "arXiv", expected a known one, did you mean "arxiv"?`,
  ],
  [
    'a repeated id',
    { 'publications.1.id': 'lovelace2024notes' },
    'data/publications.json › entry 2 (lovelace2024notes) › id: found "lovelace2024notes", expected an id of its own: entry 1 has this one already',
  ],
  [
    'a repeated person',
    { 'people.1': { name: 'Charles Babbage', url: 'https://example.org' } },
    'data/people.json › entry 2 (Charles Babbage) › name: found "Charles Babbage", expected a name of its own: entry 1 has this one already',
  ],
  [
    'a repeated section',
    { 'site.sections.1.section': 'about' },
    'data/site.json › sections 2 (about) › section: found "about", expected a section of its own: entry 1 has this one already',
  ],
  [
    'a news date that does not exist',
    { 'news.0.date': '2024-02-30' },
    'data/news.json › entry 1 (2024-02-30) › date: found "2024-02-30", expected a valid calendar date, such as "2024-11-12"',
  ],
  [
    'a news date in words',
    { 'news.0.date': 'Feb 2024' },
    'data/news.json › entry 1 (Feb 2024) › date: found "Feb 2024", expected a date such as "2024", "2024-11" or "2024-11-12"',
  ],
  [
    'a thirteenth month in education.json',
    { 'education.0.startDate': '2020-13' },
    'data/education.json › entry 1 (University of London) › startDate: found "2020-13", expected a valid calendar date, such as "2024-11-12"',
  ],
  [
    'an end before the start',
    { 'education.0.endDate': '2019' },
    'data/education.json › entry 1 (University of London) › endDate: found "2019", expected a date that is not before the start, "2020-09"',
  ],
  [
    'an impossible date of a paper',
    { 'publications.1.issued': '2023-02-29' },
    `${second} › issued: found "2023-02-29", expected a date that exists, such as "2024-11-12"`,
  ],
  [
    'impossible date-parts',
    { 'publications.1.issued': { 'date-parts': [[2023, 2, 29]] } },
    `${second} › issued.date-parts 1: found [2023, 2, 29], expected a date that exists, such as [2024, 11]`,
  ],
  [
    'a year as a number',
    { 'publications.1.issued': 2023 },
    `${second} › issued: found 2023, expected a date such as "2024-11" or { "date-parts": [[2024, 11]] }`,
  ],
  [
    'an empty link of a paper',
    { 'publications.1.URL': '' },
    `${second} › URL: found "", expected a link such as "https://example.org/page"`,
  ],
  [
    'an empty link to a PDF',
    { 'publications.1.custom': { links: { pdf: '' } } },
    `${second} › custom.links.pdf: found "", expected a link such as "https://example.org/paper.pdf" or "/publications/yu2025back.pdf"`,
  ],
  [
    'an empty link of a person',
    { 'people.0.url': ' ' },
    'data/people.json › entry 1 (Charles Babbage) › url: found " ", expected a link such as "https://example.org/page"',
  ],
  [
    'an empty link of an institution',
    { 'education.0.url': '' },
    'data/education.json › entry 1 (University of London) › url: found "", expected a link such as "https://example.org/page"',
  ],
  [
    'a link with an invalid target in the news',
    { 'news.0.text': 'A [paper]() is out.' },
    'data/news.json › entry 1 (2024-11) › text: found the link [paper](), expected an address in the round brackets, such as [words](https://example.org)',
  ],
  [
    'a link to a file with a blank in its name',
    { 'news.0.text': '[slides](</my slides.pdf>)' },
    'data/news.json › entry 1 (2024-11) › text: found the link [slides](/my slides.pdf), expected an address without blanks, such as [words](/my%20slides.pdf): write %20 for each',
  ],
  [
    'a link without words in the bio',
    { 'profile.bio.0': 'See [](https://example.org).' },
    'data/profile.json › bio 1: found the link [](https://example.org), expected words in the square brackets, such as [words](https://example.org)',
  ],
  [
    'a script for a link',
    { 'profile.bio.0': '[me](javascript:alert(1))' },
    'data/profile.json › bio 1: found the link [me](javascript:alert(1)), expected an address in the round brackets, such as [words](https://example.org)',
  ],
  [
    'an address that no link uses',
    { 'news.0.text': 'A [paper][1] is out.\n\n[1]: https://example.org\n[Note]: https://example.org/note' },
    'data/news.json › entry 1 (2024-11) › text: found the definition [Note], expected a link that uses it, such as [words][Note]: otherwise it is not shown',
  ],
  [
    'an empty address of the site',
    { 'site.url': '' },
    'data/site.json › url: found "", expected the address of the site without a trailing slash, such as "https://example.org"',
  ],
  [
    'an address of the site with a slash at its end',
    { 'site.url': 'https://example.org/' },
    'data/site.json › url: found "https://example.org/", expected the address of the site without a trailing slash, such as "https://example.org"',
  ],
  [
    'a repository that is a link',
    { 'site.scholarStats.repository': 'https://github.com/ada/site' },
    'data/site.json › scholarStats.repository: found "https://github.com/ada/site", expected a GitHub repository as OWNER/NAME, such as "ada/ada.github.io"',
  ],
  [
    'a repository without its owner',
    { 'site.scholarStats.repository': 'ada.github.io' },
    'data/site.json › scholarStats.repository: found "ada.github.io", expected a GitHub repository as OWNER/NAME, such as "ada/ada.github.io"',
  ],
  [
    'a repository that climbs out',
    { 'site.scholarStats.repository': 'ada/..' },
    'data/site.json › scholarStats.repository: found "ada/..", expected a GitHub repository as OWNER/NAME, such as "ada/ada.github.io"',
  ],
  [
    'a link where a user name belongs',
    { 'profile.profiles.0.username': 'https://github.com/ada' },
    'data/profile.json › profiles 1 (GitHub) › username: found "https://github.com/ada", expected the user name alone, such as "octocat"',
  ],
  [
    'url in place of username',
    { 'profile.profiles.0': { network: 'GitHub', url: 'https://github.com/ada' } },
    'data/profile.json › profiles 1 (GitHub) › url: found "https://github.com/ada", expected "username" in place of "url": GitHub needs the user name alone, such as "octocat"',
  ],
  [
    'url beside username',
    { 'profile.profiles.0.url': 'https://github.com/octocat' },
    'data/profile.json › profiles 1 (GitHub) › url: found "https://github.com/octocat", expected no url: for GitHub the user name is sufficient',
  ],
  [
    'a known network without a user name',
    { 'profile.profiles.0.username': undefined },
    'data/profile.json › profiles 1 (GitHub) › username: found nothing, expected the user name alone, such as "octocat"',
  ],
  [
    'a user name where a link belongs',
    { 'profile.profiles.0': { network: 'My lab', url: 'ada' } },
    'data/profile.json › profiles 1 (My lab) › url: found "ada", expected the link of the profile, such as "https://example.org/ada": the address of this network is not known',
  ],
  [
    'an unknown network with a user name only',
    { 'profile.profiles.0': { network: 'My lab', username: 'ada' } },
    'data/profile.json › profiles 1 (My lab) › url: found nothing, expected the link of the profile, such as "https://example.org/ada": the address of this network is not known',
  ],
  [
    'a network in another spelling',
    { 'profile.profiles.0.network': 'Github' },
    'data/profile.json › profiles 1 (Github) › network: found "Github", expected "GitHub", spelled like this',
  ],
  [
    'a portrait that is not there',
    { 'profile.image': '/me.jpg' },
    'data/profile.json › image: found "/me.jpg", expected a file that exists: there is no public/me.jpg',
  ],
  [
    'a portrait outside public/',
    { 'profile.image': '/../me.jpg' },
    'data/profile.json › image: found "/../me.jpg", expected the path of a picture in public/, such as "/portrait.jpg"',
  ],
  [
    'a picture of a paper that is not there',
    { 'publications.1.custom': { image: { src: '/engine.png', alt: 'An engine' } } },
    `${second} › custom.image.src: found "/engine.png", expected a file that exists: there is no public/engine.png`,
  ],
  [
    'a hosted PDF that is not there',
    { 'publications.1.custom': { links: { pdf: '/publications/engine.pdf' } } },
    `${second} › custom.links.pdf: found "/publications/engine.pdf", expected a file that exists: there is no public/publications/engine.pdf`,
  ],
  [
    'a type that CSL does not have',
    { 'publications.1.type': 'paper-conferense' },
    `${second} › type: found "paper-conferense", expected a CSL type such as "paper-conference", "article-journal", "article" (preprint) or "thesis": did you mean "paper-conference"?`,
  ],
  [
    'a conference paper without its conference',
    { 'publications.1.container-title': undefined },
    `${second} › container-title: found nothing, expected the journal or conference, such as "EMNLP 2024": "paper-conference" needs one (a preprint is an "article")`,
  ],
  [
    'an author written as text',
    { 'publications.1.author.0': 'Ada Lovelace' },
    `${second} › author 1: found "Ada Lovelace", expected a name such as { "given": "Ada", "family": "Lovelace" }`,
  ],
  [
    'a name that is missing',
    { 'people.0.name': undefined },
    'data/people.json › entry 1 › name: found nothing, expected a name as papers print it, such as "Ada Lovelace"',
  ],
  [
    'a limit that is not a whole number',
    { 'site.sections.0.limit': 0.5 },
    'data/site.json › sections 1 (about) › limit: found 0.5, expected a whole number such as 10',
  ],
  [
    'an object where a list belongs',
    { news: { date: '2024' } },
    'data/news.json: found fields in braces, expected a list in square brackets: [ … ]',
  ],
  [
    'text where an entry belongs',
    { 'news.0': 'A paper is out.' },
    'data/news.json › entry 1: found "A paper is out.", expected fields in braces: { … }',
  ],
  [
    'broken JSON',
    { news: '[\n  { "date": "2024" "text": "x" }\n]' },
    'data/news.json › line 2, column 20: found "text", expected a comma before this, or nothing here',
  ],
];

it.each(table)('%s is reported in one line', (_what, changes, line) => {
  expect(problemsOf(changed(changes))).toEqual([line]);
});

it.each([
  [
    'profile.image',
    '/My Photo.jpg',
    'data/profile.json › image: found "/My Photo.jpg", expected the path of a picture in public/',
  ],
  ['publications.0.custom', { links: { pdf: '/Lösung.pdf' } }, 'found "/Lösung.pdf", expected a link such as'],
])('explains which file names are allowed: %s', (path, value, beginning) => {
  const [problem = '', ...others] = problemsOf(changed({ [path]: value }));
  expect(others).toEqual([]);
  expect(problem).toContain(beginning);
  expect(problem).toContain(': rename the file, so that its name has only letters from a to z, digits and . _ -');
});
