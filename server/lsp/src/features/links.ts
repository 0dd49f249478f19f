import { absolute, linksIn, type Span } from '@soat/engine';
import type { DocumentLink } from 'vscode-languageserver';
import { resolveUri } from '../from-protocol.ts';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { OUTLINE_WORDS } from '../words/outline.ts';

/** The reports that the front matter names, as far as each is one file, and the annexes that the prose speaks of. */
export function documentLinks(view: View): DocumentLink[] {
  if (!view.report.facts) return [];
  return [...reportLinks(view), ...annexLinks(view)];
}

function reportLinks(view: View): DocumentLink[] {
  const { linked } = view;
  const words = OUTLINE_WORDS[view.settings.language];
  return linksIn(view.report.cut.text).flatMap(({ written, span, role }): DocumentLink[] => {
    const path = written.replaceAll('\\', '/');
    if (role === 'subordinate' && /[*?{[]/u.test(path)) return [];
    // A file that is not there would be made by following the link.
    const found = linked?.reports.find((one) => one.written === written);
    const target = linked?.places.get(found?.path ?? '')?.uri ?? resolveUri(view.document.uri, path);
    if (target === undefined || found?.trouble !== undefined) return [];
    return [{ range: toRange(view.document, span), target, tooltip: words.openReport }];
  });
}

const ANNEX = /(?<!\p{L})phụ lục(?:\s+(?:số\s+)?(\d{1,2}|[IVX]{1,5})(?![\p{L}\d]))?/giu;

/** «Phụ lục II» leads to the heading of that annex; «Phụ lục» alone to the only one. */
function annexLinks(view: View): DocumentLink[] {
  const annexes = annexesOf(view);
  if (annexes.length === 0) return [];
  const words = OUTLINE_WORDS[view.settings.language];
  return (view.report.facts?.sections ?? []).flatMap((facts, section) =>
    facts.paragraphs.flatMap((paragraph) =>
      [...paragraph.text.normalize('NFC').matchAll(ANNEX)].flatMap((match): DocumentLink[] => {
        const number = match[1]?.toUpperCase();
        const fitting = annexes.filter((annex) => number === undefined || annex.number === number);
        const [annex, ...more] = fitting;
        if (!annex || more.length > 0 || annex.section === section) return [];
        const end = match.index + match[0].length;
        const span: Span = {
          start: paragraph.offsetOf(match.index),
          end: paragraph.offsetOf(end - 1) + 1,
        };
        // Where letters are decomposed the places differ: then there is no link rather than one in a wrong place.
        if (facts.section.text.slice(span.start, span.end) !== match[0]) return [];
        return [
          {
            range: toRange(view.document, absolute(view.report.cut, { section, span })),
            target: `${view.document.uri}#L${annex.line + 1}`,
            tooltip: words.goToAnnex,
          },
        ];
      }),
    ),
  );
}

interface Annex {
  readonly number: string | undefined;
  readonly section: number;
  readonly line: number;
}

function annexesOf(view: View): readonly Annex[] {
  const { cut } = view.report;
  return cut.sections.flatMap(({ heading, text }, section): Annex[] => {
    if (!heading) return [];
    const words = text.slice(heading.span.start, heading.span.end).normalize('NFC');
    const match = /^[\s*_]*phụ lục(?:\s+(?:số\s+)?(\d{1,2}|[IVX]{1,5})(?![\p{L}\d]))?/iu.exec(words);
    if (!match) return [];
    return [
      { number: match[1]?.toUpperCase(), section, line: view.document.positionAt(cut.starts[section] ?? 0).line },
    ];
  });
}
