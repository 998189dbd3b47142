/** The person of the full-life site, and its settings. */
const SECTIONS = [
  ['about', 'About me'],
  ['interests', '💡 Research interests'],
  ['news', '🔥 News'],
  ['publications', '📝 Publications'],
  ['work', '💼 Experience'],
  ['education', '📖 Education'],
  ['awards', '🏆 Awards'],
  ['talks', '🎤 Talks'],
  ['teaching', '🎓 Teaching'],
  ['students', '👥 Students'],
  ['group', '🧑‍🔬 Group'],
  ['grants', 'Grants'],
  ['software', '💾 Software'],
  ['datasets', '🗄️ Data'],
  ['volunteer', '🤝 Service'],
  ['projects', '🛠️ Projects'],
  ['certificates', 'Certificates'],
  ['skills', 'Skills'],
  ['languages', 'Languages'],
] as const;

const LIMITS: Readonly<Record<string, number>> = { news: 4, publications: 6, awards: 5, talks: 6, volunteer: 4 };

export const fullLifePerson = () => ({
  'site.json': {
    url: 'https://meer.example.org',
    title: 'Isolde van der Meer',
    description: 'Papers, talks and teaching of Isolde van der Meer',
    language: 'en',
    accent: 'blue',
    notice: {
      text: 'I am hiring: [two PhD students and a postdoc](https://lab.example.org/join) for autumn 2027.',
      until: '2027-03-01',
    },
    sections: SECTIONS.map(([section, heading]) => ({
      section,
      heading,
      ...(LIMITS[section] && { limit: LIMITS[section] }),
      ...(section === 'publications' && { groupBy: 'theme' }),
    })),
    scholarStats: {},
  },
  'profile.json': {
    name: 'Isolde van der Meer',
    alternateName: ['梅依兰'],
    pronouns: 'she/her',
    pronunciation: 'ee-ZOL-duh fun dur MAIR',
    affiliations: [
      {
        position: 'Associate professor of computer science',
        name: 'Northern Institute',
        url: 'https://institute.example.org',
      },
      { position: 'Fellow', name: 'Society of Readers', url: 'https://readers.example.org' },
      { position: 'Scientist, one day a week', name: 'Big Laboratory', url: 'https://laboratory.example.org' },
    ],
    email: 'isolde@example.org',
    office: 'Sea Building 73.2, Tuesdays 14–16',
    location: 'Groningen',
    image: '/portrait.jpg',
    profiles: [
      { network: 'Google Scholar', username: 'MEERexampleJ' },
      { network: 'ORCID', username: '0000-0002-1825-0097' },
      { network: 'GitHub', username: 'octocat' },
      { network: 'DBLP', username: '00/0000' },
      { network: 'Mastodon', username: 'isolde@social.example.org' },
      { network: 'Bluesky', username: 'isolde.example.org' },
      { network: 'LinkedIn', username: 'isolde-van-der-meer' },
      { network: 'Lab page', url: 'https://lab.example.org/people/isolde-van-der-meer' },
    ],
    bio: [
      'I want to know what machines keep of what they read. My group, [Reading Machines](https://lab.example.org), cuts parts out of models that are small enough to be understood, and watches what goes.',
      'We ask three questions. **What is kept?** Less than one hopes, and in fewer places; my latest work on it is [What Is Kept](paper:meer2026paper0). **In which order?** Often in none, unless the text insists. **What can be cut away?** More than its makers think.',
      'Our tools [Scissors](https://scissors.example.org) and [Glue](https://glue.example.org) are in use in some forty laboratories. Before Groningen I was in Zürich, and before that a student of logic at a time when the library still had a stove.',
    ],
  },
});
