import { JSDOM } from 'jsdom';
import { type Edition, startEdition } from '../helpers/edition';
import { seedTests } from '../helpers/seed-tests';

let site: Edition;
let page: Document;

beforeAll(async () => {
  site = await startEdition();
  page = new JSDOM(await (await fetch(`${site.url}/`)).text()).window.document;
});

afterAll(() => site?.stop());

seedTests(
  () => page,
  () => site.basePath,
);
