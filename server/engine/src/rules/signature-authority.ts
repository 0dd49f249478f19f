import { lookup } from '../facts/front-matter.ts';
import { isReadWhole } from '../facts/recipients.ts';
import type { ReportFacts } from '../facts/report.ts';
import { lineAbove, type SignatureLine, signatureLines, withoutLine } from '../facts/signature.ts';
import { deputyOf, headOf, isAnyHead, isBody, isPeoplesCommittee } from '../words/authority.ts';
import { inFrontMatter, reportRule } from './kit.ts';

type Fault =
  /** KT. and then no deputy's title: the head's own, or another head's. */
  | 'not-deputy'
  /** KT. of one kind of head and then the deputy of another. */
  | 'other-deputy'
  /** A deputy's title without KT. above it. */
  | 'no-kt'
  | 'tm-and-tl'
  /** TM. before a person's title; KT. or TL. before a body. */
  | 'tm-person'
  | 'kt-body'
  /** An Ủy ban nhân dân's report without TM. */
  | 'no-tm';

interface AuthorityData {
  readonly fault: Fault;
  readonly written: string;
  /** The other line that it does not go with; empty where there is none. */
  readonly other: string;
  /** What the line should be, or the line to be added. */
  readonly mended: string;
}

/**
 * Quyền hạn ghi trên chữ ký cho biết người ký nhân danh ai (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần I, mục
 * II.7): TM. đứng trước tên tập thể; cấp phó ký thay thì ghi KT. và chức vụ người đứng đầu, dòng dưới là chức vụ cấp phó
 * cùng loại; TL. là thừa lệnh người đứng đầu, không đi cùng TM.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * người ký:
 *   quyền hạn: TM. ỦY BAN NHÂN DÂN
 *   thay mặt: KT. CHỦ TỊCH
 *   chức vụ: CHỦ TỊCH
 *   họ tên: Nguyễn Thị Phương Toàn
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * người ký:
 *   quyền hạn: TM. ỦY BAN NHÂN DÂN
 *   thay mặt: KT. CHỦ TỊCH
 *   chức vụ: PHÓ CHỦ TỊCH
 *   họ tên: Nguyễn Thị Phương Toàn
 * ---
 * ```
 */
export const rule = reportRule<AuthorityData>({
  id: 'signature-authority',
  severity: 'warning',
  of: [],
  words: {
    vi: {
      title: 'Quyền hạn và chức vụ của người ký',
      message: (data) => {
        const { fault, written, other, mended } = data;
        switch (fault) {
          case 'not-deputy':
            return {
              headline: `Trên là «${other}» nhưng chức vụ là «${written}», không phải cấp phó.`,
              hint: 'KT. dùng khi cấp phó ký thay người đứng đầu',
              mend: `đổi thành «${mended}», hoặc bỏ dòng «${other}»`,
            };
          case 'other-deputy':
            return {
              headline: `Trên là «${other}» nhưng chức vụ là «${written}», cấp phó của một chức danh khác.`,
              mend: 'sửa một trong hai dòng cho cùng chức danh',
            };
          case 'no-kt':
            return {
              headline: `«${written}» ký mà phía trên chưa có dòng «${mended}».`,
              hint: 'cấp phó ký thay người đứng đầu thì ghi KT.',
              mend: `thêm dòng «${mended}» phía trên chức vụ`,
            };
          case 'tm-and-tl':
            return {
              headline: `«${written}» không đi cùng «${other}»: thừa lệnh thì không thay mặt tập thể.`,
              mend: 'giữ một trong hai dòng',
            };
          case 'tm-person':
            return {
              headline: `TM. đứng trước tên tập thể, còn «${written}» là chức vụ một người.`,
              mend: mended === '' ? 'ghi tên tập thể sau TM.' : `đổi thành «${mended}»`,
            };
          case 'kt-body':
            return {
              headline: `KT. và TL. đứng trước chức vụ người đứng đầu, còn «${written}» là tên tập thể.`,
              mend: mended === '' ? 'ghi chức vụ người đứng đầu' : `đổi thành «${mended}»`,
            };
          default:
            return {
              headline: `Báo cáo của Ủy ban nhân dân chưa có dòng «${mended}» trên chức vụ.`,
              mend: `thêm dòng «${mended}»`,
            };
        }
      },
      related: () => 'dòng phía trên',
      fix: fixVi,
    },
    en: {
      title: 'In whose stead the report is signed',
      message: (data) => {
        const { fault, written, other, mended } = data;
        switch (fault) {
          case 'not-deputy':
            return {
              headline: `Above stands «${other}», but the post is «${written}», which is not a deputy's.`,
              hint: 'KT. is for a deputy who signs for the head',
              mend: `change it to «${mended}», or take «${other}» out`,
            };
          case 'other-deputy':
            return {
              headline: `Above stands «${other}», but «${written}» is the deputy of another post.`,
              mend: "change one of the two lines to the other one's post",
            };
          case 'no-kt':
            return {
              headline: `«${written}» signs, but there is no «${mended}» above.`,
              hint: 'a deputy who signs for the head writes KT.',
              mend: `add «${mended}» above the post`,
            };
          case 'tm-and-tl':
            return {
              headline: `«${written}» does not go with «${other}»: who signs by order does not sign for a body.`,
              mend: 'keep one of the two lines',
            };
          case 'tm-person':
            return {
              headline: `TM. comes before the name of a body; «${written}» names one person's post.`,
              mend: mended === '' ? 'write the body behind TM.' : `change it to «${mended}»`,
            };
          case 'kt-body':
            return {
              headline: `KT. and TL. come before the head's post; «${written}» names a body.`,
              mend: mended === '' ? "write the head's post" : `change it to «${mended}»`,
            };
          default:
            return {
              headline: `The report of an Ủy ban nhân dân has no «${mended}» above the post.`,
              mend: `add «${mended}»`,
            };
        }
      },
      related: () => 'the line above',
      fix: fixEn,
    },
  },
  *check(report) {
    const lines = signatureLines(report.frontMatter);
    const post = lines.find(({ key }) => key === 'chức vụ');
    if (!post || !isReadWhole(report.frontMatter)) return;
    const tm = lines.find(({ prefix }) => prefix === 'TM');
    const tl = lines.find(({ prefix }) => prefix === 'TL');
    if (tm && tl) yield fault(tl, 'tm-and-tl', tm);
    for (const line of lines) yield* misplacedPrefix(line);
    yield* deputy(report, lines, post);
    const office = lookup(report.frontMatter, 'cơ quan');
    const isCommittee = office?.kind === 'text' && isPeoplesCommittee(office.text);
    if (isCommittee && lines.every(({ prefix }) => prefix === undefined || prefix === 'KT' || prefix === 'Q')) {
      const mended = 'TM. ỦY BAN NHÂN DÂN';
      const isChair = [...(deputyOf(post.rest) ?? []), headOf(post.rest)].includes('chủ tịch');
      const first = lines[0] ?? post;
      if (!isChair || lines.some(({ key }) => key === 'quyền hạn')) return;
      yield {
        ...fault(post, 'no-tm', undefined, mended),
        severity: 'info',
        fixes: added(report, first.key, 'quyền hạn', mended),
      };
    }
  },
});

function fixVi(name: string, { written, other, mended }: AuthorityData): string {
  if (name === 'add') return `Thêm dòng «${mended}»`;
  return name === 'drop' ? `Bỏ dòng «${other}»` : `Đổi «${written}» thành «${mended}»`;
}

function fixEn(name: string, { written, other, mended }: AuthorityData): string {
  if (name === 'add') return `Add the line «${mended}»`;
  return name === 'drop' ? `Take out «${other}»` : `Change «${written}» to «${mended}»`;
}

function fault(line: SignatureLine, kind: Fault, other?: SignatureLine, mended = '') {
  const data: AuthorityData = { fault: kind, written: line.text, other: other?.text ?? '', mended };
  const related = other ? [{ at: inFrontMatter(other.node.span), role: 'other' }] : [];
  return { at: inFrontMatter(line.node.span), data, related };
}

function* misplacedPrefix(line: SignatureLine) {
  const isPerson = headOf(line.rest) !== undefined || deputyOf(line.rest) !== undefined;
  const change = (newText: string) => [
    { name: 'change', safe: false, edits: [{ at: inFrontMatter(line.node.span), newText }] },
  ];
  const isChair = headOf(line.rest) === 'chủ tịch';
  if (line.prefix === 'TM' && isPerson) {
    const mended = isChair ? 'TM. ỦY BAN NHÂN DÂN' : '';
    yield { ...fault(line, 'tm-person', undefined, mended), fixes: isChair ? change(mended) : [] };
  } else if ((line.prefix === 'KT' || line.prefix === 'TL') && isBody(line.rest)) {
    const mended = isPeoplesCommittee(line.rest) ? `${line.prefix}. CHỦ TỊCH` : '';
    yield { ...fault(line, 'kt-body', undefined, mended), fixes: mended === '' ? [] : change(mended) };
  }
}

function* deputy(report: ReportFacts, lines: readonly SignatureLine[], post: SignatureLine) {
  const kt = lines.find(({ prefix }) => prefix === 'KT');
  const heads = deputyOf(post.rest);
  const replace = (line: SignatureLine, newText: string) => ({
    name: 'change',
    safe: false,
    edits: [{ at: inFrontMatter(line.node.span), newText }],
  });
  if (!kt) {
    const known = heads?.length === 1 ? heads[0] : undefined;
    // Who signs by order or by authorisation does so in person, deputy or not.
    if (known === undefined || lines.some(({ prefix }) => prefix === 'TL' || prefix === 'TUQ' || prefix === 'Q'))
      return;
    const mended = `KT. ${known.toUpperCase()}`;
    yield { ...fault(post, 'no-kt', undefined, mended), fixes: added(report, 'chức vụ', 'thay mặt', mended) };
    return;
  }
  const head = headOf(kt.rest);
  if (head === undefined || isAnyHead(kt.rest) || kt === post) return;
  if (heads === undefined) {
    if (headOf(post.rest) === undefined) return;
    const mended = `PHÓ ${head.toUpperCase()}`;
    const drop = withoutLine(report.sections[0]?.section.text ?? '', report.frontMatter, kt.key);
    yield {
      ...fault(post, 'not-deputy', kt, mended),
      fixes: [
        replace(post, mended),
        ...(drop && headOf(post.rest) === head
          ? [{ name: 'drop', safe: false, edits: [{ at: inFrontMatter(drop.span), newText: drop.newText }] }]
          : []),
      ],
    };
  } else if (heads.length > 0 && !heads.includes(head)) {
    const mended = `PHÓ ${head.toUpperCase()}`;
    yield { ...fault(post, 'other-deputy', kt, mended), fixes: [replace(post, mended)] };
  }
}

function added(report: ReportFacts, above: string, key: string, value: string) {
  const edit = lineAbove(report.sections[0]?.section.text ?? '', report.frontMatter, above, key, value);
  return edit ? [{ name: 'add', safe: false, edits: [{ at: inFrontMatter(edit.span), newText: edit.newText }] }] : [];
}
