/** What stands where a name stood. */
export const HIDDEN = '〔已隐去〕';

/** Legal forms at the end of a body's name, longest first. */
const FORMS = [
  '股份有限责任公司',
  '股份有限公司',
  '有限责任公司',
  '(集团)有限公司',
  '集团有限公司',
  '有限公司',
  '集团公司',
  '合伙企业',
  '总公司',
  '分公司',
  '公司',
  '集团',
];
/** What a body does, where it stands at the end of the name that people use: 华为技术, 智造科技. */
const TRADES =
  /(?:信息技术|网络科技|智能科技|信息科技|数字科技|电子科技|新能源|科技|技术|信息|智能|软件|网络|数据|电子|电气|自动化|装备|制造|能源|材料|工程|实业|集团|研究院|研究所|实验室)$/;
/** Provinces, their capitals and the cities planned apart; a name may begin with one, with or without 省 or 市. */
const REGIONS =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|石家庄|太原|沈阳|长春|哈尔滨|南京|杭州|合肥|福州|南昌|济南|郑州|武汉|长沙|广州|海口|成都|贵阳|昆明|西安|兰州|西宁|呼和浩特|南宁|拉萨|银川|乌鲁木齐|大连|青岛|宁波|厦门|深圳|苏州|无锡|中国';
const REGION = new RegExp(`^(?:(?:${REGIONS})(?:省|市|自治区)?|.{2,3}(?:省|市|自治区|区|县))`);
/** Words too common to hide: they say nothing of who wrote a text, and a text without them says nothing. */
const COMMON =
  /^(?:科技|技术|信息|智能|软件|网络|数据|数字|电子|能源|材料|工程|制造|装备|系统|平台|工业|创新|中国|大学|学院|研究院|研究所|实验室|中心|工厂|企业|公司|团队|项目)$/;
const LATIN_FORMS =
  /[\s,]*\b(?:co(?:mpany)?|corp(?:oration)?|inc(?:orporated)?|ltd|limited|llc|gmbh|ag|plc|group|holdings?)\b\.?/gi;

const isLatin = (text: string) => /^[\p{Script=Latin}\d\s.,&'-]+$/u.test(text);
/** Long enough, and not a common word, to tell an entrant by. */
const tells = (name: string) =>
  isLatin(name) ? name.replace(/[^\p{L}\d]/gu, '').length >= 3 : name.length >= 2 && !COMMON.test(name);

/** A body's name with the forms that people write it in: without legal form, region, trade, brackets. */
export function shortFormsOf(name: string): string[] {
  const whole = name.trim();
  const bare = whole.replace(/[（(][^（）()]*[)）]/g, '').trim();
  if (isLatin(bare)) return distinct([whole, bare, bare.replace(LATIN_FORMS, '').trim()]);
  const form = FORMS.find((one) => bare.endsWith(one));
  const core = form ? bare.slice(0, -form.length) : bare;
  const local = core.replace(REGION, '');
  return distinct([whole, bare, core, local, core.replace(TRADES, ''), local.replace(TRADES, '')]);
}

const distinct = (names: readonly string[]) => [...new Set(names)].filter(tells);

/** Who stands behind an entry, in every way that its text might say it. */
export type Identity = {
  /** Bodies, with their names in both languages. */
  organisations: readonly string[];
  /** Team, members, leader, contact persons. */
  names: readonly string[];
  /** Site of a body, `https://www.example.cn/`. */
  websites: readonly string[];
};

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const MOBILE = /(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/g;
const LANDLINE = /(?<!\d)0\d{2,3}[\s-]\d{7,8}(?!\d)/g;
const CREDIT_CODE = /(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/g;

/** Half-width letters, digits, @ and signs, one for one, so that places stay where they are. */
const narrow = (text: string) =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ');

/**
 * Takes out of a text what says whose it is: names and their short forms, also with spaces or in full width, and every
 * phone, mail address and credit code. It cannot find a hint in other words; a judge who recognises an entry declares it.
 */
export function hideNames(text: string, { organisations, names, websites }: Identity): string {
  const hosts = websites.flatMap(
    (site) => /^(?:https?:\/\/)?(?:www\.)?([^/\s:?#]+)/i.exec(site.trim())?.[1] ?? [],
  );
  const all = [
    ...organisations.flatMap(shortFormsOf),
    ...distinct(names.map((name) => name.trim())),
    ...hosts,
  ];
  const patterns = all
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => patternOf(narrow(name)));
  return [MAIL, MOBILE, LANDLINE, CREDIT_CODE, ...patterns].reduce(take, text);
}

function patternOf(name: string): RegExp {
  const chars = [...name].filter((char) => char.trim() !== '');
  const spaced = chars.map((char) => char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s*');
  // A Latin name is a word, or «Ali» would take «quality» apart.
  const edge = (at: number) => /[\p{Script=Latin}\d]/u.test(chars.at(at) ?? '');
  const before = edge(0) ? '(?<![\\p{Script=Latin}\\d])' : '';
  const after = edge(-1) ? '(?![\\p{Script=Latin}\\d])' : '';
  return new RegExp(`${before}${spaced}${after}`, 'giu');
}

/** Finds in the narrowed text and cuts from the text itself. */
function take(text: string, pattern: RegExp): string {
  let out = '';
  let from = 0;
  for (const { index, 0: found } of narrow(text).matchAll(pattern)) {
    out += text.slice(from, index) + HIDDEN;
    from = index + found.length;
  }
  return out + text.slice(from);
}
