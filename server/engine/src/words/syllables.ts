/**
 * The syllables that the Vietnamese spelling allows: onset × rhyme × tone. There are some twenty thousand; few more than
 * a third of them are words. A letter sequence outside of this table cannot be Vietnamese, one inside of it may be.
 * Spelling that only old reforms allow (tone marks on another letter than the rule has it) is not in it, but both places
 * of the tone mark in oa, oe, uy are, and both i and y.
 */

/** Two ways of writing one syllable that are both right: `first` is hòa, ủy, quy, kỹ; `second` is hoà, uỷ, qui, kĩ. */
export interface SpellingVariant {
  readonly matter: 'tone' | 'i-y';
  /** The two spellings in lower case. */
  readonly first: string;
  readonly second: string;
  readonly form: 'first' | 'second';
}

const TONES: readonly string[] = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
];

const ONSETS = ['', ...words('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x')];

const OPEN_RHYMES = words(`
  a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên ênh êu i ia im in inh iu iêm iên iêng iêu
  o oi om on ong oong ô ôi ôm ôn ông ôông ơ ơi ơm ơn u ua ui um un ung uôi uôm uôn uông ư ưa ưi ưm ưn ưng ưu
  ươi ươm ươn ương ươu y yêm yên yêng yêu
  oa oai oam oan oang oanh oao oay oăm oăn oăng oe oem oen oeo uân uâng uây uê uên uênh uêu uơ uy uya uyên uyn uynh uyu`);

/** Rhymes that end in c, ch, p, t: only the sắc and nặng tones go with them. */
const STOPPED_RHYMES = words(`
  ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oc op ot ooc ôc ôp ôt ơp ơt uc up ut uôc uôp uôt
  ưc ưp ưt ươc ươp ươt yêt oac oach oap oat oăc oăp oăt oet uât uêch uych uyêt uyp uyt`);

/** What follows qu, whose u is already the glide. */
const QU_RHYMES = words(`
  a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê ên ênh êu i in inh y ynh yên yn ơ ơi ơn ôi
  ac ach ap at ăc ăp ăt âc ât ep et êch êt it ich yt ych yêt ôc`);

const OPEN = new Set(OPEN_RHYMES);
const STOPPED = new Set(STOPPED_RHYMES);
const QU = new Set(QU_RHYMES);
const GLIDE = /^(?:oa|oă|oe|uâ|uê|uơ|uy)/u;
const TWO_PLACES = new Set(['oa', 'oe', 'uy']);

/**
 * Syllables of Chinese origin that are written with i or y without any difference in meaning. Others are different words
 * (ti vi, công ty; bánh mì, Mỹ) and are left alone.
 */
const I_OR_Y = words(
  'quy/qui quý/quí quỷ/quỉ quỳ/quì quỵ/quị lý/lí kỹ/kĩ kỳ/kì ký/kí kỷ/kỉ mỹ/mĩ tỷ/tỉ sỹ/sĩ hy/hi',
).map((pair) => pair.split('/') as [string, string]);

/** Every possible syllable in lower case and NFC; with it the variant that it is, or null. Never changes once made. */
let table: ReadonlyMap<string, SpellingVariant | null> | undefined;

function syllableTable(): ReadonlyMap<string, SpellingVariant | null> {
  table ??= buildTable();
  return table;
}

/** Whether a word in lower case and NFC can be a Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  return syllableTable().has(word);
}

/** The spelling variant that a word in lower case and NFC is; null for any other syllable, undefined for no syllable. */
export function lookUp(word: string): SpellingVariant | null | undefined {
  return syllableTable().get(word);
}

/** The letters of a word without its tone marks (hats and horns stay), and the tones that it bore, 1 to 5. */
export function withoutTones(word: string): { readonly base: string; readonly tones: readonly number[] } {
  const tones: number[] = [];
  let base = '';
  for (const letter of word) {
    const row = letter > '\u007f' ? TONES.find((vowels) => vowels.indexOf(letter) > 0) : undefined;
    if (row) tones.push(row.indexOf(letter));
    base += row ? row.charAt(0) : letter;
  }
  return { base, tones };
}

/** What is the matter with a base that bears a tone: its spelling, its tone, or nothing. */
export type SyllableFault = 'spelling' | 'stopped' | undefined;

/** Whether `base`, letters without tone marks, is the body of a syllable, and whether `tone` (0 to 5) goes with it. */
export function faultOf(base: string, tone: number): SyllableFault {
  const parts = partsOf(base);
  if (!parts) return 'spelling';
  return STOPPED.has(parts.rhyme) && tone !== 2 && tone !== 5 ? 'stopped' : undefined;
}

/** The syllable of `base` in `tone`, with the mark at its right place; undefined where there is no such syllable. */
export function compose(base: string, tone: number): string | undefined {
  const parts = partsOf(base);
  if (!parts || faultOf(base, tone)) return undefined;
  return parts.onset + mark(parts.rhyme, carriers(parts.rhyme)[0] ?? 0, tone);
}

function partsOf(base: string): { onset: string; rhyme: string } | undefined {
  for (let length = Math.min(3, base.length - 1); length >= 0; length--) {
    const onset = base.slice(0, length);
    const rhyme = base.slice(length);
    if (ONSETS.includes(onset) && goTogether(onset, rhyme)) return { onset, rhyme };
  }
  return undefined;
}

/** Whether the spelling allows the rhyme behind the onset: c before a, k before i; qu and gi have taken their vowel. */
function goTogether(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return QU.has(rhyme);
  if (!OPEN.has(rhyme) && !STOPPED.has(rhyme)) return false;
  const first = rhyme.charAt(0);
  const front = first === 'i' || first === 'e' || first === 'ê';
  if (onset === 'k') return front || rhyme === 'y';
  if (onset === 'gh' || onset === 'ngh') return front && rhyme !== 'ia' ? true : rhyme === 'ia' && onset === 'ngh';
  if (onset === 'c') return !front && first !== 'y' && !GLIDE.test(rhyme);
  if (onset === 'g') return first === 'i' ? rhyme !== 'ia' && rhyme !== 'iu' : !front && first !== 'y';
  if (onset === 'ng') return !front && first !== 'y';
  if (onset === 'gi') return first !== 'i' && first !== 'y' && !GLIDE.test(rhyme);
  if (onset === '') return !rhyme.startsWith('iê');
  return first !== 'y' || rhyme === 'y';
}

/** Where the tone mark can stand in a rhyme. */
function carriers(rhyme: string): readonly number[] {
  if (TWO_PLACES.has(rhyme)) return [0, 1];
  const hat = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ'].map((letter) => rhyme.lastIndexOf(letter)));
  if (hat >= 0) return [hat];
  return /^(?:oa|oe|oo|uy)/u.test(rhyme) ? [1] : [0];
}

function mark(rhyme: string, at: number, tone: number): string {
  const row = TONES.find((vowels) => vowels.charAt(0) === rhyme.charAt(at));
  return rhyme.slice(0, at) + (row?.charAt(tone) ?? '') + rhyme.slice(at + 1);
}

function buildTable(): ReadonlyMap<string, SpellingVariant | null> {
  const table = new Map<string, SpellingVariant | null>();
  const marked = new Map<string, readonly (readonly string[])[]>();
  for (const rhyme of new Set([...OPEN_RHYMES, ...STOPPED_RHYMES, ...QU_RHYMES])) {
    const tones = STOPPED.has(rhyme) ? [2, 5] : [0, 1, 2, 3, 4, 5];
    marked.set(
      rhyme,
      tones.map((tone) => carriers(rhyme).map((at) => mark(rhyme, at, tone))),
    );
  }
  for (const onset of ONSETS) {
    for (const [rhyme, spellings] of marked) {
      if (!goTogether(onset, rhyme)) continue;
      for (const [first = '', second = first] of spellings) {
        if (first === second) table.set(onset + first, null);
        else addPair(table, 'tone', onset + first, onset + second);
      }
    }
  }
  for (const [first, second] of I_OR_Y) addPair(table, 'i-y', first, second);
  return table;
}

function addPair(
  table: Map<string, SpellingVariant | null>,
  matter: SpellingVariant['matter'],
  first: string,
  second: string,
): void {
  table.set(first, { matter, first, second, form: 'first' });
  table.set(second, { matter, first, second, form: 'second' });
}

function words(text: string): string[] {
  return text.trim().split(/\s+/u);
}
