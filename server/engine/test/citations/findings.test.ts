import assert from 'node:assert/strict';
import test from 'node:test';
import { minimal } from '../kit/minimal.ts';
import { findingsIn } from '../kit/run.ts';

/** What the rules of citations and dates say of a body, as «rule: the words they mark». */
function marks(body: string): readonly string[] {
  const { text } = minimal(body);
  return findingsIn(text)
    .filter(({ rule }) => /symbol|citation|cited|date/u.test(rule))
    .map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

test('a report of a commune with the three slips that such reports have', () => {
  const body = `Thực hiện Quyết định số 05/QĐ- MTTQ-BTT ngày 5 tháng 8 năm 2024 của Ban Thường trực về giám sát, thị trấn đã làm báo cáo.

Trên cơ sở Kế hoạch số 140/KH-UBND ngày 29/12/2023 của huyện, thị trấn ra Quyết định số 04/KH-UBND ngày
08/01/2024 về việc ban hành Kế hoạch năm 2024, Kế hoạch số 49/KH-UBND ngày
09/05/2024 về tuyên truyền; kế
hoạch số 44/KH-UBND ngày 08/04/2024 về nâng cao chỉ số.

Văn bản được soạn theo Luật Ban hành văn bản Quy phạm pháp luật ngày 22/6/2015; Nghị
định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ quy định chi tiết một số điều
và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2016.`;
  assert.deepEqual(marks(body), [
    'malformed-symbol: 05/QĐ- MTTQ-BTT',
    'symbol-type: Quyết định số 04/KH-UBND',
    'citation-known-date: 22/6/2016',
  ]);
});

test('emphasis and lists do not hide a citation', () => {
  assert.deepEqual(marks('- Theo **Quyết định** số **04/KH-UBND** của thị trấn.\n- Theo *Kế hoạch số 05/KH-UBND*.'), [
    'symbol-type: Quyết định** số **04/KH-UBND',
  ]);
});

test('what is right in real reports stays silent', () => {
  const body = `Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ; Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 sửa đổi, bổ sung Nghị định số 61/2018/NĐ-CP; Luật Tổ chức chính quyền địa phương ngày 19/6/2015.

Căn cứ Kế hoạch số 11/KH-UBND ngày 21/01/2024 của UBND tỉnh; Kế hoạch số 11/KH-UBND ngày 10/4/2024 của UBND thị trấn; Công văn số 1553/BNV-CCHC ngày 05/4/2024; Công văn số 123/KH-TC; Thông báo kết luận số 88/TB-VPCP; Công điện số 201/CĐ-TTg; Hợp đồng số 12/2024/HĐKT ngày 04/4/2024.

Quyết định số 12/QĐ-UBND, 13/QĐ-UBND ngày 05/3/2024; Báo cáo số 31/BC-UBND ngày 14/6/2024 và Báo cáo số 31/BC-UBND ngày 20/6/2023.

Báo cáo số 12/BC-UBND ngày 05/3/2024 về kết quả cải cách hành chính năm 2023; Báo cáo số 12/BC-UBND nêu nhiệm vụ trong năm 2024.

Theo Quyết định số 25/2023/QĐ-UBND ngày 10/12/2023 của UBND tỉnh và Quyết định số 25/QĐ-UBND ngày 14/3/2024 của UBND thị trấn.`;
  assert.deepEqual(marks(body), []);
});
