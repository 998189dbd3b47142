import { z } from 'zod';
import { NETWORKS } from '@/lib/content/networks';
import { ALWAYS, EMAIL, isWebUrl, markdown, matching, publicImage, text, webUrl } from '@/lib/markdown/fields';
import { property, textAt } from '@/lib/text/property';

const networkProfile = z
  .strictObject({
    network: text('the name of the network, such as "GitHub"').meta({ examples: Object.keys(NETWORKS) }),
    username: text('a user name such as "ada"')
      .optional()
      .describe('Sufficient for the networks listed in the examples.'),
    url: z.string({ error: 'a link such as "https://example.org/ada"' }).optional().describe('For any other network.'),
  })
  .superRefine(refuseWrongAddress, ALWAYS);

function refuseWrongAddress(entry: unknown, context: z.core.$RefinementCtx) {
  const name = textAt(entry, 'network')?.trim();
  if (!name) return;
  const [username, url] = [property(entry, 'username'), property(entry, 'url')];
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  const network = Object.hasOwn(NETWORKS, name) ? NETWORKS[name] : undefined;
  if (network) {
    const only = `the user name alone, such as "${network.example}"`;
    if (typeof username === 'string' && !network.username.test(username)) refuse('username', only);
    if (typeof url === 'string' && username === undefined)
      refuse('url', `"username" in place of "url": ${name} needs ${only}`);
    else if (username === undefined) refuse('username', only);
    else if (typeof url === 'string') refuse('url', `no url: for ${name} the user name is sufficient`);
    return;
  }
  const spelling = Object.keys(NETWORKS).find((known) => known.toLowerCase() === name.toLowerCase());
  if (spelling) refuse('network', `"${spelling}", spelled like this`);
  else if (url === undefined || (typeof url === 'string' && !isWebUrl(url)))
    refuse(
      'url',
      `the link of the profile, such as "https://example.org/ada": the address of this network is not known`,
    );
}

const emailAddress = matching(EMAIL, 'an e-mail address such as "ada@example.org"');

const affiliation = z.strictObject({
  name: text('the name of the institution, such as "University of Manchester"'),
  department: text('a department such as "Computer Science"').optional(),
  position: text('your position there, such as "PhD student"').optional(),
  url: webUrl.optional(),
});

/** JSON Resume's "basics" with affiliations, alternateName and bio. */
export const profileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    name: text('your name, such as "Ada Lovelace"'),
    alternateName: z
      .array(text('another form of your name, such as "A. Lovelace"'), {
        error: 'a list of names, such as ["A. Lovelace"], or []',
      })
      .default([])
      .describe('Other forms of your name that appear on papers.'),
    label: text('your position, such as "PhD student in Computer Science"').optional(),
    affiliation: text('where you work, such as "University of Manchester"').optional(),
    affiliations: z
      .array(affiliation, {
        error: 'a list such as [{ "name": "University of Manchester", "position": "PhD student" }]',
      })
      .optional()
      .describe('Where you work, the main one first; replaces label and affiliation on the page.'),
    email: z
      .union([emailAddress, z.array(emailAddress).min(1)], {
        error: 'an e-mail address such as "ada@example.org", or a list of them',
      })
      .optional(),
    phone: text('a telephone number such as "+44 161 000 0000"').optional(),
    office: text('an office and its hours, such as "Kilburn 2.13, Tuesdays 14–16"').optional(),
    location: text('a place such as "United Kingdom"').optional(),
    pronouns: text('pronouns such as "she/her"').optional(),
    pronunciation: text('how your name is pronounced, such as "tseh-ping yoo"').optional(),
    image: publicImage.nullable().default(null).describe('A portrait in public/; null shows the initials.'),
    profiles: z
      .array(networkProfile, { error: 'a list of profiles, such as [{ "network": "GitHub", "username": "octocat" }]' })
      .default([]),
    vcard: z
      .boolean({ error: 'true or false' })
      .optional()
      .describe('true shows a QR code that adds name, affiliation, e-mail, telephone and site to an address book.'),
    bio: z
      .array(markdown, { error: 'a list of paragraphs, such as ["I am …", "My work …"]' })
      .default([])
      .describe('Paragraphs of Markdown.'),
  })
  .meta({ title: 'The researcher' });

export type Profile = z.infer<typeof profileSchema>;
