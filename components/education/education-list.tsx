import type { Education } from '@/lib/content/schemas/lists';

export function EducationList({ education }: { education: readonly Education[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {education.map(({ institution, url, studyType, area, startDate, endDate }) => (
        <li key={startDate + institution} className="dated">
          <p className="date">
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
