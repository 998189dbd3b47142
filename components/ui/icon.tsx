const PATHS = {
  location: 'M12 21s7-6.3 7-11a7 7 0 1 0-14 0c0 4.7 7 11 7 11z M12 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  email: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z M3 7l9 6 9-6',
  scholar: 'm2 9 10-5 10 5-10 5z M6 11.5V17c3 2 9 2 12 0v-5.5',
  linkedin:
    'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z M7.5 10.5V17M7.5 7v.1M11.5 17v-6.5M11.5 13.5c0-4 5-4 5 0V17',
  github:
    'M9 19c-4 1.3-4-2-6-2m12 4v-3.5c0-1 .1-1.4-.5-2 2.8-.3 5.5-1.4 5.5-6a4.6 4.6 0 0 0-1.3-3.2 4.2 4.2 0 0 0-.1-3.2s-1.1-.3-3.5 1.3a12 12 0 0 0-6.2 0C6.5 2.8 5.4 3.1 5.4 3.1a4.2 4.2 0 0 0-.1 3.2A4.6 4.6 0 0 0 4 9.5c0 4.6 2.7 5.7 5.5 6-.6.6-.6 1.2-.5 2V21',
  orcid: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M8.5 10v6.5M8.5 7.5v.1M11.5 10v6.5h1.7a3.25 3.25 0 0 0 0-6.5z',
  web: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  dblp: 'M4 7l7-4v7l-7 4zM13 14l7-4v7l-7 4zM11 6l5 3M11 14l2 4',
  mastodon:
    'M20 9c0-4-2.5-5.5-8-5.5S4 5 4 9c0 7 1 11 7 11 2 0 4-.5 5-1.2M20 9c0 3-.5 6-3 6-3 .7-7 .7-10 0M8 12.5V9.5c0-2.8 4-2.8 4 0v1.5M12 9.5c0-2.8 4-2.8 4 0v3',
  office: 'M6 21V4h12v17M3 21h18M14 12v1',
  phone: 'M7 3h10v18H7zM11 18h2',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative line drawing; the words beside it say what it means. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="icon">
      <path d={PATHS[name]} />
    </svg>
  );
}
