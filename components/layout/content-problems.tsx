/** What a person who edits `data/` sees while it has mistakes; visitors never do, since a build stops on them. */
export function ContentProblems({ problems }: { problems: readonly string[] }) {
  return (
    <main id="main" className="mx-auto max-w-sheet px-6 py-12">
      <h1 className="mb-2 text-2xl">
        {problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`} in data/
      </h1>
      <p className="mb-6 text-muted">The page comes back as soon as they are mended and saved.</p>
      <ul className="ruled border-line border-y">
        {problems.map((problem) => (
          <li key={problem} className="py-3">
            {problem}
          </li>
        ))}
      </ul>
    </main>
  );
}
