-- The common reasons that every bureau begins with; the bureau changes them on the page.
INSERT INTO canned_reasons (field, text) VALUES
(NULL, '{"zh": "表述较为笼统，请补充具体对象、范围或数据。", "en": "This is rather general: name the object, the scope or figures."}'),
(NULL, '{"zh": "内容不完整，请补充：", "en": "This is not complete; please add: "}'),
(NULL, '{"zh": "与其他字段内容不一致，请核对后统一。", "en": "This does not agree with other fields: check and make them agree."}'),
(NULL, '{"zh": "指向特定产品或供应商，请改为中性表述。", "en": "This points to one product or supplier: put it neutrally."}'),
(NULL, '{"zh": "含有不宜公开的信息，请删除，或将公开方式改为“脱敏公开”。", "en": "This holds what should not be public: take it out, or choose a reduced public text."}'),
('industry', '{"zh": "与本批次征集范围不符，请核对产业或领域。", "en": "This is outside the call: check industry or field."}'),
('field', '{"zh": "与本批次征集范围不符，请核对产业或领域。", "en": "This is outside the call: check industry or field."}'),
('indicators', '{"zh": "指标不可测量，请写明数值、单位和可复核的测试方法。", "en": "This cannot be measured: give a figure, a unit and a test that others can repeat."}'),
('budgetFen', '{"zh": "请说明金额的测算依据，并与附件核对。", "en": "Say how the amount was worked out, and check it against the attachments."}'),
('prizes', '{"zh": "各项奖金之和与奖金总额不一致，请核对。", "en": "The prizes do not add up to the total: check them."}');
