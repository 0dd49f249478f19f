import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OTHERS =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** The smallest package that Word opens, with a body of this XML and further parts. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELS,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W} ${OTHERS}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A part whose root is `w:<name>`. */
export function part(name: string, content: string): string {
  return `<?xml version="1.0"?><w:${name} ${W} ${OTHERS}>${content}</w:${name}>`;
}

export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** All that a file says on its pages, in its margin and in what is deleted from it, without page numbers. */
export function allWords(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  return Object.entries(files)
    .filter(([name]) => /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/u.test(name))
    .map(([, content]) => wordsOf(strFromU8(content)))
    .join('\n');
}

function wordsOf(xml: string): string {
  const pieces = xml
    .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/gu, '')
    // The result of a field, which in these files is the number of the page.
    .replace(/<w:fldChar[^>]*"separate"[\s\S]*?<w:fldChar[^>]*"end"/gu, '')
    .matchAll(/<w:(?:p|br|tab|tc)(?=[ />])|<w:(?:t|delText)(?: [^>]*)?>([^<]*)</gu);
  return [...pieces]
    .map(([, text]) => text ?? ' ')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
