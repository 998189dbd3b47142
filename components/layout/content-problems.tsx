/** Shown in development while `data/` has mistakes; visitors never see it, because a build stops on them. */
export function ContentProblems({ problems }: { problems: readonly string[] }) {
  return (
    <main id="main" className="wrap">
      <div className="head">
        <div>
          <h1>{problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`} in data/</h1>
          <p className="by">The site comes back as soon as this is fixed and saved.</p>
          <ul className="dated mt-6">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      </div>
    </main>
  );
}
