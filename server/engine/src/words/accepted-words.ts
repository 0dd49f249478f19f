/**
 * Words that offices write though they are no Vietnamese syllables: loans in Vietnamese letters, and the foreign words of
 * the office. Lower case, NFC. Names are not in it: see `looksLikeHighlandName` and the readers of `facts/typing.ts`.
 */
const LOANS = `
  ắcquy ăcquy ăngten amiăng amôniắc ămpe apatít áptômát apphích ápphích axít bazơ bêtông bôxít búpbê cácbon càphê cafê
  caosu canô catalô cátsét centimét xentimét côngtắc côngtenơ côngtơ côta căngtin crôm đềcan đêxiben đôla đôlômit đinamít
  écu êtô frăng phrăng gôm ghisê glucôzơ hécta héctô hiđrô hyđrô inốc inôc karaôkê kaliôt kilôgam kilômét kilôoát kilôvôn
  lít lôgic lôgích lôgarit magiê mêga mêgaoát mêtan milimét míttinh mítting môđem môđun môđul môtô mônôxít nêông nitơ nơron
  nơtron nilông ôpêra ôsin ôtô ôxi ôxít ôxy pênixilin pêđan pianô pôlime pôlyme prôtêin prôtôn phốtphát phốtpho rađa rađiô
  rôbốt rôbôt rôto sêri sécvơ sôcôla sôđa sơmi tuốcbin têlêfôn têlếch tơrốt tuabin urê vácxin vắcxin văcxin vitamin viôlông
  virút vôn vônfram vônkế xêmina xêri xêsi xilô ximăng xitéc xtanh xăngtimét ghitar lơxê nhuận đrap đrây đắk đăk lắk lăk kạn
  păh pưh tẻh đrắk đrăk krông plông prông prăng srônh búk pắk nớ rtưng mơnông mnông bru rơngao gié xtiêng xơđăng xơteng êđê`;

/** Foreign words that are common in reports; only those that a slip of the finger is looked for in. */
const FOREIGN = `
  account admin app backup banner blog camera card chat check clip cloud code combo computer data database demo desktop
  download driver email facebook fanpage fax file flash form format gmail google group hotline internet intranet kiosk laptop
  link livestream logo mail marketing media menu messenger mobile modem module monitor offline online outlook password photo
  photocopy photoshop pin portal poster print printer project router scan scanner server sim slide smartphone software
  spam startup switch sms tablet team test tiktok token trailer update upload user video virus web website wifi wireless
  word work youtube zalo zoom`;

const ACCEPTED: ReadonlySet<string> = new Set(`${LOANS} ${FOREIGN}`.trim().split(/\s+/u));

/** Whether a word in lower case and NFC is one that offices write though it is no Vietnamese syllable. */
export function isAccepted(word: string): boolean {
  return ACCEPTED.has(word);
}

const ANY_VOWELS = '[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}';
const STRANGE_ONSET =
  '(?:[bcdghkmpsv][lr]|chr|đr|dh|dj|hđ|h[dlmnr]|hng|jr?|khl|ksr|kđ|mđr?|m[hln]|nj|nr|pj|r[dklmst]|rng|s[nr]|srn?|y[dđ]|[fwz])';
const STRANGE_CODA = '(?:[bdghjklrsvw]|hl|h[cm]|rh|th|kh|ih|il|is|nk)';
const HIGHLAND = new RegExp(
  `^(?:${STRANGE_ONSET}${ANY_VOWELS}[a-zđ]{0,2}|[a-zđ]{0,3}${ANY_VOWELS}${STRANGE_CODA}|k[^eêiy\\P{L}]${ANY_VOWELS.replace('1,3', '0,2')}[a-zđ]{0,2})$`,
  'u',
);

/**
 * Whether a word in lower case can be a name of the Central Highlands or of another people of the country. Those are
 * written with clusters and endings that Vietnamese has not, and with k before any vowel: Krông, Păh, Tẻh, Đrắk, Kạn.
 */
export function looksLikeHighlandName(word: string): boolean {
  return HIGHLAND.test(word);
}
