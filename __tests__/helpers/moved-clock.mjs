// Loaded with --import: the clock of the process is as many milliseconds ahead as the file CLOCK_AHEAD says, now and whenever that file changes.
import { readFileSync } from 'node:fs';

const RealDate = Date;
const now = () => RealDate.now() + Number(readFileSync(process.env.CLOCK_AHEAD, 'utf8'));

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length > 0 ? parts : [now()]));
  }

  static now = now;

  // Next copies the own properties of Date.
  static UTC = RealDate.UTC;
  static parse = RealDate.parse;
};
