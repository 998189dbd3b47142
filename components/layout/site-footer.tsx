import { formatDate, type PartialDate, toIsoDate } from '@/lib/dates';

interface SiteFooterProps {
  name: string;
  updated: PartialDate | null;
  language: string;
}

export function SiteFooter({ name, updated, language }: SiteFooterProps) {
  return (
    <footer className="border-line border-t text-muted text-sm">
      <div className="mx-auto flex max-w-[68rem] flex-wrap gap-x-6 gap-y-1 px-6 py-6">
        <p>© {name}</p>
        {updated && (
          <p>
            Last updated <time dateTime={toIsoDate(updated)}>{formatDate(updated, language, 'long')}</time>
          </p>
        )}
      </div>
    </footer>
  );
}
