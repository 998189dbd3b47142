export const ORCID = '0000-0002-1825-0097';

/** The way ORCID wraps texts. */
export const value = (text: string) => ({ value: text });
const date = (year: string, month?: string) => ({ year: value(year), month: month ? value(month) : null, day: null });
const employment = (name: string, role: string | null, start: unknown, end: unknown) => ({
  summaries: [
    { 'employment-summary': { 'role-title': role, organization: { name }, 'start-date': start, 'end-date': end } },
  ],
});
const education = (name: string, role: string | null, start: unknown, end: unknown) => ({
  summaries: [
    {
      'education-summary': {
        'department-name': 'Mathematics',
        'role-title': role,
        organization: { name, address: { city: 'London', country: 'GB' } },
        'start-date': start,
        'end-date': end,
      },
    },
  ],
});

/** The public record of Ada Lovelace, in the shape of pub.orcid.org/v3.0. */
export const record = {
  'orcid-identifier': { uri: `https://orcid.org/${ORCID}`, path: ORCID, host: 'orcid.org' },
  person: {
    name: {
      'given-names': value('Augusta Ada'),
      'family-name': value('Lovelace'),
      'credit-name': value('Ada Lovelace'),
    },
    'other-names': { 'other-name': [{ content: 'A. A. King' }] },
    biography: { content: 'I write *programs* [1].\n\n# No heading' },
    'researcher-urls': {
      'researcher-url': [
        { 'url-name': 'Scholar', url: value('https://scholar.google.com/citations?user=AAAAAAAAAAAJ&hl=en') },
        { 'url-name': 'My page', url: value('https://ada.example.org/') },
        { 'url-name': 'Broken', url: value('ada') },
      ],
    },
    emails: { email: [{ email: 'ada@example.org', primary: true }] },
    addresses: { address: [{ country: value('GB') }] },
    'external-identifiers': {
      'external-identifier': [{ 'external-id-type': 'Scopus Author ID', 'external-id-value': '7004212771' }],
    },
  },
  'activities-summary': {
    employments: {
      'affiliation-group': [
        employment('University of London', 'Professor', date('2020', '09'), null),
        employment('Difference Engines', 'Programmer', date('2015'), date('2020', '08')),
        employment('Somewhere', null, date('2014'), date('2015')),
      ],
    },
    educations: {
      'affiliation-group': [
        education('University of London', 'PhD', date('2010', '10'), date('2014', '06')),
        education('Home', 'Lessons', null, null),
      ],
    },
  },
};
