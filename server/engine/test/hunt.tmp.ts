import fc from 'fast-check';
import { applyEdits } from '../src/text/edit.ts';
import { edited, looseEdit, report, sample } from './kit/arbitrary.ts';
import { findingsIn } from './kit/run.ts';

function fixAll(text: string): string {
  const edits = findingsIn(text).flatMap((finding) => finding.fixes.find((fix) => fix.safe)?.edits ?? []);
  return applyEdits(text, edits);
}
const n = Number(process.env.N ?? 1500);
try {
  fc.assert(
    fc.property(sample(), fc.array(looseEdit, { maxLength: 3 }), (text, edits) => {
      const once = fixAll(edits.reduce(edited, text));
      const twice = fixAll(once);
      if (twice !== once) {
        let i = 0;
        while (twice[i] === once[i]) i++;
        throw new Error(
          'AT ' +
            JSON.stringify(once.slice(Math.max(0, i - 120), i + 60)) +
            ' => ' +
            JSON.stringify(twice.slice(Math.max(0, i - 20), i + 60)) +
            JSON.stringify(
              findingsIn(once)
                .filter((f) => f.fixes.some((x) => x.safe))
                .map((f) => [f.rule, f.text]),
            ) +
            JSON.stringify(edits.map((e) => [e.at % (text.length + 1), e.remove, e.insert])),
        );
      }
    }),
    { numRuns: n },
  );
  console.log('ok', n);
} catch (e) {
  const m = /AT .*/.exec(String((e as Error).message + ((e as any).cause?.message ?? '')))?.[0];
  console.log(m?.slice(0, 1800) ?? String(e).slice(0, 1500));
}
