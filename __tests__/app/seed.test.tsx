import { render } from '@testing-library/react';
import HomePage from '@/app/page';
import { seedTests } from '../helpers/seed-tests';

beforeEach(() => {
  render(<HomePage />);
});

seedTests(() => document);
