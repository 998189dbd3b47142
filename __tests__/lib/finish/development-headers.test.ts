import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from 'next/constants';
import configOf from '@/next.config';

const policies = async (phase: string) => {
  const rules = (await configOf(phase).headers?.()) ?? [];
  const ofPages = rules.find(({ source }) => source === '/:path*');
  return ofPages?.headers.filter(({ key }) => key === 'Content-Security-Policy').map(({ value }) => value);
};

it('gives pages no policy while developing: with one, their scripts would not run and they would not follow the files', async () => {
  expect(await policies(PHASE_DEVELOPMENT_SERVER)).toEqual([]);
  expect(await policies(PHASE_PRODUCTION_SERVER)).toEqual([
    expect.stringMatching(/^default-src 'none'; script-src 'self';/),
  ]);
});
