const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '兆'];

/** The largest sum that is written out: below 10^16 yuan no digit is lost in a double counted in 分. */
export const MAX_FEN = 9_007_199_254_740_990;

/**
 * 大写金额 of an integer sum in 分 (《支付结算办法》附一): 123_450_600n 分 → `壹佰贰拾叁万肆仟伍佰零陆元整`.
 * @throws RangeError when it is not a whole number of 分 from 0 to `MAX_FEN`
 */
export function yuanInWords(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > MAX_FEN) throw new RangeError(`not a sum in 分: ${fen}`);
  if (fen === 0) return '零元整';
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  const whole = yuan > 0 ? `${wholeInWords(yuan)}元` : '';
  if (jiao === 0 && rest === 0) return `${whole}整`;
  const zero = yuan > 0 && jiao === 0 ? '零' : '';
  return `${whole}${jiao > 0 ? `${DIGITS[jiao]}角` : zero}${rest > 0 ? `${DIGITS[rest]}分` : '整'}`;
}

function wholeInWords(yuan: number): string {
  let words = '';
  let gap = false;
  for (let group = 3; group >= 0; group--) {
    const four = Math.floor(yuan / 10_000 ** group) % 10_000;
    if (four === 0) {
      gap = words !== '';
      continue;
    }
    // A group that does not fill its thousands, and one behind an empty group, is joined by 零.
    if (words !== '' && (gap || four < 1_000)) words += '零';
    words += `${groupInWords(four)}${GROUPS[group]}`;
    gap = false;
  }
  return words;
}

function groupInWords(four: number): string {
  let words = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(four / 10 ** place) % 10;
    if (digit === 0) {
      zero = words !== '';
      continue;
    }
    words += `${zero ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
    zero = false;
  }
  return words;
}

/** 万元 as a person types them (`12.5`, full-width digits, commas) → 分; null when it is not such a sum. */
export function parseWanYuan(input: string): number | null {
  const plain = input
    .replace(/[\uFF10-\uFF19\uFF0E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s,，]/g, '');
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(plain)) return null;
  const [whole = '0', part = ''] = plain.split('.');
  return Number(whole) * 1_000_000 + Number(part.padEnd(6, '0'));
}

/** 分 → 万元 without needless zeros: 12_500_000 → `12.5`. */
export function formatWanYuan(fen: number): string {
  const part = String(fen % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${Math.floor(fen / 1_000_000)}${part ? `.${part}` : ''}`;
}
