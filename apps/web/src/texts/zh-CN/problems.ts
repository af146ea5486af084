export const texts = {
  request: '请求编号',
  retry: '重试',
  faults: {
    caller: '可由您修正',
    organiser: '须由主办方处理',
    platform: '平台原因，与您无关',
  },
  /** Why a field was refused, by the code the server gives; one that is not here shows the server's own words. */
  fields: {
    too_short: '至少需要 8 位。',
    too_few_classes: '须包含大写字母、小写字母、数字、符号中的至少三类。',
    contains_address: '密码不能包含邮箱名称。',
    wrong_password: '当前密码不正确。',
    required: '此项必填。',
    taken: '已被使用，请换一个。',
    past: '须晚于当前时间。',
    too_early: '时间过早。',
    too_many: '数量超过上限。',
    too_small: '内容过短或数值过小。',
    too_big: '内容过长或数值过大。',
    out_of_range: '超出允许的范围。',
    phone: '电话号码格式不正确。',
    not_yours: '您不属于该单位。',
    invalid_type: '此项未填写，或格式不正确。',
    invalid_format: '格式不正确。',
    invalid_value: '不在可选范围内。',
    invalid_text: '含有无法保存的字符。',
  },
  codes: {
    network: '没有连上服务器。请检查网络后重试，已填写的内容不会丢失。',
    page_fault: '页面运行出错。请重新打开；如仍出现，请告知主办单位。',
  },
} as const;
