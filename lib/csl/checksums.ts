/** Matches an ORCID iD anywhere in a text. */
export const ORCID = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/;

/** Whether the last of sixteen digits is the right check digit (ISO 7064 mod 11-2), as ORCID computes it. */
export function isOrcidValid(orcid: string): boolean {
  const digits = orcid.replace(/-/g, '');
  if (!/^\d{15}[\dX]$/.test(digits)) return false;
  const total = [...digits.slice(0, -1)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  return checkDigit((12 - (total % 11)) % 11) === digits.at(-1);
}

/** Whether an ISBN of ten or thirteen digits has the right check digit; ignores hyphens and spaces. */
export function isIsbnValid(isbn: string): boolean {
  const digits = isbn.replace(/[-‐–\s]/g, '').toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) return weighted(digits, (index) => 10 - index) % 11 === 0;
  return /^97[89]\d{10}$/.test(digits) && weighted(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
}

/** Whether an ISSN such as "2049-3630" has the right check digit. */
export function isIssnValid(issn: string): boolean {
  const digits = issn.replace(/[-‐–\s]/g, '').toUpperCase();
  return /^\d{7}[\dX]$/.test(digits) && weighted(digits, (index) => 8 - index) % 11 === 0;
}

const checkDigit = (value: number) => (value === 10 ? 'X' : String(value));

const weighted = (digits: string, weight: (index: number) => number) =>
  [...digits].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(index), 0);
