import { render } from '@testing-library/react';
import HomePage from '@/app/(main)/page';
import { seedTests } from '../helpers/seed-tests';

beforeEach(async () => {
  render(await HomePage({ params: Promise.resolve({}) }));
});

seedTests(() => document);
