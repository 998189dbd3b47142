const PATHS = {
  location: 'M12 21s7-6.3 7-11a7 7 0 1 0-14 0c0 4.7 7 11 7 11z M12 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  email: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z M3 7l9 6 9-6',
  linkedin:
    'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z M7.5 10.5V17M7.5 7v.1M11.5 17v-6.5M11.5 13.5c0-4 5-4 5 0V17',
  web: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  office: 'M6 21V4h12v17M3 21h18M14 12v1',
  phone: 'M7 3h10v18H7zM11 18h2',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative outline icon, or a filled logo; its meaning is in the text next to it. */
export function Icon({ name, mark }: { name: IconName; mark?: string | undefined }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={mark ? 'icon mark' : 'icon'}>
      <path d={mark ?? PATHS[name]} />
    </svg>
  );
}
