// The interface words, and the reference for every other dictionary: the type `Words` is derived from this one.
// {braces} are placeholders. A text that depends on a number has the plural forms that Intl.PluralRules distinguishes in
// the language: "one" and "other" in English, also "few" and "many" in others.

export const en = {
  /** The language's own name, for the language switch. */
  name: 'English',
  /** Separates two parts of a line: "PhD student, University of Manchester". */
  comma: ', ',
  /** A range of dates or pages. */
  range: '{start} – {end}',
  /** For screen readers: says which entry a link such as "PDF" belongs to. */
  labelled: '{label}: {title}',

  header: {
    skip: 'Skip to content',
    /** The link to the site search, and the heading of its page. */
    search: 'Search',
    /** Names the main menu to screen readers. */
    main: 'Main',
    menu: 'Menu',
    more: 'More',
    languages: 'Languages',
    system: 'System theme',
    light: 'Light theme',
    dark: 'Dark theme',
  },

  footer: {
    updated: 'Last updated {date}',
    accessibility: 'Accessibility',
    bibtex: 'All BibTeX',
    feed: 'Feed',
    cvPdf: 'CV (PDF)',
  },

  /** Default headings, if site.json has none; `cv` is the short word in the menu. */
  sections: {
    about: 'About',
    news: 'News',
    posts: 'Posts',
    education: 'Education',
    work: 'Experience',
    interests: 'Research interests',
    publications: 'Publications',
    awards: 'Awards',
    grants: 'Grants',
    talks: 'Talks',
    teaching: 'Teaching',
    students: 'Students',
    group: 'Group',
    volunteer: 'Service',
    projects: 'Projects',
    software: 'Software',
    datasets: 'Data',
    certificates: 'Certificates',
    skills: 'Skills',
    languages: 'Languages',
    cv: 'CV',
  },

  home: {
    notice: 'Notice',
    portrait: 'Portrait of {name}',
    /** The link that opens the picture. */
    qrCode: '{label} as a QR code',
    qrCodeOf: 'QR code: {label}',
    /** Links from a shortened list to the full one. */
    all: 'All {count}',
    allSearchable: 'All {count}, with search',
    allNews: 'All news',
  },

  news: { title: 'News', description: 'All news of {name}' },

  /** Posts, pages, and rendered Markdown. */
  writing: {
    posts: 'Posts',
    postsDescription: 'All posts of {name}',
    allPosts: 'All {count}',
    /** A list of the posts with one tag; {tag} is the owner's word. */
    tagged: 'Posts on {tag}',
    tags: 'Tags',
    updated: 'updated {date}',
    minutes: { one: '{count} min read', other: '{count} min read' },
    /** {paper} is a link. */
    onPaper: 'On the paper {paper}',
    draft: 'draft',
    contents: 'Contents',
    notes: 'Notes',
    references: 'References',
    cite: 'Cite this post',
    related: 'Related',
    previous: 'Previous',
    next: 'Next',
    /** Names the links to the posts before and after to screen readers. */
    others: 'Other posts',
    project: 'Project',
    backToText: 'Back to the text',
    done: 'Done',
    toDo: 'To do',
    callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  },

  entries: {
    since: 'since {date}',
    until: 'until {date}',
    upcoming: 'Upcoming',
    past: 'Past',
    slides: 'Slides',
    video: 'Video',
    download: 'Download',
    /** Those who have left the group. */
    alumni: 'Alumni',
    /** A former student's current position: "now Lecturer, University of Leeds". */
    now: 'now {place}',
    papers: { one: 'One paper', other: '{count} papers' },
  },

  cv: {
    title: 'Curriculum vitae',
    description: 'Curriculum vitae of {name}',
    pdf: 'As PDF',
    resume: 'As JSON Resume',
  },

  publications: {
    title: 'Publications',
    description: 'All publications of {name}, with search and BibTeX',
    /** {bibtex}, {ris} and {csl} are links. */
    downloads: 'Download all as {bibtex}, {ris} or {csl}',
    downloadsOrThemes: 'Download all as {bibtex}, {ris} or {csl}, or see them {themes}',
    byTheme: 'by theme',
    themes: 'Publications by theme',
    themesDescription: 'All publications of {name}, by theme',
    otherTheme: 'Other papers',
    all: 'All publications',
    allSearchable: 'All publications, with search',
    /** Names the links to years to screen readers. */
    years: 'Years',
    ofYear: 'Publications of {year}',
    forthcoming: 'Forthcoming publications',
    undated: 'Undated publications',
    count: { one: '{count} paper', other: '{count} papers' },
    yearAndCount: '{year}, {papers}',
    /** {year} is the first of the decade: "2020s". */
    decade: '{year}s',
    /** {year} has two digits. */
    shortYear: '’{year}',
  },

  /** The words that lists of papers need in the browser. */
  list: {
    citedBy: 'cited by {count}',
    video: 'Video',
    abstract: 'Abstract',
    bibtex: 'BibTeX',
    copied: 'Copied',
    comma: ', ',
    labelled: '{label}: {title}',
    /** Ends a long list of authors, and links to the full one. */
    moreAuthors: { other: 'and {count} more' },
  },

  search: {
    label: 'Search papers',
    placeholder: 'Title, author, venue, topic',
    filter: 'Filter',
    /** With the number of active filters. */
    filterActive: 'Filter ({count})',
    year: 'Year',
    allYears: 'All years',
    type: 'Type',
    allTypes: 'All types',
    venue: 'Venue',
    allVenues: 'All venues',
    topic: 'Topic',
    allTopics: 'All topics',
    order: 'Order',
    newest: 'Newest first',
    mostCited: 'Most cited first',
    failed: 'The search could not be loaded; all papers are listed below.',
    found: '{shown} of {total} papers',
    total: { one: '{count} paper', other: '{count} papers' },
    results: 'Search results',
    showMore: { other: 'Show {count} more' },
  },

  /** The site search, which exists if there is more than papers to search. */
  siteSearch: {
    label: 'Search this site',
    found: 'Results: {count}',
    failed: 'The search could not be loaded; use the lists below.',
  },

  /** The question asked before a service that needs consent is loaded. */
  consent: {
    /** The heading of the question, and the footer button that asks it again. */
    label: 'Cookies',
    text: 'Allow Google Analytics to count this visit? It sets cookies and sends Google the pages that you read here.',
    allow: 'Allow',
    decline: 'Decline',
  },

  /** Below a post. */
  comments: {
    title: 'Comments',
    /** {host} is the service that shows them. */
    text: 'Comments are stored on GitHub and shown by {host}, which is contacted when you load them.',
    show: 'Show comments',
    github: 'Read them on GitHub',
  },

  /** The page of a paper. */
  paper: {
    type: 'Type',
    publishedIn: 'Published in',
    date: 'Date',
    award: 'Award',
    citedBy: 'Cited by',
    citesUnknown: 'not known yet',
    topics: 'Topics',
    volume: 'volume {number}',
    issue: 'issue {number}',
    pages: 'pages {pages}',
    equal: '* equal contribution',
    corresponding: '† corresponding author',
    abstract: 'Abstract',
    cite: 'How to cite',
    otherStyles: 'Other styles',
    download: 'Download {format}',
    related: 'Related',
  },

  copy: {
    copy: 'Copy',
    /** The accessible name of the "Copy" button. */
    label: 'Copy {what}',
    copied: 'Copied',
    selected: 'Selected: press Ctrl+C',
  },

  /** Links to a paper, its code, its talk and so on. */
  links: {
    html: 'HTML',
    supplement: 'Supplement',
    code: 'Code',
    data: 'Data',
    slides: 'Slides',
    poster: 'Poster',
    video: 'Video',
    project: 'Project page',
    blog: 'Blog post',
    web: 'Web page',
  },

  /** The role of people listed instead of authors, after their names: "(eds.)". */
  roles: {
    editor: { one: 'ed.', other: 'eds.' },
    'collection-editor': { one: 'series ed.', other: 'series eds.' },
    translator: { other: 'trans.' },
    director: { one: 'dir.', other: 'dirs.' },
    compiler: { one: 'comp.', other: 'comps.' },
    chair: { other: 'chair' },
    composer: { other: 'composer' },
    'container-author': { other: 'container author' },
    contributor: { other: 'contributor' },
    curator: { other: 'curator' },
    'editorial-director': { other: 'editorial director' },
    'executive-producer': { other: 'executive producer' },
    guest: { other: 'guest' },
    host: { other: 'host' },
    illustrator: { other: 'illustrator' },
    interviewer: { other: 'interviewer' },
    narrator: { other: 'narrator' },
    organizer: { other: 'organizer' },
    'original-author': { other: 'original author' },
    performer: { other: 'performer' },
    producer: { other: 'producer' },
    recipient: { other: 'recipient' },
    'reviewed-author': { other: 'reviewed author' },
    'script-writer': { other: 'script writer' },
    'series-creator': { other: 'series creator' },
    /** After the names; {role} is one of these. */
    behind: ' ({role})',
    /** Replaces the omitted names of a shortened list. */
    others: 'et al.',
  },

  dates: {
    seasons: ['Spring', 'Summer', 'Autumn', 'Winter'],
    /** {season} is one of these, {year} the year as formatted in the language. */
    inSeason: '{season} {year}',
    circa: 'c. {date}',
    bce: '{year} BCE',
    forthcoming: 'Forthcoming',
    undated: 'Undated',
  },

  /** Status of papers that have not been published. */
  statuses: {
    'in press': 'in press',
    forthcoming: 'forthcoming',
    accepted: 'accepted',
    'under review': 'under review',
    submitted: 'submitted',
    'in preparation': 'in preparation',
  },

  /** Types of works, keyed by their CSL names. */
  types: {
    article: 'Preprint',
    'article-journal': 'Journal article',
    'article-magazine': 'Magazine article',
    'article-newspaper': 'Newspaper article',
    bill: 'Bill',
    book: 'Book',
    broadcast: 'Broadcast',
    chapter: 'Book chapter',
    classic: 'Classic',
    collection: 'Collection',
    dataset: 'Dataset',
    document: 'Document',
    entry: 'Reference entry',
    'entry-dictionary': 'Dictionary entry',
    'entry-encyclopedia': 'Encyclopedia entry',
    event: 'Event',
    figure: 'Figure',
    graphic: 'Graphic',
    hearing: 'Hearing',
    interview: 'Interview',
    legal_case: 'Legal case',
    legislation: 'Legislation',
    manuscript: 'Manuscript',
    map: 'Map',
    motion_picture: 'Film',
    musical_score: 'Musical score',
    pamphlet: 'Pamphlet',
    'paper-conference': 'Conference paper',
    patent: 'Patent',
    performance: 'Performance',
    periodical: 'Periodical',
    personal_communication: 'Personal communication',
    post: 'Forum post',
    'post-weblog': 'Blog post',
    regulation: 'Regulation',
    report: 'Report',
    review: 'Review',
    'review-book': 'Book review',
    software: 'Software',
    song: 'Song',
    speech: 'Talk',
    standard: 'Standard',
    thesis: 'Thesis',
    treaty: 'Treaty',
    webpage: 'Web page',
  },

  /** The card of citation numbers. */
  stats: {
    citations: 'citations',
    hIndex: 'h-index',
    i10Index: 'i10-index',
    /** Below the chart; screen readers hear "Citations per year". */
    perYear: 'per year',
    perYearWhole: 'Citations per year',
    year: 'Year',
    count: 'Citations',
    /** The current year. */
    soFar: '{year}, so far',
    asOf: 'as of {date}',
    /** Shown while no number is known; {source} is a link. */
    see: 'See {source} for citations.',
    enteredByHand: '{source}, entered by hand',
    total: { one: '{count} citation', other: '{count} citations' },
    /** Announced by screen readers when a newer number has arrived. */
    updated: 'Citations updated: {count}',
  },

  accessibility: {
    title: 'Accessibility',
    description: 'How {site} can be used by everyone, known problems, and how to report others',
    aim: 'This site should work for everyone: with a keyboard, with a screen reader, with text at twice its size, in a narrow window, in dark mode, in high contrast, without motion, without JavaScript, and on paper.',
    standard: 'Standard',
    /** {wcag} is a link to WCAG 2.2. */
    measure: 'It aims to conform to {wcag}, level AA.',
    noGaps: 'No problems are known.',
    gaps: 'Known problems',
    contact: 'Feedback',
    ask: 'Does something not work for you, or do you need a paper in another format?',
    /** {email} is a link. */
    write: 'Write to {email}.',
    homeSaysHow: 'My contact details are on the home page.',
    written: 'Last reviewed on {date}',
  },

  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address. It may have moved, or the link may contain a typo.',
    home: 'Go to the home page',
    /** {link} is a link with the words of `publications.all`. */
    publications: '{link}, with search',
  },

  error: {
    title: 'Something went wrong',
    text: 'This page could not be displayed. Trying again often helps.',
    retry: 'Try again',
    home: 'Go to the home page',
  },

  /** llms.txt: headings, and a description of each link. */
  llms: {
    pages: 'Pages',
    home: 'Home',
    homeAbout: 'biography, news, publications, education',
    newsAbout: 'all news',
    publicationsAbout: 'all papers',
    themes: 'Themes',
    themesAbout: 'all papers by research theme',
    cvAbout: 'everything except news, on one page',
    data: 'Data',
    bibtexAbout: 'all papers as BibTeX',
    risAbout: 'all papers as RIS',
    cslAbout: 'all papers as CSL-JSON',
    resumeAbout: 'the curriculum vitae as JSON Resume',
    feed: 'Feed',
    feedAbout: 'news and papers as Atom',
    profiles: 'Other profiles',
  },
} as const;
