import { z } from 'zod';
import { matching, text } from '@/lib/markdown/fields';

// Third-party services.

/** `expected` is the text of the error message. */
export const repository = (expected: string) =>
  matching(/^[A-Za-z\d][A-Za-z\d-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/, expected);

export const token = (expected: string) => matching(/^[\w.=-]{4,200}$/, expected);

const SERVICE_URL = 'an address without a trailing slash, such as "https://stats.example.org"';
const GOATCOUNTER =
  'your code, such as "ada" of ada.goatcounter.com, or the address of your own server, such as "https://stats.example.org"';

// It goes into the Content-Security-Policy, so it must not contain a space, comma or semicolon.
const SERVICE = /^https:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:\/[\w.~-]+)*$/i;
const serviceUrl = matching(SERVICE, SERVICE_URL);

export const analytics = z
  .strictObject({
    goatcounter: matching(new RegExp(`^[a-z\\d][a-z\\d-]{0,62}$|${SERVICE.source}`, 'i'), GOATCOUNTER)
      .optional()
      .describe('For GoatCounter.'),
    plausible: z
      .strictObject({
        domain: matching(/^[\w.-]+$/, 'the site as registered with Plausible, such as "example.org"'),
        url: serviceUrl.optional().describe('Your own server; without it, https://plausible.io.'),
      })
      .optional()
      .describe('Plausible Analytics.'),
    umami: z
      .strictObject({
        websiteId: matching(
          /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
          'the website id from Umami, such as "94db1cb1-74f4-4a40-ad6c-962362670409"',
        ),
        url: serviceUrl.optional().describe('Your own server; without it, https://cloud.umami.is.'),
      })
      .optional()
      .describe('Umami.'),
    cloudflare: matching(/^[\da-f]{32}$/i, 'the token of Cloudflare Web Analytics, 32 letters and digits').optional(),
    googleAnalytics: matching(/^G-[A-Z\d]{4,16}$/, 'a measurement id such as "G-ABC123DEF4"')
      .optional()
      .describe('Google Analytics 4, which sets cookies: visitors are asked first.'),
  })
  .describe('Services that count visits; without it, visits are not counted and nothing is loaded from other sites.');

export const comments = z
  .strictObject({
    giscus: z
      .strictObject({
        repo: repository('a public GitHub repository as OWNER/NAME, such as "ada/ada.github.io"'),
        repoId: token('the id that giscus.app gives, such as "R_kgDOAbCdEf"'),
        category: text('the discussion category chosen on giscus.app, such as "Announcements"'),
        categoryId: token('the id that giscus.app gives, such as "DIC_kwDOAbCdEf4B"'),
        url: serviceUrl.optional().describe('Where giscus runs; without it, at https://giscus.app.'),
      })
      .describe('Comments as discussions on GitHub; get the ids from https://giscus.app.'),
  })
  .describe('Comments below posts. Nothing is loaded until a visitor asks for them.');
