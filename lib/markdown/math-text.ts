import { parseRichText, type RichText } from '@/lib/markdown/rich-text';
import { type MathNode, parseTex } from '@/lib/markdown/tex';
import { oneLine } from '@/lib/text/strings';

/** A CSL title or abstract as one line of plain text: `$x^2$` and `x<sup>2</sup>` as "x²", other markup removed, invalid TeX as written. */
export const mathToText = (source: string): string => oneLine(parseRichText(source).map(text).join(''));

/** The same for an optional field; undefined if it is missing or empty. */
export const plainText = (source: string | undefined): string | undefined => mathToText(source ?? '') || undefined;

function text(part: RichText): string {
  if (part.type === 'text') return part.value;
  if (part.type !== 'math') {
    const inside = part.children.map(text).join('');
    if (part.type === 'sup') return raised(inside, SUPERSCRIPTS, '^');
    return part.type === 'sub' ? raised(inside, SUBSCRIPTS, '_') : inside;
  }
  const math = parseTex(part.tex);
  return math ? mathText(math).replace(/\s+/g, ' ').trim() : part.source;
}

const SUPERSCRIPTS = charMap(
  '0123456789+-−–=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθ',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂᵅᵝᵞᵟᶿ',
);
const SUBSCRIPTS = charMap('0123456789+-−–=()aehijklmnoprstuvxβγρφχ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ');

/** CSL's superscript or subscript. Ordinals stay plain ("21st"), and so do characters that are already small. */
function raised(value: string, map: ReadonlyMap<string, string>, mark: string): string {
  return /^(?:st|nd|rd|th|er|re|e|ème|[ºª°′″*†‡§®™℠])$/u.test(value.trim()) && mark === '^'
    ? value
    : script(value, map, mark);
}

function mathText(node: MathNode): string {
  if (node.element === null) return node.text.replace(/[\u2061-\u2064]/g, '');
  const [first = '', second = '', third = ''] = node.children.map(mathText);
  switch (node.element) {
    case 'mspace':
      return /^0?\.?0*(em|pt)?$/.test(node.attributes.width ?? '0') ? '' : ' ';
    case 'msup':
      return first + script(second, SUPERSCRIPTS, '^');
    case 'msub':
      return first + script(second, SUBSCRIPTS, '_');
    case 'msubsup':
      return first + script(second, SUBSCRIPTS, '_') + script(third, SUPERSCRIPTS, '^');
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(node.children.map(mathText).join('').trim())}`;
    case 'mtr':
      return `${node.children.map(mathText).join(' ')} `;
    default:
      return node.children.map(mathText).join('');
  }
}

const script = (value: string, map: ReadonlyMap<string, string>, mark: string) => {
  const characters = [...value.trim()];
  if (characters.length === 0) return '';
  if (characters.every((character) => map.has(character)))
    return characters.map((character) => map.get(character)).join('');
  return `${mark}${grouped(value.trim())}`;
};

const grouped = (value: string) => ([...value].length > 1 && !/^[\p{N}.]+$/u.test(value) ? `(${value})` : value);

function charMap(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, index) => [character, targets[index] ?? '']));
}
