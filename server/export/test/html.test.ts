import assert from 'node:assert/strict';
import test from 'node:test';
import { page } from '../../page/test/kit.ts';
import { toHtml } from '../src/index.ts';
import { FULL } from './kit.ts';

const html = (body: string): string => new TextDecoder().decode(toHtml(page(body)));

test('html: the same components as the Word document, in A4 with margins in the decree’s ranges', () => {
  const own = html(FULL);
  assert.match(own, /^<!doctype html>\n<html lang="vi">/u);
  assert.match(own, /@page \{ size: A4 portrait; margin: 20mm 15mm 20mm 30mm;/u);
  for (const text of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 87/BC-UBND', 'Tân Hội, ngày 17 tháng 9 năm 2026'])
    assert.ok(own.includes(`>${text}<`), text);
  for (const text of [
    'BÁO CÁO',
    'I. KẾT QUẢ',
    'Nơi nhận:',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'Trần Minh Khoa',
    'Phụ lục II',
  ])
    assert.ok(own.includes(`>${text}<`), text);
  assert.ok(own.includes('<article class="sheet wide">'));
});

test('html: sheets follow each other as the pages of the Word document do', () => {
  const sheets = (body: string): readonly string[] =>
    [...html(body).matchAll(/<article class="sheet ([^"]*)">/gu)].map((match) => match[1] ?? '');
  assert.deepEqual(sheets(FULL), ['upright', 'wide', 'upright', 'upright annex', 'upright annex']);
  assert.deepEqual(sheets(''), ['upright']);
  const wide = FULL.slice(FULL.indexOf('Bảng 2'), FULL.indexOf('Trên đây'));
  assert.deepEqual(sheets(wide), ['upright', 'wide', 'upright'], 'head and signature stand upright');
});

test('html: a draft says so behind its text, on paper and on the screen', () => {
  const draft = new TextDecoder().decode(toHtml(page(FULL), { draft: true }));
  assert.match(draft, /<div class="draft" aria-hidden="true">DỰ THẢO<\/div>/u);
  assert.match(draft, /@media print \{\n\.draft \{ display: block; position: fixed; z-index: -1;/u);
  assert.ok(draft.includes(encodeURIComponent('>DỰ THẢO</text>')));
  const clean = html(FULL);
  assert.ok(!clean.includes('DỰ THẢO') && !clean.includes(encodeURIComponent('DỰ THẢO')));
  assert.equal(
    draft.slice(draft.indexOf('<main')),
    clean.slice(clean.indexOf('<main')),
    'the pages themselves are the same',
  );
});

test('html: spans, emphasis, links and notes', () => {
  const own = html(FULL);
  assert.ok(own.includes('<th rowspan="2">STT</th>'));
  assert.ok(own.includes('<th colspan="3">Nhận</th>'));
  assert.ok(own.includes('<strong>đậm</strong>, <em>nghiêng</em>, <a href="https://example.gov.vn">cổng</a>'));
  assert.ok(own.includes('<sup><a href="#note-1">1</a></sup>'));
  assert.ok(own.includes('<li id="note-1">Lời ghi.</li>'));
});

test('html: nothing of the report is markup, and nothing hidden is shown', () => {
  const own = html('A &lt;b&gt; \\<script>x\\</script> <script>alert(1)</script> <!-- ẩn --> [x](javascript:alert(1))');
  assert.ok(!/<script/u.test(own));
  assert.ok(!own.includes('ẩn'));
  assert.ok(!own.includes('javascript:'));
  assert.ok(own.includes('A &lt;b&gt; &lt;script&gt;x'));
});
