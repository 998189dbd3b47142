import type { Education } from '@/lib/content/schemas/lists';

export function EducationList({ education }: { education: readonly Education[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {education.map(({ institution, url, studyType, area, startDate, endDate }) => (
        <li key={startDate + institution} className="wide:grid wide:grid-cols-[9.5rem_1fr] wide:gap-2">
          <p className="pt-0.5 text-[0.9rem] text-muted tabular-nums">
            <time dateTime={startDate}>{dotted(startDate)}</time> –{' '}
            {endDate ? <time dateTime={endDate}>{dotted(endDate)}</time> : 'present'}
          </p>
          <p>
            {area ? `${studyType}, ${area}` : studyType},{' '}
            <strong className="font-semibold">{url ? <a href={url}>{institution}</a> : institution}</strong>
          </p>
        </li>
      ))}
    </ul>
  );
}

const dotted = (date: string) => date.replaceAll('-', '.');
