import { PAGE_WORDS, type Sheet, textWidth, WATERMARK } from '@soat/page';
import { ImportedXmlComponent } from 'docx';

/**
 * «DỰ THẢO» askew behind the text, as a run with a shape of WordArt for a line of a header, which is how Word itself
 * makes watermarks: it then stands on every page of the header's section, and Word offers to remove it. `index` counts
 * the headers of the document.
 */
export function watermark(sheet: Sheet, index: number): ImportedXmlComponent {
  const width = (textWidth(PAGE_WORDS.draft, WATERMARK.size, true) * 72) / 25.4;
  const style = {
    position: 'absolute',
    'margin-left': '0',
    'margin-top': '0',
    width: `${width.toFixed(1)}pt`,
    height: `${WATERMARK.size}pt`,
    rotation: '315',
    'z-index': '-251658752',
    'mso-position-horizontal': 'center',
    'mso-position-horizontal-relative': 'margin',
    'mso-position-vertical': 'center',
    'mso-position-vertical-relative': 'margin',
  };
  const shape = element(
    'v:shape',
    {
      id: `PowerPlusWaterMarkObject${index}`,
      'o:spid': `_x0000_s${2049 + index}`,
      type: '#_x0000_t136',
      alt: PAGE_WORDS.draft,
      style: css(style),
      'o:allowincell': 'f',
      fillcolor: WATERMARK.colour,
      stroked: 'f',
    },
    element('v:textpath', {
      style: css({ 'font-family': `"${sheet.font}"`, 'font-size': '1pt', 'font-weight': 'bold' }),
      string: PAGE_WORDS.draft,
    }),
  );
  return element('w:r', {}, element('w:pict', {}, shapeType(), shape));
}

/** WordArt along two straight lines. */
function shapeType(): ImportedXmlComponent {
  return element(
    'v:shapetype',
    {
      id: '_x0000_t136',
      coordsize: '21600,21600',
      'o:spt': '136',
      path: 'm,l21600,m,21600l21600,21600e',
    },
    element('v:path', { textpathok: 't', 'o:connecttype': 'rect' }),
    element('v:textpath', { on: 't', fitshape: 't' }),
    element('o:lock', { 'v:ext': 'edit', text: 't', shapetype: 't' }),
  );
}

function css(declarations: Readonly<Record<string, string>>): string {
  return Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly ImportedXmlComponent[]
): ImportedXmlComponent {
  const own = new ImportedXmlComponent(name, { ...attributes });
  for (const child of children) own.push(child);
  return own;
}
