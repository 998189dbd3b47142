export function SkipLink() {
  return (
    <a href="#main" className="absolute start-4 top-[-6rem] z-20 rounded-md bg-ink px-4 py-2 text-paper focus:top-2">
      Skip to content
    </a>
  );
}
