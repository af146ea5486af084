import type { Text } from '../lifecycle/lifecycle.ts';

/**
 * Districts that forms offer by name, codes of GB/T 2260: the city's own and the cities of its metropolitan area. Any
 * other code of six digits may be typed; it stands for itself.
 */
export const regions = {
  '320100': { zh: '南京市', en: 'Nanjing' },
  '320102': { zh: '玄武区', en: 'Xuanwu' },
  '320104': { zh: '秦淮区', en: 'Qinhuai' },
  '320105': { zh: '建邺区', en: 'Jianye' },
  '320106': { zh: '鼓楼区', en: 'Gulou' },
  '320111': { zh: '浦口区', en: 'Pukou' },
  '320113': { zh: '栖霞区', en: 'Qixia' },
  '320114': { zh: '雨花台区', en: 'Yuhuatai' },
  '320115': { zh: '江宁区', en: 'Jiangning' },
  '320116': { zh: '六合区', en: 'Luhe' },
  '320117': { zh: '溧水区', en: 'Lishui' },
  '320118': { zh: '高淳区', en: 'Gaochun' },
  '320000': { zh: '江苏省', en: 'Jiangsu' },
  '320400': { zh: '常州市', en: 'Changzhou' },
  '321000': { zh: '扬州市', en: 'Yangzhou' },
  '321100': { zh: '镇江市', en: 'Zhenjiang' },
  '340200': { zh: '芜湖市', en: 'Wuhu' },
  '340500': { zh: '马鞍山市', en: 'Maʼanshan' },
  '341100': { zh: '滁州市', en: 'Chuzhou' },
  '341800': { zh: '宣城市', en: 'Xuancheng' },
} as const satisfies Record<string, Text>;

/** Province, city or district: six digits of which the first is no nought. */
export const isRegionCode = (code: string): boolean => /^[1-9]\d{5}$/.test(code);

/** Its name, or the code itself where the list above does not know it. */
export function regionName(code: string): Text {
  return (regions as Record<string, Text>)[code] ?? { zh: code, en: code };
}

/** Is `code` this region or part of it? Codes nest: `320100` holds `320115`, `320000` holds both. */
export function isWithin(code: string, region: string): boolean {
  return code.startsWith(region.replace(/(00){1,2}$/, ''));
}
