/** Google Analytics 4, and only where an id is given; without one nothing is loaded from anywhere. */
export function Analytics({ measurementId }: { measurementId: string | undefined }) {
  if (!measurementId) return null;
  const start = `window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('js',new Date());gtag('config','${measurementId}');`;
  return (
    <>
      <script async src={`https://www.googletagmanager.com/gtag/js?id=${measurementId}`} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the id has passed the schema's pattern, G- and letters or digits */}
      <script dangerouslySetInnerHTML={{ __html: start }} />
    </>
  );
}
