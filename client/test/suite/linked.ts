import { type TextDocument, type Uri, ViewColumn, window, workspace } from 'vscode';
import { report } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

const CARRY_OVER = 'carry-over';

/** Reports that name each other, each open in an editor of its own. */
export function linkedSuite(): void {
  suite('linked reports', () => {
    suiteSetup(async () => {
      await kit.soat();
    });

    test('a figure changed in the last report brings the finding in this one, before anything is saved', async () => {
      const last = await write(['15/12/2023', '14/6/2024'], '', 'Đã giải quyết 504 hồ sơ, đang giải quyết 31 hồ sơ.');
      const body = 'Trong kỳ có 31 hồ sơ từ kỳ trước chuyển sang; đã giải quyết 600 hồ sơ.';
      const own = await write(['15/6/2024', '14/9/2024'], `kỳ trước: ${name(last)}\n`, body);
      const above = await write(
        ['15/6/2024', '14/9/2024'],
        `tổng hợp từ:\n  - ${name(own)}\n`,
        'Đã giải quyết 600 hồ sơ.',
      );
      const documents = await openBeside([last, own, above]);
      const [lastDocument, ownDocument, aboveDocument] = documents as [TextDocument, TextDocument, TextDocument];
      await kit.replace(lastDocument, 'đang giải quyết 31', 'đang giải quyết 29');
      const found = await kit.finding(own, CARRY_OVER);
      assert.equal(ownDocument.getText(found.range), '31');
      assert.match(found.message, /kỳ trước còn 29 hồ sơ/u);
      const [place] = found.relatedInformation ?? [];
      assert.equal(place?.location.uri.toString(), last.toString());
      assert.equal(place && lastDocument.getText(place.location.range), '29');
      assert.ok(lastDocument.isDirty && !ownDocument.isDirty, 'nothing has been saved');
      await kit.replace(ownDocument, 'đã giải quyết 600', 'đã giải quyết 610');
      const sum = await kit.finding(above, 'consolidation');
      assert.equal(aboveDocument.getText(sum.range), '600');
      await kit.replace(lastDocument, 'đang giải quyết 29', 'đang giải quyết 31');
      await kit.noFinding(own, CARRY_OVER);
    });

    test('reports that are not open are read, and found by a glob', async () => {
      const folder = `xa-${(await workspace.fs.readDirectory(kit.folder())).length}`;
      for (const [file, count] of [
        ['a', 400],
        ['b', 300],
      ] as const) {
        const text = textOf(
          ['15/6/2024', '14/9/2024'],
          '',
          `Đã giải quyết ${count} hồ sơ.`,
          `xã ${file.toUpperCase()}`,
        );
        await workspace.fs.writeFile(kit.inFolder(`${folder}/${file}.md`), new TextEncoder().encode(text));
      }
      const above = await write(
        ['15/6/2024', '14/9/2024'],
        `tổng hợp từ:\n  - ${folder}/*.md\n`,
        'Đã giải quyết 710 hồ sơ.',
      );
      await openBeside([above]);
      assert.match((await kit.finding(above, 'consolidation')).message, /400 \+ 300 = 700/u);
    });
  });
}

function textOf(period: readonly [string, string], line: string, body: string, office = 'thị trấn Bình Dương'): string {
  return report('1.079')
    .replace('từ: 01/01/2024', `từ: ${period[0]}`)
    .replace('đến: 31/7/2024', `đến: ${period[1]}`)
    .replace('7 tháng đầu năm 2024', 'năm 2024')
    .replaceAll('thị trấn Bình Dương', office)
    .replace('---\n\n', `${line}---\n\n`)
    .replace(/Số hồ sơ đã giải quyết theo phòng:[\s\S]*?(?=\n\n## II)/u, body);
}

function write(period: readonly [string, string], line: string, body: string): Promise<Uri> {
  return kit.writeFile(textOf(period, line, body));
}

function name(uri: Uri): string {
  return uri.path.split('/').pop() ?? '';
}

async function openBeside(uris: readonly Uri[]): Promise<readonly TextDocument[]> {
  const documents: TextDocument[] = [];
  for (const uri of uris) {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, {
      viewColumn: documents.length === 0 ? ViewColumn.One : ViewColumn.Beside,
      preview: false,
    });
    documents.push(document);
  }
  return documents;
}
