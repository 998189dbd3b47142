/** How text of a script looks, to tell it from bytes that were decoded in a wrong encoding. */
export interface Script {
  /** A run of non-ASCII characters. */
  run: RegExp;
  /** Whether these cannot be words of the script. */
  isStrange?: (text: string) => boolean;
  /** What no language with this script has, as global patterns. */
  odd: readonly RegExp[];
  /** Letters that some languages have but another encoding of the same script may cause. */
  rare?: RegExp;
  isTypical: (text: string, bytes: Uint8Array) => boolean;
}

export type ScriptName =
  | 'Latin'
  | 'Cyrillic'
  | 'Greek'
  | 'Hebrew'
  | 'Arabic'
  | 'Thai'
  | 'simplified Chinese'
  | 'traditional Chinese'
  | 'Japanese'
  | 'Korean';

const NEUTRAL = '\\p{P}\\p{Sm}\\p{Sc}\\p{So}\\p{No}µ\u00AD\\s';
const ODD = [
  // Box drawing, and a sign that nobody uses.
  /[¤\u2320\u2321\u2500-\u259F]/gu,
  // A capital letter after a small one, except in ASCII, and a small one after two capitals.
  /(?!\p{ASCII}{2})(?!µ)\p{Ll}\p{Lu}|(?!\p{ASCII}{3})\p{Lu}{2}\p{Ll}/gu,
  // An opening mark after a letter, and signs within a word.
  /\p{L}[‚„]|\p{L}[“”‘«»‹›¡¿¼½¾\p{So}…]\p{L}/gu,
  /\d(?=\P{ASCII})(?!µ)[\p{Lu}\p{Ll}]/gu,
];

const run = (letters: string) => new RegExp(`^[${letters}${NEUTRAL}]+$`, 'u');

/** A script without Latin letters in its words; `common` are the letters that most of its text consists of. */
function alphabet(letters: string, common: string, odd: readonly RegExp[] = []): Script {
  const [letter, word] = [new RegExp(`(?!\\p{M})[${letters}]`, 'gu'), new RegExp(`[${letters}]{2}`, 'u')];
  const share = (text: string) => {
    const all = text.toLowerCase().match(letter) ?? [];
    return all.length < 6 ? null : all.filter((one) => common.includes(one)).length / all.length;
  };
  return {
    run: run(letters),
    odd: [...ODD, new RegExp(`[A-Za-z][${letters}]|[${letters}][A-Za-z]`, 'gu'), ...odd],
    isStrange: (text) => !word.test(text) || (common !== '' && (share(text) ?? 1) < 0.5),
    isTypical: (text) => (share(text) ?? 0) >= 0.7,
  };
}

const HAN = '\\p{sc=Han}';
const HANGUL = '\\p{sc=Hangul}';
// A single character does not occur inside a Latin word.
const HALF_WORD = [/[A-Za-z][\p{sc=Han}\p{sc=Hangul}](?=\p{ASCII})|(?<=\p{ASCII})[\p{sc=Han}\p{sc=Hangul}][A-Za-z]/gu];
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}ー]/gu;
const japanese: Script = {
  run: run(`${HAN}\\p{sc=Hiragana}\\p{sc=Katakana}ー`),
  // Single high bytes, as in Latin text, are half-width Katakana in Shift_JIS.
  odd: [...ODD, ...HALF_WORD, /[\uFF61-\uFF9F]/gu],
  isTypical: (text) => {
    const all = text.match(/\p{L}/gu)?.filter((letter) => letter > '~').length ?? 0;
    return all >= 4 && (text.match(KANA)?.length ?? 0) / all >= 0.2;
  },
};

/** Whether most of the double bytes are those of common characters, in words of two or more. */
const isCommonChinese = (isCommon: (lead: number, trail: number) => boolean) => (text: string, bytes: Uint8Array) => {
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  let [pairs, common] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    pairs += 1;
    index += 1;
    if (isCommon(lead, bytes[index] ?? 0)) common += 1;
  }
  const words = text.match(/\p{sc=Han}{2,}/gu)?.join('').length ?? 0;
  return foreign >= 4 && common / pairs > 0.7 && words / foreign > 0.7;
};

const ACCENTED = /(?!\p{ASCII}|µ)\p{L}/u;
// An accented letter beside a plain one, or alone, as in "à la".
const LATIN_WORD =
  /[a-z](?!\p{ASCII}|µ)\p{L}|(?!\p{ASCII}|µ)\p{L}[a-z]|(?<![^\s"'(])(?!\p{ASCII}|µ)\p{L}(?![^\s"'.,)])/iu;

export const SCRIPTS: Readonly<Record<ScriptName, Script>> = {
  Latin: {
    // Accented letters occur alone or in pairs; Vietnamese has combining accents.
    run: new RegExp(`^(?!.*\\p{sc=Latin}{3})[\\p{sc=Latin}\\p{M}${NEUTRAL}]+$`, 'u'),
    odd: ODD,
    isStrange: (text) => ACCENTED.test(text) && !LATIN_WORD.test(text),
    isTypical: () => true,
  },
  Cyrillic: {
    ...alphabet('\\p{sc=Cyrillic}', 'оеаинтсрвлкмдпуі', [/(?<![бвгджзклмнпрстфхцчшщ])[ьъы]/giu]),
    rare: /[ЂЃѓЉЊЌЋЏђљњќћџЅѕЈј]/u,
  },
  Greek: alphabet('\\p{sc=Greek}', 'αοιετσνηυρπκμλςωάέήίόύώ', [
    /ς(?=\p{L})|σ(?!\p{L})/gu,
    // Words with several vowels have an accent, unless they are in capitals.
    /(?<!\p{L})(?!\p{L}*[άέήίόύώΐΰΆΈΉΊΌΎΏ])\p{L}*[αεηιουωΑΕΗΙΟΥΩ][βγδζθκλμνξπρσςτφχψ]+[αεηιουω]\p{L}*/gu,
  ]),
  Hebrew: alphabet('\\p{sc=Hebrew}', 'יוהלאמרבתשנםעד', [
    // Letters that only end words, and points without a letter.
    /[ךםןףץ](?=[א-ת])|(?<![א-ת\u0591-\u05C7])[\u0591-\u05C7]/gu,
  ]),
  Arabic: alphabet('\\p{sc=Arabic}\\p{M}ـ', 'اليمونرتبةعدسفهأ', [
    // Letters that only end words, and vowel signs without a letter.
    /[ةى](?=[ا-ي])|(?<![ء-ي\u064B-\u0655])[\u064B-\u0655]/gu,
  ]),
  // Some vowels are written before their consonant, others above or below it.
  Thai: alphabet('\\p{sc=Thai}', '', [/[เ-ไ](?![ก-ฮ])|(?<![ก-ฮ\u0E47-\u0E4E])[\u0E31\u0E34-\u0E3A]/gu]),
  'simplified Chinese': {
    run: run(HAN),
    odd: [...ODD, ...HALF_WORD],
    // The first level of GB 2312, which is nearly all of running text.
    isTypical: isCommonChinese((lead, trail) => lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1),
  },
  'traditional Chinese': {
    run: run(HAN),
    odd: [...ODD, ...HALF_WORD],
    isTypical: isCommonChinese((lead) => lead >= 0xa4 && lead <= 0xc6),
  },
  Japanese: japanese,
  Korean: {
    run: run(HANGUL),
    odd: [...ODD, ...HALF_WORD],
    isTypical: (text) => (text.match(/\p{sc=Hangul}/gu)?.length ?? 0) >= 6,
  },
};
